// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.jackson;

import io.github.kpitrend.series.Figure;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;

/** Reads and writes the parts of values that are not values of the library: numbers, months, texts. Nothing is converted into something else. */
final class Scalars {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);

    private Scalars() {}

    static void write(Object value, JsonGenerator out) {
        if (value instanceof YearMonth month) {
            out.writeString(MONTH.format(month));
        } else if (value instanceof Double number) {
            write(number.doubleValue(), out);
        } else {
            out.writePOJO(value);
        }
    }

    /** Writes the shortest decimal that reads back as the same double. */
    static void write(double value, JsonGenerator out) {
        if (value == 0) {
            out.writeNumber(1 / value < 0 ? "-0.0" : "0");
        } else {
            out.writeNumber(Figure.of(value).toBigDecimal());
        }
    }

    static <V> V read(Class<V> type, JsonParser in, DeserializationContext context) {
        Object value;
        if (type == String.class) {
            value = text(in);
        } else if (type == YearMonth.class) {
            value = month(text(in));
        } else if (type == Double.class) {
            value = number(in);
        } else if (type == Integer.class) {
            require(in, JsonToken.VALUE_NUMBER_INT, "a whole number");
            value = in.getIntValue();
        } else if (type == Boolean.class) {
            value = flag(in);
        } else {
            value = context.readValue(in, type);
        }
        return type.cast(value);
    }

    static YearMonth month(String text) {
        return YearMonth.parse(text, MONTH);
    }

    /** Reads a finite number as the double nearest to it; one that would become zero is refused. */
    static double number(JsonParser in) {
        if (!in.currentToken().isNumeric()) {
            throw Form.unexpected(in, "a number");
        }
        double value = in.getDoubleValue();
        if (value == 0 && in.getDecimalValue().signum() != 0) {
            throw new IllegalArgumentException(in.getString() + " is too small for a number and would become zero");
        }
        Figure.of(value);
        return value;
    }

    private static String text(JsonParser in) {
        require(in, JsonToken.VALUE_STRING, "a text");
        return in.getString();
    }

    private static boolean flag(JsonParser in) {
        if (!in.currentToken().isBoolean()) {
            throw Form.unexpected(in, "true or false");
        }
        return in.getBooleanValue();
    }

    private static void require(JsonParser in, JsonToken token, String expected) {
        if (in.currentToken() != token) {
            throw Form.unexpected(in, expected);
        }
    }
}
