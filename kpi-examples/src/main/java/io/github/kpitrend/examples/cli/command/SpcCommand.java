// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.kpitrend.chart.ChartKind;
import io.github.kpitrend.chart.ChartNote;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.Events;
import io.github.kpitrend.examples.cli.Streams;
import io.github.kpitrend.examples.cli.Version;
import io.github.kpitrend.examples.cli.input.ChartCases;
import io.github.kpitrend.examples.cli.input.ChartCases.ChartCase;
import io.github.kpitrend.examples.cli.input.ChartChoices;
import io.github.kpitrend.examples.cli.input.ChartChoices.Choice;
import io.github.kpitrend.examples.cli.input.EventDates;
import io.github.kpitrend.examples.cli.input.GivenPage;
import io.github.kpitrend.examples.cli.input.Observations;
import io.github.kpitrend.examples.cli.input.Progress;
import io.github.kpitrend.examples.cli.input.Source;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.Troubles;
import io.github.kpitrend.examples.cli.output.ChartTables;
import io.github.kpitrend.examples.cli.output.InOrder;
import io.github.kpitrend.examples.cli.output.OutputFiles;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.trend.SeasonTest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes control charts. */
@Command(
        name = "spc",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        versionProvider = Version.class,
        description = {
            "Makes control charts: limits, special causes, variation and assurance, as two CSV files.",
            "Texts are written as they came: a spreadsheet may run one that begins with =."
        },
        footerHeading = "Examples:%n",
        footer = {
            "  kpi-examples spc --observations figures.csv --cases cases.csv \\",
            "      --points points.csv --groups -",
            "  kpi-examples spc --observations figures.csv --cases cases.csv \\",
            "      --charts charts.csv --points points.csv --groups groups.csv \\",
            "      --all-columns --notes notes.csv --json charts.json",
            "  kpi-examples spc --events events.csv --until 2026-03-31 \\",
            "      --cases falls.csv --charts days.csv --points - --groups groups.csv"
        })
