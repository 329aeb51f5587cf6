// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.vintage.SeriesVintages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts that are joined to the figures of a row: targets, benchmarks, a person's rating, texts. */
record RowParts(
        @Nullable TargetSchedule targets,
        List<Benchmark> benchmarks,
        @Nullable ConfidenceInterval interval,
        @Nullable AssessedRating assessedRating,
        @Nullable Commentary commentary,
        @Nullable ControlChart chart,
        @Nullable SeriesVintages vintages) {

    static final RowParts NONE = new RowParts(null, List.of(), null, null, null, null, null);

    RowParts withTargets(TargetSchedule other) {
        return new RowParts(other, benchmarks, interval, assessedRating, commentary, chart, vintages);
    }

    RowParts withBenchmarks(List<Benchmark> other) {
        return new RowParts(targets, other, interval, assessedRating, commentary, chart, vintages);
    }

    RowParts withInterval(ConfidenceInterval other) {
        return new RowParts(targets, benchmarks, other, assessedRating, commentary, chart, vintages);
    }

    RowParts withAssessedRating(AssessedRating other) {
        return new RowParts(targets, benchmarks, interval, other, commentary, chart, vintages);
    }

    RowParts withCommentary(Commentary other) {
        return new RowParts(targets, benchmarks, interval, assessedRating, other, chart, vintages);
    }

    RowParts withChart(ControlChart other) {
        return new RowParts(targets, benchmarks, interval, assessedRating, commentary, other, vintages);
    }

    RowParts withVintages(SeriesVintages other) {
        return new RowParts(targets, benchmarks, interval, assessedRating, commentary, chart, other);
    }

    /** The parts that are not derived from the figures of the row; an interval only beside a figure that is shown as it was. */
    RowParts ofReleased(boolean isSameFigure) {
        return new RowParts(
                targets, benchmarks, isSameFigure ? interval : null, assessedRating, commentary, null, null);
    }
}
