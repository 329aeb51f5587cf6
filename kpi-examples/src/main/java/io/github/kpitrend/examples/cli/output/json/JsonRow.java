// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.json;

import io.github.kpitrend.breakdown.ContributionAnalysis;
import io.github.kpitrend.breakdown.IndicatorTree;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.examples.cli.input.PublishedResult;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.PageColumn;
import io.github.kpitrend.examples.cli.output.PageRow;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.vintage.VerdictRevision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of the document: its plain form, in which the changes are an object by comparison and the rating is an object, with what a client would otherwise
 * compute or parse.
 */
final class JsonRow {

    private static final Pattern MONTHS_BACK = Pattern.compile("(\\d+) months? back");
    private static final Pattern BASELINE = Pattern.compile("baseline (.+)");

    private final Page page;
    private final PageRow pageRow;
    private final ScorecardRow row;
    private final Indicator indicator;

    JsonRow(Page page, PageRow pageRow) {
        this.page = page;
        this.pageRow = pageRow;
        this.row = pageRow.row();
        this.indicator = row.indicator();
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        row.getPlain().forEach((key, value) -> {
            switch (key) {
                case "changes" -> document.put(key, changes());
                case "mean", "max" -> document.put(key, window(value));
                case "rating" -> document.put(key, rating());
                case "targetAssessment" -> document.put(key, assessment(value));
                default -> document.put(key, value);
            }
            if (key.equals("indicator")) {
                document.put("group", pageRow.group());
            }
        });
        addTree(document);
        List<VerdictRevision> revisions = row.verdictRevisions();
        if (!revisions.isEmpty()) {
            document.put("revisions", revisions.stream().map(JsonRow::revision).toList());
        }
        document.put(
                "published",
                page.reading().published(indicator.ref()).stream()
                        .filter(result -> result.outcome() != PublishedResult.Outcome.KEPT)
                        .map(JsonRow::published)
                        .toList());
        document.put("display", display());
        return document;
    }

