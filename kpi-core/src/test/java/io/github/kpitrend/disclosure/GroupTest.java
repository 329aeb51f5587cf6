// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which publications are tables with one hierarchy in each direction, so that whole limits have whole solutions. */
class GroupTest {

    private static final YearMonth APRIL = YearMonth.of(2019, 4);
    private static final DisclosureControl BELOW_5 = DisclosureControl.hidingBelow(5);

    private static Indicator count(String ref) {
        return Indicator.builder(ref).build();
    }

    private static MonthlySeries months(double each) {
        double[] counts = new double[6];
        Arrays.fill(counts, each);
        return MonthlySeries.of(APRIL, counts);
    }

    /** A and B of six months with their total. */
    private static Publication.Builder table() {
        return Publication.builder()
                .series(count("A"), months(10))
                .series(count("B"), months(20))
                .total(count("T"), months(30), List.of("A", "B"));
    }

    /** The range from the first to the last of the six months, counted from 1. */
    private static MonthRange range(int first, int last) {
        return MonthRange.of(APRIL.plusMonths(first - 1L), APRIL.plusMonths(last - 1L));
    }

    private static boolean isNetwork(Publication.Builder builder) {
        List<Group> groups = Group.of(builder.build(), BELOW_5, true);
        assertThat(groups).hasSize(1);
        return groups.get(0).network;
    }

    /** Sums of A over ranges given as pairs of months. */
    private static boolean isNetwork(int... months) {
        Publication.Builder builder = table();
        for (int i = 0; i < months.length; i += 2) {
            double sum = 10.0 * (months[i + 1] - months[i] + 1);
            builder.sum("A", range(months[i], months[i + 1]), Figure.of(sum));
        }
        return isNetwork(builder);
    }

    @Test
    void sumsThatAreNestedOrApart() {
        assertThat(isNetwork()).isTrue();
        assertThat(isNetwork(table().withQuarters().withYears())).isTrue();
        assertThat(isNetwork(1, 3, 4, 6)).isTrue();
        assertThat(isNetwork(1, 3, 1, 2)).isTrue();
        assertThat(isNetwork(1, 3, 2, 3)).isTrue();
        assertThat(isNetwork(1, 6, 1, 4, 2, 3, 5, 6)).isTrue();
    }

    @Test
    void sumsThatOverlap() {
        assertThat(isNetwork(table().withTrailing(2))).isFalse();
        assertThat(isNetwork(1, 3, 3, 4)).isFalse();
        assertThat(isNetwork(1, 3, 2, 4)).isFalse();
        assertThat(isNetwork(1, 6, 1, 3, 3, 4)).isFalse();
        assertThat(isNetwork(1, 3, 4, 5, 5, 6)).isFalse();
        // of different rows as well
        assertThat(isNetwork(table().sum("A", range(1, 3), Figure.of(30)).sum("B", range(2, 4), Figure.of(60))))
                .isFalse();
    }

    @Test
    void totalsOfOneLevelWithPartsOfTheirOwn() {
        assertThat(isNetwork(table().series(count("C"), months(5)).total(count("U"), months(35), List.of("T", "C"))))
                .isFalse();
        assertThat(isNetwork(table().series(count("C"), months(5)).total(count("U"), months(25), List.of("B", "C"))))
                .isFalse();
    }

    @Test
    void whatRemainsOfAnEarlierSumMayHaveMonthsApart() {
        Figure hidden = Figure.missing(MissingReason.CONFIDENTIAL);
        Publication.Builder before = Publication.builder()
                .series(count("A"), MonthlySeries.of(APRIL, List.of(hidden, Figure.of(11), hidden)))
                .sum("A", range(1, 3), Figure.of(31));
        // May was 11 and is 10 now; April and June together are 20 as before
        assertThat(isNetwork(table().earlier(before.build()))).isFalse();
        Publication.Builder same = Publication.builder()
                .series(count("A"), MonthlySeries.of(APRIL, List.of(hidden, Figure.of(10), hidden)))
                .sum("A", range(1, 3), Figure.of(30));
        assertThat(isNetwork(table().earlier(same.build()))).isTrue();
    }
}
