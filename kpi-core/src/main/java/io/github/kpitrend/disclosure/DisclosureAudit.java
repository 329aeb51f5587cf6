// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.MonthText;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An audit of what can be inferred from a publication by anybody who knows the rule: {@code 4 hidden or rounded figures: 4 protected}.
 *
 * <p>It needs, and holds, only what is public. The public cannot know which hidden figures are sensitive, so each has the status that it has if it
 * is: a figure that was hidden to protect others may be {@link ProtectionStatus#NARROWED} although nothing is wrong.
 *
 * {@snippet class="snippets.DisclosureTest" region="audit"}
 *
 * <ul>
 *   <li>The attacker knows everything published now and in the earlier publications, that counts are whole, the rule and the rounding. Published
 *       numbers are taken as rounded where the rule rounds.
 *   <li>A sensitive figure that is shown is treated as {@link ProtectionStatus#DISCLOSED}.
 *   <li>Figures are taken as unrevised since the earlier publications. Where no counts agree with that, what was published before is excluded, and
 *       {@link #explain} indicates this.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class DisclosureAudit implements Plain {

    private final List<FeasibilityInterval> intervals;
    private final Map<String, Map<MonthRange, FeasibilityInterval>> byRef;
    private final List<String> withoutEarlier;
    private final String rule;

    private DisclosureAudit(
            List<FeasibilityInterval> intervals,
            Map<String, Map<MonthRange, FeasibilityInterval>> byRef,
            List<String> withoutEarlier,
            String rule) {
        this.intervals = List.copyOf(intervals);
        this.byRef = byRef;
        this.withoutEarlier = List.copyOf(withoutEarlier);
        this.rule = rule;
    }

    /**
     * Audits a publication as it was or will be released.
     *
     * @param publication the published figures; hidden ones are {@code CONFIDENTIAL}
     * @param control the rule and the rounding, which readers know
     * @return the audit
     * @throws IllegalArgumentException if the published figures contradict each other; the message has the rows or the month
     */
    public static DisclosureAudit of(Publication publication, DisclosureControl control) {
        Objects.requireNonNull(publication, "publication");
        Objects.requireNonNull(control, "control");
        List<FeasibilityInterval> intervals = new ArrayList<>();
        Map<String, Map<MonthRange, FeasibilityInterval>> byRef = new HashMap<>();
        List<String> withoutEarlier = new ArrayList<>();
        for (Group group : Group.of(publication, control, false)) {
            Attack attack = Attack.on(group, true);
            if (!attack.isConsistent()) {
                group.fixed.clear();
                attack = Attack.on(group, true);
                withoutEarlier.add(group.refs());
            }
            if (!attack.isConsistent()) {
                throw new IllegalArgumentException(
                        "publication must be free of contradictions, but no counts agree with all" + " figures of "
                                + group.refs());
            }
            for (Item item : group.items) {
                Limits limits = group.limits(item);
                boolean isOpen = limits.least() < limits.most();
                if (!item.printed && !control.isProtectingComplements()) {
                    continue;
                }
                FeasibilityInterval interval = isOpen ? attack.interval(group, item) : shown(item, limits, control);
                byRef.computeIfAbsent(interval.ref(), any -> new HashMap<>()).put(interval.months(), interval);
                if (isOpen || interval.status() != ProtectionStatus.NOT_SENSITIVE) {
                    intervals.add(interval);
                }
            }
        }
        return new DisclosureAudit(intervals, byRef, withoutEarlier, control.rule());
    }

    private static FeasibilityInterval shown(Item item, Limits limits, DisclosureControl control) {
        long count = limits.least();
        boolean sensitive = control.isSensitiveCount(count);
        return new FeasibilityInterval(
                item,
                count,
                count,
                sensitive ? new long[] {count, count} : new long[] {1, 0},
                sensitive ? ProtectionStatus.DISCLOSED : ProtectionStatus.NOT_SENSITIVE);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns what can be inferred about each hidden or rounded figure, and about each sensitive one that is shown.
     *
     * @return the intervals, by row and month
     */
    public List<FeasibilityInterval> intervals() {
        return intervals;
    }

    /**
     * Returns what can be inferred about the figure of a month.
     *
     * @param ref the reference of a row
     * @param month a month of the row
     * @return the interval; of one value where the figure is shown
     * @throws IllegalArgumentException if the publication has no such figure
     */
    public FeasibilityInterval interval(String ref, YearMonth month) {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(month, "month");
        FeasibilityInterval found = byRef.getOrDefault(ref, Map.of()).get(MonthRange.of(month, month));
        if (found == null) {
            throw new IllegalArgumentException("month must be one with a figure of \"" + ref
                    + "\" in the publication, but was " + MonthText.of(month));
        }
        return found;
    }

    /**
     * Returns what can be inferred about a published sum.
     *
     * @param ref the reference of a row
     * @param range the months of the sum
     * @return the interval; of one value where the sum is shown
     * @throws IllegalArgumentException if the publication has no such sum
     */
    public FeasibilityInterval interval(String ref, MonthRange range) {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(range, "range");
        Map<MonthRange, FeasibilityInterval> row = byRef.getOrDefault(ref, Map.of());
        FeasibilityInterval found = row.get(range);
        if (found == null) {
            found = row.values().stream()
                    .filter(interval -> range.encloses(interval.months()) && isAround(range, interval.months(), row))
                    .findFirst()
                    .orElse(null);
        }
        if (found == null) {
            throw new IllegalArgumentException(
                    "range must be that of a published figure of \"" + ref + "\", but was " + range);
        }
        return found;
    }

    /** Returns whether a range has the same months with figures as another: quarters of a quarterly row are months. */
    private static boolean isAround(MonthRange range, MonthRange inner, Map<MonthRange, FeasibilityInterval> row) {
        return row.keySet().stream().noneMatch(months -> range.encloses(months) && !inner.encloses(months));
    }

    /**
     * Returns whether everything hidden is protected: only {@code PROTECTED} and {@code NOT_SENSITIVE} occur.
     *
     * @return true as a proof; false means that a person has to look
     */
    public boolean isProtected() {
        return statusCount(ProtectionStatus.PROTECTED) + statusCount(ProtectionStatus.NOT_SENSITIVE)
                == intervals.size();
    }

    /**
     * Returns the number of figures with a status.
     *
     * @param status the status
     * @return the number among {@link #intervals}
     */
    public int statusCount(ProtectionStatus status) {
        Objects.requireNonNull(status, "status");
        return (int) intervals.stream()
                .filter(interval -> interval.status() == status)
                .count();
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the result in words, with the counts of each status.
     *
     * @return the explanation
     */
    public Explanation explain() {
        List<String> inputs = new ArrayList<>();
        inputs.add("sensitive: " + rule);
        intervals.stream()
                .filter(interval -> interval.status() != ProtectionStatus.PROTECTED
                        && interval.status() != ProtectionStatus.NOT_SENSITIVE)
                .forEach(interval -> inputs.add(interval.text()));
        withoutEarlier.forEach(refs ->
                inputs.add("without the earlier publications of " + refs + ", whose figures must have been revised"));
        return Explanation.of(
                inputs,
                "protected if every sensitive value that a hidden figure's own form leaves open is possible",
                toString());
    }

    @Override
    public Map<String, Object> getPlain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("protected", isProtected());
        plain.put(
                "intervals",
                intervals.stream().map(FeasibilityInterval::getPlain).toList());
        return Collections.unmodifiableMap(plain);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof DisclosureAudit other && values().equals(other.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<Object> values() {
        return List.of(intervals, byRef, withoutEarlier, rule);
    }

    /** Returns the number of figures of each status, {@code 4 hidden or rounded figures: 3 protected, 1 narrowed}. */
    @Override
    public String toString() {
        Map<ProtectionStatus, Integer> counts = new EnumMap<>(ProtectionStatus.class);
        for (ProtectionStatus status : ProtectionStatus.values()) {
            int count = statusCount(status);
            if (count > 0) {
                counts.put(status, count);
            }
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((status, count) -> parts.add(count + " " + status.text()));
        return EnglishText.counted(intervals.size(), "hidden or rounded figure")
                + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
    }
}
