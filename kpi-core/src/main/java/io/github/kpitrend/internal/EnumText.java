// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the constants of an enum from their documented spellings, in any case. */
public final class EnumText {

    private static final int SHOWN_CHARACTERS = 40;

    private EnumText() {}

    /**
     * Returns the constant with a spelling.
     *
     * @param text the text to read
     * @param what what it should be, with its article: {@code a frequency}
     * @param constants the constants to choose from
     * @param spelling the one spelling of a constant
     * @throws IllegalArgumentException if no constant is spelt so; the message lists the spellings
     */
    public static <E extends Enum<E>> E parse(String text, String what, E[] constants, Function<E, String> spelling) {
        for (E constant : constants) {
            if (spelling.apply(constant).equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(quoted(text) + " is not " + what + "; expected one of "
                + Arrays.stream(constants).map(spelling).collect(Collectors.joining(", ")));
    }

    /** Returns a text in quotes for a message, shortened where it is long. */
    public static String quoted(String text) {
        return '"' + (text.length() > SHOWN_CHARACTERS ? text.substring(0, SHOWN_CHARACTERS) + "..." : text) + '"';
    }
}
