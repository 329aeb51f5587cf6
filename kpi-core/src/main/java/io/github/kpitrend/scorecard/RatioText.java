// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.RatioSeries;
import java.time.YearMonth;
import java.util.Optional;

/** The parts of a ratio in words: {@code 92 of 112} of a proportion, {@code 16 / 3,019} of a rate. */
final class RatioText {

    private static final double PERCENT = 100;

    private RatioText() {}

    /** {@code  (92 of 112)} beside the figure of a month; empty where the row is no ratio. */
    static String parts(ScorecardRow row, YearMonth month) {
        return row.ratio()
                .map(ratio -> " ("
                        + parts(
                                ratio,
                                ratio.numerators().at(month),
                                ratio.denominators().at(month))
                        + ")")
                .orElse("");
    }

    static String parts(RatioSeries ratio, Figure numerator, Figure denominator) {
        return Words.grouped(numerator) + (ratio.isProportion() ? " of " : " / ") + Words.grouped(denominator);
    }

    /** {@code  per 1,000} behind the figure of a rate whose indicator names no unit. */
    static String per(ScorecardRow row) {
        Indicator indicator = row.indicator();
        return row.ratio()
                .filter(ratio -> !ratio.isProportion()
                        && ratio.multiplier() != 1
                        && indicator.unit().isEmpty())
                .filter(ratio -> ratio.multiplier() != PERCENT || !row.numbers().isPercentage())
                .map(ratio -> " per " + Words.grouped(Figure.of(ratio.multiplier())))
                .orElse("");
    }

    /** Returns whether the ratio of a month is 0 of 0. */
    static boolean isNothing(ScorecardRow row, YearMonth month) {
        Figure zero = Figure.of(0);
        Optional<RatioSeries> ratio = row.ratio();
        return ratio.isPresent()
                && ratio.get().numerators().at(month).equals(zero)
                && ratio.get().denominators().at(month).equals(zero);
    }
}
