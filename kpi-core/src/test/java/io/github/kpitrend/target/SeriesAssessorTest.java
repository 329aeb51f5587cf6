// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Which figure is compared, and what stands in the way where none is. */
class SeriesAssessorTest {

    private static final YearMonth APRIL = YearMonth.of(2020, 4);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final Indicator COUNT =
            Indicator.builder("A").polarity(Polarity.HIGHER_IS_BETTER).build();
    private static final Target YEAR = Target.of(240).withBasis(TargetBasis.CUMULATIVE);

    private static TargetSchedule schedule(Target target) {
        return TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2020), target);
    }

    /** How many months are known is said where too few are, and only there. */
    @Test
    void theObstacleOfAYearToDate() {
        MonthlySeries gap = MonthlySeries.of(APRIL, 1)
                .with(APRIL.plusMonths(1), Observation.missing(MissingReason.PENDING))
                .with(JUNE, 3);
        TargetAssessment few = TargetAssessment.of(COUNT, gap, JUNE, schedule(YEAR));
        assertThat(few.reason()).contains(MissingReason.TOO_FEW_OBSERVATIONS);
        assertThat(few.reasonText()).isEqualTo("only 2 of 3 months are known");
        TargetAssessment pending = TargetAssessment.of(COUNT, gap, APRIL.plusMonths(1), schedule(YEAR));
        assertThat(pending.reason()).contains(MissingReason.PENDING);
        assertThat(pending.reasonText()).isEqualTo("to be confirmed");
        Indicator neutral = COUNT.toBuilder().polarity(Polarity.NEUTRAL).build();
        TargetAssessment none = TargetAssessment.of(neutral, MonthlySeries.of(APRIL, 1, 2, 3), JUNE, schedule(YEAR));
        assertThat(none.reasonText()).isEqualTo("neither higher nor lower is better");
        TargetAssessment met = TargetAssessment.of(COUNT, MonthlySeries.of(APRIL, 80, 80, 80), JUNE, schedule(YEAR));
        assertThat(met.status()).isEqualTo(TargetStatus.MET);
        assertThat(met.reasonText()).isEmpty();
    }

    /** Without a target to compare with, a figure within a quarter is shown as it is. */
    @Test
    void aMonthWithinAQuarter() {
        Indicator quarterly = COUNT.toBuilder().frequency(Frequency.QUARTERLY).build();
        MonthlySeries series = MonthlySeries.of(APRIL, 5, 6, 7);
        YearMonth may = APRIL.plusMonths(1);
        assertThat(TargetAssessment.of(quarterly, series, may, TargetSchedule.of(FiscalCalendar.APRIL))
                        .actual())
                .isEqualTo(Figure.of(6));
        assertThat(TargetAssessment.of(quarterly, series, may, schedule(Target.toBeConfirmed()))
                        .actual())
                .isEqualTo(Figure.of(6));
        assertThat(TargetAssessment.of(quarterly, series, may, schedule(Target.of(5)))
                        .actual())
                .isEqualTo(Figure.missing(MissingReason.NOT_DUE));
        assertThat(TargetAssessment.of(quarterly, series, JUNE, schedule(Target.of(5)))
                        .actual())
                .isEqualTo(Figure.of(7));
    }

    /** Quotients rarely end, so they are printed with at most one decimal unless the indicator or the target has more. */
    @Test
    void decimalsOfQuotients() {
        RatioSeries thirds = RatioSeries.proportion(MonthlySeries.of(APRIL, 1), MonthlySeries.of(APRIL, 3));
        assertThat(TargetAssessment.of(COUNT, thirds, APRIL, schedule(Target.of(30))))
                .hasToString("33.3 against 30.0: met");
        assertThat(TargetAssessment.of(COUNT, thirds, APRIL, schedule(Target.of(30.25))))
                .hasToString("33.33 against 30.25: met");
        Indicator two = COUNT.toBuilder().decimals(2).build();
        assertThat(TargetAssessment.of(two, thirds, APRIL, schedule(Target.of(30))))
                .hasToString("33.33 against 30.00: met");
        assertThat(TargetAssessment.of(two, thirds, APRIL, TargetSchedule.of(FiscalCalendar.APRIL)))
                .hasToString("33.33: no target");
        assertThat(TargetAssessment.of(COUNT, thirds.values(), APRIL, schedule(Target.of(30))))
                .hasToString("33.333 against 30.000: met");
    }

    /** A ratio of sums is compared with the whole target at any month, also where an indicator says that its figures add up. */
    @Test
    void aRatioIsNoShareOfATarget() {
        RatioSeries ratio =
                RatioSeries.rate(MonthlySeries.of(APRIL, 1, 2, 3), MonthlySeries.of(APRIL, 10, 10, 10), 100);
        Target target = Target.of(20).withBasis(TargetBasis.CUMULATIVE);
        TargetAssessment assessment = TargetAssessment.of(COUNT, ratio, JUNE, schedule(target));
        assertThat(assessment.actual()).isEqualTo(Figure.of(20));
        assertThat(assessment.expected()).isEqualTo(Figure.of(20));
        assertThat(assessment.requiredPerPeriod()).isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
        TargetAssessment plain = TargetAssessment.of(COUNT, ratio.values(), JUNE, schedule(target));
        assertThat(plain.actual()).isEqualTo(Figure.of(60));
        assertThat(plain.expected()).isEqualTo(Figure.of(5));
    }

    @Test
    void aRatioThatIsMissingKeepsItsReason() {
        MonthlySeries pending = MonthlySeries.of(APRIL, 1).with(JUNE, Observation.missing(MissingReason.PENDING));
        RatioSeries ratio = RatioSeries.proportion(pending, MonthlySeries.of(APRIL, 3, 3, 3));
        TargetAssessment assessment = TargetAssessment.of(COUNT, ratio, JUNE, schedule(Target.of(30)));
        assertThat(assessment.actual()).isEqualTo(Figure.missing(MissingReason.PENDING));
        assertThat(assessment.gap()).isEqualTo(Figure.missing(MissingReason.PENDING));
    }
}
