// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

/** The public knowledge of a sum of cells: at least {@code least}, at most {@code most}, and not from 1 to {@code gap} if that is above 0. */
record Limits(long least, long most, long gap) {

    /** No upper limit. */
    static final long NONE = Long.MAX_VALUE / 8;

    static Limits exactly(long count) {
        return new Limits(count, count, 0);
    }

    static Limits from(long least) {
        return new Limits(least, NONE, 0);
    }

    boolean contains(long count) {
        return count >= least && count <= most && (count < 1 || count > gap);
    }

    /** Behind a shown number, under a rule. */
    static Limits shown(long number, DisclosureControl control) {
        long least = control.least(number);
        long most = control.most(number);
        if (!control.isHiding()) {
            return new Limits(least, most, 0);
        }
        long above = control.highest() + 1L;
        if (control.lowest() == 0 || least > 0) {
            return most < above ? new Limits(least, most, 0) : new Limits(Math.max(least, above), most, 0);
        }
        return most < above ? exactly(0) : new Limits(0, most, control.highest());
    }
}
