// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.quality;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.window.Decumulation;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Checks of what was observed, on one series or on all of a page.
 *
 * <p>Each looks at a range of months, which may reach beyond the series, and returns its findings in the order of months. A month that is
 * confidential is never looked into.
 *
 * @since 0.1.0
 */
public final class Checks {

    private Checks() {}

    /**
     * Finds periods without a figure between the first and the last observed one, as far as nobody said why.
     *
     * @param indicator its frequency says which months are periods, counted from the last figure
     * @param series the figures
     * @param months where to look
     * @return one finding for each period that is {@link MissingReason#NOT_REPORTED}
     */
    public static List<Finding> gaps(Indicator indicator, MonthlySeries series, MonthRange months) {
        List<Finding> findings = new ArrayList<>();
        List<YearMonth> observed = new ArrayList<>(series.toMap().keySet());
        if (observed.isEmpty()) {
            return findings;
        }
        int step = indicator.frequency().months();
        YearMonth last = observed.get(observed.size() - 1);
        YearMonth end = lastWithReport(series, last, step);
        for (YearMonth month = observed.get(0); month.isBefore(end); month = month.plusMonths(1)) {
            boolean period = Math.floorMod(monthsBetween(month, last), step) == 0;
            if (period && months.contains(month) && isNotReported(series.at(month))) {
                findings.add(new Finding(
                        FindingRule.GAP,
                        indicator.ref(),
                        month,
                        "no figure for " + EnglishText.month(month) + ", and no reason given"));
            }
        }
        return findings;
    }

    /** The last period of which anything was said, even that the figure is still to come. */
    private static YearMonth lastWithReport(MonthlySeries series, YearMonth lastObserved, int step) {
        YearMonth end = lastObserved;
        int months = monthsBetween(lastObserved, series.last());
        for (int i = 0; i <= months; i += step) {
            YearMonth month = lastObserved.plusMonths(i);
            if (!isNotReported(series.at(month))) {
                end = month;
            }
        }
        return end;
    }

    private static boolean isNotReported(Figure figure) {
        return !figure.isKnown() && figure.reason() == MissingReason.NOT_REPORTED;
    }

