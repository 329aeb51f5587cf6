// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

/**
 * The columns of a table of many series, a row after the other. NaN stands for what is missing, an infinity for a percentage of zero; neither leaves the
 * library. A direction is 1, 0 or -1, and says nothing where the percentage is NaN.
 */
public final class PanelResults {

    public final double[] percentPrevious;
    public final double[] percentYear;
    public final double[] mean;
    public final double[] max;
    public final byte[] directions;

    /** How often these columns were given away; a table whose number differs has been overwritten. */
    public int uses;

    /** Makes room for so many rows. */
    public PanelResults(int rows) {
        percentPrevious = new double[rows];
        percentYear = new double[rows];
        mean = new double[rows];
        max = new double[rows];
        directions = new byte[rows];
    }
}
