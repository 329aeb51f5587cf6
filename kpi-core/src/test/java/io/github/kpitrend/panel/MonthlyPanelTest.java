// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.indicator.Indicator;
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

class MonthlyPanelTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 5);

    private static Map<Indicator, MonthlySeries> series(MonthlySeries... all) {
        Map<Indicator, MonthlySeries> map = new LinkedHashMap<>();
        for (MonthlySeries each : all) {
            map.put(Indicator.of("R" + map.size()), each);
        }
        return map;
    }

    @Test
    void test_of_keepsTheSeries() {
        MonthlySeries marked = MonthlySeries.builder()
                .add(FIRST, 1.5, Marker.PROVISIONAL)
                .addMissing(FIRST.plusMonths(1), MissingReason.CONFIDENTIAL)
                .add(FIRST.plusMonths(2), 3, Marker.BREAK_BEFORE)
                .build();
        MonthlySeries later = MonthlySeries.of(FIRST.plusMonths(2), 7, 8);
        MonthlyPanel panel = MonthlyPanel.of(series(marked, later));
        assertThat(panel.size()).isEqualTo(2);
        assertThat(panel.range().toString()).isEqualTo("2018-05/2018-08");
        assertThat(panel.series(0).within(marked.range())).isEqualTo(marked);
        assertThat(panel.series(1).within(later.range())).isEqualTo(later);
        assertThat(panel.at(0, FIRST.plusMonths(1))).isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
        assertThat(panel.at(1, FIRST)).isEqualTo(Figure.missing(MissingReason.OUTSIDE_SERIES));
        assertThat(panel.at(1, FIRST.plusMonths(100))).isEqualTo(Figure.missing(MissingReason.OUTSIDE_SERIES));
        assertThat(panel.at(1, FIRST.plusMonths(3))).isEqualTo(Figure.of(8));
        assertThat(panel.indicator(1)).isEqualTo(Indicator.of("R1"));
        assertThat(panel.indexOf("R1")).hasValue(1);
        assertThat(panel.indexOf("other")).isEmpty();
        assertThat(panel).isEqualTo(MonthlyPanel.of(series(marked, later)));
        assertThat(panel).hasSameHashCodeAs(MonthlyPanel.of(series(marked, later)));
        assertThat(panel.map(each -> each)).isEqualTo(panel);
        assertThat(panel.map(each -> each.mapValues(v -> 2 * v)).at(1, FIRST.plusMonths(3)))
                .isEqualTo(Figure.of(16));
        assertThat(panel.getPlain()).containsEntry("range", "2018-05/2018-08");
    }

    @Test
    void test_of_refused() {
        MonthlySeries one = MonthlySeries.of(FIRST, 1, 2, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthlyPanel.of(Map.of()))
                .withMessage("series must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthlyPanel.of(series(one, one.plusMonths(20_000))))
                .withMessageContaining("12000 months");
        Map<Indicator, MonthlySeries> twice = Map.of(
                Indicator.of("EH1a"),
                one,
                Indicator.builder("EH1a").name("other").build(),
                one);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthlyPanel.of(twice))
                .withMessage("indicator refs must be unique, but EH1a appears twice");
        assertThatNullPointerException().isThrownBy(() -> MonthlyPanel.of(null)).withMessage("series");
    }

    @Test
    void refusedOrLookedUp() {
        MonthlySeries one = MonthlySeries.of(FIRST, 1, 2, 3);
        MonthlyPanel panel = MonthlyPanel.of(series(one));
        PanelTable table = PanelAnalysis.standard().analyze(panel);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PanelAnalysis.standard().analyze(panel, FIRST.plusMonths(3)))
                .withMessage("month must be in 2018-05/2018-07, but was 2018-08");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PanelAnalysis.standard().analyze(panel, FIRST.minusMonths(1)))
                .withMessage("month must be in 2018-05/2018-07, but was 2018-04");
        assertThat(table.mean(0, FIRST.plusMonths(3))).isEqualTo(Figure.of(2));
        assertThat(table.percentOnPreviousPeriod(0, FIRST.minusMonths(1)))
                .isEqualTo(Figure.missing(MissingReason.OUTSIDE_SERIES));
        assertThat(table.getPlain()).containsKeys("panel", "mean", "direction");
    }

    /** Two refs of one hash from each block Aa or BB; the steps are the comparisons of texts while an index is made and asked. */
    @Test
    void c20_refsOfEqualHash() {
        List<String> refs = new ArrayList<>(List.of(""));
        for (int block = 0; block < 15; block++) {
            List<String> longer = new ArrayList<>();
            for (String ref : refs) {
                longer.add(ref + "Aa");
                longer.add(ref + "BB");
            }
            refs = longer;
        }
        assertThat(refs).hasSize(32_768);
        assertThat(refs.stream().mapToInt(String::hashCode).distinct().count()).isEqualTo(1);
        List<Indicator> indicators = refs.stream().map(Indicator::of).toList();
        MonthlySeries one = MonthlySeries.of(FIRST, 1);
        List<MonthlySeries> all = indicators.stream().map(indicator -> one).toList();
        MonthlyPanel panel = MonthlyPanel.of(indicators, all);
        for (int i = 0; i < refs.size(); i += 997) {
            assertThat(panel.indexOf(refs.get(i))).hasValue(i);
        }
    }

    @Test
    void test_at_monthsBesideThePanelBelongToNoSeries() {
        MonthlyPanel panel = MonthlyPanel.of(series(MonthlySeries.of(FIRST, 1, 2), MonthlySeries.of(FIRST, 3, 4)));
        Figure outside = Figure.missing(MissingReason.OUTSIDE_SERIES);
        assertThat(panel.at(0, FIRST.plusMonths(2))).isEqualTo(outside);
        assertThat(panel.at(1, FIRST.minusMonths(1))).isEqualTo(outside);
        assertThat(panel.at(1, FIRST)).isEqualTo(Figure.of(3));
        assertThat(panel.at(0, FIRST.plusMonths(1))).isEqualTo(Figure.of(2));
        for (int index : new int[] {-1, 2}) {
            assertThatThrownBy(() -> panel.at(index, FIRST)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> panel.series(index)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void test_of_asLongAsASeriesCanBe() {
        MonthlySeries one = MonthlySeries.of(FIRST, 1);
        int most = MonthlySeries.MAX_LENGTH;
        MonthlyPanel longest = MonthlyPanel.of(series(one, one.plusMonths(most - 1)));
        assertThat(longest.range().length()).isEqualTo(most);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthlyPanel.of(series(one, one.plusMonths(most))))
                .withMessage("series must span at most 12000 months and hold at most 2147483647 in all, but were 2"
                        + " series over 2018-05/3018-05");
        // 178,957 series of 12,000 months are 2,147,484,000
        List<Indicator> indicators = new ArrayList<>();
        List<MonthlySeries> all = new ArrayList<>();
        MonthlySeries whole = MonthlySeries.of(FIRST, new double[most]);
        for (int i = 0; i < 178_957; i++) {
            indicators.add(Indicator.of("R" + i));
            all.add(whole);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthlyPanel.of(indicators, all))
                .withMessageContaining("but were 178957 series over 2018-05/3018-04");
    }

    @Test
    void equality() {
        MonthlySeries one = MonthlySeries.of(FIRST, 1, 2);
        List<MonthlyPanel> panels = List.of(
                MonthlyPanel.of(series(one)),
                MonthlyPanel.of(series(MonthlySeries.of(FIRST, 1, 3))),
                MonthlyPanel.of(series(one.plusMonths(1))),
                MonthlyPanel.of(Map.of(Indicator.of("other"), one)));
        for (MonthlyPanel panel : panels) {
            for (MonthlyPanel other : panels) {
                assertThat(panel.equals(other)).isEqualTo(panel == other);
            }
            assertThat(panel).isNotEqualTo("panel");
        }
        List<PanelAnalysis> analyses = List.of(
                PanelAnalysis.standard(),
                PanelAnalysis.standard().parallel(),
                PanelAnalysis.standard().withWindow(RollingWindow.trailing(3)));
        for (PanelAnalysis analysis : analyses) {
            for (PanelAnalysis other : analyses) {
                assertThat(analysis.equals(other)).isEqualTo(analysis == other);
            }
            assertThat(analysis).isNotEqualTo("analysis");
        }
        assertThat(PanelAnalysis.standard()
                        .withWindow(RollingWindow.trailing(12).requiring(1)))
                .isEqualTo(PanelAnalysis.standard())
                .hasSameHashCodeAs(PanelAnalysis.standard());
    }

    @Test
    void plainFormsAndTexts() {
        MonthlySeries one = MonthlySeries.of(FIRST, 100, 110, 99);
        MonthlyPanel panel = MonthlyPanel.of(series(one));
        assertThat(panel.getPlain()).containsEntry("series", Map.of("R0", one.getPlain()));
        assertThat(panel).hasToString("1 series over 2018-05/2018-07");
        YearMonth last = FIRST.plusMonths(2);
        PanelTable table = PanelAnalysis.standard().analyze(panel, last);
        assertThat(table.getPlain().get("direction")).isEqualTo(Map.of("R0", Map.of("2018-07", "DECREASE")));
        assertThat(table.getPlain().get("percentOnPreviousPeriod").toString()).isEqualTo("{R0={2018-07=-10}}");
        assertThat(table.getPlain().get("mean").toString()).isEqualTo("{R0={2018-07=103}}");
        PanelTable all = PanelAnalysis.standard().analyze(panel);
        assertThat(all.getPlain().get("max").toString()).isEqualTo("{R0={2018-05=100, 2018-06=110, 2018-07=110}}");
        RollingWindow window = RollingWindow.trailing(12).requiring(1);
        assertThat(PanelAnalysis.standard()).hasToString(window.toString());
        assertThat(PanelAnalysis.standard().parallel()).hasToString(window + ", on all cores");
        assertThat(PanelAnalysis.standard().getPlain()).isEqualTo(window.toString());
        assertThat(all.toString()).startsWith("1 series over 2018-05/2018-07, ");
    }

    /** A table of one month looks the others up, also beside other series. */
    @Test
    void aTableOfOneMonthAnswersForAll() {
        MonthlyPanel panel =
                MonthlyPanel.of(series(MonthlySeries.of(FIRST, 100, 110, 99), MonthlySeries.of(FIRST, 10, 30, 60)));
        PanelTable table = PanelAnalysis.standard().analyze(panel, FIRST.plusMonths(1));
        Object[][] rows = {{0, 10, -10, 105, 103}, {1, 200, 100, 20, 100 / 3.0}};
        for (Object[] row : rows) {
            int series = (int) row[0];
            assertThat(table.percentOnPreviousPeriod(series, FIRST).isKnown()).isFalse();
            assertThat(table.percentOnPreviousPeriod(series, FIRST.plusMonths(1)))
                    .isEqualTo(Figure.of((int) row[1]));
            assertThat(table.percentOnPreviousPeriod(series, FIRST.plusMonths(2)))
                    .isEqualTo(Figure.of((int) row[2]));
            assertThat(table.mean(series, FIRST.plusMonths(1))).isEqualTo(Figure.of((int) row[3]));
            assertThat(table.mean(series, FIRST.plusMonths(2))).isEqualTo(Figure.of(((Number) row[4]).doubleValue()));
            assertThat(table.direction(series, FIRST)).isEqualTo(DirectionOfTravel.NOT_AVAILABLE);
            assertThat(table.direction(series, FIRST.plusMonths(2)))
                    .isEqualTo(series == 0 ? DirectionOfTravel.DECREASE : DirectionOfTravel.INCREASE);
        }
    }

    private static int oneByOne(PanelAnalysis analysis, Indicator indicator, MonthlySeries series) {
        return analysis.oneByOne(MonthlyPanel.of(Map.of(indicator, series)));
    }

    /** Which rows the kernels take: trailing windows, exact thresholds, whole periods, decimals, no breaks. */
    @Test
    void rowsThatAreCalculatedTogether() {
        PanelAnalysis standard = PanelAnalysis.standard();
        Indicator monthly = Indicator.of("A");
        MonthlySeries series = MonthlySeries.of(FIRST, 100, 110, 99);
        assertThat(oneByOne(standard, monthly, series)).isZero();
        assertThat(oneByOne(standard.withWindow(RollingWindow.trailing(5)), monthly, series))
                .isZero();
        assertThat(oneByOne(standard.withWindow(RollingWindow.preceding(12)), monthly, series))
                .isOne();
        assertThat(oneByOne(standard, monthly, series.times(1 / 7.0))).isOne();
        assertThat(oneByOne(standard, monthly, series.with(FIRST.plusMonths(1), 5, Marker.BREAK_BEFORE)))
                .isOne();
        Object[][] thresholds = {
            {ChangeThreshold.points(3), 0},
            {ChangeThreshold.percent(5, 7), 0},
            {ChangeThreshold.anyChange(), 1},
            {ChangeThreshold.TEN_PERCENT.afterRounding(0), 1},
            {ChangeThreshold.points(3).afterRounding(1), 1},
        };
        for (Object[] row : thresholds) {
            Indicator indicator =
                    Indicator.builder("A").threshold((ChangeThreshold) row[0]).build();
            assertThat(oneByOne(standard, indicator, series))
                    .as(row[0].toString())
                    .isEqualTo(row[1]);
        }
        Indicator quarterly =
                Indicator.builder("A").frequency(Frequency.QUARTERLY).build();
        MonthlySeries one = MonthlySeries.of(FIRST.plusMonths(1), 100);
        assertThat(oneByOne(standard, quarterly, one)).isZero();
        assertThat(oneByOne(standard.withWindow(RollingWindow.trailing(12)), quarterly, one))
                .isZero();
        assertThat(oneByOne(standard.withWindow(RollingWindow.trailing(13)), quarterly, one))
                .isOne();
        assertThat(oneByOne(standard.withWindow(RollingWindow.trailing(13).requiring(2)), quarterly, one))
                .isZero();
    }

    /** A window of twelve months holds four quarters, all of which it requires. */
    @Test
    void aWindowOfQuartersRequiresFour() {
        Indicator quarterly =
                Indicator.builder("A").frequency(Frequency.QUARTERLY).build();
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = 0; i < 4; i++) {
            builder.add(FIRST.plusMonths(1 + 3L * i), 10 + i);
        }
        PanelTable table = PanelAnalysis.standard()
                .withWindow(RollingWindow.trailing(12))
                .analyze(MonthlyPanel.of(Map.of(quarterly, builder.build())));
        assertThat(table.mean(0, FIRST.plusMonths(10))).isEqualTo(Figure.of(11.5));
        assertThat(table.max(0, FIRST.plusMonths(10))).isEqualTo(Figure.of(13));
        assertThat(table.mean(0, FIRST.plusMonths(7))).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
    }

    /** Neighbors of other frequencies and thresholds are decided by their own. */
    @Test
    void neighborsHaveTheirOwnThresholds() {
        Map<Indicator, MonthlySeries> rows = new LinkedHashMap<>();
        MonthlySeries rise = MonthlySeries.of(FIRST, 100, 107);
        rows.put(Indicator.of("A"), rise);
        rows.put(Indicator.builder("B").threshold(ChangeThreshold.percent(5)).build(), rise);
        rows.put(Indicator.builder("C").frequency(Frequency.QUARTERLY).build(), rise);
        PanelTable table = PanelAnalysis.standard().analyze(MonthlyPanel.of(rows));
        YearMonth june = FIRST.plusMonths(1);
        assertThat(table.direction(0, june)).isEqualTo(DirectionOfTravel.SIMILAR);
        assertThat(table.direction(1, june)).isEqualTo(DirectionOfTravel.INCREASE);
        assertThat(table.direction(2, june)).isEqualTo(DirectionOfTravel.NOT_AVAILABLE);
    }
}
