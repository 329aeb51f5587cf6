// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.time.FiscalCalendar;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Texts of assessments at a limit, without a figure, without a verdict, and of what remains to be done. */
class AssessmentTextTest {

    private static final YearMonth APRIL = YearMonth.of(2020, 4);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);

    private static Indicator indicator(Polarity polarity) {
        return Indicator.builder("A").polarity(polarity).decimals(0).build();
    }

    private static TargetAssessment at(Polarity polarity, MonthlySeries series, Target target) {
        TargetSchedule schedule = TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2020), target);
        return TargetAssessment.of(indicator(polarity), series, JUNE, schedule);
    }

    private static MonthlySeries months(double... values) {
        return MonthlySeries.of(APRIL, values);
    }

    /** The words for below and inside a range need the same decimals as the verdict. */
    @Test
    void aFigureJustBelowARangeIsNotPrintedAsItsBound() {
        Target range = Target.range(80, 90).withTolerance(Tolerance.points(5));
        assertThat(at(Polarity.HIGHER_IS_BETTER, months(0, 0, 79.96), range))
                .hasToString("79.96, below 80.00: missed, within the tolerance of 5");
        assertThat(at(Polarity.TARGET_IS_BEST, months(0, 0, 89.96), range))
                .hasToString("89.96, inside the range 80.00 to 90.00: met");
        assertThat(at(Polarity.HIGHER_IS_BETTER, months(0, 0, 84.96), range))
                .hasToString("85, between 80 (missed below) and 90 (met from)");
    }

    @Test
    void aMissingFigureOfARange() {
        MonthlySeries pending = months(1, 2).with(JUNE, Observation.missing(MissingReason.PENDING));
        TargetAssessment assessment = at(Polarity.HIGHER_IS_BETTER, pending, Target.range(80, 90));
        assertThat(assessment).hasToString("no figure against 80 to 90: not assessed (to be confirmed)");
        assertThat(assessment.explain().inputs())
                .containsExactly("figure missing (June 2020)", "target 80 to 90", "higher is better");
        assertThat(assessment.explain().rule()).isEqualTo("to be confirmed");
    }

    /** Without a verdict the usual decimals are enough, and the marks of the figure matter to none. */
    @Test
    void aNeutralFigureHasUsualDecimalsAndNoMark() {
        MonthlySeries provisional = months(1, 2).with(JUNE, 4.96, Marker.PROVISIONAL);
        assertThat(at(Polarity.NEUTRAL, provisional, Target.of(5)))
                .hasToString("5 against 5: not assessed (neither higher nor lower is better)");
        assertThat(at(Polarity.NEUTRAL, provisional, Target.range(5, 6)))
                .hasToString("5 against 5 to 6: not assessed (neither higher nor lower is better)");
        assertThat(at(Polarity.HIGHER_IS_BETTER, provisional, Target.of(5)))
                .hasToString("4.96 against 5.00: missed, on a provisional figure");
        assertThat(TargetAssessment.of(Figure.of(4.5), Figure.missing(MissingReason.UNAVAILABLE), Polarity.NEUTRAL)
                        .decimals())
                .isZero();
    }

    @Test
    void nothingIsExceededOutsideALimitOfTheYear() {
        Target year = Target.of(30).withBasis(TargetBasis.CUMULATIVE);
        MonthlySeries hundred = months(10, 10, 100);
        assertThat(at(Polarity.LOWER_IS_BETTER, hundred, year).requiredText()).isEqualTo("exceeded");
        assertThat(at(Polarity.LOWER_IS_BETTER, hundred, Target.of(30)).requiredText())
                .isEmpty();
        assertThat(at(Polarity.TARGET_IS_BEST, hundred, year).requiredText()).isEmpty();
        assertThat(at(Polarity.HIGHER_IS_BETTER, hundred, year).requiredText()).isEqualTo("reached");
    }

    /** What is required is rounded so that doing it is enough: up where more is better, down where less is. */
    @Test
    void requiredIsRoundedToTheSafeSide() {
        Target year = Target.of(240).withBasis(TargetBasis.CUMULATIVE);
        MonthlySeries thirty = months(10, 10, 10);
        assertThat(at(Polarity.HIGHER_IS_BETTER, thirty, year).requiredText())
                .isEqualTo("24 per month needed until March");
        assertThat(at(Polarity.LOWER_IS_BETTER, thirty, year).requiredText()).isEqualTo("at most 23 per month");
    }

    /** The bound of a range that is met from, or below which it is met. */
    @Test
    void requiredOfARange() {
        Target range = Target.range(240, 300).withBasis(TargetBasis.CUMULATIVE);
        MonthlySeries thirty = months(10, 10, 10);
        assertThat(at(Polarity.HIGHER_IS_BETTER, thirty, range).requiredPerPeriod())
                .isEqualTo(Figure.of(30));
        assertThat(at(Polarity.LOWER_IS_BETTER, thirty, range).requiredPerPeriod())
                .isEqualTo(Figure.of(210 / 9.0));
    }
}
