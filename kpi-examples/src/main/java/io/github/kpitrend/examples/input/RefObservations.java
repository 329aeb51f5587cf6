// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.input;

import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.MonthlySeriesBuilder;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.SymbolDialect;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The rows of one ref, kept compactly until the file is read. */
final class RefObservations {

    /** Takes the place of rows that are no longer needed. */
    static final RefObservations SPENT = new RefObservations("");

    private static final int FIRST_CAPACITY = 16;

    private final String ref;
    private int size;
    private int first = Integer.MAX_VALUE;
    private int last = Integer.MIN_VALUE;
    private boolean ascending = true;
    private int[] months = new int[FIRST_CAPACITY];
    private int[] lines = new int[FIRST_CAPACITY];
    private double[] values = new double[FIRST_CAPACITY];
    /** What is not a plain number, by row; null as long as everything is one. */
    private Observation[] others;

    RefObservations(String ref) {
        this.ref = ref;
    }

    void add(CsvTable table, int month, String cell, SymbolDialect dialect) throws Trouble {
        Observation observation;
        try {
            observation = dialect.read(cell);
        } catch (IllegalArgumentException e) {
            throw table.trouble("the value " + e.getMessage());
        }
        first = Math.min(first, month);
        last = Math.max(last, month);
        if (last - first >= MonthlySeries.MAX_LENGTH) {
            throw table.trouble("with the month " + Months.at(month) + " the ref " + Trouble.quoted(ref) + " spans "
                    + (last - first + 1L) + " months; expected at most " + MonthlySeries.MAX_LENGTH);
        }
        if (size == months.length) {
            grow();
        }
        ascending &= size == 0 || months[size - 1] < month;
        months[size] = month;
        lines[size] = (int) table.line();
        if (observation.figure().isKnown() && observation.markers().isEmpty()) {
            values[size] = observation.figure().value();
        } else {
            if (others == null) {
                others = new Observation[months.length];
            }
            others[size] = observation;
        }
        size++;
    }

    private void grow() {
        int capacity = size + (size >> 1);
        months = Arrays.copyOf(months, capacity);
        lines = Arrays.copyOf(lines, capacity);
        values = Arrays.copyOf(values, capacity);
        others = others == null ? null : Arrays.copyOf(others, capacity);
    }

    /** Returns the series; a month that stands twice is trouble. */
    MonthlySeries toSeries(String file) throws Trouble {
        if (!ascending) {
            refuseRepeatedMonth(file);
        }
        MonthlySeriesBuilder builder = MonthlySeries.builder();
        for (int i = 0; i < size; i++) {
            if (others != null && others[i] != null) {
                builder.add(Months.at(months[i]), others[i]);
            } else {
                builder.add(Months.at(months[i]), values[i]);
            }
        }
        return builder.build();
    }

    private void refuseRepeatedMonth(String file) throws Trouble {
        int[] rows = IntStream.range(0, size)
                .boxed()
                .sorted((a, b) -> months[a] != months[b] ? months[a] - months[b] : lines[a] - lines[b])
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 1; i < size; i++) {
            if (months[rows[i]] == months[rows[i - 1]]) {
                throw Trouble.in(
                        file,
                        lines[rows[i]],
                        "the ref " + Trouble.quoted(ref) + " has the month " + Months.at(months[rows[i]])
                                + " again, after line " + lines[rows[i - 1]]
                                + "; expected one row for a ref and month");
            }
        }
    }
}
