// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.series.SymbolDialect;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The observations of a file: in the long layout, which this reads, one row for each ref and month. */
public class Observations {

    private static final double PERCENT = 100;
    private static final String ILLUSTRATIVE = "illustrative";

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
        SortedMap<LocalDate, ObservationRows> byDate = new TreeMap<>();
        int latest = Integer.MIN_VALUE;
        Illustrative illustrative = new Illustrative();
        boolean extracts;
        try (CsvTable table = CsvTable.open(source)) {
            table.require(List.of("ref", "month", "value"));
            int refColumn = table.column("ref");
            int monthColumn = table.column("month");
            int valueColumn = table.column("value");
            int sourceColumn = table.column("source");
            int knownColumn = table.column("known_on");
            extracts = knownColumn >= 0;
            long count = 0;
            while (table.next()) {
                String ref = table.ref(refColumn);
                int month = Months.number(table, monthColumn);
                LocalDate knownOn = extracts ? knownOn(table, knownColumn, month) : LocalDate.MIN;
                byDate.computeIfAbsent(knownOn, any -> new ObservationRows())
                        .add(table, ref, month, table.cell(valueColumn), dialect);
                latest = Math.max(latest, month);
                illustrative.add(month, table.cell(sourceColumn).equals(ILLUSTRATIVE));
                progress.rows(++count);
            }
        } finally {
            progress.done();
        }
        SortedMap<LocalDate, Observations> read = new TreeMap<>();
        for (Map.Entry<LocalDate, ObservationRows> rows : byDate.entrySet()) {
            rows.getValue().complete(source.name());
            read.put(rows.getKey(), new Observations(rows.getValue(), Months.at(latest), illustrative));
        }
        return extracts ? Extracts.of(source.name(), read) : read.get(LocalDate.MIN);
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
