// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generated months, ranges and fiscal years, and what can be enumerated of them. */
final class TimeSamples {

    static final YearMonth FIRST_MONTH = YearMonth.of(-999_999_999, 1);
    static final YearMonth LAST_MONTH = YearMonth.of(999_999_999, 12);

    /** Months on the time line. */
    private static final long MONTHS = 12L * (2L * 999_999_999 + 1);

    private TimeSamples() {}

    // -----------------------------------------------------------------------
    // the model: months as sets, by adding one month at a time
    // -----------------------------------------------------------------------
    static TreeSet<YearMonth> months(MonthRange range) {
        TreeSet<YearMonth> months = new TreeSet<>();
        for (YearMonth month = range.first(); !month.isAfter(range.last()); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    /** All ranges within so many months. */
    static List<MonthRange> allRanges(YearMonth first, int months) {
        List<MonthRange> ranges = new ArrayList<>();
        for (int from = 0; from < months; from++) {
            for (int to = from; to < months; to++) {
                ranges.add(MonthRange.of(first.plusMonths(from), first.plusMonths(to)));
            }
        }
        return ranges;
    }

    static List<FiscalCalendar> allCalendars() {
        return List.of(Month.values()).stream().map(FiscalCalendar::startingIn).toList();
    }

    // -----------------------------------------------------------------------
    // years, mostly those of scorecards, but also those where texts and arithmetic change; these stand for jqwik's edge
    // cases
    // -----------------------------------------------------------------------
    static Arbitrary<Integer> years() {
        return years(-999_999_999, 999_999_999);
    }

    private static Arbitrary<Integer> years(int min, int max) {
        return Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.integers().between(1990, 2040)),
                        Tuple.of(1, Arbitraries.integers().between(0, 9999)),
                        Tuple.of(2, Arbitraries.integers().between(-12, 12)),
                        Tuple.of(2, Arbitraries.integers().between(9_990, 10_012)),
                        Tuple.of(1, Arbitraries.integers().between(-10_012, -9_990)),
                        Tuple.of(1, Arbitraries.integers().between(min, max)),
                        Tuple.of(1, Arbitraries.integers().between(min, min + 3)),
                        Tuple.of(1, Arbitraries.integers().between(max - 3, max)))
                .withoutEdgeCases();
    }

    static Arbitrary<YearMonth> months() {
        return Combinators.combine(years(), Arbitraries.integers().between(1, 12))
                .as(YearMonth::of);
    }

    /** Months whose fiscal year fits on the time line, whatever the calendar. */
    static Arbitrary<YearMonth> innerMonths() {
        return Combinators.combine(
                        years(-999_999_998, 999_999_998), Arbitraries.integers().between(1, 12))
                .as(YearMonth::of);
    }

    // -----------------------------------------------------------------------
    // ranges
    // -----------------------------------------------------------------------
    static Arbitrary<MonthRange> ranges() {
        return Combinators.combine(months(), months())
                .as((a, b) -> a.isBefore(b) ? MonthRange.of(a, b) : MonthRange.of(b, a));
    }

    /** Ranges of up to twenty months within three years, so that they meet often. */
    static Arbitrary<MonthRange> nearRanges() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 35),
                        Arbitraries.integers().between(1, 20))
                .as((offset, length) ->
                        MonthRange.startingAt(YearMonth.of(2018, 7).plusMonths(offset), length));
    }

    // -----------------------------------------------------------------------
    // fiscal years and quarters
    // -----------------------------------------------------------------------
    static Arbitrary<FiscalCalendar> calendars() {
        return Arbitraries.of(allCalendars());
    }

    static Arbitrary<FiscalYear> fiscalYears() {
        return calendars()
                .flatMap(calendar ->
                        years(-999_999_999, calendar.lastStartYear()).map(calendar::year));
    }

    static Arbitrary<FiscalQuarter> fiscalQuarters() {
        return Combinators.combine(fiscalYears(), Arbitraries.integers().between(1, 4))
                .as(FiscalYear::quarter);
    }

    /** Years of few calendars and few years, so that equal ones and neighbors occur. */
    static Arbitrary<FiscalYear> nearFiscalYears() {
        return Combinators.combine(calendars(), Arbitraries.integers().between(2018, 2020))
                .as(FiscalCalendar::year);
    }

    static Arbitrary<FiscalQuarter> nearFiscalQuarters() {
        return Combinators.combine(nearFiscalYears(), Arbitraries.integers().between(1, 4))
                .as(FiscalYear::quarter);
    }

    /** Amounts to add: small ones, ones about as long as the time line, and ones that long arithmetic cannot add. */
    static Arbitrary<Long> steps() {
        return Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.longs().between(-50, 50)),
                        Tuple.of(2, Arbitraries.longs().between(-MONTHS - 50, MONTHS + 50)),
                        Tuple.of(1, Arbitraries.longs()),
                        Tuple.of(1, Arbitraries.longs().between(Long.MAX_VALUE - 50, Long.MAX_VALUE)),
                        Tuple.of(1, Arbitraries.longs().between(Long.MIN_VALUE, Long.MIN_VALUE + 50)))
                .withoutEdgeCases();
    }

    // -----------------------------------------------------------------------
    // texts that are nearly right
    // -----------------------------------------------------------------------
    static Arbitrary<String> texts() {
        Arbitrary<String> right = Arbitraries.oneOf(
                ranges().map(MonthRange::toString),
                fiscalYears().map(FiscalYear::toString),
                fiscalQuarters().map(FiscalQuarter::toString),
                Arbitraries.of("monthly", "quarterly", "annual", "2019/2020", "2019-2020", "19-20", "99/00"));
        Arbitrary<String> wrong = Combinators.combine(
                        right,
                        Arbitraries.integers().between(0, 24),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.strings()
                                .withChars("0123456789+-/ Qq.e\u0660\u2013")
                                .ofMaxLength(2))
                .as((text, at, cut, put) -> {
                    int from = Math.min(at, text.length());
                    return text.substring(0, from) + put + text.substring(Math.min(from + cut, text.length()));
                });
        return Arbitraries.frequencyOf(
                Tuple.of(2, right),
                Tuple.of(5, wrong),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(20)));
    }
}
