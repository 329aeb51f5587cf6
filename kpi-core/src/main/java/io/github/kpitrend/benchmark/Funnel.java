// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.benchmark;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Proportion;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A funnel: the mean of a group, and limits around it that narrow as the denominators of the figures grow.
 *
 * <p>Small areas scatter widely by random variation alone, so being top or bottom of a table means little; being outside the funnel does.
 *
 * <ul>
 *   <li>The mean is that of all together, the areas themselves included: sum of numerators by sum of denominators, exact.
 *   <li>An area of a proportion is outside if its share differs from the mean by more than z standard errors of that mean for its denominator. It is
 *       decided exactly.
 *   <li>Ratios of a count to an expected one have the mean 1, regardless of the areas.
 *   <li>An area of a rate or ratio is outside if the mean is outside the {@linkplain ConfidenceInterval#ofCount interval of its own count}, which is
 *       calculated in double arithmetic.
 *   <li>Limits are those of 95% and of 99.8%.
 * </ul>
 *
 * <p>Source: the technical guidance of the English public health indicators; formulas: <a href="doc-files/intervals.html">Intervals and funnels</a>.
 * Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class Funnel implements Plain {

    private enum Kind {
        PROPORTIONS,
        RATES,
        RATIOS
    }

    /** From this count on, doubles no longer distinguish adjacent whole numbers. */
    private static final double WHOLE = 0x1p52;

    private final Kind kind;
    /** A fraction: 0.42 for 42%. */
    private final Rational mean;

    /**
     * The position of a figure in a funnel.
     *
     * <p>Constants may be added in minor releases; a {@code switch} needs a {@code default}.
     *
     * @since 0.1.0
     */
    public enum Position {
        /** Below the limit of 99.8%. */
        FAR_BELOW("below the 99.8% limit"),
        /** Below the limit of 95%. */
        BELOW("below the 95% limit"),
        /** Within the limits. */
        INSIDE("within the limits"),
        /** Above the limit of 95%. */
        ABOVE("above the 95% limit"),
        /** Above the limit of 99.8%. */
        FAR_ABOVE("above the 99.8% limit");

        private final String text;

        Position(String text) {
            this.text = text;
        }

        /**
         * Returns a short phrase for readers, in English.
         *
         * @return {@code within the limits}
         */
        public String text() {
            return text;
        }
    }

    // -----------------------------------------------------------------------
    /**
     * Creates the funnel of proportions.
     *
     * @param areas the proportions, at least one; none with a numerator above its denominator
     * @return the funnel
     * @throws IllegalArgumentException if there is no area, a denominator is 0, a numerator is above its denominator, or no double can hold the mean
     */
    public static Funnel ofProportions(Collection<Proportion> areas) {
        Objects.requireNonNull(areas, "areas");
        for (Proportion area : areas) {
            if (area.numerator() > area.denominator()) {
                throw new IllegalArgumentException(
                        "areas must have numerators up to their denominators, but one was " + area);
            }
        }
        return new Funnel(Kind.PROPORTIONS, mean(areas));
    }

    /**
     * Creates the funnel of ratios of a count to an expected count, around 1: as many as expected.
     *
     * @return the funnel
     */
    public static Funnel ofRatios() {
        return new Funnel(Kind.RATIOS, Rational.of(BigDecimal.ONE, 1));
    }

    /**
     * Creates the funnel of rates.
     *
     * @param areas the numbers of events by the numbers at risk, at least one; numerators whole
     * @return the funnel
     * @throws IllegalArgumentException if there is no area, a denominator is 0, or no double can hold the mean
     */
    public static Funnel ofRates(Collection<Proportion> areas) {
        Objects.requireNonNull(areas, "areas");
        return new Funnel(Kind.RATES, mean(areas));
    }

    private Funnel(Kind kind, Rational mean) {
        this.kind = kind;
        this.mean = mean;
    }

    private static Rational mean(Collection<Proportion> areas) {
        if (areas.isEmpty()) {
            throw new IllegalArgumentException("areas must not be empty");
        }
        BigDecimal numerators = BigDecimal.ZERO;
        BigDecimal denominators = BigDecimal.ZERO;
        for (Proportion area : areas) {
            if (area.denominator() == 0) {
                throw new IllegalArgumentException("areas must have denominators above 0, but one was " + area);
            }
            numerators = numerators.add(Decimals.shortest(area.numerator()));
            denominators = denominators.add(Decimals.shortest(area.denominator()));
        }
        Rational mean = Rational.of(numerators, 1).dividedBy(Rational.of(denominators, 1));
        if (Double.isInfinite(mean.toDouble())) {
            throw new IllegalArgumentException(
                    "areas must have a mean that a double can hold, but were " + numerators + " of " + denominators);
        }
        return mean;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the mean of all areas together.
     *
     * @return the exact mean, correctly rounded: in percent for proportions, numerators per denominator for rates, 1 for ratios
     */
    public double mean() {
        return kind == Kind.PROPORTIONS ? mean.times(100, 1).toDouble() : mean.toDouble();
    }

    /**
     * Returns the limits of the funnel for areas of a denominator, to draw it.
     *
     * @param denominator the denominator, or the expected count of a ratio; finite, above 0
     * @param level the confidence level of the limits
     * @return for proportions the limits in percent, within 0 to 100; for rates and ratios the smallest and the largest rate of a whole number of
     *     events that is within the limits, 0 where none is too small; calculated in double arithmetic
     * @throws IllegalArgumentException if the denominator is out of range, or no double can hold the limits
     */
    public ConfidenceInterval limits(double denominator, ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        if (!(denominator > 0) || Double.isInfinite(denominator)) {
            throw new IllegalArgumentException("denominator must be a finite number above 0, but was " + denominator);
        }
        if (kind != Kind.PROPORTIONS) {
            return limitsOfCounts(denominator, level);
        }
        double share = mean.toDouble();
        double width = level.z() * Math.sqrt(share * (1 - share) / denominator);
        return ConfidenceInterval.published(100 * Math.max(0, share - width), 100 * Math.min(1, share + width), level);
    }

    private ConfidenceInterval limitsOfCounts(double denominator, ConfidenceLevel level) {
        double expected = mean.toDouble() * denominator;
        if (!(expected < WHOLE)) {
            throw new IllegalArgumentException(
                    "denominator must expect fewer than 2^52 events, but was " + denominator);
        }
        // the limits of a count rise with it, so the counts that are not outside are neighbors
        double below = Math.floor(expected);
        double low = firstWhere(-1, below, count -> !isBelow(count, denominator, level));
        // as many again, or 16, is outside at every level
        double reach = Math.max(16, below);
        double high = firstWhere(below, below + reach, count -> isAbove(count, denominator, level)) - 1;
        double most = high / denominator;
        if (Double.isInfinite(most)) {
            throw new IllegalArgumentException(
                    "denominator must leave the limits within the doubles, but was " + denominator);
        }
        return ConfidenceInterval.published(low / denominator, most, level);
    }

    private interface Test {
        boolean of(double count);
    }

    /** The first whole number after one, up to another, of which a test is true. It is true of the other, or of no smaller one. */
    private static double firstWhere(double after, double upTo, Test test) {
        double no = after;
        double yes = upTo;
        while (yes - no > 1) {
            double middle = Math.floor((no + yes) / 2);
            if (test.of(middle)) {
                yes = middle;
            } else {
                no = middle;
            }
        }
        return yes;
    }

    private boolean isAbove(double count, double denominator, ConfidenceLevel level) {
        return ConfidenceInterval.ofCount(count, level).lower() / denominator > mean.toDouble();
    }

    private boolean isBelow(double count, double denominator, ConfidenceLevel level) {
        return ConfidenceInterval.ofCount(count, level).upper() / denominator < mean.toDouble();
    }

    /**
     * Returns the position of an area.
     *
     * @param area the area
     * @return the position
     * @throws IllegalArgumentException if the denominator is 0, or in a funnel of rates or ratios the numerator is not whole
     */
    public Position position(Proportion area) {
        Objects.requireNonNull(area, "area");
        if (area.denominator() == 0) {
            throw new IllegalArgumentException("area must have a denominator above 0, but was " + area);
        }
        if (kind != Kind.PROPORTIONS && area.numerator() != Math.rint(area.numerator())) {
            throw new IllegalArgumentException("area must have a whole numerator, but was " + area);
        }
        int far = side(area, ConfidenceLevel.PERCENT_99_8);
        if (far != 0) {
            return far > 0 ? Position.FAR_ABOVE : Position.FAR_BELOW;
        }
        int outer = side(area, ConfidenceLevel.PERCENT_95);
        if (outer != 0) {
            return outer > 0 ? Position.ABOVE : Position.BELOW;
        }
        return Position.INSIDE;
    }

    private int side(Proportion area, ConfidenceLevel level) {
        if (kind != Kind.PROPORTIONS) {
            return isAbove(area.numerator(), area.denominator(), level)
                    ? 1
                    : isBelow(area.numerator(), area.denominator(), level) ? -1 : 0;
        }
        // (x / n - p)^2 n > z^2 p (1 - p), exactly
        Rational n = rational(area.denominator());
        Rational distance = rational(area.numerator()).dividedBy(n).minus(mean);
        Rational z = rational(level.z());
        Rational variance = mean.times(Rational.of(BigDecimal.ONE, 1).minus(mean));
        int outside = distance.times(distance).times(n).compareTo(z.times(z).times(variance));
        return outside > 0 ? distance.signum() : 0;
    }

    private static Rational rational(double value) {
        return Rational.of(Decimals.shortest(value), 1);
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map("mean", mean());
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Funnel other && kind == other.kind && mean.compareTo(other.mean) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, mean());
    }

    /** Returns {@code funnel of proportions around 42%}. */
    @Override
    public String toString() {
        return switch (kind) {
            case PROPORTIONS -> "funnel of proportions around " + Figure.of(mean()) + "%";
            case RATES -> "funnel of rates around " + Figure.of(mean());
            case RATIOS -> "funnel of ratios around " + Figure.of(mean());
        };
    }
}
