// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.Aggregation;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Assessments calculated by hand: both sides of every limit, all polarities, all tolerances. */
class TargetAssessmentTest {

    private static Polarity polarity(String name) {
        return switch (name) {
            case "higher" -> Polarity.HIGHER_IS_BETTER;
            case "lower" -> Polarity.LOWER_IS_BETTER;
            case "target" -> Polarity.TARGET_IS_BEST;
            default -> Polarity.NEUTRAL;
        };
    }

    private static Tolerance tolerance(String text) {
        String[] parts = text.split(" ");
        return switch (parts[0]) {
            case "percent" -> Tolerance.percent(Double.parseDouble(parts[1]));
            case "points" -> Tolerance.points(Double.parseDouble(parts[1]));
            case "floor" -> Tolerance.floor(Double.parseDouble(parts[1]));
            default -> Tolerance.none();
        };
    }

    @ParameterizedTest
    @CsvSource({
        // one value
        "300, none, 300, higher, MET",
        "300, none, 299.9, higher, MISSED",
        "300, none, 300.1, lower, MISSED",
        "300, none, 300, target, MET",
        "300, none, 299.9, target, MISSED",
        "300, none, 300.1, target, MISSED",
        "300, none, 300, neutral, NOT_ASSESSED",
        "300, points 5, 295, target, WITHIN_TOLERANCE",
        "300, points 5, 294.9, target, MISSED",
        "300, points 5, 305, target, WITHIN_TOLERANCE",
        "300, points 5, 305.1, target, MISSED",
        "300, percent 10, 330, target, WITHIN_TOLERANCE",
        "300, percent 10, 330.1, target, MISSED",
        "300, floor 280, 280, target, WITHIN_TOLERANCE",
        "300, floor 280, 320, target, WITHIN_TOLERANCE",
        "300, floor 280, 279.9, target, MISSED",
        "300, floor 280, 320.1, target, MISSED",
        "300, floor 320, 320, lower, WITHIN_TOLERANCE",
        "300, floor 320, 320.1, lower, MISSED",
        // from 80 up to but not including 90
        "80 90, none, 90, higher, MET",
        "80 90, none, 89.9, higher, WITHIN_TOLERANCE",
        "80 90, none, 79.9, higher, MISSED",
        "80 90, none, 79.9, lower, MET",
        "80 90, none, 80, lower, WITHIN_TOLERANCE",
        "80 90, none, 89.9, lower, WITHIN_TOLERANCE",
        "80 90, none, 90, lower, MISSED",
        "80 90, none, 79.9, target, MISSED",
        "80 90, none, 80, target, MET",
        "80 90, none, 89.9, target, MET",
        "80 90, none, 90, target, MISSED",
        "80 90, points 5, 75, higher, WITHIN_TOLERANCE",
        "80 90, points 5, 74.9, higher, MISSED",
        "80 90, points 5, 95, lower, WITHIN_TOLERANCE",
        "80 90, points 5, 95.1, lower, MISSED",
        "80 90, points 5, 75, target, WITHIN_TOLERANCE",
        "80 90, points 5, 74.9, target, MISSED",
        "80 90, points 5, 95, target, WITHIN_TOLERANCE",
        "80 90, points 5, 95.1, target, MISSED",
    })
    void statusOf(String target, String tolerance, double actual, String polarity, TargetStatus expected) {
        assertThat(TargetAssessment.of(Figure.of(actual), target(target, tolerance), polarity(polarity))
                        .status())
                .isEqualTo(expected);
    }

    private static Target target(String text, String tolerance) {
        String[] bounds = text.split(" ");
        Target target = bounds.length == 1
                ? Target.of(Double.parseDouble(text))
                : Target.range(Double.parseDouble(bounds[0]), Double.parseDouble(bounds[1]));
        return target.withTolerance(tolerance(tolerance));
    }

