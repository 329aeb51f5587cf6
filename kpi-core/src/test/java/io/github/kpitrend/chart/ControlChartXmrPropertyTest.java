// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Laws of the chart of individual values, and the naive model on many random series: {@code -Dkpitrend.chart.points=1000000} takes a million points. */
class ControlChartXmrPropertyTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 4);
    private static final int POINTS = Integer.getInteger("kpitrend.chart.points", 200_000);
    private static final ChartOptions STANDARD = ChartOptions.standard();

    /** Whole numbers with ties, runs, trends and steps, so that every rule fires now and then. */
    @Provide
    Arbitrary<long[]> counts() {
        return Arbitraries.randomValue(ControlChartXmrPropertyTest::randomCounts);
    }

    private static long[] randomCounts(Random random) {
        long[] x = new long[1 + random.nextInt(48)];
        long spread = 1 + random.nextInt(40);
        long drift = random.nextInt(5) - 2L;
        int step = random.nextInt(3) == 0 ? random.nextInt(x.length) : x.length;
        for (int i = 0; i < x.length; i++) {
            x[i] = 50 + drift * i / 2 + random.nextLong(spread) + (i >= step ? spread : 0);
            if (random.nextInt(25) == 0) {
                x[i] += 3 * spread;
            }
            if (i > 0 && random.nextInt(10) == 0) {
                x[i] = x[i - 1];
            }
        }
        return x;
    }

    private static MonthlySeries series(long[] x) {
        return MonthlySeries.of(FIRST, Arrays.stream(x).asDoubleStream().toArray());
    }

    private static List<String> labels(ControlChart chart) {
        return chart.points().stream().map(point -> point.cause().name()).toList();
    }

    private static String mirrored(String label) {
        return switch (label) {
            case "ABOVE_UPPER_LIMIT" -> "BELOW_LOWER_LIMIT";
            case "BELOW_LOWER_LIMIT" -> "ABOVE_UPPER_LIMIT";
            case "TREND_UP" -> "TREND_DOWN";
            case "TREND_DOWN" -> "TREND_UP";
            case "TWO_OF_THREE_HIGH" -> "TWO_OF_THREE_LOW";
            case "TWO_OF_THREE_LOW" -> "TWO_OF_THREE_HIGH";
            case "SHIFT_ABOVE" -> "SHIFT_BELOW";
            case "SHIFT_BELOW" -> "SHIFT_ABOVE";
            default -> label;
        };
    }

    @Test
    void theNaiveModelAgrees() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int special = 0;
        int series = 0;
        for (int points = 0; points < POINTS; series++) {
            long[] x = randomCounts(random);
            points += x.length;
            boolean screening = random.nextBoolean();
            boolean newer = random.nextBoolean();
            int run = 6 + random.nextInt(2);
            int fix = random.nextInt(3) == 0 ? 12 : x.length;
            ChartOptions options = STANDARD.withRangeScreening(screening)
                    .withRules(RuleSet.makingDataCount().withRunLength(run).withPointsBeyondLimitInTwoOfThree(newer));
            options = fix == 12 ? options.withBaseline(12) : options;
            List<String> expected = NaiveXmr.labels(x, Math.min(fix, x.length), screening, run, newer);
            assertThat(labels(ControlChart.xmr(series(x), options)))
                    .as("seed %d, series %s, %s", seed, Arrays.toString(x), options)
                    .isEqualTo(expected);
            special += expected.stream().anyMatch(label -> !label.equals("NONE")) ? 1 : 0;
        }
        System.out.println("individual values: " + POINTS + " points of " + series + " series, " + special
                + " with special causes");
        assertThat((double) special / series).isBetween(0.25, 0.95);
    }

    @Property
    void scalingAndShiftingMoveTheLimitsAndNoLabel(
            @ForAll("counts") long[] x, @ForAll @IntRange(min = 1, max = 999) int factor, @ForAll short shift) {
        ControlChart chart = ControlChart.xmr(series(x), STANDARD);
        long[] moved = Arrays.stream(x).map(v -> v * factor + shift).toArray();
        // In tenths as well, so that decimals are tried.
        MonthlySeries tenths = MonthlySeries.of(
                FIRST, Arrays.stream(moved).mapToDouble(v -> v / 10.0).toArray());
        ControlChart of = ControlChart.xmr(tenths, STANDARD);
        assertThat(labels(of)).isEqualTo(labels(chart));
        double mean = chart.latestPhase().center().value();
        assertThat(of.latestPhase().center().value())
                .isCloseTo((mean * factor + shift) / 10, org.assertj.core.data.Offset.offset(1e-7));
        if (x.length > 1) {
            double upper = chart.latestPhase().upper().value();
            assertThat(of.latestPhase().upper().value())
                    .isCloseTo((upper * factor + shift) / 10, org.assertj.core.data.Offset.offset(1e-7));
        }
    }

    @Property
    void mirroringSwapsHighAndLow(@ForAll("counts") long[] x) {
        List<String> plain = labels(ControlChart.xmr(series(x), STANDARD));
        long[] negative = Arrays.stream(x).map(v -> -v).toArray();
        List<String> mirror = labels(ControlChart.xmr(series(negative), STANDARD));
        assertThat(mirror)
                .isEqualTo(plain.stream()
                        .map(ControlChartXmrPropertyTest::mirrored)
                        .toList());
    }

    @Property
    void reversingTimeMirrorsTrends(@ForAll("counts") long[] x) {
        long[] reversed = new long[x.length];
        for (int i = 0; i < x.length; i++) {
            reversed[i] = x[x.length - 1 - i];
        }
        List<ChartPoint> plain = ControlChart.xmr(series(x), STANDARD).points();
        List<ChartPoint> back = ControlChart.xmr(series(reversed), STANDARD).points();
        for (int i = 0; i < x.length; i++) {
            ChartPoint one = plain.get(i);
            ChartPoint other = back.get(x.length - 1 - i);
            assertThat(Integer.signum(other.zone())).isEqualTo(Integer.signum(one.zone()));
            assertThat((Math.abs(other.zone()) == 4)).isEqualTo((Math.abs(one.zone()) == 4));
            assertThat(trend(other)).isEqualTo(trend(one));
            boolean turningPoint = i > 0 && i + 1 < x.length && (x[i] > x[i - 1]) != (x[i + 1] > x[i]);
            if (trend(one) && !turningPoint) {
                assertThat(other.causes().contains(SpecialCause.TREND_UP))
                        .isEqualTo(one.causes().contains(SpecialCause.TREND_DOWN));
            }
        }
    }

    private static boolean trend(ChartPoint point) {
        return point.causes().contains(SpecialCause.TREND_UP) || point.causes().contains(SpecialCause.TREND_DOWN);
    }

    @Property
    void pointsAfterTheFixNeverMoveTheLimits(
            @ForAll("counts") long[] x, @ForAll @IntRange(min = -500, max = 500) int next) {
        if (x.length < 12) {
            return;
        }
        ChartOptions fixed = STANDARD.withBaseline(12);
        long[] longer = Arrays.copyOf(x, x.length + 1);
        longer[x.length] = next;
        ChartPhase before = ControlChart.xmr(series(x), fixed).latestPhase();
        ChartPhase after = ControlChart.xmr(series(longer), fixed).latestPhase();
        assertThat(after.center()).isEqualTo(before.center());
        assertThat(after.lower()).isEqualTo(before.lower());
        assertThat(after.upper()).isEqualTo(before.upper());
    }

    @Property
    void aGapNeverChangesALabel(@ForAll("counts") long[] x, @ForAll @IntRange(min = 0, max = 47) int at) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            if (i == at % x.length) {
                figures.add(Figure.missing(MissingReason.CONFIDENTIAL));
            }
            figures.add(Figure.of(x[i]));
        }
        ControlChart gapped = ControlChart.xmr(MonthlySeries.of(FIRST, figures), STANDARD);
        assertThat(labels(gapped)).isEqualTo(labels(ControlChart.xmr(series(x), STANDARD)));
        assertThat(gapped.notes().stream().anyMatch(note -> note.kind() == ChartNote.Kind.GAPS_JOINED))
                .isEqualTo(at % x.length != 0);
    }

    @Property
    void flippingTheImprovementDirectionSwapsImprovementAndConcern(@ForAll("counts") long[] x) {
        List<ChartPoint> higher = ControlChart.xmr(series(x), STANDARD.withPolarity(Polarity.HIGHER_IS_BETTER))
                .points();
        List<ChartPoint> lower = ControlChart.xmr(series(x), STANDARD.withPolarity(Polarity.LOWER_IS_BETTER))
                .points();
        for (int i = 0; i < x.length; i++) {
            Variation expected = switch (higher.get(i).variation()) {
                case IMPROVEMENT -> Variation.CONCERN;
                case CONCERN -> Variation.IMPROVEMENT;
                default -> higher.get(i).variation();
            };
            assertThat(lower.get(i).variation()).isEqualTo(expected);
        }
    }

    @Property
    void limitsLieInOrder(@ForAll("counts") long[] x) {
        ChartPhase group = ControlChart.xmr(series(x), STANDARD).latestPhase();
        if (x.length == 1) {
            assertThat(group.lower()).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
            return;
        }
        assertThat(List.of(
                        group.lower().value(),
                        group.lowerTwoSigma().value(),
                        group.center().value(),
                        group.upperTwoSigma().value(),
                        group.upper().value()))
                .isSorted();
    }
}
