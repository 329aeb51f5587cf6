// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import io.github.kpitrend.Plain;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.internal.ChangeDoor;
import io.github.kpitrend.internal.ExpectedPeriods;
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
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figure of a fiscal year to date, mostly a sum: in June 2020, with years from April, that of April to June.
 *
 * {@snippet class="snippets.WindowTest" region="year-to-date"}
 *
 * <ul>
 *   <li>Every period of the year to date is required, unless {@link #requiring} asks for fewer; such a sum is partial. Months before the series are
 *       missing ones. A quarterly measure has one period in June, July and August, and none in April: {@link MissingReason#NOT_DUE}.
 *   <li>A confidential period hides the figure until the year ends, regardless of the requirement: it could be calculated from a later one. If the
 *       last period is missing, the figure is missing with that period's reason. Otherwise, with too few periods, it is missing with reason {@link
 *       MissingReason#NOT_FINAL} if one was excluded for that, or for {@link MissingReason#TOO_FEW_OBSERVATIONS}.
 *   <li>{@link Aggregation#LAST} is the figure of the last period, missing with its reason. {@link Aggregation#RATIO} has no figure for several
 *       periods of a plain series ({@link MissingReason#UNAVAILABLE}), {@link Aggregation#NONE} none at all ({@link MissingReason#NOT_APPLICABLE}).
 *       One expected period is its own figure under every rule.
 *   <li>A figure that no finite double can hold is missing with reason {@link MissingReason#NOT_REPRESENTABLE}.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class YearToDate implements Plain {

    private static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);
    private static final int YEAR = 12;

    static {
        PhaseDoor.install(
                YearToDate.class,
                (tool, calendar) -> new YearToDate(tool.rule, tool.expectation.endingBy(calendar), tool.required));
    }

    private final Aggregation rule;
    private final Expectation expectation;
    private final int required;

    // -----------------------------------------------------------------------
    /**
     * Returns the year to date of a monthly measure: sums of all months to date.
     *
     * @param calendar the calendar of the fiscal years
     * @return the year to date
     */
    public static YearToDate of(FiscalCalendar calendar) {
        Objects.requireNonNull(calendar, "calendar");
        return new YearToDate(Aggregation.SUM, new Expectation(Frequency.MONTHLY, calendar, true), SpanRule.ALL);
    }

    private YearToDate(Aggregation rule, Expectation expectation, int required) {
        this.rule = rule;
        this.expectation = expectation;
        this.required = required;
    }

    /**
     * Returns this year to date by another rule.
     *
     * @param rule the rule that makes one figure of the periods to date
     * @return the year to date
     */
    public YearToDate withAggregation(Aggregation rule) {
        return new YearToDate(Objects.requireNonNull(rule, "rule"), expectation, required);
    }

    /**
     * Returns this year to date for a measure that is reported at another frequency.
     *
     * @param frequency how often it is reported
     * @return the year to date
     */
    public YearToDate withFrequency(Frequency frequency) {
        Objects.requireNonNull(frequency, "frequency");
        return new YearToDate(rule, expectation.with(frequency), required);
    }

    /**
     * Returns this year to date requiring fewer periods than are expected.
     *
     * @param observed the least number of observed periods, 1 to 12; where fewer are expected, all of them
     * @return the year to date
     * @throws IllegalArgumentException if the number is out of range
     */
    public YearToDate requiring(int observed) {
        if (observed < 1 || observed > YEAR) {
            throw new IllegalArgumentException("observed must be from 1 to 12, but was " + observed);
        }
        return new YearToDate(rule, expectation, observed);
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
     * Returns the rule.
     *
     * @return the rule that makes one figure of the periods to date; a sum unless another was set
     */
    public Aggregation rule() {
        return rule;
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
     * Returns the figure of the fiscal year up to a month.
     *
     * @param series the figures
     * @param month the month
     * @return the figure, with the number of periods it is based on
     */
    public WindowValue value(MonthlySeries series, YearMonth month) {
        Slots slots = SERIES.open(Objects.requireNonNull(series, "series"));
        long last = ProlepticMonth.of(Objects.requireNonNull(month, "month"));
        return spanRule().value(expectation.of(slots), start(last), last);
    }

    /**
     * Returns the figure of the fiscal year to date at every month.
     *
     * @param series the figures
     * @return the figures over the same range, the same as those of {@link #value}
     */
    public MonthlySeries values(MonthlySeries series) {
        Slots slots = SERIES.open(Objects.requireNonNull(series, "series"));
        SpanRule rule = spanRule();
        long firstStart = start(slots.first());
        Slots plain = expectation.isMonthly()
                ? PlainSpans.toDate(rule.statistic(), rule.required(), slots, (int) (slots.first() - firstStart) + 1)
                : null;
        if (plain != null) {
            return SERIES.wrap(plain);
        }
        SlotsWriter results = new SlotsWriter(slots.first(), slots.length());
        rule.fill(
                expectation.of(slots),
                results,
                1,
                month -> month - Math.floorMod(month - firstStart, (long) YEAR),
                month -> month);
        return SERIES.wrap(results.build());
    }

    private SpanRule spanRule() {
        return SpanRule.of(SpanRule.Kind.TO_DATE, rule, required);
    }

    /**
     * Returns the ratio of the fiscal year to date at a month: of the sums of both parts by the rules ratio, sum and mean. Otherwise it is that of
     * the last period or of the period with the extreme ratio.
     *
     * @param ratio the ratios; a period is observed if both parts are known
     * @param month the month
     * @return the value with both parts; missing as for plain series, with {@link MissingReason#ZERO_BASE} if the denominator is 0, with {@link
     *     MissingReason#TOO_FEW_OBSERVATIONS} if it is below the least one
     */
    public WindowValue value(RatioSeries ratio, YearMonth month) {
        RatioSpans spans = RatioSpans.of(Objects.requireNonNull(ratio, "ratio"), expectation);
        long last = ProlepticMonth.of(Objects.requireNonNull(month, "month"));
        return spans.value(ratioRule(), start(last), last);
    }

    /**
     * Returns the ratio of the fiscal year to date at every month.
     *
     * @param ratio the ratios
     * @return a ratio series of the sums or pairs over the same range, of the same kind, multiplier and least denominator
     */
    public RatioSeries values(RatioSeries ratio) {
        RatioSpans spans = RatioSpans.of(Objects.requireNonNull(ratio, "ratio"), expectation);
        Slots slots = spans.numerators().slots();
        long firstStart = start(slots.first());
        return spans.values(
                ratioRule(),
                new SlotsWriter(slots.first(), slots.length()),
                new SlotsWriter(slots.first(), slots.length()),
                1,
                month -> month - Math.floorMod(month - firstStart, (long) YEAR),
                month -> month);
    }

    /**
     * Returns the change of the ratio of the year to date on the year before. It covers the periods that both years have and is decided on the
     * fractions.
     *
     * @param ratio the ratios
     * @param month the month
     * @return the change
     */
    public Change change(RatioSeries ratio, YearMonth month) {
        RatioSpans spans = RatioSpans.of(Objects.requireNonNull(ratio, "ratio"), expectation);
        long last = ProlepticMonth.of(Objects.requireNonNull(month, "month"));
        LikeForLike both = new LikeForLike(spans.numerators(), start(last), last);
        return both.change(spans, ratioRule(), ChangeDoor.of(Change.class));
    }

    private SpanRule ratioRule() {
        return RatioSpans.rule(SpanRule.Kind.TO_DATE, rule, required);
    }

    /** The first month of the fiscal year of a month; it may lie before the supported range of {@link YearMonth}. */
    private long start(long month) {
        return month - calendar().monthOfYear(ProlepticMonth.at(month)) + 1;
    }

    /**
     * Returns the change from the year to date a year earlier, like for like. It covers the periods that both years have, at least as many as
     * required, or one.
     *
     * @param series the figures
     * @param month the month up to which the years are compared
     * @return the change; both figures are missing with one reason: {@link MissingReason#CONFIDENTIAL} if a period of either year is and the figures
     *     cannot be had, otherwise that of the last expected period of this year, otherwise {@link MissingReason#TOO_FEW_OBSERVATIONS}; {@linkplain
     *     Change#acrossBreak() across a break} if the series breaks after the first period of the sum of the previous year
     */
    public Change change(MonthlySeries series, YearMonth month) {
        Slots slots = SERIES.open(Objects.requireNonNull(series, "series"));
        long last = ProlepticMonth.of(Objects.requireNonNull(month, "month"));
        ExpectedPeriods periods = expectation.of(slots);
        LikeForLike both = new LikeForLike(periods, start(last), last);
        return both.change(spanRule(), ChangeDoor.of(Change.class));
    }

    /**
     * Returns the single periods of year-to-date totals: the first of a fiscal year unchanged, every other less the one before.
     *
     * @param cumulative year-to-date totals
     * @return the periods over the same range; one whose own or preceding total is missing is missing with that reason, one whose total decreased
     *     with {@link MissingReason#TOTAL_FELL} (an earlier period was revised), one with a break before it within the year for {@link
     *     MissingReason#BREAK_IN_SERIES}, a month that ends no period for its own reason or {@link MissingReason#NOT_DUE}
     */
    public MonthlySeries decumulate(MonthlySeries cumulative) {
        Slots slots = SERIES.open(Objects.requireNonNull(cumulative, "cumulative"));
        return SERIES.wrap(SinglePeriods.of(slots, expectation.of(slots), start(slots.first())));
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
        return object instanceof YearToDate other
                && rule == other.rule
                && expectation.equals(other.expectation)
                && required == other.required;
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, expectation, required);
    }

    /** Returns {@code year to date, sum, April to March, monthly figures, complete}. */
    @Override
    public String toString() {
        return "year to date, " + rule.text() + ", " + calendar() + ", "
                + frequency().text() + " figures, "
                + (required == SpanRule.ALL ? "complete" : "at least " + required + " observed");
    }
}
