// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.Illustrative;
import io.github.kpitrend.examples.cli.input.Months;
import io.github.kpitrend.examples.cli.input.ObservationRows;
import io.github.kpitrend.examples.cli.input.Observations;
import io.github.kpitrend.examples.cli.input.SheetCell;
import io.github.kpitrend.examples.cli.input.TableRow;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.wide.CellReader.Read;
import io.github.kpitrend.examples.cli.input.wide.CellReader.Refused;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.time.Frequency;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The figures of a wide sheet. */
final class SheetFigures {

    private static final int YEAR = 12;
    private static final int ONE_IN = 10;
    private static final int[] LENGTHS = {1, 3, 6, YEAR};
    private static final Map<Integer, Frequency> FREQUENCIES =
            Map.of(1, Frequency.MONTHLY, 3, Frequency.QUARTERLY, 6, Frequency.HALF_YEARLY, YEAR, Frequency.ANNUAL);

    private final Sheet sheet;
    private final Columns columns;
    private final CellReader reader;
    private final SheetTroubles troubles;
    private final ObservationRows rows = new ObservationRows();
    private final ObservationRows numerators = new ObservationRows();
    private final ObservationRows denominators = new ObservationRows();
    private final CellRemarks remarks = new CellRemarks();
    private final Map<Frequency, List<String>> byColumns = new LinkedHashMap<>();
    private final List<String> mixedPercent = new ArrayList<>();
    private int latest = Integer.MIN_VALUE;
    private boolean hasParts;

    /**
     * What the figures of a row say of its indicator.
     *
     * @param months how many months the periods have that its figures are of
     * @param allPercent whether all its figures have a percent sign
     * @param currency the sign of their currency; empty for most
     * @param broken whether more than one in ten of them is not whole; false for numerators and denominators
     * @param decimals how many decimals a workbook shows; -1 where it does not say
     * @param lastYears figures of the year before for months that the sheet has itself
     */
    record Facts(
            int months,
            boolean allPercent,
            String currency,
            boolean broken,
            int decimals,
            Map<Column, SheetCell> lastYears) {

        Frequency frequency() {
            return FREQUENCIES.get(months);
        }
    }

    SheetFigures(Sheet sheet, Columns columns, CellReader reader, SheetTroubles troubles) {
        this.sheet = sheet;
        this.columns = columns;
        this.reader = reader;
        this.troubles = troubles;
    }

    // -----------------------------------------------------------------------
    /** Returns the columns that hold the figures of a row: months where it has any, else quarters, halves or years. */
    List<Column> columnsOf(SheetRow row) {
        List<Column> first = List.of();
        for (int months : LENGTHS) {
            List<Column> periods = columns.periods(months).stream()
                    .filter(column -> column.kind() == RowKind.ACTUAL)
                    .toList();
            first = first.isEmpty() ? periods : first;
            for (Column column : periods) {
                if (row.kinds().values().stream()
                        .anyMatch(line -> !line.cell(column.index()).isBlank())) {
                    return periods;
                }
            }
        }
        return first;
    }

    /** Reads the figures of an indicator. */
    Facts add(SheetRow row) throws Trouble {
        List<Column> periods = columnsOf(row);
        int months = periods.isEmpty()
                ? columns.all().stream()
                        .mapToInt(Column::months)
                        .filter(m -> m > 0)
                        .min()
                        .orElse(1)
                : periods.get(0).months();
        if (months > 1) {
            byColumns
                    .computeIfAbsent(FREQUENCIES.get(months), any -> new ArrayList<>())
                    .add(row.ref());
        }
        Tally tally = new Tally();
        Sheet.Line numerator = row.kinds().get(RowKind.NUMERATOR);
        Sheet.Line denominator = row.kinds().get(RowKind.DENOMINATOR);
        Sheet.Line actual = row.kinds().get(RowKind.ACTUAL);
        if (numerator != null && denominator != null) {
            addParts(row.ref(), numerator, denominator, periods, tally);
        } else if (numerator != null || denominator != null) {
            troubles.row(
                    numerator != null ? numerator : denominator,
                    "the ref " + Trouble.quoted(row.ref()) + " has a row of "
                            + (numerator != null ? "numerators" : "denominators")
                            + ", but none of the other; expected both");
        } else {
            for (Column column : periods) {
                Observation observation =
                        actual == null ? Observation.missing(MissingReason.NOT_REPORTED) : read(actual, column, tally);
                add(rows, row.ref(), actual == null ? row.line() : actual, column.month(), observation);
            }
        }
        Map<Column, SheetCell> lastYears = addLastYear(row, periods, tally);
        if (tally.currencies.size() > 1) {
            troubles.row(
                    row.line(),
                    "the row has several currencies, " + String.join(" and ", tally.currencies) + "; expected one");
        }
        if (tally.percent > 0 && tally.percent < tally.known) {
            mixedPercent.add(Trouble.quoted(row.ref()));
        }
        return new Facts(
                months,
                tally.known > 0 && tally.percent == tally.known,
                tally.currencies.isEmpty() ? "" : tally.currencies.get(0),
                numerator == null && ONE_IN * tally.broken > tally.known,
                tally.decimals,
                lastYears);
    }

    /** What the cells of a row have in common. */
    private static final class Tally {
        private int known;
        private int percent;
        private int broken;
        private int decimals = -1;
        private final List<String> currencies = new ArrayList<>();
    }

