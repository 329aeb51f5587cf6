// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.breakdown.ContributionAnalysis;
import io.github.kpitrend.breakdown.IndicatorTree;
import io.github.kpitrend.breakdown.RollUp;
import io.github.kpitrend.breakdown.RollUpValue;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.RefIndex;
import io.github.kpitrend.internal.RefMap;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetStatus;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a scorecard as parents and children. What decides is without the figures that are not final; what is shown is all of them. */
final class ScorecardTree {

    private static final Set<RollUp> WITHOUT_TOTAL = Set.of(RollUp.min(), RollUp.max(), RollUp.none());

    private final IndicatorTree tree;
    private final RefIndex refs = new RefIndex();
    private final StatusRollUp statuses;
    private final YearMonth month;
    private final Map<String, ScorecardRow> rows = new RefMap<>();
    private final Map<String, MonthlySeries> basis = new RefMap<>();
    private final Map<String, RatioSeries> ratios = new RefMap<>();

    ScorecardTree(IndicatorTree tree, StatusRollUp statuses, YearMonth month, List<ScorecardRow> rows) {
        this.tree = tree;
        tree.refs().forEach(refs::add);
        this.statuses = statuses;
        this.month = month;
        for (ScorecardRow row : rows) {
            String ref = row.indicator().ref();
            this.rows.put(ref, row);
            basis.put(ref, row.rowPeriod().basis());
            row.ratioBasis().ifPresent(ratio -> ratios.put(ref, ratio));
        }
    }

    ScorecardTree over(List<ScorecardRow> others) {
        return rows.values().stream().toList().equals(others) ? this : new ScorecardTree(tree, statuses, month, others);
    }

    IndicatorTree tree() {
        return tree;
    }

    private boolean isParent(String ref) {
        return refs.indexOf(ref) >= 0 && !tree.children(ref).isEmpty();
    }

    /** Returns whether a parent is rolled up from numerators and denominators. */
    private boolean isOfRatios(String ref) {
        String rule = tree.rollUp(ref).map(RollUp::toString).orElse("");
        boolean adds = rule.startsWith("ratio of sums") || rule.startsWith("sum");
        return adds && tree.refs().stream().anyMatch(each -> isBelow(ref, each) && ratios.containsKey(each));
    }

    private boolean isBelow(String ref, String each) {
        for (Optional<String> above = tree.parent(each); above.isPresent(); above = tree.parent(above.get())) {
            if (above.get().equals(ref)) {
                return true;
            }
        }
        return false;
    }

    // -----------------------------------------------------------------------
    Optional<RollUpValue> rollUp(String ref) {
        return isParent(ref) ? Optional.of(valueAt(ref, month)) : Optional.empty();
    }

    private RollUpValue valueAt(String ref, YearMonth at) {
        return isOfRatios(ref) ? tree.ratio(ref, ratios, at) : tree.value(ref, basis, at);
    }

    Optional<RolledUpStatus> rolledUpStatus(String ref) {
        if (!isParent(ref)) {
            return Optional.empty();
        }
        Map<String, TargetStatus> each = new RefMap<>();
        Map<String, Double> weights = new RefMap<>();
        Map<String, String> words = new RefMap<>();
        for (String child : tree.children(ref)) {
            Optional<TargetAssessment> own =
                    Optional.ofNullable(rows.get(child)).flatMap(ScorecardRow::targetAssessment);
            TargetStatus status = own.map(TargetAssessment::status).orElse(TargetStatus.NO_TARGET);
            if (!RolledUpStatus.isAssessed(status)) {
                status = rolledUpStatus(child)
                        .map(RolledUpStatus::status)
                        .filter(RolledUpStatus::isAssessed)
                        .orElse(status);
            }
            each.put(child, status);
            weights.put(child, tree.weight(child));
            words.put(child, StatusRollUp.words(status, own.flatMap(TargetAssessment::reason)));
        }
        return Optional.of(statuses.of(each, weights, words));
    }

    List<ContributionAnalysis> contributions(String ref) {
        if (!isParent(ref) || !hasTotal(ref)) {
            return List.of();
        }
        ScorecardRow any = Optional.ofNullable(rows.get(ref)).orElseGet(() -> firstRowBelow(ref));
        if (any == null) {
            return List.of();
        }
        YearMonth at = any.decisiveMonth();
        List<ContributionAnalysis> all = new ArrayList<>();
        for (Comparison comparison : any.policy().comparisons(any.indicator())) {
            all.add(
                    isOfRatios(ref)
                            ? tree.contributionsOfRatio(ref, ratios, at, comparison)
                            : tree.contributions(ref, basis, at, comparison));
        }
        return List.copyOf(all);
    }

    private @Nullable ScorecardRow firstRowBelow(String ref) {
        return tree.refs().stream()
                .filter(each -> isBelow(ref, each) && rows.containsKey(each))
                .findFirst()
                .map(rows::get)
                .orElse(null);
    }

