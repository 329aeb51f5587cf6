// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Counts, missing figures and texts of back-tests. */
class BackTestTest {

    private static final YearMonth FIRST = YearMonth.of(2016, 4);

    private static MonthlySeries noise(int length) {
        Random random = new Random(3);
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = 40 + random.nextInt(20);
        }
        return MonthlySeries.of(FIRST, values);
    }

    private static BackTest of(MonthlySeries series, ForecastOptions options) {
        return Forecast.of(series, series.last(), options).backTest();
    }

    @Test
    void twelveOriginsAndTheYearAfterThem() {
        BackTest test = of(noise(36), ForecastOptions.standard());
        assertThat(test.originCount()).isEqualTo(12);
        assertThat(test.forecastCount()).isEqualTo(78);
        assertThat(test.coverage(ConfidenceLevel.PERCENT_99)).isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
        assertThat(test.explain().inputs()).containsExactly("12 origins, 78 forecasts");
        assertThat(test.toString()).startsWith("mase 0.").endsWith("% of 78 inside the 80% limits");
        assertThat(test).isEqualTo(of(noise(36), ForecastOptions.standard()));
        assertThat(test.hashCode())
                .isEqualTo(of(noise(36), ForecastOptions.standard()).hashCode());
        assertThat(test).isNotEqualTo(of(noise(37), ForecastOptions.standard()));
    }

    @Test
    void underSixOriginsNothingIsChosen() {
        BackTest few = of(noise(17), ForecastOptions.standard());
        assertThat(few.originCount()).isEqualTo(5);
        Figure missing = Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);
        assertThat(few.mase()).isEqualTo(missing);
        assertThat(few.meanAbsoluteError(ForecastMethod.THETA)).isEqualTo(missing);
        assertThat(few).hasToString("no mase (TOO_FEW_OBSERVATIONS)");
        assertThat(few.explain().text()).isEqualTo("not tested: too few observations");
        BackTest named = of(noise(17), ForecastOptions.standard().withMethod(ForecastMethod.NAIVE));
        assertThat(named.meanAbsoluteError(ForecastMethod.NAIVE).isKnown()).isTrue();
        BackTest none = of(noise(12), ForecastOptions.standard().withMethod(ForecastMethod.NAIVE));
        assertThat(none.originCount()).isZero();
        assertThat(none.mase()).isEqualTo(missing);
    }

    @Test
    void theMethodNamedIsTested() {
        BackTest mean = of(noise(48), ForecastOptions.standard().withMethod(ForecastMethod.MEAN));
        BackTest theta = of(noise(48), ForecastOptions.standard().withMethod(ForecastMethod.THETA));
        assertThat(mean.meanAbsoluteError(ForecastMethod.THETA))
                .isEqualTo(theta.meanAbsoluteError(ForecastMethod.THETA));
        assertThat(mean.mase()).isNotEqualTo(theta.mase());
        BackTest seasonal = of(noise(48), ForecastOptions.standard().withMethod(ForecastMethod.SEASONAL_NAIVE));
        assertThat(seasonal.relativeToSeasonalNaive()).isEqualTo(Figure.of(1));
    }

    @Test
    void eachPartIsExplainedOrItsReason() {
        double[] values = new double[48];
        for (int i = 0; i < values.length; i++) {
            values[i] = 10 + i % 12 * 7 % 5;
        }
        BackTest equal = of(MonthlySeries.of(FIRST, values), ForecastOptions.standard());
        assertThat(equal.mase()).isEqualTo(Figure.missing(MissingReason.NO_VARIATION));
        assertThat(equal.relativeToSeasonalNaive()).isEqualTo(Figure.missing(MissingReason.NO_VARIATION));
        assertThat(equal.explain().text())
                .isEqualTo("the mean absolute error has no scale from the same period of the previous year; "
                        + "100% of the figures were inside the 80% limits");
        assertThat(equal).hasToString("no mase (NO_VARIATION), 100.0% of 78 inside the 80% limits");
        ForecastOptions seasonal = ForecastOptions.standard().withMethod(ForecastMethod.SEASONAL_NAIVE);
        BackTest early = of(noise(18), seasonal);
        assertThat(early.coverage(ConfidenceLevel.PERCENT_95))
                .isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        assertThat(early.explain().text())
                .matches("the mean absolute error was [0-9.]+ times that of the same period of the previous year; "
                        + "limits are missing at some origins: too few observations");
    }

    @Test
    void aSeasonThatWasNotKnownYet() {
        MonthlySeries series = noise(30).toBuilder()
                .put(FIRST.plusMonths(5), Observation.missing(MissingReason.UNAVAILABLE))
                .build();
        Figure few = Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);
        // the first origin from which twelve figures are known is before the second September
        MonthlySeries until = series.within(MonthRange.startingAt(FIRST, 24));
        BackTest theta = of(until, ForecastOptions.standard());
        assertThat(theta.mase().isKnown()).isTrue();
        assertThat(theta.meanAbsoluteError(ForecastMethod.SEASONAL_NAIVE)).isEqualTo(few);
        assertThat(theta.relativeToSeasonalNaive()).isEqualTo(few);
        BackTest seasonal = of(until, ForecastOptions.standard().withMethod(ForecastMethod.SEASONAL_NAIVE));
        assertThat(seasonal.mase()).isEqualTo(few);
        assertThat(seasonal.explain().text()).isEqualTo("not tested: too few observations");
        BackTest later = of(series, ForecastOptions.standard());
        assertThat(later.meanAbsoluteError(ForecastMethod.SEASONAL_NAIVE).isKnown())
                .isTrue();
    }
}
