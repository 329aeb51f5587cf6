// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.vintage;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionSummaryTest {

    private static final YearMonth JANUARY = YearMonth.of(2019, 1);
    private static final Figure TOO_FEW = Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);
    private static final Figure NO_VARIATION = Figure.missing(MissingReason.NO_VARIATION);

    /** The revisions of months that were 100 at first. */
    private static RevisionSummary of(double... revisions) {
        MonthlySeries first = MonthlySeries.of(JANUARY, revisions).mapValues(any -> 100);
        MonthlySeries latest = MonthlySeries.of(JANUARY, revisions).mapValues(r -> 100 + r);
        return RevisionSummary.firstToLatest(
                SeriesVintages.of(LocalDate.of(2021, 1, 1), first).with(LocalDate.of(2021, 2, 1), latest));
    }

    @Test
    void countsAndSizes() {
        RevisionSummary summary = of(1, -2, 0, 4);
        assertThat(summary.observedCount()).isEqualTo(4);
        assertThat(summary.upwardCount()).isEqualTo(2);
        assertThat(summary.downwardCount()).isEqualTo(1);
        assertThat(summary.unchangedCount()).isEqualTo(1);
        assertThat(summary.mean()).isEqualTo(Figure.of(0.75));
        assertThat(summary.meanAbsolute()).isEqualTo(Figure.of(1.75));
        assertThat(summary.standardDeviation())
                .isEqualTo(Figure.of(2.5)); // (0.0625 + 7.5625 + 0.5625 + 10.5625) / 3 = 6.25
    }

    @Test
    void theStandardErrorByHand() {
        // e = 0.25 -2.75 -0.75 3.25: g0 = 18.75, g1 = -1.0625, g2 = -9.125; (g0 + 4/3 g1 + 2/3 g2) / 12 = 0.9375
        RevisionSummary summary = of(1, -2, 0, 4);
        assertThat(summary.standardError().value()).isEqualTo(Math.sqrt(0.9375));
        assertThat(summary.t().value()).isEqualTo(0.75 / Math.sqrt(0.9375));
    }

    @Test
    void howManyRevisionsAreNeeded() {
        RevisionSummary one = of(3);
        assertThat(one.mean()).isEqualTo(Figure.of(3));
        assertThat(one.standardDeviation()).isEqualTo(TOO_FEW);
        RevisionSummary three = of(1, 2, 3);
        assertThat(three.standardDeviation()).isEqualTo(Figure.of(1));
        assertThat(three.standardError()).isEqualTo(TOO_FEW);
        assertThat(three.t()).isEqualTo(TOO_FEW);
        assertThat(three.pValue()).isEqualTo(TOO_FEW);
        assertThat(three.bias()).isEqualTo(DirectionOfTravel.NOT_AVAILABLE);
        assertThat(three.explain().toString()).contains("3 revisions are too few to assess a bias");
        SeriesVintages single = SeriesVintages.of(LocalDate.of(2021, 1, 1), MonthlySeries.of(JANUARY, 1, 2));
        RevisionSummary none = RevisionSummary.between(single, 1, 2);
        assertThat(none.observedCount()).isZero();
        assertThat(none.mean()).isEqualTo(TOO_FEW);
        assertThat(none.meanAbsolute()).isEqualTo(TOO_FEW);
        assertThat(none).hasToString("mean missing (TOO_FEW_OBSERVATIONS) of 0 revisions: NOT_AVAILABLE");
    }

    @Test
    void equalRevisionsDoNotVary() {
        RevisionSummary up = of(2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2);
        assertThat(up.standardDeviation()).isEqualTo(Figure.of(0));
        assertThat(up.standardError()).isEqualTo(NO_VARIATION);
        assertThat(up.pValue()).isEqualTo(NO_VARIATION);
        assertThat(up.bias()).isEqualTo(DirectionOfTravel.INCREASE);
        assertThat(up.explain().toString())
                .contains("figures tend to be revised upward")
                .contains("all equal");
        assertThat(of(-2, -2, -2, -2, -2, -2, -2, -2, -2, -2, -2, -2).bias()).isEqualTo(DirectionOfTravel.DECREASE);
        assertThat(of(new double[12]).bias()).isEqualTo(DirectionOfTravel.SIMILAR);
        assertThat(of(2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2).bias()).isEqualTo(DirectionOfTravel.NOT_AVAILABLE);
    }

    @Test
    void biasOfTwelveRevisions() {
        RevisionSummary up = of(1, 2, 1, 3, 2, 2, 1, 1, 2, 3, 1, 2);
        assertThat(up.bias()).isEqualTo(DirectionOfTravel.INCREASE);
        assertThat(up.explain().toString()).contains("figures tend to be revised upward: mean revision 1.75 of 12");
        RevisionSummary none = of(1, -2, 1, -3, 2, -2, 1, -1, 2, -3, 1, 2);
        assertThat(none.bias()).isEqualTo(DirectionOfTravel.SIMILAR);
        assertThat(none.pValue().value()).isGreaterThan(0.05);
    }

    @Test
    void sumsBeyondDoublesAreNotRepresentable() {
        MonthlySeries first = MonthlySeries.of(JANUARY, -Double.MAX_VALUE);
        MonthlySeries latest = MonthlySeries.of(JANUARY, Double.MAX_VALUE);
        RevisionSummary summary = RevisionSummary.firstToLatest(
                SeriesVintages.of(LocalDate.of(2021, 1, 1), first).with(LocalDate.of(2021, 2, 1), latest));
        assertThat(summary.mean()).isEqualTo(Figure.missing(MissingReason.NOT_REPRESENTABLE));
        assertThat(summary.upwardCount()).isEqualTo(1);
    }

    @Test
    void publicationsOutOfOrderAreRejected() {
        assertThatThrownBy(() -> RevisionSummary.toLatest(SeriesVintagesTest.STARTED, 0))
                .hasMessage("from must be 1 or more, but was 0");
        assertThatThrownBy(() -> RevisionSummary.between(SeriesVintagesTest.STARTED, 2, 1))
                .hasMessage("to must be 2 or more, but was 1");
    }

    @Test
    void plainFormAndEquality() {
        RevisionSummary summary = of(1, -2, 0, 4);
        assertThat(summary.getPlain())
                .containsEntry("observedCount", 4)
                .containsEntry("mean", new java.math.BigDecimal("0.75"))
                .containsEntry("bias", "NOT_AVAILABLE");
        assertThat(summary)
                .isEqualTo(of(1, -2, 0, 4))
                .hasSameHashCodeAs(of(1, -2, 0, 4))
                .isNotEqualTo(of(1, -2, 4, 0));
    }

    @Test
    void downwardAndWithoutTendency() {
        RevisionSummary down = of(-1, -2, -1, -3, -2, -2, -1, -1, -2, -3, -1, -2);
        assertThat(down.bias()).isEqualTo(DirectionOfTravel.DECREASE);
        assertThat(down.explain().text())
                .startsWith("figures tend to be revised downward: mean revision -1.75 of 12, p ");
        assertThat(of(1, -2, 1, -3, 2, -2, 1, -1, 2, -3, 1, 2).explain().text())
                .startsWith("no tendency of revisions: mean revision ");
        assertThat(of(new double[12]).explain().text())
                .isEqualTo("no tendency of revisions: mean revision 0 of 12, all equal");
    }

    @Test
    void equality() {
        SeriesVintages three = SeriesVintages.of(LocalDate.of(2021, 1, 1), MonthlySeries.of(JANUARY, 100, 100))
                .with(LocalDate.of(2021, 2, 1), MonthlySeries.of(JANUARY, 101, 102))
                .with(LocalDate.of(2021, 3, 1), MonthlySeries.of(JANUARY, 102, 104));
        assertDistinct(() -> List.of(
                RevisionSummary.between(three, 1, 2),
                RevisionSummary.between(three, 2, 3),
                RevisionSummary.between(three, 1, 3),
                of(1),
                of(1, 2),
                of(1, -2),
                of(1, 0),
                of(-1, 2),
                of(0, 3),
                of(1, 2, 3, 4),
                of(1, 2, 4, 3),
                of(1, 1, 4, 4)));
    }

    @Test
    void fourEqualRevisionsDoNotVary() {
        assertThat(of(2, 2, 2).standardError()).isEqualTo(TOO_FEW);
        assertThat(of(2, 2, 2, 2).standardError()).isEqualTo(NO_VARIATION);
        assertThat(of(2, 2, 2, 3).standardError().isKnown()).isTrue();
        assertThat(of(3).explain().text()).isEqualTo("1 revision is too few to assess a bias");
        assertThat(of(3, 3).explain().text()).isEqualTo("2 revisions are too few to assess a bias");
    }

    /** What is not 0 is not shown as 0. */
    @Test
    void meansBelowTheDoublesAreNotRepresentable() {
        MonthlySeries first = MonthlySeries.of(JANUARY, 0, 0, 0, 0, 0);
        Figure none = Figure.missing(MissingReason.NOT_REPRESENTABLE);
        RevisionSummary up = RevisionSummary.firstToLatest(SeriesVintages.of(LocalDate.of(2021, 1, 1), first)
                .with(LocalDate.of(2021, 2, 1), MonthlySeries.of(JANUARY, Double.MIN_VALUE, 0, 0, 0, 0)));
        assertThat(up.mean()).isEqualTo(none);
        assertThat(up.meanAbsolute()).isEqualTo(none);
        RevisionSummary both = RevisionSummary.firstToLatest(SeriesVintages.of(LocalDate.of(2021, 1, 1), first)
                .with(
                        LocalDate.of(2021, 2, 1),
                        MonthlySeries.of(JANUARY, Double.MIN_VALUE, -Double.MIN_VALUE, 0, 0, 0)));
        assertThat(both.mean()).isEqualTo(Figure.of(0));
        assertThat(both.meanAbsolute()).isEqualTo(none);
        assertThat(of(0, 0, 0, 0, 0).meanAbsolute()).isEqualTo(Figure.of(0));
    }
}
