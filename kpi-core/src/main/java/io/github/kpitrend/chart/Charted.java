// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import org.jspecify.annotations.Nullable;

/** The results of the calculation of a chart. */
final class Charted {

    private static final byte[] NO_STEPS = new byte[0];

    private final ChartKind kind;
    private final ChartOptions options;
    private final ChartData data;
    private final PhaseLines[] lines;
    private final byte[] zones;
    private final byte[] steps;
    private final int[] masks;
    private final @Nullable Adjustment adjustment;
    private final @Nullable RatioParts parts;

    private Charted(
            ChartKind kind,
            ChartOptions options,
            ChartData data,
            PhaseLines[] lines,
            byte[] zones,
            byte[] steps,
            int[] masks,
            @Nullable Adjustment adjustment,
            @Nullable RatioParts parts) {
        this.kind = kind;
        this.options = options;
        this.data = data;
        this.lines = lines;
        this.zones = zones;
        this.steps = steps;
        this.masks = masks;
        this.adjustment = adjustment;
        this.parts = parts;
    }

    /** Starts a chart without lines. */
    static Charted of(
            ChartKind kind,
            ChartOptions options,
            ChartData data,
            @Nullable Adjustment adjustment,
            @Nullable RatioParts parts) {
        return new Charted(
                kind,
                options,
                data,
                new PhaseLines[data.starts.length],
                new byte[data.counted],
                NO_STEPS,
                new int[data.counted],
                adjustment,
                parts);
    }

    /** Returns the kind of chart. */
    ChartKind kind() {
        return kind;
    }

    /** Returns its choices. */
    ChartOptions options() {
        return options;
    }

    /** Returns the points. */
    ChartData data() {
        return data;
    }

    /** Returns the lines of each phase. */
    PhaseLines[] lines() {
        return lines;
    }

    /** Returns the zone of each counted point. */
    byte[] zones() {
        return zones;
    }

    /** Returns 1, 0 or -1 from each counted point to the next. */
    byte[] steps() {
        return steps;
    }

    /** Returns the causes of each counted point, as bits. */
    int[] masks() {
        return masks;
    }

    /** Returns what season and trend take from each point, null where nothing does. */
    @Nullable
    Adjustment adjustment() {
        return adjustment;
    }

    /** Returns the same, null also where season and trend were requested and take nothing. */
    @Nullable
    Adjustment applied() {
        return adjustment != null && adjustment.changesAnything() ? adjustment : null;
    }

    /** Returns the numerators and denominators, null of charts without. */
    @Nullable
    RatioParts parts() {
        return parts;
    }

    /** Applies the rules to the zones of all phases. */
    Charted ruled(byte[] found) {
        RuleSet rules = options.choices().rulesOf(kind);
        for (int phase = 0; phase < lines.length; phase++) {
            int from = data.starts[phase];
            int to = data.end(phase);
            Rules.apply(rules.choices(), zones, found, from, to, masks);
            if (!lines[phase].varies()) {
                for (int i = from; i < to; i++) {
                    masks[i] = zones[i] == 0 ? 0 : masks[i];
                }
            }
        }
        return new Charted(kind, options, data, lines, zones, found, masks, adjustment, parts);
    }

    /** Returns the lines that a caller gave for a phase, null if absent. */
    @Nullable
    PhaseLines given(int phase) {
        return phase == 0 && data.counted > 0 ? options.choices().given : null;
    }

    /** Returns the counted points that the lines of a phase are based on: the first, and the end. */
    int[] base(int phase) {
        int from = data.starts[phase];
        int to = data.end(phase);
        if (options.choices().baselineRange != null) {
            int[] range = Baseline.of(data, options.choices().baselineRange);
            return range[1] - range[0] >= 2 && range[0] >= from && range[0] < to ? range : new int[] {from, to};
        }
        int points = options.baselinePoints().orElse(data.counted);
        return new int[] {from, Math.min(to, from + points)};
    }
}
