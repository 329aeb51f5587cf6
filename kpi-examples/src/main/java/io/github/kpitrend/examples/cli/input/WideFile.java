// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.scorecard.AssessedRating;
import io.github.kpitrend.scorecard.Commentary;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.SymbolDialect;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.FiscalYear;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file in the layout of a scorecard: a row for each ref, a column for each month, and others for targets, benchmarks and words. The header
 * is the first row with the column {@code Ref.}; rows without any text are skipped.
 */
public final class WideFile {

    private static final int MOST_ROWS_ABOVE = 50;

    private final Source source;
    private final SymbolDialect dialect;
    private final SheetRows rows;
    private final ObservationRows observations = new ObservationRows();
    private final Map<String, Long> lines = new HashMap<>();
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, TargetSchedule> targets = new HashMap<>();
    private final Map<String, List<Benchmark>> benchmarks = new HashMap<>();
    private final Map<String, QualitativeRating> ratings = new HashMap<>();
    private final Map<String, TreeMap<YearMonth, Commentary>> commentaries = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private WideColumns columns;
    /** The latest month in which any row has an entry; null as long as none has. */
    private YearMonth latest;

    private int computedRatings;

    /**
     * Reads a file.
     *
     * @param illustrativeBefore the month before which all figures are illustrative, or null
     */
    public static GivenPage read(Source source, SymbolDialect dialect, Progress progress, YearMonth illustrativeBefore)
            throws Trouble {
        try (SheetRows rows = SheetRows.open(source)) {
            return new WideFile(source, dialect, rows).read(progress, illustrativeBefore);
        } finally {
            progress.done();
        }
    }

    private WideFile(Source source, SymbolDialect dialect, SheetRows rows) {
        this.source = source;
        this.dialect = dialect;
        this.rows = rows;
    }

    private GivenPage read(Progress progress, YearMonth illustrativeBefore) throws Trouble {
        readHeader();
        while (rows.next()) {
            if (!isBlank()) {
                addRow();
                progress.rows(lines.size());
            }
        }
        if (lines.isEmpty()) {
            throw Trouble.in(source.name(), "the file has a header but no rows; expected at least one");
        }
        observations.complete(source.name());
        addNotes();
        YearMonth month = latest == null ? columns.months().lastKey() : latest;
        return new GivenPage(
                new Observations(observations, month, illustrative(illustrativeBefore)),
                indicators,
                targets,
                benchmarks,
                ratingsFor(month),
                commentaries,
                notes);
    }

    private Illustrative illustrative(YearMonth before) {
        Illustrative illustrative = new Illustrative();
        for (YearMonth month : columns.months().keySet()) {
            illustrative.add(Months.numberOf(month), before != null && month.isBefore(before));
        }
        return illustrative;
    }

    private Map<String, TreeMap<YearMonth, AssessedRating>> ratingsFor(YearMonth month) {
        Map<String, TreeMap<YearMonth, AssessedRating>> byMonth = new HashMap<>();
        ratings.forEach((ref, rating) ->
                byMonth.put(ref, new TreeMap<>(Map.of(month, new AssessedRating(rating, month, "")))));
        return byMonth;
    }

    private void readHeader() throws Trouble {
        int above = 0;
        long first = 1;
        while (rows.next() && above < MOST_ROWS_ABOVE) {
            if (WideColumns.isHeader(rows.cells())) {
                columns = new WideColumns(source.name(), rows.line(), rows.cells());
                if (above > 0) {
                    notes.add(Trouble.in(source.name(), first, "rows above the header, left out: " + above)
                            .getMessage());
                }
                return;
            }
            first = above++ == 0 ? rows.line() : first;
        }
        if (above == 0) {
            throw Trouble.in(source.name(), "the file is empty; expected a header with the columns Ref. and months");
        }
        throw Trouble.in(
                source.name(),
                first,
                "there is no row with the column \"Ref.\" among the first " + above
                        + "; expected a header with Ref. and months such as Jan-20");
    }

    private boolean isBlank() {
        return rows.cells().stream().allMatch(SheetCell::isBlank);
    }

    private void addNotes() {
        notes.addAll(columns.leftOut());
        if (computedRatings > 0) {
            notes.add(Trouble.in(
                            source.name(),
                            "ratings left out, as a formula of the workbook computed them: " + computedRatings)
                    .getMessage());
        }
        if (!rows.leftOut().isEmpty()) {
            notes.add(Trouble.in(source.name(), rows.leftOut()).getMessage());
        }
    }

    // -----------------------------------------------------------------------
    private void addRow() throws Trouble {
        refuseCellsBeyondTheHeader();
        String ref = text(columns.single(WideColumns.REF));
        if (ref.isEmpty()) {
            throw trouble("the ref is empty; expected the reference of an indicator");
        }
        Long earlier = lines.putIfAbsent(ref, rows.line());
        if (earlier != null) {
            throw trouble("the ref " + Trouble.quoted(ref) + " stands again, after line " + earlier
                    + "; expected one row for a ref");
        }
        addIndicator(ref);
        addMonths(ref);
        addRating(ref);
        addTargets(ref);
        addBenchmarks(ref);
        for (Map.Entry<YearMonth, Integer> month : columns.commentaries().entrySet()) {
            String text = text(month.getValue());
            if (!text.isEmpty()) {
                commentaries
                        .computeIfAbsent(ref, any -> new TreeMap<>())
                        .put(month.getKey(), new Commentary(month.getKey(), text));
            }
        }
    }

