// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

/** The laws of charts of all kinds, numbered as in the comments. */
class ControlChartPropertyTest {

    static final YearMonth FIRST = YearMonth.of(2016, 4);
    private static final ChartOptions STANDARD = ChartOptions.standard();
    static final List<RuleSet> RULES = List.of(
            RuleSet.makingDataCount(),
            RuleSet.westernElectric(),
            RuleSet.nelson(),
            RuleSet.anhoej(),
            RuleSet.parse("limits, trend 5, shift 5, two of three beyond, alternating 6, whole runs, ties ignored"));

    /** Numbers of some places with ties, runs, steps and outliers. */
    record Data(double[] values, int places) {

        MonthlySeries series() {
            return MonthlySeries.of(FIRST, values);
        }

        @Override
        public String toString() {
            return Arrays.toString(values);
        }
    }

    @Provide
    Arbitrary<Data> data() {
        return Arbitraries.randomValue(ControlChartPropertyTest::random);
    }

    private static Data random(Random random) {
        int places = random.nextInt(4);
        double power = Math.pow(10, places);
        long spread = 1 + random.nextInt(60);
        long level = random.nextInt(200);
        double[] values = new double[1 + random.nextInt(60)];
        int step = random.nextInt(2) == 0 ? random.nextInt(values.length) : values.length;
        for (int i = 0; i < values.length; i++) {
            long units = level
                    + random.nextLong(spread)
                    + (i >= step ? spread : 0)
                    + (random.nextInt(20) == 0 ? 4 * spread : 0);
            values[i] = i > 0 && random.nextInt(8) == 0 ? values[i - 1] : units / power;
        }
        return new Data(values, places);
    }

    private static List<Integer> zones(ControlChart chart) {
        return chart.points().stream().map(ChartPoint::zone).toList();
    }

    private static List<Set<SpecialCause>> causes(ControlChart chart) {
        return chart.points().stream().map(ChartPoint::causes).toList();
    }

    // -----------------------------------------------------------------------
    /** L3: units and fractions decide alike; L2: lines lie in their order. */
    @Property(tries = 300)
    void unitsAndFractionsDecideAlike(@ForAll("data") Data data, @ForAll boolean medians, @ForAll boolean screening) {
        ChartOptions options = STANDARD.withRangeScreening(screening);
        ControlChart chart = ControlChart.xmr(data.series(), medians ? options.withMedians() : options);
        // a large level makes the figures too long for units, and moves nothing
        PhaseLines lines = chart.charted().lines()[0];
        if (data.values.length < 2) {
            return;
        }
        ConstantLines exact = lines.constant();
        BigDecimal[] decimals = chart.data().decimals();
        ConstantLines again = medians
                ? DecimalLines.ofMedians(
                        decimals, 0, decimals.length, DecimalLines.median(decimals, 0, decimals.length))
                : DecimalLines.ofMeans(
                        decimals, 0, decimals.length, screening, DecimalLines.mean(decimals, 0, decimals.length));
        assertThat(again).isEqualTo(exact);
        for (ChartPoint point : chart.points()) {
            Rational value = Rational.of(Figure.of(point.value()).toBigDecimal(), 1);
            assertThat(point.zone()).isEqualTo(exact.zoneOf(value, 0)).isEqualTo(again.zoneOf(value, 0));
            assertThat(List.of(
                            point.lower().value(),
                            point.lowerTwoSigma().value(),
                            point.center().value(),
                            point.upperTwoSigma().value(),
                            point.upper().value()))
                    .isSorted();
        }
    }

