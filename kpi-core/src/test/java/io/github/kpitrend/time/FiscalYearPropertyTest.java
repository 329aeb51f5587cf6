// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import static io.github.kpitrend.time.ExactMonths.collectForm;
import static io.github.kpitrend.time.ExactMonths.exactOrRefused;
import static io.github.kpitrend.time.ExactMonths.number;
import static io.github.kpitrend.time.ExactMonths.quarterOfYear;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Fiscal years tile the time line, in order, up to its ends. */
class FiscalYearPropertyTest {

    @Property
    void everyMonth_belongsToOneYearAndOneQuarter(
            @ForAll("calendars") FiscalCalendar calendar, @ForAll("innerMonths") YearMonth month) {
        int around = month.getYear();
        List<FiscalYear> years = List.of(around - 1, around, around + 1).stream()
                .filter(year -> year >= -999_999_999 && year <= calendar.lastStartYear())
                .map(calendar::year)
                .filter(year -> year.contains(month))
                .toList();
        assertThat(years).containsExactly(calendar.yearOf(month));
        assertThat(years.get(0).quarters())
                .filteredOn(quarter -> quarter.months().contains(month))
                .containsExactly(calendar.quarterOf(month));
    }

    /** The calendar moved so that every year starts in January, asked of java.time. */
    @Property
    void yearOf_and_quarterOf_areThoseOfTheMovedCalendar(
            @ForAll("calendars") FiscalCalendar calendar, @ForAll("innerMonths") YearMonth month) {
        YearMonth moved = month.minusMonths(calendar.startMonth().getValue() - 1L);
        assertThat(calendar.yearOf(month).startYear()).isEqualTo(moved.getYear());
        assertThat(calendar.quarterOf(month).number()).isEqualTo(quarterOfYear(moved));
        assertThat(calendar.monthOfYear(month)).isEqualTo(moved.getMonthValue());
    }

    @Property(tries = 1000)
    @StatisticsReport(onFailureOnly = true)
    void yearOf_isRefusedExactlyWhereTheYearDoesNotFit(
            @ForAll("calendars") FiscalCalendar calendar, @ForAll("months") YearMonth month) {
        BigInteger first = number(month).subtract(BigInteger.valueOf(calendar.monthOfYear(month) - 1L));
        boolean refused = exactOrRefused(
                () -> calendar.yearOf(month),
                year -> year.months().first(),
                first,
                year -> year.months().last(),
                first.add(BigInteger.valueOf(11)));
        Statistics.label("off the time line")
                .collect(refused)
                .coverage(coverage -> coverage.check(true).count(count -> count > 0));
    }

    @Property
    void fourQuarters_tileTheYear(@ForAll("fiscalYears") FiscalYear year) {
        assertThat(year.months().length()).isEqualTo(12);
        assertThat(year.months().first())
                .isEqualTo(YearMonth.of(year.startYear(), year.calendar().startMonth()));
        assertThat(year.quarters()).extracting(FiscalQuarter::number).containsExactly(1, 2, 3, 4);
        assertThat(year.quarters()).allSatisfy(quarter -> {
            assertThat(quarter.year()).isEqualTo(year);
            assertThat(quarter.months().length()).isEqualTo(3);
        });
        assertThat(year.quarters().stream().flatMap(quarter -> quarter.months().stream()))
                .containsExactlyElementsOf(year.months());
        int place = 1;
        for (YearMonth month : year.months()) {
            assertThat(year.calendar().monthOfYear(month)).isEqualTo(place++);
        }
    }

    @Property
    void years_tileTheTimeLine(
            @ForAll("calendars") FiscalCalendar calendar,
            @ForAll @IntRange(min = -999_999_999, max = 999_999_997) int startYear) {
        FiscalYear year = calendar.year(startYear);
        assertThat(year.plusYears(1).months().first())
                .isEqualTo(year.months().last().plusMonths(1));
    }

    @Property
    void quarters_tileTheTimeLine(
            @ForAll("calendars") FiscalCalendar calendar,
            @ForAll @IntRange(min = -999_999_999, max = 999_999_997) int startYear,
            @ForAll @IntRange(min = 1, max = 4) int number) {
        FiscalQuarter quarter = calendar.year(startYear).quarter(number);
        assertThat(quarter.plusQuarters(1).months().first())
                .isEqualTo(quarter.months().last().plusMonths(1));
    }

