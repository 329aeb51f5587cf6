// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import io.github.kpitrend.examples.cli.output.DisplayWidth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Labels beside a plot, each at the height of a line on it, moved apart as far as it takes to read them. */
final class SideLabels {

    static final int MOST_COLUMNS = 25;
    private static final double LINE = 13.5;

    private record Label(String css, double y, String text) {}

    private final List<Label> labels = new ArrayList<>();

    void add(String css, double y, String text) {
        labels.add(new Label(css, y, text));
    }

    /** Draws the labels to the right of a place, between two heights. */
    void draw(Svg drawing, double x, double top, double bottom) {
        labels.sort(Comparator.comparingDouble(Label::y));
        double[] y = new double[labels.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.max(labels.get(i).y, i == 0 ? top : y[i - 1] + LINE);
        }
        for (int i = y.length - 1; i >= 0; i--) {
            y[i] = Math.min(y[i], i == y.length - 1 ? bottom : y[i + 1] - LINE);
        }
        Trace leaders = new Trace();
        for (int i = 0; i < y.length; i++) {
            Label label = labels.get(i);
            leaders.move(x, label.y).line(x + 8, y[i]);
            String shown = DisplayWidth.shortened(label.text, MOST_COLUMNS);
            Svg text = Svg.text("side " + label.css, x + 11, y[i] + 4, shown);
            drawing.with(label.css.equals("benchmark") ? text.tip(label.text) : text);
        }
        Plot.add(drawing, "leader", leaders);
    }
}
