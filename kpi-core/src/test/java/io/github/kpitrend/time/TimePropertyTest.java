// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

class TimePropertyTest {

    private static final BigInteger FIRST = number(TimeSamples.FIRST_MONTH);
    private static final BigInteger LAST = number(TimeSamples.LAST_MONTH);

    // -----------------------------------------------------------------------
    // MonthRange: length and membership
    // -----------------------------------------------------------------------
    @Property
    void rangeOf_contains_exactlyTheMonthsFromFirstToLast(
            @ForAll("nearRanges") MonthRange range, @ForAll("nearRanges") MonthRange other) {
        assertThat(range.contains(other.first()))
                .isEqualTo(TimeSamples.months(range).contains(other.first()));
        assertThat(range).containsExactlyElementsOf(TimeSamples.months(range));
        assertThat(range.stream()).containsExactlyElementsOf(TimeSamples.months(range));
        assertThat(range.length()).isEqualTo(TimeSamples.months(range).size());
    }

    @Property
    void startingAt_and_endingAt_giveTheRangeBackFromItsLength(@ForAll("ranges") MonthRange range) {
        assertThat(MonthRange.startingAt(range.first(), range.length())).isEqualTo(range);
        assertThat(MonthRange.endingAt(range.last(), range.length())).isEqualTo(range);
    }

