// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.jdbc;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.SymbolDialect;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The table {@code observations(ref, period, figure, reason)}, read one series after the other: {@code period} is a date in the month, and
 * {@code reason} the name of a {@link MissingReason} where there is no figure. A row with neither was not reported.
 */
final class ObservationTable implements AutoCloseable {

    private static final String SAMPLE = "/io/github/kpitrend/examples/sample/observations.csv";
    private static final int FETCHED_ROWS = 1_000;

    private final Statement statement;
    private final ResultSet rows;
    private boolean atRow;
    private String ref;
    private MonthlySeries series;

    /** Creates the table. */
    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE observations (ref VARCHAR(200) NOT NULL, period DATE NOT NULL,"
                    + " figure DOUBLE PRECISION, reason VARCHAR(30), PRIMARY KEY (ref, period))");
        }
    }

    /** Adds the figures of a series, in one batch. */
    static void insert(Connection connection, String ref, MonthlySeries series) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO observations VALUES (?, ?, ?, ?)")) {
            for (YearMonth month : series.range()) {
                insert.setString(1, ref);
                insert.setObject(2, month.atDay(1));
                setFigure(insert, 3, series.at(month));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Sets two parameters: the number or, if it is missing, the name of the reason. */
    static void setFigure(PreparedStatement statement, int index, Figure figure) throws SQLException {
        if (figure.isKnown()) {
            statement.setDouble(index, figure.value());
            statement.setNull(index + 1, Types.VARCHAR);
        } else {
            statement.setNull(index, Types.DOUBLE);
            statement.setString(index + 1, figure.reason().name());
        }
    }

    /** Creates the table with the figures of the sample; returns the number of months. */
    static long loadSample(Connection connection) throws SQLException {
        create(connection);
        Map<String, MonthlySeries.Builder> sample = new LinkedHashMap<>();
        SymbolDialect dialect = SymbolDialect.scorecard();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ObservationTable.class.getResourceAsStream(SAMPLE)), StandardCharsets.UTF_8))) {
            lines.readLine(); // ref,month,value,source
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                sample.computeIfAbsent(cells[0], ref -> MonthlySeries.builder())
                        .add(YearMonth.parse(cells[1]), dialect.read(cells[2]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long count = 0;
        for (Map.Entry<String, MonthlySeries.Builder> entry : sample.entrySet()) {
            MonthlySeries series = entry.getValue().build();
            insert(connection, entry.getKey(), series);
            count += series.length();
        }
        return count;
    }

    // -----------------------------------------------------------------------
    /** Starts to read, in the order of refs and months. */
    static ObservationTable open(Connection connection) throws SQLException {
        Statement statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        try {
            statement.setFetchSize(FETCHED_ROWS);
            return new ObservationTable(
                    statement,
                    statement.executeQuery(
                            "SELECT ref, period, figure, reason FROM observations ORDER BY ref, period"));
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private ObservationTable(Statement statement, ResultSet rows) throws SQLException {
        this.statement = statement;
        this.rows = rows;
        this.atRow = rows.next();
    }

    /** Reads the rows of the next ref; returns whether there was one. */
    boolean next() throws SQLException {
        if (!atRow) {
            return false;
        }
        ref = rows.getString(1);
        MonthlySeries.Builder builder = MonthlySeries.builder();
        while (atRow && rows.getString(1).equals(ref)) {
            YearMonth month = YearMonth.from(rows.getObject(2, LocalDate.class));
            try {
                addRow(builder, month);
            } catch (IllegalArgumentException e) {
                throw new SQLException("the observation of " + ref + " in " + month + ": " + e.getMessage(), e);
            }
            atRow = rows.next();
        }
        series = builder.build();
        return true;
    }

    private void addRow(MonthlySeries.Builder builder, YearMonth month) throws SQLException {
        double figure = rows.getDouble(3);
        boolean isKnown = !rows.wasNull();
        String reason = rows.getString(4);
        if (isKnown && reason != null) {
            throw new IllegalArgumentException(
                    "must have a figure or a reason, but had both " + figure + " and " + reason);
        }
        if (isKnown) {
            builder.add(month, figure);
        } else {
            builder.addMissing(month, reason == null ? MissingReason.NOT_REPORTED : MissingReason.valueOf(reason));
        }
    }

    /** Returns the ref that was read. */
    String ref() {
        return ref;
    }

    /** Returns its figures. */
    MonthlySeries series() {
        return series;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
