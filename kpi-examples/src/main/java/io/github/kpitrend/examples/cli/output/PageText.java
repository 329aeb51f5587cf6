// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.examples.cli.input.Digits;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers and months of a page as people read them in a locale: {@code 10,188,962,407}, {@code -£0.32m}, {@code 81.5%}, {@code Jun-20}. */
public final class PageText {

    private static final List<String> CURRENCIES = List.of("\u00a3", "\u20ac", "$");
    private static final int MOST_DECIMALS = 15;
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,/-])[-+]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?(?![\\p{L}\\p{N}])");
    private static final Pattern YEAR_BEFORE = Pattern.compile(
            "(?:January|February|March|April|May|June|July|August|September|October|November|December|in|for|year) $");
    private static final int LONGEST_BEFORE = "September ".length();
    private static final Pattern YEAR_BEHIND = Pattern.compile("[-/][0-9]");
    private static final PageText PLAIN = new PageText(Locale.ROOT);

    private final Locale locale;
    private final boolean isPlain;
    private final CellText cells;
    /** The numbers of the locale; a copy of it writes each number, as formats are not thread-safe. */
    private final NumberFormat format;

    private final String[] monthNames = new String[13];

    private PageText(Locale locale) {
        this.locale = locale;
        this.isPlain = locale.getLanguage().isEmpty();
        this.cells = isPlain ? CellText.english() : CellText.english().withLocale(locale);
        this.format = NumberFormat.getNumberInstance(locale);
        for (Month month : Month.values()) {
            monthNames[month.getValue()] = name(month, TextStyle.FULL_STANDALONE);
        }
    }

    /** Returns the texts of a locale; plain ones for {@link Locale#ROOT}. */
    public static PageText of(Locale locale) {
        return locale.equals(Locale.ROOT) ? PLAIN : new PageText(locale);
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

    /** Returns a sentence of the library with its numbers as the locale writes them and the sign of a currency in front; years stay as they are. */
    public String sentence(String unit, String sentence) {
        if (isPlain) {
            return sentence;
        }
        String ending = isCurrency(unit) ? " " + unit : "";
        Matcher numbers = NUMBER.matcher(sentence);
        StringBuilder written = new StringBuilder(sentence.length());
        int from = 0;
        while (numbers.find()) {
            String number = isYear(sentence, numbers) ? numbers.group() : number(numbers.group());
            written.append(sentence, from, numbers.start());
            from = numbers.end();
            boolean isMoney = !ending.isEmpty()
                    && sentence.startsWith(ending, from)
                    && (from + ending.length() == sentence.length()
                            || !Character.isLetterOrDigit(sentence.charAt(from + ending.length())));
            written.append(isMoney ? money(unit, number) : number);
            from += isMoney ? ending.length() : 0;
        }
        return written.append(sentence.substring(from)).toString();
    }

    private String number(String plain) {
        return (plain.startsWith("+") ? "+" : "") + number(new BigDecimal(plain.replace(",", "")));
    }

    /** Returns a number with the decimals it has, of any size. */
    public String number(BigDecimal exact) {
        if (isPlain || !Digits.arePlain(exact)) {
            return Digits.of(exact);
        }
        NumberFormat copy = (NumberFormat) format.clone();
        copy.setMinimumFractionDigits(exact.scale());
        copy.setMaximumFractionDigits(exact.scale());
        return copy.format(exact);
    }

    /** Whether four digits are those of a year: behind the name of a month, {@code in} or {@code for}, or in front of {@code -21} or {@code /21}. */
    private static boolean isYear(String sentence, Matcher number) {
        return isFourDigits(number.group())
                && (YEAR_BEFORE
                                .matcher(sentence.substring(
                                        Math.max(0, number.start() - LONGEST_BEFORE), number.start()))
                                .find()
                        || YEAR_BEHIND.matcher(sentence.substring(number.end())).lookingAt());
    }

    private static boolean isFourDigits(String number) {
        return number.length() == 4 && number.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    // -----------------------------------------------------------------------
    /** Returns a month as it heads a column: {@code Jun-20}. */
    public String month(YearMonth month) {
        return locale.getLanguage().equals("en") ? CellText.english().month(month) : cells.month(month);
    }

    /** Returns a month in words: {@code June 2020}. */
    public String monthName(YearMonth month) {
        return monthAlone(month) + " " + month.getYear();
    }

    /** Returns the name of a month without its year: {@code June}. */
    public String monthAlone(YearMonth month) {
        return monthNames[month.getMonthValue()];
    }

    /** Returns a day in words: {@code 3 July 2020}. */
    public String date(LocalDate date) {
        return date.getDayOfMonth() + " " + name(date.getMonth(), TextStyle.FULL) + " " + date.getYear();
    }

    private String name(Month month, TextStyle style) {
        if (isPlain || locale.getLanguage().equals("en")) {
            // The same in all English-speaking countries, and found without the data of a locale.
            return month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT);
        }
        return month.getDisplayName(style, locale);
    }
}
