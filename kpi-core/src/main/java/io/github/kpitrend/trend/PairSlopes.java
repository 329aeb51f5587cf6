// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.Exact;
import io.github.kpitrend.internal.ExactDecimal;
import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.internal.Slots;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The slopes between all pairs of figures, as exact fractions of decimals in order of size.
 *
 * <p>Every slope has a key, the nearest double of its exact value (in units of the last place where the figures have common ones), so that sorting
 * keys never puts a larger slope before a smaller one. Where different slopes share a key, they are compared as fractions.
 */
final class PairSlopes {

    private static final double MOST_UNIQUE = 0x1p51;

    /** Of common units both differences and their quotients are exact or rounded once in doubles. */
    private final int places;

    private final double[] units;
    private final ExactDecimal[] values;
    private final int[] at;
    private final int[] groups;
    private final double[] keys;
    /** The longest time between figures where a key belongs to one slope only, else 0; see {@link #longestOfUnique}. */
    private final int longest;

    /**
     * Takes figures, their places in time, and which of them are compared with each other.
     *
     * @param figures in order of time
     * @param at the places in time, rising within a group
     * @param groups the group of each figure
     */
    PairSlopes(double[] figures, int[] at, int[] groups) {
        this.places = Slots.placesOf(figures);
        this.units = new double[figures.length];
        this.values = new ExactDecimal[figures.length];
        this.at = at;
        this.groups = groups;
        for (int i = 0; i < figures.length; i++) {
            if (places == Decimals.NO_PLACES) {
                values[i] = ExactDecimal.of(figures[i]);
            } else {
                units[i] = Decimals.units(figures[i], places);
            }
        }
        this.longest = longestOfUnique();
        this.keys = keys();
        Arrays.sort(keys);
    }

    /**
     * Different slopes {@code p / q} are at least {@code 1 / (q q')} apart. With differences p of at most D units over times q of at most T, two that
     * share a double are at most 2<sup>-52</sup> {@code D / max(q, q')} apart, so that {@code D T} below 2<sup>51</sup> leaves one slope to each key.
     */
    private int longestOfUnique() {
        if (places == Decimals.NO_PLACES) {
            return 0;
        }
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < units.length; i++) {
            least = Math.min(least, units[i]);
            greatest = Math.max(greatest, units[i]);
            first = Math.min(first, at[i]);
            last = Math.max(last, at[i]);
        }
        long time = (long) last - first;
        return (greatest - least) * time < MOST_UNIQUE ? (int) time : 0;
    }

    private double[] keys() {
        double[] found = new double[units.length * (units.length - 1) / 2];
        int count = 0;
        for (int i = 0; i < units.length; i++) {
            for (int j = i + 1; j < units.length; j++) {
                if (groups[i] == groups[j]) {
                    found[count++] = key(i, j);
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    private double key(int i, int j) {
        if (places != Decimals.NO_PLACES) {
            return (units[j] - units[i]) / (at[j] - at[i]);
        }
        ExactDecimal difference = values[j].minus(values[i]);
        double key = difference.dividedBy(ExactDecimal.ONE.times(at[j] - at[i]));
        // an infinity stands for what is too small as well as for what is too large
        boolean tiny = Double.isInfinite(key) && difference.abs().compareValue(ExactDecimal.ONE) < 0;
        return tiny ? difference.signum() * Double.MIN_VALUE : key;
    }

    private Rational slope(int i, int j) {
        long time = (long) at[j] - at[i];
        return places == Decimals.NO_PLACES
                ? Rational.of(values[j].minus(values[i]).toBigDecimal(), time)
                : Rational.of(BigDecimal.valueOf((long) (units[j] - units[i]), places), time);
    }

    // -----------------------------------------------------------------------
    /** Returns the number of slopes. */
    int count() {
        return keys.length;
    }

    /** Returns the slope at a place in their order, from 0. */
    Rational at(int place) {
        double key = keys[place];
        if (key == 0) {
            return Rational.of(BigDecimal.ZERO, 1);
        }
        for (int time = 1; time <= longest; time++) {
            double difference = Math.rint(key * time);
            if (difference / time == key) {
                return Rational.of(BigDecimal.valueOf((long) difference, places), time);
            }
        }
        int before = place;
        while (before > 0 && keys[before - 1] == key) {
            before--;
        }
        int left = place - before;
        for (Map.Entry<Rational, Integer> entry : ofKey(key).entrySet()) {
            left -= entry.getValue();
            if (left < 0) {
                return entry.getKey();
            }
        }
        throw new AssertionError("no slope at " + place);
    }

    /** The different slopes of a key, in order, with how often each occurs. */
    private NavigableMap<Rational, Integer> ofKey(double key) {
        NavigableMap<Rational, Integer> found = new TreeMap<>();
        for (int i = 0; i < units.length; i++) {
            for (int j = i + 1; j < units.length; j++) {
                if (groups[i] == groups[j] && key(i, j) == key) {
                    found.merge(slope(i, j), 1, Integer::sum);
                }
            }
        }
        return found;
    }

    /** Returns the median; the half sum of the two in the middle where their number is even. */
    Rational median() {
        Rational upper = at(keys.length / 2);
        return keys.length % 2 == 1 ? upper : middle(at(keys.length / 2 - 1), upper);
    }

    /** Returns the median of some figures, exactly. */
    static Rational medianOf(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        Rational upper = Rational.of(Decimals.shortest(sorted[sorted.length / 2]), 1);
        Rational lower = Rational.of(Decimals.shortest(sorted[(sorted.length - 1) / 2]), 1);
        return middle(lower, upper);
    }

    private static Rational middle(Rational lower, Rational upper) {
        return lower.plus(upper).times(1, 2);
    }

    /** Returns the nearest double, an infinity where none can hold it or it would become 0. */
    static double rounded(Rational exact) {
        return Exact.ratio(exact.numerator(), exact.denominator());
    }
}