    /** L5 and L6: a constant shifts, a factor scales, a negative one mirrors. */
    @Property(tries = 200)
    void shiftingAndScaling(@ForAll("data") Data data, @ForAll @IntRange(min = 1, max = 50) int factor) {
        ControlChart chart = ControlChart.xmr(data.series());
        ControlChart shifted = ControlChart.xmr(data.series()
                .plus(MonthlySeries.of(FIRST, Collections.nCopies(data.values.length, Figure.of(1000.5)))));
        ControlChart scaled = ControlChart.xmr(data.series().times(factor));
        assertThat(zones(shifted)).isEqualTo(zones(chart));
        assertThat(causes(shifted)).isEqualTo(causes(chart));
        assertThat(zones(scaled)).isEqualTo(zones(chart));
        assertThat(causes(scaled)).isEqualTo(causes(chart));
        List<Integer> mirrored = zones(ControlChart.xmr(data.series().times(-factor)));
        assertThat(mirrored).isEqualTo(zones(chart).stream().map(zone -> -zone).toList());
        ControlChart run = ControlChart.run(data.series(), STANDARD);
        assertThat(zones(ControlChart.run(data.series().times(factor), STANDARD)))
                .isEqualTo(zones(run));
        assertThat(chart.movingRanges().points().stream().map(ChartPoint::zone).toList())
                .isEqualTo(zones(scaled.movingRanges()));
    }

    /** L8 and L9: an excluded figure has no influence on anything but itself, and a removed month is a missing one. */
    @Property(tries = 200)
    void excludedFiguresHaveNoInfluence(@ForAll("data") Data data, @ForAll @IntRange(min = 0, max = 59) int at) {
        if (data.values.length < 3) {
            return;
        }
        int index = at % data.values.length;
        YearMonth month = FIRST.plusMonths(index);
        ChartOptions options = STANDARD.withExcluded(month, "system down");
        ControlChart chart = ControlChart.xmr(data.series(), options);
        MonthlySeries other = data.series().with(month, 98765.0);
        assertThat(others(ControlChart.xmr(other, options), month)).isEqualTo(others(chart, month));
        ControlChart partial =
                ControlChart.xmr(data.series().with(month, data.values[index], Marker.PARTIAL), STANDARD);
        assertThat(others(partial, month)).isEqualTo(others(chart, month));
        MonthlySeries missing = data.series().with(month, Observation.missing(MissingReason.PENDING));
        assertThat(ControlChart.xmr(missing, STANDARD).points()).isEqualTo(others(chart, month));
        assertThat(chart.points().get(index).isCounted()).isFalse();
        assertThat(chart.points().get(index).causes()).isEmpty();
        assertThat(ControlChart.xmr(data.series(), STANDARD.withExcluded(FIRST.minusMonths(1), "none"))
                        .points())
                .isEqualTo(ControlChart.xmr(data.series()).points());
    }

    private static List<ChartPoint> others(ControlChart chart, YearMonth month) {
        return chart.points().stream()
                .filter(point -> !point.month().equals(month))
                .toList();
    }

    /** L10 and L14: phases are independent, and every flagged window lies in one. */
    @Property(tries = 200)
    void phasesAreChartsOfTheirOwn(
            @ForAll("data") Data data,
            @ForAll @IntRange(min = 1, max = 59) int at,
            @ForAll @IntRange(min = 0, max = 4) int rules) {
        int split = at % data.values.length;
        if (split == 0) {
            return;
        }
        ChartOptions options = STANDARD.withRules(RULES.get(rules));
        YearMonth start = FIRST.plusMonths(split);
        ControlChart whole = ControlChart.xmr(data.series(), options.withPhase(start, "new form"));
        ControlChart first = ControlChart.xmr(data.series().head(split), options);
        ControlChart second = ControlChart.xmr(
                data.series().within(MonthRange.of(start, data.series().last())), options);
        assertThat(whole.phases()).hasSize(2);
        List<Set<SpecialCause>> both = new ArrayList<>(causes(first));
        both.addAll(causes(second));
        assertThat(causes(whole)).isEqualTo(both);
        assertThat(whole.phases().get(1).upper()).isEqualTo(second.latestPhase().upper());
        assertThat(whole.phases().get(0).lower()).isEqualTo(first.latestPhase().lower());
    }

