// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples at the end of {@code --help} do what they show. */
class HelpExamplesTest {

    private static final Set<String> OWN_OF_SPC = Set.of(
            "--cases",
            "--points",
            "--groups",
            "--charts",
            "--events",
            "--until",
            "--all-columns",
            "--notes",
            "--json",
            "--observations");

    @TempDir
    Path folder;

    private void writeInputs() throws IOException {
        StringBuilder figures = new StringBuilder("ref,month,value\n");
        for (int i = 0; i < 30; i++) {
            YearMonth month = YearMonth.of(2023, 10).plusMonths(i);
            figures.append("LATE,")
                    .append(month)
                    .append(',')
                    .append(10 + i * 7 % 5)
                    .append('\n');
            figures.append("VISITS,")
                    .append(month)
                    .append(',')
                    .append(90 + i % 7)
                    .append('\n');
        }
        Map<String, String> files = Map.of(
                "figures.csv", figures.toString(),
                "cases.csv", "case,ref,improvement,target,rebase,fix_after,screen\nk,LATE,decrease,12,,,\n",
                "charts.csv", "case,chart,denominator\nk,p,VISITS\n",
                "kinds.csv", "ref,chart,denominator\nLATE,p,VISITS\n",
                "falls.csv", "case,ref,improvement,target,rebase,fix_after,screen\nf,FALLS,decrease,,,,\n",
                "days.csv", "case,chart\nf,t\n",
                "events.csv", "ref,date\nFALLS,2026-01-05\nFALLS,2026-02-01\nFALLS,2026-02-28\nFALLS,2026-03-15\n");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** Returns the examples of a command, each on one line. */
    private static List<String> examples(String command) {
        String help = Run.of(command, "--help").out();
        assertThat(help).contains("Examples:");
        assertThat(help.lines()).allMatch(line -> line.length() <= 80);
        String footer = help.substring(help.indexOf("Examples:") + "Examples:".length());
        return List.of(footer.replaceAll("[\\s\\\\]+", " ").strip().split(" ?kpi-examples ")).stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scorecard", "spc", "analyze", "forecast", "revisions"})
    void optionsAreInGroupsEachOnce(String command) {
        String help = Run.of(command, "--help").out();
        List<String> lines = help.lines().toList();
        List<String> groups = lines.stream()
                .filter(List.of("Input:", "Reading:", "Page:", "Output:")::contains)
                .toList();
        assertThat(groups).isSubsetOf("Input:", "Reading:", "Page:", "Output:").doesNotHaveDuplicates();
        assertThat(groups).contains("Input:", "Output:");
        assertThat(groups.indexOf("Input:")).isZero();
        assertThat(groups.indexOf("Output:")).isEqualTo(groups.size() - 1);
        int input = lines.indexOf("Input:");
        int output = lines.indexOf("Output:");
        assertThat(lines.stream().filter(line -> line.matches(" +--observations=.*|      --vintage=.*")))
                .isNotEmpty()
                .allMatch(line -> lines.indexOf(line) > input && lines.indexOf(line) < output);
        assertThat(lines.stream().filter(line -> line.matches(" +-h, --help .*")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scorecard", "spc"})
    void threeExamplesRunAndWriteWhatTheyName(String command) throws IOException {
        List<String> examples = examples(command);
        assertThat(examples).hasSize(3);
        for (String example : examples) {
            writeInputs();
            String[] arguments = example.split(" ");
            TreeSet<Path> named = new TreeSet<>();
            for (int i = 1; i < arguments.length; i++) {
                if (arguments[i].matches("[a-z]+(\\.[a-z]+)?") && !arguments[i - 1].equals("--title")) {
                    named.add(folder.resolve(arguments[i]));
                    arguments[i] = folder.resolve(arguments[i]).toString();
                }
            }
            Run run = Run.of(arguments);
            assertThat(run.status()).as(example + ": " + run.err()).isZero();
            assertThat(named).as(example).allMatch(Files::exists);
            assertThat(named.size() + run.out().length()).as(example).isPositive();
        }
    }

    @Test
    void everyOptionOfControlChartsHasAnExample() {
        String all = String.join(" ", examples("spc"));
        for (String option : OWN_OF_SPC) {
            assertThat(all).contains(option + (option.equals("--all-columns") ? "" : " "));
        }
    }
}
