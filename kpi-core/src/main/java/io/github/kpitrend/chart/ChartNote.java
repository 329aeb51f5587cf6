// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.PlainTree;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A remark that limits the use of a chart, or of one of its phases: {@code TRIAL_LIMITS (phase 0)}.
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class ChartNote implements Plain {

    private static final int WHOLE_CHART = -1;

    /**
     * The subject of a note.
     *
     * <p>Constants may be added in minor releases: code that switches needs a {@code default}.
     *
     * @since 0.1.0
     */
    public enum Kind {
        /** Expected periods have no figure; the points on either side are treated as adjacent. */
        GAPS_JOINED,
        /** Expected periods are confidential or too small to show. */
        HIDDEN_PERIODS,
        /** The phase has fewer than 13 counted points. */
        TRIAL_LIMITS,
        /** The figures that the limits are based on do not vary. */
        NO_VARIATION,
        /** Outlying moving ranges were kept, because no others would remain. */
        SCREENING_SKIPPED,
        /** More than half of the figures are 0. */
        MOSTLY_ZERO,
        /** More than half of the figures are equal, and not 0. */
        MOSTLY_EQUAL,
        /** Adjacent figures are strongly autocorrelated. */
        CORRELATED_NEIGHBORS,
        /** The figures are year-to-date totals, or look like them. */
        YEAR_TO_DATE,
        /** The limits describe earlier figures: those of the latest months meet or miss the target otherwise. */
        LIMITS_OUTDATED,
        /** The calendar months differ, and the limits do not follow them. */
        SEASON,
        /** Limits by calendar month were requested, and the months do not differ. */
        SEASON_NOT_FOUND,
        /** Limits by calendar month were requested, and there are too few figures. */
        SEASON_NOT_TESTED,
        /** The month effects are those of a baseline of fewer than five years. */
        SEASON_ON_BASELINE,
        /** The center line slopes. */
        TREND,
        /** No phase starts in a month that was passed. */
        PHASE_NOT_USED,
        /** The range of months for a baseline has fewer than two counted points of one phase. */
        BASELINE_NOT_USED,
        /** A month that was to be excluded has no figure. */
        EXCLUDED_NOT_USED,
        /** The limits were passed by the caller. */
        LIMITS_GIVEN,
        /** Some known figures are not counted. */
        NOT_COUNTED,
        /** Two events have one date. */
        EQUAL_EVENTS,
        /** Expected counts are small, so that the limits are rough. */
        SMALL_COUNTS,
        /** Points vary more, or less, than the distribution of the chart allows. */
        DISPERSION
    }

    private final Kind kind;
    private final int phase;
    private final String text;

    private ChartNote(Kind kind, int phase, String text) {
        this.kind = kind;
        this.phase = phase;
        this.text = text;
    }

    static ChartNote of(Kind kind, String text) {
        return new ChartNote(kind, WHOLE_CHART, text);
    }

    static ChartNote ofPhase(Kind kind, int phase, String text) {
        return new ChartNote(kind, phase, text);
    }

    /**
     * Returns the subject.
     *
     * @return the kind of note
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Returns the phase that the note is about.
     *
     * @return its index, from 0; empty for the whole chart
     */
    public OptionalInt phase() {
        return phase == WHOLE_CHART ? OptionalInt.empty() : OptionalInt.of(phase);
    }

    /**
     * Returns the note as one sentence for readers, in English.
     *
     * @return the sentence, without a capital or a full stop
     */
    public String text() {
        return text;
    }

    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map("kind", kind, "phase", phase(), "text", text);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ChartNote other
                && kind == other.kind
                && phase == other.phase
                && text.equals(other.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, phase, text);
    }

    /** Returns the kind and the phase. */
    @Override
    public String toString() {
        return phase == WHOLE_CHART ? kind.name() : kind + " (phase " + phase + ")";
    }
}
