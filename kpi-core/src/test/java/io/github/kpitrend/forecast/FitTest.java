// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Points and variances of seasonal naive over two years, and lines that vary by rounding alone. */
class FitTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 1);
    private static final ForecastOptions SEASONAL =
            ForecastOptions.standard().withMethod(ForecastMethod.SEASONAL_NAIVE);

    private static MonthlySeries noise(int count, int step) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = 0; i < count; i++) {
            builder.add(FIRST.plusMonths(step - 1L + (long) step * i), 100 + i * 17 % 40);
        }
        return builder.build();
    }

    private static double error(Prediction prediction) {
        return prediction.standardError().value();
    }

    @Test
    void seasonalNaiveRepeatsTheLastYear() {
        MonthlySeries series = noise(36, 1);
        Forecast forecast = Forecast.of(series, series.last(), SEASONAL);
        double one = error(forecast.at(series.last().plusMonths(1)));
        for (int ahead = 1; ahead <= 24; ahead++) {
            Prediction at = forecast.at(series.last().plusMonths(ahead));
            assertThat(at.figure()).isEqualTo(series.at(FIRST.plusMonths(23 + (ahead - 1) % 12 + 1)));
            assertThat(error(at)).isCloseTo(one * Math.sqrt(ahead > 12 ? 2 : 1), within(1e-12));
        }
        // of two months a year apart the sum has the variance 1 + 2 + 2 of one year's, of which both have one in common
        Prediction two = forecast.total(MonthRange.startingAt(series.last().plusMonths(1), 24));
        assertThat(error(two)).isCloseTo(one * Math.sqrt(12 * 5), within(1e-9));
    }

    @Test
    void halfYearsAreTwoToTheYear() {
        MonthlySeries series = noise(14, 6);
        Forecast forecast = Forecast.of(series, series.last(), SEASONAL.withFrequency(Frequency.HALF_YEARLY));
        double one = error(forecast.at(series.last().plusMonths(6)));
        assertThat(error(forecast.at(series.last().plusMonths(12)))).isCloseTo(one, within(1e-12));
        assertThat(error(forecast.at(series.last().plusMonths(18)))).isCloseTo(one * Math.sqrt(2), within(1e-12));
        assertThat(forecast.at(series.last().plusMonths(18)).figure())
                .isEqualTo(series.at(series.last().minusMonths(6)));
    }

    /** In one year no two figures are a year apart. */
    @Test
    void aYearHasNoVarianceOfYears() {
        MonthlySeries series = noise(12, 1);
        Prediction next =
                Forecast.of(series, series.last(), SEASONAL).at(series.last().plusMonths(1));
        assertThat(next.figure()).isEqualTo(series.at(FIRST));
        assertThat(next.lower(ConfidenceLevel.PERCENT_80))
                .isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
    }

    /** Steps of a tenth differ by rounding, which is no variation, however large or small the latest figure is. */
    @Test
    void aLineVariesByRoundingAlone() {
        double[] down = new double[31];
        double[] high = new double[31];
        for (int i = 0; i < down.length; i++) {
            down[i] = (30 - i) / 10.0;
            high[i] = 1_000_000 + i / 10.0;
        }
        for (double[] values : new double[][] {down, high}) {
            MonthlySeries series = MonthlySeries.of(FIRST, values);
            Prediction next = Forecast.of(
                            series, series.last(), ForecastOptions.standard().withMethod(ForecastMethod.DRIFT))
                    .at(series.last().plusMonths(1));
            assertThat(next.standardError()).isEqualTo(Figure.missing(MissingReason.NO_VARIATION));
            assertThat(next.figure().value()).isCloseTo(2 * values[30] - values[29], within(1e-9));
        }
    }
}
