// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.vintage;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.internal.ChangeMath;
import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;

/** The revisions of every month from one publication to another, or to the latest figure. */
final class Revisions {

    /** The index that represents the latest figure instead of that of a publication. */
    static final int LATEST = Integer.MAX_VALUE;

    private static final MissingReason[] REASONS = MissingReason.values();
    private static final int NOT_FINAL = Slots.PARTIAL | Slots.FORECAST;

    private final Knowledge knowledge;
    private final Publications publications;
    private final Slots latest;
    private final int from;
    private final int to;

    Revisions(Knowledge knowledge, int from, int to) {
        this.knowledge = knowledge;
        this.publications = knowledge.publications();
        this.latest = Knowledge.slots(knowledge.latest());
        this.from = from;
        this.to = to;
    }

    int length() {
        return publications.length();
    }

    /** Returns the reason that the revision of a month, counted from 0, is missing, or {@code KNOWN}. */
    byte reason(int month) {
        byte reason = ReasonCode.ofTwo(reasonOf(month, to), reasonOf(month, from));
        return reason == ReasonCode.KNOWN && isRedefined(month) ? ReasonCode.BREAK_IN_SERIES : reason;
    }

    /** Returns why a month has no figure in a publication, or {@code KNOWN}. */
    private byte reasonOf(int month, int k) {
        byte now = latest.reason(month);
        if (now == ReasonCode.CONFIDENTIAL) {
            return now;
        }
        int count = publications.count(month);
        if (k == LATEST || count == 0) {
            return now;
        }
        return k > count ? ReasonCode.PENDING : ReasonCode.KNOWN;
    }

    /** Returns the figure of a month that a publication has. */
    private double value(int month, int k) {
        return k == LATEST ? latest.value(month) : publications.value(month, publications.extract(month, k));
    }

    double earlier(int month) {
        return value(month, from);
    }

    double later(int month) {
        return value(month, to);
    }

    /** Returns whether the earlier figure covers a part of its period or is a forecast, and the later does not. */
    boolean isFirstNotFinal(int month) {
        return (markers(month, from) & NOT_FINAL & ~markers(month, to)) != 0;
    }

    private byte markers(int month, int k) {
        return k == LATEST ? latest.marker(month) : publications.markers(month, publications.extract(month, k));
    }

    /** Returns whether the later vintage has a break at the month or before it, within the earlier vintage, that the earlier has not. */
    private boolean isRedefined(int month) {
        Slots later = to == LATEST ? latest : Knowledge.slots(knowledge.after(publications.extract(month, to)));
        if (!later.isMarked()) {
            return false;
        }
        Slots earlier = Knowledge.slots(knowledge.after(publications.extract(month, from)));
        long at = latest.first() + month;
        for (long m = Math.max(earlier.first(), later.first()); m <= at; m++) {
            if (later.breaksBetween(m, m) && !earlier.breaksBetween(m, m)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the revision of a month, counted from 0. */
    Change change(int month) {
        Figure earlier = figure(month, from);
        Figure later = figure(month, to);
        boolean redefined = earlier.isKnown() && later.isKnown() && isRedefined(month);
        return Change.of(earlier, redefined ? Figure.missing(MissingReason.BREAK_IN_SERIES) : later);
    }

    private Figure figure(int month, int k) {
        byte reason = reasonOf(month, k);
        return reason == ReasonCode.KNOWN ? Figure.of(value(month, k)) : Figure.missing(REASONS[reason - 1]);
    }

    /** Returns the differences over the span. */
    MonthlySeries differences() {
        double[] values = new double[length()];
        byte[] reasons = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            reasons[i] = reason(i);
            if (reasons[i] == ReasonCode.KNOWN) {
                double earlier = value(i, from);
                double later = value(i, to);
                values[i] = ChangeMath.difference(earlier, later, Decimals.commonPlaces(earlier, later));
            }
        }
        return Knowledge.wrap(Slots.ofResults(latest.first(), values, reasons, latest));
    }
}
