// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which publications are tables with one hierarchy in each direction, and what earlier publications leave known of today's counts. */
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

    /** Of counts from 1 to 3 hidden and others rounded to 10, a printed 0 is 0 or 4, and nothing between. */
    @Test
    void printedZerosWithAGap() {
        DisclosureControl wide = DisclosureControl.hidingBelow(4).withRounding(10);
        assertThat(Group.of(table().build(), wide, true).get(0).network).isFalse();
        DisclosureControl narrow = DisclosureControl.hidingBelow(4).withRounding(5);
        assertThat(Group.of(table().build(), narrow, true).get(0).network).isTrue();
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

    // -----------------------------------------------------------------------
    // earlier publications: of months 0, 1, 2, ... from April the limits that still hold
    // -----------------------------------------------------------------------
    /** A series from April; a negative number denotes a confidential figure. */
    private static MonthlySeries from(int... counts) {
        return MonthlySeries.of(
                APRIL,
                Arrays.stream(counts)
                        .mapToObj(each -> each < 0 ? Figure.missing(MissingReason.CONFIDENTIAL) : Figure.of(each))
                        .toList());
    }

    private static Publication.Builder row(int... counts) {
        return Publication.builder().series(count("A"), from(counts));
    }

    private static List<String> known(Publication.Builder now, Publication.Builder before) {
        return known(now, before, BELOW_5, true);
    }

    private static List<String> known(
            Publication.Builder now, Publication.Builder before, DisclosureControl control, boolean inside) {
        Group group =
                Group.of(now.earlier(before.build()).build(), control, inside).get(0);
        return group.fixed.stream()
                .map(relation -> Arrays.toString(relation.cells()) + " "
                        + (relation.limits().most() == Limits.NONE
                                ? "from " + relation.limits().least()
                                : relation.limits().least() + " to "
                                        + relation.limits().most()))
                .toList();
    }

    @Test
    void anEarlierSumHoldsAsAWholeWhereNothingShownWasRevised() {
        Publication.Builder before = row(12, -1, -1).sum("A", range(1, 3), Figure.of(24));
        assertThat(known(row(12, 3, 9, 30), before))
                .containsExactly("[0] 12 to 12", "[1] from 1", "[2] from 1", "[0, 1, 2] 24 to 24");
        // May and June are hidden today as well: from outside they are taken as unrevised
        assertThat(known(row(12, -1, -1, 30), before, BELOW_5, false))
                .containsExactly("[0] 12 to 12", "[1] from 1", "[2] from 1", "[0, 1, 2] 24 to 24");
        // from outside, June of 23 and at least 1 in May would be more than the 12 that were left
        assertThat(known(row(12, -1, 23), before, BELOW_5, false))
                .containsExactly("[0] 12 to 12", "[1] from 1", "[2] from 1");
        // hidden on input and not known inside either
        assertThat(known(row(12, -1, -1, 30), before))
                .containsExactly("[0] 12 to 12", "[1] from 1", "[2] from 1", "[0, 1, 2] 24 to 24");
    }

    @Test
    void whatRemainsHoldsWhereAShownMonthWasRevised() {
        Publication.Builder before = row(12, -1, -1).sum("A", range(1, 3), Figure.of(24));
        assertThat(known(row(15, 3, 9, 30), before)).containsExactly("[1] from 1", "[2] from 1", "[1, 2] 12 to 12");
        // May was revised as well: 15, 4 and 9 are neither 24 nor, without April, 12
        assertThat(known(row(15, 4, 9, 30), before)).containsExactly("[1] from 1", "[2] from 1");
        // May and June were revised and are 12 together, as before
        assertThat(known(row(15, 4, 8, 30), before)).containsExactly("[1] from 1", "[2] from 1", "[1, 2] 12 to 12");
        // 15, 3 and 6 are 24 again, but by chance: April was revised, and 12 were left for May and June
        assertThat(known(row(15, 3, 6, 30), before)).containsExactly("[1] from 1", "[2] from 1");
        // a hidden count was at least 1: where it is 0 today it was revised
        assertThat(known(row(15, 0, 12), before)).containsExactly("[2] from 1", "[1, 2] 12 to 12");
    }

    @Test
    void nothingRemainsOfASumThatWasShownInAllMonths() {
        Publication.Builder before = row(12, 30, 9).sum("A", range(1, 3), Figure.of(51));
        assertThat(known(row(12, 3, 9), before)).containsExactly("[0] 12 to 12", "[2] 9 to 9");
    }

    @Test
    void roundedEarlierFiguresLeaveWhatIsBehindThem() {
        DisclosureControl rounded = BELOW_5.withRounding(5);
        // a printed 10 is 8 to 12, a printed 25 is 23 to 27; April was revised to 20: 11 to 19 remain for May and June
        Publication.Builder before = row(10, -1, -1).sum("A", range(1, 3), Figure.of(25));
        assertThat(known(row(20, 3, 9), before, rounded, true))
                .containsExactly("[1] from 1", "[2] from 1", "[1, 2] 11 to 19");
        assertThat(known(row(12, 3, 9), before, rounded, true))
                .containsExactly("[0] 8 to 12", "[1] from 1", "[2] from 1", "[0, 1, 2] 23 to 27");
        assertThat(known(row(12, 6, 9), before, rounded, true))
                .containsExactly("[0] 8 to 12", "[1] from 1", "[2] from 1", "[0, 1, 2] 23 to 27");
        // 28 and 22 are no longer 23 to 27, but the 16 and 14 of May and June are what remained
        assertThat(known(row(12, 6, 10), before, rounded, true))
                .containsExactly("[0] 8 to 12", "[1] from 1", "[2] from 1", "[1, 2] 11 to 19");
        assertThat(known(row(8, 6, 8), before, rounded, true))
                .containsExactly("[0] 8 to 12", "[1] from 1", "[2] from 1", "[1, 2] 11 to 19");
        assertThat(known(row(8, 6, 30), before, rounded, true))
                .containsExactly("[0] 8 to 12", "[1] from 1", "[2] from 1");
    }

    /** Cells are numerators, then complements. What is printed of ratios is 8 to 12 of 48 to 52, so 36 to 44 are not among them. */
    @Test
    void earlierRatiosLeaveTheirTwoSides() {
        DisclosureControl rounded = BELOW_5.withRounding(5);
        assertThat(known(share(from(12), from(50)), share(from(10), from(50)), rounded, true))
                .containsExactly("[0] 8 to 12", "[0, 1] 48 to 52");
        assertThat(known(share(from(0), from(50)), share(from(-1), from(50))))
                .containsExactly("[0] from 0", "[0, 1] 50 to 50");
    }

    private static Publication.Builder share(MonthlySeries numerators, MonthlySeries denominators) {
        Indicator share = Indicator.builder("S").measure(MeasureKind.PERCENTAGE).build();
        return Publication.builder().ratio(share, RatioSeries.proportion(numerators, denominators));
    }

    @Test
    void roundedFiguresOfTodayMayBeWhatTheyWere() {
        // 10 and 10 are 16 to 24 together, and the earlier 25 is 23 to 27
        assertThat(known(row(10, 10), row(-1, -1).sum("A", range(1, 2), Figure.of(25)), BELOW_5.withRounding(5), false))
                .containsExactly("[0] from 1", "[1] from 1", "[0, 1] 23 to 27");
    }

    /** Months times rows; a month of the page costs twelve times as much, and a denominator as much as a count. */
    @Test
    void costs() {
        assertThat(costs(table().withQuarters().month(APRIL.plusMonths(1))))
                .containsExactly(
                        "A in 2019-04 1",
                        "A in 2019-05 12",
                        "A in 2019-06 1",
                        "A in 2019-07 1",
                        "A in 2019-08 1",
                        "A in 2019-09 1",
                        "A in 2019-04/2019-06 3",
                        "A in 2019-07/2019-09 3",
                        "B in 2019-04 1",
                        "B in 2019-05 12",
                        "B in 2019-06 1",
                        "B in 2019-07 1",
                        "B in 2019-08 1",
                        "B in 2019-09 1",
                        "B in 2019-04/2019-06 3",
                        "B in 2019-07/2019-09 3",
                        "T in 2019-04 2",
                        "T in 2019-05 24",
                        "T in 2019-06 2",
                        "T in 2019-07 2",
                        "T in 2019-08 2",
                        "T in 2019-09 2",
                        "T in 2019-04/2019-06 6",
                        "T in 2019-07/2019-09 6");
        assertThat(costs(share(from(12), from(50))))
                .containsExactly(
                        "S (numerator) in 2019-04 1", "S (denominator) in 2019-04 1", "S (complement) in 2019-04 1");
    }

    private static List<String> costs(Publication.Builder builder) {
        return Group.of(builder.build(), BELOW_5, true).get(0).items.stream()
                .map(item -> Group.name(item) + " " + item.cost)
                .toList();
    }

    @Test
    void figuresThatWereShownBefore() {
        Publication before = row(12, 7, 9).sum("A", range(1, 3), Figure.of(28)).build();
        List<Group> groups = Group.of(
                row(12, 8, 9, 3)
                        .sum("A", range(1, 3), Figure.of(29))
                        .sum("A", range(2, 3), Figure.of(17))
                        .earlier(before)
                        .build(),
                BELOW_5,
                true);
        assertThat(groups.get(0).items.stream()
                        .filter(item -> item.publicBefore)
                        .map(Group::name))
                .containsExactly("A in 2019-04", "A in 2019-06");
        List<Group> same = Group.of(
                row(12, 7, 9, 3)
                        .sum("A", range(1, 3), Figure.of(28))
                        .earlier(before)
                        .build(),
                BELOW_5,
                true);
        assertThat(same.get(0).items.stream().filter(item -> item.publicBefore).map(Group::name))
                .containsExactly("A in 2019-04", "A in 2019-05", "A in 2019-06", "A in 2019-04/2019-06");
    }
}
