// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpitrend.chart.Assurance;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.scorecard.RowCases.RowCase;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** The icon grid: its cells, its headline, and law L21 of charts over random rows. */
class SignalGridTest {

    private static final YearMonth FIRST = YearMonth.of(2019, 4);
    private static final double[] NOISE = {50, 52, 49, 51, 48, 50, 53, 47, 51, 50, 49, 52};
    private static final FiscalCalendar APRIL = FiscalCalendar.APRIL;

    /** Two years of noise about 50, with the last months as given; lower is better. */
    private static ScorecardRow row(String ref, double target, double... last) {
        double[] values = new double[24];
        for (int i = 0; i < values.length; i++) {
            int at = i - (values.length - last.length);
            values[i] = at >= 0 ? last[at] : NOISE[(i * 5) % NOISE.length];
        }
        MonthlySeries series = MonthlySeries.of(FIRST, values);
        Indicator indicator =
                Indicator.builder(ref).polarity(Polarity.LOWER_IS_BETTER).build();
        ScorecardRow row = ScorecardRow.of(indicator, series, series.last());
        return Double.isNaN(target)
                ? row
                : row.withTargets(TargetSchedule.of(APRIL).with(APRIL.year(2020), Target.of(target)));
    }

    private static ScorecardRow without(String ref, double... last) {
        return row(ref, Double.NaN, last);
    }

    private static SignalGrid grid(ScorecardRow... rows) {
        return Scorecard.of(FIRST.plusMonths(23), List.of(rows)).signals();
    }

    private static List<String> refs(List<Indicator> indicators) {
        return indicators.stream().map(Indicator::ref).toList();
    }

    // -----------------------------------------------------------------------
    @Test
    void eachRowStandsInTheCellOfItsVerdicts() {
        SignalGrid grid = grid(
                row("missed", 20, 70),
                row("usual", 50),
                row("met", 90),
                row("hopeless", 20),
                without("bare"),
                without("worse", 70),
                row("better", 50, 30),
                without("empty", zeros()));
        assertThat(refs(grid.rows(Variation.CONCERN, Assurance.FAIL))).containsExactly("missed");
        assertThat(refs(grid.rows(Variation.COMMON_CAUSE, Assurance.INCONSISTENT)))
                .containsExactly("usual");
        assertThat(refs(grid.rows(Variation.COMMON_CAUSE, Assurance.PASS))).containsExactly("met");
        assertThat(refs(grid.rows(Variation.COMMON_CAUSE, Assurance.FAIL))).containsExactly("hopeless");
        assertThat(refs(grid.rowsWithoutTarget(Variation.COMMON_CAUSE))).containsExactly("bare");
        assertThat(refs(grid.rowsWithoutTarget(Variation.CONCERN))).containsExactly("worse");
        assertThat(refs(grid.rows(Variation.IMPROVEMENT, Assurance.INCONSISTENT)))
                .containsExactly("better");
        assertThat(refs(grid.rowsNotEnoughData())).containsExactly("empty");
        assertThat(grid.count(Variation.CONCERN, Assurance.FAIL)).isOne();
        assertThat(grid.countWithoutTarget(Variation.CONCERN)).isOne();
        assertThat(grid.notEnoughData()).isOne();
        assertThat(grid.rowCount()).isEqualTo(8);
        assertThat(refs(grid.attention())).containsExactly("missed", "hopeless", "worse");
        assertThat(grid.headline())
                .isEqualTo("3 of 8 need attention: 1 concern and consistently missing the target, 1 concern, "
                        + "1 consistently missing the target");
    }

    /** More than half of the figures are 0, so the variation is withheld. */
    private static double[] zeros() {
        double[] zeros = new double[24];
        zeros[5] = 1;
        zeros[14] = 1;
        return zeros;
    }

    @Test
    void theMostSevereComeFirst() {
        SignalGrid grid = grid(
                without("none", 70),
                row("pass", 90, 70),
                row("usual", 20),
                row("between", 50, 70),
                row("fail 1", 20, 70),
                row("fail 2", 20, 70));
        assertThat(refs(grid.attention())).containsExactly("fail 1", "fail 2", "between", "usual", "pass", "none");
    }

