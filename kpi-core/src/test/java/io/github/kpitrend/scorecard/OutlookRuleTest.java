// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.forecast.Forecast;
import io.github.kpitrend.forecast.ForecastMethod;
import io.github.kpitrend.forecast.ForecastNote;
import io.github.kpitrend.forecast.ForecastOptions;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.scorecard.TargetOutlook.Verdict;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.Tolerance;
import io.github.kpitrend.time.FiscalCalendar;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Totals that are decided on both sides of the possible range, years off course, and the words of both. */
class OutlookRuleTest {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final double[] FIGURES = {
        81, 70, 88, 84, 72, 69, 66, 51, 84, 91, 86, 62, 84, 79, 92,
        80, 79, 77, 70, 49, 88, 96, 87, 66, 85, 83, 90, 88, 85, 81
    };
    private static final MonthlySeries SERIES = MonthlySeries.of(YearMonth.of(2018, 1), FIGURES);
    private static final Indicator HIGHER = with(Polarity.HIGHER_IS_BETTER);
    private static final Indicator LOWER = with(Polarity.LOWER_IS_BETTER);
    private static final Indicator BEST = with(Polarity.TARGET_IS_BEST);

    private static Indicator with(Polarity polarity) {
        return Indicator.builder("FM01").polarity(polarity).build();
    }

    private static Target ofYear(Target target) {
        return target.withBasis(TargetBasis.CUMULATIVE);
    }

    private static ScorecardRow row(Indicator indicator, MonthlySeries series, Target target) {
        return row(indicator, series, target, options -> options);
    }

    private static ScorecardRow row(
            Indicator indicator, MonthlySeries series, Target target, UnaryOperator<ForecastOptions> options) {
        FiscalCalendar april = FiscalCalendar.APRIL;
        return ScorecardRow.of(
                        indicator,
                        series,
                        series.last(),
                        ScorecardPolicy.standard().withForecast(options))
                .withTargets(TargetSchedule.of(april).with(april.yearOf(series.last()), target));
    }

    private static TargetOutlook outlook(Indicator indicator, Target target) {
        return row(indicator, SERIES, target).outlook().orElseThrow();
    }

    /** Of 254 observed and nine months of 0 to 100 each, a year of 254 to 1154. */
    private static Verdict bounded(Indicator indicator, Target target) {
        return row(indicator, SERIES, ofYear(target), options -> options.withBounds(Figure.of(0), Figure.of(100)))
                .outlook()
                .orElseThrow()
                .verdict();
    }

    // -----------------------------------------------------------------------
    @Test
    void theGreatestPossibleTotalDecides() {
        assertThat(bounded(HIGHER, Target.of(1154))).isEqualTo(Verdict.UNLIKELY);
        assertThat(bounded(HIGHER, Target.of(1154.5))).isEqualTo(Verdict.OUT_OF_REACH);
        assertThat(bounded(HIGHER, Target.of(254))).isEqualTo(Verdict.ALREADY_MET);
        assertThat(bounded(LOWER, Target.of(1154))).isEqualTo(Verdict.ALREADY_MET);
        assertThat(bounded(LOWER, Target.of(1153.5))).isEqualTo(Verdict.LIKELY);
    }

    @Test
    void aRangeThatHoldsEveryPossibleTotalIsMet() {
        assertThat(bounded(BEST, Target.range(254, 1154.5))).isEqualTo(Verdict.ALREADY_MET);
        assertThat(bounded(BEST, Target.range(254, 1154))).isEqualTo(Verdict.LIKELY);
        assertThat(bounded(BEST, Target.range(254.5, 1155))).isEqualTo(Verdict.LIKELY);
        assertThat(bounded(BEST, Target.range(1154.5, 1200))).isEqualTo(Verdict.OUT_OF_REACH);
        assertThat(bounded(BEST, Target.range(1154, 1200))).isEqualTo(Verdict.UNLIKELY);
        assertThat(bounded(BEST, Target.range(200, 254))).isEqualTo(Verdict.OUT_OF_REACH);
        assertThat(bounded(BEST, Target.range(200, 254.5))).isEqualTo(Verdict.UNLIKELY);
        assertThat(bounded(BEST, Target.of(704).withTolerance(Tolerance.points(450))))
                .isEqualTo(Verdict.ALREADY_MET);
        assertThat(bounded(BEST, Target.of(704).withTolerance(Tolerance.points(449.5))))
                .isEqualTo(Verdict.LIKELY);
    }

    /** An amount may be of any size, so no total is decided before the year's end. */
    @Test
    void withoutBoundsNothingIsDecided() {
        Indicator amount = BEST.toBuilder().measure(MeasureKind.AMOUNT).build();
        assertThat(outlook(amount, ofYear(Target.range(100, 200))).verdict()).isEqualTo(Verdict.UNLIKELY);
        assertThat(outlook(amount, ofYear(Target.range(800, 1200))).verdict()).isEqualTo(Verdict.LIKELY);
        ForecastOptions only =
                ForecastOptions.standard().withBounds(Figure.missing(MissingReason.NOT_APPLICABLE), Figure.of(100));
        for (Polarity polarity : List.of(Polarity.TARGET_IS_BEST, Polarity.LOWER_IS_BETTER)) {
            Target target = ofYear(Target.range(100, 200));
            ScorecardRow row =
                    row(with(polarity), SERIES, target, options -> options.withBounds(only.lower(), only.upper()));
            assertThat(row.outlook().orElseThrow().verdict()).isEqualTo(Verdict.UNLIKELY);
        }
    }

