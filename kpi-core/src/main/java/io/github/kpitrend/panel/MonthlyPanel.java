// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.panel;

import io.github.kpitrend.Plain;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.internal.PanelData;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.RefIndex;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A panel: many series over the same months by indicator, held flat for speed, {@code 10000 series over 2010-01/2019-12}.
 *
 * <p>It contains nothing that its series do not; it holds them so that the table of all of them can be calculated at once, by a {@link
 * PanelAnalysis}.
 *
 * <ul>
 *   <li>The series keep their order, and are found by their index from 0 ({@link #indexOf}).
 *   <li>The range is the span of the ranges of all series; months that a series lacks are missing with {@code OUTSIDE_SERIES}.
 *   <li>Any function of a series can be applied to all of them with {@link #map}.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class MonthlyPanel implements Plain {

    private static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);

    private final List<Indicator> indicators;
    private final RefIndex indexes;

    private final PanelData data;
    private final MonthRange range;

    // -----------------------------------------------------------------------
    /**
     * Creates the panel of some series.
     *
     * @param series the series by indicator, at least one; together at most 2,147,483,647 months
     * @return the panel over the span of their ranges, in the order of the map
     * @throws IllegalArgumentException if there is no series, two indicators have one reference, the span is longer than a series can be, or there
     *     are too many
     */
    public static MonthlyPanel of(Map<Indicator, MonthlySeries> series) {
        Objects.requireNonNull(series, "series");
        return of(List.copyOf(series.keySet()), series.values());
    }

    static MonthlyPanel of(List<Indicator> indicators, Collection<MonthlySeries> series) {
        if (indicators.isEmpty()) {
            throw new IllegalArgumentException("series must not be empty");
        }
        RefIndex indexes = new RefIndex(indicators.size());
        for (Indicator indicator : indicators) {
            if (!indexes.add(indicator.ref())) {
                throw new IllegalArgumentException(
                        "indicator refs must be unique, but " + indicator.ref() + " appears twice");
            }
        }
        List<Slots> slots = new ArrayList<>(indicators.size());
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (MonthlySeries each : series) {
            Slots opened = SERIES.open(each);
            first = Math.min(first, opened.first());
            last = Math.max(last, opened.last());
            slots.add(opened);
        }
        long months = last - first + 1;
        if (months > MonthlySeries.MAX_LENGTH || months * slots.size() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("series must span at most " + MonthlySeries.MAX_LENGTH
                    + " months and hold at most " + Integer.MAX_VALUE + " in all, but were " + slots.size()
                    + " series over " + ProlepticMonth.at(first) + "/" + ProlepticMonth.at(last));
        }
        return new MonthlyPanel(indicators, indexes, PanelData.of(slots, first, (int) months));
    }

    private MonthlyPanel(List<Indicator> indicators, RefIndex indexes, PanelData data) {
        this.indicators = indicators;
        this.indexes = indexes;
        this.data = data;
        this.range = MonthRange.startingAt(ProlepticMonth.at(data.first()), data.months());
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the months that the panel covers.
     *
     * @return the range, the same for every series
     */
    public MonthRange range() {
        return range;
    }

    /**
     * Returns the number of series.
     *
     * @return 1 or more
     */
    public int size() {
        return indicators.size();
    }

    /**
     * Returns the indicator of a series.
     *
     * @param index the index of the series, from 0
     * @return the indicator
     * @throws IndexOutOfBoundsException if there is no such series
     */
    public Indicator indicator(int index) {
        return indicators.get(index);
    }

    /**
     * Returns the index of the series of an indicator.
     *
     * @param ref the reference of the indicator
     * @return the index, from 0; empty if no indicator has that reference
     */
    public OptionalInt indexOf(String ref) {
        int index = indexes.indexOf(Objects.requireNonNull(ref, "ref"));
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /**
     * Returns one of the series, over the range of the panel.
     *
     * @param index the index of the series, from 0
     * @return the series
     * @throws IndexOutOfBoundsException if there is no such series
     */
    public MonthlySeries series(int index) {
        Objects.checkIndex(index, size());
        return SERIES.wrap(data.slots(index));
    }

    /**
     * Returns the figure of a series in a month.
     *
     * @param index the index of the series, from 0
     * @param month any month
     * @return the number, or the reason it is missing
     * @throws IndexOutOfBoundsException if there is no such series
     */
    public Figure at(int index, YearMonth month) {
        Objects.requireNonNull(month, "month");
        Objects.checkIndex(index, size());
        long offset = offset(month);
        double value = offset < 0 || offset >= months() ? Double.NEGATIVE_INFINITY : data.value(index, (int) offset);
        return value == Double.NEGATIVE_INFINITY ? series(index).at(month) : Figure.of(value);
    }

    /**
     * Applies a function to every series: a change, a window, any function from series to series.
     *
     * @param function must keep the range, as changes and windows do, or at least return series that together are not too long
     * @return the panel of the results, of the same indicators
     * @throws IllegalArgumentException if the results span more months than a series can have
     */
    public MonthlyPanel map(UnaryOperator<MonthlySeries> function) {
        Objects.requireNonNull(function, "function");
        List<MonthlySeries> results = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            results.add(function.apply(series(i)));
        }
        return of(indicators, results);
    }

    // -----------------------------------------------------------------------
    PanelData data() {
        return data;
    }

    int months() {
        return data.months();
    }

    /** The index of a month of the range. */
    int index(YearMonth month) {
        long offset = offset(month);
        if (offset < 0 || offset >= months()) {
            throw new IllegalArgumentException("month must be in " + range() + ", but was " + month);
        }
        return (int) offset;
    }

    /** Returns the number of months from the first month to a month. */
    long offset(YearMonth month) {
        return ProlepticMonth.of(month) - data.first();
    }

    YearMonth month(int index) {
        return ProlepticMonth.at(data.first() + index);
    }

    @Override
    public Map<String, Object> getPlain() {
        Map<String, Object> byRef = new LinkedHashMap<>();
        for (int i = 0; i < size(); i++) {
            byRef.put(indicators.get(i).ref(), series(i));
        }
        return PlainTree.map("range", range.toString(), "series", byRef);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof MonthlyPanel other && indicators.equals(other.indicators) && data.equals(other.data);
    }

    @Override
    public int hashCode() {
        return Objects.hash(indicators, data);
    }

    /** Returns {@code 10000 series over 2010-01/2019-12}. */
    @Override
    public String toString() {
        return size() + " series over " + range();
    }
}
