// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import static io.github.kpitrend.testing.Contributions.JUNE;
import static io.github.kpitrend.testing.Contributions.MAY;
import static io.github.kpitrend.testing.Contributions.PREVIOUS;
import static io.github.kpitrend.testing.Contributions.ratio;
import static io.github.kpitrend.testing.Contributions.ratioOf;
import static io.github.kpitrend.testing.Contributions.series;
import static io.github.kpitrend.testing.Contributions.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.breakdown.ContributionAnalysis.Method;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sentences about contributions: decimals, names and what is left out. */
class ContributionWordsTest {

    private static final Figure HIDDEN = Figure.missing(MissingReason.CONFIDENTIAL);
    private static final Figure PENDING = Figure.missing(MissingReason.PENDING);
    private static final Figure ABSENT = Figure.missing(MissingReason.NOT_APPLICABLE);

    private static ContributionAnalysis mean(Object... namesAndFigures) {
        return ContributionAnalysis.ofMean(parts(namesAndFigures), JUNE, PREVIOUS);
    }

    private static Map<String, MonthlySeries> parts(Object... namesAndFigures) {
        Map<String, MonthlySeries> parts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndFigures.length; i += 3) {
            parts.put((String) namesAndFigures[i], series(namesAndFigures[i + 1], namesAndFigures[i + 2]));
        }
        return parts;
    }

    private static String text(ContributionAnalysis analysis) {
        return analysis.explain().text();
    }

    @Test
    void explain_hasTheWholeEachPartAndTheMethod() {
        ContributionAnalysis mean = mean("A", 10, 12, "B", ABSENT, 30);
        assertThat(mean.explain().inputs()).containsExactly("mean 10 -> 21", "B " + ABSENT + " -> 30", "A 10 -> 12");
        assertThat(mean.explain().rule()).startsWith("midpoint: a part's rate effect is the change of its rate times");
        assertThat(mean.by(Method.BASE_PERIOD).explain().rule())
                .startsWith("base period: a part's rate effect is the change of its rate times its base weight");
        assertThat(ratio(ratioOf(1, 2, 1, 4), ratioOf(1, 2, 3, 4)).explain().inputs())
                .startsWith("ratio 50 -> 50");
        assertThat(total("A", 1, 2).explain().rule())
                .isEqualTo("a part's contribution is its current figure less its base figure");
    }

    // -----------------------------------------------------------------------
    // decimals
    // -----------------------------------------------------------------------
    @Test
    void decimals_areThoseOfTheIndicator() {
        Indicator amount =
                Indicator.builder("A").measure(MeasureKind.AMOUNT).decimals(2).build();
        Indicator share = Indicator.builder("P")
                .measure(MeasureKind.PERCENTAGE)
                .decimals(2)
                .build();
        assertThat(text(ContributionAnalysis.ofTotal(amount, parts("North", 1, 3), JUNE, PREVIOUS)))
                .isEqualTo("The increase of 2.00 came from North (+2.00).");
        assertThat(text(ContributionAnalysis.ofMean(amount, parts("North", 1, 3), JUNE, PREVIOUS)))
                .isEqualTo("The increase of 2.00: values within parts +2.00, mix of parts 0.00. By part: North +2.00.");
        assertThat(text(ContributionAnalysis.ofRatio(share, Map.of("A", ratioOf(1, 3, 2, 3)), JUNE, PREVIOUS)))
                .isEqualTo("The increase of 33.33 percentage points: rates within parts +33.33, mix of parts 0.00."
                        + " By part: A +33.33.");
        Indicator whole = Indicator.builder("W").decimals(0).build();
        assertThat(text(ContributionAnalysis.ofTotal(whole, parts("North", 0.5, 0.75), JUNE, PREVIOUS)))
                .as("an indicator without decimals has those of the figures")
                .isEqualTo("The increase of 0.25 came from North (+0.25).");
    }

    @Test
    void decimals_areThoseOfKnownFigures() {
        Object[] many = new Object[33];
        for (int i = 0; i < 10; i++) {
            many[3 * i] = "P" + i;
            many[3 * i + 1] = PENDING;
            many[3 * i + 2] = PENDING;
        }
        many[30] = "North";
        many[31] = 0.5;
        many[32] = 0.8;
        assertThat(text(total(many))).endsWith("Known: North (+0.3).");
    }

    @Test
    void decimals_areMoreWhereAChangeWouldPrintAsZero() {
        assertThat(text(ContributionAnalysis.ofRatio(
                        Map.of("A", ratioOf(1000, 100_000, 1000.004, 100_000)), JUNE, PREVIOUS)))
                .isEqualTo("The increase of 0.000004 percentage points: rates within parts +0.000004, mix of parts"
                        + " 0.000000. By part: A +0.000004.");
        assertThat(text(total("North", 0, 1e-300)))
                .isEqualTo("The increase of 0.000000000000000 came from North (0.000000000000000).");
    }

    // -----------------------------------------------------------------------
    // ratios and means
    // -----------------------------------------------------------------------
    @Test
    void ofRatio_saysPercentagePointsOfPercentagesAlone() {
        RatioSeries perThousand = ratioOf(1, 1000, 2, 1000).withMultiplier(1000);
        assertThat(text(ContributionAnalysis.ofRatio(Map.of("A", perThousand), JUNE, PREVIOUS)))
                .startsWith("The increase of 1.0: rates within parts");
    }

    @Test
    void ofRatio_leavesOutEffectsThatAreMissing() {
        RatioSeries without = RatioSeries.rate(MonthlySeries.of(MAY, 0, 5), MonthlySeries.of(MAY, 0, 0), 1);
        RatioSeries other = RatioSeries.rate(MonthlySeries.of(MAY, 10, 10), MonthlySeries.of(MAY, 10, 10), 1);
        ContributionAnalysis analysis = ratio(without, other);
        Figure zero = Figure.missing(MissingReason.ZERO_BASE);
        assertThat(analysis.rateEffect()).isEqualTo(zero);
        assertThat(analysis.part("Easy").orElseThrow().mixEffect()).isEqualTo(zero);
        assertThat(analysis.part("Easy").orElseThrow().state()).isEqualTo(PartContribution.State.CONTINUING);
        assertThat(text(analysis)).isEqualTo("The increase of 0.5. By part: Easy +0.5.");
    }

    /** One of the effects is more than a double holds; the change and the contributions are not. */
    @Test
    void ofRatio_leavesOutEffectsThatNoDoubleHolds() {
        double most = 1.6;
        ContributionAnalysis mix =
                ofLargeRates(rate(-most * 5, 5, most * 60, 60), rate(most * 95, 95, 0, 0), rate(0, 0, -most * 40, 40));
        assertThat(mix.rateEffect().isKnown()).isTrue();
        assertThat(mix.mixEffect()).isEqualTo(Figure.missing(MissingReason.NOT_REPRESENTABLE));
        ContributionAnalysis rates = ofLargeRates(
                rate(-most * 60, 60, most * 60, 60), rate(most * 40, 40, 0, 0), rate(0, 0, -most * 40, 40));
        assertThat(rates.rateEffect()).isEqualTo(Figure.missing(MissingReason.NOT_REPRESENTABLE));
        assertThat(rates.mixEffect().isKnown()).isTrue();
        ContributionAnalysis joint = ofLargeRates(rate(-most * 10, 10, most * 100, 100), rate(0, 90, 0, 0))
                .by(Method.BASE_PERIOD);
        assertThat(joint.rateEffect().isKnown()).isTrue();
        assertThat(joint.mixEffect().isKnown()).isTrue();
        assertThat(joint.jointEffect()).isEqualTo(Figure.missing(MissingReason.NOT_REPRESENTABLE));
        for (ContributionAnalysis analysis : new ContributionAnalysis[] {mix, rates, joint}) {
            assertThat(text(analysis)).contains(". By part: ").doesNotContain(": rates");
        }
    }

    private static RatioSeries rate(double n0, double d0, double n1, double d1) {
        return RatioSeries.rate(MonthlySeries.of(MAY, n0, n1), MonthlySeries.of(MAY, d0, d1), 1e308);
    }

    private static ContributionAnalysis ofLargeRates(RatioSeries... rates) {
        Map<String, RatioSeries> parts = new LinkedHashMap<>();
        for (int i = 0; i < rates.length; i++) {
            parts.put("P" + i, rates[i]);
        }
        return ContributionAnalysis.ofRatio(parts, JUNE, PREVIOUS);
    }

    @Test
    void byPart_namesThreeASide() {
        assertThat(text(mean("A", 0, -54, "B", 0, -48, "C", 0, -42, "D", 0, -36, "E", 0, 6, "F", 0, 12)))
                .isEqualTo("The decrease of 27.0: values within parts -27.0, mix of parts 0.0."
                        + " By part: A -9.0, B -8.0, C -7.0, F +2.0, E +1.0, 1 other -6.0.");
        assertThat(text(mean("A", 0, 54, "B", 0, 48, "C", 0, 42, "D", 0, 36, "E", 0, 30, "F", 0, -12, "G", 0, -5)))
                .endsWith(" By part: A +7.7, B +6.9, C +6.0, F -1.7, G -0.7, 2 others +9.4.");
    }

    @Test
    void byPart_saysWhoIsNewAndWhoIsNoLonger() {
        assertThat(text(mean("A", 10, 10, "B", 30, ABSENT)))
                .isEqualTo("The decrease of 10.0: values within parts 0.0, mix of parts -10.0."
                        + " By part: B -7.5 (no longer), A -2.5.");
    }

    // -----------------------------------------------------------------------
    // totals
    // -----------------------------------------------------------------------
    @Test
    void ofTotal_countsASingleOther() {
        assertThat(text(total("A", 1, 9, "B", 1, 5, "C", 1, 4, "D", 1, 3)))
                .isEqualTo("The increase of 17 came from A (+8), B (+4), C (+3) and 1 other (+2).");
    }

    @Test
    void withoutChange_namesThePartThatItIsFor() {
        assertThat(text(total("South", PENDING, 1, "North", HIDDEN, 1)))
                .as("the reason of the change")
                .isEqualTo("The change cannot be broken down (North is confidential).");
        assertThat(text(total("North", ABSENT, ABSENT)))
                .isEqualTo("The change cannot be broken down (the total is missing).");
        MonthlySeries from = MonthlySeries.of(JUNE, 3);
        assertThat(text(ContributionAnalysis.ofTotal(Map.of("North", from), JUNE, PREVIOUS)))
                .isEqualTo("The change cannot be broken down (North has no data for that period).");
    }
}
