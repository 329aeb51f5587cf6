// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import io.github.kpitrend.examples.cli.input.Trouble;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The error messages of calls, in one line: the option first, then the value found and the one expected. */
final class Usage {

    private static final String INVALID = "Invalid value for option '";
    private static final String MISSING_OPTION = "Missing required option";

    private Usage() {}

    static String message(ParameterException e) {
        if (e instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + ": is given twice; expected it once";
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getCommandLine(), unmatched.getUnmatched());
        }
        if (e instanceof MissingParameterException missing) {
            return missing(missing);
        }
        String message = e.getMessage();
        String prefix = INVALID + name(e.getArgSpec()) + "': ";
        return message.startsWith(prefix)
                ? name(e.getArgSpec()) + ": " + message.substring(prefix.length())
                : message.replaceFirst("\\.$", "") + "; see --help";
    }

    private static String unmatched(CommandLine command, List<String> arguments) {
        String first = arguments.stream()
                .filter(argument -> argument.startsWith("-"))
                .findFirst()
                .orElse(arguments.get(0));
        if (first.startsWith("-")) {
            String option = first.contains("=") ? first.substring(0, first.indexOf('=')) : first;
            return option + ": is not an option of " + command.getCommandName() + "; see --help";
        }
        String expected = command.getSubcommands().isEmpty()
                ? "options only"
                : "one of the commands "
                        + String.join(", ", command.getSubcommands().keySet());
        return Trouble.quoted(first) + ": is not understood by " + command.getCommandName() + "; expected " + expected;
    }

    private static String missing(MissingParameterException e) {
        if (e.getMessage().startsWith(MISSING_OPTION)) {
            String options = e.getMissing().stream().map(Usage::name).collect(Collectors.joining(", "));
            return options + ": missing; expected "
                    + (e.getMissing().size() == 1 ? "a file for it" : "a file for each of them");
        }
        ArgSpec option = e.getMissing().get(0);
        return name(option) + ": has no value; expected " + name(option) + " " + option.paramLabel();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : "the command line";
    }
}
