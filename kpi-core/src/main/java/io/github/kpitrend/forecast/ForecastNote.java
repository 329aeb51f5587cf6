// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.PlainTree;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A remark that limits the use of a forecast: {@code less than two years: a season cannot be told from a trend}.
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class ForecastNote implements Plain {

    private final Kind kind;
    private final String text;

    ForecastNote(Kind kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    /**
     * Returns the kind of the note.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Returns the note as a phrase for readers.
     *
     * @return the phrase, without a capital or a full stop
     */
    public String text() {
        return text;
    }

    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map("kind", kind, "text", text);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ForecastNote other && kind == other.kind && text.equals(other.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, text);
    }

    /** Returns the kind and the text. */
    @Override
    public String toString() {
        return kind + ": " + text;
    }

    /**
     * The kind of a note.
     *
     * <p>Constants may be added in minor releases; code that switches over them needs a {@code default}.
     *
     * @since 0.1.0
     */
    public enum Kind {
        /** Periods between the first and the last figure used have no figure; they are never filled. */
        GAPS("periods without a figure are not used"),

        /** Periods are confidential. */
        HIDDEN("suppressed figures are usually small ones, so this is probably too high"),

        /** One of the last three figures used is provisional. */
        PROVISIONAL("one of the last three figures is provisional"),

        /** There are less than two full years of figures. */
        SEASON_NOT_TESTED("less than two years: a season cannot be told from a trend"),

        /** There are fewer than six earlier origins to choose the method by. */
        NOT_BACK_TESTED("too few figures to compare methods on the past"),

        /** The method is known to have limits of totals that are too narrow. */
        NARROW_INTERVAL("limits of totals by this method hold about half as often as they say"),

        /** A figure used lies outside the possible range, so the range is not applied. */
        OUT_OF_RANGE("a figure lies outside the possible range, so the range is not applied"),

        /** The partial figure of a period is already above the forecast of the period. */
        PARTIAL_ABOVE("a partial figure is already above the forecast of its period"),

        /** Figures before a change of definition are not used. */
        SINCE_BREAK("uses only the figures since the change of definition"),

        /** More than half of the figures used are 0. */
        MOSTLY_ZERO("over half of the figures are 0, so limits are wide rather than sharp"),

        /** The figures of the year before would have been as close in the past. */
        NO_BETTER_THAN_LAST_YEAR("in the past, last year's figures would have served as well"),

        /** Fewer than 60% of past figures were inside the 80% limits. */
        POOR_BACK_TEST("past forecasts of this indicator were less accurate than usual");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /**
         * Returns the general phrase for this kind; {@link ForecastNote#text()} names months and counts.
         *
         * @return the phrase, without a capital or a full stop
         */
        public String text() {
            return text;
        }
    }
}
