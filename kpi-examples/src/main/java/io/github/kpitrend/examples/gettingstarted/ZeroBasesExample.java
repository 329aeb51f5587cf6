// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.gettingstarted;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.scorecard.CellText;

/** Zero and small bases: changes from 0, and thresholds in points where a percentage is not informative. */
public final class ZeroBasesExample {

    private ZeroBasesExample() {}

    /**
     * Prints changes from zero, small and negative bases.
     *
     * @param args none
     */
    public static void main(String[] args) {
        print(0, 0, ChangeThreshold.TEN_PERCENT);
        print(0, 3, ChangeThreshold.TEN_PERCENT);
        print(1, 2, ChangeThreshold.TEN_PERCENT);
        print(1, 2, ChangeThreshold.points(5));
        print(-100, -50, ChangeThreshold.TEN_PERCENT);
        print(3.0, 3.3, ChangeThreshold.TEN_PERCENT);
        print(200, 219, ChangeThreshold.TEN_PERCENT);
        print(200, 219, ChangeThreshold.TEN_PERCENT.afterRounding(0));
        print(40, 42, ChangeThreshold.points(2));
    }

    private static void print(double base, double current, ChangeThreshold threshold) {
        Change change = Change.of(base, current);
        DirectionOfTravel direction = threshold.direction(change);
        System.out.println(change + " by " + threshold + ": " + direction + ", difference " + change.difference()
                + ", percentage " + change.percent() + ", cell "
                + CellText.english().change(change, threshold));
    }
}
