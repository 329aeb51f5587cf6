// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.testing.PlainSeries;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What season and trend take from figures, by hand; and that the chart is the one of what remains. */
class AdjustmentTest {

    private static final YearMonth FIRST = YearMonth.of(2016, 1);
    private static final ChartOptions STANDARD = ChartOptions.standard();
    private static final ChartOptions SEASON = STANDARD.withSeason();
    private static final ChartOptions TREND = STANDARD.withTrend();
    private static final double[] NOISE = {3, -5, 1, 4, -2, -4, 5, 0, -3, 2, -1, 4, -5, 3, -2};

    private static MonthlySeries series(int length, IntToDoubleFunction values) {
        return PlainSeries.of(FIRST, length, values);
    }

    /** The chart has the zones, causes and ranges of a chart of the adjusted figures. */
    private static void assertChartOfTheRest(MonthlySeries series, ChartOptions options, ChartOptions plain) {
        ControlChart chart = ControlChart.xmr(series, options);
        MonthlySeries taken = chart.adjustment();
        MonthlySeries.Builder rest = MonthlySeries.builder();
        for (ChartPoint point : chart.points()) {
            BigDecimal less = new BigDecimal(Figure.of(point.value()).toString())
                    .subtract(new BigDecimal(taken.at(point.month()).toString()));
            assertThat(point.adjusted()).as("%s", point).isEqualTo(Figure.of(less.doubleValue()));
            rest.add(point.month(), less.doubleValue());
        }
        ControlChart other = ControlChart.xmr(rest.build(), plain);
        assertThat(chart.points())
                .extracting(ChartPoint::zone)
                .isEqualTo(other.points().stream().map(ChartPoint::zone).toList());
        assertThat(chart.points())
                .extracting(ChartPoint::causes)
                .isEqualTo(other.points().stream().map(ChartPoint::causes).toList());
        assertThat(chart.movingRanges().points())
                .extracting(ChartPoint::value)
                .isEqualTo(other.movingRanges().points().stream()
                        .map(ChartPoint::value)
                        .toList());
        assertThat(chart.latestTrend()).isEqualTo(other.latestTrend());
    }

    // -----------------------------------------------------------------------
    // trend
    // -----------------------------------------------------------------------
    @Test
    void trend_isTakenAboutTheMeanPeriod() {
        ControlChart chart = ControlChart.xmr(series(5, i -> 3 * i + 1), TREND);
        assertThat(chart.adjustment()).isEqualTo(series(5, i -> 3 * i - 6));
        assertThat(chart.points())
                .allSatisfy(point -> assertThat(point.adjusted()).isEqualTo(Figure.of(7)));
        // a gap keeps its place: periods 0, 1, 3, 4 with mean 2
        MonthlySeries gap = MonthlySeries.of(
                FIRST,
                List.of(
                        Figure.of(1),
                        Figure.of(4),
                        Figure.missing(MissingReason.PENDING),
                        Figure.of(10),
                        Figure.of(13)));
        assertThat(ControlChart.xmr(gap, TREND).points())
                .allSatisfy(point -> assertThat(point.adjusted()).isEqualTo(Figure.of(7)));
    }

    @Test
    void trend_needsThreeFigures() {
        assertThat(ControlChart.xmr(series(2, i -> i), TREND).points().get(0).adjusted())
                .isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
        assertThat(ControlChart.xmr(series(3, i -> i), TREND).points().get(0).adjusted())
                .isEqualTo(Figure.of(1));
        assertThat(ControlChart.xmr(series(2, i -> i), TREND).adjustment())
                .isEqualTo(ControlChart.xmr(series(2, i -> i)).adjustment());
        MonthlySeries none = MonthlySeries.of(FIRST, List.of(Figure.missing(MissingReason.PENDING)));
        assertThat(ControlChart.xmr(none, TREND.withSeason()).points()).isEmpty();
    }

