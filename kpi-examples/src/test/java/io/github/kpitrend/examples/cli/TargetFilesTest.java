// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets of several calendars, with tolerances and bases, from files and headings. */
class TargetFilesTest {

    private static final String ROWS = "ref,month,value\nA,2020-01,5\nB,2020-01,6\n";

    @TempDir
    Path folder;

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Run targets(String text, String... more) throws IOException {
        String[] arguments = new String[5 + more.length];
        arguments[0] = "scorecard";
        arguments[1] = "--observations";
        arguments[2] = write("observations.csv", ROWS);
        arguments[3] = "--targets";
        arguments[4] = write("targets.csv", text);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Run.of(arguments);
    }

    @Test
    void years_ofSeveralCalendarsStandSideBySide() throws IOException {
        String indicators = write("indicators.csv", "ref,calendar\nA,april\nB,october/end\n");
        String json = folder.resolve("page.json").toString();
        Run run = targets(
                "ref,fiscal_year,value\nA,2019-20,4\nB,FY2020,7\n",
                "--indicators",
                indicators,
                "--html",
                folder.resolve("page.html").toString(),
                "--xlsx",
                folder.resolve("page.xlsx").toString(),
                "--json",
                json,
                "--table");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("Target 19-20", "Target FY2020");
        assertThat(Files.readString(Path.of(json)))
                .contains("April to March", "October to September, labeled by end year");
        Run january = targets("ref,fiscal_year,value\nA,2020,4\n", "--fiscal-year-start", "january");
        assertThat(january.out()).contains("Target 2020");
    }

    @Test
    void fiscalYearStart_namesYearsByTheirEnd() throws IOException {
        String sheet = write("us.csv", "Ref,Indicator,Target FY2020,Oct-19,Nov-19,Dec-19\nA,Visits,300,20,22,25\n");
        Run run = Run.of("scorecard", "--observations", sheet, "--fiscal-year-start", "october/end");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("Target FY2020");
        assertThat(Run.of("scorecard", "--observations", sheet).err()).contains("--fiscal-year-start MONTH/end");
    }

    @Test
    void toleranceAndBase_areThoseOfTheFile() throws IOException {
        String json = folder.resolve("page.json").toString();
        Run run = targets(
                "ref,fiscal_year,value,tolerance,base\nA,2019-20,4,5pt,3\nA,2020-21,4,floor 2,\nB,2019-20,4,10,2.5\n",
                "--json",
                json);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Files.readString(Path.of(json)))
                .contains("\"tolerance\":\"5pt\"", "\"tolerance\":\"floor 2\"", "\"tolerance\":\"10%\"")
                .contains("\"base\":{\"2019-04\":3}", "\"base\":{\"2019-04\":2.5}");
        assertThat(targets("ref,fiscal_year,value,tolerance\nA,2019-20,4,5px\n").err())
                .contains("targets.csv:2: the tolerance \"5px\" does not fit: ");
        assertThat(targets("ref,fiscal_year,value,from,base\nA,2019-20,4,,3\nA,2019-20,5,2019-10,2\n")
                        .err())
                .contains("targets.csv:3: the base \"2\" is another than the 3 of an earlier row for 2019-20");
    }

    @Test
    void refs_withBlanksAroundThemAreJoinedAsTheyLook() throws IOException {
        String observations = write("padded.csv", "ref,month,value\n\" A\",2020-01,5\nB,2020-01,6\n");
        String targets = write("targets.csv", "ref,fiscal_year,value\nA,2019-20,4\n\"B \",2019-20,7\n");
        Run run = Run.of("scorecard", "--observations", observations, "--targets", targets);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("refs with blanks around them, kept as they are: 1")
                .doesNotContain("left out");
        assertThat(run.out()).contains("Target 19-20");
        Run strict = Run.of("scorecard", "--layout", "long", "--observations", observations, "--targets", targets);
        assertThat(strict.err()).contains("no ref of this file has observations");
    }
}
