// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The options of the help of a command, in groups: the files that it reads, how it reads them, what is computed, what it writes. */
final class OptionGroups {

    private static final String PAGE = "Page";
    private static final List<String> ORDER = List.of("Input", "Reading", PAGE, "Output");
    private static final Map<String, Set<String>> NAMES = Map.of(
            "Input",
            Set.of(
                    "--observations --indicators --targets --benchmarks --assessments --commentary --annotations --charts --events --vintage --earlier --cases --totals"
                            .split(" ")),
            "Reading",
            Set.of(
                    "--layout --sheet --encoding --separator --decimal --dates --quarters --fiscal-year-start --symbols --symbol --group --as-of"
                            .split(" ")),
            "Output",
            Set.of(
                    "--html --xlsx --json --json-schema --table --contributions --template --narrative --details --all-columns --quiet --notes --points --groups --year-ends --audit --decisions --help --version"
                            .split(" ")));

    private OptionGroups() {}

    /** Lets the help of commands list their options in groups. */
    static void set(CommandLine line) {
        line.getSubcommands()
                .values()
                .forEach(command ->
                        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, OptionGroups::text));
    }

    private static String text(Help help) {
        return ORDER.stream().map(group -> text(help, group)).collect(Collectors.joining());
    }

    private static String text(Help help, String group) {
        List<OptionSpec> options = help.commandSpec().options().stream()
                .filter(option -> !option.hidden() && group.equals(group(option)))
                .sorted((a, b) -> a.longestName().compareTo(b.longestName()))
                .toList();
        if (options.isEmpty()) {
            return "";
        }
        Help.Layout layout = help.createDefaultLayout();
        layout.addOptions(options, help.parameterLabelRenderer());
        return group + ":" + System.lineSeparator() + layout;
    }

    /** Returns the group of an option; those that decide what is computed and said are of the page. */
    private static String group(OptionSpec option) {
        return NAMES.entrySet().stream()
                .filter(group -> group.getValue().contains(option.longestName()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(PAGE);
    }
}