    /** L11 and L12: a baseline decides, and lines that are handed over are the same lines. */
    @Property(tries = 200)
    void baselinesAndGivenLinesStay(@ForAll("data") Data data, @ForAll @IntRange(min = -500, max = 500) int next) {
        ControlChart chart = ControlChart.xmr(data.series());
        ControlChart locked = ControlChart.xmr(
                data.series(), data.values.length < 2 ? STANDARD : STANDARD.withLimits(chart.latestPhase()));
        assertThat(zones(locked)).isEqualTo(zones(chart));
        assertThat(locked.latestPhase().upper()).isEqualTo(chart.latestPhase().upper());
        if (data.values.length >= 12) {
            ChartOptions fixed = STANDARD.withBaseline(12);
            MonthlySeries longer = data.series().with(data.series().last().plusMonths(1), (double) next);
            ChartPhase before = ControlChart.xmr(data.series(), fixed).latestPhase();
            ChartPhase after = ControlChart.xmr(longer, fixed).latestPhase();
            assertThat(after.center()).isEqualTo(before.center());
            assertThat(after.upper()).isEqualTo(before.upper());
            MonthRange range = MonthRange.of(FIRST, FIRST.plusMonths(11));
            assertThat(zones(ControlChart.xmr(longer, STANDARD.withBaseline(range))))
                    .isEqualTo(zones(ControlChart.xmr(longer, fixed)));
        }
    }

