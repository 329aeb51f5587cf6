// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PeriodEnds;
import io.github.kpitrend.internal.PrintedDecimals;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.ReportingPeriods;
import io.github.kpitrend.window.Aggregation;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds, for a month of a series, the figure that the target in force is compared with, and how much of the target is expected. */
final class SeriesAssessor {

    private static final Set<Aggregation> OF_PLAIN_SERIES =
            Set.of(Aggregation.SUM, Aggregation.LAST, Aggregation.MAX, Aggregation.MIN);

    private final Indicator indicator;
    private final MonthlySeries series;
    /** Numerators and denominators of the series, which then decide; null for a plain series. */
    private final @Nullable RatioSeries ratio;

    private final TargetSchedule schedule;
    /** The periods of the data, counted in the fiscal years of the targets. */
    private final ReportingPeriods periods;

    private final PeriodEnds ends;

    SeriesAssessor(Indicator indicator, MonthlySeries series, TargetSchedule schedule) {
        this(indicator, series, null, schedule);
    }

    SeriesAssessor(Indicator indicator, RatioSeries ratio, TargetSchedule schedule) {
        this(indicator, ratio.values(), ratio, schedule);
    }

    private SeriesAssessor(
            Indicator indicator, MonthlySeries series, @Nullable RatioSeries ratio, TargetSchedule schedule) {
        this.indicator = indicator;
        this.series = series;
        this.ratio = ratio;
        this.schedule = schedule;
        ReportingPeriods ofData = indicator.reportingPeriods(series);
        this.periods = ReportingPeriods.of(indicator.frequency(), schedule.calendar())
                .endingIn(ofData.endMonths().get(0));
        this.ends = PeriodEnds.of(periods);
    }

    TargetAssessment assess(YearMonth month) {
        Target target = schedule.inForce(month).orElse(null);
        int position = periods.position(month);
        boolean cumulative = target != null && target.basis() == TargetBasis.CUMULATIVE;
        if (cumulative && position > 0 && !periods.isEnd(month)) {
            return assess(periods.latestEnd(month));
        }
        AssessmentDraft draft =
                target != null && cumulative ? ofYear(target, month, position) : ofPeriod(target, month);
        draft.month = month;
        draft.position = position;
        draft.periodCount = periods.periodsPerYear();
        draft.measure = indicator.measure();
        draft.frequency = indicator.frequency();
        draft.usualDecimals = usualDecimals(target);
        if (target != null && target.basis() != TargetBasis.PER_PERIOD) {
            draft.due = due(month);
            draft.isDue = target.basis() == TargetBasis.CUMULATIVE || position == draft.periodCount;
        }
        return draft.assess();
    }

    private int usualDecimals(@Nullable Target target) {
        int ofFigures = indicator.decimals(series);
        boolean isOfQuotients = ratio != null && !indicator.isDecimalsSet();
        int usual = isOfQuotients ? PrintedDecimals.ofRatio(ofFigures) : ofFigures;
        return target == null ? usual : Math.max(usual, AssessmentDraft.placesOf(target));
    }

    /** The last period of the fiscal year, which is in the calendar since a target is in force. */
    private YearMonth due(YearMonth month) {
        long lastOfYear = ProlepticMonth.of(month) + 12 - schedule.calendar().monthOfYear(month);
        return ProlepticMonth.at(ends.latestEnd(lastOfYear));
    }

    private AssessmentDraft ofPeriod(@Nullable Target target, YearMonth month) {
        boolean compared = target != null && target.isConfirmed();
        ActualFigure actual =
                compared && !periods.isEnd(month) ? ActualFigure.missing(MissingReason.NOT_DUE) : ofMonth(month);
        return new AssessmentDraft(actual, indicator.polarity(), target);
    }

    private ActualFigure ofMonth(YearMonth month) {
        return ratio == null ? ActualFigure.of(series.observation(month)) : RatioActual.of(ratio, month);
    }

    // -----------------------------------------------------------------------
    private AssessmentDraft ofYear(Target target, YearMonth month, int position) {
        if (position == 0) {
            return withFigure(target, ActualFigure.missing(MissingReason.NOT_DUE));
        }
        String unsuited = unsuited();
        if (!unsuited.isEmpty()) {
            AssessmentDraft draft = withFigure(target, ActualFigure.missing(MissingReason.NOT_APPLICABLE));
            draft.obstacle = unsuited;
            draft.basisUnsuited = true;
            return draft;
        }
        long last = ProlepticMonth.of(month);
        long first = last - schedule.calendar().monthOfYear(month) + 1;
        long broken = ActualFigure.breakAfter(series, ends.firstEnd(first), last);
        if (broken != Long.MIN_VALUE) {
            AssessmentDraft draft = withFigure(target, ActualFigure.missing(MissingReason.BREAK_IN_SERIES));
            draft.obstacle = "the definition changed in " + EnglishText.month(ProlepticMonth.at(broken))
                    + ", within the year to date";
            return draft;
        }
        ActualFigure actual = indicator.reportsYearToDate() || periods.periodsPerYear() == 1
                ? ofMonth(month)
                : ratio == null
                        ? ActualFigure.ofYear(series, ends, first, last, rule())
                        : RatioActual.ofYear(ratio, ends, first, last, rule());
        AssessmentDraft draft = withFigure(target, actual);
        draft.isShare = ratio == null && rule() == Aggregation.SUM;
        boolean tooFew = !actual.figure().isKnown()
                && actual.figure().reason() == MissingReason.TOO_FEW_OBSERVATIONS
                && actual.expectedCount() > 1;
        if (tooFew) {
            draft.obstacle = "only " + actual.observedCount() + " of " + actual.expectedCount() + " "
                    + EnglishText.periods(indicator.frequency(), actual.expectedCount()) + " are known";
        }
        return draft;
    }

    private AssessmentDraft withFigure(Target target, ActualFigure actual) {
        return new AssessmentDraft(actual, indicator.polarity(), target);
    }

    /** The rule of the year to date; percentages are never added up, regardless of the indicator. */
    private Aggregation rule() {
        return isAddedPercentage() ? Aggregation.RATIO : indicator.aggregation();
    }

    private boolean isAddedPercentage() {
        return indicator.measure() == MeasureKind.PERCENTAGE && indicator.aggregation() == Aggregation.SUM;
    }

    /** Returns the reason that the figures have no year to date that a target can be compared with; empty if they have. */
    private String unsuited() {
        if (!periods.isAligned()) {
            String months =
                    periods.endMonths().stream().map(EnglishText::monthName).collect(Collectors.joining(", "));
            return "the periods end in " + months
                    + " and do not tile the fiscal year of the target; use the basis \"period\"";
        }
        if (indicator.reportsYearToDate() || periods.periodsPerYear() == 1 || OF_PLAIN_SERIES.contains(rule())) {
            return "";
        }
        if (ratio != null && rule() != Aggregation.NONE) {
            return "";
        }
        if (rule() == Aggregation.RATIO) {
            return "a cumulative target for a " + indicator.measure().text()
                    + " needs its numerators and denominators, or the basis \"period\"";
        }
        return "a cumulative target cannot be assessed by the aggregation " + rule().text()
                + "; use the basis \"period\"";
    }
}
