// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.quality;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.MonthText;
import io.github.kpitrend.internal.PlainTree;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A finding about data: the rule, how serious it is, the months and a sentence.
 *
 * <p>A finding is a place to look at, not a verdict, and never changes a figure. Findings of one rule over neighboring periods are one, with the
 * first and the last month.
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class Finding implements Plain {

    /**
     * The severity of a finding. The order is that in which findings are shown.
     *
     * <p>Constants may be added in minor releases; a {@code switch} needs a {@code default}.
     *
     * @since 0.1.0
     */
    public enum Severity {
        /** Something that is probably wrong, or needs a decision. */
        WARNING("warning"),

        /** Something to know. */
        NOTE("note");

        private final String text;

        Severity(String text) {
            this.text = text;
        }

        /**
         * Returns a word for readers, in English.
         *
         * @return {@code warning} or {@code note}
         */
        public String text() {
            return text;
        }
    }

    private final FindingRule rule;
    private final Severity severity;
    private final String ref;
    private final YearMonth firstMonth;
    private final YearMonth lastMonth;
    private final String text;

    /**
     * Creates a finding.
     *
     * @param rule the rule
     * @param severity how serious it is
     * @param ref the reference of the indicator; empty where the finding is about a whole scorecard
     * @param firstMonth the first month that it is about
     * @param lastMonth the last month that it is about, not before the first
     * @param text the finding in a sentence for readers, without a full stop
     * @return the finding
     * @throws IllegalArgumentException if the last month is before the first
     */
    public static Finding of(
            FindingRule rule, Severity severity, String ref, YearMonth firstMonth, YearMonth lastMonth, String text) {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(firstMonth, "firstMonth");
        Objects.requireNonNull(lastMonth, "lastMonth");
        Objects.requireNonNull(text, "text");
        if (lastMonth.isBefore(firstMonth)) {
            throw new IllegalArgumentException("lastMonth must not be before firstMonth, " + MonthText.of(firstMonth)
                    + ", but was " + MonthText.of(lastMonth));
        }
        return new Finding(rule, severity, ref, firstMonth, lastMonth, text);
    }

    private Finding(
            FindingRule rule, Severity severity, String ref, YearMonth firstMonth, YearMonth lastMonth, String text) {
        this.rule = rule;
        this.severity = severity;
        this.ref = ref;
        this.firstMonth = firstMonth;
        this.lastMonth = lastMonth;
        this.text = text;
    }

    /**
     * Returns the rule.
     *
     * @return the rule by which it was found
     */
    public FindingRule rule() {
        return rule;
    }

    /**
     * Returns how serious the finding is.
     *
     * @return the severity
     */
    public Severity severity() {
        return severity;
    }

    /**
     * Returns the reference of the indicator.
     *
     * @return the reference; empty where the finding is about a whole scorecard
     */
    public String ref() {
        return ref;
    }

    /**
     * Returns the first month that the finding is about.
     *
     * @return the month
     */
    public YearMonth firstMonth() {
        return firstMonth;
    }

    /**
     * Returns the last month that the finding is about.
     *
     * @return the month, the same as the first for a single one
     */
    public YearMonth lastMonth() {
        return lastMonth;
    }

    /**
     * Returns the finding as a sentence for readers.
     *
     * @return the sentence, in English, without a full stop
     */
    public String text() {
        return text;
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map(
                "rule", rule,
                "severity", severity,
                "ref", ref,
                "firstMonth", firstMonth,
                "lastMonth", lastMonth,
                "text", text);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Finding other
                && rule == other.rule
                && severity == other.severity
                && ref.equals(other.ref)
                && firstMonth.equals(other.firstMonth)
                && lastMonth.equals(other.lastMonth)
                && text.equals(other.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, severity, ref, firstMonth, lastMonth, text);
    }

    /** Returns the reference, the month or months, the rule and the sentence. */
    @Override
    public String toString() {
        String months = MonthText.of(firstMonth) + (firstMonth.equals(lastMonth) ? "" : "/" + MonthText.of(lastMonth));
        return (ref.isEmpty() ? "" : ref + " ") + months + " " + rule + ": " + text;
    }
}
