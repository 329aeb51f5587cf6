// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.quality;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PeriodEnds;
import io.github.kpitrend.internal.PrintedDecimals;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
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
    private static final int LEAST_DIFFERENT = 6;

    private Repetitions() {}

    static List<Finding> ofSeries(Indicator indicator, MonthlySeries series, MonthRange months) {
        Slots slots = SERIES.open(series);
        PeriodEnds ends = PeriodRuns.ends(indicator, series);
        int step = ends.step();
        long to = Math.min(slots.last(), ProlepticMonth.of(months.last()));
        long month = ends.firstEnd(Math.max(slots.first(), ProlepticMonth.of(months.first())));
        while (month <= to && isSame(slots, month, step)) {
            month -= step; // to the start of a run that began before the range
        }
        List<Finding> findings = new ArrayList<>();
        while (month <= to) {
            long last = month;
            while (last + step <= to && isSame(slots, last + step, step)) {
                last += step;
            }
            if (last > month && !isAtBound(indicator, slots.valueAt(last))) {
                long periods = (last - month) / step + 1;
                if (periods >= LONG_RUN || !hasFewValues(slots, ends, to)) {
                    findings.add(Finding.of(
                            FindingRule.REPEATED_VALUE,
                            Finding.Severity.NOTE,
                            indicator.ref(),
                            ProlepticMonth.at(month),
                            ProlepticMonth.at(last),
                            text(indicator, indicator.decimals(series), slots.valueAt(last), month, last, periods)));
                }
            }
            month = last + step;
        }
        return findings;
    }

    /** Returns whether the figures of a month and of the period before are equal; what is missing is 0, and runs of 0 are skipped. */
    private static boolean isSame(Slots slots, long month, int step) {
        return month - step >= slots.first() && slots.valueAt(month) == slots.valueAt(month - step);
    }

    private static String text(Indicator indicator, int decimals, double figure, long first, long last, long periods) {
        String unit = indicator.measure() == MeasureKind.PERCENTAGE ? "%" : "";
        int places = PrintedDecimals.ofComparison(decimals, Decimals.shortest(figure), BigDecimal.ZERO);
        String value = EnglishText.number(figure, places) + unit;
        String from = EnglishText.month(ProlepticMonth.at(first));
        String to = EnglishText.month(ProlepticMonth.at(last));
        return periods == 2
                ? value + " in " + to + " is the same as in " + from + "; it may have been carried forward"
                : value + " in all " + EnglishText.count(periods) + " " + EnglishText.period(indicator.frequency())
                        + "s from " + from + "; these figures may have been carried forward";
    }

    /** Few different values repeat by themselves: fewer than 6 among the latest 24 of 12 or more. */
    private static boolean hasFewValues(Slots slots, PeriodEnds ends, long to) {
        Set<Double> different = new HashSet<>();
        int known = 0;
        for (long month = ends.latestEnd(to); month >= slots.first() && known < LATEST_FIGURES; month -= ends.step()) {
            if (slots.reasonAt(month) == ReasonCode.KNOWN) {
                known++;
                different.add(slots.valueAt(month));
            }
        }
        return known >= LEAST_FIGURES && different.size() < LEAST_DIFFERENT;
    }

    private static boolean isAtBound(Indicator indicator, double figure) {
        return figure == 0 || (indicator.measure() == MeasureKind.PERCENTAGE && figure == 100);
    }

    // -----------------------------------------------------------------------
    static List<Finding> ofPage(Map<Indicator, MonthlySeries> page, MonthRange months) {
        Map<YearMonth, int[]> counts = new TreeMap<>();
        page.forEach((indicator, series) -> {
            Optional<MonthRange> common = months.intersection(series.range());
            if (indicator.frequency() == Frequency.MONTHLY && common.isPresent()) {
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
