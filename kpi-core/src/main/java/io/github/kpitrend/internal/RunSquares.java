// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.math.BigInteger;

/**
 * The standard deviation of any run of slots: the root of {@code (n * sum of squares - square of sum) / (n (n - 1))} in whole numbers of a common
 * unit, rounded once. Sums of units and of their squares are added up once, and those of a run are differences of two of them.
 *
 * <p>12,000 units of at most 2<sup>45</sup> have squares whose sum, times their number, stays below 2<sup>118</sup>, so 128 bits serve. Where there
 * is no such unit, the sums are whole numbers of any size.
 */
abstract class RunSquares {

    private static final double TWO_TO_64 = 0x1p64;
    private static final double TWO_TO_32 = 0x1p32;
    private static final long EXACT_DOUBLES = 1L << 53;
    private static final int HALF = 32;
    private static final long LOW_32 = (1L << 32) - 1;

    /** Returns the deviations of runs within some slots by index, both ends included. */
    static RunSquares of(Slots slots, int first, int last) {
        return slots.places() == Decimals.NO_PLACES
                ? new OfAnything(slots, first, last)
                : new OfUnits(slots, first, last);
    }

    /** Returns the deviation from one index to another, both included, of a number of known slots, at least 2. */
    abstract double deviation(int from, int to, int observed);

    private static final class OfUnits extends RunSquares {

        private final int first;
        private final int places;
        private final long[] sums;
        private final long[] high;
        private final long[] low;

        OfUnits(Slots slots, int first, int last) {
            this.first = first;
            this.places = slots.places();
            int length = last - first + 1;
            sums = new long[length + 1];
            high = new long[length + 1];
            low = new long[length + 1];
            for (int i = 0; i < length; i++) {
                long units = Decimals.units(slots.value(first + i), places); // a missing slot holds 0
                sums[i + 1] = sums[i] + units;
                long square = units * units;
                low[i + 1] = low[i] + square;
                long carry = Long.compareUnsigned(low[i + 1], square) < 0 ? 1 : 0;
                high[i + 1] = high[i] + Math.multiplyHigh(units, units) + carry;
            }
        }

        @Override
        double deviation(int from, int to, int observed) {
            int a = from - first;
            int b = to - first + 1;
            long sum = sums[b] - sums[a];
            long squaresLow = low[b] - low[a];
            long borrow = Long.compareUnsigned(low[b], low[a]) < 0 ? 1 : 0;
            long squaresHigh = high[b] - high[a] - borrow;
            // n * squares - sum * sum, in 128 bits
            long nLow = squaresLow * observed;
            long nHigh = squaresHigh * observed + unsignedHigh(squaresLow, observed);
            long sumLow = sum * sum;
            long sumHigh = Math.multiplyHigh(sum, sum);
            long spreadLow = nLow - sumLow;
            long spreadHigh = nHigh - sumHigh - (Long.compareUnsigned(nLow, sumLow) < 0 ? 1 : 0);
            if (spreadHigh == 0 && spreadLow == 0) {
                return 0;
            }
            double power = Decimals.power(places);
            double divisor = (double) ((long) observed * (observed - 1));
            double root = spreadHigh > EXACT_DOUBLES
                    ? Quotient.UNDECIDED
                    : Quotient.rootOf(
                            spreadHigh * TWO_TO_64,
                            (spreadLow >>> 32) * TWO_TO_32,
                            (double) (spreadLow & LOW_32),
                            divisor,
                            power);
            return Double.isNaN(root) ? exactly(spreadHigh, spreadLow, observed) : root;
        }

        private static long unsignedHigh(long a, int b) {
            return Math.multiplyHigh(a, b) + (a < 0 ? b : 0);
        }

        private double exactly(long spreadHigh, long spreadLow, int observed) {
            BigInteger lower =
                    BigInteger.valueOf(spreadLow >>> 32).shiftLeft(32).add(BigInteger.valueOf(spreadLow & LOW_32));
            BigInteger spread = BigInteger.valueOf(spreadHigh).shiftLeft(64).add(lower);
            return root(spread, observed, places);
        }
    }

    private static final class OfAnything extends RunSquares {

        private final int first;
        private final BigInteger[] sums;
        private final BigInteger[] squares;
        private final int places;

        OfAnything(Slots slots, int first, int last) {
            this.first = first;
            BigInteger[] units = RunSums.units(slots, first, last);
            places = RunSums.commonPlaces(slots, first, last);
            sums = new BigInteger[units.length + 1];
            squares = new BigInteger[units.length + 1];
            sums[0] = BigInteger.ZERO;
            squares[0] = BigInteger.ZERO;
            for (int i = 0; i < units.length; i++) {
                sums[i + 1] = sums[i].add(units[i]);
                squares[i + 1] = squares[i].add(units[i].multiply(units[i]));
            }
        }

        @Override
        double deviation(int from, int to, int observed) {
            BigInteger sum = sums[to - first + 1].subtract(sums[from - first]);
            BigInteger ofSquares = squares[to - first + 1].subtract(squares[from - first]);
            BigInteger spread = ofSquares.multiply(BigInteger.valueOf(observed)).subtract(sum.multiply(sum));
            return root(spread, observed, places);
        }
    }

    /** Returns the root of {@code spread / (pairs square)}, the square that of a power of ten to 10<sup>12</sup>. */
    static double rootOfUnits(long spread, long pairs, double square) {
        if (spread == 0) {
            return 0;
        }
        double divisor = pairs * square;
        double root = spread <= EXACT_DOUBLES && divisor <= EXACT_DOUBLES
                ? Quotient.rootOf((double) spread, divisor)
                : Quotient.rootOf(
                        (spread >>> HALF) * TWO_TO_32,
                        (double) (spread & LOW_32),
                        0,
                        (double) pairs,
                        Math.sqrt(square));
        return Double.isNaN(root)
                ? Exact.rootOfRatio(
                        BigInteger.valueOf(spread),
                        BigInteger.valueOf(pairs).multiply(BigInteger.valueOf((long) square)))
                : root;
    }

    private static double root(BigInteger spread, int observed, int places) {
        BigInteger divisor = BigInteger.valueOf((long) observed * (observed - 1));
        return places >= 0
                ? Exact.rootOfRatio(spread, divisor.multiply(BigInteger.TEN.pow(2 * places)))
                : Exact.rootOfRatio(spread.multiply(BigInteger.TEN.pow(-2 * places)), divisor);
    }
}
