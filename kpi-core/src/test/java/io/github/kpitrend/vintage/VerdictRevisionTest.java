// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.vintage;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static io.github.kpitrend.vintage.SeriesVintagesTest.APRIL;
import static io.github.kpitrend.vintage.SeriesVintagesTest.FEBRUARY;
import static io.github.kpitrend.vintage.SeriesVintagesTest.JULY_9;
import static io.github.kpitrend.vintage.SeriesVintagesTest.JUNE_11;
import static io.github.kpitrend.vintage.SeriesVintagesTest.MAY;
import static io.github.kpitrend.vintage.SeriesVintagesTest.MAY_12;
import static io.github.kpitrend.vintage.SeriesVintagesTest.STARTED;
import static io.github.kpitrend.vintage.SeriesVintagesTest.mark;
import static io.github.kpitrend.vintage.SeriesVintagesTest.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.Frequency;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class VerdictRevisionTest {

    private static final Indicator EH1A =
            Indicator.builder("EH1a").polarity(Polarity.HIGHER_IS_BETTER).build();

    @Test
    void theFiguresOfTheSpecification() {
        VerdictRevision verdict = STARTED.verdictRevision(EH1A, APRIL);
        assertThat(verdict.month()).isEqualTo(APRIL);
        assertThat(verdict.firstPublished()).isEqualTo(MAY_12);
        assertThat(verdict.first()).isEqualTo(DirectionOfTravel.SIMILAR);
        assertThat(verdict.latest()).isEqualTo(DirectionOfTravel.INCREASE);
        assertThat(verdict.firstRating()).isEqualTo(QualitativeRating.SIMILAR);
        assertThat(verdict.latestRating()).isEqualTo(QualitativeRating.POSITIVE);
        assertThat(verdict.firstChange().percent().value()).isEqualTo(7.0588235294117645);
        assertThat(verdict.latestChange().percent().value()).isEqualTo(11.764705882352942);
        assertThat(verdict.isChanged()).isTrue();
        assertThat(verdict).hasToString("2020-04: SIMILAR -> INCREASE");
        assertThat(verdict.explain().toString())
                .contains(
                        "April 2020 was 182 when first published on 2020-05-12 and is 190 now; against March 2020 (170, unchanged)"
                                + " its direction changed from SIMILAR to INCREASE");
    }

    @Test
    void aRevisedBaseChangesAVerdictToo() {
        SeriesVintages vintages = SeriesVintages.of(MAY_12, MonthlySeries.of(FEBRUARY, 160, 170, 182))
                .with(JUNE_11, MonthlySeries.of(FEBRUARY, 160, 160, 182));
        VerdictRevision verdict = vintages.verdictRevision(EH1A, APRIL);
        assertThat(verdict.isChanged()).isTrue();
        assertThat(verdict.explain().toString())
                .contains("April 2020 was 182 when first published on 2020-05-12 and is unchanged;"
                        + " against March 2020 (170 then, 160 now) its direction changed from SIMILAR to INCREASE");
    }

    @Test
    void theBaseIsAsKnownOnTheDayOfTheFirstPublication() {
        SeriesVintages vintages = SeriesVintages.of(MAY_12, MonthlySeries.of(FEBRUARY, 160, 170))
                .with(JUNE_11, MonthlySeries.of(FEBRUARY, 160, 150, 182))
                .with(JULY_9, MonthlySeries.of(FEBRUARY, 160, 180, 182));
        VerdictRevision verdict = vintages.verdictRevision(EH1A, APRIL);
        assertThat(verdict.firstChange().base()).isEqualTo(Figure.of(150));
        assertThat(verdict.first()).isEqualTo(DirectionOfTravel.INCREASE);
        assertThat(verdict.latest()).isEqualTo(DirectionOfTravel.SIMILAR);
    }

    @Test
    void everyPublishedMonthIsListed() {
        List<VerdictRevision> all = STARTED.verdictRevisions(EH1A);
        assertThat(all)
                .hasToString("[2020-02: NOT_AVAILABLE -> NOT_AVAILABLE, 2020-03: SIMILAR -> SIMILAR,"
                        + " 2020-04: SIMILAR -> INCREASE, 2020-05: SIMILAR -> SIMILAR]");
        assertThat(all.get(0).isChanged()).isFalse();
        assertThat(all.get(0).explain().toString())
                .contains("February 2020 was 160")
                .contains("NOT_AVAILABLE");
        assertThat(all.get(1).explain().toString()).contains("its direction is SIMILAR as before");
    }

    @Test
    void aMonthWithoutPublicationHasNoVerdict() {
        VerdictRevision never = STARTED.verdictRevision(EH1A, MAY.plusMonths(1));
        assertThat(never.first()).isEqualTo(DirectionOfTravel.NOT_AVAILABLE);
        assertThat(never.latest()).isEqualTo(DirectionOfTravel.NOT_AVAILABLE);
        assertThat(never.latestRating()).isEqualTo(QualitativeRating.NOT_RATED);
        assertThatThrownBy(never::firstPublished)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("2020-06");
        assertThat(never.getPlain()).doesNotContainKey("firstPublished");
        assertThat(never.explain().toString()).contains("June 2020 was never published");
    }

    @Test
    void theIndicatorDecides() {
        Indicator points = Indicator.builder("EH1a")
                .threshold(ChangeThreshold.points(15))
                .polarity(Polarity.LOWER_IS_BETTER)
                .build();
        VerdictRevision verdict = STARTED.verdictRevision(points, APRIL);
        assertThat(verdict).hasToString("2020-04: SIMILAR -> INCREASE");
        assertThat(verdict.latestRating()).isEqualTo(QualitativeRating.NEGATIVE);
        Indicator best = points.toBuilder().polarity(Polarity.TARGET_IS_BEST).build();
        assertThat(STARTED.verdictRevision(best, APRIL).latestRating()).isEqualTo(QualitativeRating.NOT_RATED);
        Indicator quarterly = EH1A.toBuilder().frequency(Frequency.QUARTERLY).build();
        assertThat(STARTED.verdictRevision(quarterly, MAY).latestChange().base())
                .isEqualTo(Figure.of(160));
        assertThat(STARTED.verdictRevision(EH1A, APRIL, Comparison.monthsBack(2))
                        .latestChange()
                        .base())
                .isEqualTo(Figure.of(160));
        assertThat(STARTED.verdictRevisions(EH1A, Comparison.monthsBack(2)).get(2))
                .isEqualTo(STARTED.verdictRevision(EH1A, APRIL, Comparison.monthsBack(2)))
                .isNotEqualTo(STARTED.verdictRevision(EH1A, APRIL));
    }

    @Test
    void whatIsNotFinalDecidesNothing() {
        MonthlySeries partial = mark(MonthlySeries.of(FEBRUARY, 160, 170, 44), APRIL, Marker.PARTIAL);
        SeriesVintages vintages =
                SeriesVintages.of(MAY_12, partial).with(JUNE_11, MonthlySeries.of(FEBRUARY, 160, 170, 190));
        VerdictRevision verdict = vintages.verdictRevision(EH1A, APRIL);
        assertThat(verdict.firstChange().current()).isEqualTo(Figure.missing(MissingReason.NOT_FINAL));
        assertThat(verdict.first()).isEqualTo(DirectionOfTravel.NOT_AVAILABLE);
        assertThat(verdict.latest()).isEqualTo(DirectionOfTravel.INCREASE);
        assertThat(verdict.isChanged()).isFalse();
        assertThat(vintages.revision(APRIL).difference()).isEqualTo(Figure.of(146));
        assertThat(RevisionSummary.firstToLatest(vintages).observedCount()).isEqualTo(2);
    }

    @Test
    void aHiddenMonthHasNoVerdictThenOrNow() {
        SeriesVintages own = STARTED.with(JULY_9, with(MonthlySeries.of(APRIL, 0), APRIL, MissingReason.CONFIDENTIAL));
        VerdictRevision hidden = own.verdictRevision(EH1A, APRIL);
        assertThat(hidden.first()).isEqualTo(DirectionOfTravel.NOT_AVAILABLE);
        assertThat(hidden.toString() + hidden.getPlain() + hidden.explain())
                .doesNotContain("182")
                .doesNotContain("190");
        VerdictRevision next = own.verdictRevision(EH1A, MAY);
        assertThat(next.firstChange().base()).isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
    }

    @Test
    void equality() {
        SeriesVintages later = STARTED.with(JULY_9, MonthlySeries.of(FEBRUARY, 160, 170, 191, 175));
        SeriesVintages sooner = SeriesVintages.of(MAY_12.minusDays(1), MonthlySeries.of(FEBRUARY, 160, 170, 182))
                .with(JUNE_11, MonthlySeries.of(FEBRUARY, 160, 170, 190, 175));
        Indicator lower = EH1A.toBuilder().polarity(Polarity.LOWER_IS_BETTER).build();
        Indicator tight = EH1A.toBuilder().threshold(ChangeThreshold.percent(9)).build();
        assertDistinct(() -> List.of(
                STARTED.verdictRevision(EH1A, APRIL),
                STARTED.verdictRevision(EH1A, MAY),
                later.verdictRevision(EH1A, APRIL),
                sooner.verdictRevision(EH1A, APRIL),
                SeriesVintages.of(MAY_12, MonthlySeries.of(FEBRUARY, 160, 170, 181))
                        .with(JUNE_11, MonthlySeries.of(FEBRUARY, 160, 170, 190, 175))
                        .verdictRevision(EH1A, APRIL),
                STARTED.verdictRevision(lower, APRIL),
                STARTED.verdictRevision(tight, APRIL),
                STARTED.verdictRevision(EH1A, APRIL, Comparison.monthsBack(2)),
                STARTED.verdictRevision(EH1A, APRIL, Comparison.previousObserved())));
    }

    /** The previous observed month may be another one on the day of the first publication. */
    @Test
    void theBaseMonthMayChange() {
        MonthlySeries whole = MonthlySeries.of(FEBRUARY, 160, 170, 182);
        MonthlySeries gap = with(whole, FEBRUARY.plusMonths(1), MissingReason.PENDING);
        assertThat(SeriesVintages.of(MAY_12, gap)
                        .with(JUNE_11, whole)
                        .verdictRevision(EH1A, APRIL, Comparison.previousObserved())
                        .explain()
                        .text())
                .contains(
                        "against February 2020 (160) then and March 2020 (170) now its direction changed from INCREASE"
                                + " to SIMILAR");
    }

    @Test
    void plainForm() {
        VerdictRevision verdict = STARTED.verdictRevision(EH1A, APRIL);
        assertThat(verdict.getPlain())
                .containsEntry("month", "2020-04")
                .containsEntry("firstPublished", "2020-05-12")
                .containsEntry("firstChange", verdict.firstChange().getPlain())
                .containsEntry("latestChange", verdict.latestChange().getPlain())
                .containsEntry("first", "SIMILAR")
                .containsEntry("latest", "INCREASE")
                .containsEntry("firstRating", "SIMILAR")
                .containsEntry("latestRating", "POSITIVE")
                .containsEntry("changed", true);
    }

    @Test
    void missingFiguresAreExplained() {
        MonthlySeries gap =
                with(MonthlySeries.of(FEBRUARY, 160, 170, 182), FEBRUARY.plusMonths(1), MissingReason.PENDING);
        assertThat(SeriesVintages.of(MAY_12, gap)
                        .verdictRevision(EH1A, APRIL)
                        .explain()
                        .text())
                .isEqualTo("April 2020 was 182 when first published on 2020-05-12 and is unchanged; against March 2020"
                        + " (missing (to be confirmed), unchanged) its direction was and is NOT_AVAILABLE");
        assertThat(SeriesVintages.of(MAY_12, MonthlySeries.of(FEBRUARY, 160, 170))
                        .with(JUNE_11, gap.head(2))
                        .verdictRevision(EH1A, FEBRUARY.plusMonths(1))
                        .explain()
                        .text())
                .startsWith(
                        "March 2020 was 170 when first published on 2020-05-12 and is missing (to be confirmed) now; ");
    }

    @Test
    void monthsThatWereNeverPublishedAreNotListed() {
        MonthlySeries gap =
                with(MonthlySeries.of(FEBRUARY, 160, 170, 182), FEBRUARY.plusMonths(1), MissingReason.PENDING);
        assertThat(SeriesVintages.of(MAY_12, gap).verdictRevisions(EH1A))
                .extracting(VerdictRevision::month)
                .containsExactly(FEBRUARY, APRIL);
    }

    @Test
    void hidingAMonthLeavesTheOthersAsTheyWere() {
        MonthlySeries first = mark(MonthlySeries.of(FEBRUARY, 160, 170, 182, 99), MAY, Marker.PARTIAL);
        MonthlySeries hidden = with(MonthlySeries.of(FEBRUARY, 160, 170, 0, 120), APRIL, MissingReason.CONFIDENTIAL);
        SeriesVintages vintages = SeriesVintages.of(MAY_12, first).with(JUNE_11, hidden);
        VerdictRevision march = vintages.verdictRevision(EH1A, FEBRUARY.plusMonths(1));
        assertThat(march.firstChange().base()).isEqualTo(Figure.of(160));
        assertThat(march.firstChange().current()).isEqualTo(Figure.of(170));
        VerdictRevision may = vintages.verdictRevision(EH1A, MAY, Comparison.monthsBack(2));
        assertThat(may.firstChange().current()).isEqualTo(Figure.missing(MissingReason.NOT_FINAL));
        assertThat(may.latestChange().current()).isEqualTo(Figure.of(120));
        assertThat(may.firstChange().base()).isEqualTo(Figure.of(170));
    }
}
