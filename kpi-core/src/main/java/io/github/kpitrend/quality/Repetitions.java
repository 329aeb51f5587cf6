// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.quality;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PeriodEnds;
import io.github.kpitrend.internal.PrintedDecimals;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.time.ReportingPeriods;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Runs of equal figures of one series, and months in which a whole scorecard repeats the month before. */
final class Repetitions {

    private static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);
    private static final int LONG_RUN = 6;
    private static final int LEAST_FIGURES = 12;
    private static final int LATEST_FIGURES = 24;
    private static final int LEAST_DISTINCT = 6;

    private Repetitions() {}

    static List<Finding> ofSeries(Indicator indicator, MonthlySeries series, MonthRange months) {
        List<Finding> findings = new ArrayList<>();
        ReportingPeriods periods = indicator.reportingPeriods(series);
        Optional<MonthRange> range = months.intersection(series.range());
        if (range.isEmpty() || !repeats(SERIES.open(series), PeriodEnds.of(periods), range.get())) {
            return findings;
        }
        List<Figure> known = new ArrayList<>();
        List<List<YearMonth>> runs = new ArrayList<>();
        Figure before = null;
        for (YearMonth month :
                periods.ends(MonthRange.of(series.first(), range.get().last())).toList()) {
            Figure figure = series.at(month);
            if (figure.isKnown()) {
                known.add(figure);
            }
            if (before != null && figure.isKnown() && figure.equals(before)) {
                runs.get(runs.size() - 1).add(month);
            } else {
                runs.add(new ArrayList<>(List.of(month)));
            }
            before = figure;
        }
        boolean fewValues = hasFewValues(known);
        for (List<YearMonth> run : runs) {
            YearMonth last = run.get(run.size() - 1);
            Figure figure = series.at(last);
            boolean found = run.size() > 1
                    && !last.isBefore(range.get().first())
                    && !isAtBound(indicator, figure)
                    && (!fewValues || run.size() >= LONG_RUN);
            if (found) {
                findings.add(Finding.of(
                        FindingRule.REPEATED_VALUE,
                        Finding.Severity.NOTE,
                        indicator.ref(),
                        run.get(0),
                        last,
                        text(indicator, indicator.decimals(series), figure, run)));
            }
        }
        return findings;
    }

    /** Returns whether a figure of a range equals that of the period before; most series are done with this. */
    private static boolean repeats(Slots slots, PeriodEnds ends, MonthRange range) {
        int step = ends.step();
        long from = Math.max(ends.firstEnd(ProlepticMonth.of(range.first())), ends.firstEnd(slots.first()) + step);
        long to = ProlepticMonth.of(range.last());
        for (long month = from; month <= to; month += step) {
            int i = (int) (month - slots.first());
            boolean known = slots.reason(i) == ReasonCode.KNOWN && slots.reason(i - step) == ReasonCode.KNOWN;
            if (known && slots.value(i) == slots.value(i - step)) {
                return true;
            }
        }
        return false;
    }

    private static String text(Indicator indicator, int decimals, Figure figure, List<YearMonth> run) {
        String unit = indicator.measure() == MeasureKind.PERCENTAGE ? "%" : "";
        int places = PrintedDecimals.ofComparison(decimals, figure.toBigDecimal(), BigDecimal.ZERO);
        String value = EnglishText.number(figure.value(), places == PrintedDecimals.NONE ? PrintedDecimals.MAX : places)
                + unit;
        return run.size() == 2
                ? value + " in " + EnglishText.month(run.get(1)) + " is the same as in " + EnglishText.month(run.get(0))
                        + "; it may have been carried forward"
                : value + " in all " + EnglishText.count(run.size()) + " " + EnglishText.period(indicator.frequency())
                        + "s from " + EnglishText.month(run.get(0)) + "; these figures may have been carried forward";
    }

    /** Few different values repeat by themselves. */
    private static boolean hasFewValues(List<Figure> known) {
        Set<Figure> latest = new HashSet<>(known.subList(Math.max(0, known.size() - LATEST_FIGURES), known.size()));
        return known.size() >= LEAST_FIGURES && latest.size() < LEAST_DISTINCT;
    }

    private static boolean isAtBound(Indicator indicator, Figure figure) {
        return figure.value() == 0 || (indicator.measure() == MeasureKind.PERCENTAGE && figure.value() == 100);
    }

    // -----------------------------------------------------------------------
    static List<Finding> ofPage(Map<Indicator, MonthlySeries> page, MonthRange months) {
        Map<YearMonth, int[]> counts = new TreeMap<>();
        page.forEach((indicator, series) -> {
            Optional<MonthRange> common = months.intersection(series.range());
            ReportingPeriods periods = indicator.reportingPeriods(series);
            if (periods.periodsPerYear() == 12 && common.isPresent()) {
                for (YearMonth month : common.get()) {
                    count(series, month, counts);
                }
            }
        });
        List<Finding> findings = new ArrayList<>();
        counts.forEach((month, count) -> {
            if (count[0] > 1 && count[0] == count[1]) {
                findings.add(Finding.of(
                        FindingRule.REPEATED_ON_PAGE,
                        Finding.Severity.WARNING,
                        "",
                        month,
                        month,
                        "all " + count[0] + " monthly indicators have the same figure in "
                                + EnglishText.month(month) + " as in " + EnglishText.month(month.minusMonths(1))
                                + "; these figures may have been carried forward"));
            }
        });
        return findings;
    }

    private static void count(MonthlySeries series, YearMonth month, Map<YearMonth, int[]> counts) {
        if (!month.isAfter(series.first())) {
            return;
        }
        Figure now = series.at(month);
        Figure before = series.at(month.minusMonths(1));
        boolean both = now.isKnown() && before.isKnown();
        if (both && !(now.value() == 0 && before.value() == 0)) {
            int[] count = counts.computeIfAbsent(month, any -> new int[2]);
            count[0]++;
            count[1] += now.equals(before) ? 1 : 0;
        }
    }
}