    // -----------------------------------------------------------------------
    private static TargetOutlook made(Figure required, Figure projected, Verdict verdict) {
        Forecast forecast = Forecast.of(HIGHER, SERIES, JUNE);
        return new TargetOutlook(
                Target.of(1),
                forecast.at(JUNE.plusMonths(1)),
                Figure.of(10),
                verdict,
                required,
                projected,
                List.of(),
                "rule",
                "text");
    }

    @Test
    void offCourseIsAQuarterMoreThanProjected() {
        Figure none = Figure.missing(MissingReason.NOT_APPLICABLE);
        Figure hundred = Figure.of(100);
        Object[][] table = {
            {Figure.of(125), hundred, Verdict.UNLIKELY, Polarity.HIGHER_IS_BETTER, true},
            {Figure.of(124.9), hundred, Verdict.UNLIKELY, Polarity.HIGHER_IS_BETTER, false},
            {Figure.of(125), hundred, Verdict.UNCERTAIN, Polarity.HIGHER_IS_BETTER, false},
            {Figure.of(80), hundred, Verdict.UNLIKELY, Polarity.LOWER_IS_BETTER, true},
            {Figure.of(80.1), hundred, Verdict.UNLIKELY, Polarity.LOWER_IS_BETTER, false},
            {none, hundred, Verdict.UNLIKELY, Polarity.HIGHER_IS_BETTER, false},
            {Figure.of(125), none, Verdict.UNLIKELY, Polarity.HIGHER_IS_BETTER, false},
        };
        for (Object[] row : table) {
            TargetOutlook outlook = made((Figure) row[0], (Figure) row[1], (Verdict) row[2]);
            assertThat(OutlookRule.isOffCourse(outlook, (Polarity) row[3])).isEqualTo(row[4]);
        }
    }

    /** 446 are left of 700 for nine months of about 83. */
    @Test
    void aLimitThatIsExceededIsOffCourse() {
        assertThat(row(LOWER, SERIES, ofYear(Target.of(700))).findings())
                .filteredOn(finding -> finding.rule() == FindingRule.OFF_COURSE)
                .extracting(finding -> finding.text())
                .containsExactly("83 per month projected, at most 50 allowed; less than a 20% chance of"
                        + " staying at or below 700");
        Target level = Target.of(300).withBasis(TargetBasis.LEVEL_AT_YEAR_END);
        assertThat(row(HIGHER, SERIES, level).outlook().orElseThrow().verdict()).isEqualTo(Verdict.UNLIKELY);
        assertThat(row(HIGHER, SERIES, level).findings())
                .noneMatch(finding -> finding.rule() == FindingRule.OFF_COURSE);
    }

    // -----------------------------------------------------------------------
    @Test
    void theWordsOfEachTarget() {
        Target level = Target.of(90).withBasis(TargetBasis.LEVEL_AT_YEAR_END);
        assertThat(outlook(LOWER, level).text()).endsWith(" chance of 90 or less");
        assertThat(outlook(HIGHER, level).text()).endsWith(" chance of 90 or more");
        Target range = ofYear(Target.range(900, 1000));
        assertThat(outlook(HIGHER, range).text()).contains(" chance of reaching 1,000 (");
        assertThat(outlook(LOWER, range).text()).endsWith(" chance of staying at or below 900");
        assertThat(outlook(BEST, ofYear(Target.of(1000).withTolerance(Tolerance.points(20))))
                        .text())
                .endsWith(" chance of being within 20pt of 1,000");
        assertThat(outlook(HIGHER, ofYear(Target.toBeConfirmed())).text())
                .isEqualTo("on course for 946 to 1,065 by March 2021 (target to be confirmed)");
    }

    /** Nothing is to come, and nothing is decided where neither higher nor lower is better. */
    @Test
    void aCompleteTotalIsOneNumber() {
        assertThat(row(with(Polarity.NEUTRAL), SERIES.head(27), ofYear(Target.of(960)))
                        .outlook()
                        .orElseThrow()
                        .text())
                .isEqualTo("on course for 950 by March 2020 (target 960)");
    }

    /** Steady for two years, rising since: the mean of all is far below what came. */
    @Test
    void whereThePastWasFarOffTheRangeIsWideAndTheChanceUnsaid() {
        double[] values = new double[30];
        for (int i = 0; i < values.length; i++) {
            values[i] = 100 + i % 2 + (i < 18 ? 0 : 20 * (i - 17));
        }
        MonthlySeries series = MonthlySeries.of(SERIES.first(), values);
        ScorecardRow row =
                row(HIGHER, series, ofYear(Target.of(3000)), options -> options.withMethod(ForecastMethod.MEAN));
        assertThat(row.outlook().orElseThrow().text())
                .startsWith("on course for ")
                .endsWith(" by March 2021 (19 times in 20); " + ForecastNote.Kind.POOR_BACK_TEST.text());
    }
}
