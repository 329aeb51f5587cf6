// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Against a model that walks month by month and counts, from an end on, how many months have passed. */
class ReportingPeriodsPropertyTest {

    /** Walks from a month in which a period ends, one month at a time. */
    private static boolean ends(YearMonth month, Frequency frequency, Month end) {
        YearMonth walker = YearMonth.of(month.getYear() - 1, end);
        int since = 0;
        while (walker.isBefore(month)) {
            walker = walker.plusMonths(1);
            since = since + 1 == frequency.months() ? 0 : since + 1;
        }
        return since == 0;
    }

    @Property
    void everyMonthAgreesWithTheModel(
            @ForAll("months") YearMonth month, @ForAll Frequency frequency, @ForAll Month start, @ForAll Month end) {
        check(ReportingPeriods.of(frequency, FiscalCalendar.startingIn(start)), month, start.minus(1));
        check(ReportingPeriods.of(frequency, FiscalCalendar.startingIn(start)).endingIn(end), month, end);
    }

    private static void check(ReportingPeriods periods, YearMonth month, Month end) {
        Frequency frequency = periods.frequency();
        assertThat(periods.isEnd(month)).isEqualTo(ends(month, frequency, end));
        YearMonth latest = month;
        while (!ends(latest, frequency, end)) {
            latest = latest.minusMonths(1);
        }
        assertThat(periods.latestEnd(month)).isEqualTo(latest);
        YearMonth before = month.minusMonths(1);
        while (!ends(before, frequency, end)) {
            before = before.minusMonths(1);
        }
        assertThat(periods.previousEnd(month)).isEqualTo(before);
        YearMonth next = month;
        while (!ends(next, frequency, end)) {
            next = next.plusMonths(1);
        }
        assertThat(periods.periodOf(month)).isEqualTo(MonthRange.endingAt(next, frequency.months()));
        int position = 0;
        for (YearMonth each = month; ; each = each.minusMonths(1)) {
            position += ends(each, frequency, end) ? 1 : 0;
            if (each.getMonth() == periods.calendar().startMonth()) {
                break;
            }
        }
        assertThat(periods.position(month)).isEqualTo(position);
    }

    @Property
    void rangesAgreeWithTheModel(
            @ForAll("months") YearMonth first,
            @ForAll("lengths") int length,
            @ForAll Frequency frequency,
            @ForAll Month end) {
        ReportingPeriods periods =
                ReportingPeriods.of(frequency, FiscalCalendar.APRIL).endingIn(end);
        MonthRange range = MonthRange.startingAt(first, length);
        List<YearMonth> expected = new ArrayList<>();
        for (YearMonth month : range) {
            if (ends(month, frequency, end)) {
                expected.add(month);
            }
        }
        assertThat(periods.ends(range).toList()).isEqualTo(expected);
        assertThat(periods.count(range)).isEqualTo(expected.size());
    }

    @Property
    void periodsTileTheFiscalYear(@ForAll("months") YearMonth month, @ForAll Frequency frequency, @ForAll Month start) {
        FiscalCalendar calendar = FiscalCalendar.startingIn(start);
        ReportingPeriods periods = ReportingPeriods.of(frequency, calendar);
        MonthRange year = calendar.yearOf(month).months();
        assertThat(periods.isAligned()).isTrue();
        assertThat(periods.count(year)).isEqualTo(periods.periodsPerYear());
        assertThat(periods.position(year.last())).isEqualTo(periods.periodsPerYear());
        assertThat(year.encloses(periods.periodOf(month))).isTrue();
        assertThat(periods.latestEnd(periods.latestEnd(month))).isEqualTo(periods.latestEnd(month));
    }

    @Provide
    Arbitrary<YearMonth> months() {
        return TimeSamples.innerMonths().filter(month -> Math.abs(month.getYear()) < 999_999_990);
    }

    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.integers().between(1, 60);
    }
}