    @Property(tries = 1000)
    @StatisticsReport(onFailureOnly = true)
    void plusYears_isExactOrRefused(@ForAll("fiscalYears") FiscalYear year, @ForAll("steps") long years) {
        BigInteger months = BigInteger.valueOf(years).multiply(BigInteger.valueOf(12));
        boolean refused = exactOrRefused(
                () -> year.plusYears(years),
                result -> result.months().first(),
                number(year.months().first()).add(months),
                result -> result.months().last(),
                number(year.months().last()).add(months));
        Statistics.label("off the time line").collect(refused).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 10);
            coverage.check(false).percentage(share -> share > 10);
        });
    }

    @Property
    void plusYears_addsUp(
            @ForAll("nearYears") FiscalYear year,
            @ForAll @IntRange(min = -99_999, max = 99_999) int a,
            @ForAll @IntRange(min = -99_999, max = 99_999) int b) {
        assertThat(year.plusYears(a).plusYears(b)).isEqualTo(year.plusYears((long) a + b));
    }

    @Property(tries = 1000)
    @StatisticsReport(onFailureOnly = true)
    void orderOfYears_isThatOfTheirFirstMonths(@ForAll("nearYears") FiscalYear a, @ForAll("nearYears") FiscalYear b) {
        int expected = a.months().first().compareTo(b.months().first());
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Integer.signum(expected));
        boolean same = a.calendar().equals(b.calendar()) && a.startYear() == b.startYear();
        assertThat(a.equals(b)).isEqualTo(same);
        assertThat(a.compareTo(b) == 0).isEqualTo(same);
        if (same) {
            assertThat(a).hasSameHashCodeAs(b);
        }
        Statistics.label("equal years")
                .collect(same)
                .coverage(coverage -> coverage.check(true).count(count -> count > 0));
        Statistics.label("equal labels of unequal years")
                .collect(!same && a.toString().equals(b.toString()))
                .coverage(coverage -> coverage.check(true).count(count -> count > 0));
    }

    @Property
    void orderOfYears_holdsUpToTheEndsOfTheTimeLine(
            @ForAll("fiscalYears") FiscalYear a, @ForAll("fiscalYears") FiscalYear b) {
        int expected = number(a.months().first()).compareTo(number(b.months().first()));
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(expected);
        assertThat(Integer.signum(a.quarter(2).compareTo(b.quarter(2)))).isEqualTo(expected);
    }

    @Property(tries = 1000)
    @StatisticsReport(onFailureOnly = true)
    void yearText_isReadAgain(@ForAll("fiscalYears") FiscalYear year) {
        assertThat(year.calendar().parseYear(year.toString())).isEqualTo(year);
        collectForm(year.months().first());
    }

    @Property
    void yearText_isOfOneYearOfItsCalendar(@ForAll("fiscalYears") FiscalYear year, @ForAll("steps") long years) {
        BigInteger startYear = BigInteger.valueOf(year.startYear()).add(BigInteger.valueOf(years));
        boolean exists = startYear.compareTo(BigInteger.valueOf(-999_999_999)) >= 0
                && startYear.compareTo(BigInteger.valueOf(year.calendar().lastStartYear())) <= 0;
        if (exists) {
            assertThat(year.plusYears(years).toString().equals(year.toString())).isEqualTo(years == 0);
        }
    }

    @Property(tries = 5000)
    @StatisticsReport(onFailureOnly = true)
    void anyText_isReadOrRefusedAsDocumented(
            @ForAll("calendars") FiscalCalendar calendar, @ForAll("texts") String text) {
        boolean range = readOrRefused(text, MonthRange::parse, MonthRange::toString);
        boolean year = readOrRefused(text, calendar::parseYear, FiscalYear::toString);
        boolean quarter = readOrRefused(text, calendar::parseQuarter, FiscalQuarter::toString);
        boolean frequency = readOrRefused(text, Frequency::parse, Frequency::text);
        String found = range ? "range" : year ? "year" : quarter ? "quarter" : frequency ? "frequency" : "nothing";
        Statistics.label("read as").collect(found).coverage(coverage -> {
            for (String kind : List.of("range", "year", "quarter", "frequency", "nothing")) {
                coverage.check(kind).count(count -> count > 0);
            }
        });
    }

    @Property(tries = 100)
    @StatisticsReport(onFailureOnly = true)
    void texts_areThoseOfEveryLocaleAndZone(
            @ForAll("locales") String locale,
            @ForAll("ranges") MonthRange range,
            @ForAll("fiscalQuarters") FiscalQuarter quarter) {
        Locale localeBefore = Locale.getDefault();
        TimeZone zoneBefore = TimeZone.getDefault();
        FiscalCalendar calendar = quarter.year().calendar();
        List<String> expected = List.of(range.toString(), quarter.toString(), calendar.toString());
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(List.of(range.toString(), quarter.toString(), calendar.toString()))
                    .isEqualTo(expected);
            assertThat(MonthRange.parse(range.toString())).isEqualTo(range);
            assertThat(calendar.parseQuarter(quarter.toString())).isEqualTo(quarter);
            assertThat(Frequency.parse("MONTHLY")).isEqualTo(Frequency.MONTHLY);
        } finally {
            Locale.setDefault(localeBefore);
            TimeZone.setDefault(zoneBefore);
        }
    }

    // -----------------------------------------------------------------------
    /** Asserts that a text is refused in the documented way, or prints canonically; tells whether it was read. */
    private static <T> boolean readOrRefused(String text, Function<String, T> parse, Function<T, String> print) {
        T value;
        try {
            value = parse.apply(text);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining(" is not ");
            return false;
        }
        String canonical = print.apply(value);
        assertThat(parse.apply(canonical)).isEqualTo(value);
        assertThat(print.apply(parse.apply(canonical))).isEqualTo(canonical);
        return true;
    }

    @Provide
    Arbitrary<YearMonth> months() {
        return TimeSamples.months();
    }

    @Provide
    Arbitrary<YearMonth> innerMonths() {
        return TimeSamples.innerMonths();
    }

    @Provide
    Arbitrary<MonthRange> ranges() {
        return TimeSamples.ranges();
    }

    @Provide
    Arbitrary<FiscalCalendar> calendars() {
        return TimeSamples.calendars();
    }

    @Provide
    Arbitrary<FiscalYear> fiscalYears() {
        return TimeSamples.fiscalYears();
    }

    @Provide
    Arbitrary<FiscalQuarter> fiscalQuarters() {
        return TimeSamples.fiscalQuarters();
    }

    @Provide
    Arbitrary<FiscalYear> nearYears() {
        return TimeSamples.nearFiscalYears();
    }

    @Provide
    Arbitrary<Long> steps() {
        return TimeSamples.steps();
    }

    @Provide
    Arbitrary<String> texts() {
        return TimeSamples.texts();
    }

    @Provide
    Arbitrary<String> locales() {
        return Arbitraries.of("tr-TR", "ar-EG", "ar-EG-u-nu-arab", "de-DE", "hi-IN", "th-TH-u-ca-buddhist-nu-thai");
    }
}
