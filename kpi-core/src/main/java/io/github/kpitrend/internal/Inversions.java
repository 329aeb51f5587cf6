// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

/** Sorts numbers by merging, and counts the pairs of which the later one is smaller. */
final class Inversions {

    /** Runs so short are sorted by insertion. */
    private static final int SHORT = 8;

    private final double[] numbers;
    private final double[] merged;
    private long steps;

    /** Takes the numbers, which {@link #count} sorts. */
    Inversions(double[] numbers) {
        this.numbers = numbers;
        this.merged = new double[numbers.length];
    }

    /** Sorts the numbers and returns how many pairs were in the wrong order. */
    long count() {
        long inversions = 0;
        int length = numbers.length;
        for (int from = 0; from < length; from += SHORT) {
            inversions += insert(from, Math.min(length, from + SHORT));
        }
        for (int run = SHORT; run < length; run *= 2) {
            for (int from = 0; from + run < length; from += 2 * run) {
                inversions += merge(from, from + run, Math.min(length, from + 2 * run));
            }
        }
        return inversions;
    }

    private long insert(int from, int to) {
        long inversions = 0;
        for (int i = from + 1; i < to; i++) {
            double number = numbers[i];
            int at = i;
            while (at > from && numbers[at - 1] > number) {
                numbers[at] = numbers[at - 1];
                at--;
            }
            numbers[at] = number;
            inversions += i - at;
            steps += i - at + 1L;
        }
        return inversions;
    }

    /** Each number of the second run that comes before what is left of the first makes as many pairs in the wrong order. */
    private long merge(int from, int middle, int to) {
        System.arraycopy(numbers, from, merged, from, middle - from);
        long inversions = 0;
        int left = from;
        int right = middle;
        for (int i = from; left < middle; i++) {
            if (right < to && numbers[right] < merged[left]) {
                inversions += middle - left;
                numbers[i] = numbers[right++];
            } else {
                numbers[i] = merged[left++];
            }
        }
        steps += to - from;
        return inversions;
    }

    /** The number of comparisons, at most, for tests of growth. */
    long steps() {
        return steps;
    }
}
