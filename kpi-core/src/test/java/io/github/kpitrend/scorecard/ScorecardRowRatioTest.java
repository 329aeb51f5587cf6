// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.TargetStatus;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.FiscalYear;
import io.github.kpitrend.window.Aggregation;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of ratios: means and targets by sums, changes on fractions, both parts in words. */
class ScorecardRowRatioTest {

    private static final YearMonth APRIL = YearMonth.of(2020, 4);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final FiscalYear YEAR = FiscalCalendar.APRIL.year(2020);
    private static final RatioSeries ON_TIME =
            RatioSeries.proportion(MonthlySeries.of(APRIL, 1, 90, 1), MonthlySeries.of(APRIL, 2, 100, 10));
    private static final Indicator INDICATOR = Indicator.builder("P1")
            .measure(MeasureKind.PERCENTAGE)
            .polarity(Polarity.HIGHER_IS_BETTER)
            .build();

    @Test
    void mean_isTheRatioOfSums() {
        ScorecardRow row = ScorecardRow.of(INDICATOR, ON_TIME, JUNE);
        assertThat(row.mean().figure()).isEqualTo(Figure.of(82.14285714285714));
        assertThat(row.mean().numerator()).isEqualTo(Figure.of(92));
        assertThat(row.mean().denominator()).isEqualTo(Figure.of(112));
        assertThat(row.series()).isEqualTo(ON_TIME.values());
        assertThat(row.ratio()).contains(ON_TIME);
        assertThat(ScorecardRow.of(INDICATOR, ON_TIME.values(), JUNE).mean().figure())
                .isEqualTo(Figure.of(50));
        assertThat(ScorecardRow.of(INDICATOR, ON_TIME.values(), JUNE).ratio()).isEmpty();
    }

    @Test
    void narrative_namesBothParts() {
        assertThat(ScorecardRow.of(INDICATOR, ON_TIME, JUNE).narrative())
                .startsWith("10% in June 2020 (1 of 10), down 80.0 percentage points (89%) on May 2020")
                .contains(
                        "The 12-month rate is 82.1% (92 of 112; 3 of 12 months); the highest month was May 2020 (90%).");
        Indicator rate = Indicator.builder("R1").measure(MeasureKind.RATE).build();
        RatioSeries falls = RatioSeries.rate(MonthlySeries.of(JUNE, 16), MonthlySeries.of(JUNE, 3019), 1000);
        assertThat(ScorecardRow.of(rate, falls, JUNE).narrative())
                .startsWith("5.3 per 1,000 in June 2020 (16 / 3,019)");
        RatioSeries none = RatioSeries.proportion(MonthlySeries.of(JUNE, 0), MonthlySeries.of(JUNE, 0));
        assertThat(ScorecardRow.of(INDICATOR, none, JUNE).narrative()).startsWith("No cases in June 2020 (0 of 0).");
    }

    @Test
    void change_isDecidedOnTheFractions() {
        RatioSeries line = RatioSeries.proportion(
                MonthlySeries.of(YearMonth.of(2020, 5), 1, 11), MonthlySeries.of(YearMonth.of(2020, 5), 3, 30));
        ScorecardRow row = ScorecardRow.of(INDICATOR, line, JUNE);
        Change change = row.change(Comparison.previousMonth());
        assertThat(change.percent()).isEqualTo(Figure.of(10));
        assertThat(row.direction()).hasToString("INCREASE");
        assertThat(ScorecardRow.of(INDICATOR, line.values(), JUNE).direction()).hasToString("SIMILAR");
    }

    @Test
    void target_ofTheYearIsOfSums() {
        TargetSchedule schedule =
                TargetSchedule.of(FiscalCalendar.APRIL).with(YEAR, Target.of(90).withBasis(TargetBasis.CUMULATIVE));
        ScorecardRow row = ScorecardRow.of(INDICATOR, ON_TIME, JUNE).withTargets(schedule);
        assertThat(row.targetAssessment().orElseThrow().actual()).isEqualTo(Figure.of(82.14285714285714));
        assertThat(row.targetAssessment().orElseThrow().status()).isEqualTo(TargetStatus.MISSED);
        assertThat(row.narrative()).contains("82");
    }

