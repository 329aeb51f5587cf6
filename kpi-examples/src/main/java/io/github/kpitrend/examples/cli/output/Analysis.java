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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

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

    private static final int MEAN = 0;
    private static final int SUM = 4;

    private final RollingWindow window;
    private final List<UnaryOperator<MonthlySeries>> statistics;
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
        this.statistics = List.of(window::mean, window::max, window::min, window::median, window::sum);
        this.withParts = withParts;
    }

    /** Returns the line of headings. */
    public byte[] header() {
        CsvLines lines = new CsvLines();
        List<String> header = new ArrayList<>(List.of(HEADER));
        if (withParts) {
            header.addAll(PARTS);
        }
        lines.line(header);
        return lines.bytes();
    }

    /** An indicator with its series, or with the ratio that it is given by: its mean is the ratio of sums, and nothing else is added up. */
    public record Analyzed(Indicator indicator, MonthlySeries series, Optional<RatioSeries> ratio) {}

    /** Returns the lines of some indicators; several threads may ask. */
    public byte[] lines(List<Analyzed> some) {
        CsvLines lines = new CsvLines();
        some.forEach(each -> add(lines, each));
        return lines.bytes();
    }

    private void add(CsvLines lines, Analyzed analyzed) {
        Columns columns = new Columns(lines.first(analyzed.indicator().ref()), analyzed);
        for (int i = 0; i < columns.values.length; i++) {
            columns.add(lines, i);
        }
    }

    /** The columns of a series. */
    private final class Columns {

        private final String ref;
        private final MonthlySeries series;
        private final int first;
        private final double[] values;
        private final Movements[] movements;
        private final double[][] windows = new double[statistics.size()][];
        private final int[] observed;
        private final double[] yearToDate;
        private final RatioSums sums;

        Columns(String ref, Analyzed analyzed) {
            this.ref = ref;
            Indicator indicator = analyzed.indicator();
            series = analyzed.series();
            sums = analyzed.ratio()
                    .map(ratio -> new RatioSums(
                            ratio, window, YearToDate.of(indicator.calendar()).requiring(1)))
                    .orElse(null);
            first = Months.numberOf(series.first());
            values = numbers(series);
            movements = new Movements[] {
                new Movements(series, indicator.previousPeriod(), indicator.threshold()),
                new Movements(series, Comparison.sameMonthLastYear(), indicator.threshold())
            };
            for (int i = 0; i < windows.length; i++) {
                windows[i] = numbers(statistics.get(i).apply(series));
            }
            observed = window.observedCounts(series);
            yearToDate = numbers(YEAR_TO_DATE.values(series));
            if (sums != null) {
                windows[MEAN] = numbers(sums.mean());
                Arrays.fill(windows[SUM], Double.NaN);
                Arrays.fill(yearToDate, Double.NaN);
            }
        }

        /** Adds the line of a month. */
        void add(CsvLines lines, int i) {
            lines.plain(ref);
            lines.plain(month(first + i));
            lines.number(values[i]);
            lines.plain(reason(series, values, first, i));
            for (Movements each : movements) {
                each.add(lines, first, i);
            }
            for (double[] column : windows) {
                lines.number(column[i]);
            }
            lines.whole(observed[i]);
            lines.number(yearToDate[i]);
            if (sums != null) {
                sums.add(lines, Months.at(first + i));
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
