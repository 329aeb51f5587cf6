// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.forecast.Forecast;
import io.github.kpitrend.forecast.ForecastMethod;
import io.github.kpitrend.forecast.Prediction;
import io.github.kpitrend.forecast.YearEnd;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.scorecard.TargetOutlook.Verdict;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.TargetStatus;
import io.github.kpitrend.target.Tolerance;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.window.Aggregation;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Chances, verdicts and sentences of a row's outlook, by the tables of its class. */
class TargetOutlookTest {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final double[] FIGURES = {
        81, 70, 88, 84, 72, 69, 66, 51, 84, 91, 86, 62, 84, 79, 92,
        80, 79, 77, 70, 49, 88, 96, 87, 66, 85, 83, 90, 88, 85, 81
    };
    private static final MonthlySeries SERIES = MonthlySeries.of(YearMonth.of(2018, 1), FIGURES);
    private static final Indicator HIGHER =
            Indicator.builder("FM01").polarity(Polarity.HIGHER_IS_BETTER).build();
    private static final Indicator LOWER = with(Polarity.LOWER_IS_BETTER);
    private static final Indicator BEST = with(Polarity.TARGET_IS_BEST);
    private static final Indicator NEUTRAL = with(Polarity.NEUTRAL);

    private static Indicator with(Polarity polarity) {
        return HIGHER.toBuilder().polarity(polarity).build();
    }

    private static Target ofYear(double value) {
        return Target.of(value).withBasis(TargetBasis.CUMULATIVE);
    }

