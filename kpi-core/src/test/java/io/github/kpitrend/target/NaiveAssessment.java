// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.window.Aggregation;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The semantics of targets, written down once more: months one by one, fractions, no arithmetic on periods. */
final class NaiveAssessment {

    private static final Set<MissingReason> STATED = EnumSet.of(
            MissingReason.PENDING,
            MissingReason.NOT_APPLICABLE,
            MissingReason.UNAVAILABLE,
            MissingReason.CONFIDENTIAL,
            MissingReason.NEGLIGIBLE);

    private final Indicator indicator;
    private final boolean calendarSet;
    private final MonthlySeries series;
    private final FiscalCalendar years;

    TargetStatus status;
    Optional<MissingReason> reason = Optional.empty();
    /** Null where it is missing. */
    Fraction actual;

    Fraction expected;
    int k;
    int n;

    NaiveAssessment(
            Indicator indicator, boolean calendarSet, MonthlySeries series, YearMonth month, TargetSchedule schedule) {
        this.indicator = indicator;
        this.calendarSet = calendarSet;
        this.series = series;
        this.years = schedule.calendar();
        assess(month, schedule);
    }

    // -----------------------------------------------------------------------
    private static int index(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue();
    }

    /** A month in which a period ends. */
    private YearMonth anEnd() {
        int step = indicator.frequency().months();
        Set<Integer> remainders = new HashSet<>();
        YearMonth found = null;
        for (YearMonth month : series.range()) {
            Observation seen = series.observation(month);
            boolean isFinal = seen.figure().isKnown()
                    ? !seen.markers().contains(Marker.PARTIAL)
                            && !seen.markers().contains(Marker.FORECAST)
                    : STATED.contains(seen.figure().reason());
            if (isFinal) {
                remainders.add(index(month) % step);
                found = month;
            }
        }
        boolean fromData = !calendarSet && remainders.size() == 1;
        return fromData
                ? found
                : YearMonth.of(2000, indicator.calendar().startMonth()).minusMonths(1);
    }

    private boolean isEnd(YearMonth month) {
        return Math.floorMod(
                        index(month) - index(anEnd()), indicator.frequency().months())
                == 0;
    }

    private YearMonth firstOfYear(YearMonth month) {
        YearMonth first = month;
        while (first.getMonth() != years.startMonth()) {
            first = first.minusMonths(1);
        }
        return first;
    }

