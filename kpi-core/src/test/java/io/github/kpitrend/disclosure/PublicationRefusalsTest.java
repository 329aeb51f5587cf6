// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Sums, parts and counts that cannot be published together, with their messages. */
class PublicationRefusalsTest {

    private static final YearMonth APRIL = YearMonth.of(2019, 4);
    private static final YearMonth MAY = YearMonth.of(2019, 5);
    private static final YearMonth JUNE = YearMonth.of(2019, 6);
    private static final DisclosureControl BELOW_5 = DisclosureControl.hidingBelow(5);
    private static final Indicator SHARE =
            Indicator.builder("R").measure(MeasureKind.PERCENTAGE).build();

    private static Indicator count(String ref) {
        return Indicator.builder(ref).build();
    }

    private static MonthlySeries counts(double... values) {
        return MonthlySeries.of(APRIL, values);
    }

    private static Publication.Builder one(MonthlySeries series) {
        return Publication.builder().series(count("A"), series);
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void sumsAreOfCountsThatTakePart() {
        Publication.Builder builder = Publication.builder()
                .series(count("A"), counts(12, 3, 9))
                .ratio(SHARE, RatioSeries.proportion(counts(20), counts(40)));
        MonthRange two = MonthRange.of(APRIL, MAY);
        assertRefused(
                () -> builder.sum("R", two, Figure.of(15)), "ref must be a row of counts added before, but was \"R\"");
        assertRefused(
                () -> builder.sum("X", two, Figure.of(15)), "ref must be a row of counts added before, but was \"X\"");
        assertRefused(
                () -> builder.sum("A", two, Figure.missing(MissingReason.PENDING)),
                "figure must be known or confidential, but was missing (PENDING) for A in 2019-04/2019-05");
        assertRefused(
                () -> BELOW_5.decide(
                        one(counts(12)).sum("A", two, Figure.of(15)).build()),
                "the months of a sum must be known or confidential, but not all of 2019-04/2019-05 are in A");
        Indicator quarterly =
                Indicator.builder("A").frequency(Frequency.QUARTERLY).build();
        Publication.Builder quarters = Publication.builder().series(quarterly, MonthlySeries.of(JUNE, 12));
        assertRefused(
                () -> BELOW_5.decide(quarters.sum("A", two, Figure.of(15)).build()),
                "the months of a sum must be known or confidential, but not all of 2019-04/2019-05 are in A");
    }

    @Test
    void theSumOfOneMonthIsItsFigure() {
        MonthRange april = MonthRange.of(APRIL, APRIL);
        assertThat(BELOW_5.protect(one(counts(12, 3))
                                .sum("A", april, Figure.of(12))
                                .build())
                        .sum("A", april))
                .isEqualTo(Figure.of(12));
        assertRefused(
                () -> BELOW_5.protect(
                        one(counts(12, 3)).sum("A", april, Figure.of(13)).build()),
                "the sum of A in 2019-04/2019-04 must be the figure of its only month, but was 13");
        MonthlySeries hidden =
                MonthlySeries.of(APRIL, List.of(Figure.missing(MissingReason.CONFIDENTIAL), Figure.of(9)));
        // a hidden figure that is printed as a sum would be public
        assertRefused(
                () -> DisclosureAudit.of(
                        one(hidden).sum("A", april, Figure.of(3)).build(), BELOW_5),
                "the sum of A in 2019-04/2019-04 must be the figure of its only month, but was 3");
    }

    @Test
    void partsAreRowsOfCountsBelowATotalOnce() {
        assertRefused(
                () -> one(counts(3)).total(count("T"), counts(3), List.of()),
                "parts must be different references, at least one, but was []");
        assertRefused(
                () -> Publication.builder()
                        .ratio(SHARE, RatioSeries.proportion(counts(20), counts(40)))
                        .total(count("T"), counts(20), List.of("R"))
                        .build(),
                "parts of T must be rows of counts, but was \"R\"");
        assertRefused(
                () -> one(counts(3))
                        .total(count("T"), counts(3), List.of("A"))
                        .total(count("U"), counts(6), List.of("A", "T"))
                        .build(),
                "parts of U must contain each row once, but A appears twice");
        Indicator toDate = count("Y").toBuilder().reportsYearToDate(true).build();
        assertRefused(
                () -> Publication.builder().series(toDate, counts(3)),
                "indicator must have a figure for each period, but Y from 2019-04 has totals of the year to date");
        assertRefused(
                () -> one(counts(3_000_000_000.0)),
                "the count of A in 2019-04 must be a whole number from 0 to 2147483647, but was 3000000000");
        for (int months : new int[] {1, 121}) {
            assertRefused(() -> one(counts(3)).withTrailing(months), "months must be 2 to 120, but was " + months);
        }
    }

    @Test
    void partsOfAProportionAreNotAboveTheWhole() {
        assertRefused(
                () -> Publication.builder().ratio(SHARE, RatioSeries.proportion(counts(20, 41), counts(40, 40))),
                "the numerator of R in 2019-05 must not exceed the denominator 40, but was 41");
        Indicator rate = Indicator.builder("R").measure(MeasureKind.RATE).build();
        RatioSeries above = RatioSeries.rate(counts(41), counts(40), 1000);
        assertThat(BELOW_5.protect(Publication.builder().ratio(rate, above).build())
                        .ratio("R")
                        .at(APRIL))
                .isEqualTo(Figure.of(1025));
    }
}
