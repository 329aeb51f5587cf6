// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A target: the value or range that a figure is expected to reach, {@code 336}, {@code 80 to 90}, {@code to be confirmed}.
 *
 * <p>Whether higher or lower is better is determined by the indicator's {@code Polarity}, and the year by the {@link TargetSchedule}.
 *
 * <ul>
 *   <li>A range has its lower bound inside and its upper bound outside. With a better side, reaching that side meets it and being inside is
 *       {@link TargetStatus#WITHIN_TOLERANCE}; where the target is best, being inside meets it.
 *   <li>A target to be confirmed has been announced and not set; it differs from no target.
 *   <li>Unless set otherwise a target is {@linkplain TargetBasis#PER_PERIOD per period} and has no tolerance.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class Target implements Plain {

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
     * Creates a target of one value.
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
     * Creates a target that is a range.
     *
     * @param lower the lower bound, inside the range
     * @param upper the upper bound, outside the range, above the lower
     * @return the target
     * @throws IllegalArgumentException if a bound is NaN or infinite, or the upper is not above the lower
     */
    public static Target range(double lower, double upper) {
        Figures.finite(lower, "lower");
        Figures.finite(upper, "upper");
        if (!(lower < upper)) {
            throw new IllegalArgumentException("upper must be above lower, but was " + upper + " with " + lower);
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
     * @param tolerance the shortfall up to which a figure is within tolerance
     * @return the target
     * @throws IllegalArgumentException if the tolerance is in percent and a bound is 0, or is a floor and the target a range
     */
    public Target withTolerance(Tolerance tolerance) {
        Objects.requireNonNull(tolerance, "tolerance");
        if (tolerance.isInPercent() && (isZero(lower) || isZero(upper))) {
            throw new IllegalArgumentException(
                    "a percent tolerance cannot be applied to a target of 0; use points, but was " + tolerance);
        }
        if (tolerance.isFloor() && isRange()) {
            throw new IllegalArgumentException(
                    "tolerance must be in percent or points for a range, but was " + tolerance);
        }
        return new Target(lower, upper, tolerance, basis);
    }

    private static boolean isZero(Figure figure) {
        return figure.isKnown() && figure.value() == 0;
    }

    /**
     * Returns this target on another basis.
     *
     * @param basis the figure that the target applies to
     * @return the target
     */
    public Target withBasis(TargetBasis basis) {
        return new Target(lower, upper, tolerance, Objects.requireNonNull(basis, "basis"));
    }

    // -----------------------------------------------------------------------
    /**
     * Returns whether the target has been set.
     *
     * @return false for one to be confirmed
     */
    public boolean isConfirmed() {
        return lower.isKnown();
    }

    /**
     * Returns whether the target is a range.
     *
     * @return false for one value, and for one to be confirmed
     */
    public boolean isRange() {
        return !lower.equals(upper);
    }

    /**
     * Returns the one value of the target.
     *
     * @return the value; missing with {@link MissingReason#NOT_APPLICABLE} for a range, with {@link MissingReason#PENDING} if to be confirmed
     */
    public Figure value() {
        return isRange() ? Figure.missing(MissingReason.NOT_APPLICABLE) : lower;
    }

    /**
     * Returns the lower bound.
     *
     * @return the bound, or the one value; missing with {@link MissingReason#PENDING} if to be confirmed
     */
    public Figure lower() {
        return lower;
    }

    /**
     * Returns the upper bound.
     *
     * @return the bound, or the one value; missing with {@link MissingReason#PENDING} if to be confirmed
     */
    public Figure upper() {
        return upper;
    }

    /**
     * Returns the shortfall up to which a figure is within tolerance.
     *
     * @return the tolerance
     */
    public Tolerance tolerance() {
        return tolerance;
    }

    /**
     * Returns the figure that the target applies to.
     *
     * @return the basis
     */
    public TargetBasis basis() {
        return basis;
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        return isRange()
                ? PlainTree.map("lower", lower, "upper", upper, "tolerance", tolerance, "basis", basis)
                : PlainTree.map("value", lower, "tolerance", tolerance, "basis", basis);
    }

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
