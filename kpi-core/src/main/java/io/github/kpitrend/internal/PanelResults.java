// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.lang.invoke.VarHandle;

/**
 * The columns of a table of many series, a row after the other; its arrays stay in this package. NaN represents a missing value, an infinity a
 * percentage of zero; neither leaves the library. A direction is 1, 0 or -1, and says nothing where the percentage is NaN.
 */
public final class PanelResults {

    /** The columns. */
    public enum Column {
        PERCENT_PREVIOUS,
        PERCENT_YEAR,
        MEAN,
        MAX
    }

    final double[] percentPrevious;
    final double[] percentYear;
    final double[] mean;
    final double[] max;
    final byte[] directions;

    /** The number of times that these columns were passed on; a table whose number differs has been overwritten. */
    private volatile int uses;

    /** Makes room for a number of rows. */
    public PanelResults(int rows) {
        percentPrevious = new double[rows];
        percentYear = new double[rows];
        mean = new double[rows];
        max = new double[rows];
        directions = new byte[rows];
    }

    /** The number of rows that fit. */
    public int capacity() {
        return directions.length;
    }

    /** The number of the present use. */
    public int use() {
        return uses;
    }

    /** Ends the present use: a holder of its number must not read any more. */
    public void endUse() {
        int next = uses + 1; // by the one thread that fills and gives away
        uses = next;
        VarHandle.storeStoreFence(); // no value of the next use is written before its number
    }

    /** The figure of a row, not finite where it must be looked up. */
    public double value(Column column, int row) {
        return switch (column) {
            case PERCENT_PREVIOUS -> percentPrevious[row];
            case PERCENT_YEAR -> percentYear[row];
            case MEAN -> mean[row];
            case MAX -> max[row];
        };
    }

    /** The direction of a row. */
    public byte direction(int row) {
        return directions[row];
    }

    /** Sets a row. */
    public void set(int row, double previous, double year, double meanOfWindow, double maxOfWindow, byte direction) {
        percentPrevious[row] = previous;
        percentYear[row] = year;
        mean[row] = meanOfWindow;
        max[row] = maxOfWindow;
        directions[row] = direction;
    }
}
