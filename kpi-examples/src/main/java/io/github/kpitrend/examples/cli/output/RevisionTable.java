// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.vintage.RevisionSummary;
import io.github.kpitrend.vintage.SeriesVintages;
import io.github.kpitrend.vintage.VerdictRevision;
import java.io.IOException;
import java.io.Writer;
import java.util.OptionalInt;

/** Revisions from the first publication to the latest figure, a row of CSV for each indicator. */
public final class RevisionTable {

    private static final double TOLERANCE_PERCENT = 1;
    private static final String[] HEADER = {
        "ref",
        "observed",
        "mean",
        "mean_absolute",
        "standard_deviation",
        "upward",
        "downward",
        "unchanged",
        "standard_error",
        "t",
        "p",
        "bias",
        "missing",
        "t_missing",
        "stable",
        "verdicts",
        "verdicts_changed"
    };

    private final Writer writer;
    private final CsvWriter csv;

    /** Starts the output with its header. */
    public RevisionTable(Writer writer) {
        this.writer = writer;
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        csv.writeRecord(HEADER);
    }

    /** Adds the row of an indicator. */
    public void add(Indicator indicator, SeriesVintages vintages) {
        RevisionSummary summary = RevisionSummary.firstToLatest(vintages);
        OptionalInt stable = vintages.stableAfter(TOLERANCE_PERCENT);
        int verdicts = 0;
        int changed = 0;
        for (VerdictRevision verdict : vintages.verdictRevisions(indicator)) {
            boolean both = verdict.first() != DirectionOfTravel.NOT_AVAILABLE
                    && verdict.latest() != DirectionOfTravel.NOT_AVAILABLE;
            verdicts += both ? 1 : 0;
            changed += verdict.isChanged() ? 1 : 0;
        }
        csv.writeRecord(
                indicator.ref(),
                String.valueOf(summary.observedCount()),
                number(summary.mean()),
                number(summary.meanAbsolute()),
                number(summary.standardDeviation()),
                String.valueOf(summary.upwardCount()),
                String.valueOf(summary.downwardCount()),
                String.valueOf(summary.unchangedCount()),
                number(summary.standardError()),
                number(summary.t()),
                number(summary.pValue()),
                summary.bias().name(),
                reason(summary.mean()),
                reason(summary.t()),
                stable.isPresent() ? String.valueOf(stable.getAsInt()) : "",
                String.valueOf(verdicts),
                String.valueOf(changed));
    }

    private static String number(Figure figure) {
        return figure.isKnown() ? figure.toString() : "";
    }

    private static String reason(Figure figure) {
        return figure.isKnown() ? "" : figure.reason().name();
    }

    /** Hands on what is still held back. */
    public void flush() throws IOException {
        csv.flush();
        writer.flush();
    }
}
