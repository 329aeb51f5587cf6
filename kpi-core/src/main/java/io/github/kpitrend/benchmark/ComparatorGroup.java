// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.benchmark;

import io.github.kpitrend.Plain;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.Exact;
import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A group of figures that are compared with each other, such as those of statistical neighbors: {@code 11 of 12 reported ...}.
 *
 * <p>Methods of ranking and banding differ between publishers, with different bands for the same figures, so each has a name.
 *
 * {@snippet class="snippets.VerdictsTest" region="group"}
 *
 * <ul>
 *   <li>Members whose figure is missing stay members, but are not compared; {@link #reportedCount()} is the number of the others.
 *   <li>Without any figure the results are missing, with {@link MissingReason#CONFIDENTIAL} if one is confidential, else with {@link
 *       MissingReason#TOO_FEW_OBSERVATIONS}. A missing member's own results are missing with its reason.
 *   <li>Rank and band 1 are the best by polarity. Where neither side is better there is no rank and no quartile, and band 1 is the highest.
 *   <li>Equal figures share the best of their ranks, and are always in the same band.
 *   <li>Ranks, bands and quartiles are decided by exact comparison, as if in decimal arithmetic; mean, median, quantiles and z-scores are exact
 *       results, correctly rounded to double.
 *   <li>A name that is not in the group is rejected.
 * </ul>
 *
 * <p>Formulas: <a href="doc-files/intervals.html">Intervals and funnels</a>. Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class ComparatorGroup implements Plain {

    private static final int QUARTILES = 4;

    private final Map<String, Figure> members;
    /** The known figures, ascending. */
    private final double[] sorted;

    // -----------------------------------------------------------------------
    /**
     * Creates a group.
     *
     * @param members the figures by name, at least one, in the order to be shown
     * @return the group
     * @throws IllegalArgumentException if there is no member
     */
    public static ComparatorGroup of(Map<String, Figure> members) {
        Objects.requireNonNull(members, "members");
        if (members.isEmpty()) {
            throw new IllegalArgumentException("members must not be empty");
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
     * Returns the number of members that have a figure.
     *
     * @return 0 to the number of members
     */
    public int reportedCount() {
        return sorted.length;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the unweighted mean of the known figures.
     *
     * @return the exact mean, correctly rounded; missing without a known figure
     */
    public Figure mean() {
        return sorted.length == 0 ? none() : figure(sumOf(exact()).times(1, sorted.length));
    }

    /**
     * Returns the median of the known figures.
     *
     * @return the middle figure, or the mean of the two in the middle; missing without a known figure
     */
    public Figure median() {
        return sorted.length == 0 ? none() : figure(quantile(1, 2));
    }

    private Figure none() {
        boolean confidential =
                members.values().stream().anyMatch(figure -> figure.equals(Figure.missing(MissingReason.CONFIDENTIAL)));
        return Figure.missing(confidential ? MissingReason.CONFIDENTIAL : MissingReason.TOO_FEW_OBSERVATIONS);
    }

    private List<Rational> exact() {
        List<Rational> all = new ArrayList<>(sorted.length);
        for (double value : sorted) {
            all.add(rational(value));
        }
        return all;
    }

    private static Rational rational(double value) {
        return Rational.of(Decimals.shortest(value), 1);
    }

    private static Rational sumOf(List<Rational> values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Rational value : values) {
            sum = sum.add(new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator())));
        }
        return Rational.of(sum, 1);
    }

    private static Figure figure(Rational exact) {
        return Figures.ofResult(exact.toDouble());
    }

    /**
     * Returns the distance of a member from the mean of the group, itself included, in standard deviations.
     *
     * @param name a member
     * @return the figure less the mean, divided by the standard deviation (n - 1); missing with {@link MissingReason#NO_VARIATION} if all figures
     *     are equal, as described in the class documentation with fewer than two
     * @throws IllegalArgumentException if no member has that name
     */
    public Figure zScore(String name) {
        Figure figure = member(name);
        if (!figure.isKnown()) {
            return figure;
        }
        int n = sorted.length;
        if (n < 2) {
            return none();
        }
        // z^2 = (n x - S)^2 (n - 1) / (n (n Q - S^2)), with S the sum and Q the sum of squares
        List<Rational> all = exact();
        Rational sum = sumOf(all);
        Rational squares = sumOf(all.stream().map(value -> value.times(value)).toList());
        Rational spread = squares.times(n, 1).minus(sum.times(sum)).times(n, 1);
        if (spread.signum() == 0) {
            return Figure.missing(MissingReason.NO_VARIATION);
        }
        Rational distance = rational(figure.value()).times(n, 1).minus(sum);
        Rational square = distance.times(distance).times(n - 1L, 1).dividedBy(spread);
        double size = Exact.rootOfRatio(square.numerator(), square.denominator());
        return Figures.ofResult(distance.signum() < 0 ? -size : size);
    }

    /**
     * Returns the rank of a member.
     *
     * @param name a member
     * @param polarity whether higher or lower is better
     * @return 1 for the best; equal figures share the best of their ranks; missing for the member's own reason, or with {@link
     *     MissingReason#NOT_APPLICABLE} where neither side is better
     * @throws IllegalArgumentException if no member has that name
     */
    public Figure rank(String name, Polarity polarity) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(polarity, "polarity");
        Figure figure = member(name);
        if (!figure.isKnown()) {
            return figure;
        }
        return hasBetterSide(polarity)
                ? Figure.of(rank(figure.value(), polarity != Polarity.LOWER_IS_BETTER))
                : Figure.missing(MissingReason.NOT_APPLICABLE);
    }

    private static boolean hasBetterSide(Polarity polarity) {
        return polarity == Polarity.HIGHER_IS_BETTER || polarity == Polarity.LOWER_IS_BETTER;
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
     * Returns the band of a member by its rank, equal figures always in the same band: the method of the English public health indicators.
     *
     * @param name a member
     * @param bands the number of bands, 2 or more: 4 for quartiles, 5 for quintiles, 10 for deciles
     * @param polarity whether higher or lower is better
     * @return the band, 1 for the best, or for the highest where neither side is better, to {@code bands}; missing with {@link
     *     MissingReason#TOO_FEW_OBSERVATIONS} with fewer figures than bands, or for the member's own reason
     * @throws IllegalArgumentException if no member has that name, or {@code bands} is below 2
     */
    public Figure band(String name, int bands, Polarity polarity) {
        Figure figure = banded(name, bands, polarity);
        if (!figure.isKnown()) {
            return figure;
        }
        long n = sorted.length;
        long rank = rank(figure.value(), polarity != Polarity.LOWER_IS_BETTER);
        long fromTheEnd = (n + 1 - rank) * bands;
        long band = bands + 1 - Math.floorDiv(fromTheEnd + n - 1, n);
        return Figure.of((double) Math.max(1, band));
    }

    /**
     * Returns the band of a member by the quantiles of the group (type 7). The bounds of bands are quantiles, and a figure on a bound belongs to the
     * lower of its bands.
     *
     * @param name a member
     * @param bands the number of bands, 2 or more
     * @param polarity whether higher or lower is better
     * @return the band, 1 for the best, or for the highest where neither side is better, to {@code bands}; missing with {@link
     *     MissingReason#TOO_FEW_OBSERVATIONS} with fewer figures than bands, or for the member's own reason
     * @throws IllegalArgumentException if no member has that name, or {@code bands} is below 2
     */
    public Figure bandByQuantile(String name, int bands, Polarity polarity) {
        Figure figure = banded(name, bands, polarity);
        if (!figure.isKnown()) {
            return figure;
        }
        int fromBelow = bandFromBelow(figure.value(), bands);
        return Figure.of(polarity == Polarity.LOWER_IS_BETTER ? fromBelow : bands + 1 - fromBelow);
    }

    /** The figure to be banded, or the reason that the band is missing. */
    private Figure banded(String name, int bands, Polarity polarity) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(polarity, "polarity");
        Figure figure = member(name);
        if (bands < 2) {
            throw new IllegalArgumentException("bands must be 2 or more, but was " + bands);
        }
        return figure.isKnown() && sorted.length < bands ? Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS) : figure;
    }

    /** The first band from below whose upper bound is not below the figure. */
    private int bandFromBelow(double value, int bands) {
        Rational exact = rational(value);
        int band = 1;
        while (band < bands && exact.compareTo(quantile(band, bands)) > 0) {
            band++;
        }
        return band;
    }

    /**
     * Returns the quartile of a member by the quantiles of the group. It is the method of the English local authority tables, whose letters A to
     * D are 1 to 4.
     *
     * @param name a member
     * @param polarity whether higher or lower is better
     * @return 1 for the best quarter to 4; a figure on a bound belongs to the lower of its quarters; missing for the member's own reason, or with
     *     {@link MissingReason#NOT_APPLICABLE} where neither side is better
     * @throws IllegalArgumentException if no member has that name
     */
    public Figure quartile(String name, Polarity polarity) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(polarity, "polarity");
        Figure figure = member(name);
        if (!figure.isKnown()) {
            return figure;
        }
        if (!hasBetterSide(polarity)) {
            return Figure.missing(MissingReason.NOT_APPLICABLE);
        }
        int fromBelow = bandFromBelow(figure.value(), QUARTILES);
        return Figure.of(polarity == Polarity.LOWER_IS_BETTER ? fromBelow : QUARTILES + 1 - fromBelow);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns a quantile of the known figures, interpolated linearly: type 7 of Hyndman and Fan 1996, the default of R and NumPy.
     *
     * @param share 0 for the smallest figure to 1 for the largest, meaning its shortest decimal
     * @return the exact quantile, correctly rounded; missing without a known figure
     * @throws IllegalArgumentException if the share is not from 0 to 1
     */
    public Figure quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be from 0 to 1, but was " + share);
        }
        return sorted.length == 0 ? none() : figure(quantile(rational(share)));
    }

    /** The quantile at {@code part / parts}. */
    private Rational quantile(int part, int parts) {
        return quantile(Rational.of(BigDecimal.valueOf(part), parts));
    }

    private Rational quantile(Rational share) {
        Rational position = share.times(sorted.length - 1L, 1);
        BigInteger[] whole = position.numerator().divideAndRemainder(position.denominator());
        int at = whole[0].intValueExact();
        Rational below = rational(sorted[at]);
        if (whole[1].signum() == 0) {
            return below;
        }
        Rational step = rational(sorted[at + 1]).minus(below);
        return below.plus(step.times(new Rational(whole[1], position.denominator())));
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

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map("members", members, "reportedCount", reportedCount());
    }

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
        return reportedCount() + " of " + members.size() + " reported " + members;
    }
}
