// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.RollingWindow;
import org.junit.jupiter.api.Test;

class ScorecardPolicyTest {

    private static final ScorecardPolicy STANDARD = ScorecardPolicy.standard();

    @Test
    void theStandardIsThatOfTheSourcePage() {
        Indicator monthly = Indicator.of("A");
        assertThat(STANDARD.comparisons(monthly))
                .containsExactly(Comparison.previousMonth(), Comparison.sameMonthLastYear());
        assertThat(STANDARD.ratingRule()).isEqualTo(RatingRule.CHANGE);
        assertThat(STANDARD.excluded()).containsExactlyInAnyOrder(Marker.PARTIAL, Marker.FORECAST);
        Indicator quarterly = monthly.toBuilder().frequency(Frequency.QUARTERLY).build();
        assertThat(STANDARD.comparisons(quarterly)).contains(quarterly.previousPeriod());
    }

    @Test
    void changedCopiesDiffer() {
        Comparison back = Comparison.monthsBack(3);
        ScorecardPolicy policy = STANDARD.withComparisons(back)
                .withRatingBy(back)
                .withRatingRule(RatingRule.VARIATION)
                .withWindow(RollingWindow.trailing(6))
                .withMonthsShown(3)
                .withExcluded();
        Indicator indicator = Indicator.of("A");
        assertThat(policy.comparisons(indicator)).containsExactly(back);
        assertThat(policy.ratingBy(indicator)).isEqualTo(back);
        assertThat(policy.ratingRule()).isEqualTo(RatingRule.VARIATION);
        assertThat(policy.window()).isEqualTo(RollingWindow.trailing(6));
        assertThat(policy.monthsShown()).isEqualTo(3);
        assertThat(policy.excluded()).isEmpty();
        assertThat(policy).isNotEqualTo(STANDARD);
        assertThat(STANDARD.withRatingRule(RatingRule.CHANGE))
                .isEqualTo(STANDARD)
                .hasSameHashCodeAs(STANDARD);
        assertThat(STANDARD.withExcluded(Marker.PARTIAL)).isNotEqualTo(STANDARD);
        assertThat(STANDARD.withMonthsShown(3)).isNotEqualTo(STANDARD);
    }

    @Test
    void aPageShowsMonths() {
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withMonthsShown(0));
    }
}
