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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an analysis takes: months, kinds of ratios, published totals; and for which reason a result is missing. */
class AnalysisInputTest {

    private static final YearMonth APRIL = YearMonth.of(2020, 4);
    private static final Figure HIDDEN = Figure.missing(MissingReason.CONFIDENTIAL);
    private static final Figure PENDING = Figure.missing(MissingReason.PENDING);
    private static final Figure UNAVAILABLE = Figure.missing(MissingReason.UNAVAILABLE);
    private static final Figure ABSENT = Figure.missing(MissingReason.NOT_APPLICABLE);
    private static final Figure BROKEN = Figure.missing(MissingReason.BREAK_IN_SERIES);

    // -----------------------------------------------------------------------
    // months
    // -----------------------------------------------------------------------
    @Test
    void months_areTheLatestBaseThatAPartHas() {
        MonthlySeries gap = MonthlySeries.of(APRIL, List.of(Figure.of(1), PENDING, Figure.of(3)));
        MonthlySeries full = MonthlySeries.of(APRIL, 5, 6, 8);
        for (Map<String, MonthlySeries> parts :
                List.of(parts("Gap", gap, "Full", full), parts("Full", full, "Gap", gap))) {
            ContributionAnalysis analysis = ContributionAnalysis.ofTotal(parts, JUNE, Comparison.previousObserved());
            assertThat(analysis.part("Full").orElseThrow().contribution()).isEqualTo(Figure.of(2));
            assertThat(analysis.part("Gap").orElseThrow().base()).isEqualTo(PENDING);
        }
        assertThat(ContributionAnalysis.ofTotal(
                                parts("None", MonthlySeries.of(JUNE, 4), "Full", full),
                                JUNE,
                                Comparison.previousObserved())
                        .part("Full")
                        .orElseThrow()
                        .contribution())
                .as("a part without an earlier figure says nothing about the month")
                .isEqualTo(Figure.of(2));
    }

    @Test
    void months_withoutABase() {
        Figure outside = Figure.missing(MissingReason.OUTSIDE_SERIES);
        ContributionAnalysis analysis = ContributionAnalysis.ofTotal(
                Map.of("A", MonthlySeries.of(JUNE, 4)), JUNE, Comparison.previousObserved());
        assertThat(analysis.change().base()).isEqualTo(outside);
        assertThat(analysis.part("A").orElseThrow().contribution()).isEqualTo(outside);
        assertThat(analysis.part("A").orElseThrow().current()).isEqualTo(Figure.of(4));
    }

