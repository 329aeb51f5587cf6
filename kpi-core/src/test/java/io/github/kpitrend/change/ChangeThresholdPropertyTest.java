// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.change;

import static io.github.kpitrend.change.DirectionOfTravel.DECREASE;
import static io.github.kpitrend.change.DirectionOfTravel.INCREASE;
import static io.github.kpitrend.change.DirectionOfTravel.NOT_AVAILABLE;
import static io.github.kpitrend.change.DirectionOfTravel.SIMILAR;
import static io.github.kpitrend.testing.KpiAssertions.assertThat;
import static io.github.kpitrend.testing.KpiAssertions.assertThatIllegalArgumentException;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.testing.Answer;
import io.github.kpitrend.testing.ChangeModel;
import io.github.kpitrend.testing.ChangeModel.Limits;
import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.testing.KpiSamples;
import io.github.kpitrend.testing.KpiSamples.Line;
import io.github.kpitrend.testing.KpiSamples.Pair;
import io.github.kpitrend.testing.Model;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Laws C1 to C12. */
class ChangeThresholdPropertyTest {

    // -----------------------------------------------------------------------
    // oracle
    // -----------------------------------------------------------------------
    @Property(tries = 3000)
    @StatisticsReport(onFailureOnly = true)
    void c1_directionIsThatOfTheExactFraction(@ForAll("pairs") Pair pair, @ForAll("thresholds") Limits limits) {
        DirectionOfTravel expected = ChangeModel.direction(pair.exactBase(), pair.exactCurrent(), limits);
        assertThat(change(pair)).hasDirection(limits.toThreshold(), expected);
        Statistics.label("direction").collect(expected).coverage(coverage -> {
            coverage.check(INCREASE).percentage(share -> share > 10);
            coverage.check(SIMILAR).percentage(share -> share > 10);
            coverage.check(DECREASE).percentage(share -> share > 10);
        });
    }

    @Property
    void c1_directionsOfASeriesAreThoseOfTheModel(
            @ForAll("models") Model model,
            @ForAll("thresholds") Limits limits,
            @ForAll @IntRange(min = 1, max = 14) int back) {
        List<DirectionOfTravel> expected = new ArrayList<>();
        for (int i = 0; i < model.length(); i++) {
            YearMonth month = model.first().plusMonths(i);
            Answer base = i < back ? Answer.missing(MissingReason.OUTSIDE_SERIES) : model.at(month.minusMonths(back));
            boolean broken = i >= back && model.breaksBetween(month.minusMonths(back), month);
            expected.add(ChangeModel.direction(base, model.at(month), broken, limits));
        }
        assertThat(limits.toThreshold().directions(model.toSeries(), Comparison.monthsBack(back)))
                .isEqualTo(expected);
    }

    // -----------------------------------------------------------------------
    // on and beside the line
    // -----------------------------------------------------------------------
    @Property(tries = 3000)
    @StatisticsReport(onFailureOnly = true)
    void c2_c3_onTheLineCountsAndOneUnitInsideDoesNot(@ForAll("lines") Line line) {
        ChangeThreshold threshold = ChangeThreshold.percent(line.limit().doubleValue());
        Change change = Change.of(line.base().doubleValue(), line.current().doubleValue());
        DirectionOfTravel beyond = line.up() ? INCREASE : DECREASE;
        assertThat(change).hasDirection(threshold, line.beside() < 0 ? SIMILAR : beyond);
        Statistics.label("beside").collect(line.beside()).coverage(coverage -> {
            coverage.check(-1).percentage(share -> share > 20);
            coverage.check(0).percentage(share -> share > 20);
            coverage.check(1).percentage(share -> share > 20);
        });
    }

    @Property
    void c2_c3_inPoints(
            @ForAll("decimals") BigDecimal base,
            @ForAll("positive") BigDecimal limit,
            @ForAll @IntRange(min = -1, max = 1) int beside) {
        ChangeThreshold threshold = ChangeThreshold.points(limit.doubleValue());
        BigDecimal unit = BigDecimal.valueOf(1, Math.max(base.scale(), limit.scale()) + 1);
        BigDecimal change = limit.add(unit.multiply(BigDecimal.valueOf(beside)));
        assertThat(change(base, base.add(change))).hasDirection(threshold, beside < 0 ? SIMILAR : INCREASE);
        assertThat(change(base, base.subtract(change))).hasDirection(threshold, beside < 0 ? SIMILAR : DECREASE);
    }

