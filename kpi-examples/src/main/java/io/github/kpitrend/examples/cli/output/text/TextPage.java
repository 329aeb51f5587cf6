// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.text;

import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.PageCell;
import io.github.kpitrend.examples.cli.output.PageColumn;
import io.github.kpitrend.examples.cli.output.PageColumn.Kind;
import io.github.kpitrend.examples.cli.output.PageFormat;
import io.github.kpitrend.examples.cli.output.PageRow;
import io.github.kpitrend.examples.cli.output.PageWords;
import io.github.kpitrend.examples.cli.output.PrintedLine;
import io.github.kpitrend.examples.cli.output.Screen;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.quality.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page as text: its table, one line of counts, the exceptions and a key. On a terminal no line is longer than the terminal is wide; elsewhere every row is
 * one line with all columns.
 */
public final class TextPage implements PageFormat {

    private static final int MOST_EXCEPTIONS = 10;

    private final Screen screen;
    private final boolean withNarrative;
    private final boolean withDetails;
    private final boolean withAllColumns;

    private TextPage(Screen screen, boolean withNarrative, boolean withDetails, boolean withAllColumns) {
        this.screen = screen;
        this.withNarrative = withNarrative;
        this.withDetails = withDetails;
        this.withAllColumns = withAllColumns;
    }

    /** Returns the form for a screen: table, counts, exceptions, key. */
    public static TextPage on(Screen screen) {
        return new TextPage(screen, false, false, false);
    }

    /** Returns this form with every row in words. */
    public TextPage withNarrative(boolean wanted) {
        return new TextPage(screen, wanted, withDetails, withAllColumns);
    }

    /** Returns this form with commentaries, assessed ratings, owners, and all exceptions and findings. */
    public TextPage withDetails(boolean wanted) {
        return new TextPage(screen, withNarrative, wanted, withAllColumns);
    }

    /** Returns this form with all columns, however wide the terminal is. */
    public TextPage withAllColumns(boolean wanted) {
        return new TextPage(screen, withNarrative, withDetails, wanted);
    }

    @Override
    public void write(Page page, OutputStream out) throws IOException {
        for (String line : lines(page)) {
            out.write((PrintedLine.of(line, screen.coloured()) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Returns the lines of the page. */
    public List<String> lines(Page page) {
        List<String> lines = new ArrayList<>();
        addProse(lines, PageWords.title(page), "");
        if (!page.organization().isEmpty()) {
            addProse(lines, page.organization(), "");
        }
        lines.add("");
        lines.addAll(table(page));
        lines.add("");
        addProse(lines, page.summary().sentence(), "  ");
        addExceptions(lines, page);
        if (withNarrative) {
            add(lines, "In words", page, row -> Optional.of(": " + row.narrative()));
        }
        if (withDetails) {
            addDetails(lines, page);
        }
        lines.add("");
        addKey(lines, page);
        return screen.unicode() ? lines : lines.stream().map(PlainSymbols::of).toList();
    }

    // -----------------------------------------------------------------------
    private List<String> table(Page page) {
        boolean isLimited = screen.columns() > 0 && !withAllColumns;
        TextColumns of = new TextColumns(page);
        List<PageColumn> columns = isLimited ? of.fitting(screen.columns()) : of.all();
        TextTable table = new TextTable(columns.stream()
                .map(column -> new TextTable.Column(
                        column.heading(),
                        column.kind().isNumber(),
                        column.kind() == Kind.NAME,
                        text -> screen.coloured() ? TextColors.of(column.kind(), text) : text))
                .toList());
        for (PageRow row : page.rows()) {
            table.add(columns.stream()
                    .map(column -> cell(page, row, column, isLimited))
                    .toList());
        }
        return table.lines(isLimited ? screen.columns() : 0);
    }

    /** The text of a cell: the model's, and on a terminal in the page's month the row's own figure with its month, where that is another. */
    static String cell(Page page, PageRow row, PageColumn column, boolean isLimited) {
        PageCell cell = row.cell(column);
        Optional<YearMonth> month = column.month();
        boolean isLast =
                month.isPresent() && month.get().equals(page.scorecard().month());
        boolean isLate =
                isLast && row.row().period().filter(month.get()::equals).isEmpty();
        Optional<YearMonth> period = row.row().period();
        if (isLimited && isLate && cell.text().isEmpty() && period.isPresent()) {
            return row.latest().text() + " (" + page.text().month(period.get()) + ")";
        }
        return switch (column.kind()) {
            case MEAN, MAX, RATING -> cell.text();
            default -> cell.line();
        };
    }

    // -----------------------------------------------------------------------
    private void addExceptions(List<String> lines, Page page) {
        List<Finding> exceptions = page.summary().exceptions();
        int most = withDetails ? exceptions.size() : MOST_EXCEPTIONS;
        List<String> texts = new ArrayList<>();
        exceptions.stream()
                .limit(most)
                .forEach(finding -> texts.add(
                        PageWords.subject(finding) + ": " + page.summary().text(finding)));
        if (exceptions.size() > most) {
            texts.add("and " + (exceptions.size() - most) + " more, with --details");
        }
        add(lines, "Exceptions", texts);
    }

    private void addDetails(List<String> lines, Page page) {
        add(
                lines,
                "Other findings",
                page.summary().others().stream()
                        .map(finding -> PageWords.subject(finding) + ": "
                                + page.summary().text(finding))
                        .toList());
        add(
                lines,
                "Assessed ratings",
                page,
                row -> row.row().assessedRating().map(assessment -> " " + PageWords.assessment(assessment)));
        add(
                lines,
                "Commentary (" + page.text().month(page.scorecard().month()) + ")",
                page,
                row -> row.row().commentary().map(commentary -> ": " + commentary.text()));
        add(
                lines,
                "Owners, reporters and outcomes",
                page,
                row -> Optional.of(PageWords.description(row.row().indicator()))
                        .filter(text -> !text.isEmpty())
                        .map(text -> ": " + text));
    }

    private void addKey(List<String> lines, Page page) {
        addProse(lines, PageWords.directions(page.scorecard()), "  ");
        addProse(
                lines,
                "Rating: " + QualitativeRating.POSITIVE.symbol() + " positive, " + QualitativeRating.SIMILAR.symbol()
                        + " similar, " + QualitativeRating.NEGATIVE.symbol() + " negative; " + PageWords.star(),
                "  ");
        addProse(lines, PageWords.windows(page.policy()), "  ");
        String marks = PageWords.marks(page);
        if (!marks.isEmpty()) {
            addProse(lines, "Marks: " + marks, "  ");
        }
        PageWords.illustrative(page.illustrative()).ifPresent(words -> addProse(lines, words, "  "));
        PageWords.disclosure(page.scorecard()).ifPresent(words -> addProse(lines, words, "  "));
    }

    /** Adds what there is to say of each row, behind its reference. */
    private void add(List<String> lines, String heading, Page page, Function<PageRow, Optional<String>> text) {
        List<String> texts = page.rows().stream()
                .flatMap(row -> text.apply(row).map(said -> row.ref() + said).stream())
                .toList();
        add(lines, heading, texts);
    }

    private void add(List<String> lines, String heading, List<String> texts) {
        if (!texts.isEmpty()) {
            lines.add("");
            lines.add(heading);
            texts.forEach(text -> addProse(lines, "  " + text, "    "));
        }
    }

    private void addProse(List<String> lines, String text, String indent) {
        lines.addAll(TextLines.wrapped(TextTable.printable(text), screen.columns(), indent));
    }
}
