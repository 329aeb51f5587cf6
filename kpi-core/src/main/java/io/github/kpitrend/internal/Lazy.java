// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is computed when it is first needed, without a lock. Threads that meet compute it twice at worst, and all get the instance of the
 * first that is done.
 *
 * @param <T> the type of the value
 */
public final class Lazy<T> {

    private final Supplier<T> supplier;
    private final AtomicReference<@Nullable T> value = new AtomicReference<>();

    private Lazy(Supplier<T> supplier) {
        this.supplier = supplier;
    }

    /** Returns a value that is computed by a supplier without side effects. */
    public static <T> Lazy<T> of(Supplier<T> supplier) {
        return new Lazy<>(supplier);
    }

    /** Returns the value, the same instance on every call. */
    public T get() {
        T known = value.get();
        if (known != null) {
            return known;
        }
        T computed = supplier.get();
        T first = value.compareAndExchange(null, computed);
        return first == null ? computed : first;
    }
}