    // -----------------------------------------------------------------------
    // metamorphic
    // -----------------------------------------------------------------------
    @Property
    void c4_knownChangesHaveOneOfThreeDirections(
            @ForAll("figures") Figure base, @ForAll("figures") Figure current, @ForAll("thresholds") Limits limits) {
        DirectionOfTravel direction = limits.toThreshold().direction(Change.of(base, current));
        if (base.isKnown() && current.isKnown()) {
            assertThat(direction).isIn(INCREASE, SIMILAR, DECREASE);
        } else {
            assertThat(direction).isEqualTo(NOT_AVAILABLE);
        }
    }

    @Property
    void c5_raisingCurrentNeverLowersTheDirection(
            @ForAll("numbers") double base,
            @ForAll("numbers") double a,
            @ForAll("numbers") double b,
            @ForAll("thresholds") Limits limits) {
        ChangeThreshold threshold = limits.toThreshold();
        DirectionOfTravel low = threshold.direction(Change.of(base, Math.min(a, b)));
        DirectionOfTravel high = threshold.direction(Change.of(base, Math.max(a, b)));
        assertThat(high.compareTo(low)).as("%s then %s", low, high).isLessThanOrEqualTo(0);
    }

    @Property
    void c6_scalingKeepsTheDirection(
            @ForAll("lines") Line line,
            @ForAll("positive") BigDecimal factor,
            @ForAll @IntRange(min = -3, max = 6) int k) {
        ChangeThreshold threshold = ChangeThreshold.percent(line.limit().doubleValue());
        DirectionOfTravel direction = threshold.direction(change(line.base(), line.current()));
        assertThat(change(line.base().scaleByPowerOfTen(k), line.current().scaleByPowerOfTen(k)))
                .hasDirection(threshold, direction);
        BigDecimal base = line.base().multiply(factor);
        BigDecimal current = line.current().multiply(factor);
        boolean exact = survives(base) && survives(current);
        if (exact) {
            assertThat(change(base, current)).hasDirection(threshold, direction);
        }
    }

    @Property
    void c7_swappedLimitsMirrorTheDirection(
            @ForAll("decimals") BigDecimal base, @ForAll("decimals") BigDecimal step, @ForAll("exact") Limits limits) {
        ChangeThreshold threshold = limits.toThreshold();
        Limits swapped = new Limits(limits.down(), limits.up(), limits.points(), limits.decimals());
        DirectionOfTravel direction = threshold.direction(change(base, base.add(step)));
        assertThat(change(base, base.subtract(step)))
                .hasDirection(
                        swapped.toThreshold(),
                        Map.of(INCREASE, DECREASE, DECREASE, INCREASE, SIMILAR, SIMILAR)
                                .get(direction));
    }

    @Property
    void c8_wideningKeepsSimilar(
            @ForAll("pairs") Pair pair, @ForAll("thresholds") Limits limits, @ForAll("positive") BigDecimal wider) {
        Limits wide = new Limits(limits.up().add(wider), limits.down().add(wider), limits.points(), limits.decimals());
        DirectionOfTravel narrow = limits.toThreshold().direction(change(pair));
        DirectionOfTravel widened = wide.toThreshold().direction(change(pair));
        assertThat(widened).isIn(narrow, SIMILAR);
    }

    @Property
    void c9_equalValuesAreSimilar(@ForAll("numbers") double value, @ForAll("thresholds") Limits limits) {
        assertThat(Change.of(value, value)).hasDirection(limits.toThreshold(), SIMILAR);
    }

    @Property
    void c9_limitsAreAboveZero(@ForAll("notLimits") double limit, @ForAll("positive") BigDecimal other) {
        double good = other.doubleValue();
        List<Runnable> doors = List.of(
                () -> ChangeThreshold.percent(limit),
                () -> ChangeThreshold.percent(limit, good),
                () -> ChangeThreshold.percent(good, limit),
                () -> ChangeThreshold.points(limit),
                () -> ChangeThreshold.points(limit, good),
                () -> ChangeThreshold.points(good, limit));
        for (Runnable door : doors) {
            assertThatIllegalArgumentException()
                    .isThrownBy(door::run)
                    .withMessageContaining("above 0")
                    .withMessageContaining(String.valueOf(limit));
        }
    }

