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
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What can be read from a release: counts, ratios, sums of each kind, and what is refused. */
class ProtectedPublicationTest {

    private static final YearMonth APRIL = YearMonth.of(2019, 4);
    private static final YearMonth MAY = YearMonth.of(2019, 5);
    private static final YearMonth JUNE = YearMonth.of(2019, 6);
    private static final DisclosureControl BELOW_5 = DisclosureControl.hidingBelow(5);
    private static final Indicator RATE =
            Indicator.builder("R").measure(MeasureKind.RATE).build();
    private static final Indicator SHARE =
            Indicator.builder("S").measure(MeasureKind.PERCENTAGE).build();

    private static MonthlySeries counts(double... values) {
        return MonthlySeries.of(APRIL, values);
    }

    private static Figure missing(MissingReason reason) {
        return Figure.missing(reason);
    }

    @Test
    void ratesAreReleasedByTheirCounts() {
        RatioSeries rate = RatioSeries.rate(counts(3, 20, 30), counts(1000, 2000, 1000), 1000);
        ProtectedPublication safe = BELOW_5.protect(
                Publication.builder().ratio(RATE, rate).withQuarters().build());
        assertThat(safe.isRatio("R")).isTrue();
        assertThat(safe.isProtected()).isTrue();
        // 53 of the quarter less 20 of May is 33 for April and June, which is hidden with April
        assertThat(safe.ratio("R").at(APRIL)).isEqualTo(missing(MissingReason.CONFIDENTIAL));
        assertThat(safe.ratio("R").at(MAY)).isEqualTo(Figure.of(10));
        assertThat(safe.ratio("R").at(JUNE)).isEqualTo(missing(MissingReason.CONFIDENTIAL));
        assertThat(safe.ratio("R").denominators().at(APRIL)).isEqualTo(Figure.of(1000));
        assertThat(safe.quarters("R").at(JUNE)).isEqualTo(Figure.of(13.25));
        assertThat(safe.sum("R", MonthRange.of(APRIL, JUNE))).isEqualTo(Figure.of(13.25));
        assertThat(safe.sum("R", MonthRange.of(MAY, MAY))).isEqualTo(Figure.of(10));
        assertThat(safe.sums("R")).isEmpty();
        DisclosureAudit audit = DisclosureAudit.of(safe.released(), BELOW_5);
        assertThat(audit.interval("R", APRIL)).hasToString("R in April 2019 can be 1 to 32: protected");
        assertThat(audit.interval("R (denominator)", APRIL).text())
                .isEqualTo("R (denominator) in April 2019 is 1000: not sensitive");
    }

    @Test
    void sumsOfEachKind() {
        Publication publication = Publication.builder()
                .series(Indicator.builder("A").build(), counts(12, 30, 9, 20))
                .withTrailing(2)
                .withYearToDate()
                .sum("A", MonthRange.of(MAY, JUNE.plusMonths(1)), Figure.of(59))
                .build();
        ProtectedPublication safe = BELOW_5.protect(publication);
        assertThat(safe.trailing("A").at(MAY)).isEqualTo(Figure.of(42));
        assertThat(safe.trailing("A").at(APRIL)).isEqualTo(missing(MissingReason.TOO_FEW_OBSERVATIONS));
        assertThat(safe.yearToDate("A").at(JUNE)).isEqualTo(Figure.of(51));
        assertThat(safe.yearToDate("A").at(APRIL)).isEqualTo(Figure.of(12));
        assertThat(safe.years("A").at(YearMonth.of(2020, 3))).isEqualTo(missing(MissingReason.TOO_FEW_OBSERVATIONS));
        assertThat(safe.sums("A")).containsEntry(MonthRange.of(MAY, JUNE.plusMonths(1)), Figure.of(59));
        assertThat(safe.isRatio("A")).isFalse();
        assertThat(safe.released()).hasToString("A with year to date, trailing 2");
    }

    @Test
    void periodsThatARowDoesNotHave() {
        Indicator annual = Indicator.builder("Y").frequency(Frequency.ANNUAL).build();
        MonthlySeries years = MonthlySeries.builder()
                .add(YearMonth.of(2019, 3), 12)
                .addMissing(YearMonth.of(2020, 3), MissingReason.NOT_FINAL)
                .build();
        ProtectedPublication safe = BELOW_5.protect(Publication.builder()
                .series(annual, years)
                .withQuarters()
                .withTrailing(6)
                .withYears()
                .build());
        assertThat(safe.quarters("Y").toMap()).isEmpty();
        assertThat(safe.quarters("Y").at(YearMonth.of(2019, 3))).isEqualTo(missing(MissingReason.NOT_APPLICABLE));
        assertThat(safe.trailing("Y").at(YearMonth.of(2019, 3))).isEqualTo(missing(MissingReason.NOT_APPLICABLE));
        assertThat(safe.years("Y").at(YearMonth.of(2019, 3))).isEqualTo(Figure.of(12));
        assertThat(safe.years("Y").at(YearMonth.of(2020, 3))).isEqualTo(missing(MissingReason.NOT_FINAL));
        assertThat(safe.sum("Y", MonthRange.of(APRIL, JUNE))).isEqualTo(missing(MissingReason.TOO_FEW_OBSERVATIONS));
    }

