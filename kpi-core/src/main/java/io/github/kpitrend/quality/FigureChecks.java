// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.quality;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.internal.CumulativePattern;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PeriodEnds;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
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
import java.util.function.DoublePredicate;

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

    private Optional<MonthRange> within(MonthRange months) {
        return months.intersection(series.range());
    }

    /** Returns whether a condition is true of the value of a known slot within some months; most series are found faultless by this alone. */
    private boolean any(MonthRange months, DoublePredicate condition) {
        long from = Math.max(slots.first(), ProlepticMonth.of(months.first()));
        long to = Math.min(slots.last(), ProlepticMonth.of(months.last()));
        for (long month = from; month <= to; month++) {
            int i = (int) (month - slots.first());
            if (slots.reason(i) == ReasonCode.KNOWN && condition.test(slots.value(i))) {
                return true;
            }
        }
        return false;
    }

    // -----------------------------------------------------------------------
    List<Finding> gaps(MonthRange months) {
        if (slots.isComplete()) {
            return List.of();
        }
        YearMonth first = null;
        YearMonth last = null;
        for (YearMonth month : series.range()) {
            Figure figure = series.at(month);
            if (figure.isKnown() && first == null) {
                first = month;
            }
            if (!isNotReported(figure)) {
                last = month;
            }
        }
        PeriodRuns runs = new PeriodRuns(ends);
        if (first != null && last != null) {
            YearMonth from = first;
            YearMonth to = last;
            within(months)
                    .flatMap(range -> range.intersection(MonthRange.of(from, to.isBefore(from) ? from : to)))
                    .ifPresent(range -> indicator
                            .reportingPeriods(series)
                            .ends(range)
                            .filter(month -> isNotReported(series.at(month)))
                            .forEach(runs::add));
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

    static boolean isNotReported(Figure figure) {
        return !figure.isKnown() && figure.reason() == MissingReason.NOT_REPORTED;
    }

    // -----------------------------------------------------------------------
    List<Finding> impossibleValues(MonthRange months) {
        if (indicator.measure() == MeasureKind.AMOUNT) {
            return List.of();
        }
        long first = Math.max(slots.first(), ProlepticMonth.of(months.first()));
        long last = Math.min(slots.last(), ProlepticMonth.of(months.last()));
        if (first > last) {
            return List.of();
        }
        int from = (int) (first - slots.first());
        int to = (int) (last - slots.first());
        int found = 0;
        for (int i = from; i <= to; i++) {
            found |= 1 << fault(i);
        }
        if (found <= 1) {
            return List.of(); // only the 0 of figures without a fault
        }
        List<Finding> findings = new ArrayList<>();
        for (int fault = 1; fault < FAULTS.length; fault++) {
            for (int i = from; (found & (1 << fault)) != 0 && i <= to; i++) {
                if (fault(i) == fault) {
                    int start = i;
                    while (i < to && fault(i + 1) == fault) {
                        i++;
                    }
                    findings.add(impossible(start, i, FAULTS[fault]));
                }
            }
        }
        findings.sort(Comparator.comparing(Finding::firstMonth));
        return findings;
    }

    private Finding impossible(int from, int to, String rule) {
        YearMonth start = ProlepticMonth.at(slots.first() + from);
        YearMonth end = ProlepticMonth.at(slots.first() + to);
        String but = ", but a " + indicator.measure().text() + " " + rule;
        String text = from == to
                ? "the figure for " + EnglishText.month(end) + " is " + figure(to) + but
                : values("the figures for " + Texts.span(start, end) + " are ", from, to) + but;
        return finding(FindingRule.IMPOSSIBLE_VALUE, Finding.Severity.WARNING, start, end, text);
    }

    /** {@code -3, -2 and -5}, {@code -3, -2, -5 and 3 more}. */
    private String values(String before, int from, int to) {
        int count = to - from + 1;
        int shown = count <= MOST_SHOWN ? count - 1 : MOST_SHOWN;
        StringBuilder text = new StringBuilder(128).append(before);
        for (int i = from; i < from + shown; i++) {
            text.append(i == from ? "" : ", ").append(figure(i));
        }
        return text.append(" and ")
                .append(count - shown == 1 ? figure(to) : count - shown + " more")
                .toString();
    }

    private String figure(int slot) {
        return Figure.of(slots.value(slot)).toString();
    }

    /** The number of the fault of a slot among {@link #FAULTS}; 0 for none. */
    private int fault(int slot) {
        if (slots.reason(slot) != ReasonCode.KNOWN) {
            return 0;
        }
        double value = slots.value(slot);
        if (value < 0) {
            return indicator.measure() == MeasureKind.AMOUNT ? 0 : NEGATIVE;
        }
        return switch (indicator.measure()) {
            case COUNT -> value == Math.rint(value) ? 0 : NOT_WHOLE;
            case PERCENTAGE -> value > 100 ? ABOVE_100 : 0;
            case RATE, AMOUNT -> 0;
        };
    }

    // -----------------------------------------------------------------------
    List<Finding> scaleSlips(MonthRange months) {
        if (indicator.measure() != MeasureKind.PERCENTAGE || !any(months, value -> value > 0 && value <= 1)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        List<BigDecimal> sorted = new ArrayList<>();
        series.forEach((month, figure) -> {
            if (figure.isKnown() && figure.value() != 0) {
                sorted.add(figure.toBigDecimal());
            }
        });
        Collections.sort(sorted);
        within(months)
                .ifPresent(range -> range.forEach(month -> {
                    Figure figure = series.at(month);
                    if (figure.isKnown() && figure.value() > 0 && figure.value() <= 1 && sorted.size() > 1) {
                        BigDecimal value = figure.toBigDecimal();
                        BigDecimal median = medianOfOthers(sorted, value);
                        boolean slipped = median.compareTo(value.multiply(FIFTY)) >= 0
                                && median.compareTo(value.multiply(TWO_HUNDRED)) <= 0;
                        if (slipped) {
                            findings.add(finding(
                                    FindingRule.SCALE_SLIP,
                                    Finding.Severity.WARNING,
                                    month,
                                    month,
                                    figure + " in " + EnglishText.month(month)
                                            + " looks like a fraction; the other figures are around "
                                            + median.setScale(0, RoundingMode.HALF_UP)
                                                    .toPlainString() + "%"));
                        }
                    }
                }));
        return findings;
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
        YearMonth first = series.first();
        YearMonth last = series.last();
        for (YearMonth month : series.range()) {
            Figure figure = series.at(month);
            if (figure.isKnown()) {
                if (figure.value() < 0 || figure.value() > 1) {
                    return List.of();
                }
                first = known == 0 ? month : first;
                last = month;
                known++;
                between += figure.value() > 0 && figure.value() < 1 ? 1 : 0;
            }
        }
        return known >= LEAST_FRACTIONS && between > 0
                ? List.of(finding(
                        FindingRule.LOOKS_LIKE_FRACTIONS,
                        Finding.Severity.WARNING,
                        first,
                        last,
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
        if (ends.step() == 1) {
            return List.of();
        }
        List<YearMonth> found = new ArrayList<>();
        ReportingPeriods periods = indicator.reportingPeriods(series);
        within(months)
                .ifPresent(range -> range.forEach(month -> {
                    if (!periods.isEnd(month) && series.at(month).isKnown()) {
                        found.add(month);
                    }
                }));
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
        if (!slots.isMarked()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Marker marker : new Marker[] {Marker.PARTIAL, Marker.FORECAST}) {
            PeriodRuns runs = new PeriodRuns(ends);
            within(months)
                    .ifPresent(range -> range.forEach(month -> {
                        if (series.observation(month).markers().contains(marker)) {
                            runs.add(month);
                        }
                    }));
            for (List<YearMonth> run : runs.all()) {
                YearMonth start = run.get(0);
                YearMonth end = run.get(run.size() - 1);
                boolean one = run.size() == 1;
                String is = marker == Marker.PARTIAL ? "partial" : one ? "a forecast" : "forecasts";
                findings.add(finding(
                        FindingRule.NOT_FINAL,
                        Finding.Severity.NOTE,
                        start,
                        end,
                        one
                                ? "the figure for " + EnglishText.month(end) + " is " + is + " and is not compared"
                                : "the figures for " + Texts.span(start, end) + " are " + is
                                        + " and are not compared"));
            }
        }
        return findings;
    }

    // -----------------------------------------------------------------------
    List<Finding> revisedTotals() {
        PeriodRuns runs = new PeriodRuns(ends);
        ReportingPeriods periods = indicator.reportingPeriods(series);
        periods.ends(series.range())
                .skip(1)
                .filter(month -> periods.position(month) > 1)
                .forEach(month -> {
                    YearMonth before = periods.previousEnd(month);
                    Figure now = series.at(month);
                    Figure then = series.at(before);
                    boolean fell = now.isKnown() && then.isKnown() && now.value() < then.value();
                    if (fell && !breaks(before, month)) {
                        runs.add(month);
                    }
                });
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

    private boolean breaks(YearMonth after, YearMonth to) {
        for (YearMonth month = to; month.isAfter(after); month = month.minusMonths(1)) {
            if (series.observation(month).markers().contains(Marker.BREAK_BEFORE)) {
                return true;
            }
        }
        return false;
    }
}
