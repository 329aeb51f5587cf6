// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.RollingWindow;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Findings that need several verdicts of a row: when they are made, for which month, and what they say. */
class RowFindingsTest {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final YearMonth MAY = YearMonth.of(2020, 5);
    private static final FiscalCalendar APRIL = FiscalCalendar.APRIL;
    private static final Indicator COUNT =
            Indicator.builder("A").polarity(Polarity.HIGHER_IS_BETTER).build();

    /** 24 months to June 2020 without two neighbors alike. */
    private static MonthlySeries steady() {
        double[] values = new double[24];
        for (int i = 0; i < values.length; i++) {
            values[i] = 50 + i * 7 % 11;
        }
        return MonthlySeries.of(JUNE.minusMonths(23), values);
    }

    private static MonthlySeries hiding(MissingReason reason, int... monthsBack) {
        MonthlySeries.Builder builder = steady().toBuilder();
        for (int back : monthsBack) {
            builder.put(JUNE.minusMonths(back), Observation.missing(reason));
        }
        return builder.build();
    }

    private static ScorecardRow row(Indicator indicator, MonthlySeries series) {
        return ScorecardRow.of(indicator, series, JUNE);
    }

    private static ScorecardRow row(MonthlySeries series) {
        return row(COUNT, series);
    }

    private static List<String> texts(ScorecardRow row, FindingRule rule) {
        return row.findings().stream()
                .filter(finding -> finding.rule() == rule)
                .map(Finding::text)
                .toList();
    }

    private static TargetSchedule target(int year, Target target) {
        return TargetSchedule.of(APRIL).with(APRIL.year(year), target);
    }

    private static AssessedRating assessed(YearMonth month, String note) {
        return new AssessedRating(QualitativeRating.POSITIVE, month, note);
    }

    // -----------------------------------------------------------------------
    @Test
    void theLastTargetIsOfAYearThatHasPassed() {
        TargetSchedule passed = target(2018, Target.of(50)).with(APRIL.year(2019), Target.of(60));
        assertThat(texts(row(steady()).withTargets(passed), FindingRule.TARGET_YEAR_PASSED))
                .containsExactly("no target is set for 2020-21; the last one was for 2019-20");
        for (int year : new int[] {2020, 2021}) {
            assertThat(texts(row(steady()).withTargets(target(year, Target.of(50))), FindingRule.TARGET_YEAR_PASSED))
                    .isEmpty();
        }
    }

    @Test
    void aCumulativeTargetNeedsFiguresThatAddUp() {
        TargetSchedule ofYear = target(2020, Target.of(100).withBasis(TargetBasis.CUMULATIVE));
        Indicator share = COUNT.toBuilder().measure(MeasureKind.PERCENTAGE).build();
        Indicator rate = COUNT.toBuilder().measure(MeasureKind.RATE).build();
        Indicator none = COUNT.toBuilder().aggregation(Aggregation.NONE).build();
        assertThat(texts(row(share, steady()).withTargets(ofYear), FindingRule.TARGET_BASIS))
                .containsExactly(
                        "a cumulative target for a percentage needs its numerators and denominators, or the basis \"period\"");
        assertThat(texts(row(rate, steady()).withTargets(ofYear), FindingRule.TARGET_BASIS))
                .containsExactly(
                        "a cumulative target for a rate needs its numerators and denominators, or the basis \"period\"");
        assertThat(texts(row(none, steady()).withTargets(ofYear), FindingRule.TARGET_BASIS))
                .containsExactly("a cumulative target needs figures that add up, or the basis \"period\"");
        Indicator quarterly = COUNT.toBuilder().frequency(Frequency.QUARTERLY).build();
        MonthlySeries.Builder shifted = MonthlySeries.builder();
        for (int i = 8; i >= 0; i--) {
            shifted.add(MAY.minusMonths(3L * i), 50 + i * 7 % 11);
        }
        assertThat(texts(row(quarterly, shifted.build()).withTargets(ofYear), FindingRule.TARGET_BASIS))
                .containsExactly("a cumulative target needs periods that fit the fiscal year, or the basis \"period\"");
        assertThat(texts(row(steady()).withTargets(ofYear), FindingRule.TARGET_BASIS))
                .isEmpty();
        // without a figure the target is not assessed for another reason
        assertThat(texts(row(hiding(MissingReason.PENDING, 0)).withTargets(ofYear), FindingRule.TARGET_BASIS))
                .isEmpty();
    }

