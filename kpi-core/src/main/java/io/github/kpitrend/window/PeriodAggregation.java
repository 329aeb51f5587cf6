// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.PhaseDoor;
import io.github.kpitrend.internal.PlainSpans;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.internal.SlotsWriter;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The aggregation of a series into quarters, half-years and years, by the indicator's rule: {@code sum, April to March, monthly figures, complete}.
 *
 * {@snippet class="snippets.WindowTest" region="periods"}
 *
 * <ul>
 *   <li>A longer period needs all its figures: three months for a quarter, twelve for a year, fewer for a measure that is itself reported by quarter
 *       ({@link #withFrequency}). With fewer it is missing with reason {@link MissingReason#CONFIDENTIAL} if a confidential period is among the
 *       missing, otherwise for {@link MissingReason#NOT_FINAL} if one was excluded for that, otherwise for {@link
 *       MissingReason#TOO_FEW_OBSERVATIONS}. {@link #requiring} requires less; such a sum is partial.
 *   <li>{@link Aggregation#LAST} is the figure of the last expected period, missing with its reason; no other period decides.
 *   <li>{@link Aggregation#RATIO} has no figure for several periods of a plain series ({@link MissingReason#UNAVAILABLE}), {@link Aggregation#NONE}
 *       none at all ({@link MissingReason#NOT_APPLICABLE}). A longer period of exactly one expected period is that period's figure under every rule.
 *   <li>Where no period ends, the figure is missing with reason {@link MissingReason#NOT_DUE}: a quarter of an annual measure.
 *   <li>As a series, the figure of a period is in its last month, and the other months are not reported.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class PeriodAggregation implements Plain {

    private static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);
    private static final int YEAR = 12;

    static {
        PhaseDoor.install(
                PeriodAggregation.class,
                (tool, calendar) ->
                        new PeriodAggregation(tool.rule, tool.expectation.endingBy(calendar), tool.required));
    }

    private final Aggregation rule;
    private final Expectation expectation;
    private final int required;

    // -----------------------------------------------------------------------
    /**
     * Returns the aggregation of a monthly measure by a rule; it requires complete periods.
     *
     * @param rule how periods become a longer one
     * @param calendar the calendar of the fiscal years
     * @return the aggregation
     */
    public static PeriodAggregation of(Aggregation rule, FiscalCalendar calendar) {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(calendar, "calendar");
        return new PeriodAggregation(rule, new Expectation(Frequency.MONTHLY, calendar, true), SpanRule.ALL);
    }

    private PeriodAggregation(Aggregation rule, Expectation expectation, int required) {
        this.rule = rule;
        this.expectation = expectation;
        this.required = required;
    }

    /**
     * Returns this aggregation for a measure that is reported at another frequency.
     *
     * @param frequency how often it is reported: a complete year of a quarterly measure has four figures
     * @return the aggregation
     */
    public PeriodAggregation withFrequency(Frequency frequency) {
        Objects.requireNonNull(frequency, "frequency");
        return new PeriodAggregation(rule, expectation.with(frequency), required);
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
            throw new IllegalArgumentException("observed must be from 1 to 12, but was " + observed);
        }
        return new PeriodAggregation(rule, expectation, observed);
    }

    /**
     * Returns the rule.
     *
     * @return the rule by which periods become a longer one
     */
    public Aggregation rule() {
        return rule;
    }

    /**
     * Returns the calendar.
     *
     * @return the calendar of the fiscal years
     */
    public FiscalCalendar calendar() {
        return expectation.calendar();
    }

    /**
     * Returns the frequency of the measure.
     *
     * @return monthly unless another was set
     */
    public Frequency frequency() {
        return expectation.frequency();
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the figure of a longer period.
     *
     * @param series the figures
     * @param months the months of the period, such as those of a fiscal quarter or year; at most {@value MonthlySeries#MAX_LENGTH}
     * @return the figure, with the number of periods that it is based on
     * @throws IllegalArgumentException if the period is longer than {@value MonthlySeries#MAX_LENGTH} months
     */
    public WindowValue value(MonthlySeries series, MonthRange months) {
        Slots slots = SERIES.open(Objects.requireNonNull(series, "series"));
        checkLength(Objects.requireNonNull(months, "months"));
        return spanRule()
                .value(expectation.of(slots), ProlepticMonth.of(months.first()), ProlepticMonth.of(months.last()));
    }

    /**
     * Returns the figures of all longer periods that the series touches.
     *
     * @param series the figures
     * @param frequency the frequency of the longer periods, such as {@link Frequency#QUARTERLY}; they tile the fiscal years of the calendar
     * @return a series from the first to the last period's last month; other months are not reported
     * @throws DateTimeException if the last period ends after the last month of {@link java.time.YearMonth}
     * @throws IllegalArgumentException if the periods end in more than {@value MonthlySeries#MAX_LENGTH} months
     */
    public MonthlySeries values(MonthlySeries series, Frequency frequency) {
        Slots slots = SERIES.open(Objects.requireNonNull(series, "series"));
        int length = Objects.requireNonNull(frequency, "frequency").months();
        long first = endOfPeriod(slots.first(), length);
        int months = monthsOfEnds(slots, first, length);
        SpanRule rule = spanRule();
        Slots plain = expectation.isMonthly()
                ? PlainSpans.periods(rule.statistic(), rule.required(), slots, first, months, length)
                : null;
        if (plain != null) {
            return SERIES.wrap(plain);
        }
        SlotsWriter results = new SlotsWriter(first, months);
        rule.fill(expectation.of(slots), results, length, month -> month - length + 1, month -> month);
        return SERIES.wrap(results.build());
    }

    /**
     * Returns the ratio of a range of months. It is that of the sums of both parts by the rules ratio, sum and mean, else that of the pair of the
     * last period, or the pair of the period with the extreme ratio, of equal ones the latest.
     *
     * @param ratio the ratios; a period is observed if both parts are known
     * @param months the range, at most {@value MonthlySeries#MAX_LENGTH} months
     * @return the value with both parts; missing as for plain series, with {@link MissingReason#ZERO_BASE} if the denominator is 0, with {@link
     *     MissingReason#TOO_FEW_OBSERVATIONS} if it is below the least one
     * @throws IllegalArgumentException if the range is too long
     */
    public WindowValue value(RatioSeries ratio, MonthRange months) {
        RatioSpans spans = RatioSpans.of(Objects.requireNonNull(ratio, "ratio"), expectation);
        checkLength(Objects.requireNonNull(months, "months"));
        return spans.value(ratioRule(), ProlepticMonth.of(months.first()), ProlepticMonth.of(months.last()));
    }

    /**
     * Returns the ratios of all quarters, half-years or years that a ratio series touches, in the months in which they end.
     *
     * @param ratio the ratios
     * @param frequency the length of the periods
     * @return a ratio series of the sums or pairs, of the same kind, multiplier and least denominator
     * @throws IllegalArgumentException if the periods end in more than {@value MonthlySeries#MAX_LENGTH} months
     * @throws DateTimeException if the last period would end after the last month of {@link java.time.YearMonth}
     */
    public RatioSeries values(RatioSeries ratio, Frequency frequency) {
        RatioSpans spans = RatioSpans.of(Objects.requireNonNull(ratio, "ratio"), expectation);
        int length = Objects.requireNonNull(frequency, "frequency").months();
        Slots slots = spans.numerators().slots();
        return spans.values(
                ratioRule(),
                ends(slots, length),
                ends(slots, length),
                length,
                month -> month - length + 1,
                month -> month);
    }

    private SpanRule ratioRule() {
        return RatioSpans.rule(SpanRule.Kind.PERIOD, rule, required);
    }

    private static void checkLength(MonthRange months) {
        if (months.length() > MonthlySeries.MAX_LENGTH) {
            throw new IllegalArgumentException("months must have at most " + MonthlySeries.MAX_LENGTH
                    + " months, but was " + months + " with " + months.length());
        }
    }

    /** Empty slots from the end of the first period that a series touches to that of the last. */
    private SlotsWriter ends(Slots slots, int length) {
        long first = endOfPeriod(slots.first(), length);
        return new SlotsWriter(first, monthsOfEnds(slots, first, length));
    }

    private int monthsOfEnds(Slots slots, long first, int length) {
        int beyond = (int)
                (slots.last() - first); // -length + 1 at least: below 0 where the first period ends after the series
        int months = (beyond + length - 1) / length * length + 1;
        if (!ProlepticMonth.exists(first + months - 1)) {
            throw new DateTimeException(
                    "the period of " + ProlepticMonth.at(slots.last()) + " would end after +999999999-12");
        }
        if (months > MonthlySeries.MAX_LENGTH) {
            throw new IllegalArgumentException("series must end within " + MonthlySeries.MAX_LENGTH
                    + " months of its first period, but covers "
                    + MonthRange.of(ProlepticMonth.at(slots.first()), ProlepticMonth.at(slots.last())));
        }
        return months;
    }

    private long endOfPeriod(long month, int length) {
        int sinceStart =
                Math.floorMod(month, YEAR) + YEAR + 1 - calendar().startMonth().getValue();
        return month + length - 1 - sinceStart % length;
    }

    private SpanRule spanRule() {
        return SpanRule.of(SpanRule.Kind.PERIOD, rule, required);
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map(
                "rule",
                rule,
                "calendar",
                calendar().toString(),
                "frequency",
                frequency(),
                "required",
                required == SpanRule.ALL ? Optional.empty() : Optional.of(required));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof PeriodAggregation other
                && rule == other.rule
                && expectation.equals(other.expectation)
                && required == other.required;
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, expectation, required);
    }

    /** Returns {@code sum, April to March, monthly figures, complete}. */
    @Override
    public String toString() {
        return rule.text() + ", " + calendar() + ", " + frequency().text() + " figures, "
                + (required == SpanRule.ALL ? "complete" : "at least " + required + " observed");
    }
}
