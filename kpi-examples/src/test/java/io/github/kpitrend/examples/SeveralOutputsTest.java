// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.examples.command.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The printed table and the files of a page are written together, or none of them. */
class SeveralOutputsTest {

    private static final List<String> FORMATS = List.of("--html", "--xlsx", "--json");

    @TempDir
    Path folder;

    private List<String> filesInFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String[] allInto(Path place) {
        List<String> args = new ArrayList<>(List.of("scorecard"));
        for (String format : FORMATS) {
            args.add(format);
            args.add(place.resolve("page" + format.replace('-', '.')).toString());
        }
        return args.toArray(String[]::new);
    }

    // -----------------------------------------------------------------------
    @Test
    void allAreWrittenAtOnceBesideTheTable() throws IOException {
        Run run = Run.of(allInto(folder));
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(Run.of("scorecard").out());
        assertThat(filesInFolder()).containsExactly("page..html", "page..json", "page..xlsx");
        assertThat(folder.resolve("page..html")).content().startsWith("<!DOCTYPE html>");
        assertThat(folder.resolve("page..json")).content().startsWith("{");
        assertThat(Files.readAllBytes(folder.resolve("page..xlsx"))).startsWith('P', 'K');
    }

    @Test
    void standardOutputTakesOneOfThemInPlaceOfTheTable() {
        Run run = Run.of("scorecard", "--json", "-");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("{").doesNotContain("Direction of travel: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--html", "--xlsx", "--json"})
    void oneThatCannotBeWrittenKeepsTheOthersAway(String format) throws IOException {
        String[] args = allInto(folder);
        args[List.of(args).indexOf(format) + 1] = folder.resolve("none/page").toString();
        Run run = Run.of(args);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains("none", "no folder");
        assertThat(filesInFolder()).isEmpty();
    }

    @Test
    void aTableThatCannotBePrintedKeepsTheFilesAway() throws IOException {
        Path old = Files.writeString(folder.resolve("page..json"), "old");
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(
                new ByteArrayInputStream(new byte[0]), full, new PrintStream(err, true, StandardCharsets.UTF_8), false);
        assertThat(Main.run(allInto(folder), streams)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .isEqualTo("standard output: cannot be written (No space left on device)");
        assertThat(filesInFolder()).containsExactly("page..json");
        assertThat(old).hasContent("old");
    }

    @Test
    void onePathForTwoIsRefused() throws IOException {
        for (String one : FORMATS) {
            for (String other : FORMATS) {
                if (!one.equals(other)) {
                    Run run = Run.of(
                            "scorecard",
                            one,
                            folder.resolve("page").toString(),
                            other,
                            folder.resolve("./page").toString());
                    assertThat(run.status()).isEqualTo(2);
                    assertThat(run.err()).contains(one, other, "same file");
                }
            }
        }
        assertThat(filesInFolder()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--html", "--xlsx", "--json"})
    void anInputIsNotWrittenOver(String format) throws IOException {
        String text = "ref,month,value\nA,2020-01,5\n";
        Path input = Files.writeString(folder.resolve("figures.csv"), text);
        Run run = Run.of("scorecard", "--observations", input.toString(), format, input.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(format, "same file as --observations");
        assertThat(input).hasContent(text);
    }
}
