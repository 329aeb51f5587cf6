// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import io.github.kpitrend.time.FiscalCalendar;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;

/** The axes of a chart: round figures, months and fiscal years. */
final class ChartAxes {

    private static final double MONTH_LABEL = 62;
    private static final int[] EVERY = {3, 6, 12, 24};

    private final Plot plot;

    ChartAxes(Plot plot) {
        this.plot = plot;
    }

    void draw(Svg drawing) {
        int shift = plot.scale().shift();
        int decimals = plot.scale().decimals(shift);
        Trace grid = new Trace();
        Svg figures = Svg.group("tick end");
        for (BigDecimal tick : plot.scale().ticks()) {
            double y = plot.scale().y(tick);
            if (tick.signum() == 0) {
                drawing.with(Svg.line("zero", Plot.LEFT, y, Plot.RIGHT, y));
            } else {
                grid.move(Plot.LEFT, y).across(Plot.RIGHT);
            }
            String text = plot.data().text().number(tick.scaleByPowerOfTen(-shift), decimals);
            figures.with(Svg.text(Plot.LEFT - 7, y + 4, text));
        }
        drawing.with(figures);
        Plot.add(drawing, "grid", grid);
        drawMonths(drawing);
    }

    /** Labels the first and the last month, quarters between them where they fit, and the fiscal years between their lines. */
    private void drawMonths(Svg drawing) {
        FiscalCalendar calendar = plot.data().row().indicator().calendar();
        YearMonth first = plot.data().axis().first();
        YearMonth last = plot.data().axis().last();
        TreeSet<YearMonth> labels = new TreeSet<>(List.of(first, last));
        int every = 0;
        while (every < EVERY.length - 1 && EVERY[every] * plot.step() < MONTH_LABEL) {
            every++;
        }
        Trace axis = new Trace().move(Plot.LEFT, plot.bottom()).across(Plot.RIGHT);
        Trace years = new Trace();
        YearMonth year = first;
        Svg texts = Svg.group("tick middle");
        for (YearMonth month : plot.data().axis()) {
            int position = calendar.monthOfYear(month) - 1;
            if (position % 3 == 0) {
                axis.move(plot.x(plot.data().start(month)), plot.bottom()).down(plot.bottom() + 4);
            }
            double middle = plot.x(plot.data().start(month) + 0.5);
            boolean isFree = middle - plot.x(0.5) > MONTH_LABEL && plot.x(plot.end() - 0.5) - middle > MONTH_LABEL;
            if (position % Math.min(12, EVERY[every]) == 0 && isFree) {
                YearMonth before = labels.lower(month);
                if (middle - plot.x(plot.data().start(before) + 0.5) > MONTH_LABEL) {
                    labels.add(month);
                }
            }
            if (position == 0 && !month.equals(first)) {
                double x = plot.x(plot.data().start(month));
                years.move(x, plot.top()).down(plot.bottom() + 5);
                years.move(x, plot.bottom() + 20).down(plot.bottom() + 31);
                labelYear(texts, year, month);
                year = month;
            }
        }
        labelYear(texts, year, last.plusMonths(1));
        Plot.add(drawing, "axis", axis);
        Plot.add(drawing, "year", years);
        for (YearMonth month : labels) {
            texts.with(Svg.text(
                    plot.x(plot.data().start(month) + 0.5),
                    plot.bottom() + 16,
                    plot.data().text().shortMonth(month)));
        }
        drawing.with(texts);
    }

    private void labelYear(Svg texts, YearMonth from, YearMonth to) {
        double width = (plot.data().start(to) - plot.data().start(from)) * plot.step();
        if (width > MONTH_LABEL - 8) {
            String year = plot.data().row().indicator().calendar().yearOf(from).toString();
            texts.with(Svg.text(plot.x(plot.data().start(from)) + width / 2, plot.bottom() + 30, year));
        }
    }
}
