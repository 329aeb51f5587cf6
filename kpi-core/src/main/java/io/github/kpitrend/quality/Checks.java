// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.quality;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PeriodEnds;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Checks of observations, on one series or on all of a scorecard.
 *
 * <p>Each returns its findings in the order of months. A range of months may extend outside the series. Findings over neighboring periods are one,
 * from the first of them to the last. Which months are expected follows from the indicator's {@linkplain Indicator#reportingPeriods reporting
 * periods}. A month that is confidential is never examined.
 *
 * @since 0.1.0
 */
public final class Checks {

    private Checks() {}

    /**
     * Finds expected periods between the first figure and the last that have none and no stated reason.
     *
     * @param indicator the indicator
     * @param series the figures
     * @param months the months to examine
     * @return one note for each run of periods that are {@link MissingReason#NOT_REPORTED}; those after the last figure only up to the last
     *     stated reason
     */
    public static List<Finding> gaps(Indicator indicator, MonthlySeries series, MonthRange months) {
        return checks(indicator, series, months).gaps(months);
    }

    /**
     * Finds runs of equal figures in consecutive periods.
     *
     * <p>Figures at a bound of their kind are skipped, 0 and 100%: nothing happening twice is common. So is a series of 12 or more figures with
     * fewer than 6 different ones among its last 24, unless a run has 6 or more.
     *
     * @param indicator the indicator
     * @param series the figures; those after the range are not looked at
     * @param months the months to examine for the last figure of a run
     * @return one note for each run of two or more
     */
    public static List<Finding> repeatedValues(Indicator indicator, MonthlySeries series, MonthRange months) {
        require(indicator, series, months);
        return Repetitions.ofSeries(indicator, series, months);
    }

    /**
     * Finds months in which every monthly indicator of a scorecard that has both figures repeats the month before. It is a sign of a scorecard
     * that was carried forward.
     *
     * @param page the series by indicator; those that are not monthly are skipped
     * @param months the months to examine for the later month
     * @return one warning for each month in which two or more indicators have both figures and all repeat; its reference is empty
     */
    public static List<Finding> repeatedOnPage(Map<Indicator, MonthlySeries> page, MonthRange months) {
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(months, "months");
        return Repetitions.ofPage(page, months);
    }

    /**
     * Finds the latest months of a scorecard whose figures are all 0, although they never were before.
     *
     * <p>Months without any figure do not count. A series is a sign if it has at least three earlier figures and none of them is 0; it takes two
     * such series, or two such months.
     *
     * @param page the series by indicator, with everything that the file holds
     * @return at most one warning, from the first of those months to the last; its reference is empty
     */
    public static List<Finding> zerosAhead(Map<Indicator, MonthlySeries> page) {
        Objects.requireNonNull(page, "page");
        return ZerosAhead.of(page.values());
    }

    // -----------------------------------------------------------------------
    /**
     * Finds figures that their kind of measure cannot have.
     *
     * @param indicator its measure determines what is possible: a count is whole and not negative, a percentage from 0 to 100, a rate not negative;
     *     an amount may be anything
     * @param series the figures
     * @param months the months to examine
     * @return one warning for each run of figures that are impossible for the same reason
     */
    public static List<Finding> impossibleValues(Indicator indicator, MonthlySeries series, MonthRange months) {
        return checks(indicator, series, months).impossibleValues(months);
    }

    /**
     * Finds percentages that look like fractions among figures in percent. They are above 0, at most 1, and a 50th to a 200th of the median of
     * the other figures.
     *
     * @param indicator the indicator; only percentages are examined
     * @param series the figures; the median is that of all of them but 0
     * @param months the months to examine
     * @return one warning for each such figure
     */
    public static List<Finding> scaleSlips(Indicator indicator, MonthlySeries series, MonthRange months) {
        return checks(indicator, series, months).scaleSlips(months);
    }

