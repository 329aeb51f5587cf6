// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.ReadOptions;
import io.github.kpitrend.examples.cli.input.SheetCell;
import io.github.kpitrend.examples.cli.input.Source;
import io.github.kpitrend.examples.cli.input.TableRow;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.Troubles;
import io.github.kpitrend.examples.cli.input.csv.Decoding;
import io.github.kpitrend.examples.cli.input.wide.CellReader.Refused;
import io.github.kpitrend.examples.cli.input.wide.MonthForms.Form;
import io.github.kpitrend.examples.cli.input.wide.MonthForms.Kind;
import io.github.kpitrend.examples.cli.input.xlsx.Workbook;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.SymbolDialect;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.FiscalYear;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A file beside the observations, with a row for each ref or several: columns in any order and case, found by their names. */
public final class SideFile {

    private static final int START = 4;

    private final String name;
    private final ReadOptions options;
    private final Sheet sheet;
    private final SideColumns columns;
    private final Map<String, Long> lines = new LinkedHashMap<>();
    private final NumberSymbols symbols;
    private CellReader reader;
    private final MonthForms forms;

    /** What to do with a row. */
    public interface Action {

        /** Takes a row; what is wrong with it is told with the others. */
        void take(Row row) throws Trouble;
    }

    /**
     * Reads a file. Whatever is wrong is among the troubles.
     *
     * @param used the columns that are used, of which those marked with {@code !} must be there
     * @return the lines in which refs stand first
     */
    public static Map<String, Long> read(
            Source source, ReadOptions options, List<String> used, Troubles troubles, Action action) throws Trouble {
        try {
            Sheet sheet = sheet(source, options, used);
            SideFile file = new SideFile(source.name(), options, sheet, used);
            file.rows(troubles, action);
            List<String> leftOut = file.columns.leftOut();
            if (options.layout() != ReadOptions.Layout.LONG && !leftOut.isEmpty()) {
                troubles.note(Trouble.in(
                                source.name(),
                                sheet.lines().get(0).line(),
                                "columns left out: " + String.join(", ", leftOut))
                        .getMessage());
            }
            return file.lines;
        } catch (Trouble e) {
            troubles.add(source.name(), e);
            return Map.of();
        }
    }

    private static Sheet sheet(Source source, ReadOptions options, List<String> used) throws Trouble {
        try (BufferedInputStream in = new BufferedInputStream(source.open(), 1 << 16)) {
            if (Workbook.isZip(Decoding.start(source.name(), in, START))) {
                return Workbook.open(source.name(), in).sheet(null);
            }
            try (TextSheet text = TextSheet.ofNames(source.name(), in, options, used)) {
                // The strict contract takes refs and texts as they came, and so joins with observations that do.
                List<Sheet.Line> lines = text.rest(options.layout() == ReadOptions.Layout.LONG);
                return new Sheet(
                        source.name(), text.form(), text.separator(), lines, column -> "", List.of(), List.of());
            }
        } catch (IOException e) {
            throw Trouble.in(source.name(), "cannot be read (" + Trouble.reason(e) + ")");
        }
    }

    private SideFile(String name, ReadOptions options, Sheet sheet, List<String> used) throws Trouble {
        this.name = name;
        this.options = options;
        this.sheet = sheet;
        this.forms = MonthForms.in(options.locale());
        if (sheet.lines().isEmpty()) {
            throw Trouble.in(name, "the file is empty; expected a header line");
        }
        Sheet.Line header = sheet.lines().get(0);
        if (header.isBlank()) {
            throw Trouble.in(name, header.line(), "the header line is empty; expected the names of the columns");
        }
        List<String> names =
                used.stream().map(column -> column.replace("!", "")).toList();
        this.columns = new SideColumns(name, header, names, options.layout());
        for (String column : used) {
            if (column.endsWith("!") && !columns.has(column.substring(0, column.length() - 1))) {
                String found = String.join(
                        ",", header.cells().stream().map(SheetCell::text).toList());
                throw Trouble.in(
                        name,
                        header.line(),
                        "there is no column \"" + column.substring(0, column.length() - 1)
                                + "\" in the header, which has " + Trouble.quoted(found) + "; expected it among them");
            }
        }
        this.symbols = new NumberSymbols(options.decimal(), sheet.separator());
        for (Sheet.Line line : sheet.lines().subList(1, sheet.lines().size())) {
            for (String column : NUMBERS) {
                if (columns.has(column)) {
                    symbols.add(line.text(columns.get(column)), () -> "line " + line.line());
                }
            }
        }
        if (symbols.isContradictory()) {
            throw Trouble.in(name, symbols.contradiction() + "; expected one of them, or --decimal");
        }
    }

    private static final List<String> NUMBERS =
            List.of("value", "lower", "upper", "tolerance", "base", "per", "least_denominator", "weight");

    /** Returns what reads numbers, for files that have any. */
    private CellReader reader() {
        if (reader == null) {
            reader = new CellReader(options.symbols(), symbols);
        }
        return reader;
    }

