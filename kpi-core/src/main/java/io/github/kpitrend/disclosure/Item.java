// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a publication. It is a month or a sum of months of a row, over the cells (months of rows that are no totals) that add up to it.
 *
 * <p>It changes while figures are being hidden; nothing of it leaves the package.
 */
final class Item {

    /** A count that is not known. */
    static final long UNKNOWN = -1;

    final CountRow row;
    final long first;
    final long last;
    final int[] cells;

    /** True if it is a cell itself. */
    final boolean cell;

    /** The true count, or the published one in an audit. */
    final long count;

    /** True if it is printed when not hidden; complements of proportions are not. */
    final boolean printed;

    /** Months times rows, more in the month of the scorecard. */
    final long cost;

    /** Hidden before anything was decided. */
    final boolean hiddenBefore;

    /** The figures of its months in its own row. */
    final List<Item> months = new ArrayList<>();

    /** The denominator of the same months, for numerators. */
    @Nullable
    Item denominator;

    /** The numerator of the same months, for complements. */
    @Nullable
    Item numerator;

    boolean hidden;

    /** True if its count allows it to be hidden: it is known, and not a 0 that everybody may see. */
    boolean candidate;

    HiddenFigure.@Nullable Cause cause;

    /** True if every value meant to stay open has to be possible. */
    boolean target;

    /** True if an earlier publication shows the same figure. */
    boolean publicBefore;

    /** For whose sake it was hidden. */
    @Nullable
    Item protects;

    Item(CountRow row, long first, long last, int[] cells, boolean cell, long count, long cost) {
        this.row = row;
        this.first = first;
        this.last = last;
        this.cells = cells;
        this.cell = cell;
        this.count = count;
        printed = row.part != CountRow.Part.COMPLEMENT;
        this.cost = cost;
        hiddenBefore = printed && count == UNKNOWN;
        hidden = hiddenBefore;
    }

    boolean isMonth() {
        return first == last;
    }

    /** Returns whether it may be hidden for the sake of others. */
    boolean isCandidate() {
        return candidate && !hidden && !publicBefore;
    }

    /** Returns the count that the search for secondary figures uses. */
    long countOr(long least) {
        return count == UNKNOWN ? least : count;
    }

    /** Returns whether two sorted sets of cells have one in common. */
    static boolean share(int[] cells, int[] others) {
        return Arrays.stream(cells).anyMatch(cell -> Arrays.binarySearch(others, cell) >= 0);
    }
}
