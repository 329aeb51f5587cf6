// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import java.io.PrintStream;

/** Tells on standard error how far a long run has come, where a person is looking at it. */
public final class Progress {

    private static final long STEP = 100_000;
    private static final int COMPUTED_STEP = 1_000;
    /** Back to the beginning of the line, and empty to its end. */
    private static final String CLEARED = "\r\u001b[K";

    private final PrintStream err;
    private final boolean watched;
    private boolean shown;

    private Progress(PrintStream err, boolean watched) {
        this.err = err;
        this.watched = watched;
    }

    /** Returns progress that is shown only if a person is watching. */
    public static Progress on(PrintStream err, boolean watched) {
        return new Progress(err, watched);
    }

    /** Says how many rows have been read. */
    public void rows(long count) {
        if (count % STEP == 0) {
            show(count + " rows read");
        }
    }

    /** Says how many rows of the page have been computed. */
    public void computed(int count) {
        if (count % COMPUTED_STEP == 0) {
            show(count + " rows computed");
        }
    }

    /** Says which file is being written. */
    public void writing(String file) {
        show("writing " + file);
    }

    private void show(String state) {
        if (watched) {
            err.print(CLEARED + state);
            err.flush();
            shown = true;
        }
    }

    /** Takes away what was shown. */
    public void done() {
        if (shown) {
            err.print(CLEARED);
            err.flush();
            shown = false;
        }
    }
}
