// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

/** The texts of numbers as {@link Numbers} gives them; the last ones are kept, as limits and extremes come again in the next row. One thread uses it. */
final class NumberTexts {

    private static final int KEPT = 1 << 8;
    /** Spreads the bits of doubles, which mostly differ in the high ones. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] bits = new long[KEPT];
    private final String[] texts = new String[KEPT];

    /** Returns the text of a number. */
    String text(double value) {
        long key = Double.doubleToRawLongBits(value);
        int place = (int) (key * SPREAD >>> 56);
        String known = texts[place];
        if (known == null || bits[place] != key) {
            known = Numbers.text(value);
            bits[place] = key;
            texts[place] = known;
        }
        return known;
    }
}
