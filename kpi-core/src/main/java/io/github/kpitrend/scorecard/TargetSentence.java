// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PrintedDecimals;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.TargetStatus;
import io.github.kpitrend.time.FiscalYear;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.WindowValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Objects;
import java.util.SortedMap;

/** The sentence of a narrative about the target, printed from its assessment. */
final class TargetSentence {

    private final ScorecardRow row;
    private final Indicator indicator;
    private final RowNumbers numbers;
    private final TargetAssessment assessment;
    private final TargetSchedule schedule;

    TargetSentence(ScorecardRow row, TargetAssessment assessment, TargetSchedule schedule) {
        this.row = row;
        this.indicator = row.indicator();
        this.numbers = row.numbers();
        this.assessment = assessment;
        this.schedule = schedule;
    }

    String text() {
        return switch (assessment.status()) {
            case NO_TARGET -> noTarget();
            case TO_BE_CONFIRMED -> "The target is to be confirmed.";
            case NOT_ASSESSED -> "The target of " + target() + " was not assessed " + EnglishText.aside(why()) + ".";
            case NOT_YET_DUE -> notYetDue();
            default -> verdict();
        };
    }

    private FiscalYear year() {
        return schedule.calendar().yearOf(row.decisiveMonth());
    }

    private String noTarget() {
        String none = "No target is set for " + year();
        SortedMap<FiscalYear, Target> earlier = schedule.byYear().headMap(year());
        if (earlier.isEmpty()) {
            return none + ".";
        }
        FiscalYear last = earlier.lastKey();
        Target target = Objects.requireNonNull(earlier.get(last));
        return target.isConfirmed()
                ? none + "; the last one was " + number(target) + " for " + last + "."
                : none + "; the last one was never confirmed (" + last + ").";
    }

    private String notYetDue() {
        Target target = inForce();
        int decimals = target.isRange() ? decimalsOfRange(target.lower(), target.upper()) : decimals();
        return "The target of " + number(target, decimals) + " by "
                + EnglishText.month(assessment.due().orElse(month())) + " is not reached yet (" + actual(decimals)
                + ").";
    }

    private String why() {
        MissingReason reason = assessment.reason().orElse(MissingReason.NOT_APPLICABLE);
        if (reason == MissingReason.PENDING) {
            return "no figure yet";
        }
        if (reason == MissingReason.TOO_FEW_OBSERVATIONS) {
            WindowValue toDate = row.ratioBasis()
                    .map(ratio -> indicator.yearToDate().value(ratio, month()))
                    .orElseGet(
                            () -> indicator.yearToDate().value(row.rowPeriod().basis(), month()));
            return "only " + toDate.observedCount() + " of " + toDate.expectedCount() + " "
                    + EnglishText.periods(indicator.frequency(), toDate.expectedCount()) + " are known";
        }
        return assessment.reasonText();
    }

    // -----------------------------------------------------------------------
    private Target inForce() {
        return assessment.target().orElseThrow();
    }

    private String target() {
        return assessment.target().map(this::number).orElse("");
    }

    /** A target as sentences print it: {@code 336}, {@code 80 to 90}. */
    private String number(Target target) {
        return number(target, 0);
    }

    /** The same with at least the decimals of the figure where the target needs as many beside it. */
    private String number(Target target, int decimals) {
        return target.isRange()
                ? range(target, decimals)
                : numbers.withUnit(target.value(), atLeast(decimals, places(target.value())));
    }

    /** A bound of what is expected. A bound of a target is printed as it was set, the part of a year's with the decimals of the figure. */
    private String bound(Figure bound, int decimals) {
        return RowNumbers.plain(bound, placesOfBound(bound, decimals));
    }

    private int placesOfBound(Figure bound, int decimals) {
        return inForce().basis() == TargetBasis.CUMULATIVE ? decimals : placesAsSet(bound, decimals);
    }

    /** The decimals that a bound was set with, or those of the figure where it needs more than 3. */
    private static int placesAsSet(Figure bound, int decimals) {
        int places = PrintedDecimals.places(bound.value());
        boolean isMore = decimals > places || decimals == PrintedDecimals.NONE;
        return isMore && !isExact(bound, places) ? decimals : places;
    }

    private static boolean isExact(Figure bound, int places) {
        return rounded(bound, places).compareTo(bound.toBigDecimal()) == 0;
    }

