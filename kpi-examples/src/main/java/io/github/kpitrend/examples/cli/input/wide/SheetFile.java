// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.GivenPage;
import io.github.kpitrend.examples.cli.input.ReadOptions;
import io.github.kpitrend.examples.cli.input.ReadOptions.Layout;
import io.github.kpitrend.examples.cli.input.SheetCell;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.Troubles;
import io.github.kpitrend.examples.cli.input.wide.Headings.Role;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Reads a sheet that is in memory: its header, what its columns are, its rows. */
final class SheetFile {

    private static final int MOST_TITLE_CHARACTERS = 120;
    private static final int LEAST_TWO_DIGIT_YEAR = 1969;

    private final ReadOptions options;
    private final Sheet sheet;
    private final MonthForms forms;
    private final Troubles troubles;
    private final SheetTroubles sheetTroubles;

    SheetFile(ReadOptions options, Sheet sheet, Troubles troubles) {
        this.options = options;
        this.sheet = sheet;
        this.forms = MonthForms.in(options.locale());
        this.troubles = troubles;
        this.sheetTroubles = new SheetTroubles(sheet, troubles);
    }

    /** Reads the sheet; null where anything is wrong. */
    GivenPage read() throws Trouble {
        HeaderRows found = new HeaderRows(forms, sheet.lines());
        if (!found.isFound()) {
            troubles.add(sheet.file(), noHeader());
            return null;
        }
        List<Column> all = found.columns();
        if (LongColumns.isLong(all) && options.layout() == Layout.AUTO) {
            return new LongSheet(options, sheet, new LongColumns(all), found.row(), troubles).read();
        }
        return readWide(found, all);
    }

    private GivenPage readWide(HeaderRows found, List<Column> all) throws Trouble {
        Sheet.Line header = sheet.lines().get(found.row());
        List<Sheet.Line> below =
                sheet.lines().subList(found.last() + 1, sheet.lines().size());
        PeriodColumns periods = new PeriodColumns(options, sheet, header, all, sheetTroubles);
        List<String> periodNotes = periods.decide();
        Columns columns = new Columns(options, sheet, header, all, below, sheetTroubles);
        if (!columns.hasPeriods()) {
            if (troubles.isEmpty()) {
                sheetTroubles.row(header, noMonths(columns));
            }
            return null;
        }
        BesideColumns beside = new BesideColumns(columns, header, options, forms, sheetTroubles);
        NumberSymbols symbols = symbols(columns, below);
        if (symbols.isContradictory()) {
            troubles.add(
                    sheet.file(),
                    Trouble.in(sheet.file(), symbols.contradiction() + "; expected one of them, or --decimal"));
            return null;
        }
        List<Sheet.Line> headerLines = sheet.lines().subList(found.row(), found.last() + 1);
        RowSorter sorter = new RowSorter(columns, headerLines, below, sheetTroubles);
        if (sorter.rows().isEmpty() && troubles.isEmpty()) {
            troubles.add(
                    sheet.file(), Trouble.in(sheet.file(), "the file has a header but no rows; expected at least one"));
            return null;
        }
        CellReader reader = new CellReader(options.symbols(), symbols);
        List<String> notes = new ArrayList<>();
        notes.add(told(header.line(), "read as a scorecard: " + form(found, columns, symbols)));
        noteRowsAbove(found, notes);
        noteHidden(columns, sorter, notes);
        periodNotes.forEach(note -> notes.add(told(header.line(), note)));
        return new SheetPage(options, sheet, header, columns, beside, sorter, reader, sheetTroubles)
                .read(title(found), notes);
    }

    // -----------------------------------------------------------------------
    private Trouble noHeader() {
        Sheet.Line nearest = null;
        String heading = "";
        int most = 0;
        for (Sheet.Line line : sheet.lines()
                .subList(0, Math.min(HeaderRows.LOOKED_AT, sheet.lines().size()))) {
            int known = 0;
            String first = "";
            for (int i = 0; i < line.cells().size(); i++) {
                Role role = Headings.meaning(line.text(i)).role();
                if (role != Role.BLANK && role != Role.UNKNOWN
                        || !line.text(i).isEmpty() && forms.read(line.text(i)).isPeriod()) {
                    known++;
                    first = first.isEmpty() ? line.text(i) : first;
                }
            }
            if (known > most) {
                most = known;
                nearest = line;
                heading = first;
            }
        }
        String expected = "; expected a row with Ref. or Indicator and months such as Jan-20";
        if (sheet.lines().stream().allMatch(Sheet.Line::isBlank)) {
            return Trouble.in(sheet.file(), "the file is empty" + expected);
        }
        String periods = periodsInRows();
        if (!periods.isEmpty()) {
            return Trouble.in(
                    sheet.file(),
                    "months stand in rows, indicators in columns, which is not read" + periods + expected);
        }
        return nearest == null
                ? Trouble.in(sheet.file(), "there is no header" + expected)
                : Trouble.in(
                        sheet.file(),
                        "there is no header; the row that comes nearest is " + nearest.line() + ", with "
                                + Trouble.quoted(heading) + expected);
    }

