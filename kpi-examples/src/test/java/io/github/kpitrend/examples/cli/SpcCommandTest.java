// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpcCommandTest {

    private static final String CASES = "case,ref,improvement,target,rebase,fix_after,screen\n";

    @TempDir
    Path folder;

    private String observations;

    @BeforeEach
    void observe() throws IOException {
        StringBuilder text = new StringBuilder("ref,month,value\n");
        int[] values = {10, 12, 9, 11, 10, 13, 9, 11, 10, 12, 11, 10, 9, 30};
        for (int i = 0; i < values.length; i++) {
            text.append("A,")
                    .append(2019 + i / 12)
                    .append(i % 12 < 9 ? "-0" : "-")
                    .append(i % 12 + 1);
            text.append(",").append(values[i]).append("\n");
        }
        for (int month = 1; month <= 9; month++) {
            text.append("C,2020-0").append(month).append(",100\n");
        }
        text.append("ONE,2020-01,5\nONE,2020-02,tbc\nNONE,2020-01,\n");
        observations = folder.resolve("o.csv").toString();
        Files.writeString(Path.of(observations), text);
    }

    private Run run(String rows) throws IOException {
        Path cases = folder.resolve("c.csv");
        Files.writeString(cases, CASES + rows);
        return Run.of(
                "spc",
                "--observations",
                observations,
                "--cases",
                cases.toString(),
                "--points",
                path("p.csv"),
                "--groups",
                path("g.csv"));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }

    @Test
    void writesPointsAndGroups() throws IOException {
        Run run = run("k,A,increase,11,,,\n");
        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(lines("p.csv").get(0))
                .isEqualTo("case,month,group,value,mean,lower,upper,side,near,outside,rule,kind,short_group");
        assertThat(lines("p.csv")).hasSize(15);
        assertThat(lines("p.csv").get(14))
                .startsWith("k,2020-02,0,30,")
                .endsWith(",1,0,1,ABOVE_UPPER_LIMIT,IMPROVEMENT,0");
        assertThat(lines("g.csv").get(0))
                .isEqualTo(
                        "case,group,points,mean,lower,upper,common_cause,improvement,concern,neutral,variation,assurance");
        assertThat(lines("g.csv").get(1)).startsWith("k,0,14,").endsWith(",13,1,0,0,IMPROVEMENT,INCONSISTENT");
    }

    @Test
    void aConstantGroupHasItsOwnOutcome() throws IOException {
        assertThat(run("up,C,increase,100,,,\nover,C,increase,101,,,\nlow,C,decrease,100,,,false\n")
                        .status())
                .isZero();
        assertThat(lines("g.csv").subList(1, 4))
                .containsExactly(
                        "up,0,9,100,100,100,9,0,0,0,COMMON_CAUSE,PASS",
                        "over,0,9,100,100,100,9,0,0,0,COMMON_CAUSE,FAIL",
                        "low,0,9,100,100,100,9,0,0,0,COMMON_CAUSE,PASS");
        assertThat(lines("p.csv").get(1)).isEqualTo("up,2020-01,0,100,100,100,100,0,0,0,NONE,COMMON_CAUSE,1");
    }

    @Test
    void aSinglePointHasNoLimits() throws IOException {
        assertThat(run("s,ONE,increase,5,,,\n").status()).isZero();
        assertThat(lines("p.csv").get(1)).isEqualTo("s,2020-01,0,5,5,,,0,0,0,NONE,COMMON_CAUSE,1");
        assertThat(lines("g.csv").get(1)).isEqualTo("s,0,1,5,,,1,0,0,0,COMMON_CAUSE,");
    }

    @Test
    void aRebaseStartsAGroup() throws IOException {
        assertThat(run("r,A,neutral,,2019-09;2020-01,,\n").status()).isZero();
        assertThat(lines("g.csv").stream().map(line -> line.split(",")[2])).containsExactly("points", "8", "4", "2");
        assertThat(lines("g.csv").get(3)).endsWith(",");
    }

    @ParameterizedTest
    @CsvSource({
        "'k,A,better,,,,', improvement",
        "'k,X,increase,,,,', no observations",
        "'k,NONE,increase,,,,', no observations",
        "'k,A,increase,ten,,,', target",
        "'k,A,increase,,2018-12,,', outside the ref",
        "'k,A,increase,,2020-13,,', rebase",
        "'k,A,increase,,2019-05;,,', rebase",
        "'k,A,increase,,,11,', fix_after",
        "'k,A,increase,,,12.5,', fix_after",
        "'k,A,increase,,,,yes', screen",
        "',A,increase,,,,', case is empty",
        "'k,,increase,,,,', ref is empty",
        "'k,A,increase,,,', 6 cells",
    })
    void badCasesLeaveNoFile(String row, String message) throws IOException {
        Run run = run(row + "\n");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith(path("c.csv") + ":2: ").contains(message);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("o.csv", "c.csv");
        }
    }

    @Test
    void aCaseTwiceIsRefused() throws IOException {
        Run run = run("k,A,increase,,,,\nk,C,increase,,,,\n");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith(path("c.csv") + ":3: ").contains("after line 2");
    }

    @Test
    void anOutputThatCannotBeWrittenLeavesNothing() throws IOException {
        Path cases = folder.resolve("c.csv");
        Files.writeString(cases, CASES + "k,A,increase,,,,\n");
        Run run = Run.of(
                "spc",
                "--observations",
                observations,
                "--cases",
                cases.toString(),
                "--points",
                path("p.csv"),
                "--groups",
                path("no/g.csv"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith(path("no/g.csv") + ": ");
        assertThat(folder.resolve("p.csv")).doesNotExist();
    }

    @Test
    void oneOutputMayBeStandardOutput() throws IOException {
        Path cases = folder.resolve("c.csv");
        Files.writeString(cases, CASES + "k,C,increase,,,,\n");
        Run run = Run.of(
                "spc",
                "--observations",
                observations,
                "--cases",
                cases.toString(),
                "--points",
                path("p.csv"),
                "--groups",
                "-");
        assertThat(run.status()).isZero();
        assertThat(run.lines()).hasSize(2);
        assertThat(lines("p.csv")).hasSize(10);
    }

    private Run charts(OutputStream out, String pointsFile, String groupsFile) throws IOException {
        Path cases = folder.resolve("c.csv");
        Files.writeString(cases, CASES + "k,C,increase,,,,\n");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(
                InputStream.nullInputStream(), out, new PrintStream(err, true, StandardCharsets.UTF_8), false);
        String[] args = {
            "spc",
            "--observations",
            observations,
            "--cases",
            cases.toString(),
            "--points",
            pointsFile,
            "--groups",
            groupsFile
        };
        return new Run(Main.run(args, streams), "", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void standardOutputThatFailsLeavesNoFile() throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Run run = charts(full, path("p.csv"), "-");
        assertThat(run).isEqualTo(new Run(2, "", "standard output: cannot be written (No space left on device)\n"));
        assertThat(folder.resolve("p.csv")).doesNotExist();
    }

    @Test
    void anOutputBehindALinkLeavesTheLink() throws IOException {
        Path target = Files.writeString(folder.resolve("old.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), target);
        assertThat(charts(OutputStream.nullOutputStream(), link.toString(), path("g.csv"))
                        .status())
                .isZero();
        assertThat(link).isSymbolicLink();
        assertThat(lines("old.csv")).hasSize(10);
    }

    @Test
    void aPipeGetsItsShareAndStaysAPipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Path copy = folder.resolve("copy.csv");
        Process reader = new ProcessBuilder("cat", pipe.toString())
                .redirectOutput(copy.toFile())
                .start();
        Run run = charts(OutputStream.nullOutputStream(), path("p.csv"), pipe.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(reader.waitFor()).isZero();
        assertThat(Files.isRegularFile(pipe)).isFalse();
        assertThat(lines("copy.csv").get(0)).startsWith("case,group,");
        assertThat(folder.resolve("p.csv")).exists();
    }

    @Test
    void aLinkToNoFileIsFollowedAndStaysALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("none"));
        Run run = charts(OutputStream.nullOutputStream(), path("p.csv"), link.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("none")).isRegularFile();
        assertThat(lines("none").get(0)).startsWith("case,group,");
        assertThat(folder.resolve("p.csv")).exists();
    }

    @Test
    void aLinkToNowhereIsRefused() throws IOException {
        Path nowhere = Files.createSymbolicLink(
                folder.resolve("nowhere"), folder.resolve("none").resolve("g.csv"));
        Run run = charts(OutputStream.nullOutputStream(), path("p.csv"), nowhere.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith(nowhere + ": ").contains("no folder to write it in");
        assertThat(folder.resolve("p.csv")).doesNotExist();
    }
}
