// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.Plain;
import io.github.kpitrend.breakdown.IndicatorTree;
import io.github.kpitrend.internal.EnumText;
import io.github.kpitrend.internal.ExactDecimal;
import io.github.kpitrend.internal.PlainNumber;
import io.github.kpitrend.internal.RefMap;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetStatus;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which the target statuses of children become that of their parent: {@code count 80/50}.
 *
 * <p>Met, within tolerance and missed are assessed; every other status is never treated as good or bad. Percentages are of the assessed children,
 * exact, limits inclusive.
 *
 * <ul>
 *   <li>{@link #worst()}: missed if one is, otherwise within tolerance if one is, otherwise met.
 *   <li>{@link #byCount} and {@link #byWeight}: met if at least one percentage is met, otherwise missed if at least the other is missed, otherwise
 *       within tolerance.
 *   <li>If fewer are assessed than {@linkplain #requiring required}, or their weights add up to 0, the parent is {@link TargetStatus#NOT_ASSESSED}.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class StatusRollUp implements Plain {

    private static final double PERCENT = 100;
    private static final String NUMBER = "([0-9.eE+-]{1,30})";
    private static final Pattern FORM = Pattern.compile(
            "(?:worst|(count|weight) " + NUMBER + "/" + NUMBER + ")(?:, at least ([0-9]{1,9}) assessed)?");

    private enum Rule {
        WORST,
        COUNT,
        WEIGHT
    }

    private final Rule rule;
    private final double met;
    private final double missed;
    private final int required;

    // -----------------------------------------------------------------------
    /**
     * Returns the rule by which the worst status of an assessed child decides.
     *
     * @return the rule
     */
    public static StatusRollUp worst() {
        return new StatusRollUp(Rule.WORST, PERCENT, PERCENT, 1);
    }

    /**
     * Returns the rule by which the numbers of met and missed children decide.
     *
     * @param met the percentage of the assessed children from which on the parent is met, above 0, at most 100
     * @param missed the percentage from which on it is missed, above 0, at most 100
     * @return the rule
     * @throws IllegalArgumentException if a percentage is out of range
     */
    public static StatusRollUp byCount(double met, double missed) {
        return new StatusRollUp(Rule.COUNT, checked(met, "met"), checked(missed, "missed"), 1);
    }

    /**
     * Returns the rule by which the weights of met and missed children decide.
     *
     * @param met the percentage of the weight of the assessed children from which on the parent is met, above 0, at most 100
     * @param missed the percentage from which on it is missed, above 0, at most 100
     * @return the rule
     * @throws IllegalArgumentException if a percentage is out of range
     */
    public static StatusRollUp byWeight(double met, double missed) {
        return new StatusRollUp(Rule.WEIGHT, checked(met, "met"), checked(missed, "missed"), 1);
    }

    /**
     * Parses a rule: {@code worst}, {@code count 80/50}, {@code weight 80/50}, each also with {@code , at least 2 assessed}.
     *
     * @param text what {@link #toString()} prints
     * @return the rule
     * @throws IllegalArgumentException if the text is not a rule
     */
    public static StatusRollUp parse(String text) {
        Matcher matcher = FORM.matcher(Objects.requireNonNull(text, "text"));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "text must be worst, count 80/50 or weight 80/50, but was " + EnumText.quoted(text));
        }
        StatusRollUp rollUp = worst();
        if (matcher.group(1) != null) {
            double met = PlainNumber.parse(matcher.group(2));
            double missed = PlainNumber.parse(matcher.group(3));
            rollUp = matcher.group(1).equals("count") ? byCount(met, missed) : byWeight(met, missed);
        }
        return matcher.group(4) == null ? rollUp : rollUp.requiring(Integer.parseInt(matcher.group(4)));
    }

    private static double checked(double percent, String name) {
        if (!(percent > 0 && percent <= PERCENT)) {
            throw new IllegalArgumentException(name + " must be above 0 and at most 100, but was " + percent);
        }
        return percent;
    }

    private StatusRollUp(Rule rule, double met, double missed, int required) {
        this.rule = rule;
        this.met = met;
        this.missed = missed;
        this.required = required;
    }

    /**
     * Returns this rule with a number of children that must be assessed.
     *
     * @param children 1 or more
     * @return the rule
     * @throws IllegalArgumentException if {@code children} is below 1
     */
    public StatusRollUp requiring(int children) {
        if (children < 1) {
            throw new IllegalArgumentException("children must be 1 or more, but was " + children);
        }
        return new StatusRollUp(rule, met, missed, children);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the status of the parent of some rows, all of the same weight.
     *
     * @param rows the children
     * @return the status
     */
    public RolledUpStatus of(Collection<ScorecardRow> rows) {
        return of(rows, ref -> 1.0);
    }

    /**
     * Returns the status of the parent of some rows, with the weights of a tree.
     *
     * @param tree the tree; a ref that it does not have has the weight 1
     * @param rows the children
     * @return the status
     */
    public RolledUpStatus of(IndicatorTree tree, Collection<ScorecardRow> rows) {
        Objects.requireNonNull(tree, "tree");
        return of(rows, ref -> tree.refs().contains(ref) ? tree.weight(ref) : 1.0);
    }

    private RolledUpStatus of(Collection<ScorecardRow> rows, Function<String, Double> weights) {
        Map<String, TargetStatus> statuses = new RefMap<>();
        Map<String, String> words = new RefMap<>();
        Map<String, Double> weightOf = new RefMap<>();
        for (ScorecardRow row : Objects.requireNonNull(rows, "rows")) {
            String ref = row.indicator().ref();
            TargetStatus status =
                    row.targetAssessment().map(TargetAssessment::status).orElse(TargetStatus.NO_TARGET);
            statuses.put(ref, status);
            weightOf.put(ref, weights.apply(ref));
            words.put(ref, words(status, row.targetAssessment().flatMap(TargetAssessment::reason)));
        }
        return of(statuses, weightOf, words);
    }

    static String words(TargetStatus status, Optional<MissingReason> reason) {
        return switch (status) {
            case TO_BE_CONFIRMED -> MissingReason.PENDING.text();
            case NOT_ASSESSED -> reason.map(MissingReason::text).orElse(status.text());
            default -> status.text();
        };
    }

    /** The status of children by ref; the words say why one is not assessed. */
    RolledUpStatus of(Map<String, TargetStatus> statuses, Map<String, Double> weights, Map<String, String> words) {
        return new RolledUpStatus(this, decide(statuses, weights), statuses, words);
    }

    private TargetStatus decide(Map<String, TargetStatus> statuses, Map<String, Double> weights) {
        ExactDecimal assessed = ExactDecimal.ZERO;
        ExactDecimal ofMet = ExactDecimal.ZERO;
        ExactDecimal ofMissed = ExactDecimal.ZERO;
        int count = 0;
        for (Map.Entry<String, TargetStatus> child : statuses.entrySet()) {
            if (RolledUpStatus.isAssessed(child.getValue())) {
                ExactDecimal weight = rule == Rule.WEIGHT
                        ? ExactDecimal.of(weights.getOrDefault(child.getKey(), 1.0))
                        : ExactDecimal.ONE;
                count++;
                assessed = assessed.plus(weight);
                ofMet = child.getValue() == TargetStatus.MET ? ofMet.plus(weight) : ofMet;
                ofMissed = child.getValue() == TargetStatus.MISSED ? ofMissed.plus(weight) : ofMissed;
            }
        }
        if (count < required || assessed.signum() == 0) {
            return TargetStatus.NOT_ASSESSED;
        }
        if (rule == Rule.WORST) {
            boolean all = ofMet.compareValue(assessed) == 0;
            return ofMissed.signum() > 0 ? TargetStatus.MISSED : all ? TargetStatus.MET : TargetStatus.WITHIN_TOLERANCE;
        }
        if (reaches(ofMet, assessed, met)) {
            return TargetStatus.MET;
        }
        return reaches(ofMissed, assessed, missed) ? TargetStatus.MISSED : TargetStatus.WITHIN_TOLERANCE;
    }

    private static boolean reaches(ExactDecimal part, ExactDecimal whole, double percent) {
        return part.times(ExactDecimal.HUNDRED)
                        .compareValue(ExactDecimal.of(percent).times(whole))
                >= 0;
    }

    // -----------------------------------------------------------------------
    @Override
    public String getPlain() {
        return toString();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof StatusRollUp other
                && rule == other.rule
                && met == other.met
                && missed == other.missed
                && required == other.required;
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, met, missed, required);
    }

    /** Returns the form that {@link #parse} reads: {@code count 80/50}. */
    @Override
    public String toString() {
        String text = switch (rule) {
            case WORST -> "worst";
            case COUNT -> "count " + Figure.of(met) + "/" + Figure.of(missed);
            case WEIGHT -> "weight " + Figure.of(met) + "/" + Figure.of(missed);
        };
        return text + (required == 1 ? "" : ", at least " + required + " assessed");
    }
}
