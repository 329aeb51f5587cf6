// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import io.github.kpitrend.chart.Assurance;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.scorecard.ScorecardSummary;
import io.github.kpitrend.scorecard.SignalGrid;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.target.TargetStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a page says of all its rows at once: one sentence, counts by verdict, the grid of variation and assurance, and the exceptions. */
public final class PageSummary {

    private final Page page;
    private final List<PageRow> rows;
    private final List<Finding> exceptions = new ArrayList<>();
    private final List<Finding> others = new ArrayList<>();

    /**
     * Rows that have one verdict.
     *
     * @param kind what is counted: rating, target, direction, data
     * @param words the verdict in words
     * @param verdict the name of the verdict, as of cells
     * @param count how many rows have it
     */
    public record Count(String kind, String words, String verdict, int count) {}

    /**
     * A cell of the grid.
     *
     * @param variation the published variation; {@link Variation#NOT_ASSESSED} for the cell of rows without one
     * @param assurance the published assurance; empty where there is no target or it is withheld
     * @param rows the rows in it, in the order of the page
     */
    public record GridCell(Variation variation, Optional<Assurance> assurance, List<PageRow> rows) {}

    PageSummary(Page page, List<PageRow> rows) {
        this.page = page;
        this.rows = rows;
        for (Finding finding : page.findings()) {
            (finding.severity() == Finding.Severity.WARNING ? exceptions : others).add(finding);
        }
        exceptions.sort(Comparator.comparingInt(PageSummary::rank));
    }

    private static int rank(Finding finding) {
        return switch (finding.rule()) {
            case SPECIAL_CAUSE -> 0;
            case MISSED_TARGET -> 1;
            case LATE_DATA -> 2;
            default -> 3;
        };
    }

    // -----------------------------------------------------------------------
    /** Returns the warnings: concern, missed targets, late figures, then the others. */
    public List<Finding> exceptions() {
        return Collections.unmodifiableList(exceptions);
    }

    /** Returns the findings that are no exceptions. */
    public List<Finding> others() {
        return Collections.unmodifiableList(others);
    }

    /** Returns what an exception is, in a word or two. */
    public static String label(Finding finding) {
        return switch (finding.rule()) {
            case SPECIAL_CAUSE -> "concern";
            case MISSED_TARGET -> "target missed";
            case LATE_DATA -> "late";
            default -> "check";
        };
    }

    /** Returns the text of a finding with its numbers as the page writes them. */
    public String text(Finding finding) {
        String unit = page.row(finding.ref()).map(PageRow::unit).orElse("");
        return page.text().sentence(unit, finding.text());
    }

    /** Returns the line of a finding, with the name of the indicator it is about where it is about one. */
    public String line(Finding finding) {
        String name = page.row(finding.ref()).map(row -> " " + row.name()).orElse("");
        return PageWords.subject(finding) + name + ": " + text(finding);
    }

