// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.kpitrend.chart.Assurance;
import io.github.kpitrend.chart.ChartPhase;
import io.github.kpitrend.chart.ChartPoint;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.series.Figure;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Control charts as two tables: of their points, and of their groups. */
public final class ChartTables {

    private final CsvWriter points;
    private final CsvWriter groups;

    /** Starts both tables with their headers. */
    public ChartTables(Writer points, Writer groups) {
        this.points = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(points);
        this.groups = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(groups);
        this.points.writeRecord(
                "case",
                "month",
                "group",
                "value",
                "mean",
                "lower",
                "upper",
                "side",
                "near",
                "outside",
                "rule",
                "kind",
                "short_group");
        this.groups.writeRecord(
                "case",
                "group",
                "points",
                "mean",
                "lower",
                "upper",
                "common_cause",
                "improvement",
                "concern",
                "neutral",
                "variation",
                "assurance");
    }

    /** Adds a chart. */
    public void add(String name, ControlChart chart, OptionalDouble target) {
        for (ChartPoint point : chart.points()) {
            ChartPhase group = chart.phases().get(point.phase());
            points.writeRecord(
                    name,
                    point.month().toString(),
                    Integer.toString(point.phase()),
                    Numbers.text(point.value()),
                    text(group.center()),
                    text(group.lower()),
                    text(group.upper()),
                    Integer.toString(Integer.signum(point.zone())),
                    flag((Math.abs(point.zone()) == 3)),
                    flag((Math.abs(point.zone()) == 4)),
                    point.cause().name(),
                    point.variation().name(),
                    flag(group.isShort()));
        }
        int last = 0;
        for (ChartPhase group : chart.phases()) {
            last += group.pointCount();
            Map<Variation, Integer> counts = chart.counts(group.index());
            boolean latest = group.index() == chart.phases().size() - 1;
            groups.writeRecord(
                    name,
                    Integer.toString(group.index()),
                    Integer.toString(group.pointCount()),
                    text(group.center()),
                    text(group.lower()),
                    text(group.upper()),
                    counts.get(Variation.COMMON_CAUSE).toString(),
                    counts.get(Variation.IMPROVEMENT).toString(),
                    counts.get(Variation.CONCERN).toString(),
                    Integer.toString(counts.get(Variation.NEUTRAL_HIGH) + counts.get(Variation.NEUTRAL_LOW)),
                    chart.points().get(last - 1).variation().name(),
                    latest ? assurance(chart, target) : "");
        }
    }

    private static String assurance(ControlChart chart, OptionalDouble target) {
        Optional<Assurance> assurance = target.isPresent() ? chart.assurance(target.getAsDouble()) : Optional.empty();
        return assurance.map(Assurance::name).orElse("");
    }

    private static String text(Figure figure) {
        return figure.isKnown() ? Numbers.text(figure.value()) : "";
    }

    private static String flag(boolean value) {
        return value ? "1" : "0";
    }

    /** Passes on what is still held back. */
    public void flush() throws IOException {
        points.flush();
        groups.flush();
    }
}
