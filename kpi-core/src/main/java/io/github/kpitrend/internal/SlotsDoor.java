// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets the packages of this library read the arrays behind a public value type, and wrap new ones, without copying and without a
 * public method. The type installs its accessor when its class is initialized; nothing of this is visible outside the module.
 *
 * @param <S> the value type
 */
public interface SlotsDoor<S> {

    /** Returns the arrays behind a value. */
    Slots open(S value);

    /** Returns a value over arrays, which it takes over. */
    S wrap(Slots slots);

    /** Called once by the value type itself. */
    static <S> void install(Class<S> type, SlotsDoor<S> door) {
        Doors.INSTALLED.put(type, door);
    }

    /** Returns the accessor of a type, initializing its class where that has not happened yet. */
    @SuppressWarnings("unchecked") // install() ties the door's type to the class
    static <S> SlotsDoor<S> of(Class<S> type) {
        try {
            Class.forName(type.getName(), true, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
        SlotsDoor<?> door = Doors.INSTALLED.get(type);
        if (door == null) {
            throw new AssertionError(type + " installs no accessor");
        }
        return (SlotsDoor<S>) door;
    }

    /** Holder, since interfaces have no private fields. */
    final class Doors {

        private static final Map<Class<?>, @Nullable SlotsDoor<?>> INSTALLED = new ConcurrentHashMap<>();

        private Doors() {}
    }
}
