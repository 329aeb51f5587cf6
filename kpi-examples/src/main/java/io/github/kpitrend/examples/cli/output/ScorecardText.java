// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import io.github.kpitrend.examples.cli.output.PageColumns.Column;
import io.github.kpitrend.examples.cli.output.PageColumns.Kind;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A scorecard as text for a terminal: keys, table, assessments and commentaries. */
public final class ScorecardText {

    private ScorecardText() {}

    /** Returns the lines of the page, as a screen shows them best. */
    public static List<String> lines(Page page, boolean narrative, Screen screen) {
        Scorecard scorecard = page.scorecard();
        List<String> lines = new ArrayList<>();
        lines.add(PageWords.title(scorecard));
        lines.add("");
        lines.add("Direction of travel: " + PageWords.directions(scorecard));
        lines.add("Rating (DoT): " + QualitativeRating.POSITIVE.symbol() + " positive, "
                + QualitativeRating.SIMILAR.symbol() + " similar, " + QualitativeRating.NEGATIVE.symbol()
                + " negative; " + PageWords.star());
        lines.add("");
        lines.addAll(table(page, screen));
        lines.add("");
        lines.add(PageWords.windows(page.policy()));
        PageWords.illustrative(page.illustrative()).ifPresent(lines::add);
        PageWords.disclosure(scorecard).ifPresent(lines::add);
        addFindings(lines, page);
        if (narrative) {
            add(lines, "In words", scorecard, row -> Optional.of(": " + row.narrative()));
        }
        add(
                lines,
                "Assessed ratings",
                scorecard,
                row -> row.assessedRating().map(assessment -> " " + PageWords.assessment(assessment)));
        add(
                lines,
                "Commentary (" + CellText.english().month(scorecard.month()) + ")",
                scorecard,
                row -> row.commentary().map(commentary -> ": " + commentary.text()));
        add(
                lines,
                "Owners, reporters and outcomes",
                scorecard,
                row -> Optional.of(PageWords.description(row.indicator()))
                        .filter(text -> !text.isEmpty())
                        .map(text -> ": " + text));
        return lines;
    }

    private static List<String> table(Page page, Screen screen) {
        List<Column> columns = PageColumns.of(page.scorecard(), page.policy());
        TextTable table = new TextTable(columns.stream()
                .map(column -> new TextTable.Column(
                        column.header(),
                        column.isNumber(),
                        column.kind() == Kind.NAME,
                        text -> screen.coloured() ? TextColors.of(column.kind(), text) : text))
                .toList());
        for (ScorecardRow row : page.scorecard().rows()) {
            table.add(columns.stream()
                    .map(column -> column.cell().apply(row).text())
                    .toList());
        }
        return table.lines(screen.columns());
    }

    private static void addFindings(List<String> lines, Page page) {
        List<String> findings = page.findings().stream()
                .map(finding -> PageWords.subject(finding) + ": " + finding.text())
                .toList();
        add(lines, "Findings", findings);
    }

    /** Adds what there is to say of each row, behind its reference. */
    private static void add(
            List<String> lines, String heading, Scorecard scorecard, Function<ScorecardRow, Optional<String>> text) {
        List<String> texts = scorecard.rows().stream()
                .flatMap(row -> text.apply(row).map(said -> row.indicator().ref() + said).stream())
                .toList();
        add(lines, heading, texts);
    }

    private static void add(List<String> lines, String heading, List<String> texts) {
        if (!texts.isEmpty()) {
            lines.add("");
            lines.add(heading);
            texts.forEach(text -> lines.add(TextTable.printable("  " + text)));
        }
    }
}
