// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.benchmark;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.Proportion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BenchmarkComparisonTest {

    private static final Figure KNOWN = Figure.of(40);
    private static final Benchmark FORTY = Benchmark.of("ENG", "", 40);
    private static final Benchmark NONE = Benchmark.of("ENG", "", Figure.missing(MissingReason.PENDING));
    private static final Figure PENDING = Figure.missing(MissingReason.PENDING);
    private static final Polarity HIGHER = Polarity.HIGHER_IS_BETTER;
    private static final ConfidenceInterval NARROW = ConfidenceInterval.published(39, 41, ConfidenceLevel.PERCENT_95);
    private static final ConfidenceInterval WIDE = ConfidenceInterval.published(30, 50, ConfidenceLevel.PERCENT_99_8);

    static List<BenchmarkComparison> comparisonsThatLackAFigure() {
        Benchmark withInterval =
                Benchmark.of("ENG", "", KNOWN).withInterval(ConfidenceInterval.published(40, 40, NARROW.level()));
        return List.of(
                BenchmarkComparison.bySize(PENDING, FORTY, HIGHER),
                BenchmarkComparison.bySize(KNOWN, NONE, HIGHER),
                BenchmarkComparison.byThreshold(PENDING, FORTY, ChangeThreshold.TEN_PERCENT, HIGHER),
                BenchmarkComparison.byThreshold(KNOWN, NONE, ChangeThreshold.TEN_PERCENT, HIGHER),
                BenchmarkComparison.byInterval(PENDING, NARROW, FORTY, HIGHER),
                BenchmarkComparison.byInterval(KNOWN, NARROW, NONE, HIGHER),
                BenchmarkComparison.byTwoIntervals(PENDING, NARROW, WIDE, FORTY, HIGHER),
                BenchmarkComparison.byTwoIntervals(KNOWN, NARROW, WIDE, NONE, HIGHER),
                BenchmarkComparison.byOverlap(PENDING, NARROW, withInterval, HIGHER),
                BenchmarkComparison.byOverlap(KNOWN, NARROW, Benchmark.of("ENG", "", KNOWN), HIGHER),
                BenchmarkComparison.byControlLimits(new Proportion(0, 0), FORTY, NARROW.level(), HIGHER),
                BenchmarkComparison.byControlLimits(new Proportion(1, 2), NONE, NARROW.level(), HIGHER));
    }

    @ParameterizedTest
    @MethodSource
    void comparisonsThatLackAFigure(BenchmarkComparison comparison) {
        assertThat(comparison.verdict()).isEqualTo(BenchmarkVerdict.NOT_COMPARED);
    }

    @Test
    void theBenchmarkOfAProportionMayBeNoneOrAll() {
        Proportion half = new Proportion(50, 100);
        assertThat(BenchmarkComparison.byControlLimits(half, Benchmark.of("ENG", "", 0), NARROW.level(), HIGHER)
                        .verdict())
                .isEqualTo(BenchmarkVerdict.BETTER);
        assertThat(BenchmarkComparison.byControlLimits(half, Benchmark.of("ENG", "", 100), NARROW.level(), HIGHER)
                        .verdict())
                .isEqualTo(BenchmarkVerdict.WORSE);
    }

    @Test
    void intervalsThatTouchOverlap() {
        ConfidenceInterval above = ConfidenceInterval.published(41, 45, ConfidenceLevel.PERCENT_95);
        ConfidenceInterval below = ConfidenceInterval.published(30, 39, ConfidenceLevel.PERCENT_95);
        Figure figure = Figure.of(40);
        assertThat(overlap(figure, NARROW, Figure.of(43), above)).isEqualTo(BenchmarkVerdict.SIMILAR);
        assertThat(overlap(figure, NARROW, Figure.of(35), below)).isEqualTo(BenchmarkVerdict.SIMILAR);
        ConfidenceInterval apart = ConfidenceInterval.published(41.5, 45, ConfidenceLevel.PERCENT_95);
        assertThat(overlap(figure, NARROW, Figure.of(43), apart)).isEqualTo(BenchmarkVerdict.WORSE);
        assertThat(overlap(Figure.of(43), apart, figure, NARROW)).isEqualTo(BenchmarkVerdict.BETTER);
    }

    private static BenchmarkVerdict overlap(
            Figure figure, ConfidenceInterval interval, Figure benchmark, ConfidenceInterval other) {
        return BenchmarkComparison.byOverlap(
                        figure, interval, Benchmark.of("ENG", "", benchmark).withInterval(other), HIGHER)
                .verdict();
    }

    @Test
    void explains() {
        assertThat(BenchmarkComparison.bySize(KNOWN, Benchmark.of("ENG", "2018-19", 50), HIGHER)
                        .explain())
                .isEqualTo(Explanation.of(
                        List.of("figure 40", "benchmark ENG 2018-19: 50"),
                        "compared by size",
                        "40 compared with 50: worse"));
    }

    @Test
    void figuresThatAreEqualOrCloseAreSimilar() {
        assertThat(BenchmarkComparison.bySize(KNOWN, FORTY, HIGHER).verdict()).isEqualTo(BenchmarkVerdict.SIMILAR);
        assertThat(BenchmarkComparison.bySize(Figure.of(40.1), FORTY, HIGHER).verdict())
                .isEqualTo(BenchmarkVerdict.BETTER);
        // ten percent of 40 is 4, and the limit itself is a difference
        for (double close : new double[] {36.1, 40, 43.9}) {
            assertThat(within(close)).as("%s", close).isEqualTo(BenchmarkVerdict.SIMILAR);
        }
        assertThat(within(36)).isEqualTo(BenchmarkVerdict.WORSE);
        assertThat(within(44)).isEqualTo(BenchmarkVerdict.BETTER);
    }

    private static BenchmarkVerdict within(double figure) {
        return BenchmarkComparison.byThreshold(Figure.of(figure), FORTY, ChangeThreshold.TEN_PERCENT, HIGHER)
                .verdict();
    }

    @Test
    void refusals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchmarkComparison.byTwoIntervals(KNOWN, WIDE, NARROW, FORTY, HIGHER))
                .withMessage("wider must enclose narrower, 30 to 50, but was 39 to 41");
        ConfidenceInterval shifted = ConfidenceInterval.published(39.5, 60, ConfidenceLevel.PERCENT_99_8);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchmarkComparison.byTwoIntervals(KNOWN, NARROW, shifted, FORTY, HIGHER))
                .withMessage("wider must enclose narrower, 39 to 41, but was 39.5 to 60");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchmarkComparison.byInterval(Figure.of(42), NARROW, FORTY, HIGHER))
                .withMessage("interval must contain the figure 42, but was 39 to 41");
        for (double percent : new double[] {-0.5, 100.5}) {
            Benchmark impossible = Benchmark.of("ENG", "", percent);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BenchmarkComparison.byControlLimits(
                            new Proportion(1, 2), impossible, NARROW.level(), HIGHER))
                    .withMessage("benchmark must be from 0 to 100 percent, but was " + percent);
        }
    }

    @Test
    void comparisonsAreEqualByContent() {
        BenchmarkComparison bySize = BenchmarkComparison.bySize(KNOWN, FORTY, HIGHER);
        assertThat(BenchmarkComparison.bySize(KNOWN, FORTY, HIGHER))
                .isEqualTo(bySize)
                .hasSameHashCodeAs(bySize);
        assertThat(List.of(
                        bySize,
                        BenchmarkComparison.bySize(Figure.of(41), FORTY, HIGHER),
                        BenchmarkComparison.bySize(KNOWN, Benchmark.of("ENG", "2019", 40), HIGHER),
                        BenchmarkComparison.bySize(KNOWN, FORTY, Polarity.NEUTRAL),
                        BenchmarkComparison.byThreshold(KNOWN, FORTY, ChangeThreshold.TEN_PERCENT, HIGHER)))
                .doesNotHaveDuplicates();
        assertThat(bySize).isNotEqualTo(FORTY);
    }

    @Test
    void controlLimitsOfNoneAndAllBelongToThem() {
        Proportion none = new Proportion(0, 100);
        Proportion all = new Proportion(100, 100);
        assertThat(BenchmarkComparison.byControlLimits(none, Benchmark.of("ENG", "", 0), NARROW.level(), HIGHER)
                        .verdict())
                .isEqualTo(BenchmarkVerdict.SIMILAR);
        assertThat(BenchmarkComparison.byControlLimits(all, Benchmark.of("ENG", "", 100), NARROW.level(), HIGHER)
                        .verdict())
                .isEqualTo(BenchmarkVerdict.SIMILAR);
    }

    @Test
    void limitsOfTheFiguresOwnIntervalAreInside() {
        assertThat(ownInterval(39)).isEqualTo(BenchmarkVerdict.SIMILAR);
        assertThat(ownInterval(41)).isEqualTo(BenchmarkVerdict.SIMILAR);
        assertThat(ownInterval(38.9)).isEqualTo(BenchmarkVerdict.BETTER);
        assertThat(ownInterval(41.1)).isEqualTo(BenchmarkVerdict.WORSE);
        assertThat(twoIntervals(30)).isEqualTo(BenchmarkVerdict.BETTER);
        assertThat(twoIntervals(50)).isEqualTo(BenchmarkVerdict.WORSE);
        assertThat(twoIntervals(29.9)).isEqualTo(BenchmarkVerdict.MUCH_BETTER);
        assertThat(twoIntervals(50.1)).isEqualTo(BenchmarkVerdict.MUCH_WORSE);
    }

    private static BenchmarkVerdict ownInterval(double benchmark) {
        return BenchmarkComparison.byInterval(KNOWN, NARROW, Benchmark.of("ENG", "", benchmark), HIGHER)
                .verdict();
    }

    private static BenchmarkVerdict twoIntervals(double benchmark) {
        return BenchmarkComparison.byTwoIntervals(KNOWN, NARROW, WIDE, Benchmark.of("ENG", "", benchmark), HIGHER)
                .verdict();
    }

    @Test
    void polarityDecidesBetweenBetterAndHigher() {
        Benchmark below = Benchmark.of("ENG", "", 20);
        Benchmark above = Benchmark.of("ENG", "", 60);
        for (Polarity polarity : Polarity.values()) {
            List<BenchmarkVerdict> verdicts = switch (polarity) {
                case HIGHER_IS_BETTER ->
                    List.of(
                            BenchmarkVerdict.BETTER,
                            BenchmarkVerdict.WORSE,
                            BenchmarkVerdict.MUCH_BETTER,
                            BenchmarkVerdict.MUCH_WORSE);
                case LOWER_IS_BETTER ->
                    List.of(
                            BenchmarkVerdict.WORSE,
                            BenchmarkVerdict.BETTER,
                            BenchmarkVerdict.MUCH_WORSE,
                            BenchmarkVerdict.MUCH_BETTER);
                case TARGET_IS_BEST, NEUTRAL ->
                    List.of(
                            BenchmarkVerdict.HIGHER,
                            BenchmarkVerdict.LOWER,
                            BenchmarkVerdict.MUCH_HIGHER,
                            BenchmarkVerdict.MUCH_LOWER);
            };
            assertThat(List.of(
                            BenchmarkComparison.bySize(KNOWN, below, polarity).verdict(),
                            BenchmarkComparison.bySize(KNOWN, above, polarity).verdict(),
                            BenchmarkComparison.byTwoIntervals(KNOWN, NARROW, WIDE, below, polarity)
                                    .verdict(),
                            BenchmarkComparison.byTwoIntervals(KNOWN, NARROW, WIDE, above, polarity)
                                    .verdict()))
                    .as("%s", polarity)
                    .isEqualTo(verdicts);
        }
    }

    @Test
    void aComparisonGivesBackWhatItWasMadeOf() {
        BenchmarkComparison bySize = BenchmarkComparison.bySize(KNOWN, FORTY, HIGHER);
        assertThat(bySize.figure()).isEqualTo(KNOWN);
        assertThat(bySize.benchmark()).isEqualTo(FORTY);
        assertThat(bySize.polarity()).isEqualTo(HIGHER);
        assertThat(bySize.getPlain())
                .containsEntry("figure", KNOWN.getPlain())
                .containsEntry("benchmark", FORTY.getPlain())
                .containsEntry("polarity", "HIGHER_IS_BETTER")
                .containsEntry("method", "size")
                .containsEntry("verdict", "SIMILAR");
    }

    @Test
    void methodsHaveNames() {
        Proportion half = new Proportion(1, 2);
        assertThat(List.of(
                        BenchmarkComparison.bySize(KNOWN, FORTY, HIGHER),
                        BenchmarkComparison.byThreshold(KNOWN, FORTY, ChangeThreshold.TEN_PERCENT, HIGHER),
                        BenchmarkComparison.byInterval(KNOWN, NARROW, FORTY, HIGHER),
                        BenchmarkComparison.byTwoIntervals(KNOWN, NARROW, WIDE, FORTY, HIGHER),
                        BenchmarkComparison.byOverlap(KNOWN, NARROW, FORTY, HIGHER),
                        BenchmarkComparison.byControlLimits(half, FORTY, NARROW.level(), HIGHER)))
                .extracting(BenchmarkComparison::method)
                .containsExactly(
                        "size",
                        "threshold",
                        "confidence interval",
                        "two confidence intervals",
                        "overlap of confidence intervals",
                        "control limits");
    }

    @Test
    void figuresLieInTheirIntervals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchmarkComparison.byTwoIntervals(Figure.of(42), NARROW, WIDE, FORTY, HIGHER))
                .withMessage("narrower must contain the figure 42, but was 39 to 41");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchmarkComparison.byOverlap(Figure.of(38), NARROW, FORTY, HIGHER))
                .withMessage("interval must contain the figure 38, but was 39 to 41");
    }

    @Test
    void equality() {
        assertDistinct(() -> List.of(
                BenchmarkComparison.bySize(KNOWN, FORTY, HIGHER),
                BenchmarkComparison.bySize(Figure.of(41), FORTY, HIGHER),
                BenchmarkComparison.bySize(KNOWN, NONE, HIGHER),
                BenchmarkComparison.bySize(KNOWN, FORTY, Polarity.NEUTRAL),
                BenchmarkComparison.byThreshold(KNOWN, FORTY, ChangeThreshold.TEN_PERCENT, HIGHER)));
    }
}
