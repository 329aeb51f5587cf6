// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.TargetStatus;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The period of a row and everything that refers to it; names are those of the cases in the specification of verdicts. */
class ScorecardRowPeriodTest {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final Indicator MONTHLY =
            Indicator.builder("M").polarity(Polarity.HIGHER_IS_BETTER).build();

    private static Indicator.Builder quarterly() {
        return Indicator.builder("Q").polarity(Polarity.HIGHER_IS_BETTER).frequency(Frequency.QUARTERLY);
    }

    private static MonthlySeries.Builder from(String month, double... values) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = 0; i < values.length; i++) {
            builder.add(YearMonth.parse(month).plusMonths(i), values[i]);
        }
        return builder;
    }

    private static MonthlySeries quarters(String first, double... values) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = 0; i < values.length; i++) {
            builder.add(YearMonth.parse(first).plusMonths(3L * i), values[i]);
        }
        return builder.build();
    }

    private static Figure missing(MissingReason reason) {
        return Figure.missing(reason);
    }

    // -----------------------------------------------------------------------
    @Test
    void theFirstMonthsOfAllEndNoPeriod() {
        Indicator annual =
                Indicator.builder("A").name("A").frequency(Frequency.ANNUAL).build();
        YearMonth least = YearMonth.of(java.time.Year.MIN_VALUE, 1);
        ScorecardRow row = ScorecardRow.of(annual, MonthlySeries.of(YearMonth.of(2020, 3), 1), least);
        assertThat(row.period()).isEmpty();
        assertThat(row.narrative()).startsWith("No figure for ");
        assertThat(row.toString()).isNotEmpty();
    }

    @Test
    void p1_aQuarterlyRowBetweenItsQuarters() {
        Indicator calls = quarterly()
                .measure(MeasureKind.PERCENTAGE)
                .threshold(ChangeThreshold.points(2))
                .decimals(1)
                .build();
        ScorecardRow row = ScorecardRow.of(calls, quarters("2025-09", 78.5, 81.5), YearMonth.of(2026, 2));
        assertThat(row.period()).contains(YearMonth.of(2025, 12));
        assertThat(row.periodsLate()).isZero();
        assertThat(row.current()).isEqualTo(Figure.of(81.5));
        assertThat(row.change(calls.previousPeriod())).hasToString("78.5 (2025-09) -> 81.5 (2025-12)");
        assertThat(row.direction()).isEqualTo(DirectionOfTravel.INCREASE);
        assertThat(row.rating()).isEqualTo(QualitativeRating.POSITIVE);
        assertThat(row.narrative())
                .startsWith("81.5% in the quarter to December 2025, up 3.0 percentage points on September 2025");
        assertThat(row.findings()).extracting(Finding::rule).doesNotContain(FindingRule.LATE_DATA, FindingRule.GAP);
    }

    @Test
    void p2_oneMonthBehind() {
        ScorecardRow row = ScorecardRow.of(MONTHLY, from("2020-04", 50, 55).build(), JUNE);
        assertThat(row.period()).contains(YearMonth.of(2020, 5));
        assertThat(row.periodsLate()).isEqualTo(1);
        assertThat(row.direction()).isEqualTo(DirectionOfTravel.INCREASE);
        assertThat(row.change(Comparison.previousMonth()).percent()).isEqualTo(Figure.of(10));
        assertThat(late(row).severity()).isEqualTo(Finding.Severity.NOTE);
        assertThat(late(row).text()).isEqualTo("the latest figure is for May 2020, one month behind");
    }

    private static Finding late(ScorecardRow row) {
        List<Finding> late = row.findings().stream()
                .filter(finding -> finding.rule() == FindingRule.LATE_DATA)
                .toList();
        assertThat(late).hasSize(1);
        return late.get(0);
    }

    @Test
    void p3_twoMonthsBehind() {
        ScorecardRow row = ScorecardRow.of(MONTHLY, from("2020-03", 50, 55).build(), JUNE);
        assertThat(row.period()).contains(YearMonth.of(2020, 4));
        assertThat(late(row).severity()).isEqualTo(Finding.Severity.WARNING);
        assertThat(late(row).text()).isEqualTo("the latest figure is for April 2020, two months behind");
        Indicator lagged = MONTHLY.toBuilder().publicationLag(2).build();
        ScorecardRow inTime = ScorecardRow.of(lagged, from("2020-03", 50, 55).build(), JUNE);
        assertThat(inTime.periodsLate()).isZero();
        assertThat(inTime.period()).contains(YearMonth.of(2020, 4));
    }

    @Test
    void p4_aPendingFigureIsWaitedFor() {
        MonthlySeries series =
                from("2020-04", 50, 60).addMissing(JUNE, MissingReason.PENDING).build();
        ScorecardRow row = ScorecardRow.of(MONTHLY, series, JUNE);
        assertThat(row.period()).contains(JUNE);
        assertThat(CellText.english().figure(row.current(), 0)).isEqualTo("tbc");
        assertThat(CellText.english().change(MONTHLY, row.ratedChange())).isEqualTo("- n/a");
        assertThat(row.ratedChange().percent()).isEqualTo(missing(MissingReason.PENDING));
        assertThat(row.rating()).isEqualTo(QualitativeRating.NOT_RATED);
        assertThat(row.explainRating().text()).contains("to be confirmed");
        assertThat(row.latestFinal()).contains(YearMonth.of(2020, 5));
        assertThat(row.narrative()).startsWith("No figure for June 2020 yet (to be confirmed).");
    }

    @Test
    void p5_aConfidentialFigureIsNotReplaced() {
        MonthlySeries series = from("2020-04", 50, 60)
                .addMissing(JUNE, MissingReason.CONFIDENTIAL)
                .build();
        ScorecardRow row = ScorecardRow.of(MONTHLY, series, JUNE)
                .withTargets(
                        TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2020), Target.of(40)));
        assertThat(row.current()).isEqualTo(missing(MissingReason.CONFIDENTIAL));
        assertThat(row.ratedChange().percent()).isEqualTo(missing(MissingReason.CONFIDENTIAL));
        assertThat(row.targetAssessment().orElseThrow().status()).isEqualTo(TargetStatus.NOT_ASSESSED);
        assertThat(row.targetAssessment().orElseThrow().reason()).contains(MissingReason.CONFIDENTIAL);
        assertThat(row.narrative()).startsWith("No figure for June 2020 (confidential).");
    }

    @Test
    void p6_aPartialMonthIsNotCompared() {
        MonthlySeries series = from("2019-07", 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70)
                .add(JUNE, 44, Marker.PARTIAL)
                .build();
        ScorecardRow row = ScorecardRow.of(MONTHLY, series, JUNE);
        assertThat(row.period()).contains(JUNE);
        assertThat(row.current()).isEqualTo(Figure.of(44));
        assertThat(row.ratedChange().percent()).isEqualTo(missing(MissingReason.NOT_FINAL));
        assertThat(row.rating()).isEqualTo(QualitativeRating.NOT_RATED);
        assertThat(row.mean().observedCount()).isEqualTo(11);
        assertThat(row.narrative())
                .startsWith("44 so far in June 2020 (partial month), so not compared. The 12-month mean is 65"
                        + " (11 of 12 months); the highest month was May 2020 (70).");
        assertThat(row.findings())
                .extracting(Finding::text)
                .contains("the figure for June 2020 is partial and is not compared");
        ScorecardRow counted = ScorecardRow.of(
                MONTHLY, series, JUNE, ScorecardPolicy.standard().withExcluded());
        assertThat(counted.direction()).isEqualTo(DirectionOfTravel.DECREASE);
        assertThat(counted.narrative()).startsWith("44 in June 2020 (partial period), down 37% on May 2020");
    }

    @Test
    void p7_nothingForYears() {
        MonthlySeries series = from("2016-01", new double[18]).build();
        ScorecardRow row = ScorecardRow.of(MONTHLY, series, JUNE)
                .withTargets(
                        TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2020), Target.of(40)));
        assertThat(row.period()).isEmpty();
        assertThat(row.periodsLate()).isEqualTo(36);
        assertThat(row.current()).isEqualTo(missing(MissingReason.OUTSIDE_SERIES));
        assertThat(row.rating()).isEqualTo(QualitativeRating.NOT_RATED);
        TargetAssessment assessment = row.targetAssessment().orElseThrow();
        assertThat(assessment.status()).isEqualTo(TargetStatus.NOT_ASSESSED);
        assertThat(assessment.reason()).contains(MissingReason.OUTSIDE_SERIES);
        assertThat(row.chart()).isEmpty();
        assertThat(row.variation()).isEmpty();
        assertThat(late(row).text()).isEqualTo("no figure since June 2017");
        assertThat(row.narrative()).isEqualTo("No figure since June 2017.");
        assertThat(ScorecardRow.of(MONTHLY, series, YearMonth.of(2017, 12)).period())
                .contains(YearMonth.of(2017, 6));
        assertThat(ScorecardRow.of(MONTHLY, series, YearMonth.of(2018, 1)).period())
                .isEmpty();
    }

    @Test
    void p8_theTargetOfThePeriodsYear() {
        FiscalCalendar april = FiscalCalendar.APRIL;
        TargetSchedule targets =
                TargetSchedule.of(april).with(april.year(2020), Target.of(32)).with(april.year(2021), Target.of(20));
        ScorecardRow row = ScorecardRow.of(
                        quarterly().build(), quarters("2020-06", 30, 31, 32, 33), YearMonth.of(2021, 5))
                .withTargets(targets);
        assertThat(row.period()).contains(YearMonth.of(2021, 3));
        assertThat(row.targetAssessment().orElseThrow().expected()).isEqualTo(Figure.of(32));
        assertThat(row.targetAssessment().orElseThrow().status()).isEqualTo(TargetStatus.MET);
    }

    @Test
    void p9_aQuarterMissingAndOnePending() {
        MonthlySeries series = MonthlySeries.builder()
                .add(YearMonth.of(2019, 12), 90)
                .addMissing(JUNE, MissingReason.PENDING)
                .build();
        ScorecardRow row = ScorecardRow.of(quarterly().build(), series, JUNE);
        CellText text = CellText.english();
        assertThat(row.changes())
                .extracting(change -> text.change(row.indicator(), change))
                .containsExactly("- n/a", "- n/a");
        assertThat(row.mean().figure()).isEqualTo(Figure.of(90));
        assertThat(row.max().figure()).isEqualTo(Figure.of(90));
        assertThat(row.mean().observedCount()).isEqualTo(1);
        assertThat(row.mean().expectedCount()).isEqualTo(4);
    }

    // -----------------------------------------------------------------------
    @Test
    void e1_monthsBetweenPeriodsAreNotDue() {
        MonthlySeries series = quarters("2025-09", 78.5, 81.5);
        ScorecardRow row = ScorecardRow.of(quarterly().build(), series, YearMonth.of(2026, 2));
        assertThat(series.at(YearMonth.of(2026, 2))).isEqualTo(missing(MissingReason.OUTSIDE_SERIES));
        assertThat(row.shown().at(YearMonth.of(2026, 2))).isEqualTo(missing(MissingReason.NOT_DUE));
        assertThat(row.shown().at(YearMonth.of(2025, 10))).isEqualTo(missing(MissingReason.NOT_DUE));
        assertThat(CellText.english().figure(row.shown().at(YearMonth.of(2026, 2)), 0))
                .isEmpty();
    }

    @Test
    void e2_figuresBetweenPeriodsAreShownAndNotUsed() {
        MonthlySeries series = from("2020-03", 70, 1000, 1, 77).build();
        Indicator indicator = quarterly().build();
        ScorecardRow row = ScorecardRow.of(indicator, series, JUNE);
        assertThat(row.shown().at(YearMonth.of(2020, 4))).isEqualTo(Figure.of(1000));
        assertThat(row.max().figure()).isEqualTo(Figure.of(77));
        assertThat(row.change(Comparison.previousObserved()).base()).isEqualTo(Figure.of(70));
        assertThat(row.findings())
                .filteredOn(finding -> finding.rule() == FindingRule.OFF_PERIOD)
                .extracting(Finding::text)
                .containsExactly("figures for April and May 2020 are not at the end of a quarter and are not used");
    }

    @Test
    void e3_annualFiguresOfAugust() {
        MonthlySeries series = MonthlySeries.builder()
                .add(YearMonth.of(2018, 8), 60)
                .add(YearMonth.of(2019, 8), 66)
                .build();
        Indicator annual = MONTHLY.toBuilder().frequency(Frequency.ANNUAL).build();
        ScorecardRow row = ScorecardRow.of(annual, series, YearMonth.of(2020, 7));
        assertThat(row.period()).contains(YearMonth.of(2019, 8));
        assertThat(row.periodsLate()).isZero();
        assertThat(row.narrative()).startsWith("66 for August 2019 (annual), up 10% on August 2018. ");
    }

    @Test
    void e4_quartersDatedByTheirFirstMonths() {
        FiscalCalendar april = FiscalCalendar.APRIL;
        Indicator indicator = quarterly().build();
        ScorecardRow row = ScorecardRow.of(indicator, quarters("2019-04", 10, 11, 12, 13), YearMonth.of(2020, 3))
                .withTargets(TargetSchedule.of(april)
                        .with(
                                april.year(2019),
                                Target.of(40).withBasis(io.github.kpitrend.target.TargetBasis.CUMULATIVE)));
        assertThat(row.period()).contains(YearMonth.of(2020, 1));
        assertThat(row.targetAssessment().orElseThrow().reason()).contains(MissingReason.NOT_APPLICABLE);
        assertThat(row.findings()).extracting(Finding::rule).contains(FindingRule.TARGET_BASIS);
        assertThat(row.narrative()).startsWith("13 for January 2020 (quarterly), ");
    }

    @Test
    void e5_halfYears() {
        MonthlySeries series = MonthlySeries.builder()
                .add(YearMonth.of(2025, 9), 40)
                .add(YearMonth.of(2026, 3), 44)
                .build();
        Indicator indicator =
                MONTHLY.toBuilder().frequency(Frequency.HALF_YEARLY).build();
        ScorecardRow row = ScorecardRow.of(indicator, series, YearMonth.of(2026, 3));
        assertThat(row.ratedChange().percent()).isEqualTo(Figure.of(10));
        assertThat(row.narrative()).startsWith("44 in the half-year to March 2026, up 10% on September 2025");
    }

    @Test
    void e6_aForgottenQuarterIsNoBase() {
        MonthlySeries series = MonthlySeries.builder()
                .add(YearMonth.of(2020, 3), 75)
                .add(YearMonth.of(2020, 9), 90)
                .build();
        ScorecardRow row = ScorecardRow.of(quarterly().build(), series, YearMonth.of(2020, 9));
        assertThat(row.ratedChange().percent()).isEqualTo(missing(MissingReason.NOT_REPORTED));
        assertThat(row.narrative())
                .startsWith("90 in the quarter to September 2020, with no figure for June 2020 to compare with"
                        + " (not reported)");
    }
}
