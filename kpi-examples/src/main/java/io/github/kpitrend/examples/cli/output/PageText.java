// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** The numbers and months of a page as people read them in a locale: {@code 10,188,962,407}, {@code -£0.32m}, {@code 81.5%}, {@code Jun-20}. */
public final class PageText {

    private static final List<String> CURRENCIES = List.of("\u00a3", "\u20ac", "$");
    private static final int MOST_DECIMALS = 15;

    private final Locale locale;
    private final boolean isPlain;
    private final CellText cells;

    private PageText(Locale locale) {
        this.locale = locale;
        this.isPlain = locale.getLanguage().isEmpty();
        this.cells = isPlain ? CellText.english() : CellText.english().withLocale(locale);
    }

    /** Returns the texts of a locale; plain ones for {@link Locale#ROOT}. */
    public static PageText of(Locale locale) {
        return new PageText(locale);
    }

    /** Returns the texts of cells, without units. */
    public CellText cells() {
        return cells;
    }

    /** Returns a number with some decimals, or the label of the reason it is missing. */
    public String number(Figure figure, int decimals) {
        return cells.figure(figure, decimals);
    }

    /** Returns a number with the decimals it has. */
    public String number(Figure figure) {
        return figure.isKnown()
                ? cells.figure(
                        figure,
                        Math.min(
                                MOST_DECIMALS,
                                Math.max(
                                        0,
                                        figure.toBigDecimal()
                                                .stripTrailingZeros()
                                                .scale())))
                : cells.label(figure.reason());
    }

    /** Returns a number rounded downward or upward, for the ends of a range. */
    String rounded(Figure figure, int decimals, RoundingMode mode) {
        return figure.isKnown()
                ? cells.figure(
                        Figure.of(figure.toBigDecimal().setScale(decimals, mode).doubleValue()), decimals)
                : cells.label(figure.reason());
    }

    /** Returns a figure of a row with the sign of its unit: {@code 96}, {@code 81.5%}, {@code £1,204}. Units in words are left to the row's name. */
    public String figure(ScorecardRow row, Figure figure) {
        String number = cells.figure(row, figure);
        return figure.isKnown() ? signed(row.indicator(), number) : number;
    }

    /** Returns a figure of a row with its whole unit: {@code 96 families}. */
    public String withUnit(ScorecardRow row, Figure figure) {
        String number = cells.figure(row, figure);
        return figure.isKnown() ? unit(row.indicator(), number) : number;
    }

    /** Returns the mean of a row. */
    public String mean(ScorecardRow row) {
        String number = cells.mean(row);
        return row.mean().figure().isKnown() ? signed(row.indicator(), number) : number;
    }

    /** Puts percent signs and currencies at a printed number. */
    public String signed(Indicator indicator, String number) {
        return indicator.measure() == MeasureKind.PERCENTAGE || isCurrency(indicator.unit())
                ? unit(indicator, number)
                : number;
    }

    /** Puts the unit of an indicator at a printed number. */
    public String unit(Indicator indicator, String number) {
        String unit = indicator.unit();
        if (indicator.measure() == MeasureKind.PERCENTAGE) {
            return number + "%";
        }
        if (unit.isEmpty()) {
            return number;
        }
        return isCurrency(unit) && !isPlain ? money(unit, number) : number + " " + unit;
    }

    private static boolean isCurrency(String unit) {
        return CURRENCIES.stream().anyMatch(unit::startsWith);
    }

    /** Puts the sign of the currency behind that of the number: {@code -£0.32m}. */
    private static String money(String unit, String number) {
        boolean isSigned = number.startsWith("-") || number.startsWith("+") || number.startsWith("\u2212");
        String sign = isSigned ? number.substring(0, 1) : "";
        return sign + unit.charAt(0) + number.substring(sign.length()) + unit.substring(1);
    }

    /** Returns a change in the unit of the threshold that decides its direction. */
    public String change(Indicator indicator, Change change) {
        String text = cells.change(indicator, change);
        String ending = " " + indicator.unit();
        return !isPlain && isCurrency(indicator.unit()) && text.endsWith(ending)
                ? text.substring(0, 2) + money(indicator.unit(), text.substring(2, text.length() - ending.length()))
                : text;
    }

    // -----------------------------------------------------------------------
    /** Returns a month as it heads a column: {@code Jun-20}. */
    public String month(YearMonth month) {
        return locale.getLanguage().equals("en") ? CellText.english().month(month) : cells.month(month);
    }

    /** Returns a month in words: {@code June 2020}. */
    public String monthName(YearMonth month) {
        return name(month, TextStyle.FULL_STANDALONE) + " " + month.getYear();
    }

    /** Returns the name of a month without its year: {@code June}. */
    public String monthAlone(YearMonth month) {
        return name(month, TextStyle.FULL_STANDALONE);
    }

    /** Returns a day in words: {@code 3 July 2020}. */
    public String date(LocalDate date) {
        return date.getDayOfMonth() + " " + name(YearMonth.from(date), TextStyle.FULL) + " " + date.getYear();
    }

    private String name(YearMonth month, TextStyle style) {
        return month.getMonth().getDisplayName(style, isPlain ? Locale.ENGLISH : locale);
    }
}