    /**
     * Finds percentages of which all figures are from 0 to 1, six or more of them, and not all 0 or 1.
     *
     * @param indicator the indicator; only percentages are examined
     * @param series the figures
     * @return at most one warning
     */
    public static List<Finding> looksLikeFractions(Indicator indicator, MonthlySeries series) {
        return checks(indicator, series).looksLikeFractions();
    }

    /**
     * Finds figures that look like year-to-date totals of an indicator that is not marked as such.
     *
     * <p>There are 18 or more steps between neighboring periods; the figures decrease in one calendar month only, at least twice and every time that
     * month comes; and at least two thirds of the steps rise.
     *
     * @param indicator the indicator
     * @param series the figures
     * @return at most one warning
     */
    public static List<Finding> looksCumulative(Indicator indicator, MonthlySeries series) {
        return checks(indicator, series).looksCumulative();
    }

    /**
     * Finds figures in months that end no reporting period, which no function uses.
     *
     * @param indicator the indicator
     * @param series the figures
     * @param months the months to examine
     * @return at most one warning, which names the months
     */
    public static List<Finding> offPeriods(Indicator indicator, MonthlySeries series, MonthRange months) {
        return checks(indicator, series, months).offPeriods(months);
    }

    /**
     * Finds figures that are partial or forecasts.
     *
     * @param indicator the indicator
     * @param series the figures with their markers
     * @param months the months to examine
     * @return one note for each run of such figures
     */
    public static List<Finding> notFinal(Indicator indicator, MonthlySeries series, MonthRange months) {
        return checks(indicator, series, months).notFinal(months);
    }

    // -----------------------------------------------------------------------
    /**
     * Finds months in which a numerator exceeds its denominator.
     *
     * @param indicator the indicator whose parts they are
     * @param numerators the numerators
     * @param denominators the denominators
     * @return one warning for each run of such months
     */
    public static List<Finding> numeratorsAboveDenominators(
            Indicator indicator, MonthlySeries numerators, MonthlySeries denominators) {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(numerators, "numerators");
        Objects.requireNonNull(denominators, "denominators");
        PeriodRuns runs = new PeriodRuns(PeriodEnds.MONTHS);
        Optional<MonthRange> common = numerators.range().intersection(denominators.range());
        common.ifPresent(range -> range.forEach(month -> {
            Figure part = numerators.at(month);
            Figure whole = denominators.at(month);
            if (part.isKnown() && whole.isKnown() && part.value() > whole.value()) {
                runs.add(month);
            }
        }));
        List<Finding> findings = new ArrayList<>();
        for (List<YearMonth> run : runs.all()) {
            YearMonth first = run.get(0);
            String parts = "the numerator (" + numerators.at(first) + ") exceeds the denominator ("
                    + denominators.at(first) + ") in " + EnglishText.month(first);
            int more = run.size() - 1;
            String others = more == 0
                    ? ""
                    : " and in the " + EnglishText.count(more) + (more == 1 ? " month" : " months") + " after";
            findings.add(Finding.of(
                    FindingRule.NUMERATOR_ABOVE_DENOMINATOR,
                    Finding.Severity.WARNING,
                    indicator.ref(),
                    first,
                    run.get(more),
                    parts + others));
        }
        return findings;
    }

    /**
     * Finds periods in which a year-to-date total decreased.
     *
     * @param indicator the indicator; its calendar determines where totals start again
     * @param cumulative the year-to-date totals
     * @return one warning for each run of such periods
     */
    public static List<Finding> revisedTotals(Indicator indicator, MonthlySeries cumulative) {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(cumulative, "cumulative");
        return new FigureChecks(indicator, cumulative).revisedTotals();
    }

    private static void require(Indicator indicator, MonthlySeries series, MonthRange months) {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(months, "months");
    }

    private static FigureChecks checks(Indicator indicator, MonthlySeries series, MonthRange months) {
        require(indicator, series, months);
        return new FigureChecks(indicator, series);
    }

    private static FigureChecks checks(Indicator indicator, MonthlySeries series) {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(series, "series");
        return new FigureChecks(indicator, series);
    }
}
