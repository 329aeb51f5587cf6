// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.panel;

import io.github.kpitrend.internal.PanelResults;
import org.jspecify.annotations.Nullable;

/**
 * Room for the table of a panel, to be used again and again by a caller who makes many.
 *
 * <p>Not thread-safe. A {@link PanelTable} taken from a buffer shows what the buffer holds, and is worthless after the next analysis into it.
 *
 * @since 0.1.0
 */
public final class PanelBuffer {

    private final int capacity;
    private final PanelResults results;
    private @Nullable PanelTable table;

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

    void hold(MonthlyPanel panel, PanelAnalysis analysis) {
        int needed = panel.values().length;
        if (needed > capacity) {
            throw new IllegalArgumentException(
                    "the buffer must have room for " + needed + " months, but has for " + capacity);
        }
        table = new PanelTable(panel, analysis, results);
    }

    PanelResults results() {
        return results;
    }

    /**
     * Returns a view of what the buffer holds.
     *
     * @return the table of the latest analysis
     * @throws IllegalStateException if nothing was analyzed into it yet
     */
    public PanelTable table() {
        if (table == null) {
            throw new IllegalStateException("nothing has been analyzed into the buffer yet");
        }
        return table;
    }
}
