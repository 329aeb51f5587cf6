// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import static io.github.kpitrend.examples.cli.output.html.Svg.number;
import static io.github.kpitrend.examples.cli.output.html.Svg.point;

import io.github.kpitrend.chart.Variation;
import java.util.Locale;

/** The shapes of points: one for each kind of variation, so that nobody has to tell colours apart, and those of what is not a point. */
final class Marks {

    private Marks() {}

    /** Returns the mark of a point, hollow for an illustrative one. */
    static Svg of(Variation variation, double x, double y, boolean hollow) {
        return Svg.path("point " + css(variation) + (hollow ? " hollow" : ""), shape(variation, x, y));
    }

    /** Returns the class of a kind of variation. */
    static String css(Variation variation) {
        return variation.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String shape(Variation variation, double x, double y) {
        return switch (variation) {
            case COMMON_CAUSE -> circle(x, y, 3);
            case IMPROVEMENT -> "M" + point(x - 4, y - 4) + "h8v8h-8z";
            case CONCERN -> diamond(x, y, 5.6);
            case NEUTRAL_HIGH -> "M" + point(x, y - 5.5) + "l5.2 9h-10.4z";
            case NEUTRAL_LOW -> "M" + point(x, y + 5.5) + "l5.2 -9h-10.4z";
            case PATTERN -> diamond(x, y, 4);
            case NOT_ASSESSED -> circle(x, y, 3);
        };
    }

    private static String circle(double x, double y, double r) {
        String arc = "a" + number(r) + " " + number(r) + " 0 1 0 ";
        return "M" + point(x - r, y) + arc + point(2 * r, 0) + arc + point(-2 * r, 0) + "z";
    }

    private static String diamond(double x, double y, double r) {
        String half = number(r);
        return "M" + point(x, y - r) + "l" + half + " " + half + "l-" + half + " " + half + "l-" + half + " -" + half
                + "z";
    }

    /** Returns the mark of a benchmark. */
    static Svg benchmark(double x, double y, double size) {
        return Svg.path("benchmark", diamond(x, y, size));
    }

    /** Returns the mark of a month without a figure. */
    static Svg missing(double x, double y) {
        return Svg.path("missing", "M" + point(x - 2.5, y - 2.5) + "l5 5M" + point(x - 2.5, y + 2.5) + "l5 -5");
    }
}
