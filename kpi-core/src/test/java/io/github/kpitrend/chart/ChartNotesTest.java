// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.testing.PlainSeries;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The notes about gaps, options, seasons and targets: where each is found, where not, and its words. */
class ChartNotesTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 1);
    private static final ChartOptions STANDARD = ChartOptions.standard();
    private static final ChartOptions QUARTERLY = STANDARD.withFrequency(Frequency.QUARTERLY);
    private static final double[] NOISE = {3, -5, 1, 4, -2, -4, 5, 0, -3, 2, -1, 4, -5, 3, -2};
    private static final MissingReason HIDDEN = MissingReason.CONFIDENTIAL;
    private static final MissingReason NONE = MissingReason.NOT_REPORTED;

    private static MonthlySeries series(int length, IntToDoubleFunction values) {
        return PlainSeries.of(FIRST, length, values);
    }

    /** Figures, and reasons of those that are missing. */
    private static MonthlySeries mixed(Object... figures) {
        return MonthlySeries.of(
                FIRST,
                Arrays.stream(figures)
                        .map(figure -> figure instanceof MissingReason reason
                                ? Figure.missing(reason)
                                : Figure.of(((Number) figure).doubleValue()))
                        .toList());
    }

    private static List<String> texts(ControlChart chart, ChartNote.Kind kind) {
        return chart.notes().stream()
                .filter(note -> note.kind() == kind)
                .map(note -> (note.phase().isPresent() ? note.phase().getAsInt() + ": " : "") + note.text())
                .toList();
    }

    private static List<String> texts(MonthlySeries series, ChartOptions options, ChartNote.Kind kind) {
        return texts(ControlChart.xmr(series, options), kind);
    }

    // -----------------------------------------------------------------------
    // gaps
    // -----------------------------------------------------------------------
    @Test
    void gaps_areRunsOfExpectedPeriodsWithoutAFigure() {
        MonthlySeries gaps = mixed(NONE, 1, NONE, NONE, 2, NONE, 3, NONE);
        assertThat(texts(gaps, STANDARD, ChartNote.Kind.GAPS_JOINED))
                .containsExactly("2 gaps in the data; the points on either side are treated as adjacent");
        // March, September and December; June is missing
        MonthlySeries quarters = mixed(NONE, NONE, 1, NONE, NONE, NONE, NONE, NONE, 2, NONE, NONE, 3);
        assertThat(texts(quarters, QUARTERLY, ChartNote.Kind.GAPS_JOINED))
                .containsExactly("1 gap in the data; the points on either side are treated as adjacent");
        MonthlySeries full = mixed(NONE, NONE, 1, NONE, NONE, 4, NONE, NONE, 2, NONE, NONE, 3);
        assertThat(texts(full, QUARTERLY, ChartNote.Kind.GAPS_JOINED)).isEmpty();
        assertThat(texts(full.tail(10), QUARTERLY, ChartNote.Kind.GAPS_JOINED)).isEmpty();
        assertThat(texts(ControlChart.xmr(gaps, STANDARD).movingRanges(), ChartNote.Kind.GAPS_JOINED))
                .as("said beside the values")
                .isEmpty();
    }

    @Test
    void hiddenPeriods_areCountedByPhase() {
        String one = "1 period is confidential, so the limits may be too high";
        String two = "2 periods are confidential, so the limits may be too high";
        MonthlySeries hidden = mixed(HIDDEN, 1, HIDDEN, 2, MissingReason.NEGLIGIBLE, NONE, 3, HIDDEN);
        assertThat(texts(hidden, STANDARD, ChartNote.Kind.HIDDEN_PERIODS)).containsExactly("0: " + two);
        assertThat(texts(hidden, STANDARD.withPhase(FIRST.plusMonths(3), "new"), ChartNote.Kind.HIDDEN_PERIODS))
                .as("between the phases it is in none")
                .containsExactly("1: " + one);
        assertThat(texts(hidden, STANDARD.withPhase(FIRST.plusMonths(6), "new"), ChartNote.Kind.HIDDEN_PERIODS))
                .containsExactly("0: " + one);
        MonthlySeries quarters = mixed(NONE, NONE, 1, HIDDEN, NONE, HIDDEN, HIDDEN, NONE, 2, NONE, NONE, 3);
        assertThat(texts(quarters, QUARTERLY, ChartNote.Kind.HIDDEN_PERIODS)).containsExactly("0: " + one);
        assertThat(texts(mixed(1, NONE, 2), STANDARD, ChartNote.Kind.HIDDEN_PERIODS))
                .isEmpty();
        assertThat(texts(mixed(HIDDEN, HIDDEN), STANDARD, ChartNote.Kind.HIDDEN_PERIODS))
                .isEmpty();
    }

    // -----------------------------------------------------------------------
    // options
    // -----------------------------------------------------------------------
    @Test
    void baselines_needTwoCountedFigures() {
        MonthlySeries series = mixed(1, 2, NONE, 4, 7, 5);
        MonthRange three = MonthRange.startingAt(FIRST.plusMonths(1), 3);
        MonthRange two = MonthRange.startingAt(FIRST.plusMonths(1), 2);
        assertThat(texts(series, STANDARD.withBaseline(three), ChartNote.Kind.BASELINE_NOT_USED))
                .isEmpty();
        assertThat(texts(series, STANDARD.withBaseline(two), ChartNote.Kind.BASELINE_NOT_USED))
                .containsExactly("the months " + two
                        + " have fewer than two counted figures of one phase, so the limits" + " are based on all");
        assertThat(texts(series, STANDARD, ChartNote.Kind.BASELINE_NOT_USED)).isEmpty();
    }

    @Test
    void figuresThatAreNotCounted_haveTheirReasons() {
        MonthlySeries series = mixed(1, 2, 3, 4, 5).with(FIRST, 1.0, Marker.FORECAST);
        ChartOptions options =
                STANDARD.withExcluded(FIRST.plusMonths(2), "fault").withExcluded(FIRST.plusMonths(3), "fault");
        assertThat(texts(series, options, ChartNote.Kind.NOT_COUNTED))
                .containsExactly("3 figures are shown but not counted (forecast: 1; fault: 2)");
        assertThat(texts(mixed(0, 0, 3), STANDARD, ChartNote.Kind.EQUAL_EVENTS)).isEmpty();
        assertThat(texts(mixed(0, 0, 3), STANDARD, ChartNote.Kind.NOT_COUNTED)).isEmpty();
        assertThat(texts(ControlChart.xmr(series, options).movingRanges(), ChartNote.Kind.NOT_COUNTED))
                .isEmpty();
    }

    private static Events events(int... gaps) {
        List<LocalDate> dates = new ArrayList<>(List.of(LocalDate.of(2020, 1, 1)));
        for (int gap : gaps) {
            dates.add(dates.get(dates.size() - 1).plusDays(gap));
        }
        return Events.of(dates, dates.get(dates.size() - 1).plusDays(40));
    }

    @Test
    void events_haveNotesOfTheirOwn() {
        ControlChart apart = ControlChart.t(events(5, 6, 7), STANDARD);
        assertThat(texts(apart, ChartNote.Kind.EQUAL_EVENTS)).isEmpty();
        assertThat(texts(apart, ChartNote.Kind.NOT_COUNTED))
                .as("the days since the last event are no figure")
                .isEmpty();
        assertThat(texts(ControlChart.g(events(5, 0, 7), STANDARD), ChartNote.Kind.EQUAL_EVENTS))
                .containsExactly("two events fall on one day");
        Events three = events(5, 6);
        Events cases =
                three.withCases(Map.of(three.dates().get(1), 0, three.dates().get(2), 4));
        assertThat(texts(ControlChart.g(cases, STANDARD), ChartNote.Kind.EQUAL_EVENTS))
                .as("no case between two events")
                .isEmpty();
        // the last event is in January, watching ends in February
        ChartOptions february = STANDARD.withExcluded(YearMonth.of(2020, 2), "closed");
        assertThat(texts(ControlChart.t(events(5, 6, 7), february), ChartNote.Kind.EXCLUDED_NOT_USED))
                .containsExactly("there is no figure for February 2020 to exclude");
    }

    @Test
    void screening_isSaidWhereItIsNotApplied() {
        assertThat(texts(mixed(0, 0, 0, 1, 1, 1, 1, 1), STANDARD, ChartNote.Kind.SCREENING_SKIPPED))
                .containsExactly("0: outlying moving ranges were not excluded, because no others would remain");
        assertThat(texts(mixed(0, 1, 0, 1, 1, 1, 1, 1), STANDARD, ChartNote.Kind.SCREENING_SKIPPED))
                .isEmpty();
    }

    // -----------------------------------------------------------------------
    // season, trend, year to date
    // -----------------------------------------------------------------------
    @Test
    void season_isSaidOfChartsThatDoNotFollowIt() {
        MonthlySeries seasonal = series(48, i -> 100 + 9 * NOISE[i % 12] + i * 7 % 5);
        assertThat(texts(seasonal, STANDARD, ChartNote.Kind.SEASON)).hasSize(1);
        assertThat(texts(seasonal, STANDARD.withTrend(), ChartNote.Kind.SEASON)).hasSize(1);
        assertThat(texts(seasonal, STANDARD.withSeason(), ChartNote.Kind.SEASON))
                .isEmpty();
        assertThat(texts(ControlChart.run(seasonal, STANDARD), ChartNote.Kind.SEASON))
                .hasSize(1);
        assertThat(texts(ControlChart.ewma(seasonal, 1, STANDARD), ChartNote.Kind.SEASON))
                .as("moving averages")
                .isEmpty();
        MonthlySeries noise = series(48, i -> 100 + NOISE[i * 11 % 15]);
        assertThat(texts(noise, STANDARD.withSeason(), ChartNote.Kind.SEASON_NOT_FOUND))
                .singleElement()
                .asString()
                .matches("the calendar months do not differ \\(p 0\\.\\d{3}\\), so the limits do not follow them");
        assertThat(texts(noise.head(35), STANDARD.withSeason(), ChartNote.Kind.SEASON_NOT_TESTED))
                .containsExactly("there are too few figures to distinguish the months: at least three of each calendar"
                        + " month are needed, so the limits do not follow the season");
    }

    @Test
    void trend_isSaidInFourDigits() {
        assertThat(trend(series(14, i -> 1.23456 * i + NOISE[i] * 0))).contains(slope("1.235"));
        assertThat(trend(series(14, i -> -2.0 * i))).contains(slope("-2"));
        assertThat(trend(mixed(1, 2))).as("too few figures").isEmpty();
        assertThat(texts(mixed(1, 2, 3), STANDARD, ChartNote.Kind.TREND)).isEmpty();
        double most = Double.MAX_VALUE;
        assertThat(trend(mixed(-most, 0, most)).orElseThrow())
                .as("four digits of it are more than a double holds")
                .startsWith("the center line slopes by 1.7976931348623")
                .endsWith("E+308 per period");
        ChartOptions phases = STANDARD.withTrend().withPhase(FIRST.plusMonths(1), "new");
        assertThat(texts(mixed(0, -most, most), phases, ChartNote.Kind.TREND))
                .containsExactly(slope("more than a number can hold"));
    }

    private static Optional<String> trend(MonthlySeries series) {
        return texts(series, STANDARD.withTrend(), ChartNote.Kind.TREND).stream()
                .findFirst();
    }

    private static String slope(String number) {
        return "the center line slopes by " + number + " per period";
    }

    @Test
    void yearToDate_isSaidOfValuesAlone() {
        MonthlySeries cumulative = series(36, i -> 10 * (i % 12 + 1) + i % 3);
        MonthlySeries plain = mixed(5, 7, 4, 6);
        ChartNote.Kind kind = ChartNote.Kind.YEAR_TO_DATE;
        String text = "the figures are year-to-date totals, so they have no usual range; chart the monthly figures";
        assertThat(texts(cumulative, STANDARD, kind)).containsExactly(text);
        assertThat(texts(cumulative, STANDARD.withYearToDate(false), kind)).isEmpty();
        assertThat(texts(plain, STANDARD, kind)).isEmpty();
        ChartOptions stated = STANDARD.withYearToDate(true);
        assertThat(texts(plain, stated, kind)).containsExactly(text);
        assertThat(texts(ControlChart.run(plain, stated), kind)).containsExactly(text);
        assertThat(texts(ControlChart.xmr(plain, stated).movingRanges(), kind)).isEmpty();
        assertThat(texts(ControlChart.c(plain, stated), kind)).isEmpty();
        assertThat(texts(ControlChart.ewma(plain, 0.2, stated), kind)).isEmpty();
        assertThat(new RowNotes().ofVariation(ControlChart.c(plain, stated)))
                .extracting(ChartNote::kind)
                .doesNotContain(kind);
    }

    // -----------------------------------------------------------------------
    // targets
    // -----------------------------------------------------------------------
    /** Twelve figures of 9 and 11 in two phases, and figures after them that miss 4. */
    private static ControlChart outdated(ChartOptions options) {
        double[] values = {9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 3, 3};
        return ControlChart.xmr(
                MonthlySeries.of(FIRST, values),
                options.withPolarity(Polarity.HIGHER_IS_BETTER).withYearToDate(true));
    }

    @Test
    void withTarget_addsOneNoteInOrder() {
        ControlChart chart = outdated(STANDARD.withBaseline(12).withPhase(FIRST.plusMonths(40), "later"));
        assertThat(chart.notes()).isNotEmpty();
        assertThat(chart.notes(10)).as("nothing is outdated").isEqualTo(chart.notes());
        List<ChartNote> notes = chart.notes(4);
        assertThat(notes)
                .extracting(ChartNote::kind)
                .containsExactly(
                        ChartNote.Kind.YEAR_TO_DATE, ChartNote.Kind.LIMITS_OUTDATED, ChartNote.Kind.PHASE_NOT_USED);
        assertThat(notes.get(1).phase()).hasValue(0);
        ControlChart met = ControlChart.xmr(
                series(14, i -> 9 + 2 * (i % 2)), outdated(STANDARD).options());
        assertThat(met.assurance(4)).contains(Assurance.PASS);
        assertThat(met.notes(4)).as("met throughout").isEqualTo(met.notes()).isNotEmpty();
    }

    @Test
    void withTarget_isOfTheLatestPhase() {
        double[] values = new double[26];
        for (int i = 0; i < values.length; i++) {
            values[i] = i < 12 ? 90 + 2 * (i % 2) : i < 24 ? 9 + 2 * (i % 2) : 3;
        }
        ChartOptions options = STANDARD.withPolarity(Polarity.HIGHER_IS_BETTER)
                .withBaseline(12)
                .withPhase(FIRST.plusMonths(12), "moved");
        List<ChartNote> notes =
                ControlChart.xmr(MonthlySeries.of(FIRST, values), options).notes(4);
        assertThat(notes)
                .filteredOn(note -> note.kind() == ChartNote.Kind.LIMITS_OUTDATED)
                .singleElement()
                .satisfies(note -> assertThat(note.phase()).hasValue(1));
        // one figure of the phase before misses too, but is not of this phase
        values[11] = 3;
        values[24] = 10;
        values[25] = 10;
        for (int i = 13; i < 24; i++) {
            values[i] = 9 + 2 * (i % 2);
        }
        ChartOptions late = STANDARD.withPolarity(Polarity.HIGHER_IS_BETTER).withPhase(FIRST.plusMonths(22), "late");
        double[] few = values.clone();
        few[20] = 3;
        few[21] = 3;
        few[22] = 9;
        few[23] = 11;
        assertThat(ControlChart.xmr(MonthlySeries.of(FIRST, few), late).notes(4))
                .extracting(ChartNote::kind)
                .doesNotContain(ChartNote.Kind.LIMITS_OUTDATED);
    }

    /** A third is less than the double nearest to it, so it misses that as a target. */
    @Test
    void withTarget_comparesRatiosExactly() {
        MonthlySeries n = series(13, i -> 300);
        MonthlySeries x = series(13, i -> i == 12 ? 100 : 270 + NOISE[i]);
        ControlChart chart = ControlChart.p(
                RatioSeries.proportion(x, n), STANDARD.withBaseline(12).withPolarity(Polarity.HIGHER_IS_BETTER));
        double third = chart.points().get(12).value();
        assertThat(chart.assurance(third)).contains(Assurance.PASS);
        assertThat(chart.notes(third)).extracting(ChartNote::kind).contains(ChartNote.Kind.LIMITS_OUTDATED);
        assertThat(chart.notes(Math.nextDown(third)))
                .extracting(ChartNote::kind)
                .doesNotContain(ChartNote.Kind.LIMITS_OUTDATED);
    }

    @Test
    void equality() {
        assertDistinct(() -> List.of(
                ChartNote.of(ChartNote.Kind.SEASON, "a"),
                ChartNote.of(ChartNote.Kind.TREND, "a"),
                ChartNote.of(ChartNote.Kind.SEASON, "b"),
                ChartNote.ofPhase(ChartNote.Kind.SEASON, 0, "a"),
                ChartNote.ofPhase(ChartNote.Kind.SEASON, 1, "a")));
        assertThat(ChartNote.ofPhase(ChartNote.Kind.SEASON, 1, "a").getPlain())
                .isEqualTo(Map.of("kind", "SEASON", "phase", 1, "text", "a"));
    }

    /** Gaps between the first days of months have the lengths of the months, which are seasonal. */
    @Test
    void season_isNotSaidOfEvents() {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < 61; i++) {
            days.add(LocalDate.of(2018, 1, 1).plusMonths(i));
        }
        ControlChart t = ControlChart.t(Events.of(days, days.get(60)), ChartOptions.standard());
        assertThat(t.notes()).extracting(ChartNote::kind).doesNotContain(ChartNote.Kind.SEASON);
        MonthlySeries lengths = MonthlySeries.of(
                YearMonth.of(2018, 2),
                t.points().stream()
                        .filter(ChartPoint::isCounted)
                        .mapToDouble(ChartPoint::value)
                        .toArray());
        assertThat(ControlChart.xmr(lengths).notes())
                .extracting(ChartNote::kind)
                .contains(ChartNote.Kind.SEASON);
    }
}
