// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import static io.github.kpitrend.examples.cli.output.html.Svg.number;
import static io.github.kpitrend.examples.cli.output.html.Svg.point;

import io.github.kpitrend.chart.Variation;
import java.util.Locale;

/** The shapes of points: one for each kind of variation, so that nobody has to tell colors apart, and those of what is not a point. */
final class Marks {

    private static final double DOT = 2.4;
    static final double SPECIAL = 5;

    private Marks() {}

    /** Returns the mark of a point, hollow for one that is not final. */
    static Svg of(Variation variation, double x, double y, boolean hollow) {
        return Svg.path(css(variation, hollow), shape(variation, x, y, SPECIAL));
    }

    /** Returns the classes of the mark of a point. */
    static String css(Variation variation, boolean hollow) {
        return "point " + css(variation) + (hollow ? " hollow" : "");
    }

    /** Whether a kind of variation stands out. */
    static boolean isSpecial(Variation variation) {
        return variation != Variation.COMMON_CAUSE && variation != Variation.NOT_ASSESSED;
    }

    /** Returns the class of a kind of variation. */
    static String css(Variation variation) {
        return variation.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the outline of a point of a kind of variation; special ones have about a size. */
    static String shape(Variation variation, double x, double y, double size) {
        return switch (variation) {
            case COMMON_CAUSE, NOT_ASSESSED -> dot(x, y);
            case IMPROVEMENT -> disc(x, y, size - 0.4);
            case CONCERN -> diamond(x, y, size + 1);
            case NEUTRAL_HIGH, NEUTRAL_LOW -> hexagon(x, y, size + 0.4);
            case PATTERN -> square(x, y, size - 0.8);
        };
    }

    static String dot(double x, double y) {
        return disc(x, y, DOT);
    }

    static String disc(double x, double y, double r) {
        String arc = "a" + number(r) + " " + number(r) + " 0 1 0 ";
        return "M" + point(x - r, y) + arc + point(2 * r, 0) + arc + point(-2 * r, 0) + "z";
    }

    static String diamond(double x, double y, double r) {
        String half = number(r);
        return "M" + point(x, y - r) + "l" + half + " " + half + "-" + half + " " + half + "-" + half + "-" + half
                + "z";
    }

    static String hexagon(double x, double y, double r) {
        double half = r / 2;
        double side = r * Math.sqrt(3) / 2;
        return "M" + point(x, y - r) + "l" + point(side, half) + "v" + number(r) + "l" + point(-side, half) + "l"
                + point(-side, -half) + "v" + number(-r) + "z";
    }

    static String square(double x, double y, double half) {
        String side = number(2 * half);
        return "M" + point(x - half, y - half) + "h" + side + "v" + side + "h-" + side + "z";
    }

    /** Returns the mark of a benchmark. */
    static Svg benchmark(double x, double y, double size) {
        return Svg.path("benchmark", diamond(x, y, size));
    }

    /** Returns the mark of a month without a figure. */
    static Svg missing(double x, double y) {
        return Svg.path("missing", cross(x, y));
    }

    static String cross(double x, double y) {
        return "M" + point(x - 2.5, y - 2.5) + "l5 5M" + point(x - 2.5, y + 2.5) + "l5 -5";
    }
}
