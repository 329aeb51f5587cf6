// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.spark;

import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.SymbolDialect;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;

/**
 * An iterator over the results of the series in a partition whose rows (ref, month, value, missing) are sorted by ref and month. It is lazy: a call
 * of {@link #next} reads the rows of one ref and the first of the following one, and holds nothing else. An invalid row is rejected with an {@link
 * IllegalArgumentException} that names ref and month. Rows of a ref in another partition are not noticed.
 *
 * @param <T> the type of the results
 */
final class SeriesIterator<T> implements Iterator<T> {

    private static final Pattern MONTH_TEXT = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
    private static final int SHOWN_CHARACTERS = 40;

    static final int REF = 0;
    static final int MONTH = 1;
    static final int VALUE = 2;
    static final int MISSING = 3;

    private final Iterator<Row> rows;
    private final BiFunction<String, MonthlySeries, T> function;

    /** The first row of the following series; null before the first series and after the last. */
    private Row ahead;

    SeriesIterator(Iterator<Row> rows, BiFunction<String, MonthlySeries, T> function) {
        this.rows = rows;
        this.function = function;
    }

    @Override
    public boolean hasNext() {
        return ahead != null || rows.hasNext();
    }

    @Override
    public T next() {
        Row row = ahead == null ? rows.next() : ahead;
        String ref = text(row, REF);
        MonthlySeries.Builder builder = MonthlySeries.builder();
        String previous = "";
        do {
            String month = text(row, MONTH);
            add(builder, ref, month, previous, row);
            previous = month;
            row = rows.hasNext() ? rows.next() : null;
        } while (row != null && text(row, REF).equals(ref));
        ahead = row;
        return function.apply(ref, builder.build());
    }

    private static void add(MonthlySeries.Builder builder, String ref, String month, String previous, Row row) {
        try {
            if (ref.isEmpty()) {
                throw new IllegalArgumentException("the ref is empty; expected one in every row");
            }
            if (month.equals(previous)) {
                throw new IllegalArgumentException("the month appears twice; expected one row for a ref and month");
            }
            builder.add(month(month), observation(row));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the ref " + quoted(ref) + " in " + month + ": " + e.getMessage());
        }
    }

    /** A value that is not a double means the decimal that it prints as. */
    private static Observation observation(Row row) {
        Object value = row.isNullAt(VALUE) ? "" : row.get(VALUE);
        String reason = text(row, MISSING);
        if (!reason.isEmpty() && !value.equals("")) {
            throw new IllegalArgumentException(
                    "the value " + value + " and the reason " + reason + " appear together; expected one of them");
        }
        if (!reason.isEmpty()) {
            return Observation.missing(reason(reason));
        }
        return value instanceof Double number
                ? Observation.of(number)
                : SymbolDialect.none().read(value.toString());
    }

    private static MissingReason reason(String name) {
        return Arrays.stream(MissingReason.values())
                .filter(reason -> reason.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        quoted(name) + " is not a reason; expected one of " + Arrays.toString(MissingReason.values())));
    }

    /** Returns the month of a text, {@code YYYY-MM} and nothing else. */
    static YearMonth month(String text) {
        if (!MONTH_TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException(quoted(text) + " is not a month; expected YYYY-MM such as 2020-06");
        }
        return YearMonth.parse(text);
    }

    private static String quoted(String text) {
        return '"' + (text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "...") + '"';
    }

    private static String text(Row row, int column) {
        return row.isNullAt(column) ? "" : row.getString(column);
    }
}
