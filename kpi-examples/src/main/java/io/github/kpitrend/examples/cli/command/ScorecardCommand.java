// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.command;

import io.github.kpitrend.examples.cli.Streams;
import io.github.kpitrend.examples.cli.Version;
import io.github.kpitrend.examples.cli.input.Progress;
import io.github.kpitrend.examples.cli.input.Source;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.wide.LongWords;
import io.github.kpitrend.examples.cli.output.ContributionLines;
import io.github.kpitrend.examples.cli.output.OutputFiles;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.PageFormat;
import io.github.kpitrend.examples.cli.output.PrintedLine;
import io.github.kpitrend.examples.cli.output.StandardOutput;
import io.github.kpitrend.examples.cli.output.html.HtmlPage;
import io.github.kpitrend.examples.cli.output.json.JsonPage;
import io.github.kpitrend.examples.cli.output.text.TextPage;
import io.github.kpitrend.examples.cli.output.xlsx.WorkbookPage;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.scorecard.RatingRule;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardPolicy;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Marker;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the page of one month. */
@Command(
        name = "scorecard",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        versionProvider = Version.class,
        description = "Prints the scorecard of one month as a table. Without --observations: the sample.",
        footerHeading = "Examples:%n",
        footer = {
            "  kpi-examples scorecard --template files",
            "  kpi-examples scorecard --observations figures.csv --narrative",
            "  kpi-examples scorecard --observations figures.csv --charts kinds.csv \\",
            "      --title Board --html page.html --xlsx page.xlsx --json page.json"
        })
