// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.xlsx;

import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.series.Figure;

/** Percentages as a workbook has them: the number 0.1, which it shows as 10%. */
final class Fractions {

    static final String FORMAT = "0%";
    private static final int TWO_PLACES = 2;

    private Fractions() {}

    /** Returns the hundredth of a percentage, of the decimal that it stands for; missing for the same reason. */
    static Figure of(Figure percent) {
        return percent.isKnown()
                ? Figure.of(percent.toBigDecimal().movePointLeft(TWO_PLACES).doubleValue())
                : percent;
    }

    /** Returns the format that shows the arrow of a direction before the percentage. */
    static String format(DirectionOfTravel direction) {
        String arrow = '"' + direction.symbol() + " \"";
        return arrow + FORMAT + ";" + arrow + "-" + FORMAT;
    }
}
