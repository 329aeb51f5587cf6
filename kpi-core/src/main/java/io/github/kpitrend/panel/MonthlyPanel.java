// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.panel;

import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Many series over the same months, held flat for speed: {@code 10000 series over 2010-01/2019-12}.
 *
 * <p>It says nothing that its series do not say; it is a way of holding them so that the table of all of them can be computed in one go, by a {@link
 * PanelAnalysis}.
 *
 * <ul>
 *   <li>The series keep their order, and are found by their index from 0.
 *   <li>The range is the span of the ranges of all series; months that a series lacks are missing for {@code OUTSIDE_SERIES}.
 *   <li>Any function of a series can be applied to all of them with {@link #map}.
 * </ul>
 *
 * <p>Panels are immutable and thread-safe. Treat them as values.
 *
 * @since 0.1.0
 */
public final class MonthlyPanel {

    private static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);

    private final long first;
    private final int months;
    private final int size;
    /** Series after series, in whole units where {@link #places} allows it; NaN where missing. */
    private final double[] values;

    private final byte[] reasons;
    private final byte @Nullable [] markers;
    private final int places;
    private final double largestUnits;

    // -----------------------------------------------------------------------
    /**
     * Returns the panel of some series.
     *
     * @param series at least one; together at most 2,147,483,647 months
     * @return the panel over the span of their ranges
     * @throws IllegalArgumentException if there is no series, their span is longer than a series can be, or there are too many
     */
    public static MonthlyPanel of(List<MonthlySeries> series) {
        if (series.isEmpty()) {
            throw new IllegalArgumentException("a panel must have at least one series, but had none");
        }
        MonthRange range = series.get(0).range();
        for (MonthlySeries each : series) {
            range = range.span(each.range());
        }
        if (range.length() > MonthlySeries.MAX_LENGTH || range.length() * series.size() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a panel must span at most " + MonthlySeries.MAX_LENGTH
                    + " months and hold at most " + Integer.MAX_VALUE + " in all, but was " + series.size()
                    + " series over " + range);
        }
        return new MonthlyPanel(series, range);
    }

    private MonthlyPanel(List<MonthlySeries> series, MonthRange range) {
        first = ProlepticMonth.of(range.first());
        months = (int) range.length();
        size = series.size();
        values = new double[size * months];
        byte[] reasonCodes = new byte[values.length];
        byte[] markerBits = new byte[values.length];
        Arrays.fill(reasonCodes, ReasonCode.OUTSIDE_SERIES);
        Arrays.fill(values, Double.NaN);
        int common = 0;
        boolean marked = false;
        for (int s = 0; s < size; s++) {
            Slots slots = SERIES.open(series.get(s));
            int offset = s * months + (int) (slots.first - first);
            for (int i = 0; i < slots.length(); i++) {
                reasonCodes[offset + i] = slots.reason(i);
                if (slots.reason(i) == ReasonCode.KNOWN) {
                    values[offset + i] = slots.values[i];
                }
                markerBits[offset + i] = slots.marker(i);
            }
            marked |= slots.markers != null;
            common = slots.places() == Decimals.NO_PLACES || common == Decimals.NO_PLACES
                    ? Decimals.NO_PLACES
                    : Math.max(common, slots.places());
        }
        reasons = reasonCodes;
        markers = marked ? markerBits : null;
        places = fits(common) ? common : Decimals.NO_PLACES;
        double largest = 0;
        for (int i = 0; i < values.length && places != Decimals.NO_PLACES; i++) {
            values[i] = Math.rint(values[i] * Decimals.power(places));
            largest = Double.isNaN(values[i]) ? largest : Math.max(largest, Math.abs(values[i]));
        }
        largestUnits = largest;
    }

    private boolean fits(int common) {
        if (common == Decimals.NO_PLACES) {
            return false;
        }
        double largest = Decimals.MAX_UNITS / Decimals.power(common);
        for (double value : values) {
            if (Math.abs(value) > largest) {
                return false;
            }
        }
        return true;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the months that the panel covers.
     *
     * @return the range, the same for every series
     */
    public MonthRange range() {
        return MonthRange.startingAt(ProlepticMonth.at(first), months);
    }

    /**
     * Returns the number of series.
     *
     * @return 1 or more
     */
    public int size() {
        return size;
    }

    /**
     * Returns one of the series, over the range of the panel.
     *
     * @param index which, from 0
     * @return the series
     * @throws IndexOutOfBoundsException if there is no such series
     */
    public MonthlySeries series(int index) {
        return SERIES.wrap(slots(index));
    }

    /** Returns copies of the slots of a series. */
    private Slots slots(int index) {
        java.util.Objects.checkIndex(index, size);
        int from = index * months;
        double[] known = Arrays.copyOfRange(values, from, from + months);
        for (int i = 0; i < months && places != Decimals.NO_PLACES; i++) {
            known[i] /= Decimals.power(places);
        }
        byte[] codes = Arrays.copyOfRange(reasons, from, from + months);
        return Slots.of(first, known, codes, markers == null ? null : Arrays.copyOfRange(markers, from, from + months));
    }

    /**
     * Returns the figure of a series in a month.
     *
     * @param index which series, from 0
     * @param month any month
     * @return the number, or the reason why there is none
     * @throws IndexOutOfBoundsException if there is no such series
     */
    public Figure at(int index, YearMonth month) {
        return series(index).at(month);
    }

    /**
     * Applies a function to every series: a change, a window, anything from series to series.
     *
     * @param function must keep the range, as changes and windows do, or at least give series that together are not too long
     * @return the panel of the results
     */
    public MonthlyPanel map(UnaryOperator<MonthlySeries> function) {
        List<MonthlySeries> results = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            results.add(function.apply(series(i)));
        }
        return of(results);
    }

    // -----------------------------------------------------------------------
    /** The values in units where {@link #places()} allows it, else as they are. */
    double[] values() {
        return values;
    }

    int months() {
        return months;
    }

    /** The number of places that serves all values in units, or {@link Decimals#NO_PLACES}. */
    int places() {
        return places;
    }

    /** The size of the largest value in units; 0 where values are not in units. */
    double largestUnits() {
        return largestUnits;
    }

    boolean isMarked() {
        return markers != null;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof MonthlyPanel other
                && first == other.first
                && months == other.months
                && places == other.places
                && Arrays.equals(values, other.values)
                && Arrays.equals(reasons, other.reasons)
                && Arrays.equals(markers, other.markers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values) * 31 + Long.hashCode(first);
    }

    /** Returns {@code 10000 series over 2010-01/2019-12}. */
    @Override
    public String toString() {
        return size + " series over " + range();
    }
}
