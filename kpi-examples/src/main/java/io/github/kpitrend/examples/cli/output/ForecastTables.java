// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.kpitrend.forecast.BackTest;
import io.github.kpitrend.forecast.Forecast;
import io.github.kpitrend.forecast.Prediction;
import io.github.kpitrend.forecast.YearEnd;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.scorecard.TargetOutlook;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.time.ReportingPeriods;
import java.io.IOException;
import java.io.Writer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Forecasts as CSV: a row for each ref and period to come, and a row for each ref's year end. */
public final class ForecastTables {

    private static final String[] POINTS = {
        "ref",
        "month",
        "horizon",
        "figure",
        "lower_80",
        "upper_80",
        "lower_95",
        "upper_95",
        "missing",
        "method",
        "seasonal"
    };
    private static final String[] YEAR_ENDS = {
        "ref",
        "fiscal_year",
        "observed",
        "observed_periods",
        "forecast_periods",
        "figure",
        "standard_error",
        "lower_80",
        "upper_80",
        "lower_95",
        "upper_95",
        "missing",
        "target",
        "chance",
        "verdict",
        "mase",
        "covered_80",
        "origins"
    };

    private final CsvWriter points;
    private final CsvWriter yearEnds;

    /** Starts the tables with their headers; without a writer there is no table of year ends. */
    public ForecastTables(Writer points, Writer yearEnds) {
        this.points = csv(points, POINTS);
        this.yearEnds = yearEnds == null ? null : csv(yearEnds, YEAR_ENDS);
    }

    private static CsvWriter csv(Writer writer, String[] header) {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        csv.writeRecord(header);
        return csv;
    }

    /**
     * Adds the forecast of a row.
     *
     * @param periods how many periods to print; 0 for those up to the end of the fiscal year
     */
    public void add(ScorecardRow row, int periods) {
        Forecast forecast = row.forecast();
        ReportingPeriods reporting = row.indicator().reportingPeriods(row.series());
        YearMonth first = reporting.periodOf(forecast.origin().plusMonths(1)).last();
        Prediction next = forecast.at(first);
        String ref = row.indicator().ref();
        if (next.figure().isKnown()) {
            addPoints(ref, forecast, first, periods, reporting);
        } else {
            points.writeRecord(
                    ref, "", "", "", "", "", "", "", next.figure().reason().name(), "", "");
        }
        if (yearEnds != null) {
            yearEnds.writeRecord(yearEnd(row, forecast));
        }
    }

    private void addPoints(String ref, Forecast forecast, YearMonth first, int periods, ReportingPeriods reporting) {
        YearMonth end = reporting.calendar().yearOf(first).months().last();
        int step = 12 / reporting.periodsPerYear();
        YearMonth month = first;
        for (int horizon = 1; periods == 0 ? !month.isAfter(end) : horizon <= periods; horizon++) {
            Prediction at = forecast.at(month);
            List<String> cells = new ArrayList<>(List.of(ref, month.toString(), Integer.toString(horizon)));
            cells.add(number(at.figure()));
            addLimits(cells, at);
            cells.add(missing(at));
            cells.add(forecast.method().name());
            cells.add(Boolean.toString(forecast.isSeasonal()));
            points.writeRecord(cells);
            month = month.plusMonths(step);
        }
    }

    private static void addLimits(List<String> cells, Prediction at) {
        cells.add(number(at.lower(ConfidenceLevel.PERCENT_80)));
        cells.add(number(at.upper(ConfidenceLevel.PERCENT_80)));
        cells.add(number(at.lower(ConfidenceLevel.PERCENT_95)));
        cells.add(number(at.upper(ConfidenceLevel.PERCENT_95)));
    }

    private static List<String> yearEnd(ScorecardRow row, Forecast forecast) {
        YearEnd end = forecast.yearEnd();
        TargetOutlook outlook = row.outlook().orElse(null);
        Prediction prediction = outlook == null ? end.prediction() : outlook.prediction();
        BackTest test = forecast.backTest();
        List<String> cells =
                new ArrayList<>(List.of(row.indicator().ref(), end.year().toString()));
        cells.add(number(end.observed()));
        cells.add(Integer.toString(end.observedCount()));
        cells.add(Integer.toString(end.forecastCount()));
        cells.add(number(prediction.figure()));
        cells.add(number(prediction.standardError()));
        addLimits(cells, prediction);
        cells.add(missing(prediction));
        cells.add(outlook == null ? "" : target(outlook.target()));
        cells.add(outlook == null ? "" : number(outlook.chance()));
        cells.add(outlook == null ? "" : outlook.verdict().name());
        cells.add(number(test.mase()));
        cells.add(number(test.coverage(ConfidenceLevel.PERCENT_80)));
        cells.add(Integer.toString(test.originCount()));
        return cells;
    }

    private static String target(Target target) {
        if (!target.isConfirmed()) {
            return "TBC";
        }
        return target.isRange() ? number(target.lower()) + " to " + number(target.upper()) : number(target.value());
    }

    /** The reason of the figure, or of its limits. */
    private static String missing(Prediction prediction) {
        Figure figure = prediction.figure().isKnown() ? prediction.standardError() : prediction.figure();
        return figure.isKnown() ? "" : figure.reason().name();
    }

    private static String number(Figure figure) {
        return figure.isKnown() ? Numbers.text(figure.value()) : "";
    }

    /** Passes on what is still held back. */
    public void flush() throws IOException {
        points.flush();
        if (yearEnds != null) {
            yearEnds.flush();
        }
    }
}
