// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.command;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.examples.cli.Streams;
import io.github.kpitrend.examples.cli.Version;
import io.github.kpitrend.examples.cli.input.Assessments;
import io.github.kpitrend.examples.cli.input.Benchmarks;
import io.github.kpitrend.examples.cli.input.GivenPage;
import io.github.kpitrend.examples.cli.input.Observations;
import io.github.kpitrend.examples.cli.input.Progress;
import io.github.kpitrend.examples.cli.input.Source;
import io.github.kpitrend.examples.cli.input.Targets;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.output.OutputFiles;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.PageFormat;
import io.github.kpitrend.examples.cli.output.ScorecardText;
import io.github.kpitrend.examples.cli.output.html.HtmlPage;
import io.github.kpitrend.examples.cli.output.json.JsonPage;
import io.github.kpitrend.examples.cli.output.xlsx.XlsxPage;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.scorecard.AssessedRating;
import io.github.kpitrend.scorecard.Commentary;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardPolicy;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.SymbolDialect;
import io.github.kpitrend.target.TargetSchedule;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the page of one month. */
@Command(
        name = "scorecard",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Prints the scorecard of one month as a table. Without --observations: the sample.")
public final class ScorecardCommand implements Callable<Integer> {

    private static final Map<String, PageFormat> FORMATS =
            Map.of("--html", new HtmlPage(), "--xlsx", new XlsxPage(), "--json", new JsonPage());

    private final Streams streams;

    @Mixin
    private Inputs inputs = new Inputs();

    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            description = "The month of the page. Default: the latest in the observations.")
    private String month;

    @Option(
            names = "--illustrative-before",
            paramLabel = "YYYY-MM",
            description = "Says that the months of a wide file before this one are illustrative. In the long layout the"
                    + " column source says it.")
    private String illustrativeBefore;

    @Option(names = "--assessments", paramLabel = "FILE", description = "CSV with the columns ref,month,rating,note.")
    private String assessments;

    @Option(names = "--commentary", paramLabel = "FILE", description = "CSV with the columns ref,month,text.")
    private String commentary;

    @Option(
            names = "--targets",
            paramLabel = "FILE",
            description = "CSV with the columns ref,fiscal_year,value,lower,upper,tolerance,basis,from.")
    private String targets;

    @Option(
            names = "--benchmarks",
            paramLabel = "FILE",
            description = "CSV with the columns ref,name,period,value,lower,upper.")
    private String benchmarks;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Writes the page as one self-contained HTML file as well.")
    private String html;

    @Option(names = "--xlsx", paramLabel = "FILE", description = "Writes the page as a workbook as well.")
    private String xlsx;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the page as JSON as well.")
    private String json;

    @Option(names = "--narrative", description = "Says every row in words as well.")
    private boolean narrative;

    /** Makes the command on streams. */
    public ScorecardCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Trouble {
        YearMonth asked = Inputs.month("--month", month);
        YearMonth illustrative = illustrativeBefore();
        Map<String, String> files = inputs.filesByOption();
        files.put("--assessments", assessments);
        files.put("--commentary", commentary);
        files.put("--targets", targets);
        files.put("--benchmarks", benchmarks);
        Inputs.refuseSharedStandardInput(files);
        Map<String, String> outputs = outputsByOption();
        Outputs.refuseShared(files, outputs);

        Progress progress = Progress.on(streams.err(), streams.watched());
        List<String> notes;
        try {
            notes = run(asked, illustrative, outputs, progress);
        } finally {
            progress.done();
        }
        notes.forEach(streams.err()::println);
        return 0;
    }

    /** Reads, computes and writes; returns what the user is to know of the input. */
    private List<String> run(YearMonth asked, YearMonth illustrative, Map<String, String> outputs, Progress progress)
            throws Trouble {
        GivenPage given = inputs.page(streams.in(), progress, illustrative);
        Observations observations = given.observations();
        Map<String, Indicator> indicators = inputs.indicators(streams.in(), given);
        Map<String, TreeMap<YearMonth, AssessedRating>> ratings =
                inputs.read(assessments, "assessments.csv", streams.in(), given.ratings(), Assessments::readRatings);
        Map<String, TreeMap<YearMonth, Commentary>> commentaries = inputs.read(
                commentary, "commentary.csv", streams.in(), given.commentaries(), Assessments::readCommentaries);
        Map<String, TargetSchedule> schedules =
                inputs.read(targets, "targets.csv", streams.in(), given.targets(), Targets::read);
        SymbolDialect dialect = inputs.dialect();
        Map<String, List<Benchmark>> comparators = inputs.read(
                benchmarks,
                "benchmarks.csv",
                streams.in(),
                given.benchmarks(),
                source -> Benchmarks.read(source, dialect));

        YearMonth shown = asked == null ? observations.latest() : asked;
        ScorecardPolicy policy = ScorecardPolicy.standard();
        List<ScorecardRow> rows = new ArrayList<>();
        for (String ref : observations.refs()) {
            Indicator indicator = indicators.get(ref);
            ScorecardRow row = ScorecardRow.of(
                    indicator == null ? Indicator.builder(ref).build() : indicator,
                    observations.series(ref),
                    shown,
                    policy);
            row = row.withBenchmarks(comparators.getOrDefault(ref, List.of()));
            row = schedules.containsKey(ref) ? row.withTargets(schedules.get(ref)) : row;
            rows.add(withWords(row, ratings.get(ref), commentaries.get(ref)));
            progress.computed(rows.size());
        }
        Page page = new Page(Scorecard.of(shown, rows), policy, observations.illustrative());
        write(page, outputs, progress);
        return given.notes();
    }

    private YearMonth illustrativeBefore() throws Trouble {
        inputs.checkLayout();
        if (illustrativeBefore != null && !inputs.isWide()) {
            throw new Trouble(
                    "--illustrative-before: is for the wide layout; expected --layout wide, or a column source"
                            + " in the file");
        }
        return Inputs.month("--illustrative-before", illustrativeBefore);
    }

    private Map<String, String> outputsByOption() {
        Map<String, String> outputs = new LinkedHashMap<>();
        outputs.put("--html", html);
        outputs.put("--xlsx", xlsx);
        outputs.put("--json", json);
        outputs.values().removeIf(Objects::isNull);
        return outputs;
    }

    /** Everything or nothing: the printed table is one of the outputs, unless another takes its place. */
    private void write(Page page, Map<String, String> outputs, Progress progress) throws Trouble {
        try (OutputFiles files = new OutputFiles(streams.out())) {
            for (Map.Entry<String, String> output : outputs.entrySet()) {
                progress.writing(output.getValue());
                PageFormat format = FORMATS.get(output.getKey());
                files.write(output.getValue(), out -> format.write(page, out));
            }
            if (!outputs.containsValue(Source.STANDARD)) {
                List<String> lines = ScorecardText.lines(page, narrative, streams.screen());
                files.write(Source.STANDARD, out -> {
                    for (String line : lines) {
                        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                });
            }
            files.publish();
        }
    }

    /** Adds the latest rating up to the page's month, and the commentary of exactly that month. */
    private static ScorecardRow withWords(
            ScorecardRow row, TreeMap<YearMonth, AssessedRating> ratings, TreeMap<YearMonth, Commentary> commentaries) {
        ScorecardRow result = row;
        Map.Entry<YearMonth, AssessedRating> rating = ratings == null ? null : ratings.floorEntry(row.month());
        if (rating != null) {
            result = result.withAssessedRating(rating.getValue());
        }
        Commentary comment = commentaries == null ? null : commentaries.get(row.month());
        return comment == null ? result : result.withCommentary(comment);
    }
}
