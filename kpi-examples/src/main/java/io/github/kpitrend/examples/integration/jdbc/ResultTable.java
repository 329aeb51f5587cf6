// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.jdbc;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.window.RollingWindow;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;

/**
 * The table {@code results}: for every ref and month of a series its changes, direction, mean and maximum over 12 months. Each figure has a column
 * for the reason why it is missing; exactly one of the two is null.
 */
final class ResultTable implements AutoCloseable {

    private static final RollingWindow YEAR = RollingWindow.trailing(12).requiring(1);
    private static final int BATCHED_ROWS = 1_000;

    private final PreparedStatement insert;
    private int batched;
    private long written;

    /** Creates the table if absent. */
    static void createIfAbsent(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS results (ref VARCHAR(200) NOT NULL, period DATE NOT NULL,"
                    + " difference_previous DOUBLE PRECISION, difference_previous_reason VARCHAR(30),"
                    + " percent_previous DOUBLE PRECISION, percent_previous_reason VARCHAR(30),"
                    + " percent_year DOUBLE PRECISION, percent_year_reason VARCHAR(30),"
                    + " mean_12 DOUBLE PRECISION, mean_12_reason VARCHAR(30),"
                    + " max_12 DOUBLE PRECISION, max_12_reason VARCHAR(30),"
                    + " observed_12 INTEGER NOT NULL, direction_previous VARCHAR(20) NOT NULL,"
                    + " PRIMARY KEY (ref, period))");
        }
    }

    /** Removes all rows, and starts to write new ones. */
    static ResultTable replace(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM results");
        }
        return new ResultTable(connection.prepareStatement("INSERT INTO results (ref, period,"
                + " difference_previous, difference_previous_reason, percent_previous, percent_previous_reason,"
                + " percent_year, percent_year_reason, mean_12, mean_12_reason, max_12, max_12_reason,"
                + " observed_12, direction_previous) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    }

    private ResultTable(PreparedStatement insert) {
        this.insert = insert;
    }

    /** Adds the rows of a series. */
    void add(String ref, MonthlySeries series) throws SQLException {
        Comparison previous = Comparison.previousMonth();
        List<MonthlySeries> figures = List.of(
                Change.differences(series, previous),
                Change.percentages(series, previous),
                Change.percentages(series, Comparison.sameMonthLastYear()),
                YEAR.mean(series),
                YEAR.max(series));
        int[] observed = YEAR.observedCounts(series);
        List<DirectionOfTravel> directions = ChangeThreshold.TEN_PERCENT.directions(series, previous);
        int i = 0;
        for (YearMonth month : series.range()) {
            insert.setString(1, ref);
            insert.setObject(2, month.atDay(1));
            int column = 3;
            for (MonthlySeries figure : figures) {
                ObservationTable.setFigure(insert, column, figure.at(month));
                column += 2;
            }
            insert.setInt(column, observed[i]);
            insert.setString(column + 1, directions.get(i).name());
            insert.addBatch();
            i++;
            if (++batched == BATCHED_ROWS) {
                writeBatch();
            }
        }
    }

    private void writeBatch() throws SQLException {
        written += insert.executeBatch().length;
        batched = 0;
    }

    /** Writes what is left; returns the number of rows written in all. */
    long finish() throws SQLException {
        writeBatch();
        return written;
    }

    /** Prints the row of the latest month of every ref. */
    static void printLatest(Connection connection, PrintStream out) throws SQLException {
        String latest = "SELECT ref, period, percent_previous, percent_previous_reason, direction_previous, mean_12,"
                + " mean_12_reason, observed_12 FROM results r WHERE period ="
                + " (SELECT MAX(period) FROM results WHERE ref = r.ref) ORDER BY ref";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(latest)) {
            while (rows.next()) {
                out.println(rows.getString(1) + " " + rows.getString(2).substring(0, 7) + ": " + rows.getString(5)
                        + ", percent " + numberOrReason(rows, 3) + ", mean " + numberOrReason(rows, 6) + " of "
                        + rows.getInt(8));
            }
        }
    }

    private static String numberOrReason(ResultSet rows, int column) throws SQLException {
        double number = rows.getDouble(column);
        return rows.wasNull() ? rows.getString(column + 1) : Figure.of(number).toString();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
