// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.util.List;

/**
 * An exact fraction of decimals; it need not be in lowest terms, and fractions over one denominator are added without another one.
 *
 * @param numerator of any sign
 * @param denominator above 0
 */
public record ExactFraction(ExactDecimal numerator, ExactDecimal denominator) {

    public static final ExactFraction ZERO = new ExactFraction(ExactDecimal.ZERO, ExactDecimal.ONE);

    /** Returns the sum. */
    public ExactFraction plus(ExactFraction other) {
        if (other.numerator.signum() == 0) {
            return this;
        }
        if (numerator.signum() == 0) {
            return other;
        }
        if (denominator.equals(other.denominator)) {
            return new ExactFraction(numerator.plus(other.numerator), denominator);
        }
        return new ExactFraction(
                numerator.times(other.denominator).plus(other.numerator.times(denominator)),
                denominator.times(other.denominator));
    }

    /** Returns the difference. */
    public ExactFraction minus(ExactFraction other) {
        return plus(new ExactFraction(other.numerator.negated(), other.denominator));
    }

    /** Returns the quotient by a decimal above 0. */
    public ExactFraction over(ExactDecimal divisor) {
        return new ExactFraction(numerator, denominator.times(divisor));
    }

    /** Returns the double nearest to the product with a decimal; an infinity as {@link Whole#dividedBy} does. */
    public double times(ExactDecimal factor) {
        return numerator.times(factor).dividedBy(denominator);
    }

    /** Returns -1, 0 or 1. */
    public int signum() {
        return numerator.signum();
    }

    /**
     * Returns the sum of many fractions. Halves are added to each other, so that the denominators of most additions stay short.
     *
     * @return 0 for none
     */
    public static ExactFraction sum(List<ExactFraction> fractions) {
        return switch (fractions.size()) {
            case 0 -> ZERO;
            case 1 -> fractions.get(0);
            default -> {
                int half = fractions.size() / 2;
                yield sum(fractions.subList(0, half)).plus(sum(fractions.subList(half, fractions.size())));
            }
        };
    }
}
