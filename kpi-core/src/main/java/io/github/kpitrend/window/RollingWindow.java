// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.EnumText;
import io.github.kpitrend.internal.ExpectedPeriods;
import io.github.kpitrend.internal.PhaseDoor;
import io.github.kpitrend.internal.PlainWindows;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.internal.SlotsWriter;
import io.github.kpitrend.internal.WindowStatistic;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A window of calendar months that moves along a series: {@code trailing 12 months, at least 6 observed}.
 *
 * <p>The months are counted on the calendar: a missing month takes its place in the window and is excluded from the figure. It is never read as
 * zero, and the window never reaches further back to make up for it.
 *
 * {@snippet class="snippets.WindowTest" region="rolling"}
 *
 * <ul>
 *   <li>Periods are counted, not months: a window of 12 months holds the 4 quarters of a quarterly measure ({@link #withFrequency}). Figures in
 *       months that end no period are in no window.
 *   <li>How many observed periods a figure needs is the caller's decision; without {@link #requiring} it is all that are expected.
 *   <li>With fewer, the figure is missing with reason {@link MissingReason#CONFIDENTIAL} if a confidential period is among the missing ones,
 *       otherwise for {@link MissingReason#TOO_FEW_OBSERVATIONS}.
 *   <li>Means divide by the number observed. The standard deviation (of a sample, by n - 1) needs two.
 *   <li>Months before or after the series are missing months.
 *   <li>A window over a break is computed, and its {@link WindowValue} is flagged. The series of the figures breaks where a month and the one before
 *       it are based on months on both sides of a break.
 *   <li>Figures have the markers of the figures used, except {@link io.github.kpitrend.series.Marker#REVISED}; a sum of fewer periods than are
 *       expected is partial.
 *   <li>Figures are exact for the decimals of the series, and correctly rounded to double: the mean of twelve times 0.1 is 0.1. A result that no
 *       finite double can hold, or that is not 0 and would become 0, is missing with reason {@link MissingReason#NOT_REPRESENTABLE}.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class RollingWindow implements Plain {

    private static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);
    private static final Pattern FORM = Pattern.compile(
            "(trailing|preceding) ([0-9]{1,5}) months?, "
                    + "(?:at least ([0-9]{1,5})|all) observed(?:, (quarterly|half-yearly|annual)(?:, ([A-Za-z]+ to [A-Za-z]+(?:, labeled by end year)?))?)?");

    static {
        PhaseDoor.install(
                RollingWindow.class,
                (window, calendar) -> new RollingWindow(
                        window.length, window.required, window.offset, window.expectation.endingBy(calendar)));
    }

    private final int length;
    private final int required;
    /** The number of months before the requested month at which the window ends. */
    private final int offset;

    private final Expectation expectation;

    // -----------------------------------------------------------------------
    /**
     * Returns a window of months up to and including the requested month. It requires all of them to be observed.
     *
     * @param months the length, 1 to {@value MonthlySeries#MAX_LENGTH}
     * @return the window
     * @throws IllegalArgumentException if the length is out of range
     */
    public static RollingWindow trailing(int months) {
        return new RollingWindow(checkedLength(months), months, 0, Expectation.MONTHLY);
    }

    /**
     * Returns a window of months up to the month before the requested one. It requires all of them to be observed.
     *
     * @param months the length, 1 to {@value MonthlySeries#MAX_LENGTH}
     * @return the window
     * @throws IllegalArgumentException if the length is out of range
     */
    public static RollingWindow preceding(int months) {
        return new RollingWindow(checkedLength(months), months, 1, Expectation.MONTHLY);
    }

    /**
     * Parses a window.
     *
     * @param text the form that {@link #toString} returns: {@code trailing 12 months, at least 6 observed}, {@code preceding 12 months, all
     *     observed, quarterly}
     * @return the window
     * @throws IllegalArgumentException if the text is not such a form, or a number is out of range
     */
    public static RollingWindow parse(String text) {
        Matcher form = FORM.matcher(Objects.requireNonNull(text, "text"));
        if (!form.matches()) {
            throw new IllegalArgumentException(EnumText.quoted(text)
                    + " is not a window; expected a text such as trailing 12 months, at least 6 observed");
        }
        int months = checkedLength(Integer.parseInt(form.group(2)));
        RollingWindow window = form.group(1).equals("trailing") ? trailing(months) : preceding(months);
        if (form.group(3) != null) {
            window = window.requiring(Integer.parseInt(form.group(3)));
        }
        if (form.group(4) != null) {
            window = window.withFrequency(Frequency.parse(form.group(4)));
        }
        return form.group(5) == null ? window : window.with(FiscalCalendar.parse(form.group(5)));
    }

    private RollingWindow(int length, int required, int offset, Expectation expectation) {
        this.length = length;
        this.required = required;
        this.offset = offset;
        this.expectation = expectation;
    }

    private static int checkedLength(int months) {
        if (months < 1 || months > MonthlySeries.MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "months must be from 1 to " + MonthlySeries.MAX_LENGTH + ", but was " + months);
        }
        return months;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns this window with another number of periods that must be observed.
     *
     * @param observed the least number with which there is a figure, 1 to the length; the length means all that are expected
     * @return the window
     * @throws IllegalArgumentException if the number is out of range; the message has both numbers
     */
    public RollingWindow requiring(int observed) {
        if (observed < 1 || observed > length) {
            throw new IllegalArgumentException(
                    "observed must be from 1 to the window's length " + length + ", but was " + observed);
        }
        return new RollingWindow(length, observed, offset, expectation);
    }

    /**
     * Returns this window for a measure of another frequency. Its periods end in the months in which the series has figures, if these have the same
     * remainder by the length of a period, otherwise in those of fiscal years from April.
     *
     * @param frequency the frequency of the measure
     * @return the window, of the same number of months
     */
    public RollingWindow withFrequency(Frequency frequency) {
        Objects.requireNonNull(frequency, "frequency");
        return new RollingWindow(length, required, offset, expectation.with(frequency));
    }

    /** Returns this window with a calendar that decides in which months periods end. */
    private RollingWindow with(FiscalCalendar calendar) {
        return new RollingWindow(length, required, offset, expectation.endingBy(calendar));
    }

    /**
     * Returns the number of months of the window.
     *
     * @return 1 or more
     */
    public int length() {
        return length;
    }

    /**
     * Returns the number of periods that must be observed.
     *
     * @return 1 to {@link #length()}, which means all that are expected
     */
    public int required() {
        return required;
    }

    /**
     * Returns the frequency of the measure.
     *
     * @return monthly unless another was set
     */
    public Frequency frequency() {
        return expectation.frequency();
    }

    /**
     * Returns whether the window ends with the requested month.
     *
     * @return true for a trailing window, false for a preceding one
     */
    public boolean isTrailing() {
        return offset == 0;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the sum of the observed months divided by their number.
     *
     * @param series the figures
     * @param month the month whose window is meant
     * @return the mean, in the unit of the series
     */
    public WindowValue mean(MonthlySeries series, YearMonth month) {
        return value(series, month, WindowStatistic.MEAN);
    }

    /**
     * Returns the mean at every month.
     *
     * @param series the figures
     * @return the means over the same range
     */
    public MonthlySeries mean(MonthlySeries series) {
        return values(series, WindowStatistic.MEAN);
    }

    /**
     * Returns the sum of the observed months.
     *
     * @param series the figures
     * @param month the month whose window is meant
     * @return the sum, in the unit of the series
     */
    public WindowValue sum(MonthlySeries series, YearMonth month) {
        return value(series, month, WindowStatistic.SUM);
    }

    /**
     * Returns the sum at every month.
     *
     * @param series the figures
     * @return the sums over the same range
     */
    public MonthlySeries sum(MonthlySeries series) {
        return values(series, WindowStatistic.SUM);
    }

    /**
     * Returns the smallest of the observed months, and when it occurred last.
     *
     * @param series the figures
     * @param month the month whose window is meant
     * @return the minimum, in the unit of the series
     */
    public WindowValue min(MonthlySeries series, YearMonth month) {
        return value(series, month, WindowStatistic.MIN);
    }

    /**
     * Returns the minimum at every month.
     *
     * @param series the figures
     * @return the minima over the same range
     */
    public MonthlySeries min(MonthlySeries series) {
        return values(series, WindowStatistic.MIN);
    }

    /**
     * Returns the largest of the observed months, and when it occurred last.
     *
     * @param series the figures
     * @param month the month whose window is meant
     * @return the maximum, in the unit of the series
     */
    public WindowValue max(MonthlySeries series, YearMonth month) {
        return value(series, month, WindowStatistic.MAX);
    }

    /**
     * Returns the maximum at every month.
     *
     * @param series the figures
     * @return the maxima over the same range
     */
    public MonthlySeries max(MonthlySeries series) {
        return values(series, WindowStatistic.MAX);
    }

    /**
     * Returns the middle one of the observed months in order of size, or the mean of the middle two.
     *
     * @param series the figures
     * @param month the month whose window is meant
     * @return the median, in the unit of the series
     */
    public WindowValue median(MonthlySeries series, YearMonth month) {
        return value(series, month, WindowStatistic.MEDIAN);
    }

    /**
     * Returns the median at every month.
     *
     * @param series the figures
     * @return the medians over the same range
     */
    public MonthlySeries median(MonthlySeries series) {
        return values(series, WindowStatistic.MEDIAN);
    }

    /**
     * Returns the standard deviation of the observed months as a sample, dividing by their number less one. It needs two of them, regardless of the
     * window requires.
     *
     * @param series the figures
     * @param month the month whose window is meant
     * @return the standard deviation, in the unit of the series
     */
    public WindowValue standardDeviation(MonthlySeries series, YearMonth month) {
        return value(series, month, WindowStatistic.STANDARD_DEVIATION);
    }

    /**
     * Returns the standard deviation at every month.
     *
     * @param series the figures
     * @return the standard deviations over the same range
     */
    public MonthlySeries standardDeviation(MonthlySeries series) {
        return values(series, WindowStatistic.STANDARD_DEVIATION);
    }

    /**
     * Returns how many periods of the window are observed, at every month.
     *
     * @param series the figures
     * @return a new array with one count for each month of the series' range, in order
     */
    public int[] observedCounts(MonthlySeries series) {
        ExpectedPeriods periods = expectation
                .of(SERIES.open(Objects.requireNonNull(series, "series")))
                .indexed();
        long first = periods.slots().first();
        int[] counts = new int[periods.slots().length()];
        for (int i = 0; i < counts.length; i++) {
            long last = first + i - offset;
            counts[i] = periods.observed(last - length + 1, last);
        }
        return counts;
    }

    /**
     * Returns the ratio of the sums over the window of a month. A mean of monthly percentages would weight small months like large ones.
     *
     * @param ratio the ratios; a period is observed if both parts are known
     * @param month the month
     * @return the value with both sums; missing if too few periods are observed, with {@link MissingReason#ZERO_BASE} if the denominators add up to
     *     0, with {@link MissingReason#TOO_FEW_OBSERVATIONS} if they add up to less than the ratios require
     */
    public WindowValue ratio(RatioSeries ratio, YearMonth month) {
        RatioSpans spans = RatioSpans.of(Objects.requireNonNull(ratio, "ratio"), expectation);
        long last = ProlepticMonth.of(Objects.requireNonNull(month, "month")) - offset;
        return spans.value(rule(WindowStatistic.MEAN), last - length + 1, last);
    }

    /**
     * Returns the sums over the window of every month, as a ratio series. Sums of more digits than a double has are rounded.
     *
     * @param ratio the ratios
     * @return a ratio series over the same range, of the same kind, multiplier and least denominator
     */
    public RatioSeries ratio(RatioSeries ratio) {
        RatioSpans spans = RatioSpans.of(Objects.requireNonNull(ratio, "ratio"), expectation);
        Slots slots = spans.numerators().slots();
        return spans.values(
                rule(WindowStatistic.MEAN),
                new SlotsWriter(slots.first(), slots.length()),
                new SlotsWriter(slots.first(), slots.length()),
                1,
                month -> month - offset - length + 1,
                month -> month - offset);
    }

    private WindowValue value(MonthlySeries series, YearMonth month, WindowStatistic statistic) {
        Slots slots = SERIES.open(Objects.requireNonNull(series, "series"));
        long last = ProlepticMonth.of(Objects.requireNonNull(month, "month")) - offset;
        return rule(statistic).value(expectation.of(slots), last - length + 1, last);
    }

    private MonthlySeries values(MonthlySeries series, WindowStatistic statistic) {
        Slots slots = SERIES.open(Objects.requireNonNull(series, "series"));
        Slots plain = expectation.isMonthly() ? PlainWindows.of(slots, statistic, length, offset, required) : null;
        if (plain != null) {
            return SERIES.wrap(plain);
        }
        SlotsWriter results = new SlotsWriter(slots.first(), slots.length());
        rule(statistic)
                .fill(expectation.of(slots), results, 1, month -> month - offset - length + 1, month -> month - offset);
        return SERIES.wrap(results.build());
    }

    private SpanRule rule(WindowStatistic statistic) {
        return SpanRule.ofWindow(statistic, required == length ? SpanRule.ALL : required);
    }

    // -----------------------------------------------------------------------
    @Override
    public String getPlain() {
        return toString();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof RollingWindow other
                && length == other.length
                && required == other.required
                && offset == other.offset
                && frequency() == other.frequency()
                && expectation.setCalendar().equals(other.expectation.setCalendar());
    }

    @Override
    public int hashCode() {
        return Objects.hash(length, required, offset, frequency());
    }

    /** Returns the form that {@link #parse} reads: {@code trailing 12 months, at least 6 observed}. */
    @Override
    public String toString() {
        boolean all = required == length && !expectation.isMonthly();
        return (isTrailing() ? "trailing " : "preceding ") + length + (length == 1 ? " month, " : " months, ")
                + (all ? "all" : "at least " + required) + " observed"
                + (expectation.isMonthly() ? "" : ", " + frequency().text())
                + expectation.setCalendar().map(calendar -> ", " + calendar).orElse("");
    }
}
