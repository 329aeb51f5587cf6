// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.kpitrend.disclosure.DisclosureAudit;
import io.github.kpitrend.disclosure.FeasibilityInterval;
import io.github.kpitrend.disclosure.HiddenFigure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;

/** What readers can infer, and what was decided, as CSV. */
public final class DisclosureTables {

    private DisclosureTables() {}

    /** Writes the view from outside. */
    public static void audit(DisclosureAudit audit, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        csv.writeRecord("ref", "from", "to", "lower", "upper", "status");
        for (FeasibilityInterval interval : audit.intervals()) {
            csv.writeRecord(
                    interval.ref(),
                    interval.months().first().toString(),
                    interval.months().last().toString(),
                    number(interval.lower()),
                    number(interval.upper()),
                    interval.status().name());
        }
        csv.flush();
        writer.flush();
    }

    private static String number(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "";
    }

    /** Writes the view from inside, under a line that says that it is confidential. */
    public static void decisions(List<HiddenFigure> decisions, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        csv.writeRecord("CONFIDENTIAL: for the publisher alone; it tells which suppressed figures are small");
        csv.writeRecord("ref", "from", "to", "cause", "text");
        for (HiddenFigure hidden : decisions) {
            csv.writeRecord(
                    hidden.ref(),
                    hidden.months().first().toString(),
                    hidden.months().last().toString(),
                    hidden.cause().name(),
                    hidden.text());
        }
        csv.flush();
        writer.flush();
    }
}
