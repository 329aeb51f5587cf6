// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Reads observations from a database, computes changes, directions and windows of every month, and writes them back: the table of results is
 * new as a whole, or as it was.
 *
 * <pre>{@code
 * java -cp kpi-examples.jar io.github.kpitrend.examples.integration.jdbc.DatabaseJob jdbc:h2:./figures
 * }</pre>
 *
 * <p>One series is in memory at a time. The URL must name a database of a driver on the class path, which H2's is; without one, the sample is
 * loaded into a database in memory. It is plain JDBC and standard SQL, and no object-relational mapping.
 */
public final class DatabaseJob {

    private static final String IN_MEMORY = "jdbc:h2:mem:sample";

    private DatabaseJob() {}

    /**
     * Computes the results of a database.
     *
     * @param args the URL of the database, which has a table {@code observations(ref, period, figure, reason)}; or nothing
     * @throws SQLException if the database cannot be read or written, or holds what is no series; nothing is changed then
     */
    public static void main(String[] args) throws SQLException {
        String url = args.length > 0 ? args[0] : IN_MEMORY;
        try (Connection reading = DriverManager.getConnection(url);
                Connection writing = DriverManager.getConnection(url)) {
            if (args.length == 0) {
                System.out.println(ObservationTable.loadSample(writing)
                        + " observations of the sample loaded; those before January 2020 are illustrative");
            }
            long rows = run(reading, writing);
            System.out.println(rows + (rows == 1 ? " row" : " rows") + " of results written");
            ResultTable.printLatest(writing, System.out);
        }
    }

    /**
     * Replaces the results by those of the observations, in one transaction.
     *
     * @param reading reads the observations, row by row where the driver allows it
     * @param writing writes the results
     * @return the number of rows written
     * @throws SQLException if anything fails; the results are as before then
     */
    public static long run(Connection reading, Connection writing) throws SQLException {
        ResultTable.createIfAbsent(writing);
        boolean committing = writing.getAutoCommit();
        writing.setAutoCommit(false);
        try (ObservationTable observations = ObservationTable.open(reading);
                ResultTable results = ResultTable.replace(writing)) {
            while (observations.next()) {
                results.add(observations.ref(), observations.series());
            }
            long rows = results.finish();
            writing.commit();
            return rows;
        } catch (SQLException | RuntimeException e) {
            writing.rollback();
            throw e;
        } finally {
            writing.setAutoCommit(committing);
        }
    }
}
