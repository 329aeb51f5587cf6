// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.spark;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of the job's output, and their values for a series. Beside every figure {@code x} is {@code x_missing}: exactly one of them is null.
 * The chart is that of the figures up to the month; if absent, its other columns are null too. Nothing is rounded.
 */
final class ScorecardColumns {

    static final StructType SCHEMA = StructType.fromDDL("""
            ref STRING NOT NULL, month STRING NOT NULL, value DOUBLE, value_missing STRING,
            difference_previous DOUBLE, difference_previous_missing STRING,
            percent_previous DOUBLE, percent_previous_missing STRING, direction_previous STRING NOT NULL,
            difference_year DOUBLE, difference_year_missing STRING,
            percent_year DOUBLE, percent_year_missing STRING, direction_year STRING NOT NULL,
            rating STRING NOT NULL,
            mean_12 DOUBLE, mean_12_missing STRING, observed_12 INT NOT NULL,
            max_12 DOUBLE, max_12_missing STRING, max_12_month STRING,
            narrative STRING NOT NULL,
            chart_month STRING, chart_mean DOUBLE, chart_mean_missing STRING,
            chart_lower DOUBLE, chart_lower_missing STRING, chart_upper DOUBLE, chart_upper_missing STRING,
            chart_variation STRING, chart_special_causes INT, chart_short BOOLEAN
            """);

    private final List<Object> cells = new ArrayList<>();

    private ScorecardColumns() {}

    /** Returns the row of an indicator in a month. */
    static Row row(Indicator indicator, MonthlySeries series, YearMonth month) {
        ScorecardColumns columns = new ScorecardColumns();
        columns.scorecard(ScorecardRow.of(indicator, series, month));
        columns.chart(upTo(series, month)
                .map(known -> ControlChart.xmr(known, ChartOptions.standard().withPolarity(indicator.polarity()))));
        return RowFactory.create(columns.cells.toArray());
    }

    /** Returns the series up to the month; empty if no figure is known up to then. */
    private static Optional<MonthlySeries> upTo(MonthlySeries series, YearMonth month) {
        return Optional.of(series)
                .filter(all -> !all.first().isAfter(month))
                .map(all -> all.within(MonthRange.of(all.first(), month)))
                .filter(before -> before.observedCount() > 0);
    }

    private void scorecard(ScorecardRow row) {
        add(row.indicator().ref());
        add(row.month().toString());
        add(row.current());
        for (Change change : row.changes()) {
            add(change.difference());
            add(change.percent());
            add(change.direction(row.indicator().threshold()).name());
        }
        add(row.rating().name());
        add(row.mean().figure());
        add(row.mean().observedCount());
        add(row.max().figure());
        add(row.max().occurredIn().map(YearMonth::toString).orElse(null));
        add(row.narrative());
    }

    private void chart(Optional<ControlChart> chart) {
        Figure none = Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);
        add(chart.flatMap(ControlChart::latest)
                .map(point -> point.month().toString())
                .orElse(null));
        add(chart.map(c -> c.latestPhase().center()).orElse(none));
        add(chart.map(c -> c.latestPhase().lower()).orElse(none));
        add(chart.map(c -> c.latestPhase().upper()).orElse(none));
        add(chart.map(c -> c.variation().name()).orElse(null));
        add(chart.map(ScorecardColumns::specialCauses).orElse(null));
        add(chart.map(c -> c.latestPhase().isShort()).orElse(null));
    }

    private static int specialCauses(ControlChart chart) {
        return (int) chart.points().stream()
                .filter(point -> !point.causes().isEmpty())
                .count();
    }

    private void add(Figure figure) {
        cells.add(figure.isKnown() ? figure.value() : null);
        cells.add(figure.isKnown() ? null : figure.reason().name());
    }

    private void add(Object cell) {
        cells.add(cell);
    }
}
