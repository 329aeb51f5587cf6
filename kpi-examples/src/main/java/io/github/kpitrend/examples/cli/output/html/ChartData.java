// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.chart.ChartPhase;
import io.github.kpitrend.chart.ChartPoint;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.examples.cli.input.Illustrative;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What there is to draw of a row: its figures in some months up to the page's, with the control chart of all its figures, where there is one.
 * It does not know where anything is drawn.
 */
final class ChartData {

    private static final int MOST_MONTHS = 60;
    private static final CellText TEXT = CellText.english();

    private final ScorecardRow row;
    private final MonthRange months;
    private final Optional<ControlChart> chart;
    private final Illustrative illustrative;
    private final TreeMap<YearMonth, ChartPoint> points = new TreeMap<>();

    /** Takes the latest months of a row; a chart of its figures may have been made with more options than the row's own. */
    ChartData(ScorecardRow row, int mostMonths, Optional<ControlChart> chart, Illustrative illustrative) {
        this.row = row;
        this.months = latest(row, mostMonths);
        this.chart = chart;
        this.illustrative = illustrative;
        chart.ifPresent(c -> c.points().forEach(point -> points.put(point.month(), point)));
    }

    /** Takes the latest five years of a row, with its own chart. */
    static ChartData of(ScorecardRow row, Illustrative illustrative) {
        return new ChartData(row, MOST_MONTHS, row.chart(), illustrative);
    }

    private static MonthRange latest(ScorecardRow row, int mostMonths) {
        MonthRange most = MonthRange.endingAt(row.month(), mostMonths);
        YearMonth first = row.series().first();
        return first.isAfter(row.month()) || !most.contains(first) ? most : MonthRange.of(first, row.month());
    }

    ScorecardRow row() {
        return row;
    }

    MonthRange months() {
        return months;
    }

    Optional<ControlChart> chart() {
        return chart;
    }

    Figure at(YearMonth month) {
        return row.series().at(month);
    }

    String text(Figure figure) {
        return TEXT.figure(figure, row.indicator().decimals());
    }

    /** Returns the months with a figure. */
    List<YearMonth> observed() {
        return months.stream().filter(month -> at(month).isKnown()).toList();
    }

    /** Returns the months whose figure is missing, other than those between the periods of a quarterly or annual measure. */
    List<YearMonth> missing() {
        boolean monthly = row.indicator().frequency().months() == 1;
        Predicate<MissingReason> due = reason -> monthly || reason != MissingReason.NOT_REPORTED;
        return months.stream()
                .filter(month -> !at(month).isKnown() && due.test(at(month).reason()))
                .toList();
    }

    /** Returns the observed months in stretches without a gap or a break. */
    List<List<YearMonth>> stretches() {
        int step = row.indicator().frequency().months();
        List<List<YearMonth>> stretches = new ArrayList<>();
        YearMonth before = null;
        for (YearMonth month : observed()) {
            boolean joined = before != null && !before.plusMonths(step).isBefore(month) && !isBreak(month);
            if (!joined) {
                stretches.add(new ArrayList<>());
            }
            stretches.get(stretches.size() - 1).add(month);
            before = month;
        }
        return stretches;
    }

    /** Returns the groups of limits that somebody had a reason to begin. */
    List<ChartPhase> rebases() {
        return chart.map(ControlChart::phases).orElse(List.of()).stream()
                .filter(group -> group.index() > 0 || !group.reason().isEmpty())
                .filter(group -> months.contains(group.first()))
                .toList();
    }

    /** Returns when and why a group of limits begins. */
    static String words(ChartPhase group) {
        String from = "new limits from " + TEXT.month(group.first());
        return group.reason().isEmpty() ? from : from + ": " + group.reason();
    }

    /** Returns the months before which the series breaks. */
    List<YearMonth> breaks() {
        return months.stream().filter(this::isBreak).toList();
    }

    private boolean isBreak(YearMonth month) {
        return row.series().observation(month).markers().contains(Marker.BREAK_BEFORE);
    }

    /** Returns the kind of variation of an observed month; without a control chart nothing is called special. */
    Variation variation(YearMonth month) {
        ChartPoint point = points.get(month);
        return point == null ? Variation.COMMON_CAUSE : point.variation();
    }

    /** Returns what is to be said of a month: its figure or why there is none, what is special about it, and whether it is illustrative. */
    String words(YearMonth month) {
        Figure figure = at(month);
        if (!figure.isKnown()) {
            return TEXT.month(month) + ": no figure, " + figure.reason().text();
        }
        return TEXT.month(month) + ": " + text(figure) + remarks(month);
    }

    /** Returns what follows the figure of an observed month. */
    String remarks(YearMonth month) {
        StringBuilder remarks = new StringBuilder();
        ChartPoint point = points.get(month);
        if (point != null) {
            remarks.append(", ").append(VariationWords.of(point));
        }
        for (Marker marker : row.series().observation(month).markers()) {
            remarks.append(", ").append(marker.text());
        }
        return remarks.append(isIllustrative(month) ? ", illustrative" : "").toString();
    }

    boolean isIllustrative(YearMonth month) {
        return illustrative.contains(month);
    }

    /** Returns the target that single figures are held against in a month, if it is set and there is one. */
    Optional<Target> target(YearMonth month) {
        return row.targets()
                .flatMap(schedule -> schedule.inForce(month))
                .filter(target -> target.isConfirmed() && target.basis() != TargetBasis.CUMULATIVE);
    }

    /** Returns the benchmarks that have a figure. */
    List<Benchmark> benchmarks() {
        return row.benchmarks().stream()
                .filter(benchmark -> benchmark.figure().isKnown())
                .toList();
    }
}