    // -----------------------------------------------------------------------
    @Test
    void anAssessmentOfAnEarlierMonthIsOutdated() {
        assertThat(texts(row(steady()).withAssessedRating(assessed(MAY, "")), FindingRule.OUTDATED_ASSESSMENT))
                .containsExactly("the assessed rating is for May 2020, not June 2020");
        assertThat(texts(row(steady()).withAssessedRating(assessed(JUNE, "")), FindingRule.OUTDATED_ASSESSMENT))
                .isEmpty();
        assertThat(texts(row(steady()), FindingRule.OUTDATED_ASSESSMENT)).isEmpty();
    }

    @Test
    void anAssessmentIsAboutAFigure() {
        FindingRule rule = FindingRule.ASSESSMENT_WITHOUT_FIGURE;
        assertThat(texts(row(steady()).withAssessedRating(assessed(JUNE, "")), rule))
                .isEmpty();
        assertThat(texts(row(steady()).withAssessedRating(assessed(MAY, "")), rule))
                .isEmpty();
        ScorecardRow pending = row(hiding(MissingReason.PENDING, 0));
        for (YearMonth month : List.of(MAY, JUNE)) {
            assertThat(texts(pending.withAssessedRating(assessed(month, "")), rule))
                    .containsExactly("there is an assessed rating but no figure for June 2020 (to be confirmed)");
        }
        // the row is about May, the assessment about June
        ScorecardRow late = row(steady().within(MonthRange.of(JUNE.minusMonths(23), MAY)));
        assertThat(texts(late.withAssessedRating(assessed(JUNE, "")), rule))
                .containsExactly("there is an assessed rating but no figure for June 2020 (no data for that period)");
        assertThat(texts(late.withAssessedRating(assessed(MAY, "")), rule)).isEmpty();
    }

    // -----------------------------------------------------------------------
    @Test
    void breaksInTheWindowAndInTheChange() {
        MonthlySeries earlier = steady().toBuilder()
                .mark(JUNE.minusMonths(3), Marker.BREAK_BEFORE)
                .build();
        assertThat(texts(row(earlier), FindingRule.BREAK_IN_WINDOW))
                .containsExactly("the definition changed during the 12 months to June 2020, so their mean and maximum"
                        + " are not like for like");
        assertThat(texts(row(earlier), FindingRule.BREAK_IN_CHANGE))
                .containsExactly("the definition changed after June 2019, so no change is shown");
        MonthlySeries latest =
                steady().toBuilder().mark(JUNE, Marker.BREAK_BEFORE).build();
        assertThat(texts(row(latest), FindingRule.BREAK_IN_CHANGE))
                .containsExactly(
                        "the definition changed after May 2020, so no change is shown",
                        "the definition changed after June 2019, so no change is shown");
        assertThat(texts(row(steady()), FindingRule.BREAK_IN_WINDOW)).isEmpty();
        assertThat(texts(row(steady()), FindingRule.BREAK_IN_CHANGE)).isEmpty();
    }

    /** Totals start again in April, which is no change of definition; one of the window is said of no mean of totals. */
    @Test
    void totalsThatStartAgainHaveNoBreak() {
        Indicator totals =
                COUNT.toBuilder().reportsYearToDate(true).calendar(APRIL).build();
        MonthlySeries.Builder builder = MonthlySeries.builder();
        double sum = 0;
        for (int i = 14; i >= 0; i--) {
            YearMonth month = JUNE.minusMonths(i);
            sum = month.getMonthValue() == 4 ? 10 + i % 3 : sum + 10 + i % 3;
            builder.add(month, sum);
        }
        YearMonth april = YearMonth.of(2020, 4);
        MonthlySeries series = builder.build();
        assertThat(texts(ScorecardRow.of(totals, series, april), FindingRule.BREAK_IN_CHANGE))
                .isEmpty();
        MonthlySeries broken = series.toBuilder()
                .mark(YearMonth.of(2020, 1), Marker.BREAK_BEFORE)
                .build();
        assertThat(texts(ScorecardRow.of(totals, broken, JUNE), FindingRule.BREAK_IN_WINDOW))
                .isEmpty();
    }

