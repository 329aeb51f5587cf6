// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.FiscalYear;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Assessments worked out by hand: both sides of every limit, all polarities, all tolerances. */
class AssessmentTableTest {

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
            case "relative" -> Tolerance.relative(Double.parseDouble(parts[1]));
            case "absolute" -> Tolerance.absolute(Double.parseDouble(parts[1]));
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
        "300, absolute 5, 295, target, WITHIN_TOLERANCE",
        "300, absolute 5, 294.9, target, MISSED",
        "300, absolute 5, 305, target, WITHIN_TOLERANCE",
        "300, absolute 5, 305.1, target, MISSED",
        "300, relative 10, 330, target, WITHIN_TOLERANCE",
        "300, relative 10, 330.1, target, MISSED",
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
        "80 90, absolute 5, 75, higher, WITHIN_TOLERANCE",
        "80 90, absolute 5, 74.9, higher, MISSED",
        "80 90, absolute 5, 95, lower, WITHIN_TOLERANCE",
        "80 90, absolute 5, 95.1, lower, MISSED",
        "80 90, absolute 5, 75, target, WITHIN_TOLERANCE",
        "80 90, absolute 5, 74.9, target, MISSED",
        "80 90, absolute 5, 95, target, WITHIN_TOLERANCE",
        "80 90, absolute 5, 95.1, target, MISSED",
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
                MonthlySeries.of(YearMonth.of(2020, 6), 96),
                YearMonth.of(2020, 6),
                TargetSchedule.of(FiscalCalendar.APRIL),
                Polarity.HIGHER_IS_BETTER);
        Figure notApplicable = Figure.missing(MissingReason.NOT_APPLICABLE);
        assertThat(none.target()).isEmpty();
        assertThat(none.actual()).isEqualTo(Figure.of(96));
        assertThat(none.status()).isEqualTo(TargetStatus.NO_TARGET);
        assertThat(none.gap()).isEqualTo(notApplicable);
        assertThat(none.achievement()).isEqualTo(notApplicable);
        assertThat(none.explain())
                .isEqualTo(Explanation.of(
                        List.of("figure 96", "target none", "polarity higher"),
                        "equality meets; tolerance none",
                        "96: no target in force"));
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
        Target target = Target.of(336).withTolerance(Tolerance.relative(10));
        assertThat(TargetAssessment.of(Figure.of(310), target, Polarity.LOWER_IS_BETTER)
                        .explain())
                .isEqualTo(Explanation.of(
                        List.of("figure 310", "target 336", "polarity lower"),
                        "equality meets; tolerance 10%",
                        "310 against 336: met"));
    }

    @Test
    void theTargetOfAYearIsThatAtItsEnd() {
        TargetSchedule schedule = TargetSchedule.of(FiscalCalendar.APRIL)
                .with(2019, Target.of(300))
                .revised(YearMonth.of(2019, 9), Target.of(320));
        assertThat(schedule.ofYear(FiscalCalendar.APRIL.year(2019))).contains(Target.of(320));
        assertThat(schedule.ofYear(FiscalCalendar.APRIL.year(2020))).isEmpty();
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
        assertThat(TargetAssessment.statusOfInterval(
                        Figure.of(lower), Figure.of(upper), Target.of(target), polarity(polarity)))
                .isEqualTo(expected);
    }

    @Test
    void anIntervalWithoutBothEndsIsNotAssessed() {
        Figure pending = Figure.missing(MissingReason.PENDING);
        Figure one = Figure.of(1);
        Polarity higher = Polarity.HIGHER_IS_BETTER;
        assertThat(TargetAssessment.statusOfInterval(pending, one, Target.of(1), higher))
                .isEqualTo(TargetStatus.NOT_ASSESSED);
        assertThat(TargetAssessment.statusOfInterval(one, pending, Target.of(1), higher))
                .isEqualTo(TargetStatus.NOT_ASSESSED);
        assertThat(TargetAssessment.statusOfInterval(one, one, Target.toBeConfirmed(), higher))
                .isEqualTo(TargetStatus.TO_BE_CONFIRMED);
    }

    // -----------------------------------------------------------------------
    @Test
    void runRates() {
        RequiredRunRate ahead = RequiredRunRate.of(100, 120, 4);
        assertThat(ahead.missing()).isEqualTo(Figure.of(0));
        assertThat(ahead.surplus()).isEqualTo(Figure.of(20));
        assertThat(ahead.perMonth()).isEqualTo(Figure.of(0));
        assertThat(ahead.perWeek()).isEqualTo(Figure.of(0));
        RequiredRunRate behind = RequiredRunRate.of(100, 40, 4).withCarryOver(8);
        assertThat(behind.missing()).isEqualTo(Figure.of(52));
        assertThat(behind.surplus()).isEqualTo(Figure.of(0));
        assertThat(behind.perMonth()).isEqualTo(Figure.of(13));
        assertThat(behind.perWeek()).isEqualTo(Figure.of(3));
        assertThat(RequiredRunRate.of(100, 40, 0).perWeek()).isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
        assertThat(RequiredRunRate.neededFor(0, 50)).isZero();
        assertThat(RequiredRunRate.neededFor(10, 50)).isEqualTo(20);
        assertThat(RequiredRunRate.neededFor(10, 30)).isEqualTo(34);
    }

    @Test
    void aYearWithoutAllItsMonthsGivesNoProfile() {
        FiscalYear year = FiscalCalendar.JANUARY.year(2021);
        double[] flat = new double[12];
        Arrays.fill(flat, 3);
        MonthlySeries before = MonthlySeries.of(YearMonth.of(2020, 1), flat);
        assertThat(seasonal(year, before).at(YearMonth.of(2021, 5))).isEqualTo(Figure.of(10));
        assertThat(seasonal(year, before.head(11)).at(YearMonth.of(2021, 5)))
                .isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        MonthlySeries hidden = MonthlySeries.builder()
                .addMissing(YearMonth.of(2020, 1), MissingReason.PENDING)
                .addMissing(YearMonth.of(2020, 2), MissingReason.CONFIDENTIAL)
                .addMissing(YearMonth.of(2020, 3), MissingReason.PENDING)
                .build();
        assertThat(seasonal(year, hidden).at(YearMonth.of(2021, 5)))
                .isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
        assertThat(seasonal(year, MonthlySeries.of(YearMonth.of(2020, 1), new double[12]))
                        .at(YearMonth.of(2021, 5)))
                .isEqualTo(Figure.missing(MissingReason.ZERO_BASE));
        assertThat(seasonal(year, hidden).range()).isEqualTo(year.months());
    }

    private static MonthlySeries seasonal(FiscalYear year, MonthlySeries series) {
        return Trajectory.seasonal(year, 120, series);
    }
}
