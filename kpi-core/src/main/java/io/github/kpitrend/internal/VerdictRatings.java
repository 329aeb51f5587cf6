// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Lets a scorecard, which knows targets, rate verdicts by a target without a public method. The type of verdicts installs it when its class is
 * initialized.
 *
 * @param <V> the type of verdicts
 */
public interface VerdictRatings<V> {

    /** Returns a verdict with the same directions, rated by whether the figures came closer to a target. */
    V toward(V verdict, double lower, double upper);

    /** Called once by the type of verdicts itself. */
    static <V> void install(VerdictRatings<V> ratings) {
        Installed.RATINGS.set(ratings);
    }

    /** Returns what the type of verdicts installed, initializing its class where that has not happened yet. */
    @SuppressWarnings("unchecked") // there is one type of verdicts
    static <V> VerdictRatings<V> of(Class<V> type) {
        try {
            Class.forName(type.getName(), true, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
        VerdictRatings<?> installed = Installed.RATINGS.get();
        if (installed == null) {
            throw new AssertionError(type + " installs no ratings");
        }
        return (VerdictRatings<V>) installed;
    }

    /** Holder, since interfaces have no private fields. */
    final class Installed {

        private static final AtomicReference<@Nullable VerdictRatings<?>> RATINGS = new AtomicReference<>();

        private Installed() {}
    }
}
