// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import io.github.kpitrend.examples.cli.command.AnalyzeCommand;
import io.github.kpitrend.examples.cli.command.ForecastCommand;
import io.github.kpitrend.examples.cli.command.RevisionsCommand;
import io.github.kpitrend.examples.cli.command.ScorecardCommand;
import io.github.kpitrend.examples.cli.command.SpcCommand;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.output.StandardOutput;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/**
 * The command line: {@code scorecard} (the default), {@code analyze}, {@code spc},
 * {@code forecast} and {@code revisions}.
 *
 * <p>Exit status 0: done; 2: wrong usage, bad input, or an output that cannot be written; 1: anything else. Trouble is one line on standard
 * error, and then there is nothing on standard output.
 */
@Command(
        name = "kpi-examples",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        versionProvider = Version.class,
        description = {
            "Monthly performance figures: the page, and everything behind it.",
            "Without a command: scorecard on the sample."
        })
public final class Main {

    /** No option is a date, a time or of a database, and what is not asked for is not loaded. */
    private static final String UNUSED_CONVERTERS = "picocli.converters.excludes";
    /** Else a class of another language is searched for, through every library. */
    private static final String NO_CLOSURES = "picocli.disable.closures";

    private static final int FAILED = 1;
    private static final int REFUSED = 2;
    static final String DEFAULT_COMMAND = "scorecard";
    private static final List<String> COMMANDS = List.of(DEFAULT_COMMAND, "analyze", "spc", "forecast", "revisions");
    private static final Set<String> OWN_OPTIONS = Set.of("-h", "--help", "-V", "--version");

    private Main() {}

    /**
     * Runs a command and ends the program with its exit status.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        System.setProperty(UNUSED_CONVERTERS, "java[.](sql|time)[.].*");
        System.setProperty(NO_CLOSURES, "true");
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Streams streams = new Streams(
                System.in, new FileOutputStream(FileDescriptor.out), err, Terminal.watchesErrors(), Terminal.screen());
        System.exit(run(args, streams));
    }

    /**
     * Runs a command.
     *
     * @param args the command and its options
     * @param streams where it reads and writes
     * @return the exit status
     */
    public static int run(String[] args, Streams streams) {
        try {
            return execute(withCommand(args), streams);
        } catch (Trouble e) {
            streams.err().println(e.getMessage());
            return REFUSED;
        } catch (OutOfMemoryError e) {
            streams.err().println("there is not enough memory for this input; give Java more, for example -Xmx4g");
            return FAILED;
        } catch (Throwable e) {
            streams.err().println(new Trouble("internal error: " + e).getMessage());
            return FAILED;
        }
    }

    private static String[] withCommand(String[] args) {
        if (args.length > 0 && (!args[0].startsWith("-") || OWN_OPTIONS.contains(args[0]))) {
            return args;
        }
        List<String> all = new ArrayList<>(List.of(DEFAULT_COMMAND));
        all.addAll(Arrays.asList(args));
        return all.toArray(String[]::new);
    }

    /** The command that is called alone, as a command is searched for its options when it is added; all of them where none is named. */
    private static CommandLine line(String name, Streams streams) {
        CommandLine line = new CommandLine(new Main());
        Object called = command(name, streams);
        if (called != null) {
            return line.addSubcommand(called);
        }
        for (String each : COMMANDS) {
            line.addSubcommand(command(each, streams));
        }
        return line.addSubcommand(new CommandLine.HelpCommand()).addSubcommand(new AutoComplete.GenerateCompletion());
    }

    private static Object command(String name, Streams streams) {
        return switch (name) {
            case DEFAULT_COMMAND -> new ScorecardCommand(streams);
            case "analyze", "analyse" -> new AnalyzeCommand(streams);
            case "spc" -> new SpcCommand(streams);
            case "forecast" -> new ForecastCommand(streams);
            case "revisions" -> new RevisionsCommand(streams);
            default -> null;
        };
    }

    private static int execute(String[] args, Streams streams) throws Throwable {
        ByteArrayOutputStream help = new ByteArrayOutputStream();
        PrintWriter helpWriter = new PrintWriter(help, true, StandardCharsets.UTF_8);
        Throwable[] thrown = new Throwable[1];
        CommandLine line = line(args[0], streams)
                .setOut(helpWriter)
                .setExpandAtFiles(false)
                .setAbbreviatedOptionsAllowed(false)
                .setCaseInsensitiveEnumValuesAllowed(false)
                .setParameterExceptionHandler((e, unused) -> {
                    thrown[0] = e;
                    return REFUSED;
                })
                .setExecutionExceptionHandler((e, unused, result) -> {
                    thrown[0] = e;
                    return FAILED;
                });
        OptionGroups.set(line);
        int status = line.execute(args);
        if (thrown[0] instanceof ParameterException wrongUsage) {
            throw new Trouble(Usage.message(wrongUsage));
        }
        if (thrown[0] != null) {
            throw thrown[0];
        }
        helpWriter.flush();
        if (help.size() > 0) {
            StandardOutput.write(streams.out(), writer -> writer.write(help.toString(StandardCharsets.UTF_8)));
        }
        return status;
    }
}
