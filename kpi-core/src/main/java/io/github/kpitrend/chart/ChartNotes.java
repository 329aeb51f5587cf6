// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds what a reader of a chart has to know before believing its limits. */
final class ChartNotes {

    /** Correlations from here on are called strong; far beyond what chance gives a dozen points or more. */
    private static final double STRONG = 0.6;

    private static final int ENOUGH_FOR_NEIGHBORS = 13;
    private static final int ENOUGH_FOR_SEASONS = 36;
    private static final int YEAR = 12;

    private ChartNotes() {}

    static List<ChartNote> of(XmrChart chart, BigDecimal[] values) {
        List<ChartNote> notes = new ArrayList<>();
        if (chart.gapsJoined() > 0) {
            int gaps = chart.gapsJoined();
            add(notes, ChartNote.Kind.GAPS_JOINED, gaps + (gaps == 1 ? " gap" : " gaps") + " left out and joined");
        }
        for (XmrGroup group : chart.groups()) {
            String from = "the limits from " + group.first();
            if (group.points() > 1 && !group.hasVariation()) {
                add(notes, ChartNote.Kind.NO_VARIATION, from + " equal the mean: the figures they rest on do not vary");
            }
            if (group.isShort()) {
                add(
                        notes,
                        ChartNote.Kind.TRIAL_LIMITS,
                        from + " are on trial: they rest on fewer than " + XmrGroup.SETTLED_POINTS + " points");
            }
        }
        long zeros = Arrays.stream(values).filter(v -> v.signum() == 0).count();
        if (2 * zeros > values.length && zeros < values.length) {
            add(
                    notes,
                    ChartNote.Kind.MOSTLY_ZERO,
                    "more than half of the figures are 0: for rare events, chart the time between them instead");
        }
        double[] doubles =
                Arrays.stream(values).mapToDouble(BigDecimal::doubleValue).toArray();
        if (values.length >= ENOUGH_FOR_NEIGHBORS && autocorrelation(doubles, 1) >= STRONG) {
            add(
                    notes,
                    ChartNote.Kind.CORRELATED_NEIGHBORS,
                    "neighboring figures resemble each other strongly, as those of a rolling average or a trend do: the"
                            + " limits are too narrow");
        }
        if (values.length >= ENOUGH_FOR_SEASONS
                && chart.gapsJoined() == 0
                && autocorrelation(doubles, YEAR) >= STRONG) {
            add(
                    notes,
                    ChartNote.Kind.SEASON,
                    "the same months of different years resemble each other strongly: compare with last year, or chart"
                            + " figures without the month effects");
        }
        return List.copyOf(notes);
    }

    private static void add(List<ChartNote> notes, ChartNote.Kind kind, String sentence) {
        notes.add(new ChartNote(kind, sentence));
    }

    /** The correlation of figures with those so many points earlier, 0 where they do not vary. */
    private static double autocorrelation(double[] values, int lag) {
        double mean = Arrays.stream(values).sum() / values.length;
        double together = 0;
        double alone = 0;
        for (int i = 0; i < values.length; i++) {
            alone += (values[i] - mean) * (values[i] - mean);
            if (i >= lag) {
                together += (values[i] - mean) * (values[i - lag] - mean);
            }
        }
        int pairs = values.length - lag;
        return alone > 0 && Double.isFinite(alone) ? together / alone * values.length / pairs : 0;
    }
}
