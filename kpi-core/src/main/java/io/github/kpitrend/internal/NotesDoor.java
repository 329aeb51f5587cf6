// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Access for rows of a scorecard to their control chart, without the notes that cost most and withhold nothing. The package of charts installs one
 * instance; charts and notes are objects that only it knows.
 *
 * @param <C> the type of charts
 * @param <N> the type of notes
 */
public interface NotesDoor<C, N> {

    /** The result of {@link #latestMonth} for a chart without a counted point. */
    long NO_MONTH = Long.MIN_VALUE;

    /** Returns the month of the latest counted point, as in {@link ProlepticMonth}. */
    long latestMonth(C chart);

    /** Returns the number of counted points. */
    int counted(C chart);

    /** Returns those notes on the latest phase, and on no phase, that may withhold a variation; in the order of all notes, perhaps with others. */
    List<N> ofVariation(C chart);

    /** Holder, since interfaces have no private fields. */
    final class Installed {

        private static volatile @Nullable NotesDoor<?, ?> door;

        private Installed() {}
    }

    /** Called once by the package of charts. */
    static void install(NotesDoor<?, ?> door) {
        Installed.door = door;
    }

    /** Returns the accessor that a class of the package of charts installs when it is initialized. */
    @SuppressWarnings("unchecked") // there is one type of charts, with one type of notes
    static <C, N> NotesDoor<C, N> of(Class<C> type) {
        try {
            Class.forName(type.getName(), true, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
        return (NotesDoor<C, N>) Objects.requireNonNull(Installed.door, "door");
    }
}