    /** A slope for all phases, and a level of each; a phase without chosen figures has none. */
    @Test
    void trend_hasALevelOfEachPhase() {
        ChartOptions phases = TREND.withPhase(FIRST.plusMonths(6), "one").withPhase(FIRST.plusMonths(12), "two");
        MonthlySeries steps = series(18, i -> 2 * i + 1000 * (i / 6));
        ControlChart chart = ControlChart.xmr(steps, phases);
        assertThat(chart.adjustment()).isEqualTo(series(18, i -> 2 * i - 17));
        ControlChart range =
                ControlChart.xmr(steps, phases.withBaseline(MonthRange.startingAt(FIRST.plusMonths(12), 6)));
        assertThat(range.adjustment().at(FIRST)).isEqualTo(Figure.of(2 * -14.5));
    }

    @Test
    void trend_isOfTheBaselineWhereThereIsOne() {
        MonthlySeries bent = series(20, i -> i < 12 ? 2 * i : 22);
        assertThat(ControlChart.xmr(bent, TREND.withBaseline(12)).adjustment()).isEqualTo(series(20, i -> 2 * i - 11));
        MonthRange twelve = MonthRange.startingAt(FIRST, 12);
        assertThat(ControlChart.xmr(bent, TREND.withBaseline(twelve)).adjustment())
                .isEqualTo(series(20, i -> 2 * i - 11));
        MonthRange three = MonthRange.startingAt(FIRST.plusMonths(4), 3);
        assertThat(ControlChart.xmr(bent, TREND.withBaseline(three)).adjustment())
                .isEqualTo(series(20, i -> 2 * i - 10));
        ControlChart all = ControlChart.xmr(bent, TREND);
        MonthRange one = MonthRange.startingAt(FIRST.plusMonths(4), 1);
        assertThat(ControlChart.xmr(bent, TREND.withBaseline(one)).adjustment())
                .as("one figure is no baseline")
                .isEqualTo(all.adjustment());
        MonthRange two = MonthRange.startingAt(FIRST.plusMonths(4), 2);
        assertThat(ControlChart.xmr(bent, TREND.withBaseline(two))
                        .points()
                        .get(0)
                        .adjusted()
                        .isKnown())
                .as("two figures have no trend")
                .isFalse();
    }

    // -----------------------------------------------------------------------
    // season
    // -----------------------------------------------------------------------
    @Test
    void season_effectsAddUpToZero() {
        MonthlySeries halves = series(48, i -> i % 12 < 6 ? 100 : 200);
        ControlChart chart = ControlChart.xmr(halves, SEASON);
        assertThat(chart.adjustment()).isEqualTo(series(48, i -> i % 12 < 6 ? -50 : 50));
        assertThat(chart.points())
                .allSatisfy(point -> assertThat(point.adjusted()).isEqualTo(Figure.of(150)));
        ControlChart both = ControlChart.xmr(halves.plus(series(48, i -> 2 * i)), SEASON.withTrend());
        assertThat(both.adjustment()).isEqualTo(series(48, i -> (i % 12 < 6 ? -50 : 50) + 2 * i - 47));
    }

    @Test
    void season_needsThreeFiguresOfEachMonth() {
        IntToDoubleFunction seasonal = i -> 100 + 9 * NOISE[i % 12] + i * 7 % 5;
        Figure none = Figure.missing(MissingReason.NOT_APPLICABLE);
        assertThat(ControlChart.xmr(series(35, seasonal), SEASON)
                        .points()
                        .get(0)
                        .adjusted())
                .isEqualTo(none);
        assertThat(ControlChart.xmr(series(36, seasonal), SEASON)
                        .points()
                        .get(0)
                        .adjusted()
                        .isKnown())
                .isTrue();
        MonthlySeries gap = series(47, seasonal).toBuilder()
                .put(FIRST.plusMonths(11), Observation.missing(MissingReason.PENDING))
                .build();
        assertThat(gap.observedCount()).isEqualTo(46);
        assertThat(ControlChart.xmr(gap, SEASON).points().get(0).adjusted())
                .as("two Decembers")
                .isEqualTo(none);
        // a straight line has no season, and nothing is left to test
        ControlChart line = ControlChart.xmr(series(36, i -> i), SEASON);
        assertThat(line.notes())
                .filteredOn(note -> note.kind() == ChartNote.Kind.SEASON_NOT_FOUND)
                .singleElement()
                .satisfies(note -> assertThat(note.text())
                        .isEqualTo("the calendar months do not differ (p 1.000), so the limits do not follow them"));
        MonthlySeries years = MonthlySeries.of(YearMonth.of(2000, 3), 1, 2);
        assertThat(ControlChart.xmr(years, SEASON.withFrequency(Frequency.ANNUAL))
                        .notes())
                .extracting(ChartNote::kind)
                .contains(ChartNote.Kind.SEASON_NOT_TESTED);
    }

