// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets other packages of this library make a change of figures that they found, without a public constructor. The type installs its accessor when
 * its class is initialized.
 *
 * @param <C> the type of changes
 */
public interface ChangeDoor<C> {

    /** Returns a change; the fractions decide where they are there, and must be those of both figures. */
    C make(
            Figure base,
            Figure current,
            @Nullable RatioChange fractions,
            boolean acrossBreak,
            @Nullable YearMonth baseMonth,
            YearMonth month);

    /** One side of a change of two years. It is called by its month, and has the markers of the figures that its own is derived from. */
    record Side(Figure figure, @Nullable YearMonth month, Set<Marker> markers) {}

    /** Returns the change from the same month a year earlier; the fractions as above. */
    C onLastYear(Side base, Side current, @Nullable RatioChange fractions, boolean acrossBreak);

    /** Returns both figures of a change as fractions, of which the denominators are 1 for plain figures; both figures must be known. */
    RatioChange exact(C change);

    /** Called once by the type itself. */
    static <C> void install(Class<C> type, ChangeDoor<C> door) {
        Doors.INSTALLED.put(type, door);
    }

    /** Returns the accessor of a type, initializing its class where that has not happened yet. */
    @SuppressWarnings("unchecked") // install() ties the door's type to the class
    static <C> ChangeDoor<C> of(Class<C> type) {
        try {
            Class.forName(type.getName(), true, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
        ChangeDoor<?> door = Doors.INSTALLED.get(type);
        if (door == null) {
            throw new AssertionError(type + " installs no accessor");
        }
        return (ChangeDoor<C>) door;
    }

    /** Holder, since interfaces have no private fields. */
    final class Doors {

        private static final Map<Class<?>, @Nullable ChangeDoor<?>> INSTALLED = new ConcurrentHashMap<>();

        private Doors() {}
    }
}
