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
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);
    private static final Indicator COUNT = Indicator.builder("A").build();
    private static final Indicator PERCENTAGE =
            Indicator.builder("P").measure(MeasureKind.PERCENTAGE).build();

    private static MonthRange year() {
        return MonthRange.startingAt(JANUARY, 12);
    }

    private static List<YearMonth> months(List<Finding> findings) {
        return findings.stream().map(Finding::lastMonth).toList();
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
        assertThat(findings.get(0).text()).contains("February 2020");
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
    void test_gaps_mergedIntoRuns() {
        MonthlySeries series = MonthlySeries.builder()
                .add(JANUARY, 1)
                .add(JANUARY.plusMonths(4), 2)
                .add(JANUARY.plusMonths(6), 2)
                .build();
        assertThat(Checks.gaps(COUNT, series, year()))
                .extracting(Finding::toString)
                .containsExactly(
                        "A 2020-02/2020-04 GAP: no figures for February to April 2020, and no reason given",
                        "A 2020-06 GAP: no figure for June 2020, and no reason given");
        Indicator quarterly =
                Indicator.builder("Q").frequency(Frequency.QUARTERLY).build();
        MonthlySeries quarters = MonthlySeries.builder()
                .add(YearMonth.of(2019, 12), 1)
                .add(YearMonth.of(2020, 9), 2)
                .build();
        assertThat(Checks.gaps(quarterly, quarters, year()))
                .extracting(Finding::text)
                .containsExactly("no figures for the two quarters from March 2020 to June 2020, and no reason given");
    }

    // -----------------------------------------------------------------------
    // repeatedValues
    // -----------------------------------------------------------------------
    @Test
    void repeatedValuesAreFoundButNotZeros() {
        MonthlySeries series = MonthlySeries.of(JANUARY, 5, 5, 0, 0, 7, 7, 7);
        List<Finding> findings = Checks.repeatedValues(COUNT, series, year());
        assertThat(findings)
                .extracting(Finding::text)
                .containsExactly(
                        "5 in February 2020 is the same as in January 2020; it may have been carried forward",
                        "7 in all three months from May 2020; these figures may have been carried forward");
        assertThat(findings.get(1).severity()).isEqualTo(Finding.Severity.NOTE);
        assertThat(findings.get(1).firstMonth()).isEqualTo(JANUARY.plusMonths(4));
        assertThat(Checks.repeatedValues(COUNT, series, MonthRange.startingAt(JANUARY.plusMonths(24), 2)))
                .isEmpty();
    }

    @Test
    void f1() {
        MonthlySeries series = MonthlySeries.of(JANUARY, 3, 3, 3, 3, 3, 3);
        assertThat(Checks.repeatedValues(COUNT, series, year()))
                .extracting(Finding::text)
                .containsExactly("3 in all six months from January 2020; these figures may have been carried forward");
    }

    @Test
    void f2() {
        MonthlySeries series = MonthlySeries.of(JANUARY, 100, 100, 100, 100, 100, 100);
        assertThat(Checks.repeatedValues(PERCENTAGE, series, year())).isEmpty();
        assertThat(Checks.repeatedValues(COUNT, series, year())).hasSize(1);
    }

    @Test
    void test_repeatedValues_fewDifferentOnes() {
        MonthlySeries few = MonthlySeries.of(JANUARY, 1, 2, 2, 1, 3, 3, 1, 2, 1, 2, 2, 1, 2, 3);
        MonthRange all = few.range();
        assertThat(Checks.repeatedValues(COUNT, few, all)).isEmpty();
        MonthlySeries longRun = MonthlySeries.of(JANUARY, 1, 2, 2, 1, 3, 3, 1, 2, 2, 2, 2, 2, 2, 3);
        assertThat(Checks.repeatedValues(COUNT, longRun, all)).hasSize(1);
        assertThat(Checks.repeatedValues(COUNT, few.head(8), all)).hasSize(2);
    }

    // -----------------------------------------------------------------------
    // scale, fractions, totals
    // -----------------------------------------------------------------------
    @Test
    void f3() {
        MonthlySeries series = MonthlySeries.of(YearMonth.of(2020, 4), 91.2, 93.4, 0.94);
        assertThat(Checks.scaleSlips(PERCENTAGE, series, year()))
                .extracting(Finding::toString)
                .containsExactly("P 2020-06 SCALE_SLIP: 0.94 in June 2020 looks like a fraction; the other figures are"
                        + " around 92%");
        assertThat(Checks.scaleSlips(COUNT, series, year())).isEmpty();
    }

    @Test
    void test_scaleSlips_atTheBounds() {
        assertThat(Checks.scaleSlips(PERCENTAGE, MonthlySeries.of(JANUARY, 50, 0.25, 0), year()))
                .hasSize(1);
        assertThat(Checks.scaleSlips(PERCENTAGE, MonthlySeries.of(JANUARY, 50, 1), year()))
                .hasSize(1);
        assertThat(Checks.scaleSlips(PERCENTAGE, MonthlySeries.of(JANUARY, 50, 0.24), year()))
                .isEmpty();
        assertThat(Checks.scaleSlips(PERCENTAGE, MonthlySeries.of(JANUARY, 49.9, 1), year()))
                .isEmpty();
        assertThat(Checks.scaleSlips(PERCENTAGE, MonthlySeries.of(JANUARY, 0.5), year()))
                .isEmpty();
    }

    @Test
    void test_looksLikeFractions() {
        MonthlySeries fractions = MonthlySeries.of(JANUARY, 0.9, 0.8, 1, 0, 0.7, 0.95);
        assertThat(Checks.looksLikeFractions(PERCENTAGE, fractions))
                .extracting(Finding::text)
                .containsExactly("all 6 figures are between 0 and 1; a percentage is expected from 0 to 100");
        assertThat(Checks.looksLikeFractions(PERCENTAGE, fractions.head(5))).isEmpty();
        assertThat(Checks.looksLikeFractions(PERCENTAGE, MonthlySeries.of(JANUARY, 0, 1, 0, 1, 1, 1)))
                .isEmpty();
        assertThat(Checks.looksLikeFractions(PERCENTAGE, MonthlySeries.of(JANUARY, 0.9, 0.8, 1, 0, 0.7, 1.1)))
                .isEmpty();
        assertThat(Checks.looksLikeFractions(COUNT, fractions)).isEmpty();
    }

    @Test
    void test_looksCumulative() {
        double[] totals = new double[30];
        for (int i = 0; i < totals.length; i++) {
            totals[i] = 10 * (i % 12 + 1);
        }
        MonthlySeries toDate = MonthlySeries.of(YearMonth.of(2018, 4), totals);
        assertThat(Checks.looksCumulative(COUNT, toDate))
                .extracting(Finding::text)
                .containsExactly(
                        "the figures look like year-to-date totals (they fall only in April); mark the indicator"
                                + " as year to date");
        Indicator marked = COUNT.toBuilder().reportsYearToDate(true).build();
        assertThat(Checks.looksCumulative(marked, toDate)).isEmpty();
        assertThat(Checks.looksCumulative(COUNT, toDate.head(18))).isEmpty();
        assertThat(Checks.looksCumulative(COUNT, toDate.mapValues(v -> v == 50 ? 30 : v)))
                .isEmpty();
    }

    // -----------------------------------------------------------------------
    // zerosAhead, offPeriods, notFinal
    // -----------------------------------------------------------------------
    @Test
    void f4() {
        YearMonth april = YearMonth.of(2020, 4);
        Map<Indicator, MonthlySeries> page = Map.of(
                COUNT,
                MonthlySeries.of(april, 100, 110, 120, 0, 0),
                Indicator.of("B"),
                MonthlySeries.of(april, 50, 60, 55, 0, 0));
        assertThat(Checks.zerosAhead(page))
                .extracting(Finding::toString)
                .containsExactly("2020-07/2020-08 ZEROS_AHEAD: all figures for July and August 2020 are 0; these months"
                        + " may not have been reported yet");
    }

    @Test
    void f5() {
        Map<Indicator, MonthlySeries> page = Map.of(
                COUNT,
                MonthlySeries.of(JANUARY, 0, 2, 1, 0, 1, 0),
                Indicator.of("B"),
                MonthlySeries.of(JANUARY, 50, 60, 55, 50, 60, 55));
        assertThat(Checks.zerosAhead(page)).isEmpty();
        MonthlySeries one = MonthlySeries.of(JANUARY, 5, 6, 7, 0);
        assertThat(Checks.zerosAhead(Map.of(COUNT, one))).isEmpty();
        assertThat(Checks.zerosAhead(Map.of(COUNT, one, Indicator.of("B"), one)))
                .hasSize(1);
        assertThat(Checks.zerosAhead(Map.of(COUNT, MonthlySeries.of(JANUARY, 5, 6, 0))))
                .isEmpty();
        MonthlySeries.Builder spread = MonthlySeries.builder().addAll(one).add(JANUARY.plusMonths(6), 0);
        assertThat(Checks.zerosAhead(Map.of(COUNT, spread.build()))).hasSize(1);
    }

    @Test
    void e2_offPeriods() {
        Indicator quarterly =
                Indicator.builder("Q").frequency(Frequency.QUARTERLY).build();
        MonthlySeries series = MonthlySeries.of(YearMonth.of(2020, 4), 10, 11, 12);
        assertThat(Checks.offPeriods(quarterly, series, year()))
                .extracting(Finding::text)
                .containsExactly("figures for April and May 2020 are not at the end of a quarter and are not used");
        assertThat(Checks.offPeriods(COUNT, series, year())).isEmpty();
    }

    @Test
    void test_notFinal() {
        MonthlySeries series = MonthlySeries.builder()
                .add(JANUARY, 10)
                .add(JANUARY.plusMonths(1), 12, Marker.PARTIAL)
                .add(JANUARY.plusMonths(2), 12, Marker.FORECAST)
                .add(JANUARY.plusMonths(3), 12, Marker.FORECAST)
                .build();
        assertThat(Checks.notFinal(COUNT, series, year()))
                .extracting(Finding::text)
                .containsExactly(
                        "the figure for February 2020 is partial and is not compared",
                        "the figures for March to April 2020 are forecasts and are not compared");
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
        assertThat(findings.get(0).text())
                .isEqualTo(
                        "all 2 monthly indicators have the same figure in February 2020 as in January 2020; these figures may"
                                + " have been carried forward");
        assertThat(Checks.repeatedOnPage(Map.of(COUNT, MonthlySeries.of(JANUARY, 1, 1)), year()))
                .isEmpty();
    }

    @Test
    void impossibleValuesDependOnTheMeasure() {
        MonthlySeries series = MonthlySeries.of(JANUARY, -1, 0.5, 100, 100.1, 50);
        assertThat(months(Checks.impossibleValues(COUNT, series, year())))
                .containsExactly(JANUARY, JANUARY.plusMonths(1), JANUARY.plusMonths(3));
        assertThat(Checks.impossibleValues(COUNT, series, year()).get(0).text())
                .isEqualTo("the figure for January 2020 is -1, but a count cannot be negative");
        assertThat(Checks.impossibleValues(COUNT, MonthlySeries.of(JANUARY, -1, -2, -3, -4, -5), year()))
                .extracting(Finding::text)
                .containsExactly("the figures for January to May 2020 are -1, -2, -3 and 2 more, but a count cannot be"
                        + " negative");
        assertThat(months(Checks.impossibleValues(PERCENTAGE, series, year())))
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
        assertThat(months(Checks.revisedTotals(COUNT, cumulative))).containsExactly(YearMonth.of(2020, 5));
    }

    @Test
    void revisedTotalsOfTheFirstMonthsOfYearMonthAreFound() {
        YearMonth first = YearMonth.of(-999_999_999, 1);
        assertThat(months(Checks.revisedTotals(COUNT, MonthlySeries.of(first, 10, 8, 9))))
                .containsExactly(first.plusMonths(1));
    }

    @Test
    void aRowFindsBreaksAndStaleRatings() {
        MonthlySeries series = MonthlySeries.builder()
                .add(JANUARY, 10)
                .add(JANUARY.plusMonths(1), 12, Marker.BREAK_BEFORE)
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
                        FindingRule.OUTDATED_ASSESSMENT,
                        FindingRule.TARGET_YEAR_PASSED)
                .doesNotContain(FindingRule.ASSESSMENT_WITHOUT_FIGURE);
        MonthlySeries pending = series.toBuilder()
                .addMissing(JANUARY.plusMonths(2), MissingReason.PENDING)
                .build();
        ScorecardRow later = ScorecardRow.of(COUNT, pending, JANUARY.plusMonths(2))
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