    @ParameterizedTest
    @CsvSource({
        "300, 290, -10",
        "300, 300, 0",
        "300, 310, 10",
        "80 90, 79, -1",
        "80 90, 80, 0",
        "80 90, 89, 0",
        "80 90, 90, 0",
        "80 90, 91, 1",
    })
    void gapIsTheWayToTheTarget(String target, double actual, double expected) {
        assertThat(TargetAssessment.of(Figure.of(actual), target(target, "none"), Polarity.HIGHER_IS_BETTER)
                        .gap())
                .isEqualTo(Figure.of(expected));
    }

    @Test
    void withoutATargetThereIsNoGap() {
        TargetAssessment none = TargetAssessment.of(
                Indicator.builder("A").polarity(Polarity.HIGHER_IS_BETTER).build(),
                MonthlySeries.of(YearMonth.of(2020, 6), 96),
                YearMonth.of(2020, 6),
                TargetSchedule.of(FiscalCalendar.APRIL));
        Figure notApplicable = Figure.missing(MissingReason.NOT_APPLICABLE);
        assertThat(none.target()).isEmpty();
        assertThat(none.actual()).isEqualTo(Figure.of(96));
        assertThat(none.status()).isEqualTo(TargetStatus.NO_TARGET);
        assertThat(none.expected()).isEqualTo(notApplicable);
        assertThat(none.gap()).isEqualTo(notApplicable);
        assertThat(none.achievement()).isEqualTo(notApplicable);
        assertThat(none.reason()).contains(MissingReason.NOT_APPLICABLE);
        assertThat(none.explain())
                .isEqualTo(Explanation.of(
                        List.of("figure 96 (June 2020)", "target none", "higher is better"),
                        "no target",
                        "96: no target"));
    }

    @Test
    void achievementNeedsOneValueAndADirection() {
        Figure notApplicable = Figure.missing(MissingReason.NOT_APPLICABLE);
        Figure fifty = Figure.of(50);
        assertThat(achievement(Target.range(80, 90), fifty, Polarity.HIGHER_IS_BETTER))
                .isEqualTo(notApplicable);
        assertThat(achievement(Target.of(100), fifty, Polarity.TARGET_IS_BEST)).isEqualTo(notApplicable);
        assertThat(achievement(Target.of(100), fifty, Polarity.NEUTRAL)).isEqualTo(notApplicable);
        assertThat(achievement(Target.toBeConfirmed(), fifty, Polarity.HIGHER_IS_BETTER))
                .isEqualTo(Figure.missing(MissingReason.PENDING));
        assertThat(achievement(Target.of(100), Figure.of(150), Polarity.LOWER_IS_BETTER))
                .isEqualTo(fifty);
        assertThat(achievement(Target.of(0), fifty, Polarity.HIGHER_IS_BETTER))
                .isEqualTo(Figure.missing(MissingReason.ZERO_BASE));
    }

    private static Figure achievement(Target target, Figure actual, Polarity polarity) {
        return TargetAssessment.of(actual, target, polarity).achievement();
    }

    @Test
    void explainsWithTheTolerance() {
        Target target = Target.of(336).withTolerance(Tolerance.percent(10));
        assertThat(TargetAssessment.of(Figure.of(310), target, Polarity.LOWER_IS_BETTER)
                        .explain())
                .isEqualTo(Explanation.of(
                        List.of("figure 310", "target 336", "lower is better"),
                        "at or below the expected figure meets; tolerance 10%",
                        "310 against 336: met"));
    }

