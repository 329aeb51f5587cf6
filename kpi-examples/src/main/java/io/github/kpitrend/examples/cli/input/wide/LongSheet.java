// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.Extracts;
import io.github.kpitrend.examples.cli.input.GivenPage;
import io.github.kpitrend.examples.cli.input.Months;
import io.github.kpitrend.examples.cli.input.ObservationBuilder;
import io.github.kpitrend.examples.cli.input.Observations;
import io.github.kpitrend.examples.cli.input.Progress;
import io.github.kpitrend.examples.cli.input.ReadOptions;
import io.github.kpitrend.examples.cli.input.SheetCell;
import io.github.kpitrend.examples.cli.input.TableRow;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.Troubles;
import io.github.kpitrend.examples.cli.input.csv.CsvRecords;
import io.github.kpitrend.examples.cli.input.wide.Headings.Role;
import io.github.kpitrend.examples.cli.input.wide.NumberSymbols.Evidence;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.Observation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sheet with a row for each ref and month. Rows in the strict form are taken at once, in the same way as {@link Observations} takes them; only
 * the others are kept until everything that decides about them has been seen.
 */
final class LongSheet {

    private static final String ILLUSTRATIVE = "illustrative";
    private static final Observation BLANK = Observation.missing(MissingReason.NOT_REPORTED);
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final ReadOptions options;
    private final Sheet sheet;
    private final LongColumns columns;
    private final int headerRow;
    private final Troubles troubles;
    private final SheetTroubles sheetTroubles;
    private final LongMonths months;
    private final NumberSymbols symbols;
    private final boolean pointIsStrict;
    private final LongCells cells;
    private final ObservationBuilder builder;
    private final List<Pending> pending = new ArrayList<>();
    private boolean pointSeen;
    private boolean strictly = true;
    private int blanksAroundRefs;
    private final RowPlace place;
    /** Rows of a ref mostly follow each other. */
    private String lastRef = "";

    /** A row that waits for the decisions about its file. */
    private record Pending(Sheet.Line line, String ref, String month) {}

    LongSheet(ReadOptions options, Sheet sheet, LongColumns columns, int headerRow, Troubles troubles) {
        this.options = options;
        this.sheet = sheet;
        this.columns = columns;
        this.headerRow = headerRow;
        this.troubles = troubles;
        this.sheetTroubles = new SheetTroubles(sheet, troubles);
        this.months = new LongMonths(options, sheet, sheetTroubles);
        this.symbols = new NumberSymbols(options.decimal(), sheet.separator());
        this.cells = new LongCells(columns, sheetTroubles);
        this.builder = new ObservationBuilder(columns.areForParts());
        this.place = new RowPlace(sheet.file(), 0);
        this.pointIsStrict = options.decimal() == null || options.decimal() == '.';
    }

    /** Reads the rows of a sheet in memory; null where anything is wrong. */
    GivenPage read() throws Trouble {
        Sheet.Line header = sheet.lines().get(headerRow);
        if (!columns.take(header, sheetTroubles)) {
            return null;
        }
        List<Sheet.Line> rows = sheet
                .lines()
                .subList(headerRow + 1, sheet.lines().size())
                .stream()
                .filter(line -> !line.isBlank())
                .toList();
        rows.forEach(this::add);
        return completed(header, rows.size());
    }

    /** Reads the rows of a text as they come; null where anything is wrong. */
    GivenPage read(TextSheet text, Progress progress) throws Trouble {
        Sheet.Line header = sheet.lines().get(headerRow);
        if (!columns.take(header, sheetTroubles)) {
            return null;
        }
        boolean plain = columns.arePlain() && pointIsStrict;
        CsvRecords records = text.records();
        long count = 0;
        while (records.next()) {
            if (!plain || !addPlain(records)) {
                Sheet.Line line = text.line(true);
                if (line.isBlank()) {
                    continue;
                }
                add(line);
            }
            progress.rows(++count);
        }
        return completed(header, count);
    }

    /** Takes a row of the strict form without a look at its cells as those of a sheet. */
    private boolean addPlain(CsvRecords records) throws Trouble {
        if (records.count() != columns.count()) {
            return false;
        }
        int refColumn = columns.get(Role.REF).index();
        String ref = records.is(refColumn, lastRef) ? lastRef : records.cell(refColumn);
        lastRef = ref;
        int month = Months.numberOf(records.cell(columns.get(Role.MONTH).index()));
        String value = records.cell(columns.get(Role.VALUE).index());
        boolean decided = value.indexOf('.') < 0 || options.decimal() != null || pointSeen && sheet.separator() == ',';
        if (month < 0 || !decided || ref.isEmpty() || ref.charAt(0) <= ' ' || ref.charAt(ref.length() - 1) <= ' ') {
            return false;
        }
        Observation observation;
        try {
            observation = options.symbols().read(value);
        } catch (IllegalArgumentException e) {
            return false;
        }
        Column source = columns.get(Role.SOURCE);
        boolean isIllustrative = source != null && records.is(source.index(), ILLUSTRATIVE);
        place.goTo(records.line());
        try {
            builder.add(place, ref, month, observation, isIllustrative);
        } catch (Trouble e) {
            troubles.add(sheet.file(), e);
        }
        return true;
    }

