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
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Fiscal quarters tile the time line, in order, up to its ends. */
class FiscalQuarterPropertyTest {

    private static final BigInteger FIRST = number(TimeSamples.FIRST_MONTH);
    private static final BigInteger LAST = number(TimeSamples.LAST_MONTH);

    @Property
    void quartersFromJanuary_areThoseOfTheCalendar(@ForAll("months") YearMonth month) {
        FiscalQuarter quarter = FiscalCalendar.JANUARY.quarterOf(month);
        assertThat(quarter.number()).isEqualTo(quarterOfYear(month));
        assertThat(quarter.year().startYear()).isEqualTo(month.getYear());
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
    void plusQuarters_addsUp(
            @ForAll("nearQuarters") FiscalQuarter quarter,
            @ForAll @IntRange(min = -99_999, max = 99_999) int a,
            @ForAll @IntRange(min = -99_999, max = 99_999) int b) {
        assertThat(quarter.plusQuarters(a).plusQuarters(b)).isEqualTo(quarter.plusQuarters((long) a + b));
        assertThat(quarter.plusQuarters(4L * a))
                .isEqualTo(quarter.year().plusYears(a).quarter(quarter.number()));
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
    void quarterText_isReadAgain(@ForAll("fiscalQuarters") FiscalQuarter quarter) {
        assertThat(quarter.year().calendar().parseQuarter(quarter.toString())).isEqualTo(quarter);
    }

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

    @Provide
    Arbitrary<YearMonth> months() {
        return TimeSamples.months();
    }

    @Provide
    Arbitrary<FiscalQuarter> fiscalQuarters() {
        return TimeSamples.fiscalQuarters();
    }

    @Provide
    Arbitrary<FiscalQuarter> nearQuarters() {
        return TimeSamples.nearFiscalQuarters();
    }

    @Provide
    Arbitrary<Long> steps() {
        return TimeSamples.steps();
    }
}
