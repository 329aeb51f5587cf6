// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.Plain;
import io.github.kpitrend.benchmark.BenchmarkComparison;
import io.github.kpitrend.benchmark.BenchmarkVerdict;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.chart.Assurance;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.target.TargetStatus;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of rows of a scorecard by direction, rating, target status, variation, assurance, benchmark verdict and
 * outlook.
 *
 * <ul>
 *   <li>Every constant of an enum has a count, 0 where there is no row.
 *   <li>Rows without targets are treated as {@link TargetStatus#NO_TARGET}, rows whose variation is not published as {@link Variation#NOT_ASSESSED}.
 *       Rows without a published assurance are in no count of assurances.
 *   <li>A row with several benchmarks counts once for each.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class ScorecardSummary implements Plain {

    private final Map<DirectionOfTravel, Integer> directions;
    private final Map<QualitativeRating, Integer> ratings;
    private final Map<TargetStatus, Integer> targets;
    private final Map<Variation, Integer> variation;
    private final Map<Assurance, Integer> assurance;
    private final Map<BenchmarkVerdict, Integer> benchmarks;
    private final Map<TargetOutlook.Verdict, Integer> outlooks;

    static ScorecardSummary of(Scorecard scorecard) {
        return new ScorecardSummary(scorecard);
    }

    private ScorecardSummary(Scorecard scorecard) {
        Map<DirectionOfTravel, Integer> byDirection = zeros(DirectionOfTravel.class);
        Map<QualitativeRating, Integer> byRating = zeros(QualitativeRating.class);
        Map<TargetStatus, Integer> byStatus = zeros(TargetStatus.class);
        Map<Variation, Integer> byVariation = zeros(Variation.class);
        Map<Assurance, Integer> byAssurance = zeros(Assurance.class);
        Map<BenchmarkVerdict, Integer> byVerdict = zeros(BenchmarkVerdict.class);
        Map<TargetOutlook.Verdict, Integer> byOutlook = zeros(TargetOutlook.Verdict.class);
        for (ScorecardRow row : scorecard.rows()) {
            RowOutlook.counted(row).ifPresent(each -> byOutlook.merge(each, 1, Integer::sum));
            byDirection.merge(row.direction(), 1, Integer::sum);
            byRating.merge(row.rating(), 1, Integer::sum);
            byStatus.merge(
                    row.targetAssessment().map(each -> each.status()).orElse(TargetStatus.NO_TARGET), 1, Integer::sum);
            byVariation.merge(row.variation().orElse(Variation.NOT_ASSESSED), 1, Integer::sum);
            row.assurance().ifPresent(each -> byAssurance.merge(each, 1, Integer::sum));
            for (BenchmarkComparison comparison : row.benchmarkComparisons()) {
                byVerdict.merge(comparison.verdict(), 1, Integer::sum);
            }
        }
        directions = Collections.unmodifiableMap(byDirection);
        ratings = Collections.unmodifiableMap(byRating);
        targets = Collections.unmodifiableMap(byStatus);
        variation = Collections.unmodifiableMap(byVariation);
        assurance = Collections.unmodifiableMap(byAssurance);
        benchmarks = Collections.unmodifiableMap(byVerdict);
        outlooks = Collections.unmodifiableMap(byOutlook);
    }

    private static <E extends Enum<E>> Map<E, Integer> zeros(Class<E> type) {
        Map<E, Integer> all = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            all.put(constant, 0);
        }
        return all;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the numbers of rows by the direction of their rated change.
     *
     * @return a count for every constant, unmodifiable
     */
    public Map<DirectionOfTravel, Integer> directions() {
        return directions;
    }

    /**
     * Returns the numbers of rows by computed rating.
     *
     * @return a count for every constant, unmodifiable
     */
    public Map<QualitativeRating, Integer> ratings() {
        return ratings;
    }

    /**
     * Returns the numbers of rows by target status.
     *
     * @return a count for every constant, unmodifiable
     */
    public Map<TargetStatus, Integer> targets() {
        return targets;
    }

    /**
     * Returns the numbers of rows by published variation.
     *
     * @return a count for every constant, unmodifiable
     */
    public Map<Variation, Integer> variation() {
        return variation;
    }

    /**
     * Returns the numbers of rows by published assurance.
     *
     * @return a count for every constant, unmodifiable
     */
    public Map<Assurance, Integer> assurance() {
        return assurance;
    }

    /**
     * Returns the numbers of comparisons by benchmark verdict.
     *
     * @return a count for every constant, unmodifiable
     */
    public Map<BenchmarkVerdict, Integer> benchmarks() {
        return benchmarks;
    }

    /**
     * Returns the numbers of rows by the outlook on a confirmed target of the year or its end.
     *
     * @return a count for every constant, unmodifiable; rows without such a target are in none
     */
    public Map<TargetOutlook.Verdict, Integer> outlooks() {
        return outlooks;
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("directions", plain(directions));
        plain.put("ratings", plain(ratings));
        plain.put("targets", plain(targets));
        plain.put("variation", plain(variation));
        plain.put("assurance", plain(assurance));
        plain.put("benchmarks", plain(benchmarks));
        plain.put("outlooks", plain(outlooks));
        return Collections.unmodifiableMap(plain);
    }

    private static Map<String, Object> plain(Map<? extends Enum<?>, Integer> counts) {
        Map<String, Object> plain = new LinkedHashMap<>();
        counts.forEach((constant, count) -> plain.put(constant.name(), count));
        return Collections.unmodifiableMap(plain);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ScorecardSummary other
                && directions.equals(other.directions)
                && ratings.equals(other.ratings)
                && targets.equals(other.targets)
                && variation.equals(other.variation)
                && assurance.equals(other.assurance)
                && benchmarks.equals(other.benchmarks)
                && outlooks.equals(other.outlooks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(directions, ratings, targets, variation, assurance, benchmarks, outlooks);
    }

    /** Returns the counts, for logs. */
    @Override
    public String toString() {
        return "directions " + directions + ", ratings " + ratings + ", targets " + targets + ", variation " + variation
                + ", assurance " + assurance + ", benchmarks " + benchmarks + ", outlooks "
                + outlooks;
    }
}
