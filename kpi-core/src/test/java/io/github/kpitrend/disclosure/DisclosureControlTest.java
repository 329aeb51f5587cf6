// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What is hidden, and what is released. */
class DisclosureControlTest {

    private static final YearMonth APRIL = YearMonth.of(2019, 4);
    private static final Indicator EH1A = Indicator.builder("EH1a").build();
    private static final MonthlySeries STARTED = MonthlySeries.of(APRIL, 12, 3, 9, 20, 4, 11);
    private static final DisclosureControl BELOW_5 = DisclosureControl.hidingBelow(5);

    private static List<String> hidden(UnaryOperator<Publication.Builder> choices, MonthlySeries series) {
        Publication publication =
                choices.apply(Publication.builder().series(EH1A, series)).build();
        return texts(publication);
    }

    private static List<String> texts(Publication publication) {
        assertThat(BELOW_5.protect(publication).isProtected()).isTrue();
        List<String> texts = new ArrayList<>();
        for (HiddenFigure figure : BELOW_5.decide(publication)) {
            texts.add(figure.ref() + " " + months(figure.months()) + " " + figure.cause() + " "
                    + figure.interval().range());
        }
        return texts;
    }

    private static String months(MonthRange months) {
        return months.length() == 1 ? months.first().toString() : months.toString();
    }

    // -----------------------------------------------------------------------
    // the examples of section 4.5: what is hidden, and what an attacker gets
    // -----------------------------------------------------------------------
    @Test
    void nothingKept() {
        assertThat(hidden(builder -> builder, STARTED))
                .containsExactly(
                        "EH1a 2019-05 SENSITIVE can be 1 and above", "EH1a 2019-08 SENSITIVE can be 1 and above");
    }

    @Test
    void quarters() {
        assertThat(hidden(Publication.Builder::withQuarters, STARTED))
                .containsExactly(
                        "EH1a 2019-05 SENSITIVE can be 1 to 11",
                        "EH1a 2019-06 SECONDARY can be 1 to 11",
                        "EH1a 2019-07 SECONDARY can be 1 to 23",
                        "EH1a 2019-08 SENSITIVE can be 1 to 23");
    }

    @Test
    void yearToDate() {
        assertThat(hidden(Publication.Builder::withYearToDate, STARTED))
                .containsExactly(
                        "EH1a 2019-04 SECONDARY can be 1 to 14",
                        "EH1a 2019-05 SENSITIVE can be 1 to 14",
                        "EH1a 2019-07 SECONDARY can be 1 to 23",
                        "EH1a 2019-08 SENSITIVE can be 1 to 23",
                        "EH1a 2019-04/2019-07 SECONDARY can be 25 to 47");
    }

    @Test
    void trailing() {
        MonthlySeries series = MonthlySeries.of(APRIL, 12, 3, 9, 20, 14, 11, 8, 17, 25, 13, 19, 10, 11, 9, 16);
        assertThat(hidden(builder -> builder.withTrailing(12), series))
                .containsExactly(
                        "EH1a 2019-05 SENSITIVE can be 1 to 12",
                        "EH1a 2020-03 SECONDARY can be 1 to 12",
                        "EH1a 2020-05 SECONDARY can be 7 to 18");
    }

    private static Publication.Builder table() {
        return Publication.builder()
                .series(indicator("A"), MonthlySeries.of(APRIL, 12, 3, 9))
                .series(indicator("B"), MonthlySeries.of(APRIL, 7, 6, 0))
                .series(indicator("C"), MonthlySeries.of(APRIL, 20, 11, 15))
                .total(indicator("T"), MonthlySeries.of(APRIL, 39, 20, 24), List.of("A", "B", "C"));
    }

    private static Indicator indicator(String ref) {
        return Indicator.builder(ref).build();
    }

    @Test
    void partsAndTotal() {
        assertThat(texts(table().build()))
                .containsExactly("A 2019-05 SENSITIVE can be 1 to 13", "C 2019-05 SECONDARY can be 1 to 13");
    }

