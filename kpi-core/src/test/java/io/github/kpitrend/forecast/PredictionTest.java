// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Texts, plain forms, refusals and equality of predictions. */
class PredictionTest {

    private static final YearMonth FIRST = YearMonth.of(2019, 1);
    private static final MonthlySeries SERIES =
            MonthlySeries.of(FIRST, 81, 70, 88, 84, 72, 69, 66, 51, 84, 91, 86, 62, 84, 79, 92, 80, 79, 77);
    private static final Forecast FORECAST = Forecast.of(SERIES, SERIES.last(), ForecastOptions.standard());

    @Test
    void textsRoundLimitsOutward() {
        Prediction next = FORECAST.at(SERIES.last().plusMonths(1));
        double lower = next.lower(ConfidenceLevel.PERCENT_80).value();
        double upper = next.upper(ConfidenceLevel.PERCENT_80).value();
        assertThat(next)
                .hasToString(Math.round(next.figure().value()) + " (80%: " + (int) Math.floor(lower) + " to "
                        + (int) Math.ceil(upper) + ")");
        assertThat(FORECAST.at(SERIES.last())).hasToString("missing (NOT_APPLICABLE)");
        assertThat(FORECAST.total(SERIES.range())).hasToString("1395");
        MonthlySeries equal = MonthlySeries.of(FIRST, new double[14]);
        Forecast flat = Forecast.of(equal, equal.last(), ForecastOptions.standard());
        assertThat(flat.at(equal.last().plusMonths(1))).hasToString("0 (no limits: NO_VARIATION)");
    }

    @Test
    void plainForms() {
        Prediction next = FORECAST.at(SERIES.last().plusMonths(1));
        assertThat(next.getPlain())
                .containsEntry("months", "2020-07/2020-07")
                .containsEntry("figure", next.figure().toBigDecimal())
                .containsKeys("standardError", "lower80", "upper80", "lower95", "upper95");
        assertThat(FORECAST.at(SERIES.last()).getPlain()).containsEntry("figure", Map.of("missing", "NOT_APPLICABLE"));
    }

    @Test
    void everyLevelHasLimits() {
        Prediction next = FORECAST.at(SERIES.last().plusMonths(1));
        double width = 0;
        for (ConfidenceLevel level : ConfidenceLevel.values()) {
            double wider = next.upper(level).value() - next.lower(level).value();
            assertThat(wider).as(level.name()).isGreaterThan(width);
            width = wider;
        }
    }

    @Test
    void equality() {
        Prediction next = FORECAST.at(SERIES.last().plusMonths(1));
        Prediction again = Forecast.of(SERIES, SERIES.last(), ForecastOptions.standard())
                .at(SERIES.last().plusMonths(1));
        assertThat(again).isEqualTo(next).hasSameHashCodeAs(next);
        assertThat(FORECAST.at(SERIES.last().plusMonths(2))).isNotEqualTo(next);
        MonthRange year = MonthRange.startingAt(SERIES.last().plusMonths(1), 12);
        assertThat(FORECAST.mean(year)).isNotEqualTo(FORECAST.total(year));
    }

    @Test
    void refusals() {
        Prediction next = FORECAST.at(SERIES.last().plusMonths(1));
        assertThatThrownBy(() -> next.chanceAtLeast(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x must be a finite number, but was NaN");
        assertThatThrownBy(() -> next.chanceAtMost(Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> next.chanceWithin(2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lower must not be above upper, 1.0, but was 2.0");
        assertThat(FORECAST.at(SERIES.last()).chanceWithin(1, 2))
                .isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
    }
}
