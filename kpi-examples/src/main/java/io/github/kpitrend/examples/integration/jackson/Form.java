// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.jackson;

import java.time.DateTimeException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/**
 * How one type is written as JSON and read back. What it refuses, and what the library refuses, becomes Jackson's exception with the same
 * message; null is refused, except in place of an empty {@code Optional}.
 */
abstract class Form<T> {

    private static final int SHOWN_CHARACTERS = 40;

    private final Class<T> type;

    Form(Class<T> type) {
        this.type = type;
    }

    Class<T> type() {
        return type;
    }

    abstract void write(T value, JsonGenerator out);

    /** Reads from the first token of the value to its last; an exception of the library or of a form says what is wrong. */
    abstract T read(JsonParser in, DeserializationContext context);

    /** Returns the exception for a token where another was expected. */
    static IllegalArgumentException unexpected(JsonParser in, String expected) {
        return new IllegalArgumentException("expected " + expected + ", but found " + in.currentToken());
    }

    /** Returns a text in quotes for a message, shortened where it is long. */
    static String quoted(String text) {
        return '"' + (text.length() > SHOWN_CHARACTERS ? text.substring(0, SHOWN_CHARACTERS) + "..." : text) + '"';
    }

    ValueSerializer<T> serializer() {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                write(value, out);
            }
        };
    }

    ValueDeserializer<T> deserializer() {
        return new Reader(false);
    }

    /** Reads by this form; null only as the content of something that may be empty. */
    private final class Reader extends ValueDeserializer<T> {

        private final boolean mayBeEmpty;

        Reader(boolean mayBeEmpty) {
            this.mayBeEmpty = mayBeEmpty;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new Reader(property != null && property.getType().isReferenceType());
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            try {
                return read(in, context);
            } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
                return context.reportInputMismatch(type, e.getMessage());
            }
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return mayBeEmpty ? null : context.reportInputMismatch(type, type.getSimpleName() + " must not be null");
        }
    }
}
