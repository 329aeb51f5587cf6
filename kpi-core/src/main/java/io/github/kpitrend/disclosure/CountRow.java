// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.internal.PeriodEnds;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.List;

/** A row of counts by month, as one publication has it: a plain row, a total, or one side of a ratio. */
final class CountRow {

    /** The kind of a row. */
    enum Part {
        COUNT(""),
        NUMERATOR(" (numerator)"),
        DENOMINATOR(" (denominator)"),
        COMPLEMENT(" (complement)");

        final String text;

        Part(String text) {
            this.text = text;
        }
    }

    /** The largest count: above it, the arithmetic of linear programs is not reliable. */
    static final long MAX_COUNT = Integer.MAX_VALUE;

    /** A count that is hidden on input. */
    static final long HIDDEN = -1;

    /** A month that takes no part. */
    static final long NONE = -2;

    /** A month that takes no part because its figure is not final. */
    static final long NOT_FINAL = -3;

    final String key;
    final String ref;
    final Part part;
    final Indicator indicator;
    final List<String> parts;
    final long first;
    final long[] counts;
    private final PeriodEnds ends;

    private CountRow(
            String key,
            String ref,
            Part part,
            Indicator indicator,
            List<String> parts,
            long first,
            long[] counts,
            PeriodEnds ends) {
        this.key = key;
        this.ref = ref;
        this.part = part;
        this.indicator = indicator;
        this.parts = parts;
        this.first = first;
        this.counts = counts;
        this.ends = ends;
    }

    /** The key of a row among all of a publication. */
    static String key(String ref, Part part) {
        return part == Part.COUNT || part == Part.NUMERATOR ? ref : ref + '\0' + part;
    }

    static CountRow of(Indicator indicator, Part part, MonthlySeries series, List<String> parts) {
        MonthRange range = series.range();
        long[] counts = new long[series.length()];
        int i = 0;
        for (YearMonth month : range) {
            counts[i++] = count(indicator, series.observation(month), month);
        }
        return new CountRow(
                key(indicator.ref(), part),
                indicator.ref(),
                part,
                indicator,
                parts,
                ProlepticMonth.of(series.first()),
                counts,
                PeriodEnds.of(indicator.reportingPeriods(series)));
    }

    /** The row of what is in the denominator and not in the numerator. */
    static CountRow complement(CountRow numerators, CountRow denominators) {
        long[] counts = new long[denominators.counts.length];
        for (int i = 0; i < counts.length; i++) {
            long whole = denominators.counts[i];
            long part = numerators.at(denominators.first + i);
            if (whole < HIDDEN || part < HIDDEN) {
                counts[i] = NONE;
            } else if (whole == HIDDEN || part == HIDDEN) {
                counts[i] = HIDDEN;
            } else {
                counts[i] = whole - part;
                if (part > whole) {
                    throw new IllegalArgumentException("the numerator of " + numerators.ref + " in "
                            + ProlepticMonth.at(denominators.first + i) + " must not exceed the denominator " + whole
                            + ", but was " + part);
                }
            }
        }
        return new CountRow(
                key(numerators.ref, Part.COMPLEMENT),
                numerators.ref,
                Part.COMPLEMENT,
                numerators.indicator,
                List.of(),
                denominators.first,
                counts,
                denominators.ends);
    }

    private static long count(Indicator indicator, Observation observation, YearMonth month) {
        Figure figure = observation.figure();
        if (!figure.isKnown()) {
            return figure.reason() == MissingReason.CONFIDENTIAL
                    ? HIDDEN
                    : figure.reason() == MissingReason.NOT_FINAL ? NOT_FINAL : NONE;
        }
        return observation.markers().contains(Marker.FORECAST)
                ? NOT_FINAL
                : whole(figure.value(), indicator.ref(), month.toString());
    }

    /** Returns a count in whole numbers. */
    static long whole(double value, String ref, String when) {
        if (!(value >= 0 && value <= MAX_COUNT) || value != Math.rint(value)) {
            throw new IllegalArgumentException("the count of " + ref + " in " + when
                    + " must be a whole number from 0 to " + MAX_COUNT + ", but was " + Figure.of(value));
        }
        return (long) value;
    }

    /** The count of a month, or {@link #HIDDEN}, {@link #NONE}, {@link #NOT_FINAL}. */
    long at(long month) {
        return month < first || month > last() ? NONE : counts[(int) (month - first)];
    }

    boolean takesPart(long month) {
        return at(month) >= HIDDEN;
    }

    long last() {
        return first + counts.length - 1;
    }

    /** The first month on or after one in which a figure is due. */
    long firstDue(long month) {
        return ends.firstEnd(month);
    }

    int step() {
        return ends.step();
    }
}
