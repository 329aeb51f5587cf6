// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.panel.MonthlyPanel;
import io.github.kpitrend.panel.PanelAnalysis;
import io.github.kpitrend.panel.PanelCharts;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardPolicy;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.trend.MannKendall;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.PeriodAggregation;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.YearToDate;
import java.lang.management.ManagementFactory;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/**
 * Twice the months or series allocate about twice the bytes, whichever way is taken; a way that builds anything anew for every month, window or
 * row would allocate four times as many. Steps themselves are counted in {@code StepsGrowthTest} of kpi-core.
 */
class GrowthTest {

    private static final YearMonth FIRST = YearMonth.of(1000, 1);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    /** What doubling may cost at most, of bytes that are counted while code is being compiled. */
    private static final double TWICE = 2.6;

    private static final int SLACK = 20_000;
    /** Compiled code allocates less: where it came between two measurements, they are taken again. What grows by four does so each time. */
    private static final int ATTEMPTS = 5;

    private static volatile Object kept;

    /** Returns the bytes that a computation allocates on this thread, after it has been done before. */
    private static long bytes(Runnable work) {
        work.run();
        long id = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(id);
        work.run();
        return THREADS.getThreadAllocatedBytes(id) - before;
    }

    private static void assertDoubles(String what, int from, int to, IntFunction<Runnable> work) {
        for (int size = from; size < to; size *= 2) {
            long few = 0;
            long many = Long.MAX_VALUE;
            for (int i = 0; i < ATTEMPTS && many > TWICE * few + SLACK; i++) {
                few = bytes(work.apply(size));
                many = bytes(work.apply(2 * size));
            }
            assertThat(many)
                    .as("%s of %s and %s: %s and %s bytes", what, size, 2 * size, few, many)
                    .isLessThanOrEqualTo((long) (TWICE * few + SLACK));
        }
    }

    private static MonthlySeries series(int months, String data) {
        Random random = new Random(1);
        double[] values = new double[months];
        for (int i = 0; i < months; i++) {
            values[i] = data.equals("quotients") ? (500 + random.nextInt(500)) / 7.0 : random.nextInt(1000) / 10.0;
        }
        MonthlySeries series = MonthlySeries.of(FIRST, values);
        return data.equals("marked") ? series.with(FIRST.plusMonths(5), 3, Marker.REVISED) : series;
    }

    @Test
    void windowsAndPeriodsGrowWithTheMonths() {
        for (String data : new String[] {"decimals", "marked", "quotients"}) {
            Map<String, Function<MonthlySeries, Object>> functions = new LinkedHashMap<>();
            for (int length : new int[] {1, 12, 100, 3_000, 12_000}) {
                RollingWindow window = RollingWindow.trailing(length).requiring(1);
                functions.put("sum of " + length, window::sum);
                functions.put("mean of " + length, window::mean);
                functions.put("min of " + length, window::min);
                functions.put("max of " + length, window::max);
                functions.put("median of " + length, window::median);
                functions.put("deviation of " + length, window::standardDeviation);
            }
            YearToDate year = YearToDate.of(FiscalCalendar.APRIL);
            functions.put("year to date", year::values);
            for (Frequency frequency : Frequency.values()) {
                PeriodAggregation periods = PeriodAggregation.of(Aggregation.SUM, FiscalCalendar.APRIL);
                functions.put("sums, " + frequency, each -> periods.values(each, frequency));
            }
            functions.put("Mann-Kendall", MannKendall::of);
            functions.forEach((name, function) -> assertDoubles(name + ", " + data, 1_500, 4_000, months -> {
                MonthlySeries each = series(months, data);
                return () -> kept = function.apply(each);
            }));
        }
    }

    private static Map<Indicator, MonthlySeries> page(int size) {
        Map<Indicator, MonthlySeries> page = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            MonthlySeries series = series(30 + i % 7, i % 5 == 0 ? "quotients" : "decimals");
            page.put(Indicator.of("I" + i), series.plusMonths(12_000 - series.length()));
        }
        return page;
    }

    @Test
    void panelsAndScorecardsGrowWithTheSeries() {
        assertDoubles("table", 100, 400, size -> {
            MonthlyPanel panel = MonthlyPanel.of(page(size));
            return () -> kept = PanelAnalysis.standard().analyze(panel);
        });
        assertDoubles("panel and charts", 100, 400, size -> {
            Map<Indicator, MonthlySeries> page = page(size);
            return () -> kept = PanelCharts.of(MonthlyPanel.of(page));
        });
        assertDoubles("scorecard", 100, 400, size -> {
            Map<Indicator, MonthlySeries> page = page(size);
            return () -> kept = everythingOf(Scorecard.of(FIRST.plusMonths(11_999), page));
        });
    }

    private static Object everythingOf(Scorecard scorecard) {
        StringBuilder text = new StringBuilder();
        for (ScorecardRow row : scorecard.rows()) {
            text.append(row.narrative()).append(row.rating()).append(row.chart().isPresent());
        }
        return text.append(scorecard.findings()).append(scorecard.summary()).length();
    }

    /** Whatever is read of a scorecard, each row is charted once; and a panel asks for the options of each row once. */
    @Test
    void everyRowIsChartedOnce() {
        for (int size : new int[] {1, 50, 100}) {
            AtomicInteger asked = new AtomicInteger();
            Function<Indicator, ChartOptions> options = indicator -> {
                asked.incrementAndGet();
                return ChartOptions.of(indicator);
            };
            Scorecard scorecard = Scorecard.of(
                    FIRST.plusMonths(11_999),
                    page(size),
                    ScorecardPolicy.standard().withCharts(options::apply));
            everythingOf(scorecard);
            everythingOf(scorecard);
            assertThat(asked).hasValue(size);
            PanelCharts.of(MonthlyPanel.of(page(size)), options);
            assertThat(asked).hasValue(2 * size);
        }
    }
}
