// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A whole number of any size, kept in 128 bits where it fits and as a {@link BigInteger} otherwise. Each exact formula is then written once.
 *
 * <p>The form is canonical: what fits into 128 bits is never kept as a {@link BigInteger}, so that equal numbers are equal objects.
 */
public final class Whole implements Comparable<Whole> {

    public static final Whole ZERO = new Whole(0, 0, null);
    public static final Whole ONE = new Whole(0, 1, null);

    private static final long EXACT_DOUBLES = 1L << 53;
    private static final int LONG_BITS = 64;
    private static final int MAX_BITS = 127;
    private static final int LONG_DIGITS = 18;
    private static final int HALF = 32;
    /** From here on a double scaled by a power of two keeps all its bits, or becomes the infinity that it is rounded to. */
    private static final double SMALLEST = 0x1p-1000;

    private static final double TWO_TO_96 = 0x1p96;
    private static final double TWO_TO_64 = 0x1p64;
    private static final double TWO_TO_32 = 0x1p32;
    private static final long LOW_32 = (1L << 32) - 1;

    private final long high;
    private final long low;
    private final @Nullable BigInteger big;

    private Whole(long high, long low, @Nullable BigInteger big) {
        this.high = high;
        this.low = low;
        this.big = big;
    }

    // -----------------------------------------------------------------------
    /** Returns a number of 64 bits. */
    public static Whole of(long value) {
        return new Whole(value >> (LONG_BITS - 1), value, null);
    }

    /** Returns the product of two numbers of 64 bits. */
    public static Whole ofProduct(long a, long b) {
        return new Whole(Math.multiplyHigh(a, b), a * b, null);
    }

    /** Returns a number of any size. */
    public static Whole of(BigInteger value) {
        return value.bitLength() <= MAX_BITS
                ? new Whole(value.shiftRight(LONG_BITS).longValue(), value.longValue(), null)
                : new Whole(0, 0, value);
    }

    /** Returns ten to a power of 0 or more. */
    public static Whole powerOfTen(int exponent) {
        if (exponent > LONG_DIGITS) {
            return of(BigInteger.TEN.pow(exponent));
        }
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return of(power);
    }

    // -----------------------------------------------------------------------
    /** Returns the sum. */
    public Whole plus(Whole other) {
        if (big == null && other.big == null) {
            long l = low + other.low;
            long carry = Long.compareUnsigned(l, low) < 0 ? 1 : 0;
            long h = high + other.high + carry;
            if (((high ^ h) & (other.high ^ h)) >= 0) {
                return new Whole(h, l, null);
            }
        }
        return of(toBigInteger().add(other.toBigInteger()));
    }

    /** Returns the difference. */
    public Whole minus(Whole other) {
        return plus(other.negated());
    }

    /** Returns the number with the other sign. */
    public Whole negated() {
        if (big == null && !(high == Long.MIN_VALUE && low == 0)) {
            return new Whole(low == 0 ? -high : ~high, -low, null);
        }
        return of(toBigInteger().negate());
    }

    /** Returns the size. */
    public Whole abs() {
        return signum() < 0 ? negated() : this;
    }

    /** Returns the product. */
    public Whole times(Whole other) {
        if (isLong() && other.isLong()) {
            return ofProduct(low, other.low);
        }
        if (other.isLong()) {
            return timesLong(other.low);
        }
        if (isLong()) {
            return other.timesLong(low);
        }
        return of(toBigInteger().multiply(other.toBigInteger()));
    }

    /** Returns the product. */
    public Whole times(long other) {
        return times(of(other));
    }

    /** The product of 128 with 64 bits: of the size's two halves, with the sign put back. */
    private Whole timesLong(long factor) {
        Whole size = abs();
        long f = Math.abs(factor); // the least number stays below 0, and so does h, or the product is 0
        if (size.big == null) {
            long carry = Math.multiplyHigh(size.low, f) + ((size.low >> (LONG_BITS - 1)) & f);
            long upper = size.high * f;
            long h = upper + carry;
            if (Math.multiplyHigh(size.high, f) == 0 && (upper | h) >= 0) {
                Whole product = new Whole(h, size.low * f, null);
                return (high < 0) == (factor < 0) ? product : product.negated();
            }
        }
        return of(toBigInteger().multiply(BigInteger.valueOf(factor)));
    }