    @Test
    void theHeadlineCountsWhatNeedsAttention() {
        List<ScorecardRow> rows = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            rows.add(row("calm " + i, 50));
        }
        rows.add(row("A", 20, 70));
        rows.add(row("B", 50, 70));
        rows.add(without("C", 70));
        rows.add(row("D", 20, 70));
        assertThat(grid(rows.toArray(ScorecardRow[]::new)).headline())
                .isEqualTo("4 of 28 need attention: 2 concern and consistently missing the target, 2 concern");
        assertThat(grid(without("A", 70), without("B")).headline()).isEqualTo("1 of 2 needs attention: 1 concern");
        assertThat(grid(without("B")).headline()).isEqualTo("0 of 1 need attention");
        assertThat(grid(without("A", zeros()), without("B", zeros())).headline())
                .isEqualTo("0 of 2 need attention: not enough data for any of them");
        assertThat(grid().headline()).isEqualTo("0 of 0 need attention");
    }

    @Test
    void thePlainFormHoldsTheCellsWithRows() {
        SignalGrid grid = grid(row("A", 20, 70), without("B", 70), without("C", zeros()));
        assertThat(grid.getPlain())
                .isEqualTo(Map.of(
                        "headline",
                        "2 of 3 need attention: 1 concern and consistently missing the target, 1 concern",
                        "rowCount",
                        3,
                        "attention",
                        List.of("A", "B"),
                        "rows",
                        List.of(
                                Map.of("variation", "CONCERN", "assurance", "FAIL", "refs", List.of("A")),
                                Map.of("variation", "CONCERN", "refs", List.of("B"))),
                        "notEnoughData",
                        1,
                        "rowsNotEnoughData",
                        List.of("C")));
        assertThat(grid).hasToString(grid.headline());
    }

    @Test
    void gridsOfEqualCellsAreEqual() {
        SignalGrid grid = grid(row("A", 20, 70), without("B"));
        assertThat(grid)
                .isEqualTo(grid(row("A", 20, 70), without("B")))
                .hasSameHashCodeAs(grid(row("A", 20, 70), without("B")));
        assertThat(grid).isNotEqualTo(grid(row("A", 50, 70), without("B"))).isNotEqualTo("grid");
        assertThatNullPointerException()
                .isThrownBy(() -> grid.rowsWithoutTarget(null))
                .withMessage("variation");
        assertThatNullPointerException()
                .isThrownBy(() -> grid.count(Variation.CONCERN, null))
                .withMessage("assurance");
    }

    // -----------------------------------------------------------------------
    @Provide
    Arbitrary<List<ScorecardRow>> scorecards() {
        return Arbitraries.randomValue(SignalGridTest::rows);
    }

    private static List<ScorecardRow> rows(Random random) {
        YearMonth month = RowCases.FIRST.plusMonths(20 + random.nextInt(24));
        List<ScorecardRow> rows = new ArrayList<>();
        int count = random.nextInt(12);
        while (rows.size() < count) {
            RowCase made = RowCases.make(random);
            if (!made.series().first().isAfter(month)) {
                RowCase named = new RowCase(
                        Indicator.builder("row " + rows.size())
                                .polarity(made.indicator().polarity())
                                .frequency(made.indicator().frequency())
                                .measure(made.indicator().measure())
                                .build(),
                        made.series(),
                        month,
                        made.targets(),
                        made.policy());
                rows.add(named.row());
            }
        }
        return rows;
    }

    /** L21: the cells partition the rows, by what the rows themselves publish. */
    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void cellsPartitionTheRows(@ForAll("scorecards") List<ScorecardRow> rows) {
        YearMonth month = rows.isEmpty() ? RowCases.FIRST : rows.get(0).month();
        SignalGrid grid = Scorecard.of(month, rows).signals();
        Map<String, String> cells = new HashMap<>();
        int sum = grid.notEnoughData();
        grid.rowsNotEnoughData().forEach(each -> put(cells, each, "-"));
        for (Variation variation : Variation.values()) {
            sum += grid.countWithoutTarget(variation);
            grid.rowsWithoutTarget(variation).forEach(each -> put(cells, each, variation + " -"));
            for (Assurance assurance : Assurance.values()) {
                sum += grid.count(variation, assurance);
                grid.rows(variation, assurance).forEach(each -> put(cells, each, variation + " " + assurance));
            }
        }
        assertThat(sum).isEqualTo(rows.size()).isEqualTo(grid.rowCount());
        for (ScorecardRow row : rows) {
            String published = row.variation()
                    .map(each ->
                            each + " " + row.assurance().map(Assurance::name).orElse("-"))
                    .orElse("-");
            assertThat(cells.get(row.indicator().ref())).isEqualTo(published);
        }
        assertThat(grid.attention()).doesNotHaveDuplicates();
        assertThat(grid.headline()).startsWith(grid.attention().size() + " of " + rows.size());
    }

    private static void put(Map<String, String> cells, Indicator indicator, String cell) {
        assertThat(cells.put(indicator.ref(), cell)).isNull();
    }

    @Test
    void gridsDifferByTheRowsWithoutEnoughDataAndCannotBeChanged() {
        SignalGrid grid = grid(row("A", 20, 70), without("B", zeros()));
        assertThat(grid).isNotEqualTo(grid(row("A", 20, 70), without("C", zeros())));
        List<Indicator> rows = grid.rows(Variation.CONCERN, Assurance.FAIL);
        assertThatThrownBy(rows::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThat(grid.count(Variation.CONCERN, Assurance.FAIL)).isOne();
    }
}
