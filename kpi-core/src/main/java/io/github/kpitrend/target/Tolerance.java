// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.series.Figure;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far short of a target a figure may fall and still not count as missed: {@code 10%}, {@code 5}, {@code at least 280}.
 *
 * <ul>
 *   <li>Relative: in percent of the size of the target. Of a target of zero that is nothing, so it is refused there; say it absolutely.
 *   <li>Absolute: in the unit of the figures.
 *   <li>A floor standard: the least acceptable figure (the largest, where lower is better), whatever the target is.
 *   <li>The limit itself is within tolerance.
 * </ul>
 *
 * <p>Tolerances are immutable and thread-safe. Treat them as values.
 *
 * @since 0.1.0
 */
public final class Tolerance {

    private enum Kind {
        NONE,
        RELATIVE,
        ABSOLUTE,
        FLOOR
    }

    private static final Tolerance NONE = new Tolerance(Kind.NONE, 0);

    private final Kind kind;
    private final double value;

    /**
     * Returns no tolerance: what does not meet the target misses it.
     *
     * @return no tolerance
     */
    public static Tolerance none() {
        return NONE;
    }

    /**
     * Returns a tolerance relative to the target.
     *
     * @param percent in percent of the target's size, 0 or more
     * @return the tolerance
     * @throws IllegalArgumentException if the number is negative, NaN or infinite
     */
    public static Tolerance relative(double percent) {
        return new Tolerance(Kind.RELATIVE, notNegative(percent, "percent"));
    }

    /**
     * Returns a tolerance in the unit of the figures.
     *
     * @param amount 0 or more
     * @return the tolerance
     * @throws IllegalArgumentException if the number is negative, NaN or infinite
     */
    public static Tolerance absolute(double amount) {
        return new Tolerance(Kind.ABSOLUTE, notNegative(amount, "amount"));
    }

    /**
     * Returns a floor standard.
     *
     * @param standard the least acceptable figure, or the largest where lower is better
     * @return the tolerance
     * @throws IllegalArgumentException if the number is NaN or infinite
     */
    public static Tolerance floor(double standard) {
        return new Tolerance(Kind.FLOOR, Figure.of(standard).value());
    }

    private Tolerance(Kind kind, double value) {
        this.kind = kind;
        this.value = value;
    }

    private static double notNegative(double value, String name) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be a finite number of 0 or more, but was " + value);
        }
        return value + 0.0;
    }

    boolean isRelative() {
        return kind == Kind.RELATIVE;
    }

    boolean isFloor() {
        return kind == Kind.FLOOR;
    }

    /** The worst figure within tolerance of a bound, {@code sign} being -1 where less is worse and 1 where more is. */
    BigDecimal edge(BigDecimal bound, int sign) {
        BigDecimal size = Decimals.shortest(value);
        return switch (kind) {
            case NONE -> bound;
            case RELATIVE ->
                bound.add(bound.abs().multiply(size).movePointLeft(2).multiply(BigDecimal.valueOf(sign)));
            case ABSOLUTE -> bound.add(size.multiply(BigDecimal.valueOf(sign)));
            case FLOOR -> size;
        };
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Tolerance other && kind == other.kind && value == other.value;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, value);
    }

    /** Returns {@code none}, {@code 10%}, {@code 5} or {@code standard 280}. */
    @Override
    public String toString() {
        return switch (kind) {
            case NONE -> "none";
            case RELATIVE -> Figure.of(value) + "%";
            case ABSOLUTE -> Figure.of(value).toString();
            case FLOOR -> "standard " + Figure.of(value);
        };
    }
}
