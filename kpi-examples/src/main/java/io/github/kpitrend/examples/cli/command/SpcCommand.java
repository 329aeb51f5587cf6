// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.command;

import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.examples.cli.Streams;
import io.github.kpitrend.examples.cli.Version;
import io.github.kpitrend.examples.cli.input.ChartCases;
import io.github.kpitrend.examples.cli.input.ChartCases.ChartCase;
import io.github.kpitrend.examples.cli.input.GivenPage;
import io.github.kpitrend.examples.cli.input.Observations;
import io.github.kpitrend.examples.cli.input.Progress;
import io.github.kpitrend.examples.cli.input.Source;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.Troubles;
import io.github.kpitrend.examples.cli.output.ChartTables;
import io.github.kpitrend.examples.cli.output.OutputFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes control charts. */
@Command(
        name = "spc",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Makes XmR charts: limits, special causes, variation and assurance, as two CSV files.")
public final class SpcCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(
            names = "--cases",
            paramLabel = "FILE",
            description = "CSV with the columns case,ref,improvement,target,rebase,fix_after,screen.")
    private String cases;

    @Option(
            names = "--points",
            paramLabel = "FILE",
            description = "Where to write a row for each case and observed month; - for standard output.")
    private String points;

    @Option(
            names = "--groups",
            paramLabel = "FILE",
            description = "Where to write a row for each case and group; - for standard output.")
    private String groups;

    /** Makes the command on streams. */
    public SpcCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Trouble {
        refuseMissing();
        Map<String, String> inputs = new LinkedHashMap<>();
        reading.addFiles(inputs);
        inputs.put("--cases", cases);
        Inputs.refuseSharedStandardInput(inputs);
        Map<String, String> outputs = new LinkedHashMap<>();
        outputs.put("--points", points);
        outputs.put("--groups", groups);
        Outputs.refuseShared(inputs, outputs);

        Troubles troubles = new Troubles();
        GivenPage given = reading.read(
                reading.vintages.isEmpty() ? reading.source(streams.in()) : null,
                streams.in(),
                reading.options(Locale.ENGLISH),
                Progress.on(streams.err(), streams.watched()),
                troubles);
        troubles.throwIfAny();
        Observations read = given.observations();
        List<ChartCase> charts = ChartCases.read(Source.of(cases, streams.in()), read);
        try (OutputFiles files = new OutputFiles(streams.out())) {
            write(files, read, charts);
            files.publish();
        }
        if (!reading.quiet) {
            given.notes().forEach(streams.err()::println);
        }
        return 0;
    }

    private void refuseMissing() throws Trouble {
        List<String> missing = new ArrayList<>();
        Map<String, String> required = new LinkedHashMap<>();
        required.put("--observations", reading.isGiven() ? "" : null);
        required.put("--cases", cases);
        required.put("--points", points);
        required.put("--groups", groups);
        required.forEach((option, file) -> {
            if (file == null) {
                missing.add(option);
            }
        });
        if (!missing.isEmpty()) {
            throw new Trouble(String.join(", ", missing) + ": missing; expected "
                    + (missing.size() == 1 ? "a file for it" : "a file for each of them"));
        }
    }

    private void write(OutputFiles files, Observations read, List<ChartCase> charts) throws Trouble {
        try (Writer pointWriter = files.open(points);
                Writer groupWriter = files.open(groups)) {
            ChartTables tables = new ChartTables(pointWriter, groupWriter);
            for (ChartCase chart : charts) {
                ControlChart xmr = ControlChart.xmr(read.series(chart.ref()), chart.options());
                tables.add(chart.name(), xmr, chart.target());
            }
            tables.flush();
        } catch (IOException e) {
            throw cannotWrite(e);
        } catch (UncheckedIOException e) {
            throw cannotWrite(e.getCause());
        }
    }

    /** Both are written in turns, so that either may be the one. */
    private Trouble cannotWrite(IOException e) {
        return Trouble.in(points + " and " + groups, "cannot be written (" + Trouble.reason(e) + ")");
    }
}