    private List<YearMonth> endsFrom(YearMonth first, YearMonth last) {
        List<YearMonth> ends = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            if (isEnd(month)) {
                ends.add(month);
            }
        }
        return ends;
    }

    // -----------------------------------------------------------------------
    private void assess(YearMonth asked, TargetSchedule schedule) {
        YearMonth month = asked;
        Optional<Target> found = schedule.inForce(month);
        if (found.isEmpty()) {
            none(TargetStatus.NO_TARGET, MissingReason.NOT_APPLICABLE);
            return;
        }
        List<YearMonth> ends = endsFrom(firstOfYear(month), month);
        boolean cumulative = found.get().basis() == TargetBasis.CUMULATIVE;
        if (cumulative && !ends.isEmpty()) {
            month = ends.get(ends.size() - 1);
            found = schedule.inForce(month);
            if (found.isEmpty()) {
                none(TargetStatus.NO_TARGET, MissingReason.NOT_APPLICABLE);
                return;
            }
            cumulative = found.get().basis() == TargetBasis.CUMULATIVE;
        }
        Target target = found.get();
        k = ends.size();
        n = 12 / indicator.frequency().months();
        if (!target.isConfirmed()) {
            none(TargetStatus.TO_BE_CONFIRMED, MissingReason.PENDING);
            return;
        }
        boolean share = false;
        if (cumulative) {
            boolean tiles = isEnd(YearMonth.of(2001, years.startMonth()).minusMonths(1));
            Aggregation rule = indicator.aggregation();
            if (indicator.measure() == MeasureKind.PERCENTAGE && rule == Aggregation.SUM) {
                rule = Aggregation.RATIO;
            }
            boolean withoutParts = rule == Aggregation.RATIO || rule == Aggregation.MEAN || rule == Aggregation.NONE;
            share = rule == Aggregation.SUM;
            if (ends.isEmpty()) {
                notAssessed(MissingReason.NOT_DUE);
                return;
            }
            if (!tiles || (withoutParts && n > 1 && !indicator.reportsYearToDate())) {
                notAssessed(MissingReason.NOT_APPLICABLE);
                return;
            }
            for (YearMonth each = ends.get(0).plusMonths(1); !each.isAfter(month); each = each.plusMonths(1)) {
                if (series.observation(each).markers().contains(Marker.BREAK_BEFORE)) {
                    notAssessed(MissingReason.BREAK_IN_SERIES);
                    return;
                }
            }
            Figure toDate = indicator.reportsYearToDate() || n == 1 ? series.at(month) : toDate(ends, rule);
            if (!toDate.isKnown()) {
                notAssessed(toDate.reason());
                return;
            }
        } else if (!isEnd(month)) {
            notAssessed(MissingReason.NOT_DUE);
            return;
        } else {
            Figure figure = series.at(month);
            if (!figure.isKnown()) {
                notAssessed(figure.reason());
                return;
            }
            actual = Fraction.of(figure.toBigDecimal());
        }
        if (actual == null) {
            actual = Fraction.of(series.at(month).toBigDecimal());
        }
        if (indicator.polarity() == Polarity.NEUTRAL) {
            status = TargetStatus.NOT_ASSESSED;
            reason = Optional.of(MissingReason.NOT_APPLICABLE);
            return;
        }
        Fraction part = share ? Fraction.of(k).dividedBy(Fraction.of(n)) : Fraction.ONE;
        decide(target, part);
        boolean early = target.basis() == TargetBasis.LEVEL_AT_YEAR_END && k < n;
        if (early && status == TargetStatus.MISSED) {
            status = TargetStatus.NOT_YET_DUE;
        }
    }

    private Figure toDate(List<YearMonth> ends, Aggregation rule) {
        YearMonth last = ends.get(ends.size() - 1);
        if (rule == Aggregation.LAST) {
            return series.at(last);
        }
        Set<MissingReason> reasons = EnumSet.noneOf(MissingReason.class);
        Fraction result = null;
        for (YearMonth end : ends) {
            Figure figure = series.at(end);
            if (!figure.isKnown()) {
                reasons.add(figure.reason());
                continue;
            }
            Fraction value = Fraction.of(figure.toBigDecimal());
            if (result == null) {
                result = value;
            } else if (rule == Aggregation.SUM) {
                result = result.plus(value);
            } else {
                boolean takes = rule == Aggregation.MAX ? value.compareTo(result) > 0 : value.compareTo(result) < 0;
                result = takes ? value : result;
            }
        }
        if (reasons.isEmpty()) {
            actual = result;
            return Figure.of(0); // known; the fraction stands for it
        }
        if (reasons.contains(MissingReason.CONFIDENTIAL)) {
            return Figure.missing(MissingReason.CONFIDENTIAL);
        }
        if (!series.at(last).isKnown()) {
            return series.at(last);
        }
        return Figure.missing(
                reasons.contains(MissingReason.NOT_FINAL)
                        ? MissingReason.NOT_FINAL
                        : MissingReason.TOO_FEW_OBSERVATIONS);
    }

    private void none(TargetStatus statusOf, MissingReason reasonOf) {
        status = statusOf;
        reason = Optional.of(reasonOf);
    }

    private void notAssessed(MissingReason why) {
        none(TargetStatus.NOT_ASSESSED, why);
        actual = null;
    }

    // -----------------------------------------------------------------------
    private void decide(Target target, Fraction part) {
        Fraction lower = Fraction.of(target.lower().toBigDecimal()).times(part);
        Fraction upper = Fraction.of(target.upper().toBigDecimal()).times(part);
        expected = target.isRange() ? null : lower;
        Fraction low = lower.minus(width(target, lower, part));
        Fraction high = upper.plus(width(target, upper, part));
        boolean tolerant = !target.tolerance().isNone();
        boolean met;
        boolean within;
        switch (indicator.polarity()) {
            case HIGHER_IS_BETTER -> {
                met = actual.compareTo(upper) >= 0;
                within = actual.compareTo(low) >= 0;
            }
            case LOWER_IS_BETTER -> {
                met = target.isRange() ? actual.compareTo(lower) < 0 : actual.compareTo(lower) <= 0;
                within = tolerant || !target.isRange() ? actual.compareTo(high) <= 0 : actual.compareTo(upper) < 0;
            }
            default -> {
                boolean inside = actual.compareTo(lower) >= 0 && actual.compareTo(upper) < 0;
                met = target.isRange() ? inside : actual.compareTo(lower) == 0;
                within = tolerant && actual.compareTo(low) >= 0 && actual.compareTo(high) <= 0;
            }
        }
        status = met ? TargetStatus.MET : within ? TargetStatus.WITHIN_TOLERANCE : TargetStatus.MISSED;
    }

    private static Fraction width(Target target, Fraction bound, Fraction part) {
        Fraction size = Fraction.of(Figure.of(target.tolerance().value()).toBigDecimal());
        return target.tolerance().isInPercent()
                ? bound.abs().times(size).dividedBy(Fraction.HUNDRED)
                : size.times(part);
    }
}
