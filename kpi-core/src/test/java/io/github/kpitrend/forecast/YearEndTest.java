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
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.window.Aggregation;
import java.time.YearMonth;
import java.util.List;
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

    // -----------------------------------------------------------------------
    private static final Indicator TOTALS =
            Indicator.builder("T").reportsYearToDate(true).build();

    /** The same figures as totals of the fiscal year so far. */
    private static MonthlySeries totals(MonthlySeries series) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        Figure sum = Figure.of(0);
        for (YearMonth month : series.range()) {
            sum = month.getMonthValue() == 4 ? series.at(month) : sum.plus(series.at(month));
            builder.add(month, sum.value());
        }
        return builder.build();
    }

    @Test
    void totalsAreForecastAsTheFiguresBehindThem() {
        MonthlySeries series = until(YearMonth.of(2020, 9));
        Forecast single = Forecast.of(COUNT, series, series.last());
        Forecast ofTotals = Forecast.of(TOTALS, totals(series), series.last());
        assertThat(ofTotals.at(MARCH)).isEqualTo(single.at(MARCH));
        assertThat(ofTotals.yearEnd()).isEqualTo(single.yearEnd());
        assertThat(ofTotals.yearEnd().observed()).isEqualTo(totals(series).at(series.last()));
        assertThat(ofTotals.used()).isEqualTo(single.used());
    }

    @Test
    void gapsBeforeTheLatestTotalDoNotMatter() {
        MonthlySeries series = until(YearMonth.of(2020, 9));
        MonthlySeries gap = totals(series).toBuilder()
                .put(YearMonth.of(2020, 6), Observation.missing(MissingReason.UNAVAILABLE))
                .build();
        YearEnd end = Forecast.of(TOTALS, gap, series.last()).yearEnd();
        assertThat(end.observed()).isEqualTo(gap.at(series.last()));
        assertThat(end.observedCount()).isEqualTo(6);
        assertThat(end.forecastCount()).isEqualTo(6);
        assertThat(end.prediction().figure().isKnown()).isTrue();
        // the latest total counts, also where its own month cannot be told from the one before
        MonthlySeries august = gap.toBuilder()
                .put(YearMonth.of(2020, 8), Observation.missing(MissingReason.UNAVAILABLE))
                .build();
        Forecast late = Forecast.of(TOTALS, august, series.last());
        assertThat(late.origin()).isEqualTo(YearMonth.of(2020, 5));
        assertThat(late.yearEnd().observed()).isEqualTo(gap.at(series.last()));
        assertThat(late.yearEnd().forecastCount()).isEqualTo(6);
        double rest = 0;
        for (YearMonth month = YearMonth.of(2020, 10); !month.isAfter(MARCH); month = month.plusMonths(1)) {
            rest += late.at(month).figure().value();
        }
        assertThat(late.yearEnd().prediction().figure().value())
                .isCloseTo(gap.at(series.last()).value() + rest, offset(1e-6));
    }

    @Test
    void aTotalThatFellIsAGap() {
        MonthlySeries series = totals(until(YearMonth.of(2020, 9))).toBuilder()
                .put(YearMonth.of(2019, 8), 5)
                .build();
        Forecast forecast = Forecast.of(TOTALS, series, series.last());
        assertThat(forecast.observedCount()).isEqualTo(29);
        assertThat(forecast.notes()).extracting(ForecastNote::kind).contains(ForecastNote.Kind.GAPS);
        MonthlySeries partial = series.toBuilder()
                .add(YearMonth.of(2020, 10), 9_000, Marker.PARTIAL)
                .build();
        Forecast with = Forecast.of(TOTALS, partial, YearMonth.of(2020, 10));
        assertThat(with.yearEnd().observed()).isEqualTo(forecast.yearEnd().observed());
        assertThat(with.origin()).isEqualTo(series.last());
    }

    @Test
    void quarterlyTotals() {
        MonthlySeries.Builder totals = MonthlySeries.builder();
        MonthlySeries.Builder single = MonthlySeries.builder();
        double sum = 0;
        for (int i = 0; i < 14; i++) {
            YearMonth month = FIRST.plusMonths(2 + 3L * i);
            double figure = 100 + (i * 37) % 23;
            sum = i % 4 == 0 ? figure : sum + figure;
            totals.add(month, sum);
            single.add(month, figure);
        }
        Indicator quarters = COUNT.toBuilder().frequency(Frequency.QUARTERLY).build();
        Forecast ofTotals = Forecast.of(
                quarters.toBuilder().reportsYearToDate(true).build(),
                totals.build(),
                totals.build().last());
        Forecast ofSingle = Forecast.of(quarters, single.build(), single.build().last());
        assertThat(ofTotals.yearEnd()).isEqualTo(ofSingle.yearEnd());
        assertThat(ofTotals.yearEnd().observedCount()).isEqualTo(2);
    }

    @Test
    void totalsOfOtherRangesAreSumsOfPeriods() {
        MonthlySeries series = until(YearMonth.of(2020, 9));
        Forecast single = Forecast.of(COUNT, series, series.last());
        Forecast ofTotals = Forecast.of(TOTALS, totals(series), series.last());
        YearMonth june = YearMonth.of(2020, 6);
        for (MonthRange months : List.of(
                MonthRange.of(june, MARCH),
                MonthRange.of(june, series.last()),
                MonthRange.startingAt(june.minusMonths(2), 14))) {
            assertThat(ofTotals.total(months)).as(months.toString()).isEqualTo(single.total(months));
        }
    }

    @Test
    void noTotalOfTheYearIsKnownYet() {
        MonthlySeries series = until(YearMonth.of(2020, 3)).toBuilder()
                .addMissing(YearMonth.of(2020, 4), MissingReason.PENDING)
                .build();
        YearEnd end = Forecast.of(
                        TOTALS,
                        totals(until(YearMonth.of(2020, 3))).toBuilder()
                                .addMissing(YearMonth.of(2020, 4), MissingReason.PENDING)
                                .build(),
                        series.last())
                .yearEnd();
        assertThat(end.observed()).isEqualTo(Figure.of(0));
        assertThat(end.forecastCount()).isEqualTo(12);
        assertThat(end).isEqualTo(end(series, series.last()));
        Forecast before = Forecast.of(TOTALS, series, FIRST.minusMonths(1));
        assertThat(before.observedCount()).isZero();
        assertThat(before.yearEnd().prediction().figure()).isEqualTo(missing(MissingReason.TOO_FEW_OBSERVATIONS));
    }

    @Test
    void levelsThatAreReportedToDateAreUsedAsTheyAre() {
        MonthlySeries series = until(YearMonth.of(2020, 9));
        Indicator level = TOTALS.toBuilder().aggregation(Aggregation.LAST).build();
        Indicator plain = COUNT.toBuilder().aggregation(Aggregation.LAST).build();
        assertThat(Forecast.of(level, series, series.last()).yearEnd())
                .isEqualTo(Forecast.of(plain, series, series.last()).yearEnd());
    }

    @Test
    void explanations() {
        MonthlySeries series = until(YearMonth.of(2020, 9));
        YearEnd total = end(series, series.last());
        String sum = total.observed().toBigDecimal().toPlainString();
        assertThat(total.explain().inputs()).containsExactly("2020-21", "observed " + sum + " of 6", "to come 6");
        assertThat(total.explain().rule()).isEqualTo("the sum of the known periods and of the forecasts of the others");
        assertThat(total.explain().text())
                .isEqualTo(total.prediction()
                        + " by March 2021, if the months to come behave like those since "
                        + "April 2018");
        assertThat(total).hasToString("2020-21: " + total.prediction() + ", " + sum + " of 6 observed, 6 to come");
        YearEnd last = Forecast.of(series, series.last(), STANDARD.withAggregation(Aggregation.LAST))
                .yearEnd();
        assertThat(last.explain().inputs()).containsExactly("2020-21", "observed 6", "to come 6");
        assertThat(last.explain().rule()).isEqualTo("the forecast of the year's last period");
        assertThat(last).hasToString("2020-21: " + last.prediction() + ", 6 observed, 6 to come");
        YearEnd none = end(series.within(MonthRange.startingAt(FIRST, 3)), FIRST.plusMonths(2));
        assertThat(none.explain().text()).isEqualTo("no forecast: too few observations");
        assertThat(total).isNotEqualTo(last).isNotEqualTo(none).isNotEqualTo(total.prediction());
    }

    @Test
    void yearEndsDifferInTheMonthsBehindThem() {
        MonthlySeries series = until(YearMonth.of(2020, 9));
        YearEnd known = Forecast.of(COUNT, series, series.last()).yearEnd(FiscalCalendar.APRIL.year(2019));
        Forecast shorter =
                Forecast.of(series, series.last(), ForecastOptions.of(COUNT).withHistory(24));
        YearEnd other = shorter.yearEnd(FiscalCalendar.APRIL.year(2019));
        assertThat(other.prediction()).isEqualTo(known.prediction());
        assertThat(other).isNotEqualTo(known);
        assertThat(Forecast.of(COUNT, series, series.last()).yearEnd(FiscalCalendar.APRIL.year(2019)))
                .isEqualTo(known)
                .hasSameHashCodeAs(known);
    }

    /** After a month the year's total so far is that of April, also where it is reported to date. */
    @Test
    void theFirstMonthOfAYear() {
        YearMonth april = YearMonth.of(2020, 4);
        MonthlySeries series = until(april);
        for (YearEnd end : List.of(
                end(series, april), Forecast.of(TOTALS, totals(series), april).yearEnd())) {
            assertThat(end.observed()).isEqualTo(series.at(april));
            assertThat(end.observedCount()).isEqualTo(1);
            assertThat(end.forecastCount()).isEqualTo(11);
        }
        // a range that is longer than a year is no year, though it begins with one
        MonthRange longer = MonthRange.startingAt(YearMonth.of(2019, 4), 13);
        assertThat(Forecast.of(TOTALS, totals(series), april).total(longer))
                .isEqualTo(Forecast.of(COUNT, series, april).total(longer));
    }
}
