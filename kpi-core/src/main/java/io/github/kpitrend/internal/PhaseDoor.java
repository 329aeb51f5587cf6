// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import io.github.kpitrend.time.FiscalCalendar;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Access for indicators to their tools, to state whether a calendar was set. Where it was not, a tool derives the months in which periods end from
 * its series. The tool installs its accessor when its class is initialized.
 *
 * @param <T> the type of the tool
 */
@FunctionalInterface
public interface PhaseDoor<T> {

    /** Returns a tool whose periods end by a calendar, or derived from the figures of a series where it is null. */
    T with(T tool, @Nullable FiscalCalendar calendar);

    /** Called once by the tool itself. */
    static <T> void install(Class<T> type, PhaseDoor<T> door) {
        Doors.INSTALLED.put(type, door);
    }

    /** Returns a tool whose periods end by a calendar that was set; null where none was. */
    @SuppressWarnings("unchecked") // install() ties the door's type to the class
    static <T> T apply(Class<T> type, T tool, @Nullable FiscalCalendar calendar) {
        PhaseDoor<?> door = Doors.INSTALLED.get(type);
        if (door == null) {
            throw new AssertionError(type + " installs no accessor");
        }
        return ((PhaseDoor<T>) door).with(tool, calendar);
    }

    /** Holder, since interfaces have no private fields. */
    final class Doors {

        private static final Map<Class<?>, @Nullable PhaseDoor<?>> INSTALLED = new ConcurrentHashMap<>();

        private Doors() {}
    }
}
