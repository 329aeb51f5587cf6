// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.TableRow;
import io.github.kpitrend.examples.cli.input.Trouble;

/** The place of a row of a file. */
final class RowPlace implements TableRow {

    private final String file;
    private long line;

    RowPlace(String file, long line) {
        this.file = file;
        this.line = line;
    }

    /** Goes to another line, so that a file of a million rows needs one place only. */
    void goTo(long other) {
        line = other;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public Trouble trouble(String message) {
        return Trouble.in(file, line, message);
    }
}
