// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.time.MonthRange;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The ways into a series beside its builder. */
class MonthlySeriesTest {

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);

    @Test
    void numbersOfAnyKindAreTaken() {
        Map<YearMonth, Number> numbers = Map.of(
                JANUARY,
                1,
                JANUARY.plusMonths(1),
                2L,
                JANUARY.plusMonths(2),
                3.5,
                JANUARY.plusMonths(3),
                4.1f,
                JANUARY.plusMonths(4),
                new BigDecimal("5.1"),
                JANUARY.plusMonths(5),
                BigInteger.TEN,
                JANUARY.plusMonths(6),
                new AtomicInteger(7),
                JANUARY.plusMonths(7),
                (short) 8);
        assertThat(MonthlySeries.of(numbers)).isEqualTo(MonthlySeries.of(JANUARY, 1, 2, 3.5, 4.1, 5.1, 10, 7, 8));
    }

    @Test
    void numbersThatNoDoubleStandsForAreNot() {
        for (Number number : List.of(
                Float.NaN,
                Float.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Long.MAX_VALUE,
                new BigDecimal("1e400"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MonthlySeries.of(Map.of(JANUARY, number)))
                    .withMessageContaining("2020-01");
        }
    }

    @Test
    void eventsAreCountedWithinTheRange() {
        MonthRange range = MonthRange.of(JANUARY, JANUARY.plusMonths(2));
        List<LocalDate> events =
                List.of(LocalDate.of(2020, 3, 31), LocalDate.of(2020, 1, 1), LocalDate.of(2020, 3, 31));
        assertThat(MonthlySeries.counting(range, events)).isEqualTo(MonthlySeries.of(JANUARY, 1, 0, 2));
        for (LocalDate outside : List.of(LocalDate.of(2019, 12, 31), LocalDate.of(2020, 4, 1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MonthlySeries.counting(range, List.of(outside)))
                    .withMessage("events must lie within range 2020-01/2020-03, but one was on " + outside);
        }
    }

    @Test
    void aSeriesIsOneTo12000MonthsOfTheCalendar() {
        assertThat(MonthlySeries.of(JANUARY, new double[12_000]).length()).isEqualTo(12_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthlySeries.of(JANUARY, new double[12_001]))
                .withMessage("a series must have 1 to 12000 months, but there were 12001 from 2020-01");
        assertThatIllegalArgumentException().isThrownBy(() -> MonthlySeries.of(JANUARY, new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> MonthlySeries.of(JANUARY, List.of()));
        YearMonth end = YearMonth.of(999_999_999, 12);
        assertThat(MonthlySeries.of(end, 1).last()).isEqualTo(end);
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> MonthlySeries.of(end, 1, 2))
                .withMessage("the series would end after +999999999-12, the last month of YearMonth");
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> MonthlySeries.of(end, new double[] {1, 2}, MissingReason.PENDING));
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> MonthlySeries.of(end, 1).plusMonths(1))
                .withMessageContaining("plus 1 month would leave the months");
        assertThat(MonthlySeries.of(end, 1).plusMonths(-1).last()).isEqualTo(end.minusMonths(1));
    }

    @Test
    void longSeriesAreCutShortInTheirText() {
        MonthlySeries twelve = MonthlySeries.of(JANUARY, Collections.nCopies(12, Figure.of(1)));
        assertThat(twelve).asString().endsWith("1, 1, 1").doesNotContain("...");
        MonthlySeries long1 = MonthlySeries.of(JANUARY, Collections.nCopies(200, Figure.of(1)));
        assertThat(long1).asString().endsWith(", ... (200 months)");
    }
}