    private static int monthsBetween(YearMonth from, YearMonth to) {
        return (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
    }

    // -----------------------------------------------------------------------
    /**
     * Finds figures that repeat those of the period before exactly. A repeated zero is not found: nothing happening twice is common.
     *
     * @param indicator its frequency says which period is the one before
     * @param series the figures
     * @param months where to look for the later figure
     * @return one finding for each repetition
     */
    public static List<Finding> repeatedValues(Indicator indicator, MonthlySeries series, MonthRange months) {
        List<Finding> findings = new ArrayList<>();
        Optional<MonthRange> common = months.intersection(series.range());
        if (common.isPresent()) {
            int step = indicator.frequency().months();
            MonthlySeries before = series.lag(step);
            for (YearMonth month : common.get()) {
                if (repeats(series, before, month)) {
                    findings.add(new Finding(
                            FindingRule.REPEATED_VALUE,
                            indicator.ref(),
                            month,
                            series.at(month) + " in " + EnglishText.month(month) + " repeats "
                                    + EnglishText.month(month.minusMonths(step)) + " exactly"));
                }
            }
        }
        return findings;
    }

    private static boolean repeats(MonthlySeries series, MonthlySeries before, YearMonth month) {
        Figure figure = series.at(month);
        return figure.isKnown() && !isZero(figure) && figure.equals(before.at(month));
    }

    private static boolean isZero(Figure figure) {
        return figure.orElse(1) == 0;
    }

    /**
     * Finds months in which every indicator of a page that has both figures repeats the month before exactly: a sign of a page that was carried
     * forward.
     *
     * @param page the monthly indicators count, others are passed over
     * @param months where to look for the later month
     * @return one finding for each month in which two or more indicators have both figures and all repeat; its reference is empty
     */
    public static List<Finding> repeatedOnPage(Map<Indicator, MonthlySeries> page, MonthRange months) {
        Map<YearMonth, int[]> counts = new TreeMap<>();
        page.forEach((indicator, series) -> {
            Optional<MonthRange> common = months.intersection(series.range());
            if (indicator.frequency().months() == 1 && common.isPresent()) {
                MonthlySeries before = series.lag(1);
                for (YearMonth month : common.get()) {
                    boolean both =
                            series.at(month).isKnown() && before.at(month).isKnown();
                    if (both && !(isZero(series.at(month)) && isZero(before.at(month)))) {
                        int[] count = counts.computeIfAbsent(month, any -> new int[2]);
                        count[0]++;
                        count[1] += repeats(series, before, month) ? 1 : 0;
                    }
                }
            }
        });
        List<Finding> findings = new ArrayList<>();
        counts.forEach((month, count) -> {
            if (count[0] > 1 && count[0] == count[1]) {
                findings.add(new Finding(
                        FindingRule.REPEATED_ON_PAGE,
                        "",
                        month,
                        EnglishText.month(month) + " repeats " + EnglishText.month(month.minusMonths(1))
                                + " exactly in " + count[1] + " of " + count[0] + " monthly indicators"));
            }
        });
        return findings;
    }

    // -----------------------------------------------------------------------
    /**
     * Finds figures that their kind of measure cannot have.
     *
     * @param indicator its measure says what is possible: a count is whole and not negative, a percentage from 0 to 100, a rate not negative;
     *     an amount may be anything
     * @param series the figures
     * @param months where to look
     * @return one finding for each impossible figure
     */
    public static List<Finding> impossibleValues(Indicator indicator, MonthlySeries series, MonthRange months) {
        List<Finding> findings = new ArrayList<>();
        Optional<MonthRange> common = months.intersection(series.range());
        if (common.isPresent()) {
            for (YearMonth month : common.get()) {
                Figure figure = series.at(month);
                String fault = figure.isKnown() ? fault(indicator.measure(), figure.value()) : "";
                if (!fault.isEmpty()) {
                    findings.add(new Finding(
                            FindingRule.IMPOSSIBLE_VALUE,
                            indicator.ref(),
                            month,
                            figure + " in " + EnglishText.month(month) + " is " + fault));
                }
            }
        }
        return findings;
    }

    private static String fault(MeasureKind measure, double value) {
        return switch (measure) {
            case COUNT -> {
                if (value < 0) {
                    yield "a negative count";
                }
                yield value == Math.rint(value) ? "" : "a count that is not whole";
            }
            case PERCENTAGE -> {
                if (value < 0) {
                    yield "a negative percentage";
                }
                yield value > 100 ? "a percentage above 100" : "";
            }
            case RATE -> value < 0 ? "a negative rate" : "";
            case AMOUNT -> "";
        };
    }

    /**
     * Finds months in which a part is larger than the whole.
     *
     * @param indicator whose parts they are
     * @param numerators the parts
     * @param denominators the wholes
     * @return one finding for each such month
     */
    public static List<Finding> numeratorsAboveDenominators(
            Indicator indicator, MonthlySeries numerators, MonthlySeries denominators) {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(denominators, "denominators");
        List<Finding> findings = new ArrayList<>();
        for (YearMonth month : numerators.range()) {
            Figure part = numerators.at(month);
            Figure whole = denominators.at(month);
            if (part.isKnown() && whole.isKnown() && part.value() > whole.value()) {
                findings.add(new Finding(
                        FindingRule.NUMERATOR_ABOVE_DENOMINATOR,
                        indicator.ref(),
                        month,
                        part + " of " + whole + " in " + EnglishText.month(month) + ": the part is above the whole"));
            }
        }
        return findings;
    }

    /**
     * Finds months in which a cumulative figure fell.
     *
     * @param indicator whose figures they are
     * @param decumulation the cumulative figures, taken apart
     * @return one finding for each revision
     */
    public static List<Finding> revisedTotals(Indicator indicator, Decumulation decumulation) {
        return decumulation.revisions().stream()
                .map(month -> new Finding(
                        FindingRule.REVISED_TOTAL,
                        indicator.ref(),
                        month,
                        "the total of the year so far fell in " + EnglishText.month(month)
                                + ": an earlier month was revised"))
                .toList();
    }
}
