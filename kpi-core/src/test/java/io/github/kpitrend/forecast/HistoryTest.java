// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.forecast.ForecastNote.Kind;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which figures are used, from where to where, and the reason that there are too few, at the edges of each rule. */
class HistoryTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 1);
    private static final ForecastOptions STANDARD = ForecastOptions.standard();
    private static final ForecastOptions QUARTERLY = STANDARD.withFrequency(Frequency.QUARTERLY);
    private static final Figure TOO_FEW = Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);

    /** Figures from 100 to 139 without a season, one every some months. */
    private static MonthlySeries figures(YearMonth first, int count, int step) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = 0; i < count; i++) {
            builder.add(first.plusMonths((long) step * i), 100 + i * 17 % 40);
        }
        return builder.build();
    }

    private static MonthlySeries months(int count) {
        return figures(FIRST, count, 1);
    }

    private static MonthlySeries without(MonthlySeries series, MissingReason reason, int... slots) {
        MonthlySeries.Builder builder = series.toBuilder();
        for (int slot : slots) {
            builder.put(series.first().plusMonths(slot), Observation.missing(reason));
        }
        return builder.build();
    }

    private static MonthlySeries breaking(MonthlySeries series, int slot) {
        return series.toBuilder()
                .mark(series.first().plusMonths(slot), Marker.BREAK_BEFORE)
                .build();
    }

    private static Forecast forecast(MonthlySeries series) {
        return Forecast.of(series, series.last(), STANDARD);
    }

    private static Figure next(Forecast forecast) {
        return forecast.at(forecast.origin().plusMonths(1)).figure();
    }

    private static List<Kind> kinds(Forecast forecast) {
        return forecast.notes().stream().map(ForecastNote::kind).toList();
    }

    // -----------------------------------------------------------------------
    @Test
    void asManyPeriodsAreUsedAsTheOptionsSay() {
        MonthlySeries series = months(40);
        Forecast forecast = Forecast.of(series, series.last(), STANDARD.withHistory(24));
        assertThat(forecast.used()).isEqualTo(MonthRange.startingAt(FIRST.plusMonths(16), 24));
        assertThat(forecast.observedCount()).isEqualTo(24);
        MonthlySeries quarters = figures(FIRST.plusMonths(2), 12, 3);
        Forecast quarterly = Forecast.of(quarters, quarters.last(), QUARTERLY);
        assertThat(quarterly.used()).isEqualTo(MonthRange.of(quarters.first(), quarters.last()));
    }

    @Test
    void missingMonthsAtTheBeginningAreNotUsed() {
        MonthlySeries series = without(months(30), MissingReason.UNAVAILABLE, 0, 1);
        assertThat(forecast(series).used().first()).isEqualTo(FIRST.plusMonths(2));
        assertThat(kinds(forecast(series))).doesNotContain(Kind.GAPS);
    }

    @Test
    void theOriginMayBeTheFirstMonth() {
        MonthlySeries one = MonthlySeries.builder()
                .add(FIRST, 5)
                .addMissing(FIRST.plusMonths(1), MissingReason.PENDING)
                .build();
        assertThat(Forecast.of(one, FIRST.plusMonths(1), STANDARD).origin()).isEqualTo(FIRST);
        assertThat(Forecast.of(months(30), FIRST.minusMonths(9), STANDARD).used())
                .isEqualTo(MonthRange.startingAt(FIRST.minusMonths(9), 1));
    }

    @Test
    void yearsBeforeTheCommonEraAreYears() {
        MonthlySeries early = figures(YearMonth.of(-5, 1), 30, 1);
        assertThat(next(forecast(early)).isKnown()).isTrue();
        assertThat(forecast(early).observedCount()).isEqualTo(30);
    }

    // -----------------------------------------------------------------------
    @Test
    void aBreakIsTheReasonWhereWithoutItThereWereEnough() {
        assertThat(next(forecast(breaking(months(12), 6)))).isEqualTo(Figure.missing(MissingReason.BREAK_IN_SERIES));
        assertThat(next(forecast(breaking(without(months(12), MissingReason.CONFIDENTIAL, 2), 6))))
                .isEqualTo(TOO_FEW);
        assertThat(next(forecast(without(months(12), MissingReason.CONFIDENTIAL, 5))))
                .isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
        assertThat(next(forecast(without(months(12), MissingReason.UNAVAILABLE, 5))))
                .isEqualTo(TOO_FEW);
    }

    @Test
    void aBreakIsNotedWhereItKeepsAFigureOut() {
        assertThat(kinds(forecast(breaking(months(21), 1)))).contains(Kind.SINCE_BREAK);
        MonthlySeries none = without(months(21), MissingReason.UNAVAILABLE, 0);
        assertThat(kinds(forecast(breaking(none, 1)))).doesNotContain(Kind.SINCE_BREAK);
        MonthlySeries second = without(months(22), MissingReason.UNAVAILABLE, 0);
        assertThat(kinds(forecast(breaking(second, 2)))).contains(Kind.SINCE_BREAK);
        // the figures before the break are older than those that are used anyway
        MonthlySeries old = breaking(months(40), 3);
        assertThat(kinds(Forecast.of(old, old.last(), STANDARD.withHistory(24))))
                .doesNotContain(Kind.SINCE_BREAK);
    }

    @Test
    void aBreakAtTheBeginningOfARangeIsNotInsideIt() {
        MonthlySeries series = breaking(months(30), 15);
        Forecast forecast = forecast(series);
        YearMonth broken = FIRST.plusMonths(15);
        assertThat(forecast.total(MonthRange.of(broken, broken.plusMonths(2))).figure())
                .isEqualTo(
                        series.at(broken).plus(series.at(broken.plusMonths(1))).plus(series.at(broken.plusMonths(2))));
        assertThat(forecast.total(MonthRange.of(broken.minusMonths(1), broken)).figure())
                .isEqualTo(Figure.missing(MissingReason.BREAK_IN_SERIES));
    }

    // -----------------------------------------------------------------------
    @Test
    void aSeriesHasEndedAfterAYearAndAnAnnualOneAfterTwo() {
        ForecastOptions annual = STANDARD.withFrequency(Frequency.ANNUAL).withCalendar(FiscalCalendar.JANUARY);
        MonthlySeries years = figures(YearMonth.of(2008, 12), 12, 12);
        YearMonth last = years.last();
        assertThat(Forecast.of(years, last.plusMonths(24), annual)
                        .at(last.plusMonths(24))
                        .figure()
                        .isKnown())
                .isTrue();
        assertThat(Forecast.of(years, last.plusMonths(25), annual)
                        .at(last.plusMonths(36))
                        .figure())
                .isEqualTo(Figure.missing(MissingReason.OUTSIDE_SERIES));
        assertThat(Forecast.of(years, last, annual).seasonPValue())
                .isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
    }

    /** Figures of January, April, ... are those of quarters where no calendar is set, and between the quarters where one is. */
    @Test
    void thePhaseIsThatOfTheFiguresSeenUnlessACalendarIsSet() {
        MonthlySeries shifted = figures(FIRST, 12, 3);
        Indicator unset = Indicator.builder("Q").frequency(Frequency.QUARTERLY).build();
        Indicator set = unset.toBuilder().calendar(FiscalCalendar.JANUARY).build();
        Forecast byFigures = Forecast.of(unset, shifted, shifted.last());
        assertThat(byFigures.observedCount()).isEqualTo(12);
        assertThat(Forecast.of(set, shifted, shifted.last()).observedCount()).isZero();
        // later figures of another phase are not seen
        MonthlySeries.Builder later = shifted.toBuilder();
        for (int i = 0; i < 40; i++) {
            later.add(shifted.last().plusMonths(2 + 3L * i), 100);
        }
        assertThat(Forecast.of(unset, later.build(), shifted.last())).isEqualTo(byFigures);
        assertThat(Forecast.of(unset, later.build(), shifted.last()).observedCount())
                .isEqualTo(12);
    }

    @Test
    void theLatestFigureSeenCountsForEquality() {
        MonthlySeries series = months(30);
        for (int back = 0; back < 3; back++) {
            YearMonth month = series.last().minusMonths(back);
            assertThat(forecast(series.with(month, 7))).isNotEqualTo(forecast(series));
        }
    }

    // -----------------------------------------------------------------------
    /** Of the first 20 months 12 are known, so that two thirds are known from the 24th month on. */
    @Test
    void originsNeedTwoThirdsOfTheMonthsBeforeThem() {
        MonthlySeries thin = without(months(26), MissingReason.UNAVAILABLE, 1, 3, 5, 7, 9, 11, 13, 15);
        assertThat(forecast(thin).observedCount()).isEqualTo(18);
        assertThat(forecast(thin).backTest().originCount()).isEqualTo(2);
        // two of twenty are one in ten
        MonthlySeries hidden = without(months(24), MissingReason.CONFIDENTIAL, 1, 2);
        assertThat(forecast(hidden).backTest().originCount()).isEqualTo(4);
    }

    /** A season of which the second figure is the last one can be tested at the end alone. */
    @Test
    void originsNeedTwoFiguresOfEachSeason() {
        double[] values = new double[40];
        for (int i = 0; i < values.length; i++) {
            values[i] = 100 * (i % 12) + i * 7 % 5;
        }
        MonthlySeries series = without(MonthlySeries.of(FIRST, values), MissingReason.UNAVAILABLE, 3, 15);
        assertThat(forecast(series).isSeasonal()).isTrue();
        assertThat(forecast(series).backTest().originCount()).isZero();
        assertThat(forecast(MonthlySeries.of(FIRST, values)).backTest().originCount())
                .isEqualTo(12);
        assertThat(Forecast.of(series, series.last(), STANDARD.withSeason(false))
                        .isSeasonal())
                .isFalse();
    }
}
