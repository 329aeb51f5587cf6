// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.forecast.ForecastNote.Kind;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.Aggregation;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When each note is made, at the edges of its rule. */
class NotesTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 1);
    private static final ForecastOptions STANDARD = ForecastOptions.standard();

    private static MonthlySeries noise(int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = 100 + i * 17 % 40;
        }
        return MonthlySeries.of(FIRST, values);
    }

    private static MonthlySeries without(MonthlySeries series, MissingReason reason, int... slots) {
        MonthlySeries.Builder builder = series.toBuilder();
        for (int slot : slots) {
            builder.put(series.first().plusMonths(slot), Observation.missing(reason));
        }
        return builder.build();
    }

    private static List<Kind> kinds(MonthlySeries series, ForecastOptions options) {
        return kinds(Forecast.of(series, series.last(), options));
    }

    private static List<Kind> kinds(Forecast forecast) {
        return forecast.notes().stream().map(ForecastNote::kind).toList();
    }

    // -----------------------------------------------------------------------
    @Test
    void hiddenMonthsAreNoGaps() {
        MonthlySeries two = without(noise(36), MissingReason.UNAVAILABLE, 3, 9);
        MonthlySeries three = without(two, MissingReason.CONFIDENTIAL, 14);
        assertThat(Forecast.of(three, three.last(), STANDARD).notes())
                .extracting(ForecastNote::text)
                .contains("2 of 36 months have no figure and are not used");
        assertThat(kinds(without(noise(36), MissingReason.CONFIDENTIAL, 14), STANDARD))
                .contains(Kind.HIDDEN)
                .doesNotContain(Kind.GAPS);
        MonthlySeries pending = noise(30).toBuilder()
                .addMissing(FIRST.plusMonths(30), MissingReason.PENDING)
                .build();
        assertThat(kinds(pending, STANDARD)).doesNotContain(Kind.HIDDEN);
    }

    /** The last three figures are those of months 29, 26 and 25. */
    @Test
    void theLastThreeFiguresMayBeFarBack() {
        MonthlySeries gaps = without(noise(30), MissingReason.UNAVAILABLE, 27, 28);
        MonthlySeries third =
                gaps.toBuilder().mark(FIRST.plusMonths(25), Marker.PROVISIONAL).build();
        MonthlySeries fourth =
                gaps.toBuilder().mark(FIRST.plusMonths(24), Marker.PROVISIONAL).build();
        assertThat(kinds(third, STANDARD)).contains(Kind.PROVISIONAL);
        assertThat(kinds(fourth, STANDARD)).doesNotContain(Kind.PROVISIONAL);
    }

    @Test
    void aSeasonThatCannotBeIsNotMissed() {
        MonthlySeries.Builder years = MonthlySeries.builder();
        for (int i = 0; i < 12; i++) {
            years.add(YearMonth.of(2008 + i, 12), 100 + i * 17 % 40);
        }
        ForecastOptions annual = STANDARD.withFrequency(Frequency.ANNUAL).withCalendar(FiscalCalendar.JANUARY);
        MonthlySeries series = years.build();
        assertThat(kinds(series, annual)).doesNotContain(Kind.SEASON_NOT_TESTED);
        // the figure of the year before is the latest one, so the naive method is as close, not closer
        assertThat(kinds(series, annual.withMethod(ForecastMethod.NAIVE))).contains(Kind.NO_BETTER_THAN_LAST_YEAR);
        assertThat(kinds(series, annual.withMethod(ForecastMethod.SEASONAL_NAIVE)))
                .doesNotContain(Kind.NO_BETTER_THAN_LAST_YEAR);
    }

    @Test
    void aMethodIsComparedFromSixOriginsOn() {
        assertThat(kinds(noise(18), STANDARD)).doesNotContain(Kind.NOT_BACK_TESTED);
        assertThat(kinds(noise(17), STANDARD)).contains(Kind.NOT_BACK_TESTED);
        assertThat(kinds(noise(17), STANDARD.withMethod(ForecastMethod.DRIFT))).doesNotContain(Kind.NOT_BACK_TESTED);
    }

    @Test
    void aRangeThatHoldsAllFiguresIsApplied() {
        ForecastOptions range = STANDARD.withBounds(Figure.of(50), Figure.of(200));
        assertThat(kinds(noise(30), range)).doesNotContain(Kind.OUT_OF_RANGE);
        assertThat(kinds(without(noise(30), MissingReason.UNAVAILABLE, 7), range))
                .doesNotContain(Kind.OUT_OF_RANGE);
        assertThat(kinds(noise(30).with(FIRST, 49), range)).contains(Kind.OUT_OF_RANGE);
        assertThat(kinds(noise(30).with(FIRST, 50).with(FIRST.plusMonths(1), 200), range))
                .doesNotContain(Kind.OUT_OF_RANGE);
    }

    @Test
    void moreThanHalfOfTheKnownFiguresAreZero() {
        double[] half = new double[24];
        for (int i = 12; i < 24; i++) {
            half[i] = 1 + i % 3;
        }
        MonthlySeries series = MonthlySeries.of(FIRST, half);
        assertThat(kinds(series, STANDARD)).doesNotContain(Kind.MOSTLY_ZERO);
        assertThat(kinds(series.with(FIRST.plusMonths(13), 0), STANDARD)).contains(Kind.MOSTLY_ZERO);
        MonthlySeries gaps = without(
                noise(36).with(FIRST, 0), MissingReason.UNAVAILABLE, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24);
        assertThat(kinds(gaps, STANDARD)).contains(Kind.GAPS).doesNotContain(Kind.MOSTLY_ZERO);
    }

    @Test
    void onlyPartialFiguresCanBeAboveTheirForecast() {
        YearMonth next = FIRST.plusMonths(30);
        MonthlySeries foreseen =
                noise(30).toBuilder().add(next, 400, Marker.FORECAST).build();
        assertThat(kinds(foreseen, STANDARD)).doesNotContain(Kind.PARTIAL_ABOVE);
        MonthlySeries partial =
                noise(30).toBuilder().add(next, 400, Marker.PARTIAL).build();
        assertThat(kinds(partial, STANDARD)).contains(Kind.PARTIAL_ABOVE);
        // a level to date may fall again
        Indicator level = Indicator.builder("A")
                .aggregation(Aggregation.LAST)
                .reportsYearToDate(true)
                .build();
        assertThat(kinds(Forecast.of(level, partial, next))).doesNotContain(Kind.PARTIAL_ABOVE);
    }

    /** A level that begins to rise after two steady years. */
    @Test
    void pastForecastsThatWereFarOffAreNoted() {
        double[] values = new double[36];
        for (int i = 0; i < values.length; i++) {
            values[i] = 100 + i % 2 + (i < 24 ? 0 : 20 * (i - 23));
        }
        MonthlySeries series = MonthlySeries.of(FIRST, values);
        ForecastOptions mean = STANDARD.withMethod(ForecastMethod.MEAN);
        Forecast forecast = Forecast.of(series, series.last(), mean);
        assertThat(forecast.backTest().coverage(ConfidenceLevel.PERCENT_80).value())
                .isLessThan(60);
        assertThat(kinds(forecast)).contains(Kind.POOR_BACK_TEST);
        assertThat(kinds(noise(36), STANDARD)).doesNotContain(Kind.POOR_BACK_TEST);
    }
}
