// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.output;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.examples.input.Illustrative;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.scorecard.AssessedRating;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.scorecard.Movement;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardPolicy;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.time.FiscalYear;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.window.WindowValue;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A scorecard as text for a terminal: keys, table, assessments and commentaries. */
public final class ScorecardText {

    private static final CellText TEXT = CellText.english();

    private ScorecardText() {}

    /** Returns the lines of the page. */
    public static List<String> lines(Page page, boolean narrative) {
        Scorecard scorecard = page.scorecard();
        ScorecardPolicy policy = page.policy();
        YearMonth month = scorecard.month();
        List<String> lines = new ArrayList<>();
        lines.add("Scorecard, " + longName(month));
        lines.add("");
        lines.add("Direction of travel: " + key(scorecard));
        lines.add("Rating (DoT): " + QualitativeRating.POSITIVE.symbol() + " positive, "
                + QualitativeRating.SIMILAR.symbol() + " similar, " + QualitativeRating.NEGATIVE.symbol()
                + " negative; * assessed by a person, not computed");
        lines.add("");
        lines.addAll(table(scorecard, policy));
        lines.add("");
        lines.add("Avg and max: over the trailing " + policy.window().length()
                + " months; obs: how many of them were observed. %?: whether the measure is a percentage.");
        addIllustrative(lines, page.illustrative());
        addFindings(lines, scorecard);
        if (narrative) {
            addNarratives(lines, scorecard);
        }
        addAssessments(lines, scorecard);
        addCommentaries(lines, scorecard);
        addDescriptions(lines, scorecard);
        return lines;
    }

    private static String longName(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }

    private static String key(Scorecard scorecard) {
        Set<ChangeThreshold> thresholds = scorecard.rows().stream()
                .map(row -> row.indicator().threshold())
                .collect(Collectors.toSet());
        String limit = thresholds.size() == 1
                ? thresholds.iterator().next() + " or more"
                : "its indicator's threshold or more";
        return DirectionOfTravel.INCREASE.symbol() + " increase " + limit + ", " + DirectionOfTravel.SIMILAR.symbol()
                + " similar, " + DirectionOfTravel.DECREASE.symbol() + " decrease " + limit + ", "
                + DirectionOfTravel.NOT_AVAILABLE.symbol() + " not available";
    }

    // -----------------------------------------------------------------------
    private static List<String> table(Scorecard scorecard, ScorecardPolicy policy) {
        MonthRange months = MonthRange.endingAt(scorecard.month(), policy.monthsShown());
        List<String> header = new ArrayList<>(List.of("Ref.", "Indicator"));
        months.forEach(month -> header.add(TEXT.month(month)));
        header.addAll(List.of("vs prev. period", "vs prev. yr", "DoT", "12-mnth avg", "12-mnth max.", "obs", "%?"));
        List<String> comparators = comparators(scorecard);
        header.addAll(comparators);
        List<FiscalYear> years = targetYears(scorecard);
        years.forEach(year -> header.add("Target " + shortLabel(year)));
        if (!years.isEmpty()) {
            header.add("Target status");
        }
        boolean[] right = new boolean[header.size()];
        for (int i = 2; i < right.length; i++) {
            right[i] = !List.of("DoT", "%?", "Target status").contains(header.get(i));
        }
        TextTable table = new TextTable(header, right);
        for (ScorecardRow row : scorecard.rows()) {
            List<String> cells = cells(row);
            comparators.forEach(name -> cells.add(benchmark(row, name)));
            years.forEach(year -> cells.add(target(row, year)));
            if (!years.isEmpty()) {
                cells.add(row.targetAssessment().map(a -> a.status().text()).orElse(""));
            }
            table.add(cells);
        }
        return table.lines();
    }

    private static List<String> comparators(Scorecard scorecard) {
        return scorecard.rows().stream()
                .flatMap(row -> row.benchmarks().stream())
                .map(Benchmark::name)
                .distinct()
                .toList();
    }

