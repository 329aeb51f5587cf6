// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.IntPredicate;

/**
 * The number of decimals with which the numbers of a verdict are printed, so that the printed numbers imply the verdict. It is the least such number,
 * not below the default one, and at most {@value #MAX}.
 */
public final class PrintedDecimals {

    /** The largest number of decimals that is printed. */
    public static final int MAX = 15;

    /** The result if decimals up to {@value #MAX} do not imply the verdict. */
    public static final int NONE = -1;

    /** The largest number of decimals that is usual where none is set. */
    private static final int MAX_USUAL = 3;

    /** The most digits before or after the point of a number that is printed without an exponent. */
    private static final int PLAIN_DIGITS = 21;

    private static final MathContext DIGITS_OF_DOUBLES = new MathContext(17, RoundingMode.HALF_UP);

    private PrintedDecimals() {}

    /**
     * Returns the least number of decimals that implies a verdict.
     *
     * @param usual the number of decimals to start from, 0 to {@value #MAX}
     * @param sameVerdict whether numbers rounded half up to some decimals imply the exact verdict
     * @return the default number or the first larger one, or {@link #NONE}
     */
    public static int least(int usual, IntPredicate sameVerdict) {
        for (int decimals = usual; decimals <= MAX; decimals++) {
            if (sameVerdict.test(decimals)) {
                return decimals;
            }
        }
        return NONE;
    }

    /** Returns the least number of decimals with which two numbers, both rounded half up, compare as the exact ones do, or {@link #NONE}. */
    public static int ofComparison(int usual, Rational figure, Rational limit) {
        int exact = figure.compareTo(limit);
        return least(usual, decimals -> figure.rounded(decimals).compareTo(limit.rounded(decimals)) == exact);
    }

    /** The same of two decimals. */
    public static int ofComparison(int usual, BigDecimal figure, BigDecimal limit) {
        return ofComparison(usual, Rational.of(figure, 1), Rational.of(limit, 1));
    }

    /**
     * Returns the default number of decimals of figures. It is the least one, at most 3, that nine in ten of the known figures need, trailing zeros
     * dropped.
     *
     * @return 0 without a known figure
     */
    public static int usual(Slots slots) {
        int[] needing = new int[MAX_USUAL + 1];
        int known = 0;
        for (int i = 0; i < slots.length(); i++) {
            if (slots.reason(i) == ReasonCode.KNOWN) {
                known++;
                needing[places(slots.values[i])]++;
            }
        }
        int places = 0;
        int enough = needing[0];
        while (10L * enough < 9L * known) {
            places++;
            enough += needing[places];
        }
        return places;
    }

    /** Returns the default number of decimals of the quotients of a ratio, which rarely end: that of its values, at most 1. */
    public static int ofRatio(int usual) {
        return Math.min(1, usual);
    }

    /** Returns a number with all its digits: plain ones, an exponent where that takes more than 21 before or after the point. */
    public static String allDigits(double value) {
        String text = Decimals.plainText(value);
        if (text != null) {
            return text;
        }
        return digits(Decimals.shortest(value));
    }

    /** Returns whether a number has at most 21 digits before and after the point. */
    public static boolean isPlain(BigDecimal number) {
        return number.scale() <= PLAIN_DIGITS && number.precision() - number.scale() <= PLAIN_DIGITS;
    }

    /** Returns a number in plain digits; in at most 17 and an exponent where it has more than 21 before or after the point. */
    public static String digits(BigDecimal number) {
        return isPlain(number)
                ? number.toPlainString()
                : number.round(DIGITS_OF_DOUBLES).stripTrailingZeros().toString();
    }

    /**
     * Returns the bound that is printed for an amount that {@value #MAX} decimals do not separate from a limit. It is {@code <10} or {@code >-10}
     * for an amount inside the limit, {@code >0} or {@code <0} for one that has at least the size of the limit.
     *
     * @param limit the limit, 0 or more
     * @param isInside whether the amount is less than the limit in size
     * @param isUp whether the amount is above 0
     */
    public static String bound(double limit, boolean isInside, boolean isUp) {
        String size = isInside
                ? allDigits(limit)
                : Decimals.shortest(limit)
                        .setScale(MAX, RoundingMode.DOWN)
                        .stripTrailingZeros()
                        .toPlainString();
        return (isInside == isUp ? "<" : ">") + (isUp || size.equals("0") ? "" : "-") + size;
    }

    /** Returns the number of decimals that a number needs, at most 3; digits of noise, as in 489.59999999999997, need none. */
    public static int places(double value) {
        int places = Decimals.places(value);
        if (places == Decimals.NO_PLACES) {
            BigDecimal rounded = Decimals.shortest(value).setScale(MAX_USUAL, RoundingMode.HALF_UP);
            places = rounded.signum() == 0
                    ? MAX_USUAL
                    : rounded.stripTrailingZeros().scale();
        }
        return Math.max(0, Math.min(MAX_USUAL, places));
    }
}
