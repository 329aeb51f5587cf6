// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.examples.cli.input.Annotation;
import io.github.kpitrend.examples.cli.input.Annotations;
import io.github.kpitrend.examples.cli.input.ReadOptions;
import io.github.kpitrend.examples.cli.input.Source;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.Troubles;
import io.github.kpitrend.time.MonthRange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happened in a month: flags of rows and new limits of their charts. */
class AnnotationsTest {

    private static final MonthRange YEAR = MonthRange.of(YearMonth.of(2019, 1), YearMonth.of(2019, 12));

    @TempDir
    Path folder;

    private String observations;

    @BeforeEach
    void writeObservations() throws IOException {
        StringBuilder rows = new StringBuilder("ref,month,value\n");
        for (int i = 0; i < 36; i++) {
            YearMonth month = YearMonth.of(2018, 1).plusMonths(i);
            rows.append("A,")
                    .append(month)
                    .append(',')
                    .append((i < 18 ? 100 : 200) + i * 7 % 5)
                    .append('\n');
            rows.append(i < 24 ? "B," + month + "," + (50 + i * 5 % 7) + "\n" : "");
        }
        observations = write("observations.csv", rows.toString());
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Run scorecard(String annotations, String... more) throws IOException {
        String[] arguments = new String[5 + more.length];
        arguments[0] = "scorecard";
        arguments[1] = "--observations";
        arguments[2] = observations;
        arguments[3] = "--annotations";
        arguments[4] = write("annotations.csv", annotations);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Run.of(arguments);
    }

    private static Annotations read(String text) throws Trouble {
        Troubles troubles = new Troubles();
        Annotations read = Annotations.read(
                Source.of("-", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
                ReadOptions.standard(),
                troubles,
                ref -> Optional.empty());
        troubles.throwIfAny();
        return read;
    }

    @Test
    void of_numbersTheMonthsOfARefInTheirOrder() throws Trouble {
        Annotations read = read("Ref;Month;Text\n;Dec-19;storm\nA;2019-03;form\nB;2019-02;other\nA;Jan-20;later\n");
        assertThat(read.of("A", YEAR))
                .containsExactly(
                        new Annotation(YearMonth.of(2019, 3), 1, "form"),
                        new Annotation(YearMonth.of(2019, 12), 2, "storm"));
        assertThat(read.hasRowForAll()).isTrue();
        assertThat(read.lines()).containsOnlyKeys("A", "B");
    }

    @Test
    void phases_startNewLimitsWithTheirReason() throws Trouble {
        Annotations read =
                read("ref,month,text,phase\nA,2019-03,new form,YES\nA,2019-05,storm,no\n,2019-09,move,yes\n");
        ChartOptions standard = ChartOptions.standard();
        assertThat(read.phases("A", YEAR, standard))
                .isEqualTo(
                        standard.withPhase(YearMonth.of(2019, 3), "new form").withPhase(YearMonth.of(2019, 9), "move"));
        assertThat(read.phases("B", YEAR, standard)).isEqualTo(standard.withPhase(YearMonth.of(2019, 9), "move"));
    }

    @Test
    void phase_changesTheLimitsOfTheChart() throws IOException {
        String before = folder.resolve("before.json").toString();
        String after = folder.resolve("after.json").toString();
        Run none = scorecard("ref,month,text\nA,2019-07,second service\n", "--json", before);
        Run phase = scorecard("ref,month,text,phase\nA,2019-07,second service,yes\n", "--json", after);
        assertThat(none.status()).as(none.err()).isZero();
        assertThat(phase.status()).as(phase.err()).isZero();
        assertThat(Files.readString(Path.of(before))).doesNotContain("second service");
        assertThat(Files.readString(Path.of(after))).contains("second service");
    }

    @Test
    void month_outsideTheSeriesIsTroubleWithItsLine() throws IOException {
        Run run = scorecard("ref,month,text\nA,2018-01,start\nB,2020-01,too late\n,2021-01,after all\nA,2018-02,\n");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .endsWith("annotations.csv:3: the month 2020-01 is outside the series of \"B\";"
                                        + " expected 2018-01 to 2019-12"),
                        line -> assertThat(line)
                                .endsWith("annotations.csv:4: the month 2021-01 is outside all series;"
                                        + " expected 2018-01 to 2020-12"),
                        line -> assertThat(line).contains("annotations.csv:5: the text is empty"));
        assertThat(scorecard("ref,month,text,phase\nA,2018-02,x,maybe\n").err())
                .contains("annotations.csv:2: the phase \"maybe\" is neither yes nor no");
    }

    @Test
    void ref_unknownIsToldAndFound() throws IOException {
        String json = folder.resolve("page.json").toString();
        Run run = scorecard("ref,month,text\nA,2018-02,x\na,2018-03,y\n", "--json", json);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("annotations.csv:3: the ref \"a\" has no observations, left out; did you mean \"A\"?");
        assertThat(Files.readString(Path.of(json))).contains("UNKNOWN_REF");
        Run all = scorecard("ref,month,text\nZZ,2018-02,x\n");
        assertThat(all.status()).isEqualTo(2);
        assertThat(all.err()).contains("no ref of this file has observations");
        Run forAll = scorecard("ref,month,text\nZZ,2018-02,x\n,2018-03,y\n");
        assertThat(forAll.status()).as(forAll.err()).isZero();
    }
}
