// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static io.github.kpitrend.testing.KpiAssertions.assertThat;
import static io.github.kpitrend.testing.KpiAssertions.assertThatIllegalArgumentException;

import io.github.kpitrend.testing.Answer;
import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.testing.KpiSamples;
import io.github.kpitrend.testing.Model;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Exact arithmetic of figures: every result is the double nearest to the exact fraction, or a reason. */
class FigurePropertyTest {

    /** A million in the long run: {@code -Dkpitrend.pairs=1000000}. */
    private static final int PAIRS = Integer.getInteger("kpitrend.pairs", 20_000);

    private static void check(double a, double b) {
        Fraction x = Model.exact(a);
        Fraction y = Model.exact(b);
        Figure left = Figure.of(a);
        Figure right = Figure.of(b);
        assertThat(left.plus(right)).as("%s + %s", a, b).isEqualTo(figure(x.plus(y)));
        assertThat(left.minus(right)).as("%s - %s", a, b).isEqualTo(figure(x.minus(y)));
        assertThat(left.times(b)).as("%s * %s", a, b).isEqualTo(figure(x.times(y)));
        Figure percentage = y.signum() == 0
                ? Figure.missing(MissingReason.ZERO_BASE)
                : figure(Fraction.HUNDRED.times(x).dividedBy(y));
        assertThat(left.percentOf(right)).as("%s of %s", a, b).isEqualTo(percentage);
    }

    private static Figure figure(Fraction exact) {
        return Answer.of(exact).toFigure();
    }

    @Property(tries = 2000)
    void resultsAreNearestToTheExactOnes(@ForAll("numbers") double a, @ForAll("numbers") double b) {
        check(a, b);
    }

    @Test
    void manyRandomPairs() {
        Random random = new Random(20_261_126);
        int decimals = 0;
        for (int i = 0; i < PAIRS; i++) {
            boolean plain = random.nextInt(4) > 0;
            decimals += plain ? 1 : 0;
            check(plain ? decimal(random) : any(random), plain ? decimal(random) : any(random));
        }
        System.out.println("Figure arithmetic: " + PAIRS + " random pairs agree with exact fractions, " + decimals
                + " of decimals of up to 15 digits, " + (PAIRS - decimals) + " of any bits");
        assertThat(decimals).isBetween(PAIRS / 2, PAIRS - 1);
    }

    private static double decimal(Random random) {
        long digits = random.nextLong() % 1_000_000_000_000_000L;
        long shorter = digits / (long) Math.pow(10, random.nextInt(15));
        return BigDecimal.valueOf(shorter, random.nextInt(8)).doubleValue();
    }

    private static double any(Random random) {
        double value = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(value) ? value : 0.1;
    }

    @Property
    void a8_theReasonIsThatOfTheConfidentialOneElseOfTheFirst(
            @ForAll("figures") Figure left, @ForAll("figures") Figure right) {
        for (Figure result : List.of(left.plus(right), left.minus(right), left.percentOf(right))) {
            if (left.isMissing() || right.isMissing()) {
                Figure hidden = Figure.missing(MissingReason.CONFIDENTIAL);
                boolean isHidden = left.equals(hidden) || right.equals(hidden);
                assertThat(result).isEqualTo(isHidden ? hidden : left.isMissing() ? left : right);
            }
        }
        assertThat(left.isMissing()).isEqualTo(!left.isKnown());
        assertThat(left.toOptional())
                .isEqualTo(left.isKnown() ? OptionalDouble.of(left.value()) : OptionalDouble.empty());
        List<Double> seen = new ArrayList<>();
        left.ifKnown(seen::add);
        assertThat(seen).hasSize(left.isKnown() ? 1 : 0);
        if (left.isMissing()) {
            assertThat(left.times(3)).isSameAs(left);
        }
    }

    /** Rows A1 to A4 of exact arithmetic, and results that are not 0 and would become 0. */
    @Test
    void documentedCases() {
        assertThat(Figure.of(1.1).plus(Figure.of(2.2))).hasValue(3.3);
        assertThat(Figure.of(1.21).plus(Figure.of(2.42))).hasValue(3.63);
        assertThat(Figure.of(0.1).plus(Figure.of(0.2))).hasValue(0.3);
        assertThat(Figure.of(0.3).minus(Figure.of(0.1))).hasValue(0.2);
        assertThat(Figure.of(0.29).times(100)).hasValue(29);
        assertThat(Figure.of(0.07).times(100)).hasValue(7);
        assertThat(Figure.of(1e308).percentOf(Figure.of(1e308))).hasValue(100);
        assertThat(Figure.of(1e308).plus(Figure.of(1e308))).isMissingFor(MissingReason.NOT_REPRESENTABLE);
        assertThat(Figure.of(Double.MIN_VALUE).times(0.1)).isMissingFor(MissingReason.NOT_REPRESENTABLE);
        assertThat(Figure.of(Double.MIN_VALUE).percentOf(Figure.of(1e308)))
                .isMissingFor(MissingReason.NOT_REPRESENTABLE);
        assertThat(Figure.of(0).times(1e308)).hasValue(0);
        assertThat(Figure.of(5).percentOf(Figure.of(0))).isMissingFor(MissingReason.ZERO_BASE);
        assertThat(Figure.of(0).percentOf(Figure.of(0))).isMissingFor(MissingReason.ZERO_BASE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figure.of(1).times(Double.NaN))
                .withMessage("factor must be a finite number, but was NaN");
    }

    /** Law P17: the sign of a zero is never seen. */
    @Property
    void p17_zerosOfEitherSignAreOne(@ForAll("numbers") double number) {
        for (double zero : new double[] {0.0, -0.0}) {
            Figure figure = Figure.of(zero);
            assertThat(Figure.of(number).plus(figure)).isEqualTo(Figure.of(number));
            assertThat(figure.minus(Figure.of(number))).isEqualTo(Figure.of(0).minus(Figure.of(number)));
            assertThat(Figure.of(number).times(zero)).isEqualTo(Figure.of(0)).hasSameHashCodeAs(Figure.of(0));
            assertThat(figure).isEqualTo(Figure.of(0.0)).hasSameHashCodeAs(Figure.of(0.0));
        }
    }

    @Provide
    Arbitrary<Double> numbers() {
        return KpiSamples.numbers();
    }

    @Provide
    Arbitrary<Figure> figures() {
        return Arbitraries.oneOf(
                KpiSamples.numbers().map(Figure::of),
                Arbitraries.of(MissingReason.values()).map(Figure::missing));
    }
}
