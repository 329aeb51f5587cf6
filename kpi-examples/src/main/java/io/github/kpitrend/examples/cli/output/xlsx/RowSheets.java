// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.xlsx;

import io.github.kpitrend.benchmark.BenchmarkComparison;
import io.github.kpitrend.benchmark.BenchmarkVerdict;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.PageCell;
import io.github.kpitrend.examples.cli.output.PageColumn;
import io.github.kpitrend.examples.cli.output.PageRow;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.scorecard.Commentary;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.scorecard.TargetOutlook;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetSchedule;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The columns and rows of the sheets with a row for each indicator, target or benchmark. */
final class RowSheets {

    static final Figure NONE = Figure.missing(MissingReason.NOT_APPLICABLE);

    private static final CellText TEXT = CellText.english();
    private static final Pattern CHANGE = Pattern.compile("(. )[+-]?[0-9]+(?:\\.([0-9]+))?(%| pts)");
    private static final int MOST_DECIMALS = 15;

    private RowSheets() {}

    // -----------------------------------------------------------------------
    /** The columns of the page. Months are texts, as the head of a table holds nothing else. */
    static List<Column<PageRow>> scorecard(Page page) {
        List<Column<PageRow>> columns = new ArrayList<>(List.of(
                Column.text("Ref.", 9, PageRow::ref),
                Column.text("Indicator", 38, PageRow::name),
                Column.text("Group", 16, PageRow::group),
                Column.text("Unit", 8, RowSheets::unit)));
        page.allColumns().stream()
                .filter(column -> column.kind() == PageColumn.Kind.MONTH)
                .forEach(month -> columns.add(number(month.heading(), row -> row.cell(month))));
        columns.addAll(List.of(
                number("Latest", PageRow::latest),
                Column.month("Latest month", row -> row.row().period()),
                new Column<>("vs previous", 11, (table, row) -> addChange(table, row, 0)),
                new Column<>("vs last year", 10, (table, row) -> addChange(table, row, 1)),
                Column.text("Variation", 15, row -> row.variation().text()),
                Column.text("Assurance", 15, row -> row.assurance().text()),
                Column.text("Rating", row -> row.rating().text()),
                Column.text("Assessed rating", RowSheets::assessed),
                Column.of(
                        "12-month mean",
                        (table, row) -> table.labeled(
                                row.mean().number(),
                                BookStyles.format(row.row().indicator(), decimals(TEXT.mean(row.row()))),
                                row.mean().text())),
                number("12-month max.", PageRow::max),
                new Column<>(
                        "n", 7, (table, row) -> table.number(row.row().mean().observedCount(), BookStyles.WHOLE)),
                Column.number("Expected by now", RowSheets::expected, row -> format(row.row())),
                Column.text("Target status", 14, row -> row.status().text())));
        if (page.rows().stream().anyMatch(row -> PageRow.saidOutlook(row.row()).isPresent())) {
            columns.addAll(List.of(
                    Column.number("Low at year end", row -> limit(row, true), row -> format(row.row())),
                    Column.number("High at year end", row -> limit(row, false), row -> format(row.row())),
                    Column.number(
                            "Chance",
                            row -> PageRow.saidOutlook(row.row())
                                    .map(o -> fraction(o.chance()))
                                    .orElse(NONE),
                            row -> "0%"),
                    Column.text(
                            "Outlook",
                            14,
                            row -> PageRow.saidOutlook(row.row())
                                    .map(o -> o.verdict().symbol() + " "
                                            + o.verdict().text())
                                    .orElse(""))));
        }
        return columns;
    }

    /** A column of figures of the page; one that is missing is the label of the page. */
    private static Column<PageRow> number(String heading, Function<PageRow, PageCell> cell) {
        return Column.of(
                heading,
                (table, row) -> table.labeled(
                        cell.apply(row).number(),
                        format(row.row()),
                        cell.apply(row).text()));
    }

    private static String unit(PageRow row) {
        return row.row().indicator().measure() == MeasureKind.PERCENTAGE ? "%" : row.unit();
    }

    /** The symbol alone can be read back as the rating of the page's month; one of another month names it. */
    private static String assessed(PageRow row) {
        return (row.assessed().text().replace("*", "") + " " + row.assessed().note()).strip();
    }

