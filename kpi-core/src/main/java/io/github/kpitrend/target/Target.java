// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a figure should be: {@code 336}, {@code 80 to 90}, {@code to be confirmed}.
 *
 * <p>A target does not know which way is good; that is the indicator's {@code Polarity}. It does not know its year either; that is the
 * {@link TargetSchedule}'s.
 *
 * <ul>
 *   <li>A range has its lower bound inside and its upper bound outside. With a better side, reaching that side meets it and being inside is
 *       {@link TargetStatus#WITHIN_TOLERANCE}; where the target is best, being inside meets it.
 *   <li>A target to be confirmed is not the same as no target: somebody has promised one.
 *   <li>Without saying otherwise a target is {@linkplain TargetBasis#PER_PERIOD per period} and has no tolerance.
 * </ul>
 *
 * <p>Targets are immutable and thread-safe. Treat them as values.
 *
 * @since 0.1.0
 */
public final class Target {

    private static final Target TO_BE_CONFIRMED = new Target(
            Figure.missing(MissingReason.PENDING),
            Figure.missing(MissingReason.PENDING),
            Tolerance.none(),
            TargetBasis.PER_PERIOD);

    private final Figure lower;
    private final Figure upper;
    private final Tolerance tolerance;
    private final TargetBasis basis;

    // -----------------------------------------------------------------------
    /**
     * Returns a target of one value.
     *
     * @param value finite
     * @return the target
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    public static Target of(double value) {
        Figure figure = Figure.of(value);
        return new Target(figure, figure, Tolerance.none(), TargetBasis.PER_PERIOD);
    }

    /**
     * Returns a target that is a range.
     *
     * @param lower the lower bound, inside the range
     * @param upper the upper bound, outside the range, above the lower
     * @return the target
     * @throws IllegalArgumentException if a bound is NaN or infinite, or the upper is not above the lower
     */
    public static Target range(double lower, double upper) {
        if (!(lower < upper)) {
            throw new IllegalArgumentException(
                    "a range must have its upper bound above its lower, but was " + lower + " to " + upper);
        }
        return new Target(Figure.of(lower), Figure.of(upper), Tolerance.none(), TargetBasis.PER_PERIOD);
    }

    /**
     * Returns a target that has been announced and not set.
     *
     * @return the target to be confirmed
     */
    public static Target toBeConfirmed() {
        return TO_BE_CONFIRMED;
    }

    private Target(Figure lower, Figure upper, Tolerance tolerance, TargetBasis basis) {
        this.lower = lower;
        this.upper = upper;
        this.tolerance = tolerance;
        this.basis = basis;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns this target with a tolerance.
     *
     * @param tolerance how far short a figure may fall
     * @return the target
     * @throws IllegalArgumentException if the tolerance is relative and a bound is zero, or is a floor standard and the target a range
     */
    public Target withTolerance(Tolerance tolerance) {
        if (tolerance.isRelative() && (isZero(lower) || isZero(upper))) {
            throw new IllegalArgumentException("a tolerance relative to a target of 0 is none; say it absolutely, for "
                    + this + " with " + tolerance);
        }
        if (tolerance.isFloor() && isRange()) {
            throw new IllegalArgumentException(
                    "a range must not have a floor standard, but " + this + " had " + tolerance);
        }
        return new Target(lower, upper, tolerance, basis);
    }

    private static boolean isZero(Figure figure) {
        return figure.isKnown() && figure.value() == 0;
    }

    /**
     * Returns this target on another basis.
     *
     * @param basis what the target speaks of
     * @return the target
     */
    public Target withBasis(TargetBasis basis) {
        return new Target(lower, upper, tolerance, Objects.requireNonNull(basis, "basis"));
    }

    // -----------------------------------------------------------------------
    /**
     * Tells whether the target has been set.
     *
     * @return false for one to be confirmed
     */
    public boolean isConfirmed() {
        return lower.isKnown();
    }

    /**
     * Tells whether the target is a range.
     *
     * @return false for one value, and for one to be confirmed
     */
    public boolean isRange() {
        return isConfirmed() && !lower.equals(upper);
    }

    /**
     * Returns the lower bound.
     *
     * @return the bound, or the one value; missing for {@link MissingReason#PENDING} if to be confirmed
     */
    public Figure lower() {
        return lower;
    }

    /**
     * Returns the upper bound.
     *
     * @return the bound, or the one value; missing for {@link MissingReason#PENDING} if to be confirmed
     */
    public Figure upper() {
        return upper;
    }

    /**
     * Returns how far short a figure may fall.
     *
     * @return the tolerance
     */
    public Tolerance tolerance() {
        return tolerance;
    }

    /**
     * Returns what the target speaks of.
     *
     * @return the basis
     */
    public TargetBasis basis() {
        return basis;
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Target other
                && lower.equals(other.lower)
                && upper.equals(other.upper)
                && tolerance.equals(other.tolerance)
                && basis == other.basis;
    }

    @Override
    public int hashCode() {
        return Objects.hash(lower, upper, tolerance, basis);
    }

    /** Returns {@code 336}, {@code 80 to 90} or {@code to be confirmed}. */
    @Override
    public String toString() {
        if (!isConfirmed()) {
            return "to be confirmed";
        }
        return isRange() ? lower + " to " + upper : lower.toString();
    }
}
