// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The possible values of one hidden or rounded figure as seen from outside: {@code EH1a in May 2019 can be 1 to 11: protected}.
 *
 * <p>Both ends are attained: for each there is a table of whole numbers that agrees with everything published. Where the status is {@link
 * ProtectionStatus#UNDECIDED} they are limits that the true count does not leave.
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class FeasibilityInterval implements Plain {

    private final String ref;
    private final MonthRange months;
    private final long lower;
    private final long upper;
    private final long meantFrom;
    private final long meantTo;
    private final ProtectionStatus status;

    FeasibilityInterval(Item item, long lower, long upper, long[] meant, ProtectionStatus status) {
        this(
                label(item),
                MonthRange.of(ProlepticMonth.at(item.first), ProlepticMonth.at(item.last)),
                lower,
                upper,
                meant,
                status);
    }

    FeasibilityInterval(String ref, MonthRange months, long lower, long upper, long[] meant, ProtectionStatus status) {
        this.ref = ref;
        this.months = months;
        this.lower = lower;
        this.upper = upper;
        meantFrom = meant[0];
        meantTo = meant[1];
        this.status = status;
    }

    /** The name of a figure's row: the reference, with the side of a ratio where that is not the numerator. */
    static String label(Item item) {
        CountRow.Part part = item.row.part;
        return item.row.ref + (part == CountRow.Part.NUMERATOR ? "" : part.text);
    }

    /** The months in words: {@code May 2019}, {@code April 2019 to June 2019}. */
    static String text(MonthRange months) {
        YearMonth first = months.first();
        return EnglishText.month(first)
                + (months.last().equals(first) ? "" : " to " + EnglishText.month(months.last()));
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the reference of the row.
     *
     * @return the reference; {@code EH3 (denominator)} for the denominators of a ratio
     */
    public String ref() {
        return ref;
    }

    /**
     * Returns the months of the figure.
     *
     * @return one month, or the months of a sum in which figures are due, first to last
     */
    public MonthRange months() {
        return months;
    }

    /**
     * Returns the smallest possible count.
     *
     * @return the count; never empty, as counts are not negative
     */
    public OptionalLong lower() {
        return OptionalLong.of(lower);
    }

    /**
     * Returns the largest possible count.
     *
     * @return the count, empty where there is no limit
     */
    public OptionalLong upper() {
        return upper >= Limits.NONE ? OptionalLong.empty() : OptionalLong.of(upper);
    }

    /**
     * Returns the status that the figure has if it is sensitive.
     *
     * @return the status
     */
    public ProtectionStatus status() {
        return status;
    }

    boolean isMeantEmpty() {
        return meantFrom > meantTo;
    }

    /** The values meant to stay open: {@code 1 to 4}. */
    String meant() {
        return meantFrom == meantTo ? Long.toString(meantFrom) : meantFrom + " to " + meantTo;
    }

    /** The interval in words: {@code can be 1 to 11}. */
    String range() {
        if (upper >= Limits.NONE) {
            return "can be " + lower + " and above";
        }
        return lower == upper ? "is " + lower : "can be " + lower + " to " + upper;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns one line about the figure.
     *
     * @return {@code EH1a in May 2019 can be 1 to 11: protected}
     */
    public String text() {
        return ref + " in " + text(months) + " " + range() + ": " + status.text();
    }

    /**
     * Returns how the status was decided.
     *
     * @return the explanation
     */
    public Explanation explain() {
        String open = isMeantEmpty()
                ? "the published form leaves no sensitive value open"
                : "the published form alone leaves " + meant() + " open";
        return Explanation.of(
                List.of(range(), open),
                "protected if every sensitive value that the published form alone leaves open is possible",
                text());
    }

    @Override
    public Map<String, Object> getPlain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("ref", ref);
        plain.put("months", months.toString());
        plain.put("lower", lower);
        upper().ifPresent(most -> plain.put("upper", most));
        plain.put("status", status.name());
        return Collections.unmodifiableMap(plain);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof FeasibilityInterval other && values().equals(other.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<Object> values() {
        return List.of(ref, months, lower, upper, meantFrom, meantTo, status);
    }

    /** Returns {@link #text}. */
    @Override
    public String toString() {
        return text();
    }
}