    /** L13: longer runs and narrower readings flag fewer points, and reversing time keeps which points whole runs flag. */
    @Property(tries = 200)
    void rulesAreMonotone(@ForAll("data") Data data, @ForAll @IntRange(min = 4, max = 9) int length) {
        RuleSet rules = RuleSet.makingDataCount().withFourOfFive(true).withAlternating(length);
        ControlChart shorter = ControlChart.xmr(data.series(), STANDARD.withRules(rules.withRunLength(length)));
        ControlChart longer = ControlChart.xmr(data.series(), STANDARD.withRules(rules.withRunLength(length + 1)));
        ControlChart wider = ControlChart.xmr(
                data.series(), STANDARD.withRules(rules.withRunLength(length).withPointsBeyondLimitInTwoOfThree(true)));
        ControlChart late = ControlChart.xmr(
                data.series(), STANDARD.withRules(rules.withRunLength(length).withWholeRuns(false)));
        double[] reversed = new double[data.values.length];
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = data.values[reversed.length - 1 - i];
        }
        ControlChart back =
                ControlChart.xmr(MonthlySeries.of(FIRST, reversed), STANDARD.withRules(rules.withRunLength(length)));
        for (int i = 0; i < reversed.length; i++) {
            Set<SpecialCause> all = shorter.points().get(i).causes();
            assertThat(flagged(shorter, i)).isTrue();
            assertThat(wider.points().get(i).causes()).containsAll(all);
            assertThat(all.isEmpty() && !longer.points().get(i).causes().isEmpty())
                    .isFalse();
            assertThat(all.isEmpty() && !late.points().get(i).causes().isEmpty())
                    .isFalse();
            assertThat(back.points().get(reversed.length - 1 - i).causes().isEmpty())
                    .isEqualTo(all.isEmpty());
        }
    }

    private static boolean flagged(ControlChart chart, int point) {
        return chart.points()
                        .get(point)
                        .causes()
                        .contains(chart.points().get(point).cause())
                || chart.points().get(point).cause() == SpecialCause.NONE;
    }

    /** L15 and L16: causes do not depend on polarity, and assurance is monotone and mirrored. */
    @Property(tries = 200)
    void polarityMirrorsVerdicts(@ForAll("data") Data data, @ForAll @IntRange(min = -50, max = 400) int target) {
        ControlChart higher = ControlChart.xmr(data.series(), STANDARD.withPolarity(Polarity.HIGHER_IS_BETTER));
        ControlChart lower = ControlChart.xmr(data.series(), STANDARD.withPolarity(Polarity.LOWER_IS_BETTER));
        assertThat(causes(lower)).isEqualTo(causes(higher));
        for (int i = 0; i < data.values.length; i++) {
            Variation expected = switch (higher.points().get(i).variation()) {
                case IMPROVEMENT -> Variation.CONCERN;
                case CONCERN -> Variation.IMPROVEMENT;
                default -> higher.points().get(i).variation();
            };
            assertThat(lower.points().get(i).variation()).isEqualTo(expected);
        }
        if (data.values.length < 2) {
            assertThat(higher.assurance(target)).isEmpty();
            return;
        }
        Assurance now = higher.assurance(target).orElseThrow();
        Assurance more = higher.assurance(target + 10).orElseThrow();
        // PASS, INCONSISTENT, FAIL as the target grows
        assertThat(rank(more)).isGreaterThanOrEqualTo(rank(now));
        if (higher.latestPhase().hasVariation()) {
            assertThat(rank(lower.assurance(target).orElseThrow())).isEqualTo(2 - rank(now));
        }
    }

    private static int rank(Assurance assurance) {
        return assurance == Assurance.PASS ? 0 : assurance == Assurance.FAIL ? 2 : 1;
    }

    /** L18: quarters spread to months are the chart of the quarters, without gaps. */
    @Property(tries = 100)
    void quartersHaveNoGaps(@ForAll("data") Data data) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = 0; i < data.values.length; i++) {
            builder.add(YearMonth.of(2016, 6).plusMonths(3L * i), data.values[i]);
        }
        ControlChart quarters = ControlChart.xmr(builder.build(), STANDARD.withFrequency(Frequency.QUARTERLY));
        ControlChart months = ControlChart.xmr(data.series());
        assertThat(zones(quarters)).isEqualTo(zones(months));
        assertThat(causes(quarters)).isEqualTo(causes(months));
        assertThat(quarters.latestPhase().upper())
                .isEqualTo(months.latestPhase().upper());
        assertThat(quarters.notes()).extracting(ChartNote::kind).doesNotContain(ChartNote.Kind.GAPS_JOINED);
    }

    /** L19: month effects add up to 0, and a pattern that is added changes effects by it and no zone. */
    @Property(tries = 60)
    void seasonsFollowTheirPattern(@ForAll @IntRange(min = 36, max = 70) int length, @ForAll long seed) {
        Random random = new Random(seed);
        double[] values = new double[length];
        double[] more = new double[length];
        // of mean 0, so that rounding the effects moves none of them
        int[] pattern = random.ints(12, -40, 41).toArray();
        pattern[11] -= Arrays.stream(pattern).sum();
        for (int i = 0; i < length; i++) {
            values[i] = 500 + 60 * Math.rint(3 * Math.sin(i * Math.PI / 6)) + random.nextInt(30);
            more[i] = values[i] + pattern[i % 12];
        }
        ChartOptions options = STANDARD.withSeason();
        ControlChart chart = ControlChart.xmr(MonthlySeries.of(FIRST, values), options);
        ControlChart added = ControlChart.xmr(MonthlySeries.of(FIRST, more), options);
        if (!chart.isAdjusted() || !added.isAdjusted()) {
            return;
        }
        double sum = chart.adjustment().within(MonthRange.of(FIRST, FIRST.plusMonths(11))).toMap().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(sum).isEqualTo(0, Offset.offset(12 * 0.0005));
        assertThat(zones(added)).isEqualTo(zones(chart));
        for (int i = 0; i < 12; i++) {
            double difference = added.adjustment().at(FIRST.plusMonths(i)).value()
                    - chart.adjustment().at(FIRST.plusMonths(i)).value();
            assertThat(difference).isEqualTo(pattern[i], Offset.offset(0.0011));
        }
    }

    /** L22: texts are read back. */
    @Property(tries = 300)
    void textsAreReadBack(
            @ForAll @IntRange(min = 0, max = 16) int length, @ForAll @IntRange(min = 0, max = 1023) int bits) {
        int run = length < 4 ? 0 : length;
        RuleSet rules = RuleSet.limitsOnly()
                .withTrend((bits & 1) == 0 ? 0 : run)
                .withShift((bits & 2) == 0 ? 0 : run)
                .withTwoOfThree((bits & 4) != 0)
                .withPointsBeyondLimitInTwoOfThree((bits & 12) == 12)
                .withFourOfFive((bits & 16) != 0)
                .withRuns((bits & 32) != 0)
                .withWholeRuns((bits & 64) != 0)
                .withTiesIgnored((bits & 128) != 0)
                .withAlternating((bits & 256) == 0 ? 0 : run)
                .withWithinOneSigma((bits & 512) == 0 ? 0 : run);
        assertThat(RuleSet.parse(rules.toString())).isEqualTo(rules);
        for (ChartKind kind : ChartKind.values()) {
            assertThat(ChartKind.parse(kind.text())).isEqualTo(kind);
            assertThat(ChartKind.parse(kind.toString())).isEqualTo(kind);
        }
    }
}