public final class SpcCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private DisclosureOptions disclosure = new DisclosureOptions();

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

    @Option(
            names = "--charts",
            paramLabel = "FILE",
            description = {
                "CSV with the column case and any of chart,denominator,multiplier,rules,exclude,baseline,limits,center,medians,season,trend,lambda.",
                "chart: xmr, moving-range, run, i-prime, p, p-prime, u, u-prime, c, g, t or ewma. Default: xmr."
            })
    private String charts;

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description =
                    "CSV with the columns ref,date and, if known, cases since the event before; for charts g and t.")
    private String events;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "The last day on which an event would have been noticed. Default: the latest of --events.")
    private String until;

    @Option(
            names = "--all-columns",
            description = "Adds columns at the end of both tables: two sigma, moving ranges, causes and more.")
    private boolean allColumns;

    @Option(
            names = "--notes",
            paramLabel = "FILE",
            description = "Where to write what limits the use of each chart: case,kind,text.")
    private String notes;

    @Option(names = "--json", paramLabel = "FILE", description = "Where to write the charts as JSON, by case.")
    private String json;

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
        inputs.put("--charts", charts);
        inputs.put("--events", events);
        disclosure.addInputs(inputs);
        Inputs.refuseSharedStandardInput(inputs);
        Map<String, String> outputs = new LinkedHashMap<>();
        outputs.put("--points", points);
        outputs.put("--groups", groups);
        outputs.put("--notes", notes);
        outputs.put("--json", json);
        disclosure.addOutputs(outputs);
        Outputs.refuseShared(inputs, outputs);
        boolean isProtecting = disclosure.isGiven();

        Map<String, Choice> choices =
                charts == null ? Map.of() : ChartChoices.read(Source.of(charts, streams.in()), "case");
        EventDates dates = events == null ? EventDates.none() : EventDates.read(Source.of(events, streams.in()));
        GivenPage given = reading.isGiven() ? readObservations() : null;
        Observations read = given == null ? null : given.observations();
        if (isProtecting
                && (read == null
                        || !disclosure.protect(
                                read,
                                ref -> Indicator.builder(ref).build(),
                                ref -> read.ratio(ref, 1),
                                Optional.empty(),
                                streams.in()))) {
            return disclosure.refuse(streams);
        }
        List<ChartCase> all = ChartCases.read(Source.of(cases, streams.in()), read, choices, dates);
        try (OutputFiles files = new OutputFiles(streams.out())) {
            if (isProtecting) {
                disclosure.write(files);
            }
            write(files, made(all, read, dates));
            files.publish();
        }
        if (given != null && !reading.quiet) {
            given.notes().forEach(streams.err()::println);
        }
        return 0;
    }

    private GivenPage readObservations() throws Trouble {
        Troubles troubles = new Troubles();
        GivenPage given = reading.read(
                reading.vintages.isEmpty() ? reading.source(streams.in()) : null,
                streams.in(),
                reading.options(Locale.ENGLISH),
                Progress.on(streams.err(), streams.watched()),
                troubles);
        troubles.throwIfAny();
        return given;
    }

    /** A chart that was made, with its case and the p-value of its season. */
    private record Made(ChartCase of, ControlChart chart, Figure season) {}

    /** Makes all charts, on all cores; the first case that is wrong ends the run. */
    private List<Made> made(List<ChartCase> all, Observations read, EventDates dates) throws Trouble {
        LocalDate end = until();
        Object[] made =
                all.parallelStream().map(one -> tried(one, read, dates, end)).toArray();
        List<Made> charts = new ArrayList<>(made.length);
        for (Object one : made) {
            if (one instanceof Trouble trouble) {
                throw trouble;
            }
            charts.add((Made) one);
        }
        return charts;
    }

    /** Returns a chart, or what is wrong with it. */
    private Object tried(ChartCase one, Observations read, EventDates dates, LocalDate end) {
        try {
            return made(one, read, dates, end);
        } catch (Trouble e) {
            return e;
        }
    }

    private Made made(ChartCase one, Observations read, EventDates dates, LocalDate end) throws Trouble {
        Figure season = Figure.missing(MissingReason.NOT_APPLICABLE);
        if (one.choice().isOfEvents()) {
            Events of = dates.of(one.ref(), end == null ? dates.latest() : end);
            ControlChart chart = one.choice().kind() == ChartKind.G
                    ? ControlChart.g(of, one.options())
                    : ControlChart.t(of, one.options());
            return new Made(one, chart, season);
        }
        ControlChart chart = chart(one, read);
        if (allColumns && chart.kind() == ChartKind.XMR) {
            season = SeasonTest.of(read.series(one.ref()), Frequency.MONTHLY).pValue();
        }
        return new Made(one, chart, season);
    }

    /** The chart of a case: of what is released where small counts are hidden. */
    private ControlChart chart(ChartCase one, Observations read) throws Trouble {
        if (!disclosure.isGiven()) {
            return one.choice().chart(one.ref(), read, one.options());
        }
        if (one.choice().kind() != ChartKind.XMR) {
            throw new Trouble(
                    "--hide-below: hides counts of charts of the kind xmr alone, but case " + Trouble.quoted(one.name())
                            + " has the kind " + one.choice().kind().text());
        }
        return ControlChart.xmr(disclosure.series(one.ref(), read.series(one.ref())), one.options());
    }

    private LocalDate until() throws Trouble {
        if (until == null) {
            return null;
        }
        try {
            return EventDates.date(until);
        } catch (IllegalArgumentException e) {
            throw new Trouble("--until: " + e.getMessage());
        }
    }

    private void refuseMissing() throws Trouble {
        List<String> missing = new ArrayList<>();
        Map<String, String> required = new LinkedHashMap<>();
        required.put("--observations", reading.isGiven() || events != null ? "" : null);
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

    private void write(OutputFiles files, List<Made> made) throws Trouble {
        try (OutputStream pointBytes = files.openBytes(points);
                OutputStream groupBytes = files.openBytes(groups)) {
            ChartTables headers = new ChartTables(allColumns);
            headers.addHeaders();
            List<OutputStream> both = List.of(pointBytes, groupBytes);
            for (int i = 0; i < both.size(); i++) {
                both.get(i).write(headers.lines().get(i));
            }
            InOrder.write(made, this::lines, both);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
        if (notes != null) {
            writeNotes(files, made);
        }
        if (json != null) {
            writeJson(files, made);
        }
    }

    private List<byte[]> lines(List<Made> some) {
        ChartTables tables = new ChartTables(allColumns);
        some.forEach(one -> tables.add(one.of().name(), one.chart(), one.of().target(), one.season()));
        return tables.lines();
    }

    private void writeNotes(OutputFiles files, List<Made> made) throws Trouble {
        try (Writer writer = files.open(notes);
                CsvWriter table =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer)) {
            table.writeRecord("case", "kind", "text");
            for (Made one : made) {
                List<ChartNote> all = one.of().target().isPresent()
                        ? one.chart().notes(one.of().target().getAsDouble())
                        : one.chart().notes();
                for (ChartNote note : all) {
                    table.writeRecord(one.of().name(), note.kind().name(), note.text());
                }
            }
        } catch (IOException e) {
            throw Trouble.in(notes, "cannot be written (" + Trouble.reason(e) + ")");
        } catch (UncheckedIOException e) {
            throw Trouble.in(notes, "cannot be written (" + Trouble.reason(e.getCause()) + ")");
        }
    }

    private void writeJson(OutputFiles files, List<Made> made) throws Trouble {
        Map<String, Object> plain = new LinkedHashMap<>();
        made.forEach(one -> plain.put(one.of().name(), one.chart().getPlain()));
        JsonMapper mapper = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        try (Writer writer = files.open(json)) {
            writer.write(mapper.writeValueAsString(plain));
            writer.write('\n');
        } catch (IOException e) {
            throw Trouble.in(json, "cannot be written (" + Trouble.reason(e) + ")");
        }
    }

    /** Both are written in turns, so that either may be the one. */
    private Trouble cannotWrite(IOException e) {
        return Trouble.in(points + " and " + groups, "cannot be written (" + Trouble.reason(e) + ")");
    }
}
