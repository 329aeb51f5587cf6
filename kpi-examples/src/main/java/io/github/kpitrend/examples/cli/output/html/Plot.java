// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

/**
 * Where things lie on a chart.
 *
 * @param data what is drawn
 * @param top the upper edge of the plot
 * @param bottom its lower edge
 * @param scale from figures to heights
 * @param side the labels to its right
 */
record Plot(ChartData data, double top, double bottom, Scale scale, SideLabels side) {

    static final double WIDTH = 720;
    static final double LEFT = 56;
    static final double RIGHT = 544;
    static final double INSET = 8;
    private static final double MARGIN = 4;
    private static final double MARK = 6.5;

    /** Returns how many months there are. */
    static double end(ChartData data) {
        return data.axis().length();
    }

    double end() {
        return end(data);
    }

    double step() {
        return (RIGHT - LEFT - 2 * MARGIN) / end();
    }

    static double x(ChartData data, double at) {
        return LEFT + MARGIN + (RIGHT - LEFT - 2 * MARGIN) * at / end(data);
    }

    double x(double at) {
        return x(data, at);
    }

    /** Returns where a figure lies; one of the last day of all does not stick out. */
    double x(Dot dot) {
        return Math.max(LEFT + MARK, Math.min(RIGHT - MARK, x(dot.at())));
    }

    double y(double figure) {
        return scale.y(figure);
    }

    /** Returns a figure in the power of ten of the axis. */
    String text(double value, int decimals) {
        int shift = scale.shift();
        return data.text().label(value, shift == 0 ? decimals : scale.decimals(shift) + 1, shift);
    }

    /** Labels a height to the right. */
    void label(String css, String name, double value, int decimals) {
        side.add(css, y(value), name + " " + text(value, decimals));
    }

    /** Draws a path that has anything in it. */
    static void add(Svg drawing, String css, Trace path) {
        if (!path.isEmpty()) {
            drawing.with(Svg.path(css, path.toString()));
        }
    }

    /** Draws a path that has anything in it. */
    static void add(Svg drawing, String css, StringBuilder path) {
        if (!path.isEmpty()) {
            drawing.with(Svg.path(css, path.toString()));
        }
    }
}
