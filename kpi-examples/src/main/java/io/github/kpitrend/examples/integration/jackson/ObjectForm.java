// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.jackson;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;

/** A type that is an object with named properties. Properties that are unknown, given twice, or needed and absent are refused. */
final class ObjectForm<T> extends Form<T> {

    private final Map<String, Property<T, ?>> properties = new LinkedHashMap<>();
    private final Function<Values, T> make;

    private record Property<T, V>(Class<V> type, Function<T, Optional<V>> get, boolean needed) {}

    /** What was read of the properties. */
    static final class Values {

        private final Map<String, Object> byName = new HashMap<>();

        <V> V get(String name, Class<V> type) {
            return type.cast(byName.get(name));
        }

        <V> Optional<V> find(String name, Class<V> type) {
            return Optional.ofNullable(get(name, type));
        }
    }

    ObjectForm(Class<T> type, Function<Values, T> make) {
        super(type);
        this.make = make;
    }

    /** A result of the library that nobody can make from its parts. */
    static <T> ObjectForm<T> writtenOnly(Class<T> type) {
        return new ObjectForm<>(type, in -> {
            throw new IllegalArgumentException(
                    "a " + type.getSimpleName() + " is a result that is not read; it must be computed again");
        });
    }

    <V> ObjectForm<T> with(String name, Class<V> type, Function<T, V> get) {
        properties.put(name, new Property<>(type, get.andThen(Optional::of), true));
        return this;
    }

    /** Adds a property that is left out where the value has none. */
    <V> ObjectForm<T> withOptional(String name, Class<V> type, Function<T, Optional<V>> get) {
        properties.put(name, new Property<>(type, get, false));
        return this;
    }

    /** Adds a property that may be absent when read. */
    <V> ObjectForm<T> withDefault(String name, Class<V> type, Function<T, V> get) {
        properties.put(name, new Property<>(type, get.andThen(Optional::of), false));
        return this;
    }

    @Override
    void write(T value, JsonGenerator out) {
        out.writeStartObject();
        properties.forEach((name, property) -> property.get().apply(value).ifPresent(part -> {
            out.writeName(name);
            Scalars.write(part, out);
        }));
        out.writeEndObject();
    }

    @Override
    T read(JsonParser in, DeserializationContext context) {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw unexpected(in, "an object");
        }
        Values values = new Values();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            Property<T, ?> property = properties.get(name);
            if (property == null) {
                throw new IllegalArgumentException(
                        quoted(name) + " is not one of the properties " + properties.keySet());
            }
            in.nextToken();
            if (values.byName.put(name, part(name, property.type(), in, context)) != null) {
                throw new IllegalArgumentException(quoted(name) + " stands twice");
            }
        }
        properties.forEach((name, property) -> {
            if (property.needed() && !values.byName.containsKey(name)) {
                throw new IllegalArgumentException(quoted(name) + " must be given");
            }
        });
        return make.apply(values);
    }

    private static <V> V part(String name, Class<V> type, JsonParser in, DeserializationContext context) {
        try {
            V part = Scalars.read(type, in, context);
            if (part == null) {
                throw new IllegalArgumentException("must not be null");
            }
            return part;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }
}
