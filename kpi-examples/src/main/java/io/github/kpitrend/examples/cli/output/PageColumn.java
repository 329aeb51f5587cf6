// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardPolicy;
import io.github.kpitrend.time.FiscalYear;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column of a page.
 *
 * @param kind what it holds
 * @param heading what is above it
 * @param month the month of its figures; empty where it is not about one
 * @param year the fiscal year of its targets; empty where it is not about one
 * @param index the place among columns of its kind, from 0
 */
public record PageColumn(Kind kind, String heading, Optional<YearMonth> month, Optional<FiscalYear> year, int index) {

    /** What a column holds. */
    public enum Kind {
        /** A reference. */
        REF(false, false),
        /** A name. */
        NAME(false, false),
        /** The figure of a month. */
        MONTH(true, false),
        /** The figure of the row's period, with its month where that is not the page's. */
        LATEST(true, false),
        /** A change: the first is that on the previous period, the second that on last year. */
        CHANGE(true, false),
        /** Whether a target is met consistently. */
        ASSURANCE(false, true),
        /** The published variation. */
        VARIATION(false, true),
        /** The computed rating and the assessed one. */
        RATING(false, true),
        /** The mean of the window. */
        MEAN(true, false),
        /** The largest figure of the window. */
        MAX(true, false),
        /** The number of periods of the window with a figure. */
        COUNT(true, false),
        /** Whether the measure is a percentage. */
        MEASURE(false, true),
        /** The figure of one benchmark. */
        BENCHMARK(true, true),
        /** The first benchmark that has a figure, with its verdict. */
        FIRST_BENCHMARK(true, true),
        /** The target of a fiscal year. */
        YEAR_TARGET(true, true),
        /** The target in force with what is expected of it by now. */
        TARGET(false, true),
        /** The status of the target in force. */
        STATUS(false, true);

        private final boolean isNumber;
        private final boolean isOptional;

        Kind(boolean isNumber, boolean isOptional) {
            this.isNumber = isNumber;
            this.isOptional = isOptional;
        }

        /** Whether the column is aligned to the right. */
        public boolean isNumber() {
            return isNumber;
        }

        /** Whether the column is left out where no row has anything in it. */
        public boolean isOptional() {
            return isOptional;
        }
    }

    private PageColumn(Kind kind, String heading) {
        this(kind, heading, Optional.empty(), Optional.empty(), 0);
    }

    /** Returns all columns of a page, in the order of a full table. */
    static List<PageColumn> of(Page page) {
        Scorecard scorecard = page.scorecard();
        ScorecardPolicy policy = page.policy();
        List<PageColumn> columns = new ArrayList<>();
        columns.add(new PageColumn(Kind.REF, "Ref."));
        columns.add(new PageColumn(Kind.NAME, "Indicator"));
        int index = 0;
        for (YearMonth month : MonthRange.endingAt(scorecard.month(), policy.monthsShown())) {
            columns.add(new PageColumn(
                    Kind.MONTH, page.text().month(month), Optional.of(month), Optional.empty(), index++));
        }
        columns.add(new PageColumn(Kind.LATEST, "Latest"));
        List<String> changes = changes(scorecard);
        for (int i = 0; i < changes.size(); i++) {
            columns.add(new PageColumn(Kind.CHANGE, changes.get(i), Optional.empty(), Optional.empty(), i));
        }
        columns.add(new PageColumn(Kind.ASSURANCE, "Assurance"));
        columns.add(new PageColumn(Kind.VARIATION, "Variation"));
        columns.add(new PageColumn(Kind.RATING, "Rating"));
        int months = policy.window().length();
        columns.add(new PageColumn(Kind.MEAN, months + "-month mean"));
        columns.add(new PageColumn(Kind.MAX, months + "-month max."));
        columns.add(new PageColumn(Kind.COUNT, "n"));
        columns.add(new PageColumn(Kind.MEASURE, "%?"));
        List<String> benchmarks = benchmarks(scorecard);
        for (int i = 0; i < benchmarks.size(); i++) {
            columns.add(new PageColumn(Kind.BENCHMARK, benchmarks.get(i), Optional.empty(), Optional.empty(), i));
        }
        columns.add(new PageColumn(Kind.FIRST_BENCHMARK, "Benchmark"));
        List<FiscalYear> years = targetYears(scorecard);
        for (int i = 0; i < years.size(); i++) {
            columns.add(new PageColumn(
                    Kind.YEAR_TARGET,
                    "Target " + shortLabel(years.get(i)),
                    Optional.empty(),
                    Optional.of(years.get(i)),
                    i));
        }
        columns.add(new PageColumn(Kind.TARGET, "Target"));
        columns.add(new PageColumn(Kind.STATUS, "Target status"));
        return List.copyOf(columns);
    }

    /** The headings of the changes: those of the standard two, else the comparison's text. */
    private static List<String> changes(Scorecard scorecard) {
        if (scorecard.rows().isEmpty()) {
            return List.of("vs previous", "vs last year");
        }
        var row = scorecard.rows().get(0);
        List<String> headings = new ArrayList<>();
        for (Comparison comparison : row.policy().comparisons(row.indicator())) {
            boolean isPrevious = comparison.equals(row.indicator().previousPeriod()) && headings.isEmpty();
            headings.add(
                    isPrevious
                            ? "vs previous"
                            : comparison.equals(Comparison.sameMonthLastYear()) ? "vs last year" : "vs " + comparison);
        }
        return headings;
    }

    /** Returns the names of the benchmarks of all rows, in order of first appearance. */
    private static List<String> benchmarks(Scorecard scorecard) {
        return scorecard.rows().stream()
                .flatMap(row -> row.benchmarks().stream())
                .map(Benchmark::name)
                .distinct()
                .toList();
    }

    /** Returns the fiscal years for which any row has a target. */
    private static List<FiscalYear> targetYears(Scorecard scorecard) {
        return scorecard.rows().stream()
                .flatMap(row -> row.targets().stream())
                .flatMap(schedule -> schedule.byYear().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns {@code 17-18} for two years of this century; {@code 2018} and {@code FY2018} stay as they are. */
    private static String shortLabel(FiscalYear year) {
        boolean thisCentury = year.startYear() >= 2000 && year.startYear() <= 2099;
        String label = year.toString();
        return thisCentury && label.indexOf('-') == 4 ? label.substring(2) : label;
    }

    /** Compares without the machinery of records, as every cell of a row is looked up by its column. */
    @Override
    public boolean equals(Object object) {
        return object instanceof PageColumn other
                && kind == other.kind
                && index == other.index
                && heading.equals(other.heading)
                && month.equals(other.month)
                && year.equals(other.year);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * kind.hashCode() + index) + month.hashCode();
    }
}
