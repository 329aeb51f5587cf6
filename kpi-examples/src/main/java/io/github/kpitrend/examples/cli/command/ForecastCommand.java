// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.command;

import io.github.kpitrend.examples.cli.Streams;
import io.github.kpitrend.examples.cli.Version;
import io.github.kpitrend.examples.cli.input.GivenPage;
import io.github.kpitrend.examples.cli.input.Indicators;
import io.github.kpitrend.examples.cli.input.Observations;
import io.github.kpitrend.examples.cli.input.PageMonth;
import io.github.kpitrend.examples.cli.input.Progress;
import io.github.kpitrend.examples.cli.input.Source;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.output.ForecastTables;
import io.github.kpitrend.examples.cli.output.OutputFiles;
import io.github.kpitrend.forecast.ForecastMethod;
import io.github.kpitrend.scorecard.ScorecardPolicy;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.TargetSchedule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints forecasts of every series, and on request the year ends with the chances of targets. */
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        versionProvider = Version.class,
        description =
                "For every series: forecasts with limits of 80 and 95%%, as CSV; year ends with chances of targets.")
public final class ForecastCommand implements Callable<Integer> {

    private static final int MOST_PERIODS = 1_000;

    private final Streams streams;

    @Mixin
    private Inputs inputs = new Inputs();

    @Option(
            names = "--targets",
            paramLabel = "FILE",
            description = "CSV with the columns ref,fiscal_year,value,lower,upper,tolerance,basis,from,base.")
    private String targets;

    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            description = "Figures after it are not seen. Default: the latest month with a final figure.")
    private String month;

    @Option(
            names = "--method",
            paramLabel = "NAME",
            description =
                    "naive, seasonal naive, mean, drift, smoothing or theta. Default: chosen for each series by its past.")
    private String method;

    @Option(
            names = "--periods",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "Periods to print. Default: to the end of the fiscal year.")
    private Integer periods;

    @Option(
            names = "--year-ends",
            paramLabel = "FILE",
            description = "Where to write a row for each ref with its year end and the chance of its target.")
    private String yearEnds;

    /** Makes the command on streams. */
    public ForecastCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Trouble {
        ScorecardPolicy policy = policy();
        YearMonth asked = Inputs.month("--month", month);
        if (periods != null && (periods < 1 || periods > MOST_PERIODS)) {
            throw new Trouble("--periods: was " + periods + "; expected 1 to " + MOST_PERIODS);
        }
        inputs.take(Locale.ENGLISH);
        Map<String, String> files = inputs.filesByOption();
        files.put("--targets", targets);
        Inputs.refuseSharedStandardInput(files);
        Map<String, String> outputs = new LinkedHashMap<>();
        outputs.put("--year-ends", yearEnds);
        Outputs.refuseShared(files, outputs);
        if (Source.STANDARD.equals(yearEnds)) {
            throw new Trouble("--year-ends: standard output has the forecasts; expected a file of its own");
        }
        List<String> notes = new ArrayList<>();
        List<ScorecardRow> rows = rows(policy, asked, notes);
        write(rows);
        inputs.tell(streams.err(), notes);
        return 0;
    }

    private ScorecardPolicy policy() throws Trouble {
        if (method == null) {
            return ScorecardPolicy.standard();
        }
        try {
            ForecastMethod named = ForecastMethod.parse(method);
            return ScorecardPolicy.standard().withForecast(options -> options.withMethod(named));
        } catch (IllegalArgumentException e) {
            throw new Trouble("--method: " + e.getMessage());
        }
    }

    private List<ScorecardRow> rows(ScorecardPolicy policy, YearMonth asked, List<String> notes) throws Trouble {
        GivenPage given = inputs.page(streams.in(), Progress.on(streams.err(), streams.watched()));
        inputs.checkRead(given);
        Indicators indicators = inputs.indicators(streams.in(), given);
        GivenPage page = GivenPage.orEmpty(given);
        notes.addAll(page.notes());
        Map<String, TargetSchedule> schedules = inputs.schedules(targets, streams.in(), given, indicators, notes);
        inputs.check();
        Observations observations = page.observations();
        Map<String, MonthlySeries> series = new LinkedHashMap<>();
        for (String ref : observations.refs()) {
            series.put(ref, Inputs.series(observations, indicators, ref));
        }
        YearMonth seen = asked == null ? PageMonth.of(series.values()) : asked;
        List<ScorecardRow> rows = new ArrayList<>();
        series.forEach((ref, figures) -> {
            ScorecardRow row = ScorecardRow.of(indicators.indicator(ref), figures, seen, policy);
            rows.add(schedules.containsKey(ref) ? row.withTargets(schedules.get(ref)) : row);
        });
        return rows;
    }

    private void write(List<ScorecardRow> rows) throws Trouble {
        try (OutputFiles files = new OutputFiles(streams.out())) {
            try (Writer points = files.open(Source.STANDARD);
                    Writer ends = yearEnds == null ? null : files.open(yearEnds)) {
                ForecastTables tables = new ForecastTables(points, ends);
                for (ScorecardRow row : rows) {
                    tables.add(row, periods == null ? 0 : periods);
                }
                tables.flush();
            } catch (IOException e) {
                throw cannotWrite(e);
            } catch (UncheckedIOException e) {
                throw cannotWrite(e.getCause());
            }
            files.publish();
        }
    }

    private Trouble cannotWrite(IOException e) {
        String where = yearEnds == null ? "standard output" : yearEnds + " and standard output";
        return Trouble.in(where, "cannot be written (" + Trouble.reason(e) + ")");
    }
}