    private static Map<String, Object> revision(VerdictRevision revision) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("month", revision.month().toString());
        form.put("firstPublished", revision.firstPublished().toString());
        form.put("first", figure(revision.firstChange().current()));
        form.put("latest", figure(revision.latestChange().current()));
        form.put("firstDirection", revision.first().name());
        form.put("latestDirection", revision.latest().name());
        form.put("changed", revision.isChanged());
        return form;
    }

    private static Map<String, Object> published(PublishedResult result) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("column", result.cell().heading());
        form.put("given", result.cell().text());
        form.put("computed", figure(result.ours()));
        boolean checkable = result.outcome() != PublishedResult.Outcome.CANNOT_BE_CHECKED;
        form.put("checkable", checkable);
        if (checkable) {
            form.put("agrees", result.outcome() == PublishedResult.Outcome.AGREES);
        } else {
            form.put("reason", result.note());
        }
        return form;
    }

    private static Object figure(Figure figure) {
        return figure.isKnown()
                ? figure.toBigDecimal()
                : Map.of("missing", figure.reason().name());
    }

    /** Adds the place of the row among parents and children. */
    private void addTree(Map<String, Object> document) {
        Scorecard scorecard = page.scorecard();
        String ref = indicator.ref();
        IndicatorTree tree = scorecard.tree().orElse(null);
        if (tree == null || !tree.refs().contains(ref)) {
            return;
        }
        tree.parent(ref).ifPresent(parent -> document.put("parent", parent));
        scorecard.rollUp(ref).ifPresent(value -> {
            Map<String, Object> form = new LinkedHashMap<>();
            form.put("rule", tree.rollUp(ref).orElseThrow().toString());
            form.putAll(value.getPlain());
            document.put("rollUp", form);
            List<Object> contributions = new ArrayList<>();
            for (ContributionAnalysis analysis : scorecard.contributions(ref)) {
                Map<String, Object> one = new LinkedHashMap<>();
                if (contributions.size() < row.changes().size()) {
                    row.changes()
                            .get(contributions.size())
                            .comparison()
                            .ifPresent(comparison -> one.put("comparison", comparison.toString()));
                }
                one.putAll(analysis.getPlain());
                one.put("text", analysis.explain().text());
                contributions.add(one);
            }
            document.put("contributions", contributions);
        });
        scorecard.rolledUpStatus(ref).ifPresent(status -> document.put("rolledUpStatus", status.getPlain()));
    }

    // -----------------------------------------------------------------------
    private Map<String, Object> changes() {
        Map<String, Object> changes = new LinkedHashMap<>();
        for (Change change : row.changes()) {
            Comparison comparison = change.comparison().orElseThrow();
            String key = comparison.equals(indicator.previousPeriod()) && !changes.containsKey("previous")
                    ? "previous"
                    : comparison.equals(Comparison.sameMonthLastYear()) ? "lastYear" : camelCase(comparison.toString());
            changes.put(key, change(change, comparison));
        }
        return changes;
    }

    /** Returns {@code monthsBack3}, {@code baseline201904}, {@code previousObserved}. */
    private static String camelCase(String text) {
        Matcher back = MONTHS_BACK.matcher(text);
        if (back.matches()) {
            return "monthsBack" + back.group(1);
        }
        Matcher baseline = BASELINE.matcher(text);
        return baseline.matches() ? "baseline" + baseline.group(1).replace("-", "") : "previousObserved";
    }

    private Map<String, Object> change(Change change, Comparison comparison) {
        ChangeThreshold threshold = indicator.threshold();
        String unit = threshold.isInPoints() ? "points" : "percent";
        Map<String, Object> form = new LinkedHashMap<>(change.getPlain());
        form.put("comparison", comparison(comparison));
        form.put("unit", unit);
        form.put("direction", change.direction(threshold).name());
        Map<String, Object> limits = new LinkedHashMap<>();
        limits.put("unit", unit);
        limits.put("up", threshold.up());
        limits.put("down", threshold.down());
        limits.put("text", threshold.toString());
        form.put("threshold", limits);
        return form;
    }

    private static Map<String, Object> comparison(Comparison comparison) {
        String text = comparison.toString();
        Map<String, Object> form = new LinkedHashMap<>();
        Matcher back = MONTHS_BACK.matcher(text);
        Matcher baseline = BASELINE.matcher(text);
        if (back.matches()) {
            form.put("kind", "MONTHS_BACK");
            form.put("months", Integer.valueOf(back.group(1)));
        } else if (baseline.matches()) {
            form.put("kind", "BASELINE");
            form.put("month", baseline.group(1));
        } else {
            form.put("kind", "PREVIOUS_OBSERVED");
        }
        form.put("text", text);
        return form;
    }

    private Map<String, Object> window(Object plain) {
        Map<String, Object> form = copy(plain);
        int months = row.policy().window().length();
        row.period().ifPresent(last -> {
            MonthRange range = MonthRange.endingAt(last, months);
            Map<String, Object> window = new LinkedHashMap<>();
            window.put("months", months);
            window.put("first", range.first().toString());
            window.put("last", range.last().toString());
            window.put("text", row.policy().window().toString());
            form.put("window", window);
        });
        return form;
    }

    private Map<String, Object> rating() {
        Map<String, Object> rating = new LinkedHashMap<>();
        rating.put("value", row.rating().name());
        rating.put("rule", row.ratingRule().name());
        row.variation().ifPresent(variation -> rating.put("variation", variation.name()));
        row.ratingReason().ifPresent(reason -> rating.put("reason", reason.name()));
        return rating;
    }

    private static Map<String, Object> assessment(Object plain) {
        Map<String, Object> form = copy(plain);
        if (form.get("target") instanceof Map<?, ?> target && target.get("tolerance") instanceof String text) {
            Map<String, Object> changed = copy(target);
            changed.put("tolerance", Map.of("text", text));
            form.put("target", changed);
        }
        return form;
    }

    private static Map<String, Object> copy(Object plain) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (plain instanceof Map<?, ?> map) {
            map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        }
        return copy;
    }

    /** What every form prints: cells as text, and the narrative. */
    private Map<String, Object> display() {
        Map<String, Object> display = new LinkedHashMap<>();
        display.put("latest", pageRow.latest().line());
        for (int i = 0; i < row.changes().size(); i++) {
            String key = i == 0 ? "previous" : i == 1 ? "lastYear" : "change" + (i + 1);
            display.put(key, pageRow.change(i).line());
        }
        display.put("mean", pageRow.mean().line());
        display.put("target", pageRow.status().line());
        display.put("rating", pageRow.cell(PageColumn.Kind.RATING).line());
        display.put("narrative", pageRow.narrative());
        return display;
    }
}