public final class ScorecardCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private Inputs inputs = new Inputs();

    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            description = "The month of the page. Default: the latest in the observations.")
    private String month;

    @Mixin
    private PageInputs page = new PageInputs();

    @Mixin
    private DisclosureOptions disclosure = new DisclosureOptions();

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Writes the page as one self-contained HTML file as well.")
    private String html;

    @Option(names = "--xlsx", paramLabel = "FILE", description = "Writes the page as a workbook as well.")
    private String xlsx;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the page as JSON as well.")
    private String json;

    @Option(
            names = "--rate-by",
            paramLabel = "RULE",
            description = "By what rows are rated: change or variation. Default: change.")
    private String rateBy = "change";

    @Option(
            names = "--count-marked",
            paramLabel = "MARKERS",
            description = "Figures marked so decide too: forecast, partial, or both with a comma.")
    private String countMarked;

    @Option(names = "--json-schema", description = "Prints the schema of --json, and ends.")
    private boolean jsonSchema;

    @Option(names = "--table", description = "Prints the table as well, where a file is written.")
    private boolean table;

    @Option(
            names = "--contributions",
            description = "Prints what moved every parent, with a line for each of its children, under the table.")
    private boolean contributions;

    @Option(
            names = "--template",
            paramLabel = "DIR",
            description =
                    "Writes an example of every file into a folder, with README.txt, and ends. A file that is there is never replaced.")
    private String template;

    @Option(names = "--narrative", description = "Says every row in words as well.")
    private boolean narrative;

    @Option(
            names = "--details",
            description = "Prints commentaries, assessed ratings, owners and all findings as well.")
    private boolean details;

    @Option(names = "--all-columns", description = "Prints all columns, however wide the terminal is.")
    private boolean allColumns;

    @Mixin
    private RowCharts charts = new RowCharts();

    @Mixin
    private PageOptions header = new PageOptions();

    /** Makes the command on streams. */
    public ScorecardCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Trouble {
        if (template != null) {
            Template.write(template, streams, inputs.quiet);
            return 0;
        }
        if (jsonSchema) {
            StandardOutput.write(streams.out(), writer -> writer.write(JsonPage.schema()));
            return 0;
        }
        YearMonth asked = Inputs.month("--month", month);
        ScorecardPolicy base = policy();
        inputs.take(header.locale());
        Map<String, String> files = inputs.filesByOption();
        page.addFiles(files);
        charts.addFiles(files);
        disclosure.addInputs(files);
        Inputs.refuseSharedStandardInput(files);
        Map<String, String> outputs = outputsByOption();
        Map<String, String> all = new LinkedHashMap<>(outputs);
        disclosure.addOutputs(all);
        Outputs.refuseShared(files, all);
        boolean isProtecting = disclosure.isGiven();

        List<String> unsafe = new ArrayList<>();
        Progress progress = Progress.on(streams.err(), streams.watched());
        try {
            page.read(inputs, streams.in(), progress, asked);
            charts.read(streams.in(), page.series().keySet());
            if (isProtecting) {
                charts.refuseHidden();
            }
            if (isProtecting && !page.protect(disclosure, streams.in())) {
                return disclosure.refuse(streams);
            }
            ScorecardPolicy policy =
                    base.withCharts(indicator -> charts.options(indicator, page.chartOptions(indicator)));
            Scorecard rows = Scorecard.of(
                            page.month(),
                            charts.on(page.rows(policy, progress), page.series()::get, page::chartOptions))
                    .withFindings(page.findings(inputs.unknown()));
            Scorecard scorecard = page.tree()
                    .map(tree -> rows.withTree(tree, page.statuses()))
                    .orElse(rows);
            if (isProtecting) {
                scorecard = scorecard.withPublished(disclosure.released());
            }
            if (scorecard.rows().size() >= Page.FOR_ALL_CORES) {
                // Rows keep their findings, so that those of the page are made on all cores.
                scorecard.rows().parallelStream().forEach(ScorecardRow::findings);
            }
            scorecard.findings().stream()
                    .filter(finding -> finding.rule() == FindingRule.UNSAFE_TOTAL)
                    .forEach(finding -> unsafe.add(finding.ref() + ": " + finding.text()));
            write(page(scorecard), outputs, progress);
        } finally {
            progress.done();
        }
        if (!inputs.quiet) {
            outputs.values().stream()
                    .filter(output -> !output.equals(Source.STANDARD))
                    .forEach(output -> streams.err().println(new Trouble("wrote " + output).getMessage()));
        }
        inputs.tell(streams.err(), page.notes());
        unsafe.forEach(streams.err()::println);
        return 0;
    }

    private ScorecardPolicy policy() throws Trouble {
        ScorecardPolicy policy = ScorecardPolicy.standard();
        try {
            policy = policy.withRatingRule(RatingRule.valueOf(rateBy.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new Trouble("--rate-by: " + Trouble.quoted(rateBy) + " is not a rule; expected change or variation");
        }
        if (countMarked == null) {
            return policy;
        }
        Set<Marker> excluded = EnumSet.copyOf(policy.excluded());
        for (String name : countMarked.split(",", -1)) {
            Marker marker = LongWords.marker(name);
            if (marker == null || !excluded.remove(marker)) {
                throw new Trouble("--count-marked: " + Trouble.quoted(name)
                        + " is not such a marker; expected forecast, partial, or both");
            }
        }
        return policy.withExcluded(excluded.toArray(Marker[]::new));
    }

    private Page page(Scorecard scorecard) throws Trouble {
        Page headed = header.on(Page.of(scorecard)
                .withIllustrative(page.observations().illustrative())
                .withTitle(page.title())
                .withFile(inputs.fileName())
                .withGroups(page.groups())
                .withReading(page.reading()));
        return inputs.asOf().map(headed::withKnownOn).orElse(headed);
    }

    private Map<String, String> outputsByOption() {
        Map<String, String> outputs = new LinkedHashMap<>();
        outputs.put("--html", html);
        outputs.put("--xlsx", xlsx);
        outputs.put("--json", json);
        outputs.values().removeIf(Objects::isNull);
        return outputs;
    }

    /** Only what is asked for is made: each form brings a library of its own. */
    private static PageFormat format(String option) {
        return switch (option) {
            case "--html" -> new HtmlPage();
            case "--xlsx" -> new WorkbookPage();
            default -> new JsonPage();
        };
    }

    /** Everything or nothing: the printed table is one of the outputs, unless another takes its place. */
    private void write(Page page, Map<String, String> outputs, Progress progress) throws Trouble {
        try (OutputFiles files = new OutputFiles(streams.out())) {
            disclosure.write(files);
            for (Map.Entry<String, String> output : outputs.entrySet()) {
                progress.writing(output.getValue());
                PageFormat format = format(output.getKey());
                files.write(output.getValue(), out -> format.write(page, out));
            }
            if (outputs.isEmpty() || table && !outputs.containsValue(Source.STANDARD)) {
                TextPage text = TextPage.on(streams.screen())
                        .withNarrative(narrative)
                        .withDetails(details)
                        .withAllColumns(allColumns);
                List<String> moved = contributions ? ContributionLines.of(page.scorecard()) : List.of();
                files.write(Source.STANDARD, out -> {
                    text.write(page, out);
                    for (String line : moved) {
                        out.write((PrintedLine.of(line, false) + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                });
            }
            files.publish();
        }
    }
}
