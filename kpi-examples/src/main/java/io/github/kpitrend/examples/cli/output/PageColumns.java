// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardPolicy;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.time.FiscalYear;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.window.WindowValue;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of a page's table, and the texts of their cells: the same in every form of the page. How they look is for the form to say. */
public final class PageColumns {

    private static final CellText TEXT = CellText.english();

    private PageColumns() {}

    /** What a column holds. */
    public enum Kind {
        /** A reference. */
        REF,
        /** A name. */
        NAME,
        /** The figure of a month. */
        MONTH,
        /** An arrow with a percentage. */
        MOVEMENT,
        /** The computed rating and the assessed one. */
        RATING,
        /** A number over the window. */
        WINDOW,
        /** Whether the measure is a percentage. */
        MEASURE,
        /** What others have. */
        BENCHMARK,
        /** The target of a year. */
        TARGET,
        /** How the month stands to its target. */
        STATUS
    }

    /**
     * A cell.
     *
     * @param text what stands in it
     * @param meaning what that means, for those who ask: why a figure is missing, what a change is against; empty where the text says it all
     */
    public record Cell(String text, String meaning) {}

    /**
     * A column.
     *
     * @param kind what it holds
     * @param header what stands above it
     * @param month the month of the figures in it; empty where it is not about one
     * @param cell the cell of a row
     */
    public record Column(Kind kind, String header, Optional<YearMonth> month, Function<ScorecardRow, Cell> cell) {

        private Column(Kind kind, String header, Function<ScorecardRow, Cell> cell) {
            this(kind, header, Optional.empty(), cell);
        }

        /** Whether the column is aligned to the right. */
        public boolean isNumber() {
            return switch (kind) {
                case REF, NAME, RATING, MEASURE, STATUS -> false;
                case MONTH, MOVEMENT, WINDOW, BENCHMARK, TARGET -> true;
            };
        }
    }

