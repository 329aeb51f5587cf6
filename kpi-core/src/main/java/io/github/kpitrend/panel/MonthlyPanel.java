// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.panel;

import io.github.kpitrend.internal.PanelData;
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
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
    private final int size;
    private final PanelData data;
    private final byte[] reasons;
    private final byte @Nullable [] markers;

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

    /**
     * Returns panels of some series at a time, for more of them than memory holds.
     *
     * {@snippet class="snippets.VerdictsTest" region="chunks"}
     *
     * @param series the series, in order; read only as far as panels are asked for, and closed with the result
     * @param size how many series a panel has, the last one perhaps fewer; 1 or more
     * @return the panels, each over the span of the ranges of its own series
     * @throws IllegalArgumentException if {@code size} is below 1
     */
    public static Stream<MonthlyPanel> chunks(Stream<MonthlySeries> series, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("size must be 1 or more, but was " + size);
        }
        Iterator<MonthlySeries> all = series.iterator();
        Iterator<MonthlyPanel> panels = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public MonthlyPanel next() {
                List<MonthlySeries> chunk = new ArrayList<>();
                while (chunk.size() < size && (chunk.isEmpty() || all.hasNext())) {
                    chunk.add(all.next());
                }
                return of(chunk);
            }
        };
        int inOrder = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(panels, inOrder), false)
                .onClose(series::close);
    }

    private MonthlyPanel(List<MonthlySeries> series, MonthRange range) {
        first = ProlepticMonth.of(range.first());
        size = series.size();
        int months = (int) range.length();
        double[] values = new double[size * months];
        byte[] reasonCodes = new byte[values.length];
        byte[] markerBits = new byte[values.length];
        Arrays.fill(reasonCodes, ReasonCode.OUTSIDE_SERIES);
        Arrays.fill(values, PanelData.MISSING);
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
        }
        data = PanelData.of(values, months);
        reasons = reasonCodes;
        markers = marked ? markerBits : null;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the months that the panel covers.
     *
     * @return the range, the same for every series
     */
    public MonthRange range() {
        return MonthRange.startingAt(ProlepticMonth.at(first), data.months);
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
        Objects.checkIndex(index, size);
        int from = index * data.months;
        int to = from + data.months;
        return Slots.of(
                first,
                Arrays.copyOfRange(data.values, from, to),
                Arrays.copyOfRange(reasons, from, to),
                markers == null ? null : Arrays.copyOfRange(markers, from, to));
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
        Objects.checkIndex(index, size);
        long offset = offset(month);
        double value =
                offset < 0 || offset >= months() ? PanelData.MISSING : data.values[index * months() + (int) offset];
        return value == PanelData.MISSING ? series(index).at(month) : Figure.of(value);
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
    PanelData data() {
        return data;
    }

    int months() {
        return data.months;
    }

    /** The number of months of all series. */
    int cells() {
        return data.values.length;
    }

    /** The index of a month of the range. */
    int index(YearMonth month) {
        long offset = offset(month);
        if (offset < 0 || offset >= months()) {
            throw new IllegalArgumentException("month must be in " + range() + ", but was " + month);
        }
        return (int) offset;
    }

    /** How many months after the first a month is. */
    long offset(YearMonth month) {
        return ProlepticMonth.of(month) - first;
    }

    YearMonth month(int index) {
        return ProlepticMonth.at(first + index);
    }

    /** Tells whether any series may have a break. */
    boolean hasBreaks() {
        return markers != null;
    }

    /** Tells whether a series has a break. */
    boolean hasBreaks(int series) {
        return slots(series).breaksBetween(first, first + months() - 1);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof MonthlyPanel other
                && first == other.first
                && months() == other.months()
                && Arrays.equals(data.values, other.data.values)
                && Arrays.equals(reasons, other.reasons)
                && Arrays.equals(markers, other.markers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                first, months(), Arrays.hashCode(data.values), Arrays.hashCode(reasons), Arrays.hashCode(markers));
    }

    /** Returns {@code 10000 series over 2010-01/2019-12}. */
    @Override
    public String toString() {
        return size + " series over " + range();
    }
}
