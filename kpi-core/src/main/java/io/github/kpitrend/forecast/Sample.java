// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.SeasonPeriods;

/** The figures that a forecast uses, one slot a period from the first known one to the origin. */
final class Sample {

    private static final double NO_VARIATION = 1e-12;
    private static final int MOST_DECIMALS = 3;

    /** The figures by slot; 0 where missing. */
    final double[] values;

    final boolean[] known;

    /** The number of known figures up to each slot. */
    final int[] knownUpTo;

    /** The number of confidential slots up to each slot. */
    final int[] hiddenUpTo;

    /** The largest size of the figures up to each slot. */
    final double[] largestUpTo;

    /** The number of periods of a year. */
    final int seasons;

    private int filled;

    /**
     * Makes a sample to be filled slot by slot.
     *
     * @param length the number of slots
     * @param seasons how many periods a year has
     */
    Sample(int length, int seasons) {
        this.seasons = seasons;
        values = new double[length];
        known = new boolean[length];
        knownUpTo = new int[length];
        hiddenUpTo = new int[length];
        largestUpTo = new double[length];
    }

    /** Fills the next slot with a figure. */
    void add(double value) {
        values[filled] = value;
        known[filled] = true;
        next(true, false, Math.abs(value));
    }

    /** Fills the next slot with none. */
    void addGap(boolean hidden) {
        next(false, hidden, 0);
    }

    private void next(boolean isKnown, boolean isHidden, double size) {
        boolean first = filled == 0;
        knownUpTo[filled] = (first ? 0 : knownUpTo[filled - 1]) + (isKnown ? 1 : 0);
        hiddenUpTo[filled] = (first ? 0 : hiddenUpTo[filled - 1]) + (isHidden ? 1 : 0);
        largestUpTo[filled] = Math.max(first ? 0 : largestUpTo[filled - 1], size);
        filled++;
    }

    int length() {
        return values.length;
    }

    int count() {
        return values.length == 0 ? 0 : knownUpTo[values.length - 1];
    }

    /** The number of confidential slots; not of an empty sample. */
    int hidden() {
        return hiddenUpTo[values.length - 1];
    }

    /** Returns the number of figures that are 0. */
    int zeros() {
        int count = 0;
        for (int slot = 0; slot < values.length; slot++) {
            count += known[slot] && values[slot] == 0 ? 1 : 0;
        }
        return count;
    }

    /** The decimals that texts have where none are set: what the figures need, at most 3. */
    int decimals() {
        int most = 0;
        for (int slot = 0; slot < values.length; slot++) {
            int places = Decimals.places(values[slot], most);
            most = places == Decimals.NO_PLACES ? MOST_DECIMALS : Math.min(places, MOST_DECIMALS);
        }
        return most;
    }

    /** Returns whether enough of the first slots are known, and few enough confidential. */
    boolean isEnough(int length) {
        int count = knownUpTo[length - 1];
        return count >= SeasonPeriods.leastToForecast(seasons) && !isTooHidden(length) && !isTooThin(length);
    }

    /** More than one in ten of the first slots confidential. */
    boolean isTooHidden(int length) {
        return hiddenUpTo[length - 1] * 10 > length;
    }

    /** Fewer than two thirds of the first slots known. */
    boolean isTooThin(int length) {
        return knownUpTo[length - 1] * 3 < length * 2;
    }

    /** Returns the number of periods ahead that a back-test covers: a year, or two annual periods. */
    int ahead() {
        return seasons == 1 ? 2 : seasons;
    }

    /** The distance of the naive differences that errors are compared with: a year. */
    int lag() {
        return seasons;
    }

    /** Returns whether a standard error is 0 but for rounding, beside the figures of the first slots. */
    boolean isNothing(double variance, int length) {
        return !(Math.sqrt(variance) > NO_VARIATION * largestUpTo[length - 1]);
    }
}
