// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.change;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.EnumText;
import io.github.kpitrend.internal.MonthText;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.Frequency;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rule that finds the base month of a change: {@code 1 month back}, {@code 12 months back}, {@code baseline 2019-04}.
 *
 * <p>The base is a month of the calendar, never a position in a list: with a gap in the series, the month before is missing, not replaced by
 * the one before that. For the latest known figure of any age there is {@link #previousObserved()}.
 *
 * <ul>
 *   <li>{@link #previousMonth()} equals {@code monthsBack(1)}, {@link #sameMonthLastYear()} equals {@code monthsBack(12)}.
 *   <li>A base month before the series, or before the calendar, makes the change missing with reason {@code OUTSIDE_SERIES}.
 *   <li>A baseline may lie after the month it is compared with.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class Comparison implements Plain {

    /** A base month outside of every series, for no base month. */
    static final long NO_MONTH = Long.MIN_VALUE;

    private static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);

    private enum Kind {
        MONTHS_BACK,
        BASELINE,
        PREVIOUS_OBSERVED
    }

    private static final Comparison PREVIOUS_MONTH = new Comparison(Kind.MONTHS_BACK, 1);
    private static final Comparison SAME_MONTH_LAST_YEAR = new Comparison(Kind.MONTHS_BACK, 12);
    private static final Comparison PREVIOUS_OBSERVED = new Comparison(Kind.PREVIOUS_OBSERVED, 0);

    private static final String BASELINE = "baseline ";
    private static final Pattern BACK = Pattern.compile("([1-9][0-9]{0,9}) months? back");

    private final Kind kind;
    /** Months back, or the number of the baseline month. */
    private final long number;

    // -----------------------------------------------------------------------
    /**
     * Compares with the month before.
     *
     * @return the comparison
     */
    public static Comparison previousMonth() {
        return PREVIOUS_MONTH;
    }

    /**
     * Compares with the period before: one, three or twelve months back.
     *
     * @param frequency how often the measure is reported
     * @return the comparison
     */
    public static Comparison previousPeriod(Frequency frequency) {
        return monthsBack(Objects.requireNonNull(frequency, "frequency").months());
    }

    /**
     * Compares with the same month a year earlier.
     *
     * @return the comparison
     */
    public static Comparison sameMonthLastYear() {
        return SAME_MONTH_LAST_YEAR;
    }

    /**
     * Compares with a month some months earlier.
     *
     * @param months how many, 1 or more
     * @return the comparison
     * @throws IllegalArgumentException if {@code months} is below 1
     */
    public static Comparison monthsBack(int months) {
        if (months < 1) {
            throw new IllegalArgumentException("months must be 1 or more, but was " + months);
        }
        return new Comparison(Kind.MONTHS_BACK, months);
    }

    /**
     * Compares every month with one fixed month.
     *
     * @param month the month of the baseline
     * @return the comparison
     */
    public static Comparison baseline(YearMonth month) {
        return new Comparison(Kind.BASELINE, ProlepticMonth.of(Objects.requireNonNull(month, "month")));
    }

    /**
     * Compares with the latest known figure before the month, however old it is. This is what dropping the gaps and taking the figure before
     * amounts to; state the age of the base to the reader.
     *
     * @return the comparison
     */
    public static Comparison previousObserved() {
        return PREVIOUS_OBSERVED;
    }

    /**
     * Parses a comparison, as {@link #toString} prints it.
     *
     * @param text {@code 1 month back}, {@code 12 months back}, {@code baseline 2019-04} or {@code previous observed}
     * @return the comparison
     * @throws IllegalArgumentException if the text is none of these
     */
    public static Comparison parse(String text) {
        if (Objects.requireNonNull(text, "text").equals("previous observed")) {
            return PREVIOUS_OBSERVED;
        }
        Matcher back = BACK.matcher(text);
        if (back.matches() && Long.parseLong(back.group(1)) <= Integer.MAX_VALUE) {
            Comparison comparison = monthsBack(Integer.parseInt(back.group(1)));
            if (comparison.toString().equals(text)) {
                return comparison;
            }
        }
        if (text.startsWith(BASELINE)) {
            try {
                return baseline(YearMonth.parse(text.substring(BASELINE.length())));
            } catch (DateTimeParseException e) {
                throw notAComparison(text, e);
            }
        }
        throw notAComparison(text, null);
    }

    private static IllegalArgumentException notAComparison(String text, @Nullable Exception cause) {
        return new IllegalArgumentException(
                EnumText.quoted(text) + " is not a comparison; expected a text such as 1 month back, 12 months back,"
                        + " baseline 2019-04 or previous observed",
                cause);
    }

    private Comparison(Kind kind, long number) {
        this.kind = kind;
        this.number = number;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the month that a month is compared with.
     *
     * @param series the series; only {@link #previousObserved()} reads it
     * @param month the month to compare
     * @return the base month, whether or not the series has it; empty where no earlier month is known ({@link #previousObserved()}) or the month is
     *     outside the supported range of {@link YearMonth}
     */
    public Optional<YearMonth> baseMonth(MonthlySeries series, YearMonth month) {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(month, "month");
        long base = baseMonth(SERIES.open(series), ProlepticMonth.of(month));
        return ProlepticMonth.exists(base) ? Optional.of(ProlepticMonth.at(base)) : Optional.empty();
    }

    /** Returns the number of the base month; it may lie outside the series and outside the calendar. */
    long baseMonth(Slots slots, long month) {
        return switch (kind) {
            case MONTHS_BACK -> month - number;
            case BASELINE -> number;
            case PREVIOUS_OBSERVED -> lastObservedBefore(slots, month);
        };
    }

    boolean isMonthsBack() {
        return kind == Kind.MONTHS_BACK;
    }

    boolean isPreviousObserved() {
        return kind == Kind.PREVIOUS_OBSERVED;
    }

    /** The months back, or the number of the baseline. */
    long number() {
        return number;
    }

    private static long lastObservedBefore(Slots slots, long month) {
        for (long candidate = Math.min(month - 1, slots.last()); candidate >= slots.first(); candidate--) {
            if (slots.reasonAt(candidate) == ReasonCode.KNOWN) {
                return candidate;
            }
        }
        return NO_MONTH;
    }

    // -----------------------------------------------------------------------
    @Override
    public String getPlain() {
        return toString();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Comparison other && kind == other.kind && number == other.number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, number);
    }

    /** Returns {@code 1 month back}, {@code 12 months back}, {@code baseline 2019-04} or {@code previous observed}. */
    @Override
    public String toString() {
        return switch (kind) {
            case MONTHS_BACK -> number == 1 ? "1 month back" : number + " months back";
            case BASELINE -> BASELINE + MonthText.of(ProlepticMonth.at(number));
            case PREVIOUS_OBSERVED -> "previous observed";
        };
    }
}