    @Test
    void season_ofQuarters() {
        MonthlySeries.Builder quarters = MonthlySeries.builder();
        for (int i = 0; i < 16; i++) {
            quarters.add(FIRST.plusMonths(3L * i + 2), (i % 4 < 2 ? 100 : 200) + NOISE[i % 13]);
            quarters.add(FIRST.plusMonths(3L * i + 3), 7, Marker.ESTIMATED);
        }
        ChartOptions options = SEASON.withFrequency(Frequency.QUARTERLY).withPolarity(Polarity.HIGHER_IS_BETTER);
        MonthlySeries series = quarters.build();
        ControlChart chart = ControlChart.xmr(series, options);
        assertThat(chart.points()).filteredOn(ChartPoint::isCounted).hasSizeGreaterThanOrEqualTo(16);
        assertThat(chart.assurance(20)).contains(Assurance.PASS);
        assertThat(chart.assurance(150)).contains(Assurance.INCONSISTENT);
        assertThat(chart.assurance(300)).contains(Assurance.FAIL);
        // what a month between two ends has is that of its quarter
        for (ChartPoint point : chart.points()) {
            if (!point.isCounted()) {
                Figure ofQuarter = chart.adjustment().at(point.month().plusMonths(2));
                assertThat(ofQuarter.isKnown() ? Figure.of(7 - ofQuarter.value()) : point.adjusted())
                        .as("%s", point)
                        .isEqualTo(point.adjusted());
                assertThat(chart.adjustment().at(point.month())).isEqualTo(Figure.missing(MissingReason.NOT_DUE));
            }
        }
    }

    /** Months that the lines reached in the last year, not those that follow. */
    @Test
    void season_andTrendAreThoseOfTheLastYear() {
        MonthlySeries series = series(48, i -> (i % 12 < 6 ? 100 : 200) + 20 * i + i % 2);
        ControlChart chart = ControlChart.xmr(series, SEASON.withTrend().withPolarity(Polarity.HIGHER_IS_BETTER));
        double lowest = 100 + 20 * 36;
        double highest = 200 + 20 * 47;
        assertThat(chart.assurance(lowest - 10)).contains(Assurance.PASS);
        assertThat(chart.assurance(lowest + 10)).contains(Assurance.INCONSISTENT);
        assertThat(chart.assurance(highest - 10)).contains(Assurance.INCONSISTENT);
        assertThat(chart.assurance(highest + 12)).contains(Assurance.FAIL);
        // the least of the last twelve lines is 200 + 20 30; a year before the latest month it was 100 + 20 29
        ControlChart low =
                ControlChart.xmr(series.head(42), SEASON.withTrend().withPolarity(Polarity.HIGHER_IS_BETTER));
        assertThat(low.assurance(750)).contains(Assurance.PASS);
        assertThat(low.assurance(810)).contains(Assurance.INCONSISTENT);
    }

    // -----------------------------------------------------------------------
    // what remains
    // -----------------------------------------------------------------------
    @Test
    void charts_areThoseOfWhatRemains() {
        IntToDoubleFunction values = i -> 500 + 9 * NOISE[i % 12] + 3 * i + NOISE[i * 7 % 15] + (i == 40 ? 60 : 0);
        for (int places = 0; places <= 6; places++) {
            double unit = Math.pow(10, places);
            MonthlySeries series = series(60, i -> Math.rint(values.applyAsDouble(i) * unit / 7) / unit);
            for (ChartOptions adjusted : List.of(TREND, SEASON, SEASON.withTrend())) {
                assertChartOfTheRest(series, adjusted, STANDARD);
            }
            assertChartOfTheRest(series, TREND.withMedians(), STANDARD.withMedians());
            ChartOptions phase = STANDARD.withPhase(FIRST.plusMonths(30), "new");
            assertChartOfTheRest(series, TREND.withPhase(FIRST.plusMonths(30), "new"), phase);
        }
    }