    @Test
    void onlyTargetsOfOneValueWithoutToleranceAreTheirOwnRange() {
        assertThat(Target.of(5).isRange()).isFalse();
        assertThat(Target.range(5, 6).isRange()).isTrue();
        assertThat(Target.toBeConfirmed().isRange()).isFalse();
        assertThat(Target.toBeConfirmed().isConfirmed()).isFalse();
        assertThat(Target.range(0, 6).lower()).isEqualTo(Figure.of(0));
    }

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @CsvSource({
        "100, 100, 110, higher, MET",
        "100, 99, 110, higher, WITHIN_TOLERANCE",
        "100, 90, 100, higher, WITHIN_TOLERANCE",
        "100, 90, 99, higher, MISSED",
        "100, 90, 100, lower, MET",
        "100, 90, 101, lower, WITHIN_TOLERANCE",
        "100, 100, 110, lower, WITHIN_TOLERANCE",
        "100, 101, 110, lower, MISSED",
        "100, 90, 110, target, NOT_ASSESSED",
        "100, 90, 110, neutral, NOT_ASSESSED",
    })
    void statusOfAnInterval(double target, double lower, double upper, String polarity, TargetStatus expected) {
        ConfidenceInterval interval = ConfidenceInterval.published(lower, upper, ConfidenceLevel.PERCENT_95);
        TargetAssessment assessment =
                TargetAssessment.of(Figure.of(lower), interval, Target.of(target), polarity(polarity));
        assertThat(assessment.status()).isEqualTo(expected);
        assertThat(assessment.interval()).contains(interval);
    }

    @Test
    void anIntervalOfAMissingFigureIsNotAssessed() {
        ConfidenceInterval interval = ConfidenceInterval.published(1, 2, ConfidenceLevel.PERCENT_95);
        Polarity higher = Polarity.HIGHER_IS_BETTER;
        TargetAssessment pending =
                TargetAssessment.of(Figure.missing(MissingReason.PENDING), interval, Target.of(1), higher);
        assertThat(pending.status()).isEqualTo(TargetStatus.NOT_ASSESSED);
        assertThat(pending.reason()).contains(MissingReason.PENDING);
        assertThat(TargetAssessment.of(Figure.of(1), interval, Target.toBeConfirmed(), higher)
                        .status())
                .isEqualTo(TargetStatus.TO_BE_CONFIRMED);
        assertThat(TargetAssessment.of(Figure.of(1.5), interval, Target.of(1), higher))
                .hasToString("1.5 (1.0 to 2.0) against 1.0: met");
        assertThat(TargetAssessment.of(Figure.of(1.5), interval, Target.of(1.2), higher))
                .hasToString("1.5 (1.0 to 2.0) against 1.2: within the confidence interval");
    }

    // -----------------------------------------------------------------------
    private static final YearMonth APRIL = YearMonth.of(2020, 4);
    private static final Indicator COUNT =
            Indicator.builder("A").polarity(Polarity.HIGHER_IS_BETTER).build();

