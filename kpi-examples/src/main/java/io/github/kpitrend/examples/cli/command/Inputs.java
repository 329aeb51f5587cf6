// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.command;

import io.github.kpitrend.examples.cli.input.GivenPage;
import io.github.kpitrend.examples.cli.input.Indicators;
import io.github.kpitrend.examples.cli.input.Months;
import io.github.kpitrend.examples.cli.input.Observations;
import io.github.kpitrend.examples.cli.input.Progress;
import io.github.kpitrend.examples.cli.input.Source;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.WideFile;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.SymbolDialect;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The input options that the commands share. */
final class Inputs {

    private static final String LONG = "long";
    private static final String WIDE = "wide";

    @Option(
            names = "--observations",
            paramLabel = "FILE",
            description =
                    "CSV with the columns ref,month,value, or what --layout says; - for standard input. Default: the"
                            + " sample.")
    String observations;

    @Option(
            names = "--layout",
            paramLabel = "LAYOUT",
            description = {
                "How --observations is laid out. long: a row for each ref and month. wide: a row for each ref, as a"
                        + " scorecard is kept, in a file with commas, with tabs (.tsv) or in a workbook (.xlsx), from the"
                        + " row with Ref. on. Default: long.",
                "Columns of a wide file, in any case: Ref., Indicator, Owner, Reporter, Outcome; months (Jan-20 for"
                        + " January 2020, or 2020-01); DoT (\u25b2, \u25ba or \u25bc as a person's rating for the latest"
                        + " month with an entry); %%? (%% or --); SN, ENG, SE region or Benchmark NAME; Target 17-18;"
                        + " Commentary (Jun-20). Changes, 12-mnth avg and 12-mnth max. are computed anew. Columns that"
                        + " are left out are listed on standard error. Cells of a workbook formatted as percentages"
                        + " are read as 45 for 45%%."
            })
    String layout = LONG;

    @Option(
            names = "--indicators",
            paramLabel = "FILE",
            description = "CSV with the column ref and any of name,measure,polarity,frequency,aggregation,threshold,"
                    + "decimals,unit,owner,reporter,outcome.")
    String indicators;

    @Option(
            names = "--symbols",
            paramLabel = "DIALECT",
            description = "How cells that are no numbers are read: scorecard (tbc, n/a, -, --), gss ([c], [x], [z],"
                    + " [low]) or none. Default: scorecard.")
    String symbols = "scorecard";

    /** Returns the file an option names, or the sample's where no observations are given, or nothing. */
    private Optional<Source> source(String file, String sampleFile, InputStream in) {
        if (file != null) {
            return Optional.of(Source.of(file, in));
        }
        return observations == null ? Optional.of(Source.ofSample(sampleFile)) : Optional.empty();
    }

    /** Reads the file of observations in its layout; the month before which a wide file is illustrative may be null. */
    GivenPage page(InputStream in, Progress progress, YearMonth illustrativeBefore) throws Trouble {
        SymbolDialect dialect = dialect();
        Source source = source(observations, "observations.csv", in).orElseThrow();
        return isWide()
                ? WideFile.read(source, dialect, progress, illustrativeBefore)
                : GivenPage.of(Observations.read(source, dialect, progress));
    }

    /** Refuses a layout that there is not, and one that needs more than was given. */
    void checkLayout() throws Trouble {
        if (!layout.equals(LONG) && !isWide()) {
            throw new Trouble("--layout: " + Trouble.quoted(layout) + " is not a layout; expected long or wide");
        }
        if (isWide() && observations == null) {
            throw new Trouble("--layout: wide is for a file of one's own; expected --observations FILE with it");
        }
    }

    boolean isWide() {
        return layout.equals(WIDE);
    }

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

    SymbolDialect dialect() throws Trouble {
        return dialect(symbols);
    }

    static SymbolDialect dialect(String name) throws Trouble {
        for (SymbolDialect dialect : List.of(SymbolDialect.scorecard(), SymbolDialect.gss(), SymbolDialect.none())) {
            if (dialect.name().equals(name)) {
                return dialect;
            }
        }
        throw new Trouble("--symbols: " + Trouble.quoted(name) + " is not a dialect; expected scorecard, gss or none");
    }

    /** Reads the indicators; what their file says wins over what the file of observations said. */
    Map<String, Indicator> indicators(InputStream in, GivenPage given) throws Trouble {
        return read(
                indicators,
                "indicators.csv",
                in,
                given.indicators(),
                source -> Indicators.read(source, given.indicators()));
    }

    /** Reads what a file says of refs. */
    interface Reader<T> {
        Map<String, T> read(Source source) throws Trouble;
    }

    /** Reads the file an option names, or the sample's where no observations are given; what it says of a ref wins over what was given. */
    <T> Map<String, T> read(String file, String sampleFile, InputStream in, Map<String, T> given, Reader<T> reader)
            throws Trouble {
        Map<String, T> all = new HashMap<>(given);
        Optional<Source> source = source(file, sampleFile, in);
        if (source.isPresent()) {
            all.putAll(reader.read(source.get()));
        }
        return all;
    }

    /** Refuses an empty name for a file, and standard input for more than one of the options. */
    static void refuseSharedStandardInput(Map<String, String> filesByOption) throws Trouble {
        refuseEmptyNames(filesByOption);
        List<String> options = new ArrayList<>();
        filesByOption.forEach((option, file) -> {
            if (Source.STANDARD.equals(file)) {
                options.add(option);
            }
        });
        if (options.size() > 1) {
            throw new Trouble(String.join(" and ", options)
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
    Map<String, String> filesByOption() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("--observations", observations);
        files.put("--indicators", indicators);
        return files;
    }
}
