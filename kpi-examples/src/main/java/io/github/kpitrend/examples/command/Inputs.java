// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.command;

import io.github.kpitrend.examples.input.Indicators;
import io.github.kpitrend.examples.input.Observations;
import io.github.kpitrend.examples.input.Progress;
import io.github.kpitrend.examples.input.Source;
import io.github.kpitrend.examples.input.Trouble;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.SymbolDialect;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The input options that the commands share. */
final class Inputs {

    @Option(
            names = "--observations",
            paramLabel = "FILE",
            description = "CSV with the columns ref,month,value; - for standard input. Default: the sample.")
    String observations;

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

    Observations observations(InputStream in, Progress progress) throws Trouble {
        SymbolDialect dialect = dialect();
        Source source = source(observations, "observations.csv", in).orElseThrow();
        return Observations.read(source, dialect, progress);
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

    Map<String, Indicator> indicators(InputStream in) throws Trouble {
        return read(indicators, "indicators.csv", in, Indicators::read);
    }

    /** Reads what a file says of refs. */
    interface Reader<T> {
        Map<String, T> read(Source source) throws Trouble;
    }

    /** Reads the file an option names, or the sample's where no observations are given, or nothing. */
    <T> Map<String, T> read(String file, String sampleFile, InputStream in, Reader<T> reader) throws Trouble {
        Optional<Source> source = source(file, sampleFile, in);
        return source.isPresent() ? reader.read(source.get()) : Map.of();
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
