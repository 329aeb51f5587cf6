// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.command;

import io.github.kpitrend.examples.cli.input.Extracts;
import io.github.kpitrend.examples.cli.input.GivenPage;
import io.github.kpitrend.examples.cli.input.Observations;
import io.github.kpitrend.examples.cli.input.Progress;
import io.github.kpitrend.examples.cli.input.ReadOptions;
import io.github.kpitrend.examples.cli.input.ReadOptions.Layout;
import io.github.kpitrend.examples.cli.input.Source;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.Troubles;
import io.github.kpitrend.examples.cli.input.csv.Decoding;
import io.github.kpitrend.examples.cli.input.wide.LongWords;
import io.github.kpitrend.examples.cli.input.wide.ObservationFile;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.SymbolDialect;
import io.github.kpitrend.time.FiscalCalendar;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options of all commands that say how the file of observations is written. */
@Command(addMethodSubcommands = false)
class ReadingOptions {

    private static final Map<String, Character> SEPARATORS =
            Map.of("tab", '\t', "comma", ',', "semicolon", ';', "pipe", '|');
    private static final String BY_END = "/end";
    private static final Map<String, Character> DECIMALS = Map.of("point", '.', "comma", ',');

    @Option(
            names = "--observations",
            paramLabel = "FILE",
            description =
                    "Figures: delimited text or an .xlsx workbook, laid out as --layout says; - for standard input.")
    String observations;

