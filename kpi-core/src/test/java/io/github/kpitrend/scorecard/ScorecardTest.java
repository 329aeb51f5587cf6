// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.TargetStatus;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.RollingWindow;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scorecards of several rows: their making, findings, summary and plain form. */
class ScorecardTest {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);

    private static ScorecardRow row(String ref, double may, double june) {
        return ScorecardRow.of(Indicator.of(ref), MonthlySeries.of(JUNE.minusMonths(1), may, june), JUNE);
    }

    @Test
    void of_takesSeriesByIndicator() {
        Map<Indicator, MonthlySeries> series = new LinkedHashMap<>();
        series.put(Indicator.of("A"), MonthlySeries.of(JUNE, 5));
        series.put(Indicator.of("B"), MonthlySeries.of(JUNE, 7));
        Scorecard page = Scorecard.of(JUNE, series);
        assertThat(page.rows()).extracting(each -> each.indicator().ref()).containsExactly("A", "B");
        assertThat(page.row("B").orElseThrow().current()).isEqualTo(Figure.of(7));
        assertThat(page.row("C")).isEmpty();
        TargetSchedule targets =
                TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2020), Target.of(6));
        Scorecard mapped = page.mapRows(each -> each.withTargets(targets));
        assertThat(mapped.rows()).allMatch(each -> each.targets().isPresent());
        assertThat(mapped.summary().targets()).containsEntry(TargetStatus.NOT_ASSESSED, 2);
        assertThat(page.summary().targets()).containsEntry(TargetStatus.NO_TARGET, 2);
    }

    @Test
    void of_rejectsRefsTwiceAndOtherMonths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecard.of(JUNE, List.of(row("A", 1, 2), row("A", 1, 2))))
                .withMessage("indicator refs must be unique, but A appears twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecard.of(JUNE.minusMonths(1), List.of(row("A", 1, 2))))
                .withMessage("rows must all be for 2020-05, but that of A is for 2020-06");
    }

    @Test
    void findings_warningsComeFirst() {
        Scorecard page = Scorecard.of(JUNE, List.of(row("A", 5, 5), row("B", 7, 7), row("C", -1, 4)))
                .withFindings(List.of(Finding.of(
                        FindingRule.UNKNOWN_REF,
                        Finding.Severity.WARNING,
                        "ZZ",
                        JUNE,
                        JUNE,
                        "\"ZZ\" has no observations")));
        List<Finding> findings = page.findings();
        assertThat(findings).extracting(Finding::severity).isSorted();
        assertThat(findings).extracting(Finding::rule).contains(FindingRule.UNKNOWN_REF, FindingRule.IMPOSSIBLE_VALUE);
        assertThat(page.findings()).isSameAs(findings);
    }

    @Test
    void findings_aRepeatedMonthIsSaidOnce() {
        Scorecard page = Scorecard.of(JUNE, List.of(row("A", 5, 5), row("B", 7, 7), row("C", 0, 0)));
        assertThat(page.findings()).extracting(Finding::rule).contains(FindingRule.REPEATED_ON_PAGE);
        assertThat(page.findings()).extracting(Finding::rule).doesNotContain(FindingRule.REPEATED_VALUE);
        Indicator quarterly =
                Indicator.builder("Q").frequency(Frequency.QUARTERLY).build();
        MonthlySeries repeats =
                MonthlySeries.builder().add(JUNE.minusMonths(3), 9).add(JUNE, 9).build();
        Scorecard mixed =
                Scorecard.of(JUNE, List.of(row("A", 5, 5), row("B", 7, 7), ScorecardRow.of(quarterly, repeats, JUNE)));
        assertThat(mixed.findings())
                .filteredOn(finding -> finding.rule() == FindingRule.REPEATED_VALUE)
                .extracting(Finding::ref)
                .containsExactly("Q");
    }

    @Test
    void policy_comparesByTheIndicatorUnlessItSaysOtherwise() {
        Indicator quarterly =
                Indicator.builder("FM011").frequency(Frequency.QUARTERLY).build();
        ScorecardPolicy standard = ScorecardPolicy.standard();
        assertThat(standard.comparisons(quarterly))
                .containsExactly(Comparison.monthsBack(3), Comparison.sameMonthLastYear());
        assertThat(standard.ratingBy(quarterly)).isEqualTo(Comparison.monthsBack(3));
        assertThat(standard.monthsShown()).isEqualTo(6);
        assertThat(standard.ratingRule()).isEqualTo(RatingRule.CHANGE);
        assertThat(standard.window()).isEqualTo(RollingWindow.trailing(12).requiring(1));
        ScorecardPolicy own = standard.withComparisons(Comparison.previousObserved(), Comparison.baseline(JUNE));
        assertThat(own.ratingBy(quarterly)).isEqualTo(Comparison.previousObserved());
        assertThat(own.withRatingBy(Comparison.baseline(JUNE)).ratingBy(quarterly))
                .isEqualTo(Comparison.baseline(JUNE));
    }

    @Test
    void row_whereTheTargetIsBestARatingNeedsAConfirmedOne() {
        Indicator near =
                Indicator.builder("T").polarity(Polarity.TARGET_IS_BEST).build();
        ScorecardRow row = ScorecardRow.of(near, MonthlySeries.of(JUNE.minusMonths(1), 79, 96), JUNE);
        FiscalCalendar april = FiscalCalendar.APRIL;
        TargetSchedule none = TargetSchedule.of(april);
        assertThat(row.rating()).isEqualTo(QualitativeRating.NOT_RATED);
        assertThat(row.withTargets(none).rating()).isEqualTo(QualitativeRating.NOT_RATED);
        assertThat(row.withTargets(none.with(april.year(2020), Target.toBeConfirmed()))
                        .rating())
                .isEqualTo(QualitativeRating.NOT_RATED);
        ScorecardRow positive = row.withTargets(none.with(april.year(2020), Target.of(100)));
        assertThat(positive.rating()).isEqualTo(QualitativeRating.POSITIVE);
        assertThat(positive.explainRating().inputs()).contains("target 100");
        assertThat(row.withTargets(none.with(april.year(2020), Target.of(70))).rating())
                .isEqualTo(QualitativeRating.NEGATIVE);
        ScorecardRow similar = ScorecardRow.of(near, MonthlySeries.of(JUNE.minusMonths(1), 51, 52), JUNE)
                .withTargets(none.with(
                        april.year(2020), Target.of(100).withBasis(io.github.kpitrend.target.TargetBasis.CUMULATIVE)));
        assertThat(similar.rating()).isEqualTo(QualitativeRating.SIMILAR);
        assertThat(similar.explainRating().toString()).doesNotContain("100");
    }

    private static ScorecardRow months(String ref, double... values) {
        return ScorecardRow.of(Indicator.of(ref), MonthlySeries.of(JUNE.minusMonths(values.length - 1L), values), JUNE);
    }

    /** A run of equal figures is left to the finding on the whole page only where that covers it. */
    @Test
    void findings_otherRepetitionsStay() {
        Scorecard page = Scorecard.of(
                JUNE,
                List.of(
                        months("A", 5, 5, 6, 7, 8, 8),
                        months("B", 7, 7, 3, 4, 9, 9),
                        months("C", 1, 2, 4, 4, 6, 6),
                        months("D", 2, 3, 3, 5, 7, 7)));
        assertThat(page.findings())
                .filteredOn(finding -> finding.rule() == FindingRule.REPEATED_ON_PAGE)
                .extracting(Finding::lastMonth)
                .containsExactly(JUNE);
        assertThat(page.findings())
                .filteredOn(finding -> finding.rule() == FindingRule.REPEATED_VALUE)
                .extracting(Finding::ref, Finding::lastMonth)
                .containsExactly(
                        tuple("A", JUNE.minusMonths(4)),
                        tuple("B", JUNE.minusMonths(4)),
                        tuple("C", JUNE.minusMonths(2)),
                        tuple("D", JUNE.minusMonths(3)));
        // a run that began before the months in which the whole page repeats says more
        Scorecard longer = Scorecard.of(JUNE, List.of(months("A", 3, 5, 5, 5), months("B", 2, 4, 6, 6)));
        assertThat(longer.findings())
                .filteredOn(finding -> finding.rule() == FindingRule.REPEATED_VALUE)
                .extracting(Finding::ref)
                .containsExactly("A");
    }

    @Test
    void equality() {
        ScorecardRow row = row("A", 1, 2);
        Finding further =
                Finding.of(FindingRule.UNKNOWN_REF, Finding.Severity.WARNING, "ZZ", JUNE, JUNE, "no observations");
        List<Scorecard> pages = List.of(
                Scorecard.of(JUNE, List.of()),
                Scorecard.of(JUNE.minusMonths(1), List.of()),
                Scorecard.of(JUNE, List.of(row)),
                Scorecard.of(JUNE, List.of(row("A", 1, 3))),
                Scorecard.of(JUNE, List.of(row)).withFindings(List.of(further)));
        for (Scorecard one : pages) {
            for (Scorecard other : pages) {
                assertThat(one.equals(other)).as(one + " and " + other).isEqualTo(one == other);
            }
            assertThat(one).isNotEqualTo("scorecard");
        }
        assertThat(Scorecard.of(JUNE, List.of(row("EH1a", 79, 96)))).hasToString("2020-06 [EH1a 2020-06: 96]");
    }

    private static List<String> repeated(Scorecard page) {
        return page.findings().stream()
                .filter(finding -> finding.rule() == FindingRule.REPEATED_VALUE)
                .map(Finding::ref)
                .toList();
    }

    /** The page repeats in May alone, the row A also in June. */
    @Test
    void findings_aRepetitionThatGoesOnStays() {
        Scorecard page =
                Scorecard.of(JUNE, List.of(months("A", 1, 5, 5, 5), months("B", 2, 7, 7, 8), months("C", 3, 4, 4, 9)));
        assertThat(repeated(page)).containsExactly("A");
        // other findings on the months that repeat stay too
        Scorecard negative = Scorecard.of(JUNE, List.of(row("A", 5, 5), row("B", 7, 7), row("C", -1, -1)));
        assertThat(negative.findings())
                .extracting(Finding::rule)
                .contains(FindingRule.REPEATED_ON_PAGE, FindingRule.IMPOSSIBLE_VALUE);
        assertThat(repeated(negative)).isEmpty();
    }
}
