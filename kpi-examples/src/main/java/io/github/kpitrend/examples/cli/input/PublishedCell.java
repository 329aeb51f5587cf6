// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import java.time.YearMonth;

/**
 * A figure that a sheet publishes beside its months, to be compared with ours.
 *
 * @param line the line of the header, for messages
 * @param heading the heading of its column
 * @param month the last month of its period; null for what belongs to the page's month
 * @param months how many months its period has
 * @param text what the cell says
 * @param number the same as a number
 */
public record PublishedCell(
        String file,
        long line,
        String heading,
        Kind kind,
        YearMonth month,
        int months,
        String ref,
        String text,
        PublishedNumber number) {

    /** With what it is compared. */
    public enum Kind {
        /** The change on the previous period. */
        PREVIOUS,
        /** The change on the same month a year earlier. */
        YEAR,
        /** The mean of 12 months. */
        MEAN,
        /** The maximum of 12 months. */
        MAX,
        /** The year to date. */
        TO_DATE,
        /** The figure of a quarter, a half or a year. */
        PERIOD,
        /** The figure of a month. */
        MONTH,
        /** Nothing: it is kept. */
        KEPT
    }
}
