// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.xlsx;

import io.github.kpitrend.examples.cli.input.SheetCell;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.wide.Sheet;
import io.github.kpitrend.series.Figure;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The cells of a sheet: numbers as they are stored, those shown as percentages as they are shown (45 for 45%), dates as such, formulas by the
 * value that the workbook keeps for them.
 */
final class SheetXml {

    private static final int MOST_COLUMNS = 1 << 14;
    private static final int MOST_ROWS = 1 << 20;
    /** Room for cells in all rows together: a small file can place one far to the right in each row. */
    private static final int MOST_PLACES = 10_000_000;

    private static final int LETTERS = 26;
    private static final int LAST_DAY_BEFORE_THE_GAP = 59;
    private static final double MOST_DAYS = 2_958_465;

    private final String name;
    private final List<String> shared;
    private final List<NumberFormat> formats;
    private final boolean from1904;
    private final TreeMap<Integer, SheetCell[]> rows = new TreeMap<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final List<Integer> hiddenColumns = new ArrayList<>();
    private long places;
    private int row;
    private int column;

    SheetXml(String name, List<String> shared, List<NumberFormat> formats, boolean from1904) {
        this.name = name;
        this.shared = shared;
        this.formats = formats;
        this.from1904 = from1904;
    }

    // -----------------------------------------------------------------------
    Sheet read(XMLStreamReader xml, List<String> notes) throws XMLStreamException, IOException, Trouble {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "col" -> hideColumns(xml);
                    case "row" -> startRow(xml);
                    case "c" -> cell(xml);
                    default -> {
                        // Not for reading.
                    }
                }
            }
        }
        List<Sheet.Line> lines = new ArrayList<>();
        for (Map.Entry<Integer, SheetCell[]> entry : rows.entrySet()) {
            lines.add(new Sheet.Line(
                    entry.getKey(), Arrays.asList(entry.getValue()), hiddenRows.contains(entry.getKey())));
        }
        return new Sheet(name, "", (char) 0, lines, SheetXml::letters, List.copyOf(hiddenColumns), notes);
    }

    private void hideColumns(XMLStreamReader xml) {
        if (isTrue(xml.getAttributeValue(null, "hidden"))) {
            int first = number(xml.getAttributeValue(null, "min"), 1);
            int last = Math.min(number(xml.getAttributeValue(null, "max"), first), MOST_COLUMNS);
            for (int i = Math.max(first, 1); i <= last && hiddenColumns.size() < MOST_COLUMNS; i++) {
                hiddenColumns.add(i - 1);
            }
        }
    }

    private void startRow(XMLStreamReader xml) throws IOException {
        row = number(xml.getAttributeValue(null, "r"), row + 1);
        column = -1;
        if (row < 1 || row > MOST_ROWS) {
            throw new IOException("a row has the number " + row);
        }
        if (isTrue(xml.getAttributeValue(null, "hidden"))) {
            hiddenRows.add(row);
        }
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException, IOException, Trouble {
        String place = xml.getAttributeValue(null, "r");
        column++;
        if (place != null) {
            takePlace(place);
        }
        if (row < 1 || column >= MOST_COLUMNS) {
            throw new IOException("a cell stands outside of the sheet");
        }
        SheetCell cell = content(xml);
        if (cell.isBlank()) {
            return;
        }
        SheetCell[] cells = rows.computeIfAbsent(row, any -> new SheetCell[0]);
        if (column < cells.length && !cells[column].isBlank()) {
            throw Trouble.in(
                    name, row, "the cell " + letters(column) + row + " stands twice in the workbook; expected it once");
        }
        if (column >= cells.length) {
            places += column + 1 - cells.length;
            if (places > MOST_PLACES) {
                throw Trouble.in(
                        name,
                        "has cells so far apart that they take " + MOST_PLACES + " places; expected a smaller sheet");
            }
            int before = cells.length;
            cells = Arrays.copyOf(cells, column + 1);
            Arrays.fill(cells, before, cells.length, SheetCell.BLANK);
            rows.put(row, cells);
        }
        cells[column] = cell;
    }

    /** The place of a cell may name a row other than the one it stands in; then it is not a place that a sheet has. */
    private void takePlace(String place) throws IOException {
        int letters = 0;
        int number = 0;
        int i = 0;
        for (; i < place.length() && place.charAt(i) >= 'A' && place.charAt(i) <= 'Z' && i < 4; i++) {
            letters = letters * LETTERS + place.charAt(i) - 'A' + 1;
        }
        int digits = i;
        for (; i < place.length() && place.charAt(i) >= '0' && place.charAt(i) <= '9' && i - digits < 7; i++) {
            number = number * 10 + place.charAt(i) - '0';
        }
        if (i < place.length()
                || digits == 0
                || digits == i
                || letters > MOST_COLUMNS
                || number < 1
                || number > MOST_ROWS) {
            throw new IOException("a cell stands in " + Trouble.quoted(place));
        }
        column = letters - 1;
        row = number;
    }

    // -----------------------------------------------------------------------
    private SheetCell content(XMLStreamReader xml) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        int style = number(xml.getAttributeValue(null, "s"), 0);
        String value = null;
        String inline = null;
        boolean formula = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = xml.getElementText();
                    case "f" -> formula = true;
                    case "is" -> inline = text(xml, "is");
                    default -> {
                        // Not for reading.
                    }
                }
            }
        }
        SheetCell cell = inline != null
                ? SheetCell.of(inline)
                : value == null || value.isEmpty() && !"str".equals(type) ? null : stored(type, value, style);
        if (cell == null) {
            return formula
                    ? SheetCell.faulty("", "is a formula without a value; expected the workbook saved with its values")
                    : SheetCell.BLANK;
        }
        return formula ? cell.byFormula() : cell;
    }

    private SheetCell stored(String type, String value, int style) {
        return switch (type == null ? "n" : type) {
            case "s" -> {
                int index = number(value.strip(), -1);
                yield index >= 0 && index < shared.size()
                        ? SheetCell.of(shared.get(index))
                        : SheetCell.faulty(
                                "", "refers to a text that the workbook does not have; expected it saved anew");
            }
            case "str" -> errorOr(EscapedText.decoded(value));
            case "e" -> SheetCell.error(value);
            case "b" -> SheetCell.of(value.strip().equals("1") || value.strip().equals("true") ? "TRUE" : "FALSE");
            case "d" -> isoDate(value.strip());
            case "n" ->
                number(
                        value.strip(),
                        style < formats.size() && style >= 0 ? formats.get(style) : NumberFormat.builtIn(0));
            default ->
                SheetCell.faulty(
                        value, "is of the unknown type " + Trouble.quoted(type) + "; expected a number or a text");
        };
    }

    private static SheetCell errorOr(String text) {
        return text.matches("#[A-Z/0]{2,10}[!?]?") ? SheetCell.error(text) : SheetCell.of(text);
    }

    private static SheetCell isoDate(String text) {
        try {
            return SheetCell.date(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text)
                    .toString());
        } catch (DateTimeException e) {
            return SheetCell.faulty(text, "is " + Trouble.quoted(text) + ", which is not a date; expected one");
        }
    }

    private SheetCell number(String text, NumberFormat format) {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return SheetCell.faulty(text, "holds " + Trouble.quoted(text) + ", which is not a number; expected one");
        }
        boolean letters = text.chars().anyMatch(c -> Character.isLetter(c) && c != 'e' && c != 'E');
        if (letters || Double.isInfinite(value) || Double.isNaN(value) || value == 0 && text.matches("[^eE]*[1-9].*")) {
            return SheetCell.faulty(
                    text, "holds " + Trouble.quoted(text) + ", which is beyond the numbers that can be read");
        }
        NumberFormat.Section section = format.section(value);
        if (section.date()) {
            return date(text, value);
        }
        BigDecimal decimal = Figure.of(value).toBigDecimal().movePointRight(2 * section.percentSigns());
        String plain =
                decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        return SheetCell.number(plain, section.percentSigns() > 0, section.points(), section.decimals());
    }

    private SheetCell date(String text, double days) {
        if (days < 0 || days > MOST_DAYS) {
            return SheetCell.faulty(
                    text,
                    "holds the date " + Trouble.quoted(text)
                            + ", which is beyond the calendar; expected one up to 9999");
        }
        long whole = (long) days;
        LocalDate zero =
                from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, whole > LAST_DAY_BEFORE_THE_GAP ? 30 : 31);
        return SheetCell.date(zero.plusDays(whole).toString());
    }

    /** Reads the text of an element to its end, without the readings that stand above Chinese and Japanese words. */
    static String text(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int reading = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals(end)) {
                    break;
                }
                reading -= xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                reading += xml.getLocalName().equals("rPh") ? 1 : 0;
                if (xml.getLocalName().equals("t") && reading == 0) {
                    text.append(xml.getElementText());
                }
            }
        }
        return EscapedText.decoded(text.toString());
    }

    // -----------------------------------------------------------------------
    private static boolean isTrue(String text) {
        return "1".equals(text) || "true".equals(text);
    }

    private static int number(String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Returns the letters of a column: {@code A}, {@code AB}. */
    static String letters(int index) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }
}
