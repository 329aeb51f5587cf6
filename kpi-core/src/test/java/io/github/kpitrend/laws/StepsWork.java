// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import io.github.kpitrend.breakdown.IndicatorTree;
import io.github.kpitrend.breakdown.RollUp;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.RuleSet;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.panel.MonthlyPanel;
import io.github.kpitrend.panel.PanelAnalysis;
import io.github.kpitrend.panel.PanelCharts;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.scorecard.StatusRollUp;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.PeriodAggregation;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.YearToDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** The work of {@link StepsGrowthTest}: what takes a number of months, series, refs or months of a window, by name. */
public final class StepsWork implements Supplier<Map<String, IntFunction<Runnable>>> {

    private static final YearMonth FIRST = YearMonth.of(1000, 1);
    private static final int ROWS_MONTHS = 48;
    private static final int WINDOWS_MONTHS = 6_000;

    private static volatile Object kept;

    private final Map<String, IntFunction<Runnable>> work = new LinkedHashMap<>();

    /** Data that take different ways. */
    private enum Data {
        DECIMALS,
        GAPS,
        MARKED,
        QUOTIENTS
    }

    @Override
    public Map<String, IntFunction<Runnable>> get() {
        for (Data data : Data.values()) {
            addMonths(data);
        }
        addRows();
        for (boolean colliding : new boolean[] {false, true}) {
            addRefs(colliding);
        }
        return work;
    }

    // -----------------------------------------------------------------------
    private static MonthlySeries series(int months, Data data, Random random) {
        double[] values = new double[months];
        for (int i = 0; i < months; i++) {
            values[i] = data == Data.QUOTIENTS ? (500 + random.nextInt(500)) / 7.0 : random.nextInt(1000) / 10.0;
            if (data == Data.GAPS && random.nextInt(9) == 0) {
                values[i] = Double.NaN;
            }
        }
        MonthlySeries series = MonthlySeries.of(FIRST, values, MissingReason.NOT_REPORTED);
        return data == Data.MARKED ? series.with(FIRST.plusMonths(5), 3, Marker.REVISED) : series;
    }

    private void addMonths(Data data) {
        Map<String, Function<MonthlySeries, Object>> functions = new LinkedHashMap<>();
        YearToDate year = YearToDate.of(FiscalCalendar.APRIL);
        functions.put("year to date", year::values);
        functions.put("year to date of 3 or more", year.requiring(3)::values);
        functions.put("year to date of last year", each -> year.change(each, each.last()));
        for (Aggregation rule : Aggregation.values()) {
            for (Frequency frequency : Frequency.values()) {
                PeriodAggregation periods = PeriodAggregation.of(rule, FiscalCalendar.APRIL);
                functions.put(rule + " of " + frequency, each -> periods.values(each, frequency));
                functions.put(
                        rule + " of " + frequency + ", 2 required",
                        each -> periods.requiring(2).values(each, frequency));
            }
        }
        functions.put("one chart", each -> chartOf(each, Function.identity()));
        functions.put("one chart by Nelson", each -> chartOf(each, options -> options.withRules(RuleSet.nelson())));
        functions.put(
                "one row",
                each -> ScorecardRow.of(Indicator.of("I"), each, each.last()).narrative());
        functions.put(
                "findings of a row",
                each -> ScorecardRow.of(Indicator.of("I"), each, each.last()).findings());
        functions.forEach((name, function) -> work.put("months: " + name + ", " + data, months -> {
            MonthlySeries each = series(months, data, new Random(1));
            return () -> kept = function.apply(each);
        }));
        Map<String, BiFunction<RollingWindow, MonthlySeries, Object>> windows = new LinkedHashMap<>();
        windows.put("sum", RollingWindow::sum);
        windows.put("mean", RollingWindow::mean);
        windows.put("maximum", RollingWindow::max);
        windows.put("median", RollingWindow::median);
        windows.put("deviation", RollingWindow::standardDeviation);
        windows.forEach((name, function) -> work.put("window: " + name + ", " + data, length -> {
            MonthlySeries each = series(WINDOWS_MONTHS, data, new Random(1));
            RollingWindow window = RollingWindow.trailing(length).requiring(2);
            return () -> kept = function.apply(window, each);
        }));
    }

