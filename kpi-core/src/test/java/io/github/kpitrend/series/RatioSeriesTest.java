// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RatioSeriesTest {

    private static final YearMonth APRIL = YearMonth.of(2020, 4);
    private static final YearMonth MAY = YearMonth.of(2020, 5);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final MonthlySeries IN_TIME = MonthlySeries.of(APRIL, 1, 90, 1);
    private static final MonthlySeries CLOSED = MonthlySeries.of(APRIL, 2, 100, 10);
    private static final RatioSeries ON_TIME = RatioSeries.proportion(IN_TIME, CLOSED);

    // -----------------------------------------------------------------------
    // factories
    // -----------------------------------------------------------------------
    @Test
    void proportion_isInPercent() {
        assertThat(ON_TIME.values()).isEqualTo(MonthlySeries.of(APRIL, 50, 90, 10));
        assertThat(ON_TIME.multiplier()).isEqualTo(100);
        assertThat(ON_TIME.isProportion()).isTrue();
        assertThat(ON_TIME.range()).isEqualTo(MonthRange.of(APRIL, JUNE));
        assertThat(ON_TIME.values()).isSameAs(ON_TIME.values());
    }

    @Test
    void proportion_refusesNegativePartsByMonth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatioSeries.proportion(MonthlySeries.of(APRIL, 1, -0.5), CLOSED))
                .withMessage("numerators must be 0 or more, but was -0.5 in 2020-05");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatioSeries.proportion(IN_TIME, MonthlySeries.of(APRIL, 1, 2, -3)))
                .withMessage("denominators must be 0 or more, but was -3 in 2020-06");
    }

    @Test
    void rate_allowsNegativeNumeratorsAndRefusesNegativeDenominators() {
        RatioSeries net = RatioSeries.rate(MonthlySeries.of(APRIL, -5, 5), MonthlySeries.of(APRIL, 10, 10), 1);
        assertThat(net.values()).isEqualTo(MonthlySeries.of(APRIL, -0.5, 0.5));
        assertThat(net.isProportion()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatioSeries.rate(IN_TIME, MonthlySeries.of(APRIL, -1), 1))
                .withMessage("denominators must be 0 or more, but was -1 in 2020-04");
    }

    @Test
    void multiplier_mustBeAboveZero() {
        for (double multiplier : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RatioSeries.rate(IN_TIME, CLOSED, multiplier))
                    .withMessage("multiplier must be a finite number above 0, but was " + multiplier);
            assertThatIllegalArgumentException().isThrownBy(() -> ON_TIME.withMultiplier(multiplier));
        }
        assertThat(ON_TIME.withMultiplier(1000).at(APRIL)).isEqualTo(Figure.of(500));
        assertThat(ON_TIME.withMultiplier(1000).isProportion()).isTrue();
    }

    @Test
    void span_isOfBothAndAtMostTwelveThousandMonths() {
        RatioSeries apart = RatioSeries.proportion(IN_TIME, MonthlySeries.of(MAY, 100, 10, 7));
        assertThat(apart.range()).isEqualTo(MonthRange.of(APRIL, YearMonth.of(2020, 7)));
        assertThat(apart.at(APRIL)).isEqualTo(Figure.missing(MissingReason.OUTSIDE_SERIES));
        assertThat(apart.at(YearMonth.of(2020, 7))).isEqualTo(Figure.missing(MissingReason.OUTSIDE_SERIES));
        assertThat(apart.numerators().at(APRIL)).isEqualTo(Figure.of(1));
        assertThat(apart.denominators().at(APRIL)).isEqualTo(Figure.missing(MissingReason.OUTSIDE_SERIES));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatioSeries.proportion(IN_TIME, MonthlySeries.of(YearMonth.of(3020, 4), 1)));
    }

    // -----------------------------------------------------------------------
    // the table of values
    // -----------------------------------------------------------------------
    @Test
    void values_haveReasons() {
        Figure hidden = Figure.missing(MissingReason.CONFIDENTIAL);
        Figure pending = Figure.missing(MissingReason.PENDING);
        Figure unavailable = Figure.missing(MissingReason.UNAVAILABLE);
        Object[][] table = {
            // numerator, denominator, value
            {Figure.of(1), Figure.of(3), Figure.of(33.333333333333336)},
            {Figure.of(0), Figure.of(3), Figure.of(0)},
            {Figure.of(3), Figure.of(0), Figure.missing(MissingReason.ZERO_BASE)},
            {Figure.of(0), Figure.of(0), Figure.missing(MissingReason.ZERO_BASE)},
            {Figure.of(11), Figure.of(10), Figure.of(110)},
            {pending, Figure.of(10), pending},
            {Figure.of(1), pending, pending},
            {pending, unavailable, pending},
            {pending, hidden, hidden},
            {hidden, Figure.of(10), hidden},
            {Figure.of(1), hidden, hidden},
            {Figure.of(1e308), Figure.of(1e-300), Figure.missing(MissingReason.NOT_REPRESENTABLE)},
            {Figure.of(1e-300), Figure.of(1e300), Figure.missing(MissingReason.NOT_REPRESENTABLE)},
        };
        for (Object[] row : table) {
            RatioSeries one = RatioSeries.proportion(
                    MonthlySeries.of(JUNE, List.of((Figure) row[0])), MonthlySeries.of(JUNE, List.of((Figure) row[1])));
            assertThat(one.at(JUNE)).as("%s of %s", row[0], row[1]).isEqualTo(row[2]);
            assertThat(one.numerators().at(JUNE)).isEqualTo(row[0]);
            assertThat(one.denominators().at(JUNE)).isEqualTo(row[1]);
        }
        assertThat(ON_TIME.at(YearMonth.of(2021, 1))).isEqualTo(Figure.missing(MissingReason.OUTSIDE_SERIES));
    }

    @Test
    void values_areRoundedOnce() {
        double n = 9007199254740992.0;
        RatioSeries large =
                RatioSeries.rate(MonthlySeries.of(APRIL, n, 1, 0.1), MonthlySeries.of(APRIL, 1, n, 0.3), 1000);
        assertThat(large.values())
                .isEqualTo(MonthlySeries.of(APRIL, 9.007199254740992e18, 1.1102230246251565e-13, 333.3333333333333));
    }

    @Test
    void requiringDenominator_leavesOutSmallOnes() {
        RatioSeries reliable = ON_TIME.requiringDenominator(10);
        assertThat(reliable.leastDenominator()).isEqualTo(10);
        assertThat(reliable.at(APRIL)).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        assertThat(reliable.at(JUNE)).isEqualTo(Figure.of(10));
        assertThat(reliable.numerators().at(APRIL)).isEqualTo(Figure.of(1));
        assertThat(reliable.withMultiplier(1).leastDenominator()).isEqualTo(10);
        assertThat(reliable).isNotEqualTo(ON_TIME).isEqualTo(ON_TIME.requiringDenominator(10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ON_TIME.requiringDenominator(-1))
                .withMessage("least must be a finite number of 0 or more, but was -1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> ON_TIME.requiringDenominator(Double.NaN));
        RatioSeries none = RatioSeries.proportion(MonthlySeries.of(APRIL, 0), MonthlySeries.of(APRIL, 0));
        assertThat(none.requiringDenominator(5).at(APRIL)).isEqualTo(Figure.missing(MissingReason.ZERO_BASE));
    }

    // -----------------------------------------------------------------------
    // markers
    // -----------------------------------------------------------------------
    @Test
    void markers_areThoseOfBothSidesButRevisions() {
        MonthlySeries n = MonthlySeries.builder()
                .add(APRIL, 1, Marker.PROVISIONAL, Marker.REVISED)
                .add(MAY, Observation.missing(MissingReason.PENDING))
                .add(JUNE, 1, Marker.PARTIAL)
                .build();
        MonthlySeries d = MonthlySeries.builder()
                .add(APRIL, 2, Marker.ESTIMATED)
                .add(MAY, 100, Marker.BREAK_BEFORE, Marker.FORECAST)
                .add(JUNE, 10, Marker.LOW_RELIABILITY)
                .build();
        RatioSeries marked = RatioSeries.proportion(n, d);
        assertThat(marked.observation(APRIL).markers()).isEqualTo(Set.of(Marker.PROVISIONAL, Marker.ESTIMATED));
        assertThat(marked.observation(MAY)).isEqualTo(Observation.missing(MissingReason.PENDING));
        assertThat(marked.observation(JUNE).markers())
                .as("the break goes to the next month with a value")
                .isEqualTo(Set.of(Marker.PARTIAL, Marker.LOW_RELIABILITY, Marker.BREAK_BEFORE));
    }

    @Test
    void excluding_makesBothSidesNotFinal() {
        MonthlySeries n = MonthlySeries.builder()
                .add(APRIL, 1)
                .add(MAY, 90, Marker.PARTIAL, Marker.BREAK_BEFORE)
                .add(JUNE, 1)
                .build();
        RatioSeries marked = RatioSeries.proportion(n, CLOSED);
        RatioSeries decided = marked.excluding(Marker.PARTIAL, Marker.FORECAST);
        assertThat(decided.numerators().at(MAY)).isEqualTo(Figure.missing(MissingReason.NOT_FINAL));
        assertThat(decided.denominators().at(MAY)).isEqualTo(Figure.missing(MissingReason.NOT_FINAL));
        assertThat(decided.at(MAY)).isEqualTo(Figure.missing(MissingReason.NOT_FINAL));
        assertThat(decided.observation(JUNE).markers()).isEqualTo(Set.of(Marker.BREAK_BEFORE));
        assertThat(decided.at(APRIL)).isEqualTo(Figure.of(50));
        assertThat(marked.excluding(Marker.FORECAST)).isSameAs(marked);
        assertThat(marked.excluding()).isSameAs(marked);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> marked.excluding(Marker.BREAK_BEFORE))
                .withMessage("markers must not contain BREAK_BEFORE, but was [BREAK_BEFORE]");
    }

    @Test
    void within_isAPart() {
        assertThat(ON_TIME.within(MonthRange.of(MAY, YearMonth.of(2021, 1))).values())
                .isEqualTo(MonthlySeries.of(MAY, 90, 10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ON_TIME.within(MonthRange.of(YearMonth.of(2019, 1), YearMonth.of(2019, 12))));
    }

    // -----------------------------------------------------------------------
    // sums
    // -----------------------------------------------------------------------
    @Test
    void plus_isTheRatioOfSums() {
        RatioSeries sum =
                ON_TIME.plus(RatioSeries.proportion(MonthlySeries.of(MAY, 1, 1, 5), MonthlySeries.of(MAY, 5, 6, 7))
                        .requiringDenominator(3));
        assertThat(sum.numerators())
                .isEqualTo(MonthlySeries.of(
                        APRIL,
                        List.of(
                                Figure.missing(MissingReason.OUTSIDE_SERIES),
                                Figure.of(91),
                                Figure.of(2),
                                Figure.missing(MissingReason.OUTSIDE_SERIES))));
        assertThat(sum.at(JUNE)).isEqualTo(Figure.of(12.5));
        assertThat(sum.leastDenominator()).isEqualTo(3);
        assertThat(RatioSeries.pooled(List.of(ON_TIME, ON_TIME, ON_TIME)).denominators())
                .isEqualTo(MonthlySeries.of(APRIL, 6, 300, 30));
        assertThat(RatioSeries.pooled(List.of(ON_TIME))).isEqualTo(ON_TIME);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ON_TIME.plus(ON_TIME.withMultiplier(1)))
                .withMessage(
                        "ratios must be of one kind and multiplier, but were proportion per 100 and proportion per 1");
        assertThatIllegalArgumentException().isThrownBy(() -> ON_TIME.plus(RatioSeries.rate(IN_TIME, CLOSED, 100)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatioSeries.pooled(List.of()))
                .withMessage("ratios must hold at least one series, but is empty");
    }

    // -----------------------------------------------------------------------
    // counts and intervals
    // -----------------------------------------------------------------------
    @Test
    void counts_areBothParts() {
        assertThat(ON_TIME.counts(JUNE)).contains(new Proportion(1, 10));
        assertThat(ON_TIME.counts(YearMonth.of(2021, 1))).isEmpty();
        RatioSeries net = RatioSeries.rate(MonthlySeries.of(APRIL, -5, 0), MonthlySeries.of(APRIL, 10, 0), 1);
        assertThat(net.counts(APRIL)).isEmpty();
        assertThat(net.counts(MAY)).contains(new Proportion(0, 0));
        RatioSeries apart = RatioSeries.proportion(IN_TIME, MonthlySeries.of(MAY, 100, 10, 7));
        assertThat(apart.counts(APRIL)).as("no denominator").isEmpty();
        assertThat(apart.counts(APRIL.plusMonths(3))).as("no numerator").isEmpty();
    }

    @Test
    void interval_isThatOfTheKind() {
        ConfidenceLevel level = ConfidenceLevel.PERCENT_95;
        ConfidenceInterval wilson = ConfidenceInterval.wilson(new Proportion(90, 100), level);
        assertThat(ON_TIME.interval(MAY, level)).contains(wilson);
        ConfidenceInterval perThousand =
                ON_TIME.withMultiplier(1000).interval(MAY, level).orElseThrow();
        assertThat(perThousand.lower()).isEqualTo(wilson.lower() * 10);
        assertThat(perThousand.upper()).isEqualTo(wilson.upper() * 10);
        assertThat(RatioSeries.rate(IN_TIME, CLOSED, 1000).interval(MAY, level))
                .contains(ConfidenceInterval.ofRate(90, 100, 1000, level));
        assertThat(RatioSeries.rate(CLOSED, IN_TIME, 1).interval(MAY, level)).isPresent();
        assertThat(RatioSeries.proportion(CLOSED, IN_TIME).interval(MAY, level)).isEmpty();
        assertThat(RatioSeries.proportion(MonthlySeries.of(MAY, 0.5), CLOSED).interval(MAY, level))
                .isEmpty();
        assertThat(RatioSeries.rate(MonthlySeries.of(MAY, -1), CLOSED, 1).interval(MAY, level))
                .isEmpty();
        assertThat(ON_TIME.requiringDenominator(50).interval(JUNE, level)).isEmpty();
    }

    // -----------------------------------------------------------------------
    // value
    // -----------------------------------------------------------------------
    @Test
    void equality_isContent() {
        assertThat(RatioSeries.proportion(IN_TIME, CLOSED)).isEqualTo(ON_TIME).hasSameHashCodeAs(ON_TIME);
        assertThat(RatioSeries.rate(IN_TIME, CLOSED, 100)).isNotEqualTo(ON_TIME);
        assertThat(ON_TIME.withMultiplier(1)).isNotEqualTo(ON_TIME);
        assertThat(RatioSeries.proportion(CLOSED, CLOSED)).isNotEqualTo(ON_TIME);
        assertThat(RatioSeries.proportion(IN_TIME, IN_TIME)).isNotEqualTo(ON_TIME);
    }

    @Test
    void plain_hasTheParts() {
        assertThat(ON_TIME.getPlain())
                .containsOnlyKeys("proportion", "multiplier", "leastDenominator", "numerators", "denominators")
                .containsEntry("numerators", IN_TIME.getPlain());
    }

    @Test
    void text_showsTheParts() {
        assertThat(ON_TIME).hasToString("proportion per 100, 2020-04/2020-06: 1 of 2, 90 of 100, 1 of 10");
        MonthlySeries long25 = MonthlySeries.of(APRIL, new double[25]);
        assertThat(RatioSeries.rate(long25, long25, 1000)
                        .requiringDenominator(5)
                        .toString())
                .startsWith("rate per 1000, 2020-04/2022-04: 0 of 0, ")
                .endsWith(", ... (25 months), denominators of at least 5");
    }

    // -----------------------------------------------------------------------
    // limits
    // -----------------------------------------------------------------------
    @Test
    void excluding_looksAtBothSidesAndKeepsReasons() {
        MonthlySeries n = MonthlySeries.builder()
                .add(APRIL, 1)
                .addMissing(MAY, MissingReason.PENDING)
                .add(JUNE, 1, Marker.PROVISIONAL)
                .build();
        MonthlySeries d = MonthlySeries.builder()
                .add(APRIL, 2, Marker.PARTIAL)
                .add(MAY, 100, Marker.PARTIAL)
                .add(JUNE, 10)
                .build();
        RatioSeries decided = RatioSeries.proportion(n, d).excluding(Marker.PARTIAL);
        assertThat(decided.at(APRIL)).isEqualTo(Figure.missing(MissingReason.NOT_FINAL));
        assertThat(decided.numerators().at(MAY)).isEqualTo(Figure.missing(MissingReason.PENDING));
        assertThat(decided.denominators().at(MAY)).isEqualTo(Figure.missing(MissingReason.NOT_FINAL));
        assertThat(decided.numerators().observation(JUNE)).isEqualTo(Observation.of(1, Marker.PROVISIONAL));
        assertThat(decided.denominators().at(JUNE)).isEqualTo(Figure.of(10));
    }

    @Test
    void pooled_hasTheLargestLeastDenominatorAndNamesKinds() {
        RatioSeries five = ON_TIME.requiringDenominator(5);
        RatioSeries three = ON_TIME.requiringDenominator(3);
        assertThat(RatioSeries.pooled(List.of(five, three)).leastDenominator()).isEqualTo(5);
        assertThat(RatioSeries.pooled(List.of(three, five)).leastDenominator()).isEqualTo(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatioSeries.rate(IN_TIME, CLOSED, 1000).plus(RatioSeries.rate(IN_TIME, CLOSED, 10)))
                .withMessage("ratios must be of one kind and multiplier, but were rate per 1000 and rate per 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ON_TIME.requiringDenominator(Double.POSITIVE_INFINITY))
                .withMessage("least must be a finite number of 0 or more, but was Infinity");
        assertThat(ON_TIME.requiringDenominator(-0.0)).isEqualTo(ON_TIME);
    }

    @Test
    void interval_isOfEveryValueThatDoublesHold() {
        ConfidenceLevel level = ConfidenceLevel.PERCENT_95;
        RatioSeries ends =
                RatioSeries.proportion(MonthlySeries.of(APRIL, 0, 10, 0), MonthlySeries.of(APRIL, 10, 10, 0));
        assertThat(ends.interval(APRIL, level).orElseThrow().lower()).isZero();
        assertThat(ends.interval(MAY, level).orElseThrow().upper()).isEqualTo(100);
        assertThat(ends.interval(JUNE, level)).isEmpty();
        assertThat(ends.interval(JUNE.plusMonths(1), level)).isEmpty();
        assertThat(ends.withMultiplier(1).interval(MAY, level).orElseThrow().upper())
                .isEqualTo(1);
        assertThat(ends.withMultiplier(1.7e308).interval(APRIL, level)).isPresent();
        RatioSeries none = RatioSeries.rate(MonthlySeries.of(APRIL, 0), MonthlySeries.of(APRIL, 1), 1e308);
        assertThat(none.interval(APRIL, level)).as("an upper limit of 3.7e308").isEmpty();
        assertThat(RatioSeries.rate(MonthlySeries.of(APRIL, 0), MonthlySeries.of(APRIL, 1), 1)
                        .interval(APRIL, level)
                        .orElseThrow()
                        .lower())
                .isZero();
    }

    @Test
    void span_isNamedWhereItIsTooLong() {
        MonthlySeries far = MonthlySeries.of(APRIL.plusMonths(12_000), 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatioSeries.rate(IN_TIME, far, 1))
                .withMessage("a series must span at most 12000 months, but 2020-04 to 3020-04 are 12001");
        assertThat(RatioSeries.rate(IN_TIME, MonthlySeries.of(APRIL.plusMonths(11_999), 1), 1)
                        .range()
                        .length())
                .isEqualTo(12_000);
    }

    @Test
    void text_hasTwentyFourMonths() {
        MonthlySeries long24 = MonthlySeries.of(APRIL, new double[24]);
        assertThat(RatioSeries.rate(long24, long24, 1)).asString().endsWith(", 0 of 0");
        assertThat(ON_TIME).isNotEqualTo("ratio");
    }
}
