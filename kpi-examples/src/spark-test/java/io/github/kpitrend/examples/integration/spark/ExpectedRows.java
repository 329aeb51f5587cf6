// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.spark;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ChartPoint;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.examples.integration.spark.SyntheticData.Observed;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.WindowValue;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the job has to give, by ref and column, computed by kpi-core alone: no Spark, and not by the code of the job. */
final class ExpectedRows {

    private ExpectedRows() {}

    /** The indicator of a ref, with one polarity or another. */
    static Indicator indicator(String ref) {
        return Indicator.builder(ref)
                .polarity(Polarity.values()[Math.floorMod(ref.hashCode(), Polarity.values().length)])
                .build();
    }

    static Map<String, Map<String, Object>> of(
            List<Observed> rows, YearMonth month, ScorecardJob.Indicators indicators) {
        return rows.stream().collect(Collectors.groupingBy(Observed::ref)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, ref -> row(indicators.apply(ref.getKey()), ref.getValue(), month)));
    }

    private static Map<String, Object> row(Indicator indicator, List<Observed> rows, YearMonth month) {
        MonthlySeries series = series(rows);
        Map<String, Object> cells = new HashMap<>();
        cells.put("ref", indicator.ref());
        cells.put("month", month.toString());
        YearMonth period = period(rows, month);
        put(cells, "value", series.at(period));
        DirectionOfTravel direction =
                putChange(cells, "previous", Change.at(series, period, Comparison.previousMonth()));
        putChange(cells, "year", Change.at(series, period, Comparison.sameMonthLastYear()));
        cells.put(
                "rating", QualitativeRating.of(direction, indicator.polarity()).name());
        WindowValue mean = RollingWindow.trailing(12).requiring(1).mean(series, period);
        WindowValue max = RollingWindow.trailing(12).requiring(1).max(series, period);
        put(cells, "mean_12", mean.figure());
        cells.put("observed_12", mean.observedCount());
        put(cells, "max_12", max.figure());
        cells.put("max_12_month", max.occurredIn().map(YearMonth::toString).orElse(null));
        cells.put("narrative", ScorecardRow.of(indicator, series, month).narrative());
        putChart(cells, indicator.polarity(), rows, month);
        return cells;
    }

    /** The latest month with a figure or a stated reason, at most six months before the month; else the month. */
    private static YearMonth period(List<Observed> rows, YearMonth month) {
        return rows.stream()
                .filter(row ->
                        row.value() != null || (row.reason() != null && row.reason() != MissingReason.NOT_REPORTED))
                .map(Observed::month)
                .filter(known -> !known.isAfter(month) && !known.isBefore(month.minusMonths(6)))
                .max(YearMonth::compareTo)
                .orElse(month);
    }

    private static DirectionOfTravel putChange(Map<String, Object> cells, String name, Change change) {
        DirectionOfTravel direction = ChangeThreshold.TEN_PERCENT.direction(change);
        put(cells, "difference_" + name, change.difference());
        put(cells, "percent_" + name, change.percent());
        cells.put("direction_" + name, direction.name());
        return direction;
    }

    private static void putChart(Map<String, Object> cells, Polarity polarity, List<Observed> rows, YearMonth month) {
        Predicate<Observed> known = row -> row.value() != null && !row.month().isAfter(month);
        List<Observed> charted = rows.stream().filter(known).toList();
        if (charted.isEmpty()) {
            List.of("chart_mean", "chart_lower", "chart_upper")
                    .forEach(name -> put(cells, name, Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS)));
            List.of("chart_month", "chart_variation", "chart_special_causes", "chart_short")
                    .forEach(name -> cells.put(name, null));
            return;
        }
        ControlChart chart =
                ControlChart.xmr(series(charted), ChartOptions.standard().withPolarity(polarity));
        ChartPoint latest = chart.points().get(charted.size() - 1);
        cells.put("chart_month", latest.month().toString());
        put(cells, "chart_mean", chart.phases().get(0).center());
        put(cells, "chart_lower", chart.phases().get(0).lower());
        put(cells, "chart_upper", chart.phases().get(0).upper());
        cells.put("chart_variation", latest.variation().name());
        int special = 0;
        for (ChartPoint point : chart.points()) {
            special += point.causes().isEmpty() ? 0 : 1;
        }
        cells.put("chart_special_causes", special);
        cells.put("chart_short", charted.size() < 13);
    }

    private static void put(Map<String, Object> cells, String name, Figure figure) {
        cells.put(name, figure.isKnown() ? figure.value() : null);
        cells.put(name + "_missing", figure.isKnown() ? null : figure.reason().name());
    }

    private static MonthlySeries series(List<Observed> rows) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (Observed row : rows) {
            if (row.value() != null) {
                builder.add(row.month(), row.value());
            } else {
                builder.addMissing(row.month(), row.reason() == null ? MissingReason.NOT_REPORTED : row.reason());
            }
        }
        return builder.build();
    }
}