    private static List<FiscalYear> targetYears(Scorecard scorecard) {
        return scorecard.rows().stream()
                .flatMap(row -> row.targets().stream())
                .flatMap(schedule -> schedule.byYear().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns {@code 17-18} for years of this century, as the page has it. */
    private static String shortLabel(FiscalYear year) {
        boolean thisCentury = year.startYear() >= 2000 && year.startYear() <= 2099;
        return thisCentury ? year.toString().substring(2) : year.toString();
    }

    private static String benchmark(ScorecardRow row, String name) {
        return row.benchmarks().stream()
                .filter(benchmark -> benchmark.name().equals(name))
                .map(benchmark ->
                        TEXT.figure(benchmark.figure(), row.indicator().decimals()))
                .map(text -> text.isEmpty() ? "-" : text)
                .findFirst()
                .orElse("");
    }

    private static String target(ScorecardRow row, FiscalYear year) {
        return row.targets()
                .flatMap(schedule -> schedule.ofYear(year))
                .map(target -> target.isConfirmed() ? target.toString() : "TBC")
                .orElse("");
    }

    private static List<String> cells(ScorecardRow row) {
        Indicator indicator = row.indicator();
        List<String> cells = new ArrayList<>(List.of(indicator.ref(), indicator.name()));
        row.shown().forEach((month, figure) -> cells.add(TEXT.figure(figure, indicator.decimals())));
        for (Movement movement : row.movements()) {
            cells.add(TEXT.change(movement.change(), movement.direction()));
        }
        WindowValue average = row.average();
        cells.add(ratings(row));
        cells.add(TEXT.figure(average.figure(), indicator.decimals()));
        cells.add(TEXT.figure(row.maximum().figure(), indicator.decimals()));
        cells.add(String.valueOf(average.observed()));
        cells.add(TEXT.percentageFlag(indicator.measure()));
        return cells;
    }

    /** Returns the computed rating and the assessed one, marked, with its month where that is not the page's. */
    private static String ratings(ScorecardRow row) {
        String computed = TEXT.rating(row.computedRating());
        String assessed = row.assessedRating()
                .map(assessment -> TEXT.rating(assessment.rating()) + "*"
                        + (assessment.month().equals(row.month()) ? "" : " of " + TEXT.month(assessment.month())))
                .orElse("");
        return computed.isEmpty() || assessed.isEmpty() ? computed + assessed : computed + " " + assessed;
    }

    // -----------------------------------------------------------------------
    private static void addIllustrative(List<String> lines, Illustrative illustrative) {
        if (illustrative.isPresent()) {
            YearMonth last = illustrative.last();
            String what = "igures from " + TEXT.month(illustrative.first()) + " to " + TEXT.month(last)
                    + " are ILLUSTRATIVE, not published";
            lines.add(
                    illustrative.isHistory()
                            ? "F" + what + ": months before " + TEXT.month(last.plusMonths(1))
                                    + " were made up so that the changes, averages and maxima can be shown."
                            : "Some f" + what + ".");
        }
    }

    private static void addFindings(List<String> lines, Scorecard scorecard) {
        List<Finding> findings = scorecard.findings();
        if (!findings.isEmpty()) {
            lines.add("");
            lines.add("Findings");
            findings.forEach(finding -> lines.add(TextTable.printable(
                    "  " + (finding.ref().isEmpty() ? "Page" : finding.ref()) + ": " + finding.sentence())));
        }
    }

    private static void addNarratives(List<String> lines, Scorecard scorecard) {
        lines.add("");
        lines.add("In words");
        scorecard
                .rows()
                .forEach(row ->
                        lines.add(TextTable.printable("  " + row.indicator().ref() + ": " + row.narrative() + ".")));
    }

    private static void addAssessments(List<String> lines, Scorecard scorecard) {
        List<String> notes = new ArrayList<>();
        for (ScorecardRow row : scorecard.rows()) {
            row.assessedRating().ifPresent(assessment -> notes.add(note(row, assessment)));
        }
        if (!notes.isEmpty()) {
            lines.add("");
            lines.add("Assessed ratings");
            lines.addAll(notes);
        }
    }

    private static String note(ScorecardRow row, AssessedRating assessment) {
        String head = "  " + row.indicator().ref() + " " + TEXT.rating(assessment.rating()) + " for "
                + TEXT.month(assessment.month());
        String line = assessment.note().isEmpty() ? head : head + ": " + assessment.note();
        return TextTable.printable(line);
    }

    private static void addCommentaries(List<String> lines, Scorecard scorecard) {
        List<String> texts = scorecard.rows().stream()
                .flatMap(row -> row
                        .commentary()
                        .map(commentary ->
                                TextTable.printable("  " + row.indicator().ref() + ": " + commentary.text()))
                        .stream())
                .toList();
        if (!texts.isEmpty()) {
            lines.add("");
            lines.add("Commentary (" + TEXT.month(scorecard.month()) + ")");
            lines.addAll(texts);
        }
    }

    /** Says who owns and reports each indicator, and what it is for, as far as that was given. */
    private static void addDescriptions(List<String> lines, Scorecard scorecard) {
        List<String> descriptions = new ArrayList<>();
        for (ScorecardRow row : scorecard.rows()) {
            Indicator indicator = row.indicator();
            List<String> parts = new ArrayList<>();
            addPart(parts, "owner", indicator.owner());
            addPart(parts, "reporter", indicator.reporter());
            addPart(parts, "outcome", indicator.outcome());
            if (!parts.isEmpty()) {
                descriptions.add(TextTable.printable("  " + indicator.ref() + ": " + String.join("; ", parts)));
            }
        }
        if (!descriptions.isEmpty()) {
            lines.add("");
            lines.add("Owners, reporters and outcomes");
            lines.addAll(descriptions);
        }
    }

    private static void addPart(List<String> parts, String name, String text) {
        if (!text.isEmpty()) {
            parts.add(name + " " + text);
        }
    }
}
