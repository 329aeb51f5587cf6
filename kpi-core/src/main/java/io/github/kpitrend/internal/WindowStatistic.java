// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.util.Arrays;

/**
 * The statistics of a run of slots: the one place where each is computed. They see known slots only, of which the caller makes sure there are
 * enough, and return the exact result for the decimals that the values represent, correctly rounded to double, or an infinity where none can hold it.
 *
 * <p>How sums are added up is said in {@link RunSums}; everything else is rounded once from an exact fraction.
 */
public enum WindowStatistic {
    SUM {
        @Override
        public double compute(Slots slots, int from, int to, int observed) {
            return RunSums.quotient(slots, from, to, 1);
        }

        @Override
        public InRuns over(Slots slots) {
            RunSums sums = RunSums.of(slots);
            return new InRuns() {
                @Override
                double compute(int from, int to, int observed) {
                    count();
                    return sums.quotient(from, to, 1);
                }
            };
        }
    },
    MEAN {
        @Override
        public double compute(Slots slots, int from, int to, int observed) {
            return RunSums.quotient(slots, from, to, observed);
        }

        @Override
        public InRuns over(Slots slots) {
            RunSums sums = RunSums.of(slots);
            return new InRuns() {
                @Override
                double compute(int from, int to, int observed) {
                    count();
                    return sums.quotient(from, to, observed);
                }
            };
        }
    },
    MIN {
        @Override
        public double compute(Slots slots, int from, int to, int observed) {
            return slots.values[indexOfExtreme(slots, from, to, -1)];
        }

        @Override
        public InRuns over(Slots slots) {
            return new SlidingExtreme(slots, -1);
        }

        @Override
        public int occurrence(Slots slots, int from, int to) {
            return indexOfExtreme(slots, from, to, -1);
        }
    },
    MAX {
        @Override
        public double compute(Slots slots, int from, int to, int observed) {
            return slots.values[indexOfExtreme(slots, from, to, 1)];
        }

        @Override
        public InRuns over(Slots slots) {
            return new SlidingExtreme(slots, 1);
        }

        @Override
        public int occurrence(Slots slots, int from, int to) {
            return indexOfExtreme(slots, from, to, 1);
        }
    },
    MEDIAN {
        @Override
        public double compute(Slots slots, int from, int to, int observed) {
            double[] sorted = known(slots, from, to, observed);
            Arrays.sort(sorted);
            return middle(sorted[(observed - 1) / 2], sorted[observed / 2]);
        }

        @Override
        public InRuns over(Slots slots) {
            return new SlidingMedian(slots);
        }
    },
    STANDARD_DEVIATION {
        @Override
        public double compute(Slots slots, int from, int to, int observed) {
            return RunSquares.of(slots, from, to).deviation(from, to, observed);
        }

        @Override
        public InRuns over(Slots slots) {
            RunSquares squares = RunSquares.of(slots, 0, slots.length() - 1);
            return new InRuns() {
                @Override
                double compute(int from, int to, int observed) {
                    count();
                    return squares.deviation(from, to, observed);
                }
            };
        }

        @Override
        public int leastObserved() {
            return 2;
        }
    };

    private static final ExactDecimal TWO = new ExactDecimal(Whole.of(2), 0);

    /** The result of {@link #occurrence} for statistics that are not the value of one month. */
    public static final int NOWHERE = -1;

    /**
     * Computes this statistic over the known slots by index, both ends included; {@code observed} is their number, at least {@link
     * #leastObserved()}.
     */
    public abstract double compute(Slots slots, int from, int to, int observed);

    /** Returns this statistic for many runs of the same slots; runs whose ends move forward cost a few steps each, regardless of their length. */
    public abstract InRuns over(Slots slots);

    /** A statistic of runs of some slots. It is not thread-safe. */
    public abstract static class InRuns {

        private long steps;

        /** Computes it as {@link WindowStatistic#compute} does. */
        abstract double compute(int from, int to, int observed);

        /** Counts a step of work. */
        final void count() {
            steps++;
        }

        /** The number of steps taken, for tests of growth. */
        final long steps() {
            return steps;
        }

        /** Computes it as {@link WindowStatistic#compute} does, for other packages. */
        public final double of(int from, int to, int observed) {
            return compute(from, to, observed);
        }
    }

    /** Returns the number of known slots without which there is no result. */
    public int leastObserved() {
        return 1;
    }

    /** Returns the index of the latest slot that has this statistic's value, or {@link #NOWHERE}. */
    public int occurrence(Slots slots, int from, int to) {
        return NOWHERE;
    }

    /** Returns the mean of two values. */
    static double middle(double lower, double upper) {
        return lower == upper
                ? upper
                : ExactDecimal.of(lower).plus(ExactDecimal.of(upper)).dividedBy(TWO);
    }

    private static int indexOfExtreme(Slots slots, int from, int to, int sign) {
        int extreme = NOWHERE;
        for (int i = from; i <= to; i++) {
            if (slots.reason(i) == ReasonCode.KNOWN
                    && (extreme == NOWHERE || sign * slots.values[i] >= sign * slots.values[extreme])) {
                extreme = i;
            }
        }
        return extreme;
    }

    private static double[] known(Slots slots, int from, int to, int observed) {
        double[] values = new double[observed];
        int count = 0;
        for (int i = from; i <= to; i++) {
            if (slots.reason(i) == ReasonCode.KNOWN) {
                values[count++] = slots.values[i];
            }
        }
        return values;
    }
}
