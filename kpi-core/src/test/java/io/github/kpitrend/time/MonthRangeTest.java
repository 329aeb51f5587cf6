// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static io.github.kpitrend.time.TimeSamples.FIRST_MONTH;
import static io.github.kpitrend.time.TimeSamples.LAST_MONTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthRangeTest {

    private static final YearMonth JAN = YearMonth.of(2020, 1);
    private static final YearMonth JUN = YearMonth.of(2020, 6);
    private static final MonthRange HALF = MonthRange.of(JAN, JUN);
    private static final MonthRange ALL = MonthRange.of(FIRST_MONTH, LAST_MONTH);

    private static MonthRange range(String text) {
        return MonthRange.parse(text);
    }

    // -----------------------------------------------------------------------
    // of
    // -----------------------------------------------------------------------
    @Test
    void test_of() {
        assertThat(HALF.first()).isEqualTo(JAN);
        assertThat(HALF.last()).isEqualTo(JUN);
        assertThat(HALF.length()).isEqualTo(6);
    }

    @Test
    void test_of_oneMonth() {
        assertThat(MonthRange.of(JUN, JUN).length()).isEqualTo(1);
    }

    @Test
    void test_of_lastBeforeFirst() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthRange.of(JUN, JAN))
                .withMessage("last must not be before first, 2020-06, but was 2020-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthRange.of(LAST_MONTH, FIRST_MONTH))
                .withMessage("last must not be before first, +999999999-12, but was -999999999-01");
    }

    @Test
    void test_of_null() {
        assertThatNullPointerException()
                .isThrownBy(() -> MonthRange.of(null, JUN))
                .withMessage("first");
        assertThatNullPointerException()
                .isThrownBy(() -> MonthRange.of(JAN, null))
                .withMessage("last");
    }

    // -----------------------------------------------------------------------
    // startingAt
    // -----------------------------------------------------------------------
    @Test
    void test_startingAt() {
        assertThat(MonthRange.startingAt(JAN, 6)).isEqualTo(HALF);
        assertThat(MonthRange.startingAt(JAN, 1)).isEqualTo(MonthRange.of(JAN, JAN));
        assertThat(MonthRange.startingAt(JUN, 12)).hasToString("2020-06/2021-05");
        assertThat(MonthRange.startingAt(LAST_MONTH, 1)).isEqualTo(MonthRange.of(LAST_MONTH, LAST_MONTH));
        assertThat(MonthRange.startingAt(FIRST_MONTH, ALL.length())).isEqualTo(ALL);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void test_startingAt_lengthBelowOne(long months) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthRange.startingAt(JAN, months))
                .withMessage("months must be 1 or more, but was " + months);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 24_000_000_000L, Long.MAX_VALUE - 1, Long.MAX_VALUE})
    void test_startingAt_beyondTheEnd(long months) {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> MonthRange.startingAt(LAST_MONTH, months))
                .withMessage(months + " months from +999999999-12 on would end after +999999999-12");
    }

    @Test
    void test_startingAt_null() {
        assertThatNullPointerException()
                .isThrownBy(() -> MonthRange.startingAt(null, 1))
                .withMessage("first");
    }

    // -----------------------------------------------------------------------
    // endingAt
    // -----------------------------------------------------------------------
    @Test
    void test_endingAt() {
        assertThat(MonthRange.endingAt(JUN, 6)).isEqualTo(HALF);
        assertThat(MonthRange.endingAt(JUN, 1)).isEqualTo(MonthRange.of(JUN, JUN));
        assertThat(MonthRange.endingAt(JUN, 12)).hasToString("2019-07/2020-06");
        assertThat(MonthRange.endingAt(FIRST_MONTH, 1)).isEqualTo(MonthRange.of(FIRST_MONTH, FIRST_MONTH));
        assertThat(MonthRange.endingAt(LAST_MONTH, ALL.length())).isEqualTo(ALL);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void test_endingAt_lengthBelowOne(long months) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthRange.endingAt(JUN, months))
                .withMessage("months must be 1 or more, but was " + months);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 24_000_000_000L, Long.MAX_VALUE - 1, Long.MAX_VALUE})
    void test_endingAt_beforeTheStart(long months) {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> MonthRange.endingAt(FIRST_MONTH, months))
                .withMessage(months + " months up to -999999999-01 would begin before -999999999-01");
    }

    @Test
    void test_endingAt_null() {
        assertThatNullPointerException()
                .isThrownBy(() -> MonthRange.endingAt(null, 1))
                .withMessage("last");
    }

    // -----------------------------------------------------------------------
    // parse and toString
    // -----------------------------------------------------------------------
    @ParameterizedTest
    @CsvSource({
        "2020-01/2020-06, 2020, 1, 2020, 6",
        "2020-06/2020-06, 2020, 6, 2020, 6",
        "1999-12/2000-01, 1999, 12, 2000, 1",
        "0000-01/0000-12, 0, 1, 0, 12",
        "-0005-03/0012-10, -5, 3, 12, 10",
        "9999-12/+10000-01, 9999, 12, 10000, 1",
        "-10000-01/-9999-01, -10000, 1, -9999, 1",
        "-999999999-01/+999999999-12, -999999999, 1, 999999999, 12"
    })
    void test_parse_and_toString(String text, int fromYear, int fromMonth, int toYear, int toMonth) {
        MonthRange expected = MonthRange.of(YearMonth.of(fromYear, fromMonth), YearMonth.of(toYear, toMonth));
        assertThat(MonthRange.parse(text)).isEqualTo(expected);
        assertThat(expected).hasToString(text);
    }

    static Object[][] data_parse_refused() {
        return new Object[][] {
            // no slash, or not where it belongs
            {"", "expected the first and the last month, as in 2020-01/2020-06"},
            {"2020-01", "expected the first and the last month, as in 2020-01/2020-06"},
            {"2020-01 to 2020-06", "expected the first and the last month, as in 2020-01/2020-06"},
            {"/", "\"\" is not a month such as 2020-06"},
            {"2020-01/", "\"\" is not a month such as 2020-06"},
            {"/2020-06", "\"\" is not a month such as 2020-06"},
            {"2020-01/2020-03/2020-06", "\"2020-03/2020-06\" is not a month such as 2020-06"},
            // the open and the short forms of ISO 8601 intervals
            {"2020-01/..", "\"..\" is not a month such as 2020-06"},
            {"2020-01/06", "\"06\" is not a month such as 2020-06"},
            {"2020-01/P6M", "\"P6M\" is not a month such as 2020-06"},
            // months that are none
            {"2020-13/2021-01", "\"2020-13\" is not a month such as 2020-06"},
            {"2020-01/2020-1", "\"2020-1\" is not a month such as 2020-06"},
            {" 2020-01/2020-06", "\" 2020-01\" is not a month such as 2020-06"},
            {"2020-01/10000-01", "\"10000-01\" is not a month such as 2020-06"},
            {"2020-01/+1000000000-01", "\"+1000000000-01\" is not a month such as 2020-06"},
            // the wrong way round
            {"2020-06/2020-01", "last must not be before first, 2020-06, but was 2020-01"},
        };
    }

    @ParameterizedTest
    @MethodSource("data_parse_refused")
    void test_parse_refused(String text, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthRange.parse(text))
                .withMessage("\"" + text + "\" is not a range of months: " + why);
    }

    @Test
    void test_parse_null() {
        assertThatNullPointerException()
                .isThrownBy(() -> MonthRange.parse(null))
                .withMessage("text");
    }

    // -----------------------------------------------------------------------
    // length
    // -----------------------------------------------------------------------
    @Test
    void test_length_ofTheWholeTimeLine() {
        assertThat(ALL.length()).isEqualTo(12L * (2L * 999_999_999 + 1));
    }

    // -----------------------------------------------------------------------
    // contains
    // -----------------------------------------------------------------------
    @Test
    void test_contains() {
        assertThat(HALF.contains(JAN.minusMonths(1))).isFalse();
        assertThat(HALF.contains(JAN)).isTrue();
        assertThat(HALF.contains(YearMonth.of(2020, 3))).isTrue();
        assertThat(HALF.contains(JUN)).isTrue();
        assertThat(HALF.contains(JUN.plusMonths(1))).isFalse();
        assertThat(HALF.contains(YearMonth.of(2019, 3))).isFalse();
    }

    @Test
    void test_contains_null() {
        assertThat(HALF.contains(null)).isFalse();
        assertThat(ALL.contains(null)).isFalse();
    }

    // -----------------------------------------------------------------------
    // plusMonths
    // -----------------------------------------------------------------------
    @Test
    void test_plusMonths() {
        assertThat(HALF.plusMonths(0)).isEqualTo(HALF);
        assertThat(HALF.plusMonths(7)).hasToString("2020-08/2021-01");
        assertThat(HALF.plusMonths(-1)).hasToString("2019-12/2020-05");
        assertThat(HALF.plusMonths(12 * 7980L)).hasToString("+10000-01/+10000-06");
        assertThat(ALL.plusMonths(0)).isEqualTo(ALL);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -24_000_000_000L, 24_000_000_000L, Long.MAX_VALUE})
    void test_plusMonths_offTheTimeLine(long months) {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> HALF.plusMonths(months))
                .withMessage("2020-01/2020-06 plus " + months
                        + " months would leave the months from -999999999-01 to +999999999-12");
    }

    @Test
    void test_plusMonths_offTheTimeLineWithOneEnd() {
        MonthRange early = MonthRange.startingAt(FIRST_MONTH, 3);
        MonthRange late = MonthRange.endingAt(LAST_MONTH, 3);
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> early.plusMonths(-1))
                .withMessage("-999999999-01/-999999999-03 plus -1 months would leave the months"
                        + " from -999999999-01 to +999999999-12");
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> late.plusMonths(1))
                .withMessage("+999999999-10/+999999999-12 plus 1 month would leave the months"
                        + " from -999999999-01 to +999999999-12");
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> ALL.plusMonths(1));
        assertThat(early.plusMonths(ALL.length() - 3)).isEqualTo(late);
    }

    // -----------------------------------------------------------------------
    // iterator and stream
    // -----------------------------------------------------------------------
    @Test
    void test_iterator() {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month : range("2019-11/2020-02")) {
            months.add(month);
        }
        assertThat(months)
                .containsExactly(
                        YearMonth.of(2019, 11), YearMonth.of(2019, 12), YearMonth.of(2020, 1), YearMonth.of(2020, 2));
    }

    @Test
    void test_iterator_exhausted() {
        Iterator<YearMonth> months = MonthRange.of(LAST_MONTH, LAST_MONTH).iterator();
        assertThat(months.next()).isEqualTo(LAST_MONTH);
        assertThat(months.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(months::next)
                .withMessage("there is no month after +999999999-12");
    }

    @Test
    void test_iterator_cannotRemove() {
        Iterator<YearMonth> months = HALF.iterator();
        months.next();
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(months::remove);
    }

    @Test
    void test_iterator_eachCallStartsAnew() {
        assertThat(HALF).hasSize(6);
        assertThat(HALF).hasSize(6);
    }

    @Test
    void test_stream() {
        assertThat(HALF.stream()).containsExactlyElementsOf(HALF);
        assertThat(HALF.stream().count()).isEqualTo(6);
        assertThat(ALL.stream().limit(2)).containsExactly(FIRST_MONTH, FIRST_MONTH.plusMonths(1));
    }

    // -----------------------------------------------------------------------
    // equals and hashCode
    // -----------------------------------------------------------------------
    @Test
    void test_equals_and_hashCode() {
        List<MonthRange> ranges = TimeSamples.allRanges(YearMonth.of(2019, 11), 6);
        for (int i = 0; i < ranges.size(); i++) {
            for (int j = 0; j < ranges.size(); j++) {
                MonthRange copy =
                        MonthRange.of(ranges.get(j).first(), ranges.get(j).last());
                assertThat(ranges.get(i).equals(copy)).isEqualTo(i == j);
            }
            assertThat(ranges.get(i))
                    .hasSameHashCodeAs(MonthRange.parse(ranges.get(i).toString()));
        }
        assertDistinct(() -> List.of(MonthRange.parse("2020-01/2020-06"), MonthRange.parse("2020-01/2020-07")));
    }

    @Test
    void test_getPlain_isWhatParseReads() {
        assertThat(HALF.getPlain()).isEqualTo("2020-01/2020-06");
    }

    @Test
    void test_equals_otherThings() {
        assertThat(HALF.equals(null)).isFalse();
        assertThat(HALF.equals((Object) "2020-01/2020-06")).isFalse();
    }
}
