// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import java.time.YearMonth;

/** Which months a file of observations calls illustrative in its column {@code source}, and whether these are all its early ones. */
public final class Illustrative {

    private int first = Integer.MAX_VALUE;
    private int last = Integer.MIN_VALUE;
    private int firstOther = Integer.MAX_VALUE;

    /** Starts without months. */
    public Illustrative() {}

    /** Adds a month of a row. */
    public void add(int month, boolean illustrative) {
        if (illustrative) {
            first = Math.min(first, month);
            last = Math.max(last, month);
        } else {
            firstOther = Math.min(firstOther, month);
        }
    }

    /** Whether the file calls anything illustrative. */
    public boolean isPresent() {
        return first <= last;
    }

    /** Returns the first illustrative month; only where there is one. */
    public YearMonth first() {
        return Months.at(first);
    }

    /** Returns the last illustrative month; only where there is one. */
    public YearMonth last() {
        return Months.at(last);
    }

    /** Whether a month lies between the first and the last illustrative one. */
    public boolean contains(YearMonth month) {
        return isPresent() && !month.isBefore(first()) && !month.isAfter(last());
    }

    /** Whether every row up to the last illustrative month is illustrative, so that a month divides the two kinds. */
    public boolean isHistory() {
        return isPresent() && last < firstOther;
    }
}
