// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A map by reference in the order in which references were put, from which nothing is removed; quick also of references with one hash code.
 *
 * @param <V> the type of the values
 */
public final class RefMap<V> extends AbstractMap<String, V> {

    private final RefIndex index;
    private final List<V> values;

    /** An empty map. */
    public RefMap() {
        index = new RefIndex();
        values = new ArrayList<>();
    }

    /** A copy of a map. */
    public RefMap(Map<String, ? extends V> other) {
        index = new RefIndex(other.size());
        values = new ArrayList<>(other.size());
        other.forEach(this::put);
    }

    @Override
    public @Nullable V put(String ref, V value) {
        if (index.add(ref)) {
            values.add(value);
            return null;
        }
        return values.set(index.indexOf(ref), value);
    }

    @Override
    public @Nullable V get(@Nullable Object ref) {
        int at = at(ref);
        return at < 0 ? null : values.get(at);
    }

    @Override
    public boolean containsKey(@Nullable Object ref) {
        return at(ref) >= 0;
    }

    private int at(@Nullable Object ref) {
        return ref == null || ref instanceof String ? index.indexOf((String) ref) : -1;
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super V> action) {
        for (int i = 0; i < values.size(); i++) {
            action.accept(index.ref(i), values.get(i));
        }
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, V>> iterator() {
                return entries();
            }

            @Override
            public int size() {
                return values.size();
            }
        };
    }

    private Iterator<Entry<String, V>> entries() {
        Iterator<V> left = values.iterator();
        return new Iterator<>() {
            private int at;

            @Override
            public boolean hasNext() {
                return left.hasNext();
            }

            @Override
            public Entry<String, V> next() {
                V value = left.next();
                return new SimpleImmutableEntry<>(index.ref(at++), value);
            }
        };
    }
}
