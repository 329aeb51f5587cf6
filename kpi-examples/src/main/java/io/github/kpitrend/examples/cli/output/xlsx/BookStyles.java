// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.xlsx;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of the cells of a workbook, each made once, and texts as cells can hold them. */
final class BookStyles {

    static final String WHOLE = "#,##0";
    static final String MONTH = "mmm-yy";
    static final String DAY = "d mmm yyyy";

    private static final String FONT = "Arial";
    private static final short POINTS = 10;
    private static final String CURRENCIES = "\u00a3\u20ac$";
    private static final int MOST_OF_A_UNIT = 40;
    private static final int MOST_CHARACTERS = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final String CUT = "... (cut: a cell holds no more)";
    /** What a reader of the format would take for a character written by its number. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> numbers = new HashMap<>();
    private final Map<String, Integer> besideDigits = new HashMap<>();
    private final XSSFCellStyle text;
    private final XSSFCellStyle label;
    private final XSSFCellStyle heading;
    private final XSSFCellStyle title;
    private final XSSFCellStyle wrappedTitle;
    private final XSSFCellStyle link;

    BookStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        workbook.getFontAt(0).setFontName(FONT);
        workbook.getFontAt(0).setFontHeightInPoints(POINTS);
        this.text = top();
        text.setWrapText(true);
        text.setAlignment(HorizontalAlignment.LEFT);
        text.setIndention((short) 1);
        this.label = right();
        this.heading = bold(POINTS);
        heading.setWrapText(true);
        heading.setAlignment(HorizontalAlignment.LEFT);
        heading.setIndention((short) 1);
        this.title = bold((short) 13);
        this.wrappedTitle = bold(POINTS);
        wrappedTitle.setWrapText(true);
        this.link = top();
        XSSFFont underlined = font(POINTS);
        underlined.setUnderline(FontUnderline.SINGLE);
        underlined.setColor(VerdictColors.GOOD.color());
        link.setFont(underlined);
    }

    private XSSFCellStyle top() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private XSSFCellStyle right() {
        XSSFCellStyle style = top();
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setIndention((short) 1);
        return style;
    }

    private XSSFCellStyle bold(short points) {
        XSSFCellStyle style = top();
        XSSFFont font = font(points);
        font.setBold(true);
        style.setFont(font);
        return style;
    }

    private XSSFFont font(short points) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(points);
        return font;
    }

    /** Returns the style of texts, which wrap. */
    XSSFCellStyle text() {
        return text;
    }

    /** Returns the style of texts among numbers. */
    XSSFCellStyle label() {
        return label;
    }

    XSSFCellStyle heading() {
        return heading;
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle wrappedTitle() {
        return wrappedTitle;
    }

    XSSFCellStyle link() {
        return link;
    }

    /** Returns the style of numbers in a format. */
    XSSFCellStyle number(String format) {
        return numbers.computeIfAbsent(format, code -> {
            XSSFCellStyle style = right();
            style.setDataFormat(workbook.createDataFormat().getFormat(code));
            return style;
        });
    }

    // -----------------------------------------------------------------------
    /** Returns the format of figures of an indicator: grouped, with a currency in front and a percent sign behind. */
    static String format(Indicator indicator, int decimals) {
        String number = decimals(decimals);
        String unit = indicator.unit().replace("\"", "");
        if (indicator.measure() == MeasureKind.PERCENTAGE) {
            return number + "\"%\"";
        }
        boolean isCurrency = !unit.isEmpty() && CURRENCIES.indexOf(unit.charAt(0)) >= 0;
        if (!isCurrency || unit.length() > MOST_OF_A_UNIT) {
            return number;
        }
        String behind = unit.length() == 1 ? "" : '"' + unit.substring(1) + '"';
        return '"' + unit.substring(0, 1) + '"' + number + behind;
    }

    /** Returns the format of grouped numbers with so many decimals. */
    static String decimals(int decimals) {
        return decimals == 0 ? WHOLE : WHOLE + "." + "0".repeat(decimals);
    }

    /** Returns about how many characters a number takes in a format. */
    int width(double value, String format) {
        long digits = 1 + (long) Math.floor(Math.log10(Math.max(1, Math.abs(value))));
        return (int) (digits + (digits - 1) / 3) + besideDigits.computeIfAbsent(format, BookStyles::besideDigits);
    }

    /** Decimals, and what stands in quotes. */
    private static int besideDigits(String format) {
        int point = format.indexOf('.');
        int end = point < 0 ? 0 : point + 1;
        while (end > 0 && end < format.length() && format.charAt(end) == '0') {
            end++;
        }
        int literals = (int) format.chars().filter(c -> c == '"').count() / 2;
        return Math.max(0, end - point) + 2 * literals + 2;
    }

    /** Returns a text as a cell can hold it: characters that the format lacks are replaced, and what is too long is cut, for everyone to see. */
    static String held(String given) {
        StringBuilder escaped = new StringBuilder(ESCAPE.matcher(clean(given)).replaceAll("_x005F_"));
        if (escaped.length() > MOST_CHARACTERS) {
            int end = MOST_CHARACTERS - CUT.length();
            escaped.setLength(Character.isHighSurrogate(escaped.charAt(end - 1)) ? end - 1 : end);
            escaped.append(CUT);
        }
        return escaped.toString();
    }

    /** Returns a text as any part of a workbook can hold it. */
    static String clean(String given) {
        StringBuilder clean = new StringBuilder(given.length());
        given.codePoints().map(c -> isHeld(c) ? c : '\ufffd').forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Whether XML 1.0 has a character. */
    private static boolean isHeld(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xd7ff
                || c >= 0xe000 && c <= 0xfffd
                || c >= 0x10000;
    }
}
