// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.Tolerance;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.window.Aggregation;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences about targets with more decimals than the figures, and about ranges of a year. */
class TargetSentenceTest {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final FiscalCalendar APRIL = FiscalCalendar.APRIL;
    private static final Indicator HIGHER =
            Indicator.builder("A").polarity(Polarity.HIGHER_IS_BETTER).build();

    private static ScorecardRow row(Indicator indicator, double... values) {
        MonthlySeries series = MonthlySeries.of(JUNE.minusMonths(values.length - 1L), values);
        return ScorecardRow.of(indicator, series, JUNE);
    }

    private static TargetSchedule target(Target target) {
        return TargetSchedule.of(APRIL).with(APRIL.year(2020), target);
    }

    @Test
    void t24_targetsOfMoreDecimalsThanTheIndicator() {
        Indicator whole = HIGHER.toBuilder().decimals(0).build();
        Target half = Target.of(134.5).withTolerance(Tolerance.points(1));
        assertThat(row(whole, 134.46).withTargets(target(half)).narrative())
                .contains("134 in June 2020")
                .contains(" The target of 134.50 was missed by 0.04, within tolerance (134.46).");
        assertThat(row(whole, 90.45).withTargets(target(Target.range(80, 90.4))).narrative())
                .contains(" The target range of 80 to 90.4 was met (90.5).");
        TargetSchedule range = target(Target.range(240, 300).withBasis(TargetBasis.CUMULATIVE));
        assertThat(row(HIGHER, 10, 10, 10).withTargets(range).narrative())
                .contains(
                        " 30 so far this year, below the range of 60 to 75 expected by June for a target of 240 to 300.");
        assertThat(row(HIGHER, 10, 10, 10).withTargets(range).findings())
                .anySatisfy(finding -> assertThat(finding.text())
                        .isEqualTo("30 by June 2020, 60 to 75 were expected for a target range of 240 to 300"));
        assertThat(row(HIGHER, 20, 20, 26).withTargets(range).narrative())
                .contains(
                        " 66 so far this year, inside the range of 60 to 75 expected by June for a target of 240 to 300, within tolerance.");
    }

    /** A figure and the part of a year's target beside it have the same decimals, no more than it takes to be on their side (verdicts.md 5). */
    @Test
    void t25_partsOfATargetHaveTheDecimalsOfTheFigure() {
        TargetSchedule year = target(Target.of(702).withBasis(TargetBasis.CUMULATIVE));
        assertThat(row(HIGHER, 60, 60, 60).withTargets(year).narrative())
                .contains(" 180 so far this year, ahead of the 176 expected by June for a target of 702.");
        assertThat(row(HIGHER, 60, 60, 56).withTargets(year).narrative())
                .contains(" 176.0 so far this year, ahead of the 175.5 expected by June for a target of 702.");
        assertThat(missed(row(HIGHER, 60, 60, 50).withTargets(year)))
                .isEqualTo("170 by June 2020, 176 were expected for a target of 702");
        TargetSchedule range = target(Target.range(702, 802).withBasis(TargetBasis.CUMULATIVE));
        assertThat(row(HIGHER, 60, 60, 60).withTargets(range).narrative())
                .contains(
                        " 180 so far this year, inside the range of 176 to 201 expected by June for a target of 702 to 802");
    }

    private static String missed(ScorecardRow row) {
        return row.findings().stream()
                .filter(finding -> finding.rule() == FindingRule.MISSED_TARGET)
                .map(Finding::text)
                .findFirst()
                .orElse("");
    }

    /** A quarter of a year has passed, so a quarter of a cumulative target is expected. */
    @Test
    void theFindingOfAMissedTargetSaysWhatWasExpected() {
        Indicator lower = HIGHER.toBuilder().polarity(Polarity.LOWER_IS_BETTER).build();
        Indicator last = HIGHER.toBuilder().aggregation(Aggregation.LAST).build();
        TargetSchedule ofYear = target(Target.of(240).withBasis(TargetBasis.CUMULATIVE));
        assertThat(missed(row(HIGHER, 10, 10, 10).withTargets(ofYear)))
                .isEqualTo("30 by June 2020, 60 were expected for a target of 240");
        assertThat(missed(row(lower, 30, 30, 30).withTargets(ofYear)))
                .isEqualTo("90 by June 2020, at most 60 were expected for a target of at most 240");
        assertThat(missed(row(last, 10, 20, 30).withTargets(ofYear)))
                .isEqualTo("the target of 240 was missed by 210 in June 2020");
        assertThat(missed(row(HIGHER, 120).withTargets(target(Target.of(134)))))
                .isEqualTo("the target of 134 was missed by 14 in June 2020");
        assertThat(missed(row(HIGHER, 78).withTargets(target(Target.range(80, 90)))))
                .isEqualTo("78 in June 2020 missed the target range of 80 to 90");
    }

    @Test
    void aTargetThatIsNotDueIsPrintedOnItsSideOfTheFigure() {
        Indicator whole = HIGHER.toBuilder().decimals(0).build();
        Target range = Target.range(80, 90).withBasis(TargetBasis.LEVEL_AT_YEAR_END);
        assertThat(row(whole, 79.96).withTargets(target(range)).narrative())
                .contains(" The target of 80 to 90 by March 2021 is not reached yet (79.96).");
        Target half = Target.of(134.5).withBasis(TargetBasis.LEVEL_AT_YEAR_END);
        assertThat(row(whole, 134.46).withTargets(target(half)).narrative())
                .contains(" The target of 134.50 by March 2021 is not reached yet (134.46).");
    }

    /** A part of the least double is no double, so no expected figure is named; both have the three decimals that targets have at most. */
    @Test
    void aTargetWhosePartNoDoubleHolds() {
        Target least = Target.of(Double.MIN_VALUE).withBasis(TargetBasis.CUMULATIVE);
        assertThat(row(HIGHER, 0.5, 0.5, 0.5).withTargets(target(least)).narrative())
                .contains(" was met (1.500).");
    }

    /** A month of 0 of 0 is known, though it has no percentage. */
    @Test
    void knownMonthsOfARatioAreThoseOfItsParts() {
        Figure unknown = Figure.missing(MissingReason.UNAVAILABLE);
        RatioSeries ratio = RatioSeries.proportion(
                MonthlySeries.of(JUNE.minusMonths(2), List.of(Figure.of(0), unknown, Figure.of(5))),
                MonthlySeries.of(JUNE.minusMonths(2), List.of(Figure.of(0), unknown, Figure.of(10))));
        Indicator share = HIGHER.toBuilder().measure(MeasureKind.PERCENTAGE).build();
        ScorecardRow row = ScorecardRow.of(share, ratio, JUNE)
                .withTargets(target(Target.of(60).withBasis(TargetBasis.CUMULATIVE)));
        assertThat(row.narrative()).contains("only 2 of 3 months are known");
    }
}
