// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PrintedDecimals;
import io.github.kpitrend.series.Figure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds notes about the plotted figures: many equal ones, neighbors that are alike, small counts, too much or too little dispersion. */
final class FigureNotes {

    private static final double STRONG = 0.6;
    private static final int ENOUGH = 13;
    private static final double SMALL_COUNT = 5;
    private static final double OVERDISPERSED = 1.5;
    private static final double UNDERDISPERSED = 0.6;

    private final ControlChart chart;
    private final ChartData data;

    FigureNotes(ControlChart chart) {
        this.chart = chart;
        this.data = chart.data();
    }

    List<ChartNote> ofPhase(ChartPhase phase) {
        List<ChartNote> notes = new ArrayList<>();
        addEqual(notes, phase);
        boolean counts = chart.kind() == ChartKind.P || chart.kind() == ChartKind.U || chart.kind() == ChartKind.C;
        if (counts && phase.pointCount() > 1 && !phase.isGiven()) {
            addSmallCounts(notes, phase);
            if (chart.kind() != ChartKind.C && phase.pointCount() >= ENOUGH) {
                addDispersion(notes, phase);
            }
        }
        return notes;
    }

    private double value(int counted) {
        return data.values[data.point(counted)];
    }

    // -----------------------------------------------------------------------
    /** Adds whether more than half of the figures, but not all, are equal. */
    void addEqual(List<ChartNote> notes, ChartPhase phase) {
        if (chart.kind().isOfEvents() || chart.kind() == ChartKind.MOVING_RANGE || chart.kind() == ChartKind.EWMA) {
            return;
        }
        int from = data.starts[phase.index()];
        int to = data.end(phase.index());
        // the only one that can be more than half: what is left when unequal figures are taken away in pairs
        double middle = 0;
        int left = 0;
        for (int i = from; i < to; i++) {
            double value = value(i);
            if (left == 0) {
                middle = value;
            }
            left = value == middle ? left + 1 : left - 1;
        }
        int equal = 0;
        for (int i = from; i < to; i++) {
            equal += value(i) == middle ? 1 : 0;
        }
        if (2 * equal <= to - from || equal == to - from) {
            return;
        }
        notes.add(
                middle == 0
                        ? ChartNote.ofPhase(
                                ChartNote.Kind.MOSTLY_ZERO,
                                phase.index(),
                                "more than half of the figures are 0; for rare events use a chart of the time or number"
                                        + " between events")
                        : ChartNote.ofPhase(
                                ChartNote.Kind.MOSTLY_EQUAL,
                                phase.index(),
                                "more than half of the figures are "
                                        + EnglishText.grouped(PrintedDecimals.allDigits(middle))
                                        + "; a control chart of individual values does not suit them"));
    }

    // -----------------------------------------------------------------------
    List<ChartNote> ofChart() {
        if (data.counted < ENOUGH || chart.kind() == ChartKind.MOVING_RANGE || chart.kind() == ChartKind.EWMA) {
            return List.of();
        }
        double[] distances = distances();
        double size = 0;
        for (double distance : distances) {
            size = Math.max(size, Math.abs(distance));
        }
        // of a size that is 0 or beyond the doubles the quotients are not numbers, and nothing is said
        double together = 0;
        double alone = 0;
        int pairs = 0;
        for (int i = 0; i < distances.length; i++) {
            double d = distances[i] / size;
            alone += d * d;
            if (i > 0 && isNext(i)) {
                together += d * (distances[i - 1] / size);
                pairs++;
            }
        }
        if (!(together / alone * data.counted / pairs >= STRONG)) {
            return List.of();
        }
        return List.of(ChartNote.of(
                ChartNote.Kind.CORRELATED_NEIGHBORS,
                "adjacent figures are strongly autocorrelated (rolling averages and trends are), so the limits are too"
                        + " narrow"));
    }

    /** Returns whether a counted point is of the same phase as the one before, and of the next period. */
    private boolean isNext(int counted) {
        if (data.phaseOf(counted) != data.phaseOf(counted - 1)) {
            return false;
        }
        return data.days != null
                || data.proleptic(data.point(counted)) - data.proleptic(data.point(counted - 1)) == data.periods.step();
    }

    private double[] distances() {
        boolean adjusted = chart.isAdjusted();
        double[] distances = new double[data.counted];
        for (int phase = 0; phase < data.starts.length; phase++) {
            for (int i = data.starts[phase]; i < data.end(phase); i++) {
                Figure center = adjusted
                        ? chart.line(0, data.point(i))
                        : chart.phases().get(phase).center();
                distances[i] = value(i) - center.orElse(value(i));
            }
        }
        return distances;
    }

    // -----------------------------------------------------------------------
    private void addSmallCounts(List<ChartNote> notes, ChartPhase phase) {
        RatioParts parts = chart.charted().parts();
        int from = data.starts[phase.index()];
        int to = data.end(phase.index());
        double center = phase.center().orElse(0);
        int small = 0;
        for (int i = from; i < to; i++) {
            small += isSmall(parts, center, i) ? 1 : 0;
        }
        if (2 * small > to - from) {
            notes.add(ChartNote.ofPhase(
                    ChartNote.Kind.SMALL_COUNTS,
                    phase.index(),
                    "the expected counts are below 5 at more than half of the points, so the limits are rough; use a"
                            + " chart of events or longer periods"));
        }
    }

    private boolean isSmall(@Nullable RatioParts parts, double center, int counted) {
        if (parts == null) {
            return center < SMALL_COUNT;
        }
        double n = parts.denominators[data.point(counted)];
        double share = center / parts.multiplier();
        return share * n < SMALL_COUNT || (chart.kind() == ChartKind.P && (1 - share) * n < SMALL_COUNT);
    }

    private void addDispersion(List<ChartNote> notes, ChartPhase phase) {
        double s = RatioMaker.dispersion(chart.charted(), phase.index());
        boolean isOver = s > OVERDISPERSED;
        if (isOver || (s < UNDERDISPERSED && s > 0)) {
            String prime = chart.kind() == ChartKind.P ? "P'" : "U'";
            String times = EnglishText.number(s, 2);
            notes.add(ChartNote.ofPhase(
                    ChartNote.Kind.DISPERSION,
                    phase.index(),
                    isOver
                            ? "points vary " + times + " times as much as random variation allows; use a chart of kind "
                                    + prime
                            : "points vary less than random variation makes them, " + times
                                    + " times as much; use a chart of kind " + prime));
        }
    }
}
