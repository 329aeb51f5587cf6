// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

/** The data of a path in tenths, from point to point: after the first one only the way to the next is written, which is shorter and drifts nowhere. */
final class Trace {

    private static final int TENTHS = 10;

    private final StringBuilder data = new StringBuilder();
    private long x;
    private long y;

    /** Goes to a point without drawing. */
    Trace move(double toX, double toY) {
        return go(data.isEmpty() ? 'M' : 'm', toX, toY);
    }

    /** Draws a line to a point. */
    Trace line(double toX, double toY) {
        return go('l', toX, toY);
    }

    /** Draws a dot at a point: a line of no length, which round ends show. */
    Trace dot(double toX, double toY) {
        move(toX, toY);
        data.append("h0");
        return this;
    }

    /** Draws a level line. */
    Trace across(double toX) {
        long to = tenths(toX);
        data.append('h');
        append(data, to - x);
        x = to;
        return this;
    }

    /** Draws an upright line. */
    Trace down(double toY) {
        long to = tenths(toY);
        data.append('v');
        append(data, to - y);
        y = to;
        return this;
    }

    private Trace go(char command, double toX, double toY) {
        long nextX = tenths(toX);
        long nextY = tenths(toY);
        data.append(command);
        append(data, nextX - x);
        if (nextY - y >= 0) {
            data.append(' ');
        }
        append(data, nextY - y);
        x = nextX;
        y = nextY;
        return this;
    }

    boolean isEmpty() {
        return data.isEmpty();
    }

    @Override
    public String toString() {
        return data.toString();
    }

    // -----------------------------------------------------------------------
    static long tenths(double value) {
        return Math.round(value * TENTHS);
    }

    /** Writes a number of tenths: {@code 12}, {@code 1.5}, {@code -.5}. */
    static void append(StringBuilder text, long tenths) {
        long whole = Math.abs(tenths) / TENTHS;
        long tenth = Math.abs(tenths) % TENTHS;
        if (tenths < 0) {
            text.append('-');
        }
        if (whole != 0 || tenth == 0) {
            text.append(whole);
        }
        if (tenth != 0) {
            text.append('.').append(tenth);
        }
    }
}
