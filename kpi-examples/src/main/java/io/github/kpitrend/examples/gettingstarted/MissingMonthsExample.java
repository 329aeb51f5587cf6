// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.gettingstarted;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.SymbolDialect;
import io.github.kpitrend.window.RollingWindow;
import java.time.YearMonth;

/** Missing months: each has a reason, none is read as zero, and results that need them are missing with a reason. */
public final class MissingMonthsExample {

    private MissingMonthsExample() {}

    /**
     * Prints the effects of missing months on changes and means.
     *
     * @param args none
     */
    public static void main(String[] args) {
        SymbolDialect cells = SymbolDialect.scorecard();
        YearMonth january = YearMonth.of(2020, 1);
        MonthlySeries series = MonthlySeries.builder()
                .add(january, cells.read("205"))
                .add(january.plusMonths(2), cells.read("113"))
                .add(january.plusMonths(3), cells.read("n/a"))
                .add(january.plusMonths(4), cells.read("tbc"))
                .build();
        series.forEach((month, figure) -> System.out.println(month + ": " + figure));
        System.out.println("observed: " + series.observedCount() + " of " + series.length());

        Figure march = Change.at(series, january.plusMonths(2), Comparison.previousMonth())
                .percent();
        System.out.println("March on February: " + march);
        System.out.println("March on the latest known: "
                + Change.at(series, january.plusMonths(2), Comparison.previousObserved())
                        .roundedPercent(1) + "%");

        YearMonth april = january.plusMonths(3);
        System.out.println(
                "mean, 2 required: " + RollingWindow.trailing(4).requiring(2).mean(series, april));
        System.out.println(
                "mean, 3 required: " + RollingWindow.trailing(4).requiring(3).mean(series, april));

        Figure may = series.at(january.plusMonths(4));
        System.out.println("for a chart: "
                + (may.isKnown() ? may.value() : "a gap, " + may.reason().text()));
        System.out.println("pending is not zero: " + (may.equals(Figure.of(0)) ? "wrong" : "right") + ", "
                + (may.reason() == MissingReason.PENDING));
    }
}
