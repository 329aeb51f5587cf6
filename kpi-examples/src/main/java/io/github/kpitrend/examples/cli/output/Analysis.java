// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.examples.cli.input.Months;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.YearToDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that can be said about every month of a series, a row of CSV for each. */
public final class Analysis {

    private static final YearToDate YEAR_TO_DATE =
            YearToDate.of(FiscalCalendar.APRIL).requiring(1);
    private static final String[] HEADER = {
        "ref",
        "month",
        "value",
        "missing",
        "difference_previous",
        "percent_previous",
        "percent_previous_missing",
        "direction_previous",
        "difference_year",
        "percent_year",
        "percent_year_missing",
        "direction_year",
        "mean_12",
        "max_12",
        "min_12",
        "median_12",
        "sum_12",
        "observed_12",
        "sum_year_to_date"
    };

    private static final List<String> PARTS =
            List.of("numerator", "denominator", "numerator_12", "denominator_12", "year_to_date");

    private static final int MONTHS = 12;
    private static final int MOST_MONTHS = MONTHS * 10_000;

    private final RollingWindow window;
    private final boolean withParts;
    /** The texts of months that were written before, by their numbers. */
    private final String[] months = new String[MOST_MONTHS];

    /**
     * Starts without rows; the window says over how many months to look, and how many must be observed.
     *
     * @param withParts whether the columns of ratios stand at the end
     */
    public Analysis(RollingWindow window, boolean withParts) {
        this.window = window;
        this.withParts = withParts;
    }

    /** Returns the line of headings. */
    public CharSequence header() {
        CsvLines lines = new CsvLines();
        List<String> header = new ArrayList<>(List.of(HEADER));
        if (withParts) {
            header.addAll(PARTS);
        }
        lines.line(header);
        return lines.lines();
    }

    /** An indicator with its series, or with the ratio that it is given by: its mean is the ratio of sums, and nothing else is added up. */
    public record Analyzed(Indicator indicator, MonthlySeries series, Optional<RatioSeries> ratio) {}

    /** Returns the lines of some indicators; several threads may ask. */
    public CharSequence lines(List<Analyzed> some) {
        CsvLines lines = new CsvLines();
        some.forEach(each -> add(lines, each));
        return lines.lines();
    }

    private void add(CsvLines lines, Analyzed analyzed) {
        Indicator indicator = analyzed.indicator();
        MonthlySeries series = analyzed.series();
        RatioSums sums = analyzed.ratio()
                .map(ratio -> new RatioSums(
                        ratio, window, YearToDate.of(indicator.calendar()).requiring(1)))
                .orElse(null);
        Movements previous = new Movements(series, indicator.previousPeriod(), indicator.threshold());
        Movements year = new Movements(series, Comparison.sameMonthLastYear(), indicator.threshold());
        double[] mean = numbers(sums == null ? window.mean(series) : sums.mean());
        double[] max = numbers(window.max(series));
        double[] min = numbers(window.min(series));
        double[] median = numbers(window.median(series));
        double[] sum = numbers(window.sum(series));
        double[] yearToDate = numbers(YEAR_TO_DATE.values(series));
        double[] values = numbers(series);
        int[] observed = window.observedCounts(series);
        String ref = lines.first(indicator.ref());
        int number = series.first().getYear() * MONTHS + series.first().getMonthValue() - 1;
        for (int i = 0; i < values.length; i++) {
            lines.plain(ref);
            lines.plain(month(number + i));
            lines.number(values[i]);
            lines.plain(reason(series, values, number, i));
            previous.add(lines, number, i);
            year.add(lines, number, i);
            lines.number(mean[i]);
            lines.number(max[i]);
            lines.number(min[i]);
            lines.number(median[i]);
            lines.number(sums == null ? sum[i] : Double.NaN);
            lines.whole(observed[i]);
            lines.number(sums == null ? yearToDate[i] : Double.NaN);
            if (sums != null) {
                sums.add(lines, Months.at(number + i));
            } else if (withParts) {
                PARTS.forEach(part -> lines.blank());
            }
            lines.end();
        }
    }

    private static double[] numbers(MonthlySeries series) {
        return series.toArray(Double.NaN);
    }

    private String month(int number) {
        String known = months[number];
        if (known == null) {
            known = Months.at(number).toString();
            months[number] = known;
        }
        return known;
    }

    /** Returns the name of the reason for a missing figure; empty for a known one. */
    private static String reason(MonthlySeries series, double[] values, int first, int index) {
        return Double.isNaN(values[index])
                ? series.at(Months.at(first + index)).reason().name()
                : "";
    }

    /** The changes of a series by one comparison. */
    private static final class Movements {

        private final double[] differences;
        private final MonthlySeries percentages;
        private final double[] percents;
        private final List<DirectionOfTravel> directions;

        Movements(MonthlySeries series, Comparison comparison, ChangeThreshold threshold) {
            differences = numbers(Change.differences(series, comparison));
            percentages = Change.percentages(series, comparison);
            percents = numbers(percentages);
            directions = threshold.directions(series, comparison);
        }

        void add(CsvLines lines, int first, int index) {
            lines.number(differences[index]);
            lines.number(percents[index]);
            lines.plain(reason(percentages, percents, first, index));
            lines.plain(directions.get(index).name());
        }
    }
}