    private Map<Column, SheetCell> addLastYear(SheetRow row, List<Column> periods, Tally tally) throws Trouble {
        Map<Column, SheetCell> checks = new LinkedHashMap<>();
        Sheet.Line line = row.kinds().get(RowKind.LAST_YEAR);
        List<Column> given = new ArrayList<>();
        if (line != null) {
            given.addAll(periods);
        }
        columns.all().stream()
                .filter(column -> column.month() != null && column.kind() == RowKind.LAST_YEAR)
                .forEach(given::add);
        for (Column column : given) {
            Sheet.Line from = column.kind() == RowKind.LAST_YEAR ? row.line() : line;
            YearMonth before = column.month().minusMonths(YEAR);
            boolean there = periods.stream().anyMatch(period -> period.month().equals(before));
            if (there && !from.cell(column.index()).isBlank()) {
                checks.put(column, from.cell(column.index()));
            } else if (!there) {
                add(rows, row.ref(), from, before, read(from, column, tally));
            }
        }
        return checks;
    }

    private void addParts(String ref, Sheet.Line numerator, Sheet.Line denominator, List<Column> periods, Tally tally)
            throws Trouble {
        hasParts = true;
        for (Column column : periods) {
            Observation part = read(numerator, column, tally);
            Observation whole = read(denominator, column, tally);
            if (whole.figure().isKnown() && whole.figure().value() < 0) {
                troubles.cell(
                        denominator, column, "the denominator " + whole.figure() + " is negative; expected 0 or more");
                continue;
            }
            add(numerators, ref, numerator, column.month(), part);
            add(denominators, ref, denominator, column.month(), whole);
            add(rows, ref, numerator, column.month(), Observation.missing(MissingReason.NOT_REPORTED));
        }
    }

    private void add(ObservationRows to, String ref, Sheet.Line line, YearMonth month, Observation observation)
            throws Trouble {
        int number = Months.numberOf(month);
        latest = Math.max(latest, number);
        to.add(new Place(line), ref, number, observation);
    }

    private Observation read(Sheet.Line line, Column column, Tally tally) {
        SheetCell cell = line.cell(column.index());
        if (cell.isBlank()) {
            return Observation.missing(MissingReason.NOT_REPORTED);
        }
        try {
            Read read = reader.read(cell);
            remarks.add(read.remark(), place(line, column));
            Observation observation = read.observation();
            if (observation.figure().isKnown()) {
                tally.known++;
                tally.percent += read.percent() ? 1 : 0;
                tally.broken += observation.figure().value() % 1 == 0 ? 0 : 1;
                tally.decimals = Math.max(tally.decimals, cell.decimals());
                if (!read.currency().isEmpty() && !tally.currencies.contains(read.currency())) {
                    tally.currencies.add(read.currency());
                }
                return column.form().markers().isEmpty() ? observation : marked(observation, column);
            }
            return observation;
        } catch (Refused e) {
            refuse(line, column, e);
            return Observation.missing(MissingReason.NOT_REPORTED);
        }
    }

    private static Observation marked(Observation observation, Column column) {
        Set<Marker> markers = EnumSet.noneOf(Marker.class);
        markers.addAll(observation.markers());
        column.form().markers().forEach(name -> markers.add(Marker.valueOf(name)));
        return new Observation(observation.figure(), markers);
    }

    // -----------------------------------------------------------------------
    /** Reads a cell that is no figure of a period; null where it is refused. */
    Figure figure(Sheet.Line line, Column column) {
        try {
            Read read = reader.read(line.cell(column.index()));
            remarks.add(read.remark(), place(line, column));
            return read.observation().figure();
        } catch (Refused e) {
            refuse(line, column, e);
            return null;
        }
    }

    /** Adds a cell that is refused to the troubles. */
    void refuse(Sheet.Line line, Column column, Refused refused) {
        if (refused.isSymbol()) {
            troubles.symbol(line, column, line.text(column.index()), refused.getMessage());
        } else {
            troubles.cell(line, column, refused.getMessage());
        }
    }

    private String place(Sheet.Line line, Column column) {
        String letters = sheet.columnNames().apply(column.index());
        return letters.isEmpty()
                ? "line " + line.line() + " column " + Trouble.quoted(column.heading())
                : letters + line.line();
    }

    // -----------------------------------------------------------------------
    Observations observations() throws Trouble {
        rows.complete(sheet.file());
        Illustrative illustrative = new Illustrative();
        YearMonth month = Months.at(latest);
        if (!hasParts) {
            return new Observations(rows, month, illustrative);
        }
        numerators.complete(sheet.file());
        denominators.complete(sheet.file());
        return new Observations(rows, numerators, denominators, month, illustrative);
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        byColumns.forEach((frequency, refs) ->
                notes.add("read as " + frequency.text() + ", as their columns are: " + String.join(", ", refs)));
        if (!mixedPercent.isEmpty()) {
            notes.add("figures with and without a percent sign in one row: " + String.join(", ", mixedPercent));
        }
        notes.addAll(remarks.notes());
        return notes;
    }

    /** The place of a row, for the observations. */
    private final class Place implements TableRow {

        private final Sheet.Line line;

        private Place(Sheet.Line line) {
            this.line = line;
        }

        @Override
        public long line() {
            return line.line();
        }

        @Override
        public Trouble trouble(String message) {
            return Trouble.in(sheet.file(), line.line(), message);
        }
    }
}
