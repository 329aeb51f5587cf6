// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import java.util.Map;

/**
 * What is known of the terminal that standard output goes to, if it is one.
 *
 * @param coloured whether colours are seen and wanted
 * @param columns how many columns a line has; 0 where that is not known
 */
public record Screen(boolean coloured, int columns) {

    /** A file, a pipe, or what else is no terminal. */
    public static final Screen NONE = new Screen(false, 0);

    private static final int MOST_DIGITS = 4;

    /** Returns a terminal, as the environment describes it: NO_COLOR (see no-color.org), TERM and COLUMNS. */
    public static Screen ofTerminal(Map<String, String> environment) {
        boolean coloured = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        String columns = environment.getOrDefault("COLUMNS", "");
        boolean isNumber = columns.matches("[0-9]{1," + MOST_DIGITS + "}");
        return new Screen(coloured, isNumber ? Integer.parseInt(columns) : 0);
    }
}
