// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.kpitrend.examples.cli.input.Extracts;
import io.github.kpitrend.examples.cli.input.GivenPage;
import io.github.kpitrend.examples.cli.input.Illustrative;
import io.github.kpitrend.examples.cli.input.Months;
import io.github.kpitrend.examples.cli.input.ObservationRows;
import io.github.kpitrend.examples.cli.input.Observations;
import io.github.kpitrend.examples.cli.input.Progress;
import io.github.kpitrend.examples.cli.input.ReadOptions;
import io.github.kpitrend.examples.cli.input.SheetCell;
import io.github.kpitrend.examples.cli.input.TableRow;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.Troubles;
import io.github.kpitrend.examples.cli.input.csv.CsvRecords;
import io.github.kpitrend.examples.cli.input.wide.CellReader.Read;
import io.github.kpitrend.examples.cli.input.wide.CellReader.Refused;
import io.github.kpitrend.examples.cli.input.wide.Headings.Meaning;
import io.github.kpitrend.examples.cli.input.wide.Headings.Role;
import io.github.kpitrend.examples.cli.input.wide.MonthForms.Form;
import io.github.kpitrend.examples.cli.input.wide.NumberSymbols.Evidence;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.Observation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sheet with a row for each ref and month. Rows in the strict form are taken at once, in the same way as {@link Observations} takes them; only
 * the others are kept until everything that decides about them has been seen.
 */
final class LongSheet {

    private static final String ILLUSTRATIVE = "illustrative";
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final ReadOptions options;
    private final Sheet sheet;
    private final List<Column> all;
    private final int headerRow;
    private final Troubles troubles;
    private final SheetTroubles sheetTroubles;
    private final Map<Role, Column> columns = new EnumMap<>(Role.class);
    private final LongMonths months;
    private final NumberSymbols symbols;
    private final boolean pointIsStrict;
    private final CellRemarks remarks = new CellRemarks();
    private final SortedMap<LocalDate, Part> parts = new TreeMap<>();
    private LocalDate knownOn = LocalDate.MIN;
    private Part extract = new Part(new ObservationRows(), new ObservationRows(), new ObservationRows());
    private final List<Pending> pending = new ArrayList<>();
    private final Map<String, int[]> percents = new HashMap<>();
    private final Map<String, String> currencies = new HashMap<>();
    private final Map<String, Long> ratioLines = new HashMap<>();
    private final Map<String, Long> valueLines = new HashMap<>();
    private final Illustrative illustrative = new Illustrative();
    private int latest = UNKNOWN;
    private boolean pointSeen;
    private boolean strictly = true;
    private int blanksAroundRefs;
    private final Place place = new Place(0);

    /** A row that waits for the decisions about its file. */
    private record Pending(Sheet.Line line, String ref, String month) {}

    /** The rows of one extract; there is one where rows have no date on which they were known. */
    private record Part(ObservationRows rows, ObservationRows numerators, ObservationRows denominators) {}

    /** Returns whether columns are those of a sheet with a row for each ref and month. */
    static boolean isLong(List<Column> all) {
        boolean ref = all.stream().anyMatch(column -> column.role() == Role.REF);
        boolean month = all.stream().anyMatch(column -> column.role() == Role.MONTH);
        boolean value = all.stream().anyMatch(column -> column.role() == Role.VALUE);
        boolean parts = all.stream().anyMatch(column -> column.role() == Role.NUMERATOR)
                && all.stream().anyMatch(column -> column.role() == Role.DENOMINATOR);
        return ref && month && (value || parts);
    }

    LongSheet(ReadOptions options, Sheet sheet, List<Column> all, int headerRow, Troubles troubles) {
        this.options = options;
        this.sheet = sheet;
        this.all = all;
        this.headerRow = headerRow;
        this.troubles = troubles;
        this.sheetTroubles = new SheetTroubles(sheet, troubles);
        this.months = new LongMonths(options, sheet, sheetTroubles);
        this.symbols = new NumberSymbols(options.decimal(), sheet.separator());
        this.pointIsStrict = options.decimal() == null || options.decimal() == '.';
    }

    /** Reads the rows of a sheet in memory. */
    GivenPage read() throws Trouble {
        return read(
                sheet.lines().subList(headerRow + 1, sheet.lines().size()).iterator(), Progress.on(System.err, false));
    }

