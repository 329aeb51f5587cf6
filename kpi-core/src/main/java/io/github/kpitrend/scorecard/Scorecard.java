// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.Plain;
import io.github.kpitrend.breakdown.ContributionAnalysis;
import io.github.kpitrend.breakdown.IndicatorTree;
import io.github.kpitrend.breakdown.RollUpValue;
import io.github.kpitrend.disclosure.ProtectedPublication;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.internal.Memo;
import io.github.kpitrend.internal.RefIndex;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The rows of indicators for one month, with their summary and findings.
 *
 * {@snippet class="snippets.VerdictsTest" region="scorecard"}
 *
 * <ul>
 *   <li>All rows are for the same month, and each reference appears once.
 *   <li>Rows keep their order.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Scorecard implements Plain {

    private static final int SUMMARY = 0;
    private static final int FINDINGS = 1;
    private static final int SIGNALS = 2;
    private static final int COUNT = 3;

    private final YearMonth month;
    private final List<ScorecardRow> rows;
    private final RefIndex refs;
    private final List<Finding> further;
    private final @Nullable ProtectedPublication published;
    private final @Nullable ScorecardTree tree;
    private final Memo<Scorecard> memo = new Memo<>(COUNT);

    // -----------------------------------------------------------------------
    /**
     * Creates the scorecard of a month from rows.
     *
     * @param month the month
     * @param rows its rows, in the order to be shown; may be empty
     * @return the scorecard
     * @throws IllegalArgumentException if a row is for another month or a reference appears twice
     */
    public static Scorecard of(YearMonth month, List<ScorecardRow> rows) {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(rows, "rows");
        RefIndex refs = new RefIndex(rows.size());
        for (ScorecardRow row : rows) {
            String ref = row.indicator().ref();
            if (!row.month().equals(month)) {
                throw new IllegalArgumentException(
                        "rows must all be for " + month + ", but that of " + ref + " is for " + row.month());
            }
            if (!refs.add(ref)) {
                throw new IllegalArgumentException("indicator refs must be unique, but " + ref + " appears twice");
            }
        }
        return new Scorecard(month, List.copyOf(rows), refs, List.of(), null, null);
    }

    /**
     * Creates the scorecard of a month from series, by the {@linkplain ScorecardPolicy#standard() standard policy}.
     *
     * @param month the month
     * @param seriesByIndicator the series in the order to be shown; may be empty
     * @return the scorecard
     * @throws IllegalArgumentException if a reference appears twice
     */
    public static Scorecard of(YearMonth month, Map<Indicator, MonthlySeries> seriesByIndicator) {
        return of(month, seriesByIndicator, ScorecardPolicy.standard());
    }

    /**
     * Creates the scorecard of a month from series.
     *
     * @param month the month
     * @param seriesByIndicator the series in the order to be shown; may be empty
     * @param policy the comparisons, window, rating rule and other choices of the scorecard
     * @return the scorecard
     * @throws IllegalArgumentException if a reference appears twice
     */
    public static Scorecard of(
            YearMonth month, Map<Indicator, MonthlySeries> seriesByIndicator, ScorecardPolicy policy) {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(seriesByIndicator, "seriesByIndicator");
        Objects.requireNonNull(policy, "policy");
        List<ScorecardRow> rows = new ArrayList<>(seriesByIndicator.size());
        seriesByIndicator.forEach((indicator, series) -> rows.add(ScorecardRow.of(indicator, series, month, policy)));
        return of(month, rows);
    }

    private Scorecard(
            YearMonth month,
            List<ScorecardRow> rows,
            RefIndex refs,
            List<Finding> further,
            @Nullable ProtectedPublication published,
            @Nullable ScorecardTree tree) {
        this.month = month;
        this.rows = rows;
        this.refs = refs;
        this.further = further;
        this.published = published;
        this.tree = tree == null ? null : tree.over(rows);
    }

    /**
     * Returns this scorecard with parents and children among its rows. A row of a parent is its published total; what its children roll up to is
     * beside it.
     *
     * @param tree the tree, by the references of the indicators; refs without a row are roots, headings or missing children
     * @param statuses the rule by which the target statuses of children become that of their parent
     * @return the scorecard
     */
    public Scorecard withTree(IndicatorTree tree, StatusRollUp statuses) {
        Objects.requireNonNull(tree, "tree");
        Objects.requireNonNull(statuses, "statuses");
        return new Scorecard(month, rows, refs, further, published, new ScorecardTree(tree, statuses, month, rows));
    }

    /**
     * Returns this scorecard with each row replaced, to attach targets, benchmarks or texts.
     *
     * @param operator returns the row to take the place of a row, for the same month
     * @return the scorecard
     * @throws IllegalArgumentException if a new row is for another month or a reference appears twice
     */
    public Scorecard mapRows(UnaryOperator<ScorecardRow> operator) {
        Objects.requireNonNull(operator, "operator");
        Scorecard mapped = of(month, rows.stream().map(operator).toList());
        return new Scorecard(month, mapped.rows, mapped.refs, further, published, tree);
    }

    /**
     * Returns this scorecard with further findings, such as those of the reader of a file.
     *
     * @param findings the findings to add
     * @return the scorecard
     */
    public Scorecard withFindings(List<Finding> findings) {
        List<Finding> all = new ArrayList<>(further);
        all.addAll(Objects.requireNonNull(findings, "findings"));
        return new Scorecard(month, rows, refs, List.copyOf(all), published, tree);
    }

    /**
     * Returns this scorecard derived from released figures alone, so that no cell, chart, sentence or file of it shows a suppressed figure.
     *
     * <p>Rows of released references get the released series or ratio; targets, benchmarks, commentary and assessed ratings stay. What was computed
     * elsewhere from the true figures is dropped: charts and vintages that were passed, intervals of a figure that is not shown as it was, and
     * further findings but those on unknown references. Rows of counts, percentages or rates that are not in the publication stay unchanged, with
     * the finding {@code NOT_IN_PUBLICATION}.
     *
     * @param published the release
     * @return the scorecard
     * @throws IllegalArgumentException if the release is not protected
     */
    public Scorecard withPublished(ProtectedPublication published) {
        Objects.requireNonNull(published, "published");
        if (!published.isProtected()) {
            throw new IllegalArgumentException("published must be protected, but was not");
        }
        List<Finding> kept = further.stream()
                .filter(finding -> finding.rule() == FindingRule.UNKNOWN_REF)
                .toList();
        List<ScorecardRow> released =
                rows.stream().map(row -> row.released(published)).toList();
        return new Scorecard(month, released, refs, kept, published, tree);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the month of the scorecard.
     *
     * @return the month
     */
    public YearMonth month() {
        return month;
    }

    /**
     * Returns the rows.
     *
     * @return unmodifiable, in order
     */
    public List<ScorecardRow> rows() {
        return rows;
    }

    /**
     * Returns the row of an indicator.
     *
     * @param ref the indicator's reference
     * @return the row; empty where the scorecard has none
     */
    public Optional<ScorecardRow> row(String ref) {
        Objects.requireNonNull(ref, "ref");
        int at = refs.indexOf(ref);
        return at < 0 ? Optional.empty() : Optional.of(rows.get(at));
    }

    /**
     * Returns the tree of parents and children.
     *
     * @return the tree; empty where none was set
     */
    public Optional<IndicatorTree> tree() {
        return Optional.ofNullable(tree).map(ScorecardTree::tree);
    }

    /**
     * Returns what the children of a parent roll up to in the month of the scorecard.
     *
     * @param ref a reference
     * @return the value with its coverage; empty where the reference is no parent in the tree
     */
    public Optional<RollUpValue> rollUp(String ref) {
        Objects.requireNonNull(ref, "ref");
        return Optional.ofNullable(tree).flatMap(parents -> parents.rollUp(ref));
    }

    /**
     * Returns the status of a parent made of those of its children. A child that is itself a parent counts by its own target where that is assessed,
     * otherwise by its children.
     *
     * @param ref a reference
     * @return the status; empty where the reference is no parent in the tree
     */
    public Optional<RolledUpStatus> rolledUpStatus(String ref) {
        Objects.requireNonNull(ref, "ref");
        return Optional.ofNullable(tree).flatMap(parents -> parents.rolledUpStatus(ref));
    }

    /**
     * Returns the contributions of the children to the change of a parent, against the parent's own row where there is one.
     *
     * @param ref a reference
     * @return an analysis for each comparison of the policy, in order; empty where the reference is no parent in the tree, or its rule has no
     *     contributions
     */
    public List<ContributionAnalysis> contributions(String ref) {
        Objects.requireNonNull(ref, "ref");
        return tree == null ? List.of() : tree.contributions(ref);
    }

    /**
     * Returns the narrative of a row, for a parent followed by what moved it and how many of its children are reported.
     *
     * @param ref a reference
     * @return the sentences; empty where the scorecard has no such row and the reference is no parent in the tree
     */
    public String narrative(String ref) {
        String own = row(ref).map(ScorecardRow::narrative).orElse("");
        String ofParent = tree == null ? "" : tree.sentences(ref);
        return own.isEmpty() || ofParent.isEmpty() ? own + ofParent : own + " " + ofParent;
    }

    List<Finding> treeFindings() {
        return tree == null ? List.of() : tree.findings();
    }

    /**
     * Returns the numbers of rows by verdict.
     *
     * @return counts of directions, ratings, target statuses, variation, assurance and benchmark verdicts
     */
    public ScorecardSummary summary() {
        return memo.get(SUMMARY, this, ScorecardSummary::of);
    }

    /**
     * Returns the rows by published variation and assurance.
     *
     * @return the grid; each row is in one cell
     */
    public SignalGrid signals() {
        return memo.get(SIGNALS, this, SignalGrid::of);
    }

    /**
     * Returns the findings on the whole scorecard and on its rows.
     *
     * @return the findings, warnings before notes, then in the order of the rows; a repetition found on the whole scorecard is not reported again
     *     for each row; unmodifiable
     */
    public List<Finding> findings() {
        return memo.get(FINDINGS, this, scorecard -> PageFindings.of(scorecard, scorecard.further));
    }

    /**
     * Returns the release that the scorecard was derived from.
     *
     * @return the release, empty without {@link #withPublished}
     */
    public Optional<ProtectedPublication> published() {
        return Optional.ofNullable(published);
    }

    /**
     * Returns the sentence about suppression and rounding that readers should find below the scorecard.
     *
     * @return the {@linkplain ProtectedPublication#note() note} of the release, empty text without {@link #withPublished}
     */
    public String disclosureNote() {
        return published == null ? "" : published.note();
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("month", month.toString());
        plain.put("summary", summary().getPlain());
        plain.put("rows", rows.stream().map(this::plain).toList());
        plain.put(
                "findings",
                findings().stream()
                        .filter(finding -> finding.rule() != FindingRule.UNSAFE_TOTAL)
                        .map(Finding::getPlain)
                        .toList());
        return Collections.unmodifiableMap(plain);
    }

    /** The plain form of a row, of one in the tree with its place there; what would point to a confidential figure is excluded. */
    private Map<String, Object> plain(ScorecardRow row) {
        if (tree == null) {
            return row.getPlain();
        }
        Map<String, Object> plain = new LinkedHashMap<>(row.getPlain());
        tree.putPlain(row.indicator().ref(), plain);
        return Collections.unmodifiableMap(plain);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Scorecard other
                && month.equals(other.month)
                && rows.equals(other.rows)
                && further.equals(other.further)
                && Objects.equals(published, other.published)
                && Objects.equals(tree, other.tree);
    }

    @Override
    public int hashCode() {
        return Objects.hash(month.toString(), rows, further, published, tree);
    }

    /** Returns the month and the rows, {@code 2020-06 [EH1a 2020-06: 96]}. */
    @Override
    public String toString() {
        return month + " " + rows;
    }
}