    /** Up to the largest figures that are whole units with three places more, and beyond. */
    @Test
    void charts_ofLargeFigures() {
        for (double size : new double[] {1e6, 1e9, 1e10, 3.5e10, 1e11}) {
            MonthlySeries series = series(40, i -> Math.rint(size * (1 + i / 50.0) + size / 100 * NOISE[i % 15]));
            assertChartOfTheRest(series, TREND, STANDARD);
            assertChartOfTheRest(series, SEASON.withTrend(), STANDARD);
        }
    }

    /** Figures of more places than units have: the trend of a straight line is still all of it, and nothing remains that varies. */
    @Test
    void trend_ofAStraightLineOfManyPlaces() {
        for (int k = 0; k < 200; k++) {
            BigDecimal level =
                    new BigDecimal("729759.2364566").add(new BigDecimal("4321.0987654").multiply(new BigDecimal(k)));
            BigDecimal step = BigDecimal.valueOf(601 + 13L * k, 7);
            ControlChart chart = ControlChart.xmr(
                    series(24, i -> level.add(step.multiply(new BigDecimal(i))).doubleValue()), TREND);
            assertThat(chart.latestPhase().hasVariation()).as("%d", k).isFalse();
            assertThat(chart.points()).as("%d", k).allMatch(point -> point.zone() == 0);
        }
    }

    /** What remains of figures of 15 digits has more digits than a double; beside a center it is compared with all of them. */
    @Test
    void charts_ofManyPlacesCompareAllDigits() {
        int[] zones = new int[3];
        for (int k = 0; k < 100; k++) {
            BigDecimal level =
                    new BigDecimal("92345678.1234567").add(new BigDecimal("0.0317773").multiply(new BigDecimal(k)));
            // about the mean period 11.5 each figure less its part of the slope is the level and 11.5 steps
            BigDecimal rest = level.add(new BigDecimal("0.00000115"));
            double center = rest.doubleValue();
            ControlChart chart = ControlChart.xmr(
                    series(24, i -> level.add(BigDecimal.valueOf(i, 7)).doubleValue()),
                    TREND.withLimits(center - 1, center, center + 1));
            int zone = rest.compareTo(new BigDecimal(Figure.of(center).toString()));
            assertThat(chart.points()).as("%s", rest).allMatch(point -> point.zone() == zone);
            zones[1 + zone]++;
        }
        assertThat(zones[0]).isPositive();
        assertThat(zones[2]).isPositive();
    }

    /** Limits of a chart of events are moved as others are: those of days between events, and those that are cut at 0. */
    @Test
    void charts_withLimitsOfEvents() {
        Events events = Events.of(
                List.of(
                        LocalDate.of(2015, 1, 1),
                        LocalDate.of(2015, 1, 21),
                        LocalDate.of(2015, 2, 25),
                        LocalDate.of(2015, 3, 3),
                        LocalDate.of(2015, 5, 1)),
                LocalDate.of(2015, 5, 2));
        MonthlySeries series = series(5, i -> 3 * i + 1);
        for (ControlChart of : List.of(ControlChart.t(events, STANDARD), ControlChart.g(events, STANDARD))) {
            ChartPhase phase = of.latestPhase();
            ControlChart chart = ControlChart.xmr(series, TREND.withLimits(phase));
            for (int i = 0; i < 5; i++) {
                ChartPoint point = chart.points().get(i);
                double taken = 3 * (i - 2);
                assertThat(point.adjusted()).isEqualTo(Figure.of(7));
                assertThat(point.center().value()).isCloseTo(phase.center().value() + taken, within(1e-9));
                assertThat(point.upper().value()).isCloseTo(phase.upper().value() + taken, within(1e-9));
                assertThat(point.lower().value()).isCloseTo(phase.lower().value() + taken, within(1e-9));
                assertThat(phase.lower().value()).isGreaterThanOrEqualTo(0);
            }
        }
    }

