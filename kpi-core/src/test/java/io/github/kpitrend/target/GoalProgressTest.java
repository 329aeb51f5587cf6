// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoalProgressTest {

    private static final Figure NONE = Figure.missing(MissingReason.NOT_APPLICABLE);

    private static GoalProgress lower(double base, double current, double goal) {
        return GoalProgress.of(Figure.of(base), Figure.of(current), Target.of(goal), Polarity.LOWER_IS_BETTER);
    }

    @Test
    void percent_ofAFallingGoal() {
        GoalProgress progress = lower(100, 80, 60);
        assertThat(progress.percent()).isEqualTo(Figure.of(50));
        assertThat(progress.capped()).isEqualTo(Figure.of(50));
        assertThat(progress.expectedPercent()).isEqualTo(NONE);
        assertThat(progress.lead()).isEqualTo(NONE);
        assertThat(progress.assessment().status()).isEqualTo(TargetStatus.MISSED);
        assertThat(lower(100, 50, 60).percent()).isEqualTo(Figure.of(125));
        assertThat(lower(100, 50, 60).capped()).isEqualTo(Figure.of(100));
        assertThat(lower(100, 110, 60).capped()).isEqualTo(Figure.of(0));
    }

    @Test
    void percent_hasReasons() {
        Figure ten = Figure.of(10);
        assertThat(GoalProgress.of(ten, ten, Target.toBeConfirmed(), Polarity.HIGHER_IS_BETTER)
                        .percent())
                .isEqualTo(Figure.missing(MissingReason.PENDING));
        assertThat(GoalProgress.of(ten, ten, Target.of(20), Polarity.NEUTRAL).percent())
                .isEqualTo(NONE);
        assertThat(lower(60, 55, 60).percent()).isEqualTo(NONE);
        assertThat(lower(60, 55, 60).assessment().status()).isEqualTo(TargetStatus.MET);
        Figure hidden = Figure.missing(MissingReason.CONFIDENTIAL);
        Figure late = Figure.missing(MissingReason.NOT_REPORTED);
        assertThat(GoalProgress.of(hidden, late, Target.of(20), Polarity.HIGHER_IS_BETTER)
                        .percent())
                .isEqualTo(hidden);
        assertThat(GoalProgress.of(ten, late, Target.of(20), Polarity.HIGHER_IS_BETTER)
                        .percent())
                .isEqualTo(late);
    }

    @Test
    void explain_saysWhatIsDone() {
        Object[][] table = {
            {lower(100, 80, 60).withExpected(Figure.of(76)), "50% of the way from 100 to 60, 10 points behind."},
            {lower(100, 80, 60).withExpected(Figure.of(84)), "50% of the way from 100 to 60, 10 points ahead."},
            {lower(100, 80, 60).withExpected(Figure.of(80)), "50% of the way from 100 to 60, as expected."},
            {lower(100, 80, 60), "50% of the way from 100 to 60."},
            {lower(100, 60.1, 60), "99.8% of the way from 100 to 60."},
            {lower(100, 99.9, 60), "0.3% of the way from 100 to 60."},
            {lower(60, 55, 60), "No progress is available (not applicable)."},
            {
                GoalProgress.of(Figure.of(70), Figure.of(75), Target.range(80, 90), Polarity.TARGET_IS_BEST),
                "50% of the way from 70 to the range 80 to 90."
            },
        };
        for (Object[] row : table) {
            assertThat(((GoalProgress) row[0]).explain().text()).isEqualTo(row[1]);
            assertThat(row[0]).hasToString((String) row[1]);
        }
        assertThat(lower(100, 80, 60).getPlain())
                .containsOnlyKeys("percent", "capped", "expectedPercent", "lead", "assessment");
    }

    @Test
    void lead_hasTheReasonOfTheCurrentFigureFirst() {
        Figure late = Figure.missing(MissingReason.NOT_REPORTED);
        Figure pending = Figure.missing(MissingReason.PENDING);
        Figure ten = Figure.of(10);
        GoalProgress progress = GoalProgress.of(Figure.of(0), late, Target.of(20), Polarity.HIGHER_IS_BETTER);
        assertThat(progress.withExpected(ten).lead()).isEqualTo(late);
        assertThat(progress.withExpected(pending).lead()).isEqualTo(late);
        assertThat(GoalProgress.of(Figure.of(0), ten, Target.of(20), Polarity.HIGHER_IS_BETTER)
                        .withExpected(pending)
                        .lead())
                .isEqualTo(pending);
    }

    /** The bound of a range that is met from is the goal where higher is better, the one it is met below where lower is. */
    @Test
    void goalsOfRanges() {
        Target range = Target.range(80, 90);
        GoalProgress up = GoalProgress.of(Figure.of(70), Figure.of(80), range, Polarity.HIGHER_IS_BETTER);
        assertThat(up.percent()).isEqualTo(Figure.of(50));
        assertThat(up).hasToString("50% of the way from 70 to 90.");
        GoalProgress down = GoalProgress.of(Figure.of(100), Figure.of(90), range, Polarity.LOWER_IS_BETTER);
        assertThat(down.percent()).isEqualTo(Figure.of(50));
        assertThat(down).hasToString("50% of the way from 100 to 80.");
        GoalProgress above = GoalProgress.of(Figure.of(100), Figure.of(95), range, Polarity.TARGET_IS_BEST);
        assertThat(above).hasToString("50% of the way from 100 to the range 80 to 90.");
        GoalProgress value = GoalProgress.of(Figure.of(70), Figure.of(75), Target.of(80), Polarity.TARGET_IS_BEST);
        assertThat(value).hasToString("50% of the way from 70 to 80.");
    }

    @Test
    void explain_hasARule() {
        assertThat(lower(100, 80, 60).explain().rule())
                .isEqualTo("the distance from the base in percent of the distance from the base to the target");
        assertThat(GoalProgress.of(Figure.of(70), Figure.of(75), Target.of(80), Polarity.TARGET_IS_BEST)
                        .explain()
                        .rule())
                .isEqualTo("the part of the base's distance to the target that is gone");
    }

    @Test
    void equality_isContent() {
        assertThat(lower(100, 80, 60)).isEqualTo(lower(100, 80, 60)).hasSameHashCodeAs(lower(100, 80, 60));
        assertThat(lower(100, 80, 60))
                .isNotEqualTo(lower(100, 81, 60))
                .isNotEqualTo(lower(100, 80, 60).withExpected(Figure.of(1)));
        Figure ten = Figure.of(10);
        Target twenty = Target.of(20);
        assertDistinct(() -> List.of(
                GoalProgress.of(ten, ten, twenty, Polarity.HIGHER_IS_BETTER),
                GoalProgress.of(Figure.of(9), ten, twenty, Polarity.HIGHER_IS_BETTER),
                GoalProgress.of(ten, Figure.of(11), twenty, Polarity.HIGHER_IS_BETTER),
                GoalProgress.of(ten, ten, Target.of(21), Polarity.HIGHER_IS_BETTER),
                GoalProgress.of(ten, ten, twenty, Polarity.TARGET_IS_BEST),
                GoalProgress.of(ten, ten, twenty, Polarity.HIGHER_IS_BETTER).withExpected(Figure.of(12))));
    }

    @Test
    void explain_oneAndMoreThanFifteenDecimals() {
        assertThat(lower(100, 80, 0).withExpected(Figure.of(79)).explain().text())
                .isEqualTo("20% of the way from 100 to 0, 1 point behind.");
        GoalProgress hardly = GoalProgress.of(Figure.of(0), Figure.of(1e-18), Target.of(1), Polarity.HIGHER_IS_BETTER);
        assertThat(hardly.percent()).isEqualTo(Figure.of(1e-16));
        assertThat(hardly.explain().text()).isEqualTo("0.0000000000000001% of the way from 0 to 1.");
    }
}
