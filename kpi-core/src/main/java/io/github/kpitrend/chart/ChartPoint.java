// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.MonthText;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.series.Figure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A point of a {@link ControlChart} with the lines at it and its special causes: {@code 96 (2020-06): COMMON_CAUSE}.
 *
 * <p>A point that is not counted is shown, and moves nothing: it has no cause, and its neighbors are adjacent.
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class ChartPoint implements Plain {

    private final ControlChart chart;
    private final int point;
    private final Figure[] lines;

    ChartPoint(ControlChart chart, int point, Figure[] lines) {
        this.chart = chart;
        this.point = point;
        this.lines = lines;
    }

    /**
     * Returns the month.
     *
     * @return the month; of an event chart that of the later event
     */
    public YearMonth month() {
        return chart.data().month(point);
    }

    /**
     * Returns the date.
     *
     * @return the date of the later event, or the end of watching for the last point; empty for charts of monthly figures
     */
    public Optional<LocalDate> date() {
        long[] days = chart.data().days;
        return days == null ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(days[point]));
    }

    /**
     * Returns the plotted value.
     *
     * @return a finite number in the unit of the chart: the figure, the ratio times its multiplier, days or cases, or the smoothed figure
     */
    public double value() {
        return chart.data().values[point] + 0.0;
    }

    /**
     * Returns the phase that it belongs to.
     *
     * @return the index of the phase, from 0
     */
    public int phase() {
        return chart.data().phase(point);
    }

    /**
     * Returns the center line at the point.
     *
     * @return the line, missing as {@link ChartPhase#center()} is
     */
    public Figure center() {
        return line(0);
    }

    /**
     * Returns the lower limit at the point.
     *
     * @return the line, missing as {@link ChartPhase#lower()} is
     */
    public Figure lower() {
        return line(-PhaseLines.LIMIT);
    }

    /**
     * Returns the upper limit at the point.
     *
     * @return the line, missing as {@link ChartPhase#upper()} is
     */
    public Figure upper() {
        return line(PhaseLines.LIMIT);
    }

    /**
     * Returns the line two sigma below the center at the point.
     *
     * @return the line, missing as {@link ChartPhase#lower()} is
     */
    public Figure lowerTwoSigma() {
        return line(-2);
    }

    /**
     * Returns the line two sigma above the center at the point.
     *
     * @return the line, missing as {@link ChartPhase#upper()} is
     */
    public Figure upperTwoSigma() {
        return line(2);
    }

    private Figure line(int sigma) {
        return lines[sigma + PhaseLines.LIMIT];
    }

    /**
     * Returns where the point lies between the lines.
     *
     * @return 0 on the center; 1 within one sigma, 2 within two, 3 within three, 4 outside the limit; negative below the center. A point on a line
     *     belongs to the inner zone. 0 also for a point that is not counted, and without limits no more than 1
     */
    public int zone() {
        return chart.zone(point);
    }

    /**
     * Returns all rules that the point triggers.
     *
     * @return an unmodifiable set in the order of {@link SpecialCause}, empty for most points
     */
    public Set<SpecialCause> causes() {
        Set<SpecialCause> causes = EnumSet.noneOf(SpecialCause.class);
        for (int bits = chart.mask(point); bits != 0; bits &= bits - 1) {
            causes.add(SpecialCause.firstOf(bits));
        }
        return Collections.unmodifiableSet(causes);
    }

    /**
     * Returns the first rule that the point triggers.
     *
     * @return the first in the order of {@link SpecialCause}, {@link SpecialCause#NONE} if absent
     */
    public SpecialCause cause() {
        return SpecialCause.firstOf(chart.mask(point));
    }

    /**
     * Returns the kind of variation, by the polarity of the chart.
     *
     * @return the variation; {@link Variation#COMMON_CAUSE} without a cause
     */
    public Variation variation() {
        return Variation.of(cause(), chart.effectivePolarity());
    }

    /**
     * Returns whether the point is counted: moves lines, and is compared with them.
     *
     * @return false for figures that were excluded, by month, marker or frequency, and for days since the last event
     */
    public boolean isCounted() {
        return chart.data().isCounted(point);
    }

    /**
     * Returns the reason why the point is not counted.
     *
     * @return the reason for readers, empty for a point that is counted
     */
    public String reason() {
        return chart.data().reason(point);
    }

    /**
     * Returns the denominator.
     *
     * @return the denominator of a ratio; missing with reason {@code NOT_APPLICABLE} for other kinds of charts
     */
    public Figure denominator() {
        return chart.denominator(point);
    }

    /**
     * Returns the value less what season and trend take from it.
     *
     * @return the adjusted value; missing with reason {@code NOT_APPLICABLE} where the chart is not adjusted
     */
    public Figure adjusted() {
        return chart.adjusted(point);
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        Map<String, Object> plain = new LinkedHashMap<>(PlainTree.map(
                "month", date().isPresent() ? Optional.empty() : month(),
                "date", date(),
                "value", value(),
                "center", center(),
                "lower", lower(),
                "upper", upper(),
                "causes", causes(),
                "variation", variation()));
        if (!isCounted()) {
            plain.put("counted", false);
            plain.put("reason", reason());
        }
        if (denominator().isKnown()) {
            plain.put("denominator", PlainTree.of(denominator()));
        }
        if (adjusted().isKnown()) {
            plain.put("adjusted", PlainTree.of(adjusted()));
        }
        return Collections.unmodifiableMap(plain);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ChartPoint other
                && month().equals(other.month())
                && date().equals(other.date())
                && Double.compare(value(), other.value()) == 0
                && phase() == other.phase()
                && zone() == other.zone()
                && chart.mask(point) == other.chart.mask(other.point)
                && variation() == other.variation()
                && reason().equals(other.reason())
                && isCounted() == other.isCounted()
                && denominator().equals(other.denominator())
                && adjusted().equals(other.adjusted())
                && Arrays.equals(lines, other.lines);
    }

    @Override
    public int hashCode() {
        return Objects.hash(month(), date(), value(), phase(), chart.mask(point), Arrays.hashCode(lines));
    }

    /** Returns the value, the month or date, and the variation. */
    @Override
    public String toString() {
        return Figure.of(value()) + " (" + date().map(LocalDate::toString).orElse(MonthText.of(month())) + "): "
                + (isCounted() ? variation() : "not counted");
    }
}
