// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The rows of a file of observations, kept in columns: about 20 bytes for a row and 150 for a ref, whatever the months span. A series is
 * built when it is asked for, so that a small file of long series does not fill the memory.
 */
public final class ObservationRows {

    private static final int FIRST_CAPACITY = 1 << 10;

    private final Map<String, Integer> refs = new LinkedHashMap<>();
    private final BitSet unordered = new BitSet();
    /** The refs that have a reason other than not reported, or markers. */
    private final BitSet withWords = new BitSet();

    private int[] counts = new int[FIRST_CAPACITY];
    private int[] firsts = new int[FIRST_CAPACITY];
    private int[] lasts = new int[FIRST_CAPACITY];

    private String lastRef;
    private int lastIndex;
    private int size;
    private int[] refOf = new int[FIRST_CAPACITY];
    private int[] months = new int[FIRST_CAPACITY];
    private int[] lines = new int[FIRST_CAPACITY];
    private double[] values = new double[FIRST_CAPACITY];
    /** What is not a plain number, by row; null as long as everything is one. */
    private Observation[] others;

    /** Where the rows of a ref begin in {@link #order}; known once everything is read. */
    private int[] starts = {};

    private int[] order = {};

    /** Adds an observation of the place. */
    public void add(TableRow place, String ref, int month, Observation observation) throws Trouble {
        int index = ref.equals(lastRef) ? lastIndex : index(ref);
        refuseTooLong(place, ref, index, month);
        add(index, month, observation, (int) place.line());
    }

    /** Rows of a ref mostly follow each other. */
    private int index(String ref) {
        Integer known = refs.get(ref);
        lastIndex = known == null ? newRef(ref) : known;
        lastRef = ref;
        return lastIndex;
    }

    private void add(int index, int month, Observation observation, int line) {
        if (month <= lasts[index]) {
            unordered.set(index);
        }
        firsts[index] = Math.min(firsts[index], month);
        lasts[index] = Math.max(lasts[index], month);
        counts[index]++;
        if (size == months.length) {
            grow();
        }
        refOf[size] = index;
        months[size] = month;
        lines[size] = line;
        if (observation.figure().isKnown() && observation.markers().isEmpty()) {
            values[size] = observation.figure().value();
        } else {
            if (others == null) {
                others = new Observation[months.length];
            }
            others[size] = observation;
            if (observation.figure().isKnown() || observation.figure().reason() != MissingReason.NOT_REPORTED) {
                withWords.set(index);
            }
        }
        size++;
    }

    /** Takes the place of a ref in their order, before its rows are known. */
    public void register(String ref) {
        if (!refs.containsKey(ref)) {
            newRef(ref);
        }
    }

    /** Adds missing observations so that a ref has at least the months that it has in other rows. */
    void widen(String ref, ObservationRows others) {
        Integer index = others.refs.get(ref);
        if (index == null || others.counts[index] == 0) {
            return;
        }
        for (int month : new int[] {others.firsts[index], others.lasts[index]}) {
            Integer known = refs.get(ref);
            int own = known == null ? newRef(ref) : known;
            if (month < firsts[own] || month > lasts[own]) {
                add(own, month, Observation.missing(MissingReason.NOT_REPORTED), 0);
            }
        }
    }

    private int newRef(String ref) {
        int index = refs.size();
        refs.put(ref, index);
        if (index == counts.length) {
            int capacity = larger(index);
            counts = Arrays.copyOf(counts, capacity);
            firsts = Arrays.copyOf(firsts, capacity);
            lasts = Arrays.copyOf(lasts, capacity);
        }
        firsts[index] = Integer.MAX_VALUE;
        lasts[index] = Integer.MIN_VALUE;
        return index;
    }

    private void refuseTooLong(TableRow place, String ref, int index, int month) throws Trouble {
        int first = Math.min(firsts[index], month);
        int last = Math.max(lasts[index], month);
        if (last - first >= MonthlySeries.MAX_LENGTH) {
            throw place.trouble("with the month " + Months.at(month) + " the ref " + Trouble.quoted(ref) + " spans "
                    + (last - first + 1L) + " months; expected at most " + MonthlySeries.MAX_LENGTH);
        }
    }

    private void grow() {
        int capacity = larger(size);
        refOf = Arrays.copyOf(refOf, capacity);
        months = Arrays.copyOf(months, capacity);
        lines = Arrays.copyOf(lines, capacity);
        values = Arrays.copyOf(values, capacity);
        others = others == null ? null : Arrays.copyOf(others, capacity);
    }

    private static int larger(int capacity) {
        return capacity + (capacity >> 1);
    }

    /** Finds the rows of every ref; a month that a ref has twice is trouble. */
    public void complete(String file) throws Trouble {
        starts = new int[refs.size() + 1];
        for (int i = 0; i < refs.size(); i++) {
            starts[i + 1] = starts[i] + counts[i];
        }
        order = new int[size];
        int[] next = starts.clone();
        for (int row = 0; row < size; row++) {
            order[next[refOf[row]]++] = row;
        }
        for (Map.Entry<String, Integer> ref : refs.entrySet()) {
            if (unordered.get(ref.getValue())) {
                refuseRepeatedMonth(file, ref.getKey(), ref.getValue());
            }
        }
    }

    /** Goes through the rows of a ref, which are in the order of the file, marking the months that have been seen. */
    private void refuseRepeatedMonth(String file, String ref, int index) throws Trouble {
        int[] lineOf = new int[lasts[index] - firsts[index] + 1];
        for (int i = starts[index]; i < starts[index + 1]; i++) {
            int row = order[i];
            int slot = months[row] - firsts[index];
            if (lineOf[slot] != 0) {
                throw Trouble.in(
                        file,
                        lines[row],
                        "the ref " + Trouble.quoted(ref) + " has the month " + Months.at(months[row])
                                + " again, after line " + lineOf[slot] + "; expected one row for a ref and month");
            }
            lineOf[slot] = lines[row];
        }
    }

    /** Returns the refs in order of first appearance. */
    public Set<String> refs() {
        return refs.keySet();
    }

    /** Builds the series of a ref that is there. */
    MonthlySeries series(String ref) {
        int index = refs.get(ref);
        return counts[index] == 0 || withWords.get(index) ? seriesWithWords(index) : seriesOfNumbers(index);
    }

    /** Builds a series of which everything is a number or not reported. */
    private MonthlySeries seriesOfNumbers(int index) {
        double[] numbers = new double[lasts[index] - firsts[index] + 1];
        Arrays.fill(numbers, Double.NaN);
        for (int i = starts[index]; i < starts[index + 1]; i++) {
            int row = order[i];
            if (others == null || others[row] == null) {
                numbers[months[row] - firsts[index]] = values[row];
            }
        }
        return MonthlySeries.of(Months.at(firsts[index]), numbers, MissingReason.NOT_REPORTED);
    }

    private MonthlySeries seriesWithWords(int index) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = starts[index]; i < starts[index + 1]; i++) {
            int row = order[i];
            if (others != null && others[row] != null) {
                builder.add(Months.at(months[row]), others[row]);
            } else {
                builder.add(Months.at(months[row]), values[row]);
            }
        }
        return builder.build();
    }
}
