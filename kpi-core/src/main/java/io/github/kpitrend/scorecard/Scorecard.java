// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.Plain;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.internal.Memo;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    private static final int BY_REF = 2;
    private static final int COUNT = 3;

    private final YearMonth month;
    private final List<ScorecardRow> rows;
    private final List<Finding> further;
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
        Set<String> refs = new HashSet<>();
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
        return new Scorecard(month, List.copyOf(rows), List.of());
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

    private Scorecard(YearMonth month, List<ScorecardRow> rows, List<Finding> further) {
        this.month = month;
        this.rows = rows;
        this.further = further;
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
        return new Scorecard(month, of(month, rows.stream().map(operator).toList()).rows, further);
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
        return new Scorecard(month, rows, List.copyOf(all));
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
        Map<String, ScorecardRow> byRef = memo.get(BY_REF, this, Scorecard::byRef);
        return Optional.ofNullable(byRef.get(ref));
    }

    private Map<String, ScorecardRow> byRef() {
        Map<String, ScorecardRow> byRef = new LinkedHashMap<>();
        rows.forEach(row -> byRef.put(row.indicator().ref(), row));
        return byRef;
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
     * Returns the findings on the whole scorecard and on its rows.
     *
     * @return the findings, warnings before notes, then in the order of the rows; a repetition found on the whole scorecard is not reported again for each
     *     row; unmodifiable
     */
    public List<Finding> findings() {
        return memo.get(FINDINGS, this, scorecard -> PageFindings.of(scorecard, scorecard.further));
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("month", month.toString());
        plain.put("summary", summary().getPlain());
        plain.put("rows", rows.stream().map(ScorecardRow::getPlain).toList());
        plain.put("findings", findings().stream().map(Finding::getPlain).toList());
        return Collections.unmodifiableMap(plain);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Scorecard other
                && month.equals(other.month)
                && rows.equals(other.rows)
                && further.equals(other.further);
    }

    @Override
    public int hashCode() {
        return Objects.hash(month, rows, further);
    }

    /** Returns the month and the rows, {@code 2020-06 [EH1a 2020-06: 96]}. */
    @Override
    public String toString() {
        return month + " " + rows;
    }
}
