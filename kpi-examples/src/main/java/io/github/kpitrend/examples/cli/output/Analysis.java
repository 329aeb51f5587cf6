// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.YearToDate;
import java.io.IOException;
import java.io.Writer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    private final CsvWriter csv;
    private final RollingWindow window;
    private final boolean withParts;

    /**
     * Starts the output with its header; the window says over how many months to look, and how many must be observed.
     *
     * @param withParts whether the columns of ratios stand at the end
     */
    public Analysis(Writer writer, RollingWindow window, boolean withParts) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        this.window = window;
        this.withParts = withParts;
        List<String> header = new ArrayList<>(List.of(HEADER));
        if (withParts) {
            header.addAll(PARTS);
        }
        csv.writeRecord(header);
    }

    /** Adds the rows of an indicator. */
    public void add(Indicator indicator, MonthlySeries series) {
        add(indicator, series, null);
    }

    /** Adds the rows of an indicator that is given by its parts: the mean is the ratio of sums, and nothing else is added up. */
    public void add(Indicator indicator, RatioSeries ratio) {
        add(indicator, ratio.values(), ratio);
    }

    private void add(Indicator indicator, MonthlySeries series, RatioSeries ratio) {
        RatioSums sums = ratio == null
                ? null
                : new RatioSums(
                        ratio, window, YearToDate.of(indicator.calendar()).requiring(1));
        Movements previous = new Movements(series, indicator.previousPeriod(), indicator.threshold());
        Movements year = new Movements(series, Comparison.sameMonthLastYear(), indicator.threshold());
        MonthlySeries mean = sums == null ? window.mean(series) : sums.mean();
        MonthlySeries max = window.max(series);
        MonthlySeries min = window.min(series);
        MonthlySeries median = window.median(series);
        MonthlySeries sum = window.sum(series);
        MonthlySeries yearToDate = YEAR_TO_DATE.values(series);
        int[] observed = window.observedCounts(series);
        String[] cells = new String[HEADER.length + (withParts ? PARTS.size() : 0)];
        Arrays.fill(cells, "");
        cells[0] = indicator.ref();
        int i = 0;
        for (YearMonth month : series.range()) {
            cells[1] = month.toString();
            Figure value = series.at(month);
            cells[2] = number(value);
            cells[3] = reason(value);
            previous.fill(cells, 4, month, i);
            year.fill(cells, 8, month, i);
            cells[12] = number(mean.at(month));
            cells[13] = number(max.at(month));
            cells[14] = number(min.at(month));
            cells[15] = number(median.at(month));
            cells[16] = number(sum.at(month));
            cells[17] = Integer.toString(observed[i]);
            cells[18] = sums == null ? number(yearToDate.at(month)) : "";
            if (sums != null) {
                cells[16] = "";
                sums.fill(cells, HEADER.length, month);
            }
            csv.writeRecord(cells);
            i++;
        }
    }

    /** Passes on what is still held back. */
    public void flush() throws IOException {
        csv.flush();
    }

    static String number(Figure figure) {
        if (!figure.isKnown()) {
            return "";
        }
        return Numbers.text(figure.value());
    }

    private static String reason(Figure figure) {
        return figure.isKnown() ? "" : figure.reason().name();
    }

    /** The changes of a series by one comparison. */
    private static final class Movements {

        private final MonthlySeries differences;
        private final MonthlySeries percentages;
        private final List<DirectionOfTravel> directions;

        Movements(MonthlySeries series, Comparison comparison, ChangeThreshold threshold) {
            differences = Change.differences(series, comparison);
            percentages = Change.percentages(series, comparison);
            directions = threshold.directions(series, comparison);
        }

        void fill(String[] cells, int from, YearMonth month, int index) {
            Figure percent = percentages.at(month);
            cells[from] = number(differences.at(month));
            cells[from + 1] = number(percent);
            cells[from + 2] = reason(percent);
            cells[from + 3] = directions.get(index).name();
        }
    }
}
