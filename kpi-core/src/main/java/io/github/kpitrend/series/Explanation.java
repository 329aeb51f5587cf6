// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.PlainTree;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The reasons of a verdict: the inputs, the rule that was applied, and one sentence with the result.
 *
 * <p>The texts are for people. Their wording may change in any release, and programs ask the verdict itself. Instances are immutable and
 * thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class Explanation implements Plain {

    private final List<String> inputs;
    private final String rule;
    private final String text;

    private Explanation(List<String> inputs, String rule, String text) {
        this.inputs = inputs;
        this.rule = rule;
        this.text = text;
    }

    /**
     * Returns an explanation, for a verdict of a caller's own.
     *
     * @param inputs the quantities that decided, each with its name
     * @param rule the rule that was applied, with its limits
     * @param text one sentence with the result
     * @return the explanation
     */
    public static Explanation of(List<String> inputs, String rule, String text) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(text, "text");
        return new Explanation(List.copyOf(inputs), rule, text);
    }

    /**
     * Returns the quantities that decided.
     *
     * @return one text for each, with its name, unmodifiable
     */
    public List<String> inputs() {
        return inputs;
    }

    /**
     * Returns the rule that was applied.
     *
     * @return the rule with its limits
     */
    public String rule() {
        return rule;
    }

    /**
     * Returns the result as a sentence.
     *
     * @return one sentence
     */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Explanation other
                && inputs.equals(other.inputs)
                && rule.equals(other.rule)
                && text.equals(other.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(inputs, rule, text);
    }

    /** Returns the sentence, the rule and the inputs. */
    @Override
    public String toString() {
        return text + " (" + rule + "; " + String.join(", ", inputs) + ")";
    }

    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map("inputs", inputs, "rule", rule, "text", text);
    }
}
