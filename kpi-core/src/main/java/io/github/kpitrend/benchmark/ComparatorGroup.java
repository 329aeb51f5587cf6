// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.benchmark;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.WindowStatistic;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Figures of several that are compared with each other, such as statistical neighbors: {@code 11 of 12 reported}.
 *
 * <p>Ways of ranking and banding differ from publisher to publisher, and give different bands for the same figures; so each is named.
 *
 * {@snippet class="snippets.VerdictsTest" region="group"}
 *
 * <ul>
 *   <li>Members whose figure is missing stay members, but count for nothing; how many reported is always told.
 *   <li>Without any figure the results are missing, for {@link MissingReason#CONFIDENTIAL} if one is confidential, else for {@link
 *       MissingReason#TOO_FEW_OBSERVATIONS}. A missing member's own results are missing for its own reason.
 *   <li>Rank 1 is the best by polarity; equal figures share the best of their ranks. Where neither side is better there is no rank.
 *   <li>A name that is not in the group is refused.
 * </ul>
 *
 * <p>Groups are immutable and thread-safe. Treat them as values.
 *
 * @since 0.1.0
 */
public final class ComparatorGroup {

    private static final int QUARTILES = 4;

    private final Map<String, Figure> members;
    /** The known figures, ascending. */
    private final double[] sorted;

    // -----------------------------------------------------------------------
    /**
     * Returns a group.
     *
     * @param members the figures by name, at least one, in the order to be shown
     * @return the group
     * @throws IllegalArgumentException if there is no member
     */
    public static ComparatorGroup of(Map<String, Figure> members) {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a group must have at least one member, but had none");
        }
        return new ComparatorGroup(members);
    }

    private ComparatorGroup(Map<String, Figure> members) {
        this.members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        this.sorted = this.members.values().stream()
                .filter(Figure::isKnown)
                .mapToDouble(Figure::value)
                .sorted()
                .toArray();
    }

    /**
     * Returns the figures by name.
     *
     * @return unmodifiable, in order
     */
    public Map<String, Figure> members() {
        return members;
    }

    /**
     * Returns how many have a figure.
     *
     * @return 0 to the number of members
     */
    public int reported() {
        return sorted.length;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the plain mean of the figures that were reported.
     *
     * @return the double nearest to the exact mean; missing if nobody reported
     */
    public Figure mean() {
        return statistic(WindowStatistic.MEAN);
    }

    private Figure statistic(WindowStatistic statistic) {
        if (sorted.length < statistic.leastObserved()) {
            return none();
        }
        Slots slots = Slots.of(0, sorted.clone(), null, null);
        return Figures.ofResult(statistic.compute(slots, 0, sorted.length - 1, sorted.length));
    }

    private Figure none() {
        boolean confidential =
                members.values().stream().anyMatch(figure -> figure.equals(Figure.missing(MissingReason.CONFIDENTIAL)));
        return Figure.missing(confidential ? MissingReason.CONFIDENTIAL : MissingReason.TOO_FEW_OBSERVATIONS);
    }

    /**
     * Returns how many standard deviations a member lies from the mean of the group, itself included.
     *
     * @param name a member
     * @return the figure less the mean, divided by the standard deviation (n - 1); missing for {@link MissingReason#ZERO_BASE} if all figures are
     *     equal, as the class says with fewer than two
     * @throws IllegalArgumentException if nobody in the group has that name
     */
    public Figure zScore(String name) {
        Figure figure = member(name);
        Figure deviation = statistic(WindowStatistic.STANDARD_DEVIATION);
        if (!figure.isKnown() || !deviation.isKnown()) {
            return figure.isKnown() ? deviation : figure;
        }
        return deviation.value() == 0
                ? Figure.missing(MissingReason.ZERO_BASE)
                : Figures.ofResult((figure.value() - mean().orElse(0)) / deviation.value());
    }

    /**
     * Returns the place of a member.
     *
     * @param name a member
     * @param polarity which way is good
     * @return 1 for the best; equal figures share the best of their places; missing for the member's own reason, or for {@link
     *     MissingReason#NOT_APPLICABLE} where neither side is better
     * @throws IllegalArgumentException if nobody in the group has that name
     */
    public Figure rank(String name, Polarity polarity) {
        Objects.requireNonNull(polarity, "polarity");
        Figure figure = member(name);
        if (!figure.isKnown()) {
            return figure;
        }
        return switch (polarity) {
            case HIGHER_IS_BETTER -> Figure.of(rank(figure.value(), true));
            case LOWER_IS_BETTER -> Figure.of(rank(figure.value(), false));
            case TARGET_IS_BEST, NEUTRAL -> Figure.missing(MissingReason.NOT_APPLICABLE);
        };
    }

    private int rank(double value, boolean highestFirst) {
        int rank = 1;
        for (double other : sorted) {
            if (highestFirst ? other > value : other < value) {
                rank++;
            }
        }
        return rank;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the band of a member by its place, equal figures always in the same band: the method of the English public health indicators.
     *
     * @param name a member
     * @param bands how many, 2 or more: 4 for quartiles, 5 for quintiles, 10 for deciles
     * @param highestFirst true for band 1 to hold the highest figures
     * @return the band, 1 to {@code bands}; missing for {@link MissingReason#TOO_FEW_OBSERVATIONS} with fewer figures than bands, or for the
     *     member's own reason
     * @throws IllegalArgumentException if nobody in the group has that name, or {@code bands} is below 2
     */
    public Figure bandByRank(String name, int bands, boolean highestFirst) {
        Figure figure = member(name);
        checkBands(bands);
        if (!figure.isKnown()) {
            return figure;
        }
        int n = sorted.length;
        if (n < bands) {
            return Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);
        }
        long rank = rank(figure.value(), highestFirst);
        long fromTheEnd = (n + 1 - rank) * bands;
        long band = bands + 1 - Math.floorDiv(fromTheEnd + n - 1, n);
        return Figure.of((double) Math.max(1, band));
    }

    /**
     * Returns the band of a member by the quantiles of the group: the first band whose upper bound is not below the figure.
     *
     * @param name a member
     * @param bands how many, 2 or more
     * @return the band, 1 for the lowest figures; missing for {@link MissingReason#TOO_FEW_OBSERVATIONS} with fewer figures than bands, or for
     *     the member's own reason
     * @throws IllegalArgumentException if nobody in the group has that name, or {@code bands} is below 2
     */
    public Figure bandByQuantile(String name, int bands) {
        Figure figure = member(name);
        checkBands(bands);
        if (!figure.isKnown()) {
            return figure;
        }
        if (sorted.length < bands) {
            return Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);
        }
        int band = 1;
        while (band < bands && figure.value() > quantile(band, bands)) {
            band++;
        }
        return Figure.of(band);
    }

    /**
     * Returns a quantile of the reported figures, interpolated linearly: type 7 of Hyndman and Fan 1996, the default of R and NumPy.
     *
     * @param share 0 for the smallest figure to 1 for the largest
     * @return the quantile; missing if nobody reported, or no finite double can hold it
     * @throws IllegalArgumentException if the share is not from 0 to 1
     */
    public Figure quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be from 0 to 1, but was " + share);
        }
        if (sorted.length == 0) {
            return none();
        }
        double quantile = interpolated((sorted.length - 1) * share);
        return Double.isNaN(quantile) ? Figure.missing(MissingReason.NOT_REPRESENTABLE) : Figures.ofResult(quantile);
    }

    /** The quantile at {@code part / parts}, so that a bound that falls on a figure is that figure. */
    private double quantile(int part, int parts) {
        long position = (long) (sorted.length - 1) * part;
        long whole = position / parts;
        double below = sorted[(int) whole];
        long rest = position % parts;
        return rest == 0 ? below : below + (sorted[(int) whole + 1] - below) * rest / parts;
    }

    private double interpolated(double position) {
        int whole = (int) Math.floor(position);
        double rest = position - whole;
        return rest == 0 ? sorted[whole] : sorted[whole] + (sorted[whole + 1] - sorted[whole]) * rest;
    }

    /**
     * Returns the quartile of a member as a letter, by the quantiles of the group: the way of the English local authority tables.
     *
     * @param name a member
     * @param polarity which way is good; without one there is no letter
     * @return {@code A} for the best quarter to {@code D}; a figure on a bound belongs to the quarter below it; empty without a figure or a
     *     polarity
     * @throws IllegalArgumentException if nobody in the group has that name
     */
    public Optional<Character> quartile(String name, Polarity polarity) {
        Objects.requireNonNull(polarity, "polarity");
        Figure figure = member(name);
        boolean judged = polarity == Polarity.HIGHER_IS_BETTER || polarity == Polarity.LOWER_IS_BETTER;
        if (!figure.isKnown() || !judged) {
            return Optional.empty();
        }
        int quarter = 0;
        while (quarter < QUARTILES - 1 && figure.value() > quantile(quarter + 1, QUARTILES)) {
            quarter++;
        }
        int letter = polarity == Polarity.LOWER_IS_BETTER ? quarter : QUARTILES - 1 - quarter;
        return Optional.of((char) ('A' + letter));
    }

    private Figure member(String name) {
        Objects.requireNonNull(name, "name");
        Figure figure = members.get(name);
        if (figure == null) {
            throw new IllegalArgumentException(
                    "name must be a member of the group, but " + name + " is not among " + members.keySet());
        }
        return figure;
    }

    private static void checkBands(int bands) {
        if (bands < 2) {
            throw new IllegalArgumentException("bands must be 2 or more, but was " + bands);
        }
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ComparatorGroup other
                && members.equals(other.members)
                && Arrays.equals(
                        members.keySet().toArray(), other.members.keySet().toArray());
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    /** Returns {@code 11 of 12 reported} and the figures. */
    @Override
    public String toString() {
        return reported() + " of " + members.size() + " reported " + members;
    }
}