    @Property
    void startingAt_isExactOrRefused(@ForAll("months") YearMonth first, @ForAll("steps") long months) {
        BigInteger last = number(first).add(BigInteger.valueOf(months)).subtract(BigInteger.ONE);
        if (months < 1) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> MonthRange.startingAt(first, months));
        } else {
            exactOrRefused(
                    () -> MonthRange.startingAt(first, months),
                    MonthRange::first,
                    number(first),
                    MonthRange::last,
                    last);
        }
    }

    @Property
    void endingAt_isExactOrRefused(@ForAll("months") YearMonth last, @ForAll("steps") long months) {
        BigInteger first = number(last).subtract(BigInteger.valueOf(months)).add(BigInteger.ONE);
        if (months < 1) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> MonthRange.endingAt(last, months));
        } else {
            exactOrRefused(
                    () -> MonthRange.endingAt(last, months), MonthRange::first, first, MonthRange::last, number(last));
        }
    }

    @Property(tries = 1000)
    @StatisticsReport(onFailureOnly = true)
    void rangePlusMonths_isExactOrRefused(@ForAll("ranges") MonthRange range, @ForAll("steps") long months) {
        BigInteger step = BigInteger.valueOf(months);
        boolean refused = exactOrRefused(
                () -> range.plusMonths(months),
                MonthRange::first,
                number(range.first()).add(step),
                MonthRange::last,
                number(range.last()).add(step));
        Statistics.label("off the time line").collect(refused).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 10);
            coverage.check(false).percentage(share -> share > 10);
        });
    }

    @Property
    void rangePlusMonths_undoesItself(
            @ForAll("nearRanges") MonthRange range, @ForAll @IntRange(min = -9999, max = 9999) int months) {
        assertThat(range.plusMonths(months).plusMonths(-(long) months)).isEqualTo(range);
        assertThat(range.plusMonths(months).length()).isEqualTo(range.length());
    }

    // -----------------------------------------------------------------------
    // MonthRange: algebra (A5)
    // -----------------------------------------------------------------------
    @Property
    void intersection_and_span_areIdempotent(@ForAll("ranges") MonthRange range) {
        assertThat(range.intersection(range)).contains(range);
        assertThat(range.span(range)).isEqualTo(range);
        assertThat(range.encloses(range)).isTrue();
    }

    @Property(tries = 1000)
    @StatisticsReport(onFailureOnly = true)
    void intersection_and_span_areCommutative(@ForAll("pairs") List<MonthRange> pair) {
        MonthRange a = pair.get(0);
        MonthRange b = pair.get(1);
        assertThat(a.intersection(b)).isEqualTo(b.intersection(a));
        assertThat(a.span(b)).isEqualTo(b.span(a));
        Statistics.label("meet").collect(a.intersection(b).isPresent()).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 10);
            coverage.check(false).percentage(share -> share > 10);
        });
    }

    @Property
    void intersection_and_span_areAssociative(@ForAll("triples") List<MonthRange> triple) {
        MonthRange a = triple.get(0);
        MonthRange b = triple.get(1);
        MonthRange c = triple.get(2);
        Optional<MonthRange> left = a.intersection(b).flatMap(common -> common.intersection(c));
        Optional<MonthRange> right = b.intersection(c).flatMap(a::intersection);
        assertThat(left).isEqualTo(right);
        assertThat(a.span(b).span(c)).isEqualTo(a.span(b.span(c)));
    }

    @Property
    void intersection_isTheLongestRangeThatBothEnclose(@ForAll("triples") List<MonthRange> triple) {
        MonthRange a = triple.get(0);
        MonthRange b = triple.get(1);
        MonthRange c = triple.get(2);
        boolean inBoth = a.encloses(c) && b.encloses(c);
        assertThat(a.intersection(b).map(common -> common.encloses(c)).orElse(false))
                .isEqualTo(inBoth);
    }

    @Property
    void span_isTheShortestRangeThatEnclosesBoth(@ForAll("triples") List<MonthRange> triple) {
        MonthRange a = triple.get(0);
        MonthRange b = triple.get(1);
        MonthRange c = triple.get(2);
        assertThat(c.encloses(a.span(b))).isEqualTo(c.encloses(a) && c.encloses(b));
    }

    @Property
    void encloses_isAPartialOrder(@ForAll("triples") List<MonthRange> triple) {
        MonthRange a = triple.get(0);
        MonthRange b = triple.get(1);
        MonthRange c = triple.get(2);
        assertThat(a.encloses(b) && b.encloses(a)).isEqualTo(a.equals(b));
        if (a.encloses(b) && b.encloses(c)) {
            assertThat(a.encloses(c)).isTrue();
        }
        assertThat(a.encloses(b)).isEqualTo(a.intersection(b).equals(Optional.of(b)));
        assertThat(a.encloses(b)).isEqualTo(a.span(b).equals(a));
    }

    // -----------------------------------------------------------------------
    // Fiscal years and quarters tile the time line (G4, G5)
    // -----------------------------------------------------------------------
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

    @Property
    void quartersFromJanuary_areThoseOfTheCalendar(@ForAll("months") YearMonth month) {
        FiscalQuarter quarter = FiscalCalendar.JANUARY.quarterOf(month);
        assertThat(quarter.number()).isEqualTo(quarterOfYear(month));
        assertThat(quarter.year().startYear()).isEqualTo(month.getYear());
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

    // -----------------------------------------------------------------------
    // Arithmetic (G6)
    // -----------------------------------------------------------------------
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
    void plusQuarters_isExactOrRefused(
            @ForAll("fiscalQuarters") FiscalQuarter quarter, @ForAll("steps") long quarters) {
        BigInteger months = BigInteger.valueOf(quarters).multiply(BigInteger.valueOf(3));
        BigInteger yearBegins = number(quarter.months().first())
                .add(months)
                .subtract(BigInteger.valueOf(3)
                        .multiply(BigInteger.valueOf(quarter.number() - 1L + quarters % 4)
                                .mod(BigInteger.valueOf(4))));
        boolean refused = exactOrRefused(
                () -> quarter.plusQuarters(quarters),
                result -> result.year().months().first(),
                yearBegins,
                result -> result.year().months().last(),
                yearBegins.add(BigInteger.valueOf(11)));
        if (!refused) {
            assertThat(number(quarter.plusQuarters(quarters).months().first()))
                    .isEqualTo(number(quarter.months().first()).add(months));
        }
    }

    @Property
    void plusYears_addsUp(
            @ForAll("nearYears") FiscalYear year,
            @ForAll @IntRange(min = -99_999, max = 99_999) int a,
            @ForAll @IntRange(min = -99_999, max = 99_999) int b) {
        assertThat(year.plusYears(a).plusYears(b)).isEqualTo(year.plusYears((long) a + b));
    }

    @Property
    void plusQuarters_addsUp(
            @ForAll("nearQuarters") FiscalQuarter quarter,
            @ForAll @IntRange(min = -99_999, max = 99_999) int a,
            @ForAll @IntRange(min = -99_999, max = 99_999) int b) {
        assertThat(quarter.plusQuarters(a).plusQuarters(b)).isEqualTo(quarter.plusQuarters((long) a + b));
        assertThat(quarter.plusQuarters(4L * a))
                .isEqualTo(quarter.year().plusYears(a).quarter(quarter.number()));
    }

    // -----------------------------------------------------------------------
    // Order and equality (G7)
    // -----------------------------------------------------------------------
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
    void orderOfQuarters_isThatOfTheirFirstMonthsThenNumbers(
            @ForAll("nearQuarters") FiscalQuarter a, @ForAll("nearQuarters") FiscalQuarter b) {
        Comparator<FiscalQuarter> expected = Comparator.comparing(
                        (FiscalQuarter quarter) -> quarter.months().first())
                .thenComparing(FiscalQuarter::number);
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Integer.signum(expected.compare(a, b)));
        boolean same = a.year().equals(b.year()) && a.number() == b.number();
        assertThat(a.equals(b)).isEqualTo(same);
        assertThat(a.compareTo(b) == 0).isEqualTo(same);
        if (same) {
            assertThat(a).hasSameHashCodeAs(b);
        }
    }

    @Property
    void orderOfYears_holdsUpToTheEndsOfTheTimeLine(
            @ForAll("fiscalYears") FiscalYear a, @ForAll("fiscalYears") FiscalYear b) {
        int expected = number(a.months().first()).compareTo(number(b.months().first()));
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(expected);
        assertThat(Integer.signum(a.quarter(2).compareTo(b.quarter(2)))).isEqualTo(expected);
    }

    // -----------------------------------------------------------------------
    // Texts (F1 to F4, F6)
    // -----------------------------------------------------------------------
    @Property(tries = 1000)
    @StatisticsReport(onFailureOnly = true)
    void rangeText_isReadAgain(@ForAll("ranges") MonthRange range) {
        assertThat(MonthRange.parse(range.toString())).isEqualTo(range);
        collectForm(range.first());
    }

    @Property(tries = 1000)
    @StatisticsReport(onFailureOnly = true)
    void yearText_isReadAgain(@ForAll("fiscalYears") FiscalYear year) {
        assertThat(year.calendar().parseYear(year.toString())).isEqualTo(year);
        collectForm(year.months().first());
    }

    @Property
    void quarterText_isReadAgain(@ForAll("fiscalQuarters") FiscalQuarter quarter) {
        assertThat(quarter.year().calendar().parseQuarter(quarter.toString())).isEqualTo(quarter);
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
    // Helpers
    // -----------------------------------------------------------------------
    private static BigInteger number(YearMonth month) {
        return BigInteger.valueOf(month.getYear())
                .multiply(BigInteger.valueOf(12))
                .add(BigInteger.valueOf(month.getMonthValue() - 1L));
    }

    private static int quarterOfYear(YearMonth month) {
        int year = Math.floorMod(month.getYear(), 4000);
        return YearMonth.of(year, month.get(ChronoField.MONTH_OF_YEAR)).atDay(1).get(IsoFields.QUARTER_OF_YEAR);
    }

    /** Asserts that a result has the exact first and last months if these exist, and is refused if they do not; tells which. */
    private static <T> boolean exactOrRefused(
            Supplier<T> result,
            Function<T, YearMonth> first,
            BigInteger expectedFirst,
            Function<T, YearMonth> last,
            BigInteger expectedLast) {
        if (expectedFirst.compareTo(FIRST) < 0 || expectedLast.compareTo(LAST) > 0) {
            assertThatExceptionOfType(DateTimeException.class).isThrownBy(result::get);
            return true;
        }
        T found = result.get();
        assertThat(number(first.apply(found))).isEqualTo(expectedFirst);
        assertThat(number(last.apply(found))).isEqualTo(expectedLast);
        return false;
    }

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

    private static void collectForm(YearMonth month) {
        String form = month.getYear() < 0 ? "minus" : month.getYear() > 9999 ? "plus" : "plain";
        Statistics.label("sign of the year").collect(form).coverage(coverage -> {
            for (String expected : List.of("minus", "plain", "plus")) {
                coverage.check(expected).count(count -> count > 10);
            }
        });
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
    Arbitrary<MonthRange> nearRanges() {
        return TimeSamples.nearRanges();
    }

    @Provide
    Arbitrary<List<MonthRange>> pairs() {
        return Arbitraries.oneOf(
                TimeSamples.nearRanges().list().ofSize(2),
                TimeSamples.ranges().list().ofSize(2));
    }

    @Provide
    Arbitrary<List<MonthRange>> triples() {
        return Arbitraries.oneOf(
                TimeSamples.nearRanges().list().ofSize(3),
                TimeSamples.ranges().list().ofSize(3));
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
    Arbitrary<FiscalQuarter> nearQuarters() {
        return TimeSamples.nearFiscalQuarters();
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