    /** What fits is compared in whole units, three places more than the series has. */
    @Test
    void charts_ofWholeUnits() {
        IntToDoubleFunction values = i -> 500 + 9 * NOISE[i % 12] + 3 * i + NOISE[i * 7 % 15];
        for (ChartOptions adjusted : List.of(TREND, SEASON, SEASON.withTrend())) {
            for (double unit : new double[] {1, 0.01, 1e-9}) {
                Charted chart = ControlChart.xmr(series(60, values).times(unit), adjusted)
                        .charted();
                assertThat(chart.lines()[0]).isInstanceOf(UnitLines.class);
            }
            ControlChart large = ControlChart.xmr(series(60, values).times(1e12), adjusted);
            assertThat(large.charted().lines()[0]).isInstanceOf(ConstantLines.class);
            List<ChartPoint> small =
                    ControlChart.xmr(series(60, values), adjusted).points();
            for (int i = 0; i < small.size(); i++) {
                // rounding can move a point off the center, and no other line lies so near
                int zone = small.get(i).zone();
                assertThat(large.points().get(i).zone())
                        .as("%s, %d", adjusted, i)
                        .isIn(zone, zone == 0 ? 1 : zone, zone == 0 ? -1 : zone);
            }
        }
    }

    @Test
    void adjustment_ofTheLargestNumbers() {
        double most = Double.MAX_VALUE;
        ControlChart chart = ControlChart.xmr(MonthlySeries.of(FIRST, -most, most, most), TREND);
        assertThat(chart.points()).hasSize(3);
        for (ChartPoint point : chart.points()) {
            assertThat(point.adjusted().isKnown() || point.adjusted().reason() == MissingReason.NOT_REPRESENTABLE)
                    .isTrue();
        }
    }

    /** Effects of figures of more places than units have, rounded to three places more. */
    @Test
    void season_ofManyPlaces() {
        MonthlySeries whole = series(48, i -> (i % 12 < 6 ? 100 : 200) + NOISE[i % 15]);
        MonthlySeries tiny = whole.times(1e-9);
        MonthlySeries expected = ControlChart.xmr(whole, SEASON).adjustment();
        MonthlySeries taken = ControlChart.xmr(tiny, SEASON).adjustment();
        assertThat(expected.at(FIRST).toString()).as("three places").matches("-[0-9]+\\.[0-9]{3}");
        for (int i = 0; i < 12; i++) {
            YearMonth month = FIRST.plusMonths(i);
            assertThat(new BigDecimal(taken.at(month).toString()))
                    .isEqualByComparingTo(new BigDecimal(expected.at(month).toString()).movePointLeft(9));
        }
        assertChartOfTheRest(tiny, SEASON, STANDARD);
    }

    @Test
    void season_thatIsNotFoundLeavesTheTrend() {
        MonthlySeries noise = series(48, i -> 2 * i + NOISE[i % 15]);
        ControlChart both = ControlChart.xmr(noise, SEASON.withTrend());
        assertThat(both.notes()).extracting(ChartNote::kind).contains(ChartNote.Kind.SEASON_NOT_FOUND);
        assertThat(both.adjustment()).isEqualTo(ControlChart.xmr(noise, TREND).adjustment());
    }

    /** One season of a year cannot be distinguished from the level. */
    @Test
    void season_ofYearsIsNotTested() {
        MonthlySeries.Builder years = MonthlySeries.builder();
        for (int i = 0; i < 6; i++) {
            years.add(YearMonth.of(2000 + i, 3), 100 + NOISE[i]);
        }
        ControlChart chart = ControlChart.xmr(years.build(), SEASON.withFrequency(Frequency.ANNUAL));
        assertThat(chart.notes())
                .extracting(ChartNote::kind)
                .contains(ChartNote.Kind.SEASON_NOT_TESTED)
                .doesNotContain(ChartNote.Kind.SEASON_NOT_FOUND);
    }

    /** An effect that no double holds is not taken. */
    @Test
    void season_ofTheLargestNumbers() {
        double most = Double.MAX_VALUE;
        ControlChart chart = ControlChart.xmr(series(48, i -> i % 12 == 0 ? most : -most), SEASON);
        assertThat(chart.adjustment().at(FIRST)).isEqualTo(Figure.of(0));
        assertThat(chart.adjustment().at(FIRST.plusMonths(1)).value()).isLessThan(-most / 10);
        assertThat(chart.points().get(0).adjusted()).isEqualTo(Figure.of(most));
    }
}
