// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of one publication, with the sums that it publishes. */
final class PageRows {

    /** The sums that are published for every row. */
    record Choices(boolean quarters, boolean years, boolean yearToDate, int trailing) {}

    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    final Map<String, CountRow> rows = new LinkedHashMap<>();
    private final Publication publication;

    PageRows(Publication publication) {
        this.publication = publication;
        publication.entries().values().forEach(entry -> {
            RatioSeries ratio = entry.ratio();
            if (ratio == null) {
                add(CountRow.of(entry.indicator(), CountRow.Part.COUNT, entry.counts(), entry.parts()));
                return;
            }
            CountRow numerators = CountRow.of(entry.indicator(), CountRow.Part.NUMERATOR, entry.counts(), List.of());
            List<String> parts = ratio.isProportion()
                    ? List.of(numerators.key, CountRow.key(numerators.ref, CountRow.Part.COMPLEMENT))
                    : List.of();
            CountRow denominators =
                    CountRow.of(entry.indicator(), CountRow.Part.DENOMINATOR, ratio.denominators(), parts);
            add(numerators);
            add(denominators);
            if (ratio.isProportion()) {
                add(CountRow.complement(numerators, denominators));
            }
        });
    }

    private void add(CountRow row) {
        rows.put(row.key, row);
    }

    /** The row of a part, which the publication has been checked to hold. */
    CountRow row(String key) {
        return Objects.requireNonNull(rows.get(key), key);
    }

    /** Returns whether a total counts through its parts in a month: at least one of them takes part. */
    boolean isSplit(CountRow row, long month) {
        for (String key : row.parts) {
            CountRow part = row(key);
            if (part.takesPart(month) || isSplit(part, month)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a month is that of the scorecard. */
    boolean isOfPage(long month) {
        return publication.month().isPresent()
                && ProlepticMonth.of(publication.month().get()) == month;
    }

    // -----------------------------------------------------------------------
    /** A sum that is published: from the first to the last month in which a figure is due. */
    record Sum(long first, long last, long count) {}

    /** The sums of a row over more than one figure, each range of months once; {@code derived} says whether those of the series' own months count. */
    List<Sum> sums(CountRow row, boolean derived) {
        Map<List<Long>, Sum> found = new LinkedHashMap<>();
        Map<MonthRange, Figure> explicit = publication.sums().getOrDefault(row.key, Map.of());
        explicit.forEach((range, figure) -> {
            Sum sum = explicit(row, range, figure);
            found.put(List.of(sum.first(), sum.last()), sum);
        });
        if (row.part != CountRow.Part.COMPLEMENT) {
            for (MonthRange range : ranges(row, publication.choices())) {
                Sum sum = kept(row, ProlepticMonth.of(range.first()), ProlepticMonth.of(range.last()));
                if (sum != null && (derived || sum.count() == Item.UNKNOWN)) {
                    found.putIfAbsent(List.of(sum.first(), sum.last()), sum);
                }
            }
        }
        return found.values().stream()
                .filter(sum -> sum.first() < sum.last())
                .sorted(Comparator.comparingLong(Sum::last).thenComparing(Sum::first, Comparator.reverseOrder()))
                .toList();
    }

    /** The published sum of a range, normalized to its first and last due month. It is null where it has no months, or one that takes no part. */
    private static @Nullable Sum kept(CountRow row, long from, long to) {
        long first = row.firstDue(from);
        if (first > to) {
            return null;
        }
        long count = 0;
        long last = first;
        for (long month = first; month <= to; month += row.step()) {
            long figure = row.at(month);
            if (figure < CountRow.HIDDEN) {
                return null;
            }
            count = figure == CountRow.HIDDEN || count == Item.UNKNOWN ? Item.UNKNOWN : count + figure;
            last = month;
        }
        return new Sum(first, last, count);
    }

    private static Sum explicit(CountRow row, MonthRange range, Figure figure) {
        Sum kept = kept(row, ProlepticMonth.of(range.first()), ProlepticMonth.of(range.last()));
        if (kept == null) {
            throw new IllegalArgumentException("the months of a sum must be known or confidential, but not all of "
                    + range + " are in " + row.ref);
        }
        long count = figure.isKnown() ? (long) figure.value() : Item.UNKNOWN;
        if (kept.first() == kept.last() && count != kept.count()) {
            throw new IllegalArgumentException("the sum of " + row.ref + " in " + range
                    + " must be the figure of its only month, but was " + figure);
        }
        return new Sum(kept.first(), kept.last(), count);
    }

    /** The ranges of months that choices name for a row, each once. */
    static List<MonthRange> ranges(CountRow row, Choices choices) {
        Set<MonthRange> ranges = new LinkedHashSet<>();
        FiscalCalendar calendar = row.indicator.calendar();
        for (long month = row.firstDue(row.first); month <= row.last(); month += row.step()) {
            YearMonth end = ProlepticMonth.at(month);
            int ofYear = calendar.monthOfYear(end);
            if (choices.quarters() && row.step() <= QUARTER) {
                ranges.add(MonthRange.endingAt(lastOf(end, ofYear, QUARTER), QUARTER));
            }
            if (choices.years()) {
                ranges.add(MonthRange.endingAt(lastOf(end, ofYear, YEAR), YEAR));
            }
            if (choices.yearToDate()) {
                ranges.add(MonthRange.endingAt(end, ofYear));
            }
            if (choices.trailing() >= row.step()) {
                ranges.add(MonthRange.endingAt(end, choices.trailing()));
            }
        }
        return List.copyOf(ranges);
    }

    /** The last month of the fiscal quarter or year of a month. */
    private static YearMonth lastOf(YearMonth month, int ofYear, int length) {
        return month.plusMonths((length - ofYear % length) % length);
    }
}
