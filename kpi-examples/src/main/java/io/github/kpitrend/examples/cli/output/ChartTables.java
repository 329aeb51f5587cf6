// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.kpitrend.chart.Assurance;
import io.github.kpitrend.chart.ChartPhase;
import io.github.kpitrend.chart.ChartPoint;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.SpecialCause;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.series.Figure;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Control charts as two tables: of their points, and of their groups. */
public final class ChartTables {

    private static final List<String> POINTS = List.of(
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
    private static final List<String> MORE_OF_POINTS = List.of(
            "counted",
            "reason",
            "center",
            "lower_two_sigma",
            "upper_two_sigma",
            "moving_range",
            "moving_range_upper",
            "adjusted",
            "denominator",
            "causes",
            "date");
    private static final List<String> GROUPS = List.of(
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
    private static final List<String> MORE_OF_GROUPS =
            List.of("kind", "first", "reason", "moving_range_mean", "moving_range_upper", "season_p");
    private static final int NEAR = 3;
    private static final int OUTSIDE = 4;

    private final CsvWriter points;
    private final CsvWriter groups;
    private final boolean all;

    /** Starts both tables with their headers, with or without all columns. */
    public ChartTables(Writer points, Writer groups, boolean all) {
        this.points = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(points);
        this.groups = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(groups);
        this.all = all;
        this.points.writeRecord(joined(POINTS, MORE_OF_POINTS));
        this.groups.writeRecord(joined(GROUPS, MORE_OF_GROUPS));
    }

    private List<String> joined(List<String> usual, List<String> more) {
        List<String> columns = new ArrayList<>(usual);
        columns.addAll(all ? more : List.of());
        return columns;
    }

    /**
     * Adds a chart.
     *
     * @param name the case
     * @param chart the chart
     * @param target the target, if there is one
     * @param season the p-value of the season, missing where it was not tested
     */
    public void add(String name, ControlChart chart, OptionalDouble target, Figure season) {
        Map<Object, ChartPoint> ranges = new HashMap<>();
        if (all) {
            chart.movingRanges().points().forEach(range -> ranges.put(key(range), range));
        }
        Map<Integer, Variation> latest = new HashMap<>();
        for (ChartPoint point : chart.points()) {
            if (point.isCounted()) {
                latest.put(point.phase(), point.variation());
            }
            ChartPhase group = chart.phases().get(point.phase());
            int zone = Math.abs(point.zone());
            List<String> record = new ArrayList<>(List.of(
                    name,
                    point.month().toString(),
                    Integer.toString(point.phase()),
                    Numbers.text(point.value()),
                    text(point.center()),
                    text(point.lower()),
                    text(point.upper()),
                    Integer.toString(Integer.signum(point.zone())),
                    flag(zone == NEAR),
                    flag(zone == OUTSIDE),
                    point.cause().name(),
                    point.variation().name(),
                    flag(group.isShort())));
            if (all) {
                addMore(record, point, ranges.get(key(point)));
            }
            points.writeRecord(record);
        }
        for (ChartPhase group : chart.phases()) {
            Variation variation = latest.getOrDefault(group.index(), Variation.NOT_ASSESSED);
            addGroup(name, chart, group, variation, target, season);
        }
    }

    private static Object key(ChartPoint point) {
        return point.date().isPresent() ? point.date().get() : point.month();
    }

    private static void addMore(List<String> record, ChartPoint point, ChartPoint range) {
        record.add(flag(point.isCounted()));
        record.add(point.reason());
        record.add(text(point.center()));
        record.add(text(point.lowerTwoSigma()));
        record.add(text(point.upperTwoSigma()));
        record.add(range == null ? "" : Numbers.text(range.value()));
        record.add(range == null ? "" : text(range.upper()));
        record.add(text(point.adjusted()));
        record.add(text(point.denominator()));
        record.add(point.causes().stream().map(SpecialCause::name).collect(Collectors.joining("+")));
        record.add(point.date().map(LocalDate::toString).orElse(""));
    }

    private void addGroup(
            String name,
            ControlChart chart,
            ChartPhase group,
            Variation variation,
            OptionalDouble target,
            Figure season) {
        Map<Variation, Integer> counts = chart.counts(group.index());
        boolean latest = group.index() == chart.phases().size() - 1;
        List<String> record = new ArrayList<>(List.of(
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
                variation.name(),
                latest ? assurance(chart, target) : ""));
        if (all) {
            ChartPhase ranges = chart.movingRanges().phases().get(group.index());
            record.add(chart.kind().text());
            record.add(group.first().toString());
            record.add(group.reason());
            record.add(text(ranges.center()));
            record.add(text(ranges.upper()));
            record.add(text(season));
        }
        groups.writeRecord(record);
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
