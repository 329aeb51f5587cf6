// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.series.SymbolDialect;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The observations of a file: in the long layout, which this reads, one row for each ref and month. */
public class Observations {

    private static final double PERCENT = 100;
    private static final String ILLUSTRATIVE = "illustrative";
    private static final String NUMERATOR = "numerator";
    private static final String DENOMINATOR = "denominator";

    private final ObservationRows rows;
    private final ObservationRows numerators;
    private final ObservationRows denominators;
    private final YearMonth latest;
    private final Illustrative illustrative;

    /** Makes observations of rows that are complete. */
    public Observations(ObservationRows rows, YearMonth latest, Illustrative illustrative) {
        this(rows, null, null, latest, illustrative);
    }

    /** Makes observations of rows that are complete, with the parts of ratios where there are any. */
    public Observations(
            ObservationRows rows,
            ObservationRows numerators,
            ObservationRows denominators,
            YearMonth latest,
            Illustrative illustrative) {
        this.rows = rows;
        this.numerators = numerators;
        this.denominators = denominators;
        this.latest = latest;
        this.illustrative = illustrative;
    }

    /** Reads a file; rows with a date on which they were known are extracts. */
    public static Observations read(Source source, SymbolDialect dialect, Progress progress) throws Trouble {
        try (CsvTable table = CsvTable.open(source)) {
            return read(source.name(), table, dialect, progress);
        } finally {
            progress.done();
        }
    }

    private static Observations read(String file, CsvTable table, SymbolDialect dialect, Progress progress)
            throws Trouble {
        boolean parts = table.column(NUMERATOR) >= 0 || table.column(DENOMINATOR) >= 0;
        table.require(List.of("ref", "month"));
        table.require(parts ? List.of(NUMERATOR, DENOMINATOR) : List.of("value"));
        int refColumn = table.column("ref");
        int monthColumn = table.column("month");
        int valueColumn = table.column("value");
        int sourceColumn = table.column("source");
        int knownColumn = table.column("known_on");
        ObservationBuilder builder = new ObservationBuilder(parts);
        long count = 0;
        while (table.next()) {
            String ref = table.ref(refColumn);
            int month = Months.number(table, monthColumn);
            if (knownColumn >= 0) {
                builder.takeExtract(knownOn(table, knownColumn, month));
            }
            boolean isIllustrative = table.cell(sourceColumn).equals(ILLUSTRATIVE);
            if (!parts || !table.cell(valueColumn).isEmpty()) {
                if (parts && hasParts(table)) {
                    throw table.trouble("the row has a value and parts of a ratio; expected one of them");
                }
                builder.add(table, ref, month, observation(table, "value", valueColumn, dialect), isIllustrative);
            } else if (hasParts(table)) {
                builder.addParts(
                        table,
                        ref,
                        month,
                        observation(table, NUMERATOR, table.column(NUMERATOR), dialect),
                        observation(table, DENOMINATOR, table.column(DENOMINATOR), dialect),
                        isIllustrative);
            } else {
                builder.addBlank(table, ref, month, isIllustrative);
            }
            progress.rows(++count);
        }
        return builder.build(file);
    }

    private static boolean hasParts(CsvTable table) {
        return !table.cell(table.column(NUMERATOR)).isEmpty()
                || !table.cell(table.column(DENOMINATOR)).isEmpty();
    }

    private static Observation observation(CsvTable table, String name, int column, SymbolDialect dialect)
            throws Trouble {
        try {
            return dialect.read(table.cell(column));
        } catch (IllegalArgumentException e) {
            throw table.trouble("the " + name + " " + e.getMessage());
        }
    }

    private static LocalDate knownOn(CsvTable table, int column, int month) throws Trouble {
        String cell = table.cell(column);
        LocalDate date = Extracts.date(cell)
                .orElseThrow(() ->
                        table.trouble("known_on is " + Trouble.quoted(cell) + "; expected a date such as 2020-05-12"));
        Optional<String> early = Extracts.tooEarly(date, month);
        if (early.isPresent()) {
            throw table.trouble(early.get());
        }
        return date;
    }

    /** Returns the refs in order of first appearance. */
    public Set<String> refs() {
        return Collections.unmodifiableSet(rows.refs());
    }

    /** Builds the series of one of the {@link #refs}; it is built anew whenever it is asked for. Of a ratio it has the quotients. */
    public MonthlySeries series(String ref) {
        return isRatio(ref) ? ratio(ref, 1).values() : rows.series(ref);
    }

    /** Returns whether the file gives the parts of any ratio. */
    public boolean hasRatios() {
        return numerators != null;
    }

    /** Returns whether a ref is given by its numerators and denominators. */
    public boolean isRatio(String ref) {
        return numerators != null && numerators.refs().contains(ref);
    }

    /** Builds the ratios of a ref that has them, per so many of the denominator. */
    public RatioSeries ratio(String ref, double per) {
        MonthlySeries parts = numerators.series(ref);
        boolean negative = parts.toMap().values().stream().anyMatch(value -> value < 0);
        return per == PERCENT && !negative
                ? RatioSeries.proportion(parts, denominators.series(ref))
                : RatioSeries.rate(parts, denominators.series(ref), per);
    }

    /** Returns the latest month of any ref. */
    public YearMonth latest() {
        return latest;
    }

    /** Returns which months the file calls illustrative. */
    public Illustrative illustrative() {
        return illustrative;
    }
}
