// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import io.github.kpitrend.chart.ChartKind;
import io.github.kpitrend.chart.ChartNote;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.examples.cli.output.html.ChartData.Lines;
import io.github.kpitrend.series.Figure;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Center and limits of a chart: level, in steps or bent, with a band between the limits. */
final class ChartLines {

    private final Plot plot;
    private final List<List<Lines>> lines;

    ChartLines(Plot plot, List<List<Lines>> lines) {
        this.plot = plot;
        this.lines = lines;
    }

    void drawBands(Svg drawing) {
        StringBuilder bands = new StringBuilder();
        for (List<Lines> phase : lines) {
            if (phase.stream()
                    .allMatch(each -> each.lower().isKnown() && each.upper().isKnown())) {
                bands.append(path(phase, Lines::upper, false))
                        .append(path(phase, Lines::lower, true).replaceFirst("M", "L"))
                        .append('z');
            }
        }
        Plot.add(drawing, "band", bands);
    }

    void draw(Svg drawing) {
        StringBuilder limits = new StringBuilder();
        StringBuilder centers = new StringBuilder();
        for (List<Lines> phase : lines) {
            centers.append(path(phase, Lines::center, false));
            limits.append(path(phase, Lines::upper, false)).append(path(phase, Lines::lower, false));
        }
        boolean isGiven = plot.data().limited().filter(ChartLines::isGiven).isPresent();
        Plot.add(drawing, isGiven ? "limit given" : "limit", limits);
        Plot.add(drawing, "center", centers);
        if (!lines.isEmpty()) {
            List<Lines> phase = lines.get(lines.size() - 1);
            Lines last = phase.get(phase.size() - 1);
            boolean isMedian =
                    plot.data().limited().filter(ChartLines::isMedian).isPresent();
            label("limit", "upper limit", last.upper(), last.upper());
            label("center", isMedian ? "median" : "mean", last.center(), last.upper());
            label("limit", "lower limit", last.lower(), last.upper());
            if (last.to() < plot.end()) {
                StringBuilder guides = new StringBuilder();
                Stream.of(last.upper(), last.center(), last.lower())
                        .filter(Figure::isKnown)
                        .map(figure -> Svg.point(plot.x(last.to()), plot.y(figure.value())))
                        .forEach(from ->
                                guides.append('M').append(from).append('H').append(Svg.number(Plot.RIGHT)));
                Plot.add(drawing, "guide", guides);
            }
        }
    }

    private static boolean isGiven(ControlChart chart) {
        return chart.notes().stream().anyMatch(note -> note.kind() == ChartNote.Kind.LIMITS_GIVEN);
    }

    private static boolean isMedian(ControlChart chart) {
        return chart.kind() == ChartKind.RUN || chart.kind() == ChartKind.G;
    }

    /** Returns the path of one line of a phase: from middle to middle where it bends, else in steps that are drawn only where it changes. */
    private String path(List<Lines> phase, Function<Lines, Figure> line, boolean isBackward) {
        StringBuilder path = new StringBuilder();
        String before = "";
        for (int i = 0; i < phase.size(); i++) {
            Lines each = phase.get(isBackward ? phase.size() - 1 - i : i);
            Figure figure = line.apply(each);
            if (figure.isKnown()) {
                String y = Svg.number(plot.y(figure.value()));
                double to = plot.x(isBackward ? each.from() : each.to());
                if (path.isEmpty()) {
                    path.append('M')
                            .append(Svg.number(plot.x(isBackward ? each.to() : each.from())))
                            .append(' ')
                            .append(y);
                } else if (each.from() == each.to()) {
                    path.append('L').append(Svg.number(to)).append(' ').append(y);
                } else if (!y.equals(before)) {
                    path.append('V').append(y);
                }
                if (each.from() != each.to()) {
                    int h = y.equals(before) ? path.lastIndexOf("H") : path.length();
                    path.replace(h, path.length(), "H" + Svg.number(to));
                }
                before = y;
            }
        }
        return path.toString();
    }

    /** Labels a line; whole numbers have a decimal more where limits are below ten. */
    private void label(String css, String name, Figure figure, Figure upper) {
        if (figure.isKnown()) {
            boolean isSmall = Math.abs(upper.orElse(figure.value())) < 10
                    && plot.data().text().decimals() == 0;
            boolean isBound = figure.value() == 0 || figure.value() == 100;
            int decimals =
                    isBound && css.equals("limit") ? 0 : plot.data().text().decimals() + (isSmall ? 1 : 0);
            plot.label(css, name, figure.value(), decimals);
        }
    }
}
