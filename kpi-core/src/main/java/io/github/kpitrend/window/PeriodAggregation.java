// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import io.github.kpitrend.internal.Exact;
import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.WindowStatistic;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.FiscalQuarter;
import io.github.kpitrend.time.FiscalYear;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Months made into fiscal quarters and years, by the indicator's rule: {@code sum, April to March, monthly figures, complete}.
 *
 * {@snippet class="snippets.WindowTest" region="periods"}
 *
 * <ul>
 *   <li>A period needs all its figures: three months for a quarter, twelve for a year, fewer for a measure that is itself reported
 *       by quarter ({@link #withFrequency}). With fewer it is missing for {@link MissingReason#TOO_FEW_OBSERVATIONS}, or {@link
 *       MissingReason#CONFIDENTIAL} if a confidential month is among the missing. {@link #requiring} asks for less.
 *   <li>{@link Aggregation#LAST} is the latest observed figure of the period. Complete, it is that of the last month, and needs the others
 *       as well; the level at the end of a period, whatever was seen before, is the series' own figure of that month.
 *   <li>Means are of the observed months. A mean of months is not the mean of the parts; where numerators and denominators are known, {@link
 *       #percentOfSums} is right.
 *   <li>As a series, a period's figure stands in its last month, and the other months are not reported.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. Treat them as values.
 *
 * @since 0.1.0
 */
public final class PeriodAggregation {

    private static final int ALL = 0;
    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    private final Aggregation rule;
    private final FiscalCalendar calendar;
    private final Frequency frequency;
    private final int required;

    // -----------------------------------------------------------------------
    /**
     * Returns the aggregation of a monthly measure by a rule; it requires complete periods.
     *
     * @param rule how months become one figure
     * @param calendar in which month years start
     * @return the aggregation
     */
    public static PeriodAggregation of(Aggregation rule, FiscalCalendar calendar) {
        return new PeriodAggregation(
                Objects.requireNonNull(rule, "rule"),
                Objects.requireNonNull(calendar, "calendar"),
                Frequency.MONTHLY,
                ALL);
    }

    private PeriodAggregation(Aggregation rule, FiscalCalendar calendar, Frequency frequency, int required) {
        this.rule = rule;
        this.calendar = calendar;
        this.frequency = frequency;
        this.required = required;
    }

    /**
     * Returns this aggregation for a measure that is reported at another frequency.
     *
     * @param frequency how often it is reported: a complete year of a quarterly measure has four figures
     * @return the aggregation
     */
    public PeriodAggregation withFrequency(Frequency frequency) {
        return new PeriodAggregation(rule, calendar, Objects.requireNonNull(frequency, "frequency"), required);
    }

    /**
     * Returns this aggregation requiring fewer figures than a complete period has.
     *
     * @param observed the least number of observed figures, 1 to 12; where a complete period has fewer, all of them
     * @return the aggregation
     * @throws IllegalArgumentException if the number is out of range
     */
    public PeriodAggregation requiring(int observed) {
        if (observed < 1 || observed > YEAR) {
            throw new IllegalArgumentException("the required number must be 1 to 12, but was " + observed);
        }
        return new PeriodAggregation(rule, calendar, frequency, observed);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the figure of a quarter.
     *
     * @param series the months
     * @param quarter a quarter of any calendar
     * @return the figure, with the number of months it rests on
     */
    public WindowValue quarter(MonthlySeries series, FiscalQuarter quarter) {
        return period(series, quarter.months());
    }

    /**
     * Returns the figure of a year.
     *
     * @param series the months
     * @param year a year of any calendar
     * @return the figure, with the number of months it rests on
     */
    public WindowValue year(MonthlySeries series, FiscalYear year) {
        return period(series, year.months());
    }

    /**
     * Returns the figures of all quarters that the series touches.
     *
     * @param series the months
     * @return a series from the first to the last quarter's last month; other months are not reported
     * @throws DateTimeException if the last quarter ends beyond the calendar
     */
    public MonthlySeries quarters(MonthlySeries series) {
        return periods(series, QUARTER);
    }

    /**
     * Returns the figures of all years that the series touches.
     *
     * @param series the months
     * @return a series from the first to the last year's last month; other months are not reported
     * @throws DateTimeException if the last year ends beyond the calendar
     */
    public MonthlySeries years(MonthlySeries series) {
        return periods(series, YEAR);
    }

    private WindowValue period(MonthlySeries series, MonthRange months) {
        int length = (int) months.length();
        if (hasNone(length)) {
            WindowValue counted =
                    Windows.value(series, ProlepticMonth.of(months.last()), length, 1, WindowStatistic.SUM);
            return new WindowValue(
                    Figure.missing(none()), counted.observedCount(), counted.window(), null, counted.acrossBreak());
        }
        return Windows.value(series, ProlepticMonth.of(months.last()), length, needed(length), statistic());
    }

    private MonthlySeries periods(MonthlySeries series, int length) {
        long first = endOfPeriod(series.first(), length);
        long last = endOfPeriod(series.last(), length);
        if (!ProlepticMonth.exists(last)) {
            throw new DateTimeException("the calendar does not reach to the end of the period of " + series.last());
        }
        if (last - first >= MonthlySeries.MAX_LENGTH) {
            throw new IllegalArgumentException("the periods of " + series.range() + " end in more than "
                    + MonthlySeries.MAX_LENGTH + " months, which no series has");
        }
        Slots slots = Windows.SERIES.open(series);
        double[] values = new double[(int) (last - first) + 1];
        byte[] reasons = new byte[values.length];
        byte[] breaks = new byte[values.length];
        Arrays.fill(reasons, ReasonCode.NOT_REPORTED);
        for (int i = 0; i < values.length; i += length) {
            long end = first + i;
            reasons[i] = hasNone(length)
                    ? noneCode()
                    : Windows.fill(values, i, slots, end, length, needed(length), statistic());
            boolean withinLast = i > 0 && slots.breaksBetween(end - 2L * length + 2, end - length);
            breaks[i] = withinLast || slots.breaksBetween(end - length + 1, end) ? Slots.BREAK_BEFORE : 0;
        }
        return Windows.SERIES.wrap(Slots.ofResults(first, values, reasons, breaks));
    }

    private long endOfPeriod(YearMonth month, int length) {
        return ProlepticMonth.of(month) + length - 1 - (calendar.monthOfYear(month) - 1) % length;
    }

    /** The number of figures that a period of that many months needs. */
    private int needed(int length) {
        int complete = Math.max(1, length / frequency.months());
        return required == ALL ? complete : Math.min(required, complete);
    }

    /** Whether the rule has no figure for periods of a length; one of a single expected figure has that one. */
    private boolean hasNone(int length) {
        return (rule == Aggregation.RATIO || rule == Aggregation.NONE) && length > frequency.months();
    }

    private MissingReason none() {
        return rule == Aggregation.RATIO ? MissingReason.UNAVAILABLE : MissingReason.NOT_APPLICABLE;
    }

    private byte noneCode() {
        return rule == Aggregation.RATIO ? ReasonCode.UNAVAILABLE : ReasonCode.NOT_APPLICABLE;
    }

    private WindowStatistic statistic() {
        return switch (rule) {
            case SUM -> WindowStatistic.SUM;
            case MEAN -> WindowStatistic.MEAN;
            case LAST, RATIO, NONE -> WindowStatistic.LAST_KNOWN;
            case MAX -> WindowStatistic.MAX;
            case MIN -> WindowStatistic.MIN;
        };
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the sum of numerators in percent of the sum of denominators over some months: the right percentage of a quarter or a
     * year, where the parts are known.
     *
     * @param numerators how many, a month
     * @param denominators out of how many, a month
     * @param months the period
     * @param required how many months must have both parts, 1 to the length of the period
     * @return the percentage over the months that have both parts, with their number; missing for {@link MissingReason#CONFIDENTIAL} or {@link
     *     MissingReason#TOO_FEW_OBSERVATIONS} with fewer, for {@link MissingReason#ZERO_BASE} if the denominators add up to 0
     * @throws IllegalArgumentException if {@code required} is out of range, or the period or the span of both series is longer than a series
     *     can be
     */
    public static WindowValue percentOfSums(
            MonthlySeries numerators, MonthlySeries denominators, MonthRange months, int required) {
        if (months.length() > MonthlySeries.MAX_LENGTH) {
            throw new IllegalArgumentException("a period must have at most " + MonthlySeries.MAX_LENGTH
                    + " months, but " + months + " has " + months.length());
        }
        if (required < 1 || required > months.length()) {
            throw new IllegalArgumentException(
                    "required must be 1 to the period's length " + months.length() + ", but was " + required);
        }
        MonthlySeries top = numerators.combine(denominators, (n, d) -> n);
        MonthlySeries bottom = numerators.combine(denominators, (n, d) -> d);
        long last = ProlepticMonth.of(months.last());
        int length = (int) months.length();
        WindowValue n = Windows.value(top, last, length, required, WindowStatistic.SUM);
        WindowValue d = Windows.value(bottom, last, length, required, WindowStatistic.SUM);
        return new WindowValue(percent(n.figure(), d.figure()), n.observedCount(), n.window(), null, n.acrossBreak());
    }

    private static Figure percent(Figure numerator, Figure denominator) {
        if (!numerator.isKnown() || !denominator.isKnown()) {
            return numerator.isKnown() ? denominator : numerator;
        }
        if (denominator.value() == 0) {
            return Figure.missing(MissingReason.ZERO_BASE);
        }
        return Figures.ofResult(Exact.percentage(numerator.value(), denominator.value()));
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof PeriodAggregation other
                && rule == other.rule
                && calendar.equals(other.calendar)
                && frequency == other.frequency
                && required == other.required;
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, calendar, frequency, required);
    }

    /** Returns {@code sum, April to March, monthly figures, complete}. */
    @Override
    public String toString() {
        return rule.text() + ", " + calendar + ", " + frequency.text() + " figures, "
                + (required == ALL ? "complete" : "at least " + required + " observed");
    }
}
