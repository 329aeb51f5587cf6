// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several outputs of {@code scorecard} at once: all of them or none, and no two in one place. */
class SeveralOutputsTest {

    private static final List<String> OUTPUTS = List.of("--html", "--xlsx", "--json");
    private static final List<String> INPUTS =
            List.of("--observations", "--indicators", "--targets", "--benchmarks", "--assessments", "--commentary");

    @TempDir
    Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private List<String> filesLeft() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyOutputIsThatOfARunOfItsOwn() throws IOException {
        Run all = Run.of("--table", "--html", path("a.html"), "--xlsx", path("a.xlsx"), "--json", path("a.json"));
        assertThat(all.status()).as(all.err()).isZero();
        assertThat(all.out()).isEqualTo(Run.of().out()).startsWith("Scorecard, June 2020");
        for (Map.Entry<String, String> alone :
                Map.of("--html", "b.html", "--json", "b.json").entrySet()) {
            Run.of(alone.getKey(), path(alone.getValue()));
            assertThat(folder.resolve(alone.getValue()))
                    .hasSameBinaryContentAs(folder.resolve(alone.getValue().replace('b', 'a')));
        }
        assertThat(filesLeft()).containsExactly("a.html", "a.json", "a.xlsx", "b.html", "b.json");
        assertThat(folder.resolve("a.html")).content().startsWith("<!DOCTYPE html>");
        assertThat(Files.readAllBytes(folder.resolve("a.xlsx"))).startsWith('P', 'K');
    }

    @Test
    void oneOfThemMayTakeThePlaceOfTheTable() throws IOException {
        Run run = Run.of("--json", "-", "--html", path("a.html"));
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("{\"$schema\":\"scorecard.schema.json\",\"version\":2,")
                .endsWith("}\n");
        assertThat(filesLeft()).containsExactly("a.html");
    }

    @Test
    void ifOneCannotBeWrittenNothingIs() throws IOException {
        Files.writeString(folder.resolve("old.json"), "old");
        for (String failing : OUTPUTS) {
            List<String> args = new ArrayList<>(List.of("scorecard"));
            for (String option : OUTPUTS) {
                args.add(option);
                args.add(option.equals(failing) ? path("none/x") : path(option.equals("--json") ? "old.json" : option));
            }
            Run run = Run.of(args.toArray(String[]::new));
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines()).hasSize(1);
            assertThat(run.err()).startsWith(path("none/x") + ": there is no folder");
            assertThat(filesLeft()).containsExactly("old.json");
            assertThat(folder.resolve("old.json")).hasContent("old");
        }
    }

    @Test
    void ifStandardOutputIsFullNoFileIsWritten() throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Files.writeString(folder.resolve("a.json"), "old");
        for (String[] args : new String[][] {
            {"--table", "--html", path("a.html"), "--xlsx", path("a.xlsx"), "--json", path("a.json")},
            {"--html", path("a.html"), "--json", "-"}
        }) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Streams streams = new Streams(
                    new ByteArrayInputStream(new byte[0]),
                    full,
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    false);
            assertThat(Main.run(args, streams)).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .isEqualToIgnoringNewLines("standard output: cannot be written (No space left on device)");
            assertThat(filesLeft()).containsExactly("a.json");
            assertThat(folder.resolve("a.json")).hasContent("old");
        }
    }

    @Test
    void aDeviceThatIsFullLeavesNothingPrinted() throws IOException {
        if (!Files.exists(Path.of("/dev/full"))) {
            return;
        }
        Run run = Run.of("--json", "/dev/full", "--html", path("a.html"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("/dev/full: cannot be written");
        assertThat(filesLeft()).isEmpty();
    }

    @Test
    void oneFileForTwoOutputsIsRefusedHoweverItIsNamed() throws IOException {
        Files.createDirectory(folder.resolve("sub"));
        Files.createSymbolicLink(folder.resolve("link"), folder);
        List<String> names = List.of(path("x"), path("sub/../x"), path("./x"), path("link/x"));
        for (String first : OUTPUTS) {
            for (String second : OUTPUTS) {
                for (String name : names) {
                    if (!first.equals(second)) {
                        refused(second, first, path("x"), name);
                    }
                }
            }
        }
        Run run = Run.of("--html", "-", "--json", "-");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("--json: is the same file as --html, \"-\"");
    }

    private void refused(String second, String first, String firstName, String secondName) throws IOException {
        Run run = Run.of("scorecard", first, firstName, second, secondName);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(": is the same file as --", first, second, "; expected a file of its own");
        assertThat(filesLeft()).containsExactly("link", "sub");
    }

    @Test
    void anOutputThatIsAnInputIsRefused() throws IOException {
        Path input = folder.resolve("in.csv");
        Files.writeString(input, "ref,month,value\nA,2020-01,1\n");
        Files.createSymbolicLink(folder.resolve("link"), input);
        for (String in : INPUTS) {
            for (String out : OUTPUTS) {
                for (String name : List.of(input.toString(), path("link"))) {
                    Run run = Run.of("scorecard", in, input.toString(), out, name);
                    assertThat(run.status()).isEqualTo(2);
                    assertThat(run.out()).isEmpty();
                    assertThat(run.err()).startsWith(out + ": is the same file as " + in + ", ");
                }
            }
        }
        assertThat(input).hasContent("ref,month,value\nA,2020-01,1\n");
    }

    @Test
    void standardInputAndStandardOutputAreTwoThings() {
        Run run = Run.withInput("ref,month,value\nA,2020-01,1\n", "--observations", "-", "--json", "-");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"month\":\"2020-01\"");
    }

    @Test
    void aPersonWhoWatchesSeesWhatIsComputedAndWrittenAndThenAnEmptyLine() {
        StringBuilder input = new StringBuilder("ref,month,value\n");
        for (int i = 0; i < 2_500; i++) {
            input.append('R').append(i).append(",2020-01,1\n");
        }
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(
                new ByteArrayInputStream(input.toString().getBytes(StandardCharsets.UTF_8)),
                new ByteArrayOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                true);
        String json = path("a.json");
        assertThat(Main.run(new String[] {"--quiet", "--observations", "-", "--json", json}, streams))
                .isZero();
        String clear = "\r\u001b[K";
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(clear + "1000 rows computed" + clear + "2000 rows computed" + clear + "writing " + json
                        + clear);
        assertThat(Run.withInput(input.toString(), "--observations", "-", "--json", json)
                        .err())
                .isEqualTo("wrote " + json + "\n");
    }
}
