// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.internal.Rational;
import java.util.EnumSet;
import java.util.Set;

/**
 * The special-cause rules on the points of one group, as the R package NHSRplotthedots 0.2.2 has them (Making Data Count).
 *
 * <ul>
 *   <li>Trend: so many consecutive points that rise, or fall, at every step; all of them are flagged. A point that ends one trend and
 *       begins another belongs to the later one.
 *   <li>Two of three: three consecutive points on one side of the mean, two of them beyond two sigma; those two are flagged.
 *   <li>Shift: so many consecutive points on one side of the mean; all of them are flagged. A point on the mean ends a run.
 * </ul>
 */
final class XmrRules {

    private final int size;
    private final int runLength;
    private final int[] side;
    private final int[] step;
    private final boolean[] beyondTwoSigma;
    private final boolean[] outside;
    private final boolean[] counted;

    XmrRules(Rational[] values, int from, int to, XmrLimits limits, XmrOptions options) {
        size = to - from;
        runLength = options.runLength();
        side = new int[size];
        step = new int[size];
        beyondTwoSigma = new boolean[size];
        outside = new boolean[size];
        counted = new boolean[size];
        for (int i = 0; i < size; i++) {
            Rational value = values[from + i];
            side[i] = Integer.signum(limits.side(value));
            step[i] = i == 0 ? 0 : Integer.signum(value.compareTo(values[from + i - 1]));
            outside[i] = limits.isOutside(value);
            beyondTwoSigma[i] = limits.isBeyondTwoSigma(value);
            counted[i] = beyondTwoSigma[i] && (options.twoOfThree() == TwoOfThree.BEYOND_TWO_SIGMA || !outside[i]);
        }
    }

    int side(int i) {
        return side[i];
    }

    boolean isOutside(int i) {
        return outside[i];
    }

    boolean isNear(int i) {
        return beyondTwoSigma[i] && !outside[i];
    }

    /** Returns all rules that fire at a point, in the order in which they label it. */
    Set<SpecialCause> causes(int i) {
        EnumSet<SpecialCause> causes = EnumSet.noneOf(SpecialCause.class);
        if (outside[i]) {
            causes.add(side[i] > 0 ? SpecialCause.ABOVE_UPPER_LIMIT : SpecialCause.BELOW_LOWER_LIMIT);
        }
        if (isInTrend(i)) {
            causes.add(trendDirection(i) > 0 ? SpecialCause.TREND_UP : SpecialCause.TREND_DOWN);
        }
        if (counted[i] && isInTwoOfThree(i)) {
            causes.add(side[i] > 0 ? SpecialCause.TWO_OF_THREE_HIGH : SpecialCause.TWO_OF_THREE_LOW);
        }
        if (side[i] != 0 && runOfSide(i) >= runLength) {
            causes.add(side[i] > 0 ? SpecialCause.SHIFT_ABOVE : SpecialCause.SHIFT_BELOW);
        }
        return causes;
    }

    /** Tells whether enough equal steps, ending or starting at the point or passing it, follow each other. */
    private boolean isInTrend(int i) {
        return (i > 0 && step[i] != 0 && runOfSteps(i) >= runLength - 1)
                || (i + 1 < size && step[i + 1] != 0 && runOfSteps(i + 1) >= runLength - 1);
    }

    private int trendDirection(int i) {
        boolean nextInTrend = i + 1 < size && isInTrend(i + 1);
        return nextInTrend && step[i + 1] != 0 ? step[i + 1] : step[i];
    }

    /** The length of the run of equal steps that the step to a point belongs to. */
    private int runOfSteps(int i) {
        return run(step, i, 1);
    }

    private int runOfSide(int i) {
        return run(side, i, 0);
    }

    private int run(int[] signs, int i, int first) {
        int from = i;
        while (from > first && signs[from - 1] == signs[i]) {
            from--;
        }
        int to = i;
        while (to + 1 < size && signs[to + 1] == signs[i]) {
            to++;
        }
        return to - from + 1;
    }

    private boolean isInTwoOfThree(int i) {
        for (int from = Math.max(0, i - 2); from <= i && from + 2 < size; from++) {
            boolean oneSide = side[from] == side[i] && side[from + 1] == side[i] && side[from + 2] == side[i];
            int count = (counted[from] ? 1 : 0) + (counted[from + 1] ? 1 : 0) + (counted[from + 2] ? 1 : 0);
            if (oneSide && count >= 2) {
                return true;
            }
        }
        return false;
    }
}
