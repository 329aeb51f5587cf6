// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import static io.github.kpitrend.testing.BreakdownTable.input;
import static io.github.kpitrend.testing.BreakdownTable.read;
import static io.github.kpitrend.testing.BreakdownTable.same;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Polarity;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Progress of goals beside that of exact fractions. */
class GoalProgressOracleTest {

    @Test
    void progress() {
        int cases = 0;
        int compared = 0;
        for (Map<String, String> row : read("progress.csv")) {
            double lower = Double.parseDouble(row.get("target_lower"));
            double upper = Double.parseDouble(row.get("target_upper"));
            Target target = lower == upper ? Target.of(lower) : Target.range(lower, upper);
            GoalProgress progress = GoalProgress.of(
                    input(row.get("base")), input(row.get("current")), target, Polarity.parse(row.get("polarity")));
            progress = row.get("expected_value").isEmpty()
                    ? progress
                    : progress.withExpected(input(row.get("expected_value")));
            compared += same(progress.percent(), row.get("progress"), row);
            compared += same(progress.capped(), row.get("capped"), row);
            if (!row.get("expected_progress").isEmpty()
                    && !row.get("expected_value").isEmpty()) {
                compared += same(progress.expectedPercent(), row.get("expected_progress"), row);
                compared += same(progress.lead(), row.get("lead"), row);
            }
            boolean met = progress.assessment().status() == TargetStatus.MET;
            assertThat(met).as("%s", row).isEqualTo(row.get("met").equals("true"));
            cases++;
        }
        System.out.println("progress of goals: " + cases + " cases read, " + (compared + cases)
                + " values compared, 0 cases left out (no expected percentage without an expected figure)");
        assertThat(cases).isEqualTo(43);
    }
}
