// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts of other kinds on the page. */
class RowChartsTest {

    private static final YearMonth FIRST = YearMonth.of(2022, 4);
    private static final int MONTHS = 40;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeObservations() throws IOException {
        StringBuilder rows = new StringBuilder("ref,month,value\n");
        StringBuilder events = new StringBuilder("ref,date\n");
        LocalDate fall = FIRST.atDay(3);
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = FIRST.plusMonths(i);
            int visits = 40 + (i * 37) % 90;
            rows.append("late,")
                    .append(month)
                    .append(',')
                    .append(Math.round(visits * 0.2))
                    .append('\n');
            rows.append("visits,").append(month).append(',').append(visits).append('\n');
            rows.append("falls,")
                    .append(month)
                    .append(',')
                    .append(i % 4 == 0 ? 1 : 0)
                    .append('\n');
            events.append("falls,").append(fall).append('\n');
            fall = fall.plusDays(20 + (i * i) % 13);
        }
        write("observations.csv", rows.toString());
        write("events.csv", events.toString());
    }

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    private Run run(String charts, String... more) throws IOException {
        String[] arguments = new String[7 + more.length];
        arguments[0] = "scorecard";
        arguments[1] = "--observations";
        arguments[2] = folder.resolve("observations.csv").toString();
        arguments[3] = "--charts";
        arguments[4] = write("charts.csv", charts);
        arguments[5] = "--html";
        arguments[6] = folder.resolve("page.html").toString();
        System.arraycopy(more, 0, arguments, 7, more.length);
        return Run.of(arguments);
    }

    private Document page() throws IOException {
        return Jsoup.parse(folder.resolve("page.html").toFile(), "UTF-8");
    }

    @Test
    void proportionsHaveLimitsThatStep() throws IOException {
        Run run = run("ref,chart,denominator\nlate,p,visits\n", "--month", "2025-01");
        assertThat(run.err()).doesNotContain("error");
        assertThat(run.status()).isZero();
        assertThat(page().select("svg.chart text.title").get(0).text())
                .isEqualTo("Percent, April 2022 to January 2025");
        assertThat(page().select("svg.chart path.limit").get(0).attr("d").split("V").length)
                .isGreaterThan(20);
        assertThat(page().select("figcaption").get(0).text())
                .startsWith("P chart")
                .contains("limits from 34 figures");
    }

    @Test
    void anXmrChartTakesItsChoices() throws IOException {
        String exclude = "2022-07 system down";
        Run run = run("ref,rules,exclude,baseline\nlate,limits," + exclude + ",24\n");
        assertThat(run.status()).isZero();
        assertThat(page().select("figcaption").get(0).text())
                .startsWith("XmR chart (rules: limits)")
                .contains("July 2022 is not counted: system down.");
        assertThat(page().select("svg.chart").get(0).select("path.excluded")).hasSize(1);
    }

    @Test
    void theCaptionNamesTheRulesInUse() throws IOException {
        assertThat(run("ref,chart,lambda\nlate,ewma,0.2\n").status()).isZero();
        assertThat(page().select("figcaption").get(0).text()).startsWith("EWMA chart (rules: limits); ");
        assertThat(run("ref,chart\nlate,run\n").status()).isZero();
        assertThat(page().select("figcaption").get(0).text()).startsWith("Run chart (rules: runs); median of ");
        assertThat(run("ref,chart,rules\nlate,run,nelson\n").status()).isZero();
        assertThat(page().select("figcaption").get(0).text())
                .startsWith("Run chart (rules: trend 6, shift 9, alternating 14); median of ");
    }

    @Test
    void smallRatesHaveTheDecimalsThatTellThemApart() throws IOException {
        StringBuilder rows = new StringBuilder("ref,month,value\n");
        for (int i = 0; i < 30; i++) {
            rows.append("falls,")
                    .append(FIRST.plusMonths(i))
                    .append(',')
                    .append(3 + i % 5)
                    .append('\n');
            rows.append("days,").append(FIRST.plusMonths(i)).append(",1000\n");
        }
        write("observations.csv", rows.toString());
        assertThat(run("ref,chart,denominator\nfalls,u,days\n").status()).isZero();
        assertThat(page().select("svg.chart").get(0).select("text.side").eachText())
                .contains("mean 0.0050", "latest 0.0070");
    }

    @Test
    void aSeasonIsNamedInTheCaption() throws IOException {
        StringBuilder rows = new StringBuilder("ref,month,value\n");
        for (int i = 0; i < 48; i++) {
            rows.append("heat,")
                    .append(FIRST.plusMonths(i))
                    .append(',')
                    .append(i % 12 < 6 ? 100 + i % 3 : 300 + i % 4)
                    .append('\n');
        }
        write("observations.csv", rows.toString());
        assertThat(run("ref,season\nheat,true\n").status()).isZero();
        assertThat(page().select("figcaption").text()).contains("ranges screened, by calendar month.");
        assertThat(run("ref,season\nheat,\n").status()).isZero();
        assertThat(page().select("figcaption").text()).doesNotContain("by calendar month");
    }

    @Test
    void eventsAreDaysBetween() throws IOException {
        Run run = run(
                "ref,chart\nfalls,t\n", "--events", folder.resolve("events.csv").toString(), "--until", "2025-07-31");
        assertThat(run.err()).doesNotContain("error");
        assertThat(run.status()).isZero();
        assertThat(page().select("svg.chart text.title").get(2).text()).startsWith("Days between events, April 2022");
    }

    @Test
    void whatDoesNotFitIsRefused() throws IOException {
        assertThat(run("ref,chart\nother,xmr\n").err()).contains("charts.csv:2: the ref \"other\" has no observations");
        assertThat(run("ref,chart\nlate,p\n").err()).contains("charts.csv:2: a chart of kind p needs a denominator");
        assertThat(run("ref,chart,denominator\nlate,p,none\n").err()).contains("the denominator \"none\"");
        assertThat(run("ref,chart\nlate,t\n").err()).contains("the ref \"late\" has no events");
        assertThat(run("ref,chart,denominator\nlate,xmr,visits\n").err()).contains("takes no denominator");
        assertThat(run("ref,chart,denominator\nlate,p,visits\n", "--hide-below", "5")
                        .err())
                .contains("--hide-below: hides counts of charts of the kind xmr alone");
    }

    @Test
    void aRatioIsItsOwnDenominator() throws IOException {
        StringBuilder rows = new StringBuilder("ref,month,numerator,denominator\n");
        for (int i = 0; i < 30; i++) {
            rows.append("share,")
                    .append(FIRST.plusMonths(i))
                    .append(',')
                    .append(10 + i % 7)
                    .append(',')
                    .append(50 + (i * 13) % 60)
                    .append('\n');
        }
        write("observations.csv", rows.toString());
        write("indicators.csv", "ref,measure\nshare,percentage\n");
        Run run = run(
                "ref,chart\nshare,p\n",
                "--indicators",
                folder.resolve("indicators.csv").toString());
        assertThat(run.err()).doesNotContain("error");
        assertThat(run.status()).isZero();
        assertThat(page().select("figcaption").text()).startsWith("P chart");
    }
}
