// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts and explanations of decisions, for each cause. */
class HiddenFigureTest {

    private static final YearMonth APRIL = YearMonth.of(2019, 4);
    private static final YearMonth JUNE = YearMonth.of(2019, 6);
    private static final DisclosureControl BELOW_5 = DisclosureControl.hidingBelow(5);

    private static Publication.Builder row(double... counts) {
        return Publication.builder().series(Indicator.builder("A").build(), MonthlySeries.of(APRIL, counts));
    }

    @Test
    void eachCauseHasItsRule() {
        List<HiddenFigure> decisions =
                BELOW_5.decide(row(12, 3, 9).withQuarters().build());
        assertThat(decisions).hasSize(2);
        assertThat(decisions.get(0).explain().rule()).isEqualTo("counts that the rule calls sensitive are hidden");
        assertThat(decisions.get(0).explain().inputs()).containsExactly("from outside it can be 1 to 11");
        assertThat(decisions.get(1).explain().rule()).isEqualTo("figures that would reveal a sensitive one are hidden");
        assertThat(decisions.get(1)).hasToString("A in June 2019: secondary; from outside it can be 1 to 11");
        Indicator share = Indicator.builder("R").measure(MeasureKind.PERCENTAGE).build();
        RatioSeries ratio = RatioSeries.proportion(MonthlySeries.of(APRIL, 12), MonthlySeries.of(APRIL, 25));
        List<HiddenFigure> small = BELOW_5.withMinimumDenominator(30)
                .decide(Publication.builder().ratio(share, ratio).build());
        assertThat(small).hasSize(1);
        assertThat(small.get(0).explain().rule()).isEqualTo("ratios of small denominators are hidden");
        assertThat(small.get(0).ref()).isEqualTo("R");
    }

    @Test
    void oneSensitiveCount() {
        Publication publication = row(12, 1, 9).build();
        assertThat(DisclosureControl.hidingBelow(2).decide(publication).get(0).text())
                .isEqualTo("A in May 2019: sensitive; from outside it can be 1 and above, so 1 is possible: protected");
    }

    @Test
    void whatAnEarlierSumRevealsCannotBeProtected() {
        MonthlySeries hidden = MonthlySeries.of(
                APRIL, List.of(Figure.of(12), Figure.missing(MissingReason.CONFIDENTIAL), Figure.of(9)));
        Publication before = Publication.builder()
                .series(Indicator.builder("A").build(), hidden)
                .sum("A", MonthRange.of(APRIL, JUNE), Figure.of(24))
                .build();
        Publication now = row(12, 3, 9).earlier(before).build();
        assertThat(BELOW_5.protect(now)).hasToString("A: not protected");
        assertThat(BELOW_5.protect(now).isProtected()).isFalse();
        assertThat(BELOW_5.protect(BELOW_5.protect(now).released()).isProtected())
                .isFalse();
        assertThat(BELOW_5.decide(now))
                .extracting(HiddenFigure::text)
                .containsExactly(
                        "A in May 2019: sensitive; from outside it is 3, so not each of 1 to 4 is possible: disclosed");
        assertThat(BELOW_5.protect(now).series("A").at(JUNE)).isEqualTo(Figure.of(9));
    }

    @Test
    void decisionsAreEqualByContent() {
        List<HiddenFigure> one = BELOW_5.decide(row(12, 3, 9).withQuarters().build());
        List<HiddenFigure> again = BELOW_5.decide(row(12, 3, 9).withQuarters().build());
        assertThat(again).isEqualTo(one);
        assertThat(again.get(1)).hasSameHashCodeAs(one.get(1));
        assertThat(one.get(0)).isNotEqualTo(one.get(1)).isNotEqualTo(one.get(0).interval());
        Publication before = row(12, 3).build();
        HiddenFigure publicBefore =
                BELOW_5.decide(row(12, 3, 9).earlier(before).build()).get(0);
        assertThat(publicBefore)
                .isNotEqualTo(BELOW_5.decide(row(12, 3, 9).build()).get(0));
    }

    @Test
    void equality() {
        Publication before = row(12, 3).build();
        assertDistinct(() -> List.of(
                BELOW_5.decide(row(12, 3, 9).build()).get(0),
                BELOW_5.decide(row(12, 9, 3).build()).get(0),
                BELOW_5.decide(row(12, 3, 9).withQuarters().build()).get(0),
                BELOW_5.decide(row(12, 3, 9).withQuarters().build()).get(1),
                BELOW_5.decide(row(12, 3, 9).earlier(before).build()).get(0)));
    }

    @Test
    void whatADecisionIsMadeOf() {
        HiddenFigure figure = BELOW_5.decide(row(12, 3, 9).build()).get(0);
        assertThat(figure.ref()).isEqualTo("A");
        assertThat(figure.months()).isEqualTo(MonthRange.of(APRIL.plusMonths(1), APRIL.plusMonths(1)));
        assertThat(figure.cause()).isEqualTo(HiddenFigure.Cause.SENSITIVE);
        assertThat(figure.cause().text()).isEqualTo("sensitive");
        assertThat(HiddenFigure.Cause.SMALL_DENOMINATOR.text()).isEqualTo("small denominator");
        assertThat(figure.interval().upper()).isEmpty();
        assertThat(figure.explain().text()).isEqualTo(figure.text());
        Publication before = row(12, 3).build();
        assertThat(BELOW_5.decide(row(12, 3, 9).earlier(before).build()).get(0).text())
                .startsWith("A in May 2019: sensitive; was published before: ");
    }
}
