// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.command;

import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.examples.cli.input.Annotations;
import io.github.kpitrend.examples.cli.input.Extracts;
import io.github.kpitrend.examples.cli.input.GivenPage;
import io.github.kpitrend.examples.cli.input.Indicators;
import io.github.kpitrend.examples.cli.input.Months;
import io.github.kpitrend.examples.cli.input.Observations;
import io.github.kpitrend.examples.cli.input.Progress;
import io.github.kpitrend.examples.cli.input.ReadOptions;
import io.github.kpitrend.examples.cli.input.SideValues;
import io.github.kpitrend.examples.cli.input.Source;
import io.github.kpitrend.examples.cli.input.Targets;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.Troubles;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.vintage.SeriesVintages;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The input options that the commands share, and what they name. */
@Command(addMethodSubcommands = false)
final class Inputs extends ReadingOptions {

    @Option(
            names = "--indicators",
            paramLabel = "FILE",
            description =
                    "CSV with the column ref and any of name,unit,owner,reporter,outcome,group,measure,polarity,frequency,"
                            + "aggregation,threshold,decimals,calendar,lag,figures,per,least_denominator.")
    String indicators;

    @Option(
            names = "--threshold",
            paramLabel = "T",
            description =
                    "From which change on a figure goes up or down, where an indicator does not say: 10%% for all, 2pt for percentages.")
    String threshold;

    @Option(names = "--decide-rounded", description = "Decides by the rounded percentage, which is what is printed.")
    boolean decideRounded;

    private ReadOptions options = ReadOptions.standard();
    private ChangeThreshold givenThreshold;
    private final Troubles troubles = new Troubles();
    private final UnknownRefs unknown = new UnknownRefs();
    private Set<String> parents = Set.of();

    /** Reads the options; wrong ones are wrong usage. */
    ReadOptions take(Locale locale) throws Trouble {
        options = options(locale);
        if (options.layout() == ReadOptions.Layout.WIDE && !isGiven()) {
            throw new Trouble("--layout: wide is for a file of one's own; expected --observations FILE with it");
        }
        givenThreshold = threshold();
        return options;
    }

    /** Ends the run at the first trouble, where the strict layout is asked for. */
    void checkRead(GivenPage given) throws Trouble {
        if (given == null && options.layout() == ReadOptions.Layout.LONG) {
            troubles.throwFirst();
        }
    }

    /** Ends the run where anything is wrong with any file. */
    void check() throws Trouble {
        if (troubles.isEmpty()) {
            unknown.check(troubles);
        }
        if (options.layout() == ReadOptions.Layout.LONG) {
            troubles.throwFirst();
        }
        troubles.throwIfAny();
    }

    /** Tells what was left out, and, unless the caller wants quiet, what was decided. */
    void tell(PrintStream err, List<String> notes) {
        unknown.lines().forEach(err::println);
        if (!quiet) {
            notes.forEach(err::println);
            troubles.notes().forEach(err::println);
        }
    }

    /** Returns what was left out of files beside the observations. */
    List<String> sideNotes() {
        return troubles.notes();
    }

    /** Returns the refs of side files that have no observations. */
    UnknownRefs unknown() {
        return unknown;
    }

    /** Reads the annotations, where there are any. */
    Annotations annotations(String file, InputStream in, GivenPage given) throws Trouble {
        if (file == null) {
            return Annotations.none();
        }
        Map<String, Optional<MonthRange>> months = new HashMap<>();
        Annotations read = Annotations.read(
                Source.of(file, in),
                options,
                troubles,
                ref -> given == null ? Optional.empty() : months.computeIfAbsent(ref, each -> months(given, each)));
        unknown.add(read.file(), read.lines(), known(given), read.hasRowForAll());
        return read;
    }

    /** The months of a ref, or of all; empty for a ref that has no observations. */
    private static Optional<MonthRange> months(GivenPage given, String ref) {
        Observations observations = given.observations();
        return observations.refs().stream()
                .filter(each -> ref.isEmpty() || each.equals(ref))
                .map(each -> observations.series(each).range())
                .reduce((one, other) -> MonthRange.of(
                        one.first().isBefore(other.first()) ? one.first() : other.first(),
                        one.last().isAfter(other.last()) ? one.last() : other.last()));
    }

    /** Returns the file an option names, or the sample's where no observations are given, or nothing. */
    private Optional<Source> source(String file, String sampleFile, InputStream in) {
        if (file != null) {
            return Optional.of(Source.of(file, in));
        }
        return isGiven() ? Optional.empty() : Optional.of(Source.ofSample(sampleFile));
    }

    /** Returns the name of the file of observations without its folder; empty for standard input and for extracts, which are several files. */
    String fileName() {
        if (!isGiven()) {
            return "the sample";
        }
        Path name = observations == null || observations.equals(Source.STANDARD)
                ? null
                : Path.of(observations).getFileName();
        return name == null ? "" : name.toString();
    }

    /** Reads the file of observations; null where anything is wrong with it. */
    GivenPage page(InputStream in, Progress progress) throws Trouble {
        Source source = source(observations, "observations.csv", in).orElse(null);
        GivenPage given = read(source, in, options, progress, troubles);
        options =
                given == null ? options : options.withRefs(given.observations().refs());
        return given;
    }

    /** Reads the indicators; what their file says wins over what the file of observations said. */
    Indicators indicators(InputStream in, GivenPage given) throws Trouble {
        Optional<Source> source = source(indicators, "indicators.csv", in);
        Indicators read;
        if (source.isEmpty()) {
            read = Indicators.of(GivenPage.orEmpty(given), options);
        } else {
            Map<String, Long> lines = new LinkedHashMap<>();
            read = Indicators.read(
                    source.get(), options, troubles, GivenPage.orEmpty(given), ReadingOptions::calendar, lines);
            parents = read.tree().parents();
            unknown.add(source.get().name(), lines, known(given));
        }
        for (String ref : refs(given)) {
            read.replace(decided(read, ref, given.observations().isRatio(ref)));
        }
        return read;
    }

