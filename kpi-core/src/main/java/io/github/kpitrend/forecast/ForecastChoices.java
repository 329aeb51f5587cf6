// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import io.github.kpitrend.internal.SeasonPeriods;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.ReportingPeriods;
import io.github.kpitrend.window.Aggregation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The choices of {@link ForecastOptions}, written to only before they are put into options. */
final class ForecastChoices {

    static final int DECIMALS_OF_FIGURES = -1;
    static final Figure NO_BOUND = Figure.missing(MissingReason.NOT_APPLICABLE);

    private static final int HISTORY = 60;

    @Nullable
    ForecastMethod method;

    boolean season = true;
    int history = HISTORY;
    Figure lower = NO_BOUND;
    Figure upper = NO_BOUND;
    Set<Marker> excluded = Collections.unmodifiableSet(EnumSet.of(Marker.PARTIAL, Marker.FORECAST));
    Frequency frequency = Frequency.MONTHLY;
    FiscalCalendar calendar = FiscalCalendar.APRIL;
    boolean calendarSet;
    Aggregation aggregation = Aggregation.SUM;
    boolean yearToDate;
    int decimals = DECIMALS_OF_FIGURES;

    ForecastChoices copy() {
        ForecastChoices copy = new ForecastChoices();
        copy.method = method;
        copy.season = season;
        copy.history = history;
        copy.lower = lower;
        copy.upper = upper;
        copy.excluded = excluded;
        copy.frequency = frequency;
        copy.calendar = calendar;
        copy.calendarSet = calendarSet;
        copy.aggregation = aggregation;
        copy.yearToDate = yearToDate;
        copy.decimals = decimals;
        return copy;
    }

    ForecastChoices checked() {
        int least = SeasonPeriods.leastToForecast(
                ReportingPeriods.of(frequency, calendar).periodsPerYear());
        if (history < least) {
            throw new IllegalArgumentException(
                    "periods must be " + least + " or more for a " + frequency.text() + " measure, but was " + history);
        }
        return this;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ForecastChoices other
                && method == other.method
                && season == other.season
                && history == other.history
                && lower.equals(other.lower)
                && upper.equals(other.upper)
                && excluded.equals(other.excluded)
                && frequency == other.frequency
                && calendar.equals(other.calendar)
                && calendarSet == other.calendarSet
                && aggregation == other.aggregation
                && yearToDate == other.yearToDate
                && decimals == other.decimals;
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                method, season, history, lower, upper, excluded, frequency, calendar, aggregation, yearToDate);
    }
}
