// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.SymbolDialect;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The observations of a file: in the long layout, which this reads, one row for each ref and month. */
public final class Observations {

    private static final String ILLUSTRATIVE = "illustrative";

    private final ObservationRows rows;
    private final YearMonth latest;
    private final Illustrative illustrative;

    Observations(ObservationRows rows, YearMonth latest, Illustrative illustrative) {
        this.rows = rows;
        this.latest = latest;
        this.illustrative = illustrative;
    }

    /** Reads a file. */
    public static Observations read(Source source, SymbolDialect dialect, Progress progress) throws Trouble {
        ObservationRows rows = new ObservationRows();
        int latest = Integer.MIN_VALUE;
        Illustrative illustrative = new Illustrative();
        try (CsvTable table = CsvTable.open(source)) {
            table.require(List.of("ref", "month", "value"));
            int refColumn = table.column("ref");
            int monthColumn = table.column("month");
            int valueColumn = table.column("value");
            int sourceColumn = table.column("source");
            long count = 0;
            while (table.next()) {
                String ref = table.ref(refColumn);
                int month = Months.number(table, monthColumn);
                rows.add(table, ref, month, table.cell(valueColumn), dialect);
                latest = Math.max(latest, month);
                illustrative.add(month, table.cell(sourceColumn).equals(ILLUSTRATIVE));
                progress.rows(++count);
            }
        } finally {
            progress.done();
        }
        rows.complete(source.name());
        return new Observations(rows, Months.at(latest), illustrative);
    }

    /** Returns the refs in order of first appearance. */
    public Set<String> refs() {
        return Collections.unmodifiableSet(rows.refs());
    }

    /** Builds the series of one of the {@link #refs}; it is built anew whenever it is asked for. */
    public MonthlySeries series(String ref) {
        return rows.series(ref);
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
