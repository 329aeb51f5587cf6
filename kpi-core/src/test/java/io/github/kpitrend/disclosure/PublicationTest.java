// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What may be published together, and what becomes of each kind of figure: the table of section 4.2. */
class PublicationTest {

    private static final YearMonth APRIL = YearMonth.of(2019, 4);
    private static final YearMonth MAY = YearMonth.of(2019, 5);
    private static final YearMonth JUNE = YearMonth.of(2019, 6);
    private static final DisclosureControl BELOW_5 = DisclosureControl.hidingBelow(5);

    private static Indicator count(String ref) {
        return Indicator.builder(ref).build();
    }

    private static MonthlySeries counts(double... values) {
        return MonthlySeries.of(APRIL, values);
    }

    private static Publication.Builder one(MonthlySeries series) {
        return Publication.builder().series(count("A"), series);
    }

    private static List<String> figures(MonthlySeries series) {
        return series.range().stream()
                .map(month -> series.at(month).toString().replace("missing (CONFIDENTIAL)", "c"))
                .toList();
    }

    // -----------------------------------------------------------------------
    // rejected
    // -----------------------------------------------------------------------
    @Test
    void onlyCountsAreTaken() {
        assertThatThrownBy(() -> one(counts(3, 4.5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A in 2019-05")
                .hasMessageContaining("4.5");
        assertThatThrownBy(() -> one(counts(3, -1))).hasMessageContaining("A in 2019-05");
        assertThat(figures(BELOW_5.protect(one(counts(2_147_483_647)).build()).series("A")))
                .containsExactly("2147483647");
        assertThatThrownBy(() -> one(counts(2_147_483_648.0))).hasMessageContaining("A in 2019-04");
        for (MeasureKind kind : new MeasureKind[] {MeasureKind.AMOUNT, MeasureKind.RATE, MeasureKind.PERCENTAGE}) {
            Indicator indicator = Indicator.builder("A").measure(kind).build();
            assertThatThrownBy(() -> Publication.builder().series(indicator, counts(3)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("A")
                    .hasMessageContaining("2019-04");
        }
    }

    @Test
    void equationsMustHold() {
        Publication wrong = one(counts(12, 3))
                .series(count("B"), counts(7, 6))
                .total(count("T"), counts(19, 8), List.of("A", "B"))
                .build();
        assertThatThrownBy(() -> BELOW_5.protect(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("T in 2019-05 must be 9, the sum of its parts, but was 8");
        assertThatThrownBy(() -> DisclosureAudit.of(wrong, BELOW_5)).hasMessageContaining("T in 2019-05");
        Publication sum = one(counts(12, 3))
                .sum("A", MonthRange.of(APRIL, MAY), Figure.of(16))
                .build();
        assertThatThrownBy(() -> BELOW_5.decide(sum)).hasMessageContaining("A in 2019-04/2019-05");
    }

    @Test
    void contradictionsAreNotAudited() {
        MonthlySeries hidden = MonthlySeries.of(
                APRIL,
                List.of(
                        Figure.missing(MissingReason.CONFIDENTIAL),
                        Figure.missing(MissingReason.CONFIDENTIAL),
                        Figure.of(9)));
        Publication publication = one(hidden)
                .sum("A", MonthRange.of(APRIL, MAY), Figure.of(4))
                .sum("A", MonthRange.of(MAY, JUNE), Figure.of(15))
                .build();
        assertThatThrownBy(() -> DisclosureAudit.of(publication, BELOW_5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("figures of A");
    }

    @Test
    void partsMustBeRowsAndNoCircle() {
        assertThatThrownBy(() -> one(counts(3))
                        .total(count("T"), counts(3), List.of("A", "X"))
                        .build())
                .hasMessageContaining("\"X\"");
        assertThatThrownBy(() -> Publication.builder()
                        .total(count("T"), counts(3), List.of("U"))
                        .total(count("U"), counts(3), List.of("T"))
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> one(counts(3)).total(count("T"), counts(3), List.of("A", "A")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> one(counts(3)).series(count("A"), counts(3))).hasMessageContaining("twice");
        assertThatThrownBy(() -> Publication.builder().build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BELOW_5.withoutHiding()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DisclosureControl.hidingBelow(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DisclosureControl.hidingBelow(1001)).isInstanceOf(IllegalArgumentException.class);
    }

    // -----------------------------------------------------------------------
    // section 4.2
    // -----------------------------------------------------------------------
    @Test
    void zeroIsShownUnlessTheRuleIncludesIt() {
        Publication publication = one(counts(0, 3, 9)).build();
        assertThat(figures(BELOW_5.protect(publication).series("A"))).containsExactly("0", "c", "9");
        assertThat(figures(BELOW_5.includingZero().protect(publication).series("A")))
                .containsExactly("c", "c", "9");
    }

    @Test
    void monthsThatAreMissingOrForecastTakeNoPart() {
        MonthlySeries series = MonthlySeries.builder()
                .add(APRIL, 12)
                .addMissing(MAY, MissingReason.PENDING)
                .add(JUNE, 3, Marker.PROVISIONAL)
                .add(JUNE.plusMonths(1), 2, Marker.FORECAST)
                .build();
        ProtectedPublication safe = BELOW_5.protect(one(series).withQuarters().build());
        assertThat(safe.series("A").at(MAY)).isEqualTo(Figure.missing(MissingReason.PENDING));
        assertThat(safe.series("A").at(JUNE)).isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
        assertThat(safe.series("A").observation(JUNE.plusMonths(1))).isEqualTo(Observation.of(2, Marker.FORECAST));
        assertThat(safe.quarters("A").at(JUNE)).isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
        assertThat(safe.quarters("A").at(YearMonth.of(2019, 9))).isEqualTo(Figure.missing(MissingReason.NOT_FINAL));
        assertThat(safe.sum("A", MonthRange.of(APRIL, MAY)))
                .isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
    }

    @Test
    void breaksAndMarkersStay() {
        MonthlySeries series = MonthlySeries.builder()
                .add(APRIL, 12, Marker.REVISED)
                .add(MAY, 3, Marker.BREAK_BEFORE)
                .add(JUNE, 9)
                .build();
        MonthlySeries released = BELOW_5.protect(one(series).build()).series("A");
        assertThat(released.observation(APRIL)).isEqualTo(Observation.of(12, Marker.REVISED));
        assertThat(released.observation(JUNE)).isEqualTo(Observation.of(9, Marker.BREAK_BEFORE));
        // not to a month without a figure, and only once
        MonthlySeries pending = MonthlySeries.builder()
                .add(APRIL, 3, Marker.BREAK_BEFORE)
                .addMissing(MAY, MissingReason.PENDING)
                .add(JUNE, 9)
                .add(JUNE.plusMonths(1), 11)
                .build();
        MonthlySeries later = BELOW_5.protect(one(pending).build()).series("A");
        assertThat(later.observation(MAY)).isEqualTo(Observation.missing(MissingReason.PENDING));
        assertThat(later.observation(JUNE)).isEqualTo(Observation.of(9, Marker.BREAK_BEFORE));
        assertThat(later.observation(JUNE.plusMonths(1))).isEqualTo(Observation.of(11));
    }

    @Test
    void whatIsHiddenOnInputStaysHiddenAndIsProtected() {
        MonthlySeries series = MonthlySeries.of(
                APRIL, List.of(Figure.of(12), Figure.missing(MissingReason.CONFIDENTIAL), Figure.of(9)));
        ProtectedPublication alone = BELOW_5.protect(one(series).withQuarters().build());
        assertThat(alone.quarters("A").at(JUNE)).isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
        assertThat(alone.isProtected()).isTrue();
        Publication kept =
                one(series).sum("A", MonthRange.of(APRIL, JUNE), Figure.of(24)).build();
        ProtectedPublication safe = BELOW_5.protect(kept);
        assertThat(safe.isProtected()).isTrue();
        assertThat(DisclosureAudit.of(safe.released(), BELOW_5).statusCount(ProtectionStatus.DISCLOSED))
                .isZero();
        assertThat(DisclosureAudit.of(kept, BELOW_5).interval("A", MAY)).hasToString("A in May 2019 is 3: disclosed");
    }

    @Test
    void figuresOfQuarterlyIndicatorsAreMonths() {
        Indicator quarterly =
                Indicator.builder("Q").frequency(Frequency.QUARTERLY).build();
        MonthlySeries series = MonthlySeries.of(
                Map.of(JUNE, 12, JUNE.plusMonths(3), 3, JUNE.plusMonths(6), 9, JUNE.plusMonths(9), 20));
        Publication publication = Publication.builder()
                .series(quarterly, series)
                .withQuarters()
                .withYears()
                .build();
        ProtectedPublication safe = BELOW_5.protect(publication);
        assertThat(safe.years("Q").at(YearMonth.of(2020, 3))).isEqualTo(Figure.of(44));
        assertThat(safe.quarters("Q").at(JUNE.plusMonths(3))).isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
        List<HiddenFigure> decisions = BELOW_5.decide(publication);
        assertThat(decisions).hasSize(2);
        assertThat(decisions).allMatch(figure -> figure.months().length() == 1);
    }

    // -----------------------------------------------------------------------
    // ratios
    // -----------------------------------------------------------------------
    private static final Indicator SHARE =
            Indicator.builder("R").measure(MeasureKind.PERCENTAGE).build();

    private static Publication ratio(double[] numerators, double[] denominators) {
        return Publication.builder()
                .ratio(SHARE, RatioSeries.proportion(counts(numerators), counts(denominators)))
                .build();
    }

    @Test
    void smallNumeratorsAreHiddenWithTheirPercentage() {
        ProtectedPublication safe = BELOW_5.protect(ratio(new double[] {3, 20}, new double[] {50, 40}));
        assertThat(safe.ratio("R").at(APRIL)).isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
        assertThat(safe.ratio("R").denominators().at(APRIL)).isEqualTo(Figure.of(50));
        assertThat(safe.ratio("R").at(MAY)).isEqualTo(Figure.of(50));
        assertThat(safe.isProtected()).isTrue();
    }

    @Test
    void complementsAreProtectedWhereAsked() {
        Publication publication = ratio(new double[] {49, 20}, new double[] {50, 40});
        assertThat(BELOW_5.protect(publication).ratio("R").at(APRIL)).isEqualTo(Figure.of(98));
        DisclosureControl both = BELOW_5.withComplements();
        assertThat(DisclosureAudit.of(publication, both).isProtected()).isFalse();
        ProtectedPublication safe = both.protect(publication);
        assertThat(safe.ratio("R").at(APRIL)).isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
        assertThat(safe.isProtected()).isTrue();
        assertThat(both.decide(publication))
                .extracting(HiddenFigure::cause)
                .containsExactly(HiddenFigure.Cause.SENSITIVE);
    }

    @Test
    void smallDenominatorsHideThePercentageOnly() {
        DisclosureControl control = BELOW_5.withMinimumDenominator(30);
        Publication publication = ratio(new double[] {0, 12, 20}, new double[] {20, 25, 40});
        ProtectedPublication safe = control.protect(publication);
        assertThat(safe.ratio("R").at(APRIL)).isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
        assertThat(safe.ratio("R").denominators().at(MAY)).isEqualTo(Figure.of(25));
        assertThat(safe.ratio("R").at(JUNE)).isEqualTo(Figure.of(50));
        assertThat(control.decide(publication))
                .extracting(HiddenFigure::cause)
                .containsExactly(HiddenFigure.Cause.SMALL_DENOMINATOR, HiddenFigure.Cause.SMALL_DENOMINATOR);
        assertThat(DisclosureAudit.of(safe.released(), control).interval("R", APRIL))
                .hasToString("R in April 2019 can be 0 to 20: protected");
    }

    // -----------------------------------------------------------------------
    // earlier publications
    // -----------------------------------------------------------------------
    @Test
    void whatWasPublishedBeforeIsNotProtected() {
        Publication before = one(counts(12, 3)).build();
        Publication now = one(counts(12, 3, 9)).earlier(before).build();
        assertThat(BELOW_5.protect(now).isProtected()).isFalse();
        assertThat(BELOW_5.protect(now).series("A").at(MAY)).isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
        assertThat(BELOW_5.decide(now).get(0).text())
                .isEqualTo("A in May 2019: sensitive; was published before: disclosed");
        // nor what the page before the last one showed
        Publication hidden = one(MonthlySeries.of(
                        APRIL, List.of(Figure.of(12), Figure.missing(MissingReason.CONFIDENTIAL))))
                .earlier(before)
                .build();
        assertThat(BELOW_5.protect(one(counts(12, 3, 9)).earlier(hidden).build())
                        .isProtected())
                .isFalse();
        Publication revised = one(counts(12, 4, 9)).earlier(before).build();
        assertThat(BELOW_5.protect(revised).isProtected()).isTrue();
    }

    @Test
    void anEarlierSumLessWhatWasShownJoinsIfItStillHolds() {
        MonthlySeries hidden = MonthlySeries.of(
                APRIL,
                List.of(
                        Figure.of(12),
                        Figure.missing(MissingReason.CONFIDENTIAL),
                        Figure.missing(MissingReason.CONFIDENTIAL)));
        Publication before =
                one(hidden).sum("A", MonthRange.of(APRIL, JUNE), Figure.of(24)).build();
        // June is large enough to be shown, but with the earlier total of 24 it would give May away
        Publication now = one(counts(12, 3, 9, 30)).earlier(before).build();
        ProtectedPublication safe = BELOW_5.protect(now);
        assertThat(figures(safe.series("A"))).containsExactly("12", "c", "c", "30");
        assertThat(safe.isProtected()).isTrue();
        // April was revised: the remainder of 12 for May and June still holds
        Publication revised = one(counts(15, 3, 9, 30)).earlier(before).build();
        assertThat(figures(BELOW_5.protect(revised).series("A"))).containsExactly("15", "c", "c", "30");
        // May was revised: it no longer does
        Publication other = one(counts(12, 4, 9, 30)).earlier(before).build();
        assertThat(figures(BELOW_5.protect(other).series("A"))).containsExactly("12", "c", "9", "30");
        DisclosureAudit audit = DisclosureAudit.of(BELOW_5.protect(now).released(), BELOW_5);
        assertThat(audit.interval("A", MAY)).hasToString("A in May 2019 can be 1 to 11: protected");
    }

    // -----------------------------------------------------------------------
    @Test
    void theMonthOfTheScorecardIsHiddenLast() {
        Publication.Builder builder = one(counts(12, 3, 9)).withQuarters();
        assertThat(figures(BELOW_5.protect(builder.build()).series("A"))).containsExactly("12", "c", "c");
        assertThat(figures(BELOW_5.protect(builder.month(JUNE).build()).series("A")))
                .containsExactly("c", "c", "9");
    }

    @Test
    void roundingInPlaceOfHidingHidesWhatIsNarrowed() {
        DisclosureControl control = BELOW_5.withRounding(5).withoutHiding();
        Publication publication = one(counts(5, 5))
                .series(count("B"), counts(5, 10))
                .total(count("T"), counts(10, 15), List.of("A", "B"))
                .build();
        ProtectedPublication safe = control.protect(publication);
        assertThat(safe.isProtected()).isTrue();
        assertThat(figures(safe.series("T"))).containsExactly("10", "15");
        assertThat(safe.getPlain()).containsEntry("rule", "1 to 4").containsEntry("rounding", 5);
    }

    @Test
    void valuesAreEqualByContent() {
        assertThat(one(counts(12, 3)).withYears().build())
                .isEqualTo(one(counts(12, 3)).withYears().build())
                .isNotEqualTo(one(counts(12, 3)).build())
                .isNotEqualTo(counts(12, 3))
                .hasToString("A with years");
        assertThat(BELOW_5.includingZero().withRounding(5)).hasToString("0 to 4, rounded to 5");
    }

    @Test
    void equality() {
        Publication before = one(counts(12, 3)).build();
        assertDistinct(() -> List.of(
                one(counts(12, 3)).build(),
                one(counts(12, 4)).build(),
                Publication.builder().series(count("B"), counts(12, 3)).build(),
                one(counts(12, 3)).withQuarters().build(),
                one(counts(12, 3)).withYears().build(),
                one(counts(12, 3)).withYearToDate().build(),
                one(counts(12, 3)).withTrailing(2).build(),
                one(counts(12, 3)).withTrailing(120).build(),
                one(counts(12, 3)).month(MAY).build(),
                one(counts(12, 3)).earlier(before).build(),
                one(counts(12, 3))
                        .sum("A", MonthRange.of(APRIL, MAY), Figure.of(15))
                        .build(),
                one(counts(12, 3)).series(count("B"), counts(1)).build(),
                Publication.builder()
                        .series(count("B"), counts(1))
                        .series(count("A"), counts(12, 3))
                        .build()));
    }

    @Test
    void plainFormAndText() {
        Publication publication = one(counts(12, 3))
                .series(count("B"), counts(1))
                .withQuarters()
                .withYears()
                .withYearToDate()
                .withTrailing(12)
                .month(MAY)
                .build();
        assertThat(publication).hasToString("A, B with quarters, years, year to date, trailing 12");
        assertThat(publication.refs()).containsExactly("A", "B");
        assertThat(publication.month()).contains(MAY);
        assertThat(publication.getPlain()).isEqualTo(Map.of("refs", List.of("A", "B"), "month", "2019-05"));
        assertThat(one(counts(12)).build().getPlain()).isEqualTo(Map.of("refs", List.of("A")));
        for (int months : new int[] {1, 121}) {
            assertThatThrownBy(() -> one(counts(12)).withTrailing(months))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("months must be 2 to 120, but was " + months);
        }
    }
}
