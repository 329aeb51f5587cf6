// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.Tolerance;
import io.github.kpitrend.time.FiscalCalendar;
import java.time.YearMonth;
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
}
