// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

/** The place of a row in its file, for whoever finds something wrong with it. */
public interface TableRow {

    /** Returns the physical line in which the row starts, or its number in the sheet of a workbook. */
    long line();

    /** Returns trouble with this row. */
    Trouble trouble(String message);
}
