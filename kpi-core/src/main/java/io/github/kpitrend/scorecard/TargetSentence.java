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
            case NOT_ASSESSED -> "The target of " + target() + " was not assessed (" + why() + ").";
            case NOT_YET_DUE ->
                "The target of " + target() + " by "
                        + EnglishText.month(assessment.due().orElse(month())) + " is not reached yet ("
                        + actual(assessment.decimals())
                        + ").";
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
        return target.isRange() ? range(target) : numbers.withUnit(target.value(), places(target.value()));
    }

    /** A bound of a range, with the decimals that it was set with. */
    private static String bound(Figure bound) {
        return RowNumbers.plain(bound, PrintedDecimals.places(bound.value()));
    }

    private String range(Target target) {
        return RowNumbers.plain(target.lower(), places(target.lower())) + " to "
                + numbers.withUnit(target.upper(), places(target.upper()));
    }

    /** Targets keep the decimals that they were set with. */
    private int places(Figure figure) {
        return Math.max(numbers.decimals(), PrintedDecimals.places(figure.value()));
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
        String of = "The target of " + numbers.withUnit(target.value(), Math.max(decimals, places(target.value())));
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
        int side = assessment
                .actual()
                .toBigDecimal()
                .compareTo(assessment.expected().toBigDecimal());
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
        if (target.isRange()) {
            return actual(decimalsOfRange()) + " in " + month + " missed the target range of " + range(target);
        }
        int decimals = decimals();
        if (isExpectedByNow(target) && indicator.aggregation() == Aggregation.SUM) {
            boolean lower = indicator.polarity() == Polarity.LOWER_IS_BETTER;
            String most = lower ? "at most " : "";
            return actual(decimals) + " by " + month + ", " + most + RowNumbers.plain(assessment.expected(), decimals)
                    + " were expected for a target of " + most + number(target);
        }
        return "the target of " + number(target) + " was missed" + gap(decimals) + " in " + month;
    }

    private int decimals() {
        Figure expected = assessment.expected();
        return Math.max(assessment.decimals(), expected.isKnown() ? places(expected) : 0);
    }

    private int decimalsOfRange() {
        return assessment.decimals();
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
        int decimals = decimalsOfRange();
        String actual = actual(decimals);
        Figure least = orOfTheYear(assessment.expectedLower(), inForce().lower());
        Figure most = orOfTheYear(assessment.expectedUpper(), inForce().upper());
        String lower = bound(least);
        String upper = bound(most);
        String range = lower + " to " + (numbers.isPercentage() ? upper + "%" : upper);
        Figure figure = assessment.actual();
        boolean isInside = figure.toBigDecimal().compareTo(least.toBigDecimal()) >= 0
                && figure.toBigDecimal().compareTo(most.toBigDecimal()) < 0;
        if (indicator.polarity() == Polarity.TARGET_IS_BEST || !isInside) {
            return "The target range of " + range
                    + (assessment.status() == TargetStatus.MET ? " was met (" : " was missed (") + actual + ").";
        }
        return actual + " is inside the target range: the target is "
                + (indicator.polarity() == Polarity.LOWER_IS_BETTER
                        ? "met below " + lower + " and missed from " + upper
                        : "missed below " + lower + " and met from " + upper)
                + ".";
    }

    /** The bound that is expected by now; that of the year where no double holds a part of it. */
    private static Figure orOfTheYear(Figure expected, Figure ofYear) {
        return expected.isKnown() ? expected : ofYear;
    }
}
