// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import static io.github.kpitrend.testing.PlainSeries.rising;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import java.time.Month;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Effects of months: the least that is enough, and the words about them. */
class MonthEffectsTest {

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);
    private static final Figure TOO_FEW = Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);
    private static final Figure CONFIDENTIAL = Figure.missing(MissingReason.CONFIDENTIAL);
    private static final Figure NOT_APPLICABLE = Figure.missing(MissingReason.NOT_APPLICABLE);

    @Test
    void monthEffectsNeedTwoWholeYearsWithoutGaps() {
        MonthlySeries years = rising(JANUARY, 24);
        assertThat(MonthEffects.additive(years).of(Month.MAY).isKnown()).isTrue();
        MonthEffects shorter = MonthEffects.additive(rising(JANUARY, 23));
        assertThat(shorter.of(Month.MAY)).isEqualTo(TOO_FEW);
        assertThat(shorter.trend().range()).isEqualTo(rising(JANUARY, 23).range());
        assertThat(shorter.trend().at(JANUARY)).isEqualTo(TOO_FEW);
        MonthlySeries hidden = years.toBuilder()
                .addMissing(JANUARY.plusMonths(24), MissingReason.CONFIDENTIAL)
                .add(JANUARY.plusMonths(25), 3)
                .build();
        assertThat(MonthEffects.additive(hidden).of(Month.MAY)).isEqualTo(CONFIDENTIAL);
        assertThat(MonthEffects.multiplicative(years).of(Month.MAY)).isEqualTo(NOT_APPLICABLE);
        assertThat(shorter)
                .hasToString(shorter.toString())
                .asString()
                .contains("JANUARY=missing (TOO_FEW_OBSERVATIONS)");
    }

    @Test
    void overABreakThereAreNoEffects() {
        MonthlySeries broken = rising(JANUARY, 36).toBuilder()
                .put(JANUARY.plusMonths(20), Observation.of(3, Marker.BREAK_BEFORE))
                .build();
        assertThat(MonthEffects.additive(broken).of(Month.MAY))
                .isEqualTo(Figure.missing(MissingReason.BREAK_IN_SERIES));
    }

    @Test
    void explainsTheHighestAndTheLowestMonth() {
        double[] values = new double[36];
        for (int i = 0; i < values.length; i++) {
            values[i] = 100 + (i % 12 == 4 ? 20 : 0) - (i % 12 == 9 ? 30 : 0);
        }
        MonthEffects effects = MonthEffects.additive(MonthlySeries.of(JANUARY, values));
        assertThat(effects.explain().text()).isEqualTo("the highest effect is that of May, the lowest that of October");
        assertThat(MonthEffects.additive(rising(JANUARY, 5)).explain().text()).startsWith("no effects: ");
        MonthEffects ratios = MonthEffects.multiplicative(MonthlySeries.of(JANUARY, values));
        assertThat(ratios.of(Month.MAY).value()).isGreaterThan(1.15);
        assertThat(effects)
                .isEqualTo(MonthEffects.additive(MonthlySeries.of(JANUARY, values)))
                .hasSameHashCodeAs(MonthEffects.additive(MonthlySeries.of(JANUARY, values)))
                .isNotEqualTo(ratios)
                .isNotEqualTo("effects");
        MonthlySeries later = MonthlySeries.of(JANUARY.plusYears(1), values);
        assertThat(effects).isNotEqualTo(MonthEffects.additive(later));
        assertThat(effects.getPlain()).containsOnlyKeys("of", "trend");
    }

    @Test
    void trendAndInputsAreOfEveryMonth() {
        MonthlySeries years = rising(JANUARY, 30);
        MonthEffects effects = MonthEffects.additive(years);
        assertThat(effects.trend().range()).isEqualTo(years.range());
        assertThat(effects.explain().inputs()).hasSize(12).first().isEqualTo("January " + effects.of(Month.JANUARY));
    }
}