    @Test
    void progress_startsAtTheBase() {
        TargetSchedule schedule = TargetSchedule.of(FiscalCalendar.APRIL)
                .with(YEAR, Target.of(90))
                .withBase(YEAR, 70);
        RatioSeries ratio = RatioSeries.proportion(MonthlySeries.of(JUNE, 80), MonthlySeries.of(JUNE, 100));
        ScorecardRow row = ScorecardRow.of(INDICATOR, ratio, JUNE).withTargets(schedule);
        assertThat(row.progress().orElseThrow().percent()).isEqualTo(Figure.of(50));
        assertThat(row.narrative()).contains("50% of the way from 70 to 90.");
        assertThat(row.getPlain()).containsKeys("progress", "ratio");
        assertThat(schedule.base(YEAR)).isEqualTo(Figure.of(70));
        assertThat(schedule.base(FiscalCalendar.APRIL.year(2021)))
                .isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
        assertThat(ScorecardRow.of(INDICATOR, ratio, JUNE).progress()).isEmpty();
    }

    @Test
    void partial_decidesNothing() {
        MonthlySeries partial = MonthlySeries.of(APRIL, 1, 90).with(JUNE, 1, Marker.PARTIAL);
        ScorecardRow row =
                ScorecardRow.of(INDICATOR, RatioSeries.proportion(partial, MonthlySeries.of(APRIL, 2, 100, 10)), JUNE);
        assertThat(row.current()).isEqualTo(Figure.of(10));
        assertThat(row.change(Comparison.previousMonth()).difference())
                .isEqualTo(Figure.missing(MissingReason.NOT_FINAL));
        assertThat(row.mean().numerator()).isEqualTo(Figure.of(91));
        assertThat(row.mean().observedCount()).isEqualTo(2);
    }

    @Test
    void findings_checkTheProportion() {
        RatioSeries faulty =
                RatioSeries.proportion(MonthlySeries.of(APRIL, 1, 110, 1), MonthlySeries.of(APRIL, 2, 100, 10));
        assertThat(ScorecardRow.of(INDICATOR, faulty, JUNE).findings())
                .anyMatch(finding -> finding.rule() == FindingRule.NUMERATOR_ABOVE_DENOMINATOR);
        assertThat(List.of(ScorecardRow.of(INDICATOR, ON_TIME, JUNE).findings()))
                .isNotEmpty();
    }

    /** Law 15: numerators and denominators times 10 change no figure and no verdict. */
    @Test
    void row_doesNotDependOnCommonFactors() {
        RatioSeries scaled = RatioSeries.proportion(
                ON_TIME.numerators().times(10), ON_TIME.denominators().times(10));
        ScorecardRow one = ScorecardRow.of(INDICATOR, ON_TIME, JUNE);
        ScorecardRow ten = ScorecardRow.of(INDICATOR, scaled, JUNE);
        assertThat(ten.changes()).isEqualTo(one.changes());
        assertThat(ten.mean().figure()).isEqualTo(one.mean().figure());
        assertThat(ten.rating()).isEqualTo(one.rating());
        assertThat(ten.direction()).isEqualTo(one.direction());
    }

    @Test
    void narrative_targetIsComparedWithOneDecimalWhereThatDecides() {
        RatioSeries rare =
                RatioSeries.proportion(MonthlySeries.of(APRIL, 1, 2, 1), MonthlySeries.of(APRIL, 97, 98, 99));
        TargetSchedule targets = TargetSchedule.of(FiscalCalendar.APRIL).with(YEAR, Target.of(12));
        assertThat(ScorecardRow.of(INDICATOR, rare, JUNE).withTargets(targets).narrative())
                .contains("The target of 12.0% was missed by 11.0 percentage points (1.0%).");
    }

    @Test
    void narrative_namesWhatARateIsPer() {
        Indicator rate = Indicator.builder("R1").measure(MeasureKind.RATE).build();
        MonthlySeries parts = MonthlySeries.of(JUNE, 50);
        MonthlySeries wholes = MonthlySeries.of(JUNE, 100);
        RatioSeries ratio = RatioSeries.rate(parts, wholes, 1);
        assertThat(said(rate, ratio)).startsWith("0.5 in June 2020 (50 / 100)");
        assertThat(said(rate, ratio.withMultiplier(100))).startsWith("50 per 100 in June 2020 (50 / 100)");
        assertThat(said(INDICATOR, ratio.withMultiplier(100))).startsWith("50% in June 2020 (50 / 100)");
        assertThat(said(INDICATOR, ratio.withMultiplier(1000))).startsWith("500% per 1,000 in June 2020");
        Indicator named = rate.toBuilder().unit("falls per 1,000 days").build();
        assertThat(said(named, ratio.withMultiplier(1000))).startsWith("500 falls per 1,000 days in June 2020");
        RatioSeries none = RatioSeries.proportion(MonthlySeries.of(JUNE, 0), wholes);
        assertThat(said(INDICATOR, none)).startsWith("0% in June 2020 (0 of 100)");
    }

