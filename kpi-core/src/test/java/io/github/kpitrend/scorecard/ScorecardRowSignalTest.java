// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.chart.Assurance;
import io.github.kpitrend.chart.ChartNote;
import io.github.kpitrend.chart.SpecialCause;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.TargetStatus;
import io.github.kpitrend.testing.PlainSeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import java.time.YearMonth;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What rows publish of their control charts; names are those of the cases in the specification of verdicts. */
class ScorecardRowSignalTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 4);
    private static final ScorecardPolicy BY_VARIATION =
            ScorecardPolicy.standard().withRatingRule(RatingRule.VARIATION);

    private static Indicator indicator(Polarity polarity) {
        return Indicator.builder("A").polarity(polarity).build();
    }

    private static MonthlySeries months(int count, IntToDoubleFunction value) {
        return PlainSeries.of(FIRST, count, value);
    }

    private static ScorecardRow row(Indicator indicator, MonthlySeries series) {
        return ScorecardRow.of(indicator, series, series.last());
    }

    private static ScorecardRow withTarget(ScorecardRow row, double target) {
        FiscalCalendar april = FiscalCalendar.APRIL;
        TargetSchedule schedule = TargetSchedule.of(april);
        for (int year = 2018; year <= 2024; year++) {
            schedule = schedule.with(april.year(year), Target.of(target));
        }
        return row.withTargets(schedule);
    }

    private static TargetStatus status(ScorecardRow row) {
        return row.targetAssessment().orElseThrow().status();
    }

    // -----------------------------------------------------------------------
    @Test
    void s1_rareEventsHaveNoUsualRange() {
        MonthlySeries series = months(24, i -> i == 5 || i == 14 ? 1 : 0);
        ScorecardRow row = withTarget(row(indicator(Polarity.LOWER_IS_BETTER), series), 0);
        assertThat(row.chart().orElseThrow().notes())
                .extracting(ChartNote::kind)
                .contains(ChartNote.Kind.SCREENING_SKIPPED, ChartNote.Kind.MOSTLY_ZERO);
        assertThat(row.variation()).isEmpty();
        assertThat(row.assurance()).isEmpty();
        assertThat(row.withheld()).extracting(ChartNote::kind).containsExactly(ChartNote.Kind.MOSTLY_ZERO);
        assertThat(row.rating()).isEqualTo(QualitativeRating.SIMILAR);
        assertThat(status(row)).isEqualTo(TargetStatus.MET);
        assertThat(row.narrative())
                .contains("No usual range is given, because more than half of the figures are 0")
                .doesNotContain("consistently", "0 to 0");
        assertThat(row.chart().orElseThrow().assurance(0)).contains(Assurance.INCONSISTENT);
    }

    @Test
    void s2_aBreakIsNoCorrelation() {
        MonthlySeries series = months(24, i -> i < 12 ? (i % 2 == 0 ? 79 : 81) : i % 2 == 0 ? 59 : 61).toBuilder()
                .mark(FIRST.plusMonths(12), Marker.BREAK_BEFORE)
                .build();
        ScorecardRow row = row(indicator(Polarity.HIGHER_IS_BETTER), series);
        assertThat(row.chart().orElseThrow().notes())
                .extracting(ChartNote::kind)
                .doesNotContain(ChartNote.Kind.CORRELATED_NEIGHBORS);
    }

    @Test
    void s2_limitsOfAFewPointsSinceABreakAreProvisional() {
        MonthlySeries series = months(24, i -> i % 2 == 0 ? 79 : 81).toBuilder()
                .mark(FIRST.plusMonths(23), Marker.BREAK_BEFORE)
                .build();
        assertThat(row(indicator(Polarity.HIGHER_IS_BETTER), series).narrative())
                .contains(" No usual range is given: the limits from March 2020 are provisional, because they are"
                        + " based on fewer than 13 points.");
    }

    @Test
    void s3_aLongFallToTheTarget() {
        MonthlySeries series = months(48, i -> 2000 - Math.round(i * 1247 / 47.0));
        ScorecardRow row = withTarget(row(indicator(Polarity.LOWER_IS_BETTER), series), 800);
        assertThat(status(row)).isEqualTo(TargetStatus.MET);
        assertThat(row.assurance()).isEmpty();
        assertThat(row.withheld())
                .extracting(ChartNote::kind)
                .contains(ChartNote.Kind.CORRELATED_NEIGHBORS, ChartNote.Kind.LIMITS_OUTDATED);
    }

    @Test
    void s4_totalsToDateHaveNoUsualRange() {
        double[] year = {8, 17, 26, 35, 44, 53, 62, 71, 79, 86, 92, 97};
        MonthlySeries series = months(36, i -> year[i % 12]);
        Indicator collected = indicator(Polarity.HIGHER_IS_BETTER).toBuilder()
                .measure(MeasureKind.PERCENTAGE)
                .reportsYearToDate(true)
                .build();
        ScorecardRow row = row(collected, series);
        assertThat(row.variation()).isEmpty();
        assertThat(row.withheld()).extracting(ChartNote::kind).contains(ChartNote.Kind.YEAR_TO_DATE);
        assertThat(row.narrative())
                .endsWith(
                        " No usual range is given, because the figures are year-to-date totals; chart the monthly figures.");
        assertThat(row.ratedChange().baseMonth()).contains(YearMonth.of(2020, 3));
        assertThat(row.rating()).isEqualTo(QualitativeRating.SIMILAR);
        ScorecardRow april = ScorecardRow.of(collected, series, YearMonth.of(2020, 4));
        assertThat(april.narrative())
                .contains("not comparable with March 2020 because the totals start again in April");
        assertThat(april.findings()).noneMatch(finding -> finding.rule().name().equals("BREAK_IN_CHANGE"));
        ScorecardRow looks = row(indicator(Polarity.HIGHER_IS_BETTER), series);
        assertThat(looks.ratedChange().baseMonth()).contains(YearMonth.of(2020, 3));
        assertThat(looks.variation()).isEmpty();
    }

    @Test
    void s5_mostlyAHundredPercent() {
        MonthlySeries series = months(22, i -> i == 7 || i == 15 ? 99 : 100);
        Indicator percent = indicator(Polarity.HIGHER_IS_BETTER).toBuilder()
                .measure(MeasureKind.PERCENTAGE)
                .build();
        ScorecardRow row = withTarget(row(percent, series), 95);
        assertThat(row.withheld()).extracting(ChartNote::kind).contains(ChartNote.Kind.MOSTLY_EQUAL);
        assertThat(row.variation()).isEmpty();
        assertThat(row.assurance()).isEmpty();
        assertThat(row.rating()).isEqualTo(QualitativeRating.SIMILAR);
    }

    @Test
    void s6_alwaysAHundredPercent() {
        ScorecardRow row = withTarget(row(indicator(Polarity.HIGHER_IS_BETTER), months(15, i -> 100)), 95);
        assertThat(row.variation()).contains(Variation.COMMON_CAUSE);
        assertThat(row.assurance()).contains(Assurance.PASS);
        assertThat(row.narrative()).contains(", the same as in every month before.");
    }

    private static MonthlySeries wobble() {
        double[] wobble = {100, 82, 104, 90, 110, 88, 102, 95, 108, 91, 99, 106, 87, 103, 93, 109, 96, 101, 90, 110, 90
        };
        return months(wobble.length, i -> wobble[i]);
    }

    @Test
    void s7_aCommonWobble() {
        Indicator higher = indicator(Polarity.HIGHER_IS_BETTER);
        ScorecardRow row = row(higher, wobble());
        assertThat(row.direction()).isEqualTo(DirectionOfTravel.DECREASE);
        assertThat(row.variation()).contains(Variation.COMMON_CAUSE);
        assertThat(row.rating()).isEqualTo(QualitativeRating.NEGATIVE);
        assertThat(row.narrative()).endsWith("Rated negative by change; within its usual range.");
        ScorecardRow byVariation = ScorecardRow.of(higher, wobble(), wobble().last(), BY_VARIATION);
        assertThat(byVariation.rating()).isEqualTo(QualitativeRating.SIMILAR);
        assertThat(byVariation.narrative()).endsWith("Rated similar; within its usual range.");
        assertThat(byVariation.explainRating().text()).isEqualTo("common cause variation is similar");
    }

    @Test
    void s8_theEighthMonthAboveTheMean() {
        MonthlySeries series = months(38, i -> i < 30 ? (i % 2 == 0 ? 96 : 104) : i < 37 ? 102 : 104);
        Indicator higher = indicator(Polarity.HIGHER_IS_BETTER);
        ScorecardRow row = row(higher, series);
        assertThat(row.chart().orElseThrow().cause()).isEqualTo(SpecialCause.SHIFT_ABOVE);
        assertThat(row.rating()).isEqualTo(QualitativeRating.SIMILAR);
        assertThat(row.narrative()).endsWith("Rated similar by change; an improvement (special cause).");
        assertThat(ScorecardRow.of(higher, series, series.last(), BY_VARIATION).rating())
                .isEqualTo(QualitativeRating.POSITIVE);
    }

    @Test
    void s9_quartersAreChartedToTheirPeriod() {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = 0; i < 16; i++) {
            builder.add(YearMonth.of(2016, 3).plusMonths(3L * i), i == 15 ? 200 : 50 + i % 3);
        }
        Indicator quarterly = indicator(Polarity.LOWER_IS_BETTER).toBuilder()
                .frequency(Frequency.QUARTERLY)
                .build();
        ScorecardRow row = ScorecardRow.of(quarterly, builder.build(), YearMonth.of(2020, 1));
        assertThat(row.period()).contains(YearMonth.of(2019, 12));
        assertThat(row.variation()).contains(Variation.CONCERN);
        assertThat(row.chart().orElseThrow().notes())
                .extracting(ChartNote::kind)
                .doesNotContain(ChartNote.Kind.GAPS_JOINED);
        assertThat(row.findings())
                .anyMatch(
                        finding -> finding.text().startsWith("200 in the quarter to December 2019 is above the usual"));
    }

    @Test
    void s10_limitsOfEarlierFiguresPassNoTarget() {
        double[] last = {60, 62, 61};
        MonthlySeries series = months(33, i -> i < 30 ? 19 + i % 3 : last[i - 30]);
        ScorecardRow row = withTarget(row(indicator(Polarity.LOWER_IS_BETTER), series), 50);
        assertThat(status(row)).isEqualTo(TargetStatus.MISSED);
        assertThat(row.assurance()).isEmpty();
        assertThat(row.withheld()).extracting(ChartNote::kind).contains(ChartNote.Kind.LIMITS_OUTDATED);
    }

    @Test
    void limitsAreSaidWithinThePossibleRange() {
        MonthlySeries series = months(24, i -> new double[] {2, 0, 4, 1, 3, 2, 0, 3}[i % 8]);
        assertThat(row(indicator(Polarity.LOWER_IS_BETTER), series).narrative())
                .contains("usual range (0 to ")
                .doesNotContain("(-");
    }

    /** A partial figure is not counted, which says all of a chart without a verdict, also of one with other notes. */
    @Test
    void aFigureThatIsNotCountedIsTheOnlyReason() {
        MonthlySeries zeros = months(24, i -> i == 5 || i == 14 ? 1 : 0);
        MonthlySeries partial =
                zeros.toBuilder().mark(zeros.last(), Marker.PARTIAL).build();
        ScorecardRow row = row(indicator(Polarity.LOWER_IS_BETTER), partial);
        assertThat(row.chart().orElseThrow().notes())
                .extracting(ChartNote::kind)
                .contains(ChartNote.Kind.MOSTLY_ZERO);
        assertThat(row.withheld()).extracting(ChartNote::kind).containsExactly(ChartNote.Kind.NOT_COUNTED);
    }
}
