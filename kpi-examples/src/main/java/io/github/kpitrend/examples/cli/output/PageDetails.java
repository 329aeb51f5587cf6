// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.examples.cli.input.Annotation;
import io.github.kpitrend.examples.cli.input.Digits;
import io.github.kpitrend.examples.cli.input.PublishedChecks;
import io.github.kpitrend.examples.cli.input.PublishedResult;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.time.FiscalYear;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a page says of an indicator beside its table: targets, benchmarks, window, commentary, published figures, owner. */
public final class PageDetails {

    private static final int MOST_DECIMALS = 15;

    /**
     * A line of the details.
     *
     * @param name what it is about
     * @param text what it says
     */
    public record Entry(String name, String text) {}

    private final Page page;
    private final PageRow row;
    private final ScorecardRow of;
    private final PageText text;
    private final List<Entry> entries = new ArrayList<>();

    private PageDetails(Page page, PageRow row) {
        this.page = page;
        this.row = row;
        this.of = row.row();
        this.text = page.text();
    }

    /** Returns the lines of a row, without those that would be empty. */
    public static List<Entry> of(Page page, PageRow row) {
        PageDetails details = new PageDetails(page, row);
        details.addChanges();
        details.addTarget();
        details.addBenchmarks();
        details.addWindow();
        details.addWords();
        details.addPublished();
        Indicator indicator = row.row().indicator();
        details.add("Owner", indicator.owner());
        details.add("Reporter", indicator.reporter());
        details.add("Outcome", indicator.outcome());
        return List.copyOf(details.entries);
    }

    private void add(String name, String words) {
        if (!words.isEmpty()) {
            entries.add(new Entry(name, words));
        }
    }

    /** Of percentages and thresholds in points both forms of a change, points first. */
    private void addChanges() {
        Indicator indicator = of.indicator();
        boolean both = indicator.measure() == MeasureKind.PERCENTAGE
                || indicator.threshold().isInPoints();
        if (!both) {
            return;
        }
        List<String> parts = new ArrayList<>();
        for (Change change : of.changes()) {
            if (change.difference().isKnown() && change.percent().isKnown()) {
                parts.add(change.baseMonth()
                                .map(month -> "on " + text.monthName(month) + " ")
                                .orElse("")
                        + (change.difference().value() > 0 ? "+" : "")
                        + text.number(change.difference(), Math.max(1, indicator.decimals(of.series()))) + " pts, "
                        + text.number(change.percent(), 0) + "%");
            }
        }
        add("Changes", String.join("; ", parts));
    }

    private void addTarget() {
        if (row.target().isPresent()) {
            List<String> parts = new ArrayList<>();
            String value = row.target().text();
            String status = row.status().text();
            parts.add(value.equals(status) ? value : value + ": " + status);
            of.targetAssessment().ifPresent(assessment -> addAssessed(parts, assessment));
            add("Target", String.join("; ", parts));
        }
        PageRow.saidOutlook(of).ifPresent(outlook -> add("Forecast", text.sentence(row.unit(), outlook.toString())));
        FiscalYear current = of.targets()
                .map(schedule -> schedule.calendar().yearOf(of.period().orElse(of.month())))
                .orElse(null);
        add(
                "Targets of other years",
                of.targets().stream()
                        .flatMap(schedule -> schedule.byYear().entrySet().stream())
                        .filter(entry -> !entry.getKey().equals(current))
                        .map(entry -> entry.getKey() + ": " + new PageVerdicts(of, text).number(entry.getValue()))
                        .collect(Collectors.joining("; ")));
    }

    private void addAssessed(List<String> parts, TargetAssessment assessment) {
        if (assessment.actual().isKnown() && assessment.gap().isKnown()) {
            parts.add("actual " + printed(assessment, assessment.actual()));
            String gap = (assessment.gap().value() > 0 ? "+" : "")
                    + text.number(assessment.gap(), decimalsOfGap(assessment));
            boolean isPercentage = of.indicator().measure() == MeasureKind.PERCENTAGE;
            parts.add("gap " + (isPercentage ? gap + " pts" : text.signed(of.indicator(), gap)));
        }
        if (!assessment.requiredText().isEmpty()) {
            parts.add(text.sentence(row.unit(), assessment.requiredText()));
        }
    }

    /** A gap that is not 0 is not printed as 0, as far as 15 decimals show it. */
    private static int decimalsOfGap(TargetAssessment assessment) {
        BigDecimal gap = assessment.gap().toBigDecimal();
        int decimals = assessment.decimals();
        while (decimals < MOST_DECIMALS
                && gap.setScale(decimals, RoundingMode.HALF_UP).signum() != gap.signum()) {
            decimals++;
        }
        return decimals;
    }

    private String printed(TargetAssessment assessment, io.github.kpitrend.series.Figure figure) {
        return text.signed(of.indicator(), text.number(figure, assessment.decimals()));
    }

    private void addBenchmarks() {
        List<String> parts = new ArrayList<>();
        for (Benchmark benchmark : of.benchmarks()) {
            if (benchmark.figure().isKnown()) {
                parts.add(row.benchmark(benchmark).spoken());
            }
        }
        add("Benchmarks", String.join("; ", parts));
    }

    private void addWindow() {
        if (of.mean().figure().isKnown()) {
            add(
                    "Window",
                    "mean " + row.mean().text() + ", maximum " + row.max().text() + " ("
                            + row.max().spoken() + ")");
        }
    }

    private void addWords() {
        of.commentary()
                .ifPresent(commentary ->
                        add("Commentary (" + text.monthName(commentary.month()) + ")", commentary.text()));
        of.assessedRating().ifPresent(assessment -> add("Assessed rating", PageWords.assessment(assessment)));
        add("Revisions", text.sentence(row.unit(), String.join("; ", of.revisionNotes())));
        add(
                "Events",
                page.reading().annotations(row.ref()).stream().map(this::event).collect(Collectors.joining("; ")));
    }

    private String event(Annotation annotation) {
        return text.monthName(annotation.month()) + ": " + annotation.text();
    }

    private void addPublished() {
        List<String> parts = new ArrayList<>();
        for (PublishedResult result : page.reading().published(row.ref())) {
            String ours = result.ours().isKnown()
                    ? Digits.of(PublishedChecks.rounded(result.cell(), result.ours()))
                    : result.ours().reason().text();
            String shown =
                    "\"" + result.cell().heading() + "\" shows " + result.cell().text();
            switch (result.outcome()) {
                case DIFFERS -> parts.add(shown + ", calculated " + ours);
                case CANNOT_BE_CHECKED -> parts.add(shown + ", cannot be checked (" + result.note() + ")");
                default -> {}
            }
        }
        add("Published before", String.join("; ", parts));
    }
}
