// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.FiscalYear;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws F1 to F12 of the package. */
class ForecastPropertyTest {

    private static final double TOLERANCE = 1e-9;
    private static final ConfidenceLevel P80 = ConfidenceLevel.PERCENT_80;
    private static final ConfidenceLevel P95 = ConfidenceLevel.PERCENT_95;
    private static final YearMonth FIRST = YearMonth.of(2014, 4);

    /** Figures of some length: a level, a trend, a wave, gaps of any reason; the last one known. */
    private static MonthlySeries draw(Random random, Frequency frequency, int shift, double times) {
        int seasons = 12 / frequency.months();
        int length = Sample.minimum(seasons) + random.nextInt(seasons == 12 ? 60 : 12);
        double level = 50 + random.nextInt(300);
        double slope = random.nextInt(2) == 0 ? 0 : random.nextGaussian();
        double wave = random.nextInt(2) == 0 ? 0 : 30 * random.nextDouble();
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            double noise = 6 * random.nextGaussian();
            double value = Math.rint(level + slope * i + wave * Math.sin(2 * Math.PI * i / seasons) + noise);
            level += 0.3 * noise;
            boolean gap = random.nextInt(15) == 0 && i < length - 1;
            MissingReason reason = MissingReason.values()[random.nextInt(6)];
            for (int k = 1; k < frequency.months(); k++) {
                figures.add(Figure.missing(MissingReason.NOT_REPORTED));
            }
            figures.add(gap ? Figure.missing(reason) : Figure.of((value + shift) * times));
        }
        return MonthlySeries.of(FIRST, figures);
    }

    private static MonthlySeries draw(Random random) {
        return draw(random, Frequency.MONTHLY, 0, 1);
    }

    private static ForecastOptions anyOptions(Random random) {
        ForecastOptions options = ForecastOptions.standard();
        if (random.nextInt(3) == 0) {
            options = options.withMethod(ForecastMethod.values()[random.nextInt(ForecastMethod.values().length)]);
        }
        if (random.nextInt(4) == 0) {
            options = options.withSeason(false);
        }
        if (random.nextInt(4) == 0) {
            options = options.withHistory(12 + random.nextInt(40));
        }
        return options;
    }

    private static void same(String as, Figure found, Figure expected, double scale) {
        assertThat(found.isKnown()).as(as + ": " + found + " for " + expected).isEqualTo(expected.isKnown());
        if (found.isKnown()) {
            assertThat(Math.abs(found.value() - expected.value()))
                    .as(as + ": " + found + " for " + expected)
                    .isLessThanOrEqualTo(TOLERANCE * Math.max(scale, 1));
        } else {
            assertThat(found).as(as).isEqualTo(expected);
        }
    }

    private static List<Figure> numbers(Prediction prediction) {
        return List.of(
                prediction.figure(),
                prediction.standardError(),
                prediction.lower(P80),
                prediction.upper(P80),
                prediction.lower(P95),
                prediction.upper(P95));
    }

    private static List<Figure> numbers(Forecast forecast, YearMonth from) {
        List<Figure> all = new ArrayList<>();
        for (int h = 1; h <= 12; h++) {
            all.addAll(numbers(forecast.at(from.plusMonths(h))));
        }
        all.addAll(numbers(forecast.yearEnd().prediction()));
        return all;
    }

    // -----------------------------------------------------------------------
    @Property(tries = 60)
    void f1_whatComesAfterTheMonthChangesNothing(@ForAll long seed) {
        Random random = new Random(seed);
        MonthlySeries series = draw(random);
        ForecastOptions options = anyOptions(random);
        YearMonth month = series.first().plusMonths(random.nextInt(series.length()));
        Forecast before = Forecast.of(series.within(MonthRange.of(series.first(), month)), month, options);
        Forecast with = Forecast.of(series, month, options);
        assertThat(with).isEqualTo(before).hasSameHashCodeAs(before);
        assertThat(with.getPlain()).isEqualTo(before.getPlain());
        assertThat(numbers(with, month)).isEqualTo(numbers(before, month));
    }

    @Property(tries = 60)
    void f2_addingAConstantAddsItAndPowersOfTenScale(@ForAll long seed) {
        ForecastOptions options = anyOptions(new Random(seed + 1));
        MonthlySeries series = draw(new Random(seed), Frequency.MONTHLY, 0, 1);
        MonthlySeries more = draw(new Random(seed), Frequency.MONTHLY, 700, 1);
        MonthlySeries larger = draw(new Random(seed), Frequency.MONTHLY, 0, 1000);
        YearMonth last = series.last();
        Forecast one = Forecast.of(series, last, options);
        Forecast shifted = Forecast.of(more, last, options);
        Forecast scaled = Forecast.of(larger, last, options);
        assertThat(shifted.method()).isEqualTo(one.method());
        assertThat(scaled.method()).isEqualTo(one.method());
        same("p", shifted.seasonPValue(), one.seasonPValue(), 1);
        same("p", scaled.seasonPValue(), one.seasonPValue(), 1);
        for (int h = 1; h <= 12; h++) {
            Prediction at = one.at(last.plusMonths(h));
            Prediction up = shifted.at(last.plusMonths(h));
            same("shifted", up.figure(), at.figure().map(v -> v + 700), 2000);
            same("shifted", up.lower(P80), at.lower(P80).map(v -> v + 700), 2000);
            same("shifted", up.standardError(), at.standardError(), 2000);
            same("chance", up.chanceAtLeast(800), at.chanceAtLeast(100), 100);
            same(
                    "scaled",
                    scaled.at(last.plusMonths(h)).upper(P95),
                    at.upper(P95).map(v -> v * 1000),
                    1e6);
        }
        MonthRange next = MonthRange.startingAt(last.plusMonths(1), 12);
        same("sum", shifted.total(next).lower(P80), one.total(next).lower(P80).map(v -> v + 12 * 700), 20_000);
        same("mean", shifted.mean(next).upper(P80), one.mean(next).upper(P80).map(v -> v + 700), 2000);
    }

    @Property(tries = 40)
    void f3_wholeYearsShiftTheResults(@ForAll long seed) {
        Random random = new Random(seed);
        MonthlySeries series = draw(random);
        ForecastOptions options = anyOptions(random);
        List<Figure> figures = new ArrayList<>();
        series.forEach((month, figure) -> figures.add(figure));
        MonthlySeries later = MonthlySeries.of(series.first().plusYears(7), figures);
        Forecast one = Forecast.of(series, series.last(), options);
        Forecast other = Forecast.of(later, later.last(), options);
        assertThat(numbers(other, later.last())).isEqualTo(numbers(one, series.last()));
        assertThat(other.backTest()).isEqualTo(one.backTest());
        assertThat(other.notes()).isEqualTo(one.notes());
    }

    @Property(tries = 60)
    void f4_limitsEncloseEachOther(@ForAll long seed) {
        Random random = new Random(seed);
        MonthlySeries series = draw(random);
        ForecastOptions options = anyOptions(random);
        if (random.nextBoolean()) {
            options = options.withBounds(Figure.of(0), Figure.of(450));
        }
        Forecast forecast = Forecast.of(series, series.last(), options);
        double width = 0;
        for (int h = 1; h <= 12; h++) {
            Prediction at = forecast.at(series.last().plusMonths(h));
            if (!at.standardError().isKnown()) {
                continue;
            }
            assertThat(at.lower(P95).value()).isLessThanOrEqualTo(at.lower(P80).value());
            assertThat(at.lower(P80).value()).isLessThanOrEqualTo(at.figure().value());
            assertThat(at.figure().value()).isLessThanOrEqualTo(at.upper(P80).value());
            assertThat(at.upper(P80).value()).isLessThanOrEqualTo(at.upper(P95).value());
            if (!forecast.isSeasonal() && forecast.method() != ForecastMethod.SEASONAL_NAIVE) {
                assertThat(at.standardError().value()).isGreaterThanOrEqualTo(width);
                width = at.standardError().value();
            }
        }
    }

    @Property(tries = 60)
    void f5_chancesFallAndRiseAndAddUp(@ForAll long seed) {
        Random random = new Random(seed);
        MonthlySeries series = draw(random);
        boolean bounded = random.nextBoolean();
        ForecastOptions options =
                bounded ? anyOptions(random).withBounds(Figure.of(-10_000), Figure.of(20_000)) : anyOptions(random);
        Forecast forecast = Forecast.of(series, series.last(), options);
        Prediction at = random.nextBoolean()
                ? forecast.at(series.last().plusMonths(1 + random.nextInt(12)))
                : forecast.total(MonthRange.startingAt(series.last().plusMonths(1), 1 + random.nextInt(12)));
        if (!at.standardError().isKnown()) {
            assertThat(at.chanceAtLeast(5).isKnown()).isFalse();
            return;
        }
        double x = at.figure().value()
                + random.nextGaussian() * 3 * at.standardError().value();
        double y = x + Math.abs(random.nextGaussian()) * at.standardError().value();
        assertThat(at.chanceAtLeast(y).value())
                .isLessThanOrEqualTo(at.chanceAtLeast(x).value());
        assertThat(at.chanceAtMost(y).value())
                .isGreaterThanOrEqualTo(at.chanceAtMost(x).value());
        close(at.chanceAtLeast(x).value() + at.chanceAtMost(x).value(), 100);
        close(
                at.chanceWithin(x, y).value(),
                at.chanceAtMost(y).value() - at.chanceAtMost(x).value());
        close(at.chanceAtLeast(at.figure().value()).value(), 50);
        close(at.chanceAtLeast(at.lower(P80).value()).value(), 90);
        close(at.chanceAtLeast(at.upper(P80).value()).value(), 10);
        close(at.chanceAtMost(at.upper(P95).value()).value(), 97.5);
    }

    private static void close(double found, double expected) {
        assertThat(Math.abs(found - expected)).as(found + " for " + expected).isLessThan(1e-7);
    }

    @Property(tries = 60)
    void f6f7_totalsOfOnePeriodAndMeans(@ForAll long seed) {
        Random random = new Random(seed);
        MonthlySeries series = draw(random);
        Forecast forecast = Forecast.of(series, series.last(), anyOptions(random));
        YearMonth month = series.last().plusMonths(1 + random.nextInt(12));
        Prediction at = forecast.at(month);
        Prediction total = forecast.total(MonthRange.of(month, month));
        assertThat(numbers(total)).isEqualTo(numbers(at));
        int periods = 1 + random.nextInt(12);
        MonthRange range = MonthRange.startingAt(series.last().plusMonths(1), periods);
        Prediction sum = forecast.total(range);
        Prediction mean = forecast.mean(range);
        same("mean", mean.figure().map(v -> v * periods), sum.figure(), 5000);
        same("mean", mean.standardError().map(v -> v * periods), sum.standardError(), 5000);
        same("mean", mean.lower(P95).map(v -> v * periods), sum.lower(P95), 5000);
        checkLastPeriod(series, random);
    }

    /** The year that ends one period after the last figure: observed and one forecast. */
    private static void checkLastPeriod(MonthlySeries series, Random random) {
        FiscalYear year = ForecastOptions.standard().calendar().yearOf(series.last());
        YearMonth month = year.months().last().minusMonths(1);
        Forecast forecast = Forecast.of(series, month, anyOptions(random));
        YearEnd end = forecast.yearEnd();
        if (end.prediction().figure().isKnown() && end.forecastCount() == 1) {
            Prediction last = forecast.at(year.months().last());
            same(
                    "year end",
                    end.prediction().figure(),
                    last.figure().map(v -> v + end.observed().value()),
                    5000);
            same("year end", end.prediction().standardError(), last.standardError(), 5000);
        }
    }

    @Property(tries = 100)
    void f8_whatIsMissingIsMissingForOneReason(@ForAll long seed) {
        Random random = new Random(seed);
        Frequency frequency = Frequency.values()[random.nextInt(Frequency.values().length)];
        MonthlySeries series = draw(random, frequency, 0, random.nextInt(6) == 0 ? 0 : 1);
        YearMonth month = series.first().plusMonths(random.nextInt(series.length() + 30));
        Forecast forecast =
                Forecast.of(series, month, ForecastOptions.standard().withFrequency(frequency));
        List<Prediction> all = new ArrayList<>();
        for (int h = -3; h <= 40; h++) {
            all.add(forecast.at(month.plusMonths(h)));
        }
        all.add(forecast.yearEnd().prediction());
        all.add(forecast.yearEnd(forecast.yearEnd().year().plusYears(1)).prediction());
        for (Prediction each : all) {
            Figure missing = each.figure().isKnown() ? Figure.missing(MissingReason.NO_VARIATION) : each.figure();
            for (Figure number : numbers(each)) {
                assertThat(number.isKnown() || number.equals(missing))
                        .as(each + " " + number)
                        .isTrue();
            }
            assertThat(each.standardError().isKnown()).isEqualTo(each.lower(P80).isKnown());
            if (!each.figure().isKnown()) {
                assertThat(each.chanceAtLeast(5)).isEqualTo(each.figure());
                assertThat(each.chanceAtMost(5)).isEqualTo(each.figure());
                assertThat(each.chanceWithin(5, 6)).isEqualTo(each.figure());
            }
        }
    }

    @Property(tries = 60)
    void f9_figuresThatAreNotFinalAndMonthsBetweenChangeNothing(@ForAll long seed) {
        Random random = new Random(seed);
        MonthlySeries series = draw(random);
        ForecastOptions options = anyOptions(random);
        YearMonth next = series.last().plusMonths(1);
        Marker marker = random.nextBoolean() ? Marker.PARTIAL : Marker.FORECAST;
        MonthlySeries withMore =
                series.toBuilder().add(next, random.nextInt(1000), marker).build();
        Forecast without = Forecast.of(series, next, options);
        Forecast with = Forecast.of(withMore, next, options);
        assertThat(numbers(with, next)).isEqualTo(numbers(without, next));
        assertThat(with.backTest()).isEqualTo(without.backTest());
        Forecast provisional = Forecast.of(
                series.toBuilder().mark(series.last(), Marker.PROVISIONAL).build(), next, options);
        assertThat(numbers(provisional, next)).isEqualTo(numbers(without, next));
        boolean made = without.at(next).figure().isKnown() || !without.notes().isEmpty();
        if (made) {
            assertThat(provisional.notes()).extracting(ForecastNote::kind).contains(ForecastNote.Kind.PROVISIONAL);
        }
        checkMonthsBetween(random);
    }

    /** Figures in months that end no quarter of the calendar. */
    private static void checkMonthsBetween(Random random) {
        MonthlySeries quarters = draw(random, Frequency.QUARTERLY, 0, 1);
        MonthlySeries.Builder filled = quarters.toBuilder();
        for (YearMonth month : quarters.range()) {
            if (month.getMonthValue() % 3 != 0) {
                filled.put(month, random.nextInt(1000));
            }
        }
        ForecastOptions quarterly =
                ForecastOptions.standard().withFrequency(Frequency.QUARTERLY).withCalendar(FiscalCalendar.APRIL);
        Forecast alone = Forecast.of(quarters, quarters.last(), quarterly);
        Forecast between = Forecast.of(filled.build(), quarters.last(), quarterly);
        assertThat(numbers(between, quarters.last())).isEqualTo(numbers(alone, quarters.last()));
        assertThat(between.notes()).isEqualTo(alone.notes());
    }

    @Property(tries = 60)
    void f10_whatLiesBeforeTheHistoryOrABreakHasNoInfluence(@ForAll long seed) {
        Random random = new Random(seed);
        MonthlySeries series = draw(random);
        int length = Math.max(12, series.length() / 2);
        MonthRange kept = MonthRange.endingAt(series.last(), length);
        MonthlySeries late = series.within(kept);
        Forecast limited =
                Forecast.of(series, series.last(), ForecastOptions.standard().withHistory(length));
        Forecast alone = Forecast.of(late, series.last(), ForecastOptions.standard());
        assertThat(limited.origin()).isEqualTo(alone.origin());
        for (int h = 1; h <= 12; h++) {
            YearMonth month = series.last().plusMonths(h);
            assertThat(numbers(limited.at(month))).isEqualTo(numbers(alone.at(month)));
        }
        assertThat(limited.backTest()).isEqualTo(alone.backTest());
        YearMonth first = late.toMap().firstKey();
        MonthlySeries broken =
                series.toBuilder().mark(first, Marker.BREAK_BEFORE).build();
        Forecast since = Forecast.of(broken, series.last(), ForecastOptions.standard());
        if (!alone.at(series.last().plusMonths(1)).figure().isKnown()) {
            return; // of the reasons, that of the break is another
        }
        for (int h = 1; h <= 12; h++) {
            YearMonth month = series.last().plusMonths(h);
            assertThat(numbers(since.at(month))).isEqualTo(numbers(alone.at(month)));
        }
    }

    @Property(tries = 40)
    void f11_smoothingBetweenNaiveAndMean(@ForAll long seed) {
        Random random = new Random(seed);
        Sample sample = new Sample(30, 12);
        for (int i = 0; i < 30; i++) {
            sample.add(random.nextInt(100));
        }
        // every constant has its level: 1 the last figure, 0 the mean
        double[] walk = new double[30];
        double[] level = new double[30];
        boolean[] known = sample.known;
        for (int i = 1; i < 30; i++) {
            walk[i] = walk[i - 1] + 10 + random.nextInt(5);
            level[i] = i % 2 == 0 ? 1 : -1;
        }
        level[0] = 1;
        Smoothing close = new Smoothing.Grid().upTo(walk, known, 30)[0];
        assertThat(close.constant).isEqualTo(1);
        assertThat(close.level).isEqualTo(walk[29]);
        Smoothing far = new Smoothing.Grid().upTo(level, known, 30)[0];
        assertThat(far.constant).isZero();
        assertThat(Math.abs(far.level)).isLessThan(1e-12);
        // theta on a series without slope is smoothing: a series and its mirror
        double[] mirror = new double[29];
        for (int i = 0; i < 15; i++) {
            mirror[i] = random.nextInt(50);
            mirror[28 - i] = mirror[i];
        }
        MonthlySeries even = MonthlySeries.of(FIRST, mirror);
        ForecastOptions plain = ForecastOptions.standard().withSeason(false);
        Forecast theta = Forecast.of(even, even.last(), plain.withMethod(ForecastMethod.THETA));
        Forecast smoothing = Forecast.of(even, even.last(), plain.withMethod(ForecastMethod.SMOOTHING));
        for (int h = 1; h <= 12; h++) {
            YearMonth month = even.last().plusMonths(h);
            same("theta", theta.at(month).figure(), smoothing.at(month).figure(), 50);
        }
    }

    @Property(tries = 40)
    void f12_driftContinuesALine(@ForAll long seed) {
        Random random = new Random(seed);
        double slope = (random.nextInt(200) - 100) / 10.0;
        double[] values = new double[12 + random.nextInt(40)];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.rint(10 * (500 + slope * i)) / 10;
        }
        MonthlySeries line = MonthlySeries.of(FIRST, values);
        Forecast drift =
                Forecast.of(line, line.last(), ForecastOptions.standard().withMethod(ForecastMethod.DRIFT));
        for (int h = 1; h <= 12; h++) {
            Prediction at = drift.at(line.last().plusMonths(h));
            same("line", at.figure(), Figure.of(values[values.length - 1] + slope * h), 1000);
            assertThat(at.lower(P80)).isEqualTo(Figure.missing(MissingReason.NO_VARIATION));
            assertThat(at.chanceAtLeast(500)).isEqualTo(Figure.missing(MissingReason.NO_VARIATION));
        }
    }
}