    private void addMonths(String ref) throws Trouble {
        for (Map.Entry<YearMonth, Integer> month : columns.months().entrySet()) {
            String text = text(month.getValue());
            observations.add(new Place(month.getValue()), ref, Months.numberOf(month.getKey()), text, dialect);
            if (!isNone(text) && (latest == null || month.getKey().isAfter(latest))) {
                latest = month.getKey();
            }
        }
    }

    private void refuseCellsBeyondTheHeader() throws Trouble {
        List<SheetCell> cells = rows.cells();
        for (int i = 0; i < cells.size(); i++) {
            boolean named = i < columns.count() && !columns.heading(i).isEmpty();
            if (!named && !cells.get(i).isBlank()) {
                throw trouble("the row has " + Trouble.quoted(cells.get(i).text()) + " in column " + (i + 1)
                        + rows.place(i) + ", which has no heading; expected a heading or nothing");
            }
        }
    }

    private void addIndicator(String ref) throws Trouble {
        Indicator.Builder indicator = Indicator.builder(ref)
                .name(text(columns.single(WideColumns.NAME)))
                .owner(text(columns.single(WideColumns.OWNER)))
                .reporter(text(columns.single(WideColumns.REPORTER)))
                .outcome(text(columns.single(WideColumns.OUTCOME)));
        int column = columns.single(WideColumns.MEASURE);
        switch (text(column)) {
            case "%" -> indicator.measure(MeasureKind.PERCENTAGE);
            case "", "--" -> indicator.measure(MeasureKind.COUNT);
            default ->
                throw trouble(
                        column,
                        Trouble.quoted(text(column)) + " is not understood; expected % for a percentage, or --");
        }
        indicators.put(ref, indicator.build());
    }

    /** A symbol is taken as the judgement of a person, for the latest month with an entry; what a formula gives is not one. */
    private void addRating(String ref) throws Trouble {
        int column = columns.single(WideColumns.RATING);
        String symbol = text(column);
        if (isNone(symbol)) {
            return;
        }
        if (cell(column).computed()) {
            computedRatings++;
            return;
        }
        for (QualitativeRating rating : QualitativeRating.values()) {
            if (rating.symbol().equals(symbol)) {
                ratings.put(ref, rating);
                return;
            }
        }
        throw trouble(column, Trouble.quoted(symbol) + " is not a rating; expected \u25b2, \u25ba, \u25bc or nothing");
    }

    private void addTargets(String ref) throws Trouble {
        for (Map.Entry<FiscalYear, Integer> year : columns.targets().entrySet()) {
            int column = year.getValue();
            if (!isNone(text(column))) {
                TargetSchedule schedule = targets.getOrDefault(ref, TargetSchedule.of(FiscalCalendar.APRIL));
                targets.put(ref, schedule.withRevision(year.getKey().months().first(), target(column)));
            }
        }
    }

    private Target target(int column) throws Trouble {
        String text = text(column);
        if (text.equalsIgnoreCase("tbc")) {
            return Target.toBeConfirmed();
        }
        return Target.of(figure(column, SymbolDialect.none()).value());
    }

    private void addBenchmarks(String ref) throws Trouble {
        for (Map.Entry<String, Integer> comparator : columns.benchmarks().entrySet()) {
            int column = comparator.getValue();
            if (!text(column).isEmpty()) {
                benchmarks
                        .computeIfAbsent(ref, any -> new ArrayList<>())
                        .add(Benchmark.of(comparator.getKey(), "", figure(column, dialect)));
            }
        }
    }

    // -----------------------------------------------------------------------
    private SheetCell cell(int column) {
        return column < 0 || column >= rows.cells().size()
                ? SheetCell.BLANK
                : rows.cells().get(column);
    }

    /** Returns the text of a cell; empty for a column that is not there. */
    private String text(int column) throws Trouble {
        SheetCell cell = cell(column);
        if (!cell.fault().isEmpty()) {
            throw trouble(column, "the cell " + cell.fault() + "; expected a text or a number");
        }
        return cell.text();
    }

    private static boolean isNone(String text) {
        return text.isEmpty() || text.equals("-") || text.equals("--");
    }

    private Figure figure(int column, SymbolDialect symbols) throws Trouble {
        try {
            return symbols.read(text(column)).figure();
        } catch (IllegalArgumentException e) {
            throw trouble(column, e.getMessage());
        }
    }

    private Trouble trouble(String message) {
        return Trouble.in(source.name(), rows.line(), message);
    }

    private Trouble trouble(int column, String message) {
        return trouble("column " + Trouble.quoted(columns.heading(column)) + rows.place(column) + ": " + message);
    }

    /** A cell of the row, for the observations. */
    private final class Place implements TableRow {

        private final int column;

        private Place(int column) {
            this.column = column;
        }

        @Override
        public long line() {
            return rows.line();
        }

        @Override
        public Trouble trouble(String message) {
            return WideFile.this.trouble(column, message);
        }
    }
}