    private static ScorecardRow row(Indicator indicator, MonthlySeries series, YearMonth month, Target target) {
        TargetSchedule schedule =
                TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.yearOf(month), target);
        return ScorecardRow.of(indicator, series, month).withTargets(schedule);
    }

    private static TargetOutlook outlook(Indicator indicator, Target target) {
        return row(indicator, SERIES, JUNE, target).outlook().orElseThrow();
    }

    @Test
    void aToleranceThatReachesBeyondAllFiguresEndsAtTheOutermostOne() {
        for (double value : new double[] {Double.MAX_VALUE, -Double.MAX_VALUE}) {
            Target target = Target.of(value).withTolerance(Tolerance.percent(10));
            TargetOutlook outlook = outlook(BEST, target);
            assertThat(outlook.chance()).as(target.toString()).isEqualTo(Figure.of(0));
            assertThat(outlook.verdict()).isEqualTo(Verdict.UNLIKELY);
        }
    }

    private static MonthlySeries percentages() {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        SERIES.toMap().forEach((month, value) -> builder.add(month, Math.rint(4 * value) / 10 + 8));
        return builder.build();
    }

    private static final Indicator SHARE = Indicator.builder("P1")
            .measure(MeasureKind.PERCENTAGE)
            .polarity(Polarity.HIGHER_IS_BETTER)
            .decimals(1)
            .build();

    // -----------------------------------------------------------------------
    @Test
    void theChanceIsThatOfTheForecast() {
        TargetOutlook outlook = outlook(HIGHER, ofYear(960));
        YearEnd end = Forecast.of(HIGHER, SERIES, JUNE).yearEnd();
        assertThat(outlook.prediction()).isEqualTo(end.prediction());
        assertThat(outlook.chance()).isEqualTo(end.prediction().chanceAtLeast(960));
        assertThat(outlook.target()).isEqualTo(ofYear(960));
        assertThat(outlook.projectedPerPeriod()).isEqualTo(end.projectedPerPeriod());
        assertThat(outlook.requiredPerPeriod()).isEqualTo(Figure.of(706 / 9.0));
        assertThat(outlook(LOWER, ofYear(960)).chance())
                .isEqualTo(end.prediction().chanceAtMost(960));
        Target range = Target.range(900, 1000).withBasis(TargetBasis.CUMULATIVE);
        assertThat(outlook(HIGHER, range).chance()).isEqualTo(end.prediction().chanceAtLeast(1000));
        assertThat(outlook(LOWER, range).chance()).isEqualTo(end.prediction().chanceAtMost(900));
        assertThat(outlook(BEST, range).chance()).isEqualTo(end.prediction().chanceWithin(900, 1000));
        Target tolerant = ofYear(1000).withTolerance(Tolerance.points(20));
        assertThat(outlook(BEST, tolerant).chance()).isEqualTo(end.prediction().chanceWithin(980, 1020));
        assertThat(outlook(HIGHER, tolerant).chance())
                .isEqualTo(end.prediction().chanceAtLeast(1000));
        Figure none = Figure.missing(MissingReason.NOT_APPLICABLE);
        assertThat(outlook(BEST, ofYear(960)).chance()).isEqualTo(none);
        assertThat(outlook(NEUTRAL, ofYear(960)).chance()).isEqualTo(none);
        Target pending = Target.toBeConfirmed().withBasis(TargetBasis.CUMULATIVE);
        assertThat(outlook(HIGHER, pending).chance()).isEqualTo(Figure.missing(MissingReason.PENDING));
        assertThat(outlook(HIGHER, pending).verdict()).isEqualTo(Verdict.NOT_AVAILABLE);
    }

    @Test
    void theBasisDecidesWhatTheChanceIsOf() {
        Forecast forecast = Forecast.of(HIGHER, SERIES, JUNE);
        Prediction march = forecast.at(YearMonth.of(2021, 3));
        for (TargetBasis basis : List.of(TargetBasis.LEVEL_AT_YEAR_END, TargetBasis.PER_PERIOD)) {
            TargetOutlook outlook = outlook(HIGHER, Target.of(90).withBasis(basis));
            assertThat(outlook.chance()).isEqualTo(march.chanceAtLeast(90));
            assertThat(outlook.requiredPerPeriod()).isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
        }
        Indicator last = HIGHER.toBuilder().aggregation(Aggregation.LAST).build();
        assertThat(outlook(last, ofYear(90)).chance()).isEqualTo(march.chanceAtLeast(90));
        for (Aggregation aggregation : List.of(Aggregation.MEAN, Aggregation.MAX, Aggregation.NONE)) {
            Indicator other = HIGHER.toBuilder().aggregation(aggregation).build();
            assertThat(outlook(other, ofYear(90)).chance())
                    .as(aggregation.text())
                    .isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
        }
        RatioSeries ratio = RatioSeries.proportion(SERIES, SERIES.times(2));
        ScorecardRow ofRatio = ScorecardRow.of(SHARE, ratio, JUNE)
                .withTargets(TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2020), ofYear(60)));
        assertThat(ofRatio.outlook().orElseThrow().chance()).isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
    }

    @Test
    void verdicts() {
        assertThat(outlook(HIGHER, ofYear(960)).verdict()).isEqualTo(Verdict.LIKELY);
        assertThat(outlook(HIGHER, ofYear(1000)).verdict()).isEqualTo(Verdict.UNCERTAIN);
        assertThat(outlook(HIGHER, ofYear(1100)).verdict()).isEqualTo(Verdict.UNLIKELY);
        assertThat(outlook(HIGHER, ofYear(254)).verdict()).isEqualTo(Verdict.ALREADY_MET);
        assertThat(outlook(HIGHER, ofYear(255)).verdict()).isEqualTo(Verdict.LIKELY);
        assertThat(outlook(LOWER, ofYear(253)).verdict()).isEqualTo(Verdict.OUT_OF_REACH);
        assertThat(outlook(LOWER, ofYear(254)).verdict()).isEqualTo(Verdict.UNLIKELY);
        Target range = Target.range(100, 200).withBasis(TargetBasis.CUMULATIVE);
        assertThat(outlook(BEST, range).verdict()).isEqualTo(Verdict.OUT_OF_REACH);
        assertThat(outlook(NEUTRAL, ofYear(100)).verdict()).isEqualTo(Verdict.NOT_AVAILABLE);
        // an amount may fall again, so nothing is decided
        Indicator amount = HIGHER.toBuilder().measure(MeasureKind.AMOUNT).build();
        assertThat(outlook(amount, ofYear(254)).verdict()).isEqualTo(Verdict.LIKELY);
        for (Verdict verdict : Verdict.values()) {
            assertThat(verdict.text()).isNotBlank();
            assertThat(verdict.symbol()).hasSize(1);
        }
    }

    @Test
    void aTargetAtTheEndOfTheDoublesIsPrintedShort() {
        for (double end : new double[] {Double.MIN_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE}) {
            TargetSchedule targets = TargetSchedule.of(FiscalCalendar.APRIL)
                    .with(FiscalCalendar.APRIL.year(2020), Target.of(end).withBasis(TargetBasis.LEVEL_AT_YEAR_END));
            String narrative =
                    ScorecardRow.of(HIGHER, SERIES, JUNE).withTargets(targets).narrative();
            assertThat(narrative).contains(Double.toString(end).substring(1, 3)).doesNotContainPattern("[0-9,.]{20}");
        }
    }

    @Test
    void aYearThatIsCompleteIsDecidedExactly() {
        MonthlySeries series = SERIES.head(27); // to March 2020
        YearMonth march = series.last();
        double sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += series.at(march.minusMonths(i)).value();
        }
        assertThat(row(HIGHER, series, march, ofYear(sum))
                        .outlook()
                        .orElseThrow()
                        .verdict())
                .isEqualTo(Verdict.ALREADY_MET);
        assertThat(row(HIGHER, series, march, ofYear(sum + 0.1))
                        .outlook()
                        .orElseThrow()
                        .verdict())
                .isEqualTo(Verdict.OUT_OF_REACH);
        assertThat(row(LOWER, series, march, ofYear(sum))
                        .outlook()
                        .orElseThrow()
                        .verdict())
                .isEqualTo(Verdict.ALREADY_MET);
        assertThat(row(LOWER, series, march, ofYear(sum - 0.1))
                        .outlook()
                        .orElseThrow()
                        .verdict())
                .isEqualTo(Verdict.OUT_OF_REACH);
    }

    // -----------------------------------------------------------------------
    @Test
    void sentences() {
        assertThat(outlook(HIGHER, ofYear(960)).text())
                .isEqualTo("on course for 946 to 1,065 by March 2021; about an 85% chance of reaching 960"
                        + " (83 per month projected, 78 needed)");
        assertThat(outlook(LOWER, ofYear(1000)).text())
                .isEqualTo("on course for 946 to 1,065 by March 2021; about a 45% chance of staying at or below 1,000");
        assertThat(outlook(BEST, Target.range(900, 1000).withBasis(TargetBasis.CUMULATIVE))
                        .text())
                .isEqualTo(
                        "on course for 946 to 1,065 by March 2021; about a 45% chance of being between 900 and 1,000");
        assertThat(outlook(NEUTRAL, ofYear(960)).text())
                .isEqualTo("on course for 946 to 1,065 by March 2021 (target 960)");
        assertThat(outlook(HIGHER, ofYear(250)).text())
                .isEqualTo("254 so far: the target of 250 for 2020-21 is already met");
        assertThat(outlook(LOWER, ofYear(240)).text())
                .isEqualTo("254 so far: the target of at most 240 for 2020-21 can no longer be met");
        Target level = Target.of(42).withBasis(TargetBasis.LEVEL_AT_YEAR_END);
        String share =
                row(SHARE, percentages(), JUNE, level).outlook().orElseThrow().text();
        assertThat(share)
                .matches(
                        "likely to be between \\d\\d\\.\\d% and \\d\\d\\.\\d% in March 2021; .* chance of 42% or more");
    }

    @Test
    void sentencesWhereThereIsNoRange() {
        MonthlySeries nine = SERIES.head(9);
        assertThat(row(HIGHER, nine, nine.last(), ofYear(960))
                        .outlook()
                        .orElseThrow()
                        .text())
                .isEqualTo("no forecast: too few observations (9 of the 12 months needed)");
        MonthlySeries broken = SERIES.toBuilder()
                .mark(YearMonth.of(2020, 2), Marker.BREAK_BEFORE)
                .build();
        assertThat(row(HIGHER, broken, JUNE, ofYear(960))
                        .outlook()
                        .orElseThrow()
                        .text())
                .isEqualTo("no forecast: the series breaks in between (5 months since February 2020)");
        double[] equal = new double[30];
        Arrays.fill(equal, 50);
        MonthlySeries flat = MonthlySeries.of(SERIES.first(), equal);
        assertThat(row(HIGHER, flat, JUNE, ofYear(960)).outlook().orElseThrow().text())
                .isEqualTo("no range can be given: the figures do not vary");
        MonthlySeries provisional =
                SERIES.toBuilder().mark(JUNE, Marker.PROVISIONAL).build();
        assertThat(row(HIGHER, provisional, JUNE, ofYear(960))
                        .outlook()
                        .orElseThrow()
                        .text())
                .endsWith("(83 per month projected, 78 needed), on provisional figures");
    }

    // -----------------------------------------------------------------------
    @Test
    void whereItIsSaid() {
        ScorecardRow said = row(HIGHER, SERIES, JUNE, ofYear(960));
        assertThat(said.narrative())
                .contains("On course for 946 to 1,065 by March 2021; about an 85% chance of reaching 960"
                        + " (83 per month projected, 78 needed).");
        assertThat(said.getPlain()).containsKeys("forecast", "outlook");
        assertThat(said.getPlain().get("outlook"))
                .isEqualTo(said.outlook().orElseThrow().getPlain());
        assertThat(said.outlook().orElseThrow().getPlain().keySet())
                .containsExactly("target", "chance", "verdict", "requiredPerPeriod", "projectedPerPeriod", "text");
        ScorecardRow perPeriod = row(HIGHER, SERIES, JUNE, Target.of(90));
        assertThat(perPeriod.outlook()).isPresent();
        assertThat(perPeriod.narrative()).doesNotContain("chance");
        assertThat(perPeriod.getPlain()).doesNotContainKeys("forecast", "outlook");
        ScorecardRow pending = row(HIGHER, SERIES, JUNE, Target.toBeConfirmed().withBasis(TargetBasis.CUMULATIVE));
        assertThat(pending.narrative()).doesNotContain("on course").doesNotContain("On course");
        assertThat(pending.getPlain()).doesNotContainKeys("forecast", "outlook");
        assertThat(ScorecardRow.of(HIGHER, SERIES, JUNE).outlook()).isEmpty();
        ScorecardPolicy none = ScorecardPolicy.standard().withoutForecast();
        ScorecardRow without = ScorecardRow.of(HIGHER, SERIES, JUNE, none)
                .withTargets(said.targets().orElseThrow());
        assertThat(without.outlook()).isEmpty();
        assertThat(without.narrative()).doesNotContain("chance");
        assertThat(without.forecast()).isEqualTo(said.forecast());
        assertThat(said.forecast()).isSameAs(said.forecast());
        ScorecardPolicy naive =
                ScorecardPolicy.standard().withForecast(options -> options.withMethod(ForecastMethod.NAIVE));
        assertThat(ScorecardRow.of(HIGHER, SERIES, JUNE, naive).forecast().method())
                .isEqualTo(ForecastMethod.NAIVE);
    }

    @Test
    void offCourse() {
        ScorecardRow row = row(HIGHER, SERIES, JUNE, ofYear(1300));
        List<Finding> found = row.findings().stream()
                .filter(finding -> finding.rule() == FindingRule.OFF_COURSE)
                .toList();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).text())
                .isEqualTo("83 per month projected, 116 needed; less than a 20% chance of reaching 1,300");
        assertThat(row(HIGHER, SERIES, JUNE, ofYear(1150)).findings())
                .noneMatch(finding -> finding.rule() == FindingRule.OFF_COURSE);
        ScorecardSummary summary = Scorecard.of(JUNE, List.of(row)).summary();
        assertThat(summary.outlooks()).containsEntry(Verdict.UNLIKELY, 1).containsEntry(Verdict.LIKELY, 0);
    }

    @Test
    void equality() {
        TargetOutlook one = outlook(HIGHER, ofYear(960));
        assertThat(outlook(HIGHER, ofYear(960))).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(outlook(HIGHER, ofYear(961))).isNotEqualTo(one);
        assertThat(outlook(LOWER, ofYear(960))).isNotEqualTo(one);
        assertThat(row(HIGHER, SERIES.times(2), JUNE, ofYear(960)).outlook()).isNotEqualTo(Optional.of(one));
        Indicator amount = HIGHER.toBuilder().measure(MeasureKind.AMOUNT).build();
        assertThat(outlook(amount, ofYear(254))).isNotEqualTo(outlook(HIGHER, ofYear(254)));
        assertThat(one).isNotEqualTo("likely");
        assertThat(one.toString()).startsWith("likely: on course for 946 to 1,065 by March 2021");
        assertThat(one.explain().text()).isEqualTo(one.text());
        assertThat(one.explain().inputs()).contains("observed 254 of 3", "to come 9");
    }

    @Test
    void whereTheTargetIsBestObservedFiguresDecideOnBothSides() {
        // 254 observed of a count, so at least 254; nothing bounds it from above
        Target tolerant = ofYear(200).withTolerance(Tolerance.points(53));
        assertThat(outlook(BEST, tolerant).verdict()).isEqualTo(Verdict.OUT_OF_REACH);
        assertThat(outlook(BEST, ofYear(200).withTolerance(Tolerance.points(54)))
                        .verdict())
                .isEqualTo(Verdict.UNLIKELY);
        MonthlySeries whole = SERIES.head(27); // 950 in the year to March 2020
        Object[][] table = {
            {Target.range(940, 960), TargetStatus.MET},
            {Target.range(950, 960), TargetStatus.MET},
            {Target.range(940, 950), TargetStatus.MISSED},
            {Target.range(950.5, 960), TargetStatus.MISSED},
            {Target.range(940, 949), TargetStatus.MISSED},
            {Target.of(1000).withTolerance(Tolerance.percent(5)), TargetStatus.WITHIN_TOLERANCE},
            {Target.of(1000).withTolerance(Tolerance.percent(4.9)), TargetStatus.MISSED},
            {Target.of(900).withTolerance(Tolerance.points(50)), TargetStatus.WITHIN_TOLERANCE},
            {Target.of(900).withTolerance(Tolerance.points(49)), TargetStatus.MISSED},
        };
        double sum = whole.tail(12).toMap().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(sum).isEqualTo(950);
        for (Object[] each : table) {
            Target target = ((Target) each[0]).withBasis(TargetBasis.CUMULATIVE);
            ScorecardRow ended = row(BEST, whole, whole.last(), target);
            assertThat(ended.targetAssessment().orElseThrow().status())
                    .as(target.toString())
                    .isEqualTo(each[1]);
            assertThat(ended.outlook().orElseThrow().verdict())
                    .as(target.toString())
                    .isEqualTo(each[1] == TargetStatus.MISSED ? Verdict.OUT_OF_REACH : Verdict.ALREADY_MET);
        }
    }

    @Test
    void whereAFigureLeavesThePossibleRangeNothingIsDecided() {
        MonthlySeries negative = SERIES.toBuilder()
                .put(YearMonth.of(2019, 2), new Observation(Figure.of(-5), Set.of()))
                .build();
        assertThat(row(HIGHER, negative, JUNE, ofYear(200))
                        .outlook()
                        .orElseThrow()
                        .verdict())
                .isEqualTo(Verdict.LIKELY);
        assertThat(row(HIGHER, SERIES, JUNE, ofYear(200))
                        .outlook()
                        .orElseThrow()
                        .verdict())
                .isEqualTo(Verdict.ALREADY_MET);
    }

    @Test
    void aBreakIsNamedWithThePeriodsSinceIt() {
        MonthlySeries broken =
                SERIES.toBuilder().mark(JUNE, Marker.BREAK_BEFORE).build();
        assertThat(row(HIGHER, broken, JUNE, ofYear(960))
                        .outlook()
                        .orElseThrow()
                        .text())
                .isEqualTo("no forecast: the series breaks in between (1 month since June 2020)");
        // the first figure after the break is not final, so none is used
        MonthlySeries partial = SERIES.with(JUNE, 81, Marker.BREAK_BEFORE, Marker.PARTIAL);
        assertThat(row(HIGHER, partial, JUNE, ofYear(960))
                        .outlook()
                        .orElseThrow()
                        .text())
                .isEqualTo("no forecast: the series breaks in between");
    }
}
