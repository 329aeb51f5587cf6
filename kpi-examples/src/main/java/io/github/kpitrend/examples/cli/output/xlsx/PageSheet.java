// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.xlsx;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.PageColumns;
import io.github.kpitrend.examples.cli.output.PageWords;
import io.github.kpitrend.examples.cli.output.xlsx.XlsxSheet.Heading;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetStatus;
import io.github.kpitrend.time.FiscalYear;
import io.github.kpitrend.time.MonthRange;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;

/** The sheet that shows the page: the columns of the table, with numbers for numbers. */
final class PageSheet {

    private static final CellText TEXT = CellText.english();
    private static final int REF_AND_NAME = 2;

    private final Page page;
    private final XlsxSheet sheet;
    private final List<String> comparators;
    private final List<FiscalYear> targetYears;
    private int ratingColumn;
    private int statusColumn;

    PageSheet(Workbook workbook, Page page) {
        this.page = page;
        this.sheet = new XlsxSheet(workbook, "Page");
        this.comparators = PageColumns.comparators(page.scorecard());
        this.targetYears = PageColumns.targetYears(page.scorecard());
    }

    void write() throws IOException {
        Scorecard scorecard = page.scorecard();
        addNotes(scorecard);
        sheet.headings(REF_AND_NAME, headings(scorecard));
        int first = sheet.rows();
        for (ScorecardRow row : scorecard.rows()) {
            add(row);
        }
        colour(first);
        sheet.finish();
    }

    private void addNotes(Scorecard scorecard) throws IOException {
        sheet.text("Scorecard");
        sheet.month(scorecard.month());
        sheet.endRow();
        List<String> notes = new ArrayList<>();
        notes.add(
                "Changes are numbers: 0.1 is shown as 10%. Their arrows are the direction of travel by each indicator's"
                        + " threshold. A comment on a cell says why it holds no number.");
        notes.add("Rating (DoT): " + QualitativeRating.POSITIVE.symbol() + " positive, "
                + QualitativeRating.SIMILAR.symbol() + " similar, " + QualitativeRating.NEGATIVE.symbol()
                + " negative; " + PageWords.star() + ". " + PageWords.windows(page.policy()));
        notes.addAll(IllustrativeNote.statement(page.illustrative()));
        PageWords.disclosure(page.scorecard()).ifPresent(notes::add);
        for (String note : notes) {
            sheet.text(note);
            sheet.endRow();
        }
    }

    private List<Heading> headings(Scorecard scorecard) {
        List<Heading> headings = new ArrayList<>();
        headings.add(Heading.of("Ref."));
        headings.add(Heading.wide("Indicator", 50));
        for (YearMonth month :
                MonthRange.endingAt(scorecard.month(), page.policy().monthsShown())) {
            headings.add(Heading.of(month));
        }
        headings.add(Heading.of("vs previous"));
        headings.add(Heading.of("vs last year"));
        ratingColumn = headings.size();
        for (String text : List.of("Rating", "12-month mean", "12-month max.", "n", "%?")) {
            headings.add(Heading.of(text));
        }
        comparators.forEach(name -> headings.add(Heading.of(name)));
        targetYears.forEach(year -> headings.add(Heading.of("Target " + PageColumns.shortLabel(year))));
        if (!targetYears.isEmpty()) {
            statusColumn = headings.size();
            headings.add(Heading.wide("Target status", 24));
        }
        return headings;
    }

    private void add(ScorecardRow row) throws IOException {
        Indicator indicator = row.indicator();
        String format = XlsxSheet.decimals(indicator.decimals(row.series()));
        sheet.text(indicator.ref());
        sheet.text(indicator.name());
        for (YearMonth month : row.shown().range()) {
            addFigure(row.shown().at(month), format);
        }
        for (Change change : row.changes()) {
            DirectionOfTravel direction = change.direction(indicator.threshold());
            sheet.figureOrSymbol(
                    Fractions.of(change.percent()), Fractions.format(direction), TEXT.change(indicator, change));
        }
        sheet.text(PageColumns.ratings(row));
        addFigure(row.mean().figure(), format);
        addFigure(row.max().figure(), format);
        sheet.number(row.mean().observedCount());
        sheet.text(TEXT.percentageFlag(indicator.measure()));
        for (String name : comparators) {
            addBenchmark(row, name, format);
        }
        for (FiscalYear year : targetYears) {
            addTarget(PageColumns.targetOf(row, year));
        }
        if (!targetYears.isEmpty()) {
            sheet.text(row.targetAssessment()
                    .map(assessment -> assessment.status().text())
                    .orElse(""));
        }
        sheet.endRow();
    }

    private void addFigure(Figure figure, String format) throws IOException {
        sheet.figureOrSymbol(figure, format, figure.isKnown() ? "" : TEXT.label(figure.reason()));
    }

    private void addBenchmark(ScorecardRow row, String name, String format) throws IOException {
        Optional<Figure> figure = row.benchmarks().stream()
                .filter(benchmark -> benchmark.name().equals(name))
                .map(Benchmark::figure)
                .findFirst();
        if (figure.isEmpty()) {
            sheet.text("");
            return;
        }
        String label = figure.get().isKnown() ? "" : TEXT.label(figure.get().reason());
        sheet.figureOrSymbol(figure.get(), format, label.isEmpty() ? "-" : label);
    }

    private void addTarget(Optional<Target> target) throws IOException {
        if (target.isPresent() && target.get().isConfirmed() && !target.get().isRange()) {
            sheet.number(target.get().lower().value());
        } else {
            sheet.text(target.map(t -> t.isConfirmed() ? t.toString() : "TBC").orElse(""));
        }
    }

    private void colour(int first) {
        sheet.colour(first, ratingColumn, QualitativeRating.POSITIVE.symbol(), XlsxSheet.GOOD);
        sheet.colour(first, ratingColumn, QualitativeRating.SIMILAR.symbol(), XlsxSheet.MIDDLING);
        sheet.colour(first, ratingColumn, QualitativeRating.NEGATIVE.symbol(), XlsxSheet.BAD);
        if (!targetYears.isEmpty()) {
            sheet.colour(first, statusColumn, TargetStatus.MET.text(), XlsxSheet.GOOD);
            sheet.colour(first, statusColumn, TargetStatus.WITHIN_TOLERANCE.text(), XlsxSheet.MIDDLING);
            sheet.colour(first, statusColumn, TargetStatus.MISSED.text(), XlsxSheet.BAD);
        }
    }
}
