// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.quality;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.internal.CumulativePattern;
import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PeriodEnds;
import io.github.kpitrend.internal.PrintedDecimals;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.time.ReportingPeriods;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The checks of one series. */
final class FigureChecks {

    private static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);
    private static final int LEAST_FRACTIONS = 6;
    private static final int NEGATIVE = 1;
    private static final int NOT_WHOLE = 2;
    private static final int ABOVE_100 = 3;
    private static final String[] FAULTS = {"", "cannot be negative", "must be whole", "cannot exceed 100"};
    private static final int MOST_SHOWN = 3;
    private static final BigDecimal FIFTY = BigDecimal.valueOf(50);
    private static final BigDecimal TWO_HUNDRED = BigDecimal.valueOf(200);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Indicator indicator;
    private final MonthlySeries series;
    private final Slots slots;
    private final PeriodEnds ends;

    FigureChecks(Indicator indicator, MonthlySeries series) {
        this.indicator = indicator;
        this.series = series;
        this.slots = SERIES.open(series);
        this.ends = PeriodRuns.ends(indicator, series);
    }

    Finding finding(FindingRule rule, Finding.Severity severity, YearMonth first, YearMonth last, String text) {
        return Finding.of(rule, severity, indicator.ref(), first, last, text);
    }

    /** The first month of the series that is not before a range. */
    private long from(MonthRange months) {
        return Math.max(slots.first(), ProlepticMonth.of(months.first()));
    }

    /** The last month of the series that is not after a range. */
    private long to(MonthRange months) {
        return Math.min(slots.last(), ProlepticMonth.of(months.last()));
    }

    // -----------------------------------------------------------------------
    List<Finding> gaps(MonthRange months) {
        long first = slots.first();
        while (first <= slots.last() && slots.reasonAt(first) != ReasonCode.KNOWN) {
            first++;
        }
        long last = slots.last();
        while (last > first && slots.reasonAt(last) == ReasonCode.NOT_REPORTED) {
            last--;
        }
        PeriodRuns runs = new PeriodRuns(ends);
        long to = Math.min(last, to(months));
        for (long month = ends.firstEnd(Math.max(first, from(months))); month <= to; month += ends.step()) {
            if (slots.reasonAt(month) == ReasonCode.NOT_REPORTED) {
                runs.add(ProlepticMonth.at(month));
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (List<YearMonth> run : runs.all()) {
            YearMonth start = run.get(0);
            YearMonth end = run.get(run.size() - 1);
            String what = run.size() == 1
                    ? "no figure for " + EnglishText.month(end)
                    : "no figures for "
                            + (ends.step() == 1
                                    ? Texts.span(start, end)
                                    : "the " + EnglishText.count(run.size()) + " "
                                            + EnglishText.period(indicator.frequency()) + "s from "
                                            + EnglishText.month(start) + " to " + EnglishText.month(end));
            findings.add(finding(FindingRule.GAP, Finding.Severity.NOTE, start, end, what + ", and no reason given"));
        }
        return findings;
    }

    // -----------------------------------------------------------------------
    List<Finding> impossibleValues(MonthRange months) {
        List<Finding> findings = new ArrayList<>();
        long to = to(months);
        for (long month = from(months); month <= to; month++) {
            int fault = fault(month);
            if (fault != 0) {
                long start = month;
                while (month < to && fault(month + 1) == fault) {
                    month++;
                }
                findings.add(impossible(start, month, FAULTS[fault]));
            }
        }
        return findings;
    }

    private Finding impossible(long from, long to, String rule) {
        YearMonth start = ProlepticMonth.at(from);
        YearMonth end = ProlepticMonth.at(to);
        String but = ", but a " + indicator.measure().text() + " " + rule;
        String text = from == to
                ? "the figure for " + EnglishText.month(end) + " is " + figure(to) + but
                : "the figures for " + Texts.span(start, end) + " are " + values(from, to) + but;
        return finding(FindingRule.IMPOSSIBLE_VALUE, Finding.Severity.WARNING, start, end, text);
    }

    /** {@code -3, -2 and -5}, {@code -3, -2, -5 and 3 more}. */
    private String values(long from, long to) {
        long count = to - from + 1;
        long shown = Math.min(count - 1, MOST_SHOWN);
        List<String> parts = new ArrayList<>();
        for (long month = from; month < from + shown; month++) {
            parts.add(figure(month));
        }
        parts.add(count - shown == 1 ? figure(to) : count - shown + " more");
        return EnglishText.and(parts);
    }

    private String figure(long month) {
        return EnglishText.grouped(PrintedDecimals.allDigits(slots.valueAt(month)));
    }

    /** The number of the fault of a month of the series among {@link #FAULTS}; 0 for none. */
    private int fault(long month) {
        double value = slots.valueAt(month); // 0 where missing, which is no fault
        return switch (indicator.measure()) {
            case COUNT -> value < 0 ? NEGATIVE : value == Math.rint(value) ? 0 : NOT_WHOLE;
            case PERCENTAGE -> value < 0 ? NEGATIVE : value > 100 ? ABOVE_100 : 0;
            case RATE -> value < 0 ? NEGATIVE : 0;
            case AMOUNT -> 0;
        };
    }

    // -----------------------------------------------------------------------
    List<Finding> scaleSlips(MonthRange months) {
        List<Finding> findings = new ArrayList<>();
        if (indicator.measure() != MeasureKind.PERCENTAGE) {
            return findings;
        }
        List<BigDecimal> sorted = List.of(); // made for the first month that may be a slip
        long to = to(months);
        for (long month = from(months); month <= to; month++) {
            double value = slots.valueAt(month);
            if (value > 0 && value <= 1) {
                sorted = sorted.isEmpty() ? sortedFigures() : sorted;
                BigDecimal slip = Decimals.shortest(value);
                BigDecimal median = sorted.size() > 1 ? medianOfOthers(sorted, slip) : BigDecimal.ZERO;
                if (median.compareTo(slip.multiply(FIFTY)) >= 0 && median.compareTo(slip.multiply(TWO_HUNDRED)) <= 0) {
                    YearMonth at = ProlepticMonth.at(month);
                    String text = figure(month) + " in " + EnglishText.month(at)
                            + " looks like a fraction; the other figures are around "
                            + median.setScale(0, RoundingMode.HALF_UP).toPlainString() + "%";
                    findings.add(finding(FindingRule.SCALE_SLIP, Finding.Severity.WARNING, at, at, text));
                }
            }
        }
        return findings;
    }

    /** The figures other than 0, in order of size; what is missing is 0. */
    private List<BigDecimal> sortedFigures() {
        List<BigDecimal> sorted = new ArrayList<>();
        for (int i = 0; i < slots.length(); i++) {
            if (slots.value(i) != 0) {
                sorted.add(Decimals.shortest(slots.value(i)));
            }
        }
        Collections.sort(sorted);
        return sorted;
    }

    private static BigDecimal medianOfOthers(List<BigDecimal> sorted, BigDecimal value) {
        int at = Collections.binarySearch(sorted, value);
        int others = sorted.size() - 1;
        BigDecimal low = other(sorted, at, (others - 1) / 2);
        BigDecimal high = other(sorted, at, others / 2);
        return low.add(high).divide(TWO);
    }

    /** The figure at a place among all but the one at {@code left}. */
    private static BigDecimal other(List<BigDecimal> sorted, int left, int place) {
        return sorted.get(place < left ? place : place + 1);
    }

    List<Finding> looksLikeFractions() {
        if (indicator.measure() != MeasureKind.PERCENTAGE) {
            return List.of();
        }
        int known = 0;
        int between = 0;
        long first = slots.first();
        long last = slots.first();
        for (long month = slots.first(); month <= slots.last(); month++) {
            if (slots.reasonAt(month) == ReasonCode.KNOWN) {
                double value = slots.valueAt(month);
                if (value < 0 || value > 1) {
                    return List.of();
                }
                first = known == 0 ? month : first;
                last = month;
                known++;
                between += value > 0 && value < 1 ? 1 : 0;
            }
        }
        return known >= LEAST_FRACTIONS && between > 0
                ? List.of(finding(
                        FindingRule.LOOKS_LIKE_FRACTIONS,
                        Finding.Severity.WARNING,
                        ProlepticMonth.at(first),
                        ProlepticMonth.at(last),
                        "all " + known + " figures are between 0 and 1; a percentage is expected from 0 to 100"))
                : List.of();
    }

    List<Finding> looksCumulative() {
        if (indicator.reportsYearToDate()) {
            return List.of();
        }
        Optional<Month> reset = CumulativePattern.resetMonth(slots, ends);
        return reset.map(month -> finding(
                        FindingRule.LOOKS_CUMULATIVE,
                        Finding.Severity.WARNING,
                        series.first(),
                        series.last(),
                        "the figures look like year-to-date totals (they fall only in " + EnglishText.monthName(month)
                                + "); mark the indicator as year to date"))
                .map(List::of)
                .orElse(List.of());
    }

    // -----------------------------------------------------------------------
    List<Finding> offPeriods(MonthRange months) {
        List<YearMonth> found = new ArrayList<>();
        long to = to(months);
        for (long month = from(months); month <= to; month++) {
            if (!ends.isEnd(month) && slots.reasonAt(month) == ReasonCode.KNOWN) {
                found.add(ProlepticMonth.at(month));
            }
        }
        if (found.isEmpty()) {
            return List.of();
        }
        String text = found.size() == 1
                ? "the figure for " + Texts.months(found) + " is not at the end of a "
                        + EnglishText.period(indicator.frequency()) + " and is not used"
                : "figures for " + Texts.months(found) + " are not at the end of a "
                        + EnglishText.period(indicator.frequency()) + " and are not used";
        return List.of(finding(
                FindingRule.OFF_PERIOD, Finding.Severity.WARNING, found.get(0), found.get(found.size() - 1), text));
    }

    List<Finding> notFinal(MonthRange months) {
        List<Finding> findings = new ArrayList<>();
        addMarked(findings, months, Slots.PARTIAL, "partial", "partial");
        addMarked(findings, months, Slots.FORECAST, "a forecast", "forecasts");
        findings.sort(Comparator.comparing(Finding::firstMonth));
        return findings;
    }

    private void addMarked(List<Finding> findings, MonthRange months, byte marker, String one, String more) {
        PeriodRuns runs = new PeriodRuns(ends);
        long to = to(months);
        for (long month = from(months); month <= to; month++) {
            if ((slots.markerAt(month) & marker) != 0) {
                runs.add(ProlepticMonth.at(month));
            }
        }
        for (List<YearMonth> run : runs.all()) {
            YearMonth start = run.get(0);
            YearMonth end = run.get(run.size() - 1);
            String text = run.size() == 1
                    ? "the figure for " + EnglishText.month(end) + " is " + one + " and is not compared"
                    : "the figures for " + Texts.span(start, end) + " are " + more + " and are not compared";
            findings.add(finding(FindingRule.NOT_FINAL, Finding.Severity.NOTE, start, end, text));
        }
    }

    // -----------------------------------------------------------------------
    List<Finding> revisedTotals() {
        PeriodRuns runs = new PeriodRuns(ends);
        ReportingPeriods periods = indicator.reportingPeriods(series);
        int step = ends.step();
        for (long month = ends.firstEnd(slots.first() + step); month <= slots.last(); month += step) {
            boolean both =
                    slots.reasonAt(month) == ReasonCode.KNOWN && slots.reasonAt(month - step) == ReasonCode.KNOWN;
            if (both
                    && slots.valueAt(month) < slots.valueAt(month - step)
                    && !slots.breaksBetween(month - step + 1, month)
                    && periods.position(ProlepticMonth.at(month)) > 1) {
                runs.add(ProlepticMonth.at(month));
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (List<YearMonth> run : runs.all()) {
            YearMonth start = run.get(0);
            YearMonth end = run.get(run.size() - 1);
            findings.add(finding(
                    FindingRule.REVISED_TOTAL,
                    Finding.Severity.WARNING,
                    start,
                    end,
                    run.size() == 1
                            ? "the year-to-date total decreased in " + EnglishText.month(end) + ", so an earlier "
                                    + EnglishText.period(indicator.frequency()) + " was revised"
                            : "the year-to-date total decreased in " + Texts.months(run) + ", so earlier "
                                    + EnglishText.period(indicator.frequency()) + "s were revised"));
        }
        return findings;
    }
}
