// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.github.kpitrend.indicator.Indicator;
import java.io.IOException;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A Spark job: the scorecard row and the control chart of every series in a data set, for one month. Rows are brought together by ref and sorted
 * within their partition; then kpi-core does what it does in a single process, one series at a time. It holds no indicators: a caller of
 * {@link #rows} brings them, and those of the command line are neutral, so not rated.
 *
 * <p>After {@code mvn -B -Pspark -pl kpi-examples -am verify}, in one line:
 *
 * <pre>{@code
 * SPARK_LOCAL_IP=127.0.0.1 spark-submit --master 'local[*]' --conf spark.ui.enabled=false --conf spark.log.level=ERROR
 *     --jars kpi-examples/target/spark/lib/kpi-core-*.jar --class io.github.kpitrend.examples.integration.spark.ScorecardJob
 *     kpi-examples/target/spark/kpi-examples-spark.jar INPUT OUTPUT YYYY-MM
 * }</pre>
 *
 * <p>Paths ending in {@code .csv} are CSV with a header, all others Parquet. The input has the columns ref, month (as {@code 2020-06}), value and,
 * if need be, missing, the name of a {@link io.github.kpitrend.series.MissingReason}. A month twice in a ref, or a value beside a reason, fails
 * the job. The output must not exist.
 */
public final class ScorecardJob {

    private ScorecardJob() {}

    /** The function from a ref to its indicator, on every machine. */
    @FunctionalInterface
    public interface Indicators extends Function<String, Indicator>, Serializable {}

    /**
     * Runs the job in the session that Spark gives it.
     *
     * @param args input, output and month
     * @throws IOException if the session cannot be closed
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("expected INPUT OUTPUT YYYY-MM, but found " + List.of(args));
        }
        YearMonth month = SeriesIterator.month(args[2]);
        try (SparkSession spark =
                SparkSession.builder().appName("scorecard of " + month).getOrCreate()) {
            write(
                    rows(
                            read(spark, args[0]),
                            month,
                            ref -> Indicator.builder(ref).build()),
                    args[1]);
        }
    }

    /** Returns a data set of observations, every column of a CSV file as text. */
    static Dataset<Row> read(SparkSession spark, String path) {
        // Else the ref 007 in a folder ref=007 becomes the number 7.
        spark.conf().set("spark.sql.sources.partitionColumnTypeInference.enabled", "false");
        return isCsv(path)
                ? spark.read()
                        .option("header", true)
                        .option("escape", "\"")
                        .option("enforceSchema", false)
                        .option("mode", "FAILFAST")
                        .csv(path)
                : spark.read().parquet(path);
    }

    /** Returns the rows of {@link ScorecardColumns#SCHEMA}, one for each ref, in no order. */
    static Dataset<Row> rows(Dataset<Row> observations, YearMonth month, Indicators indicators) {
        List<String> columns = List.of(observations.columns());
        if (!columns.containsAll(List.of("ref", "month", "value"))) {
            throw new IllegalArgumentException("the columns are " + columns + "; expected ref, month, value");
        }
        Column missing = columns.contains("missing") ? col("missing") : lit(null);
        return observations
                .select(text("ref"), text("month"), col("value"), missing.cast("string"))
                .repartition(col("ref"))
                .sortWithinPartitions("ref", "month")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) sorted -> new SeriesIterator<>(
                                sorted, (ref, series) -> ScorecardColumns.row(indicators.apply(ref), series, month)),
                        Encoders.row(ScorecardColumns.SCHEMA));
    }

    /** Writes rows to a folder that does not exist yet. */
    static void write(Dataset<Row> rows, String path) {
        if (isCsv(path)) {
            rows.write().option("header", true).option("escape", "\"").csv(path);
        } else {
            rows.write().parquet(path);
        }
    }

    private static Column text(String column) {
        return col(column).cast("string").as(column);
    }

    private static boolean isCsv(String path) {
        return path.endsWith(".csv");
    }
}
