// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.vintage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sizes of revisions beside exact fractions, and their test beside R's. */
class RevisionSummaryOracleTest {

    /** Relative to the printed value, which has 15 digits. */
    private static final double RELATIVE = 1e-12;

    private static RevisionSummary summary(Map<String, String> row) {
        SeriesVintages vintages = OracleExtracts.CASES.get(row.get("case_id"));
        int from = Integer.parseInt(row.get("from"));
        return row.get("to").equals("latest")
                ? RevisionSummary.toLatest(vintages, from)
                : RevisionSummary.between(vintages, from, Integer.parseInt(row.get("to")));
    }

    @Test
    void sizesAndCounts() {
        List<Map<String, String>> rows = OracleExtracts.rows("revisions.csv");
        int observed = 0;
        for (Map<String, String> row : rows) {
            RevisionSummary summary = summary(row);
            assertThat(summary.observedCount()).as("%s", row).isEqualTo(Integer.parseInt(row.get("n")));
            assertThat(summary.upwardCount()).as("%s", row).isEqualTo(count(row, "up"));
            assertThat(summary.downwardCount()).as("%s", row).isEqualTo(count(row, "down"));
            assertThat(summary.unchangedCount()).as("%s", row).isEqualTo(count(row, "unchanged"));
            assertThat(summary.mean()).as("%s", row).isEqualTo(exact(row.get("mean")));
            assertThat(summary.meanAbsolute()).as("%s", row).isEqualTo(exact(row.get("mean_absolute")));
            observed += summary.observedCount();
        }
        System.out.println(
                "revisions, sizes: " + rows.size() + " rows of " + observed + " revisions compared, none left out");
        assertThat(rows).hasSize(146);
    }

    private static int count(Map<String, String> row, String column) {
        return row.get(column).isEmpty() ? 0 : Integer.parseInt(row.get(column));
    }

    private static Figure exact(String cell) {
        return cell.isEmpty()
                ? Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS)
                : Figure.of(Double.parseDouble(cell));
    }

    @Test
    void testAsInR() {
        List<Map<String, String>> rows = OracleExtracts.rows("statistics.csv");
        int tested = 0;
        int agreed = 0;
        double worst = 0;
        double worstP = 0;
        for (Map<String, String> row : rows) {
            RevisionSummary summary = summary(row);
            int n = Integer.parseInt(row.get("n"));
            worst = Math.max(worst, difference(summary.standardDeviation(), row, "sd"));
            worst = Math.max(worst, difference(summary.standardError(), row, "hac_se"));
            worst = Math.max(worst, difference(summary.t(), row, "t"));
            if (row.get("p").isEmpty()) {
                MissingReason expected = n < 4 ? MissingReason.TOO_FEW_OBSERVATIONS : MissingReason.NO_VARIATION;
                assertThat(summary.pValue()).as("%s", row).isEqualTo(Figure.missing(expected));
            } else {
                double p = Double.parseDouble(row.get("p"));
                worstP = Math.max(worstP, Math.abs(summary.pValue().value() - p));
                DirectionOfTravel bias = summary.bias();
                DirectionOfTravel expected = n < 12
                        ? DirectionOfTravel.NOT_AVAILABLE
                        : p >= 0.05
                                ? DirectionOfTravel.SIMILAR
                                : row.get("t").startsWith("-")
                                        ? DirectionOfTravel.DECREASE
                                        : DirectionOfTravel.INCREASE;
                assertThat(bias).as("%s", row).isEqualTo(expected);
                tested++;
                agreed++;
            }
        }
        System.out.println("revisions, statistics: " + rows.size() + " rows, " + tested + " with a test (" + agreed
                + " biases agree), the others have fewer than 4 revisions or no variation; largest relative difference "
                + worst
                + ", of p absolute " + worstP);
        assertThat(rows).hasSize(146);
        assertThat(worst).isLessThan(RELATIVE);
        assertThat(worstP).isLessThan(1e-12);
    }

    private static double difference(Figure found, Map<String, String> row, String column) {
        String expected = row.get(column);
        assertThat(found.isKnown()).as("%s of %s: %s", column, row, found).isEqualTo(!expected.isEmpty());
        if (expected.isEmpty()) {
            return 0;
        }
        double value = Double.parseDouble(expected);
        return Math.abs(found.value() - value) / Math.max(Math.abs(value), Double.MIN_NORMAL);
    }
}
