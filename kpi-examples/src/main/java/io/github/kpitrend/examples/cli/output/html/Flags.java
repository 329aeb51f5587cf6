// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import io.github.kpitrend.examples.cli.output.DisplayWidth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Labels above a plot, each beginning over a place on it, in as many rows as keep them and their poles from crossing. Where there are too many,
 * the pole stands without its label, and still says it to those who point at it.
 */
final class Flags {

    static final double ROW = 15;
    private static final int MOST_ROWS = 5;
    private static final int MOST_COLUMNS = 56;
    private static final double COLUMN = 6.8;
    private static final double GAP = 4;

    private final double right;
    private final List<Flag> flags = new ArrayList<>();

    /** A label at a place; {@code hasPole} tells whether a line leads down from it. */
    private record Flag(String css, double x, String text, boolean hasPole) {}

    private record Placed(Flag flag, int row, String text) {

        boolean isHidden() {
            return row == MOST_ROWS;
        }

        /** Whether this label lies on one that begins farther to the right, or on the pole of one that stands higher. */
        boolean crosses(Placed other) {
            boolean reaches = other.flag.x < flag.x + GAP + DisplayWidth.of(text) * COLUMN;
            return reaches && !other.isHidden() && (row == other.row || (row < other.row && other.flag.hasPole));
        }
    }

    /** Starts without labels; none will reach beyond the right. */
    Flags(double right) {
        this.right = right;
    }

    void add(String css, double x, String text, boolean hasPole) {
        flags.add(new Flag(css, x, text, hasPole));
    }

    /** Returns how many rows the labels take. */
    int rows() {
        return placed().stream()
                .filter(placed -> !placed.isHidden())
                .mapToInt(placed -> placed.row + 1)
                .max()
                .orElse(0);
    }

    /** Draws the labels above a height, and the poles down to another. */
    void draw(Svg drawing, double top, double bottom) {
        for (Placed placed : placed()) {
            Flag flag = placed.flag;
            double base = top - 4 - placed.row * ROW;
            if (flag.hasPole) {
                drawing.with(Svg.line(flag.css, flag.x, placed.isHidden() ? top : base - 9, flag.x, bottom)
                        .tip(flag.text));
            }
            if (!placed.isHidden()) {
                drawing.with(Svg.text("flag", flag.x + GAP, base, placed.text).tip(flag.text));
            }
        }
    }

    /** Places the flags from right to left, each in the lowest row where it crosses nothing. */
    private List<Placed> placed() {
        List<Placed> placed = new ArrayList<>();
        for (Flag flag : flags.stream()
                .sorted(Comparator.comparingDouble(Flag::x).reversed())
                .toList()) {
            int columns = (int) Math.min(MOST_COLUMNS, (right - flag.x - GAP) / COLUMN);
            String text = DisplayWidth.shortened(flag.text, columns);
            int row = 0;
            while (row < MOST_ROWS && crossesAny(new Placed(flag, row, text), placed)) {
                row++;
            }
            placed.add(new Placed(flag, row, text));
        }
        return placed;
    }

    private static boolean crossesAny(Placed next, List<Placed> placed) {
        return placed.stream().anyMatch(next::crosses);
    }
}
