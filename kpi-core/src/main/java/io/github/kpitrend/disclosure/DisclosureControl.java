// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import io.github.kpitrend.Plain;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A rule of disclosure control, which counts are sensitive, and the choices that go with it: {@code 1 to 4}.
 *
 * <p>{@link #protect} decides what of a {@link Publication} may be released, so that no sensitive count can be recovered from the rest; {@link
 * #decide} lists what is hidden and why, for the publisher alone. Nothing is random.
 *
 * {@snippet class="snippets.DisclosureTest" region="control"}
 *
 * <ul>
 *   <li>A count is sensitive from {@link #lowest} to {@link #highest}. By default 0 is shown, so everybody knows that a hidden count is at least 1.
 *   <li>A rounding is applied to what is shown, after the rule was applied to the true counts.
 *   <li>All hidden figures have the same reason, {@link io.github.kpitrend.series.MissingReason#CONFIDENTIAL}: a reader cannot see which are small.
 * </ul>
 *
 * <p>Method: <a href="doc-files/suppression.html">Suppression</a>. Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class DisclosureControl implements Plain {

    /** The largest threshold of a rule. */
    public static final int MAX_THRESHOLD = 1000;

    private static final int NONE = 0;

    private final int lowest;
    private final int highest;
    private final int rounding;
    private final boolean hiding;
    private final int minimumDenominator;
    private final boolean complements;

    // -----------------------------------------------------------------------
    /**
     * Returns a rule that hides counts below a threshold, but not 0.
     *
     * @param threshold the smallest count that is not sensitive, 2 to {@value #MAX_THRESHOLD}: 5 hides 1 to 4
     * @return the rule, without rounding
     * @throws IllegalArgumentException if the threshold is out of range
     */
    public static DisclosureControl hidingBelow(int threshold) {
        if (threshold < 2 || threshold > MAX_THRESHOLD) {
            throw new IllegalArgumentException("threshold must be 2 to " + MAX_THRESHOLD + ", but was " + threshold);
        }
        return new DisclosureControl(1, threshold - 1, NONE, true, NONE, false);
    }

    private DisclosureControl(
            int lowest, int highest, int rounding, boolean hiding, int minimumDenominator, boolean complements) {
        this.lowest = lowest;
        this.highest = highest;
        this.rounding = rounding;
        this.hiding = hiding;
        this.minimumDenominator = minimumDenominator;
        this.complements = complements;
    }

    /**
     * Returns this rule with zeros sensitive as well.
     *
     * @return the rule that hides from 0
     */
    public DisclosureControl includingZero() {
        return new DisclosureControl(0, highest, rounding, hiding, minimumDenominator, complements);
    }

    /**
     * Returns this rule with what is shown rounded to the nearest multiple of a base, halves up.
     *
     * @param base the base, 2 to {@value #MAX_THRESHOLD}
     * @return the rule with that rounding
     * @throws IllegalArgumentException if the base is out of range
     */
    public DisclosureControl withRounding(int base) {
        if (base < 2 || base > MAX_THRESHOLD) {
            throw new IllegalArgumentException("base must be 2 to " + MAX_THRESHOLD + ", but was " + base);
        }
        return new DisclosureControl(lowest, highest, base, hiding, minimumDenominator, complements);
    }

    /**
     * Returns this rule with rounding instead of hiding: a figure is hidden only where the rounded figures would reveal a sensitive count.
     *
     * @return the rule
     * @throws IllegalArgumentException if the rule has no rounding
     */
    public DisclosureControl withoutHiding() {
        if (rounding == NONE) {
            throw new IllegalArgumentException("rounding must be set before withoutHiding, but was none");
        }
        return new DisclosureControl(lowest, highest, rounding, false, minimumDenominator, complements);
    }

    /**
     * Returns this rule with ratios of small denominators hidden: numerator and percentage, for reliability.
     *
     * @param least the smallest denominator whose ratio is shown, 1 to 1,000,000
     * @return the rule
     * @throws IllegalArgumentException if the number is out of range
     */
    public DisclosureControl withMinimumDenominator(int least) {
        if (least < 1 || least > 1_000_000) {
            throw new IllegalArgumentException("least must be 1 to 1000000, but was " + least);
        }
        return new DisclosureControl(lowest, highest, rounding, hiding, least, complements);
    }

    /**
     * Returns this rule with the complements of proportions protected as well: 98% of 50 shows that one did not.
     *
     * @return the rule
     */
    public DisclosureControl withComplements() {
        return new DisclosureControl(lowest, highest, rounding, hiding, minimumDenominator, true);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the smallest sensitive count.
     *
     * @return 1, or 0 where zeros are sensitive
     */
    public int lowest() {
        return lowest;
    }

    /**
     * Returns the largest sensitive count.
     *
     * @return the threshold less 1
     */
    public int highest() {
        return highest;
    }

    /**
     * Returns the base to which shown counts are rounded.
     *
     * @return the base, empty without rounding
     */
    public OptionalInt rounding() {
        return rounding == NONE ? OptionalInt.empty() : OptionalInt.of(rounding);
    }

    /**
     * Returns whether sensitive counts are hidden, not only rounded.
     *
     * @return false after {@link #withoutHiding}
     */
    public boolean isHiding() {
        return hiding;
    }

    /**
     * Returns the smallest denominator whose ratio is shown.
     *
     * @return the denominator, empty where there is no such limit
     */
    public OptionalInt minimumDenominator() {
        return minimumDenominator == NONE ? OptionalInt.empty() : OptionalInt.of(minimumDenominator);
    }

    /**
     * Returns whether complements of proportions are protected.
     *
     * @return true after {@link #withComplements}
     */
    public boolean isProtectingComplements() {
        return complements;
    }

    /**
     * Returns whether the rule calls a count sensitive.
     *
     * @param count a number
     * @return true from {@link #lowest} to {@link #highest}
     */
    public boolean isSensitive(double count) {
        return count >= lowest && count <= highest;
    }

    // -----------------------------------------------------------------------
    /**
     * Decides what may be released.
     *
     * @param publication everything that is published together, with its true counts
     * @return the figures that may be released; nothing of it is to be published unless {@link ProtectedPublication#isProtected}
     * @throws IllegalArgumentException if a total is not the sum of its parts, or a sum not that of its months; the message has the month
     */
    public ProtectedPublication protect(Publication publication) {
        Objects.requireNonNull(publication, "publication");
        return publication.isReleasedUnder(this)
                ? ProtectedPublication.again(this, publication)
                : Suppression.of(this, publication).released();
    }

    /**
     * Returns what {@link #protect} hides, and why. The result is confidential itself: it states which hidden figures are small.
     *
     * @param publication everything that is published together, with its true counts
     * @return the decisions, by row and month; figures that were confidential before are not among them
     * @throws IllegalArgumentException if a total is not the sum of its parts, or a sum not that of its months; the message has the month
     */
    public List<HiddenFigure> decide(Publication publication) {
        Objects.requireNonNull(publication, "publication");
        return publication.isReleasedUnder(this)
                ? List.of()
                : Suppression.of(this, publication).decisions();
    }

    // -----------------------------------------------------------------------
    boolean isSensitiveCount(long count) {
        return count >= lowest && count <= highest;
    }

    /** The number that is shown for a count. */
    long shown(long count) {
        return rounding == NONE ? count : Math.floorDiv(count + rounding / 2, (long) rounding) * rounding;
    }

    /** The smallest count behind a shown number. */
    long least(long shown) {
        return Math.max(0, shown - rounding / 2);
    }

    /** The largest count behind a shown number. */
    long most(long shown) {
        return shown + Math.max(0, rounding - 1) / 2;
    }

    /** The rule in words: {@code 1 to 4}. */
    String rule() {
        return lowest == highest ? Integer.toString(highest) : lowest + " to " + highest;
    }

    /** The sentence for readers of the release. */
    String note() {
        String nearest = "rounded to the nearest " + rounding
                + ", so totals may not add up and comparisons are of rounded figures.";
        if (!hiding) {
            return "Counts are " + nearest;
        }
        String suppressed = lowest == highest
                ? "Counts of " + highest + " are suppressed"
                : "Counts from " + lowest + " to " + highest + " are suppressed";
        return suppressed + (rounding == NONE ? ", and others that would reveal them." : "; others are " + nearest);
    }

    @Override
    public Map<String, Object> getPlain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("lowest", lowest);
        plain.put("highest", highest);
        rounding().ifPresent(base -> plain.put("rounding", base));
        plain.put("hiding", hiding);
        minimumDenominator().ifPresent(least -> plain.put("minimumDenominator", least));
        plain.put("protectingComplements", complements);
        return Collections.unmodifiableMap(plain);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof DisclosureControl other && values().equals(other.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<Object> values() {
        return List.of(lowest, highest, rounding, hiding, minimumDenominator, complements);
    }

    /** Returns the rule and its choices, {@code 1 to 4, rounded to 5}. */
    @Override
    public String toString() {
        return rule()
                + (rounding == NONE ? "" : hiding ? ", rounded to " + rounding : " rounded to " + rounding)
                + (minimumDenominator == NONE ? "" : ", denominators from " + minimumDenominator)
                + (complements ? ", with complements" : "");
    }
}
