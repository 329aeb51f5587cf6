// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package snippets;

import static snippets.Show.show;

import io.github.kpitrend.forecast.BackTest;
import io.github.kpitrend.forecast.Forecast;
import io.github.kpitrend.forecast.Prediction;
import io.github.kpitrend.forecast.YearEnd;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Examples of the package {@code forecast}. */
class ForecastTest {

    private final MonthlySeries series = MonthlySeries.of(
            YearMonth.of(2018, 1),
            81,
            70,
            88,
            84,
            72,
            69,
            66,
            51,
            84,
            91,
            86,
            62,
            84,
            79,
            92,
            80,
            79,
            77,
            70,
            49,
            88,
            96,
            87,
            66,
            85,
            83,
            90,
            88,
            85,
            81);

    @Test
    void forecast() {
        // @start region="forecast"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        Indicator claims = Indicator.builder("FM01")
                .name("Claims")
                .polarity(Polarity.HIGHER_IS_BETTER)
                .build();
        Forecast forecast = Forecast.of(claims, series, YearMonth.of(2020, 6));
        show(forecast.method(), "THETA");
        show(forecast.isSeasonal(), "true");

        Prediction september = forecast.at(YearMonth.of(2020, 9));
        show(september, "92 (80%: 84 to 99)");

        YearEnd end = forecast.yearEnd(); // April 2020 to March 2021
        show(end.observed(), "254");
        show(end.forecastCount(), "9");
        show(end.prediction(), "1005 (80%: 946 to 1065)");
        show(end.prediction().chanceAtLeast(960).map(Math::rint), "84");

        BackTest test = forecast.backTest();
        show(test.forecastCount(), "21");
        show(test.coverage(ConfidenceLevel.PERCENT_80).map(Math::rint), "95");
        // @end
        // @end
    }
}
