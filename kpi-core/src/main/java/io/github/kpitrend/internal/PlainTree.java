// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import io.github.kpitrend.Plain;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Builds plain forms: texts, numbers, booleans, unmodifiable lists and maps of the JDK. */
public final class PlainTree {

    private PlainTree() {}

    /**
     * Returns a map from names of accessors to plain forms, in the order of the arguments. An empty optional is omitted.
     *
     * @param namesAndValues a name, its value, the next name, and so on
     */
    public static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value instanceof OptionalInt number) {
                value = number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
            }
            if (value instanceof Optional<?> optional) {
                if (optional.isEmpty()) {
                    continue;
                }
                value = optional.get();
            }
            map.put((String) namesAndValues[i], of(value));
        }
        return Collections.unmodifiableMap(map);
    }

    /** Returns the plain form of a value of this library, or of the JDK. A month or date becomes its text, a double its shortest decimal. */
    public static Object of(Object value) {
        if (value instanceof Plain plain) {
            return plain.getPlain();
        }
        if (value instanceof Double number) {
            return Decimals.shortest(number);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof YearMonth month) {
            return MonthText.of(month);
        }
        if (value instanceof Collection<?> collection) {
            List<Object> list = new ArrayList<>(collection.size());
            collection.forEach(element -> list.add(of(element)));
            return Collections.unmodifiableList(list);
        }
        if (value instanceof Map<?, ?> values) {
            Map<String, Object> map = new LinkedHashMap<>();
            values.forEach((key, element) -> map.put(of(key).toString(), of(element)));
            return Collections.unmodifiableMap(map);
        }
        if (value instanceof LocalDate) {
            return value.toString();
        }
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        throw new IllegalArgumentException(
                "value must have a plain form, but was a " + value.getClass().getName());
    }
}
