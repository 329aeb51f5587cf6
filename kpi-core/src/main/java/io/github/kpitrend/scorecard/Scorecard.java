// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.quality.Checks;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page of indicators for one month.
 *
 * <ul>
 *   <li>All rows are for the same month, and no reference stands twice.
 *   <li>Rows keep their order.
 * </ul>
 *
 * <p>Scorecards are immutable and thread-safe. Treat them as values.
 *
 * @since 0.1.0
 */
public final class Scorecard {

    private final YearMonth month;
    private final List<ScorecardRow> rows;

    /**
     * Returns the scorecard of a month.
     *
     * @param month the month
     * @param rows its rows, in the order to be shown; may be empty
     * @return the scorecard
     * @throws IllegalArgumentException if a row is for another month or a reference stands twice
     */
    public static Scorecard of(YearMonth month, List<ScorecardRow> rows) {
        Objects.requireNonNull(month, "month");
        Set<String> refs = new HashSet<>();
        for (ScorecardRow row : rows) {
            String ref = row.indicator().ref();
            if (!row.month().equals(month)) {
                throw new IllegalArgumentException(
                        "all rows must be for " + month + ", but that of " + ref + " is for " + row.month());
            }
            if (!refs.add(ref)) {
                throw new IllegalArgumentException("every indicator must stand once, but " + ref + " stands twice");
            }
        }
        return new Scorecard(month, List.copyOf(rows));
    }

    private Scorecard(YearMonth month, List<ScorecardRow> rows) {
        this.month = month;
        this.rows = rows;
    }

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
        return rows.stream().filter(row -> row.indicator().ref().equals(ref)).findFirst();
    }

    /**
     * Returns how many rows went which way.
     *
     * @return counts of directions, ratings and target states
     */
    public ScorecardSummary summary() {
        return ScorecardSummary.of(this);
    }

    /**
     * Returns what the checks of the page and of its rows found, in the months that the rows show.
     *
     * @return findings about the whole page first, then those of the rows in order; a repetition found on the whole page is not said
     *     again for each row; unmodifiable
     */
    public List<Finding> findings() {
        Map<Indicator, MonthlySeries> page = new LinkedHashMap<>();
        MonthRange shown = MonthRange.of(month, month);
        for (ScorecardRow row : rows) {
            page.put(row.indicator(), row.series());
            shown = shown.span(row.shown().range());
        }
        List<Finding> findings = new ArrayList<>(Checks.repeatedOnPage(page, shown));
        Set<YearMonth> repeated = findings.stream().map(Finding::lastMonth).collect(Collectors.toSet());
        for (ScorecardRow row : rows) {
            for (Finding finding : row.findings()) {
                boolean said = row.indicator().frequency() == Frequency.MONTHLY
                        && finding.rule() == FindingRule.REPEATED_VALUE
                        && repeated.contains(finding.lastMonth())
                        && !finding.firstMonth().isBefore(finding.lastMonth().minusMonths(1));
                if (!said) {
                    findings.add(finding);
                }
            }
        }
        return List.copyOf(findings);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Scorecard other && month.equals(other.month) && rows.equals(other.rows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(month, rows);
    }

    /** Returns the month and the rows, {@code 2020-06 [EH1a 2020-06: 96]}. */
    @Override
    public String toString() {
        return month + " " + rows;
    }
}
