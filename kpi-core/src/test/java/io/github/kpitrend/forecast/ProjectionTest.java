// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import java.time.Year;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sums and means of known periods, the plain forms of forecasts, and texts by decimals, season and reason. */
class ProjectionTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 1);
    private static final ForecastOptions STANDARD = ForecastOptions.standard();

    private static double[] noise(int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = 100 + i * 17 % 40;
        }
        return values;
    }

    private static MonthlySeries months(int count) {
        return MonthlySeries.of(FIRST, noise(count));
    }

    private static Forecast forecast(MonthlySeries series) {
        return Forecast.of(series, series.last(), STANDARD);
    }

    // -----------------------------------------------------------------------
    @Test
    void knownQuartersAreAddedUp() {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = 0; i < 12; i++) {
            builder.add(FIRST.plusMonths(2 + 3L * i), 10 * (i + 1));
        }
        MonthlySeries series = builder.build();
        Forecast forecast = Forecast.of(series, series.last(), STANDARD.withFrequency(Frequency.QUARTERLY));
        MonthRange year = MonthRange.startingAt(FIRST, 12);
        assertThat(forecast.total(year).figure()).isEqualTo(Figure.of(100));
        assertThat(forecast.mean(year).figure()).isEqualTo(Figure.of(25));
        assertThat(forecast.total(year).months()).isEqualTo(year);
        assertThat(forecast.total(MonthRange.startingAt(FIRST.plusMonths(3), 2)).figure())
                .isEqualTo(Figure.missing(MissingReason.NOT_DUE));
    }

    @Test
    void aMonthWithoutAFigureHasNoTotal() {
        MonthlySeries series = months(30).toBuilder()
                .put(FIRST.plusMonths(20), Observation.missing(MissingReason.UNAVAILABLE))
                .build();
        MonthRange gap = MonthRange.startingAt(FIRST.plusMonths(20), 1);
        assertThat(forecast(series).total(gap).figure()).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        MonthRange next = MonthRange.startingAt(FIRST.plusMonths(30), 1);
        assertThat(forecast(series).total(next)).isEqualTo(forecast(series).at(next.first()));
    }

    // -----------------------------------------------------------------------
    private static List<?> points(Forecast forecast) {
        return (List<?>) forecast.getPlain().get("points");
    }

    @Test
    void thePlainFormHasThePointsUpToTheYearsEnd() {
        Forecast forecast = forecast(months(30)); // to June 2020
        List<?> points = points(forecast);
        assertThat(points).hasSize(9);
        for (int i = 0; i < 9; i++) {
            YearMonth month = YearMonth.of(2020, 7).plusMonths(i);
            Map<String, Object> expected =
                    new LinkedHashMap<>(forecast.at(month).getPlain());
            expected.remove("months");
            expected.put("month", month.toString());
            assertThat(points.get(i)).isEqualTo(expected);
        }
        // April has no figure yet, so the whole year is to come
        MonthlySeries pending = months(27).toBuilder()
                .addMissing(YearMonth.of(2020, 4), MissingReason.PENDING)
                .build();
        assertThat(points(forecast(pending))).hasSize(12);
        assertThat(points(forecast(months(27)))).isEmpty();
        assertThat(points(forecast(months(11)))).isEmpty();
        MonthlySeries.Builder quarters = MonthlySeries.builder();
        for (int i = 0; i < 10; i++) {
            quarters.add(FIRST.plusMonths(2 + 3L * i), 100 + i * 17 % 40);
        }
        MonthlySeries series = quarters.build(); // to June 2020
        Forecast quarterly = Forecast.of(series, series.last(), STANDARD.withFrequency(Frequency.QUARTERLY));
        assertThat(points(quarterly))
                .extracting(point -> ((Map<?, ?>) point).get("month"))
                .hasToString("[2020-09, 2020-12, 2021-03]");
    }

    @Test
    void thePlainFormOfAYearEndHoldsItsPrediction() {
        YearEnd end = forecast(months(30)).yearEnd();
        Map<String, Object> plain = end.getPlain();
        assertThat(plain.keySet())
                .containsExactly(
                        "year",
                        "total",
                        "observed",
                        "observedCount",
                        "forecastCount",
                        "figure",
                        "standardError",
                        "lower80",
                        "upper80",
                        "lower95",
                        "upper95",
                        "projectedPerPeriod");
        assertThat(plain)
                .containsEntry("total", true)
                .containsEntry("observedCount", 3)
                .containsEntry("forecastCount", 9)
                .containsEntry("figure", end.prediction().figure().toBigDecimal());
        assertThat(end).isNotEqualTo("2020-21");
    }

    @Test
    void thePlainFormOfABackTestHasTheErrorOfEachMethod() {
        BackTest test = forecast(months(40)).backTest();
        Map<?, ?> errors = (Map<?, ?>) test.getPlain().get("meanAbsoluteError");
        for (ForecastMethod method : ForecastMethod.values()) {
            assertThat(errors.get(method.name()))
                    .isEqualTo(test.meanAbsoluteError(method).toBigDecimal());
        }
        assertThat(test.getPlain())
                .containsEntry("originCount", 12)
                .containsEntry("mase", test.mase().toBigDecimal());
        assertThat(test).isNotEqualTo("back-test");
    }

    /** The first and the last fiscal year of the time line. */
    @Test
    void yearsThatLeaveTheTimeLineAreLeftOut() {
        YearMonth begin = YearMonth.of(Year.MIN_VALUE, 1);
        MonthlySeries earliest = MonthlySeries.of(begin, noise(14));
        ForecastOptions january = STANDARD.withCalendar(FiscalCalendar.JANUARY);
        ForecastOptions april = STANDARD.withCalendar(FiscalCalendar.APRIL);
        assertThat(Forecast.of(earliest, begin, january).getPlain()).containsKeys("points", "yearEnd");
        YearMonth end = YearMonth.of(Year.MAX_VALUE, 12);
        MonthlySeries latest = MonthlySeries.of(end.minusMonths(29), noise(30));
        assertThat(Forecast.of(latest, end, april).getPlain()).doesNotContainKeys("points", "yearEnd");
        assertThat(Forecast.of(latest, end, january).getPlain()).containsKeys("points", "yearEnd");
    }

    // -----------------------------------------------------------------------
    @Test
    void aForecastIsPrintedWithTheDecimalsOfItsIndicator() {
        MonthlySeries series = months(30).with(FIRST, 100.25);
        Indicator whole = Indicator.builder("A").decimals(0).build();
        assertThat(Forecast.of(whole, series, series.last()).toString())
                .startsWith("theta from 2018-01/2020-06: ")
                .endsWith(" for 2020-07")
                .doesNotContain(".");
        Indicator two = Indicator.builder("A").decimals(2).build();
        assertThat(Forecast.of(two, months(30), series.last()).toString())
                .matches("theta from 2018-01/2020-06: [0-9]+\\.[0-9]{2} .*");
    }

    @Test
    void explanationsSayWhyThereIsNoSeasonOrNoForecast() {
        assertThat(forecast(months(30)).explain().rule())
                .matches("theta without season \\(p 0\\.[0-9]{4}\\); back-test: .* from 12 origins");
        assertThat(forecast(months(20)).explain().rule()).startsWith("theta without season (too few observations); ");
        Forecast none = Forecast.of(months(11), FIRST.plusMonths(10), STANDARD.withMethod(ForecastMethod.DRIFT));
        assertThat(none.method()).isEqualTo(ForecastMethod.DRIFT);
        assertThat(none.explain().inputs())
                .containsExactly("11 figures used", "first 2018-01", "last 2018-11", "0 gaps");
        assertThat(none.explain().rule()).isEqualTo("at least 12 months");
        assertThat(none.explain().text()).isEqualTo("no forecast: too few observations");
    }

    /** The definition changed after a year that is known, and nothing is assumed of what was observed. */
    @Test
    void aKnownYearAssumesNothingWhereThereIsNoForecast() {
        MonthlySeries series = months(30).toBuilder()
                .mark(YearMonth.of(2020, 5), Marker.BREAK_BEFORE)
                .build();
        YearEnd end = forecast(series).yearEnd(FiscalCalendar.APRIL.year(2019));
        assertThat(end.explain().text()).isEqualTo(end.prediction() + " by March 2020");
        YearEnd gap = forecast(months(30).toBuilder()
                        .put(YearMonth.of(2020, 5), Observation.missing(MissingReason.UNAVAILABLE))
                        .build())
                .yearEnd();
        assertThat(gap.explain().inputs()).containsExactly("2020-21", "observed 2", "to come 9");
        assertThat(gap).hasToString("2020-21: missing (TOO_FEW_OBSERVATIONS), 2 observed, 9 to come");
    }

    @Test
    void aThousandPointsAreTheMost() {
        Forecast forecast = forecast(months(30));
        assertThat(forecast.points(1_000).length()).isEqualTo(1_000);
        assertThatThrownBy(() -> forecast.points(1_001))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("periods must be 1 to 1000, but was 1001");
    }
}