    private void rows(Troubles troubles, Action action) {
        int width = sheet.lines().get(0).cells().size();
        int rows = 0;
        for (Sheet.Line line : sheet.lines().subList(1, sheet.lines().size())) {
            if (line.isBlank() && width > 1) {
                continue;
            }
            rows++;
            try {
                int count = line.cells().size();
                boolean more = count > width
                        && line.cells().subList(width, count).stream().anyMatch(cell -> !cell.isBlank());
                if (more || count < width && sheet.separator() != 0) {
                    throw Trouble.in(
                            name,
                            line.line(),
                            "the row has " + count + (count == 1 ? " cell" : " cells") + "; expected " + width
                                    + " as in the header");
                }
                action.take(new Row(line));
            } catch (Trouble e) {
                troubles.add(name, e);
            }
        }
        if (rows == 0) {
            troubles.add(name, Trouble.in(name, "the file has a header but no rows; expected at least one"));
        }
    }

    /** A row of the file. */
    public final class Row implements TableRow {

        private final Sheet.Line line;

        private Row(Sheet.Line line) {
            this.line = line;
        }

        /** Returns the text of a cell; empty where there is no such column. */
        public String text(String column) {
            Integer index = columns.get(column);
            return index == null ? "" : line.text(index);
        }

        /** Returns the ref, which must not be empty. */
        public String ref() throws Trouble {
            String written = text("ref");
            if (written.isEmpty()) {
                throw trouble("the ref is empty; expected the reference of an indicator");
            }
            String ref = options.layout() == ReadOptions.Layout.LONG
                    ? written
                    : options.paddedRefs().getOrDefault(written, written);
            lines.putIfAbsent(ref, line.line());
            return ref;
        }

        /** Returns what a parser makes of a cell; what is wrong with it is trouble with the row. */
        public <T> T parsed(String column, Function<String, T> parser) throws Trouble {
            try {
                return parser.apply(text(column));
            } catch (IllegalArgumentException | DateTimeException e) {
                String message = e.getMessage();
                String cell = Trouble.quoted(text(column));
                throw trouble("the " + column + " "
                        + (message.startsWith("\"") ? message : cell + " does not fit: " + message));
            }
        }

        /** Returns the observation in a cell. */
        public Observation observation(String column) throws Trouble {
            Integer index = columns.get(column);
            try {
                return index == null
                        ? SymbolDialect.none().read("")
                        : reader().read(line.cell(index)).observation();
            } catch (Refused e) {
                throw trouble("the " + column + " " + e.getMessage());
            }
        }

        /** Returns the number in a cell, which must not be empty. */
        public double number(String column) throws Trouble {
            Figure figure = observation(column).figure();
            if (!figure.isKnown()) {
                throw trouble("the " + column
                        + (text(column).isEmpty() ? " is empty" : " " + Trouble.quoted(text(column)) + " is no number")
                        + "; expected a number such as 1234 or -0.5");
            }
            return figure.value();
        }

        /** Returns the month in a cell, which must not be empty. */
        public YearMonth month(String column) throws Trouble {
            Form form = forms.read(text(column));
            int day = form.day();
            int month = form.month();
            if (form.kind() == Kind.DAY_AND_MONTH_ORDER && options.dayFirst() != null) {
                day = options.dayFirst() ? form.month() : form.day();
                month = options.dayFirst() ? form.day() : form.month();
            }
            boolean date =
                    form.kind() == Kind.DATE || form.kind() == Kind.DAY_AND_MONTH_ORDER && options.dayFirst() != null;
            boolean plain =
                    form.kind() == Kind.MONTH || form.kind() == Kind.MONTH_OR_YEAR || form.kind() == Kind.SIX_DIGITS;
            if (plain
                    || date
                            && month >= 1
                            && month <= 12
                            && (day == 1
                                    || day == YearMonth.of(form.year(), month).lengthOfMonth())) {
                return YearMonth.of(form.year(), month);
            }
            throw trouble("the " + column + " " + Trouble.quoted(text(column))
                    + " is not a month; expected one such as 2020-06 or Jun-20"
                    + (form.kind() == Kind.DAY_AND_MONTH_ORDER ? ", or --dates" : ""));
        }

        /** Returns the fiscal year in a cell, in a calendar. */
        public FiscalYear year(String column, FiscalCalendar calendar) throws Trouble {
            FiscalYear year = new FiscalYears(calendar, forms).year(text(column));
            return year == null ? parsed(column, calendar::parseYear) : year;
        }

        @Override
        public long line() {
            return line.line();
        }

        @Override
        public Trouble trouble(String message) {
            return Trouble.in(name, line.line(), message);
        }
    }

    /** Returns refs that are not known, with their lines. */
    public static Map<String, Long> unknown(Map<String, Long> lines, Iterable<String> known) {
        Map<String, Long> unknown = new LinkedHashMap<>(lines);
        Map<String, Boolean> all = new HashMap<>();
        known.forEach(ref -> all.put(ref, true));
        unknown.keySet().removeIf(all::containsKey);
        return unknown;
    }
}
