// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

/**
 * The bytes that represent the reasons of missing slots inside arrays. {@code KNOWN} is no reason; the others follow the order of
 * the public enum, whose constants carry these codes.
 */
public final class ReasonCode {

    public static final byte KNOWN = 0;
    public static final byte NOT_REPORTED = 1;
    public static final byte PENDING = 2;
    public static final byte NOT_APPLICABLE = 3;
    public static final byte UNAVAILABLE = 4;
    public static final byte CONFIDENTIAL = 5;
    public static final byte NEGLIGIBLE = 6;
    public static final byte OUTSIDE_SERIES = 7;
    public static final byte BREAK_IN_SERIES = 8;
    public static final byte ZERO_BASE = 9;
    public static final byte TOO_FEW_OBSERVATIONS = 10;
    public static final byte NOT_REPRESENTABLE = 11;
    public static final byte NO_VARIATION = 12;
    public static final byte NOT_FINAL = 13;
    public static final byte NOT_DUE = 14;
    public static final byte TOTAL_FELL = 15;

    private ReasonCode() {}

    /** Returns the reason of a result of two operands: confidential first, then the first operand's, then the second's. */
    public static byte ofTwo(byte first, byte second) {
        return first == KNOWN || second == CONFIDENTIAL ? second : first;
    }
}
