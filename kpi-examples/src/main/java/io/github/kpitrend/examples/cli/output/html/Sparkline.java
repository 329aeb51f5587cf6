// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import io.github.kpitrend.chart.ChartPhase;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.examples.cli.output.html.Dot.Style;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of a row as a line the size of a word, on a scale of its own, over the band of its usual range. */
final class Sparkline {

    private static final double WIDTH = 120;
    private static final double HEIGHT = 30;
    private static final double INSET = 6;
    private static final double SPECIAL = 3.6;

    private final ChartData data;
    private final List<Dot> dots;
    private final Optional<ChartPhase> range;
    private final double low;
    private final double high;

    private Sparkline(ChartData data) {
        this.data = data;
        this.dots = data.observed().stream()
                .map(month -> new Dot(
                        data.months().first().until(month, ChronoUnit.MONTHS),
                        month,
                        data.at(month).value(),
                        data.isOfRow() && data.limited().isPresent() ? data.variation(month) : Variation.COMMON_CAUSE,
                        data.isIllustrative(month) ? Style.PROVISIONAL : Style.FINAL))
                .toList();
        this.range = data.limited()
                .filter(any -> data.isOfRow() && !data.isBent())
                .map(ControlChart::latestPhase)
                .filter(phase -> phase.lower().isKnown() && phase.upper().isKnown());
        List<Double> values = new ArrayList<>(dots.stream().map(Dot::value).toList());
        range.ifPresent(phase -> {
            values.add(line(phase, false));
            values.add(line(phase, true));
        });
        this.low = values.stream().min(Comparator.naturalOrder()).orElseThrow();
        this.high = values.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    private double line(ChartPhase phase, boolean upper) {
        return data.chart()
                .orElseThrow()
                .drawn(upper ? phase.upper() : phase.lower())
                .value();
    }

    /** Draws what has at least one figure in its months. */
    static Svg of(ChartData data) {
        Sparkline line = new Sparkline(data);
        Svg drawing = Svg.picture("spark", WIDTH, HEIGHT)
                .attr("width", Svg.number(WIDTH))
                .attr("height", Svg.number(HEIGHT))
                .attr("aria-label", line.words());
        line.draw(drawing);
        return drawing;
    }

    private String words() {
        Dot lowest = dots.stream().min(Comparator.comparingDouble(Dot::value)).orElseThrow();
        Dot highest = dots.stream().max(Comparator.comparingDouble(Dot::value)).orElseThrow();
        return data.text().shortMonth(data.months().first()) + " to "
                + data.text().shortMonth(data.months().last()) + ": lowest "
                + words(lowest) + ", highest " + words(highest) + ", latest " + words(dots.get(dots.size() - 1))
                + range.map(phase -> "; usual range " + data.text().label(line(phase, false)) + " to "
                                + data.text().label(line(phase, true)))
                        .orElse("")
                + (dots.stream().anyMatch(Sparkline::isDotted) ? "; dotted months are illustrative" : "");
    }

    private String words(Dot dot) {
        return data.text().label(dot.value()) + " in " + data.text().shortMonth(dot.month());
    }

    private static boolean isDotted(Dot dot) {
        return dot.style() == Style.PROVISIONAL;
    }

    private double x(double at) {
        return INSET + (WIDTH - 2 * INSET) * at / Math.max(1, data.months().length() - 1);
    }

    /** Works in halves, which cannot overflow. */
    private double y(double value) {
        double half = high / 2 - low / 2;
        double part = half < Double.MIN_NORMAL ? 0.5 : (value / 2 - low / 2) / half;
        return HEIGHT - INSET - part * (HEIGHT - 2 * INSET);
    }

    private void draw(Svg drawing) {
        range.ifPresent(phase -> {
            YearMonth first = data.months().first();
            double from = x(Math.max(0, first.until(phase.first(), ChronoUnit.MONTHS)));
            double top = y(line(phase, true));
            drawing.with(Svg.box("band", from, top, WIDTH - INSET - from, y(line(phase, false)) - top));
        });
        Trace path = new Trace();
        Trace dotted = new Trace();
        Trace alone = new Trace();
        Trace pen = null;
        for (int i = 0; i < dots.size(); i++) {
            Dot dot = dots.get(i);
            if (i > 0 && !data.isApart(dots.get(i - 1), dot)) {
                Dot before = dots.get(i - 1);
                Trace line = isDotted(before) ? dotted : path;
                if (line != pen) {
                    line.move(x(before.at()), y(before.value()));
                    pen = line;
                }
                line.line(x(dot.at()), y(dot.value()));
            } else {
                pen = null;
                if (i == dots.size() - 1 || data.isApart(dot, dots.get(i + 1))) {
                    alone.dot(x(dot.at()), y(dot.value()));
                }
            }
        }
        Plot.add(drawing, "figures", path);
        Plot.add(drawing, "figures made-up", dotted);
        Plot.add(drawing, "dot", alone);
        Map<String, StringBuilder> marks = new LinkedHashMap<>();
        for (int i = 0; i < dots.size(); i++) {
            Dot dot = dots.get(i);
            if (Marks.isSpecial(dot.variation()) || i == dots.size() - 1) {
                marks.computeIfAbsent(Marks.css(dot.variation(), isDotted(dot)), any -> new StringBuilder())
                        .append(Marks.shape(dot.variation(), x(dot.at()), y(dot.value()), SPECIAL));
            }
        }
        marks.forEach((css, mark) -> Plot.add(drawing, css, mark));
    }
}
