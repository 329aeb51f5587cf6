// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.util.Arrays;

/**
 * The median of runs whose ends move. The number of values of each size in the run is kept in a tree of sums over the sorted sizes, in which the one
 * at a place is found in as many steps as the tree is high (Fenwick, "A new data structure for cumulative frequency tables", 1994).
 */
final class SlidingMedian extends WindowStatistic.InRuns {

    private final Slots slots;
    private final double[] sizes;
    private final int[] tree;
    private final int highest;
    private int first;
    private int end;

    SlidingMedian(Slots slots) {
        this.slots = slots;
        double[] known = new double[slots.observed(0, slots.length() - 1)];
        int count = 0;
        for (int i = 0; i < slots.length(); i++) {
            if (slots.reason(i) == ReasonCode.KNOWN) {
                known[count++] = slots.value(i);
            }
        }
        Arrays.sort(known);
        sizes = Arrays.stream(known).distinct().toArray();
        tree = new int[sizes.length + 1];
        highest = Integer.highestOneBit(Math.max(1, sizes.length));
    }

    @Override
    double compute(int from, int to, int observed) {
        while (end <= to) {
            add(end++, 1);
        }
        while (first > from) {
            add(--first, 1);
        }
        while (first < from) {
            add(first++, -1);
        }
        while (end > to + 1) {
            add(--end, -1);
        }
        double upper = at(observed / 2);
        double lower = at((observed - 1) / 2);
        return WindowStatistic.middle(lower, upper);
    }

    private void add(int index, int change) {
        count();
        if (slots.reason(index) == ReasonCode.KNOWN) {
            int rank = Arrays.binarySearch(sizes, slots.value(index)) + 1;
            for (int i = rank; i < tree.length; i += i & -i) {
                tree[i] += change;
                count();
            }
        }
    }

    /** The size of which a number of sizes are below or before it. */
    private double at(int place) {
        int position = 0;
        int rest = place;
        for (int step = highest; step > 0; step >>= 1) {
            count();
            int probe = position + step;
            if (probe < tree.length && tree[probe] <= rest) {
                position = probe;
                rest -= tree[probe];
            }
        }
        return sizes[position];
    }
}
