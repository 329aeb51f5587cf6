// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.ReportingPeriods;
import java.time.Month;

/**
 * The periods of a series as seasons of the year. They know the months that end a period, the number of that period, and its place in the year.
 *
 * @param ends the months that end a period
 */
public record SeasonPeriods(PeriodEnds ends) {

    private static final int YEAR = 12;

    /** Finds the periods of a series of a frequency: those of its figures, else those of years from April. */
    public static SeasonPeriods of(Slots slots, Frequency frequency) {
        ReportingPeriods byCalendar = ReportingPeriods.of(frequency, FiscalCalendar.APRIL);
        return new SeasonPeriods(PeriodEnds.of(PeriodEnds.phaseOf(byCalendar, slots)));
    }

    /** Returns the number of seasons of a year: 12, 4, 2 or 1. */
    public int seasons() {
        return YEAR / ends.step();
    }

    /** Returns the least number of known figures that a forecast needs, by the number of seasons of a year. */
    public static int leastToForecast(int seasons) {
        return seasons == YEAR ? 12 : seasons == 4 ? 8 : 6;
    }

    /** Returns whether a calendar month ends a period. */
    public boolean isEnd(Month month) {
        return ends.isEnd(month.getValue() - 1L);
    }

    /** Returns the number of the period that ends in a proleptic month, counted from any period. */
    public long period(long month) {
        // a division by a number that is not constant costs as much as all the rest
        return ends.step() == 1 ? month : Math.floorDiv(month, (long) ends.step());
    }

    /** Returns the season of a proleptic month that ends a period, from 0. */
    public int season(long month) {
        int inYear = (int) Math.floorMod(month, (long) YEAR);
        return ends.step() == 1 ? inYear : inYear / ends.step();
    }

    /** Returns the season of a calendar month that ends a period, from 0. */
    public int season(Month month) {
        return season(month.getValue() - 1L);
    }
}
