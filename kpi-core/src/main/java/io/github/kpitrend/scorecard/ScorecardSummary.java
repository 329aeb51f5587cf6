// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.target.TargetStatus;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many rows of a scorecard went which way: {@code 3 INCREASE, 1 SIMILAR, 2 NOT_AVAILABLE}.
 *
 * <p>Every constant of the enums has a count, 0 where there is no row. Rows without a schedule of targets count as {@link
 * TargetStatus#NO_TARGET}. Directions are those that the rows are rated by; ratings are the computed ones. Summaries are immutable and thread-safe.
 *
 * @param directions rows by direction of travel
 * @param ratings rows by computed rating
 * @param targets rows by target status
 * @since 0.1.0
 */
public record ScorecardSummary(
        Map<DirectionOfTravel, Integer> directions,
        Map<QualitativeRating, Integer> ratings,
        Map<TargetStatus, Integer> targets) {

    /** Copies the counts. */
    public ScorecardSummary {
        directions = complete(DirectionOfTravel.class, directions);
        ratings = complete(QualitativeRating.class, ratings);
        targets = complete(TargetStatus.class, targets);
    }

    static ScorecardSummary of(Scorecard scorecard) {
        Map<DirectionOfTravel, Integer> directions = new EnumMap<>(DirectionOfTravel.class);
        Map<QualitativeRating, Integer> ratings = new EnumMap<>(QualitativeRating.class);
        Map<TargetStatus, Integer> targets = new EnumMap<>(TargetStatus.class);
        for (ScorecardRow row : scorecard.rows()) {
            directions.merge(row.rated().direction(), 1, Integer::sum);
            ratings.merge(row.computedRating(), 1, Integer::sum);
            TargetStatus status = row.targetAssessment().map(a -> a.status()).orElse(TargetStatus.NO_TARGET);
            targets.merge(status, 1, Integer::sum);
        }
        return new ScorecardSummary(directions, ratings, targets);
    }

    private static <E extends Enum<E>> Map<E, Integer> complete(Class<E> type, Map<E, Integer> counts) {
        Map<E, Integer> all = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            all.put(constant, counts.getOrDefault(constant, 0));
        }
        return Collections.unmodifiableMap(all);
    }
}