    // -----------------------------------------------------------------------
    // kinds
    // -----------------------------------------------------------------------
    @Test
    void of_refusesWhatDoesNotAddUp() {
        Map<String, MonthlySeries> one = Map.of("North", MonthlySeries.of(MAY, 1, 2));
        Indicator rate = Indicator.builder("R").measure(MeasureKind.RATE).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContributionAnalysis.ofTotal(rate, one, JUNE, PREVIOUS))
                .withMessage("indicator must be a count or an amount, but was a rate; rates do not add up over parts;"
                        + " use ofRatio or ofMean");
        Indicator percentage =
                Indicator.builder("P").measure(MeasureKind.PERCENTAGE).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContributionAnalysis.ofTotal(percentage, one, JUNE, PREVIOUS))
                .withMessageContaining("; percentages do not add up");
        for (MeasureKind kind : List.of(MeasureKind.COUNT, MeasureKind.AMOUNT)) {
            Indicator indicator = Indicator.builder("C").measure(kind).build();
            assertThat(ContributionAnalysis.ofTotal(indicator, one, JUNE, PREVIOUS))
                    .isEqualTo(ContributionAnalysis.ofTotal(one, JUNE, PREVIOUS));
        }
        RatioSeries other = RatioSeries.rate(series(1, 1), series(2, 2), 100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ratio(ratioOf(1, 2, 1, 2), other))
                .withMessage(
                        "ratios must be of one kind and multiplier, but Hard was a rate per 100 and not a proportion per 100");
    }

    @Test
    void withTotal_refusesOtherKinds() {
        RatioSeries share = ratioOf(1, 2, 1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> total("North", 1, 2).withTotal(share))
                .withMessage("total must be a monthly series, but was a proportion per 100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> total("North", 1, 2).withTotal(share.withMultiplier(1)))
                .withMessage("total must be a monthly series, but was a proportion per 1");
        RatioSeries rate = RatioSeries.rate(series(1, 1), series(2, 2), 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> total("North", 1, 2).withTotal(rate))
                .withMessage("total must be a monthly series, but was a rate per 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ratio(share, share).withTotal(share.withMultiplier(1)))
                .withMessage("total must be a proportion per 100, but was a proportion per 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ratio(share, share).withTotal(RatioSeries.rate(series(1, 1), series(2, 2), 100)))
                .withMessage("total must be a proportion per 100, but was a rate per 100");
    }

    // -----------------------------------------------------------------------
    // published totals
    // -----------------------------------------------------------------------
    @Test
    void withTotal_ofAMeanWeighsThePartsThatExist() {
        ContributionAnalysis analysis = ContributionAnalysis.ofMean(
                        parts("A", series(10, 12), "B", series(ABSENT, 30)), JUNE, PREVIOUS)
                .withTotal(MonthlySeries.of(MAY, 10, 22));
        PartContribution a = analysis.part("A").orElseThrow();
        assertThat(a.contribution()).isEqualTo(Figure.of(4));
        assertThat(a.baseWeight()).isEqualTo(Figure.of(1));
        assertThat(a.weight()).isEqualTo(Figure.of(0.5));
        assertThat(analysis.part("B").orElseThrow().contribution()).isEqualTo(Figure.of(7));
        assertThat(analysis.unexplained()).isEqualTo(Figure.of(1));
    }

    @Test
    void withTotal_hasItsOwnBreaks() {
        MonthlySeries broken = MonthlySeries.of(MAY, 10).with(JUNE, 30, Marker.BREAK_BEFORE);
        ContributionAnalysis part = ContributionAnalysis.ofTotal(
                        parts("North", broken, "South", series(5, 6)), JUNE, PREVIOUS)
                .withTotal(MonthlySeries.of(MAY, 15, 36));
        assertThat(part.change().difference()).isEqualTo(Figure.of(21));
        assertThat(part.part("North").orElseThrow().contribution()).isEqualTo(BROKEN);
        assertThat(part.unexplained()).isEqualTo(Figure.of(20));
        ContributionAnalysis whole = total("South", 5, 6).withTotal(broken);
        assertThat(whole.change().difference()).isEqualTo(BROKEN);
        assertThat(whole.unexplained()).isEqualTo(BROKEN);
        assertThat(whole.part("South").orElseThrow().contribution()).isEqualTo(Figure.of(1));
    }

    @Test
    void breaks_atTheBaseMonthDoNotMatter() {
        MonthlySeries from =
                MonthlySeries.of(APRIL, 1).with(MAY, 10, Marker.BREAK_BEFORE).with(JUNE, 30);
        assertThat(ContributionAnalysis.ofTotal(Map.of("A", from), JUNE, PREVIOUS)
                        .change()
                        .difference())
                .isEqualTo(Figure.of(20));
        MonthlySeries leaves = MonthlySeries.builder()
                .add(APRIL, 4)
                .add(MAY, 5, Marker.BREAK_BEFORE)
                .addMissing(JUNE, MissingReason.NOT_APPLICABLE)
                .build();
        assertThat(ContributionAnalysis.ofTotal(Map.of("A", leaves), JUNE, Comparison.monthsBack(2))
                        .part("A")
                        .orElseThrow())
                .as("a break does not matter where a part is no longer there")
                .hasToString("A: 4 -> 0, -4 (no longer)");
    }

    // -----------------------------------------------------------------------
    // reasons
    // -----------------------------------------------------------------------
    @Test
    void reasons_ofTheWhole() {
        assertThat(total("A", HIDDEN, 1, "B", 1, PENDING).unexplained()).isEqualTo(HIDDEN);
        assertThat(total("A", 1, HIDDEN, "B", PENDING, 1).unexplained()).isEqualTo(HIDDEN);
        assertThat(total("A", UNAVAILABLE, 1, "B", 1, PENDING).unexplained()).isEqualTo(PENDING);
        assertThat(total("A", UNAVAILABLE, 1, "B", 1, 1).unexplained()).isEqualTo(UNAVAILABLE);
        ContributionAnalysis two = total("A", PENDING, 1, "B", UNAVAILABLE, 1);
        assertThat(two.change().base()).as("the first in order").isEqualTo(PENDING);
        assertThat(total("A", HIDDEN, 1, "B", PENDING, 1).change().base())
                .as("confidential first")
                .isEqualTo(HIDDEN);
        assertThat(two.rateEffect()).as("a total has no effects").isEqualTo(ABSENT);
    }

    @Test
    void reasons_ofEffectsBesideAPublishedRatio() {
        RatioSeries known = ratioOf(1, 2, 1, 2);
        RatioSeries pending = share(PENDING);
        RatioSeries unavailable = share(UNAVAILABLE);
        RatioSeries hidden = share(HIDDEN);
        RatioSeries absent = share(ABSENT);
        assertThat(effect(known, known)).isEqualTo(Figure.of(0));
        assertThat(effect(pending, known)).isEqualTo(PENDING);
        assertThat(effect(known, pending)).isEqualTo(PENDING);
        assertThat(effect(unavailable, pending)).as("the first in order").isEqualTo(UNAVAILABLE);
        assertThat(effect(pending, hidden)).as("confidential first").isEqualTo(HIDDEN);
        assertThat(effect(hidden, pending)).isEqualTo(HIDDEN);
        assertThat(effect(absent, known)).as("part of nothing").isEqualTo(Figure.of(0));
    }

    private static RatioSeries share(Figure missing) {
        return RatioSeries.proportion(series(missing, missing), series(missing, missing));
    }

    private static Figure effect(RatioSeries easy, RatioSeries hard) {
        return ratio(easy, hard).withTotal(ratioOf(2, 4, 2, 4)).rateEffect();
    }

    @Test
    void likeForLike_excludesPartsOfOneMonth() {
        ContributionAnalysis change = total("A", 1, 2, "B", 3, ABSENT).likeForLike();
        assertThat(change.change().difference()).isEqualTo(Figure.of(1));
        assertThat(change.excluded()).isEqualTo(Map.of("B", MissingReason.NOT_APPLICABLE));
    }

    @Test
    void isReversedByMix_needsAnEffectOfRates() {
        ContributionAnalysis mix = ratio(ratioOf(9, 10, 1, 10), ratioOf(1, 10, 9, 90));
        assertThat(mix.isReversedByMix()).as("%s", mix).isFalse();
        ContributionAnalysis equal = ratio(ratioOf(9, 10, 9, 10), ratioOf(1, 10, 9, 90));
        assertThat(equal.rateEffect()).isEqualTo(Figure.of(0));
        assertThat(equal.change().difference().value()).isNegative();
        assertThat(equal.isReversedByMix()).isFalse();
    }

    /** The sum of the figures is more than a double holds, their mean is not. */
    @Test
    void ofMean_ofTheLargestFigures() {
        ContributionAnalysis mean = ContributionAnalysis.ofMean(
                parts("A", series(1.5e308, 1.7e308), "B", series(1.5e308, 1.7e308)), JUNE, PREVIOUS);
        assertThat(mean.change().base()).isEqualTo(Figure.of(1.5e308));
        assertThat(mean.change().difference()).isEqualTo(Figure.of(2e307));
        assertThat(mean.rateEffect()).isEqualTo(Figure.of(2e307));
        RatioSeries half = RatioSeries.rate(series(1e308, 1.1e308), series(1e308, 1e308), 1);
        assertThat(ratio(half, half).change().difference()).isEqualTo(Figure.of(0.1));
        RatioSeries rare = RatioSeries.rate(series(1e300, 2e300), series(1e308, 1e308), 1e8);
        assertThat(ratio(rare, rare).change().difference())
                .as("only the sum of denominators is too large")
                .isEqualTo(Figure.of(1));
    }
}