    private GivenPage completed(Sheet.Line header, long count) throws Trouble {
        if (count == 0) {
            troubles.add(
                    sheet.file(), Trouble.in(sheet.file(), "the file has a header but no rows; expected at least one"));
            return null;
        }
        return complete(header);
    }

    // -----------------------------------------------------------------------
    private void add(Sheet.Line line) {
        if (line.cells().size() != columns.count() && !onlyBlanksDiffer(line)) {
            sheetTroubles.row(
                    line,
                    "the row has " + line.cells().size() + (line.cells().size() == 1 ? " cell" : " cells")
                            + "; expected " + columns.count() + " as in the header");
            return;
        }
        String ref = line.text(columns.get(Role.REF).index());
        if (ref.isBlank()) {
            sheetTroubles.row(line, "the ref is empty; expected the reference of an indicator");
            return;
        }
        if (Character.isWhitespace(ref.charAt(0)) || Character.isWhitespace(ref.charAt(ref.length() - 1))) {
            blanksAroundRefs++;
        }
        Column monthColumn = columns.get(Role.MONTH);
        if (!takeExtract(line)) {
            return;
        }
        int month = months.atOnce(line.cell(monthColumn.index()), line);
        Observation observation = month == UNKNOWN || columns.hasParts(line) || columns.hasWords(line)
                ? null
                : atOnce(line, columns.get(Role.VALUE));
        if (observation != null) {
            add(line, ref, month, observation);
        } else {
            strictly = false;
            builder.register(ref);
            look(line);
            pending.add(new Pending(line, ref, line.text(monthColumn.index())));
        }
    }

    private boolean onlyBlanksDiffer(Sheet.Line line) {
        for (int i = columns.count(); i < line.cells().size(); i++) {
            if (!line.cell(i).isBlank()) {
                return false;
            }
        }
        return sheet.separator() == 0 || line.cells().size() > columns.count();
    }