    @Test
    void partsTotalAndQuarters() {
        Publication publication = table().withQuarters().build();
        assertThat(texts(publication))
                .containsExactly(
                        "A 2019-05 SENSITIVE can be 1 to 11",
                        "A 2019-06 SECONDARY can be 1 to 11",
                        "C 2019-05 SECONDARY can be 3 to 13",
                        "C 2019-06 SECONDARY can be 13 to 23");
        DisclosureAudit outside =
                DisclosureAudit.of(BELOW_5.protect(publication).released(), BELOW_5);
        assertThat(outside.interval("C", YearMonth.of(2019, 5)).status()).isEqualTo(ProtectionStatus.NARROWED);
        assertThat(outside.isProtected()).isFalse();
        assertThat(outside.explain().inputs())
                .containsExactly("sensitive: 1 to 4", "C in May 2019 can be 3 to 13: narrowed");
        assertThat(outside).hasToString("4 hidden or rounded figures: 2 protected, 1 narrowed, 1 not sensitive");
    }

    // -----------------------------------------------------------------------
    @Test
    void releaseAndTexts() {
        Publication figures =
                Publication.builder().series(EH1A, STARTED).withQuarters().build();
        ProtectedPublication safe = BELOW_5.protect(figures);
        assertThat(safe).hasToString("EH1a with quarters: protected").isEqualTo(BELOW_5.protect(safe.released()));
        assertThat(safe.series("EH1a"))
                .hasToString("2019-04/2019-09: 12, missing (CONFIDENTIAL), missing (CONFIDENTIAL), "
                        + "missing (CONFIDENTIAL), missing (CONFIDENTIAL), 11");
        assertThat(safe.quarters("EH1a").at(YearMonth.of(2019, 6))).hasToString("24");
        assertThat(safe.sum("EH1a", MonthRange.of(APRIL, YearMonth.of(2019, 5))))
                .hasToString("missing (CONFIDENTIAL)");
        assertThat(safe.sum("EH1a", MonthRange.of(APRIL, YearMonth.of(2019, 10))))
                .hasToString("missing (CONFIDENTIAL)");
        assertThat(safe.sum("EH1a", MonthRange.of(APRIL, APRIL))).hasToString("12");
        assertThat(BELOW_5.decide(figures).get(0).text())
                .isEqualTo("EH1a in May 2019: sensitive; from outside it can be 1 to 11, so each of 1 to 4 is possible:"
                        + " protected");
        assertThat(BELOW_5.decide(figures).get(1).explain().inputs())
                .containsExactly("from outside it can be 1 to 11", "protects EH1a in 2019-05");
        assertThat(BELOW_5.decide(safe.released())).isEmpty();
    }

    @Test
    void notes() {
        assertThat(note(BELOW_5)).isEqualTo("Counts from 1 to 4 are suppressed, and others that would reveal them.");
        assertThat(note(DisclosureControl.hidingBelow(8).withRounding(5)))
                .isEqualTo(
                        "Counts from 1 to 7 are suppressed; others are rounded to the nearest 5, so totals may not add"
                                + " up and comparisons are of rounded figures.");
        assertThat(note(BELOW_5.withRounding(3).withoutHiding()))
                .isEqualTo(
                        "Counts are rounded to the nearest 3, so totals may not add up and comparisons are of rounded"
                                + " figures.");
    }

    private static String note(DisclosureControl control) {
        return control.protect(Publication.builder().series(EH1A, STARTED).build())
                .note();
    }

    // -----------------------------------------------------------------------
    @Test
    void choicesAndTheirRefusals() {
        for (int base : new int[] {1, 1001}) {
            assertThatThrownBy(() -> BELOW_5.withRounding(base))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("base must be 2 to 1000, but was " + base);
        }
        for (int least : new int[] {0, 1_000_001}) {
            assertThatThrownBy(() -> BELOW_5.withMinimumDenominator(least))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("least must be 1 to 1000000, but was " + least);
        }
        List<DisclosureControl> different = List.of(
                BELOW_5,
                DisclosureControl.hidingBelow(6),
                BELOW_5.includingZero(),
                BELOW_5.withRounding(5),
                BELOW_5.withRounding(3),
                BELOW_5.withRounding(5).withoutHiding(),
                BELOW_5.withMinimumDenominator(30),
                BELOW_5.withComplements());
        assertThat(different)
                .doesNotHaveDuplicates()
                .extracting(DisclosureControl::toString)
                .containsExactly(
                        "1 to 4",
                        "1 to 5",
                        "0 to 4",
                        "1 to 4, rounded to 5",
                        "1 to 4, rounded to 3",
                        "1 to 4 rounded to 5",
                        "1 to 4, denominators from 30",
                        "1 to 4, with complements");
        assertThat(BELOW_5.withRounding(5)).isEqualTo(different.get(3)).hasSameHashCodeAs(different.get(3));
        assertThat(DisclosureControl.hidingBelow(2)).hasToString("1");
        assertThat(note(DisclosureControl.hidingBelow(2)))
                .isEqualTo("Counts of 1 are suppressed, and others that would reveal them.");
        assertThat(BELOW_5.isSensitive(0)).isFalse();
        assertThat(BELOW_5.isSensitive(4)).isTrue();
        assertThat(BELOW_5.isSensitive(5)).isFalse();
    }

