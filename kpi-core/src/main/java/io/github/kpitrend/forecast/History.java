// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import io.github.kpitrend.internal.PeriodEnds;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.SeasonPeriods;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The figures of a series that a forecast uses, by the table on the package page, and the reason that there are too few. */
final class History {

    private static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);
    private static final long NEVER = Long.MIN_VALUE;
    private static final int YEAR = 12;

    final ForecastOptions options;
    final PeriodEnds ends;

    /** The month up to which figures are seen. */
    final long month;

    /** The latest known figure, regardless of later breaks; the month itself if absent. */
    final long latest;

    /** The latest known figure from the last break on; the month itself if absent. */
    final long origin;

    final Sample sample;

    /** The reason that no forecast can be made; null if one can. */
    final @Nullable MissingReason reason;

    private final Slots slots;
    private final Slots given;
    private final MonthlySeries series;

    /** Year-to-date totals; null for a measure that is not reported so. */
    private final @Nullable Slots totals;

    private final long lastBreak;
    private final boolean sinceBreak;

    History(MonthlySeries series, YearMonth month, ForecastOptions options) {
        this.options = options;
        this.month = ProlepticMonth.of(month);
        this.given = SERIES.open(series);
        boolean isTotal = Totals.are(options);
        if (isTotal) {
            MonthlySeries seen = Totals.upTo(series, month, options);
            this.totals = SERIES.open(seen);
            this.series = Totals.perPeriod(seen, options);
        } else {
            this.totals = null;
            this.series = series;
        }
        this.slots = SERIES.open(this.series);
        this.ends = options.isPhaseOfData()
                ? PeriodEnds.of(PeriodEnds.phaseOf(options.periods(), seen()))
                : PeriodEnds.of(options.periods());
        this.lastBreak = lastBreak();
        long known = latestKnown(NEVER);
        this.latest = known == NEVER ? this.month : known;
        long usable = latestKnown(lastBreak);
        boolean found = usable != NEVER;
        this.origin = found ? usable : this.month;
        long from = ends.firstEnd(Math.max(lastBreak, slots.first()));
        this.sample = found ? sample(Math.max(from, earliest(origin)), origin) : new Sample(0, options.seasons());
        this.sinceBreak = lastBreak != NEVER && isKnownBetween(earliest(origin), lastBreak - 1);
        this.reason = whyNot();
    }

    /** The latest month from which figures have another definition. */
    private long lastBreak() {
        if (slots.isMarked()) {
            for (long m = Math.min(month, slots.last()); m >= slots.first(); m--) {
                if ((slots.marker((int) (m - slots.first())) & Slots.BREAK_BEFORE) != 0) {
                    return m;
                }
            }
        }
        return NEVER;
    }

    private long latestKnown(long from) {
        for (long m = ends.latestEnd(Math.min(month, slots.last()));
                m >= Math.max(from, slots.first());
                m -= ends.step()) {
            if (isKnown(m)) {
                return m;
            }
        }
        return NEVER;
    }

    private long earliest(long last) {
        return Math.max(ends.firstEnd(slots.first()), last - (options.history() - 1L) * ends.step());
    }

    private boolean isKnownBetween(long from, long to) {
        for (long m = ends.firstEnd(Math.max(from, slots.first())); m <= to; m += ends.step()) {
            if (isKnown(m)) {
                return true;
            }
        }
        return false;
    }

    private Sample sample(long from, long to) {
        long first = from;
        while (!isKnown(first)) {
            first += ends.step();
        }
        int length = (int) ((to - first) / ends.step()) + 1;
        Sample made = new Sample(length, options.seasons());
        for (int i = 0; i < length; i++) {
            long m = first + (long) i * ends.step();
            if (isKnown(m)) {
                made.add(value(m));
            } else {
                made.addGap(isHidden(m));
            }
        }
        return made;
    }

    private @Nullable MissingReason whyNot() {
        int least = SeasonPeriods.leastToForecast(options.seasons());
        int allowed = options.seasons() == 1 ? 2 * YEAR : YEAR;
        if (month - origin > allowed) {
            return MissingReason.OUTSIDE_SERIES;
        }
        if (sample.count() < least) {
            if (count(latest, NEVER, false) >= least) {
                return MissingReason.BREAK_IN_SERIES;
            }
            long last = ends.latestEnd(Math.min(month, slots.last()));
            return count(last, lastBreak, true) >= least
                    ? MissingReason.CONFIDENTIAL
                    : MissingReason.TOO_FEW_OBSERVATIONS;
        }
        if (sample.isTooHidden(sample.length())) {
            return MissingReason.CONFIDENTIAL;
        }
        return sample.isTooThin(sample.length()) ? MissingReason.TOO_FEW_OBSERVATIONS : null;
    }

    /** The number of known figures of the periods that would be used up to a month, with the hidden ones or without. */
    private int count(long last, long from, boolean withHidden) {
        int count = 0;
        for (long m = Math.max(earliest(last), ends.firstEnd(Math.max(from, slots.first())));
                m <= last;
                m += ends.step()) {
            count += isKnown(m) || (withHidden && isHidden(m)) ? 1 : 0;
        }
        return count;
    }

    // -----------------------------------------------------------------------
    /** Returns whether figures are those behind year-to-date totals. */
    boolean isFromTotals() {
        return totals != null;
    }

    /** The latest month from one to another with a known total of the year to date; the month before the first if absent. */
    long latestTotal(long from, long to) {
        for (long m = ends.latestEnd(to); m >= from; m -= ends.step()) {
            if (Objects.requireNonNull(totals).reasonAt(m) == ReasonCode.KNOWN) {
                return m;
            }
        }
        return from - 1;
    }

    /** The known total of the year up to a month. */
    double total(long m) {
        return Objects.requireNonNull(totals).valueAt(m);
    }

    /** Returns whether a month, no later than the one of the forecast, has a final figure. */
    boolean isKnown(long m) {
        return slots.reasonAt(m) == ReasonCode.KNOWN && Collections.disjoint(markers(m), options.excluded());
    }

    boolean isHidden(long m) {
        return slots.reasonAt(m) == ReasonCode.CONFIDENTIAL;
    }

    double value(long m) {
        return slots.valueAt(m);
    }

    private Set<Marker> markers(long m) {
        return !slots.isMarked() || slots.marker((int) (m - slots.first())) == 0
                ? Set.of()
                : series.observation(ProlepticMonth.at(m)).markers();
    }

    /** Returns whether a figure has a marker, final or not. */
    boolean isMarked(long m, Marker marker) {
        return slots.reasonAt(m) == ReasonCode.KNOWN && markers(m).contains(marker);
    }

    /** Returns whether the definition changed after one month and not after the other. */
    boolean breaksBetween(long from, long to) {
        return slots.breaksBetween(from + 1, Math.min(to, month));
    }

    /** The slots of the months up to the month, of the series as passed, for equality. */
    Slots seen() {
        int count = (int) Math.max(0, Math.min(given.length(), month - given.first() + 1));
        return given.slice(0, count);
    }

    /** The months of the series, without those after the month. */
    long firstMonth() {
        return slots.first();
    }

    long lastMonth() {
        return Math.min(month, slots.last());
    }

    long firstUsed() {
        return origin - (sample.length() - 1L) * ends.step();
    }

    /** The month in which the last break lies that keeps earlier figures out; {@code NEVER} where none does. */
    boolean isSinceBreak() {
        return sinceBreak;
    }

    YearMonth breakMonth() {
        return ProlepticMonth.at(lastBreak);
    }

    boolean isHiddenAfterOrigin() {
        for (long m = origin + ends.step(); m <= lastMonth(); m += ends.step()) {
            if (isHidden(m)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether one of the last known figures used, of which there are more, has a marker. */
    boolean isMarkedAmongLast(Marker marker, int figures) {
        int left = figures;
        for (long m = origin; left > 0; m -= ends.step()) {
            if (isKnown(m)) {
                left--;
                if (markers(m).contains(marker)) {
                    return true;
                }
            }
        }
        return false;
    }
}
