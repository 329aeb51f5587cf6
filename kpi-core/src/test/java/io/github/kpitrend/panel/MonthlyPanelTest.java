// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
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
}