    private String range(Target target, int decimals) {
        int lower = atLeast(placesAsSet(target.lower(), decimals), numbers.decimals());
        int upper = atLeast(placesAsSet(target.upper(), decimals), numbers.decimals());
        return RowNumbers.plain(target.lower(), lower) + " to " + numbers.withUnit(target.upper(), upper);
    }

    /** Targets keep the decimals that they were set with. */
    private int places(Figure figure) {
        return Math.max(numbers.decimals(), PrintedDecimals.places(figure.value()));
    }

    /** The larger number of decimals; all digits stay all digits. */
    private static int atLeast(int decimals, int least) {
        return decimals == PrintedDecimals.NONE ? decimals : Math.max(decimals, least);
    }

    /** Returns whether sentences name the part of a year's target that is expected by now, which may be too small for a double. */
    private boolean isExpectedByNow(Target target) {
        return target.basis() == TargetBasis.CUMULATIVE && assessment.expected().isKnown();
    }

    private String actual(int decimals) {
        return numbers.withUnit(assessment.actual(), decimals);
    }

    private String verdict() {
        Target target = inForce();
        if (target.isRange()) {
            return inRange();
        }
        int decimals = decimals();
        return isExpectedByNow(target) ? cumulative(target, decimals) : single(target, decimals);
    }

    private String single(Target target, int decimals) {
        String of = "The target of " + number(target, decimals);
        if (assessment.status() == TargetStatus.MET) {
            return of + " was met (" + actual(decimals) + ").";
        }
        return of + " was missed" + gap(decimals)
                + (assessment.status() == TargetStatus.WITHIN_TOLERANCE ? ", within tolerance" : "") + " ("
                + actual(decimals) + ").";
    }

    private String cumulative(Target target, int decimals) {
        boolean lower = indicator.polarity() == Polarity.LOWER_IS_BETTER;
        String whole = numbers.withUnit(target.value(), places(target.value()));
        String soFar = actual(decimals) + " so far this year, ";
        String expected = numbers.withUnit(assessment.expected(), decimals);
        String by = EnglishText.monthName(month().getMonth());
        int side = exactSide();
        if (lower) {
            String word = side < 0 ? "below the limit of " : side > 0 ? "above the limit of " : "at the limit of ";
            return soFar + word + expected + " by " + by + " for a target of at most " + whole + tolerance() + ".";
        }
        String word = side > 0 ? "ahead of the " : side < 0 ? "behind the " : "in line with the ";
        return soFar + word + expected + " expected by " + by + " for a target of " + whole + tolerance() + ".";
    }

    /** The text of a finding that the target was missed. */
    String missed() {
        Target target = inForce();
        String month = EnglishText.month(month());
        if (target.isRange() && target.basis() == TargetBasis.CUMULATIVE) {
            int decimals = decimalsOfRange(least(), most());
            return actual(decimals) + " by " + month + ", " + bound(least(), decimals) + " to "
                    + bound(most(), decimals) + " were expected for a target range of " + range(target, 0);
        }
        if (target.isRange()) {
            int decimals = decimalsOfRange(target.lower(), target.upper());
            return actual(decimals) + " in " + month + " missed the target range of " + range(target, decimals);
        }
        int decimals = decimals();
        if (!isGapSaid()) {
            boolean lower = indicator.polarity() == Polarity.LOWER_IS_BETTER;
            String most = lower ? "at most " : "";
            return actual(decimals) + " by " + month + ", " + most + RowNumbers.plain(assessment.expected(), decimals)
                    + " were expected for a target of " + most + number(target);
        }
        return "the target of " + number(target) + " was missed" + gap(decimals) + " in " + month;
    }

    /** As many decimals as it takes to decide the same on what is expected. A target keeps those that it was set with; a part of a year's has none. */
    private int decimals() {
        Figure expected = assessment.expected();
        Figure actual = assessment.actual();
        if (!expected.isKnown() || !actual.isKnown()) {
            return assessment.decimals();
        }
        int least = isExpectedByNow(inForce()) ? 0 : places(expected);
        int exact = exactSide();
        BigDecimal gap = actual.toBigDecimal().subtract(expected.toBigDecimal());
        return PrintedDecimals.least(Math.max(assessment.decimals(), least), decimals -> {
            int side = rounded(actual, decimals).compareTo(rounded(expected, decimals));
            return isSameSide(side, exact)
                    && (isReached(side)
                            || !isGapSaid()
                            || gap.setScale(decimals, RoundingMode.HALF_UP).signum() != 0);
        });
    }

