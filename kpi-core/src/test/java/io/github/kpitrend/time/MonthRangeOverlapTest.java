// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code encloses}, {@code intersection} and {@code span}. */
class MonthRangeOverlapTest {

    private static final MonthRange HALF = MonthRange.of(YearMonth.of(2020, 1), YearMonth.of(2020, 6));

    static Object[][] data_pairs() {
        return new Object[][] {
            // left, right, left encloses right, intersection, span
            {"2020-01/2020-06", "2020-01/2020-06", true, "2020-01/2020-06", "2020-01/2020-06"},
            {"2020-01/2020-06", "2020-02/2020-05", true, "2020-02/2020-05", "2020-01/2020-06"},
            {"2020-01/2020-06", "2020-01/2020-03", true, "2020-01/2020-03", "2020-01/2020-06"},
            {"2020-01/2020-06", "2020-04/2020-06", true, "2020-04/2020-06", "2020-01/2020-06"},
            {"2020-02/2020-05", "2020-01/2020-06", false, "2020-02/2020-05", "2020-01/2020-06"},
            // overlapping, in one month only
            {"2020-01/2020-06", "2020-06/2020-09", false, "2020-06/2020-06", "2020-01/2020-09"},
            {"2020-01/2020-06", "2019-10/2020-01", false, "2020-01/2020-01", "2019-10/2020-06"},
            // side by side: no common month
            {"2020-01/2020-06", "2020-07/2020-09", false, null, "2020-01/2020-09"},
            // far apart: the span holds what lies between
            {"2020-01/2020-06", "2018-01/2018-03", false, null, "2018-01/2020-06"},
            // the whole time line
            {"-999999999-01/+999999999-12", "2020-01/2020-06", true, "2020-01/2020-06", "-999999999-01/+999999999-12"},
        };
    }

    @ParameterizedTest
    @MethodSource("data_pairs")
    void test_encloses_intersection_span(
            String left, String right, boolean encloses, String intersection, String span) {
        Optional<MonthRange> common = Optional.ofNullable(intersection).map(MonthRange::parse);
        assertThat(MonthRange.parse(left).encloses(MonthRange.parse(right))).isEqualTo(encloses);
        assertThat(MonthRange.parse(left).intersection(MonthRange.parse(right))).isEqualTo(common);
        assertThat(MonthRange.parse(right).intersection(MonthRange.parse(left))).isEqualTo(common);
        assertThat(MonthRange.parse(left).span(MonthRange.parse(right))).hasToString(span);
        assertThat(MonthRange.parse(right).span(MonthRange.parse(left))).hasToString(span);
    }

    /** All pairs of ranges within fourteen months across a year end, against sets of months. */
    @Test
    void test_encloses_intersection_span_againstSetsOfMonths() {
        List<MonthRange> ranges = TimeSamples.allRanges(YearMonth.of(2019, 9), 14);
        for (MonthRange left : ranges) {
            TreeSet<YearMonth> leftMonths = TimeSamples.months(left);
            for (MonthRange right : ranges) {
                TreeSet<YearMonth> rightMonths = TimeSamples.months(right);
                TreeSet<YearMonth> both = new TreeSet<>(leftMonths);
                both.retainAll(rightMonths);
                TreeSet<YearMonth> either = new TreeSet<>(leftMonths);
                either.addAll(rightMonths);
                String pair = left + " and " + right;

                assertThat(left.encloses(right)).as(pair).isEqualTo(leftMonths.containsAll(rightMonths));
                Optional<MonthRange> common = left.intersection(right);
                assertThat(common.isPresent()).as(pair).isEqualTo(!both.isEmpty());
                common.ifPresent(
                        range -> assertThat(TimeSamples.months(range)).as(pair).isEqualTo(both));
                MonthRange span = left.span(right);
                assertThat(span.first()).as(pair).isEqualTo(either.first());
                assertThat(span.last()).as(pair).isEqualTo(either.last());
            }
        }
        assertThat(ranges).hasSize(14 * 15 / 2);
    }

    @Test
    void test_encloses_null() {
        assertThatNullPointerException().isThrownBy(() -> HALF.encloses(null)).withMessage("other");
    }

    @Test
    void test_intersection_null() {
        assertThatNullPointerException()
                .isThrownBy(() -> HALF.intersection(null))
                .withMessage("other");
    }

    @Test
    void test_span_null() {
        assertThatNullPointerException().isThrownBy(() -> HALF.span(null)).withMessage("other");
    }
}
