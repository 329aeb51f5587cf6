// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.Exact;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The least and the greatest possible value of a sum of figures, of which some are known, divided by their number. They are exact decimals, with
 * which values are compared exactly.
 *
 * @param least the least possible sum; null for none
 * @param greatest the greatest possible sum; null for none
 * @param divisor by what the sum is divided
 */
record Bounds(@Nullable BigDecimal least, @Nullable BigDecimal greatest, int divisor) {

    static Bounds of(BigDecimal observed, int ahead, Range range, int divisor) {
        return new Bounds(add(observed, ahead, range.lower()), add(observed, ahead, range.upper()), divisor);
    }

    private static @Nullable BigDecimal add(BigDecimal observed, int ahead, double bound) {
        if (ahead == 0) {
            return observed;
        }
        return Double.isInfinite(bound)
                ? null
                : observed.add(Decimals.shortest(bound).multiply(BigDecimal.valueOf(ahead)));
    }

    /** Returns whether only one value is possible: nothing is to come. */
    boolean isOne() {
        return least != null && greatest != null && least.compareTo(greatest) == 0;
    }

    /** Returns whether a value is at or below the least possible one. */
    boolean isAtOrBelowLeast(double x) {
        return least != null && compare(x, least) <= 0;
    }

    boolean isBelowLeast(double x) {
        return least != null && compare(x, least) < 0;
    }

    boolean isAtOrAboveGreatest(double x) {
        return greatest != null && compare(x, greatest) >= 0;
    }

    boolean isAboveGreatest(double x) {
        return greatest != null && compare(x, greatest) > 0;
    }

    private int compare(double x, BigDecimal sum) {
        BigDecimal exact = Decimals.shortest(x);
        return exact.multiply(BigDecimal.valueOf(divisor)).compareTo(sum);
    }

    /** Returns a value moved to the bound that it lies outside of. */
    double cut(double value) {
        double from = least == null ? Double.NEGATIVE_INFINITY : value(least);
        double to = greatest == null ? Double.POSITIVE_INFINITY : value(greatest);
        return Math.min(Math.max(value, from), to);
    }

    private double value(BigDecimal sum) {
        return Exact.ratio(sum, BigDecimal.valueOf(divisor));
    }
}