    // -----------------------------------------------------------------------
    // totals of totals, and equations over hidden figures
    // -----------------------------------------------------------------------
    private static Publication.Builder region(Figure districtsInMay, double regionInMay) {
        return Publication.builder()
                .series(indicator("A"), MonthlySeries.of(APRIL, 12, 3))
                .series(indicator("B"), MonthlySeries.of(APRIL, 7, 6))
                .series(indicator("C"), MonthlySeries.of(APRIL, 20, 11))
                .total(
                        indicator("D"),
                        MonthlySeries.of(APRIL, List.of(Figure.of(19), districtsInMay)),
                        List.of("A", "B"))
                .total(indicator("R"), MonthlySeries.of(APRIL, 39, regionInMay), List.of("D", "C"));
    }

    @Test
    void totalsOfTotalsCountThroughTheRowsBelow() {
        assertThat(texts(region(Figure.of(9), 20).build()))
                .containsExactly("A 2019-05 SENSITIVE can be 1 to 8", "B 2019-05 SECONDARY can be 1 to 8");
        Figure pending = Figure.missing(MissingReason.PENDING);
        assertThat(texts(region(pending, 20).build()))
                .containsExactly("A 2019-05 SENSITIVE can be 1 to 13", "C 2019-05 SECONDARY can be 1 to 13");
        Publication partsPending = Publication.builder()
                .series(indicator("A"), MonthlySeries.of(APRIL, 12))
                .series(indicator("B"), MonthlySeries.of(APRIL, List.of(pending)))
                .total(indicator("T"), MonthlySeries.of(APRIL, 12), List.of("B", "A"))
                .build();
        assertThat(texts(partsPending)).isEmpty();
        assertThatThrownBy(() -> BELOW_5.protect(region(pending, 21).build()))
                .hasMessage("R in 2019-05 must be 20, the sum of its parts, but was 21");
    }

    @Test
    void aTotalWithoutFiguresStandsForTheRowsBelowIt() {
        Figure pending = Figure.missing(MissingReason.PENDING);
        Publication.Builder builder = Publication.builder()
                .series(indicator("A"), MonthlySeries.of(APRIL, 12))
                .series(indicator("B"), MonthlySeries.of(APRIL, 7))
                .total(indicator("D"), MonthlySeries.of(APRIL, List.of(pending)), List.of("A", "B"))
                .total(indicator("R"), MonthlySeries.of(APRIL, 20), List.of("D"));
        assertThatThrownBy(() -> BELOW_5.protect(builder.build()))
                .hasMessage("R in 2019-04 must be 19, the sum of its parts, but was 20");
        // where no part has a figure, a total is a count of its own
        Publication alone = Publication.builder()
                .series(indicator("A"), MonthlySeries.of(APRIL, List.of(pending)))
                .series(indicator("B"), MonthlySeries.of(APRIL, List.of(pending)))
                .total(indicator("T"), MonthlySeries.of(APRIL, 3), List.of("A", "B"))
                .build();
        assertThat(texts(alone)).containsExactly("T 2019-04 SENSITIVE can be 1 and above");
        assertThatThrownBy(() -> BELOW_5.protect(Publication.builder()
                        .series(EH1A, MonthlySeries.of(APRIL, 12, 3))
                        .sum("EH1a", MonthRange.of(APRIL, APRIL.plusMonths(1)), Figure.of(16))
                        .build()))
                .hasMessage("EH1a in 2019-04/2019-05 must be 15, the sum of its months, but was 16");
    }

    @Test
    void theSumOfOneMonthIsHiddenWithIt() {
        Publication publication = Publication.builder()
                .series(EH1A, MonthlySeries.of(APRIL, 12, 3))
                .sum("EH1a", MonthRange.of(APRIL.plusMonths(1), APRIL.plusMonths(1)), Figure.of(3))
                .withTrailing(2)
                .build();
        assertThat(texts(publication))
                .containsExactly("EH1a 2019-04 SECONDARY can be 1 to 14", "EH1a 2019-05 SENSITIVE can be 1 to 14");
    }

