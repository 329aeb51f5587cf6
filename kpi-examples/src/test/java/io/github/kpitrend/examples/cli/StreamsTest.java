// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the streams do to a command: an output that fills up, input in small pieces, a person who watches. */
class StreamsTest {

    private static final String OBS = "ref,month,value\n";

    @TempDir
    Path folder;

    /** Takes some bytes, then no more. */
    private static final class FillsUp extends OutputStream {

        private long left;

        FillsUp(long left) {
            this.left = left;
        }

        @Override
        public void write(int b) throws IOException {
            if (left-- <= 0) {
                throw new IOException("No space left on device");
            }
        }
    }

    private static Run run(InputStream in, OutputStream out, boolean watched, String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(args, new Streams(in, out, new PrintStream(err, true, StandardCharsets.UTF_8), watched));
        return new Run(status, out.toString(), err.toString(StandardCharsets.UTF_8));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String manyRows(int rows) {
        StringBuilder text = new StringBuilder(OBS);
        for (int i = 0; i < rows; i++) {
            text.append('R').append(i / 12).append(i % 12 < 9 ? ",2020-0" : ",2020-");
            text.append(i % 12 + 1).append(',').append(i).append('\n');
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1_000, 70_000, 300_000})
    void anOutputThatFillsUpIsTroubleWhereverItHappens(long room) {
        Run run = run(bytes(manyRows(6_000)), new FillsUp(room), false, "analyse", "--observations", "-");
        assertThat(run.status()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines("standard output: cannot be written (No space left on device)");
    }

    @Test
    void helpAndThePageNeedAnOutputToo() {
        for (String command : new String[] {"--help", "--version", "scorecard", "analyse"}) {
            assertThat(run(bytes(""), new FillsUp(0), false, command).status())
                    .as(command)
                    .isEqualTo(2);
        }
    }

    @Test
    void aPersonWhoWatchesSeesProgressAndThenAnEmptyLine() {
        String input = manyRows(120_000);
        Run watched = run(bytes(input), new ByteArrayOutputStream(), true, "analyse", "--observations", "-");
        assertThat(watched.status()).isZero();
        assertThat(watched.err()).isEqualTo("\r\u001b[K100000 rows read\r\u001b[K");
        Run unwatched = run(bytes(input), new ByteArrayOutputStream(), false, "analyse", "--observations", "-");
        assertThat(unwatched.err()).isEmpty();
    }

    @Test
    void troubleAfterProgressStandsOnALineOfItsOwn() {
        String input = manyRows(120_000) + "X,2020-13,1\n";
        Run run = run(bytes(input), new ByteArrayOutputStream(), true, "analyse", "--observations", "-");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("\r\u001b[K100000 rows read\r\u001b[K-:120002: the month \"2020-13\"");
    }

    @Test
    void inputMayComeInTheSmallestPieces() {
        String input = "\ufeffref,month,value\r\n\"\u652f\u63f4 \ud83d\ude00 e\u0301\",2020-01,1\r\n";
        InputStream inPieces = new InputStream() {
            private final InputStream all = bytes(input);

            @Override
            public int read() throws IOException {
                return all.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return all.read(target, offset, Math.min(1, length));
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(run(inPieces, out, false, "analyse", "--observations", "-").err())
                .isEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\u652f\u63f4 \ud83d\ude00 e\u0301,2020-01,1,");
    }

    @Test
    void pairsOfCharactersAtTheEdgesOfBuffersArriveWhole() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int before = 0; before < 3; before++) {
                for (int length : new int[] {4_095, 4_096, 8_191, 8_192, 8_193, 100_001}) {
                    String name = "x".repeat(before) + "\ud83d\ude00".repeat(length);
                    String input = name + ",ref,month,value\n,A,2020-01,1\n,\"" + name + "\",2020-01,2\n";
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    Run run = run(bytes(input), out, false, "analyse", "--observations", "-");
                    assertThat(run.err().lines()).singleElement().asString().contains("columns left out: \"");
                    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\n" + name + ",2020-01,2,");
                }
            }
        });
    }

    @Test
    void inputThatBreaksOffIsTrouble() {
        InputStream breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }
        };
        Run run = run(breaking, new ByteArrayOutputStream(), false, "analyse", "--observations", "-");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("-: cannot be read").contains("Input/output error");
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void namesThatOnlyLookAlikeAreTwoBenchmarks() throws IOException {
        Path benchmarks = folder.resolve("b.csv");
        Files.writeString(
                benchmarks,
                "ref,name,period,value,lower,upper\n1,abcdefghijkN,,1,,\nabcdefghijk,N,,2,,\nabcdefghij,kN,,3,,\n");
        Path observations = folder.resolve("o.csv");
        Files.writeString(observations, "ref,month,value\n1,2020-01,1\nabcdefghijk,2020-01,1\nabcdefghij,2020-01,1\n");
        Run run = Run.of("--observations", observations.toString(), "--benchmarks", benchmarks.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void anEmptyNameOfAFileAndAnEndlessArgumentAreWrongUsage() {
        for (String option : new String[] {"--observations", "--indicators", "--targets", "--commentary"}) {
            Run run = Run.of("scorecard", option, "");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith(option + ": \"\" is not the name of a file");
        }
        for (String[] args : new String[][] {{"n".repeat(5_000)}, {"analyse", "--window", "9".repeat(5_000)}}) {
            Run run = Run.of(args);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err().length()).isLessThan(300);
            assertThat(run.err().lines()).hasSize(1);
        }
    }
}
