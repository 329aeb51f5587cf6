// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.xlsx;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.benchmark.BenchmarkComparison;
import io.github.kpitrend.benchmark.BenchmarkVerdict;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.PageCell;
import io.github.kpitrend.examples.cli.output.PageColumn;
import io.github.kpitrend.examples.cli.output.PageRow;
import io.github.kpitrend.examples.cli.output.xlsx.BookTable.Beginning;
import io.github.kpitrend.examples.cli.output.xlsx.BookTable.Heading;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.scorecard.Commentary;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.scorecard.TargetOutlook;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.MonthRange;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sheets with a row for each indicator, target or benchmark. */
final class RowSheets {

    private static final List<Beginning> RATINGS = List.of(
            new Beginning(QualitativeRating.POSITIVE.symbol(), BookTable.GOOD),
            new Beginning(QualitativeRating.NEGATIVE.symbol(), BookTable.BAD),
            new Beginning(QualitativeRating.SIMILAR.symbol(), BookTable.SAME));
    static final List<Beginning> STATUSES = List.of(
            new Beginning("met", BookTable.GOOD),
            new Beginning("missed,", BookTable.SAME),
            new Beginning("missed", BookTable.BAD),
            new Beginning("in range", BookTable.SAME));
    static final List<Beginning> BENCHMARK_VERDICTS = List.of(
            new Beginning(BenchmarkVerdict.BETTER.text(), BookTable.GOOD),
            new Beginning(BenchmarkVerdict.MUCH_BETTER.text(), BookTable.GOOD),
            new Beginning(BenchmarkVerdict.WORSE.text(), BookTable.BAD),
            new Beginning(BenchmarkVerdict.MUCH_WORSE.text(), BookTable.BAD),
            new Beginning(BenchmarkVerdict.SIMILAR.text(), BookTable.SAME));
    private static final CellText TEXT = CellText.english();
    private static final Figure NONE = Figure.missing(MissingReason.NOT_APPLICABLE);
    private static final Pattern CHANGE = Pattern.compile("(. )[+-]?[0-9]+(?:\\.([0-9]+))?(%| pts)");
    private static final int MOST_DECIMALS = 15;

    /** The words of verdicts by column, the longer ones before those that they begin with. */
    static final Map<String, List<Beginning>> SCORECARD_COLORS = Map.of(
            "Variation",
            List.of(
                    new Beginning("improvement", BookTable.GOOD),
                    new Beginning("concern", BookTable.BAD),
                    new Beginning("neutral", BookTable.NEUTRAL),
                    new Beginning("unusual", BookTable.NEUTRAL),
                    new Beginning("common", BookTable.SAME)),
            "Assurance",
            List.of(
                    new Beginning("consistently met", BookTable.GOOD),
                    new Beginning("consistently missed", BookTable.BAD),
                    new Beginning("met inconsistently", BookTable.SAME)),
            "Rating",
            RATINGS,
            "Assessed rating",
            RATINGS,
            "Target status",
            STATUSES,
            "Outlook",
            List.of(
                    new Beginning(TargetOutlook.Verdict.ALREADY_MET.symbol(), BookTable.GOOD),
                    new Beginning(TargetOutlook.Verdict.LIKELY.symbol(), BookTable.GOOD),
                    new Beginning(TargetOutlook.Verdict.UNLIKELY.symbol(), BookTable.BAD),
                    new Beginning(TargetOutlook.Verdict.OUT_OF_REACH.symbol(), BookTable.BAD),
                    new Beginning(TargetOutlook.Verdict.UNCERTAIN.symbol(), BookTable.SAME)));

    private final Page page;
    private final List<ScorecardRow> rows;

    RowSheets(Page page) {
        this.page = page;
        this.rows = page.scorecard().rows();
    }

    // -----------------------------------------------------------------------
    /** The headings of the first sheet: a text for each month, as the head of a table holds nothing else. */
    List<Heading> scorecard() {
        List<Heading> headings = new ArrayList<>(List.of(
                new Heading("Ref.", 9),
                new Heading("Indicator", 38),
                new Heading("Group", 10),
                new Heading("Unit", 8)));
        months().forEach(month -> headings.add(Heading.of(page.text().month(month))));
        headings.addAll(List.of(
                Heading.of("Latest"),
                Heading.of("Latest month"),
                Heading.of("vs previous"),
                new Heading("vs last year", 10),
                new Heading("Variation", 15),
                new Heading("Assurance", 15),
                Heading.of("Rating"),
                Heading.of("Assessed rating"),
                Heading.of("12-month mean"),
                Heading.of("12-month max."),
                new Heading("n", 7),
                Heading.of("Expected by now"),
                new Heading("Target status", 14)));
        if (hasOutlooks()) {
            headings.addAll(List.of(
                    Heading.of("Low at year end"),
                    Heading.of("High at year end"),
                    Heading.of("Chance"),
                    new Heading("Outlook", 12)));
        }
        return headings;
    }

    private MonthRange months() {
        return MonthRange.endingAt(page.scorecard().month(), page.policy().monthsShown());
    }

