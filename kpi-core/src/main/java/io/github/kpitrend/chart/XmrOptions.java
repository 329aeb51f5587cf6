// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.indicator.Polarity;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How an {@link XmrChart} is made. Every choice here moves limits or labels, so each is explicit.
 *
 * <ul>
 *   <li>The {@linkplain #standard() standard}: no rebase, limits from all points of a group, moving ranges screened, runs of seven, the older
 *       rule of two of three, neither way good.
 *   <li>A rebase is a judgment: it needs a known cause, expected to last. It is given with its reason, and never applied automatically.
 * </ul>
 *
 * <p>Options are immutable and thread-safe. Treat them as values.
 *
 * @since 0.1.0
 */
public final class XmrOptions {

    /** The least number of points after which limits can be fixed. */
    public static final int LEAST_FIX_AFTER = 12;

    private static final int ALL_POINTS = 0;
    private static final XmrOptions STANDARD = new XmrOptions(
            Polarity.NEUTRAL, new TreeMap<>(), ALL_POINTS, true, 7, TwoOfThree.BETWEEN_TWO_SIGMA_AND_LIMIT);

    private final Polarity polarity;
    private final NavigableMap<YearMonth, String> rebases;
    private final int fixAfter;
    private final boolean screening;
    private final int runLength;
    private final TwoOfThree twoOfThree;

    // -----------------------------------------------------------------------
    /**
     * Returns the standard options.
     *
     * @return the options
     */
    public static XmrOptions standard() {
        return STANDARD;
    }

    private XmrOptions(
            Polarity polarity,
            NavigableMap<YearMonth, String> rebases,
            int fixAfter,
            boolean screening,
            int runLength,
            TwoOfThree twoOfThree) {
        this.polarity = polarity;
        this.rebases = rebases;
        this.fixAfter = fixAfter;
        this.screening = screening;
        this.runLength = runLength;
        this.twoOfThree = twoOfThree;
    }

    /**
     * Returns these options with a way that is good.
     *
     * @param polarity higher or lower is better; where the target is best or nothing is said, special points are neutral
     * @return the options
     */
    public XmrOptions withPolarity(Polarity polarity) {
        return new XmrOptions(
                Objects.requireNonNull(polarity, "polarity"), rebases, fixAfter, screening, runLength, twoOfThree);
    }

    /**
     * Returns these options with a new group of limits from a month on, in addition to others.
     *
     * @param from the first month of the new group; where it has no figure, the group starts at the next that has
     * @param reason why, for readers: {@code new referral form}
     * @return the options
     */
    public XmrOptions withRebase(YearMonth from, String reason) {
        NavigableMap<YearMonth, String> more = new TreeMap<>(rebases);
        more.put(Objects.requireNonNull(from, "from"), Objects.requireNonNull(reason, "reason"));
        return new XmrOptions(polarity, more, fixAfter, screening, runLength, twoOfThree);
    }

    /**
     * Returns these options with limits from the first points of each group; later points are judged by them and do not move them.
     *
     * @param points how many, {@value #LEAST_FIX_AFTER} or more; a shorter group uses all it has
     * @return the options
     * @throws IllegalArgumentException if there are fewer
     */
    public XmrOptions withFixAfter(int points) {
        if (points < LEAST_FIX_AFTER) {
            throw new IllegalArgumentException(
                    "limits must be fixed after " + LEAST_FIX_AFTER + " points or more, but were after " + points);
        }
        return new XmrOptions(polarity, rebases, points, screening, runLength, twoOfThree);
    }

    /**
     * Returns these options with or without screening of moving ranges: leaving out, once, those of 3.267 times their mean or more, so that
     * a single jump does not widen the limits (Nelson 1982).
     *
     * @param screening true to screen
     * @return the options
     */
    public XmrOptions withScreening(boolean screening) {
        return new XmrOptions(polarity, rebases, fixAfter, screening, runLength, twoOfThree);
    }

    /**
     * Returns these options with another number of points for trends and shifts.
     *
     * @param points 6 or 7
     * @return the options
     * @throws IllegalArgumentException if it is neither
     */
    public XmrOptions withRunLength(int points) {
        if (points != 6 && points != 7) {
            throw new IllegalArgumentException("the length of runs must be 6 or 7, but was " + points);
        }
        return new XmrOptions(polarity, rebases, fixAfter, screening, points, twoOfThree);
    }

    /**
     * Returns these options with a reading of the rule of two of three.
     *
     * @param twoOfThree which points count
     * @return the options
     */
    public XmrOptions withTwoOfThree(TwoOfThree twoOfThree) {
        return new XmrOptions(
                polarity, rebases, fixAfter, screening, runLength, Objects.requireNonNull(twoOfThree, "twoOfThree"));
    }

    // -----------------------------------------------------------------------
    /**
     * Returns which way is good.
     *
     * @return the polarity
     */
    public Polarity polarity() {
        return polarity;
    }

    /**
     * Returns the months from which new groups start, with their reasons.
     *
     * @return unmodifiable, in order
     */
    public Map<YearMonth, String> rebases() {
        return Collections.unmodifiableMap(rebases);
    }

    /**
     * Returns after how many points of a group its limits are fixed.
     *
     * @return the number; empty if limits are computed from all points of a group
     */
    public OptionalInt fixAfter() {
        return fixAfter == ALL_POINTS ? OptionalInt.empty() : OptionalInt.of(fixAfter);
    }

    /**
     * Tells whether moving ranges are screened.
     *
     * @return true if they are
     */
    public boolean isScreening() {
        return screening;
    }

    /**
     * Returns the number of points for trends and shifts.
     *
     * @return 6 or 7
     */
    public int runLength() {
        return runLength;
    }

    /**
     * Returns the reading of the rule of two of three.
     *
     * @return which points count
     */
    public TwoOfThree twoOfThree() {
        return twoOfThree;
    }

    /** Returns how many of so many points the limits are made from. */
    int basePoints(int points) {
        return fixAfter == ALL_POINTS ? points : Math.min(points, fixAfter);
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof XmrOptions other
                && polarity == other.polarity
                && rebases.equals(other.rebases)
                && fixAfter == other.fixAfter
                && screening == other.screening
                && runLength == other.runLength
                && twoOfThree == other.twoOfThree;
    }

    @Override
    public int hashCode() {
        return Objects.hash(polarity, rebases, fixAfter, screening, runLength, twoOfThree);
    }

    /** Returns all choices, for logs. */
    @Override
    public String toString() {
        return "polarity " + polarity.text() + ", rebases " + rebases + ", "
                + (fixAfter == ALL_POINTS ? "limits from all points" : "limits fixed after " + fixAfter)
                + (screening ? ", screened" : ", not screened") + ", runs of " + runLength + ", " + twoOfThree;
    }
}
