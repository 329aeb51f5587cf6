// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import io.github.kpitrend.chart.ChartPoint;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.examples.cli.output.html.ChartData.Lines;
import java.util.ArrayList;
import java.util.List;

/** The center and the limits of a chart from one position to another, by phase. */
final class DrawnLines {

    private DrawnLines() {}

    /** Returns the lines of each phase that has any. */
    static List<List<Lines>> of(ChartData data, ControlChart drawn) {
        List<List<Lines>> phases = new ArrayList<>();
        List<ChartPoint> all = data.points();
        double end = data.months().length();
        boolean bent = data.isBent();
        for (int i = 0; i < all.size(); i++) {
            ChartPoint point = all.get(i);
            boolean isNew = i == 0 || all.get(i - 1).phase() != point.phase();
            if (isNew) {
                phases.add(new ArrayList<>());
            }
            boolean isLast = i == all.size() - 1;
            double from = bent || (data.isOfEvents() && !isNew) ? data.at(point) : data.start(point.month());
            double to = isLast
                    ? end
                    : data.isOfEvents()
                            ? data.at(all.get(i + 1))
                            : data.start(all.get(i + 1).month());
            Lines lines = new Lines(
                    Math.max(0, from),
                    bent ? from : Math.min(end, to),
                    drawn.drawn(point.center()),
                    drawn.drawn(point.lower()),
                    drawn.drawn(point.upper()));
            if (bent ? from >= 0 && from <= end : lines.from() < lines.to()) {
                add(phases.get(phases.size() - 1), lines, bent);
            }
        }
        phases.removeIf(List::isEmpty);
        return phases;
    }

    /** Adds lines to a phase; those that go on as before become longer. */
    private static void add(List<Lines> phase, Lines next, boolean isBent) {
        Lines last = phase.isEmpty() ? null : phase.get(phase.size() - 1);
        boolean isSame = !isBent
                && last != null
                && last.to() == next.from()
                && last.center().equals(next.center())
                && last.lower().equals(next.lower())
                && last.upper().equals(next.upper());
        if (isSame) {
            phase.set(phase.size() - 1, new Lines(last.from(), next.to(), last.center(), last.lower(), last.upper()));
        } else {
            phase.add(next);
        }
    }
}
