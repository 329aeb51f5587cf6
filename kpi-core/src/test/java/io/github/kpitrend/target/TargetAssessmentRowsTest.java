// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.FiscalYear;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.Aggregation;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rows T1 to T12, E4, E9, Y6 and N11 of the semantics of verdicts: input and right value. */
class TargetAssessmentRowsTest {

    private static final FiscalYear YEAR = FiscalCalendar.APRIL.year(2020);
    private static final YearMonth APRIL = YearMonth.of(2020, 4);
    private static final YearMonth MAY = YearMonth.of(2020, 5);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final Indicator COUNT =
            Indicator.builder("A").polarity(Polarity.HIGHER_IS_BETTER).build();
    private static final Indicator AT_MOST =
            COUNT.toBuilder().polarity(Polarity.LOWER_IS_BETTER).build();
    private static final Indicator QUARTERLY =
            COUNT.toBuilder().frequency(Frequency.QUARTERLY).build();
    private static final Indicator PERCENTAGE =
            COUNT.toBuilder().measure(MeasureKind.PERCENTAGE).build();

    private static TargetSchedule cumulative(double target) {
        return schedule(Target.of(target).withBasis(TargetBasis.CUMULATIVE));
    }

    private static TargetSchedule schedule(Target target) {
        return TargetSchedule.of(FiscalCalendar.APRIL).with(YEAR, target);
    }

