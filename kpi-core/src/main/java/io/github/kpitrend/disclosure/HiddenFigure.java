// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.time.MonthRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision to hide one figure, for the publisher alone: {@code EH1a in May 2019: sensitive; ...}.
 *
 * <p>It is confidential itself, because it states which hidden figures are small; it has no plain form, so that binders do not write it.
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class HiddenFigure {

    /**
     * The reason why a figure is hidden.
     *
     * <p>Constants may be added in later releases; code that switches needs a {@code default}.
     *
     * @since 0.1.0
     */
    public enum Cause {
        /** The count, or the complement of a proportion, is sensitive by the rule. */
        SENSITIVE("sensitive"),

        /** The figure would reveal a sensitive one. */
        SECONDARY("secondary"),

        /** The denominator of the ratio is too small for a reliable percentage. */
        SMALL_DENOMINATOR("small denominator");

        private final String text;

        Cause(String text) {
            this.text = text;
        }

        /**
         * Returns the cause in words.
         *
         * @return {@code small denominator}
         */
        public String text() {
            return text;
        }
    }

    private final FeasibilityInterval interval;
    private final Cause cause;
    private final String protects;
    private final boolean publicBefore;

    HiddenFigure(FeasibilityInterval interval, Cause cause, String protects, boolean publicBefore) {
        this.interval = interval;
        this.cause = cause;
        this.protects = protects;
        this.publicBefore = publicBefore;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the reference of the row.
     *
     * @return the reference; {@code EH3 (denominator)} for the denominators of a ratio
     */
    public String ref() {
        return interval.ref();
    }

    /**
     * Returns the months of the figure.
     *
     * @return one month, or the months of a sum in which figures are due, first to last
     */
    public MonthRange months() {
        return interval.months();
    }

    /**
     * Returns why the figure is hidden.
     *
     * @return the cause
     */
    public Cause cause() {
        return cause;
    }

    /**
     * Returns what can be inferred about the figure from what is released.
     *
     * @return the interval, with the status that the figure has if it is sensitive
     */
    public FeasibilityInterval interval() {
        return interval;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns one line about the decision.
     *
     * @return {@code EH1a in May 2019: sensitive; from outside it can be 1 to 11, so each of 1 to 4 is possible: protected}
     */
    public String text() {
        String start = ref() + " in " + FeasibilityInterval.text(months()) + ": " + cause.text();
        String seen = publicBefore ? "; was published before" : "; from outside it " + interval.range();
        if (cause != Cause.SENSITIVE) {
            return start + seen;
        }
        String so = publicBefore
                ? ""
                : interval.status() == ProtectionStatus.PROTECTED
                        ? ", so " + (interval.meant().contains(" ") ? "each of " : "") + interval.meant()
                                + " is possible"
                        : ", so not each of " + interval.meant() + " is possible";
        return start + seen + so + ": " + interval.status().text();
    }

    /**
     * Returns how the decision was made, with the figure that a secondary one protects.
     *
     * @return the explanation
     */
    public Explanation explain() {
        String rule = switch (cause) {
            case SENSITIVE -> "counts that the rule calls sensitive are hidden";
            case SECONDARY -> "figures that would reveal a sensitive one are hidden";
            case SMALL_DENOMINATOR -> "ratios of small denominators are hidden";
        };
        List<String> inputs = protects.isEmpty()
                ? List.of("from outside it " + interval.range())
                : List.of("from outside it " + interval.range(), "protects " + protects);
        return Explanation.of(inputs, rule, text());
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof HiddenFigure other && values().equals(other.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<Object> values() {
        return List.of(interval, cause, protects, publicBefore);
    }

    /** Returns {@link #text}. */
    @Override
    public String toString() {
        return text();
    }
}
