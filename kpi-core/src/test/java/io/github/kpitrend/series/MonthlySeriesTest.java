// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.Slots;
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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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

    // -----------------------------------------------------------------------
    // what is refused
    // -----------------------------------------------------------------------
    private static final YearMonth FIRST = YearMonth.of(-999_999_999, 1);
    private static final YearMonth LAST = YearMonth.of(999_999_999, 12);
    private static final Figure PENDING = Figure.missing(MissingReason.PENDING);
    private static final MonthlySeries THREE = MonthlySeries.of(JANUARY, 1, 2, 3);

    @Test
    void aNumberThatIsNotFiniteIsNamedWithItsMonth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthlySeries.of(JANUARY, 1, Double.NaN))
                .withMessage("the value of 2020-02 must be a finite number, but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthlySeries.of(
                        JANUARY, new double[] {Double.NaN, Double.NEGATIVE_INFINITY}, MissingReason.PENDING))
                .withMessage("the value of 2020-02 must be a finite number, but was -Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THREE.mapValues(value -> value == 3 ? Double.NaN : value))
                .withMessage("the value of 2020-03 must be a finite number, but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THREE.combine(THREE, (a, b) -> 1 / (a - 2)))
                .withMessage("the value of 2020-02 must be a finite number, but was Infinity");
        assertThat(1 / MonthlySeries.of(JANUARY, -0.0).at(JANUARY).value()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void aMapHasAMonthAndDecimals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthlySeries.of(Map.of()))
                .withMessage("valuesByMonth must hold at least one month, but is empty");
        Number strange = new AtomicInteger(1) {
            @Override
            public String toString() {
                return "one";
            }
        };
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthlySeries.of(Map.of(JANUARY, strange)))
                .withMessage("the number of 2020-01 must print as a decimal, but was one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthlySeries.of(Map.of(JANUARY, Float.NaN)))
                .withMessage("the value of 2020-01 must be a finite number, but was NaN");
    }

    @Test
    void aSpanIsAtMost12000Months() {
        YearMonth last = JANUARY.plusMonths(11_999);
        YearMonth beyond = JANUARY.plusMonths(12_000);
        String message = "a series must span at most 12000 months, but 2020-01 to 3020-01 are 12001";
        MonthlySeries one = MonthlySeries.of(JANUARY, 1);
        assertThat(one.plus(MonthlySeries.of(last, 1)).length()).isEqualTo(12_000);
        List<ThrowingCallable> tooLong = List.of(
                () -> one.plus(MonthlySeries.of(beyond, 1)),
                () -> one.minus(MonthlySeries.of(beyond, 1)),
                () -> one.percentOf(MonthlySeries.of(beyond, 1)),
                () -> one.combine(MonthlySeries.of(beyond, 1), Double::sum),
                () -> MonthlySeries.total(List.of(one, MonthlySeries.of(beyond, 1))),
                () -> one.revisedBy(MonthlySeries.of(beyond, 1)),
                () -> MonthlySeries.of(beyond, 1).revisedBy(one),
                () -> one.over(MonthRange.of(JANUARY, beyond)),
                () -> one.with(beyond, 1),
                () -> one.toBuilder().extendTo(MonthRange.of(JANUARY, beyond)),
                () -> one.toBuilder().extendTo(MonthRange.of(beyond, beyond)),
                () -> MonthlySeries.builder().extendTo(MonthRange.of(JANUARY, beyond)),
                () -> one.toBuilder().addAll(MonthlySeries.of(beyond, 1)),
                () -> MonthlySeries.of(beyond, 1).toBuilder().addMissing(JANUARY, MissingReason.PENDING),
                () -> MonthlySeries.counting(MonthRange.of(JANUARY, beyond), List.of()),
                () -> MonthlySeries.of(Map.of(JANUARY, 1, beyond, 2)));
        for (ThrowingCallable call : tooLong) {
            assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
        }
        assertThat(MonthlySeries.counting(MonthRange.of(JANUARY, last), List.of())
                        .length())
                .isEqualTo(12_000);
        assertThat(one.revisedBy(MonthlySeries.of(last, 1)).length()).isEqualTo(12_000);
    }

    @Test
    void aMovedSeriesStaysOnTheTimeLine() {
        assertThat(MonthlySeries.of(FIRST, 1).plusMonths(1).first()).isEqualTo(FIRST.plusMonths(1));
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> MonthlySeries.of(FIRST, 1, 2).plusMonths(-1))
                .withMessageEndingWith("would leave the months from -999999999-01 to +999999999-12");
        long all = 12L * 1_999_999_999 - 1;
        assertThat(MonthlySeries.of(FIRST, 1).plusMonths(all).first()).isEqualTo(LAST);
        assertThat(MonthlySeries.of(LAST, 1).plusMonths(-all).first()).isEqualTo(FIRST);
        assertThat(THREE.plusMonths(0)).isSameAs(THREE);
        assertThat(MonthlySeries.of(LAST.minusMonths(1), 1, 2).range().last()).isEqualTo(LAST);
        for (long first : new long[] {ProlepticMonth.MIN - 1, ProlepticMonth.MAX}) {
            assertThatExceptionOfType(DateTimeException.class)
                    .isThrownBy(() -> new MonthlySeries(Slots.of(first, new double[2], null, null)))
                    .withMessage("the months must be from -999999999-01 to +999999999-12");
        }
    }

    @Test
    void partsHaveAMonthInCommon() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THREE.within(MonthRange.startingAt(JANUARY.plusMonths(3), 2)))
                .withMessage("no month of range 2020-04/2020-05 is in the series, which has 2020-01/2020-03");
        assertThat(THREE.within(MonthRange.startingAt(JANUARY.minusMonths(2), 9)))
                .isSameAs(THREE);
        assertThat(THREE.within(MonthRange.startingAt(JANUARY.minusMonths(2), 3)))
                .isEqualTo(MonthlySeries.of(JANUARY, 1));
        assertThat(THREE.within(MonthRange.startingAt(JANUARY.plusMonths(1), 9)))
                .isEqualTo(MonthlySeries.of(JANUARY.plusMonths(1), 2, 3));
        for (int wrong : new int[] {-1, 0, 4}) {
            String message = "months must be from 1 to the series' length 3, but was " + wrong;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> THREE.head(wrong))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> THREE.tail(wrong))
                    .withMessage(message);
        }
        assertThat(THREE.head(3)).isSameAs(THREE);
        assertThat(THREE.tail(1)).isEqualTo(MonthlySeries.of(JANUARY.plusMonths(2), 3));
        assertThat(THREE.over(THREE.range())).isSameAs(THREE);
    }

    @Test
    void factorsAndDivisorsAreFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THREE.times(Double.NaN))
                .withMessage("factor must be a finite number, but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THREE.dividedBy(Double.POSITIVE_INFINITY))
                .withMessage("divisor must be a finite number, but was Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THREE.dividedBy(0))
                .withMessage("divisor must be a finite number other than 0, but was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthlySeries.total(List.of()))
                .withMessage("series must hold at least one series, but is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THREE.lag(-1))
                .withMessage("months must be 0 or more, but was -1");
        assertThat(THREE.lag(0)).isSameAs(THREE);
    }

    // -----------------------------------------------------------------------
    // markers
    // -----------------------------------------------------------------------
    @Test
    void excludingTakesFiguresByTheirMarkers() {
        MonthlySeries marked = THREE.with(JANUARY, 1, Marker.PARTIAL).with(JANUARY.plusMonths(1), 2, Marker.FORECAST);
        MonthlySeries kept = marked.excluding(Marker.FORECAST, Marker.PARTIAL);
        assertThat(kept.observedCount()).isEqualTo(1);
        assertThat(kept.at(JANUARY)).isEqualTo(Figure.missing(MissingReason.NOT_FINAL));
        assertThat(marked.excluding(Marker.ESTIMATED)).isSameAs(marked);
        assertThat(THREE.excluding(Marker.PARTIAL)).isSameAs(THREE);
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> THREE.excluding(Marker.BREAK_BEFORE),
                () -> THREE.excluding(Marker.PARTIAL, Marker.BREAK_BEFORE))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(call)
                    .withMessage("markers must describe figures, but one was BREAK_BEFORE");
        }
    }

    @Test
    void aBreakBeforeTheFirstMonthLeavesTheWhole() {
        MonthlySeries first = THREE.with(JANUARY, 1, Marker.BREAK_BEFORE);
        assertThat(first.sinceLastBreak()).isSameAs(first);
        MonthlySeries last = THREE.with(JANUARY.plusMonths(2), 3, Marker.BREAK_BEFORE);
        assertThat(last.sinceLastBreak()).isEqualTo(last.tail(1));
    }

    @Test
    void theLastObservedMonthHasAFigure() {
        MonthlySeries one = MonthlySeries.of(JANUARY, List.of(Figure.of(1), PENDING));
        assertThat(one.lastObserved()).contains(JANUARY);
        assertThat(MonthlySeries.of(JANUARY, List.of(PENDING)).lastObserved()).isEmpty();
        assertThat(one.toArray(-9)).containsExactly(1, -9);
        assertThat(one.toMap()).containsExactly(Map.entry(JANUARY, 1.0));
    }

    // -----------------------------------------------------------------------
    // text, plain form, equality
    // -----------------------------------------------------------------------
    @Test
    void textHasTwentyFourMonthsAndMarkers() {
        MonthlySeries marked = MonthlySeries.builder()
                .add(JANUARY, 205, Marker.PROVISIONAL)
                .addMissing(JANUARY.plusMonths(1), MissingReason.PENDING)
                .build();
        assertThat(marked).hasToString("2020-01/2020-02: 205 [PROVISIONAL], missing (PENDING)");
        assertThat(MonthlySeries.of(JANUARY, new double[24])).asString().endsWith(", 0, 0");
        assertThat(MonthlySeries.of(JANUARY, new double[25])).asString().endsWith(", 0, ... (25 months)");
        assertThat(marked.getPlain()).containsOnlyKeys("first", "values").containsEntry("first", "2020-01");
        assertThat((List<?>) marked.getPlain().get("values")).hasSize(2);
    }

    @Test
    void equalSeriesAreEqualByContent() {
        assertThat(THREE)
                .isEqualTo(MonthlySeries.of(JANUARY, 1, 2, 3))
                .hasSameHashCodeAs(MonthlySeries.of(JANUARY, 1, 2, 3))
                .isNotEqualTo(MonthlySeries.of(JANUARY, 1, 2, 4))
                .isNotEqualTo(THREE.plusMonths(1))
                .isNotEqualTo(THREE.with(JANUARY, 1, Marker.PARTIAL))
                .isNotEqualTo("series");
    }

    @Test
    void elementsAreCollectedByMonth() {
        List<Integer> numbers = List.of(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(numbers.parallelStream().collect(MonthlySeries.collector(i -> JANUARY.plusMonths(2 * i), i -> i)))
                .isEqualTo(numbers.stream().collect(MonthlySeries.collector(i -> JANUARY.plusMonths(2 * i), i -> i)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> numbers.parallelStream()
                        .collect(MonthlySeries.collector(i -> JANUARY.plusMonths(i % 7), i -> i)))
                .withMessageContaining("already has an entry");
        assertThatIllegalStateException()
                .isThrownBy(() -> List.<Integer>of().stream().collect(MonthlySeries.collector(i -> JANUARY, i -> i)))
                .withMessage("a series must have at least one month, but had none");
    }
}