    private static String said(Indicator indicator, RatioSeries ratio) {
        return ScorecardRow.of(indicator, ratio, JUNE).narrative();
    }

    @Test
    void narrative_sumsOfAWholeYear() {
        double[] part = new double[12];
        double[] whole = new double[12];
        Arrays.fill(part, 9);
        Arrays.fill(whole, 10);
        YearMonth first = JUNE.minusMonths(11);
        RatioSeries ratio = RatioSeries.proportion(MonthlySeries.of(first, part), MonthlySeries.of(first, whole));
        assertThat(said(INDICATOR, ratio)).contains("The 12-month rate is 90.0% (108 of 120); ");
        // sums that no double holds are not given, though their quotient is
        Arrays.fill(part, 5e307);
        Arrays.fill(whole, 1e308);
        ratio = RatioSeries.proportion(MonthlySeries.of(first, part), MonthlySeries.of(first, whole));
        assertThat(said(INDICATOR, ratio)).contains("The 12-month rate is 50.0%; ");
    }

    /** Neither a last figure nor a largest one is a sum of parts. */
    @Test
    void mean_ofOtherAggregationsIsThatOfTheValues() {
        for (Aggregation aggregation : Aggregation.values()) {
            Indicator indicator = INDICATOR.toBuilder().aggregation(aggregation).build();
            boolean sums = aggregation == Aggregation.RATIO
                    || aggregation == Aggregation.SUM
                    || aggregation == Aggregation.MEAN;
            assertThat(ScorecardRow.of(indicator, ON_TIME, JUNE).mean().figure())
                    .as(aggregation.text())
                    .isEqualTo(Figure.of(sums ? 82.14285714285714 : 50));
        }
    }

    @Test
    void equality() {
        ScorecardRow one = ScorecardRow.of(INDICATOR, ON_TIME, JUNE);
        assertThat(ScorecardRow.of(INDICATOR, ON_TIME, JUNE)).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(ScorecardRow.of(INDICATOR, ON_TIME.values(), JUNE)).isNotEqualTo(one);
    }

    @Test
    void progress_needsAFigureAndATargetOfAPeriod() {
        TargetSchedule base = TargetSchedule.of(FiscalCalendar.APRIL).withBase(YEAR, 70);
        ScorecardRow row = ScorecardRow.of(INDICATOR, ON_TIME, JUNE);
        assertThat(row.withTargets(base).progress()).isEmpty();
        assertThat(row.withTargets(base.with(YEAR, Target.of(90).withBasis(TargetBasis.CUMULATIVE)))
                        .progress())
                .isEmpty();
        YearMonth late = JUNE.plusYears(1);
        assertThat(ScorecardRow.of(INDICATOR, ON_TIME, late)
                        .withTargets(base.with(YEAR, Target.of(90)))
                        .progress())
                .isEmpty();
    }

    /** Three of none is no percentage, and neither is none of an unknown number; only 0 of 0 are no cases. */
    @Test
    void onlyZeroOfZeroAreNoCases() {
        YearMonth june = YearMonth.of(2020, 6);
        Indicator share = Indicator.builder("A").measure(MeasureKind.PERCENTAGE).build();
        Figure unknown = Figure.missing(MissingReason.UNAVAILABLE);
        Object[][] table = {
            {Figure.of(0), Figure.of(0), true},
            {Figure.of(3), Figure.of(0), false},
            {Figure.of(0), unknown, false},
            {unknown, Figure.of(0), false},
        };
        for (Object[] each : table) {
            RatioSeries ratio = RatioSeries.rate(
                    MonthlySeries.of(june, List.of((Figure) each[0])),
                    MonthlySeries.of(june, List.of((Figure) each[1])),
                    100);
            assertThat(ScorecardRow.of(share, ratio, june).narrative().startsWith("No cases in June 2020 (0 of 0)."))
                    .isEqualTo(each[2]);
        }
    }

    /** A proportion is one of a whole, whatever its indicator is called. */
    @Test
    void aProportionIsPerNothing() {
        YearMonth june = YearMonth.of(2020, 6);
        Indicator rate = Indicator.builder("A").measure(MeasureKind.RATE).build();
        RatioSeries proportion = RatioSeries.proportion(MonthlySeries.of(june, 5), MonthlySeries.of(june, 10));
        assertThat(ScorecardRow.of(rate, proportion, june).narrative()).startsWith("50 in June 2020 (5 of 10)");
        RatioSeries per = RatioSeries.rate(MonthlySeries.of(june, 5), MonthlySeries.of(june, 10), 100);
        assertThat(ScorecardRow.of(rate, per, june).narrative()).startsWith("50 per 100 in June 2020 (5 / 10)");
    }
}
