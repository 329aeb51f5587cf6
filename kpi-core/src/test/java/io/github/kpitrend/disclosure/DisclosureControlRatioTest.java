// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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

/** Ratios: small numerators, complements and denominators, and earlier publications. */
class DisclosureControlRatioTest {

    private static final YearMonth APRIL = YearMonth.of(2019, 4);
    private static final Indicator EH1A = Indicator.builder("EH1a").build();
    private static final DisclosureControl BELOW_5 = DisclosureControl.hidingBelow(5);

    private static Indicator indicator(String ref) {
        return Indicator.builder(ref).build();
    }

    private static Publication.Builder share(MonthlySeries numerators, MonthlySeries denominators) {
        Indicator share = Indicator.builder("S").measure(MeasureKind.PERCENTAGE).build();
        return Publication.builder().ratio(share, RatioSeries.proportion(numerators, denominators));
    }

    @Test
    void smallNumeratorsAndSmallComplements() {
        DisclosureControl both = BELOW_5.withComplements();
        // 3 of 5: both sides are small; 0 of 3: the denominator is small, and the 0 may be seen
        ProtectedPublication safe =
                both.protect(share(MonthlySeries.of(APRIL, 3, 0, 20), MonthlySeries.of(APRIL, 5, 3, 40))
                        .build());
        assertThat(safe.isProtected()).isTrue();
        RatioSeries released = safe.ratio("S");
        Figure confidential = Figure.missing(MissingReason.CONFIDENTIAL);
        assertThat(released.numerators().at(APRIL)).isEqualTo(confidential);
        assertThat(released.numerators().at(APRIL.plusMonths(1))).isEqualTo(Figure.of(0));
        assertThat(released.denominators().at(APRIL.plusMonths(1))).isEqualTo(confidential);
        assertThat(released.at(APRIL.plusMonths(2))).isEqualTo(Figure.of(50));
        // 49 of 50, all rounded and nothing hidden at first: 50 of 50 would leave the complement from 0 to 4
        DisclosureControl rounded = both.withRounding(5).withoutHiding();
        ProtectedPublication whole = rounded.protect(
                share(MonthlySeries.of(APRIL, 49), MonthlySeries.of(APRIL, 50)).build());
        assertThat(whole.isProtected()).isTrue();
        assertThat(whole.ratio("S").numerators().at(APRIL)).isEqualTo(Figure.of(50));
        // rounded to 2 both are 49 or 50, so the complement of 1 would be 0 or 1: the numerator has to be hidden
        ProtectedPublication narrow = both.withRounding(2)
                .withoutHiding()
                .protect(share(MonthlySeries.of(APRIL, 49), MonthlySeries.of(APRIL, 50))
                        .build());
        assertThat(narrow.isProtected()).isTrue();
        assertThat(narrow.ratio("S").numerators().at(APRIL)).isEqualTo(confidential);
        assertThat(narrow.ratio("S").denominators().at(APRIL)).isEqualTo(Figure.of(50));
    }

    @Test
    void monthsWithOneSideOfARatio() {
        MonthlySeries numerators = MonthlySeries.of(
                APRIL,
                List.of(
                        Figure.of(3),
                        Figure.of(20),
                        Figure.missing(MissingReason.PENDING),
                        Figure.missing(MissingReason.CONFIDENTIAL),
                        Figure.of(12)));
        MonthlySeries denominators = MonthlySeries.of(
                APRIL,
                List.of(
                        Figure.missing(MissingReason.PENDING),
                        Figure.of(40),
                        Figure.of(50),
                        Figure.of(60),
                        Figure.missing(MissingReason.CONFIDENTIAL)));
        DisclosureControl control = BELOW_5.withComplements().withMinimumDenominator(30);
        ProtectedPublication safe =
                control.protect(share(numerators, denominators).build());
        assertThat(safe.isProtected()).isTrue();
        Figure confidential = Figure.missing(MissingReason.CONFIDENTIAL);
        assertThat(safe.ratio("S").numerators().at(APRIL)).isEqualTo(confidential);
        assertThat(safe.ratio("S").denominators().at(APRIL.plusMonths(2))).isEqualTo(Figure.of(50));
        assertThat(safe.ratio("S").numerators().at(APRIL.plusMonths(3))).isEqualTo(confidential);
        assertThat(safe.ratio("S").numerators().at(APRIL.plusMonths(4))).isEqualTo(Figure.of(12));
    }

    /** The rule is applied to the true counts, whether rounding would protect them or not. */
    @Test
    void complementsAreHiddenByTheRuleBeforeRounding() {
        Publication publication =
                share(MonthlySeries.of(APRIL, 49), MonthlySeries.of(APRIL, 50)).build();
        DisclosureControl rounded = BELOW_5.withComplements().withRounding(5);
        assertThat(rounded.protect(publication).ratio("S").numerators().at(APRIL))
                .isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
        assertThat(rounded.decide(publication)).hasSize(1);
        assertThat(rounded.decide(publication).get(0).explain().inputs())
                .contains("protects S (complement) in 2019-04");
        Publication count = Publication.builder()
                .series(EH1A, MonthlySeries.of(APRIL, 12, 3))
                .build();
        MonthlySeries shown =
                BELOW_5.withRounding(5).withoutHiding().protect(count).series("EH1a");
        assertThat(shown).isEqualTo(MonthlySeries.of(APRIL, 10, 5)); // 5 is 3 to 7, so 3 and 4 stay possible
        assertThat(BELOW_5.withMinimumDenominator(30)
                        .decide(share(MonthlySeries.of(APRIL, 12, 12), MonthlySeries.of(APRIL, 30, 29))
                                .build()))
                .extracting(HiddenFigure::months)
                .containsExactly(MonthRange.of(APRIL.plusMonths(1), APRIL.plusMonths(1)));
    }

