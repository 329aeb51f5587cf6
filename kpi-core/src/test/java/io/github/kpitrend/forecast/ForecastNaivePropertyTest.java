// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.internal.SeasonFit;
import io.github.kpitrend.internal.SeasonModel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws F13 and F14: a naive model in 40 digits, and the forecast at each origin of the back-test. */
class ForecastNaivePropertyTest {

    private static final double TOLERANCE = 1e-9;

    /** Figures by slot, null where missing; the first and the last are known. */
    private record Drawn(Double[] values, Frequency frequency) {

        int seasons() {
            return 12 / frequency.months();
        }

        MonthlySeries series(int length) {
            List<Figure> figures = new ArrayList<>();
            for (int i = 0; i < length; i++) {
                for (int k = 1; k < frequency.months(); k++) {
                    figures.add(Figure.missing(MissingReason.NOT_REPORTED));
                }
                figures.add(values[i] == null ? Figure.missing(MissingReason.UNAVAILABLE) : Figure.of(values[i]));
            }
            return MonthlySeries.of(YearMonth.of(2001, 4), figures);
        }

        double largest() {
            double largest = 0;
            for (Double value : values) {
                largest = value == null ? largest : Math.max(largest, Math.abs(value));
            }
            return largest;
        }

        int known(int length) {
            int known = 0;
            for (int i = 0; i < length; i++) {
                known += values[i] == null ? 0 : 1;
            }
            return known;
        }
    }

    private static Drawn draw(Random random) {
        Frequency frequency = Frequency.values()[random.nextInt(Frequency.values().length)];
        int seasons = 12 / frequency.months();
        int least = Sample.minimum(seasons);
        int length = least + random.nextInt(seasons == 12 ? 30 : 14);
        Double[] values = new Double[length];
        double level = random.nextInt(3) == 0 ? 0 : random.nextInt(2000) - 500;
        double slope = random.nextInt(2) == 0 ? 0 : random.nextGaussian();
        double wave = random.nextInt(2) == 0 ? 0 : 15 * random.nextDouble();
        double stickiness = random.nextInt(11) / 10.0;
        int places = random.nextInt(3);
        double scale = Math.pow(10, places);
        for (int i = 0; i < length; i++) {
            double noise = 4 * random.nextGaussian();
            double value = level + slope * i + wave * Math.sin(2 * Math.PI * i / seasons) + noise;
            level += stickiness * noise;
            values[i] = Math.rint(value * scale) / scale;
        }
        for (int i = 1; i < length - 1; i++) {
            if (random.nextInt(12) == 0) {
                values[i] = null;
            }
        }
        return new Drawn(values, frequency);
    }

    private static void same(String as, Figure found, double expected, double scale) {
        assertThat(found.isKnown()).as(as + ": " + found + " for " + expected).isTrue();
        assertThat(Math.abs(found.value() - expected))
                .as(as + ": " + found + " for " + expected)
                .isLessThanOrEqualTo(TOLERANCE * Math.max(scale, Math.abs(expected)));
    }

    @Property(tries = 25)
    void f13_theNaiveModelAgrees(@ForAll long seed) {
        Random random = new Random(seed);
        Drawn drawn = draw(random);
        int length = drawn.values.length;
        int minimum = Sample.minimum(drawn.seasons());
        MonthlySeries series = drawn.series(length);
        ForecastOptions options = ForecastOptions.standard().withFrequency(drawn.frequency);
        Forecast forecast = Forecast.of(series, series.last(), options);
        if (drawn.known(length) < minimum || 3 * drawn.known(length) < 2 * length) {
            assertThat(forecast.yearEnd().prediction().figure().isKnown()).isFalse();
            return;
        }
        NaiveForecast naive = new NaiveForecast(drawn.values, drawn.seasons());
        boolean seasonal = naive.isSeasonal();
        if (naive.isTestable(length)) {
            same("p", forecast.seasonPValue(), naive.fit(length).pValue(), 1);
        }
        checkChoice(naive, forecast, seasonal, minimum, drawn);
        for (ForecastMethod method : ForecastMethod.values()) {
            Forecast own = Forecast.of(series, series.last(), options.withMethod(method));
            NaiveForecast.Made made = naive.new Made(method, length, seasonal ? naive.fit(length) : null);
            assertThat(own.isSeasonal()).isEqualTo(made.season != null);
            check(own, made, drawn, series);
        }
    }

    private static void checkChoice(
            NaiveForecast naive, Forecast forecast, boolean seasonal, int minimum, Drawn drawn) {
        List<Integer> origins = naive.origins(seasonal, minimum);
        assertThat(forecast.backTest().originCount()).isEqualTo(origins.size());
        if (origins.size() < 6) {
            assertThat(forecast.method()).isEqualTo(ForecastMethod.THETA);
            return;
        }
        Map<ForecastMethod, BigDecimal> errors = naive.errors(seasonal, minimum);
        ForecastMethod best = ForecastMethod.NAIVE;
        for (Map.Entry<ForecastMethod, BigDecimal> entry : errors.entrySet()) {
            same(
                    "MAE",
                    forecast.backTest().meanAbsoluteError(entry.getKey()),
                    entry.getValue().doubleValue(),
                    drawn.largest());
            best = entry.getValue().compareTo(errors.get(best)) < 0 ? entry.getKey() : best;
        }
        BigDecimal allowed = errors.get(ForecastMethod.THETA).multiply(new BigDecimal("0.9"));
        assertThat(forecast.method()).isEqualTo(errors.get(best).compareTo(allowed) <= 0 ? best : ForecastMethod.THETA);
    }

