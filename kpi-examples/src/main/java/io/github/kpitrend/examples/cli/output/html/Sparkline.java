// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.target.Target;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The figures of a row as a line the size of a word, with the target in force and the benchmarks as marks at its end. */
final class Sparkline {

    private static final double WIDTH = 120;
    private static final double HEIGHT = 30;
    private static final double LEFT = 6;
    private static final double RIGHT = 94;
    private static final double INSET = 6;
    private static final CellText TEXT = CellText.english();

    private final ChartData data;
    private final Optional<Target> target;
    private final Scale scale;

    private Sparkline(ChartData data) {
        this.data = data;
        this.target = data.target(data.months().last());
        List<Double> figures = new ArrayList<>();
        data.observed().forEach(month -> figures.add(data.at(month).value()));
        target.ifPresent(
                t -> figures.addAll(List.of(t.lower().value(), t.upper().value())));
        data.benchmarks().forEach(benchmark -> figures.add(benchmark.figure().value()));
        this.scale = Scale.of(figures, INSET, HEIGHT - INSET);
    }

    /** Draws what has at least one figure in its months. */
    static Svg of(ChartData data) {
        Sparkline line = new Sparkline(data);
        String words = line.words();
        Svg drawing = Svg.picture("spark", WIDTH, HEIGHT)
                .attr("width", Svg.number(WIDTH))
                .attr("height", Svg.number(HEIGHT))
                .attr("aria-label", words)
                .tip(words);
        line.draw(drawing);
        return drawing;
    }

    private String words() {
        List<YearMonth> observed = data.observed();
        Comparator<YearMonth> byFigure =
                Comparator.comparingDouble(month -> data.at(month).value());
        YearMonth lowest = observed.stream().min(byFigure).orElseThrow();
        YearMonth highest = observed.stream().max(byFigure).orElseThrow();
        YearMonth latest = observed.get(observed.size() - 1);
        return TEXT.month(data.months().first()) + " to "
                + TEXT.month(data.months().last()) + ": lowest " + figureIn(lowest) + ", highest " + figureIn(highest)
                + ", latest " + figureIn(latest)
                + target.map(t -> ", target " + t).orElse("")
                + (observed.stream().anyMatch(data::isIllustrative) ? "; dotted months are illustrative" : "");
    }

    private String figureIn(YearMonth month) {
        return data.text(data.at(month)) + " in " + TEXT.month(month);
    }

    private String point(YearMonth month) {
        return Svg.point(x(month), y(month));
    }

    private double x(YearMonth month) {
        double step = (RIGHT - LEFT) / Math.max(1, data.months().length() - 1);
        return LEFT + step * data.months().first().until(month, ChronoUnit.MONTHS);
    }

    private double y(YearMonth month) {
        return scale.y(data.at(month).value());
    }

    private void draw(Svg drawing) {
        for (List<YearMonth> stretch : data.stretches()) {
            drawStretch(drawing, stretch);
        }
        target.ifPresent(t -> {
            addTarget(drawing, t.lower());
            if (t.isRange()) {
                addTarget(drawing, t.upper());
            }
        });
        for (Benchmark benchmark : data.benchmarks()) {
            drawing.with(
                    Marks.benchmark(113, scale.y(benchmark.figure().value()), 3).tip(benchmark.toString()));
        }
        YearMonth latest = data.observed().get(data.observed().size() - 1);
        drawing.with(Marks.of(data.variation(latest), x(latest), y(latest), data.isIllustrative(latest)));
    }

    private void addTarget(Svg drawing, Figure figure) {
        double y = scale.y(figure.value());
        drawing.with(Svg.line("target", 99, y, 107, y).tip("target " + data.text(figure)));
    }

    /** Draws a line through a stretch, dotted up to the last illustrative month; of a single month a dot. */
    private void drawStretch(Svg drawing, List<YearMonth> stretch) {
        if (stretch.size() == 1) {
            drawing.with(Svg.path("dot", "M" + point(stretch.get(0)) + "h0"));
        }
        for (boolean illustrative : new boolean[] {true, false}) {
            StringBuilder path = new StringBuilder();
            for (int i = 1; i < stretch.size(); i++) {
                if (data.isIllustrative(stretch.get(i - 1)) == illustrative) {
                    path.append('M').append(point(stretch.get(i - 1)));
                    path.append('L').append(point(stretch.get(i)));
                }
            }
            if (!path.isEmpty()) {
                drawing.with(Svg.path(illustrative ? "figures made-up" : "figures", path.toString()));
            }
        }
    }
}
