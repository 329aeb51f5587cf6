// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.TargetStatus;
import io.github.kpitrend.target.Trajectories;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.WorkingDays;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.PeriodAggregation;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.YearToDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * A suppressed month is never a number downstream. Every function that gives a series is run twice, with the month confidential and with it merely
 * unavailable: whatever is known must be known and equal in both, and what differs must say confidential.
 */
class ConfidentialityPropertyTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 2);
    private static final FiscalCalendar APRIL = FiscalCalendar.APRIL;

    private static final List<Function<MonthlySeries, MonthlySeries>> FUNCTIONS = List.of(
            s -> Change.differences(s, Comparison.previousMonth()),
            s -> Change.percentages(s, Comparison.sameMonthLastYear()),
            s -> Change.percentages(s, Comparison.previousObserved()),
            s -> Change.percentages(s, Comparison.baseline(FIRST.plusMonths(3))),
            s -> RollingWindow.trailing(3).mean(s),
            s -> RollingWindow.trailing(6).requiring(4).sum(s),
            s -> RollingWindow.preceding(3).max(s),
            s -> RollingWindow.trailing(4).requiring(3).min(s),
            s -> RollingWindow.trailing(5).median(s),
            s -> RollingWindow.trailing(3).requiring(1).standardDeviation(s),
            s -> YearToDate.of(APRIL).values(s),
            s -> YearToDate.of(APRIL).decumulate(YearToDate.of(APRIL).values(s)),
            s -> PeriodAggregation.of(Aggregation.SUM, APRIL).values(s, Frequency.QUARTERLY),
            s -> PeriodAggregation.of(Aggregation.MEAN, APRIL).values(s, Frequency.ANNUAL),
            s -> PeriodAggregation.of(Aggregation.LAST, APRIL).requiring(2).values(s, Frequency.QUARTERLY),
            s -> PeriodAggregation.of(Aggregation.MAX, APRIL).requiring(12).values(s, Frequency.ANNUAL),
            MonthlySeries::perDay,
            s -> s.perWorkingDay(WorkingDays.mondayToFriday()),
            s -> s.lag(2),
            s -> s.mapValues(v -> v + 1),
            s -> s.combine(s.plusMonths(1), Double::sum),
            s -> Trajectories.seasonal(APRIL.year(2019), 120, s.mapValues(Math::abs)));

    private static MonthlySeries with(MonthlySeries series, YearMonth month, MissingReason reason) {
        return series.toBuilder().put(month, Observation.missing(reason)).build();
    }

    @Property
    void whatNeedsItSaysConfidentialAndWhatDoesNotIsUnchanged(
            @ForAll @Size(min = 20, max = 40) List<@IntRange(min = -50, max = 50) Integer> values,
            @ForAll @IntRange(min = 0, max = 39) int at) {
        MonthlySeries series = MonthlySeries.of(
                FIRST, values.stream().mapToDouble(Integer::doubleValue).toArray());
        YearMonth month = FIRST.plusMonths(at % series.length());
        MonthlySeries hidden = with(series, month, MissingReason.CONFIDENTIAL);
        MonthlySeries unavailable = with(series, month, MissingReason.UNAVAILABLE);
        for (int f = 0; f < FUNCTIONS.size(); f++) {
            MonthlySeries one = FUNCTIONS.get(f).apply(hidden);
            MonthlySeries other = FUNCTIONS.get(f).apply(unavailable);
            assertThat(one.range()).isEqualTo(other.range());
            for (YearMonth each : one.range()) {
                Figure found = one.at(each);
                Figure expected = other.at(each);
                assertThat(found.isKnown())
                        .as("function %d at %s: %s, %s", f, each, found, expected)
                        .isEqualTo(expected.isKnown());
                if (!found.equals(expected)) {
                    assertThat(found)
                            .as("function %d at %s", f, each)
                            .isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
                }
            }
        }
        assertThat(Change.differences(hidden, Comparison.previousMonth())
                        .at(month)
                        .reason())
                .isEqualTo(MissingReason.CONFIDENTIAL);
        assertThat(RollingWindow.trailing(2).mean(hidden, month).figure().reason())
                .isEqualTo(MissingReason.CONFIDENTIAL);
        assertThat(PeriodAggregation.of(Aggregation.SUM, APRIL)
                        .value(hidden, APRIL.quarterOf(month).months())
                        .figure()
                        .reason())
                .isEqualTo(MissingReason.CONFIDENTIAL);
    }

    @Property(tries = 200)
    void verdictsOnItSayConfidential(@ForAll @IntRange(min = 0, max = 39) int at) {
        MonthlySeries series = MonthlySeries.of(FIRST, new double[40]).mapValues(v -> 10);
        YearMonth month = FIRST.plusMonths(at);
        MonthlySeries hidden = with(series, month, MissingReason.CONFIDENTIAL);
        TargetSchedule targets = TargetSchedule.of(APRIL)
                .with(FiscalCalendar.APRIL.year(2017), Target.of(5))
                .with(FiscalCalendar.APRIL.year(2018), Target.of(5))
                .with(FiscalCalendar.APRIL.year(2019), Target.of(5))
                .with(FiscalCalendar.APRIL.year(2020), Target.of(5))
                .with(FiscalCalendar.APRIL.year(2021), Target.of(5));
        TargetAssessment assessment = TargetAssessment.of(
                Indicator.builder("A").polarity(Polarity.HIGHER_IS_BETTER).build(), hidden, month, targets);
        assertThat(assessment.status()).isEqualTo(TargetStatus.NOT_ASSESSED);
        assertThat(assessment.gap().reason()).isEqualTo(MissingReason.CONFIDENTIAL);
        assertThat(assessment.achievement().reason()).isEqualTo(MissingReason.CONFIDENTIAL);
        ScorecardRow row =
                ScorecardRow.of(Indicator.builder("A").build(), hidden, month).withTargets(targets);
        assertThat(row.narrative())
                .contains("confidential")
                .doesNotContain("up ")
                .doesNotContain("down ");
        assertThat(YearToDate.of(APRIL).change(hidden, month).difference().reason())
                .isEqualTo(MissingReason.CONFIDENTIAL);
        assertThat(hidden.percentOf(series).at(month).reason()).isEqualTo(MissingReason.CONFIDENTIAL);
        if (at + 1 < 40) {
            ScorecardRow next = ScorecardRow.of(Indicator.builder("A").build(), hidden, month.plusMonths(1));
            assertThat(next.narrative()).contains("to compare with (confidential)");
        }
    }
}
