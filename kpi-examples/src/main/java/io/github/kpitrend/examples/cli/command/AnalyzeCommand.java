// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.command;

import io.github.kpitrend.examples.cli.Streams;
import io.github.kpitrend.examples.cli.Version;
import io.github.kpitrend.examples.cli.input.GivenPage;
import io.github.kpitrend.examples.cli.input.Indicators;
import io.github.kpitrend.examples.cli.input.Observations;
import io.github.kpitrend.examples.cli.input.Progress;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.output.Analysis;
import io.github.kpitrend.examples.cli.output.Analysis.Analyzed;
import io.github.kpitrend.examples.cli.output.InOrder;
import io.github.kpitrend.examples.cli.output.OutputFiles;
import io.github.kpitrend.examples.cli.output.StandardOutput;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.window.RollingWindow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints changes, directions, windows and year to date of every month of every series. */
@Command(
        name = "analyze",
        aliases = "analyse",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        versionProvider = Version.class,
        description = {
            "For every month of every series: changes, direction, 12-month windows, year to date, as CSV.",
            "Texts are written as they came: a spreadsheet may run one that begins with =, which scorecard --xlsx avoids."
        })
public final class AnalyzeCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private Inputs inputs = new Inputs();

    @Mixin
    private DisclosureOptions disclosure = new DisclosureOptions();

    @Option(
            names = "--window",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "Months in the windows. Default: 12.")
    private int window = 12;

    @Option(
            names = "--minimum",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "Observed months that a window needs. Default: 1.")
    private int minimum = 1;

    /** Makes the command on streams. */
    public AnalyzeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Trouble {
        RollingWindow rollingWindow = rollingWindow();
        inputs.take(Locale.ENGLISH);
        Map<String, String> files = inputs.filesByOption();
        disclosure.addInputs(files);
        Inputs.refuseSharedStandardInput(files);
        Map<String, String> outputs = new LinkedHashMap<>();
        disclosure.addOutputs(outputs);
        Outputs.refuseShared(files, outputs);
        boolean isProtecting = disclosure.isGiven();
        GivenPage given = inputs.page(streams.in(), Progress.on(streams.err(), streams.watched()));
        inputs.checkRead(given);
        Indicators indicators = inputs.indicators(streams.in(), given);
        inputs.check();
        Observations observations = given.observations();
        if (isProtecting) {
            if (!disclosure.protect(
                    observations,
                    indicators::indicator,
                    ref -> Inputs.ratio(observations, indicators, ref),
                    indicators.tree().tree(observations.refs()),
                    streams.in())) {
                return disclosure.refuse(streams);
            }
            try (OutputFiles extra = new OutputFiles(streams.out())) {
                disclosure.write(extra);
                extra.publish();
            }
        }
        List<String> refs = observations.refs().stream()
                .filter(ref -> !disclosure.isWithheld(ref))
                .toList();
        Analysis analysis = new Analysis(rollingWindow, observations.hasRatios());
        StandardOutput.writeBytes(streams.out(), out -> {
            out.write(analysis.header());
            InOrder.write(
                    refs,
                    some -> List.of(analysis.lines(some.stream()
                            .map(ref -> analyzed(ref, observations, indicators, isProtecting))
                            .toList())),
                    List.of(out));
        });
        inputs.tell(streams.err(), given.notes());
        return 0;
    }

    private Analyzed analyzed(String ref, Observations observations, Indicators indicators, boolean isProtecting) {
        Indicator indicator = indicators.indicator(ref);
        if (observations.isRatio(ref) && !isProtecting) {
            RatioSeries ratio = Inputs.ratio(observations, indicators, ref);
            return new Analyzed(indicator, ratio.values(), Optional.of(ratio));
        }
        return new Analyzed(
                indicator, disclosure.series(ref, Inputs.series(observations, indicators, ref)), Optional.empty());
    }

    private RollingWindow rollingWindow() throws Trouble {
        if (window < 1 || window > MonthlySeries.MAX_LENGTH) {
            throw new Trouble("--window: was " + window + "; expected 1 to " + MonthlySeries.MAX_LENGTH + " months");
        }
        if (minimum < 1 || minimum > window) {
            throw new Trouble("--minimum: was " + minimum + "; expected 1 to the window of " + window + " months");
        }
        return RollingWindow.trailing(window).requiring(minimum);
    }
}
