// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.time.FiscalCalendar;
import java.time.YearMonth;

/** The months of fiscal years, halves and quarters by the numbers that headings give. */
final class FiscalMonths {

    private static final int YEAR = 12;

    private final int startMonth;
    private final boolean namedByEnd;

    FiscalMonths(FiscalCalendar calendar) {
        this.startMonth = calendar.startMonth().getValue();
        this.namedByEnd = calendar.isLabeledByEndYear();
    }

    /** Returns whether years are named by the year in which they end, so that {@code FY2020} has a meaning. */
    boolean namedByEnd() {
        return namedByEnd;
    }

    YearMonth firstOfYear(int startYear) {
        return YearMonth.of(startYear, startMonth);
    }

    /** Returns the year in which the fiscal year begins that ends in a year. */
    int startOfYearThatEnds(int endYear) {
        return startMonth == 1 ? endYear : endYear - 1;
    }

    YearMonth lastOfYear(int startYear) {
        return firstOfYear(startYear).plusMonths(YEAR - 1);
    }

    /** Returns the last month of a part of a year: of its quarter 2 with {@code (year, 2, 3)}. */
    YearMonth lastOfPart(int startYear, int number, int months) {
        return firstOfYear(startYear).plusMonths((long) number * months - 1);
    }

    /** Returns the month of that name within a fiscal year. */
    YearMonth within(int startYear, int month) {
        return YearMonth.of(month >= startMonth ? startYear : startYear + 1, month);
    }
}
