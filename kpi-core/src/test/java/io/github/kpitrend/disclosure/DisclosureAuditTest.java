// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be inferred from published figures: contradictions, whole numbers, limits of the work, and texts. */
class DisclosureAuditTest {

    private static final YearMonth APRIL = YearMonth.of(2019, 4);
    private static final YearMonth MAY = YearMonth.of(2019, 5);
    private static final YearMonth JUNE = YearMonth.of(2019, 6);
    private static final DisclosureControl BELOW_5 = DisclosureControl.hidingBelow(5);

    private static Indicator count(String ref) {
        return Indicator.builder(ref).build();
    }

    /** A series from April; a negative number denotes a confidential figure. */
    private static MonthlySeries from(int... counts) {
        return MonthlySeries.of(
                APRIL,
                Arrays.stream(counts).mapToObj(DisclosureAuditTest::figure).toList());
    }

    private static Figure figure(int count) {
        return count < 0 ? Figure.missing(MissingReason.CONFIDENTIAL) : Figure.of(count);
    }

    private static Publication.Builder rows(String refs, int... counts) {
        Publication.Builder builder = Publication.builder();
        for (String ref : refs.split("")) {
            builder.series(count(ref), from(counts));
        }
        return builder;
    }

    // -----------------------------------------------------------------------
    @Test
    void totalsThatContradictTheirParts() {
        Publication tooSmall =
                rows("AB", -1).total(count("T"), from(1), List.of("A", "B")).build();
        assertThatThrownBy(() -> DisclosureAudit.of(tooSmall, BELOW_5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "publication must be free of contradictions, but no counts agree with all figures of A, B, T");
        // 9 and two hidden counts of at least 1 are no 10: what is released agrees again, without the 9
        Publication hidden = rows("AB", -1)
                .series(count("C"), from(9))
                .total(count("T"), from(10), List.of("A", "B", "C"))
                .build();
        ProtectedPublication safe = BELOW_5.protect(hidden);
        assertThat(safe.series("T")).isEqualTo(from(10));
        assertThat(safe.series("C")).isEqualTo(from(-1));
        assertThat(DisclosureAudit.of(safe.released(), BELOW_5).interval("A", APRIL))
                .hasToString("A in April 2019 can be 1 to 8: protected");
        assertThat(DisclosureAudit.of(safe.released(), BELOW_5).isProtected()).isTrue();
    }

    @Test
    void aContradictionNamesTheRowsItIsAbout() {
        Publication publication = rows("AB", -1, -1)
                .sum("A", MonthRange.of(APRIL, MAY), Figure.of(1))
                .build();
        assertThatThrownBy(() -> DisclosureAudit.of(publication, BELOW_5))
                .hasMessage("publication must be free of contradictions, but no counts agree with all figures of A");
    }

    @Test
    void sumsThatContradictTheirMonths() {
        MonthRange two = MonthRange.of(APRIL, MAY);
        assertContradiction(rows("A", -1, -1).sum("A", two, Figure.of(1)), BELOW_5);
        // two figures printed as 4 are 3 or 4 each, and a printed 0 is 0
        DisclosureControl rounded = DisclosureControl.hidingBelow(2).withRounding(2);
        assertContradiction(rows("A", 4, 4).sum("A", two, Figure.of(20)), rounded);
        assertContradiction(rows("A", 0, 0).sum("A", two, Figure.of(20)), rounded);
        assertContradiction(rows("AB", 4).total(count("T"), from(20), List.of("A", "B")), rounded);
        assertContradiction(rows("AB", 4).total(count("T"), from(2), List.of("A", "B")), rounded);
        // 4 in April and May, 15 in May and June of 9: no counts agree, and what is released agrees again
        Publication overlapping = rows("A", -1, -1, 9)
                .sum("A", two, Figure.of(4))
                .sum("A", MonthRange.of(MAY, JUNE), Figure.of(15))
                .build();
        ProtectedPublication safe = BELOW_5.protect(overlapping);
        assertThat(DisclosureAudit.of(safe.released(), BELOW_5).statusCount(ProtectionStatus.DISCLOSED))
                .isZero();
    }

    private static void assertContradiction(Publication.Builder builder, DisclosureControl control) {
        Publication publication = builder.build();
        assertThatThrownBy(() -> DisclosureAudit.of(publication, control))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("publication must be free of contradictions, but no counts agree");
    }

    @Test
    void oddTotalsOfPairsHaveNoWholeTable() {
        // A + B = B + C = C + A = 3: one and a half each
        assertThatThrownBy(() -> DisclosureAudit.of(pairs(3, 3, 3).build(), BELOW_5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("figures of A, B, C, D, E, F");
        DisclosureAudit audit = DisclosureAudit.of(pairs(3, 3, 4).build(), BELOW_5);
        assertThat(audit.interval("A", APRIL)).hasToString("A in April 2019 is 2: disclosed");
        assertThat(audit.interval("B", APRIL)).hasToString("B in April 2019 is 1: disclosed");
    }

    private static Publication.Builder pairs(int one, int two, int three) {
        return rows("ABC", -1)
                .total(count("D"), from(one), List.of("A", "B"))
                .total(count("E"), from(two), List.of("B", "C"))
                .total(count("F"), from(three), List.of("C", "A"));
    }

    @Test
    void wholeNumbersBetweenTheEndsOfTheProgram() {
        // each pair adds up to 3 or 4, so three add up to 5 (1, 2, 2) or 6 (2, 2, 2); the program alone would allow 4.5
        DisclosureControl rounded = DisclosureControl.hidingBelow(7).withRounding(2);
        Publication publication = pairs(4, 4, 4)
                .total(count("T"), from(-1), List.of("A", "B", "C"))
                .build();
        DisclosureAudit audit = DisclosureAudit.of(publication, rounded);
        assertThat(audit.interval("T", APRIL)).hasToString("T in April 2019 can be 5 to 6: narrowed");
        assertThat(audit.interval("A", APRIL)).hasToString("A in April 2019 can be 1 to 2: narrowed");
        assertThat(audit.interval("D", APRIL)).hasToString("D in April 2019 can be 3 to 4: protected");
        assertThat(audit.isProtected()).isFalse();
    }

    @Test
    void earlierFiguresThatNoTableHoldsAreLeftOut() {
        Publication before = rows("A", -1, -1, -1)
                .sum("A", MonthRange.of(APRIL, MAY), Figure.of(4))
                .sum("A", MonthRange.of(MAY, JUNE), Figure.of(30))
                .build();
        Publication now = rows("A", -1, -1, -1)
                .sum("A", MonthRange.of(APRIL, JUNE), Figure.of(20))
                .earlier(before)
                .build();
        DisclosureAudit audit = DisclosureAudit.of(now, BELOW_5);
        assertThat(audit.explain().inputs())
                .containsExactly(
                        "sensitive: 1 to 4",
                        "without the earlier publications of A, whose figures must have been revised");
        assertThat(audit.interval("A", MAY)).hasToString("A in May 2019 can be 1 to 18: protected");
        assertThat(audit)
                .isNotEqualTo(DisclosureAudit.of(
                        rows("A", -1, -1, -1)
                                .sum("A", MonthRange.of(APRIL, JUNE), Figure.of(20))
                                .build(),
                        BELOW_5));
    }

    @Test
    void anEarlierSumOfMonthsApart() {
        Publication before = rows("A", -1, 9, -1)
                .sum("A", MonthRange.of(APRIL, JUNE), Figure.of(24))
                .build();
        Publication now = rows("A", -1, 9, -1, 7).earlier(before).build();
        DisclosureAudit audit = DisclosureAudit.of(now, BELOW_5);
        assertThat(audit.interval("A", APRIL)).hasToString("A in April 2019 can be 1 to 14: protected");
        assertThat(audit.interval("A", JUNE)).hasToString("A in June 2019 can be 1 to 14: protected");
        assertThat(audit.interval("A", MAY)).hasToString("A in May 2019 is 9: not sensitive");
    }

    /** Of printed months alone: the quarter of a rounded publication is that of true counts, which nobody printed. */
    @Test
    void sumsOfRoundedMonthsAreNotPublished() {
        DisclosureControl rounded = BELOW_5.withRounding(5).withoutHiding();
        DisclosureAudit audit =
                DisclosureAudit.of(rows("A", 10, 10, 10).withQuarters().build(), rounded);
        assertThat(audit.intervals())
                .extracting(FeasibilityInterval::text)
                .containsExactly(
                        "A in April 2019 can be 8 to 12: not sensitive",
                        "A in May 2019 can be 8 to 12: not sensitive",
                        "A in June 2019 can be 8 to 12: not sensitive");
    }

    /** Of counts from 1 to 3 hidden and others rounded to 10, a printed 0 is 0 or 4. */
    @Test
    void aPrintedZeroWithAGapLeavesNoSensitiveCountOpen() {
        DisclosureControl wide = DisclosureControl.hidingBelow(4).withRounding(10);
        FeasibilityInterval april =
                DisclosureAudit.of(rows("A", 0).build(), wide).interval("A", APRIL);
        assertThat(april).hasToString("A in April 2019 can be 0 to 4: not sensitive");
        assertThat(april.explain().inputs())
                .containsExactly("can be 0 to 4", "the published form leaves no sensitive value open");
    }

    @Test
    void intervalsAreByRowAndMonth() {
        DisclosureAudit audit = DisclosureAudit.of(
                rows("A", -1, -1, -1, -1)
                        .sum("A", MonthRange.of(JUNE, JUNE.plusMonths(1)), figure(-1))
                        .sum("A", MonthRange.of(MAY, JUNE.plusMonths(1)), figure(-1))
                        .sum("A", MonthRange.of(APRIL, MAY), figure(-1))
                        .build(),
                BELOW_5);
        assertThat(audit.intervals())
                .extracting(interval -> interval.months().toString())
                .containsExactly(
                        "2019-04/2019-04",
                        "2019-05/2019-05",
                        "2019-06/2019-06",
                        "2019-07/2019-07",
                        "2019-04/2019-05",
                        "2019-06/2019-07",
                        "2019-05/2019-07");
        assertThat(audit.interval("A", MonthRange.of(APRIL, MAY)))
                .hasToString("A in April 2019 to May 2019 can be 2 and above: protected");
    }

    // -----------------------------------------------------------------------
    @Test
    void tooManyUnknownsAreUndecided() {
        int[] hidden = new int[2_001];
        Arrays.fill(hidden, -1);
        Publication row = rows("A", hidden)
                .sum("A", MonthRange.startingAt(APRIL, hidden.length), Figure.of(9_999))
                .build();
        DisclosureAudit paths = DisclosureAudit.of(row, BELOW_5);
        assertThat(paths.statusCount(ProtectionStatus.UNDECIDED)).isEqualTo(hidden.length);
        assertThat(paths.interval("A", MAY)).hasToString("A in May 2019 can be 1 and above: undecided");
        assertThat(paths.isProtected()).isFalse();
        int[] half = Arrays.copyOf(hidden, 1_001);
        int[] total = new int[half.length];
        Arrays.fill(total, 30);
        Publication table = rows("AB", half)
                .total(count("T"), from(total), List.of("A", "B"))
                .sum("A", MonthRange.startingAt(APRIL, half.length), Figure.of(9_999))
                .build();
        DisclosureAudit program = DisclosureAudit.of(table, BELOW_5);
        assertThat(program.statusCount(ProtectionStatus.UNDECIDED)).isEqualTo(2 * half.length);
        assertThat(program.interval("B", MAY)).hasToString("B in May 2019 can be 1 to 29: undecided");
        assertThat(BELOW_5.protect(table).sums("A")).containsValue(figure(-1));
    }

    @Test
    void quartersOfAQuarterlyRowAreItsMonths() {
        Indicator quarterly =
                Indicator.builder("Q").frequency(Frequency.QUARTERLY).build();
        MonthlySeries series = MonthlySeries.builder()
                .add(JUNE, 12)
                .addMissing(JUNE.plusMonths(3), MissingReason.CONFIDENTIAL)
                .add(JUNE.plusMonths(6), 9)
                .add(JUNE.plusMonths(9), 20)
                .build();
        Publication publication = Publication.builder()
                .series(quarterly, series)
                .sum("Q", MonthRange.of(APRIL, YearMonth.of(2020, 3)), Figure.of(50))
                .build();
        DisclosureAudit audit = DisclosureAudit.of(publication, BELOW_5);
        MonthRange second = MonthRange.startingAt(YearMonth.of(2019, 7), 3);
        assertThat(audit.interval("Q", second)).isEqualTo(audit.interval("Q", JUNE.plusMonths(3)));
        assertThat(audit.interval("Q", second)).hasToString("Q in September 2019 is 9: not sensitive");
        // the year of the fiscal calendar and the year from June hold the same four figures
        assertThat(audit.interval("Q", MonthRange.of(APRIL, YearMonth.of(2020, 3))))
                .isEqualTo(audit.interval("Q", MonthRange.of(JUNE, YearMonth.of(2020, 3))));
        assertThatThrownBy(() -> audit.interval("Q", MonthRange.of(APRIL, YearMonth.of(2019, 12))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("range must be that of a published figure of \"Q\", but was 2019-04/2019-12");
        assertThatThrownBy(() -> audit.interval("Q", MonthRange.of(APRIL, MAY)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> audit.interval("Q", MAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("month must be one with a figure of \"Q\" in the publication, but was 2019-05");
        assertThatThrownBy(() -> audit.interval("X", MAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textsAndValues() {
        DisclosureAudit nothing = DisclosureAudit.of(rows("A", 12, 0).build(), BELOW_5);
        assertThat(nothing).hasToString("0 hidden or rounded figures");
        assertThat(nothing.isProtected()).isTrue();
        DisclosureAudit shown = DisclosureAudit.of(rows("A", 12, 3).build(), BELOW_5);
        assertThat(shown).hasToString("1 hidden or rounded figure: 1 disclosed");
        assertThat(shown.explain().inputs()).containsExactly("sensitive: 1 to 4", "A in May 2019 is 3: disclosed");
        FeasibilityInterval three = shown.interval("A", MAY);
        assertThat(three.explain().inputs()).containsExactly("is 3", "the published form alone leaves 3 open");
        assertThat(shown.interval("A", APRIL).explain().inputs())
                .containsExactly("is 12", "the published form leaves no sensitive value open");
        DisclosureAudit hidden = DisclosureAudit.of(rows("A", 12, -1).build(), BELOW_5);
        assertThat(hidden.interval("A", MAY).explain().inputs())
                .containsExactly("can be 1 and above", "the published form alone leaves 1 to 4 open");
        assertThat(three.getPlain())
                .isEqualTo(Map.of(
                        "ref", "A", "months", "2019-05/2019-05", "lower", 3L, "upper", 3L, "status", "DISCLOSED"));
        List<Object> different = new ArrayList<>(Stream.of(nothing, shown, hidden)
                .flatMap(audit -> Stream.of(audit, audit.interval("A", APRIL), audit.interval("A", MAY)))
                .toList());
        different.removeAll(Collections.singleton(shown.interval("A", APRIL)));
        assertThat(different).hasSize(6).doesNotHaveDuplicates();
        assertThat(DisclosureAudit.of(rows("A", 12, 3).build(), BELOW_5))
                .isEqualTo(shown)
                .hasSameHashCodeAs(shown);
        assertThat(DisclosureAudit.of(rows("A", 12, 0).build(), DisclosureControl.hidingBelow(4)))
                .isNotEqualTo(nothing);
    }

    @Test
    void equality() {
        assertDistinct(() -> List.of(
                DisclosureAudit.of(rows("A", 12, -1).build(), BELOW_5),
                DisclosureAudit.of(rows("A", 12, -1, 7).build(), BELOW_5),
                DisclosureAudit.of(rows("B", 12, -1).build(), BELOW_5),
                DisclosureAudit.of(rows("A", 12, -1).build(), DisclosureControl.hidingBelow(4))));
        assertDistinct(() -> List.of(
                DisclosureAudit.of(rows("A", 12, -1).build(), BELOW_5).interval("A", MAY),
                DisclosureAudit.of(rows("B", 12, -1).build(), BELOW_5).interval("B", MAY),
                DisclosureAudit.of(rows("A", -1, 12).build(), BELOW_5).interval("A", APRIL),
                DisclosureAudit.of(rows("A", 12, -1).build(), DisclosureControl.hidingBelow(4))
                        .interval("A", MAY),
                DisclosureAudit.of(rows("A", 12, 3).build(), BELOW_5).interval("A", MAY),
                DisclosureAudit.of(
                                rows("A", 12, -1)
                                        .sum("A", MonthRange.of(APRIL, MAY), Figure.of(15))
                                        .build(),
                                BELOW_5)
                        .interval("A", MAY)));
    }

    @Test
    void plainForm() {
        DisclosureAudit audit = DisclosureAudit.of(rows("A", 12, -1).build(), BELOW_5);
        FeasibilityInterval may = audit.interval("A", MAY);
        assertThat(audit.getPlain()).isEqualTo(Map.of("protected", true, "intervals", List.of(may.getPlain())));
        assertThat(may.getPlain())
                .isEqualTo(Map.of("ref", "A", "months", "2019-05/2019-05", "lower", 1L, "status", "PROTECTED"));
        assertThat(may.ref()).isEqualTo("A");
        assertThat(may.months()).isEqualTo(MonthRange.of(MAY, MAY));
        assertThat(may.lower()).hasValue(1);
        assertThat(may.upper()).isEmpty();
        assertThat(may.status()).isEqualTo(ProtectionStatus.PROTECTED);
        assertThat(audit.intervals()).containsExactly(may);
        assertThat(audit.statusCount(ProtectionStatus.PROTECTED)).isEqualTo(1);
        assertThat(audit.explain().rule())
                .isEqualTo(
                        "protected if every sensitive value that a hidden figure's own form leaves open is possible");
    }
}
