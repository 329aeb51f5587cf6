// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.command;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/** Where a command reads and writes; {@code watched} tells whether a person looks at standard error. */
public record Streams(InputStream in, OutputStream out, PrintStream err, boolean watched) {}
