// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.window.Aggregation;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Targets of ratios: decided on the fractions, years by their sums. */
class TargetAssessmentRatioTest {

    private static final YearMonth APRIL = YearMonth.of(2020, 4);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final RatioSeries ON_TIME =
            RatioSeries.proportion(MonthlySeries.of(APRIL, 1, 90, 1), MonthlySeries.of(APRIL, 2, 100, 10));

    private static Indicator indicator(Aggregation rule) {
        return Indicator.builder("P")
                .measure(MeasureKind.PERCENTAGE)
                .polarity(Polarity.HIGHER_IS_BETTER)
                .aggregation(rule)
                .build();
    }

    private static TargetSchedule schedule(Target target) {
        return TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2020), target);
    }

    private static TargetAssessment cumulative(Aggregation rule, RatioSeries ratio, double target) {
        return TargetAssessment.of(
                indicator(rule), ratio, JUNE, schedule(Target.of(target).withBasis(TargetBasis.CUMULATIVE)));
    }

    @Test
    void ofYear_isTheRatioOfSumsAgainstTheWholeTarget() {
        for (Aggregation rule : List.of(Aggregation.RATIO, Aggregation.SUM, Aggregation.MEAN)) {
            TargetAssessment assessment = cumulative(rule, ON_TIME, 90);
            assertThat(assessment.actual()).isEqualTo(Figure.of(82.14285714285714));
            assertThat(assessment.expected()).isEqualTo(Figure.of(90));
            assertThat(assessment.status()).isEqualTo(TargetStatus.MISSED);
            assertThat(assessment.isBasisUnsuited()).isFalse();
        }
        assertThat(cumulative(Aggregation.LAST, ON_TIME, 90).actual()).isEqualTo(Figure.of(10));
        assertThat(cumulative(Aggregation.MAX, ON_TIME, 90).status()).isEqualTo(TargetStatus.MET);
        assertThat(cumulative(Aggregation.MIN, ON_TIME, 90).actual()).isEqualTo(Figure.of(10));
        assertThat(cumulative(Aggregation.NONE, ON_TIME, 90).status()).isEqualTo(TargetStatus.NOT_ASSESSED);
    }

    @Test
    void ofYear_needsBothPartsOfEveryPeriod() {
        MonthlySeries hidden = MonthlySeries.of(
                APRIL, List.of(Figure.of(2), Figure.missing(MissingReason.CONFIDENTIAL), Figure.of(10)));
        RatioSeries ratio = RatioSeries.proportion(MonthlySeries.of(APRIL, 1, 90, 1), hidden);
        assertThat(cumulative(Aggregation.RATIO, ratio, 90).reason()).contains(MissingReason.CONFIDENTIAL);
        RatioSeries late = RatioSeries.proportion(
                MonthlySeries.of(APRIL, List.of(Figure.of(1), Figure.missing(MissingReason.PENDING), Figure.of(1))),
                MonthlySeries.of(APRIL, 2, 100, 10));
        assertThat(cumulative(Aggregation.RATIO, late, 90).reason()).contains(MissingReason.TOO_FEW_OBSERVATIONS);
        RatioSeries none = RatioSeries.proportion(MonthlySeries.of(APRIL, 0, 0, 0), MonthlySeries.of(APRIL, 0, 0, 0));
        assertThat(cumulative(Aggregation.RATIO, none, 90).reason()).contains(MissingReason.ZERO_BASE);
        assertThat(cumulative(Aggregation.RATIO, ON_TIME.requiringDenominator(113), 90)
                        .reason())
                .contains(MissingReason.TOO_FEW_OBSERVATIONS);
        assertThat(cumulative(Aggregation.RATIO, ON_TIME.requiringDenominator(112), 82)
                        .status())
                .isEqualTo(TargetStatus.MET);
    }

    /** 2 of 3 is below 66.66666666666667, the decimal of the double nearest to it. */
    @Test
    void ofPeriod_isDecidedOnTheFraction() {
        RatioSeries third = RatioSeries.proportion(MonthlySeries.of(JUNE, 2), MonthlySeries.of(JUNE, 3));
        assertThat(third.at(JUNE)).isEqualTo(Figure.of(66.66666666666667));
        TargetAssessment assessment =
                TargetAssessment.of(indicator(Aggregation.RATIO), third, JUNE, schedule(Target.of(66.66666666666667)));
        assertThat(assessment.status()).isEqualTo(TargetStatus.MISSED);
        assertThat(TargetAssessment.of(
                                indicator(Aggregation.RATIO),
                                third.values(),
                                JUNE,
                                schedule(Target.of(66.66666666666667)))
                        .status())
                .isEqualTo(TargetStatus.MET);
    }

    @Test
    void ofYear_reasons() {
        Figure open = Figure.missing(MissingReason.PENDING);
        RatioSeries last = RatioSeries.proportion(
                MonthlySeries.of(APRIL, List.of(Figure.of(1), Figure.of(90), open)),
                MonthlySeries.of(APRIL, 2, 100, 10));
        assertThat(cumulative(Aggregation.RATIO, last, 90).reason()).contains(MissingReason.PENDING);
        RatioSeries notFinal = RatioSeries.proportion(
                        MonthlySeries.of(APRIL, 1, 90, 1).with(YearMonth.of(2020, 5), 90, Marker.PARTIAL),
                        MonthlySeries.of(APRIL, 2, 100, 10))
                .excluding(Marker.PARTIAL);
        assertThat(cumulative(Aggregation.RATIO, notFinal, 90).reason()).contains(MissingReason.NOT_FINAL);
        TargetAssessment few = TargetAssessment.of(
                indicator(Aggregation.RATIO),
                ON_TIME.requiringDenominator(3),
                APRIL,
                schedule(Target.of(90).withBasis(TargetBasis.CUMULATIVE)));
        assertThat(few.reason()).contains(MissingReason.TOO_FEW_OBSERVATIONS);
        assertThat(few.reasonText()).isEqualTo(MissingReason.TOO_FEW_OBSERVATIONS.text());
    }

    /** A month of 0 of 0 is no largest and no smallest ratio, whether it comes first or last. */
    @Test
    void ofYear_extremesNeedADenominator() {
        for (double[][] parts :
                new double[][][] {{{0, 90, 1}, {0, 100, 10}}, {{90, 0, 1}, {100, 0, 10}}, {{1, 90, 0}, {10, 100, 0}}}) {
            RatioSeries ratio =
                    RatioSeries.proportion(MonthlySeries.of(APRIL, parts[0]), MonthlySeries.of(APRIL, parts[1]));
            assertThat(cumulative(Aggregation.MAX, ratio, 90).actual()).isEqualTo(Figure.of(90));
            assertThat(cumulative(Aggregation.MIN, ratio, 90).actual()).isEqualTo(Figure.of(10));
        }
    }

    @Test
    void ofYear_beyondTheDoubles() {
        RatioSeries large = RatioSeries.rate(MonthlySeries.of(JUNE, 1e300), MonthlySeries.of(JUNE, 1e-300), 1000);
        TargetAssessment assessment = TargetAssessment.of(
                indicator(Aggregation.LAST), large, JUNE, schedule(Target.of(90).withBasis(TargetBasis.CUMULATIVE)));
        assertThat(assessment.actual()).isEqualTo(Figure.missing(MissingReason.NOT_REPRESENTABLE));
        assertThat(assessment.status()).isEqualTo(TargetStatus.NOT_ASSESSED);
        RatioSeries both = RatioSeries.rate(
                MonthlySeries.of(APRIL, 1e300, 1e300, 1e300), MonthlySeries.of(APRIL, 1e-8, 1e-8, 1e-8), 1000);
        assertThat(cumulative(Aggregation.RATIO, both, 90).reason()).contains(MissingReason.NOT_REPRESENTABLE);
    }
}
