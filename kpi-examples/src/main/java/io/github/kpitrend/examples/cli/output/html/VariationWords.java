// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import io.github.kpitrend.chart.ChartPoint;
import io.github.kpitrend.chart.SpecialCause;
import java.util.Locale;

/** What a control chart says of a point, in words. */
final class VariationWords {

    private VariationWords() {}

    /** Returns the kind of variation, and for special points the rule that found them. */
    static String of(ChartPoint point) {
        String kind = point.variation().text();
        return point.cause() == SpecialCause.NONE ? kind : kind + " (" + rule(point.cause()) + ")";
    }

    private static String rule(SpecialCause cause) {
        return cause.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