    /** Returns whether a sentence or a finding says by how much a target was missed. */
    private boolean isGapSaid() {
        return !isExpectedByNow(inForce()) || indicator.aggregation() != Aggregation.SUM;
    }

    /** The side of what is expected on which the figure is, where both may be rounded to the same double. */
    private int exactSide() {
        Figure gap = assessment.gap();
        return gap.isKnown()
                ? (int) Math.signum(gap.value())
                : assessment
                        .actual()
                        .toBigDecimal()
                        .compareTo(assessment.expected().toBigDecimal());
    }

    /** Returns whether a printed side of what is expected leads to the same words as the exact one. */
    private boolean isSameSide(int printed, int exact) {
        return isExpectedByNow(inForce()) ? printed == exact : isReached(printed) == isReached(exact);
    }

    private boolean isReached(int side) {
        return switch (indicator.polarity()) {
            case HIGHER_IS_BETTER -> side >= 0;
            case LOWER_IS_BETTER -> side <= 0;
            case TARGET_IS_BEST, NEUTRAL -> side == 0;
        };
    }

    private static BigDecimal rounded(Figure figure, int decimals) {
        return figure.toBigDecimal().setScale(decimals, RoundingMode.HALF_UP);
    }

    /** As many decimals as it takes to print the figure on its side of the printed bounds. */
    private int decimalsOfRange(Figure lower, Figure upper) {
        int exact = sideOfRange();
        return PrintedDecimals.least(
                assessment.decimals(),
                decimals -> side(
                                rounded(assessment.actual(), decimals),
                                rounded(lower, placesOfBound(lower, decimals)),
                                rounded(upper, placesOfBound(upper, decimals)))
                        == exact);
    }

    /** Returns {@code  by 26}, or nothing where no double can hold the gap. */
    private String gap(int decimals) {
        Figure gap = assessment.gap();
        return gap.isKnown() ? " by " + numbers.difference(EnglishText.number(Math.abs(gap.value()), decimals)) : "";
    }

    private String tolerance() {
        return assessment.status() == TargetStatus.WITHIN_TOLERANCE ? ", within tolerance" : "";
    }

    private YearMonth month() {
        return row.decisiveMonth();
    }

    private String inRange() {
        int decimals = decimalsOfRange(least(), most());
        String actual = actual(decimals);
        String lower = bound(least(), decimals);
        String upper = bound(most(), decimals);
        int side = sideOfRange();
        if (inForce().basis() == TargetBasis.CUMULATIVE) {
            return actual + " so far this year, " + (side < 0 ? "below" : side > 0 ? "above" : "inside")
                    + " the range of "
                    + lower + " to " + numbers.unit(upper) + " expected by " + EnglishText.monthName(month().getMonth())
                    + " for a target of " + range(inForce(), 0) + tolerance() + ".";
        }
        String range = lower + " to " + (numbers.isPercentage() ? upper + "%" : upper);
        if (indicator.polarity() == Polarity.TARGET_IS_BEST || side != 0) {
            return "The target range of " + range
                    + (assessment.status() == TargetStatus.MET ? " was met (" : " was missed (") + actual + ").";
        }
        return actual + " is inside the target range: the target is "
                + (indicator.polarity() == Polarity.LOWER_IS_BETTER
                        ? "met below " + lower + " and missed from " + upper
                        : "missed below " + lower + " and met from " + upper)
                + ".";
    }

    /** The side of the range that is expected by now; a bound and the figure may be rounded to the same double. */
    private int sideOfRange() {
        Figure gap = assessment.gap();
        int side = gap.isKnown() ? (int) Math.signum(gap.value()) : 0;
        return side != 0
                ? side
                : side(assessment.actual().toBigDecimal(), least().toBigDecimal(), most().toBigDecimal());
    }

    /** -1 below a range, 0 inside, 1 from its upper bound on. */
    private static int side(BigDecimal figure, BigDecimal lower, BigDecimal upper) {
        return figure.compareTo(lower) < 0 ? -1 : figure.compareTo(upper) < 0 ? 0 : 1;
    }

    private Figure least() {
        return orOfTheYear(assessment.expectedLower(), inForce().lower());
    }

    private Figure most() {
        return orOfTheYear(assessment.expectedUpper(), inForce().upper());
    }

    /** The bound that is expected by now; that of the year where no double holds a part of it. */
    private static Figure orOfTheYear(Figure expected, Figure ofYear) {
        return expected.isKnown() ? expected : ofYear;
    }
}
