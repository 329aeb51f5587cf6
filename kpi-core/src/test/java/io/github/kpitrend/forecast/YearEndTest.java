// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.window.Aggregation;
import java.time.YearMonth;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The situations of a year's end. */
class YearEndTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 4);
    private static final YearMonth MARCH = YearMonth.of(2021, 3);
    private static final ForecastOptions STANDARD = ForecastOptions.standard();
    private static final Indicator COUNT = Indicator.builder("C").build();

    private static MonthlySeries until(YearMonth last) {
        Random random = new Random(8);
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (YearMonth month = FIRST; !month.isAfter(last); month = month.plusMonths(1)) {
            builder.add(month, 700 + random.nextInt(90) / 10.0);
        }
        return builder.build();
    }

    private static YearEnd end(MonthlySeries series, YearMonth month) {
        return Forecast.of(COUNT, series, month).yearEnd();
    }

    private static Figure missing(MissingReason reason) {
        return Figure.missing(reason);
    }

    @Test
    void aYearThatIsKnownIsWhatWasObserved() {
        MonthlySeries series = until(MARCH);
        YearEnd end = end(series, MARCH);
        Figure sum = end.observed();
        assertThat(end.forecastCount()).isZero();
        assertThat(end.observedCount()).isEqualTo(12);
        assertThat(end.prediction().figure()).isEqualTo(sum);
        assertThat(end.prediction().lower(ConfidenceLevel.PERCENT_80)).isEqualTo(sum);
        assertThat(end.prediction().upper(ConfidenceLevel.PERCENT_95)).isEqualTo(sum);
        assertThat(end.prediction().standardError()).isEqualTo(Figure.of(0));
        assertThat(end.prediction().chanceAtLeast(sum.value())).isEqualTo(Figure.of(100));
        assertThat(end.prediction().chanceAtMost(sum.value())).isEqualTo(Figure.of(100));
        assertThat(end.prediction().chanceAtLeast(Math.nextUp(sum.value()))).isEqualTo(Figure.of(0));
        assertThat(end.prediction().chanceAtMost(Math.nextDown(sum.value()))).isEqualTo(Figure.of(0));
        assertThat(end.projectedPerPeriod()).isEqualTo(missing(MissingReason.NOT_APPLICABLE));
    }

    @Test
    void sumsAreExactInDecimals() {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = 0; i < 36; i++) {
            builder.add(FIRST.plusMonths(i), 0.1);
        }
        YearEnd end = end(builder.build(), MARCH);
        assertThat(end.observed()).isEqualTo(Figure.of(1.2));
        assertThat(end.prediction().chanceAtLeast(1.2)).isEqualTo(Figure.of(100));
    }

    @Test
    void theYearToCome() {
        MonthlySeries series = until(MARCH);
        Forecast forecast = Forecast.of(COUNT, series, MARCH);
        YearEnd next = forecast.yearEnd(FiscalCalendar.APRIL.year(2021));
        assertThat(next.observed()).isEqualTo(Figure.of(0));
        assertThat(next.observedCount()).isZero();
        assertThat(next.forecastCount()).isEqualTo(12);
        assertThat(next.prediction().figure().isKnown()).isTrue();
        YearEnd later = forecast.yearEnd(FiscalCalendar.APRIL.year(2023));
        assertThat(later.prediction().figure()).isEqualTo(missing(MissingReason.OUTSIDE_SERIES));
        YearEnd before = forecast.yearEnd(FiscalCalendar.APRIL.year(2017));
        assertThat(before.prediction().figure()).isEqualTo(missing(MissingReason.TOO_FEW_OBSERVATIONS));
        // the year after next is not the next to the origin, so months lie between
        Forecast from2020 = Forecast.of(COUNT, until(YearMonth.of(2020, 9)), YearMonth.of(2020, 9));
        YearEnd between = from2020.yearEnd(FiscalCalendar.APRIL.year(2021));
        assertThat(between.prediction().figure().isKnown()).isTrue();
        assertThat(between.prediction().standardError().value())
                .isGreaterThan(next.prediction().standardError().value());
    }

    @Test
    void gapsAndHiddenMonths() {
        MonthlySeries series = until(YearMonth.of(2020, 9));
        YearMonth june = YearMonth.of(2020, 6);
        YearEnd gap = end(
                series.toBuilder()
                        .put(june, Observation.missing(MissingReason.UNAVAILABLE))
                        .build(),
                series.last());
        assertThat(gap.prediction().figure()).isEqualTo(missing(MissingReason.TOO_FEW_OBSERVATIONS));
        assertThat(gap.observed()).isEqualTo(missing(MissingReason.TOO_FEW_OBSERVATIONS));
        assertThat(gap.observedCount()).isEqualTo(5);
        assertThat(gap.forecastCount()).isEqualTo(6);
        YearEnd hidden = end(
                series.toBuilder()
                        .put(june, Observation.missing(MissingReason.CONFIDENTIAL))
                        .build(),
                series.last());
        assertThat(hidden.prediction().figure()).isEqualTo(missing(MissingReason.CONFIDENTIAL));
        assertThat(hidden.projectedPerPeriod()).isEqualTo(missing(MissingReason.CONFIDENTIAL));
        MonthlySeries earlier = series.toBuilder()
                .put(YearMonth.of(2020, 3), Observation.missing(MissingReason.UNAVAILABLE))
                .build();
        assertThat(end(earlier, series.last()).prediction().figure().isKnown()).isTrue();
    }

    @Test
    void aPartialMonthIsForecastAsAWhole() {
        YearMonth october = YearMonth.of(2020, 10);
        MonthlySeries series = until(YearMonth.of(2020, 9));
        YearEnd without = end(series, october);
        YearEnd with = end(series.toBuilder().add(october, 44, Marker.PARTIAL).build(), october);
        assertThat(with.prediction()).isEqualTo(without.prediction());
        assertThat(with.observedCount()).isEqualTo(6);
    }

    @Test
    void breaksWithinTheYear() {
        MonthlySeries series = until(YearMonth.of(2020, 9)).toBuilder()
                .mark(YearMonth.of(2019, 6), Marker.BREAK_BEFORE)
                .build();
        Forecast forecast = Forecast.of(COUNT, series, series.last());
        assertThat(forecast.yearEnd(FiscalCalendar.APRIL.year(2019))
                        .prediction()
                        .figure())
                .isEqualTo(missing(MissingReason.BREAK_IN_SERIES));
        assertThat(forecast.yearEnd().prediction().figure().isKnown()).isTrue();
        Forecast last = Forecast.of(series, series.last(), STANDARD.withAggregation(Aggregation.LAST));
        assertThat(last.yearEnd().prediction()).isEqualTo(last.at(MARCH));
    }

    @Test
    void otherAggregations() {
        MonthlySeries series = until(YearMonth.of(2020, 9));
        for (Aggregation aggregation : Aggregation.values()) {
            Forecast forecast = Forecast.of(series, series.last(), STANDARD.withAggregation(aggregation));
            YearEnd end = forecast.yearEnd();
            assertThat(end.isTotal()).isEqualTo(aggregation == Aggregation.SUM);
            if (aggregation == Aggregation.MAX || aggregation == Aggregation.MIN) {
                assertThat(end.prediction().figure()).isEqualTo(missing(MissingReason.NOT_APPLICABLE));
            } else if (aggregation != Aggregation.SUM) {
                assertThat(end.prediction()).isEqualTo(forecast.at(MARCH));
                assertThat(end.observed()).isEqualTo(missing(MissingReason.NOT_APPLICABLE));
                assertThat(end.projectedPerPeriod()).isEqualTo(missing(MissingReason.NOT_APPLICABLE));
            }
        }
    }

    @Test
    void whatWasObservedCannotBeUndone() {
        MonthlySeries series = until(YearMonth.of(2020, 9));
        YearEnd end = end(series, series.last());
        double sum = end.observed().value();
        assertThat(end.prediction().chanceAtLeast(sum)).isEqualTo(Figure.of(100));
        assertThat(end.prediction().chanceAtMost(Math.nextDown(sum))).isEqualTo(Figure.of(0));
        assertThat(end.projectedPerPeriod().value() * 6 + sum)
                .isCloseTo(end.prediction().figure().value(), offset(1e-6));
    }

    @Test
    void tooLargeForADouble() {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = 0; i < 36; i++) {
            builder.add(FIRST.plusMonths(i), i % 2 == 0 ? 1.5e308 : 1.4e308);
        }
        assertThat(end(builder.build(), MARCH).prediction().figure())
                .isEqualTo(missing(MissingReason.NOT_REPRESENTABLE));
    }
}
