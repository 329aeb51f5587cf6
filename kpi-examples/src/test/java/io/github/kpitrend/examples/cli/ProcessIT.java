// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar, run as a user runs it. */
class ProcessIT {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String JAR = Path.of("target", "kpi-examples.jar").toString();

    @TempDir
    Path folder;

    private Run run(List<String> javaOptions, Path input, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", JAR));
        command.addAll(List.of(args));
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        int status = builder.start().waitFor();
        return new Run(
                status, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    @Test
    void withoutArgumentsItPrintsThePage() throws Exception {
        Run run = run(List.of(), null);
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Scorecard, June 2020")
                .contains("\u2191 22%")
                .contains("\u25b2*");
    }

    @Test
    void localeAndEncodingChangeNothing() throws Exception {
        String expected = run(List.of(), null).out();
        for (String language : List.of("tr", "ar", "hi", "de")) {
            List<String> options = List.of(
                    "-Duser.language=" + language, "-Dfile.encoding=ISO-8859-1", "-Duser.timezone=Asia/Kolkata");
            assertThat(run(options, null).out()).isEqualTo(expected);
            assertThat(run(options, null, "analyse").out())
                    .isEqualTo(Run.of("analyse").out());
        }
    }

    @Test
    void theWebPageIsTheSameInEveryLocale() throws Exception {
        Path expected = folder.resolve("expected.html");
        Run.of("scorecard", "--html", expected.toString());
        for (String language : List.of("tr", "ar", "hi")) {
            Path page = folder.resolve(language + ".html");
            Run run = run(List.of("-Duser.language=" + language), null, "scorecard", "--html", page.toString());
            assertThat(run.status()).as(run.err()).isZero();
            assertThat(page).hasSameBinaryContentAs(expected);
        }
    }

    @Test
    void statusesAreThoseOfTheContract() throws Exception {
        assertThat(run(List.of(), null, "--help").status()).isZero();
        assertThat(run(List.of(), null, "spc", "--version").out()).contains("0.1.0");
        Run bad = run(
                List.of(),
                null,
                "analyse",
                "--observations",
                folder.resolve("none.csv").toString());
        assertThat(bad.status()).isEqualTo(2);
        assertThat(bad.out()).isEmpty();
        assertThat(bad.err().lines()).hasSize(1);
    }

    @Test
    void standardInputIsReadToItsEnd() throws Exception {
        Path input = folder.resolve("in.csv");
        Files.writeString(input, "ref,month,value\nA,2020-01,1\n");
        Run run = run(List.of(), input, "analyse", "--observations", "-");
        assertThat(run.lines()).hasSize(2);
    }

    @Test
    void anOutputThatIsFullIsTrouble() throws Exception {
        Path full = Path.of("/dev/full");
        if (!Files.exists(full)) {
            return;
        }
        Path input = folder.resolve("long.csv");
        writeLong(input, 200);
        Path err = folder.resolve("err.txt");
        for (List<String> args : List.of(
                List.of("analyse"), List.of("--help"), List.of("analyse", "--observations", input.toString()))) {
            List<String> command = new ArrayList<>(List.of(JAVA, "-jar", JAR));
            command.addAll(args);
            int status = new ProcessBuilder(command)
                    .redirectOutput(full.toFile())
                    .redirectError(err.toFile())
                    .start()
                    .waitFor();
            assertThat(status).as(args.toString()).isEqualTo(2);
            assertThat(Files.readAllLines(err)).hasSize(1);
            assertThat(Files.readString(err)).startsWith("standard output: cannot be written");
        }
    }

    @Test
    void aSmallFileOfLongSeriesNeedsLittleMemory() throws Exception {
        Path input = folder.resolve("spans.csv");
        try (var writer = Files.newBufferedWriter(input)) {
            writer.write("ref,month,value\n");
            for (int ref = 0; ref < 20_000; ref++) {
                writer.write("R" + ref + ",0001-01,1\nR" + ref + ",1000-12,2\n");
            }
            writer.write("R0,0001-01,1\n");
        }
        Run run = run(List.of("-Xmx128m"), null, "analyse", "--observations", input.toString());
        assertThat(run.status()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).startsWith(input + ":40002: ").contains("after line 2;");
    }

    @Test
    void aLongInputFitsAHalfGigabyte() throws Exception {
        Path input = folder.resolve("long.csv");
        writeLong(input, 3_000);
        long start = System.nanoTime();
        Run run = run(List.of("-Xmx512m"), null, "analyse", "--observations", input.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out().lines().count()).isEqualTo(300_001);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void aLongInputThatIsWrongAtItsEndIsRefusedWithItsLine() throws Exception {
        Path input = folder.resolve("wrong.csv");
        writeLong(input, 3_000);
        Files.writeString(input, "R0,2010-01,1\n", StandardOpenOption.APPEND);
        Run run = run(List.of("-Xmx512m"), null, "analyse", "--observations", input.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(input + ":300002: ").contains("after line 2;");
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void anEndlessLineAndAnEndlessQuoteNeedNoMemory() throws Exception {
        for (String start : List.of("", "ref,month,value\n\"")) {
            Path input = folder.resolve("endless.csv");
            try (var writer = Files.newBufferedWriter(input)) {
                writer.write(start);
                for (int i = 0; i < 1_000; i++) {
                    writer.write("x".repeat(100_000));
                }
            }
            Run run = run(List.of("-Xmx512m"), null, "analyse", "--observations", input.toString());
            assertThat(run.status()).as(run.err()).isEqualTo(2);
            assertThat(run.err()).startsWith(input + (start.isEmpty() ? ":1: " : ":2: "));
            assertThat(run.err().lines()).hasSize(1);
        }
    }

    /** A signal comes once the first draft is there: then the folder is as it was, or, where the signal came too late, complete. */
    @Test
    void aSignalLeavesTheFolderAsItWasOrComplete() throws Exception {
        if (!Files.isExecutable(Path.of("/bin/kill"))) {
            return;
        }
        Path input = folder.resolve("long.csv");
        writeLong(input, 300);
        Path expected = Files.createDirectory(folder.resolve("expected"));
        assertThat(pages(input, expected, Files.createDirectory(folder.resolve("tmp")))
                        .waitFor())
                .isZero();
        Random random = new Random(20_200_601);
        int asBefore = 0;
        for (int i = 0; i < 8; i++) {
            Path out = Files.createDirectory(folder.resolve("out" + i));
            Path tmp = Files.createDirectory(folder.resolve("tmp" + i));
            Files.writeString(out.resolve("page.html"), "old");
            Process process = pages(input, out, tmp);
            while (process.isAlive() && names(out).size() < 2) {
                Thread.sleep(1);
            }
            Thread.sleep(random.nextInt(60));
            String signal = i % 2 == 0 ? "-TERM" : "-INT";
            new ProcessBuilder("/bin/kill", signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            assertThat(process.waitFor()).isIn(0, 130, 143);
            boolean complete = names(out).size() == 2;
            if (complete) {
                assertThat(out.resolve("page.html")).hasSameBinaryContentAs(expected.resolve("page.html"));
                assertThat(out.resolve("page.json")).hasSameBinaryContentAs(expected.resolve("page.json"));
            } else {
                assertThat(process.exitValue()).isEqualTo(i % 2 == 0 ? 143 : 130);
                assertThat(names(out)).containsExactly("page.html");
                assertThat(out.resolve("page.html")).hasContent("old");
                asBefore++;
            }
            assertThat(names(tmp)).isEmpty();
        }
        System.out.println("signals: " + asBefore + " of 8 left the folder as it was");
        assertThat(asBefore).isPositive();
    }

    private static Process pages(Path input, Path out, Path tmp) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        JAVA,
                        "-Djava.io.tmpdir=" + tmp,
                        "-jar",
                        JAR,
                        "scorecard",
                        "--observations",
                        input.toString(),
                        "--html",
                        out.resolve("page.html").toString(),
                        "--json",
                        out.resolve("page.json").toString(),
                        "--table")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("SOURCE_DATE_EPOCH", "1593561600");
        return builder.start();
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void writeLong(Path input, int refs) throws IOException {
        try (var writer = Files.newBufferedWriter(input)) {
            writer.write("ref,month,value\n");
            for (int ref = 0; ref < refs; ref++) {
                for (int i = 0; i < 100; i++) {
                    writer.write("R" + ref + "," + (2010 + i / 12) + (i % 12 < 9 ? "-0" : "-") + (i % 12 + 1) + ","
                            + (ref * 31 + i * 17) % 997 + "\n");
                }
            }
        }
    }

    /** The table of the sample needs no library of another output, and no more classes than the limit: each takes time at every start. */
    @Test
    void aTableLoadsNoLibraryOfAnotherOutput() throws Exception {
        Path loaded = folder.resolve("loaded.txt");
        Run run = run(List.of("-Xlog:class+load:file=" + loaded), null, "scorecard");
        assertThat(run.status()).isZero();
        List<String> classes = Files.readAllLines(loaded);
        for (String library :
                List.of(" org.apache.", " tools.jackson.", " com.fasterxml.", " j2html.", " java.sql.", " org.h2.")) {
            assertThat(classes).noneMatch(line -> line.contains(library));
        }
        assertThat(classes).noneMatch(line -> line.contains(".command.Spc") || line.contains(".command.Analyze"));
        long own = classes.stream()
                .filter(line -> !line.contains("shared objects file"))
                .count();
        System.out.println(
                "classes loaded for the table of the sample: " + classes.size() + ", " + own + " not from the archive");
        // About 2,250 in JDK 17, and 1,250 of them not from the archive of the JDK; before the libraries stayed away,
        // 3,300.
        assertThat(classes.size()).isLessThan(2_700);
    }

    /** Charts and changes are made on all cores: one core makes the same bytes. */
    @Test
    void oneCoreGivesTheSameBytes() throws Exception {
        Path observations = folder.resolve("many.csv");
        Path cases = folder.resolve("cases.csv");
        Random random = new Random(5);
        StringBuilder rows = new StringBuilder("ref,month,value\n");
        StringBuilder charts = new StringBuilder("case,ref,improvement,target,rebase,fix_after,screen\n");
        for (int i = 0; i < 200; i++) {
            for (int month = 1; month <= 12; month++) {
                rows.append("R")
                        .append(i)
                        .append(",2020-")
                        .append(month < 10 ? "0" : "")
                        .append(month)
                        .append(',');
                rows.append(random.nextInt(10) == 0 ? "tbc" : String.valueOf(random.nextInt(1000) / 10.0))
                        .append('\n');
            }
            charts.append("C").append(i).append(",R").append(i).append(",increase,50,,,\n");
        }
        Files.writeString(observations, rows);
        Files.writeString(cases, charts);
        String[] analyze = {"analyze", "--observations", observations.toString()};
        String[] spc = {
            "spc",
            "--observations",
            observations.toString(),
            "--cases",
            cases.toString(),
            "--points",
            "-",
            "--groups",
            folder.resolve("groups.csv").toString(),
            "--all-columns"
        };
        for (String[] command : List.of(analyze, spc)) {
            Run one = run(List.of("-XX:ActiveProcessorCount=1"), null, command);
            byte[] groups = command == spc ? Files.readAllBytes(folder.resolve("groups.csv")) : new byte[0];
            Run four = run(List.of("-XX:ActiveProcessorCount=4"), null, command);
            assertThat(one.status()).as(one.err()).isZero();
            assertThat(one.lines()).hasSizeGreaterThan(2000);
            assertThat(four.out()).isEqualTo(one.out());
            if (command == spc) {
                assertThat(Files.readAllBytes(folder.resolve("groups.csv"))).isEqualTo(groups);
            }
        }
    }
}
