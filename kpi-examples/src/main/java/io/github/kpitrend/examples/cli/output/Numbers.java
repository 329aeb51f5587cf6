// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

/** Numbers as the CSV files have them: read back as a double, they give the same double. */
final class Numbers {

    private static final double WHOLE_LIMIT = 1e15;

    private Numbers() {}

    static String text(double value) {
        return Math.abs(value) < WHOLE_LIMIT && value == Math.rint(value)
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
