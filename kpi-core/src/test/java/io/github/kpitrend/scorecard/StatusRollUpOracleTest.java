// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static io.github.kpitrend.testing.BreakdownTable.list;
import static io.github.kpitrend.testing.BreakdownTable.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.target.TargetStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Statuses of parents beside those of an exact model; and law 14. */
class StatusRollUpOracleTest {

    @Test
    void statuses() {
        int cases = 0;
        for (Map<String, String> row : read("status.csv")) {
            RolledUpStatus status = rule(row).of(statuses(row), weights(row), Map.of());
            assertThat(status.status()).as("%s", row).hasToString(row.get("status"));
            assertThat(status.assessedCount()).isEqualTo(Integer.parseInt(row.get("assessed")));
            assertThat(status.count(TargetStatus.MET)).isEqualTo(Integer.parseInt(row.get("met")));
            assertThat(status.count(TargetStatus.WITHIN_TOLERANCE))
                    .isEqualTo(Integer.parseInt(row.get("within_tolerance")));
            assertThat(status.count(TargetStatus.MISSED)).isEqualTo(Integer.parseInt(row.get("missed")));
            assertThat(status.notAssessed()).hasSize(Integer.parseInt(row.get("not_assessed")));
            cases++;
        }
        System.out.println("status roll-up: " + cases + " cases read, " + 6 * cases + " values compared, 0 left out");
        assertThat(cases).isEqualTo(26);
    }

    /** Law 14: the worst is that of counts where every child must be met, and what is not assessed changes nothing. */
    @Test
    void worst_isACount() {
        for (Map<String, String> row : read("status.csv")) {
            Map<String, TargetStatus> statuses = statuses(row);
            TargetStatus worst =
                    StatusRollUp.worst().of(statuses, Map.of(), Map.of()).status();
            assertThat(StatusRollUp.byCount(100, Math.floor(1000.0 / statuses.size()) / 10)
                            .of(statuses, Map.of(), Map.of())
                            .status())
                    .as("%s", row)
                    .isEqualTo(worst);
            Map<String, TargetStatus> more = new LinkedHashMap<>(statuses);
            more.put("other", TargetStatus.TO_BE_CONFIRMED);
            assertThat(StatusRollUp.worst().of(more, Map.of(), Map.of()).status())
                    .isEqualTo(worst);
        }
    }

    private static StatusRollUp rule(Map<String, String> row) {
        StatusRollUp rule = switch (row.get("rule")) {
            case "worst" -> StatusRollUp.worst();
            case "count" -> StatusRollUp.byCount(number(row, "met_percent"), number(row, "missed_percent"));
            default -> StatusRollUp.byWeight(number(row, "met_percent"), number(row, "missed_percent"));
        };
        return rule.requiring(Integer.parseInt(row.get("required")));
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static Map<String, TargetStatus> statuses(Map<String, String> row) {
        Map<String, TargetStatus> statuses = new LinkedHashMap<>();
        List<String> list = list(row.get("statuses"));
        for (int i = 0; i < list.size(); i++) {
            statuses.put("C" + i, TargetStatus.valueOf(list.get(i)));
        }
        return statuses;
    }

    private static Map<String, Double> weights(Map<String, String> row) {
        Map<String, Double> weights = new LinkedHashMap<>();
        List<String> list = list(row.get("weights"));
        for (int i = 0; i < list.size(); i++) {
            weights.put("C" + i, Double.parseDouble(list.get(i)));
        }
        return weights;
    }
}
