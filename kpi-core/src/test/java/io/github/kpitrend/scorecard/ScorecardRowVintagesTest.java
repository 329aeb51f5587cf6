// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.vintage.SeriesVintages;
import io.github.kpitrend.vintage.VerdictRevision;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What vintages add to a row: verdicts then and now, notes, findings and the end of the narrative. */
class ScorecardRowVintagesTest {

    private static final LocalDate MAY_12 = LocalDate.of(2020, 5, 12);
    private static final LocalDate JUNE_11 = LocalDate.of(2020, 6, 11);
    private static final LocalDate JULY_9 = LocalDate.of(2020, 7, 9);
    private static final YearMonth FEBRUARY = YearMonth.of(2020, 2);
    private static final YearMonth APRIL = YearMonth.of(2020, 4);
    private static final YearMonth MAY = YearMonth.of(2020, 5);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);

    private static final SeriesVintages STARTED = SeriesVintages.of(MAY_12, MonthlySeries.of(FEBRUARY, 160, 170, 182))
            .with(JUNE_11, MonthlySeries.of(FEBRUARY, 160, 170, 190, 175));

    private static final Indicator EH1A =
            Indicator.builder("EH1a").polarity(Polarity.HIGHER_IS_BETTER).build();

    private static ScorecardRow row(SeriesVintages vintages, YearMonth month) {
        return ScorecardRow.of(EH1A, vintages.latest(), month).withVintages(vintages);
    }

    private static MonthlySeries with(MonthlySeries series, YearMonth month, MissingReason reason) {
        return series.toBuilder().put(month, Observation.missing(reason)).build();
    }

    private static List<String> texts(ScorecardRow row, FindingRule rule) {
        return row.findings().stream()
                .filter(finding -> finding.rule() == rule)
                .map(Finding::text)
                .toList();
    }

    @Test
    void aVerdictThatChangedIsTold() {
        ScorecardRow row = row(STARTED, MAY);
        String note =
                "April 2020 was 182 when first published, 190 now: its direction changed from similar to increase,"
                        + " its rating from similar to positive";
        assertThat(row.revisionNotes()).containsExactly(note);
        assertThat(texts(row, FindingRule.REVISED_VERDICT)).containsExactly(note);
        assertThat(row.narrative()).endsWith(note + ".");
        assertThat(row.verdictRevisions())
                .filteredOn(VerdictRevision::isChanged)
                .extracting(VerdictRevision::month)
                .containsExactly(APRIL);
        assertThat(row.verdictRevisions()).isSameAs(row.verdictRevisions());
    }

    @Test
    void aRevisedBaseIsTold() {
        SeriesVintages vintages = STARTED.with(JULY_9, MonthlySeries.of(FEBRUARY, 160, 170, 182, 181, 188));
        assertThat(row(vintages, JUNE).revisionNotes())
                .containsExactly("May 2020, compared with here, was 175 when first published, 181 now");
    }

    @Test
    void elseTheNumberOfRevisedMonthsIsTold() {
        SeriesVintages vintages = STARTED.with(JULY_9, MonthlySeries.of(FEBRUARY, 161, 171, 182, 175, 188));
        assertThat(row(vintages, JUNE).revisionNotes())
                .containsExactly("2 of the 5 months shown were revised since first publication");
        assertThat(row(vintages.mapSeries(s -> s), JUNE).findings())
                .noneMatch(finding -> finding.rule() == FindingRule.REVISED_VERDICT);
    }

    @Test
    void aRevisedBaseOfAChangedVerdictIsNamed() {
        SeriesVintages vintages = SeriesVintages.of(MAY_12, MonthlySeries.of(FEBRUARY, 160, 170, 182))
                .with(JUNE_11, MonthlySeries.of(FEBRUARY, 160, 160, 182));
        assertThat(texts(row(vintages, APRIL), FindingRule.REVISED_VERDICT))
                .containsExactly(
                        "March 2020, which April 2020 is compared with, was 170 when April 2020 was first published, 160 now:"
                                + " the direction of April 2020 changed from similar to increase, its rating from similar to positive");
    }

    @Test
    void vintagesOfAnotherSeriesAreRejected() {
        ScorecardRow row = ScorecardRow.of(EH1A, MonthlySeries.of(FEBRUARY, 160, 170, 191, 175), MAY);
        assertThatThrownBy(() -> row.withVintages(STARTED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("vintages must have the numbers of the months shown of EH1a on one date");
    }

    @Test
    void aPageAsKnownThenLooksNoFurther() {
        ScorecardRow then =
                ScorecardRow.of(EH1A, STARTED.asOf(MAY_12).orElseThrow(), APRIL).withVintages(STARTED);
        assertThat(then.revisionNotes()).isEmpty();
        assertThat(then.findings()).noneMatch(finding -> finding.rule() == FindingRule.REVISED_VERDICT);
        assertThat(then.verdictRevisions())
                .noneMatch(VerdictRevision::isChanged)
                .hasSize(3);
        assertThat(then.verdictRevisions().get(2).latestChange().current().value())
                .isEqualTo(182);
    }

    @Test
    void aWithdrawnFigureIsAFinding() {
        SeriesVintages vintages = STARTED.with(
                JULY_9, with(MonthlySeries.of(FEBRUARY, 160, 170, 0, 175), APRIL, MissingReason.UNAVAILABLE));
        assertThat(texts(row(vintages, MAY), FindingRule.WITHDRAWN_FIGURE))
                .containsExactly("the figure for April 2020 (190) was withdrawn");
    }

    @Test
    void aHiddenFigureIsInNoText() {
        SeriesVintages vintages = STARTED.with(
                JULY_9, with(MonthlySeries.of(FEBRUARY, 160, 170, 0, 175, 176), APRIL, MissingReason.CONFIDENTIAL));
        for (YearMonth month : List.of(APRIL, MAY, JUNE)) {
            ScorecardRow row = row(vintages, month);
            String told =
                    row.revisionNotes() + row.narrative() + row.findings() + row.getPlain() + row.verdictRevisions();
            assertThat(told).doesNotContain("182").doesNotContain("190");
            assertThat(texts(row, FindingRule.WITHDRAWN_FIGURE)).isEmpty();
        }
    }

    @Test
    void whereTheTargetIsBestTheTargetInForceRates() {
        Indicator best = EH1A.toBuilder().polarity(Polarity.TARGET_IS_BEST).build();
        TargetSchedule targets =
                TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2020), Target.of(190));
        ScorecardRow row = ScorecardRow.of(best, STARTED.latest(), MAY)
                .withTargets(targets)
                .withVintages(STARTED);
        VerdictRevision april = row.verdictRevisions().get(2);
        assertThat(april.latest()).isEqualTo(DirectionOfTravel.INCREASE);
        assertThat(april.firstRating()).isEqualTo(QualitativeRating.SIMILAR);
        assertThat(april.latestRating()).isEqualTo(QualitativeRating.POSITIVE);
        assertThat(STARTED.verdictRevision(best, APRIL).latestRating()).isEqualTo(QualitativeRating.NOT_RATED);
    }

    @Test
    void withoutVintagesThereIsNothingToTell() {
        ScorecardRow row = ScorecardRow.of(EH1A, STARTED.latest(), MAY);
        assertThat(row.verdictRevisions()).isEmpty();
        assertThat(row.revisionNotes()).isEmpty();
    }

    @Test
    void severalRevisionsAreCounted() {
        SeriesVintages revised = SeriesVintages.of(
                        MAY_12, MonthlySeries.of(FEBRUARY.minusMonths(2), 150, 155, 160, 170, 182))
                .with(JUNE_11, MonthlySeries.of(FEBRUARY.minusMonths(2), 151, 156, 161, 170, 182, 175));
        ScorecardPolicy onPrevious = ScorecardPolicy.standard().withComparisons(Comparison.previousMonth());
        ScorecardRow row =
                ScorecardRow.of(EH1A, revised.latest(), MAY, onPrevious).withVintages(revised);
        assertThat(row.revisionNotes()).containsExactly("3 of the 6 months shown were revised since first publication");
        SeriesVintages one = SeriesVintages.of(MAY_12, MonthlySeries.of(FEBRUARY, 160, 170, 182))
                .with(JUNE_11, MonthlySeries.of(FEBRUARY, 161, 170, 182, 175));
        assertThat(ScorecardRow.of(EH1A, one.latest(), MAY, onPrevious)
                        .withVintages(one)
                        .revisionNotes())
                .containsExactly("1 of the 4 months shown was revised since first publication");
    }

    @Test
    void aDirectionThatChangesNoRatingIsToldAlone() {
        SeriesVintages revised = SeriesVintages.of(MAY_12, MonthlySeries.of(FEBRUARY, 160, 170, 175))
                .with(JUNE_11, MonthlySeries.of(FEBRUARY, 160, 170, 200, 205));
        Indicator neutral = Indicator.of("EH1a");
        assertThat(ScorecardRow.of(neutral, revised.latest(), MAY)
                        .withVintages(revised)
                        .revisionNotes())
                .containsExactly(
                        "April 2020 was 175 when first published, 200 now: its direction changed from similar to"
                                + " increase");
    }

    @Test
    void theTargetThatIsBestDecidesRatingsOfThatTime() {
        SeriesVintages revised = SeriesVintages.of(MAY_12, MonthlySeries.of(FEBRUARY, 160, 170, 175))
                .with(JUNE_11, MonthlySeries.of(FEBRUARY, 160, 170, 200, 205));
        Indicator best = EH1A.toBuilder().polarity(Polarity.TARGET_IS_BEST).build();
        ScorecardRow row = ScorecardRow.of(best, revised.latest(), MAY).withVintages(revised);
        TargetSchedule none = TargetSchedule.of(FiscalCalendar.APRIL);
        Object[][] table = {
            {Target.of(220), ", its rating from similar to positive"},
            {Target.of(100), ", its rating from similar to negative"},
            {Target.toBeConfirmed(), ", its rating from similar to not rated"},
            {Target.of(2400).withBasis(TargetBasis.CUMULATIVE), ", its rating from similar to not rated"},
        };
        for (Object[] each : table) {
            Target target = (Target) each[0];
            assertThat(row.withTargets(none.with(FiscalCalendar.APRIL.year(2020), target))
                            .revisionNotes()
                            .get(0))
                    .as(target.toString())
                    .isEqualTo("April 2020 was 175 when first published, 200 now: its direction changed from similar to"
                            + " increase" + each[1]);
        }
    }

    /** Where higher is better a rise is positive, also away from a target. */
    @Test
    void whereHigherIsBetterNoTargetRates() {
        TargetSchedule targets =
                TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2020), Target.of(100));
        ScorecardRow row = ScorecardRow.of(EH1A, STARTED.latest(), MAY)
                .withTargets(targets)
                .withVintages(STARTED);
        assertThat(row.verdictRevisions().get(2).latestRating()).isEqualTo(QualitativeRating.POSITIVE);
    }

    /** A month that is missing in both is no difference, one that is missing in one of them is. */
    @Test
    void vintagesAreThoseOfARowWithTheSameGaps() {
        SeriesVintages gap = SeriesVintages.of(
                MAY_12, with(MonthlySeries.of(FEBRUARY, 160, 170, 182), APRIL, MissingReason.PENDING));
        assertThat(ScorecardRow.of(EH1A, gap.latest(), APRIL).withVintages(gap).verdictRevisions())
                .isNotEmpty();
        ScorecardRow known = ScorecardRow.of(EH1A, MonthlySeries.of(FEBRUARY, 160, 170, 182), APRIL);
        assertThatThrownBy(() -> known.withVintages(gap)).isInstanceOf(IllegalArgumentException.class);
    }
}
