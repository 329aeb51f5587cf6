// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares targets with the lines at the latest counted point. */
final class Assurances {

    private Assurances() {}

    static Optional<Assurance> of(ControlChart chart, double target) {
        if (whyNone(chart) != null) {
            return Optional.empty();
        }
        boolean higher = chart.effectivePolarity() == Polarity.HIGHER_IS_BETTER;
        return Optional.of(beside(chart, Decimals.shortest(target), higher));
    }

    /** Compares a target with constant lines. */
    static Optional<Assurance> of(PhaseLines lines, Polarity polarity, double target) {
        boolean higher = polarity == Polarity.HIGHER_IS_BETTER;
        if (!higher && polarity != Polarity.LOWER_IS_BETTER) {
            return Optional.empty();
        }
        return Optional.of(beside(lines, 0, Decimals.shortest(target), higher));
    }

    /** Compares a target with the lines at a point. */
    private static Assurance beside(PhaseLines lines, int point, BigDecimal target, boolean higher) {
        int place = lines.zoneOf(Rational.of(target, 1), point);
        if (lines.varies() && Math.abs(place) < PhaseLines.BEYOND) {
            return Assurance.INCONSISTENT;
        }
        // without variation a target on the center is met
        return Integer.signum(place) == (higher ? 1 : -1) ? Assurance.FAIL : Assurance.PASS;
    }

    private static PhaseLines latestLines(ControlChart chart) {
        PhaseLines[] lines = chart.charted().lines();
        return lines[lines.length - 1];
    }

    /**
     * Compares a target with the lines at the latest counted point. Where lines move with the season, a target passes or fails only if it does in all
     * months of a year.
     */
    private static Assurance beside(ControlChart chart, BigDecimal target, boolean higher) {
        ChartData data = chart.data();
        int latest = data.point(data.counted - 1);
        PhaseLines lines = latestLines(chart);
        Adjustment adjustment = chart.charted().applied();
        if (adjustment == null) {
            return beside(lines, latest, target, higher);
        }
        long month = data.proleptic(latest);
        Assurance first = beside(lines, latest, target.subtract(adjustment.at(month)), higher);
        int months = adjustment.isSeasonal() ? adjustment.seasons() : 1;
        for (int k = 1; k < months; k++) {
            BigDecimal taken = adjustment.at(month - (long) k * adjustment.step());
            if (beside(lines, latest, target.subtract(taken), higher) != first) {
                return Assurance.INCONSISTENT;
            }
        }
        return first;
    }

    private static @Nullable String whyNone(ControlChart chart) {
        Polarity polarity = chart.options().polarity();
        if (polarity != Polarity.HIGHER_IS_BETTER && polarity != Polarity.LOWER_IS_BETTER) {
            return "neither higher nor lower is better";
        }
        ChartKind kind = chart.kind();
        if (kind == ChartKind.RUN || kind == ChartKind.MOVING_RANGE || kind == ChartKind.EWMA) {
            return kind.text() + " charts have no limits for single figures";
        }
        if (latestLines(chart) instanceof PhaseLines.None) {
            return "there are no limits";
        }
        return null;
    }

    static Explanation explain(ControlChart chart, double target) {
        Figure goal = Figure.of(target);
        ChartPhase phase = chart.latestPhase();
        String rule = "a target outside the limits on the side that is easy to reach is met consistently, on the other"
                + " side missed consistently";
        List<String> inputs = List.of(
                "target " + goal,
                chart.kind().centerName() + " " + phase.center(),
                "limits " + phase.lower() + " to " + phase.upper());
        String none = whyNone(chart);
        if (none != null) {
            return Explanation.of(inputs, rule, "no assurance: " + none);
        }
        Assurance assurance = of(chart, target).orElseThrow();
        return Explanation.of(inputs, rule, sentence(chart, goal, phase, assurance) + ": " + assurance.text());
    }

    private static String sentence(ControlChart chart, Figure goal, ChartPhase phase, Assurance assurance) {
        if (assurance == Assurance.INCONSISTENT) {
            return goal + " is not outside the limits";
        }
        if (!phase.hasVariation()) {
            return "the figures do not vary, so " + goal + " is compared with the center " + phase.center();
        }
        boolean below = (assurance == Assurance.PASS) == (chart.effectivePolarity() == Polarity.HIGHER_IS_BETTER);
        return goal
                + (below ? " is below the lower limit " + phase.lower() : " is above the upper limit " + phase.upper());
    }
}
