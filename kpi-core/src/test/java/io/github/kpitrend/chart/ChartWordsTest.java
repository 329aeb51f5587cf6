// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The explanations of charts: figure, lines with what they are based on, rules, and the sentence. */
class ChartWordsTest {

    private static final YearMonth FIRST = YearMonth.of(2019, 1);
    private static final ChartOptions STANDARD = ChartOptions.standard();

    /** Fourteen figures of 9 and 11, and one after them. */
    private static MonthlySeries then(double last) {
        double[] values = new double[15];
        for (int i = 0; i < 14; i++) {
            values[i] = i % 2 == 0 ? 9 : 11;
        }
        values[14] = last;
        return MonthlySeries.of(FIRST, values);
    }

    private static ControlChart xmr(double last, ChartOptions options) {
        return ControlChart.xmr(then(last), options.withBaseline(14));
    }

    // -----------------------------------------------------------------------
    @Test
    void sentences() {
        ChartOptions higher = STANDARD.withPolarity(Polarity.HIGHER_IS_BETTER);
        assertThat(xmr(20, higher).explain().text())
                .isEqualTo("20 is above the upper limit 15.32: improvement (special cause)");
        assertThat(xmr(1, higher).explain().text())
                .isEqualTo("1 is below the lower limit 4.68: concern (special cause)");
        assertThat(xmr(10, higher).explain().text()).isEqualTo("10 triggers no rule: common cause variation");
        MonthlySeries rising = MonthlySeries.of(FIRST, 1, 2, 3, 4, 5, 6, 7);
        assertThat(ControlChart.xmr(rising, higher.withLimits(-9, 4, 20))
                        .explain()
                        .text())
                .startsWith("7 is one of a pattern, " + SpecialCause.TREND_UP.text() + ": ");
    }

    @Test
    void inputs() {
        assertThat(xmr(12, STANDARD).explain().inputs())
                .containsExactly(
                        "figure 12 (2020-03)",
                        "mean 10",
                        "limits 4.68 to 15.32 from 14 points, outlying moving ranges excluded");
        assertThat(xmr(12, STANDARD.withRangeScreening(false)).explain().inputs())
                .contains("limits 4.68 to 15.32 from 14 points");
        assertThat(xmr(12, STANDARD.withMedians()).explain().inputs()).contains("limits 3.71 to 16.29 from 14 points");
        assertThat(ControlChart.xmr(then(12), STANDARD.withLimits(1, 2, 30))
                        .explain()
                        .inputs())
                .containsExactly("figure 12 (2020-03)", "mean 2", "limits 1 to 30 passed by the caller");
        assertThat(ControlChart.xmr(MonthlySeries.of(FIRST, 5), STANDARD)
                        .explain()
                        .inputs())
                .containsExactly("figure 5 (2019-01)", "mean 5");
        assertThat(ControlChart.run(then(12), STANDARD).explain().inputs())
                .as("no limits")
                .containsExactly("figure 12 (2020-03)", "median 11");
        MonthlySeries phases = then(12);
        assertThat(ControlChart.xmr(phases, STANDARD.withPhase(FIRST.plusMonths(9), "new"))
                        .explain()
                        .inputs())
                .last()
                .asString()
                .endsWith(" from 6 points, outlying moving ranges excluded");
        // a slope of 1: the adjusted figure is shown beside
        MonthlySeries sloping = MonthlySeries.of(FIRST, 1, 2, 3, 4, 5);
        assertThat(ControlChart.xmr(sloping, STANDARD.withTrend()).explain().inputs())
                .containsExactly(
                        "figure 5 (2019-05)",
                        "adjusted 3",
                        "mean 5",
                        "limits 5 to 5 from 5 points, outlying moving ranges excluded");
    }

