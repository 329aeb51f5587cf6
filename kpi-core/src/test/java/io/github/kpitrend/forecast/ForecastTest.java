// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpitrend.forecast.ForecastNote.Kind;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import java.time.DateTimeException;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The tables of the package page: which figures are used, what is missing for which reason, and the notes. */
class ForecastTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 1);
    private static final ForecastOptions STANDARD = ForecastOptions.standard();

    private static MonthlySeries noise(int length) {
        return noise(length, 1);
    }

    private static MonthlySeries noise(int length, int seed) {
        Random random = new Random(seed);
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = 100 + random.nextInt(40);
        }
        return MonthlySeries.of(FIRST, values);
    }

    private static MissingReason reason(Forecast forecast) {
        return forecast.at(forecast.origin().plusMonths(1)).figure().reason();
    }

    private static Forecast forecast(MonthlySeries series) {
        return Forecast.of(series, series.last(), STANDARD);
    }

    private static MonthlySeries hiding(MonthlySeries series, int... months) {
        MonthlySeries.Builder builder = series.toBuilder();
        for (int month : months) {
            builder.put(series.first().plusMonths(month), Observation.missing(MissingReason.CONFIDENTIAL));
        }
        return builder.build();
    }

    // -----------------------------------------------------------------------
    @Test
    void tooFewFigures() {
        assertThat(reason(forecast(noise(11)))).isEqualTo(MissingReason.TOO_FEW_OBSERVATIONS);
        assertThat(forecast(noise(12)).at(FIRST.plusMonths(12)).figure().isKnown())
                .isTrue();
        assertThat(forecast(noise(11)).method()).isEqualTo(ForecastMethod.THETA);
        assertThat(forecast(noise(11)).backTest().mase()).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        assertThat(forecast(noise(11)).notes()).isEmpty();
        assertThat(forecast(noise(11))).hasToString("no forecast (TOO_FEW_OBSERVATIONS)");
    }

    @Test
    void breaksAndHiddenFiguresAreTheReasonWhereTheyAre() {
        MonthlySeries broken = noise(30).toBuilder()
                .mark(FIRST.plusMonths(22), Marker.BREAK_BEFORE)
                .build();
        assertThat(reason(forecast(broken))).isEqualTo(MissingReason.BREAK_IN_SERIES);
        MonthlySeries hidden = hiding(noise(13), 3, 6);
        assertThat(reason(forecast(hidden))).isEqualTo(MissingReason.CONFIDENTIAL);
        MonthlySeries oneInTen = hiding(noise(40), 3, 6, 9, 12);
        assertThat(forecast(oneInTen).notes()).extracting(ForecastNote::kind).contains(Kind.HIDDEN);
        MonthlySeries more = hiding(noise(40), 3, 6, 9, 12, 15);
        assertThat(reason(forecast(more))).isEqualTo(MissingReason.CONFIDENTIAL);
    }

    @Test
    void gapsAreLeftOut() {
        MonthlySeries.Builder builder = noise(36).toBuilder();
        for (int i = 1; i <= 12; i++) {
            builder.put(FIRST.plusMonths(2L * i), Observation.missing(MissingReason.UNAVAILABLE));
        }
        Forecast forecast = forecast(builder.build());
        assertThat(forecast.observedCount()).isEqualTo(24);
        assertThat(forecast.notes().get(0).text()).isEqualTo("12 of 36 months have no figure and are not used");
        builder.put(FIRST.plusMonths(1), Observation.missing(MissingReason.PENDING));
        assertThat(reason(forecast(builder.build()))).isEqualTo(MissingReason.TOO_FEW_OBSERVATIONS);
    }

    @Test
    void theOriginIsTheLatestKnownFigure() {
        MonthlySeries series = noise(30).toBuilder()
                .addMissing(FIRST.plusMonths(30), MissingReason.PENDING)
                .build();
        Forecast forecast = Forecast.of(series, FIRST.plusMonths(30), STANDARD);
        assertThat(forecast.month()).isEqualTo(FIRST.plusMonths(30));
        assertThat(forecast.origin()).isEqualTo(FIRST.plusMonths(29));
        assertThat(forecast.used()).isEqualTo(MonthRange.startingAt(FIRST, 30));
        assertThat(forecast.at(FIRST.plusMonths(30)).figure().isKnown()).isTrue();
        assertThat(Forecast.of(series, FIRST.plusMonths(41), STANDARD)
                        .at(FIRST.plusMonths(42))
                        .figure()
                        .isKnown())
                .isTrue();
        assertThat(reason(Forecast.of(series, FIRST.plusMonths(42), STANDARD))).isEqualTo(MissingReason.OUTSIDE_SERIES);
        Forecast before = Forecast.of(series, FIRST.minusMonths(1), STANDARD);
        assertThat(before.origin()).isEqualTo(FIRST.minusMonths(1));
        assertThat(before.used()).isEqualTo(MonthRange.of(FIRST.minusMonths(1), FIRST.minusMonths(1)));
        assertThat(before.observedCount()).isZero();
        assertThat(reason(before)).isEqualTo(MissingReason.TOO_FEW_OBSERVATIONS);
    }

    @Test
    void whatIsAskedFor() {
        MonthlySeries series = noise(30);
        Forecast forecast = forecast(series);
        assertThat(forecast.at(series.last()).figure()).isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
        assertThat(forecast.at(series.last().plusMonths(24)).figure().isKnown()).isTrue();
        assertThat(forecast.at(series.last().plusMonths(25)).figure())
                .isEqualTo(Figure.missing(MissingReason.OUTSIDE_SERIES));
        MonthlySeries few = noise(13);
        assertThat(forecast(few).at(few.last().plusMonths(13)).figure().isKnown())
                .isTrue();
        assertThat(forecast(few).at(few.last().plusMonths(14)).figure())
                .isEqualTo(Figure.missing(MissingReason.OUTSIDE_SERIES));
        MonthlySeries points = forecast.points(3);
        assertThat(points.range()).isEqualTo(MonthRange.startingAt(series.last().plusMonths(1), 3));
        assertThat(points.observation(points.last()).markers()).containsExactly(Marker.FORECAST);
        assertThat(points.at(points.last()))
                .isEqualTo(forecast.at(points.last()).figure());
        assertThatThrownBy(() -> forecast.points(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("periods must be 1 to 1000, but was 0");
    }

    @Test
    void quartersAreForecastByQuarter() {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = 0; i < 12; i++) {
            builder.add(FIRST.plusMonths(2 + 3L * i), 80 + (i * 7) % 11);
        }
        ForecastOptions quarterly = STANDARD.withFrequency(Frequency.QUARTERLY);
        Forecast forecast = Forecast.of(builder.build(), FIRST.plusMonths(36), quarterly);
        assertThat(forecast.origin()).isEqualTo(FIRST.plusMonths(35));
        assertThat(forecast.at(FIRST.plusMonths(36)).figure()).isEqualTo(Figure.missing(MissingReason.NOT_DUE));
        assertThat(forecast.at(FIRST.plusMonths(38)).figure().isKnown()).isTrue();
        MonthlySeries points = forecast.points(2);
        assertThat(points.length()).isEqualTo(6);
        assertThat(points.at(points.first())).isEqualTo(Figure.missing(MissingReason.NOT_DUE));
        MonthRange months = MonthRange.startingAt(FIRST.plusMonths(36), 2);
        assertThat(forecast.total(months).figure()).isEqualTo(Figure.missing(MissingReason.NOT_DUE));
    }

    @Test
    void equalFiguresHaveAPointAndNoLimits() {
        double[] equal = new double[30];
        Arrays.fill(equal, 7.3);
        MonthlySeries series = MonthlySeries.of(FIRST, equal);
        for (ForecastMethod method : ForecastMethod.values()) {
            Prediction at = Forecast.of(series, series.last(), STANDARD.withMethod(method))
                    .at(series.last().plusMonths(3));
            assertThat(at.figure()).as(method.text()).isEqualTo(Figure.of(7.3));
            Figure none = Figure.missing(MissingReason.NO_VARIATION);
            assertThat(at.lower(ConfidenceLevel.PERCENT_80)).isEqualTo(none);
            assertThat(at.standardError()).isEqualTo(none);
            assertThat(at.chanceAtLeast(7)).isEqualTo(none);
        }
        assertThat(forecast(series).backTest().mase()).isEqualTo(Figure.missing(MissingReason.NO_VARIATION));
        assertThat(forecast(series).seasonPValue()).isEqualTo(Figure.missing(MissingReason.NO_VARIATION));
    }

    @Test
    void limitsAndChancesKeepToThePossibleRange() {
        Random random = new Random(4);
        double[] values = new double[40];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(3);
        }
        MonthlySeries series = MonthlySeries.of(FIRST, values);
        Indicator falls = Indicator.builder("FALLS").measure(MeasureKind.COUNT).build();
        Prediction next =
                Forecast.of(falls, series, series.last()).at(series.last().plusMonths(1));
        assertThat(next.lower(ConfidenceLevel.PERCENT_95)).isEqualTo(Figure.of(0));
        assertThat(next.chanceAtLeast(0)).isEqualTo(Figure.of(100));
        assertThat(next.chanceAtLeast(-3)).isEqualTo(Figure.of(100));
        assertThat(next.chanceAtMost(-0.5)).isEqualTo(Figure.of(0));
        assertThat(next.chanceAtMost(0).value()).isGreaterThan(5);
        assertThat(next.chanceWithin(-2, 0)).isEqualTo(next.chanceAtMost(0));
        MonthlySeries negative = series.toBuilder().put(FIRST.plusMonths(5), -1).build();
        Forecast outside = Forecast.of(falls, negative, negative.last());
        assertThat(outside.notes()).extracting(ForecastNote::kind).contains(Kind.OUT_OF_RANGE);
        assertThat(outside.at(series.last().plusMonths(1))
                        .lower(ConfidenceLevel.PERCENT_95)
                        .value())
                .isNegative();
    }

    // -----------------------------------------------------------------------
    @Test
    void notes() {
        assertThat(kinds(forecast(noise(20)))).containsExactly(Kind.SEASON_NOT_TESTED);
        assertThat(kinds(forecast(noise(14)))).containsExactly(Kind.SEASON_NOT_TESTED, Kind.NOT_BACK_TESTED);
        MonthlySeries series = noise(36);
        assertThat(kinds(Forecast.of(series, series.last(), STANDARD.withMethod(ForecastMethod.MEAN))))
                .contains(Kind.NARROW_INTERVAL);
        MonthlySeries broken = series.toBuilder()
                .mark(FIRST.plusMonths(15), Marker.BREAK_BEFORE)
                .build();
        assertThat(forecast(broken).notes())
                .extracting(ForecastNote::text)
                .contains("uses only the figures since the change of definition in April 2019");
        MonthlySeries partial = series.toBuilder()
                .add(series.last().plusMonths(1), 400, Marker.PARTIAL)
                .build();
        assertThat(Forecast.of(partial, partial.last(), STANDARD).notes().toString())
                .contains("the partial figure for January 2021 (400) is already above its forecast");
        double[] zeros = new double[30];
        zeros[4] = 1;
        zeros[17] = 2;
        assertThat(kinds(forecast(MonthlySeries.of(FIRST, zeros)))).contains(Kind.MOSTLY_ZERO);
        for (Kind kind : Kind.values()) {
            assertThat(kind.text()).isNotBlank();
        }
    }

    private static List<Kind> kinds(Forecast forecast) {
        return forecast.notes().stream().map(ForecastNote::kind).toList();
    }

    @Test
    void theNaivePlainFormHoldsEveryAccessor() {
        MonthlySeries series = noise(30);
        Forecast forecast = forecast(series);
        assertThat(forecast.getPlain().keySet())
                .containsExactly(
                        "month",
                        "origin",
                        "used",
                        "observedCount",
                        "method",
                        "seasonal",
                        "seasonPValue",
                        "points",
                        "yearEnd",
                        "backTest",
                        "notes");
        assertThat(forecast.explain().text()).endsWith("if the months to come behave like those since January 2018");
        assertThat(forecast.explain().inputs())
                .containsExactly("30 figures used", "first 2018-01", "last 2020-06", "0 gaps");
    }

    // -----------------------------------------------------------------------
    @Test
    void aBreakBeforeAllFiguresUsedChangesNothing() {
        MonthlySeries series = noise(30);
        MonthlySeries marked =
                series.toBuilder().mark(FIRST, Marker.BREAK_BEFORE).build();
        assertThat(kinds(forecast(marked))).doesNotContain(Kind.SINCE_BREAK);
        assertThat(forecast(marked).at(series.last().plusMonths(1)))
                .isEqualTo(forecast(series).at(series.last().plusMonths(1)));
        MonthlySeries few = noise(11).toBuilder()
                .mark(FIRST.plusMonths(5), Marker.BREAK_BEFORE)
                .build();
        assertThat(reason(forecast(few))).isEqualTo(MissingReason.TOO_FEW_OBSERVATIONS);
        MonthlySeries gap = noise(12).toBuilder()
                .put(FIRST.plusMonths(5), Observation.missing(MissingReason.UNAVAILABLE))
                .build();
        assertThat(reason(forecast(gap))).isEqualTo(MissingReason.TOO_FEW_OBSERVATIONS);
    }

    @Test
    void notesOnTheLatestMonths() {
        MonthlySeries series = noise(36);
        YearMonth last = series.last();
        MonthlySeries hidden = hiding(series, 36);
        assertThat(kinds(forecast(hidden))).contains(Kind.HIDDEN);
        assertThat(kinds(forecast(series))).doesNotContain(Kind.HIDDEN, Kind.PROVISIONAL);
        for (int back = 0; back < 5; back++) {
            MonthlySeries provisional = series.toBuilder()
                    .mark(last.minusMonths(back), Marker.PROVISIONAL)
                    .build();
            boolean noted = kinds(forecast(provisional)).contains(Kind.PROVISIONAL);
            assertThat(noted).as(back + " months before the last").isEqualTo(back < 3);
        }
        MonthlySeries partial = series.toBuilder()
                .addMissing(last.plusMonths(1), MissingReason.PENDING)
                .add(last.plusMonths(2), 400, Marker.PARTIAL)
                .add(last.plusMonths(3), 4, Marker.PARTIAL)
                .build();
        assertThat(forecast(partial).notes())
                .filteredOn(note -> note.kind() == Kind.PARTIAL_ABOVE)
                .extracting(note -> note.text().substring(0, 36))
                .containsExactly("the partial figure for February 2021");
        ForecastOptions all = STANDARD.withExcluded();
        Forecast counted = Forecast.of(partial, partial.last(), all);
        assertThat(counted.origin()).isEqualTo(partial.last());
        assertThat(kinds(counted)).doesNotContain(Kind.PARTIAL_ABOVE);
    }

    @Test
    void theEndsOfTheTimeLine() {
        YearMonth end = YearMonth.of(Year.MAX_VALUE, 12);
        MonthlySeries latest = MonthlySeries.of(end.minusMonths(29), noise(30).toArray(0));
        assertThat(forecast(latest)).asString().endsWith(": no month left to forecast");
        assertThatThrownBy(() -> forecast(latest).points(1))
                .isInstanceOf(DateTimeException.class)
                .hasMessage("1 period from +999999999-12 would end after +999999999-12");
        YearMonth begin = YearMonth.of(Year.MIN_VALUE, 1);
        MonthlySeries earliest = MonthlySeries.of(begin, noise(14).toArray(0));
        ForecastOptions fromApril = STANDARD.withCalendar(FiscalCalendar.APRIL);
        assertThat(Forecast.of(earliest, begin.plusMonths(2), fromApril).getPlain())
                .doesNotContainKeys("points", "yearEnd");
        assertThat(Forecast.of(earliest, begin.plusMonths(13), fromApril).getPlain())
                .containsKeys("points", "yearEnd");
    }

    @Test
    void halfYearsAndMonthsWithASeason() {
        MonthlySeries.Builder halves = MonthlySeries.builder();
        for (int i = 0; i < 12; i++) {
            halves.add(FIRST.plusMonths(5 + 6L * i), (i % 2 == 0 ? 50 : 80) + i * 7 % 3);
        }
        MonthlySeries series = halves.build();
        Forecast half = Forecast.of(series, series.last(), STANDARD.withFrequency(Frequency.HALF_YEARLY));
        assertThat(half.isSeasonal()).isTrue();
        assertThat(half.backTest().originCount()).isEqualTo(6);
        assertThat(half.backTest().forecastCount()).isEqualTo(11);
        assertThat(half.at(series.last().plusMonths(6)).figure().value()).isBetween(48.0, 54.0);
        assertThat(half.at(series.last().plusMonths(12)).figure().value()).isBetween(78.0, 84.0);
        double[] values = noise(36).toArray(0);
        for (int i = 0; i < values.length; i++) {
            values[i] += i % 12 < 6 ? 0 : 300;
        }
        Forecast monthly = forecast(MonthlySeries.of(FIRST, values));
        assertThat(monthly.explain().rule()).contains(" with season (p below 0.0001); back-test: ");
        assertThat(monthly).asString().contains(" with season from 2018-01/2020-12: ");
    }

    @Test
    void forecastsAreEqualWhereAllThatTheySeeIs() {
        MonthlySeries series = noise(30);
        MonthlySeries later =
                series.toBuilder().add(series.last().plusMonths(1), 3).build();
        Forecast forecast = forecast(series);
        assertThat(Forecast.of(later, series.last(), STANDARD))
                .isEqualTo(forecast)
                .hasSameHashCodeAs(forecast);
        assertThat(Forecast.of(series, series.last().plusMonths(1), STANDARD)).isNotEqualTo(forecast);
        assertThat(Forecast.of(series, series.last(), STANDARD.withSeason(false)))
                .isNotEqualTo(forecast);
        assertThat(forecast(noise(30, 2))).isNotEqualTo(forecast);
        assertThat(forecast).isNotEqualTo(series);
    }
}
