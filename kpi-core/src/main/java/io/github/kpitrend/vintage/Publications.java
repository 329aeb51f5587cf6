// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.vintage;

import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import java.util.List;

/** The publications of each month of the span: the extracts that have a number for it, in the order of dates. */
final class Publications {

    static final int NONE = -1;

    private final long first;
    private final List<Slots> extracts;
    /** The positions in {@link #indexes} at which the extracts of each month begin, and the end after the last. */
    private final int[] starts;

    private final int[] indexes;

    private Publications(long first, List<Slots> extracts, int[] starts, int[] indexes) {
        this.first = first;
        this.extracts = extracts;
        this.starts = starts;
        this.indexes = indexes;
    }

    static Publications of(List<Slots> extracts, long first, int length) {
        int[] starts = new int[length + 1];
        for (Slots extract : extracts) {
            int shift = (int) (extract.first() - first) + 1;
            for (int i = 0; i < extract.length(); i++) {
                starts[i + shift] += extract.reason(i) == ReasonCode.KNOWN ? 1 : 0;
            }
        }
        for (int i = 0; i < length; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = starts.clone();
        int[] indexes = new int[starts[length]];
        for (int e = 0; e < extracts.size(); e++) {
            Slots extract = extracts.get(e);
            int shift = (int) (extract.first() - first);
            for (int i = 0; i < extract.length(); i++) {
                if (extract.reason(i) == ReasonCode.KNOWN) {
                    indexes[next[i + shift]++] = e;
                }
            }
        }
        return new Publications(first, extracts, starts, indexes);
    }

    int length() {
        return starts.length - 1;
    }

    /** Returns how often a month of the span, counted from 0, was published. */
    int count(int month) {
        return starts[month + 1] - starts[month];
    }

    /** Returns the index of the extract that published a month for the k-th time, or {@link #NONE}. */
    int extract(int month, int k) {
        return k <= count(month) ? indexes[starts[month] + k - 1] : NONE;
    }

    /** Returns the number that an extract has for a month. */
    double value(int month, int extract) {
        return extracts.get(extract).valueAt(first + month);
    }

    /** Returns the markers that an extract has beside the number of a month. */
    byte markers(int month, int extract) {
        Slots slots = extracts.get(extract);
        return slots.marker((int) (first + month - slots.first()));
    }
}
