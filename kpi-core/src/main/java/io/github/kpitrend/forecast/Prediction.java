// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.time.MonthRange;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A forecast figure with limits, and the chance that the figure to come is at least or at most a number: {@code 1005 (80%: 946 to 1065)}.
 *
 * <ul>
 *   <li>All figures are in the unit of the series, chances are in percent, 0 to 100. Nothing is rounded.
 *   <li>Where no forecast can be made, everything is missing with the same reason. Where figures do not vary, the point is known, and limits,
 *       standard error and chances are missing with reason {@link MissingReason#NO_VARIATION}.
 *   <li>Point and limits are cut to the possible range. What lies outside of it is treated as lying at the bound, so the chance of at least the
 *       least possible value is 100. Comparisons with the bounds are decimal-exact.
 *   <li>Where every figure is known, the prediction is what was observed: limits equal it, and chances are 0 or 100, decimal-exact.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class Prediction implements Plain {

    private static final double PERCENT = 100;

    private final MonthRange months;
    private final Figure figure;
    private final @Nullable Spread spread;
    private final MissingReason withoutSpread;
    private final Bounds bounds;
    private final int decimals;

    // -----------------------------------------------------------------------
    /** A prediction that is missing. */
    static Prediction missing(MonthRange months, MissingReason reason, int decimals) {
        Bounds none = new Bounds(null, null, 1);
        return new Prediction(months, Figure.missing(reason), null, reason, none, decimals);
    }

    /** A prediction around a center; without a spread for a reason. */
    static Prediction of(
            MonthRange months,
            double center,
            @Nullable Spread spread,
            MissingReason withoutSpread,
            Bounds bounds,
            int decimals) {
        double cut = bounds.cut(center);
        boolean finite = Double.isFinite(cut) && (spread == null || Double.isFinite(spread.standardError()));
        return finite
                ? new Prediction(months, Figure.of(cut), spread, withoutSpread, bounds, decimals)
                : missing(months, MissingReason.NOT_REPRESENTABLE, decimals);
    }

    private Prediction(
            MonthRange months,
            Figure figure,
            @Nullable Spread spread,
            MissingReason withoutSpread,
            Bounds bounds,
            int decimals) {
        this.months = months;
        this.figure = figure;
        this.spread = spread;
        this.withoutSpread = withoutSpread;
        this.bounds = bounds;
        this.decimals = decimals;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the months that the prediction covers.
     *
     * @return the month of a single figure, or the months of a total or mean
     */
    public MonthRange months() {
        return months;
    }

    /**
     * Returns the point forecast.
     *
     * @return the figure in the unit of the series, within the possible range; missing where no forecast can be made
     */
    public Figure figure() {
        return figure;
    }

    /**
     * Returns the lower limit of an interval.
     *
     * @param level the confidence level of the interval
     * @return the limit in the unit of the series, within the possible range; missing with the reason of the figure, or {@link
     *     MissingReason#NO_VARIATION}
     */
    public Figure lower(ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        return spread == null ? withoutSpread() : Figure.of(bounds.cut(spread.lower(level)));
    }

    /**
     * Returns the upper limit of an interval.
     *
     * @param level the confidence level of the interval
     * @return the limit in the unit of the series, within the possible range; missing with the reason of the figure, or {@link
     *     MissingReason#NO_VARIATION}
     */
    public Figure upper(ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        return spread == null ? withoutSpread() : Figure.of(bounds.cut(spread.upper(level)));
    }

    /**
     * Returns the standard error of the point forecast.
     *
     * @return the standard error in the unit of the series, not cut to the possible range; 0 where every figure is known; missing as the limits are
     */
    public Figure standardError() {
        if (spread != null) {
            return Figure.of(spread.standardError());
        }
        return isComplete() ? Figure.of(0) : Figure.missing(withoutSpread);
    }

    /** Returns the limit of a prediction without spread: that of a known figure is the figure itself. */
    private Figure withoutSpread() {
        return isComplete() ? figure : Figure.missing(withoutSpread);
    }

    /** Returns whether every figure is known, so that least and greatest are one. */
    private boolean isComplete() {
        return bounds.isOne();
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the chance that the figure will be at least a number.
     *
     * @param x the number, finite
     * @return the chance in percent; 100 for a number at or below the least possible figure, 0 above the greatest; missing as the limits are
     * @throws IllegalArgumentException if the number is NaN or infinite
     */
    public Figure chanceAtLeast(double x) {
        Figures.finite(x, "x");
        if (bounds.isAtOrBelowLeast(x)) {
            return Figure.of(PERCENT);
        }
        if (bounds.isAboveGreatest(x)) {
            return Figure.of(0);
        }
        return spread == null ? Figure.missing(withoutSpread) : Figure.of(PERCENT * spread.above(x));
    }

    /**
     * Returns the chance that the figure will be at most a number.
     *
     * @param x the number, finite
     * @return the chance in percent; 100 for a number at or above the greatest possible figure, 0 below the least; missing as the limits are
     * @throws IllegalArgumentException if the number is NaN or infinite
     */
    public Figure chanceAtMost(double x) {
        Figures.finite(x, "x");
        if (bounds.isAtOrAboveGreatest(x)) {
            return Figure.of(PERCENT);
        }
        if (bounds.isBelowLeast(x)) {
            return Figure.of(0);
        }
        return spread == null ? Figure.missing(withoutSpread) : Figure.of(PERCENT * spread.below(x));
    }

    /**
     * Returns the chance that the figure will be from one number to another, both included.
     *
     * @param lower the lower number, finite
     * @param upper the upper number, finite, not below the lower
     * @return the chance in percent; missing as the limits are
     * @throws IllegalArgumentException if a number is NaN or infinite, or {@code lower} is above {@code upper}
     */
    public Figure chanceWithin(double lower, double upper) {
        Figures.finite(lower, "lower");
        Figures.finite(upper, "upper");
        if (lower > upper) {
            throw new IllegalArgumentException("lower must not be above upper, " + upper + ", but was " + lower);
        }
        if (bounds.isAtOrBelowLeast(lower)) {
            return chanceAtMost(upper);
        }
        if (bounds.isAtOrAboveGreatest(upper)) {
            return chanceAtLeast(lower);
        }
        return spread == null ? Figure.missing(withoutSpread) : Figure.of(PERCENT * spread.between(lower, upper));
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("months", months.toString());
        putTo(plain);
        return Collections.unmodifiableMap(plain);
    }

    /** Puts point, standard error and limits into a plain form. */
    void putTo(Map<String, Object> plain) {
        plain.put("figure", PlainTree.of(figure));
        plain.put("standardError", PlainTree.of(standardError()));
        plain.put("lower80", PlainTree.of(lower(ConfidenceLevel.PERCENT_80)));
        plain.put("upper80", PlainTree.of(upper(ConfidenceLevel.PERCENT_80)));
        plain.put("lower95", PlainTree.of(lower(ConfidenceLevel.PERCENT_95)));
        plain.put("upper95", PlainTree.of(upper(ConfidenceLevel.PERCENT_95)));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Prediction other && values().equals(other.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(months, figure, spread, withoutSpread, bounds, decimals);
    }

    /** Returns the point with its limits of 80%, rounded outward: {@code 1005 (80%: 946 to 1065)}. */
    @Override
    public String toString() {
        if (!figure.isKnown()) {
            return figure.toString();
        }
        String point = rounded(figure.value(), RoundingMode.HALF_UP);
        if (isComplete()) {
            return point;
        }
        if (spread == null) {
            return point + " (no limits: " + withoutSpread + ")";
        }
        return point + " (80%: "
                + rounded(lower(ConfidenceLevel.PERCENT_80).value(), RoundingMode.FLOOR) + " to "
                + rounded(upper(ConfidenceLevel.PERCENT_80).value(), RoundingMode.CEILING) + ")";
    }

    private String rounded(double value, RoundingMode mode) {
        return Words.number(value, decimals, mode);
    }
}
