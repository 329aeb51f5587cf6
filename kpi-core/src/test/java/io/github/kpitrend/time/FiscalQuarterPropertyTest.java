// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import static io.github.kpitrend.time.ExactMonths.exactOrRefused;
import static io.github.kpitrend.time.ExactMonths.number;
import static io.github.kpitrend.time.ExactMonths.quarterOfYear;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.Comparator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Fiscal quarters tile the time line, in order, up to its ends. */
class FiscalQuarterPropertyTest {

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
