// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.MonthText;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.series.Figure;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A phase of a {@link ControlChart}: counted points that share their lines, {@code 6 points from 2020-01: 39.590666666666664 to 191.74266666666668}.
 *
 * <ul>
 *   <li>The lines are those at its latest point; for most kinds of charts they are the same at every point.
 *   <li>A phase of one counted point has a center and no limits: they are missing with reason {@code TOO_FEW_OBSERVATIONS}. A run chart has none:
 *       {@code NOT_APPLICABLE}.
 *   <li>Where the figures do not vary, the limits equal the center.
 *   <li>Limits of fewer than {@value #SETTLED_POINTS} points are provisional.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class ChartPhase implements Plain {

    /** The least number of points with which limits are no longer provisional. */
    public static final int SETTLED_POINTS = 13;

    private static final int LINES = 7;

    private final int index;
    private final YearMonth first;
    private final String reason;
    private final int pointCount;
    private final boolean given;
    private final boolean constant;
    private final PhaseLines lines;
    /** From the lower limit to the upper, by sigma. */
    private final @Nullable Figure[] figures = new Figure[LINES];

    private final IntFunction<Figure> line;

    ChartPhase(
            int index,
            YearMonth first,
            String reason,
            int pointCount,
            boolean given,
            boolean constant,
            PhaseLines lines,
            IntFunction<Figure> line) {
        this.index = index;
        this.first = first;
        this.reason = reason;
        this.pointCount = pointCount;
        this.given = given;
        this.constant = constant;
        this.lines = lines;
        this.line = line;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns which phase it is.
     *
     * @return the index, from 0
     */
    public int index() {
        return index;
    }

    /**
     * Returns the month of its first counted point.
     *
     * @return the month; of a chart without a counted point, the first month of the series
     */
    public YearMonth first() {
        return first;
    }

    /**
     * Returns the reason why it starts.
     *
     * @return the reason that was passed, or {@code definition changed} at a break; empty for a first phase without one
     */
    public String reason() {
        return reason;
    }

    /**
     * Returns the number of counted points.
     *
     * @return 1 or more; 0 of a chart without a counted point
     */
    public int pointCount() {
        return pointCount;
    }

    /**
     * Returns the center line.
     *
     * @return the mean or median, as the kind of chart has it; missing with reason {@code TOO_FEW_OBSERVATIONS} without a counted point
     */
    public Figure center() {
        return line(0);
    }

    /**
     * Returns the lower limit.
     *
     * @return the limit, not cut at the bounds of the options; missing as described in the class documentation, or {@code NOT_REPRESENTABLE}
     */
    public Figure lower() {
        return line(-PhaseLines.LIMIT);
    }

    /**
     * Returns the upper limit.
     *
     * @return the limit, not cut at the bounds of the options; missing as described in the class documentation, or {@code NOT_REPRESENTABLE}
     */
    public Figure upper() {
        return line(PhaseLines.LIMIT);
    }

    /**
     * Returns the line two sigma below the center.
     *
     * @return the line, missing as {@link #lower()} is
     */
    public Figure lowerTwoSigma() {
        return line(-2);
    }

    /**
     * Returns the line two sigma above the center.
     *
     * @return the line, missing as {@link #upper()} is
     */
    public Figure upperTwoSigma() {
        return line(2);
    }

    /** Returns the lines from the lower limit to the upper one, in an array of the caller. */
    Figure[] lines() {
        Figure[] all = new Figure[LINES];
        Arrays.setAll(all, i -> line(i - PhaseLines.LIMIT));
        return all;
    }

    Figure line(int sigma) {
        // threads that meet compute equal figures
        Figure known = figures[sigma + PhaseLines.LIMIT];
        if (known == null) {
            known = line.apply(sigma);
            figures[sigma + PhaseLines.LIMIT] = known;
        }
        return known;
    }

    /**
     * Returns whether the figures that the lines are based on vary.
     *
     * @return false where they are all equal, or there is one
     */
    public boolean hasVariation() {
        return lines.varies();
    }

    /**
     * Returns whether the limits are provisional.
     *
     * @return true with fewer than {@value #SETTLED_POINTS} counted points, unless the caller passed the limits
     */
    public boolean isShort() {
        return !given && pointCount < SETTLED_POINTS;
    }

    /**
     * Returns whether the limits are the same at every point.
     *
     * @return true for charts of individual values, moving ranges, counts and events without season or trend, and for limits that the caller passed
     */
    public boolean hasConstantLimits() {
        return constant;
    }

    boolean isGiven() {
        return given;
    }

    boolean isScreeningSkipped() {
        return lines.isScreeningSkipped();
    }

    /** Returns the lines for another chart. */
    PhaseLines constantLines() {
        if (!constant) {
            throw new IllegalArgumentException("phase must have constant limits, but was " + this);
        }
        return lines instanceof ScaledLines ? lines : lines.constant();
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map(
                "index", index,
                "first", first,
                "reason", reason,
                "pointCount", pointCount,
                "center", center(),
                "lower", lower(),
                "upper", upper(),
                "lowerTwoSigma", lowerTwoSigma(),
                "upperTwoSigma", upperTwoSigma(),
                "hasVariation", hasVariation(),
                "short", isShort(),
                "hasConstantLimits", constant);
    }

    private List<Figure> all() {
        return IntStream.rangeClosed(-PhaseLines.LIMIT, PhaseLines.LIMIT)
                .mapToObj(this::line)
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ChartPhase other
                && index == other.index
                && first.equals(other.first)
                && reason.equals(other.reason)
                && pointCount == other.pointCount
                && given == other.given
                && constant == other.constant
                && hasVariation() == other.hasVariation()
                && all().equals(other.all());
    }

    @Override
    public int hashCode() {
        return Objects.hash(index, first, reason, pointCount, all());
    }

    /** Returns the number of points, the first month and the limits. */
    @Override
    public String toString() {
        return EnglishText.counted(pointCount, "point") + " from " + MonthText.of(first) + ": " + lower() + " to "
                + upper();
    }
}
