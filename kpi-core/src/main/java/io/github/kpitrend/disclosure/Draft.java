// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import java.util.ArrayList;
import java.util.List;

/** A figure of one publication before cells are numbered: its cells by row and month. */
final class Draft {

    private final CountRow row;
    private final long first;
    private final long last;
    private final long[] keys;
    private final boolean isCell;
    private final long count;
    private final int depth;
    private final long cost;

    Draft(CountRow row, long first, long last, long[] keys, boolean isCell, long count, int depth, long cost) {
        this.row = row;
        this.first = first;
        this.last = last;
        this.keys = keys;
        this.isCell = isCell;
        this.count = count;
        this.depth = depth;
        this.cost = cost;
    }

    CountRow row() {
        return row;
    }

    long first() {
        return first;
    }

    long last() {
        return last;
    }

    long[] keys() {
        return keys;
    }

    boolean isCell() {
        return isCell;
    }

    long count() {
        return count;
    }

    int depth() {
        return depth;
    }

    /** The bits of a cell's key that hold its month. */
    static final int MONTH_BITS = 36;

    private static final long ZERO_MONTH = 1L << (MONTH_BITS - 1);
    private static final int PAGE_MONTH = 12;

    static List<Draft> of(PageRows page, List<CountRow> rows, Families families, boolean derived) {
        List<Draft> drafts = new ArrayList<>();
        for (CountRow row : rows) {
            for (long month = row.first; month <= row.last(); month++) {
                if (row.takesPart(month)) {
                    drafts.add(draft(page, row, month, month, row.at(month), families));
                }
            }
            for (PageRows.Sum sum : page.sums(row, derived)) {
                drafts.add(draft(page, row, sum.first(), sum.last(), sum.count(), families));
            }
        }
        return drafts;
    }

    private static Draft draft(PageRows page, CountRow row, long first, long last, long count, Families families) {
        List<long[]> months = new ArrayList<>();
        long weight = 0;
        int depth = 0;
        boolean split = false;
        for (long month = first; month <= last; month += row.step()) {
            List<Long> found = new ArrayList<>();
            int levels = collect(page, row, month, families, found);
            depth = Math.max(depth, levels);
            split |= levels > 0;
            months.add(found.stream().mapToLong(Long::longValue).toArray());
            weight += row.part == CountRow.Part.COUNT ? found.size() : 1;
        }
        long cost = page.isOfPage(last) ? PAGE_MONTH * weight : weight;
        return new Draft(row, first, last, Families.together(months), first == last && !split, count, depth, cost);
    }

    /** Collects the cells that add up to a month of a row; returns the number of levels of totals. */
    private static int collect(PageRows page, CountRow row, long month, Families families, List<Long> found) {
        if (!page.isSplit(row, month)) {
            found.add(((long) families.number(row.key) << MONTH_BITS) + month + ZERO_MONTH);
            return 0;
        }
        int levels = 0;
        for (String key : row.parts) {
            CountRow part = page.row(key);
            if (part.takesPart(month) || page.isSplit(part, month)) {
                levels = Math.max(levels, collect(page, part, month, families, found));
            }
        }
        return levels + 1;
    }

    static String name(String key, long first, long last) {
        return key + '\0' + first + '\0' + last;
    }

    String name() {
        return name(row.key, first, last);
    }

    Item item(Group group) {
        return new Item(row, first, last, group.numbers(keys), isCell, count, cost);
    }
}
