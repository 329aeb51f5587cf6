// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.EnumText;
import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.internal.PlainNumber;
import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.series.Figure;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The shortfall from a target up to which a figure is still within tolerance: {@code 10%}, {@code 5pt}, {@code floor 280}.
 *
 * <ul>
 *   <li>In percent of the size of the target. A target of 0 cannot have one.
 *   <li>In points, that is, in the unit of the figures.
 *   <li>A floor: the least acceptable figure (the largest, where lower is better), regardless of the target.
 *   <li>The limit itself is within tolerance.
 *   <li>Of a target that is cumulative, the tolerance is that of the part expected by now: 3/12 of it in the third month.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class Tolerance implements Plain {

    private enum Kind {
        NONE,
        PERCENT,
        POINTS,
        FLOOR
    }

    private static final Tolerance NONE = new Tolerance(Kind.NONE, 0);
    private static final String FLOOR = "floor ";

    private final Kind kind;
    private final double value;

    /**
     * Returns no tolerance: a figure that does not meet the target misses it.
     *
     * @return no tolerance
     */
    public static Tolerance none() {
        return NONE;
    }

    /**
     * Creates a tolerance in percent of the target's size.
     *
     * @param percent in percent (10 means 10%), 0 or more
     * @return the tolerance
     * @throws IllegalArgumentException if the number is negative, NaN or infinite
     */
    public static Tolerance percent(double percent) {
        return new Tolerance(Kind.PERCENT, notNegative(percent, "percent"));
    }

    /**
     * Creates a tolerance in points, that is, in the unit of the figures.
     *
     * @param points in the unit of the figures, 0 or more
     * @return the tolerance
     * @throws IllegalArgumentException if the number is negative, NaN or infinite
     */
    public static Tolerance points(double points) {
        return new Tolerance(Kind.POINTS, notNegative(points, "points"));
    }

    /**
     * Creates a floor.
     *
     * @param floor the least acceptable figure, or the largest where lower is better
     * @return the tolerance
     * @throws IllegalArgumentException if the number is NaN or infinite
     */
    public static Tolerance floor(double floor) {
        return new Tolerance(Kind.FLOOR, Figures.finite(floor, "floor") + 0.0);
    }

    /**
     * Parses a tolerance.
     *
     * @param text {@code none}; {@code 10} or {@code 10%} in percent; {@code 5pt} in points; {@code floor 280}
     * @return the tolerance
     * @throws IllegalArgumentException if the text is none of these, or the number is negative
     */
    public static Tolerance parse(String text) {
        String lower = Objects.requireNonNull(text, "text").toLowerCase(Locale.ROOT);
        if (lower.equals("none")) {
            return NONE;
        }
        if (lower.startsWith(FLOOR)) {
            return floor(number(lower.substring(FLOOR.length()), text));
        }
        if (lower.endsWith("pt")) {
            return points(number(lower.substring(0, lower.length() - 2), text));
        }
        return percent(number(lower.endsWith("%") ? lower.substring(0, lower.length() - 1) : lower, text));
    }

    private static double number(String digits, String text) {
        double number = PlainNumber.parse(digits);
        if (Double.isNaN(number)) {
            throw new IllegalArgumentException(
                    EnumText.quoted(text) + " is not a tolerance; expected none, or one such as 10%, 5pt or floor 280");
        }
        return number;
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

    // -----------------------------------------------------------------------
    /**
     * Returns the size of the tolerance.
     *
     * @return in percent or points, or the floor itself; 0 for none
     */
    public double value() {
        return value;
    }

    /**
     * Returns whether there is no tolerance.
     *
     * @return true for {@link #none()}
     */
    public boolean isNone() {
        return kind == Kind.NONE;
    }

    /**
     * Returns whether the tolerance is in percent of the target's size.
     *
     * @return true for percent
     */
    public boolean isInPercent() {
        return kind == Kind.PERCENT;
    }

    /**
     * Returns whether the tolerance is in points.
     *
     * @return true for points
     */
    public boolean isInPoints() {
        return kind == Kind.POINTS;
    }

    /**
     * Returns whether the tolerance is a floor.
     *
     * @return true for a floor
     */
    public boolean isFloor() {
        return kind == Kind.FLOOR;
    }

    /**
     * Returns the worst figure within tolerance of the part of a bound that is expected. The sign is -1 where less is worse and 1 where more
     * is.
     *
     * @param expected the part {@code k/n} of the bound
     */
    Rational edge(Rational expected, int sign, int k, int n) {
        Rational size = Rational.of(Decimals.shortest(value), 1);
        return switch (kind) {
            case NONE -> expected;
            case PERCENT -> {
                Rational width = new Rational(
                        expected.numerator().abs().multiply(size.numerator()),
                        expected.denominator().multiply(size.denominator()));
                yield expected.plus(width.times(sign, 100));
            }
            case POINTS -> expected.plus(size.times((long) sign * k, n));
            case FLOOR -> size.times(k, n);
        };
    }

    // -----------------------------------------------------------------------
    @Override
    public String getPlain() {
        return toString();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Tolerance other && kind == other.kind && value == other.value;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, value);
    }

    /** Returns the form that {@link #parse} reads: {@code none}, {@code 10%}, {@code 5pt} or {@code floor 280}. */
    @Override
    public String toString() {
        return switch (kind) {
            case NONE -> "none";
            case PERCENT -> Figure.of(value) + "%";
            case POINTS -> Figure.of(value) + "pt";
            case FLOOR -> FLOOR + Figure.of(value);
        };
    }
}
