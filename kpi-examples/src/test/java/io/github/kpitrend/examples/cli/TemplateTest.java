// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of every file: written all or none, and read by the command that wrote it. */
class TemplateTest {

    private static final List<String> TABLES =
            List.of("observations", "indicators", "targets", "benchmarks", "assessments", "commentary", "annotations");

    @TempDir
    Path folder;

    @Test
    void template_isReadByTheCommandWithoutAWord() throws IOException {
        Path made = folder.resolve("a/b");
        Run run = Run.of("scorecard", "--template", made.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(8).allMatch(line -> line.startsWith("wrote " + made));
        for (String layout : List.of("auto", "long")) {
            List<String> arguments = new ArrayList<>(List.of("scorecard", "--details", "--layout", layout));
            for (String table : TABLES) {
                assertThat(Files.readAllLines(made.resolve(table + ".csv"))).hasSize(3);
                arguments.add("--" + table);
                arguments.add(made.resolve(table + ".csv").toString());
            }
            Run page = Run.of(arguments.toArray(String[]::new));
            assertThat(page.status()).as(page.err()).isZero();
            assertThat(page.err()).isEmpty();
            assertThat(page.out())
                    .contains("Assessments started", "Assessments completed in time", "Schools referred more families");
        }
        try (var files = Files.list(made)) {
            assertThat(files).hasSize(8);
        }
    }

    @Test
    void template_neverReplacesAFile() throws IOException {
        Path one = Files.writeString(folder.resolve("commentary.csv"), "mine");
        Run run = Run.of("scorecard", "--template", folder.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo(one + ": exists and is not replaced; expected a folder without it\n");
        assertThat(one).hasContent("mine");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(one);
        }
        Run quiet = Run.of(
                "scorecard", "--quiet", "--template", folder.resolve("new").toString());
        assertThat(quiet.status()).isZero();
        assertThat(quiet.err()).isEmpty();
    }

    @Test
    void template_needsAFolderThatCanBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        Run run = Run.of("scorecard", "--template", file.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith(file.toString());
    }

    @Test
    void help_printsOfACommandAndEnds() {
        Run all = Run.of("help");
        assertThat(all.status()).isZero();
        assertThat(all.out()).contains("scorecard", "analyze", "generate-completion");
        assertThat(Run.of("help", "spc").out())
                .isEqualTo(Run.of("spc", "--help").out());
        Run unknown = Run.of("help", "nothing");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).isEqualTo("Unknown subcommand 'nothing'; see --help\n");
    }

    @Test
    void generateCompletion_knowsCommandsAndOptions() {
        Run run = Run.of("generate-completion");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("#!").contains("--annotations", "--hide-below", "revisions");
    }
}
