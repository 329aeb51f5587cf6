// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ChartPoint;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.RuleSet;
import io.github.kpitrend.chart.SpecialCause;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.time.Frequency;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Law L4: a row of a panel is the chart of its series. */
class PanelChartsTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 4);

    private static MonthlySeries series(Random random) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        int length = 1 + random.nextInt(60);
        double power = Math.pow(10, random.nextInt(3));
        boolean long1 = random.nextInt(8) == 0;
        boolean gaps = random.nextInt(3) == 0;
        boolean markers = random.nextInt(5) == 0;
        int offset = random.nextInt(12);
        for (int i = 0; i < length; i++) {
            YearMonth month = FIRST.plusMonths(offset + i);
            double value = (100 + random.nextInt(40) + (i > length / 2 ? 15 : 0)) / power + (long1 ? Math.PI : 0);
            if (gaps && random.nextInt(6) == 0) {
                builder.addMissing(month, MissingReason.values()[random.nextInt(6)]);
            } else if (markers && random.nextInt(6) == 0) {
                builder.add(month, Observation.of(value, Marker.values()[random.nextInt(7)]));
            } else {
                builder.add(month, value);
            }
        }
        return builder.build();
    }

    private static MonthlyPanel panel(Random random) {
        Map<Indicator, MonthlySeries> all = new LinkedHashMap<>();
        int size = 1 + random.nextInt(12);
        for (int i = 0; i < size; i++) {
            Indicator indicator = Indicator.builder("I" + i)
                    .measure(MeasureKind.values()[random.nextInt(4)])
                    .polarity(Polarity.values()[random.nextInt(4)])
                    .frequency(Frequency.values()[random.nextInt(5) == 0 ? 1 : 0])
                    .build();
            all.put(indicator, series(random));
        }
        return MonthlyPanel.of(all);
    }

    private static ChartOptions options(Indicator indicator, int choice) {
        ChartOptions options = ChartOptions.of(indicator);
        return switch (choice) {
            case 0 -> options.withRules(RuleSet.nelson());
            case 1 -> options.withMedians();
            case 2 -> options.withPhase(FIRST.plusMonths(20), "new form");
            case 3 -> options.withRangeScreening(false).withExcluded(FIRST.plusMonths(30), "system down");
            default -> options;
        };
    }

    @Property(tries = 150)
    void everyRowIsTheChartOfItsSeries(@ForAll long seed) {
        Random random = new Random(seed);
        MonthlyPanel panel = panel(random);
        int choice = random.nextInt(8);
        PanelCharts charts = choice == 7 ? PanelCharts.of(panel) : PanelCharts.of(panel, i -> options(i, choice));
        assertThat(charts.size()).isEqualTo(panel.size());
        for (int row = 0; row < panel.size(); row++) {
            Indicator indicator = panel.indicator(row);
            ControlChart chart = ControlChart.xmr(panel.series(row), options(indicator, choice));
            assertThat(charts.chart(row)).isEqualTo(chart);
            assertThat(charts.chart(indicator)).isEqualTo(chart);
            assertThat(charts.variation(row)).isEqualTo(chart.variation()).isEqualTo(charts.variation(indicator));
            assertThat(charts.cause(row)).isEqualTo(chart.cause()).isEqualTo(charts.cause(indicator));
            assertThat(charts.center(row))
                    .isEqualTo(chart.latestPhase().center())
                    .isEqualTo(charts.center(indicator));
            assertThat(charts.lower(row)).isEqualTo(chart.latestPhase().lower()).isEqualTo(charts.lower(indicator));
            assertThat(charts.upper(row)).isEqualTo(chart.latestPhase().upper()).isEqualTo(charts.upper(indicator));
            assertThat(charts.isShort(row)).isEqualTo(chart.latestPhase().isShort());
            double target = random.nextInt(200);
            assertThat(charts.assurance(row, target)).isEqualTo(chart.assurance(target));
            for (ChartPoint point : chart.points()) {
                assertThat(charts.causes(row, point.month())).isEqualTo(point.causes());
            }
        }
    }

    @Test
    void whatIsNotThereHasNoCause() {
        Indicator indicator = Indicator.of("A");
        PanelCharts charts = PanelCharts.of(MonthlyPanel.of(Map.of(indicator, MonthlySeries.of(FIRST, 5, 6, 7))));
        assertThat(charts.causes(0, FIRST.minusMonths(1))).isEqualTo(Set.<SpecialCause>of());
        assertThat(charts.causes(indicator, FIRST.plusMonths(3))).isEmpty();
        assertThat(charts.variation(0)).isEqualTo(Variation.COMMON_CAUSE);
        assertThat(charts).hasToString("1 chart");
        assertThat(charts.getPlain()).containsEntry("variation", Map.of("A", "COMMON_CAUSE"));
        assertThatIllegalArgumentException().isThrownBy(() -> charts.variation(Indicator.of("B")));
        MonthlySeries none =
                MonthlySeries.of(FIRST, List.of(io.github.kpitrend.series.Figure.missing(MissingReason.PENDING)));
        assertThat(PanelCharts.of(MonthlyPanel.of(Map.of(indicator, none))).variation(0))
                .isEqualTo(Variation.NOT_ASSESSED);
    }

    @Test
    void chartsAreEqualByPanelAndOptions() {
        Map<Indicator, MonthlySeries> two = new LinkedHashMap<>();
        two.put(Indicator.of("A"), MonthlySeries.of(FIRST, 3, 5, 4));
        two.put(Indicator.of("B"), MonthlySeries.of(FIRST, 30, 50, 40));
        PanelCharts charts = PanelCharts.of(MonthlyPanel.of(two));
        assertThat(charts).hasToString("2 charts");
        MonthlyPanel one = MonthlyPanel.of(Map.of(Indicator.of("A"), MonthlySeries.of(FIRST, 3, 5, 4)));
        assertThat(PanelCharts.of(one)).hasToString("1 chart");
        assertThat(charts)
                .isEqualTo(PanelCharts.of(MonthlyPanel.of(two)))
                .hasSameHashCodeAs(PanelCharts.of(MonthlyPanel.of(two)))
                .isNotEqualTo(PanelCharts.of(one))
                .isNotEqualTo(PanelCharts.of(MonthlyPanel.of(two), row -> options(row, 1)))
                .isNotEqualTo(two);
    }

    /** Twelve figures about 50, then one far above. */
    @Test
    void anIndicatorStandsForItsRow() {
        Map<Indicator, MonthlySeries> two = new LinkedHashMap<>();
        Indicator calm = Indicator.of("A");
        Indicator jump =
                Indicator.builder("B").polarity(Polarity.HIGHER_IS_BETTER).build();
        two.put(calm, MonthlySeries.of(FIRST, 50, 52, 49, 51));
        two.put(jump, MonthlySeries.of(FIRST, 50, 52, 49, 51, 48, 50, 53, 47, 51, 50, 49, 52, 90));
        PanelCharts charts = PanelCharts.of(MonthlyPanel.of(two));
        YearMonth last = FIRST.plusMonths(12);
        assertThat(charts.causes(jump, last)).containsExactly(SpecialCause.ABOVE_UPPER_LIMIT);
        assertThat(charts.causes(calm, FIRST)).isEmpty();
        assertThat(charts.isShort(calm)).isTrue();
        assertThat(charts.isShort(jump)).isEqualTo(charts.isShort(1));
        assertThat(charts.assurance(jump, 60))
                .isEqualTo(charts.assurance(1, 60))
                .isPresent();
        for (int row : new int[] {-1, 2}) {
            assertThatThrownBy(() -> charts.cause(row)).isInstanceOf(IndexOutOfBoundsException.class);
        }
        MonthlyPanel other = MonthlyPanel.of(Map.of(calm, MonthlySeries.of(FIRST, 50, 52, 49, 50)));
        MonthlyPanel same = MonthlyPanel.of(Map.of(calm, MonthlySeries.of(FIRST, 50, 52, 49, 51)));
        assertThat(PanelCharts.of(other)).isNotEqualTo(PanelCharts.of(same));
    }
}
