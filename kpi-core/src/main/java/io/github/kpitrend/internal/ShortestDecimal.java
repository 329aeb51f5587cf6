// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The shortest decimal that reads back as a double, found in whole numbers of 64 bits.
 *
 * <p>The method is that of Raffaello Giulietti, "The Schubfach way to render doubles" (2020): the double {@code c 2^q} and the ends of the interval
 * of reals that round to it are scaled by a power of ten, known to 126 bits, so that the interval holds at least one whole number and at most one
 * multiple of ten. Of the decimals in the interval the shortest is taken, of several the nearest, of two as near the even one; decimals of two
 * digits are treated as no longer than those of one.
 *
 * @param digits the digits with the sign, not ending in 0; 0 for zero
 * @param exponent the power of ten of the last digit
 */
record ShortestDecimal(long digits, int exponent) {

    private static final int PRECISION = 53;
    private static final int MIN_EXPONENT = -1074;
    private static final long HIDDEN_BIT = 1L << (PRECISION - 1);
    private static final long LOW_63 = Long.MAX_VALUE;

    /** The result of {@link #unitsOf} if absent. */
    static final long TOO_LARGE = Long.MIN_VALUE;

    private static final long MAX_UNITS = 1L << 60;
    private static final long[] LONG_POWERS = new long[19];

    static {
        LONG_POWERS[0] = 1;
        for (int i = 1; i < LONG_POWERS.length; i++) {
            LONG_POWERS[i] = 10 * LONG_POWERS[i - 1];
        }
    }

    /** Below it a subnormal double has fewer than two digits, and is scaled by ten first. */
    private static final long TINY = 3;

    /** Returns the decimal that a finite value represents. */
    static ShortestDecimal of(double value) {
        long bits = Double.doubleToRawLongBits(Math.abs(value));
        long fraction = bits & (HIDDEN_BIT - 1);
        int biased = (int) (bits >>> (PRECISION - 1));
        ShortestDecimal size;
        if (biased > 0) {
            size = find(biased - 1 + MIN_EXPONENT, HIDDEN_BIT | fraction, 0);
        } else if (fraction == 0) {
            return new ShortestDecimal(0, 0);
        } else {
            size = fraction < TINY ? find(MIN_EXPONENT, 10 * fraction, -1) : find(MIN_EXPONENT, fraction, 0);
        }
        return value < 0 ? new ShortestDecimal(-size.digits, size.exponent) : size;
    }

    /** Finds the decimal of {@code c 2^q}, and shifts it by some places. */
    private static ShortestDecimal find(int q, long c, int shift) {
        int odd = (int) c & 1;
        boolean even = c != HIDDEN_BIT || q == MIN_EXPONENT;
        int k = even ? floorLog10OfPowerOf2(q) : floorLog10OfThreeQuartersOfPowerOf2(q);
        int h = q + floorLog2OfPowerOf10(-k) + 2;
        long high = Powers.HIGH[k - Powers.MIN];
        long low = Powers.LOW[k - Powers.MIN];
        long middle = c << 2;
        long value = roundedProduct(high, low, middle << h);
        long least = roundedProduct(high, low, (middle - (even ? 2 : 1)) << h) + odd;
        long greatest = roundedProduct(high, low, (middle + 2) << h) - odd;

        long below = value >> 2;
        if (below >= 100) {
            long tenBelow = below - below % 10;
            boolean isIn = least <= tenBelow << 2;
            boolean nextIsIn = (tenBelow + 10) << 2 <= greatest;
            if (isIn != nextIsIn) {
                return withoutZeros(isIn ? tenBelow : tenBelow + 10, k + shift);
            }
        }
        long above = below + 1;
        boolean isIn = least <= below << 2;
        boolean nextIsIn = above << 2 <= greatest;
        if (isIn != nextIsIn) {
            return withoutZeros(isIn ? below : above, k + shift);
        }
        long nearer = value - ((below + above) << 1);
        return withoutZeros(nearer < 0 || (nearer == 0 && (below & 1) == 0) ? below : above, k + shift);
    }

    /** The product of a power of ten with a whole number, cut to 64 bits. The last of them is set where any bit behind it is. */
    private static long roundedProduct(long high, long low, long c) {
        long x1 = Math.multiplyHigh(low, c);
        long y0 = high * c;
        long y1 = Math.multiplyHigh(high, c);
        long z = (y0 >>> 1) + x1;
        return (y1 + (z >>> 63)) | (((z & LOW_63) + LOW_63) >>> 63);
    }

    private static ShortestDecimal withoutZeros(long digits, int exponent) {
        long d = digits;
        int e = exponent;
        while (d % 10 == 0) {
            d /= 10;
            e++;
        }
        return new ShortestDecimal(d, e);
    }

    private static int floorLog10OfPowerOf2(int e) {
        return (int) ((e * 661_971_961_083L) >> 41);
    }

    private static int floorLog10OfThreeQuartersOfPowerOf2(int e) {
        return (int) ((e * 661_971_961_083L - 274_743_187_321L) >> 41);
    }

    private static int floorLog2OfPowerOf10(int e) {
        return (int) ((e * 913_124_641_741L) >> 38);
    }

    /** Returns the same in units of a power of ten, or {@link #TOO_LARGE} for more than 2<sup>60</sup> or a part of one. */
    long unitsOf(int powerOfTen) {
        int shift = exponent - powerOfTen;
        if (digits == 0) {
            return 0;
        }
        if (shift < 0 || shift >= LONG_POWERS.length || Math.abs(digits) > MAX_UNITS / LONG_POWERS[shift]) {
            return TOO_LARGE;
        }
        return digits * LONG_POWERS[shift];
    }

    /** Returns the same as a decimal of any size. */
    BigDecimal toBigDecimal() {
        return new BigDecimal(BigInteger.valueOf(digits), -exponent);
    }

    /** {@code 10^-k} for every k that occurs, as the next whole number above {@code 10^-k 2^r} that has 126 bits, in two parts of 63. */
    private static final class Powers {

        private static final int MIN = floorLog10OfThreeQuartersOfPowerOf2(MIN_EXPONENT) - 1;
        private static final int MAX = floorLog10OfPowerOf2(1024);
        private static final long[] HIGH = new long[MAX - MIN + 1];
        private static final long[] LOW = new long[MAX - MIN + 1];

        static {
            BigInteger ten = BigInteger.ONE;
            for (int power = 0; power <= Math.max(-MIN, MAX); power++) {
                if (-power >= MIN) {
                    put(-power, shifted(ten, 125 - floorLog2OfPowerOf10(power)));
                }
                if (power > 0 && power <= MAX) {
                    put(
                            power,
                            BigInteger.ONE
                                    .shiftLeft(125 - floorLog2OfPowerOf10(-power))
                                    .divide(ten));
                }
                ten = ten.multiply(BigInteger.TEN);
            }
        }

        private static void put(int k, BigInteger scaled) {
            BigInteger power = scaled.add(BigInteger.ONE);
            HIGH[k - MIN] = power.shiftRight(63).longValueExact();
            LOW[k - MIN] = power.longValue() & LOW_63;
        }

        private static BigInteger shifted(BigInteger value, int bits) {
            return bits >= 0 ? value.shiftLeft(bits) : value.shiftRight(-bits);
        }

        private Powers() {}
    }
}
