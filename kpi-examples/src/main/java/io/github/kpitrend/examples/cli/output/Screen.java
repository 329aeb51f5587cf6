// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What is known of the terminal that standard output goes to, if it is one.
 *
 * @param coloured whether colours are seen and wanted
 * @param columns how many columns a line has; 0 where there is no limit
 * @param unicode whether it shows arrows and triangles
 */
public record Screen(boolean coloured, int columns, boolean unicode) {

    /** A file, a pipe, or what else is no terminal. */
    public static final Screen NONE = new Screen(false, 0);

    private static final int STANDARD_COLUMNS = 80;
    private static final int MOST_DIGITS = 4;

    /** A terminal that shows every symbol. */
    public Screen(boolean coloured, int columns) {
        this(coloured, columns, true);
    }

    /**
     * Returns a terminal, as the environment describes it: NO_COLOR (see no-color.org), TERM, COLUMNS, and the character set of LC_ALL, LC_CTYPE or LANG.
     *
     * @param environment the variables
     * @param asked asks the terminal for its width; only where COLUMNS says nothing, and 80 where it does not answer
     */
    public static Screen ofTerminal(Map<String, String> environment, Supplier<OptionalInt> asked) {
        boolean coloured = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        String columns = environment.getOrDefault("COLUMNS", "");
        boolean isNumber = columns.matches("0*[1-9][0-9]{0," + (MOST_DIGITS - 1) + "}");
        int width = isNumber ? Integer.parseInt(columns) : asked.get().orElse(STANDARD_COLUMNS);
        return new Screen(coloured, width, isUnicode(environment));
    }

    /** Returns a terminal of which nothing but the environment is known. */
    public static Screen ofTerminal(Map<String, String> environment) {
        return ofTerminal(environment, OptionalInt::empty);
    }

    private static boolean isUnicode(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value -> value.toUpperCase(Locale.ROOT).contains("UTF"))
                .orElse(true);
    }
}
