// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the constants of an enum from their documented spellings. */
public final class EnumText {

    private static final int SHOWN_CHARACTERS = 40;

    private EnumText() {}

    /**
     * Returns the constant with a spelling or a name, in upper or lower case regardless of the default locale. Nothing is trimmed.
     *
     * @param text the text to read
     * @param what what the text should be, with its article, for the message: {@code a frequency}
     * @param values the constants to choose from
     * @param spelling the documented spelling of a constant
     * @throws IllegalArgumentException if the text is none of the spellings; the message lists them
     */
    public static <E extends Enum<E>> E parse(
            String text, String what, E[] values, Function<? super E, String> spelling) {
        String wanted = Objects.requireNonNull(text, "text").toLowerCase(Locale.ROOT);
        for (E value : values) {
            if (spelling.apply(value).toLowerCase(Locale.ROOT).equals(wanted)
                    || value.name().toLowerCase(Locale.ROOT).equals(wanted)) {
                return value;
            }
        }
        String spellings = Arrays.stream(values).map(spelling).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(quoted(text) + " is not " + what + "; expected one of " + spellings);
    }

    /** Returns a text in quotes for a message, cut after its first 40 characters, with dots. */
    public static String quoted(String text) {
        return '"' + (text.length() > SHOWN_CHARACTERS ? text.substring(0, SHOWN_CHARACTERS) + "..." : text) + '"';
    }
}
