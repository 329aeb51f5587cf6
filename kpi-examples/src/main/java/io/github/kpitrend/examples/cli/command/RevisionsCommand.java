// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.command;

import io.github.kpitrend.examples.cli.Streams;
import io.github.kpitrend.examples.cli.Version;
import io.github.kpitrend.examples.cli.input.Extracts;
import io.github.kpitrend.examples.cli.input.GivenPage;
import io.github.kpitrend.examples.cli.input.Indicators;
import io.github.kpitrend.examples.cli.input.Progress;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.output.RevisionTable;
import io.github.kpitrend.examples.cli.output.StandardOutput;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints how much figures were revised, and how many directions changed. */
@Command(
        name = "revisions",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        versionProvider = Version.class,
        description =
                "For every series: how much figures were revised since they were first published, with which bias, and how many"
                        + " directions changed, as CSV. Figures come from --vintage, or have a column known_on.")
public final class RevisionsCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private Inputs inputs = new Inputs();

    /** Makes the command on streams. */
    public RevisionsCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Trouble {
        inputs.take(Locale.ENGLISH);
        if (!inputs.isGiven()) {
            throw new Trouble(
                    "--vintage: missing; expected --vintage DATE=FILE for each extract, or --observations with a column known_on");
        }
        Inputs.refuseSharedStandardInput(inputs.filesByOption());
        GivenPage given = inputs.page(streams.in(), Progress.on(streams.err(), streams.watched()));
        inputs.checkRead(given);
        Indicators indicators = inputs.indicators(streams.in(), given);
        inputs.check();
        if (!(given.observations() instanceof Extracts extracts)) {
            throw new Trouble(
                    "--observations: says nothing of when figures were known; expected a column known_on, or --vintage");
        }
        StandardOutput.write(streams.out(), writer -> {
            RevisionTable table = new RevisionTable(writer);
            for (String ref : extracts.refs()) {
                table.add(indicators.indicator(ref), Inputs.vintages(extracts, indicators, ref));
            }
            table.flush();
        });
        inputs.tell(streams.err(), given.notes());
        return 0;
    }
}
