// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.examples.cli.input.Observations;
import io.github.kpitrend.examples.cli.input.Progress;
import io.github.kpitrend.examples.cli.input.Source;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.SymbolDialect;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.WindowValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is in the database afterwards is what the library says of the same series, cell by cell. */
class DatabaseJobTest {

    private static final MissingReason[] REPORTED = {
        MissingReason.NOT_REPORTED,
        MissingReason.PENDING,
        MissingReason.NOT_APPLICABLE,
        MissingReason.UNAVAILABLE,
        MissingReason.CONFIDENTIAL,
        MissingReason.NEGLIGIBLE
    };
    private static int databases;

    private Connection reading;
    private Connection writing;

    @BeforeEach
    void open() throws SQLException {
        String url = "jdbc:h2:mem:job" + databases++;
        reading = DriverManager.getConnection(url);
        writing = DriverManager.getConnection(url);
    }

    @AfterEach
    void close() throws SQLException {
        reading.close();
        writing.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = writing.createStatement()) {
            statement.execute(sql);
        }
    }

    private String contents() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Statement statement = writing.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM results ORDER BY ref, period")) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    all.append(rows.getObject(i)).append(',');
                }
                all.append('\n');
            }
        }
        return all.toString();
    }

    // -----------------------------------------------------------------------
    private void assertResultsOf(Map<String, MonthlySeries> all) throws SQLException {
        long expected = all.values().stream()
                .mapToLong(series -> series.range().length())
                .sum();
        long found = 0;
        try (Statement statement = writing.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM results")) {
            while (row.next()) {
                assertRow(row, all.get(row.getString("ref")));
                found++;
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    private static void assertRow(ResultSet row, MonthlySeries series) throws SQLException {
        YearMonth month = YearMonth.from(row.getObject("period", LocalDate.class));
        Change change = Change.at(series, month, Comparison.previousMonth());
        RollingWindow year = RollingWindow.trailing(12).requiring(1);
        WindowValue mean = year.mean(series, month);
        assertFigure(row, "difference_previous", change.difference());
        assertFigure(row, "percent_previous", change.percent());
        assertFigure(
                row,
                "percent_year",
                Change.at(series, month, Comparison.sameMonthLastYear()).percent());
        assertFigure(row, "mean_12", mean.figure());
        assertFigure(row, "max_12", year.max(series, month).figure());
        assertThat(row.getInt("observed_12")).isEqualTo(mean.observedCount());
        assertThat(row.getString("direction_previous"))
                .isEqualTo(ChangeThreshold.TEN_PERCENT.direction(change).name());
    }

    private static void assertFigure(ResultSet row, String column, Figure expected) throws SQLException {
        String as = row.getString("ref") + " " + row.getString("period") + " " + column;
        if (expected.isKnown()) {
            assertThat(row.getObject(column)).as(as).isEqualTo(expected.value());
            assertThat(row.getString(column + "_reason")).as(as).isNull();
        } else {
            assertThat(row.getObject(column)).as(as).isNull();
            assertThat(row.getString(column + "_reason"))
                    .as(as)
                    .isEqualTo(expected.reason().name());
        }
    }

    // -----------------------------------------------------------------------
    @Test
    void theSampleIsAnalyzedCellByCell() throws Exception {
        ObservationTable.loadSample(writing);
        assertThat(DatabaseJob.run(reading, writing)).isEqualTo(78);
        Observations sample = Observations.read(
                Source.ofSample("observations.csv"), SymbolDialect.scorecard(), Progress.on(System.err, false));
        Map<String, MonthlySeries> all = new HashMap<>();
        sample.refs().forEach(ref -> all.put(ref, sample.series(ref)));
        assertResultsOf(all);
    }

    @Test
    void thousandsOfSeriesAreAnalyzedCellByCell() throws SQLException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Map<String, MonthlySeries> all = new HashMap<>();
        ObservationTable.create(writing);
        for (int s = 0; s < 3_000; s++) {
            MonthlySeries series = randomSeries(random);
            all.put("R" + s, series);
            ObservationTable.insert(writing, "R" + s, series);
        }
        DatabaseJob.run(reading, writing);
        assertResultsOf(all);
        String first = contents();
        DatabaseJob.run(reading, writing);
        assertThat(contents()).as("run again, seed %s", seed).isEqualTo(first);
    }

    private static MonthlySeries randomSeries(Random random) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        YearMonth first = YearMonth.of(2015 + random.nextInt(4), 1 + random.nextInt(12));
        int length = 1 + random.nextInt(30);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(12)) {
                case 0 -> builder.addMissing(first.plusMonths(i), REPORTED[random.nextInt(REPORTED.length)]);
                case 1 -> builder.add(first.plusMonths(i), 0);
                case 2 -> builder.add(first.plusMonths(i), random.nextInt(100) / 7.0);
                case 3 -> builder.add(first.plusMonths(i), -random.nextInt(100) / 10.0);
                default -> builder.add(first.plusMonths(i), random.nextInt(1000) / 10.0);
            }
        }
        return builder.build();
    }

    @Test
    void monthsWithoutARowAreNotReported() throws SQLException {
        ObservationTable.create(writing);
        execute(
                "INSERT INTO observations VALUES ('A', DATE '2020-01-31', 5, NULL), ('A', DATE '2020-03-15', NULL, NULL),"
                        + " ('A', DATE '2020-04-01', 5.5, NULL)");
        assertThat(DatabaseJob.run(reading, writing)).isEqualTo(4);
        MissingReason none = MissingReason.NOT_REPORTED;
        assertResultsOf(Map.of(
                "A",
                MonthlySeries.builder()
                        .add(YearMonth.of(2020, 1), 5)
                        .addMissing(YearMonth.of(2020, 2), none)
                        .addMissing(YearMonth.of(2020, 3), none)
                        .add(YearMonth.of(2020, 4), 5.5)
                        .build()));
    }

    @Test
    void noObservationsGiveNoResults() throws SQLException {
        ObservationTable.create(writing);
        assertThat(DatabaseJob.run(reading, writing)).isZero();
        assertThat(contents()).isEmpty();
    }

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Z', DATE '2020-01-31', 6, NULL | the observation of Z in 2020-01: | 2020-01",
                "'Z', DATE '2020-02-01', 6, 'PENDING' | the observation of Z in 2020-02: | both 6.0 and PENDING",
                "'Z', DATE '2020-02-01', NULL, 'LOST' | the observation of Z in 2020-02: | LOST",
                "'Z', DATE '2020-02-01', CAST('NaN' AS DOUBLE PRECISION), NULL | the observation of Z in 2020-02: | NaN"
            })
    void aBadRowIsNamedAndTheOldResultsStay(String row, String where, String what) throws SQLException {
        ObservationTable.loadSample(writing);
        DatabaseJob.run(reading, writing);
        String before = contents();
        execute("UPDATE observations SET figure = figure + 1");
        execute("INSERT INTO observations VALUES ('Z', DATE '2020-01-01', 5, NULL)");
        execute("INSERT INTO observations VALUES (" + row + ")");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DatabaseJob.run(reading, writing))
                .withMessageStartingWith(where)
                .withMessageContaining(what);
        assertThat(contents()).isEqualTo(before);
        assertThat(writing.getAutoCommit()).isTrue();
    }

    @Test
    void aFailureWhileWritingLeavesTheOldResults() throws SQLException {
        ObservationTable.loadSample(writing);
        DatabaseJob.run(reading, writing);
        String before = contents();
        execute("ALTER TABLE results ADD CHECK (ref <> 'Z')");
        ObservationTable.insert(writing, "Z", MonthlySeries.of(YearMonth.of(2020, 1), 1, 2, 3));
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> DatabaseJob.run(reading, writing));
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void rowsAreWrittenInBatches() throws SQLException {
        ObservationTable.create(writing);
        for (int s = 0; s < 30; s++) {
            ObservationTable.insert(writing, "R" + s, MonthlySeries.of(YearMonth.of(2010, 1), new double[100]));
        }
        AtomicInteger batches = new AtomicInteger();
        assertThat(DatabaseJob.run(reading, counting(writing, batches))).isEqualTo(3_000);
        assertThat(batches).hasValueBetween(3, 4);
    }

    /** Counts the calls of {@code executeBatch} on the statements of a connection. */
    private static Connection counting(Connection connection, AtomicInteger batches) {
        return proxy(
                Connection.class,
                connection,
                (name, result) -> name.equals("prepareStatement")
                        ? proxy(PreparedStatement.class, result, (called, answer) -> {
                            batches.addAndGet(called.equals("executeBatch") ? 1 : 0);
                            return answer;
                        })
                        : result);
    }

    private interface After {
        Object call(String method, Object result);
    }

    private static <T> T proxy(Class<T> type, Object target, After after) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            try {
                return after.call(method.getName(), method.invoke(target, args));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
