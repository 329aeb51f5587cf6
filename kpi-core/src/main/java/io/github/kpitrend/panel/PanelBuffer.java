// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.panel;

import io.github.kpitrend.internal.PanelResults;

/**
 * Room for the table of a panel, to be used again and again by a caller who makes many.
 *
 * <p>Not thread-safe. A {@link PanelTable} in a buffer shows what the buffer holds, and refuses to answer after the next analysis into it.
 *
 * @since 0.1.0
 */
public final class PanelBuffer {

    private final int capacity;
    private final PanelResults results;

    /**
     * Returns a buffer.
     *
     * @param months how many months of all series together it has room for, 1 or more
     * @return the buffer, holding nothing yet
     * @throws IllegalArgumentException if {@code months} is below 1
     */
    public static PanelBuffer ofMonths(int months) {
        if (months < 1) {
            throw new IllegalArgumentException("months must be 1 or more, but was " + months);
        }
        return new PanelBuffer(months);
    }

    private PanelBuffer(int capacity) {
        this.capacity = capacity;
        this.results = new PanelResults(capacity);
    }

    /** Returns the columns, which have room for so many rows. */
    PanelResults results(int rows) {
        if (rows > capacity) {
            throw new IllegalArgumentException(
                    "the buffer must have room for " + rows + " months, but has for " + capacity);
        }
        results.uses++;
        return results;
    }

    /** Returns how many months it has room for, for logs. */
    @Override
    public String toString() {
        return "buffer of " + capacity + " months";
    }
}
