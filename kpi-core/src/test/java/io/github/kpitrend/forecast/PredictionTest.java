// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
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

    @Test
    void chancesOfFiguresThatDoNotVary() {
        double[] equal = new double[14];
        Arrays.fill(equal, 50);
        MonthlySeries series = MonthlySeries.of(FIRST, equal);
        ForecastOptions percent = ForecastOptions.standard().withBounds(Figure.of(0), Figure.of(100));
        Prediction next =
                Forecast.of(series, series.last(), percent).at(series.last().plusMonths(1));
        Figure none = Figure.missing(MissingReason.NO_VARIATION);
        assertThat(next).hasToString("50 (no limits: NO_VARIATION)");
        assertThat(next.standardError()).isEqualTo(none);
        assertThat(next.chanceAtLeast(0)).isEqualTo(Figure.of(100));
        assertThat(next.chanceAtLeast(40)).isEqualTo(none);
        assertThat(next.chanceAtLeast(100)).isEqualTo(none);
        assertThat(next.chanceAtLeast(100.5)).isEqualTo(Figure.of(0));
        assertThat(next.chanceAtMost(60)).isEqualTo(none);
        assertThat(next.chanceAtMost(100)).isEqualTo(Figure.of(100));
        assertThat(next.chanceWithin(-2, -1)).isEqualTo(Figure.of(0));
        assertThat(next.chanceWithin(101, 102)).isEqualTo(Figure.of(0));
        assertThat(next.chanceWithin(40, 60)).isEqualTo(none);
        assertThat(next.chanceWithin(40, 100)).isEqualTo(none);
        assertThat(next.chanceWithin(0, 100)).isEqualTo(Figure.of(100));
        ForecastOptions from =
                ForecastOptions.standard().withBounds(Figure.of(0), Figure.missing(MissingReason.NOT_APPLICABLE));
        Prediction unlimited =
                Forecast.of(series, series.last(), from).at(series.last().plusMonths(1));
        assertThat(unlimited.standardError()).isEqualTo(none);
        assertThat(unlimited.chanceAtMost(1000)).isEqualTo(none);
    }

    @Test
    void chancesOfPartsAddUp() {
        ForecastOptions naive = ForecastOptions.standard().withMethod(ForecastMethod.NAIVE);
        for (Forecast forecast : List.of(FORECAST, Forecast.of(SERIES, SERIES.last(), naive))) {
            Prediction next = forecast.at(SERIES.last().plusMonths(1));
            double center = next.figure().value();
            for (double from : new double[] {center - 9, center, center + 4}) {
                double below = next.chanceAtMost(from).value();
                double within = next.chanceWithin(from, from + 7).value();
                double above = next.chanceAtLeast(from + 7).value();
                assertThat(within).isPositive();
                assertThat(below + within + above).isCloseTo(100, within(1e-9));
            }
            assertThat(next.chanceAtLeast(center).value()).isCloseTo(50, within(1e-9));
        }
    }

    @Test
    void aMeanOfKnownMonthsIsExact() {
        Prediction mean = FORECAST.mean(SERIES.range());
        assertThat(mean.figure()).isEqualTo(Figure.of(77.5));
        assertThat(mean.chanceAtLeast(77.5)).isEqualTo(Figure.of(100));
        assertThat(mean.chanceAtLeast(Math.nextUp(77.5))).isEqualTo(Figure.of(0));
        assertThat(mean.chanceAtMost(Math.nextDown(77.5))).isEqualTo(Figure.of(0));
        assertThat(mean.chanceWithin(77, 78)).isEqualTo(Figure.of(100));
        assertThat(mean.chanceWithin(78, 79)).isEqualTo(Figure.of(0));
    }

    @Test
    void oneBoundIsEnough() {
        Figure none = Figure.missing(MissingReason.NOT_APPLICABLE);
        YearMonth month = SERIES.last().plusMonths(1);
        ForecastOptions upTo = ForecastOptions.standard().withBounds(none, Figure.of(92));
        Prediction below = Forecast.of(SERIES, SERIES.last(), upTo).at(month);
        assertThat(below.upper(ConfidenceLevel.PERCENT_95)).isEqualTo(Figure.of(92));
        assertThat(below.chanceAtLeast(93)).isEqualTo(Figure.of(0));
        assertThat(below.chanceAtMost(92)).isEqualTo(Figure.of(100));
        assertThat(below.chanceWithin(80, 99)).isEqualTo(below.chanceAtLeast(80));
        assertThat(below.chanceAtMost(0)).isEqualTo(FORECAST.at(month).chanceAtMost(0));
        ForecastOptions tooLow = ForecastOptions.standard().withBounds(none, Figure.of(91.5));
        assertThat(Forecast.of(SERIES, SERIES.last(), tooLow).at(month)).isEqualTo(FORECAST.at(month));
    }

    @Test
    void aStandardErrorBeyondTheNumbersThatCanBeHeld() {
        double[] huge = SERIES.toArray(0);
        for (int i = 0; i < huge.length; i++) {
            huge[i] *= 1e200;
        }
        MonthlySeries series = MonthlySeries.of(FIRST, huge);
        Prediction next = Forecast.of(
                        series, series.last(), ForecastOptions.standard().withMethod(ForecastMethod.NAIVE))
                .at(series.last().plusMonths(1));
        Figure missing = Figure.missing(MissingReason.NOT_REPRESENTABLE);
        assertThat(next.figure()).isEqualTo(missing);
        assertThat(next.upper(ConfidenceLevel.PERCENT_80)).isEqualTo(missing);
        assertThat(next.chanceAtLeast(1)).isEqualTo(missing);
    }

    @Test
    void aSeasonThatWasNeverObserved() {
        ForecastOptions seasonal = ForecastOptions.standard().withMethod(ForecastMethod.SEASONAL_NAIVE);
        MonthlySeries.Builder builder = MonthlySeries.of(FIRST, Arrays.copyOf(SERIES.toArray(0), 14)).toBuilder()
                .put(YearMonth.of(2019, 6), Observation.missing(MissingReason.UNAVAILABLE));
        Forecast few = Forecast.of(builder.build(), YearMonth.of(2020, 2), seasonal);
        Figure missing = Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);
        assertThat(few.at(YearMonth.of(2020, 5)).figure()).isEqualTo(Figure.of(72));
        assertThat(few.at(YearMonth.of(2020, 6)).figure()).isEqualTo(missing);
        assertThat(few.total(MonthRange.startingAt(YearMonth.of(2020, 3), 4)).figure())
                .isEqualTo(missing);
        // the latest June known is two years back
        MonthlySeries.Builder longer = SERIES.toBuilder();
        longer.put(YearMonth.of(2020, 6), Observation.missing(MissingReason.UNAVAILABLE));
        longer.add(YearMonth.of(2020, 7), 61);
        Prediction june =
                Forecast.of(longer.build(), YearMonth.of(2020, 7), seasonal).at(YearMonth.of(2021, 6));
        Prediction may =
                Forecast.of(longer.build(), YearMonth.of(2020, 7), seasonal).at(YearMonth.of(2021, 5));
        assertThat(june.figure()).isEqualTo(Figure.of(69));
        assertThat(june.standardError().value()).isCloseTo(may.standardError().value() * Math.sqrt(2), within(1e-12));
    }

    @Test
    void boundsOnOneSide() {
        double[] equal = new double[14];
        Arrays.fill(equal, 50);
        MonthlySeries series = MonthlySeries.of(FIRST, equal);
        Figure none = Figure.missing(MissingReason.NOT_APPLICABLE);
        Prediction next = Forecast.of(
                        series, series.last(), ForecastOptions.standard().withBounds(none, Figure.of(100)))
                .at(series.last().plusMonths(1));
        assertThat(next.standardError()).isEqualTo(Figure.missing(MissingReason.NO_VARIATION));
        assertThat(next.chanceWithin(101, 101)).isEqualTo(Figure.of(0));
        Prediction known = FORECAST.total(MonthRange.of(SERIES.last(), SERIES.last()));
        double figure = SERIES.at(SERIES.last()).value();
        assertThat(known.chanceWithin(figure, figure)).isEqualTo(Figure.of(100));
        assertThat(FORECAST.at(SERIES.last()).chanceAtMost(3)).isEqualTo(none);
        assertThat(FORECAST.at(SERIES.last()).chanceAtLeast(3)).isEqualTo(none);
        assertThat(known).isNotEqualTo("prediction");
    }
}