    @Option(
            names = "--layout",
            paramLabel = "LAYOUT",
            description = {
                "How --observations is laid out. auto: found by its headings. long: a row for each ref and month, strictly: CSV in"
                        + " UTF-8 with commas and the columns ref,month,value. wide: a row for each indicator. Default: auto.",
                "A wide sheet has a header, in one to three rows, with Ref. or Indicator and months such as Jan-20, quarters"
                        + " such as Q1 2019/20 or fiscal years such as 2019/20; columns that are not understood are told."
            })
    String layout = "auto";

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "The sheet of a workbook. Default: the first visible one.")
    String sheet;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "The encoding of text files, such as windows-1252. Default: UTF-8, or by a byte order mark.")
    String encoding;

    @Option(
            names = "--separator",
            paramLabel = "SIGN",
            description =
                    "What stands between cells of a text: tab, comma, semicolon or pipe. Default: found by the header.")
    String separator;

    @Option(
            names = "--decimal",
            paramLabel = "SIGN",
            description = "What stands before decimals: point or comma. Default: found by the figures.")
    String decimal;

    @Option(
            names = "--dates",
            paramLabel = "ORDER",
            description = "The order in dates such as 01/02/2020: dmy or mdy. Default: found, or refused.")
    String dates;

    @Option(
            names = "--quarters",
            paramLabel = "KIND",
            description =
                    "What quarters and years such as 2020 Q1 are: fiscal or calendar. Without it they are refused.")
    String quarters;

    @Option(
            names = "--fiscal-year-start",
            paramLabel = "MONTH",
            description =
                    "The month in which fiscal years begin; october/end where years are named by their end. Default: april.")
    String fiscalYearStart = "april";

    @Option(
            names = "--symbols",
            paramLabel = "DIALECT",
            description =
                    "How cells that are no numbers are read: scorecard (tbc, n/a, -, --), gss ([c], [x], [z], [low]) or none."
                            + " Default: scorecard.")
    String symbols = "scorecard";

    @Option(
            names = "--symbol",
            paramLabel = "TEXT=REASON",
            description =
                    "One more symbol: a reason such as CONFIDENTIAL or a marker such as PROVISIONAL; <N stands for every \"less than a"
                            + " number\". May be given several times.")
    List<String> symbol = new ArrayList<>();

    @Option(
            names = "--group",
            paramLabel = "HEADING",
            description = "The column by which rows are grouped. Default: group.")
    String group;

    @Option(
            names = "--vintage",
            paramLabel = "DATE=FILE",
            description =
                    "Figures as they were known on a date, instead of --observations. May be given several times; a column known_on"
                            + " in one file does the same.")
    List<String> vintages = new ArrayList<>();

    @Option(names = "--as-of", paramLabel = "DATE", description = "Figures as known on this day. Default: the latest.")
    String asOf;

    @Option(names = "--quiet", description = "No notes on standard error.")
    boolean quiet;

    /** Returns the options of reading; what is wrong with one is wrong usage. */
    ReadOptions options(Locale locale) throws Trouble {
        Charset charset = Decoding.charset(encoding);
        return new ReadOptions(
                chosen("--layout", layout, Map.of("auto", Layout.AUTO, "long", Layout.LONG, "wide", Layout.WIDE)),
                sheet,
                charset,
                chosen("--separator", separator, SEPARATORS),
                chosen("--decimal", decimal, DECIMALS),
                chosen("--dates", dates, Map.of("dmy", "dmy", "mdy", "mdy")),
                chosen("--quarters", quarters, Map.of("fiscal", "fiscal", "calendar", "calendar")),
                calendar(),
                dialect(),
                group,
                locale,
                Map.of());
    }

    private static <T> T chosen(String option, String text, Map<String, T> choices) throws Trouble {
        if (text == null) {
            return null;
        }
        T choice = choices.get(text);
        if (choice == null) {
            List<String> expected = choices.keySet().stream().sorted().toList();
            throw new Trouble(option + ": " + Trouble.quoted(text) + " is not one; expected "
                    + String.join(", ", expected.subList(0, expected.size() - 1)) + " or "
                    + expected.get(expected.size() - 1));
        }
        return choice;
    }

    private FiscalCalendar calendar() throws Trouble {
        try {
            return calendar(fiscalYearStart);
        } catch (IllegalArgumentException e) {
            throw new Trouble("--fiscal-year-start: " + e.getMessage());
        }
    }

    /** Returns the calendar of a text: {@code april}, {@code october/end}. */
    static FiscalCalendar calendar(String text) {
        boolean byEnd = text.toLowerCase(Locale.ROOT).endsWith(BY_END);
        String month = byEnd ? text.substring(0, text.length() - BY_END.length()) : text;
        for (Month one : Month.values()) {
            if (one.name().equalsIgnoreCase(month.strip())) {
                FiscalCalendar calendar = FiscalCalendar.startingIn(one);
                return byEnd ? calendar.labeledByEndYear() : calendar;
            }
        }
        throw new IllegalArgumentException(
                Trouble.quoted(text) + " is not a month; expected one such as april, or october/end");
    }

    private SymbolDialect dialect() throws Trouble {
        SymbolDialect dialect = dialect(symbols);
        for (String pair : symbol) {
            int equals = pair.lastIndexOf('=');
            if (equals <= 0) {
                throw new Trouble("--symbol: " + Trouble.quoted(pair)
                        + " is not TEXT=REASON; expected one such as '*=CONFIDENTIAL'");
            }
            dialect = with(
                    dialect,
                    pair.substring(0, equals).strip(),
                    pair.substring(equals + 1).strip());
        }
        return dialect;
    }

    private static SymbolDialect with(SymbolDialect dialect, String text, String name) throws Trouble {
        MissingReason reason = LongWords.reason(name);
        Marker marker = reason == null ? LongWords.marker(name) : null;
        try {
            if (reason != null) {
                return text.replace(" ", "").equalsIgnoreCase("<n")
                        ? dialect.withBelow(reason)
                        : dialect.without(text).with(text, reason);
            }
            if (marker != null) {
                return dialect.without(text).with(text, marker);
            }
        } catch (IllegalArgumentException e) {
            throw new Trouble("--symbol: " + e.getMessage());
        }
        throw new Trouble("--symbol: " + Trouble.quoted(name) + " is neither a reason nor a marker; expected one of "
                + LongWords.REASONS + ", " + LongWords.MARKERS);
    }

    private static SymbolDialect dialect(String name) throws Trouble {
        for (SymbolDialect dialect : List.of(SymbolDialect.scorecard(), SymbolDialect.gss(), SymbolDialect.none())) {
            if (dialect.name().equals(name)) {
                return dialect;
            }
        }
        throw new Trouble("--symbols: " + Trouble.quoted(name) + " is not a dialect; expected scorecard, gss or none");
    }

    /** Reads the observations, or all extracts of them, as known on the day that is asked for; null where anything is wrong. */
    GivenPage read(Source observed, InputStream in, ReadOptions options, Progress progress, Troubles troubles)
            throws Trouble {
        Optional<LocalDate> day = asOf();
        SortedMap<LocalDate, String> files = vintageFiles();
        GivenPage page = files.isEmpty()
                ? ObservationFile.read(observed, options, progress, troubles)
                : vintages(files, in, options, progress, troubles);
        if (page == null || day.isEmpty()) {
            return page;
        }
        if (!(page.observations() instanceof Extracts extracts)) {
            throw new Trouble(
                    "--as-of: the observations say nothing of when they were known; expected --vintage or a column known_on");
        }
        return page.with(extracts.asOf(day.get()), page.notes());
    }

    /** Reads one file after the other; what is known besides figures is that of the latest. */
    private static GivenPage vintages(
            SortedMap<LocalDate, String> files,
            InputStream in,
            ReadOptions options,
            Progress progress,
            Troubles troubles)
            throws Trouble {
        SortedMap<LocalDate, Observations> extracts = new TreeMap<>();
        List<String> notes = new ArrayList<>();
        GivenPage latest = null;
        boolean fine = true;
        for (Map.Entry<LocalDate, String> file : files.entrySet()) {
            GivenPage page = ObservationFile.read(Source.of(file.getValue(), in), options, progress, troubles);
            if (page == null) {
                fine = false;
            } else if (page.observations() instanceof Extracts) {
                troubles.add(
                        file.getValue(),
                        Trouble.in(
                                file.getValue(),
                                "has a column known_on beside the date of --vintage; expected one of them"));
                fine = false;
            } else {
                extracts.put(file.getKey(), page.observations());
                notes.addAll(page.notes());
                latest = page;
            }
        }
        return fine ? latest.with(Extracts.of("--vintage", extracts), notes) : null;
    }

    Optional<LocalDate> asOf() throws Trouble {
        return asOf == null ? Optional.empty() : Optional.of(date("--as-of", asOf));
    }

    private static LocalDate date(String option, String text) throws Trouble {
        return Extracts.date(text)
                .orElseThrow(() -> new Trouble(
                        option + ": " + Trouble.quoted(text) + " is no date; expected one such as 2020-06-30"));
    }

    /** Returns the files of extracts by their dates. */
    SortedMap<LocalDate, String> vintageFiles() throws Trouble {
        SortedMap<LocalDate, String> files = new TreeMap<>();
        for (String pair : vintages) {
            int equals = pair.indexOf('=');
            if (equals <= 0 || equals == pair.length() - 1) {
                throw new Trouble("--vintage: " + Trouble.quoted(pair)
                        + " is not DATE=FILE; expected one such as 2020-05-12=may.csv");
            }
            LocalDate date = date("--vintage", pair.substring(0, equals));
            String file = pair.substring(equals + 1);
            String other = files.put(date, file);
            if (other != null) {
                throw new Trouble("--vintage: " + other + " and " + file + " are both of " + date
                        + "; expected one file for a date");
            }
        }
        if (!files.isEmpty() && observations != null) {
            throw new Trouble("--observations: stands beside --vintage; expected one of them");
        }
        return files;
    }

    /** Returns whether the caller names any observations. */
    boolean isGiven() {
        return observations != null || !vintages.isEmpty();
    }

    /** Adds the files of observations by their options. */
    void addFiles(Map<String, String> files) throws Trouble {
        files.put("--observations", observations);
        vintageFiles().forEach((date, file) -> files.put("--vintage " + date, file));
    }

    /** Returns the source of the observations; only where they are given. */
    Source source(InputStream in) {
        return Source.of(observations, in);
    }
}
