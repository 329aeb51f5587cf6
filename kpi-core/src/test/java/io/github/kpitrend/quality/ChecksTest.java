// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.scorecard.AssessedRating;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.window.YearToDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);
    private static final Indicator COUNT = Indicator.builder("A").build();

    private static MonthRange year() {
        return MonthRange.startingAt(JANUARY, 12);
    }

    private static List<YearMonth> months(List<Finding> findings) {
        return findings.stream().map(Finding::month).toList();
    }

    @Test
    void gapsAreMonthsThatNobodyExplained() {
        MonthlySeries series = MonthlySeries.builder()
                .add(JANUARY, 1)
                .addMissing(JANUARY.plusMonths(2), MissingReason.CONFIDENTIAL)
                .add(JANUARY.plusMonths(4), 2)
                .addMissing(JANUARY.plusMonths(6), MissingReason.NOT_REPORTED)
                .build();
        List<Finding> findings = Checks.gaps(COUNT, series, year());
        assertThat(months(findings)).containsExactly(JANUARY.plusMonths(1), JANUARY.plusMonths(3));
        assertThat(findings.get(0).rule()).isEqualTo(FindingRule.GAP);
        assertThat(findings.get(0).sentence()).contains("February 2020");
        assertThat(findings.get(0).ref()).isEqualTo("A");
    }

    @Test
    void gapsOfAQuarterlyMeasureAreQuarters() {
        Indicator quarterly =
                Indicator.builder("Q").frequency(Frequency.QUARTERLY).build();
        MonthlySeries series = MonthlySeries.builder()
                .add(JANUARY, 1)
                .addMissing(JANUARY.plusMonths(6), MissingReason.PENDING)
                .build();
        assertThat(months(Checks.gaps(quarterly, series, year()))).containsExactly(JANUARY.plusMonths(3));
        MonthlySeries none = MonthlySeries.builder().extendTo(year()).build();
        assertThat(Checks.gaps(quarterly, none, year())).isEmpty();
    }

    @Test
    void repeatedValuesAreFoundButNotZeros() {
        MonthlySeries series = MonthlySeries.of(JANUARY, 5, 5, 0, 0, 7, 7, 7);
        assertThat(months(Checks.repeatedValues(COUNT, series, year())))
                .containsExactly(JANUARY.plusMonths(1), JANUARY.plusMonths(5), JANUARY.plusMonths(6));
        assertThat(Checks.repeatedValues(COUNT, series, MonthRange.startingAt(JANUARY.plusMonths(24), 2)))
                .isEmpty();
    }

    @Test
    void aPageThatWasCarriedForwardIsFound() {
        Map<Indicator, MonthlySeries> page = new LinkedHashMap<>();
        page.put(COUNT, MonthlySeries.of(JANUARY, 1, 1, 2));
        page.put(Indicator.builder("B").build(), MonthlySeries.of(JANUARY, 3, 3, 3));
        page.put(Indicator.builder("Q").frequency(Frequency.QUARTERLY).build(), MonthlySeries.of(JANUARY, 8, 9, 10));
        List<Finding> findings = Checks.repeatedOnPage(page, year());
        assertThat(months(findings)).containsExactly(JANUARY.plusMonths(1));
        assertThat(findings.get(0).ref()).isEmpty();
        assertThat(findings.get(0).sentence()).contains("2 of 2");
        assertThat(Checks.repeatedOnPage(Map.of(COUNT, MonthlySeries.of(JANUARY, 1, 1)), year()))
                .isEmpty();
    }

    @Test
    void impossibleValuesDependOnTheMeasure() {
        MonthlySeries series = MonthlySeries.of(JANUARY, -1, 0.5, 100, 100.1, 50);
        assertThat(months(Checks.impossibleValues(COUNT, series, year())))
                .containsExactly(JANUARY, JANUARY.plusMonths(1), JANUARY.plusMonths(3));
        Indicator percentage =
                Indicator.builder("P").measure(MeasureKind.PERCENTAGE).build();
        assertThat(months(Checks.impossibleValues(percentage, series, year())))
                .containsExactly(JANUARY, JANUARY.plusMonths(3));
        Indicator rate = Indicator.builder("R").measure(MeasureKind.RATE).build();
        assertThat(months(Checks.impossibleValues(rate, series, year()))).containsExactly(JANUARY);
        Indicator amount = Indicator.builder("M").measure(MeasureKind.AMOUNT).build();
        assertThat(Checks.impossibleValues(amount, series, year())).isEmpty();
    }

    @Test
    void partsAboveTheWholeAndRevisedTotalsAreFound() {
        assertThat(months(Checks.numeratorsAboveDenominators(
                        COUNT, MonthlySeries.of(JANUARY, 3, 4), MonthlySeries.of(JANUARY, 3, 3))))
                .containsExactly(JANUARY.plusMonths(1));
        MonthlySeries cumulative = MonthlySeries.of(YearMonth.of(2020, 4), 10, 8);
        assertThat(months(Checks.revisedTotals(
                        COUNT, YearToDate.of(FiscalCalendar.APRIL).decumulate(cumulative))))
                .containsExactly(YearMonth.of(2020, 5));
    }

    @Test
    void aRowFindsBreaksPartialMonthsAndStaleRatings() {
        MonthlySeries series = MonthlySeries.builder()
                .add(JANUARY, 10)
                .add(JANUARY.plusMonths(1), 12, Marker.BREAK_BEFORE, Marker.PARTIAL)
                .build();
        ScorecardRow row = ScorecardRow.of(COUNT, series, JANUARY.plusMonths(1))
                .withAssessedRating(new AssessedRating(QualitativeRating.POSITIVE, JANUARY, ""))
                .withTargets(
                        TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2017), Target.of(3)));
        assertThat(row.findings())
                .extracting(Finding::rule)
                .contains(
                        FindingRule.BREAK_IN_WINDOW,
                        FindingRule.BREAK_IN_CHANGE,
                        FindingRule.PARTIAL_AGAINST_WHOLE,
                        FindingRule.OUTDATED_ASSESSMENT,
                        FindingRule.TARGET_YEAR_PASSED)
                .doesNotContain(FindingRule.ASSESSMENT_WITHOUT_FIGURE);
        ScorecardRow later = ScorecardRow.of(COUNT, series, JANUARY.plusMonths(2))
                .withAssessedRating(new AssessedRating(QualitativeRating.POSITIVE, JANUARY.plusMonths(2), ""));
        assertThat(later.findings())
                .extracting(Finding::rule)
                .contains(FindingRule.ASSESSMENT_WITHOUT_FIGURE)
                .doesNotContain(FindingRule.OUTDATED_ASSESSMENT);
    }

    @Test
    void findingsNeverChangeAFigure() {
        MonthlySeries series = MonthlySeries.of(JANUARY, 5, 5, -1);
        ScorecardRow row = ScorecardRow.of(COUNT, series, JANUARY.plusMonths(2));
        Scorecard page = Scorecard.of(JANUARY.plusMonths(2), List.of(row));
        assertThat(page.findings()).isNotEmpty();
        assertThat(row.series()).isEqualTo(MonthlySeries.of(JANUARY, 5, 5, -1));
        assertThat(page.summary().directions().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(1);
    }
}