    private static Figure expected(PageRow row) {
        return row.row().targetAssessment().map(TargetAssessment::expected).orElse(NONE);
    }

    private static Figure limit(PageRow row, boolean isLower) {
        return PageRow.saidOutlook(row.row())
                .map(TargetOutlook::prediction)
                .map(to -> isLower ? to.lower(ConfidenceLevel.PERCENT_80) : to.upper(ConfidenceLevel.PERCENT_80))
                .orElse(NONE);
    }

    /** A change as a number that is shown as the page prints it; a text where the page prints no percentage and no points. */
    private static void addChange(BookTable<PageRow> table, PageRow row, int index) throws IOException {
        PageCell cell = row.change(index);
        ScorecardRow given = row.row();
        Matcher number = CHANGE.matcher(
                index < given.changes().size()
                        ? TEXT.change(given.indicator(), given.changes().get(index))
                        : "");
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
            table.number(fraction(cell.number()).value(), symbol + digits + "%;" + symbol + "-" + digits + "%");
        } else {
            String points = digits + "\" pts\"";
            table.number(
                    cell.number().value(), symbol + "+" + points + ";" + symbol + "-" + points + ";" + symbol + points);
        }
    }

    // -----------------------------------------------------------------------
    /** The format of figures of a row. */
    static String format(ScorecardRow row) {
        return BookStyles.format(row.indicator(), row.indicator().decimals(row.series()));
    }

    /** The format of limits and means, with a decimal more. */
    static String finer(ScorecardRow row) {
        return BookStyles.format(row.indicator(), row.indicator().decimals(row.series()) + 1);
    }

    /** The format of a figure with all the decimals that it has, at least those of its row. */
    private static String exact(ScorecardRow row, Figure figure) {
        int own = figure.isKnown() ? figure.toBigDecimal().stripTrailingZeros().scale() : 0;
        int usual = row.indicator().decimals(row.series());
        return BookStyles.format(row.indicator(), Math.min(MOST_DECIMALS, Math.max(usual, own)));
    }

    /** The decimals of a printed number. */
    private static int decimals(String printed) {
        int point = printed.indexOf('.');
        return point < 0 ? 0 : printed.length() - point - 1;
    }

    /** A percentage as workbooks have it: the number 0.1, shown as 10%. */
    static Figure fraction(Figure percent) {
        return percent.isKnown()
                ? Figure.of(percent.toBigDecimal().movePointLeft(2).doubleValue())
                : percent;
    }

    // -----------------------------------------------------------------------
    static List<Column<PageRow>> indicators() {
        return List.of(
                Column.text("Ref.", 10, PageRow::ref),
                Column.text("Name", 30, PageRow::name),
                Column.text("Group", 12, PageRow::group),
                described("Kind", 13, indicator -> indicator.measure().text()),
                Column.text("Unit", PageRow::unit),
                described("Polarity", 11, indicator -> indicator.polarity().text()),
                described("Frequency", 12, indicator -> indicator.frequency().text()),
                described(
                        "Aggregation", 14, indicator -> indicator.aggregation().text()),
                described("Threshold", 12, indicator -> indicator.threshold().toString()),
                Column.of(
                        "Decimals",
                        (table, row) -> table.number(
                                row.row().indicator().decimals(row.row().series()), BookStyles.WHOLE)),
                described("Owner", 14, Indicator::owner),
                described("Reporter", 14, Indicator::reporter),
                described("Outcome", 24, Indicator::outcome),
                Column.text("Narrative", 96, PageRow::narrative),
                Column.text(
                        "Commentary",
                        50,
                        row -> row.row().commentary().map(Commentary::text).orElse("")));
    }

    private static Column<PageRow> described(String heading, int width, Function<Indicator, String> text) {
        return Column.text(heading, width, row -> text.apply(row.row().indicator()));
    }

    // -----------------------------------------------------------------------
    /**
     * A target of a row.
     *
     * @param from its first month
     * @param assessment what was reached of it; empty where it is not the one in force
     */
    record TargetLine(
            ScorecardRow row,
            TargetSchedule schedule,
            YearMonth from,
            Target target,
            Optional<TargetAssessment> assessment) {}

    static List<TargetLine> targetLines(Page page) {
        List<TargetLine> lines = new ArrayList<>();
        for (ScorecardRow row : page.scorecard().rows()) {
            row.targets().ifPresent(schedule -> {
                Optional<TargetAssessment> assessed = row.targetAssessment()
                        .filter(assessment -> assessment.target().isPresent());
                YearMonth month = assessed.flatMap(TargetAssessment::month).orElse(row.month());
                SortedMap<YearMonth, Target> upTo = schedule.targets().headMap(month.plusMonths(1));
                schedule.targets().forEach((from, target) -> {
                    boolean isInForce = !upTo.isEmpty() && from.equals(upTo.lastKey());
                    lines.add(new TargetLine(row, schedule, from, target, assessed.filter(any -> isInForce)));
                });
            });
        }
        return lines;
    }

    static List<Column<TargetLine>> targets() {
        return List.of(
                Column.text("Ref.", 10, line -> line.row().indicator().ref()),
                Column.text(
                        "Year",
                        12,
                        line -> line.schedule().calendar().yearOf(line.from()).toString()),
                Column.month("From", line -> Optional.of(line.from())),
                Column.text("Basis", 13, line -> line.target().basis().text()),
                Column.of("Value", RowSheets::addValue),
                amount("Lower", line -> line.target().isRange() ? line.target().lower() : NONE),
                amount("Upper", line -> line.target().isRange() ? line.target().upper() : NONE),
                Column.text("Tolerance", line -> line.target().tolerance().toString()),
                amount(
                        "Expected",
                        line -> line.assessment()
                                .map(TargetAssessment::expected)
                                .orElse(NONE)),
                amount(
                        "Actual",
                        line -> line.assessment().map(TargetAssessment::actual).orElse(NONE)),
                amount(
                        "Gap",
                        line -> line.assessment().map(TargetAssessment::gap).orElse(NONE)),
                Column.text(
                        "Status",
                        24,
                        line -> line.assessment().map(a -> a.status().text()).orElse("")));
    }

    private static void addValue(BookTable<TargetLine> table, TargetLine line) throws IOException {
        Target target = line.target();
        Figure value = target.isConfirmed() && !target.isRange() ? target.value() : NONE;
        table.labeled(value, exact(line.row(), value), target.isConfirmed() ? target.toString() : "TBC");
    }

    private static Column<TargetLine> amount(String heading, Function<TargetLine, Figure> figure) {
        return Column.number(heading, figure, line -> exact(line.row(), figure.apply(line)));
    }

    // -----------------------------------------------------------------------
    /** A benchmark of a row, with its verdict. */
    record BenchmarkLine(ScorecardRow row, BenchmarkComparison comparison) {

        private Figure limit(boolean isLower) {
            return comparison
                    .benchmark()
                    .interval()
                    .map(interval -> Figure.of(isLower ? interval.lower() : interval.upper()))
                    .orElse(NONE);
        }
    }

    static List<BenchmarkLine> benchmarkLines(Page page) {
        return page.scorecard().rows().stream()
                .flatMap(row -> row.benchmarkComparisons().stream().map(each -> new BenchmarkLine(row, each)))
                .toList();
    }

    static List<Column<BenchmarkLine>> benchmarks() {
        return List.of(
                Column.text("Ref.", 10, line -> line.row().indicator().ref()),
                Column.text("Name", 30, line -> line.comparison().benchmark().name()),
                Column.text("Period", 14, line -> line.comparison().benchmark().period()),
                Column.of("Value", (table, line) -> {
                    Figure figure = line.comparison().benchmark().figure();
                    table.labeled(figure, exact(line.row(), figure), DetailSheets.reason(figure));
                }),
                Column.number("Lower", line -> line.limit(true), line -> exact(line.row(), line.limit(true))),
                Column.number("Upper", line -> line.limit(false), line -> exact(line.row(), line.limit(false))),
                Column.text("Method", 24, line -> line.comparison().method()),
                Column.text("Verdict", 14, line -> {
                    BenchmarkVerdict verdict = line.comparison().verdict();
                    return verdict == BenchmarkVerdict.NOT_COMPARED ? "" : verdict.text();
                }));
    }
}
