// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.internal.PanelResults;
import io.github.kpitrend.internal.PanelResults.Column;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.RollingWindow;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a table holds, and what it looks up in its panel. */
class PanelTableTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 5);

    private static YearMonth month(int index) {
        return FIRST.plusMonths(index);
    }

    private static MonthlyPanel panel() {
        Map<Indicator, MonthlySeries> two = new LinkedHashMap<>();
        two.put(Indicator.of("A"), MonthlySeries.of(FIRST, 10, 20, 30, 60));
        two.put(Indicator.of("B"), MonthlySeries.of(FIRST, 100, 50, 0, 7));
        return MonthlyPanel.of(two);
    }

    /** Columns of two of the four months, filled with numbers that the panel does not have. */
    @Test
    void figuresOfItsMonthsAreThoseOfItsColumns() {
        PanelResults results = new PanelResults(4);
        for (int row = 0; row < 4; row++) {
            results.set(row, 1000 + row, 2000 + row, 3000 + row, 4000 + row, (byte) (row % 3 - 1));
        }
        PanelTable table = new PanelTable(panel(), PanelAnalysis.standard(), results, 1, 2);
        for (int series = 0; series < 2; series++) {
            for (int m = 0; m < 2; m++) {
                int row = 2 * series + m;
                YearMonth month = month(1 + m);
                assertThat(table.percentOnPreviousPeriod(series, month)).isEqualTo(Figure.of(1000 + row));
                assertThat(table.percentOnLastYear(series, month)).isEqualTo(Figure.of(2000 + row));
                assertThat(table.mean(series, month)).isEqualTo(Figure.of(3000 + row));
                assertThat(table.max(series, month)).isEqualTo(Figure.of(4000 + row));
                DirectionOfTravel expected = List.of(
                                DirectionOfTravel.DECREASE, DirectionOfTravel.SIMILAR, DirectionOfTravel.INCREASE)
                        .get(row % 3);
                assertThat(table.direction(series, month)).isEqualTo(expected);
            }
        }
        // the months beside them are looked up
        assertThat(table.percentOnPreviousPeriod(0, month(3))).isEqualTo(Figure.of(100));
        assertThat(table.max(1, FIRST)).isEqualTo(Figure.of(100));
        assertThat(table.mean(0, month(3))).isEqualTo(Figure.of(30));
        assertThat(table.direction(1, FIRST)).isEqualTo(DirectionOfTravel.NOT_AVAILABLE);
    }

    @Test
    void whatIsNoNumberIsLookedUp() {
        PanelResults results = new PanelResults(8);
        for (int row = 0; row < 8; row++) {
            results.set(row, Double.NaN, Double.NaN, Double.NaN, Double.NaN, (byte) 0);
        }
        PanelTable table = new PanelTable(panel(), PanelAnalysis.standard(), results, 0, 4);
        assertThat(table.percentOnPreviousPeriod(0, month(1))).isEqualTo(Figure.of(100));
        assertThat(table.percentOnLastYear(0, month(1))).isEqualTo(Figure.missing(MissingReason.OUTSIDE_SERIES));
        assertThat(table.mean(1, month(1))).isEqualTo(Figure.of(75));
        assertThat(table.max(1, month(1))).isEqualTo(Figure.of(100));
        assertThat(table.direction(1, month(1))).isEqualTo(DirectionOfTravel.DECREASE);
        // a change from zero has a direction and no percentage
        results.set(7, Double.POSITIVE_INFINITY, Double.NaN, 1, 2, (byte) 1);
        assertThat(table.percentOnPreviousPeriod(1, month(3))).isEqualTo(Figure.missing(MissingReason.ZERO_BASE));
        assertThat(table.direction(1, month(3))).isEqualTo(DirectionOfTravel.INCREASE);
    }

    /** Rows with a break, and rows of quarters, are in the columns like all others. */
    @Test
    void everyRowIsHeld() {
        MonthlySeries broken = MonthlySeries.builder()
                .add(FIRST, 10)
                .add(month(1), 11)
                .add(month(2), 20, Marker.BREAK_BEFORE)
                .add(month(3), 25)
                .build();
        PanelResults results = PanelAnalysis.standard()
                .analyze(MonthlyPanel.of(Map.of(Indicator.of("A"), broken)))
                .results();
        assertThat(results.value(Column.PERCENT_PREVIOUS, 1)).isEqualTo(10);
        assertThat(results.value(Column.PERCENT_PREVIOUS, 2)).isNaN();
        assertThat(results.value(Column.PERCENT_PREVIOUS, 3)).isEqualTo(25);
        assertThat(results.value(Column.MAX, 1)).isEqualTo(11);
        MonthlySeries.Builder quarters = MonthlySeries.builder();
        for (int i = 0; i < 4; i++) {
            quarters.add(month(1 + 3 * i), 10 + i);
        }
        Indicator quarterly =
                Indicator.builder("Q").frequency(Frequency.QUARTERLY).build();
        PanelResults ofQuarters = PanelAnalysis.standard()
                .withWindow(RollingWindow.trailing(12))
                .analyze(MonthlyPanel.of(Map.of(quarterly, quarters.build())))
                .results();
        assertThat(ofQuarters.value(Column.MEAN, 9)).isEqualTo(11.5);
        assertThat(ofQuarters.value(Column.MAX, 9)).isEqualTo(13);
        assertThat(ofQuarters.value(Column.PERCENT_PREVIOUS, 3)).isEqualTo(10);
    }

    /** Chunks are filled into the columns of the chunk before while these are large enough. */
    @Test
    void chunksShareTheirColumns() {
        List<PanelResults> seen = new ArrayList<>();
        List<Map.Entry<Indicator, MonthlySeries>> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int months = i == 4 ? 9 : 4;
            rows.add(Map.entry(Indicator.of("I" + i), MonthlySeries.of(FIRST, new double[months])));
        }
        PanelAnalysis.standard().forEachChunk(rows.stream(), 2, table -> seen.add(table.results()));
        assertThat(seen).hasSize(3);
        assertThat(seen.get(1)).isSameAs(seen.get(0));
        assertThat(seen.get(0).capacity()).isEqualTo(8);
        assertThat(seen.get(2)).isNotSameAs(seen.get(0));
        assertThat(seen.get(2).capacity()).isEqualTo(9);
    }
}
