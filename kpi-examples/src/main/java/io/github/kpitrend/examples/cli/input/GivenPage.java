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
import java.util.Set;
import java.util.TreeMap;

/**
 * What the file of observations gives: the observations and, in the wide layout, what its other columns say of the same refs. Files of their
 * own win over it.
 *
 * @param frequencies the refs whose frequency the file says
 * @param groups the group of each ref that has one
 * @param published figures that the file has beside its months
 * @param title the title of the page; empty where the file has none
 * @param places lines of refs, for notes: {@code sheet.csv:12}
 * @param notes lines for the user on what was decided and left out
 */
public record GivenPage(
        Observations observations,
        Map<String, Indicator> indicators,
        Set<String> frequencies,
        Map<String, TargetSchedule> targets,
        Map<String, List<Benchmark>> benchmarks,
        Map<String, TreeMap<YearMonth, AssessedRating>> ratings,
        Map<String, TreeMap<YearMonth, Commentary>> commentaries,
        Map<String, String> groups,
        List<PublishedCell> published,
        String title,
        Map<String, String> places,
        List<String> notes) {

    /** A file that gives nothing but observations. */
    public static GivenPage of(Observations observations, List<String> notes) {
        return new GivenPage(
                observations,
                Map.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                "",
                Map.of(),
                notes);
    }

    /** Returns what a file gives, and a page with nothing for null: a file with which something is wrong. */
    public static GivenPage orEmpty(GivenPage given) {
        return given == null ? of(null, List.of()) : given;
    }

    /** Returns the same with other observations, and the notes on all files that they come from. */
    public GivenPage with(Observations changed, List<String> allNotes) {
        return new GivenPage(
                changed,
                indicators,
                frequencies,
                targets,
                benchmarks,
                ratings,
                commentaries,
                groups,
                published,
                title,
                places,
                allNotes);
    }
}
