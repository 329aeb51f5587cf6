// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.input;

import java.io.PrintStream;

/** Tells on standard error how far a long input has been read, where a person is looking at it. */
public final class Progress {

    private static final long STEP = 100_000;

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

    void rows(long count) {
        if (watched && count % STEP == 0) {
            err.print("\r" + count + " rows read");
            err.flush();
            shown = true;
        }
    }

    void done() {
        if (shown) {
            err.print("\r\u001b[K");
            err.flush();
            shown = false;
        }
    }
}
