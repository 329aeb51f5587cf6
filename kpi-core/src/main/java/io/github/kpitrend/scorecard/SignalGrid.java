// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.Plain;
import io.github.kpitrend.chart.Assurance;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.internal.PlainTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a scorecard by variation and assurance: the icon grid of a board.
 *
 * <ul>
 *   <li>A row whose variation is published is in the line of its variation, in the column of its published assurance or in that of rows without
 *       one: no target, or the assurance is {@linkplain ScorecardRow#withheld() withheld}.
 *   <li>A row whose variation is not published is in a separate cell, "not enough data": it has no chart, the variation is withheld, or there is
 *       no final figure in its period.
 *   <li>Each row is in exactly one cell, so the counts add up to the rows. {@link Variation#NOT_ASSESSED} has no rows here.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class SignalGrid implements Plain {

    private static final Assurance[] COLUMNS = {Assurance.PASS, Assurance.INCONSISTENT, Assurance.FAIL};

    /** Lines from good to bad, then those that are neither. */
    private static final Variation[] LINES = {
        Variation.IMPROVEMENT,
        Variation.COMMON_CAUSE,
        Variation.CONCERN,
        Variation.NEUTRAL_HIGH,
        Variation.NEUTRAL_LOW,
        Variation.PATTERN
    };

    /** A cell of the grid; without an assurance where none is published. */
    private record Cell(Variation variation, @Nullable Assurance assurance) {}

    private final int rowCount;
    private final Map<Cell, List<Indicator>> cells;
    private final List<Indicator> notEnoughData;

    static SignalGrid of(Scorecard scorecard) {
        Map<Cell, List<Indicator>> cells = new HashMap<>();
        List<Indicator> notEnoughData = new ArrayList<>();
        for (ScorecardRow row : scorecard.rows()) {
            row.variation()
                    .map(variation -> new Cell(variation, row.assurance().orElse(null)))
                    .map(cell -> cells.computeIfAbsent(cell, each -> new ArrayList<>()))
                    .orElse(notEnoughData)
                    .add(row.indicator());
        }
        cells.replaceAll((cell, rows) -> List.copyOf(rows));
        return new SignalGrid(scorecard.rows().size(), cells, List.copyOf(notEnoughData));
    }

    private SignalGrid(int rowCount, Map<Cell, List<Indicator>> cells, List<Indicator> notEnoughData) {
        this.rowCount = rowCount;
        this.cells = cells;
        this.notEnoughData = notEnoughData;
    }

    private List<Indicator> rows(Cell cell) {
        return cells.getOrDefault(cell, List.of());
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the number of rows with a variation and an assurance.
     *
     * @param variation the published variation
     * @param assurance the published assurance
     * @return 0 or more
     */
    public int count(Variation variation, Assurance assurance) {
        return rows(variation, assurance).size();
    }

    /**
     * Returns the number of rows with a variation and without a published assurance.
     *
     * @param variation the published variation
     * @return 0 or more
     */
    public int countWithoutTarget(Variation variation) {
        return rowsWithoutTarget(variation).size();
    }

    /**
     * Returns the number of rows whose variation is not published.
     *
     * @return 0 or more
     */
    public int notEnoughData() {
        return rowsNotEnoughData().size();
    }

    /**
     * Returns the number of rows of the scorecard.
     *
     * @return the sum of all counts
     */
    public int rowCount() {
        return rowCount;
    }

    /**
     * Returns the indicators with a variation and an assurance.
     *
     * @param variation the published variation
     * @param assurance the published assurance
     * @return unmodifiable, in the order of the rows
     */
    public List<Indicator> rows(Variation variation, Assurance assurance) {
        Objects.requireNonNull(variation, "variation");
        Objects.requireNonNull(assurance, "assurance");
        return rows(new Cell(variation, assurance));
    }

    /**
     * Returns the indicators with a variation and without a published assurance.
     *
     * @param variation the published variation
     * @return unmodifiable, in the order of the rows
     */
    public List<Indicator> rowsWithoutTarget(Variation variation) {
        Objects.requireNonNull(variation, "variation");
        return rows(new Cell(variation, null));
    }

    /**
     * Returns the indicators whose variation is not published.
     *
     * @return unmodifiable, in the order of the rows
     */
    public List<Indicator> rowsNotEnoughData() {
        return notEnoughData;
    }

    /**
     * Returns the indicators that need attention: those of concern, and those of common cause variation that consistently miss the target.
     *
     * @return the most severe first: concern that consistently misses the target, concern that meets it inconsistently, common cause that
     *     consistently misses it, concern that consistently meets it, concern without a published assurance; then in the order of the rows;
     *     unmodifiable
     */
    public List<Indicator> attention() {
        List<Indicator> attention = new ArrayList<>(rows(Variation.CONCERN, Assurance.FAIL));
        attention.addAll(rows(Variation.CONCERN, Assurance.INCONSISTENT));
        attention.addAll(rows(Variation.COMMON_CAUSE, Assurance.FAIL));
        attention.addAll(rows(Variation.CONCERN, Assurance.PASS));
        attention.addAll(rowsWithoutTarget(Variation.CONCERN));
        return Collections.unmodifiableList(attention);
    }

    /**
     * Returns how many rows need attention, in one phrase.
     *
     * @return {@code 4 of 28 need attention: 2 concern and consistently missing the target, 2 concern}; empty parts are omitted
     */
    public String headline() {
        int failing = count(Variation.CONCERN, Assurance.FAIL);
        int usual = count(Variation.COMMON_CAUSE, Assurance.FAIL);
        int all = attention().size();
        List<String> parts = new ArrayList<>();
        add(parts, failing, "concern and consistently missing the target");
        add(parts, all - failing - usual, "concern");
        add(parts, usual, "consistently missing the target");
        if (rowCount > 0 && notEnoughData() == rowCount) {
            parts.add("not enough data for any of them");
        }
        String head = all + " of " + rowCount + (all == 1 ? " needs attention" : " need attention");
        return parts.isEmpty() ? head : head + ": " + String.join(", ", parts);
    }

    private static void add(List<String> parts, int count, String text) {
        if (count > 0) {
            parts.add(count + " " + text);
        }
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the headline and the cells that hold rows, lines from improvement to concern and then those that are neither.
     *
     * @return {@code headline, rowCount, attention, rows, notEnoughData, rowsNotEnoughData}; {@code rows} is a list of {@code variation, assurance,
     *     refs}, without {@code assurance} where none is published
     */
    @Override
    public Map<String, Object> getPlain() {
        List<Map<String, Object>> plain = new ArrayList<>();
        for (Variation variation : LINES) {
            for (Assurance assurance : COLUMNS) {
                List<Indicator> rows = rows(variation, assurance);
                if (!rows.isEmpty()) {
                    plain.add(PlainTree.map("variation", variation, "assurance", assurance, "refs", refs(rows)));
                }
            }
            List<Indicator> without = rowsWithoutTarget(variation);
            if (!without.isEmpty()) {
                plain.add(PlainTree.map("variation", variation, "refs", refs(without)));
            }
        }
        return PlainTree.map(
                "headline", headline(),
                "rowCount", rowCount,
                "attention", refs(attention()),
                "rows", plain,
                "notEnoughData", notEnoughData(),
                "rowsNotEnoughData", refs(rowsNotEnoughData()));
    }

    private static List<String> refs(List<Indicator> rows) {
        return rows.stream().map(Indicator::ref).toList();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof SignalGrid other
                && cells.equals(other.cells)
                && notEnoughData.equals(other.notEnoughData);
    }

    @Override
    public int hashCode() {
        return Objects.hash(cells, notEnoughData);
    }

    /** Returns the headline. */
    @Override
    public String toString() {
        return headline();
    }
}
