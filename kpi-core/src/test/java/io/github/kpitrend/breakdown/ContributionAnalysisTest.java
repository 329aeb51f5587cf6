// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import static io.github.kpitrend.testing.Contributions.JUNE;
import static io.github.kpitrend.testing.Contributions.MAY;
import static io.github.kpitrend.testing.Contributions.PREVIOUS;
import static io.github.kpitrend.testing.Contributions.parts;
import static io.github.kpitrend.testing.Contributions.ratio;
import static io.github.kpitrend.testing.Contributions.ratioOf;
import static io.github.kpitrend.testing.Contributions.series;
import static io.github.kpitrend.testing.Contributions.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContributionAnalysisTest {

    private static final Figure HIDDEN = Figure.missing(MissingReason.CONFIDENTIAL);
    private static final Figure PENDING = Figure.missing(MissingReason.PENDING);
    private static final Figure ABSENT = Figure.missing(MissingReason.NOT_APPLICABLE);

    // -----------------------------------------------------------------------
    // totals
    // -----------------------------------------------------------------------
    @Test
    void ofTotal_saysWhatMovedIt() {
        ContributionAnalysis change = total("North", 200, 150, "South", 100, 108);
        assertThat(change.change().difference()).isEqualTo(Figure.of(-42));
        assertThat(change.explain().text())
                .isEqualTo("The decrease of 42 came from North (-50), partly offset by South (+8).");
        assertThat(change.part("North").orElseThrow().share()).isEqualTo(Figure.of(119.04761904761905));
        assertThat(change.part("North").orElseThrow().pointsOfGrowth()).isEqualTo(Figure.of(-16.666666666666668));
        assertThat(change.part("West")).isEmpty();
        assertThat(change.increases()).isEqualTo(Figure.of(8));
        assertThat(change.decreases()).isEqualTo(Figure.of(-50));
        assertThat(change.unexplained()).isEqualTo(Figure.of(0));
        assertThat(change.rateEffect()).isEqualTo(ABSENT);
        assertThat(change).hasToString(change.explain().text());
        assertThat(change.parts().get(0)).hasToString("North: 200 -> 150, -50");
        assertThat(change.explain().inputs())
                .containsExactly("total 300 -> 258", "North 200 -> 150", "South 100 -> 108");
    }

    @Test
    void equals_tellsWhatIsPrintedInOtherWords() {
        Map<String, MonthlySeries> parts = parts("North", series(200, 150), "South", series(100, 108));
        Indicator tenths = Indicator.builder("SPEND")
                .measure(MeasureKind.AMOUNT)
                .decimals(1)
                .build();
        ContributionAnalysis plain = ContributionAnalysis.ofTotal(parts, JUNE, PREVIOUS);
        ContributionAnalysis inTenths = ContributionAnalysis.ofTotal(tenths, parts, JUNE, PREVIOUS);
        assertThat(inTenths.toString()).isNotEqualTo(plain.toString());
        assertThat(inTenths)
                .isNotEqualTo(plain)
                .isEqualTo(ContributionAnalysis.ofTotal(tenths, parts, JUNE, PREVIOUS))
                .hasSameHashCodeAs(ContributionAnalysis.ofTotal(tenths, parts, JUNE, PREVIOUS));
    }

    @Test
    void ofTotal_words() {
        Object[][] table = {
            {total("North", 1, 10, "South", 1, 4), "The increase of 12 came from North (+9) and South (+3)."},
            {total("North", 1, 9, "South", 9, 1), "No overall change: North (+8) and South (-8) offset each other."},
            {total("North", 1, 1, "South", 9, 9), "No change in total or in any part."},
            {
                total("A", 1, 9, "B", 1, 5, "C", 1, 4, "D", 1, 3, "E", 1, 2),
                "The increase of 18 came from A (+8), B (+4), C (+3) and 2 others (+3)."
            },
            {
                total("North", ABSENT, 4, "South", 10, ABSENT),
                "The decrease of 6 came from South (-10, no longer), partly offset by North (+4, new)."
            },
            {
                total("North", HIDDEN, 4, "South", 10, 18),
                "The change cannot be broken down (North is confidential). Known: South (+8)."
            },
            {
                total("North", 10, 12).withTotal(MonthlySeries.of(MAY, 20, 20)),
                "No overall change: North (+2). -2 is in no part."
            },
            {
                total("North", 10, 12, "South", HIDDEN, 5).withTotal(MonthlySeries.of(MAY, 15, 17)),
                "The increase of 2 came from North (+2). The rest is confidential."
            },
            {
                total("North", 10, 12, "South", PENDING, 5).withTotal(MonthlySeries.of(MAY, 15, 18)),
                "The increase of 3 came from North (+2). +1 is in no part with a contribution."
            },
            {
                total("North", 10, 12).withTotal(MonthlySeries.of(MAY, List.of(Figure.of(20), PENDING))),
                "The change cannot be broken down (the total is " + MissingReason.PENDING.text()
                        + "). Known: North (+2)."
            },
            {total("North", 0.5, 0.75), "The increase of 0.25 came from North (+0.25)."},
        };
        for (Object[] row : table) {
            assertThat(((ContributionAnalysis) row[0]).explain().text()).isEqualTo(row[1]);
        }
    }

    @Test
    void ofTotal_refuses() {
        Map<String, MonthlySeries> one = Map.of("North", MonthlySeries.of(MAY, 1, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContributionAnalysis.ofTotal(Map.of(), JUNE, PREVIOUS))
                .withMessage("parts must hold at least one part, but is empty");
        Indicator percentage =
                Indicator.builder("P").measure(MeasureKind.PERCENTAGE).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContributionAnalysis.ofTotal(percentage, one, JUNE, PREVIOUS))
                .withMessageContaining("percentages do not add up over parts; use ofRatio or ofMean");
        assertThat(ContributionAnalysis.ofMean(percentage, one, JUNE, PREVIOUS)
                        .change()
                        .difference())
                .isEqualTo(Figure.of(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> total("North", 1, 2).top(0))
                .withMessage("n must be 1 or more, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> total("North", 1, 2)
                        .withTotal(RatioSeries.proportion(MonthlySeries.of(MAY, 1), MonthlySeries.of(MAY, 2))));
    }

    @Test
    void ofTotal_acrossABreak() {
        MonthlySeries broken = MonthlySeries.builder()
                .add(MAY, 10)
                .add(JUNE, 30, Marker.BREAK_BEFORE)
                .build();
        Map<String, MonthlySeries> parts = new LinkedHashMap<>();
        parts.put("North", broken);
        parts.put("South", MonthlySeries.of(MAY, 5, 6));
        ContributionAnalysis change = ContributionAnalysis.ofTotal(parts, JUNE, PREVIOUS);
        Figure broke = Figure.missing(MissingReason.BREAK_IN_SERIES);
        assertThat(change.change().difference()).isEqualTo(broke);
        assertThat(change.part("North").orElseThrow().contribution()).isEqualTo(broke);
        assertThat(change.part("North").orElseThrow().state()).isEqualTo(PartContribution.State.NOT_AVAILABLE);
        assertThat(change.part("South").orElseThrow().contribution()).isEqualTo(Figure.of(1));
        assertThat(change.unexplained()).isEqualTo(broke);
        assertThat(change.likeForLike().change().difference()).isEqualTo(Figure.of(1));
        assertThat(change.likeForLike().excluded()).isEqualTo(Map.of("North", MissingReason.BREAK_IN_SERIES));
    }

    @Test
    void likeForLike_namesTheOthers() {
        ContributionAnalysis change = total(
                        "North", HIDDEN, 4, "South", 10, 18, "West", ABSENT, 3, "East", PENDING, PENDING)
                .likeForLike();
        assertThat(change.change().difference()).isEqualTo(Figure.of(8));
        assertThat(change.excluded().entrySet())
                .containsExactly(
                        Map.entry("North", MissingReason.CONFIDENTIAL),
                        Map.entry("West", MissingReason.NOT_APPLICABLE),
                        Map.entry("East", MissingReason.PENDING));
        assertThat(total("North", HIDDEN, 4).likeForLike().change().difference())
                .isEqualTo(ABSENT);
    }

    @Test
    void top_combinesTheRest() {
        ContributionAnalysis change = total("A", 1, 9, "B", 1, 5, "C", 1, 4, "D", 5, 3, "E", HIDDEN, 2, "F", 7, 7)
                .withTotal(MonthlySeries.of(MAY, 20, 30))
                .top(2);
        assertThat(change.parts()).extracting(PartContribution::name).containsExactly("A", "B", "others (3)", "E");
        assertThat(change.part("others (3)").orElseThrow().contribution()).isEqualTo(Figure.of(1));
        assertThat(change.top(5).parts())
                .extracting(PartContribution::name)
                .containsExactly("A", "B", "C", "D", "F", "E");
        assertThat(change.top(4).parts())
                .as("a single one stays by name")
                .extracting(PartContribution::name)
                .containsExactly("A", "B", "C", "D", "F", "E");
    }

    // -----------------------------------------------------------------------
    // ratios
    // -----------------------------------------------------------------------
    @Test
    void ofRatio_bothPartsImprovedAndTheWholeDidNot() {
        ContributionAnalysis mix = ratio(ratioOf(80, 100, 45, 50), ratioOf(10, 50, 40, 150));
        assertThat(mix.change().base()).isEqualTo(Figure.of(60));
        assertThat(mix.change().current()).isEqualTo(Figure.of(42.5));
        assertThat(mix.isReversedByMix()).isTrue();
        assertThat(mix.jointEffect()).isEqualTo(Figure.of(0));
        assertThat(mix.explain().text())
                .isEqualTo("The decrease of 17.5 percentage points: rates within parts +8.2, mix of parts -25.7."
                        + " By part: Easy -9.5, Hard -8.0."
                        + " Rates within parts increased; the total decreased because the mix changed.");
        assertThat(mix.by(ContributionAnalysis.Method.BASE_PERIOD).explain().text())
                .startsWith(
                        "The decrease of 17.5 percentage points: rates within parts +8.9, mix of parts -25.0, both together -1.4.");
        assertThat(mix.part("Easy").orElseThrow().baseWeight()).isEqualTo(Figure.of(0.6666666666666666));
        assertThat(mix.part("Easy").orElseThrow().weight()).isEqualTo(Figure.of(0.25));
    }

    @Test
    void ofRatio_refusesOtherKinds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ratio(ratioOf(1, 2, 1, 2), ratioOf(1, 2, 1, 2).withMultiplier(1)))
                .withMessage(
                        "ratios must be of one kind and multiplier, but Hard was a proportion per 1 and not a proportion per 100");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ratio(ratioOf(1, 2, 1, 2), ratioOf(1, 2, 1, 2)).withTotal(MonthlySeries.of(MAY, 1)))
                .withMessage("total must be a ratio series, but was a monthly series");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ratio(ratioOf(1, 2, 1, 2), ratioOf(1, 2, 1, 2))
                        .withTotal(ratioOf(1, 2, 1, 2).withMultiplier(1)));
    }

    @Test
    void ofMean_aPartThatJoinsIsMix() {
        ContributionAnalysis mean =
                ContributionAnalysis.ofMean(parts("A", series(10, 12), "B", series(ABSENT, 30)), JUNE, PREVIOUS);
        assertThat(mean.change().base()).isEqualTo(Figure.of(10));
        assertThat(mean.change().current()).isEqualTo(Figure.of(21));
        assertThat(mean.rateEffect()).isEqualTo(Figure.of(1.5));
        assertThat(mean.mixEffect()).isEqualTo(Figure.of(9.5));
        assertThat(mean.part("B").orElseThrow().state()).isEqualTo(PartContribution.State.NEW);
        assertThat(mean.explain().text())
                .isEqualTo(
                        "The increase of 11.0: values within parts +1.5, mix of parts +9.5. By part: B +7.3 (new), A +3.8.");
        ContributionAnalysis published = mean.withTotal(MonthlySeries.of(MAY, 10, 22));
        assertThat(published.change().difference()).isEqualTo(Figure.of(12));
    }

    // -----------------------------------------------------------------------
    // months and values
    // -----------------------------------------------------------------------
    @Test
    void comparison_anyWorks() {
        MonthlySeries gap = MonthlySeries.of(YearMonth.of(2020, 4), List.of(Figure.of(3), PENDING, Figure.of(5)));
        assertThat(ContributionAnalysis.ofTotal(Map.of("A", gap), JUNE, Comparison.monthsBack(2))
                        .change()
                        .difference())
                .isEqualTo(Figure.of(2));
        assertThat(ContributionAnalysis.ofTotal(Map.of("A", gap), JUNE, Comparison.sameMonthLastYear())
                        .change()
                        .difference())
                .isEqualTo(Figure.missing(MissingReason.OUTSIDE_SERIES));
    }

    @Test
    void equality_isContent() {
        assertThat(total("A", 1, 2)).isEqualTo(total("A", 1, 2)).hasSameHashCodeAs(total("A", 1, 2));
        assertThat(total("A", 1, 2)).isNotEqualTo(total("B", 1, 2)).isNotEqualTo(total("A", 1, 3));
        assertThat(total("A", 1, 2).getPlain()).containsKeys("method", "change", "parts", "unexplained");
        assertThat(total("A", 1, 2).parts().get(0).getPlain())
                .containsEntry("name", "A")
                .containsEntry("state", "CONTINUING");
    }

    // -----------------------------------------------------------------------
    /** Contributions that no double adds up: the words give the exact sum of the others, and nothing throws. */
    @Test
    void words_ofTheLargestFigures() {
        ContributionAnalysis change = total("A", 0, 1e308, "B", 0, 1e308, "C", 0, 1e308, "D", 0, 1e308, "E", 0, 1e308);
        assertThat(change.change().difference()).isEqualTo(Figure.missing(MissingReason.NOT_REPRESENTABLE));
        String one = "+1E+308";
        assertThat(change.explain().text())
                .startsWith("The change cannot be broken down (")
                .endsWith("Known: A (" + one + "), B (" + one + "), C (" + one + "), 2 others (+2E+308).");
    }

    @Test
    void ofTotal_wordsWhereThePartsDoNotExplainTheTotal() {
        Object[][] table = {
            {
                total("North", 10, 8).withTotal(MonthlySeries.of(MAY, 15, 18)),
                "The increase of 3 came from no part; it was partly offset by North (-2). +5 is in no part."
            },
            {
                total("North", 10, 10).withTotal(MonthlySeries.of(MAY, 15, 12)),
                "The decrease of 3 came from no part. -3 is in no part."
            },
            {
                total("North", 10, 8).withTotal(MonthlySeries.of(MAY, 15, 15)),
                "No overall change: North (-2). +2 is in no part."
            },
            {
                total("North", ABSENT, ABSENT, "South", PENDING, 4),
                "The change cannot be broken down (South is to be confirmed)."
            },
        };
        for (Object[] row : table) {
            assertThat(((ContributionAnalysis) row[0]).explain().text()).isEqualTo(row[1]);
        }
    }

    @Test
    void ofRatio_words() {
        // both rates fell and the whole rose, since the part with the higher rate grew
        assertThat(ratio(ratioOf(90, 100, 800, 1000), ratioOf(200, 1000, 10, 100))
                        .explain()
                        .text())
                .contains(" Rates within parts decreased; the total increased because the mix changed.");
        assertThat(ratio(ratioOf(800, 1000, 90, 100), ratioOf(10, 100, 200, 1000))
                        .explain()
                        .text())
                .contains(" Rates within parts increased; the total decreased because the mix changed.");
        assertThat(ratio(ratioOf(1, 2, 0, 0), ratioOf(1, 2, 0, 0)).explain().text())
                .isEqualTo("The change cannot be broken down (the denominator is zero).");
        assertThat(ratio(ratioOf(1, 2, 1, 2), ratioOf(1, 2, 1, 2)).explain().text())
                .isEqualTo("No overall change: rates within parts 0.0, mix of parts 0.0.");
        Map<String, RatioSeries> rates =
                Map.of("A", RatioSeries.rate(MonthlySeries.of(MAY, 1, 2), MonthlySeries.of(MAY, 1000, 1000), 1000));
        assertThat(ContributionAnalysis.ofRatio(rates, JUNE, PREVIOUS).explain().text())
                .startsWith("The increase of 1.0: rates within parts +1.0");
        RatioSeries hundred = RatioSeries.rate(MonthlySeries.of(MAY, 1, 2), MonthlySeries.of(MAY, 100, 100), 100);
        assertThat(ContributionAnalysis.ofRatio(Map.of("A", hundred), JUNE, PREVIOUS)
                        .explain()
                        .text())
                .as("a rate per 100 is no percentage")
                .startsWith("The increase of 1.0: rates");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContributionAnalysis.ofRatio(Map.of("A", hundred), JUNE, PREVIOUS)
                        .withTotal(ratioOf(1, 2, 1, 2)))
                .withMessage("total must be a rate per 100, but was a proportion per 100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContributionAnalysis.ofRatio(Map.of("A", hundred), JUNE, PREVIOUS)
                        .withTotal(hundred.withMultiplier(1000)))
                .withMessageStartingWith("total must be a rate per 100, but was a rate per 1000");
    }
}