    /** After seven silent months a row says nothing of its figures, though they are in the window. */
    @Test
    void aRowWithoutAPeriodSaysNothingOfItsWindow() {
        MonthlySeries ended = hiding(MissingReason.CONFIDENTIAL, 8).toBuilder()
                .mark(JUNE.minusMonths(9), Marker.BREAK_BEFORE)
                .build()
                .within(MonthRange.of(JUNE.minusMonths(23), JUNE.minusMonths(7)));
        ScorecardRow row = row(ended);
        assertThat(row.period()).isEmpty();
        assertThat(row.mean().figure().isKnown()).isTrue();
        assertThat(texts(row, FindingRule.BREAK_IN_WINDOW)).isEmpty();
        assertThat(texts(row, FindingRule.HIDDEN_PERIODS)).isEmpty();
        assertThat(texts(row, FindingRule.LATE_DATA)).containsExactly("no figure since November 2019");
    }

    @Test
    void figuresThatAreNotFinalAreFoundWhereTheyAreExcluded() {
        MonthlySeries partial = steady().with(JUNE, 20, Marker.PARTIAL);
        ScorecardPolicy all = ScorecardPolicy.standard().withExcluded();
        assertThat(texts(row(partial), FindingRule.NOT_FINAL)).hasSize(1);
        assertThat(texts(ScorecardRow.of(COUNT, partial, JUNE, all), FindingRule.NOT_FINAL))
                .isEmpty();
    }

    // -----------------------------------------------------------------------
    @Test
    void aMeanOfFewerPeriodsSaysWhichAreHidden() {
        FindingRule rule = FindingRule.HIDDEN_PERIODS;
        assertThat(texts(row(hiding(MissingReason.CONFIDENTIAL, 3)), rule))
                .containsExactly("the mean is based on 11 of 12 months; 1 is confidential, so it may be too high");
        assertThat(texts(row(hiding(MissingReason.CONFIDENTIAL, 0, 11, 12)), rule))
                .containsExactly("the mean is based on 10 of 12 months; 2 are confidential, so it may be too high");
        Indicator rate = COUNT.toBuilder().measure(MeasureKind.RATE).build();
        assertThat(texts(row(rate, hiding(MissingReason.NEGLIGIBLE, 3)), rule))
                .containsExactly("the mean is based on 11 of 12 months; 1 is negligible, so it may be too high");
        MonthlySeries both = hiding(MissingReason.NEGLIGIBLE, 1, 2).toBuilder()
                .put(JUNE.minusMonths(4), Observation.missing(MissingReason.CONFIDENTIAL))
                .put(JUNE.minusMonths(5), Observation.missing(MissingReason.UNAVAILABLE))
                .build();
        Indicator share = COUNT.toBuilder().measure(MeasureKind.PERCENTAGE).build();
        assertThat(texts(row(share, both), rule))
                .containsExactly("the mean is based on 8 of 12 months; 3 are confidential or negligible");
        assertThat(texts(row(hiding(MissingReason.UNAVAILABLE, 3)), rule)).isEmpty();
        assertThat(texts(row(steady()), rule)).isEmpty();
        int[] all = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
        assertThat(texts(row(hiding(MissingReason.CONFIDENTIAL, all)), rule)).isEmpty();
    }