    void writeScorecard(BookTable table) throws IOException {
        List<PageColumn> months = page.allColumns().stream()
                .filter(column -> column.kind() == PageColumn.Kind.MONTH)
                .toList();
        for (PageRow row : page.rows()) {
            Indicator indicator = row.row().indicator();
            String format = format(row.row());
            table.text(row.ref());
            table.text(row.name());
            table.text(row.group());
            table.text(indicator.measure() == MeasureKind.PERCENTAGE ? "%" : row.unit());
            for (PageColumn month : months) {
                addNumber(table, row.cell(month), format);
            }
            addNumber(table, row.latest(), format);
            if (row.row().period().isPresent()) {
                table.month(row.row().period().get());
            } else {
                table.skip();
            }
            for (int i = 0; i < 2; i++) {
                addChange(table, row, i);
            }
            table.text(row.variation().text());
            table.text(row.assurance().text());
            table.text(row.rating().text());
            PageCell assessed = row.assessed();
            table.text((assessed.text().replace("*", "") + " " + assessed.note()).strip());
            addNumber(table, row.mean(), BookStyles.format(indicator, decimals(TEXT.mean(row.row()))));
            addNumber(table, row.max(), format);
            table.number(row.row().mean().observedCount(), BookStyles.WHOLE);
            table.figure(
                    row.row().targetAssessment().map(TargetAssessment::expected).orElse(NONE), format);
            table.text(row.status().text());
            if (hasOutlooks()) {
                addOutlook(table, outlook(row.row()), format);
            }
            table.endRow();
        }
    }

    private static String format(ScorecardRow row) {
        return BookStyles.format(row.indicator(), row.indicator().decimals(row.series()));
    }

    /** The decimals of a printed number. */
    private static int decimals(String printed) {
        int point = printed.indexOf('.');
        return point < 0 ? 0 : printed.length() - point - 1;
    }

    private static void addNumber(BookTable table, PageCell cell, String format) throws IOException {
        table.labeled(cell.number(), format, cell.text());
    }

    /** A change as a number that is shown as the page prints it; a text where the page prints no percentage and no points. */
    private static void addChange(BookTable table, PageRow row, int index) throws IOException {
        PageCell cell = row.change(index);
        List<Change> changes = row.row().changes();
        Matcher number =
                CHANGE.matcher(index < changes.size() ? TEXT.change(row.row().indicator(), changes.get(index)) : "");
        if (!number.matches()) {
            table.label(cell.text());
            return;
        }
        String symbol = '"' + number.group(1) + '"';
        String digits = "0"
                + (number.group(2) == null
                        ? ""
                        : "." + "0".repeat(number.group(2).length()));
        if (number.group(3).equals("%")) {
            double fraction = cell.number().toBigDecimal().movePointLeft(2).doubleValue();
            table.number(fraction, symbol + digits + "%;" + symbol + "-" + digits + "%");
        } else {
            String points = digits + "\" pts\"";
            table.number(
                    cell.number().value(), symbol + "+" + points + ";" + symbol + "-" + points + ";" + symbol + points);
        }
    }

    // -----------------------------------------------------------------------
    private boolean hasOutlooks() {
        return rows.stream().anyMatch(row -> outlook(row).isPresent());
    }

    /** The outlook of a row that is said: on a confirmed target of the year or its end. */
    static Optional<TargetOutlook> outlook(ScorecardRow row) {
        boolean isSaid = row.targets().stream()
                .flatMap(schedule -> schedule.targets().values().stream())
                .anyMatch(target -> target.isConfirmed() && target.basis() != TargetBasis.PER_PERIOD);
        return isSaid
                ? row.outlook()
                        .filter(outlook -> outlook.target().isConfirmed()
                                && outlook.target().basis() != TargetBasis.PER_PERIOD)
                : Optional.empty();
    }

    private static void addOutlook(BookTable table, Optional<TargetOutlook> outlook, String format) throws IOException {
        table.figure(
                outlook.map(o -> o.prediction().lower(ConfidenceLevel.PERCENT_80))
                        .orElse(NONE),
                format);
        table.figure(
                outlook.map(o -> o.prediction().upper(ConfidenceLevel.PERCENT_80))
                        .orElse(NONE),
                format);
        Figure chance = outlook.map(TargetOutlook::chance).orElse(NONE);
        table.figure(
                chance.isKnown()
                        ? Figure.of(chance.toBigDecimal().movePointLeft(2).doubleValue())
                        : chance,
                "0%");
        table.text(outlook.map(o -> o.verdict().symbol() + " " + o.verdict().text())
                .orElse(""));
    }

    // -----------------------------------------------------------------------
    static List<Heading> indicators() {
        return List.of(
                new Heading("Ref.", 10),
                new Heading("Name", 30),
                new Heading("Group", 12),
                new Heading("Kind", 13),
                Heading.of("Unit"),
                Heading.of("Polarity"),
                Heading.of("Frequency"),
                Heading.of("Aggregation"),
                Heading.of("Threshold"),
                Heading.of("Decimals"),
                new Heading("Owner", 14),
                new Heading("Reporter", 14),
                new Heading("Outcome", 24),
                new Heading("Narrative", 60),
                new Heading("Commentary", 50));
    }

