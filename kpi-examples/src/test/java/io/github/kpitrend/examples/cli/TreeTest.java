// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parents and children on the command line: three levels of percentages given by their counts. */
class TreeTest {

    private static final String OBSERVATIONS = """
            ref,month,numerator,denominator
            N1,2020-05,80,100
            N1,2020-06,45,50
            N2,2020-05,10,50
            N2,2020-06,40,150
            S,2020-05,5,10
            S,2020-06,6,10
            """;
    private static final String INDICATORS = """
            ref,name,measure,polarity,parent,roll_up,status_roll_up
            ALL,England,percentage,higher,,ratio of sums,worst
            NORTH,North,percentage,higher,ALL,ratio of sums,
            S,South,percentage,higher,ALL,,
            N1,Easy,percentage,higher,NORTH,,
            N2,Hard,percentage,higher,NORTH,,
            """;

    @TempDir
    Path folder;

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Run scorecard(String indicators, String... more) throws IOException {
        String[] arguments = new String[5 + more.length];
        arguments[0] = "scorecard";
        arguments[1] = "--observations";
        arguments[2] = write("observations.csv", OBSERVATIONS);
        arguments[3] = "--indicators";
        arguments[4] = write("indicators.csv", indicators);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Run.of(arguments);
    }

    @Test
    void contributions_saysWhatMovedEveryParent() throws IOException {
        Run run = scorecard(INDICATORS, "--contributions");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "NORTH: The decrease of 17.5 percentage points: rates within parts +8.2, mix of parts -25.7."
                                + " By part: N1 -9.5, N2 -8.0. Rates within parts increased; the total decreased because the mix changed.")
                .contains("  N1  80 -> 90  -9.48  54%")
                .contains("ALL: The decrease of 16.0 percentage points");
        assertThat(run.err()).doesNotContain("no observations");
        assertThat(run.out().indexOf("ALL "))
                .as("parents stand above children")
                .isLessThan(run.out().indexOf("N1 "));
    }

    @Test
    void page_linksPartsAndParents() throws IOException {
        String html = folder.resolve("a.html").toString();
        String json = folder.resolve("a.json").toString();
        Run run = scorecard(INDICATORS, "--html", html, "--json", json);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Files.readString(Path.of(html)))
                .contains("<summary>What moved it</summary>")
                .contains("<a href=\"#i2\"><bdi>NORTH</bdi></a>")
                .contains("Part of <a href=\"#i1\"><bdi>ALL</bdi></a>")
                .contains("2 of 2 reported.")
                .contains("role=\"treegrid\"", "<tr id=\"r1\" role=\"row\" aria-level=\"1\">")
                .contains("<tr id=\"r2\" role=\"row\" aria-level=\"2\">", "<small>2 of 2 reported</small>");
        assertThat(Files.readString(Path.of(json)))
                .contains("\"rollUp\"", "\"rolledUpStatus\"", "\"contributions\"", "\"parent\":\"NORTH\"");
    }

    @Test
    void tree_troubleNamesItsLine() throws IOException {
        assertThat(scorecard("ref,parent\nN1,XX\n").err()).contains("indicators.csv:2: the parent \"XX\" has no row");
        Run circle = scorecard("ref,parent\nN1,N2\nN2,N1\n");
        assertThat(circle.status()).isEqualTo(2);
        assertThat(circle.err()).contains("parents must not form a circle");
    }
}
