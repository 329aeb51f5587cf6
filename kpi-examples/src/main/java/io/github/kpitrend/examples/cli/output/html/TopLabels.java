// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import io.github.kpitrend.chart.ChartKind;
import io.github.kpitrend.chart.ChartPhase;
import io.github.kpitrend.examples.cli.output.DisplayWidth;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/**
 * What stands above a plot: labels of at most two lines, each over the pole it belongs to, in as many rows as keep them from crossing, and the
 * numbers of annotations. Where there are too many, a pole stands without its label; the caption says all of them.
 */
final class TopLabels {

    private static final double LINE = 12.5;
    private static final double FLAG = 15;
    private static final int MOST_ROWS = 2;
    private static final int MOST_COLUMNS = 22;
    private static final int MOST_FLAG_ROWS = 2;
    private static final double COLUMN = 6.8;
    private static final double GAP = 4;

    private final List<Placed> placed = new ArrayList<>();
    private final TreeMap<Double, String> flags = new TreeMap<>();

    /** Something that begins at a position, and why. */
    record Pole(String css, double at, String text) {}

    private record Placed(String css, double x, String full, List<String> lines, int row) {

        double end() {
            return x + GAP + lines.stream().mapToInt(DisplayWidth::of).max().orElse(0) * COLUMN;
        }

        boolean isHidden() {
            return row == MOST_ROWS;
        }

        /** Whether this label lies on one that begins farther to the right, or on the pole of one that stands higher. */
        boolean crosses(Placed other) {
            return end() + GAP > other.x
                    && !other.isHidden()
                    && (row == other.row || (row < other.row && !other.css.isEmpty()));
        }
    }

    /** Places labels from right to left, each in the lowest row where it crosses nothing; none reaches beyond the right. */
    TopLabels(double right, List<Pole> poles, DoubleUnaryOperator x) {
        poles.stream().sorted(Comparator.comparingDouble(Pole::at).reversed()).forEach(pole -> {
            double at = x.applyAsDouble(pole.at());
            List<String> lines = lines(pole.text(), (int) Math.min(MOST_COLUMNS, (right - at - GAP) / COLUMN));
            int row = 0;
            while (row < MOST_ROWS && crossesAny(new Placed(pole.css(), at, pole.text(), lines, row))) {
                row++;
            }
            placed.add(new Placed(pole.css(), at, pole.text(), lines, row));
        });
    }

    /** Returns what begins where: new limits and breaks with their reasons, illustrative months, and the forecast. */
    static List<Pole> poles(ChartData data) {
        List<Pole> poles = new ArrayList<>();
        if (data.limited().filter(each -> each.kind() == ChartKind.MOVING_RANGE).isPresent()) {
            return poles;
        }
        List<YearMonth> begun = data.rebases().stream().map(ChartPhase::first).toList();
        for (ChartPhase phase : data.rebases()) {
            String css = data.isBreak(phase.first()) ? "break" : "rebase";
            String reason = phase.reason().isEmpty() ? "new limits" : phase.reason();
            poles.add(new Pole(css, data.start(phase.first()), data.text().shortMonth(phase.first()) + ": " + reason));
        }
        MonthRange drawn = data.axis();
        data.breaks().stream()
                .filter(month -> drawn.contains(month) && !begun.contains(month))
                .forEach(month -> poles.add(
                        new Pole("break", data.start(month), data.text().shortMonth(month) + ": definition changed")));
        data.months().stream()
                .filter(month -> drawn.contains(month) && data.isIllustrative(month))
                .findFirst()
                .ifPresent(month -> poles.add(new Pole("", data.start(month), "illustrative figures")));
        data.fan().stream().findFirst().ifPresent(ahead -> {
            String from = "forecast from " + data.text().longMonth(ahead.month());
            poles.add(new Pole("origin", data.start(ahead.month()), from));
        });
        return poles;
    }

    /** Adds the number of an annotation over a place. */
    void flag(double x, int number) {
        flags.merge(x, String.valueOf(number), (a, b) -> a + "," + b);
    }

    private boolean crossesAny(Placed next) {
        return placed.stream().anyMatch(next::crosses);
    }

    private static List<String> lines(String text, int columns) {
        if (fits(text, columns)) {
            return List.of(text);
        }
        int end = 0;
        for (int i = text.indexOf(' '); i >= 0 && fits(text.substring(0, i), columns); ) {
            end = i;
            i = text.indexOf(' ', i + 1);
        }
        return end == 0
                ? List.of(DisplayWidth.shortened(text, columns))
                : List.of(text.substring(0, end), DisplayWidth.shortened(text.substring(end + 1), columns));
    }

    private static boolean fits(String text, int columns) {
        return DisplayWidth.shortened(text, columns).equals(text);
    }

    private double rowHeight() {
        return LINE * placed.stream().mapToInt(each -> each.lines.size()).max().orElse(0) + 2;
    }

    private double flagHeight() {
        return flags.isEmpty() ? 0 : flags.size() == 1 ? FLAG : MOST_FLAG_ROWS * FLAG;
    }

    /** Returns how high all of it is. */
    double height() {
        int rows = placed.stream()
                .filter(each -> !each.isHidden())
                .mapToInt(each -> each.row + 1)
                .max()
                .orElse(0);
        return rows * rowHeight() + flagHeight();
    }

    /** Draws labels above a height, and poles down to another. */
    void draw(Svg drawing, double top, double bottom) {
        double base = top - flagHeight() - 4;
        for (Placed each : placed) {
            double y = base - each.row * rowHeight();
            if (!each.css.isEmpty()) {
                double from = each.isHidden() ? top : y - LINE * each.lines.size() + 4;
                drawing.with(Svg.line(each.css, each.x, from, each.x, bottom).tip(each.full));
            }
            for (int i = 0; i < each.lines.size() && !each.isHidden(); i++) {
                drawing.with(Svg.text("pole", each.x + GAP, y - LINE * (each.lines.size() - 1 - i), each.lines.get(i)));
            }
        }
        double[] ends = new double[MOST_FLAG_ROWS];
        flags.forEach((x, text) -> {
            double half = 5 + text.length() * COLUMN / 2;
            int row = 0;
            while (row < MOST_FLAG_ROWS && ends[row] > x - half) {
                row++;
            }
            if (row < MOST_FLAG_ROWS) {
                double y = top - 2 - row * FLAG;
                drawing.with(
                        Svg.box("flag", x - half, y - FLAG + 2, 2 * half, FLAG - 2),
                        Svg.text("flag middle", x, y - 3, text));
                ends[row] = x + half + 1;
            }
        });
    }
}