    @Test
    void screening_isSaidOfRangesAlone() {
        MonthlySeries counts = then(12);
        RatioSeries ratio = RatioSeries.proportion(counts, counts.mapValues(value -> 100));
        List<LocalDate> dates = new ArrayList<>(List.of(LocalDate.of(2020, 1, 1)));
        for (int i = 0; i < 15; i++) {
            dates.add(dates.get(i).plusDays(5 + i * 7 % 5));
        }
        Events events = Events.of(dates, dates.get(15));
        Object[][] table = {
            {ControlChart.pPrime(ratio, STANDARD), true},
            {ControlChart.uPrime(ratio, STANDARD), true},
            {ControlChart.iPrime(ratio, STANDARD), true},
            {ControlChart.t(events, STANDARD), true},
            {ControlChart.ewma(counts, 0.2, STANDARD), true},
            {ControlChart.p(ratio, STANDARD), false},
            {ControlChart.u(ratio, STANDARD), false},
            {ControlChart.c(counts, STANDARD), false},
            {ControlChart.g(events, STANDARD), false},
            {ControlChart.xmr(counts).movingRanges(), false},
            {ControlChart.xmr(MonthlySeries.of(FIRST, 0, 0, 0, 1, 1, 1, 1, 1)), false},
        };
        for (Object[] row : table) {
            ControlChart chart = (ControlChart) row[0];
            String limits = chart.explain().inputs().get(2);
            assertThat(limits).as("%s", chart.kind()).startsWith("limits ").contains(" points");
            assertThat(limits.endsWith(", outlying moving ranges excluded"))
                    .as("%s", chart.kind())
                    .isEqualTo(row[1]);
        }
    }

    @Test
    void rules() {
        Object[][] table = {
            {
                RuleSet.makingDataCount(),
                "outside the limits, 7 consecutive rises or falls, two of three beyond two sigma, 7 consecutive on one"
                        + " side of the mean"
            },
            {
                RuleSet.nelson(),
                "outside the limits, 6 consecutive rises or falls, two of three beyond two sigma, 9 consecutive on one"
                        + " side of the mean, four of five beyond one sigma, 15 consecutive within one sigma, 8"
                        + " consecutive beyond one sigma, 14 alternating"
            },
            {RuleSet.anhoej(), "outside the limits, a long run or few crossings"},
            {RuleSet.limitsOnly(), "outside the limits"},
        };
        for (Object[] row : table) {
            assertThat(xmr(12, STANDARD.withRules((RuleSet) row[0])).explain().rule())
                    .isEqualTo(row[1]);
        }
        assertThat(ControlChart.run(then(12), STANDARD).explain().rule()).isEqualTo("a long run or few crossings");
        assertThat(ControlChart.run(
                                then(12),
                                STANDARD.withRules(RuleSet.limitsOnly().withShift(8)))
                        .explain()
                        .rule())
                .isEqualTo("8 consecutive on one side of the median");
    }

    @Test
    void events_sayHowLongThereWasNone() {
        List<LocalDate> dates = new ArrayList<>(List.of(LocalDate.of(2020, 1, 1)));
        for (int i = 0; i < 13; i++) {
            dates.add(dates.get(i).plusDays(4 + i * 3 % 4));
        }
        ChartOptions fewer = STANDARD.withPolarity(Polarity.LOWER_IS_BETTER);
        ControlChart open = ControlChart.t(Events.of(dates, dates.get(13).plusDays(84)), fewer);
        assertThat(open.explain().text())
                .startsWith("84 days without an event are above the upper limit ")
                .endsWith(": improvement (special cause)");
        ControlChart day = ControlChart.t(Events.of(dates, dates.get(13).plusDays(1)), fewer.withLimits(0, 0.2, 0.5));
        assertThat(day.explain().text()).startsWith("1 day without an event is above the upper limit 0.5: ");
        ControlChart soon = ControlChart.t(Events.of(dates, dates.get(13).plusDays(3)), fewer);
        assertThat(soon.explain().text()).endsWith(" triggers no rule: common cause variation");
        dates.add(dates.get(13).plusDays(200));
        ControlChart over = ControlChart.t(Events.of(dates, dates.get(14)), fewer);
        assertThat(over.explain().text()).startsWith("200 is above the upper limit ");
    }

    @Test
    void summaries() {
        assertThat(xmr(20, STANDARD)).hasToString("15 points to 2020-03: NEUTRAL_HIGH");
        assertThat(ControlChart.xmr(MonthlySeries.of(FIRST, 5))).hasToString("1 point to 2019-01: COMMON_CAUSE");
        assertThat(ControlChart.xmr(MonthlySeries.of(FIRST, 5), STANDARD.withExcluded(FIRST, "wrong")))
                .hasToString("no points: NOT_ASSESSED");
    }
}
