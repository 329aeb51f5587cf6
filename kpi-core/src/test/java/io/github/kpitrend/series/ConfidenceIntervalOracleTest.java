// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static io.github.kpitrend.testing.OracleTable.agree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.testing.OracleTable;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Intervals beside PHEindicatormethods; see the origin notes beside the tables. */
class ConfidenceIntervalOracleTest {

    private static final double TOLERANCE = 1e-9;
    private static final Map<String, ConfidenceLevel> LEVELS = Map.of(
            "0.9", ConfidenceLevel.PERCENT_90,
            "0.95", ConfidenceLevel.PERCENT_95,
            "0.99", ConfidenceLevel.PERCENT_99,
            "0.998", ConfidenceLevel.PERCENT_99_8);

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static void same(Map<String, String> row, double found, String expected) {
        assertThat(agree(found, Double.parseDouble(expected), TOLERANCE))
                .as(row + " found " + found)
                .isTrue();
    }

    @Test
    void wilson() {
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("confidence/proportion_wilson.csv")) {
            Proportion proportion = new Proportion(number(row, "numerator"), number(row, "denominator"));
            ConfidenceInterval interval = ConfidenceInterval.wilson(proportion, LEVELS.get(row.get("confidence")));
            same(row, proportion.percent().value(), row.get("value"));
            same(row, interval.lower(), row.get("lower"));
            same(row, interval.upper(), row.get("upper"));
            assertThat(interval.lower()).isBetween(0.0, 100.0);
            assertThat(interval.upper()).isBetween(0.0, 100.0);
            compared++;
        }
        System.out.println("Wilson: " + compared + " agree");
        assertThat(compared).isEqualTo(188);
    }

    @Test
    void ratesByByarOrExactly() {
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("confidence/rate_byars.csv")) {
            ConfidenceInterval interval = ConfidenceInterval.ofRate(
                    number(row, "numerator"),
                    number(row, "denominator"),
                    number(row, "multiplier"),
                    LEVELS.get(row.get("confidence")));
            same(row, interval.lower(), row.get("lower"));
            same(row, interval.upper(), row.get("upper"));
            assertThat(interval.method()).isEqualTo(row.get("method").equals("Exact") ? "exact Poisson" : "Byar");
            compared++;
        }
        System.out.println("Byar's and exact rates: " + compared + " agree");
        assertThat(compared).isEqualTo(188);
    }

    @Test
    void rawByar() {
        int compared = 0;
        int zeroForNone = 0;
        for (Map<String, String> row : OracleTable.read("confidence/count_byars_raw.csv")) {
            ConfidenceInterval interval =
                    ConfidenceInterval.byar(number(row, "count"), LEVELS.get(row.get("confidence")));
            if (row.get("lower").isEmpty()) {
                assertThat(interval.lower()).isZero();
                zeroForNone++;
            } else {
                same(row, interval.lower(), row.get("lower"));
            }
            same(row, interval.upper(), row.get("upper"));
            compared++;
        }
        System.out.println("raw Byar's: " + compared + " agree, " + zeroForNone + " with 0 where the peer has NA");
        assertThat(compared).isEqualTo(72);
    }
}
