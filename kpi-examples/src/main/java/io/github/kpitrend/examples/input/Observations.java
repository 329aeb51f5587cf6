// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.input;

import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.SymbolDialect;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file of observations: one row for each ref and month. */
public final class Observations {

    private static final String ILLUSTRATIVE = "illustrative";

    private final Map<String, MonthlySeries> series;
    private final YearMonth latest;
    private final List<YearMonth> illustrative;

    private Observations(Map<String, MonthlySeries> series, YearMonth latest, List<YearMonth> illustrative) {
        this.series = series;
        this.latest = latest;
        this.illustrative = illustrative;
    }

    /** Reads a file. */
    public static Observations read(Source source, SymbolDialect dialect, Progress progress) throws Trouble {
        Map<String, RefObservations> byRef = new LinkedHashMap<>();
        int latest = Integer.MIN_VALUE;
        int firstIllustrative = Integer.MAX_VALUE;
        int lastIllustrative = Integer.MIN_VALUE;
        try (CsvTable table = CsvTable.open(source)) {
            table.require(List.of("ref", "month", "value"));
            int refColumn = table.column("ref");
            int monthColumn = table.column("month");
            int valueColumn = table.column("value");
            int sourceColumn = table.column("source");
            long rows = 0;
            while (table.next()) {
                String ref = table.ref(refColumn);
                int month = Months.number(table, monthColumn);
                RefObservations observations = byRef.get(ref);
                if (observations == null) {
                    observations = new RefObservations(ref);
                    byRef.put(ref, observations);
                }
                observations.add(table, month, table.cell(valueColumn), dialect);
                latest = Math.max(latest, month);
                if (sourceColumn != CsvTable.ABSENT && table.cell(sourceColumn).equals(ILLUSTRATIVE)) {
                    firstIllustrative = Math.min(firstIllustrative, month);
                    lastIllustrative = Math.max(lastIllustrative, month);
                }
                progress.rows(++rows);
            }
        }
        progress.done();
        Map<String, MonthlySeries> series = new LinkedHashMap<>();
        for (Map.Entry<String, RefObservations> entry : byRef.entrySet()) {
            series.put(entry.getKey(), entry.getValue().toSeries(source.name()));
            entry.setValue(RefObservations.SPENT);
        }
        List<YearMonth> illustrative = firstIllustrative > lastIllustrative
                ? List.of()
                : List.of(Months.at(firstIllustrative), Months.at(lastIllustrative));
        return new Observations(series, Months.at(latest), illustrative);
    }

    /** Returns the series by ref, in order of first appearance. */
    public Map<String, MonthlySeries> series() {
        return series;
    }

    /** Returns the latest month of any ref. */
    public YearMonth latest() {
        return latest;
    }

    /** Returns the first and the last month that the file calls illustrative; empty where there is none. */
    public List<YearMonth> illustrative() {
        return illustrative;
    }
}