    @Property
    void c10_fastAndExactWaysAgree(@ForAll("lines") Line line) {
        // One value that is no decimal of few places sends a whole series the exact way.
        ChangeThreshold threshold = ChangeThreshold.percent(line.limit().doubleValue());
        double base = line.base().doubleValue();
        double current = line.current().doubleValue();
        YearMonth first = YearMonth.of(2020, 1);
        Comparison back = Comparison.previousMonth();
        MonthlySeries fast = MonthlySeries.of(first, base, current);
        MonthlySeries slow = MonthlySeries.of(first, base, current, 1 / 3.0, Double.MAX_VALUE);
        assertThat(threshold.directions(slow, back).get(1))
                .isEqualTo(threshold.directions(fast, back).get(1))
                .isEqualTo(threshold.direction(Change.of(base, current)));
        assertThat(Change.percentages(slow, back).at(first.plusMonths(1)))
                .isEqualTo(Change.percentages(fast, back).at(first.plusMonths(1)))
                .isEqualTo(Change.of(base, current).percent());
    }

    @Property
    void c11_roundingMattersOnlyNearALimit(@ForAll("pairs") Pair pair, @ForAll("exact") Limits limits) {
        ChangeThreshold threshold = limits.toThreshold();
        if (threshold.direction(change(pair)) != threshold.afterRounding(0).direction(change(pair))) {
            Fraction base = pair.exactBase();
            Fraction current = pair.exactCurrent();
            Fraction size = (limits.points() ? current.minus(base) : ChangeModel.percent(base, current)).abs();
            BigDecimal limit = current.compareTo(base) > 0 ? limits.up() : limits.down();
            assertThat(size.minus(Fraction.of(limit)).abs()).isLessThanOrEqualTo(Fraction.of(new BigDecimal("0.5")));
        }
    }

    @Property
    void c12_representationDoesNotMatter(@ForAll("lines") Line line, @ForAll @IntRange(max = 3) int zeros) {
        ChangeThreshold threshold = ChangeThreshold.percent(line.limit().doubleValue());
        BigDecimal base = line.base().setScale(line.base().scale() + zeros);
        BigDecimal current = line.current().setScale(line.current().scale() + zeros);
        DirectionOfTravel direction = threshold.direction(change(line.base(), line.current()));
        assertThat(Change.of(Figure.of(base), Figure.of(current))).hasDirection(threshold, direction);
        assertThat(Change.of(Double.parseDouble(base.toString()), Double.parseDouble(current.toPlainString())))
                .hasDirection(threshold, direction);
        assertThat(change(line.base(), line.current()))
                .hasDirection(ChangeThreshold.parse(line.limit().setScale(4).toPlainString() + "%"), direction);
    }

    // -----------------------------------------------------------------------
    // text (F1, F2)
    // -----------------------------------------------------------------------
    @Property
    void f1_parseReadsWhatIsPrinted(@ForAll("thresholds") Limits limits) {
        ChangeThreshold threshold = limits.toThreshold();
        ChangeThreshold read = ChangeThreshold.parse(threshold.toString());
        assertThat(read).isEqualTo(threshold).hasSameHashCodeAs(threshold).hasToString(threshold.toString());
    }

    // -----------------------------------------------------------------------
    private static Change change(Pair pair) {
        return Change.of(pair.base(), pair.current());
    }

    private static Change change(BigDecimal base, BigDecimal current) {
        return Change.of(base.doubleValue(), current.doubleValue());
    }

    private static boolean survives(BigDecimal value) {
        return Model.shortest(value.doubleValue()).compareTo(value) == 0;
    }

    @Provide
    Arbitrary<Pair> pairs() {
        return KpiSamples.pairs();
    }

    @Provide
    Arbitrary<Line> lines() {
        return KpiSamples.lines();
    }

    @Provide
    Arbitrary<Limits> thresholds() {
        return KpiSamples.thresholds();
    }

    @Provide
    Arbitrary<Limits> exact() {
        return KpiSamples.exactThresholds();
    }

    @Provide
    Arbitrary<Double> numbers() {
        return KpiSamples.numbers();
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return KpiSamples.decimals();
    }

    @Provide
    Arbitrary<BigDecimal> positive() {
        return KpiSamples.positiveDecimals();
    }

    @Provide
    Arbitrary<Model> models() {
        return KpiSamples.models();
    }

    @Provide
    Arbitrary<Double> notLimits() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY),
                KpiSamples.numbers().map(number -> -Math.abs(number)));
    }

    @Provide
    Arbitrary<Figure> figures() {
        return Arbitraries.oneOf(
                KpiSamples.numbers().map(Figure::of),
                Arbitraries.of(MissingReason.values()).map(Figure::missing));
    }
}
