// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.gettingstarted;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.window.RollingWindow;
import java.time.YearMonth;

/** First steps: a series, a change, its direction, its rating, a rolling window and a row of a scorecard. */
public final class FirstStepsExample {

    private FirstStepsExample() {}

    /**
     * Prints the results.
     *
     * @param args none
     */
    public static void main(String[] args) {
        YearMonth june = YearMonth.of(2020, 6);
        MonthlySeries open = MonthlySeries.of(YearMonth.of(2020, 1), 205, 122, 113, 79, 79, 96);

        Change change = Change.at(open, june, Comparison.previousMonth());
        DirectionOfTravel direction = ChangeThreshold.TEN_PERCENT.direction(change);
        System.out.println("change: " + change + ", " + change.percent() + "%");
        System.out.println("cell: " + CellText.english().change(change, ChangeThreshold.TEN_PERCENT));
        System.out.println("lower is better: " + QualitativeRating.of(direction, Polarity.LOWER_IS_BETTER));
        System.out.println("neither is better: " + QualitativeRating.of(direction, Polarity.NEUTRAL));

        RollingWindow halfYear = RollingWindow.trailing(6);
        System.out.println("mean: " + halfYear.mean(open, june));
        System.out.println("maximum: " + halfYear.max(open, june));

        Indicator cases = Indicator.builder("C1")
                .name("Cases open")
                .polarity(Polarity.LOWER_IS_BETTER)
                .build();
        System.out.println("row: " + ScorecardRow.of(cases, open, june).narrative());
    }
}
