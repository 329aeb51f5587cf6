// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import java.util.Map;

/** What a row or a column of figures is of its indicator, where several are. */
enum RowKind {
    ACTUAL,
    TARGET,
    LAST_YEAR,
    NUMERATOR,
    DENOMINATOR,
    BENCHMARK;

    private static final Map<String, RowKind> WORDS = Map.ofEntries(
            Map.entry("actual", ACTUAL),
            Map.entry("actuals", ACTUAL),
            Map.entry("performance", ACTUAL),
            Map.entry("result", ACTUAL),
            Map.entry("value", ACTUAL),
            Map.entry("target", TARGET),
            Map.entry("plan", TARGET),
            Map.entry("trajectory", TARGET),
            Map.entry("last year", LAST_YEAR),
            Map.entry("previous year", LAST_YEAR),
            Map.entry("same period last year", LAST_YEAR),
            Map.entry("numerator", NUMERATOR),
            Map.entry("denominator", DENOMINATOR));

    static final String EXPECTED =
            "Actual, Performance, Result, Value, Target, Plan, Trajectory, Last year, Previous year, Same period last year,"
                    + " Numerator, Denominator, or the name of a benchmark";

    /** Returns the kind that a word names; null for none. A comparator's name is one only beside others. */
    static RowKind of(String text) {
        return WORDS.get(Headings.normalized(text));
    }

    /** Returns whether a text names a comparator. */
    static boolean isBenchmark(String text) {
        return Headings.meaning(text).role() == Headings.Role.BENCHMARK;
    }
}