    private static Set<String> refs(GivenPage given) {
        return given == null ? Set.of() : given.observations().refs();
    }

    /** The refs of which files beside the observations may speak: those with observations, and their parents. */
    private Set<String> known(GivenPage given) {
        Set<String> refs = refs(given);
        if (refs.isEmpty() || parents.isEmpty()) {
            return refs;
        }
        Set<String> all = new LinkedHashSet<>(refs);
        all.addAll(parents);
        return all;
    }

    /** The indicator with the threshold of the options, where no file says one; a ratio is no count. */
    private Indicator decided(Indicators read, String ref, boolean isRatio) {
        Indicator indicator = read.indicator(ref);
        if (isRatio && indicator.measure() == MeasureKind.COUNT) {
            indicator = indicator.toBuilder().measure(MeasureKind.RATE).build();
        }
        if (givenThreshold != null
                && !read.hasThreshold(ref)
                && (!givenThreshold.isInPoints() || indicator.measure() == MeasureKind.PERCENTAGE)) {
            indicator = indicator.toBuilder().threshold(givenThreshold).build();
        }
        return decideRounded
                ? indicator.toBuilder()
                        .threshold(indicator.threshold().afterRounding(0))
                        .build()
                : indicator;
    }

    private ChangeThreshold threshold() throws Trouble {
        try {
            return threshold == null ? null : ChangeThreshold.parse(threshold);
        } catch (IllegalArgumentException e) {
            throw new Trouble("--threshold: " + e.getMessage());
        }
    }

    /** Reads the targets, by the calendars of the indicators. */
    Map<String, TargetSchedule> schedules(
            String targets, InputStream in, GivenPage given, Indicators indicators, List<String> notes) throws Trouble {
        return read(
                targets,
                "targets.csv",
                in,
                given,
                GivenPage.orEmpty(given).targets(),
                notes,
                (source, used, found) -> Targets.read(
                        source, used, found, ref -> indicators.indicator(ref).calendar()));
    }

    /** Reads what a file says of refs. */
    interface Reader<T> {
        SideValues<T> read(Source source, ReadOptions options, Troubles troubles) throws Trouble;
    }

    /** Reads the file an option names, or the sample's where no observations are given; what it says of a ref wins over what was given. */
    <T> Map<String, T> read(
            String file,
            String sampleFile,
            InputStream in,
            GivenPage page,
            Map<String, T> given,
            List<String> notes,
            Reader<T> reader)
            throws Trouble {
        Map<String, T> all = new HashMap<>(given);
        Optional<Source> source = source(file, sampleFile, in);
        if (source.isPresent()) {
            SideValues<T> values = reader.read(source.get(), options, troubles);
            unknown.add(values.file(), values.lines(), known(page));
            List<String> both = values.byRef().keySet().stream()
                    .filter(given::containsKey)
                    .sorted()
                    .toList();
            if (!both.isEmpty()) {
                notes.add(
                        Trouble.in(values.file(), "wins over " + page(observations) + " for " + String.join(", ", both))
                                .getMessage());
            }
            all.putAll(values.byRef());
        }
        return all;
    }

    private static String page(String observations) {
        return observations == null ? "the sample" : observations;
    }

    // -----------------------------------------------------------------------
    /** Returns the month that an option names; null without it. */
    static YearMonth month(String option, String text) throws Trouble {
        if (text == null) {
            return null;
        }
        try {
            return Months.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Trouble(option + ": " + e.getMessage());
        }
    }

    /** Refuses an empty name for a file, and standard input for more than one of the options. */
    static void refuseSharedStandardInput(Map<String, String> filesByOption) throws Trouble {
        refuseEmptyNames(filesByOption);
        List<String> shared = new ArrayList<>();
        filesByOption.forEach((option, file) -> {
            if (Source.STANDARD.equals(file)) {
                shared.add(option);
            }
        });
        if (shared.size() > 1) {
            throw new Trouble(String.join(" and ", shared)
                    + ": both are to come from standard input; expected at most one of them as -");
        }
    }

    static void refuseEmptyNames(Map<String, String> filesByOption) throws Trouble {
        for (Map.Entry<String, String> file : filesByOption.entrySet()) {
            if (file.getValue() != null && file.getValue().isEmpty()) {
                throw new Trouble(file.getKey() + ": \"\" is not the name of a file; expected one, or -");
            }
        }
    }

    /** Returns a map of the shared file options, to which a command adds its own. */
    Map<String, String> filesByOption() throws Trouble {
        Map<String, String> files = new LinkedHashMap<>();
        addFiles(files);
        files.put("--indicators", indicators);
        return files;
    }

    /** Returns the vintages of a ref, of a ratio those of its quotients. */
    static SeriesVintages vintages(Extracts extracts, Indicators indicators, String ref) {
        return extracts.fold(ref, (extract, each) -> series(extract, indicators, each));
    }

    /** Returns the observations of a page that was read, with the ratios of those refs that have them. */
    static MonthlySeries series(Observations observations, Indicators indicators, String ref) {
        return observations.isRatio(ref) ? ratio(observations, indicators, ref).values() : observations.series(ref);
    }

    /** Returns the ratios of a ref that has them. */
    static RatioSeries ratio(Observations observations, Indicators indicators, String ref) {
        return observations.ratio(ref, indicators.per(ref)).requiringDenominator(indicators.leastDenominator(ref));
    }
}
