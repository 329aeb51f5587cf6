// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PeriodEnds;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.series.Marker;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The points of a chart as arrays: their places in time, plotted values, which of them are counted, and where phases start.
 *
 * <p>A point is found by its index among all known figures; a counted one also by its index among those.
 */
final class ChartData {

    static final String BREAK = "definition changed";

    static final int NO_POINT = -1;

    private static final Marker[] MARKERS = Marker.values();

    /** The slots of events, which any month of a phase is after. */
    private static final Slots NO_MONTHS = Slots.of(Long.MIN_VALUE, new double[0], null, null);

    /** The slots of the series that is plotted; of events an empty one. */
    final Slots slots;

    final PeriodEnds periods;
    /** The slot of each point, null for the same index. */
    private final int @Nullable [] at;
    /** The date of each point of an event chart, as epoch days. */
    final long @Nullable [] days;

    final double[] values;
    final int size;
    /** The reason that each point is not counted, null for one that is; null where all are for sure. */
    private final @Nullable String @Nullable [] reasons;
    /** The point of each counted one, null for the same index. */
    private final int @Nullable [] points;

    final int counted;
    /** The point of days since the last event, {@link #NO_POINT} without one. */
    final int open;
    /** The first counted point of each phase. */
    final int[] starts;

    final String[] phaseReasons;

    private ChartData(
            Slots slots,
            PeriodEnds periods,
            int @Nullable [] at,
            long @Nullable [] days,
            double[] values,
            int size,
            @Nullable String @Nullable [] reasons,
            int open,
            ChartOptions options) {
        this.slots = slots;
        this.periods = periods;
        this.at = at;
        this.days = days;
        this.values = values;
        this.size = size;
        this.reasons = reasons;
        this.points = reasons == null ? null : countedPoints(reasons, size);
        this.counted = points == null ? size : points.length;
        this.open = open;
        Map<Long, String> changes = changes(options.phases());
        int[] first = new int[changes.size() + 1];
        String[] why = new String[first.length];
        why[0] = "";
        int last = 0;
        int next = 0;
        for (Map.Entry<Long, String> change : changes.entrySet()) {
            while (next < counted && proleptic(point(next)) < change.getKey()) {
                next++;
            }
            if (next < counted) {
                // of two changes that start at one point the later counts
                last += next > first[last] ? 1 : 0;
                first[last] = next;
                why[last] = change.getValue();
            }
        }
        starts = Arrays.copyOf(first, last + 1);
        phaseReasons = Arrays.copyOf(why, last + 1);
    }