    private static Object chartOf(MonthlySeries series, Function<ChartOptions, ChartOptions> options) {
        MonthlyPanel panel = MonthlyPanel.of(Map.of(Indicator.of("I"), series));
        return PanelCharts.of(panel, indicator -> options.apply(ChartOptions.of(indicator)));
    }

    // -----------------------------------------------------------------------
    private static Map<Indicator, MonthlySeries> page(int size) {
        Random random = new Random(2);
        Map<Indicator, MonthlySeries> page = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            page.put(Indicator.of("I" + i), series(ROWS_MONTHS, Data.values()[i % 4], random));
        }
        return page;
    }

    private void addRows() {
        work.put("series: table of a panel", size -> {
            MonthlyPanel panel = MonthlyPanel.of(page(size));
            return () -> kept = PanelAnalysis.standard().analyze(panel);
        });
        work.put("series: PanelCharts", size -> {
            MonthlyPanel panel = MonthlyPanel.of(page(size));
            return () -> kept = PanelCharts.of(panel);
        });
        work.put("series: Scorecard.of", size -> {
            Map<Indicator, MonthlySeries> page = page(size);
            return () -> kept = Scorecard.of(FIRST.plusMonths(ROWS_MONTHS - 1), page);
        });
        work.put("series: Scorecard.of, with all that is read of it", size -> {
            Map<Indicator, MonthlySeries> page = page(size);
            return () -> kept = everythingOf(Scorecard.of(FIRST.plusMonths(ROWS_MONTHS - 1), page));
        });
    }

    private static Object everythingOf(Scorecard scorecard) {
        StringBuilder text = new StringBuilder();
        for (ScorecardRow row : scorecard.rows()) {
            text.append(row.narrative()).append(row.rating()).append(row.chart().isPresent());
        }
        return text.append(scorecard.findings()).append(scorecard.summary()).append(scorecard.signals());
    }

    // -----------------------------------------------------------------------
    /** A ref of pairs of letters; Aa and BB have one hash code, and so have all refs of them. */
    private static String ref(int number, boolean colliding) {
        StringBuilder ref = new StringBuilder();
        for (int bit = 0; bit < 15; bit++) {
            boolean zero = ((number >> bit) & 1) == 0;
            ref.append(colliding ? (zero ? "Aa" : "BB") : (zero ? "Ab" : "Ba"));
        }
        return ref.toString();
    }

    private void addRefs(boolean colliding) {
        String of = colliding ? " of one hash code" : " of different hash codes";
        work.put("refs: scorecard and panel" + of, size -> {
            Map<Indicator, MonthlySeries> page = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                page.put(Indicator.of(ref(i, colliding)), MonthlySeries.of(FIRST, i, 2));
            }
            return () -> {
                Scorecard scorecard = Scorecard.of(FIRST.plusMonths(1), page);
                MonthlyPanel panel = MonthlyPanel.of(page);
                for (Indicator indicator : page.keySet()) {
                    kept = scorecard.row(indicator.ref());
                    kept = panel.indexOf(indicator.ref());
                }
            };
        });
        work.put("refs: tree" + of, size -> {
            String[] children = new String[size];
            Map<Indicator, MonthlySeries> page = new LinkedHashMap<>();
            Map<String, MonthlySeries> series = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                children[i] = ref(i, colliding);
                MonthlySeries each = MonthlySeries.of(FIRST, i, 2);
                page.put(Indicator.of(children[i]), each);
                series.put(children[i], each);
            }
            Scorecard scorecard = Scorecard.of(FIRST.plusMonths(1), page);
            return () -> {
                IndicatorTree tree = IndicatorTree.builder()
                        .parent("ALL", RollUp.sum(), children)
                        .build();
                kept = tree.fill(series);
                kept = tree.value("ALL", series, FIRST);
                Scorecard withTree = scorecard.withTree(tree, StatusRollUp.worst());
                kept = withTree.rollUp("ALL");
                kept = withTree.rolledUpStatus("ALL");
            };
        });
    }
}
