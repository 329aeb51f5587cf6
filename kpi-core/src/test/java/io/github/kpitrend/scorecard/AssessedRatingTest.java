// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.indicator.QualitativeRating;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class AssessedRatingTest {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);

    @Test
    void aPersonRates() {
        assertThat(new AssessedRating(QualitativeRating.POSITIVE, JUNE, "").getPlain())
                .containsEntry("rating", "POSITIVE")
                .containsEntry("month", "2020-06");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AssessedRating(QualitativeRating.NOT_RATED, JUNE, ""))
                .withMessageContaining("2020-06");
    }
}