    private static int[] countedPoints(@Nullable String[] reasons, int size) {
        int[] points = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (reasons[i] == null) {
                points[count++] = i;
            }
        }
        return Arrays.copyOf(points, count);
    }

    // -----------------------------------------------------------------------
    /** Takes the known figures of a monthly series. */
    static ChartData of(Slots slots, ChartOptions options) {
        PeriodEnds periods = options.choices().periods(slots);
        if (slots.isComplete() && !slots.isMarked() && options.choices().isPlain()) {
            double[] values = new double[slots.length()];
            slots.copyValues(values);
            return new ChartData(slots, periods, null, null, values, values.length, null, NO_POINT, options);
        }
        int[] at = new int[slots.length()];
        double[] values = new double[at.length];
        @Nullable String[] reasons = new String[at.length];
        @Nullable String[] excluded = excluded(slots, options);
        int markers = bits(options.choices().excludedMarkers);
        int size = 0;
        for (int i = 0; i < at.length; i++) {
            if (slots.reason(i) == ReasonCode.KNOWN) {
                at[size] = i;
                values[size] = slots.value(i);
                reasons[size] = excluded[i] == null ? reason(slots, i, markers, periods, options) : excluded[i];
                size++;
            }
        }
        return new ChartData(slots, periods, at, null, Arrays.copyOf(values, size), size, reasons, NO_POINT, options);
    }

    /** Returns the reason that the options name for each slot. */
    private static @Nullable String[] excluded(Slots slots, ChartOptions options) {
        @Nullable String[] excluded = new String[slots.length()];
        options.choices().excluded.forEach((month, reason) -> {
            long slot = ProlepticMonth.of(month) - slots.first();
            if (slot >= 0 && slot < excluded.length) {
                excluded[(int) slot] = reason;
            }
        });
        return excluded;
    }

    @SuppressWarnings("EnumOrdinal") // the bits of markers in arrays follow their order
    private static int bits(Set<Marker> markers) {
        int bits = 0;
        for (Marker marker : markers) {
            bits |= 1 << marker.ordinal();
        }
        return bits;
    }

    private static @Nullable String reason(
            Slots slots, int slot, int markers, PeriodEnds periods, ChartOptions options) {
        int bits = slots.marker(slot) & markers;
        if (bits != 0) {
            return MARKERS[Integer.numberOfTrailingZeros(bits)].text();
        }
        return periods.isEnd(slots.first() + slot)
                ? null
                : "not at the end of a " + EnglishText.period(options.frequency());
    }

    /** Takes gaps between events by the date that ends each, and after them one that is still open. */
    static ChartData of(long[] days, double[] gaps, boolean hasOpen, String openReason, ChartOptions options) {
        @Nullable String[] reasons = new String[gaps.length];
        Map<YearMonth, String> excluded = options.excluded();
        for (int i = 0; i < gaps.length && !excluded.isEmpty(); i++) {
            reasons[i] = excluded.get(YearMonth.from(LocalDate.ofEpochDay(days[i])));
        }
        int open = hasOpen ? gaps.length - 1 : NO_POINT;
        if (hasOpen) {
            reasons[open] = openReason;
        }
        return new ChartData(NO_MONTHS, PeriodEnds.MONTHS, null, days, gaps, gaps.length, reasons, open, options);
    }

    /** Takes the moving ranges of a chart: of each counted point but the first of a phase. */
    static ChartData ofRanges(ChartData data, BigDecimal[] values) {
        return new RangeData(data, values).made();
    }

    /** The points of moving ranges while they are collected. */
    private static final class RangeData {

        private final ChartData data;
        private final double[] ranges;
        private final int[] at;
        private final long[] days;
        private final int[] starts;
        private int count;

        RangeData(ChartData data, BigDecimal[] values) {
            this.data = data;
            ranges = new double[data.counted];
            at = new int[data.counted];
            days = new long[data.counted];
            starts = new int[data.starts.length];
            for (int phase = 0; phase < starts.length; phase++) {
                starts[phase] = count;
                for (int i = data.starts[phase] + 1; i < data.end(phase); i++) {
                    double range = values[i].subtract(values[i - 1]).abs().doubleValue();
                    if (!Double.isInfinite(range)) {
                        ranges[count] = range;
                        at[count] = data.slot(data.point(i));
                        days[count] = data.days == null ? 0 : data.days[data.point(i)];
                        count++;
                    }
                }
            }
        }

        ChartData made() {
            double[] values = Arrays.copyOf(ranges, count);
            return new ChartData(data, at, data.days == null ? null : days, values, starts);
        }
    }

    private ChartData(ChartData of, int[] at, long @Nullable [] days, double[] values, int[] starts) {
        this.slots = of.slots;
        this.periods = of.periods;
        this.at = at;
        this.days = days;
        this.values = values;
        this.size = values.length;
        this.reasons = null;
        this.points = null;
        this.counted = size;
        this.open = NO_POINT;
        this.starts = starts;
        this.phaseReasons = of.phaseReasons;
    }

    /** Returns the same points with other plotted values. */
    ChartData withValues(double[] other) {
        return new ChartData(this, other);
    }

    private ChartData(ChartData of, double[] values) {
        this.slots = of.slots;
        this.periods = of.periods;
        this.at = of.at;
        this.days = of.days;
        this.values = values;
        this.size = of.size;
        this.reasons = of.reasons;
        this.points = of.points;
        this.counted = of.counted;
        this.open = of.open;
        this.starts = of.starts;
        this.phaseReasons = of.phaseReasons;
    }

    // -----------------------------------------------------------------------
    /** Returns the reason of each change in the order of time: breaks of the series, and what the options name. */
    private Map<Long, String> changes(Map<YearMonth, String> named) {
        Map<Long, String> changes = new TreeMap<>();
        // also a month without a figure can have a break before it
        for (int slot = 0; slot < slots.length(); slot++) {
            if ((slots.marker(slot) & Slots.BREAK_BEFORE) != 0) {
                changes.put(slots.first() + slot, BREAK);
            }
        }
        named.forEach((month, reason) -> {
            if (isPhaseUsed(month)) {
                changes.put(ProlepticMonth.of(month), reason);
            }
        });
        return changes;
    }

    /** Returns whether a phase can start in a month: it lies in the series, and a counted point in or after it. */
    boolean isPhaseUsed(YearMonth month) {
        long number = ProlepticMonth.of(month);
        return counted > 0 && number >= slots.first() && number <= proleptic(point(counted - 1));
    }

    /** Returns the point of a counted one. */
    int point(int index) {
        return points == null ? index : points[index];
    }

    /** Returns the counted index of a point, or of the last counted one before it; -1 before all. */
    int countedAt(int point) {
        if (points == null) {
            return point;
        }
        int found = Arrays.binarySearch(points, point);
        return found >= 0 ? found : -found - 2;
    }

    boolean isCounted(int point) {
        return reasons == null || reasons[point] == null;
    }

    /** Returns why a point is not counted, empty for one that is. */
    String reason(int point) {
        String reason = reasons == null ? null : reasons[point];
        return reason == null ? "" : reason;
    }

    int slot(int point) {
        return at == null ? point : at[point];
    }

    long proleptic(int point) {
        return days == null
                ? slots.first() + slot(point)
                : ProlepticMonth.of(YearMonth.from(LocalDate.ofEpochDay(days[point])));
    }

    YearMonth month(int point) {
        return ProlepticMonth.at(proleptic(point));
    }

    /** Returns the end of a phase: the first counted index after it. */
    int end(int phase) {
        return phase + 1 < starts.length ? starts[phase + 1] : counted;
    }

    /** Returns the phase of a point, counted or not: that of the last counted point up to it. */
    int phase(int point) {
        return phaseOf(Math.max(0, countedAt(point)));
    }

    /** Returns the phase of a counted index: the last one that starts at or before it. */
    int phaseOf(int index) {
        int low = 0;
        int high = starts.length;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (starts[middle] <= index) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    // -----------------------------------------------------------------------
    /** Returns the places with which all figures are whole units, or {@link Decimals#NO_PLACES}. */
    int places() {
        // those of events, which are whole, are none
        return slots.places();
    }

    /** Returns the counted values in units. */
    long[] units(int places) {
        long[] units = new long[counted];
        double power = Decimals.power(places);
        for (int i = 0; i < counted; i++) {
            units[i] = (long) Math.rint(values[point(i)] * power);
        }
        return units;
    }

    /** Returns the counted values as decimals. */
    BigDecimal[] decimals() {
        BigDecimal[] decimals = new BigDecimal[counted];
        for (int i = 0; i < counted; i++) {
            decimals[i] = Decimals.shortest(values[point(i)]);
        }
        return decimals;
    }
}
