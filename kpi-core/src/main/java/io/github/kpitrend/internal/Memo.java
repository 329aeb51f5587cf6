// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The derived values of an immutable object, each computed when it is first requested and then kept, without locks. Whichever thread is first, all of
 * them get the same instance.
 *
 * @param <S> the object that values are derived from
 */
public final class Memo<S> {

    private final AtomicReferenceArray<@Nullable Object> values;

    /** Creates an empty memo of some number of values. */
    public Memo(int size) {
        values = new AtomicReferenceArray<>(size);
    }

    /** Returns the value with a number, which is always derived by the same function. */
    @SuppressWarnings("unchecked") // the caller pairs numbers and functions
    public <T> T get(int number, S source, Function<? super S, ? extends T> function) {
        Object present = values.get(number);
        if (present == null) {
            Object made = Objects.requireNonNull(function.apply(source), "result");
            Object first = values.compareAndExchange(number, null, made);
            present = first == null ? made : first;
        }
        return (T) present;
    }
}
