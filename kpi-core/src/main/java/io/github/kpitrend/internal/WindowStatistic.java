// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * The statistics of a run of slots: the one place where each is computed. They see known slots only, of which the caller makes sure there are
 * enough, and answer the double nearest to the exact result for the decimals that the values stand for, or an infinity where none can hold it.
 *
 * <p>How sums are added up is said in {@link RunSums}; everything else is rounded once from an exact fraction.
 */
public enum WindowStatistic {
    SUM {
        @Override
        public double compute(Slots slots, int from, int to, int observed) {
            return RunSums.of(slots, from, to).quotient(from, to, 1);
        }

        @Override
        public InRuns over(Slots slots) {
            RunSums sums = RunSums.of(slots, 0, slots.length() - 1);
            return (from, to, observed) -> sums.quotient(from, to, 1);
        }
    },
    MEAN {
        @Override
        public double compute(Slots slots, int from, int to, int observed) {
            return RunSums.of(slots, from, to).quotient(from, to, observed);
        }

        @Override
        public InRuns over(Slots slots) {
            RunSums sums = RunSums.of(slots, 0, slots.length() - 1);
            return sums::quotient;
        }
    },
    MIN {
        @Override
        public double compute(Slots slots, int from, int to, int observed) {
            return slots.values[indexOfExtreme(slots, from, to, -1)];
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
        public int occurrence(Slots slots, int from, int to) {
            return indexOfExtreme(slots, from, to, 1);
        }
    },
    MEDIAN {
        @Override
        public double compute(Slots slots, int from, int to, int observed) {
            double[] sorted = known(slots, from, to, observed);
            Arrays.sort(sorted);
            double upper = sorted[observed / 2];
            double lower = sorted[(observed - 1) / 2];
            return lower == upper
                    ? upper
                    : Exact.ratio(Decimals.shortest(lower).add(Decimals.shortest(upper)), BigDecimal.valueOf(2));
        }
    },
    STANDARD_DEVIATION {
        @Override
        public double compute(Slots slots, int from, int to, int observed) {
            return standardDeviation(known(slots, from, to, observed));
        }

        @Override
        public int leastObserved() {
            return 2;
        }
    },
    LAST_KNOWN {
        @Override
        public double compute(Slots slots, int from, int to, int observed) {
            return slots.values[occurrence(slots, from, to)];
        }

        @Override
        public int occurrence(Slots slots, int from, int to) {
            int i = to;
            while (slots.reason(i) != ReasonCode.KNOWN) {
                i--;
            }
            return i;
        }
    };

    /** Answer of {@link #occurrence} for statistics that are not the value of one month. */
    public static final int NOWHERE = -1;

    /**
     * Computes this statistic over the known slots by index, both ends included; {@code observed} is their number, at least {@link
     * #leastObserved()}.
     */
    public abstract double compute(Slots slots, int from, int to, int observed);

    /** Returns this statistic for many runs of the same slots. */
    public InRuns over(Slots slots) {
        return (from, to, observed) -> compute(slots, from, to, observed);
    }

    /** A statistic of runs of some slots. */
    public interface InRuns {

        /** Computes it as {@link WindowStatistic#compute} does. */
        double compute(int from, int to, int observed);
    }

    /** Returns the number of known slots without which there is no result. */
    public int leastObserved() {
        return 1;
    }

    /** Returns the index of the latest slot that has this statistic's value, or {@link #NOWHERE}. */
    public int occurrence(Slots slots, int from, int to) {
        return NOWHERE;
    }

    private static int indexOfExtreme(Slots slots, int from, int to, int sign) {
        int extreme = NOWHERE;
        for (int i = from; i <= to; i++) {
            if (slots.reason(i) == ReasonCode.KNOWN
                    && (extreme == NOWHERE
                            || sign * Integer.signum(Double.compare(slots.values[i], slots.values[extreme])) >= 0)) {
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

    /** The root of {@code (n * sum of squares - square of sum) / (n (n - 1))}, in whole numbers of a common unit, rounded once. */
    private static double standardDeviation(double[] values) {
        BigDecimal[] decimals = new BigDecimal[values.length];
        int scale = 0;
        for (int i = 0; i < values.length; i++) {
            decimals[i] = Decimals.shortest(values[i]);
            scale = Math.max(scale, decimals[i].scale());
        }
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (BigDecimal decimal : decimals) {
            BigInteger units = decimal.setScale(scale).unscaledValue();
            sum = sum.add(units);
            squares = squares.add(units.multiply(units));
        }
        BigInteger n = BigInteger.valueOf(values.length);
        BigInteger numerator = n.multiply(squares).subtract(sum.multiply(sum));
        BigInteger denominator = n.multiply(n.subtract(BigInteger.ONE)).multiply(BigInteger.TEN.pow(2 * scale));
        return Exact.rootOfRatio(numerator, denominator);
    }
}
