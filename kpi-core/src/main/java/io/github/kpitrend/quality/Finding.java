// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.quality;

import java.time.YearMonth;
import java.util.Objects;

/**
 * What a check found: {@code EH1a 2020-05 REPEATED_VALUE: 79 in May 2020 repeats April 2020 exactly}.
 *
 * <p>A finding is a place to look at, not a verdict, and never changes a figure. Findings are immutable and thread-safe.
 *
 * @param rule what was looked for
 * @param ref the indicator's reference; empty where the finding is about a whole page
 * @param month the month it is about
 * @param sentence what was found, for readers, in English
 * @since 0.1.0
 */
public record Finding(FindingRule rule, String ref, YearMonth month, String sentence) {

    /** Checks the parts. */
    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(sentence, "sentence");
    }

    /** Returns the reference, the month, the rule and the sentence. */
    @Override
    public String toString() {
        return (ref.isEmpty() ? "" : ref + " ") + month + " " + rule + ": " + sentence;
    }
}
