// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.spark;

import static io.github.kpitrend.examples.integration.spark.SyntheticData.JUNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpitrend.examples.integration.spark.SyntheticData.Observed;
import io.github.kpitrend.series.MissingReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The job in Spark against kpi-core in a single process: the same rows, cell for cell. */
class ScorecardJobTest {

    private static final StructType OBSERVATIONS =
            StructType.fromDDL("ref STRING, month STRING, value DOUBLE, missing STRING");

    private static SparkSession spark;
    private static List<Observed> observed;
    private static Map<String, Map<String, Object>> expected;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder().getOrCreate();
        observed = SyntheticData.observations();
        expected = ExpectedRows.of(observed, JUNE, ExpectedRows::indicator);
    }

    @AfterAll
    static void stop() throws IOException {
        spark.close();
    }

    private static Dataset<Row> dataSet(List<Observed> rows) {
        return spark.createDataFrame(
                rows.stream()
                        .map(row -> RowFactory.create(
                                row.ref(),
                                row.month().toString(),
                                row.value(),
                                row.reason() == null ? null : row.reason().name()))
                        .toList(),
                OBSERVATIONS);
    }

    private static Dataset<Row> job(Path input) {
        return ScorecardJob.rows(ScorecardJob.read(spark, input.toString()), JUNE, ExpectedRows::indicator);
    }

    private static Map<String, Map<String, Object>> byRef(Dataset<Row> rows) {
        List<String> columns = List.of(rows.columns());
        return rows.collectAsList().stream().collect(Collectors.toMap(row -> row.getAs("ref"), row -> {
            Map<String, Object> cells = new HashMap<>();
            columns.forEach(column -> cells.put(column, row.getAs(column)));
            return cells;
        }));
    }

    private static Set<Object> kinds(String column) {
        return expected.values().stream().map(row -> row.get(column)).collect(Collectors.toSet());
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> found = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            return found.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    @Test
    void theDataHoldWhatIsWorthTesting() {
        assertThat(expected).hasSize(SyntheticData.REFS);
        assertThat(kinds("percent_previous_missing"))
                .contains(null, "ZERO_BASE", "CONFIDENTIAL", "OUTSIDE_SERIES", "NOT_REPORTED", "PENDING");
        assertThat(kinds("mean_12_missing")).contains(null, "TOO_FEW_OBSERVATIONS");
        assertThat(kinds("chart_lower_missing")).contains(null, "TOO_FEW_OBSERVATIONS");
        assertThat(kinds("rating")).hasSizeGreaterThan(3);
        assertThat(kinds("chart_variation")).hasSize(6);
        assertThat(kinds("chart_short")).containsExactlyInAnyOrder(true, false, null);
        assertThat(kinds("chart_special_causes")).hasSizeGreaterThan(10);
    }

    @Test
    void parquetByMonthGivesTheRowsOfASingleProcess() throws IOException {
        Path input = folder.resolve("observations");
        dataSet(observed).repartition(3).write().partitionBy("month").parquet(input.toString());
        Set<String> files = files(input, ".parquet").stream()
                .map(file -> file.getParent().getFileName().toString())
                .collect(Collectors.toSet());
        assertThat(files).contains("month=2020-05", "month=2020-06");
        Path output = folder.resolve("scorecard");

        ScorecardJob.write(job(input), output.toString());

        assertThat(files(output, ".parquet")).hasSizeGreaterThan(1);
        Dataset<Row> written = spark.read().parquet(output.toString());
        assertThat(written.count()).isEqualTo(SyntheticData.REFS);
        assertThat(byRef(written)).isEqualTo(expected);
    }

    @Test
    void filesOfCsvGiveTheRowsOfASingleProcess() throws IOException {
        Dataset<Row> rows = job(SyntheticData.writeCsv(observed, folder.resolve("observations.csv"), 7));

        assertThat(rows.javaRDD().getNumPartitions()).isEqualTo(5);
        assertThat(rows.count()).isEqualTo(SyntheticData.REFS);
        assertThat(byRef(rows)).isEqualTo(expected);
    }

    @Test
    void partitionsHoldWholeRefs() {
        List<Set<String>> partitions = ScorecardJob.rows(dataSet(observed), JUNE, ExpectedRows::indicator)
                .javaRDD()
                .map(row -> row.getString(0))
                .glom()
                .map(refs -> Set.copyOf(refs))
                .collect();

        assertThat(partitions).allSatisfy(refs -> assertThat(refs).hasSizeGreaterThan(300));
        assertThat(partitions.stream().mapToInt(Set::size).sum()).isEqualTo(SyntheticData.REFS);
    }

    @Test
    void noObservationsGiveNoRows() throws IOException {
        Path parquet = folder.resolve("none");
        dataSet(List.of()).write().parquet(parquet.toString());
        Path csv = SyntheticData.writeCsv(List.of(), folder.resolve("none.csv"), 1);
        Path output = folder.resolve("scorecard");

        ScorecardJob.write(job(parquet), output.toString());

        assertThat(spark.read().parquet(output.toString()).columns()).isEqualTo(ScorecardColumns.SCHEMA.fieldNames());
        assertThat(spark.read().parquet(output.toString()).count()).isZero();
        assertThat(job(csv).count()).isZero();
    }

    @Test
    void refsThatAreNamesOfFoldersStayTexts() throws IOException {
        Path file =
                Files.createDirectories(folder.resolve("by-ref.csv/ref=007")).resolve("part.csv");
        Files.writeString(file, "month,value\n2020-06,3.3\n2020-05,3\n");

        Row row = job(folder.resolve("by-ref.csv")).first();

        assertThat(row.<String>getAs("ref")).isEqualTo("007");
        assertThat(row.<Double>getAs("percent_previous")).isEqualTo(10.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"observations", "observations.csv"})
    void aMonthTwiceFailsTheJob(String name) throws IOException {
        assertRefused(
                name,
                "the ref \"R1\" in 2020-06: the month appears twice",
                new Observed("R1", JUNE, 1.0, null),
                new Observed("R1", JUNE, null, MissingReason.PENDING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"observations", "observations.csv"})
    void aValueBesideAReasonFailsTheJob(String name) throws IOException {
        assertRefused(
                name,
                "the ref \"R2\" in 2020-06: the value 96.0 and the reason CONFIDENTIAL appear together",
                new Observed("R2", JUNE, 96.0, MissingReason.CONFIDENTIAL));
    }

    /** The wrong rows stand in files of their own, after one that is right. */
    private void assertRefused(String name, String message, Observed... wrong) throws IOException {
        Path input = folder.resolve(name);
        List<Observed> rows = Stream.concat(
                        Stream.of(
                                new Observed("R0", JUNE, 1.0, null),
                                new Observed("R1", YearMonth.of(2020, 5), 1.0, null)),
                        Arrays.stream(wrong))
                .toList();
        if (name.endsWith(".csv")) {
            SyntheticData.writeCsv(rows, input, rows.size());
        } else {
            dataSet(rows).repartition(rows.size()).write().parquet(input.toString());
        }
        Path output = folder.resolve("scorecard");

        assertThatThrownBy(() -> ScorecardJob.write(job(input), output.toString()))
                .rootCause()
                .hasMessageContaining(message);
        assertThat(files(output, ".parquet")).isEmpty();
    }

    @Test
    void columnsThatAreNotThereAreNamed() throws IOException {
        Path file = folder.resolve("observations.csv");
        Files.writeString(file, "ref,month,figure\nR1,2020-06,1\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> job(file))
                .withMessage("the columns are [ref, month, figure]; expected ref, month, value");
    }

    @Test
    void filesOfCsvThatHaveOtherColumnsAreRefused() throws IOException {
        Path input = Files.createDirectories(folder.resolve("observations.csv"));
        Files.writeString(input.resolve("a.csv"), "ref,month,value,remark\n" + "R1,2020-06,1,\n".repeat(5));
        Files.writeString(input.resolve("b.csv"), "ref,month,remark,value\nR2,2020-06,,1\n");

        assertThatThrownBy(() -> job(input).collectAsList()).hasStackTraceContaining("CSV header");
    }
}
