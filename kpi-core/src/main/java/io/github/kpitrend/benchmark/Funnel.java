// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.benchmark;

import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Proportion;
import java.util.Collection;
import java.util.Objects;

/**
 * A funnel: the average of a group, and limits around it that narrow as the numbers behind a figure grow.
 *
 * <p>Small areas scatter widely by chance alone, so being top or bottom of a table says little about them; being outside the funnel does.
 *
 * <ul>
 *   <li>The average is that of all together, the areas themselves included: sum of numerators by sum of denominators.
 *   <li>An area of a proportion is outside if its share differs from the average by more than z standard errors of that average among as many.
 *   <li>Ratios of a count to an expected one have the average 1, whatever the areas.
 *   <li>An area of a rate or ratio is outside if the average lies outside the {@linkplain ConfidenceInterval#ofCount interval of its own count}.
 *   <li>Limits are those of 95 % and of 99.8 %.
 * </ul>
 *
 * <p>Source: the technical guidance of the English public health indicators. Funnels are immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Funnel {

    private final double average;
    private final boolean proportions;

    /**
     * Where a figure lies in a funnel.
     *
     * @since 0.1.0
     */
    public enum Position {
        /** Below the limit of 99.8 %. */
        FAR_BELOW,
        /** Below the limit of 95 %. */
        BELOW,
        /** Within the limits. */
        INSIDE,
        /** Above the limit of 95 %. */
        ABOVE,
        /** Above the limit of 99.8 %. */
        FAR_ABOVE
    }

    /**
     * Returns the funnel of proportions.
     *
     * @param areas so many out of so many, at least one; none with a numerator above its denominator
     * @return the funnel
     * @throws IllegalArgumentException if there is no area, a denominator is 0, a numerator is above its denominator, or no finite number is their average
     */
    public static Funnel ofProportions(Collection<Proportion> areas) {
        for (Proportion area : areas) {
            if (area.numerator() > area.denominator()) {
                throw new IllegalArgumentException("a proportion must not be more than all, but one was " + area);
            }
        }
        return new Funnel(average(areas), true);
    }

    /**
     * Returns the funnel of ratios of a count to an expected count, around 1: as many as expected.
     *
     * @return the funnel
     */
    public static Funnel ofRatios() {
        return new Funnel(1, false);
    }

    /**
     * Returns the funnel of rates.
     *
     * @param areas so many events for so many at risk, at least one; numerators whole
     * @return the funnel
     * @throws IllegalArgumentException if there is no area, a denominator is 0, or no finite number is their average
     */
    public static Funnel ofRates(Collection<Proportion> areas) {
        return new Funnel(average(areas), false);
    }

    private Funnel(double average, boolean proportions) {
        this.average = average;
        this.proportions = proportions;
    }

    private static double average(Collection<Proportion> areas) {
        if (areas.isEmpty()) {
            throw new IllegalArgumentException("a funnel must have at least one area, but had none");
        }
        double numerators = 0;
        double denominators = 0;
        for (Proportion area : areas) {
            if (area.denominator() == 0) {
                throw new IllegalArgumentException("every area must have a denominator above 0, but one was " + area);
            }
            numerators += area.numerator();
            denominators += area.denominator();
        }
        double average = numerators / denominators;
        if (!Double.isFinite(average)) {
            throw new IllegalArgumentException(
                    "the average of the areas must be a finite number, but was " + numerators + " of " + denominators);
        }
        return average;
    }

    /**
     * Returns the average of all together.
     *
     * @return a fraction: 0.42 for 42 %
     */
    public double average() {
        return average;
    }

    /**
     * Returns the limits of a funnel of proportions for areas of a size, to draw it.
     *
     * @param denominator the size, finite, above 0
     * @param level how wide the limits are
     * @return the limits in percent, within 0 to 100
     * @throws IllegalArgumentException if the denominator is out of range
     * @throws IllegalStateException if this is a funnel of rates or ratios, which holds each area against its own interval
     */
    public ConfidenceInterval limits(double denominator, ConfidenceLevel level) {
        if (!proportions) {
            throw new IllegalStateException("only a funnel of proportions has limits, but this is a " + this);
        }
        if (!(denominator > 0) || Double.isInfinite(denominator)) {
            throw new IllegalArgumentException("denominator must be a finite number above 0, but was " + denominator);
        }
        double width = level.z() * Math.sqrt(average * (1 - average) / denominator);
        return ConfidenceInterval.published(
                100 * Math.max(0, average - width), 100 * Math.min(1, average + width), level);
    }

    /**
     * Returns where an area lies.
     *
     * @param area so many out of so many
     * @return the position
     * @throws IllegalArgumentException if the denominator is 0, or in a funnel of rates the numerator is not whole
     */
    public Position position(Proportion area) {
        Objects.requireNonNull(area, "area");
        if (area.denominator() == 0) {
            throw new IllegalArgumentException("area must have a denominator above 0, but was " + area);
        }
        int far = side(area, ConfidenceLevel.PERCENT_99_8);
        if (far != 0) {
            return far > 0 ? Position.FAR_ABOVE : Position.FAR_BELOW;
        }
        int near = side(area, ConfidenceLevel.PERCENT_95);
        if (near != 0) {
            return near > 0 ? Position.ABOVE : Position.BELOW;
        }
        return Position.INSIDE;
    }

    private int side(Proportion area, ConfidenceLevel level) {
        double n = area.denominator();
        if (proportions) {
            double share = area.numerator() / n;
            double limit = level.z() * Math.sqrt(average * (1 - average) / n);
            return share > average + limit ? 1 : share < average - limit ? -1 : 0;
        }
        ConfidenceInterval own = ConfidenceInterval.ofRate(area.numerator(), n, 1, level);
        return own.lower() > average ? 1 : own.upper() < average ? -1 : 0;
    }

    /** Returns the average and the kind. */
    @Override
    public String toString() {
        return "funnel of " + (proportions ? "proportions" : "rates or ratios") + " around " + average;
    }
}
