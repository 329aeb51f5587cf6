// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.series.Figure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * The rows of the first visible sheet of a workbook. Numbers are read as they are stored, those formatted as percentages as they are shown
 * (45 for 45%), dates as their months, and formulas by the value that the workbook keeps for them.
 */
final class WorkbookRows implements SheetRows {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final Pattern ERROR = Pattern.compile("#[A-Z][A-Z0-9/_]*[!?]?");
    /** What of a number format is not a place for a digit or a part of a date: texts, colours, conditions. */
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");

    private static final Pattern DATE_PARTS = Pattern.compile("[yYmMdDhHsS]");
    private static final int PERCENT_PLACES = 2;

    private final String name;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final String leftOut;
    private List<SheetCell> cells = List.of();
    private long line;

    /** Tells whether a stream begins as a workbook does, and leaves it at its beginning. */
    static boolean isWorkbook(InputStream in) throws IOException {
        in.mark(ZIP.length);
        byte[] start = in.readNBytes(ZIP.length);
        in.reset();
        return Arrays.equals(start, ZIP);
    }

    static WorkbookRows open(String name, InputStream in) throws Trouble {
        try (in) {
            WorkbookBytes read = WorkbookBytes.read(name, in);
            ReadingOptions options = new ReadingOptions(read.hasStyles(), true);
            return new WorkbookRows(name, new ReadableWorkbook(new ByteArrayInputStream(read.bytes()), options));
        } catch (IOException | RuntimeException e) {
            throw unreadable(name, e);
        }
    }

    private WorkbookRows(String name, ReadableWorkbook workbook) throws IOException {
        this.name = name;
        this.workbook = workbook;
        List<Sheet> sheets = workbook.getSheets().toList();
        Sheet sheet = sheets.stream()
                .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(() -> new IOException("no visible sheet"));
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.leftOut = sheets.size() == 1
                ? ""
                : "the sheet " + Trouble.quoted(sheet.getName()) + " is read; left out: "
                        + sheets.stream()
                                .filter(s -> s != sheet)
                                .map(s -> Trouble.quoted(s.getName()))
                                .collect(Collectors.joining(", "));
    }

    /** What the reader of workbooks says of XML helps nobody who has a workbook; what is wrong with the archive may. */
    private static Trouble unreadable(String name, Exception e) {
        boolean telling = e instanceof IOException && e.getCause() == null;
        return Trouble.in(
                name,
                "is not a workbook that can be read" + (telling ? " (" + Trouble.reason(e) + ")" : "")
                        + "; expected an .xlsx file without a password");
    }

    @Override
    public boolean next() throws Trouble {
        try {
            if (!rows.hasNext()) {
                return false;
            }
            Row row = rows.next();
            line = Math.max(line + 1, row.getRowNum());
            cells = row.stream().map(WorkbookRows::cell).toList();
            return true;
        } catch (RuntimeException e) {
            throw unreadable(name, e);
        }
    }

    // -----------------------------------------------------------------------
    private static SheetCell cell(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return SheetCell.BLANK;
        }
        if (cell.getType() == CellType.FORMULA) {
            return cell.getRawValue() == null
                    ? SheetCell.faulty("", "is a formula without a value; expected the workbook saved with its values")
                    : stored(cell).byFormula();
        }
        return stored(cell);
    }

    private static SheetCell stored(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return number(cell, number);
        }
        if (value instanceof Boolean truth) {
            return SheetCell.of(truth ? "TRUE" : "FALSE");
        }
        String text = value == null ? "" : value.toString();
        boolean error = cell.getType() == CellType.ERROR
                || cell.getType() == CellType.FORMULA && ERROR.matcher(text).matches();
        return error ? SheetCell.faulty(text, "is the error " + Trouble.quoted(text)) : SheetCell.of(text);
    }

    private static SheetCell number(Cell cell, BigDecimal stored) {
        double value = stored.doubleValue();
        if (Double.isInfinite(value) || value == 0 && stored.signum() != 0) {
            return SheetCell.faulty("", "is a number beyond those that can be read");
        }
        String format = cell.getDataFormatString() == null
                ? ""
                : LITERALS.matcher(cell.getDataFormatString()).replaceAll("");
        if (DATE_PARTS.matcher(format).find()) {
            LocalDateTime date = cell.asDate();
            return new SheetCell(YearMonth.from(date).toString(), "is the date " + date.toLocalDate(), false);
        }
        BigDecimal decimal = Figure.of(value).toBigDecimal();
        BigDecimal shown = format.contains("%") ? decimal.movePointRight(PERCENT_PLACES) : decimal;
        return SheetCell.of(
                shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString());
    }

    // -----------------------------------------------------------------------
    @Override
    public long line() {
        return line;
    }

    @Override
    public List<SheetCell> cells() {
        return cells;
    }

    @Override
    public String place(int column) {
        return " (cell " + CellAddress.convertNumToColString(column) + line + ")";
    }

    @Override
    public String leftOut() {
        return leftOut;
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException e) {
            // Everything needed has been read.
        }
    }
}
