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
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.statistics.Statistics;

/** Months as numbers of any size: the model that properties of ranges, quarters and fiscal years compare with. */
final class ExactMonths {

    private static final BigInteger FIRST = number(TimeSamples.FIRST_MONTH);
    private static final BigInteger LAST = number(TimeSamples.LAST_MONTH);

    private ExactMonths() {}

    static BigInteger number(YearMonth month) {
        return BigInteger.valueOf(month.getYear())
                .multiply(BigInteger.valueOf(12))
                .add(BigInteger.valueOf(month.getMonthValue() - 1L));
    }

    static int quarterOfYear(YearMonth month) {
        int year = Math.floorMod(month.getYear(), 4000);
        return YearMonth.of(year, month.get(ChronoField.MONTH_OF_YEAR)).atDay(1).get(IsoFields.QUARTER_OF_YEAR);
    }

    /** Asserts that a result has the exact first and last months if these exist, and is refused if they do not; tells which. */
    static <T> boolean exactOrRefused(
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

    /** Counts the signs that years are written with, each of which must come up. */
    static void collectForm(YearMonth month) {
        String form = month.getYear() < 0 ? "minus" : month.getYear() > 9999 ? "plus" : "plain";
        Statistics.label("sign of the year").collect(form).coverage(coverage -> {
            for (String expected : List.of("minus", "plain", "plus")) {
                coverage.check(expected).count(count -> count > 10);
            }
        });
    }
}