    /** Months between the ends of quarters hold no period, hidden or not. */
    @Test
    void hiddenMonthsBetweenPeriodsAreNotCounted() {
        Indicator quarterly = COUNT.toBuilder().frequency(Frequency.QUARTERLY).build();
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = 23; i >= 0; i--) {
            YearMonth month = JUNE.minusMonths(i);
            if (i == 3 || i % 3 != 0) {
                builder.addMissing(month, MissingReason.CONFIDENTIAL);
            } else {
                builder.add(month, 50 + i * 7 % 11);
            }
        }
        assertThat(texts(row(quarterly, builder.build()), FindingRule.HIDDEN_PERIODS))
                .containsExactly("the mean is based on 3 of 4 quarters; 1 is confidential, so it may be too high");
    }

    @Test
    void aWindowOfThePrecedingMonthsHasItsOwnMean() {
        ScorecardPolicy preceding = ScorecardPolicy.standard()
                .withWindow(RollingWindow.preceding(12).requiring(1));
        assertThat(texts(
                        ScorecardRow.of(COUNT, hiding(MissingReason.CONFIDENTIAL, 3), JUNE, preceding),
                        FindingRule.HIDDEN_PERIODS))
                .containsExactly("the mean is based on 11 of 12 months; 1 is confidential, so it may be too high");
    }

    @Test
    void textsBesideHiddenFiguresAreFoundInTheMonthsShown() {
        FindingRule rule = FindingRule.COMMENTARY_ON_HIDDEN_FIGURE;
        Commentary commentary = new Commentary(JUNE, "three families left");
        ScorecardRow oldest = row(hiding(MissingReason.CONFIDENTIAL, 5));
        assertThat(texts(oldest.withCommentary(commentary), rule))
                .containsExactly("the commentary may mention a confidential figure");
        assertThat(texts(oldest.withAssessedRating(assessed(JUNE, "calm")), rule))
                .containsExactly("the commentary may mention a confidential figure");
        assertThat(texts(oldest.withAssessedRating(assessed(JUNE, " ")), rule)).isEmpty();
        assertThat(texts(oldest, rule)).isEmpty();
        assertThat(texts(row(hiding(MissingReason.CONFIDENTIAL, 6)).withCommentary(commentary), rule))
                .isEmpty();
        assertThat(texts(row(hiding(MissingReason.UNAVAILABLE, 5)).withCommentary(commentary), rule))
                .isEmpty();
    }

    @Test
    void warningsComeFirst() {
        MonthlySeries late = steady().within(MonthRange.of(JUNE.minusMonths(23), MAY));
        ScorecardRow row = row(late).withTargets(target(2020, Target.of(1000)));
        assertThat(row.findings())
                .extracting(Finding::rule)
                .containsExactly(FindingRule.MISSED_TARGET, FindingRule.LATE_DATA);
    }

    /** Progress and a mean are told where they are known. */
    @Test
    void whatIsNotKnownIsNotNarrated() {
        TargetSchedule without = target(2020, Target.of(60));
        TargetSchedule with = without.withBase(APRIL.year(2020), 40);
        ScorecardRow pending = row(hiding(MissingReason.PENDING, 0));
        assertThat(pending.withTargets(with).progress()).isPresent();
        assertThat(pending.withTargets(with).narrative())
                .isEqualTo(pending.withTargets(without).narrative());
        assertThat(row(steady()).withTargets(with).narrative())
                .isNotEqualTo(row(steady()).withTargets(without).narrative());
        ScorecardPolicy whole = ScorecardPolicy.standard().withWindow(RollingWindow.trailing(12));
        assertThat(ScorecardRow.of(COUNT, hiding(MissingReason.UNAVAILABLE, 4), JUNE, whole)
                        .narrative())
                .doesNotContain("12-month", "confidential");
        assertThat(ScorecardRow.of(COUNT, hiding(MissingReason.CONFIDENTIAL, 4), JUNE, whole)
                        .narrative())
                .contains("No 12-month mean is shown, because a month is confidential.");
    }

    /** The year before is also the previous period of an annual figure. */
    @Test
    void aBreakIsFoundOnceWhereTwoChangesHaveTheSameBase() {
        Indicator annual = COUNT.toBuilder().frequency(Frequency.ANNUAL).build();
        MonthlySeries series = MonthlySeries.builder()
                .add(YearMonth.of(2019, 3), 5)
                .add(YearMonth.of(2020, 3), 6, Marker.BREAK_BEFORE)
                .build();
        assertThat(ScorecardRow.of(annual, series, YearMonth.of(2020, 3)).findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "A 2020-03 BREAK_IN_CHANGE: the definition changed after March 2019, so no change is shown");
    }
}
