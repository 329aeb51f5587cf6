// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.vintage;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.MonthText;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A month that an extract changed: {@code 2020-04 REVISED 182 -> 190}.
 *
 * <p>The text and the plain form of a suppressed figure do not contain the figure; {@link #before()} does.
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class Correction implements Plain {

    /**
     * The way in which an extract changed a month. Constants may be added in a minor release, so code that switches over them needs a default.
     *
     * @since 0.1.0
     */
    public enum Kind {
        /** The month had no figure and has one now. */
        ADDED("added"),

        /** The month had another number. */
        REVISED("revised"),

        /** The month has the same number, which is no longer provisional. */
        CONFIRMED("confirmed"),

        /** The month had a number and has none now. */
        WITHDRAWN("withdrawn"),

        /** The month had a number, which is confidential now. */
        SUPPRESSED("suppressed");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /**
         * Returns the kind as a word for people.
         *
         * @return {@code revised}
         */
        public String text() {
            return text;
        }
    }

    private final YearMonth month;
    private final Observation before;
    private final Observation after;
    private final Kind kind;

    private Correction(YearMonth month, Observation before, Observation after, Kind kind) {
        this.month = month;
        this.before = before;
        this.after = after;
        this.kind = kind;
    }

    /** Returns the corrections from one vintage to the next, which covers at least its months. */
    static List<Correction> between(@Nullable MonthlySeries before, MonthlySeries after) {
        List<Correction> corrections = new ArrayList<>();
        Slots slots = Knowledge.slots(after);
        for (int i = 0; i < slots.length(); i++) {
            YearMonth month = ProlepticMonth.at(slots.first() + i);
            Observation now = after.observation(month);
            Observation was =
                    before == null ? Observation.missing(MissingReason.OUTSIDE_SERIES) : before.observation(month);
            kind(was, now).ifPresent(kind -> corrections.add(new Correction(month, was, now, kind)));
        }
        return List.copyOf(corrections);
    }

    private static Optional<Kind> kind(Observation before, Observation after) {
        if (!before.figure().isKnown()) {
            return after.figure().isKnown() ? Optional.of(Kind.ADDED) : Optional.empty();
        }
        if (!after.figure().isKnown()) {
            boolean hidden = after.figure().reason() == MissingReason.CONFIDENTIAL;
            return Optional.of(hidden ? Kind.SUPPRESSED : Kind.WITHDRAWN);
        }
        if (!before.figure().equals(after.figure())) {
            return Optional.of(Kind.REVISED);
        }
        boolean confirmed = before.markers().contains(Marker.PROVISIONAL)
                && !after.markers().contains(Marker.PROVISIONAL);
        return confirmed ? Optional.of(Kind.CONFIRMED) : Optional.empty();
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the month that changed.
     *
     * @return the month
     */
    public YearMonth month() {
        return month;
    }

    /**
     * Returns what was known before the extract.
     *
     * @return the observation; missing with reason {@link MissingReason#OUTSIDE_SERIES} where no extract had covered the month
     */
    public Observation before() {
        return before;
    }

    /**
     * Returns what is known with the extract.
     *
     * @return the observation
     */
    public Observation after() {
        return after;
    }

    /**
     * Returns the kind of the correction.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Correction other
                && month.equals(other.month)
                && before.equals(other.before)
                && after.equals(other.after)
                && kind == other.kind;
    }

    @Override
    public int hashCode() {
        return Objects.hash(month, before, after, kind);
    }

    /** Returns {@code 2020-04 REVISED 182 -> 190} or {@code 2020-05 ADDED 175}; of a suppressed figure {@code 2020-04 SUPPRESSED}. */
    @Override
    public String toString() {
        String head = MonthText.of(month) + " " + kind;
        return switch (kind) {
            case ADDED, CONFIRMED -> head + " " + after.figure();
            case REVISED -> head + " " + before.figure() + " -> " + after.figure();
            case WITHDRAWN -> head + " " + before.figure();
            case SUPPRESSED -> head;
        };
    }

    /**
     * Returns the plain form, without {@code before} where the figure was suppressed.
     *
     * @return {@code {"month": "2020-04", "kind": "REVISED", "before": 182, "after": {"value": 190, "markers": ["REVISED"]}}}
     */
    @Override
    public Map<String, Object> getPlain() {
        Optional<Observation> shown = kind == Kind.SUPPRESSED ? Optional.empty() : Optional.of(before);
        return PlainTree.map("month", month, "kind", kind, "before", shown, "after", after);
    }
}