    @Test
    void trailingQuartersOfAQuarterlyRow() {
        Indicator quarterly =
                Indicator.builder("Q").frequency(Frequency.QUARTERLY).build();
        ProtectedPublication safe = BELOW_5.protect(Publication.builder()
                .series(
                        quarterly,
                        MonthlySeries.builder()
                                .add(JUNE, 12)
                                .add(JUNE.plusMonths(3), 9)
                                .build())
                .withTrailing(3)
                .build());
        assertThat(safe.trailing("Q").at(JUNE)).isEqualTo(Figure.of(12));
        assertThat(safe.trailing("Q").at(JUNE.plusMonths(3))).isEqualTo(Figure.of(9));
    }

    @Test
    void whatIsRefused() {
        ProtectedPublication safe = BELOW_5.protect(Publication.builder()
                .series(Indicator.builder("A").build(), counts(12))
                .ratio(SHARE, RatioSeries.proportion(counts(20), counts(40)))
                .build());
        assertThat(safe.ratio("S").at(APRIL)).isEqualTo(Figure.of(50));
        assertThatThrownBy(() -> safe.series("S"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ref must be a row of counts, but \"S\" is a ratio");
        assertThatThrownBy(() -> safe.ratio("A"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ref must be a ratio, but \"A\" is a row of counts");
        assertThatThrownBy(() -> safe.quarters("X"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ref must be in the publication, but was \"X\"");
        assertThatThrownBy(() -> safe.trailing("A"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trailing sums must be chosen by withTrailing, but were not");
    }

    @Test
    void releasesAreEqualByContent() {
        Publication publication = Publication.builder()
                .series(Indicator.builder("A").build(), counts(12, 3))
                .build();
        ProtectedPublication safe = BELOW_5.protect(publication);
        assertThat(BELOW_5.protect(publication)).isEqualTo(safe).hasSameHashCodeAs(safe);
        assertThat(DisclosureControl.hidingBelow(4).protect(publication)).isNotEqualTo(safe);
        assertThat(safe).isNotEqualTo(safe.released());
        MonthlySeries marked =
                counts(12, 3).toBuilder().mark(APRIL, Marker.REVISED).build();
        assertThat(BELOW_5.protect(Publication.builder()
                        .series(Indicator.builder("A").build(), marked)
                        .build()))
                .isNotEqualTo(safe);
    }

    @Test
    void equality() {
        Publication publication = Publication.builder()
                .series(Indicator.builder("A").build(), counts(12, 3))
                .build();
        Publication other = Publication.builder()
                .series(Indicator.builder("A").build(), counts(12, 7))
                .build();
        assertDistinct(() -> List.of(
                BELOW_5.protect(publication),
                BELOW_5.protect(other),
                DisclosureControl.hidingBelow(4).protect(publication)));
    }

    @Test
    void whatAReleaseTells() {
        Publication publication = Publication.builder()
                .series(Indicator.builder("A").build(), counts(12, 3))
                .build();
        ProtectedPublication safe = BELOW_5.withRounding(5).protect(publication);
        assertThat(safe.refs()).containsExactly("A");
        assertThat(safe.rule()).isEqualTo("1 to 4");
        assertThat(safe.rounding()).hasValue(5);
        assertThat(safe.series("A").at(APRIL)).isEqualTo(Figure.of(10));
        assertThat(safe.getPlain())
                .isEqualTo(Map.of(
                        "rule",
                        "1 to 4",
                        "rounding",
                        5,
                        "protected",
                        true,
                        "note",
                        "Counts from 1 to 4 are suppressed; others are rounded to the nearest 5, so totals may not add up and"
                                + " comparisons are of rounded figures.",
                        "refs",
                        List.of("A")));
        assertThat(BELOW_5.protect(publication).rounding()).isEmpty();
        assertThat(BELOW_5.protect(publication).getPlain()).doesNotContainKey("rounding");
    }
}
