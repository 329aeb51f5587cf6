// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.Aggregation;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Expected figures, plain forms and equality of assessments. */
class TargetAssessmentResultsTest {

    private static final YearMonth APRIL = YearMonth.of(2020, 4);
    private static final Figure TEN = Figure.of(10);
    private static final Polarity HIGHER = Polarity.HIGHER_IS_BETTER;
    private static final Indicator COUNT =
            Indicator.builder("A").polarity(HIGHER).decimals(1).build();

    private static MonthlySeries tens() {
        double[] tens = new double[24];
        Arrays.fill(tens, 10);
        return MonthlySeries.of(APRIL, tens);
    }

    private static TargetSchedule schedule(FiscalCalendar calendar, Target target) {
        return TargetSchedule.of(calendar)
                .with(calendar.yearOf(APRIL), target)
                .with(calendar.yearOf(APRIL).plusYears(1), target);
    }

    private static TargetAssessment at(Indicator indicator, int month, Target target) {
        return TargetAssessment.of(indicator, tens(), APRIL.plusMonths(month), schedule(FiscalCalendar.APRIL, target));
    }

    @Test
    void expectedOfAValueAndOfARange() {
        TargetAssessment value = TargetAssessment.of(TEN, Target.of(9), HIGHER);
        assertThat(value.expected()).isEqualTo(Figure.of(9));
        assertThat(value.expectedLower()).isEqualTo(Figure.of(9));
        assertThat(value.expectedUpper()).isEqualTo(Figure.of(9));
        TargetAssessment range = TargetAssessment.of(TEN, Target.range(9, 12), HIGHER);
        assertThat(range.expected()).isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
        assertThat(range.expectedLower()).isEqualTo(Figure.of(9));
        assertThat(range.expectedUpper()).isEqualTo(Figure.of(12));
        TargetAssessment open = TargetAssessment.of(TEN, Target.toBeConfirmed(), HIGHER);
        for (Figure figure : List.of(open.expected(), open.expectedLower(), open.expectedUpper())) {
            assertThat(figure).isEqualTo(Figure.missing(MissingReason.PENDING));
        }
        assertThat(open.polarity()).isEqualTo(HIGHER);
    }

    /** A missing figure has its reason where there is a target; without one there is nothing to be off. */
    @Test
    void gapWithoutAFigure() {
        Figure hidden = Figure.missing(MissingReason.CONFIDENTIAL);
        assertThat(TargetAssessment.of(hidden, Target.of(9), HIGHER).gap()).isEqualTo(hidden);
        assertThat(TargetAssessment.of(hidden, Target.toBeConfirmed(), HIGHER).gap())
                .isEqualTo(hidden);
        Figure unavailable = Figure.missing(MissingReason.UNAVAILABLE);
        assertThat(TargetAssessment.of(hidden, unavailable, HIGHER).gap()).isEqualTo(unavailable);
        assertThat(TargetAssessment.of(hidden, unavailable, HIGHER).achievement())
                .isEqualTo(unavailable);
    }

    @Test
    void anIntervalMayEndAtItsFigure() {
        ConfidenceInterval interval = ConfidenceInterval.published(9, 10, ConfidenceLevel.PERCENT_95);
        assertThat(TargetAssessment.of(TEN, interval, Target.of(9), HIGHER).status())
                .isEqualTo(TargetStatus.MET);
    }

    @Test
    void plainForm() {
        Target year = Target.of(120).withBasis(TargetBasis.CUMULATIVE);
        assertThat(at(COUNT, 2, year).getPlain())
                .containsEntry("position", 3)
                .containsEntry("periodCount", 12)
                .containsEntry("month", "2020-06")
                .containsEntry("due", "2021-03")
                .doesNotContainKey("interval");
        assertThat(TargetAssessment.of(TEN, Target.of(9), HIGHER).getPlain())
                .containsEntry("status", "MET")
                .doesNotContainKeys("position", "periodCount", "month", "due", "interval");
        ConfidenceInterval interval = ConfidenceInterval.published(8, 12, ConfidenceLevel.PERCENT_95);
        assertThat(TargetAssessment.of(TEN, interval, Target.of(9), HIGHER).getPlain())
                .extractingByKey("interval", InstanceOfAssertFactories.MAP)
                .containsEntry("lower", new BigDecimal(8))
                .containsEntry("upper", new BigDecimal(12))
                .containsKeys("level", "method");
    }

