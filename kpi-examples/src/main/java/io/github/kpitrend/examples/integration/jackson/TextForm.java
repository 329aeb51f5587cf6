// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.jackson;

import java.util.Arrays;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;

/** A type that is one text: {@code "10%"}, {@code "2020-01/2020-06"}, {@code "PENDING"}. */
final class TextForm<T> extends Form<T> {

    private final Function<T, String> print;
    private final Function<String, T> parse;

    TextForm(Class<T> type, Function<T, String> print, Function<String, T> parse) {
        super(type);
        this.print = print;
        this.parse = parse;
    }

    /** The names of an enum's constants. */
    static <E extends Enum<E>> TextForm<E> ofConstants(Class<E> type) {
        return new TextForm<>(
                type,
                Enum::name,
                text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                quoted(text) + " is not one of " + Arrays.toString(type.getEnumConstants()))));
    }

    @Override
    void write(T value, JsonGenerator out) {
        out.writeString(print.apply(value));
    }

    @Override
    T read(JsonParser in, DeserializationContext context) {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            throw unexpected(in, "a text");
        }
        return parse.apply(in.getString());
    }
}