    /** Reads the columns of a header row as they stand. */
    static List<Column> columns(Sheet.Line header) {
        Form none = MonthForms.english().read("");
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < header.cells().size(); i++) {
            Form form = MonthForms.english().read(header.text(i));
            Meaning meaning = form.isPeriod() ? new Meaning(Role.PERIOD, "", "") : Headings.meaning(header.text(i));
            columns.add(new Column(i, header.text(i), "", none, none, form, meaning));
        }
        return columns;
    }

    /** Reads the rows of a text as they come; null where anything is wrong. */
    GivenPage read(TextSheet text, Progress progress) throws Trouble {
        Sheet.Line header = sheet.lines().get(headerRow);
        if (!takeColumns(header)) {
            return null;
        }
        boolean plain = !columns.containsKey(Role.MISSING)
                && !columns.containsKey(Role.MARKS)
                && !columns.containsKey(Role.NUMERATOR)
                && !columns.containsKey(Role.KNOWN_ON)
                && columns.containsKey(Role.VALUE)
                && pointIsStrict;
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
        CsvRecord record = records.record();
        if (record.getFieldCount() != all.size()) {
            return false;
        }
        String ref = record.getField(columns.get(Role.REF).index());
        int month = Months.numberOf(record.getField(columns.get(Role.MONTH).index()));
        String value = record.getField(columns.get(Role.VALUE).index());
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
        place.line = records.line();
        try {
            extract.rows.add(place, ref, month, observation);
        } catch (Trouble e) {
            troubles.add(sheet.file(), e);
        }
        latest = Math.max(latest, month);
        Column source = columns.get(Role.SOURCE);
        illustrative.add(
                month, source != null && record.getField(source.index()).equals(ILLUSTRATIVE));
        return true;
    }

    /** Reads rows; null where anything is wrong. */
    private GivenPage read(Iterator<Sheet.Line> lines, Progress progress) throws Trouble {
        Sheet.Line header = sheet.lines().get(headerRow);
        if (!takeColumns(header)) {
            return null;
        }
        long count = 0;
        while (lines.hasNext()) {
            Sheet.Line line = lines.next();
            if (!line.isBlank()) {
                add(line);
                progress.rows(++count);
            }
        }
        return completed(header, count);
    }

    private GivenPage completed(Sheet.Line header, long count) throws Trouble {
        if (count == 0) {
            troubles.add(
                    sheet.file(), Trouble.in(sheet.file(), "the file has a header but no rows; expected at least one"));
            return null;
        }
        return complete(header);
    }

    private boolean takeColumns(Sheet.Line header) {
        boolean fine = true;
        for (Column column : all) {
            Column earlier = column.role().standsOnce() ? columns.putIfAbsent(column.role(), column) : null;
            boolean periods = column.role() == Role.PERIOD;
            if (periods) {
                sheetTroubles.row(
                        header,
                        "there are a column for months and months as columns, such as "
                                + Trouble.quoted(column.heading()) + "; expected one of the two, or --layout wide");
                return false;
            }
            boolean used = column.role() == Role.REF || column.role() == Role.MONTH || column.role() == Role.VALUE;
            if (earlier != null && used) {
                if (Headings.normalized(earlier.heading()).equals(Headings.normalized(column.heading()))) {
                    sheetTroubles.row(
                            header,
                            "the column " + Trouble.quoted(column.heading())
                                    + " stands twice in the header; expected it once");
                    fine = false;
                } else if (Headings.rank(column.word()) < Headings.rank(earlier.word())) {
                    columns.put(column.role(), column);
                }
            }
        }
        return fine;
    }

    // -----------------------------------------------------------------------
    private void add(Sheet.Line line) throws Trouble {
        if (line.cells().size() != all.size() && !onlyBlanksDiffer(line)) {
            sheetTroubles.row(
                    line,
                    "the row has " + line.cells().size() + (line.cells().size() == 1 ? " cell" : " cells")
                            + "; expected " + all.size() + " as in the header");
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
        Observation observation =
                month == UNKNOWN || hasParts(line) || hasMissing(line) ? null : atOnce(line, columns.get(Role.VALUE));
        if (observation != null) {
            add(line, ref, month, observation);
        } else {
            strictly = false;
            extract.rows.register(ref);
            look(line);
            pending.add(new Pending(line, ref, line.text(monthColumn.index())));
        }
    }

    private boolean onlyBlanksDiffer(Sheet.Line line) {
        for (int i = all.size(); i < line.cells().size(); i++) {
            if (!line.cell(i).isBlank()) {
                return false;
            }
        }
        return sheet.separator() == 0 || line.cells().size() > all.size();
    }

    private boolean hasParts(Sheet.Line line) {
        return !text(line, Role.NUMERATOR).isBlank()
                || !text(line, Role.DENOMINATOR).isBlank();
    }

    private boolean hasMissing(Sheet.Line line) {
        return !text(line, Role.MISSING).isBlank() || !text(line, Role.MARKS).isBlank();
    }

    private String text(Sheet.Line line, Role role) {
        Column column = columns.get(role);
        return column == null ? "" : line.text(column.index());
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
        knownOn = date.get();
        extract = parts.computeIfAbsent(
                knownOn, any -> new Part(new ObservationRows(), new ObservationRows(), new ObservationRows()));
        return true;
    }

    private void add(Sheet.Line line, String ref, int month, Observation observation) throws Trouble {
        Optional<String> early = parts.isEmpty() ? Optional.empty() : Extracts.tooEarly(knownOn, month);
        if (early.isPresent()) {
            sheetTroubles.cell(line, columns.get(Role.KNOWN_ON), early.get());
            return;
        }
        try {
            extract.rows.add(new Place(line.line()), ref, month, observation);
        } catch (Trouble e) {
            troubles.add(sheet.file(), e);
            return;
        }
        latest = Math.max(latest, month);
        illustrative.add(month, text(line, Role.SOURCE).equals(ILLUSTRATIVE));
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
            observations = observations();
        } catch (Trouble e) {
            troubles.add(sheet.file(), e);
            return null;
        }
        GivenPage page = GivenPage.of(observations, notes(header));
        page = new GivenPage(
                observations,
                indicators(observations),
                months.frequencies(),
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

    private Observations observations() throws Trouble {
        if (parts.isEmpty()) {
            return observations(extract);
        }
        SortedMap<LocalDate, Observations> extracts = new TreeMap<>();
        for (Map.Entry<LocalDate, Part> part : parts.entrySet()) {
            extracts.put(part.getKey(), observations(part.getValue()));
        }
        return Extracts.of(sheet.file(), extracts);
    }

    private Observations observations(Part part) throws Trouble {
        part.rows().complete(sheet.file());
        part.numerators().complete(sheet.file());
        part.denominators().complete(sheet.file());
        return ratioLines.isEmpty()
                ? new Observations(part.rows(), Months.at(latest), illustrative)
                : new Observations(
                        part.rows(), part.numerators(), part.denominators(), Months.at(latest), illustrative);
    }

    private void addLater(Pending row, int month, CellReader reader) throws Trouble {
        Sheet.Line line = row.line();
        if (hasParts(line)) {
            addParts(row, month, reader);
            return;
        }
        Column column = columns.get(Role.VALUE);
        if (column == null) {
            column = columns.get(Role.NUMERATOR);
        }
        Long ratio = ratioLines.get(row.ref());
        if (ratio != null && !line.cell(column.index()).isBlank()) {
            sheetTroubles.row(
                    line,
                    "the ref " + Trouble.quoted(row.ref()) + " has a value here, and numerator and denominator in line "
                            + ratio + "; expected one form for a ref");
            return;
        }
        valueLines.putIfAbsent(row.ref(), line.line());
        Observation observation = read(line, column, row.ref(), reader);
        observation = observation == null ? null : withReasonAndMarks(line, observation);
        if (observation != null && month != UNKNOWN) {
            add(line, row.ref(), month, observation);
        }
    }

    private Observation read(Sheet.Line line, Column column, String ref, CellReader reader) {
        try {
            if (line.cell(column.index()).isBlank()) {
                return Observation.missing(MissingReason.NOT_REPORTED);
            }
            Read read = reader.read(line.cell(column.index()));
            remarks.add(read.remark(), "line " + line.line());
            if (read.percent()) {
                percents.computeIfAbsent(ref, any -> new int[1])[0]++;
            }
            if (!read.currency().isEmpty()) {
                String other = currencies.putIfAbsent(ref, read.currency());
                if (other != null && !other.equals(read.currency())) {
                    sheetTroubles.cell(
                            line,
                            column,
                            "the ref " + Trouble.quoted(ref) + " has several currencies, " + other + " and "
                                    + read.currency() + "; expected one");
                }
            }
            return read.observation();
        } catch (Refused e) {
            if (e.isSymbol()) {
                sheetTroubles.symbol(line, column, line.text(column.index()), e.getMessage());
            } else {
                sheetTroubles.cell(line, column, e.getMessage());
            }
            return null;
        }
    }

    /** The columns {@code missing} and {@code marks} name reasons and markers. */
    private Observation withReasonAndMarks(Sheet.Line line, Observation observation) {
        String reason = text(line, Role.MISSING).strip();
        if (!reason.isEmpty()) {
            MissingReason missing = LongWords.reason(reason);
            if (missing == null || observation.figure().isKnown()) {
                sheetTroubles.cell(
                        line,
                        columns.get(Role.MISSING),
                        Trouble.quoted(reason)
                                + (missing == null
                                        ? " is no reason; expected " + LongWords.REASONS
                                        : " stands beside a value; expected one of them"));
                return null;
            }
            return Observation.missing(missing);
        }
        String marks = text(line, Role.MARKS).strip();
        if (marks.isEmpty()) {
            return observation;
        }
        Set<Marker> markers = EnumSet.noneOf(Marker.class);
        markers.addAll(observation.markers());
        for (String mark : marks.split("[\\s,;]+")) {
            Marker marker = LongWords.marker(mark);
            if (marker == null || !observation.figure().isKnown()) {
                sheetTroubles.cell(
                        line,
                        columns.get(Role.MARKS),
                        Trouble.quoted(mark)
                                + (marker == null
                                        ? " is no marker; expected " + LongWords.MARKERS
                                        : " stands beside no value; expected a value"));
                return null;
            }
            markers.add(marker);
        }
        return new Observation(observation.figure(), markers);
    }

    private void addParts(Pending row, int month, CellReader reader) throws Trouble {
        Sheet.Line line = row.line();
        Long value = valueLines.get(row.ref());
        if (value == null && extract.rows.hasRows(row.ref()) && !ratioLines.containsKey(row.ref())) {
            value = extract.rows.firstLine(row.ref());
        }
        if (value != null || !text(line, Role.VALUE).isBlank()) {
            sheetTroubles.row(
                    line,
                    "the ref " + Trouble.quoted(row.ref()) + " has numerator and denominator here, and a value in line "
                            + (value == null ? line.line() : value) + "; expected one form for a ref");
            return;
        }
        Column numerator = columns.get(Role.NUMERATOR);
        Column denominator = columns.get(Role.DENOMINATOR);
        if (numerator == null || denominator == null) {
            sheetTroubles.row(
                    line,
                    "the row has a part of a ratio, but there is no column for the other; expected numerator and denominator");
            return;
        }
        Observation part = read(line, numerator, row.ref(), reader);
        Observation whole = read(line, denominator, row.ref(), reader);
        if (part == null || whole == null || month == UNKNOWN) {
            return;
        }
        if (whole.figure().isKnown() && whole.figure().value() < 0) {
            sheetTroubles.cell(
                    line, denominator, "the denominator " + whole.figure() + " is negative; expected 0 or more");
            return;
        }
        ratioLines.putIfAbsent(row.ref(), line.line());
        extract.numerators.add(new Place(line.line()), row.ref(), month, part);
        extract.denominators.add(new Place(line.line()), row.ref(), month, whole);
        add(line, row.ref(), month, Observation.missing(MissingReason.NOT_REPORTED));
    }

    private Map<String, Indicator> indicators(Observations observations) {
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        Set<String> refs = new LinkedHashSet<>(percents.keySet());
        refs.addAll(currencies.keySet());
        refs.addAll(months.frequencies());
        for (String ref : refs) {
            Indicator.Builder indicator = Indicator.builder(ref).calendar(options.calendar());
            int[] percent = percents.get(ref);
            if (percent != null && percent[0] == observations.series(ref).observedCount()) {
                indicator.measure(MeasureKind.PERCENTAGE);
            }
            indicator.unit(currencies.getOrDefault(ref, ""));
            indicators.put(ref, indicator.build());
        }
        return indicators;
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
        if (blanksAroundRefs > 0) {
            notes.add(told(header, "refs with blanks around them, kept as they are: " + blanksAroundRefs));
        }
        months.notes().forEach(note -> notes.add(told(header, note)));
        remarks.notes().forEach(note -> notes.add(told(header, note)));
        sheet.notes().forEach(note -> notes.add(Trouble.in(sheet.file(), note).getMessage()));
        return notes;
    }

    private String told(Sheet.Line line, String note) {
        return Trouble.in(sheet.file(), line.line(), note).getMessage();
    }

    /** The place of a row, for the observations. */
    private final class Place implements TableRow {

        private long line;

        private Place(long line) {
            this.line = line;
        }

        @Override
        public long line() {
            return line;
        }

        @Override
        public Trouble trouble(String message) {
            return Trouble.in(sheet.file(), line, message);
        }
    }
}
