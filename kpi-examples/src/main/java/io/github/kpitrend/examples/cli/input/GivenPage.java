// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.scorecard.AssessedRating;
import io.github.kpitrend.scorecard.Commentary;
import io.github.kpitrend.target.TargetSchedule;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the file of observations gives: the observations and, in the wide layout, what its other columns say of the same refs. Files of their
 * own win over it.
 *
 * @param notes lines for the user on what was left out
 */
public record GivenPage(
        Observations observations,
        Map<String, Indicator> indicators,
        Map<String, TargetSchedule> targets,
        Map<String, List<Benchmark>> benchmarks,
        Map<String, TreeMap<YearMonth, AssessedRating>> ratings,
        Map<String, TreeMap<YearMonth, Commentary>> commentaries,
        List<String> notes) {

    /** A file that gives nothing but observations. */
    public static GivenPage of(Observations observations) {
        return new GivenPage(observations, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of());
    }
}