    /** Returns the columns of a page, in order. */
    public static List<Column> of(Scorecard scorecard, ScorecardPolicy policy) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(Kind.REF, "Ref.", row -> plain(row.indicator().ref())));
        columns.add(
                new Column(Kind.NAME, "Indicator", row -> plain(row.indicator().name())));
        for (YearMonth month : MonthRange.endingAt(scorecard.month(), policy.monthsShown())) {
            columns.add(new Column(Kind.MONTH, TEXT.month(month), Optional.of(month), row -> month(row, month)));
        }
        columns.add(new Column(Kind.MOVEMENT, "vs previous", row -> change(row, 0)));
        columns.add(new Column(Kind.MOVEMENT, "vs last year", row -> change(row, 1)));
        columns.add(new Column(Kind.RATING, "Rating", row -> plain(ratings(row))));
        columns.add(new Column(Kind.WINDOW, "12-month mean", row -> mean(row)));
        columns.add(new Column(Kind.WINDOW, "12-month max.", row -> max(row)));
        columns.add(new Column(Kind.WINDOW, "n", row -> plain(observed(row))));
        columns.add(new Column(
                Kind.MEASURE,
                "%?",
                row -> new Cell(
                        TEXT.percentageFlag(row.indicator().measure()),
                        row.indicator().measure().name().toLowerCase(Locale.ROOT))));
        for (String name : comparators(scorecard)) {
            columns.add(new Column(Kind.BENCHMARK, name, row -> benchmark(row, name)));
        }
        List<FiscalYear> years = targetYears(scorecard);
        for (FiscalYear year : years) {
            columns.add(new Column(Kind.TARGET, "Target " + shortLabel(year), row -> target(row, year)));
        }
        if (!years.isEmpty()) {
            columns.add(new Column(Kind.STATUS, "Target status", PageColumns::status));
        }
        return columns;
    }

    private static Cell plain(String text) {
        return new Cell(text, "");
    }

    /** Returns the names of the benchmarks of all rows, in order of first appearance. */
    public static List<String> comparators(Scorecard scorecard) {
        return scorecard.rows().stream()
                .flatMap(row -> row.benchmarks().stream())
                .map(Benchmark::name)
                .distinct()
                .toList();
    }

    /** Returns the fiscal years for which any row has a target. */
    public static List<FiscalYear> targetYears(Scorecard scorecard) {
        return scorecard.rows().stream()
                .flatMap(row -> row.targets().stream())
                .flatMap(schedule -> schedule.byYear().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns {@code 17-18} for two years of this century, as the page has it; {@code 2018} and {@code FY2018} stay as they are. */
    public static String shortLabel(FiscalYear year) {
        boolean thisCentury = year.startYear() >= 2000 && year.startYear() <= 2099;
        String label = year.toString();
        return thisCentury && label.indexOf('-') == 4 ? label.substring(2) : label;
    }

    // -----------------------------------------------------------------------
    private static Cell month(ScorecardRow row, YearMonth month) {
        Observation observation = row.shown().observation(month);
        String markers = observation.markers().stream().map(Marker::text).collect(Collectors.joining(", "));
        return new Cell(number(row, observation.figure()), reason(observation.figure()) + markers);
    }

    private static String number(ScorecardRow row, Figure figure) {
        return TEXT.figure(row, figure);
    }

    /** Returns why a figure is missing; empty for one that is known. */
    private static String reason(Figure figure) {
        return figure.isKnown() ? "" : figure.reason().text();
    }

    private static Cell change(ScorecardRow row, int index) {
        Change change = row.changes().get(index);
        DirectionOfTravel direction = change.direction(row.indicator().threshold());
        String base = change.baseMonth().map(TEXT::month).orElse("an earlier month");
        String word = direction == DirectionOfTravel.NOT_AVAILABLE ? "not compared" : direction.text();
        String reason = reason(change.percent());
        return new Cell(
                TEXT.change(row.indicator(), change),
                word + " against " + base + (reason.isEmpty() ? "" : ": " + reason));
    }

    /** Returns the computed rating and the assessed one, marked, with its month where that is not the page's. */
    public static String ratings(ScorecardRow row) {
        String computed = TEXT.rating(row.rating());
        String assessed = row.assessedRating()
                .map(assessment -> TEXT.rating(assessment.rating()) + "*"
                        + (assessment.month().equals(row.month()) ? "" : " of " + TEXT.month(assessment.month())))
                .orElse("");
        return computed.isEmpty() || assessed.isEmpty() ? computed + assessed : computed + " " + assessed;
    }

    private static Cell mean(ScorecardRow row) {
        return window(row.mean(), TEXT.mean(row));
    }

    private static Cell max(ScorecardRow row) {
        return window(row.max(), number(row, row.max().figure()));
    }

    /** The number of periods of the window with a figure: {@code 12}, or {@code 1 of 4} where that is not the number of months. */
    private static String observed(ScorecardRow row) {
        WindowValue mean = row.mean();
        return row.indicator().frequency() == Frequency.MONTHLY
                ? String.valueOf(mean.observedCount())
                : mean.observedCount() + " of " + mean.expectedCount();
    }

    private static Cell window(WindowValue value, String text) {
        String reason = reason(value.figure());
        return new Cell(
                text,
                (reason.isEmpty() ? "" : reason + "; ") + value.observedCount() + " of " + value.expectedCount()
                        + value.occurredIn()
                                .map(month -> ", in " + TEXT.month(month))
                                .orElse("")
                        + (value.acrossBreak() ? "; the definition changed in these months" : ""));
    }

    private static Cell benchmark(ScorecardRow row, String name) {
        return row.benchmarks().stream()
                .filter(benchmark -> benchmark.name().equals(name))
                .findFirst()
                .map(benchmark -> {
                    String text = number(row, benchmark.figure());
                    return new Cell(text.isEmpty() ? "-" : text, meaning(benchmark));
                })
                .orElse(new Cell("", "no benchmark given"));
    }

    private static String meaning(Benchmark benchmark) {
        return benchmark.figure().isKnown() ? benchmark.toString() : reason(benchmark.figure());
    }

    /** Returns the target of a year; empty also for a year of another calendar than the row's. */
    public static Optional<Target> targetOf(ScorecardRow row, FiscalYear year) {
        return row.targets()
                .filter(schedule -> schedule.calendar().equals(year.calendar()))
                .flatMap(schedule -> schedule.ofYear(year));
    }

    private static Cell target(ScorecardRow row, FiscalYear year) {
        return targetOf(row, year)
                .map(target -> new Cell(target.isConfirmed() ? target.toString() : "TBC", meaning(target)))
                .orElse(new Cell("", "no target"));
    }

    private static String meaning(Target target) {
        if (!target.isConfirmed()) {
            return target.toString();
        }
        return target.basis() == TargetBasis.PER_PERIOD ? "" : target.basis().text();
    }

    /** Returns the status of the row's target. */
    public static Cell status(ScorecardRow row) {
        return row.targetAssessment()
                .map(assessment -> new Cell(assessment.status().text(), meaning(assessment)))
                .orElse(new Cell("", "no target"));
    }

    private static String meaning(TargetAssessment assessment) {
        return assessment.target().isPresent() ? assessment.toString() : "";
    }
}