    private static void check(Forecast own, NaiveForecast.Made made, Drawn drawn, MonthlySeries series) {
        int horizon = Math.min(2 * drawn.seasons(), drawn.known(drawn.values.length));
        int step = drawn.frequency.months();
        for (int h = 1; h <= horizon; h++) {
            Prediction at = own.at(series.last().plusMonths((long) h * step));
            BigDecimal point = made.point(h);
            if (point == null) {
                assertThat(at.figure()).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
                continue;
            }
            same(made.method + " " + h, at.figure(), point.doubleValue(), drawn.largest());
            if (!made.hasVariance()) {
                assertThat(at.standardError()).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
                continue;
            }
            if (at.standardError().equals(Figure.missing(MissingReason.NO_VARIATION))) {
                assertThat(made.standardError(h, h)).isLessThan(1e-9 * drawn.largest() + 1e-300);
                continue;
            }
            same(made.method + " error " + h, at.standardError(), made.standardError(h, h), drawn.largest());
            for (int from = 1; from <= h; from += 1 + h / 3) {
                MonthRange range = MonthRange.of(
                        series.last().plusMonths((long) from * step),
                        series.last().plusMonths((long) h * step));
                Prediction total = own.total(range);
                if (total.figure().isKnown()) {
                    same(
                            made.method + " sum " + range,
                            total.standardError(),
                            made.standardError(from, h),
                            drawn.largest());
                }
            }
        }
    }

    /** The back-test of a named method is the forecast at each of its origins, where the season is not in question. */
    @Property(tries = 40)
    void f14_theBackTestIsTheForecastAtEachOrigin(@ForAll long seed) {
        Drawn drawn = draw(new Random(seed));
        MonthlySeries series = drawn.series(drawn.values.length);
        for (ForecastMethod method : ForecastMethod.values()) {
            ForecastOptions options = ForecastOptions.standard()
                    .withFrequency(drawn.frequency)
                    .withSeason(false)
                    .withMethod(method);
            BackTest test = Forecast.of(series, series.last(), options).backTest();
            int origins = 0;
            int pairs = 0;
            double sum = 0;
            int step = drawn.frequency.months();
            int ahead = drawn.seasons() == 1 ? 2 : drawn.seasons();
            for (int length = drawn.values.length - 1; length > 0 && origins < 12; length--) {
                YearMonth origin = series.first().plusMonths((long) length * step - 1);
                if (drawn.values[length - 1] == null || !canBeMade(series, origin, options)) {
                    continue;
                }
                Forecast then = Forecast.of(series, origin, options);
                origins++;
                for (int h = 1; h <= ahead && length - 1 + h < drawn.values.length; h++) {
                    if (drawn.values[length - 1 + h] != null) {
                        Figure point =
                                then.at(origin.plusMonths((long) h * step)).figure();
                        sum += Math.abs(point.orElse(0) - drawn.values[length - 1 + h]);
                        pairs++;
                    }
                }
            }
            assertThat(test.originCount())
                    .as(method + " " + series)
                    .isEqualTo(canBeMade(series, series.last(), options) ? origins : 0);
            if (test.meanAbsoluteError(method).isKnown()) {
                assertThat(test.forecastCount()).isEqualTo(pairs);
                same("MAE " + method, test.meanAbsoluteError(method), sum / pairs, drawn.largest());
            }
        }
    }

    private static boolean canBeMade(MonthlySeries series, YearMonth origin, ForecastOptions options) {
        Forecast mean = Forecast.of(series, origin, options.withMethod(ForecastMethod.MEAN));
        return mean.at(origin.plusMonths(options.frequency().months())).figure().isKnown();
    }

    /** The closed form for one level is the shared model of package {@code trend}. */
    @Property(tries = 100)
    void theFitOfSeasonsIsTheSharedModel(@ForAll long seed) {
        Drawn drawn = draw(new Random(seed));
        int length = drawn.values.length;
        NaiveForecast naive = new NaiveForecast(drawn.values, drawn.seasons());
        if (!naive.isTestable(length)) {
            return;
        }
        Sample sample = new Sample(length, drawn.seasons());
        int known = drawn.known(length);
        double[] values = new double[known];
        int[] periods = new int[known];
        int[] season = new int[known];
        int next = 0;
        for (int i = 0; i < length; i++) {
            if (drawn.values[i] == null) {
                sample.addGap(false);
            } else {
                sample.add(drawn.values[i]);
                values[next] = drawn.values[i];
                periods[next] = i;
                season[next++] = i % drawn.seasons();
            }
        }
        SeasonFit own = SeasonFit.of(sample.values, sample.known, length, drawn.seasons());
        SeasonModel shared = SeasonModel.of(values, periods, null, season, drawn.seasons());
        same("slope", Figure.of(own.slope), shared.slope(), 1);
        same("rest", Figure.of(own.residuals), shared.rest(), 1);
        same("rest without", Figure.of(own.residualsOfLine), shared.restWithoutSeason(), 1);
        for (int i = 0; i < drawn.seasons(); i++) {
            same("effect", Figure.of(own.effects[i]), shared.effect(i), drawn.largest());
        }
        same("p", Figure.of(own.pValue()), shared.pValue(), 1);
    }
}