    private static TargetAssessment at(Indicator indicator, int month, Target target) {
        double[] tens = new double[12];
        Arrays.fill(tens, 10);
        TargetSchedule schedule = TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2020), target);
        return TargetAssessment.of(indicator, MonthlySeries.of(APRIL, tens), APRIL.plusMonths(month), schedule);
    }

    private static Indicator count(Polarity polarity) {
        return COUNT.toBuilder().polarity(polarity).build();
    }

    @Test
    void explainsTheMonthsThatAreCompared() {
        Target year = Target.of(240).withBasis(TargetBasis.CUMULATIVE);
        assertThat(at(COUNT, 0, year).explain().inputs().get(0)).isEqualTo("figure 10 (April 2020)");
        assertThat(at(COUNT, 2, year).explain().inputs())
                .startsWith("figure 30 (April to June 2020)", "target 240", "expected by June 60 (3/12)");
        assertThat(at(COUNT, 9, year).explain().inputs().get(0)).isEqualTo("figure 100 (April 2020 to January 2021)");
        assertThat(at(COUNT, 9, Target.of(10)).explain().inputs().get(0)).isEqualTo("figure 10 (January 2021)");
        Target range = Target.range(240, 360).withBasis(TargetBasis.CUMULATIVE);
        assertThat(at(COUNT, 2, range).explain().inputs()).contains("expected by June 60 to 90 (3/12)");
    }

    @Test
    void explainsTheRule() {
        Target level = Target.of(10).withBasis(TargetBasis.LEVEL_AT_YEAR_END);
        Target range = Target.range(8, 12);
        Object[][] table = {
            {Polarity.HIGHER_IS_BETTER, "at or above the expected figure meets", "met from 12, missed below 8"},
            {Polarity.LOWER_IS_BETTER, "at or below the expected figure meets", "met below 8, missed from 12"},
            {Polarity.TARGET_IS_BEST, "exactly the expected figure meets", "from 8 to below 12 meets"},
        };
        for (Object[] row : table) {
            Indicator indicator = count((Polarity) row[0]);
            assertThat(at(indicator, 2, Target.of(10)).explain().rule()).isEqualTo(row[1] + "; tolerance none");
            assertThat(at(indicator, 2, level).explain().rule())
                    .isEqualTo(row[1] + "; due by March 2021; tolerance none");
            assertThat(at(indicator, 2, range.withTolerance(Tolerance.points(1)))
                            .explain()
                            .rule())
                    .isEqualTo(row[2] + "; tolerance 1pt");
        }
        assertThat(at(count(Polarity.NEUTRAL), 2, range).explain().rule())
                .isEqualTo("neither higher nor lower is better");
        ConfidenceInterval interval = ConfidenceInterval.published(9, 11, ConfidenceLevel.PERCENT_95);
        assertThat(TargetAssessment.of(Figure.of(10), interval, Target.of(9), Polarity.HIGHER_IS_BETTER)
                        .explain()
                        .rule())
                .isEqualTo("the whole interval at or above the expected figure meets");
        assertThat(TargetAssessment.of(Figure.of(10), interval, Target.of(9), Polarity.LOWER_IS_BETTER)
                        .explain()
                        .rule())
                .isEqualTo("the whole interval at or below the expected figure meets");
    }

    @Test
    void requiredPerPeriodNeedsAFigureATargetAndPeriodsToCome() {
        Figure none = Figure.missing(MissingReason.NOT_APPLICABLE);
        Target year = Target.of(240).withBasis(TargetBasis.CUMULATIVE);
        Indicator atMost = count(Polarity.LOWER_IS_BETTER);
        assertThat(at(COUNT, 11, year).requiredPerPeriod()).isEqualTo(none);
        assertThat(at(COUNT, 2, Target.of(10)).requiredPerPeriod()).isEqualTo(none);
        assertThat(at(count(Polarity.TARGET_IS_BEST), 2, year).requiredPerPeriod())
                .isEqualTo(none);
        Target open = Target.toBeConfirmed().withBasis(TargetBasis.CUMULATIVE);
        assertThat(at(atMost, 2, open).requiredPerPeriod()).isEqualTo(none);
        assertThat(at(atMost, 2, open).requiredText()).isEmpty();
        // the limit is reached exactly, so nothing more is allowed, and nothing is exceeded
        assertThat(at(atMost, 2, Target.of(30).withBasis(TargetBasis.CUMULATIVE))
                        .requiredText())
                .isEqualTo("at most 0 per month");
        assertThat(at(atMost, 11, Target.of(120).withBasis(TargetBasis.CUMULATIVE))
                        .requiredText())
                .isEmpty();
        assertThat(at(atMost, 11, Target.of(119).withBasis(TargetBasis.CUMULATIVE))
                        .requiredText())
                .isEqualTo("exceeded");
        TargetAssessment outside = at(atMost, 13, year);
        assertThat(outside.requiredPerPeriod()).isEqualTo(none);
        TargetSchedule schedule = TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2020), year);
        TargetAssessment late = TargetAssessment.of(atMost, MonthlySeries.of(APRIL, 10), APRIL.plusMonths(1), schedule);
        assertThat(late.requiredPerPeriod()).isEqualTo(Figure.missing(MissingReason.OUTSIDE_SERIES));
        assertThat(late.requiredText()).isEmpty();
        assertThat(late.gap()).isEqualTo(Figure.missing(MissingReason.OUTSIDE_SERIES));
    }

    @Test
    void figuresOfAllSizes() {
        assertThat(TargetAssessment.of(Figure.of(1e-20), Target.of(2e-20), Polarity.HIGHER_IS_BETTER))
                .hasToString("0.00000000000000000001 against 0.00000000000000000002: missed");
        TargetSchedule schedule = TargetSchedule.of(FiscalCalendar.APRIL)
                .with(
                        FiscalCalendar.APRIL.year(2020),
                        Target.of(Double.MIN_VALUE).withBasis(TargetBasis.CUMULATIVE));
        TargetAssessment least = TargetAssessment.of(COUNT, MonthlySeries.of(APRIL, 0), APRIL, schedule);
        Figure lost = Figure.missing(MissingReason.NOT_REPRESENTABLE);
        assertThat(least.requiredPerPeriod()).isEqualTo(lost);
        assertThat(least.expected()).isEqualTo(lost);
        assertThat(least.status()).isEqualTo(TargetStatus.MISSED);
        TargetAssessment largest =
                TargetAssessment.of(COUNT, MonthlySeries.of(APRIL, 1e308, 1e308), APRIL.plusMonths(1), schedule);
        assertThat(largest.actual()).isEqualTo(lost);
        assertThat(largest.status()).isEqualTo(TargetStatus.NOT_ASSESSED);
    }

    @Test
    void equality() {
        Target year = Target.of(120).withBasis(TargetBasis.CUMULATIVE);
        MonthlySeries provisional = MonthlySeries.of(APRIL, 10).with(APRIL, 10, Marker.PROVISIONAL);
        TargetSchedule schedule = TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2020), year);
        ConfidenceInterval wide = ConfidenceInterval.published(8, 12, ConfidenceLevel.PERCENT_95);
        ConfidenceInterval narrow = ConfidenceInterval.published(9, 11, ConfidenceLevel.PERCENT_95);
        Figure ten = Figure.of(10);
        Polarity higher = Polarity.HIGHER_IS_BETTER;
        assertDistinct(() -> List.of(
                at(COUNT, 0, year),
                at(count(Polarity.LOWER_IS_BETTER), 0, year),
                at(COUNT, 1, year),
                at(COUNT, 0, Target.of(120)),
                at(COUNT, 0, Target.of(120).withBasis(TargetBasis.LEVEL_AT_YEAR_END)),
                at(COUNT, 0, Target.toBeConfirmed()),
                at(COUNT.toBuilder().decimals(1).build(), 0, year),
                at(COUNT.toBuilder().measure(MeasureKind.AMOUNT).decimals(0).build(), 0, year),
                at(COUNT.toBuilder().frequency(Frequency.ANNUAL).build(), 0, year),
                at(COUNT.toBuilder().aggregation(Aggregation.LAST).build(), 0, year),
                at(COUNT.toBuilder().aggregation(Aggregation.MEAN).build(), 0, year),
                TargetAssessment.of(COUNT, provisional, APRIL, schedule),
                TargetAssessment.of(ten, Target.of(10), higher),
                TargetAssessment.of(ten, wide, Target.of(10), higher),
                TargetAssessment.of(ten, narrow, Target.of(10), higher),
                TargetAssessment.of(ten, Figure.missing(MissingReason.CONFIDENTIAL), higher),
                TargetAssessment.of(ten, Figure.missing(MissingReason.UNAVAILABLE), higher)));
    }

    @Test
    void anIntervalHoldsItsFigureAndHasATargetOfOneValue() {
        ConfidenceInterval interval = ConfidenceInterval.published(9, 11, ConfidenceLevel.PERCENT_95);
        Polarity higher = Polarity.HIGHER_IS_BETTER;
        for (double figure : new double[] {8.9, 11.1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TargetAssessment.of(Figure.of(figure), interval, Target.of(9), higher))
                    .withMessageStartingWith("interval must contain " + figure + ", but was ");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TargetAssessment.of(Figure.of(10), interval, Target.range(9, 10), higher))
                .withMessage("target must be one value, but was 9 to 10");
    }
}
