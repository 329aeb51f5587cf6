// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import java.util.List;
import java.util.Objects;

/**
 * Why a verdict is what it is: what went in, the rule that was applied, and one sentence that says what came out.
 *
 * <pre>{@code
 * Explanation[inputs=[base 79, current 96, comparison 1 month back], rule=at least 10%, limits inclusive, outcome=79 -> 96 is 21.518987341772153 %: INCREASE]
 * }</pre>
 *
 * <p>It is for people: the wording may change from release to release, and programs should ask the verdict itself. Explanations are
 * immutable and thread-safe.
 *
 * @param inputs the figures used, each with its name
 * @param rule the rule applied, with its limits
 * @param outcome one sentence
 * @since 0.1.0
 */
public record Explanation(List<String> inputs, String rule, String outcome) {

    /** Checks and copies. */
    public Explanation {
        inputs = List.copyOf(inputs);
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(outcome, "outcome");
    }
}
