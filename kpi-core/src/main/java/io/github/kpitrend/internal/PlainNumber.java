// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import org.jspecify.annotations.Nullable;

/**
 * Reads plain decimals: an optional sign, digits 0 to 9 with at most one point among, before or after them, an optional exponent. Separators, spaces,
 * words and other digits are not read, regardless of the locale.
 */
public final class PlainNumber {

    /** Up to this many digits a long holds the decimal's digits, and one division by a power of ten rounds once. */
    private static final int EXACT_DIGITS = 15;

    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private PlainNumber() {}

    /** The reason that a text was rejected; null if it is a number. */
    public static @Nullable String fault(String text) {
        if (!isWellFormed(text)) {
            return "is not a number";
        }
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            return "is too large for a number";
        }
        return value == 0 && hasNonZeroDigit(text) ? "is too small for a number and would become zero" : null;
    }

    /** Returns the double nearest to a text without {@linkplain #fault fault}; NaN, which never is one, for a text with a fault. */
    public static double parse(String text) {
        long digits = 0;
        int count = 0;
        int places = 0;
        boolean point = false;
        int start = isSign(text, 0) ? 1 : 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                count++;
                places += point ? 1 : 0;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                count = 0;
                break;
            }
            if (count > EXACT_DIGITS) {
                break;
            }
        }
        if (count == 0 || count > EXACT_DIGITS) {
            return fault(text) == null ? Double.parseDouble(text) + 0.0 : Double.NaN;
        }
        double size = digits / POWERS[places];
        return text.charAt(0) == '-' ? 0.0 - size : size;
    }

    private static boolean isWellFormed(String text) {
        int i = isSign(text, 0) ? 1 : 0;
        int whole = digits(text, i);
        i += whole;
        int fraction = 0;
        if (i < text.length() && text.charAt(i) == '.') {
            fraction = digits(text, i + 1);
            i += 1 + fraction;
        }
        if (whole + fraction == 0) {
            return false;
        }
        if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            i += isSign(text, i + 1) ? 2 : 1;
            int exponent = digits(text, i);
            return exponent > 0 && i + exponent == text.length();
        }
        return i == text.length();
    }

    private static boolean isSign(String text, int index) {
        return index < text.length() && (text.charAt(index) == '-' || text.charAt(index) == '+');
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i - from;
    }

    /** Returns whether a well-formed number has a digit above 0 before its exponent; a sign and a point are smaller than digits. */
    private static boolean hasNonZeroDigit(String text) {
        for (int i = 0; i < text.length() && text.charAt(i) != 'e' && text.charAt(i) != 'E'; i++) {
            if (text.charAt(i) >= '1') {
                return true;
            }
        }
        return false;
    }
}
