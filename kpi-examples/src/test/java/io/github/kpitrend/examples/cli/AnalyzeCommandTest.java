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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeCommandTest {

    private static final String HEADER = "ref,month,value,missing,difference_previous,percent_previous,"
            + "percent_previous_missing,direction_previous,difference_year,percent_year,percent_year_missing,direction_year,"
            + "mean_12,max_12,min_12,median_12,sum_12,observed_12,sum_year_to_date";

    @TempDir
    Path folder;

    /** The row of a month as a map from column to cell. */
    private static Map<String, String> row(Run run, String month) {
        String[] header = HEADER.split(",");
        String line = run.lines().stream()
                .filter(any -> any.contains("," + month + ","))
                .findFirst()
                .orElseThrow();
        String[] cells = line.split(",", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], cells[i]);
        }
        return row;
    }

    private static Run analyse(String rows, String... options) {
        String[] args = new String[options.length + 3];
        args[0] = "analyse";
        args[1] = "--observations";
        args[2] = "-";
        System.arraycopy(options, 0, args, 3, options.length);
        return Run.withInput("ref,month,value\n" + rows, args);
    }

    @Test
    void headerAndRowsOfTheSample() {
        Run run = Run.of("analyse");
        assertThat(run.lines().get(0)).isEqualTo(HEADER);
        assertThat(run.lines()).hasSize(1 + 4 * 13 + 2 * 13);
        assertThat(run.lines().get(13))
                .isEqualTo(
                        "EH1a,2020-06,96,,17,21.518987341772153,,INCREASE,-47,-32.86713286713287,,DECREASE,112,205,79,"
                                + "105,1344,12,254");
    }

    @Test
    void aGapIsAGap() {
        Run run = analyse("A,2020-03,3\nA,2020-01,1\n");
        assertThat(run.lines()).hasSize(4);
        assertThat(row(run, "2020-02"))
                .containsEntry("value", "")
                .containsEntry("missing", "NOT_REPORTED")
                .containsEntry("percent_previous_missing", "NOT_REPORTED")
                .containsEntry("direction_previous", "NOT_AVAILABLE")
                .containsEntry("mean_12", "1")
                .containsEntry("observed_12", "1")
                .containsEntry("sum_year_to_date", "");
        assertThat(row(run, "2020-03"))
                .containsEntry("percent_previous_missing", "NOT_REPORTED")
                .containsEntry("percent_year_missing", "OUTSIDE_SERIES")
                .containsEntry("mean_12", "2")
                .containsEntry("sum_year_to_date", "4");
    }

    @Test
    void zeroAndNegativeBases() {
        Run run = analyse("A,2020-01,0\nA,2020-02,0\nA,2020-03,5\nA,2020-04,-5\nA,2020-05,-2.5\n");
        assertThat(row(run, "2020-02"))
                .containsEntry("percent_previous", "0")
                .containsEntry("percent_previous_missing", "")
                .containsEntry("direction_previous", "SIMILAR");
        assertThat(row(run, "2020-03"))
                .containsEntry("difference_previous", "5")
                .containsEntry("percent_previous", "")
                .containsEntry("percent_previous_missing", "ZERO_BASE")
                .containsEntry("direction_previous", "INCREASE");
        assertThat(row(run, "2020-04")).containsEntry("percent_previous", "-200");
        assertThat(row(run, "2020-05"))
                .containsEntry("percent_previous", "50")
                .containsEntry("direction_previous", "INCREASE");
    }

    @Test
    void thresholdsAreInclusiveAndExact() {
        Run run = analyse("A,2020-01,3.0\nA,2020-02,3.3\nA,2020-03,2.97\nA,2020-04,10\nA,2020-05,9\nA,2020-06,9.8\n");
        assertThat(row(run, "2020-02"))
                .containsEntry("difference_previous", "0.3")
                .containsEntry("percent_previous", "10")
                .containsEntry("direction_previous", "INCREASE");
        assertThat(row(run, "2020-03")).containsEntry("direction_previous", "DECREASE");
        assertThat(row(run, "2020-05"))
                .containsEntry("percent_previous", "-10")
                .containsEntry("direction_previous", "DECREASE");
        assertThat(row(run, "2020-06")).containsEntry("direction_previous", "SIMILAR");
    }

    @Test
    void reasonsComeInTheirOrder() {
        Run run = analyse(
                "A,2020-01,1\nA,2020-02,[c]\nA,2020-03,[x]\nA,2020-04,4\nA,2020-05,5 [b]\nA,2020-06,[low]\nA,2020-07,7\n",
                "--symbols",
                "gss",
                "--window",
                "3",
                "--minimum",
                "2");
        assertThat(row(run, "2020-02")).containsEntry("missing", "CONFIDENTIAL");
        assertThat(row(run, "2020-03"))
                .containsEntry("missing", "UNAVAILABLE")
                .containsEntry("percent_previous_missing", "CONFIDENTIAL")
                .containsEntry("mean_12", "")
                .containsEntry("observed_12", "1");
        assertThat(row(run, "2020-04")).containsEntry("percent_previous_missing", "UNAVAILABLE");
        assertThat(row(run, "2020-05"))
                .containsEntry("percent_previous_missing", "BREAK_IN_SERIES")
                .containsEntry("difference_previous", "")
                .containsEntry("direction_previous", "NOT_AVAILABLE")
                .containsEntry("mean_12", "4.5");
        assertThat(row(run, "2020-06")).containsEntry("percent_previous_missing", "NEGLIGIBLE");
        assertThat(row(run, "2020-07")).containsEntry("percent_previous_missing", "NEGLIGIBLE");
    }

    @Test
    void whatNoDoubleCanHoldHasAReasonAndADirection() {
        Run run = analyse("A,2020-01,4.9e-324\nA,2020-02,1.7e308\nA,2020-03,-1.7e308\n");
        assertThat(row(run, "2020-02"))
                .containsEntry("percent_previous_missing", "NOT_REPRESENTABLE")
                .containsEntry("direction_previous", "INCREASE");
        assertThat(row(run, "2020-03"))
                .containsEntry("difference_previous", "")
                .containsEntry("percent_previous", "-200")
                .containsEntry("direction_previous", "DECREASE");
    }

    @Test
    void aQuarterlyMeasureIsComparedWithItsLastQuarter() throws IOException {
        Path indicators = folder.resolve("i.csv");
        Files.writeString(indicators, "ref,frequency,threshold\nA,quarterly,5pt\n");
        Run run = analyse("A,2019-12,90\nA,2020-03,94\nA,2020-06,99\n", "--indicators", indicators.toString());
        assertThat(row(run, "2020-03"))
                .containsEntry("difference_previous", "4")
                .containsEntry("direction_previous", "SIMILAR");
        assertThat(row(run, "2020-06"))
                .containsEntry("difference_previous", "5")
                .containsEntry("direction_previous", "INCREASE")
                .containsEntry("observed_12", "3")
                .containsEntry("sum_year_to_date", "99");
        assertThat(row(run, "2020-04")).containsEntry("missing", "NOT_REPORTED");
    }

    @Test
    void numbersReadBackAsTheSameDouble() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        StringBuilder rows = new StringBuilder();
        double[] values = new double[600];
        for (int i = 0; i < values.length; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            values[i] = Double.isFinite(value) ? value : 1 / 3.0;
            rows.append("A,")
                    .append(2000 + i / 12)
                    .append(i % 12 < 9 ? "-0" : "-")
                    .append(i % 12 + 1);
            rows.append(',').append(values[i]).append('\n');
        }
        Run run = analyse(rows.toString());
        assertThat(run.status()).as(run.err()).isZero();
        for (int i = 0; i < values.length; i++) {
            String[] cells = run.lines().get(i + 1).split(",", -1);
            assertThat(Double.parseDouble(cells[2])).as("seed %d", seed).isEqualTo(values[i]);
            assertThat(run.lines().get(i + 1))
                    .as("seed %d", seed)
                    .doesNotContain("NaN")
                    .doesNotContain("Infinity");
        }
    }

    @Test
    void refsKeepTheirOrderAndQuotes() {
        Run run = analyse("\"b, c\",2020-01,1\na,2020-01,2\n\"b, c\",2020-02,3\n");
        assertThat(run.lines().subList(1, 4))
                .extracting(line -> line.substring(0, line.indexOf(",2020")))
                .containsExactly("\"b, c\"", "\"b, c\"", "a");
    }

    @Test
    void theYearToDateStartsInApril() {
        Run run = analyse("A,2020-02,1\nA,2020-03,2\nA,2020-04,4\nA,2020-05,\nA,2020-06,8\n");
        assertThat(row(run, "2020-02")).containsEntry("sum_year_to_date", "1");
        assertThat(row(run, "2020-03")).containsEntry("sum_year_to_date", "3");
        assertThat(row(run, "2020-04")).containsEntry("sum_year_to_date", "4");
        assertThat(row(run, "2020-05")).containsEntry("sum_year_to_date", "");
        assertThat(row(run, "2020-06")).containsEntry("sum_year_to_date", "12");
    }

    @Test
    void theMeanOfTwelveTimesATenthIsATenth() {
        StringBuilder rows = new StringBuilder();
        for (int month = 1; month <= 12; month++) {
            rows.append("A,2020-").append(month < 10 ? "0" : "").append(month).append(",0.1\n");
        }
        Run run = analyse(rows.toString());
        assertThat(row(run, "2020-12")).containsEntry("mean_12", "0.1").containsEntry("sum_12", "1.2");
    }

    @Test
    void anOutputThatEndsEarlyIsTrouble() {
        StringBuilder rows = new StringBuilder("ref,month,value\n");
        for (int i = 0; i < 2_000; i++) {
            rows.append("R").append(i).append(",2020-01,1\n");
        }
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(
                new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)),
                full,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        assertThat(Main.run(new String[] {"analyse", "--observations", "-"}, streams))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("standard output: cannot be written (Broken pipe)\n");
    }

    @Test
    void rowsMayComeInAnyOrderAndRefsMayTakeTurns() {
        String sorted = "B,2020-01,1\nB,2020-02,2\nB,2020-03,4\nA,2020-01,8\nA,2020-02,tbc\nA,2020-03,32\n";
        String shuffled = "B,2020-03,4\nA,2020-03,32\nA,2020-01,8\nB,2020-01,1\nA,2020-02,tbc\nB,2020-02,2\n";
        assertThat(analyse(shuffled).out()).isEqualTo(analyse(sorted).out());
    }

    @Test
    void emptyLinesAtTheEndAreNoRows() {
        assertThat(analyse("A,2020-01,1\n\n\n").lines()).hasSize(2);
    }

    @Test
    void confidentialWinsOverEverythingElse() {
        Run run = analyse(
                "A,2019-01,[c]\nA,2020-01,[x]\nA,2020-02,[c]\nA,2020-03,0\nA,2020-04,3 [b]\n", "--symbols", "gss");
        assertThat(row(run, "2019-01"))
                .containsEntry("missing", "CONFIDENTIAL")
                .containsEntry("percent_previous_missing", "CONFIDENTIAL")
                .containsEntry("percent_year_missing", "CONFIDENTIAL")
                .containsEntry("sum_year_to_date", "");
        assertThat(row(run, "2020-01"))
                .containsEntry("percent_previous_missing", "UNAVAILABLE")
                .containsEntry("percent_year_missing", "CONFIDENTIAL");
        assertThat(row(run, "2020-04"))
                .containsEntry("percent_previous_missing", "BREAK_IN_SERIES")
                .containsEntry("percent_year_missing", "NOT_REPORTED")
                .containsEntry("mean_12", "1.5");
    }

    @Test
    void anAnnualMeasureIsComparedWithLastYear() throws IOException {
        Path indicators = folder.resolve("i.csv");
        Files.writeString(indicators, "ref,frequency\nA,annual\n");
        Run run = analyse("A,2019-03,50\nA,2020-03,40\n", "--indicators", indicators.toString());
        assertThat(run.lines()).hasSize(14);
        assertThat(row(run, "2020-03"))
                .containsEntry("difference_previous", "-10")
                .containsEntry("percent_previous", "-20")
                .containsEntry("direction_previous", "DECREASE")
                .containsEntry("percent_year", "-20")
                .containsEntry("observed_12", "1")
                .containsEntry("sum_12", "40");
    }

    @Test
    void hugeSumsHaveNoNumberButTheirMeanHas() {
        Run run = analyse("A,2020-01,1.7e308\nA,2020-02,1.7e308\n");
        assertThat(row(run, "2020-02"))
                .containsEntry("sum_12", "")
                .containsEntry("sum_year_to_date", "")
                .containsEntry("mean_12", "1.7E308")
                .containsEntry("median_12", "1.7E308")
                .containsEntry("observed_12", "2");
    }

    @Test
    void observedIsCountedAlsoWhereThereIsNoResult() {
        Run run = analyse("A,2020-01,4\nA,2020-02,8\nA,2020-03,6\n", "--window", "3", "--minimum", "3");
        assertThat(row(run, "2020-02"))
                .containsEntry("mean_12", "")
                .containsEntry("max_12", "")
                .containsEntry("sum_12", "")
                .containsEntry("observed_12", "2");
        assertThat(row(run, "2020-03"))
                .containsEntry("mean_12", "6")
                .containsEntry("max_12", "8")
                .containsEntry("min_12", "4")
                .containsEntry("median_12", "6")
                .containsEntry("sum_12", "18");
    }

    @Test
    void aBlankRowCountsForTheFirstAndTheLastMonth() {
        Run run = analyse("A,2020-01,\nA,2020-03,5\nA,2020-05,\n");
        assertThat(run.lines()).hasSize(6);
        assertThat(row(run, "2020-01")).containsEntry("missing", "NOT_REPORTED").containsEntry("observed_12", "0");
        assertThat(row(run, "2020-05")).containsEntry("observed_12", "1").containsEntry("mean_12", "5");
    }
}