    private static MonthlySeries quarters(YearMonth first, double... values) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = 0; i < values.length; i++) {
            builder.add(first.plusMonths(3L * i), values[i]);
        }
        return builder.build();
    }

    private static void notAssessed(TargetAssessment assessment, MissingReason reason) {
        assertThat(assessment.status()).isEqualTo(TargetStatus.NOT_ASSESSED);
        assertThat(assessment.reason()).contains(reason);
        assertThat(assessment.actual()).isEqualTo(Figure.missing(reason));
    }

    // -----------------------------------------------------------------------
    @Test
    void t1() {
        MonthlySeries series = MonthlySeries.of(APRIL, 30, 25, 28);
        TargetAssessment assessment = TargetAssessment.of(COUNT, series, JUNE, cumulative(240));
        assertThat(assessment.actual()).isEqualTo(Figure.of(83));
        assertThat(assessment.expected()).isEqualTo(Figure.of(60));
        assertThat(assessment.gap()).isEqualTo(Figure.of(23));
        assertThat(assessment.achievement().value()).isBetween(138.33, 138.34);
        assertThat(assessment.status()).isEqualTo(TargetStatus.MET);
        assertThat(assessment.position()).isEqualTo(3);
        assertThat(assessment.periodCount()).isEqualTo(12);
        assertThat(assessment.target()).contains(Target.of(240).withBasis(TargetBasis.CUMULATIVE));
        assertThat(assessment).hasToString("83 against 60 (3/12 of 240): met");
        assertThat(assessment.explain())
                .isEqualTo(Explanation.of(
                        List.of(
                                "figure 83 (April to June 2020)",
                                "target 240",
                                "expected by June 60 (3/12)",
                                "higher is better"),
                        "at or above the expected figure meets; tolerance none",
                        "83 against 60: met"));
        assertThat(assessment.requiredText()).isEqualTo("18 per month needed until March");
        assertThat(assessment.due()).contains(YearMonth.of(2021, 3));
        assertThat(assessment.getPlain())
                .containsEntry("actual", Figure.of(83).toBigDecimal())
                .containsEntry("expected", Figure.of(60).toBigDecimal())
                .containsEntry("status", "MET")
                .containsEntry("position", 3)
                .doesNotContainKey("reason");
    }

    @Test
    void t2() {
        MonthlySeries series = MonthlySeries.of(APRIL, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10);
        TargetAssessment assessment = TargetAssessment.of(COUNT, series, YearMonth.of(2021, 2), cumulative(120));
        assertThat(assessment).hasToString("110 against 110 (11/12 of 120): met");
        assertThat(assessment.gap()).isEqualTo(Figure.of(0));
    }

    @Test
    void t3() {
        MonthlySeries series =
                MonthlySeries.builder().add(APRIL, 110).add(JUNE, 110).build();
        TargetAssessment assessment = TargetAssessment.of(COUNT, series, JUNE, cumulative(1200));
        notAssessed(assessment, MissingReason.TOO_FEW_OBSERVATIONS);
        notAssessed(TargetAssessment.of(AT_MOST, series, JUNE, cumulative(1200)), MissingReason.TOO_FEW_OBSERVATIONS);
        assertThat(assessment)
                .hasToString("no figure against 300 (3/12 of 1200): not assessed (only 2 of 3 months are known)");
    }

    @ParameterizedTest
    @CsvSource({"2020-12", "2021-01", "2021-02"})
    void t4(YearMonth page) {
        MonthlySeries series = quarters(JUNE, 300, 300, 310);
        TargetAssessment assessment = TargetAssessment.of(QUARTERLY, series, page, cumulative(1200));
        assertThat(assessment).hasToString("910 against 900 (3/4 of 1200): met");
        assertThat(assessment.gap()).isEqualTo(Figure.of(10));
        assertThat(assessment.month()).contains(YearMonth.of(2020, 12));
    }

    @Test
    void t5() {
        MonthlySeries series = MonthlySeries.builder()
                .add(JUNE, 300)
                .add(YearMonth.of(2020, 12), 310)
                .build();
        notAssessed(
                TargetAssessment.of(QUARTERLY, series, YearMonth.of(2021, 1), cumulative(1200)),
                MissingReason.TOO_FEW_OBSERVATIONS);
    }

    @Test
    void t6() {
        MonthlySeries months = MonthlySeries.builder()
                .add(APRIL, 100)
                .add(MAY, 105)
                .add(YearMonth.of(2020, 8), 110)
                .build();
        YearMonth august = YearMonth.of(2020, 8);
        notAssessed(TargetAssessment.of(COUNT, months, august, cumulative(1200)), MissingReason.TOO_FEW_OBSERVATIONS);
        MonthlySeries totals = MonthlySeries.builder()
                .add(APRIL, 100)
                .add(MAY, 205)
                .add(YearMonth.of(2020, 7), 410)
                .add(august, 520)
                .build();
        Indicator toDate = COUNT.toBuilder().reportsYearToDate(true).build();
        assertThat(TargetAssessment.of(toDate, totals, august, cumulative(1200)))
                .hasToString("520 against 500 (5/12 of 1200): met");
    }

    @ParameterizedTest
    @EnumSource(names = {"RATIO", "MEAN", "SUM", "NONE"})
    void t7_percentagesAreNotAddedUp(Aggregation aggregation) {
        MonthlySeries series = MonthlySeries.of(APRIL, 80, 82, 84);
        Indicator indicator = PERCENTAGE.toBuilder().aggregation(aggregation).build();
        TargetAssessment assessment = TargetAssessment.of(indicator, series, JUNE, cumulative(90));
        notAssessed(assessment, MissingReason.NOT_APPLICABLE);
        assertThat(assessment.isBasisUnsuited()).isTrue();
        boolean parts = aggregation == Aggregation.RATIO || aggregation == Aggregation.SUM;
        assertThat(assessment.reasonText())
                .isEqualTo(
                        parts
                                ? "a cumulative target for a percentage needs its numerators and denominators, or the"
                                        + " basis \"period\""
                                : "a cumulative target cannot be assessed by the aggregation " + aggregation.text()
                                        + "; use the basis \"period\"");
    }

    @Test
    void t7_last() {
        MonthlySeries series = MonthlySeries.of(APRIL, 80, 82, 84);
        Indicator last = PERCENTAGE.toBuilder().aggregation(Aggregation.LAST).build();
        TargetAssessment assessment = TargetAssessment.of(last, series, JUNE, cumulative(90));
        assertThat(assessment.status()).isEqualTo(TargetStatus.MISSED);
        assertThat(assessment.actual()).isEqualTo(Figure.of(84));
        assertThat(assessment.expected()).isEqualTo(Figure.of(90));
        assertThat(assessment).hasToString("84% against 90%: missed");
        assertThat(TargetAssessment.of(PERCENTAGE, series, JUNE, cumulative(90)).status())
                .isEqualTo(TargetStatus.NOT_ASSESSED);
    }

    @Test
    void t8() {
        TargetSchedule schedule = cumulative(240)
                .withRevision(YearMonth.of(2020, 10), Target.of(300).withBasis(TargetBasis.CUMULATIVE));
        MonthlySeries series = MonthlySeries.of(APRIL, 30, 25, 28, 30, 25, 28, 30, 25, 28);
        assertThat(TargetAssessment.of(COUNT, series, YearMonth.of(2020, 12), schedule))
                .hasToString("249 against 225 (9/12 of 300): met");
    }

    @Test
    void t9() {
        TargetSchedule level = schedule(Target.of(42).withBasis(TargetBasis.LEVEL_AT_YEAR_END));
        TargetAssessment early = TargetAssessment.of(COUNT, MonthlySeries.of(MAY, 38), MAY, level);
        assertThat(early.status()).isEqualTo(TargetStatus.NOT_YET_DUE);
        assertThat(early.gap()).isEqualTo(Figure.of(-4));
        assertThat(early.reason()).isEmpty();
        assertThat(early).hasToString("38 against 42: not reached yet, due by March 2021");
        assertThat(TargetAssessment.of(COUNT, MonthlySeries.of(MAY, 42), MAY, level)
                        .status())
                .isEqualTo(TargetStatus.MET);
        YearMonth march = YearMonth.of(2021, 3);
        assertThat(TargetAssessment.of(COUNT, MonthlySeries.of(march, 41), march, level)
                        .status())
                .isEqualTo(TargetStatus.MISSED);
        TargetSchedule tolerant =
                schedule(Target.of(42).withBasis(TargetBasis.LEVEL_AT_YEAR_END).withTolerance(Tolerance.points(5)));
        assertThat(TargetAssessment.of(COUNT, MonthlySeries.of(MAY, 38), MAY, tolerant)
                        .status())
                .isEqualTo(TargetStatus.WITHIN_TOLERANCE);
    }

    @Test
    void t10() {
        notAssessed(
                TargetAssessment.of(
                        COUNT,
                        MonthlySeries.of(JUNE, List.of(Figure.missing(MissingReason.NOT_FINAL))),
                        JUNE,
                        schedule(Target.of(50))),
                MissingReason.NOT_FINAL);
        MonthlySeries provisional =
                MonthlySeries.builder().add(JUNE, 60, Marker.PROVISIONAL).build();
        TargetAssessment assessment = TargetAssessment.of(COUNT, provisional, JUNE, schedule(Target.of(50)));
        assertThat(assessment.status()).isEqualTo(TargetStatus.MET);
        assertThat(assessment.markers()).containsExactly(Marker.PROVISIONAL);
        assertThat(assessment).hasToString("60 against 50: met, on a provisional figure");
    }

    @Test
    void t12() {
        assertThat(TargetAssessment.of(Figure.of(4.96), Target.of(5), Polarity.HIGHER_IS_BETTER))
                .hasToString("4.96 against 5.00: missed");
        Indicator whole = COUNT.toBuilder().decimals(0).build();
        TargetAssessment assessment =
                TargetAssessment.of(whole, MonthlySeries.of(JUNE, 4.96), JUNE, schedule(Target.of(5)));
        assertThat(assessment).hasToString("4.96 against 5.00: missed");
        assertThat(assessment.decimals()).isEqualTo(2);
    }

    /** Targets keep the decimals that they were set with, also where figures are printed with fewer. */
    @Test
    void t12_moreDecimalsThanTheIndicator() {
        Indicator whole = COUNT.toBuilder().decimals(0).build();
        assertThat(TargetAssessment.of(whole, MonthlySeries.of(JUNE, 134.46), JUNE, schedule(Target.of(134.5))))
                .hasToString("134.46 against 134.50: missed");
        assertThat(TargetAssessment.of(whole, MonthlySeries.of(JUNE, 134), JUNE, schedule(Target.of(134.5))))
                .hasToString("134.0 against 134.5: missed");
    }

    @Test
    void n11() {
        TargetAssessment assessment =
                TargetAssessment.of(PERCENTAGE, MonthlySeries.of(JUNE, 94.96), JUNE, schedule(Target.of(95)));
        assertThat(assessment).hasToString("94.96% against 95.00%: missed");
    }

    // -----------------------------------------------------------------------
    @Test
    void e4_periodsThatDoNotTileTheYear() {
        MonthlySeries series = quarters(APRIL, 13, 14, 15);
        TargetAssessment assessment = TargetAssessment.of(QUARTERLY, series, YearMonth.of(2020, 10), cumulative(60));
        notAssessed(assessment, MissingReason.NOT_APPLICABLE);
        assertThat(assessment.isBasisUnsuited()).isTrue();
        assertThat(assessment.reasonText())
                .isEqualTo("the periods end in April, July, October, January and do not tile the fiscal year of the"
                        + " target; use the basis \"period\"");
    }

    @Test
    void e9_aSeriesThatStartsWithinTheYear() {
        notAssessed(
                TargetAssessment.of(COUNT, MonthlySeries.of(JUNE, 70), JUNE, cumulative(240)),
                MissingReason.TOO_FEW_OBSERVATIONS);
        assertThat(TargetAssessment.of(QUARTERLY, MonthlySeries.of(JUNE, 70), JUNE, cumulative(240)))
                .hasToString("70 against 60 (1/4 of 240): met");
    }

    @Test
    void betweenPeriodEnds() {
        MonthlySeries series = quarters(JUNE, 70);
        assertThat(TargetAssessment.of(QUARTERLY, series, YearMonth.of(2020, 8), cumulative(240))
                        .gap())
                .isEqualTo(Figure.of(10));
        notAssessed(
                TargetAssessment.of(QUARTERLY, series, YearMonth.of(2020, 8), schedule(Target.of(70))),
                MissingReason.NOT_DUE);
        notAssessed(TargetAssessment.of(QUARTERLY, series, MAY, cumulative(240)), MissingReason.NOT_DUE);
    }

    @Test
    void breakWithinTheYear() {
        MonthlySeries series = MonthlySeries.builder()
                .add(APRIL, 30)
                .add(MAY, 25, Marker.BREAK_BEFORE)
                .add(JUNE, 28)
                .build();
        TargetAssessment assessment = TargetAssessment.of(COUNT, series, JUNE, cumulative(240));
        notAssessed(assessment, MissingReason.BREAK_IN_SERIES);
        assertThat(assessment.reasonText()).isEqualTo("the definition changed in May 2020, within the year to date");
        assertThat(TargetAssessment.of(COUNT, series, JUNE, schedule(Target.of(20)))
                        .status())
                .isEqualTo(TargetStatus.MET);
        MonthlySeries atTheStart = MonthlySeries.builder()
                .add(APRIL, 30, Marker.BREAK_BEFORE)
                .add(MAY, 25)
                .add(JUNE, 28)
                .build();
        assertThat(TargetAssessment.of(COUNT, atTheStart, JUNE, cumulative(240)).status())
                .isEqualTo(TargetStatus.MET);
    }

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HIGHER_IS_BETTER | 75    | 80 | 90 | 75, below 80: missed",
                "HIGHER_IS_BETTER | 85    | 80 | 90 | 85, between 80 (missed below) and 90 (met from)",
                "HIGHER_IS_BETTER | 90    | 80 | 90 | 90 against 80 to 90: met",
                "LOWER_IS_BETTER  | -2    | -1 | 1  | -2 against -1 to 1: met",
                "LOWER_IS_BETTER  | -0.32 | -1 | 1  | -0.32, between -1.00 (met below) and 1.00 (missed from)",
                "LOWER_IS_BETTER  | 1     | -1 | 1  | 1, from 1 on: missed",
                "TARGET_IS_BEST   | 79.5  | 80 | 90 | 79.5, below the range 80.0 to 90.0: missed",
                "TARGET_IS_BEST   | 85    | 80 | 90 | 85, inside the range 80 to 90: met",
                "TARGET_IS_BEST   | 95    | 80 | 90 | 95, above the range 80 to 90: missed",
            })
    void rangesInWords(Polarity polarity, double actual, double lower, double upper, String text) {
        assertThat(TargetAssessment.of(Figure.of(actual), Target.range(lower, upper), polarity))
                .hasToString(text);
    }

    @Test
    void toleranceInWords() {
        Target range = Target.range(80, 90).withTolerance(Tolerance.points(5));
        assertThat(TargetAssessment.of(Figure.of(78), range, Polarity.HIGHER_IS_BETTER))
                .hasToString("78, below 80: missed, within the tolerance of 5");
        assertThat(TargetAssessment.of(Figure.of(85), range, Polarity.HIGHER_IS_BETTER))
                .hasToString("85, between 80 (missed below) and 90 (met from)");
        assertThat(TargetAssessment.of(
                        Figure.of(330), Target.of(336).withTolerance(Tolerance.percent(10)), Polarity.HIGHER_IS_BETTER))
                .hasToString("330 against 336: missed, within the tolerance of 10%");
    }

    @Test
    void requiredPerPeriod() {
        MonthlySeries series = MonthlySeries.of(APRIL, 10, 10, 10);
        TargetAssessment higher = TargetAssessment.of(COUNT, series, JUNE, cumulative(210));
        assertThat(higher.requiredPerPeriod()).isEqualTo(Figure.of(20));
        assertThat(higher.requiredText()).isEqualTo("20 per month needed until March");
        TargetAssessment lower = TargetAssessment.of(AT_MOST, series, JUNE, cumulative(210));
        assertThat(lower.requiredText()).isEqualTo("at most 20 per month");
        TargetAssessment exceeded = TargetAssessment.of(AT_MOST, series, JUNE, cumulative(29));
        assertThat(exceeded.requiredPerPeriod()).isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
        assertThat(exceeded.requiredText()).isEqualTo("exceeded");
        assertThat(TargetAssessment.of(COUNT, series, JUNE, cumulative(29)).requiredText())
                .isEqualTo("reached");
        assertThat(TargetAssessment.of(QUARTERLY, quarters(JUNE, 70), JUNE, cumulative(240))
                        .requiredText())
                .isEqualTo("57 per quarter needed until March");
        assertThat(TargetAssessment.of(COUNT, series, JUNE, schedule(Target.of(5)))
                        .requiredText())
                .isEmpty();
    }

    @Test
    void missingPointOfAPath() {
        TargetAssessment pending =
                TargetAssessment.of(Figure.of(5), Figure.missing(MissingReason.PENDING), Polarity.HIGHER_IS_BETTER);
        assertThat(pending.status()).isEqualTo(TargetStatus.TO_BE_CONFIRMED);
        assertThat(pending).hasToString("5: target to be confirmed");
        TargetAssessment hidden = TargetAssessment.of(
                Figure.of(5), Figure.missing(MissingReason.CONFIDENTIAL), Polarity.HIGHER_IS_BETTER);
        assertThat(hidden.status()).isEqualTo(TargetStatus.NO_TARGET);
        assertThat(hidden.reason()).contains(MissingReason.CONFIDENTIAL);
        assertThat(hidden.gap()).isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
        assertThat(hidden).hasToString("5: no target (confidential)");
        assertThat(TargetAssessment.of(Figure.of(5), Figure.of(4), Polarity.HIGHER_IS_BETTER))
                .hasToString("5 against 4: met");
    }

    @Test
    void neutral() {
        assertThat(TargetAssessment.of(Figure.of(5), Target.of(4), Polarity.NEUTRAL))
                .hasToString("5 against 4: not assessed (neither higher nor lower is better)");
    }
}