    private boolean isLong() {
        return big == null && high == low >> (LONG_BITS - 1);
    }

    // -----------------------------------------------------------------------
    /** Returns -1, 0 or 1. */
    public int signum() {
        if (big != null) {
            return big.signum();
        }
        return high != 0 ? Long.signum(high) : (low == 0 ? 0 : 1);
    }

    @Override
    public int compareTo(Whole other) {
        if (big != null || other.big != null) {
            return toBigInteger().compareTo(other.toBigInteger());
        }
        return high != other.high ? Long.compare(high, other.high) : Long.compareUnsigned(low, other.low);
    }

    /**
     * Returns the double nearest to this number divided by another that is not zero. The result is an infinity where no finite double can hold it,
     * also where the exact quotient is not zero and the nearest double is.
     */
    public double dividedBy(Whole divisor) {
        int sign = signum() * divisor.signum();
        if (sign == 0) {
            return 0.0;
        }
        if (isExactDouble() && divisor.isExactDouble()) {
            return (double) low / divisor.low;
        }
        return sign * abs().sizeDividedBy(divisor.abs());
    }

    private double sizeDividedBy(Whole divisor) {
        int shift = excess();
        int divisorShift = divisor.excess();
        Whole upper = shiftedRight(shift);
        Whole lower = divisor.shiftedRight(divisorShift);
        double n = upper.leading();
        double d = lower.leading();
        double quotient = Quotient.of(n, upper.rest(n), d, lower.rest(d));
        double scaled = Math.scalb(quotient, shift - divisorShift);
        return scaled >= SMALLEST ? scaled : Exact.ratio(toBigInteger(), divisor.toBigInteger());
    }

    /** The number of bits of a size that are more than are needed to know it to 2<sup>-100</sup>. */
    private int excess() {
        return big == null ? 0 : big.bitLength() - MAX_BITS;
    }

    private Whole shiftedRight(int bits) {
        return big == null ? this : of(big.shiftRight(bits));
    }

    /** The nearest double, or one beside it, to a size of at most 128 bits. */
    private double leading() {
        double upper = (high >>> HALF) * TWO_TO_96 + (high & LOW_32) * TWO_TO_64;
        double lower = (low >>> HALF) * TWO_TO_32 + (low & LOW_32);
        return upper + lower;
    }

    /** Returns the remainder that the leading double leaves of a size of at most 128 bits, to 2<sup>-104</sup> of it. */
    private double rest(double leading) {
        double p0 = (high >>> HALF) * TWO_TO_96;
        double p1 = (high & LOW_32) * TWO_TO_64;
        double p2 = (low >>> HALF) * TWO_TO_32;
        double p3 = low & LOW_32;
        double upper = p0 + p1;
        double lower = p2 + p3;
        double upperRest = p1 - (upper - p0);
        double lowerRest = p3 - (lower - p2);
        double lowerKept = leading - upper;
        double sumRest = (upper - (leading - lowerKept)) + (lower - lowerKept);
        return upperRest + sumRest + lowerRest;
    }

    private boolean isExactDouble() {
        return isLong() && low <= EXACT_DOUBLES && low >= -EXACT_DOUBLES;
    }

    /** Returns this number as a {@link BigInteger}. */
    public BigInteger toBigInteger() {
        if (big != null) {
            return big;
        }
        return BigInteger.valueOf(high)
                .shiftLeft(LONG_BITS)
                .add(BigInteger.valueOf(low >>> 1).shiftLeft(1))
                .add(BigInteger.valueOf(low & 1));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Whole other
                && high == other.high
                && low == other.low
                && Objects.equals(big, other.big);
    }

    @Override
    public int hashCode() {
        return Objects.hash(high, low, big);
    }

    @Override
    public String toString() {
        return toBigInteger().toString();
    }
}
