// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import io.github.kpitrend.examples.cli.output.Screen;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes.
 *
 * @param watched whether a person looks at standard error
 * @param screen what is known of the terminal that standard output is, if it is one
 */
public record Streams(InputStream in, OutputStream out, PrintStream err, boolean watched, Screen screen) {

    /** Streams whose output is no terminal. */
    public Streams(InputStream in, OutputStream out, PrintStream err, boolean watched) {
        this(in, out, err, watched, Screen.NONE);
    }
}
