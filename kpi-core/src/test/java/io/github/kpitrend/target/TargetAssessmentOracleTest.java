// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.testing.OracleTable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Targets beside Fingertips' comparers, and a million cases on the line beside exact decimals. */
class TargetAssessmentOracleTest {

    private static Figure figure(String cell) {
        return cell.isEmpty() ? Figure.missing(MissingReason.NOT_REPORTED) : Figure.of(Double.parseDouble(cell));
    }

    @Test
    void likeFingertips() {
        Map<String, String> expected = new LinkedHashMap<>();
        OracleTable.read("benchmark/target_expected.csv")
                .forEach(row -> expected.put(row.get("case_id"), row.get("result")));
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("benchmark/target_input.csv")) {
            Polarity polarity =
                    row.get("polarity").equals("low_is_good") ? Polarity.LOWER_IS_BETTER : Polarity.HIGHER_IS_BETTER;
            double lower = Double.parseDouble(row.get("lower_limit"));
            Target target = row.get("upper_limit").isEmpty()
                    ? Target.of(lower)
                    : Target.range(lower, Double.parseDouble(row.get("upper_limit")));
            Figure value = figure(row.get("value"));
            TargetStatus status = row.get("use_ci").equals("1") && value.isKnown()
                    ? TargetAssessment.of(
                                    value,
                                    ConfidenceInterval.published(
                                            Double.parseDouble(row.get("lower95")),
                                            Double.parseDouble(row.get("upper95")),
                                            ConfidenceLevel.PERCENT_95),
                                    target,
                                    polarity)
                            .status()
                    : TargetAssessment.of(value, target, polarity).status();
            String found = switch (status) {
                case MET -> "Better";
                case WITHIN_TOLERANCE -> "Same";
                case MISSED -> "Worse";
                default -> "None";
            };
            assertThat(found).as(row.toString()).isEqualTo(expected.get(row.get("case_id")));
            compared++;
        }
        System.out.println("targets: " + compared + " agree");
        assertThat(compared).isEqualTo(52);
    }

    /** Target and tolerance in thousandths; the figure on the target, on the edge, one unit beside either, or anywhere. */
    @Test
    @Tag("long")
    void aMillionCasesOnTheLineAgreeWithExactDecimals() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int[] statuses = new int[TargetStatus.values().length];
        for (int k = 0; k < 1_000_000; k++) {
            long goal = random.nextInt(2_000_001) - 1_000_000L;
            goal = goal == 0 ? 1 : goal;
            boolean relative = random.nextBoolean();
            long tolerance = relative ? random.nextInt(50) : random.nextInt(100_000);
            // The edge in hundred-thousandths, as one percent of a thousandth is one of those.
            long width = relative ? Math.abs(goal) * tolerance : tolerance * 100;
            Polarity polarity = Polarity.values()[random.nextInt(3)];
            long sign = polarity == Polarity.LOWER_IS_BETTER
                            || (polarity == Polarity.TARGET_IS_BEST && random.nextBoolean())
                    ? 1
                    : -1;
            long value = switch (random.nextInt(3)) {
                case 0 -> goal * 100 + random.nextInt(3) - 1;
                case 1 -> goal * 100 + sign * width + random.nextInt(3) - 1;
                default -> random.nextInt(200_000_001) - 100_000_000L;
            };
            double decimalValue = BigDecimal.valueOf(value, 5).doubleValue();
            double decimalGoal = BigDecimal.valueOf(goal, 3).doubleValue();
            Target target = Target.of(decimalGoal)
                    .withTolerance(
                            relative
                                    ? Tolerance.percent(tolerance)
                                    : Tolerance.points(
                                            BigDecimal.valueOf(tolerance, 3).doubleValue()));
            long distance = switch (polarity) {
                case HIGHER_IS_BETTER -> goal * 100 - value;
                case LOWER_IS_BETTER -> value - goal * 100;
                default -> Math.abs(value - goal * 100);
            };
            TargetStatus expected = distance <= 0
                    ? TargetStatus.MET
                    : distance <= width ? TargetStatus.WITHIN_TOLERANCE : TargetStatus.MISSED;
            TargetStatus found = TargetAssessment.of(Figure.of(decimalValue), target, polarity)
                    .status();
            if (found != expected) {
                throw new AssertionError("seed " + seed + ": " + decimalValue + " against " + target + " tolerance "
                        + target.tolerance() + " " + polarity + " is " + expected + ", found " + found);
            }
            statuses[expected.ordinal()]++;
        }
        assertThat(statuses[TargetStatus.MET.ordinal()]).isGreaterThan(100_000);
        assertThat(statuses[TargetStatus.WITHIN_TOLERANCE.ordinal()]).isGreaterThan(100_000);
        assertThat(statuses[TargetStatus.MISSED.ordinal()]).isGreaterThan(100_000);
    }
}
