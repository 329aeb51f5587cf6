// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.gettingstarted;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.benchmark.BenchmarkComparison;
import io.github.kpitrend.benchmark.ComparatorGroup;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.Proportion;
import java.util.LinkedHashMap;
import java.util.Map;

/** A group of statistical neighbors: mean, rank and quartile, and whether a difference is statistically significant. */
public final class StatisticalNeighborsExample {

    private StatisticalNeighborsExample() {}

    /**
     * Prints the comparisons of one area with its group and with England.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Map<String, Figure> members = new LinkedHashMap<>();
        members.put("Own", Figure.of(43));
        members.put("Ash", Figure.of(38.5));
        members.put("Beech", Figure.of(47.1));
        members.put("Cedar", Figure.missing(MissingReason.CONFIDENTIAL));
        members.put("Elm", Figure.of(43));
        members.put("Fir", Figure.of(35.2));
        ComparatorGroup group = ComparatorGroup.of(members);
        System.out.println("mean " + group.mean() + " of " + group.reportedCount() + " that reported");
        System.out.println("rank " + group.rank("Own", Polarity.HIGHER_IS_BETTER) + ", quartile "
                + group.quartile("Own", Polarity.HIGHER_IS_BETTER));
        System.out.println("Cedar: " + group.rank("Cedar", Polarity.HIGHER_IS_BETTER));

        Proportion own = new Proportion(43, 100);
        ConfidenceInterval interval = ConfidenceInterval.wilson(own, ConfidenceLevel.PERCENT_95);
        System.out.printf(
                java.util.Locale.ROOT, "own 43%%, 95%% interval %.1f to %.1f%%%n", interval.lower(), interval.upper());
        Benchmark england = Benchmark.of("England", "2018-19", 36.3);
        System.out.println("by interval: "
                + BenchmarkComparison.byInterval(own.percent(), interval, england, Polarity.HIGHER_IS_BETTER)
                        .verdict());
        System.out.println("within 5 points: "
                + BenchmarkComparison.byThreshold(
                                own.percent(), england, ChangeThreshold.points(5), Polarity.HIGHER_IS_BETTER)
                        .verdict());
    }
}