    /** Returns where months begin that stand below each other; empty where none do. */
    private String periodsInRows() {
        int below = 0;
        for (Sheet.Line line : sheet.lines()) {
            boolean period = !line.text(0).isEmpty() && forms.read(line.text(0)).isPeriod();
            below = period ? below + 1 : 0;
            if (below == 3) {
                return ", from line " + (line.line() - 2) + " on";
            }
        }
        return "";
    }

    private String noMonths(Columns columns) {
        String rows = periodsInRows();
        return rows.isEmpty()
                ? "there is no month among the columns; expected some such as Jan-20 or 2020-01"
                        + (columns.has(Role.MONTH) ? ", or the columns ref, month and value" : "")
                : "months stand in rows, indicators in columns, which is not read; expected months as columns";
    }

    private NumberSymbols symbols(Columns columns, List<Sheet.Line> below) {
        NumberSymbols symbols = new NumberSymbols(options.decimal(), sheet.separator());
        for (Sheet.Line line : below) {
            for (Column column : columns.all()) {
                boolean number =
                        column.month() != null || column.role() == Role.TARGET || column.role() == Role.BENCHMARK;
                if (number && line.cell(column.index()).type() == SheetCell.Type.TEXT) {
                    String text = line.text(column.index());
                    symbols.add(
                            text,
                            () -> Trouble.quoted(text) + " (line " + line.line() + ", column "
                                    + Trouble.quoted(column.heading()) + ")");
                }
            }
        }
        return symbols;
    }

    private String title(HeaderRows found) {
        for (Sheet.Line line : sheet.lines().subList(0, found.first())) {
            List<String> texts = line.cells().stream()
                    .filter(cell -> !cell.isBlank())
                    .map(cell -> cell.text())
                    .toList();
            if (!texts.isEmpty()) {
                return texts.size() == 1 && texts.get(0).length() <= MOST_TITLE_CHARACTERS ? texts.get(0) : "";
            }
        }
        return "";
    }

    // -----------------------------------------------------------------------
    private String form(HeaderRows found, Columns columns, NumberSymbols symbols) {
        long first = sheet.lines().get(found.first()).line();
        long last = sheet.lines().get(found.last()).line();
        List<String> parts = new ArrayList<>();
        if (!sheet.form().isEmpty()) {
            parts.add(sheet.form());
        }
        if (symbols.isComma()) {
            parts.add("decimal commas");
        }
        parts.add(
                first == last
                        ? "header in line " + first
                        : "header in lines " + first + (last == first + 1 ? " and " : " to ") + last);
        period(columns.periods(1), "month", parts);
        period(columns.periods(3), "quarter", parts);
        period(columns.periods(6), "half-year", parts);
        period(columns.periods(12), "year", parts);
        return String.join(", ", parts);
    }

    private static void period(List<Column> periods, String word, List<String> parts) {
        TreeSet<YearMonth> months = new TreeSet<>();
        periods.forEach(column -> months.add(column.month()));
        if (!months.isEmpty()) {
            parts.add(months.size() + " " + word + (months.size() == 1 ? "" : "s") + " "
                    + (months.size() == 1 ? "" : "from " + printed(months.first()) + " to ") + printed(months.last()));
        }
    }

    /** {@code Jun-20}, with four digits where two would be another year. */
    static String printed(YearMonth month) {
        boolean twoDigits = month.getYear() >= LEAST_TWO_DIGIT_YEAR && month.getYear() < LEAST_TWO_DIGIT_YEAR + 100;
        String year =
                twoDigits ? String.format(Locale.ROOT, "%02d", month.getYear() % 100) : String.valueOf(month.getYear());
        return month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH).substring(0, 3) + "-" + year;
    }

    private void noteRowsAbove(HeaderRows found, List<String> notes) {
        List<Sheet.Line> above = sheet.lines().subList(0, found.first()).stream()
                .filter(line -> !line.isBlank())
                .toList();
        if (!above.isEmpty()) {
            notes.add(told(above.get(0).line(), "rows above the header, left out: " + above.size()));
        }
    }

    private void noteHidden(Columns columns, RowSorter sorter, List<String> notes) {
        List<String> hidden = new ArrayList<>();
        for (Column column : columns.all()) {
            if (sheet.hiddenColumns().contains(column.index()) && column.role() != Role.BLANK) {
                hidden.add(column.month() == null ? Trouble.quoted(column.heading()) : printed(column.month()));
            }
        }
        for (SheetRow row : sorter.rows()) {
            if (row.line().hidden()) {
                hidden.add(row.ref());
            }
        }
        if (!hidden.isEmpty()) {
            notes.add(Trouble.in(
                            sheet.file(), "hidden columns and rows, read like the others: " + String.join(", ", hidden))
                    .getMessage());
        }
    }

    private String told(long line, String note) {
        return Trouble.in(sheet.file(), line, note).getMessage();
    }
}
