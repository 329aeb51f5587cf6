// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options of {@code spc} for charts of other kinds, each with an example. */
class SpcChartsTest {

    private static final String CASES = "case,ref,improvement,target,rebase,fix_after,screen\n";

    @TempDir
    Path folder;

    @BeforeEach
    void observe() throws IOException {
        StringBuilder text = new StringBuilder("ref,month,value\n");
        for (int i = 0; i < 36; i++) {
            String month = String.format("%d-%02d", 2018 + i / 12, i % 12 + 1);
            text.append("late,")
                    .append(month)
                    .append(',')
                    .append(10 + (i * 7) % 5)
                    .append('\n');
            text.append("visits,").append(month).append(',').append(100 + i % 3).append('\n');
            text.append("bulbs,")
                    .append(month)
                    .append(',')
                    .append((i % 12 < 6 ? 50 : 80) + (i * 5) % 4)
                    .append('\n');
        }
        write("o.csv", text.toString());
        write("e.csv", "ref,date\nfalls,2020-01-05\nfalls,2020-02-01\nfalls,2020-02-28\nfalls,2020-03-15\n");
    }

    private String write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return path(name);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }

    private Run run(String cases, String charts, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "spc",
                "--observations",
                path("o.csv"),
                "--cases",
                write("c.csv", CASES + cases),
                "--charts",
                write("k.csv", charts),
                "--points",
                path("p.csv"),
                "--groups",
                path("g.csv")));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    @Test
    void proportionsHaveLimitsByTheirDenominators() throws IOException {
        Run run = run("k,late,decrease,,,,\n", "case,chart,denominator\nk,p,visits\n", "--all-columns");
        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(lines("p.csv").get(0))
                .endsWith("short_group,counted,reason,center,lower_two_sigma,upper_two_sigma,moving_range,"
                        + "moving_range_upper,adjusted,denominator,causes,date");
        assertThat(lines("p.csv").get(1))
                .startsWith("k,2018-01,0,10,")
                .contains(",1,,")
                .endsWith(",100,,");
        assertThat(lines("g.csv").get(0))
                .endsWith("assurance,kind,first,reason,moving_range_mean,moving_range_upper,season_p");
        assertThat(lines("g.csv").get(1)).startsWith("k,0,36,").contains(",p,2018-01,,");
    }

    @Test
    void pointsAreExcludedAndLimitsFixed() throws IOException {
        Run run = run(
                "k,late,decrease,,,,\n",
                "case,chart,exclude,limits,rules\nk,xmr,2018-02 lockdown;2018-03,5/12/19,western electric\n",
                "--all-columns",
                "--notes",
                path("n.csv"));
        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(lines("p.csv").get(2)).startsWith("k,2018-02,0,").contains(",NONE,COMMON_CAUSE,0,0,lockdown,");
        assertThat(lines("p.csv").get(1)).contains(",12,5,19,");
        assertThat(lines("n.csv")).anyMatch(line -> line.startsWith("k,LIMITS_GIVEN,"));
        assertThat(lines("n.csv")).anyMatch(line -> line.startsWith("k,NOT_COUNTED,"));
    }

    @Test
    void limitsFollowTheSeason() throws IOException {
        Run run = run("k,bulbs,increase,,,,\n", "case,season\nk,true\n", "--all-columns", "--json", path("j.json"));
        assertThat(run).isEqualTo(new Run(0, "", ""));
        String[] january = lines("p.csv").get(1).split(",", -1);
        String[] july = lines("p.csv").get(7).split(",", -1);
        assertThat(Double.parseDouble(july[4]) - Double.parseDouble(january[4])).isBetween(25.0, 35.0);
        assertThat(Files.readString(folder.resolve("j.json")))
                .contains("\"kind\" : \"XMR\"", "\"adjustment\"", "\"adjusted\"");
    }

    @Test
    void daysBetweenEventsNeedNoObservations() throws IOException {
        Run run = Run.of(
                "spc",
                "--cases",
                write("c.csv", CASES + "k,falls,decrease,,,,\n"),
                "--charts",
                write("k.csv", "case,chart\nk,t\n"),
                "--events",
                path("e.csv"),
                "--until",
                "2020-03-31",
                "--points",
                path("p.csv"),
                "--groups",
                path("g.csv"),
                "--all-columns");
        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(lines("p.csv")).hasSize(5);
        assertThat(lines("p.csv").get(1)).startsWith("k,2020-02,0,27,").endsWith(",2020-02-01");
        assertThat(lines("p.csv").get(4)).startsWith("k,2020-03,0,16,").endsWith(",2020-03-31");
    }

    /** Every kind of chart by its name, with what it needs. */
    @ParameterizedTest
    @CsvSource({
        "xmr, , , XMR",
        "moving-range, , , MOVING_RANGE",
        "run, , , RUN",
        "c, , , C",
        "p, visits, , P",
        "p-prime, visits, , P_PRIME",
        "u, visits, , U",
        "u-prime, visits, , U_PRIME",
        "i-prime, visits, , I_PRIME",
        "ewma, , 0.2, EWMA"
    })
    void everyKindHasItsName(String kind, String denominator, String lambda, String name) throws IOException {
        Run run = run(
                "k,late,decrease,,,,\n",
                "case,chart,denominator,lambda\nk," + kind + "," + text(denominator) + "," + text(lambda) + "\n",
                "--all-columns",
                "--json",
                path("j.json"));
        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(lines("p.csv")).hasSize(kind.equals("moving-range") ? 36 : 37);
        assertThat(lines("g.csv").get(1)).contains("," + kind + ",2018-0");
        assertThat(Files.readString(folder.resolve("j.json"))).contains("\"kind\" : \"" + name + "\"");
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }

    @Test
    void casesBetweenEventsMakeAChartOfTheKindG() throws IOException {
        write(
                "e.csv",
                "ref,date,cases\nfalls,2020-01-05,\nfalls,2020-02-01,40\nfalls,2020-02-28,55\nfalls,2020-03-15,31\n");
        Run run = run("k,falls,decrease,,,,\n", "case,chart\nk,g\n", "--events", path("e.csv"), "--all-columns");
        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(lines("p.csv").get(1)).startsWith("k,2020-02,0,40,").endsWith(",2020-02-01");
        assertThat(lines("g.csv").get(1)).contains(",g,2020-02,");
    }

    @Test
    void aMultiplierScalesWhatIsPlotted() throws IOException {
        assertThat(run("k,late,decrease,,,,\n", "case,chart,denominator,multiplier\nk,u,visits,1000\n"))
                .isEqualTo(new Run(0, "", ""));
        assertThat(lines("p.csv").get(1)).startsWith("k,2018-01,0,100,");
    }

    @Test
    void aBaselineDecidesTheLimits() throws IOException {
        run("k,late,decrease,,,,\n", "case,chart\nk,xmr\n");
        String all = lines("g.csv").get(1);
        assertThat(run("k,late,decrease,,,,\n", "case,chart,baseline\nk,xmr,12\n"))
                .isEqualTo(new Run(0, "", ""));
        assertThat(lines("g.csv").get(1)).isNotEqualTo(all).startsWith("k,0,");
        String first = lines("g.csv").get(1);
        run("k,late,decrease,,,,\n", "case,chart,baseline\nk,xmr,2018-01/2018-12\n");
        assertThat(lines("g.csv").get(1)).isEqualTo(first);
    }

    @Test
    void aCenterMayBeGiven() throws IOException {
        assertThat(run("k,late,decrease,,,,\n", "case,chart,center\nk,c,11\n")).isEqualTo(new Run(0, "", ""));
        assertThat(lines("p.csv").get(1).split(",", -1)[4]).isEqualTo("11");
    }

    @Test
    void mediansAndTrendsAreTakenWhereAskedFor() throws IOException {
        assertThat(run("k,late,decrease,,,,\n", "case,medians\nk,true\n")).isEqualTo(new Run(0, "", ""));
        assertThat(lines("p.csv").get(1).split(",", -1)[4]).isEqualTo("12");
        assertThat(run("k,bulbs,increase,,,,\n", "case,trend\nk,true\n", "--all-columns", "--notes", path("n.csv")))
                .isEqualTo(new Run(0, "", ""));
        double first = Double.parseDouble(lines("p.csv").get(1).split(",", -1)[4]);
        double last = Double.parseDouble(lines("p.csv").get(36).split(",", -1)[4]);
        assertThat(last).isGreaterThan(first + 1);
        assertThat(lines("n.csv")).anyMatch(line -> line.startsWith("k,TREND,"));
    }

    @Test
    void whatDoesNotFitIsRefused() throws IOException {
        assertThat(run("k,late,decrease,,,,\n", "case,chart,denominator\nk,xmr,visits\n")
                        .err())
                .contains("takes no denominator");
        assertThat(run("k,late,decrease,,,,\n", "case,chart\nk,p\n").err()).contains("needs a denominator");
        assertThat(run("k,late,decrease,,,,\n", "case,chart\nother,xmr\n").err())
                .contains("\"other\"");
        assertThat(run("k,late,decrease,,,,\n", "case,chart\nk,pie\n").err()).contains("pie");
        assertThat(run("k,visits,decrease,,,,\n", "case,chart,denominator\nk,p,late\n")
                        .err())
                .contains("must not exceed");
    }
}
