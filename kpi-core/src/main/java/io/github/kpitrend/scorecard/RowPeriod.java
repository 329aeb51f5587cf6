// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.internal.PeriodEnds;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.time.ReportingPeriods;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The period that a row refers to. The latest one, not after the month of the scorecard, for which there is a figure or a stated reason.
 *
 * <p>Silence (not reported, outside the series) is skipped, up to a number of periods that depends on the frequency; after it the row has no period.
 * A stated reason is final: a pending or hidden figure is not replaced by an older one, and a partial month is not compared.
 */
final class RowPeriod {

    private static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);
    private static final Observation NOT_DUE = new Observation(Figure.missing(MissingReason.NOT_DUE), Set.of());

    private final ReportingPeriods periods;
    private final MonthlySeries basis;
    private final YearMonth due;
    private final @Nullable YearMonth period;
    private final long late;

    private RowPeriod(
            ReportingPeriods periods, MonthlySeries basis, YearMonth due, @Nullable YearMonth period, long late) {
        this.periods = periods;
        this.basis = basis;
        this.due = due;
        this.period = period;
        this.late = late;
    }

    static RowPeriod of(Indicator indicator, MonthlySeries series, YearMonth month, Set<Marker> excluded) {
        ReportingPeriods periods = indicator.reportingPeriods(series);
        PeriodEnds ends = PeriodEnds.of(periods);
        YearMonth due = latestEnd(ends, month);
        YearMonth last = latestEnd(ends, series.last());
        long silent = 0;
        YearMonth period = due;
        if (last.isBefore(due)) {
            silent = periods.count(MonthRange.of(last.plusMonths(1), due));
            period = last;
        }
        while (!period.isBefore(series.first()) && isSilent(series.at(period))) {
            silent++;
            if (ProlepticMonth.of(period) - ends.step() < ProlepticMonth.of(series.first())) {
                return new RowPeriod(periods, basis(series, periods, excluded), due, null, late(indicator, silent));
            }
            period = periods.previousEnd(period);
        }
        long late = late(indicator, silent);
        boolean found = !period.isBefore(series.first()) && late <= mostLate(periods.frequency());
        return new RowPeriod(periods, basis(series, periods, excluded), due, found ? period : null, late);
    }

    /** Returns the last end of a period up to a month; the month itself where that end is before the first month of all. */
    private static YearMonth latestEnd(PeriodEnds ends, YearMonth month) {
        long end = ends.latestEnd(ProlepticMonth.of(month));
        return ProlepticMonth.exists(end) ? ProlepticMonth.at(end) : month;
    }

    private static long late(Indicator indicator, long silent) {
        return Math.max(0, silent - indicator.publicationLag());
    }

    private static boolean isSilent(Figure figure) {
        if (figure.isKnown()) {
            return false;
        }
        MissingReason reason = figure.reason();
        return reason == MissingReason.NOT_REPORTED
                || reason == MissingReason.OUTSIDE_SERIES
                || reason == MissingReason.NOT_DUE;
    }

    /** The number of periods by which the latest figure may be late before a row says nothing of it. */
    private static long mostLate(Frequency frequency) {
        return switch (frequency) {
            case MONTHLY -> 6;
            case QUARTERLY -> 4;
            case HALF_YEARLY, ANNUAL -> 2;
        };
    }

    /** Returns the figures that may decide: those that are final and at the end of a period. */
    private static MonthlySeries basis(MonthlySeries series, ReportingPeriods periods, Set<Marker> excluded) {
        MonthlySeries counted = !SERIES.open(series).isMarked() ? series : RowTotals.excluding(series, excluded);
        return periods.frequency() == Frequency.MONTHLY ? counted : withoutOffPeriod(counted, periods);
    }

    /** Returns the series with NOT_DUE for the figures of months that end no period; a break at one of them applies to the next figure. */
    private static MonthlySeries withoutOffPeriod(MonthlySeries series, ReportingPeriods periods) {
        MonthlySeries.Builder builder = null;
        boolean isBreakCarried = false;
        for (YearMonth month : series.range()) {
            Observation observation = series.observation(month);
            boolean isBreak = observation.markers().contains(Marker.BREAK_BEFORE);
            if (!periods.isEnd(month) && observation.figure().isKnown()) {
                builder = builder == null ? series.toBuilder() : builder;
                builder.put(month, NOT_DUE);
                isBreakCarried |= isBreak;
            } else if (isBreakCarried && observation.figure().isKnown()) {
                Objects.requireNonNull(builder).mark(month, Marker.BREAK_BEFORE);
                isBreakCarried = false;
            }
        }
        return builder == null ? series : builder.build();
    }

    // -----------------------------------------------------------------------
    ReportingPeriods periods() {
        return periods;
    }

    /** Returns the final figures at the ends of periods. */
    MonthlySeries basis() {
        return basis;
    }

    /** Returns the month that verdicts refer to: the period's, or if it has none, that of the period due. */
    YearMonth decisive() {
        return period == null ? due : period;
    }

    Optional<YearMonth> period() {
        return Optional.ofNullable(period);
    }

    long late() {
        return late;
    }

    /** Returns the month of the last final figure up to a month. */
    Optional<YearMonth> latestFinal(YearMonth month) {
        long first = ProlepticMonth.of(basis.first());
        for (long at = Math.min(ProlepticMonth.of(basis.last()), ProlepticMonth.of(month)); at >= first; at--) {
            YearMonth candidate = ProlepticMonth.at(at);
            if (basis.at(candidate).isKnown()) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