    /** Reads what the strict form has; null where it has not, or where a later cell could decide otherwise. */
    private Observation atOnce(Sheet.Line line, Column column) {
        if (column == null || !pointIsStrict) {
            return null;
        }
        SheetCell cell = line.cell(column.index());
        String text = cell.text();
        if (cell.type() != SheetCell.Type.TEXT) {
            return null;
        }
        if (text.indexOf('.') >= 0 && options.decimal() == null && !(pointSeen && sheet.separator() == ',')) {
            Evidence evidence = NumberSymbols.evidence(text);
            if (evidence == Evidence.POINT_OR_GROUP) {
                return null;
            }
            if (evidence == Evidence.POINT) {
                symbols.add(text, () -> place(line, column));
                pointSeen = true;
            }
        }
        try {
            return options.symbols().read(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void look(Sheet.Line line) {
        for (Role role : List.of(Role.VALUE, Role.NUMERATOR, Role.DENOMINATOR)) {
            Column column = columns.get(role);
            if (column != null && line.cell(column.index()).type() == SheetCell.Type.TEXT) {
                symbols.add(line.text(column.index()), () -> place(line, column));
            }
        }
    }

    private String place(Sheet.Line line, Column column) {
        return Trouble.quoted(line.text(column.index())) + " (line " + line.line() + ")";
    }

    /** Goes to the extract of a row, where there is a column that says it; false where what it says is no date. */
    private boolean takeExtract(Sheet.Line line) {
        Column column = columns.get(Role.KNOWN_ON);
        if (column == null) {
            return true;
        }
        Optional<LocalDate> date = Extracts.date(line.cell(column.index()).text());
        if (date.isEmpty()) {
            sheetTroubles.cell(
                    line,
                    column,
                    Trouble.quoted(line.text(column.index())) + " is no date; expected one such as 2020-05-12");
            return false;
        }
        builder.takeExtract(date.get());
        return true;
    }

    private void add(Sheet.Line line, String ref, int month, Observation observation) {
        boolean isBlank =
                !columns.hasWords(line) && columns.text(line, Role.VALUE).isBlank();
        add(line, month, (at, isIllustrative) -> {
            if (isBlank) {
                builder.addBlank(at, ref, month, isIllustrative);
            } else {
                builder.add(at, ref, month, observation, isIllustrative);
            }
        });
    }

    /** Adds to the observations. */
    private interface Addition {
        void add(TableRow at, boolean isIllustrative) throws Trouble;
    }

    private void add(Sheet.Line line, int month, Addition addition) {
        String early = builder.tooEarly(month);
        if (!early.isEmpty()) {
            sheetTroubles.cell(line, columns.get(Role.KNOWN_ON), early);
            return;
        }
        try {
            addition.add(
                    new RowPlace(sheet.file(), line.line()),
                    columns.text(line, Role.SOURCE).equals(ILLUSTRATIVE));
        } catch (Trouble e) {
            troubles.add(sheet.file(), e);
        }
    }

    // -----------------------------------------------------------------------
    private GivenPage complete(Sheet.Line header) throws Trouble {
        if (symbols.isContradictory()) {
            troubles.add(
                    sheet.file(),
                    Trouble.in(sheet.file(), symbols.contradiction() + "; expected one of them, or --decimal"));
            return null;
        }
        months.decide(header);
        CellReader reader = new CellReader(options.symbols(), symbols);
        for (Pending row : pending) {
            takeExtract(row.line());
            int month = months.later(row.line().cell(columns.get(Role.MONTH).index()));
            addLater(row, month, reader);
        }
        if (!troubles.isEmpty()) {
            return null;
        }
        Observations observations;
        try {
            observations = builder.build(sheet.file());
        } catch (Trouble e) {
            troubles.add(sheet.file(), e);
            return null;
        }
        GivenPage page = GivenPage.of(observations, notes(header));
        page = new GivenPage(
                observations,
                cells.indicators(observations, options.calendar()),
                page.frequencies(),
                page.targets(),
                page.benchmarks(),
                page.ratings(),
                page.commentaries(),
                page.groups(),
                page.published(),
                "",
                Map.of(),
                page.notes());
        return page;
    }

    private void addLater(Pending row, int month, CellReader reader) {
        Sheet.Line line = row.line();
        if (columns.hasParts(line)) {
            addParts(row, month, reader);
            return;
        }
        Column value = columns.get(Role.VALUE);
        Observation observation = value == null ? BLANK : cells.read(line, value, row.ref(), reader);
        observation = observation == null ? null : cells.withReasonAndMarks(line, observation);
        if (observation != null && month != UNKNOWN) {
            add(line, row.ref(), month, observation);
        }
    }

    private void addParts(Pending row, int month, CellReader reader) {
        Sheet.Line line = row.line();
        Column numerator = columns.get(Role.NUMERATOR);
        Column denominator = columns.get(Role.DENOMINATOR);
        if (!columns.text(line, Role.VALUE).isBlank()) {
            sheetTroubles.row(line, "the row has a value and parts of a ratio; expected one of them");
        } else if (numerator == null || denominator == null) {
            sheetTroubles.row(
                    line,
                    "the row has a part of a ratio, but there is no column for the other; expected numerator and denominator");
        } else {
            Observation part = cells.read(line, numerator, row.ref(), reader);
            Observation whole = cells.read(line, denominator, row.ref(), reader);
            if (part != null && whole != null && month != UNKNOWN) {
                add(
                        line,
                        month,
                        (at, isIllustrative) -> builder.addParts(at, row.ref(), month, part, whole, isIllustrative));
            }
        }
    }

    private List<String> notes(Sheet.Line header) {
        List<String> notes = new ArrayList<>();
        if (!strictly || sheet.separator() != ',' || headerRow > 0) {
            List<String> form = new ArrayList<>();
            form.add("a row for each ref and month");
            if (!sheet.form().isEmpty()) {
                form.add(sheet.form());
            }
            if (symbols.isComma()) {
                form.add("decimal commas");
            }
            notes.add(told(header, "read as " + String.join(", ", form)));
        }
        if (headerRow > 0) {
            notes.add(told(sheet.lines().get(0), "rows above the header, left out: " + headerRow));
        }
        List<String> leftOut = columns.leftOut();
        if (!leftOut.isEmpty()) {
            notes.add(told(header, "columns left out: " + String.join(", ", leftOut)));
        }
        if (blanksAroundRefs > 0) {
            notes.add(told(header, "refs with blanks around them, kept as they are: " + blanksAroundRefs));
        }
        months.notes().forEach(note -> notes.add(told(header, note)));
        cells.notes().forEach(note -> notes.add(told(header, note)));
        sheet.notes().forEach(note -> notes.add(Trouble.in(sheet.file(), note).getMessage()));
        return notes;
    }

    private String told(Sheet.Line line, String note) {
        return Trouble.in(sheet.file(), line.line(), note).getMessage();
    }
}
