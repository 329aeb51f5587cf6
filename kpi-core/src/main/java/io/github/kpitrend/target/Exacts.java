// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.series.Figure;
import java.math.BigDecimal;

/** Figures of exact results. */
final class Exacts {

    private Exacts() {}

    /** Returns the nearest double; missing where no double can hold it, or where a result other than 0 would become 0. */
    static Figure figure(Rational exact) {
        return Figures.ofResult(exact.toDouble(), exact.signum());
    }

    /** Returns the quotient of two decimals, the second of them above zero. */
    static Rational ratio(BigDecimal numerator, BigDecimal denominator) {
        return quotient(Rational.of(numerator, 1), Rational.of(denominator, 1));
    }

    /** Returns the quotient of two fractions, the second of them above zero. */
    static Rational quotient(Rational n, Rational d) {
        return new Rational(
                n.numerator().multiply(d.denominator()), n.denominator().multiply(d.numerator()));
    }
}
