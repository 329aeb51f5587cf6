// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

/** The one rule of revision: what is known of each month after a newer extract of the same series. */
public final class Revision {

    private Revision() {}

    /** Returns the slots over the span of both; a month of the newer replaces one of the older, unless it is not reported. */
    public static Slots of(Slots older, Slots newer) {
        long first = Math.min(older.first(), newer.first());
        int length = (int) (Math.max(older.last(), newer.last()) - first) + 1;
        double[] values = new double[length];
        byte[] reasons = new byte[length];
        byte[] markers = new byte[length];
        for (int i = 0; i < length; i++) {
            long month = first + i;
            int o = (int) (month - older.first());
            int n = (int) (month - newer.first());
            byte before = o >= 0 && o < older.length() ? older.reason(o) : ReasonCode.NOT_REPORTED;
            byte after = n >= 0 && n < newer.length() ? newer.reason(n) : ReasonCode.NOT_REPORTED;
            if (after == ReasonCode.KNOWN) {
                values[i] = newer.values[n];
                markers[i] = newer.marker(n);
                boolean wasKnown = before == ReasonCode.KNOWN;
                if (wasKnown && (older.values[o] != values[i] || (older.marker(o) & Slots.REVISED) != 0)) {
                    markers[i] |= Slots.REVISED;
                }
            } else if (after != ReasonCode.NOT_REPORTED) {
                reasons[i] = after;
            } else if (before == ReasonCode.KNOWN) {
                values[i] = older.values[o];
                markers[i] = older.marker(o);
            } else {
                reasons[i] = before;
            }
        }
        return Slots.adopt(first, values, reasons, markers);
    }
}
