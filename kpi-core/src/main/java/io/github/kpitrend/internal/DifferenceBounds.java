// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.util.Arrays;

/**
 * Tightest bounds of differences: whole numbers C(0) to C(n-1), of which some differences C(j) - C(i) are known to be within limits.
 *
 * <p>A limit "at most h" is an edge from i to j of weight h, a limit "at least l" an edge from j to i of weight -l. With shortest distances d the
 * difference C(j) - C(i) is between -d(j, i) and d(i, j), and every whole number between them occurs in a solution. All are of type {@code long}, so
 * nothing is rounded. Up to {@value #DENSE} numbers all distances are computed at once (Floyd and Warshall); for more, the distances from one number
 * are computed when they are needed (Bellman and Ford). Instances are not thread-safe.
 */
public final class DifferenceBounds {

    /** The distance where there is no limit. */
    public static final long NONE = Long.MAX_VALUE / 4;

    private static final int DENSE = 300;

    private final int size;
    private int edges;
    private int[] from = new int[32];
    private int[] to = new int[32];
    private long[] weight = new long[32];
    private long[][] distances = new long[0][];
    private boolean consistent = true;

    /** Starts with numbers of which nothing is known. */
    public DifferenceBounds(int size) {
        this.size = size;
    }

    /** States that C(j) - C(i) is at least {@code lower} and at most {@code upper}; {@link #NONE} for no upper limit. */
    public void between(int i, int j, long lower, long upper) {
        edge(j, i, -lower);
        if (upper < NONE) {
            edge(i, j, upper);
        }
    }

    private void edge(int i, int j, long w) {
        if (edges == from.length) {
            from = Arrays.copyOf(from, 2 * edges);
            to = Arrays.copyOf(to, 2 * edges);
            weight = Arrays.copyOf(weight, 2 * edges);
        }
        from[edges] = i;
        to[edges] = j;
        weight[edges++] = w;
    }

    /** Computes the distances; returns whether any numbers agree with all limits. */
    public boolean solve() {
        distances = new long[size][];
        consistent = true;
        if (size <= DENSE) {
            allPairs();
        } else {
            distancesFrom(-1);
        }
        return consistent;
    }

    private void allPairs() {
        for (int i = 0; i < size; i++) {
            distances[i] = new long[size];
            Arrays.fill(distances[i], NONE);
            distances[i][i] = 0;
        }
        for (int e = 0; e < edges; e++) {
            long[] row = distances[from[e]];
            row[to[e]] = Math.min(row[to[e]], weight[e]);
        }
        for (int k = 0; k < size; k++) {
            long[] through = distances[k];
            for (int i = 0; i < size; i++) {
                long first = distances[i][k];
                if (first >= NONE) {
                    continue;
                }
                long[] row = distances[i];
                for (int j = 0; j < size; j++) {
                    if (through[j] < NONE && first + through[j] < row[j]) {
                        row[j] = first + through[j];
                    }
                }
            }
        }
        for (int i = 0; i < size && consistent; i++) {
            consistent = distances[i][i] >= 0;
        }
    }

    /** The distances from one number, or from all at once (-1), which finds out whether there is a solution. */
    private long[] distancesFrom(int source) {
        long[] found = new long[size];
        Arrays.fill(found, source < 0 ? 0 : NONE);
        if (source >= 0) {
            found[source] = 0;
        }
        boolean changed = true;
        for (int round = 0; changed && round <= size; round++) {
            changed = false;
            for (int e = 0; e < edges; e++) {
                long start = found[from[e]];
                if (start < NONE && start + weight[e] < found[to[e]]) {
                    found[to[e]] = start + weight[e];
                    changed = true;
                }
            }
        }
        consistent &= !changed;
        return found;
    }

    /** The largest possible C(j) - C(i), or {@link #NONE}. It is defined only after {@link #solve} found a solution. */
    public long upper(int i, int j) {
        if (distances[i] == null) {
            distances[i] = distancesFrom(i);
        }
        return distances[i][j];
    }

    /** The smallest possible C(j) - C(i), or minus {@link #NONE}. */
    public long lower(int i, int j) {
        return -upper(j, i);
    }
}
