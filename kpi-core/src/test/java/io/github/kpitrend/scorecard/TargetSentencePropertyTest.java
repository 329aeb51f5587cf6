// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.TargetStatus;
import io.github.kpitrend.target.Tolerance;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.window.Aggregation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** The printed numbers of a sentence about a target decide as the assessment did, whatever decimals figures, targets and the indicator have. */
class TargetSentencePropertyTest {

    private static final YearMonth MONTH = YearMonth.of(2024, 5);
    private static final int MOST = 15;
    private static final String NUMBER = "(-?[0-9]+(?:\\.[0-9]+)?)";
    private static final Pattern SINGLE =
            Pattern.compile("The target of " + NUMBER + " was (met|missed by " + NUMBER + ")[^(]*\\(" + NUMBER + "\\)");
    private static final Pattern FINDING = Pattern.compile("the target of " + NUMBER + " was missed by " + NUMBER);
    private static final Pattern NOT_YET =
            Pattern.compile("The target of " + NUMBER + " by [^(]*is not reached yet \\(" + NUMBER + "\\)");
    private static final Pattern RANGE_NOT_YET = Pattern.compile(
            "The target of " + NUMBER + " to " + NUMBER + " by [^(]*is not reached yet \\(" + NUMBER + "\\)");
    private static final Pattern RANGE = Pattern.compile(
            "The target range of " + NUMBER + " to " + NUMBER + " was (met|missed) \\(" + NUMBER + "\\)");
    private static final Pattern RANGE_FINDING =
            Pattern.compile(NUMBER + " in May 2024 missed the target range of " + NUMBER + " to " + NUMBER);
    private static final Pattern INSIDE = Pattern.compile(NUMBER
            + " is inside the target range: the target is (?:met|missed) below " + NUMBER
            + " and (?:met|missed) from " + NUMBER);
    private static final Pattern CUMULATIVE_RANGE = Pattern.compile(
            NUMBER + " so far this year (below|above|inside) the range of " + NUMBER + " to " + NUMBER + " expected");
    private static final Pattern CUMULATIVE_RANGE_FINDING =
            Pattern.compile(NUMBER + " by May 2024 " + NUMBER + " to " + NUMBER + " were expected");
    private static final Pattern CUMULATIVE = Pattern.compile(
            NUMBER + " so far this year (ahead of|behind|in line with|below|above|at) the (?:limit of )?" + NUMBER);

    /** A figure and a target that differ by little, and how they are printed. */
    private static ScorecardRow row(
            int[] numbers, Polarity polarity, int decimals, TargetBasis basis, boolean isRange) {
        BigDecimal goal = BigDecimal.valueOf(numbers[0], numbers[1]);
        double figure = goal.add(BigDecimal.valueOf(numbers[2], numbers[3])).doubleValue();
        double wide = goal.add(BigDecimal.valueOf(numbers[4], 1)).doubleValue();
        Target target = isRange ? Target.range(goal.doubleValue(), wide) : Target.of(goal.doubleValue());
        if (numbers[4] % 3 == 0 && basis == TargetBasis.PER_PERIOD) {
            target = target.withTolerance(Tolerance.points(0.5));
        }
        Indicator.Builder indicator = Indicator.builder("x").polarity(polarity).calendar(FiscalCalendar.APRIL);
        if (decimals >= 0) {
            indicator.decimals(decimals);
        }
        if (basis == TargetBasis.CUMULATIVE) {
            indicator.aggregation(Aggregation.SUM);
        }
        MonthlySeries series = MonthlySeries.builder()
                .add(MONTH.minusMonths(1), basis == TargetBasis.CUMULATIVE ? 0 : 7)
                .add(MONTH, basis == TargetBasis.CUMULATIVE ? figure / 6 : figure)
                .build();
        FiscalCalendar calendar = FiscalCalendar.APRIL;
        TargetSchedule schedule = TargetSchedule.of(calendar).with(calendar.yearOf(MONTH), target.withBasis(basis));
        return ScorecardRow.of(indicator.build(), series, MONTH, ScorecardPolicy.standard())
                .withTargets(schedule);
    }

    @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
    void printedNumbersDecideAsTheAssessmentDid(
            @ForAll @IntRange(min = 6, max = 20_000) int goal,
            @ForAll @IntRange(min = 0, max = 5) int placesOfGoal,
            @ForAll @IntRange(min = -12, max = 12) int gap,
            @ForAll @IntRange(min = 0, max = 6) int placesOfGap,
            @ForAll @IntRange(min = 1, max = 60) int width,
            @ForAll Polarity polarity,
            @ForAll @IntRange(min = -1, max = 3) int decimals,
            @ForAll TargetBasis basis,
            @ForAll boolean isRange) {
        int[] numbers = {goal, placesOfGoal, gap, placesOfGap, width};
        ScorecardRow row = row(numbers, polarity, decimals, basis, isRange);
        TargetAssessment assessment = row.targetAssessment().orElseThrow();
        if (assessment.status() == TargetStatus.NOT_ASSESSED || isRoundedToABound(assessment)) {
            return;
        }
        String text = row.narrative().replace(",", "");
        int sentences =
                single(text, assessment, polarity) + range(text, assessment, polarity) + cumulative(text, assessment);
        assertThat(sentences).as(text).isEqualTo(1);
        for (Finding finding : row.findings()) {
            if (finding.rule() == FindingRule.MISSED_TARGET) {
                finding(finding.text().replace(",", ""), polarity);
            }
        }
    }

    /** A part of a target that no double holds may be the double of the figure. */
    private static boolean isRoundedToABound(TargetAssessment assessment) {
        double actual = assessment.actual().value();
        return assessment.gap().value() != 0
                && (assessment.expectedLower().value() == actual
                        || assessment.expectedUpper().value() == actual);
    }