    /** Two and two that agree in all but one of what is compared, most of them with one status. */
    @Test
    void equality() {
        Target five = Target.of(5);
        Target year = Target.of(1).withBasis(TargetBasis.CUMULATIVE);
        ConfidenceInterval wide = ConfidenceInterval.published(8, 12, ConfidenceLevel.PERCENT_95);
        ConfidenceInterval narrow = ConfidenceInterval.published(9, 11, ConfidenceLevel.PERCENT_95);
        assertDistinct(() -> List.of(
                at(COUNT, 0, five),
                at(COUNT, 0, Target.of(4)),
                at(COUNT, 12, five), // a year later
                TargetAssessment.of(COUNT, tens(), APRIL, schedule(FiscalCalendar.JANUARY, five)),
                TargetAssessment.of(COUNT, tens().with(APRIL, 11), APRIL, schedule(FiscalCalendar.APRIL, five)),
                TargetAssessment.of(
                        COUNT, tens().with(APRIL, 10, Marker.PROVISIONAL), APRIL, schedule(FiscalCalendar.APRIL, five)),
                at(COUNT.toBuilder().polarity(Polarity.NEUTRAL).build(), 0, five),
                at(COUNT.toBuilder().decimals(2).build(), 0, five),
                at(COUNT.toBuilder().measure(MeasureKind.AMOUNT).build(), 0, five),
                // the first of the months and of the quarters of two years
                TargetAssessment.of(
                        COUNT, tens(), APRIL.plusMonths(2), schedule(FiscalCalendar.startingIn(Month.JUNE), five)),
                at(COUNT.toBuilder().frequency(Frequency.QUARTERLY).build(), 2, five),
                // of the sum a part is expected, of the last figure all
                at(COUNT, 0, year),
                at(COUNT.toBuilder().aggregation(Aggregation.LAST).build(), 0, year),
                // neither has a year to date, for reasons of their own
                at(COUNT.toBuilder().aggregation(Aggregation.MEAN).build(), 0, year),
                at(COUNT.toBuilder().aggregation(Aggregation.NONE).build(), 0, year),
                TargetAssessment.of(TEN, wide, Target.of(10), HIGHER),
                TargetAssessment.of(TEN, narrow, Target.of(10), HIGHER)));
    }

    /** A third is not the decimal next to it: against 33 the gaps differ, so the assessments do. */
    @Test
    void equality_ofRatiosIsThatOfTheirFractions() {
        RatioSeries thirds = RatioSeries.proportion(MonthlySeries.of(APRIL, 1), MonthlySeries.of(APRIL, 3));
        TargetSchedule schedule = schedule(FiscalCalendar.APRIL, Target.of(33));
        TargetAssessment exact = TargetAssessment.of(COUNT, thirds, APRIL, schedule);
        TargetAssessment rounded = TargetAssessment.of(COUNT, thirds.values(), APRIL, schedule);
        assertThat(exact.actual()).isEqualTo(rounded.actual());
        assertThat(exact.gap()).isNotEqualTo(rounded.gap());
        assertThat(exact).isNotEqualTo(rounded);
        assertThat(rounded).isNotEqualTo(exact);
        RatioSeries sixths = RatioSeries.proportion(MonthlySeries.of(APRIL, 2), MonthlySeries.of(APRIL, 6));
        assertThat(TargetAssessment.of(COUNT, sixths, APRIL, schedule))
                .isEqualTo(exact)
                .hasSameHashCodeAs(exact);
        RatioSeries halves = RatioSeries.proportion(MonthlySeries.of(APRIL, 1), MonthlySeries.of(APRIL, 2));
        assertThat(TargetAssessment.of(COUNT, halves, APRIL, schedule))
                .isEqualTo(TargetAssessment.of(COUNT, halves.values(), APRIL, schedule));
    }
}