    @Test
    void ratesOfSmallDenominatorsAreHidden() {
        Indicator rate = Indicator.builder("Q").measure(MeasureKind.RATE).build();
        Publication publication = Publication.builder()
                .ratio(rate, RatioSeries.rate(MonthlySeries.of(APRIL, 12, 12), MonthlySeries.of(APRIL, 25, 40), 1000))
                .build();
        assertThat(BELOW_5.withMinimumDenominator(30).decide(publication))
                .extracting(HiddenFigure::text)
                .containsExactly("Q in April 2019: small denominator; from outside it can be 0 and above");
    }

    /** With the numerator of April alone hidden, the quarter less May and June would be 49 of 50. */
    @Test
    void aComplementIsProtectedAgainstSumsToo() {
        DisclosureControl both = BELOW_5.withComplements();
        Publication publication = share(MonthlySeries.of(APRIL, 49, 30, 30), MonthlySeries.of(APRIL, 50, 50, 50))
                .withQuarters()
                .build();
        assertThat(both.protect(publication).isProtected()).isTrue();
        assertThat(both.decide(publication))
                .extracting(HiddenFigure::ref, HiddenFigure::cause)
                .containsExactly(tuple("S", HiddenFigure.Cause.SENSITIVE), tuple("S", HiddenFigure.Cause.SECONDARY));
        assertThat(both.decide(publication).get(0).interval().text())
                .isEqualTo("S in April 2019 can be 29 to 50: not sensitive");
    }

    /** A hidden denominator is at least its numerator; a hidden numerator may be 0 only where the rule hides it for its denominator. */
    @Test
    void whatIsKnownOfOneSideFromTheOther() {
        Figure hidden = Figure.missing(MissingReason.CONFIDENTIAL);
        MonthlySeries denominators = MonthlySeries.of(
                APRIL,
                List.of(hidden, Figure.of(50), Figure.of(30), Figure.of(29), Figure.missing(MissingReason.PENDING)));
        MonthlySeries numerators = MonthlySeries.of(APRIL, List.of(hidden, hidden, hidden, hidden, hidden));
        Publication publication = share(numerators, denominators)
                .series(EH1A, MonthlySeries.of(APRIL, List.of(hidden)))
                .build();
        assertThat(DisclosureAudit.of(publication, BELOW_5).intervals())
                .extracting(interval -> interval.text().replaceAll(":.*", ""))
                .containsExactly(
                        "S in April 2019 can be 1 and above",
                        "S in May 2019 can be 1 to 50",
                        "S in June 2019 can be 1 to 30",
                        "S in July 2019 can be 1 to 29",
                        "S in August 2019 can be 1 and above",
                        "S (denominator) in April 2019 can be 1 and above",
                        "EH1a in April 2019 can be 1 and above");
        assertThat(DisclosureAudit.of(publication, BELOW_5.withMinimumDenominator(30))
                        .intervals())
                .extracting(interval -> interval.text().replaceAll(":.*", ""))
                .containsExactly(
                        "S in April 2019 can be 0 and above",
                        "S in May 2019 can be 1 to 50",
                        "S in June 2019 can be 1 to 30",
                        "S in July 2019 can be 0 to 29",
                        "S in August 2019 can be 1 and above",
                        "S (denominator) in April 2019 can be 1 and above",
                        "EH1a in April 2019 can be 1 and above");
        Publication known = share(MonthlySeries.of(APRIL, 12), MonthlySeries.of(APRIL, List.of(hidden)))
                .build();
        assertThat(DisclosureAudit.of(known, BELOW_5).interval("S (denominator)", APRIL))
                .hasToString("S (denominator) in April 2019 can be 12 and above: not sensitive");
    }

    @Test
    void earlierPagesOfRatiosAndOfOtherRows() {
        Publication before = share(MonthlySeries.of(APRIL, 20, 3), MonthlySeries.of(APRIL, 40, 50))
                .series(indicator("Z"), MonthlySeries.of(APRIL, 2))
                .build();
        Publication now = share(MonthlySeries.of(APRIL, 20, 3, 7), MonthlySeries.of(APRIL, 40, 50, 60))
                .series(EH1A, MonthlySeries.of(APRIL, 3))
                .earlier(before)
                .build();
        assertThat(BELOW_5.protect(now).isProtected()).isFalse();
        assertThat(BELOW_5.decide(now))
                .extracting(HiddenFigure::text)
                .containsExactly(
                        "S in May 2019: sensitive; was published before: disclosed",
                        "EH1a in April 2019: sensitive; from outside it can be 1 and above,"
                                + " so each of 1 to 4 is possible: protected");
        Publication released = BELOW_5.protect(before).released();
        Publication next = share(MonthlySeries.of(APRIL, 20, 0), MonthlySeries.of(APRIL, 40, 50))
                .earlier(released)
                .build();
        // the hidden numerator of May was revised to 0, which everybody may see
        assertThat(BELOW_5.protect(next).ratio("S").numerators().at(APRIL.plusMonths(1)))
                .isEqualTo(Figure.of(0));
        assertThat(BELOW_5.protect(next).isProtected()).isTrue();
        // a hidden count was at least 1: where it is 0 now, it was revised
        Publication counts = Publication.builder()
                .series(EH1A, MonthlySeries.of(APRIL, 0, 9))
                .earlier(BELOW_5.protect(Publication.builder()
                                .series(EH1A, MonthlySeries.of(APRIL, 3, 9))
                                .build())
                        .released())
                .build();
        assertThat(BELOW_5.decide(counts)).isEmpty();
    }
}
