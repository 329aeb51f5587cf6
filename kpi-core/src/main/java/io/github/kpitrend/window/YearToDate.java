// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import io.github.kpitrend.internal.ChangeMath;
import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.WindowStatistic;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalCalendar;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The sum of a fiscal year so far: in June 2020, with years from April, that of April to June.
 *
 * <p>It adds up what is observed and says how many months that is, so that a year with a gap can be told from a complete one.
 *
 * {@snippet class="snippets.WindowTest" region="year-to-date"}
 *
 * <ul>
 *   <li>In a month that is itself missing there is no sum so far: the result is missing for that month's own reason.
 *   <li>Earlier missing months of the year are left out and lower the count; months before the series are among them.
 *   <li>In the first month of the year the sum is that month's figure.
 *   <li>What no finite double can hold is missing for {@code NOT_REPRESENTABLE}.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. Treat them as values.
 *
 * @since 0.1.0
 */
public final class YearToDate {

    private final FiscalCalendar calendar;

    /**
     * Returns the year to date of a fiscal calendar.
     *
     * @param calendar says in which month years start
     * @return the year to date
     */
    public static YearToDate of(FiscalCalendar calendar) {
        return new YearToDate(Objects.requireNonNull(calendar, "calendar"));
    }

    private YearToDate(FiscalCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * Returns the calendar whose years are summed up.
     *
     * @return the calendar
     */
    public FiscalCalendar calendar() {
        return calendar;
    }

    /**
     * Returns the sum of the observed months from the start of the fiscal year up to a month.
     *
     * @param series the figures
     * @param month the month up to which to add
     * @return the sum in the unit of the series, with the count and the months it rests on; missing if the month itself is
     */
    public WindowValue sum(MonthlySeries series, YearMonth month) {
        WindowValue sum =
                Windows.value(series, Windows.number(month), calendar.monthOfYear(month), 1, WindowStatistic.SUM);
        Figure current = series.at(month);
        return current.isKnown() ? sum : missing(sum, current);
    }

    /**
     * Returns the sum so far at every month.
     *
     * @param series the figures
     * @return the sums over the same range
     */
    public MonthlySeries sum(MonthlySeries series) {
        Slots slots = Windows.SERIES.open(series);
        double[] values = new double[slots.length()];
        byte[] reasons = new byte[values.length];
        int monthOfYear = calendar.monthOfYear(ProlepticMonth.at(slots.first)) - 1;
        for (int i = 0; i < values.length; i++) {
            int from = Math.max(0, i - monthOfYear);
            reasons[i] = slots.reason(i);
            if (reasons[i] == ReasonCode.KNOWN) {
                values[i] = WindowStatistic.SUM.compute(slots, from, i, slots.observed(from, i));
            }
            monthOfYear = (monthOfYear + 1) % 12;
        }
        return Windows.SERIES.wrap(Slots.ofResults(slots.first, values, reasons, slots));
    }

    /**
     * Returns the year so far beside the same months of the year before, over the months that both have.
     *
     * @param series the figures
     * @param month the month up to which to add
     * @return both sums; where the month itself is missing, both are, for its own reason; without a common month both are missing for {@code
     *     CONFIDENTIAL} if a confidential month is among them, else for {@code TOO_FEW_OBSERVATIONS}
     */
    public LikeForLike likeForLike(MonthlySeries series, YearMonth month) {
        int length = calendar.monthOfYear(month);
        long last = ProlepticMonth.of(month);
        MonthlySeries common = commonMonths(series, last, length);
        WindowValue now = Windows.value(common, last, length, 1, WindowStatistic.SUM);
        WindowValue then = Windows.value(common, last - 12, length, 1, WindowStatistic.SUM);
        boolean acrossBreak = Windows.SERIES.open(series).breaksBetween(last - 12 - length + 2, last);
        Figure current = series.at(month);
        return current.isKnown()
                ? new LikeForLike(now, then, acrossBreak)
                : new LikeForLike(missing(now, current), missing(then, current), acrossBreak);
    }

    private static WindowValue missing(WindowValue value, Figure reason) {
        return new WindowValue(reason, value.observedCount(), value.window(), null, value.acrossBreak());
    }

    /** Returns the series with the months of either year left out that the other year lacks. */
    private static MonthlySeries commonMonths(MonthlySeries series, long last, int length) {
        Slots slots = Windows.SERIES.open(series);
        double[] values = slots.values.clone();
        byte[] reasons = new byte[values.length];
        for (int i = 0; i < reasons.length; i++) {
            long month = slots.first + i;
            long behind = last - month;
            reasons[i] = slots.reason(i);
            if (behind >= 0 && behind < length) {
                reasons[i] = ReasonCode.ofTwo(reasons[i], slots.reasonAt(month - 12));
            } else if (behind >= 12 && behind < length + 12L) {
                reasons[i] = ReasonCode.ofTwo(reasons[i], slots.reasonAt(month + 12));
            }
        }
        byte[] markers = slots.markers == null ? null : slots.markers.clone();
        return Windows.SERIES.wrap(Slots.of(slots.first, values, reasons, markers));
    }

    /**
     * Takes figures that are cumulative over the fiscal year apart into months: the first month as it is, every other less the month before.
     *
     * @param cumulative year-to-date figures
     * @return the months; one whose own or preceding figure is missing is missing for that reason, and one in which the figure fell is missing
     *     for {@code UNAVAILABLE} and stands among the revisions; one with a break before it, within the year, is missing for {@code
     *     BREAK_IN_SERIES}
     */
    public Decumulation decumulate(MonthlySeries cumulative) {
        Slots slots = Windows.SERIES.open(cumulative);
        double[] values = new double[slots.length()];
        byte[] reasons = new byte[values.length];
        List<YearMonth> revisions = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            YearMonth month = ProlepticMonth.at(slots.first + i);
            boolean start = calendar.monthOfYear(month) == 1;
            byte before = start ? ReasonCode.KNOWN : slots.reasonAt(slots.first + i - 1);
            reasons[i] = ReasonCode.ofTwo(slots.reason(i), before);
            if (reasons[i] == ReasonCode.KNOWN && !start && slots.breaksBetween(slots.first + i, slots.first + i)) {
                reasons[i] = ReasonCode.BREAK_IN_SERIES;
            }
            if (reasons[i] == ReasonCode.KNOWN) {
                double base = start ? 0 : slots.values[i - 1];
                double current = slots.values[i];
                values[i] = ChangeMath.difference(base, current, Decimals.commonPlaces(base, current));
                if (!start && current < base) {
                    reasons[i] = ReasonCode.UNAVAILABLE;
                    values[i] = 0;
                    revisions.add(month);
                }
            }
        }
        return new Decumulation(Windows.SERIES.wrap(Slots.ofResults(slots.first, values, reasons, slots)), revisions);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof YearToDate other && calendar.equals(other.calendar);
    }

    @Override
    public int hashCode() {
        return calendar.hashCode();
    }

    /** Returns {@code year to date, } and the calendar. */
    @Override
    public String toString() {
        return "year to date, " + calendar;
    }
}
