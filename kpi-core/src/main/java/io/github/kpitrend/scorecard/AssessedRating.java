// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.Plain;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.internal.PlainTree;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;

/**
 * A rating by a person, with the month it was made for. It is shown beside the computed one; neither hides the other.
 *
 * <p>The month is kept because such a rating must not outlive its figure unnoticed: shown in a later month, it is shown with its own.
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param rating the assessment, never {@link QualitativeRating#NOT_RATED}
 * @param month the month it was made for
 * @param note the reason; may be empty
 * @since 0.1.0
 */
public record AssessedRating(QualitativeRating rating, YearMonth month, String note) implements Plain {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the rating is {@link QualitativeRating#NOT_RATED}: an assessment that says nothing
     */
    public AssessedRating {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(note, "note");
        if (Objects.requireNonNull(rating, "rating") == QualitativeRating.NOT_RATED) {
            throw new IllegalArgumentException(
                    "an assessed rating must be POSITIVE, SIMILAR or NEGATIVE, but for " + month + " it was NOT_RATED");
        }
    }

    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map("rating", rating, "month", month, "note", note);
    }
}
