// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import io.github.kpitrend.breakdown.RollUp.Rule;
import io.github.kpitrend.internal.ExactDecimal;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Observation;

/** One month of a roll-up: children are added one by one, then it has the figure of the parent. It is used again for the next month. */
final class Coverage {

    private final RollUp rollUp;
    private final boolean ofRatios;

    private final ExactDecimal multiplier;
    private final double least;
    private final ExactDecimal[] weights;

    private int expected;
    private int reported;
    private boolean confidential;
    private ExactDecimal n = ExactDecimal.ZERO;
    private ExactDecimal d = ExactDecimal.ZERO;
    private double lowest;
    private double highest;
    private ExactDecimal expectedWeight = ExactDecimal.ZERO;
    private ExactDecimal reportedWeight = ExactDecimal.ZERO;
    private byte bits;

    static Coverage ofSeries(RollUp rollUp, ExactDecimal[] weights) {
        return new Coverage(rollUp, weights, false, ExactDecimal.ONE, 0);
    }

    static Coverage ofRatios(RollUp rollUp, ExactDecimal[] weights, double multiplier, double least) {
        return new Coverage(rollUp, weights, true, ExactDecimal.of(multiplier), least);
    }

    private Coverage(RollUp rollUp, ExactDecimal[] weights, boolean ofRatios, ExactDecimal multiplier, double least) {
        this.rollUp = rollUp;
        this.weights = weights;
        this.ofRatios = ofRatios;
        this.multiplier = multiplier;
        this.least = least;
    }

    void clear() {
        expected = 0;
        reported = 0;
        confidential = false;
        n = ExactDecimal.ZERO;
        d = ExactDecimal.ZERO;
        expectedWeight = ExactDecimal.ZERO;
        reportedWeight = ExactDecimal.ZERO;
        bits = 0;
    }

    // -----------------------------------------------------------------------
    /** Adds a child by its place among the children. */
    void add(int child, byte reason, double value, byte markers) {
        if (!addMissing(child, reason)) {
            addKnown(child, value, ExactDecimal.of(value), ExactDecimal.ONE, markers);
        }
    }

    /** Adds a child of a ratio by its parts; the ratio itself has its own reason where its denominator is 0. */
    void add(
            int child,
            byte reason,
            double numerator,
            double denominator,
            byte valueReason,
            double value,
            byte markers) {
        if (addMissing(child, addsParts() ? reason : valueReason)) {
            return;
        }
        if (addsParts()) {
            addKnown(child, value, ExactDecimal.of(numerator), ExactDecimal.of(denominator), markers);
        } else {
            addKnown(child, value, ExactDecimal.of(value), ExactDecimal.ONE, markers);
        }
    }

    /** Returns whether numerators and denominators are added up; ratios whose parts are known are never added themselves. */
    boolean addsParts() {
        return ofRatios && (rollUp.rule() == Rule.RATIO_OF_SUMS || rollUp.rule() == Rule.SUM);
    }

    private boolean addMissing(int child, byte reason) {
        if (reason == ReasonCode.NOT_APPLICABLE) {
            return true;
        }
        expected++;
        expectedWeight = expectedWeight.plus(weights[child]);
        confidential |= reason == ReasonCode.CONFIDENTIAL;
        return reason != ReasonCode.KNOWN;
    }

    private void addKnown(int child, double value, ExactDecimal numerator, ExactDecimal denominator, byte markers) {
        boolean weighted = rollUp.rule() == Rule.WEIGHTED_MEAN;
        n = n.plus(weighted ? numerator.times(weights[child]) : numerator);
        d = d.plus(weighted ? weights[child] : denominator);
        lowest = reported == 0 ? value : Math.min(lowest, value);
        highest = reported == 0 ? value : Math.max(highest, value);
        reported++;
        reportedWeight = reportedWeight.plus(weights[child]);
        bits |= (byte) (markers & Slots.PASSED_ON & ~Slots.BREAK_BEFORE);
    }

    // -----------------------------------------------------------------------
    RollUp rollUp() {
        return rollUp;
    }

    int expected() {
        return expected;
    }

    int reported() {
        return reported;
    }

    double reportedWeight() {
        return expectedWeight.signum() == 0
                ? 0
                : reportedWeight.times(ExactDecimal.HUNDRED).dividedBy(expectedWeight);
    }

    /** Returns the reason that the figure of these children is missing, or {@code KNOWN}. */
    byte tooFew() {
        if (expected == 0 || rollUp.rule() == Rule.NONE) {
            return ReasonCode.NOT_APPLICABLE;
        }
        if (rollUp.isEnough(reported, expected, reportedWeight, expectedWeight)) {
            return ReasonCode.KNOWN;
        }
        return confidential ? ReasonCode.CONFIDENTIAL : ReasonCode.TOO_FEW_OBSERVATIONS;
    }

    /** The reason that the figure is missing, or {@code KNOWN}. */
    byte reason() {
        byte reason = tooFew();
        if (reason != ReasonCode.KNOWN) {
            return reason;
        }
        return switch (rollUp.rule()) {
            case RATIO_OF_SUMS -> ofRatios ? ofDenominator() : ReasonCode.UNAVAILABLE;
            case WEIGHTED_MEAN -> d.signum() == 0 ? ReasonCode.ZERO_BASE : ReasonCode.KNOWN;
            case SUM -> ofRatios ? ofDenominator() : ReasonCode.KNOWN;
            case MEAN, MIN, MAX, NONE -> ReasonCode.KNOWN;
        };
    }

    private byte ofDenominator() {
        if (d.signum() == 0) {
            return ReasonCode.ZERO_BASE;
        }
        boolean enough = least == 0 || d.compareValue(ExactDecimal.of(least)) >= 0;
        return enough ? ReasonCode.KNOWN : ReasonCode.TOO_FEW_OBSERVATIONS;
    }

    /** The figure of a month without a reason; an infinity where no double can hold it. */
    double value() {
        return switch (rollUp.rule()) {
            case SUM -> ofRatios ? n.times(multiplier).dividedBy(d) : n.toDouble();
            case RATIO_OF_SUMS -> n.times(multiplier).dividedBy(d);
            case MEAN, WEIGHTED_MEAN -> n.dividedBy(d);
            case MIN -> lowest;
            case MAX -> highest;
            case NONE -> 0;
        };
    }

    Observation observation() {
        byte reason = reason();
        return Results.observation(reason, reason == ReasonCode.KNOWN ? value() : 0, markerBits());
    }

    Figure numerator() {
        return part(n);
    }

    Figure denominator() {
        return part(d);
    }

    private Figure part(ExactDecimal sum) {
        if (!addsParts()) {
            return Results.NOT_APPLICABLE;
        }
        byte reason = tooFew();
        return Results.observation(reason, reason == ReasonCode.KNOWN ? sum.toDouble() : 0, (byte) 0)
                .figure();
    }

    /** The sum of numerators. */
    double sumOfNumerators() {
        return n.toDouble();
    }

    /** The sum of denominators. */
    double sumOfDenominators() {
        return d.toDouble();
    }

    byte markerBits() {
        boolean partial = rollUp.rule() == Rule.SUM && reported < expected;
        return (byte) (partial ? bits | Slots.PARTIAL : bits);
    }
}
