// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.chart.Assurance;
import io.github.kpitrend.chart.ChartNote;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.internal.NotesDoor;
import io.github.kpitrend.internal.ProlepticMonth;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The part of its control chart that a row publishes: variation and assurance, or the notes that withhold them. */
final class RowSignal {

    private static final NotesDoor<ControlChart, ChartNote> NOTES = NotesDoor.of(ControlChart.class);
    private static final int LEAST_POINTS = 4;
    private static final RowSignal NONE = new RowSignal(null, null, List.of());

    private final @Nullable Variation variation;
    private final @Nullable Assurance assurance;
    private final List<ChartNote> withheld;

    private RowSignal(@Nullable Variation variation, @Nullable Assurance assurance, List<ChartNote> withheld) {
        this.variation = variation;
        this.assurance = assurance;
        this.withheld = List.copyOf(withheld);
    }

    /** Decides what is published of a chart for the figure of a month, against a target of one value if there is one. */
    static RowSignal of(Optional<ControlChart> chart, Optional<YearMonth> month, Optional<Double> target) {
        return chart.isEmpty() || month.isEmpty() ? NONE : of(chart.get(), month.get(), target);
    }

    private static RowSignal of(ControlChart chart, YearMonth month, Optional<Double> target) {
        if (NOTES.latestMonth(chart) != ProlepticMonth.of(month)) {
            return new RowSignal(null, null, of(chart.notes(), ChartNote.Kind.NOT_COUNTED));
        }
        int phase = chart.latestPhase().index();
        boolean few = chart.latestPhase().pointCount() < LEAST_POINTS;
        Optional<Assurance> given = target.flatMap(chart::assurance);
        List<ChartNote> withheld = new ArrayList<>();
        boolean isVariationGiven = true;
        boolean isAssuranceGiven = true;
        for (ChartNote note : target.map(chart::notes).orElseGet(() -> NOTES.ofVariation(chart))) {
            if (applies(note, phase)) {
                boolean variation = withholdsVariation(note.kind(), few);
                boolean assurance = variation || withholdsAssurance(note.kind());
                isVariationGiven &= !variation;
                isAssuranceGiven &= !assurance;
                if (variation || (assurance && given.isPresent())) {
                    withheld.add(note);
                }
            }
        }
        Variation variation = chart.variation();
        return new RowSignal(
                isVariationGiven && variation != Variation.NOT_ASSESSED ? variation : null,
                isAssuranceGiven ? given.orElse(null) : null,
                withheld);
    }

    private static boolean applies(ChartNote note, int phase) {
        OptionalInt of = note.phase();
        return of.isEmpty() || of.getAsInt() == phase;
    }

    private static List<ChartNote> of(List<ChartNote> notes, ChartNote.Kind kind) {
        return notes.stream().filter(note -> note.kind() == kind).toList();
    }

    private static boolean withholdsVariation(ChartNote.Kind kind, boolean isShort) {
        return switch (kind) {
            case MOSTLY_ZERO, MOSTLY_EQUAL, YEAR_TO_DATE -> true;
            case TRIAL_LIMITS -> isShort;
            default -> false;
        };
    }

    private static boolean withholdsAssurance(ChartNote.Kind kind) {
        return switch (kind) {
            case TRIAL_LIMITS, CORRELATED_NEIGHBORS, LIMITS_OUTDATED -> true;
            default -> false;
        };
    }

    // -----------------------------------------------------------------------
    Optional<Variation> variation() {
        return Optional.ofNullable(variation);
    }

    Optional<Assurance> assurance() {
        return Optional.ofNullable(assurance);
    }

    List<ChartNote> withheld() {
        return withheld;
    }
}