    private static int single(String text, TargetAssessment assessment, Polarity polarity) {
        Matcher matcher = SINGLE.matcher(text);
        Matcher notYet = NOT_YET.matcher(text);
        if (matcher.find()) {
            boolean isMet = matcher.group(2).equals("met");
            assertThat(isMet).isEqualTo(assessment.status() == TargetStatus.MET);
            assertThat(isReached(matcher.group(4), matcher.group(1), polarity))
                    .as(text)
                    .isEqualTo(isMet);
            if (!isMet) {
                assertThat(new BigDecimal(matcher.group(3))).as(text).isPositive();
            }
            return 1;
        }
        if (notYet.find()) {
            assertThat(isReached(notYet.group(2), notYet.group(1), polarity))
                    .as(text)
                    .isFalse();
            return 1;
        }
        return 0;
    }

    private static int range(String text, TargetAssessment assessment, Polarity polarity) {
        Matcher matcher = RANGE.matcher(text);
        Matcher inside = INSIDE.matcher(text);
        Matcher notYet = RANGE_NOT_YET.matcher(text);
        if (notYet.find()) {
            assertThat(isMet(notYet.group(3), notYet.group(1), notYet.group(2), polarity))
                    .as(text)
                    .isFalse();
            return 1;
        }
        if (matcher.find()) {
            boolean isMet = isMet(matcher.group(4), matcher.group(1), matcher.group(2), polarity);
            assertThat(isMet).as(text).isEqualTo(matcher.group(3).equals("met"));
            assertThat(isMet).as(text).isEqualTo(assessment.status() == TargetStatus.MET);
            return 1;
        }
        if (inside.find()) {
            assertThat(isInside(inside.group(1), inside.group(2), inside.group(3)))
                    .as(text)
                    .isTrue();
            return 1;
        }
        return 0;
    }

    private static int cumulative(String text, TargetAssessment assessment) {
        Matcher matcher = CUMULATIVE.matcher(text);
        Matcher range = CUMULATIVE_RANGE.matcher(text);
        if (range.find()) {
            assertThat(isInside(range.group(1), range.group(3), range.group(4)))
                    .as(text)
                    .isEqualTo(range.group(2).equals("inside"));
            assertSamePlaces(text, range.group(1), range.group(3));
            assertSamePlaces(text, range.group(1), range.group(4));
            return 1;
        }
        if (!matcher.find()) {
            return 0;
        }
        int side = new BigDecimal(matcher.group(1)).compareTo(new BigDecimal(matcher.group(3)));
        int said = switch (matcher.group(2)) {
            case "ahead of", "above" -> 1;
            case "behind", "below" -> -1;
            default -> 0;
        };
        assertThat(side).as("%s %s", text, assessment).isEqualTo(said);
        assertSamePlaces(text, matcher.group(1), matcher.group(3));
        int places = places(matcher.group(1));
        if (places > assessment.decimals() && places <= MOST) {
            assertThat(sideWith(assessment, places - 1))
                    .as("%s with a decimal less", text)
                    .isNotEqualTo(said);
        }
        return 1;
    }

    /** Two numbers have the same decimals, unless 15 are not enough and all digits are printed. */
    private static void assertSamePlaces(String text, String one, String other) {
        assertThat(places(one) > MOST || places(other) > MOST || places(one) == places(other))
                .as(text)
                .isTrue();
    }

    private static int places(String number) {
        return Math.max(0, new BigDecimal(number).scale());
    }

    private static int sideWith(TargetAssessment assessment, int decimals) {
        BigDecimal expected = assessment.expected().toBigDecimal().setScale(decimals, RoundingMode.HALF_UP);
        return assessment
                .actual()
                .toBigDecimal()
                .setScale(decimals, RoundingMode.HALF_UP)
                .compareTo(expected);
    }

    private static void finding(String text, Polarity polarity) {
        Matcher matcher = FINDING.matcher(text);
        Matcher range = RANGE_FINDING.matcher(text);
        Matcher parts = CUMULATIVE_RANGE_FINDING.matcher(text);
        if (matcher.find()) {
            assertThat(new BigDecimal(matcher.group(2))).as(text).isPositive();
        } else if (parts.find() && polarity == Polarity.TARGET_IS_BEST) {
            assertThat(isInside(parts.group(1), parts.group(2), parts.group(3)))
                    .as(text)
                    .isFalse();
        } else if (range.find() && polarity == Polarity.TARGET_IS_BEST) {
            assertThat(isInside(range.group(1), range.group(2), range.group(3)))
                    .as(text)
                    .isFalse();
        }
    }

    private static boolean isReached(String figure, String goal, Polarity polarity) {
        int side = new BigDecimal(figure).compareTo(new BigDecimal(goal));
        return switch (polarity) {
            case HIGHER_IS_BETTER -> side >= 0;
            case LOWER_IS_BETTER -> side <= 0;
            case TARGET_IS_BEST, NEUTRAL -> side == 0;
        };
    }

    private static boolean isMet(String figure, String lower, String upper, Polarity polarity) {
        return switch (polarity) {
            case HIGHER_IS_BETTER -> isReached(figure, upper, polarity);
            case LOWER_IS_BETTER -> new BigDecimal(figure).compareTo(new BigDecimal(lower)) < 0;
            case TARGET_IS_BEST, NEUTRAL -> isInside(figure, lower, upper);
        };
    }

    private static boolean isInside(String figure, String lower, String upper) {
        BigDecimal value = new BigDecimal(figure);
        return value.compareTo(new BigDecimal(lower)) >= 0 && value.compareTo(new BigDecimal(upper)) < 0;
    }
}