    @Test
    void aTotalIsAtLeastItsKnownParts() {
        MonthlySeries hidden = MonthlySeries.of(APRIL, List.of(Figure.missing(MissingReason.CONFIDENTIAL)));
        assertThatThrownBy(() -> BELOW_5.protect(Publication.builder()
                        .series(indicator("A"), MonthlySeries.of(APRIL, 12))
                        .series(indicator("B"), hidden)
                        .total(indicator("T"), MonthlySeries.of(APRIL, 10), List.of("A", "B"))
                        .build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("T in 2019-04 must be at least 12, the sum of its parts, but was 10");
    }

    @Test
    void aRowWithoutFiguresHasNothingToHide() {
        MonthlySeries pending = MonthlySeries.of(APRIL, List.of(Figure.missing(MissingReason.PENDING)));
        ProtectedPublication safe = BELOW_5.protect(
                Publication.builder().series(EH1A, pending).withYears().build());
        assertThat(safe.isProtected()).isTrue();
        assertThat(safe.series("EH1a")).isEqualTo(pending);
    }

    @Test
    void aPartOfTwoTotals() {
        Publication publication = Publication.builder()
                .series(indicator("A"), MonthlySeries.of(APRIL, 3))
                .series(indicator("B"), MonthlySeries.of(APRIL, 6))
                .series(indicator("C"), MonthlySeries.of(APRIL, 20))
                .total(indicator("T"), MonthlySeries.of(APRIL, 9), List.of("A", "B"))
                .total(indicator("U"), MonthlySeries.of(APRIL, 23), List.of("A", "C"))
                .build();
        assertThat(texts(publication))
                .containsExactly(
                        "A 2019-04 SENSITIVE can be 1 to 8",
                        "B 2019-04 SECONDARY can be 1 to 8",
                        "C 2019-04 SECONDARY can be 15 to 22");
    }

    @Test
    void aLongRowIsProtectedWithinItsFiscalYear() {
        double[] counts = new double[60];
        Arrays.fill(counts, 20);
        counts[25] = 3;
        List<String> found = hidden(Publication.Builder::withQuarters, MonthlySeries.of(APRIL, counts));
        assertThat(found)
                .containsExactly("EH1a 2021-05 SENSITIVE can be 1 to 22", "EH1a 2021-06 SECONDARY can be 1 to 22");
    }

    @Test
    void sumsThatAreHiddenOnInputStayHidden() {
        Figure confidential = Figure.missing(MissingReason.CONFIDENTIAL);
        MonthRange two = MonthRange.of(APRIL, YearMonth.of(2019, 5));
        Publication publication = Publication.builder()
                .series(EH1A, MonthlySeries.of(APRIL, 12, 3, 9))
                .sum("EH1a", two, confidential)
                .withQuarters()
                .build();
        ProtectedPublication safe = BELOW_5.protect(publication);
        assertThat(safe.isProtected()).isTrue();
        assertThat(safe.sum("EH1a", two)).isEqualTo(confidential);
        assertThat(safe.quarters("EH1a").at(YearMonth.of(2019, 6))).isEqualTo(Figure.of(24));
        assertThat(safe.series("EH1a").at(YearMonth.of(2019, 6))).isEqualTo(confidential);
    }

    @Test
    void anEarlierSumOfWhichAllIsShownSaysNothingMore() {
        Publication before = Publication.builder()
                .series(EH1A, MonthlySeries.of(APRIL, 12, 30, 9))
                .withQuarters()
                .build();
        Publication now = Publication.builder()
                .series(EH1A, MonthlySeries.of(APRIL, 12, 3, 9))
                .earlier(before)
                .build();
        assertThat(texts(now)).containsExactly("EH1a 2019-05 SENSITIVE can be 1 and above");
        // a sum that is smaller than what was shown of it does not hold either
        Publication less = Publication.builder()
                .series(
                        EH1A,
                        MonthlySeries.of(
                                APRIL,
                                List.of(Figure.of(12), Figure.missing(MissingReason.CONFIDENTIAL), Figure.of(9))))
                .sum("EH1a", MonthRange.of(APRIL, YearMonth.of(2019, 6)), Figure.of(24))
                .build();
        Publication revised = Publication.builder()
                .series(EH1A, MonthlySeries.of(APRIL, 12, 3, 30))
                .earlier(less)
                .build();
        assertThat(BELOW_5.protect(revised).isProtected()).isFalse();
    }
}
