// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.Observation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes the rows of a file with a row for each ref and month: values, or the two parts of ratios, of one extract or several. A ref has one form
 * throughout the file.
 */
public final class ObservationBuilder {

    private static final Observation BLANK = Observation.missing(MissingReason.NOT_REPORTED);

    private final SortedMap<LocalDate, Extract> byDate = new TreeMap<>();
    private final Map<String, Long> valueLines = new HashMap<>();
    private final Map<String, Long> ratioLines = new HashMap<>();
    private final Illustrative illustrative = new Illustrative();
    private final boolean parts;
    private Extract extract = new Extract();
    private LocalDate knownOn = LocalDate.MIN;
    private int latest = Integer.MIN_VALUE;

    /** The rows of one extract; those of ratios also stand among its values, without a figure, so that they take part in order and range. */
    private static final class Extract {

        private final ObservationRows values = new ObservationRows();
        private ObservationRows numerators;
        private ObservationRows denominators;

        void addParts(TableRow place, String ref, int month, Observation numerator, Observation denominator)
                throws Trouble {
            if (numerators == null) {
                numerators = new ObservationRows();
                denominators = new ObservationRows();
            }
            numerators.add(place, ref, month, numerator);
            denominators.add(place, ref, month, denominator);
        }
    }

    /**
     * Starts without rows.
     *
     * @param parts whether the file has columns for the parts of ratios
     */
    public ObservationBuilder(boolean parts) {
        this.parts = parts;
    }

    /** Goes to the extract that was known on a day; a file without such days has one. */
    public void takeExtract(LocalDate day) {
        if (!day.equals(knownOn)) {
            knownOn = day;
            extract = byDate.computeIfAbsent(day, any -> new Extract());
        }
    }

    /** Says why a row of a month, by its number, cannot be of the extract; empty where it can. */
    public String tooEarly(int month) {
        return byDate.isEmpty() ? "" : Extracts.tooEarly(knownOn, month).orElse("");
    }

    /** Takes the place of a ref in their order, before its rows are known. */
    public void register(String ref) {
        extract.values.register(ref);
    }

    // -----------------------------------------------------------------------
    /** Adds a value. */
    public void add(TableRow place, String ref, int month, Observation value, boolean isIllustrative) throws Trouble {
        if (parts) {
            Long ratio = ratioLines.get(ref);
            if (ratio != null) {
                throw place.trouble("the ref " + Trouble.quoted(ref)
                        + " has a value here, and numerator and denominator in line " + ratio
                        + "; expected one form for a ref");
            }
            valueLines.putIfAbsent(ref, place.line());
        }
        addRow(place, ref, month, value, isIllustrative);
    }

    /** Adds a row that has neither a value nor a part of a ratio. */
    public void addBlank(TableRow place, String ref, int month, boolean isIllustrative) throws Trouble {
        addRow(place, ref, month, BLANK, isIllustrative);
    }

    /** Adds the parts of a ratio. */
    public void addParts(
            TableRow place,
            String ref,
            int month,
            Observation numerator,
            Observation denominator,
            boolean isIllustrative)
            throws Trouble {
        refuseValueBeside(place, ref);
        Figure whole = denominator.figure();
        if (whole.isKnown() && whole.value() < 0) {
            throw place.trouble("the denominator " + whole + " is negative; expected 0 or more");
        }
        ratioLines.putIfAbsent(ref, place.line());
        extract.addParts(place, ref, month, numerator, denominator);
        addRow(place, ref, month, BLANK, isIllustrative);
    }

    /** Refuses the parts of a ratio for a ref that has values. */
    public void refuseValueBeside(TableRow place, String ref) throws Trouble {
        Long value = valueLines.get(ref);
        if (value != null) {
            throw place.trouble("the ref " + Trouble.quoted(ref)
                    + " has numerator and denominator here, and a value in line " + value
                    + "; expected one form for a ref");
        }
    }

    private void addRow(TableRow place, String ref, int month, Observation observation, boolean isIllustrative)
            throws Trouble {
        extract.values.add(place, ref, month, observation);
        latest = Math.max(latest, month);
        illustrative.add(month, isIllustrative);
    }

    // -----------------------------------------------------------------------
    /** Returns the observations, when all rows are there; a month that a ref has twice is trouble. */
    public Observations build(String file) throws Trouble {
        if (byDate.isEmpty()) {
            return build(file, extract);
        }
        SortedMap<LocalDate, Observations> read = new TreeMap<>();
        for (Map.Entry<LocalDate, Extract> part : byDate.entrySet()) {
            read.put(part.getKey(), build(file, part.getValue()));
        }
        return Extracts.of(file, read);
    }

    private Observations build(String file, Extract part) throws Trouble {
        part.values.complete(file);
        if (ratioLines.isEmpty()) {
            return new Observations(part.values, Months.at(latest), illustrative);
        }
        // Blank rows of a ratio count for its first and last month, as those of values do.
        ObservationRows numerators = part.numerators == null ? new ObservationRows() : part.numerators;
        ObservationRows denominators = part.denominators == null ? new ObservationRows() : part.denominators;
        for (String ref : ratioLines.keySet()) {
            numerators.widen(ref, part.values);
            denominators.widen(ref, part.values);
        }
        numerators.complete(file);
        denominators.complete(file);
        return new Observations(part.values, numerators, denominators, Months.at(latest), illustrative);
    }
}
