// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

/** The arrays of a table of many series, a row after the other; NaN and {@link PanelKernel#NONE} stand for what is missing, and never leave the library. */
public final class PanelResults {

    public final double[] percentPrevious;
    public final double[] percentYear;
    public final double[] mean;
    public final double[] max;
    public final byte[] directions;

    /** Makes room for so many rows. */
    public PanelResults(int rows) {
        percentPrevious = new double[rows];
        percentYear = new double[rows];
        mean = new double[rows];
        max = new double[rows];
        directions = new byte[rows];
    }
}
