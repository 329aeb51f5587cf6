// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutlookTextTest {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final MonthlySeries SERIES = MonthlySeries.of(YearMonth.of(2018, 1), new double[] {
        81, 70, 88, 84, 72, 69, 66, 51, 84, 91, 86, 62, 84, 79, 92, 80, 79, 77, 70, 49, 88, 96, 87, 66, 85, 83, 90, 88,
        85, 81
    });
    private static final Indicator HIGHER =
            Indicator.builder("A").polarity(Polarity.HIGHER_IS_BETTER).build();

    private static String text(Indicator indicator, MonthlySeries series, double target) {
        FiscalCalendar april = FiscalCalendar.APRIL;
        TargetSchedule schedule = TargetSchedule.of(april)
                .with(april.year(2020), Target.of(target).withBasis(TargetBasis.CUMULATIVE));
        return ScorecardRow.of(indicator, series, JUNE)
                .withTargets(schedule)
                .outlook()
                .orElseThrow()
                .text();
    }

    @Test
    void chancesInWords() {
        Map<Double, String> words = Map.ofEntries(
                Map.entry(0.0, "less than a 5% chance"),
                Map.entry(4.99, "less than a 5% chance"),
                Map.entry(5.0, "about a 5% chance"),
                Map.entry(17.6, "about a 20% chance"),
                Map.entry(20.0, "about a 20% chance"),
                Map.entry(20.1, "about a 25% chance"),
                Map.entry(50.0, "about a 50% chance"),
                Map.entry(78.0, "about a 75% chance"),
                Map.entry(79.99, "about a 75% chance"),
                Map.entry(80.0, "about an 80% chance"),
                Map.entry(84.0, "about an 85% chance"),
                Map.entry(95.0, "about a 95% chance"),
                Map.entry(95.01, "more than a 95% chance"));
        words.forEach((chance, text) ->
                assertThat(OutlookText.chance(chance)).as("" + chance).isEqualTo(text));
    }

    /** The observed total and the target have the decimals with which they are on their sides (verdicts.md 5). */
    @Test
    void whatIsDecidedIsSeenInItsDigits() {
        Indicator whole = HIGHER.toBuilder()
                .polarity(Polarity.LOWER_IS_BETTER)
                .decimals(0)
                .build();
        Indicator neutral = HIGHER.toBuilder().polarity(Polarity.NEUTRAL).build();
        assertThat(text(whole, SERIES.with(JUNE, 81.04), 254))
                .isEqualTo("254.04 so far: the target of at most 254.00 for 2020-21 can no longer be met");
        assertThat(text(HIGHER, SERIES, 3710.3999999999996)).contains(" of reaching 3,710.4 (");
        assertThat(text(neutral, SERIES, 3710.3999999999996)).endsWith(" (target 3,710.4)");
    }

    /** A year with a gap has no total to be forecast, however many figures there are. */
    @Test
    void aGapIsNamedWhereItIsWhatIsMissing() {
        MonthlySeries gap = SERIES.with(YearMonth.of(2020, 5), Observation.missing(MissingReason.NOT_REPORTED));
        assertThat(text(HIGHER, gap, 960)).isEqualTo("no forecast: a month of 2020-21 has no figure");
        MonthlySeries.Builder thin = MonthlySeries.builder();
        for (int i = 0; i < 30; i++) {
            if (i % 2 == 1) {
                thin.add(JUNE.minusMonths(29L - i), 80 + i % 7);
            }
        }
        assertThat(text(HIGHER, thin.build(), 960)).isEqualTo("no forecast: too few observations (15 of 29 months)");
    }
}
