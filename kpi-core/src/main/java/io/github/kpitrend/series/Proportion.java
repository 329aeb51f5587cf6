// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.Exact;
import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.internal.PlainTree;
import java.util.Map;
import java.util.Objects;

/**
 * A numerator and its denominator: {@code 36 of 100}.
 *
 * <p>A percentage that keeps its parts can be added to others without averaging averages, and has a confidence interval.
 *
 * <ul>
 *   <li>Both parts are finite and not negative. The numerator may exceed the denominator, as it does in faulty data; what needs a true
 *       proportion rejects it, and a quality check finds it.
 *   <li>Of nothing there is no percentage: {@link MissingReason#ZERO_BASE}.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param numerator how many
 * @param denominator out of how many
 * @since 0.1.0
 */
public record Proportion(double numerator, double denominator) implements Plain {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is NaN, infinite or negative
     */
    public Proportion {
        numerator = notNegative(numerator, "numerator");
        denominator = notNegative(denominator, "denominator");
    }

    private static double notNegative(double value, String name) {
        if (Numbers.finite(value, name) < 0) {
            throw new IllegalArgumentException(name + " must be 0 or more, but was " + value);
        }
        return value + 0.0;
    }

    /**
     * Returns the proportion of both together: 3 of 12 and 2 of 8 are 5 of 20.
     *
     * @param other the other proportion
     * @return the sums of numerators and of denominators, exact in decimals, each rounded once to the nearest double
     * @throws IllegalArgumentException if no double can hold a sum
     */
    public Proportion plus(Proportion other) {
        Objects.requireNonNull(other, "other");
        return new Proportion(sum(numerator, other.numerator, other), sum(denominator, other.denominator, other));
    }

    private static double sum(double one, double more, Proportion other) {
        Figure sum = Figure.of(one).plus(Figure.of(more));
        if (!sum.isKnown()) {
            throw new IllegalArgumentException("other must have a sum that a double can hold, but was " + other);
        }
        return sum.value();
    }

    /**
     * Returns the numerator in percent of the denominator.
     *
     * @return the exact percentage, correctly rounded to double: 36 for 36 of 100; missing with reason {@link MissingReason#ZERO_BASE} if the
     *     denominator is 0, for {@link MissingReason#NOT_REPRESENTABLE} if no double can hold it
     */
    public Figure percent() {
        if (denominator == 0) {
            return Figure.missing(MissingReason.ZERO_BASE);
        }
        return Figures.ofResult(Exact.percentage(numerator, denominator));
    }

    /** Returns {@code 36 of 100}. */
    @Override
    public String toString() {
        return Numbers.print(numerator) + " of " + Numbers.print(denominator);
    }

    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map("numerator", numerator, "denominator", denominator);
    }
}
