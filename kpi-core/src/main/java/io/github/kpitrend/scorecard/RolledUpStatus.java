// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.RefMap;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.target.TargetStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The status of a parent made of those of its children: {@code MISSED: 1 of 2 assessed indicators}.
 *
 * <p>A child that is not assessed is never treated as good or bad, and is always named.
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class RolledUpStatus implements Plain {

    private final StatusRollUp rollUp;
    private final TargetStatus status;
    private final Map<String, TargetStatus> statuses;
    private final Map<String, String> words;
    private final EnumMap<TargetStatus, Integer> counts;

    /** Takes the statuses of the children, and in words why those that are not assessed are not. */
    RolledUpStatus(
            StatusRollUp rollUp, TargetStatus status, Map<String, TargetStatus> statuses, Map<String, String> words) {
        this.rollUp = rollUp;
        this.status = status;
        this.statuses = Collections.unmodifiableMap(new RefMap<>(statuses));
        this.words = Collections.unmodifiableMap(new RefMap<>(words));
        this.counts = new EnumMap<>(TargetStatus.class);
        statuses.values().forEach(each -> counts.merge(each, 1, Integer::sum));
    }

    static boolean isAssessed(TargetStatus status) {
        return status == TargetStatus.MET || status == TargetStatus.WITHIN_TOLERANCE || status == TargetStatus.MISSED;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the status of the parent.
     *
     * @return met, within tolerance or missed; {@link TargetStatus#NOT_ASSESSED} if too few children are assessed
     */
    public TargetStatus status() {
        return status;
    }

    /**
     * Returns the number of children with a status.
     *
     * @param status the status
     * @return 0 to {@link #childCount()}
     */
    public int count(TargetStatus status) {
        return counts.getOrDefault(Objects.requireNonNull(status, "status"), 0);
    }

    /**
     * Returns the number of children that are met, within tolerance or missed.
     *
     * @return 0 to {@link #childCount()}
     */
    public int assessedCount() {
        return count(TargetStatus.MET) + count(TargetStatus.WITHIN_TOLERANCE) + count(TargetStatus.MISSED);
    }

    /**
     * Returns the number of children.
     *
     * @return 0 or more
     */
    public int childCount() {
        return statuses.size();
    }

    /**
     * Returns the children that are not assessed.
     *
     * @return an unmodifiable map from ref to status, in the order of the children
     */
    public Map<String, TargetStatus> notAssessed() {
        Map<String, TargetStatus> others = new RefMap<>();
        statuses.forEach((ref, each) -> {
            if (!isAssessed(each)) {
                others.put(ref, each);
            }
        });
        return Collections.unmodifiableMap(others);
    }

    /**
     * Returns the statuses of the children, the rule, and one sentence.
     *
     * @return the explanation, such as {@code Missed: 1 of 2 assessed indicators (EH1c); 1 not assessed (FM011, to be confirmed).}
     */
    public Explanation explain() {
        List<String> inputs = new ArrayList<>();
        statuses.forEach((ref, each) -> inputs.add(ref + " " + each.text()));
        return Explanation.of(inputs, rollUp.toString(), text());
    }

    private String text() {
        int assessed = assessedCount();
        String head = switch (status) {
            case MET ->
                "Met: " + count(TargetStatus.MET) + " of " + EnglishText.counted(assessed, "assessed indicator");
            case MISSED ->
                "Missed: " + count(TargetStatus.MISSED) + " of " + EnglishText.counted(assessed, "assessed indicator")
                        + missed();
            case WITHIN_TOLERANCE ->
                "Within tolerance: " + count(TargetStatus.MET) + " of "
                        + EnglishText.counted(assessed, "assessed indicator")
                        + " met"
                        + (count(TargetStatus.MISSED) == 0
                                ? ""
                                : ", " + count(TargetStatus.MISSED) + " missed" + missed());
            default ->
                "Not assessed: " + assessed + " of " + EnglishText.counted(childCount(), "indicator")
                        + (childCount() == 1 ? " is assessed" : " are assessed");
        };
        Map<String, TargetStatus> others = notAssessed();
        if (others.isEmpty()) {
            return head + ".";
        }
        List<String> named = new ArrayList<>();
        others.forEach((ref, each) -> named.add(ref + ", " + words.getOrDefault(ref, each.text())));
        return head + "; " + others.size() + " not assessed (" + String.join("; ", named) + ").";
    }

    private String missed() {
        List<String> refs = new ArrayList<>();
        statuses.forEach((ref, each) -> {
            if (each == TargetStatus.MISSED) {
                refs.add(ref);
            }
        });
        return " (" + String.join(", ", refs) + ")";
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map(
                "status", status,
                "assessedCount", assessedCount(),
                "childCount", childCount(),
                "notAssessed", notAssessed());
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof RolledUpStatus other
                && rollUp.equals(other.rollUp)
                && status == other.status
                && statuses.equals(other.statuses)
                && words.equals(other.words);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rollUp, status, statuses, words);
    }

    /** Returns {@code MISSED: 1 of 2 assessed indicators}. */
    @Override
    public String toString() {
        int of = status == TargetStatus.NOT_ASSESSED ? assessedCount() : count(status);
        return status + ": " + of + " of " + EnglishText.counted(assessedCount(), "assessed indicator");
    }
}
