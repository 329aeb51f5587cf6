// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import io.github.kpitrend.chart.Assurance;
import io.github.kpitrend.chart.ChartPhase;
import io.github.kpitrend.chart.ChartPoint;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.SpecialCause;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.series.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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

    private final CsvLines points = new CsvLines();
    private final CsvLines groups = new CsvLines();
    private final boolean all;

    /** Starts both tables without their headers, with or without all columns. */
    public ChartTables(boolean all) {
        this.all = all;
    }

    /** Adds the headers. */
    public void addHeaders() {
        points.line(joined(POINTS, MORE_OF_POINTS));
        groups.line(joined(GROUPS, MORE_OF_GROUPS));
    }

    private List<String> joined(List<String> usual, List<String> more) {
        List<String> columns = new ArrayList<>(usual);
        columns.addAll(all ? more : List.of());
        return columns;
    }

    /** Returns the lines of both tables, that of points first. */
    public List<byte[]> lines() {
        return List.of(points.bytes(), groups.bytes());
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
        String first = points.first(name);
        List<ChartPhase> phases = chart.phases();
        Variation[] latest = new Variation[phases.size()];
        Arrays.fill(latest, Variation.NOT_ASSESSED);
        for (ChartPoint point : chart.points()) {
            if (point.isCounted()) {
                latest[point.phase()] = point.variation();
            }
            int zone = point.zone();
            points.plain(first);
            points.plain(point.month().toString());
            points.whole(point.phase());
            points.number(point.value());
            points.number(point.center());
            points.number(point.lower());
            points.number(point.upper());
            points.whole(Integer.signum(zone));
            points.plain(flag(Math.abs(zone) == NEAR));
            points.plain(flag(Math.abs(zone) == OUTSIDE));
            points.plain(point.cause().name());
            points.plain(point.variation().name());
            points.plain(flag(phases.get(point.phase()).isShort()));
            if (all) {
                addMore(point, ranges.get(key(point)));
            }
            points.end();
        }
        for (ChartPhase group : phases) {
            addGroup(first, chart, group, latest[group.index()], target, season);
        }
    }

    private static Object key(ChartPoint point) {
        return point.date().isPresent() ? point.date().get() : point.month();
    }

    private void addMore(ChartPoint point, ChartPoint range) {
        points.plain(flag(point.isCounted()));
        points.text(point.reason());
        points.number(point.center());
        points.number(point.lowerTwoSigma());
        points.number(point.upperTwoSigma());
        points.number(range == null ? Double.NaN : range.value());
        if (range == null) {
            points.blank();
        } else {
            points.number(range.upper());
        }
        points.number(point.adjusted());
        points.number(point.denominator());
        points.text(point.causes().stream().map(SpecialCause::name).collect(Collectors.joining("+")));
        points.plain(point.date().map(LocalDate::toString).orElse(""));
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
        groups.plain(name);
        groups.whole(group.index());
        groups.whole(group.pointCount());
        groups.number(group.center());
        groups.number(group.lower());
        groups.number(group.upper());
        groups.whole(counts.get(Variation.COMMON_CAUSE));
        groups.whole(counts.get(Variation.IMPROVEMENT));
        groups.whole(counts.get(Variation.CONCERN));
        groups.whole(counts.get(Variation.NEUTRAL_HIGH) + counts.get(Variation.NEUTRAL_LOW));
        groups.plain(variation.name());
        groups.plain(latest ? assurance(chart, target) : "");
        if (all) {
            ChartPhase ranges = chart.movingRanges().phases().get(group.index());
            groups.text(chart.kind().text());
            groups.plain(group.first().toString());
            groups.text(group.reason());
            groups.number(ranges.center());
            groups.number(ranges.upper());
            groups.number(season);
        }
        groups.end();
    }

    private static String assurance(ControlChart chart, OptionalDouble target) {
        Optional<Assurance> assurance = target.isPresent() ? chart.assurance(target.getAsDouble()) : Optional.empty();
        return assurance.map(Assurance::name).orElse("");
    }

    private static String flag(boolean value) {
        return value ? "1" : "0";
    }
}
