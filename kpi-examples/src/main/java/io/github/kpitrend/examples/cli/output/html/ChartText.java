// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import io.github.kpitrend.chart.ChartKind;
import io.github.kpitrend.examples.cli.output.PageText;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.series.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;

/** The numbers and months of a chart as people read them. */
final class ChartText {

    private static final int MOST_DECIMALS = 15;

    private final ChartData data;
    private final PageText words;

    ChartText(ChartData data, PageText words) {
        this.data = data;
        this.words = words;
    }

    /** Returns the decimals of the figures that are drawn. */
    int decimals() {
        boolean isRange = data.limited()
                .filter(each -> each.kind() == ChartKind.MOVING_RANGE)
                .isPresent();
        if (!data.isOfRow() && !isRange) {
            return data.isOfEvents() ? 0 : ratioDecimals();
        }
        return Math.max(0, CellText.english().figure(data.row(), Figure.of(0)).length() - 2);
    }

    /** Returns one decimal, or as many as give a small center two digits. */
    private int ratioDecimals() {
        double center = data.limited()
                .map(each -> Math.abs(each.latestPhase().center().orElse(0)))
                .orElse(0.0);
        int decimals = 1;
        while (center > 0 && decimals < MOST_DECIMALS && center * Math.pow(10, decimals) < 10) {
            decimals++;
        }
        return decimals;
    }

    /** Returns a number with so many decimals. */
    String number(BigDecimal value, int decimals) {
        int shown = Math.min(MOST_DECIMALS, decimals);
        return words.number(value.setScale(shown, RoundingMode.HALF_UP)).replace('-', '\u2212');
    }

    /** Returns a figure as labels have it: with the signs of its unit, or in units of a power of ten. */
    String label(double value, int decimals, int shift) {
        return Units.of(data)
                .around(number(Figure.of(value).toBigDecimal().scaleByPowerOfTen(-shift), decimals), shift);
    }

    String label(double value) {
        return label(value, decimals(), 0);
    }

    /** Returns a figure of the row as cells have it. */
    String cell(Figure figure) {
        return words.cells().figure(data.row(), figure);
    }

    /** Returns what is drawn of which months: the unit, with the power of ten in which its axis is written. */
    String title(int shift) {
        String unit = Units.of(data).words(shift);
        String head = Character.toUpperCase(unit.charAt(0)) + unit.substring(1) + ", ";
        return data.isYearToDate()
                ? head + "year to date, " + data.year() + " over " + data.year().plusYears(-1)
                : head + longMonth(data.months().first()) + " to "
                        + longMonth(data.months().last());
    }

    /** Returns a month as axes have it: {@code Jun 2020}. */
    String shortMonth(YearMonth month) {
        String cell = words.month(month);
        int year = cell.lastIndexOf('-');
        return (year < 0 ? cell : cell.substring(0, year)) + " " + month.getYear();
    }

    /** Returns a month as cells have it: {@code Jun-20}. */
    String cellMonth(YearMonth month) {
        return words.month(month);
    }

    /** Returns a month as sentences have it: {@code June 2020}. */
    String longMonth(YearMonth month) {
        return words.monthName(month);
    }
}