    /** Returns whether the rule of a parent makes a whole of its parts, which a plain series of percentages has none by ratio of sums. */
    private boolean hasTotal(String ref) {
        RollUp rule = tree.rollUp(ref).orElse(RollUp.none());
        String text = rule.toString();
        boolean none = WITHOUT_TOTAL.stream().anyMatch(other -> text.startsWith(other.toString()));
        return !none && (!text.startsWith("ratio of sums") || isOfRatios(ref));
    }

    // -----------------------------------------------------------------------
    /** Returns the contributions to a change of a parent, and the number of its children that are reported. */
    String sentences(String ref) {
        if (!isParent(ref)) {
            return "";
        }
        List<String> sentences = new ArrayList<>();
        contributions(ref).stream()
                .findFirst()
                .ifPresent(analysis -> sentences.add(analysis.explain().text()));
        RollUpValue value = valueAt(ref, month);
        if (hasTotal(ref) && value.reportedCount() < value.expectedCount()) {
            String missing = value.missing().entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue().text())
                    .collect(Collectors.joining(", "));
            sentences.add(value.reportedCount() + " of " + value.expectedCount() + " reported (" + missing + ").");
        }
        return String.join(" ", sentences);
    }

    void putPlain(String ref, Map<String, Object> plain) {
        if (refs.indexOf(ref) >= 0) {
            tree.parent(ref).ifPresent(parent -> plain.put("parent", parent));
        }
        rollUp(ref).ifPresent(value -> {
            Map<String, Object> form = new LinkedHashMap<>();
            form.put("rule", tree.rollUp(ref).orElseThrow().toString());
            form.putAll(value.getPlain());
            plain.put("rollUp", form);
        });
        rolledUpStatus(ref).ifPresent(status -> plain.put("rolledUpStatus", status.getPlain()));
        if (isParent(ref)) {
            plain.put("contributions", PlainTree.of(contributions(ref)));
        }
    }

    // -----------------------------------------------------------------------
    /** Published totals that reveal a confidential child, or that their complete parts do not add up to. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (String ref : tree.refs()) {
            ScorecardRow row = rows.get(ref);
            if (row != null && hasTotal(ref)) {
                for (YearMonth each : row.shown().range()) {
                    addFindings(findings, row, ref, each);
                }
            }
        }
        return findings;
    }

    private void addFindings(List<Finding> findings, ScorecardRow row, String ref, YearMonth at) {
        Figure total = row.series().at(at);
        if (!total.isKnown()) {
            return;
        }
        RollUpValue value = valueAt(ref, at);
        List<String> hidden = value.missing().entrySet().stream()
                .filter(entry -> entry.getValue() == MissingReason.CONFIDENTIAL)
                .map(Map.Entry::getKey)
                .toList();
        if (hidden.size() == 1 && !isOfTheReported(row, value, at)) {
            add(
                    findings,
                    FindingRule.UNSAFE_TOTAL,
                    ref,
                    at,
                    "the total reveals the confidential figure of \"" + hidden.get(0) + "\" in "
                            + EnglishText.month(at));
        }
        boolean complete = value.reportedCount() == value.expectedCount();
        if (complete && value.figure().isKnown() && !value.figure().equals(total)) {
            RowNumbers numbers = row.numbers();
            int decimals = numbers.comparing(value.figure(), total);
            add(
                    findings,
                    FindingRule.PARTS_DIFFER,
                    ref,
                    at,
                    "the parts add up to " + RowNumbers.plain(value.figure(), decimals)
                            + ", but the published total is " + RowNumbers.plain(total, decimals) + " in "
                            + EnglishText.month(at));
        }
    }

    /**
     * Returns whether a total was made of the reported parts alone, from which nothing can be subtracted. One marked as partial, or a ratio of both
     * their sums.
     */
    private static boolean isOfTheReported(ScorecardRow row, RollUpValue value, YearMonth at) {
        boolean sameParts = row.ratio()
                .map(ratio -> ratio.numerators().at(at).equals(value.numerator())
                        && ratio.denominators().at(at).equals(value.denominator()))
                .orElse(row.series().observation(at).markers().contains(Marker.PARTIAL));
        return value.figure().isKnown() && sameParts;
    }

    /**
     * Adds a finding, replacing that of the month before, if any: findings of neighboring months are one, in the words of the latest.
     */
    private static void add(List<Finding> findings, FindingRule rule, String ref, YearMonth at, String text) {
        YearMonth first = at;
        int last = findings.size() - 1;
        for (int i = last; i >= 0 && findings.get(i).ref().equals(ref); i--) {
            Finding before = findings.get(i);
            boolean same = rule == FindingRule.PARTS_DIFFER
                    || before.text().startsWith(text.substring(0, text.lastIndexOf(" in ")));
            if (before.rule() == rule
                    && same
                    && before.lastMonth().plusMonths(1).equals(at)) {
                first = before.firstMonth();
                findings.remove(i);
                break;
            }
        }
        findings.add(Finding.of(rule, Finding.Severity.WARNING, ref, first, at, text));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ScorecardTree other && tree.equals(other.tree) && statuses.equals(other.statuses);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tree, statuses);
    }
}