    void writeIndicators(BookTable table) throws IOException {
        for (PageRow row : page.rows()) {
            Indicator indicator = row.row().indicator();
            table.text(row.ref());
            table.text(row.name());
            table.text(row.group());
            table.text(indicator.measure().text());
            table.text(row.unit());
            table.text(indicator.polarity().text());
            table.text(indicator.frequency().text());
            table.text(indicator.aggregation().text());
            table.text(indicator.threshold().toString());
            table.number(indicator.decimals(row.row().series()), BookStyles.WHOLE);
            table.text(indicator.owner());
            table.text(indicator.reporter());
            table.text(indicator.outcome());
            table.text(row.narrative());
            table.text(row.row().commentary().map(Commentary::text).orElse(""));
            table.endRow();
        }
    }

    // -----------------------------------------------------------------------
    static List<Heading> targets() {
        return List.of(
                new Heading("Ref.", 10),
                Heading.of("Year"),
                Heading.of("From"),
                Heading.of("Basis"),
                Heading.of("Value"),
                Heading.of("Lower"),
                Heading.of("Upper"),
                Heading.of("Tolerance"),
                Heading.of("Expected"),
                Heading.of("Actual"),
                Heading.of("Gap"),
                new Heading("Status", 24));
    }

    void writeTargets(BookTable table) throws IOException {
        for (ScorecardRow row : rows) {
            if (row.targets().isPresent()) {
                addTargets(table, row, row.targets().get());
            }
        }
    }

    private static void addTargets(BookTable table, ScorecardRow row, TargetSchedule schedule) throws IOException {
        Optional<TargetAssessment> assessment = row.targetAssessment();
        YearMonth assessed = assessment.flatMap(TargetAssessment::month).orElse(row.month());
        for (Map.Entry<YearMonth, Target> entry : schedule.targets().entrySet()) {
            Target target = entry.getValue();
            boolean inForce = assessment.flatMap(TargetAssessment::target).isPresent()
                    && entry.getKey().equals(lastUpTo(schedule, assessed));
            table.text(row.indicator().ref());
            table.text(schedule.calendar().yearOf(entry.getKey()).toString());
            table.month(entry.getKey());
            table.text(target.basis().text());
            if (target.isConfirmed() && !target.isRange()) {
                addExact(table, row, target.value());
            } else {
                table.label(target.isConfirmed() ? target.toString() : "TBC");
            }
            addExact(table, row, target.isRange() ? target.lower() : NONE);
            addExact(table, row, target.isRange() ? target.upper() : NONE);
            table.text(target.tolerance().toString());
            addExact(table, row, inForce ? assessment.get().expected() : NONE);
            addExact(table, row, inForce ? assessment.get().actual() : NONE);
            addExact(table, row, inForce ? assessment.get().gap() : NONE);
            table.text(inForce ? assessment.get().status().text() : "");
            table.endRow();
        }
    }

    private static YearMonth lastUpTo(TargetSchedule schedule, YearMonth month) {
        YearMonth last = null;
        for (YearMonth from : schedule.targets().keySet()) {
            last = from.isAfter(month) ? last : from;
        }
        return last;
    }

    /** A figure with all the decimals that it has, at least those of its row. */
    private static void addExact(BookTable table, ScorecardRow row, Figure figure) throws IOException {
        int own = figure.isKnown() ? figure.toBigDecimal().stripTrailingZeros().scale() : 0;
        int usual = row.indicator().decimals(row.series());
        table.figure(figure, BookStyles.format(row.indicator(), Math.min(MOST_DECIMALS, Math.max(usual, own))));
    }

    // -----------------------------------------------------------------------
    static List<Heading> benchmarks() {
        return List.of(
                new Heading("Ref.", 10),
                new Heading("Name", 24),
                new Heading("Period", 14),
                Heading.of("Value"),
                Heading.of("Lower"),
                Heading.of("Upper"),
                new Heading("Method", 24),
                new Heading("Verdict", 14));
    }

    void writeBenchmarks(BookTable table) throws IOException {
        for (ScorecardRow row : rows) {
            for (BenchmarkComparison comparison : row.benchmarkComparisons()) {
                Benchmark benchmark = comparison.benchmark();
                table.text(row.indicator().ref());
                table.text(benchmark.name());
                table.text(benchmark.period());
                if (benchmark.figure().isKnown()) {
                    addExact(table, row, benchmark.figure());
                } else {
                    table.label(benchmark.figure().reason().text());
                }
                addExact(
                        table,
                        row,
                        benchmark
                                .interval()
                                .map(interval -> Figure.of(interval.lower()))
                                .orElse(NONE));
                addExact(
                        table,
                        row,
                        benchmark
                                .interval()
                                .map(interval -> Figure.of(interval.upper()))
                                .orElse(NONE));
                table.text(comparison.method());
                table.text(
                        comparison.verdict() == BenchmarkVerdict.NOT_COMPARED
                                ? ""
                                : comparison.verdict().text());
                table.endRow();
            }
        }
    }
}