    // -----------------------------------------------------------------------
    /** Returns the sentence: {@code 40 indicators: 6 rated negative, 9 positive; 4 of 21 targets missed; 3 late}. */
    public String sentence() {
        List<String> parts = new ArrayList<>();
        parts.add(ratings());
        targets().ifPresent(parts::add);
        int late = late();
        if (late > 0) {
            parts.add(late + " late");
        }
        long waiting = rows.stream()
                .filter(row -> row.row().period().isPresent()
                        && !row.row().current().isKnown()
                        && row.row().current().reason() == MissingReason.PENDING)
                .count();
        if (waiting > 0) {
            parts.add(waiting + " waiting for " + (waiting == 1 ? "a figure" : "figures") + " ("
                    + page.text().cells().label(MissingReason.PENDING) + ")");
        }
        return count(rows.size(), "indicator") + ": " + String.join("; ", parts);
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private String ratings() {
        Map<QualitativeRating, Integer> ratings = summary().ratings();
        List<String> parts = new ArrayList<>();
        int negative = ratings.getOrDefault(QualitativeRating.NEGATIVE, 0);
        int positive = ratings.getOrDefault(QualitativeRating.POSITIVE, 0);
        int similar = ratings.getOrDefault(QualitativeRating.SIMILAR, 0);
        if (negative + positive + similar == 0) {
            parts.add("none rated by figures");
        } else {
            add(parts, negative, "negative");
            add(parts, positive, "positive");
            add(parts, similar, "similar");
        }
        for (QualitativeRating rating :
                List.of(QualitativeRating.NEGATIVE, QualitativeRating.POSITIVE, QualitativeRating.SIMILAR)) {
            long assessed = rows.stream()
                    .filter(row -> row.row()
                            .assessedRating()
                            .filter(given -> given.rating() == rating)
                            .isPresent())
                    .count();
            if (assessed > 0) {
                parts.add(assessed + " assessed " + rating.text());
            }
        }
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, int count, String words) {
        if (count > 0) {
            parts.add(count + (parts.isEmpty() ? " rated " : " ") + words);
        }
    }

    private Optional<String> targets() {
        int missed = status(TargetStatus.MISSED);
        int assessed = missed + status(TargetStatus.MET) + status(TargetStatus.WITHIN_TOLERANCE);
        long without = rows.stream()
                .filter(row -> row.row().targets().isPresent()
                        && row.row()
                                .targetAssessment()
                                .filter(assessment -> assessment.status() == TargetStatus.NO_TARGET)
                                .isPresent())
                .count();
        List<String> parts = new ArrayList<>();
        if (assessed > 0) {
            parts.add(missed + " of " + count(assessed, "target") + " missed");
        }
        if (without > 0) {
            parts.add(without + " without a target in force");
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    private int status(TargetStatus status) {
        return summary().targets().getOrDefault(status, 0);
    }

    private int late() {
        return (int) rows.stream()
                .filter(row -> row.row().periodsLate() > 0 || row.row().period().isEmpty())
                .count();
    }

    private ScorecardSummary summary() {
        return page.scorecard().summary();
    }

    /** Returns the rows by rating, target status and direction, and those that are late; each kind adds up to the rows. */
    public List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        summary()
                .ratings()
                .forEach((rating, count) ->
                        counts.add(new Count("Rating", rating.text(), PageVerdicts.css(rating), count)));
        summary()
                .targets()
                .forEach((status, count) ->
                        counts.add(new Count("Target", status.text(), PageVerdicts.css(status), count)));
        summary()
                .directions()
                .forEach((direction, count) ->
                        counts.add(new Count("Direction", direction.text(), PageVerdicts.css(direction), count)));
        int late = late();
        counts.add(new Count("Data", "late", "late", late));
        counts.add(new Count("Data", "in time", "in-time", rows.size() - late));
        return counts;
    }

    // -----------------------------------------------------------------------
    /** Returns the cells of the grid that hold rows: every row is in exactly one. */
    public List<GridCell> grid() {
        SignalGrid signals = page.scorecard().signals();
        List<GridCell> grid = new ArrayList<>();
        for (Variation variation : PageWords.gridRows()) {
            if (variation == Variation.NOT_ASSESSED) {
                add(grid, variation, Optional.empty(), signals.rowsNotEnoughData());
                continue;
            }
            for (Optional<Assurance> assurance : PageWords.gridColumns()) {
                add(
                        grid,
                        variation,
                        assurance,
                        assurance
                                .map(of -> signals.rows(variation, of))
                                .orElseGet(() -> signals.rowsWithoutTarget(variation)));
            }
        }
        return grid;
    }

    private void add(
            List<GridCell> grid, Variation variation, Optional<Assurance> assurance, List<Indicator> indicators) {
        List<PageRow> inCell = indicators.stream()
                .map(indicator -> page.row(indicator.ref()).orElseThrow())
                .toList();
        if (!inCell.isEmpty()) {
            grid.add(new GridCell(variation, assurance, inCell));
        }
    }

    /** Returns whether any row has a published variation. */
    public boolean hasSignals() {
        return rows.stream().anyMatch(row -> row.row().variation().isPresent());
    }
}
