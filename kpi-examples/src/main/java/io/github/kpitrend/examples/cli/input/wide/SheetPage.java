// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.examples.cli.input.GivenPage;
import io.github.kpitrend.examples.cli.input.Observations;
import io.github.kpitrend.examples.cli.input.PageMonth;
import io.github.kpitrend.examples.cli.input.PublishedCell;
import io.github.kpitrend.examples.cli.input.ReadOptions;
import io.github.kpitrend.examples.cli.input.SheetCell;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.wide.CellReader.Refused;
import io.github.kpitrend.examples.cli.input.wide.Headings.Role;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.scorecard.AssessedRating;
import io.github.kpitrend.scorecard.Commentary;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalYear;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rows of a wide sheet, each an indicator with its figures, and what its other columns say. */
final class SheetPage {

    private final ReadOptions options;
    private final Sheet sheet;
    private final Columns columns;
    private final BesideColumns beside;
    private final SheetTroubles troubles;
    private final RowSorter sorter;
    private final SheetFigures figures;
    private final SheetTargets targetCells;
    private final PublishedNumbers publishedNumbers;
    private final Sheet.Line header;

    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Set<String> frequencies = new HashSet<>();
    private final Map<String, TargetSchedule> targets = new HashMap<>();
    private final Map<String, List<Benchmark>> benchmarks = new HashMap<>();
    private final Map<String, QualitativeRating> ratings = new HashMap<>();
    private final Map<String, Map<YearMonth, String>> texts = new HashMap<>();
    private final Map<String, String> pageTexts = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final List<PublishedCell> published = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private int computedRatings;

    SheetPage(
            ReadOptions options,
            Sheet sheet,
            Sheet.Line header,
            Columns columns,
            BesideColumns beside,
            RowSorter sorter,
            CellReader reader,
            SheetTroubles troubles) {
        this.options = options;
        this.sheet = sheet;
        this.header = header;
        this.columns = columns;
        this.beside = beside;
        this.sorter = sorter;
        this.troubles = troubles;
        this.figures = new SheetFigures(sheet, columns, reader, troubles);
        this.targetCells = new SheetTargets(reader);
        this.publishedNumbers = new PublishedNumbers(reader);
    }

    // -----------------------------------------------------------------------
    /** Reads all rows; null where anything is wrong. */
    GivenPage read(String title, List<String> above) throws Trouble {
        for (SheetRow row : sorter.rows()) {
            add(row);
        }
        if (!troubles.isEmpty()) {
            return null;
        }
        Observations observations = figures.observations();
        YearMonth month = PageMonth.of(
                observations.refs().stream().map(observations::series).toList());
        Map<String, TreeMap<YearMonth, AssessedRating>> rated = new HashMap<>();
        ratings.forEach((ref, rating) ->
                rated.put(ref, new TreeMap<>(Map.of(month, new AssessedRating(rating, month, "")))));
        Map<String, TreeMap<YearMonth, Commentary>> commentaries = new HashMap<>();
        texts.forEach((ref, byMonth) -> byMonth.forEach((m, text) ->
                commentaries.computeIfAbsent(ref, any -> new TreeMap<>()).put(m, new Commentary(m, text))));
        pageTexts.forEach((ref, text) -> commentaries
                .computeIfAbsent(ref, any -> new TreeMap<>())
                .putIfAbsent(month, new Commentary(month, text)));
        List<String> notes = new ArrayList<>(above);
        notes.addAll(notes());
        return new GivenPage(
                observations,
                indicators,
                frequencies,
                targets,
                benchmarks,
                rated,
                commentaries,
                groups,
                published,
                title,
                places,
                notes);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        beside.notes().forEach(note -> notes.add(told(note)));
        sorter.notes().forEach(note -> notes.add(told(note)));
        figures.notes().forEach(note -> notes.add(told(note)));
        if (sorter.namesAreRefs()) {
            notes.add(told("no row has a ref: the names are taken for it"));
        }
        List<String> unknown = columns.notUnderstood();
        if (!unknown.isEmpty()) {
            notes.add(told("columns not understood and left out: " + String.join(", ", unknown)));
        }
        if (!leftOut.isEmpty()) {
            notes.add(told("cells left out: " + String.join(", ", leftOut)));
        }
        if (computedRatings > 0) {
            notes.add(told("ratings left out, as a formula of the workbook computed them: " + computedRatings));
        }
        sheet.notes().forEach(note -> notes.add(Trouble.in(sheet.file(), note).getMessage()));
        return notes;
    }

    private String told(String note) {
        return Trouble.in(sheet.file(), header.line(), note).getMessage();
    }

    // -----------------------------------------------------------------------
    private void add(SheetRow row) throws Trouble {
        String ref = row.ref();
        places.put(ref, sheet.file() + ":" + row.line().line());
        SheetFigures.Facts facts = figures.add(row);
        Indicator.Builder indicator = Indicator.builder(ref).calendar(options.calendar());
        SheetWords words = new SheetWords(columns, row, troubles);
        words.describe(indicator, facts, sorter.namesAreRefs());
        if (words.frequency() != null) {
            frequencies.add(ref);
        }
        String group = columns.text(row.line(), Role.GROUP);
        if (!group.isEmpty() || !row.section().isEmpty()) {
            groups.put(ref, group.isEmpty() ? row.section() : group);
        }
        Polarity polarity = addTargets(row, words.polarity());
        if (polarity != null) {
            indicator.polarity(polarity);
        }
        addBenchmarks(row);
        addRating(row);
        addCommentary(row);
        addPublished(row, facts);
        listCellsWithoutHeading(row);
        indicators.put(ref, indicator.build());
    }

    private void listCellsWithoutHeading(SheetRow row) {
        List<SheetCell> cells = row.line().cells();
        for (int i = 0; i < cells.size(); i++) {
            boolean named = i < columns.all().size() && columns.all().get(i).role() != Role.BLANK;
            if (!named && !cells.get(i).isBlank()) {
                leftOut.add(Trouble.quoted(cells.get(i).text()) + " in column " + (i + 1) + " of line "
                        + row.line().line() + ", which has no heading");
            }
        }
    }

    // -----------------------------------------------------------------------
    /** Adds the targets; returns the polarity that is given, by the sheet or by a sign before a target. */
    private Polarity addTargets(SheetRow row, Polarity said) {
        Polarity polarity = said;
        for (Map.Entry<Column, FiscalYear> year : beside.targets().entrySet()) {
            polarity = addTarget(
                    row, row.line(), year.getKey(), year.getValue().months().first(), polarity);
        }
        for (Column column : columns.all()) {
            if (column.month() != null && column.kind() == RowKind.TARGET) {
                polarity =
                        addTarget(row, row.line(), column, column.month().minusMonths(column.months() - 1L), polarity);
            }
        }
        Sheet.Line line = row.kinds().get(RowKind.TARGET);
        if (line != null) {
            for (Column column : figures.columnsOf(row)) {
                polarity = addTarget(row, line, column, column.month().minusMonths(column.months() - 1L), polarity);
            }
        }
        return polarity;
    }

    private Polarity addTarget(SheetRow row, Sheet.Line line, Column column, YearMonth from, Polarity polarity) {
        SheetTargets.Said said;
        try {
            said = targetCells.read(line.cell(column.index()));
        } catch (Refused e) {
            figures.refuse(line, column, e);
            return polarity;
        }
        if (said.words()) {
            leftOut.add("the target " + Trouble.quoted(line.text(column.index())) + " of " + row.ref());
        }
        if (said.target() != null) {
            Target target = said.target();
            TargetSchedule schedule = targets.getOrDefault(row.ref(), TargetSchedule.of(options.calendar()));
            targets.put(row.ref(), schedule.withRevision(from, target));
        }
        if (said.polarity() != null && polarity != null && polarity != said.polarity()) {
            troubles.cell(
                    line,
                    column,
                    Trouble.quoted(line.text(column.index())) + " is contrary to the polarity of the row, "
                            + polarity.text() + "; expected one of them");
        }
        return polarity == null ? said.polarity() : polarity;
    }

    private void addBenchmarks(SheetRow row) {
        beside.benchmarks().forEach((column, named) -> {
            if (!row.line().cell(column.index()).isBlank()) {
                Figure figure = figures.figure(row.line(), column);
                if (figure != null) {
                    benchmarks
                            .computeIfAbsent(row.ref(), any -> new ArrayList<>())
                            .add(Benchmark.of(named.name(), named.period(), figure));
                }
            }
        });
        for (Sheet.Line line : row.benchmarks()) {
            List<Column> dated = figures.columnsOf(row);
            for (int i = dated.size() - 1; i >= 0; i--) {
                Figure figure = line.cell(dated.get(i).index()).isBlank() ? null : figures.figure(line, dated.get(i));
                if (figure != null && figure.isKnown()) {
                    benchmarks
                            .computeIfAbsent(row.ref(), any -> new ArrayList<>())
                            .add(Benchmark.of(
                                    columns.text(line, Role.ROW_KIND),
                                    dated.get(i).month().toString(),
                                    figure));
                    break;
                }
            }
        }
    }

    /** A symbol is taken as the judgement of a person; what a formula gives is not one, and other texts are kept as published. */
    private void addRating(SheetRow row) {
        Column column = columns.single(Role.RATING);
        if (column == null || row.line().cell(column.index()).isBlank()) {
            return;
        }
        SheetCell cell = row.line().cell(column.index());
        for (QualitativeRating rating : QualitativeRating.values()) {
            if (rating != QualitativeRating.NOT_RATED && cell.text().equals(rating.symbol())) {
                if (cell.computed()) {
                    computedRatings++;
                } else {
                    ratings.put(row.ref(), rating);
                }
                return;
            }
        }
        if (!SheetWords.isNone(cell.text())) {
            published.add(cell(column, PublishedCell.Kind.KEPT, row.ref(), cell));
        }
    }

    private void addCommentary(SheetRow row) {
        beside.commentaries().forEach((column, month) -> {
            String text = row.line().text(column.index());
            if (!text.isEmpty() && month != null) {
                texts.computeIfAbsent(row.ref(), any -> new TreeMap<>()).put(month, text);
            } else if (!text.isEmpty()) {
                pageTexts.put(row.ref(), text);
            }
        });
    }

    private void addPublished(SheetRow row, SheetFigures.Facts facts) {
        for (Column column : columns.all()) {
            SheetCell cell = row.line().cell(column.index());
            if (cell.text().isEmpty()) {
                continue;
            }
            PublishedCell.Kind kind = switch (column.role()) {
                case PUBLISHED_PREVIOUS -> PublishedCell.Kind.PREVIOUS;
                case PUBLISHED_YEAR -> PublishedCell.Kind.YEAR;
                case PUBLISHED_MEAN -> PublishedCell.Kind.MEAN;
                case PUBLISHED_MAX -> PublishedCell.Kind.MAX;
                case PUBLISHED_TO_DATE -> PublishedCell.Kind.TO_DATE;
                case PUBLISHED_KEPT -> PublishedCell.Kind.KEPT;
                case PERIOD ->
                    column.months() > facts.months() && column.kind() == RowKind.ACTUAL
                            ? PublishedCell.Kind.PERIOD
                            : null;
                default -> null;
            };
            if (kind != null) {
                published.add(cell(column, kind, row.ref(), cell));
            }
        }
        facts.lastYears()
                .forEach((column, cell) -> published.add(
                        cell(column, PublishedCell.Kind.MONTH, column.month().minusMonths(12), row.ref(), cell)));
    }

    private PublishedCell cell(Column column, PublishedCell.Kind kind, String ref, SheetCell cell) {
        return cell(column, kind, column.month(), ref, cell);
    }

    private PublishedCell cell(Column column, PublishedCell.Kind kind, YearMonth month, String ref, SheetCell cell) {
        return new PublishedCell(
                sheet.file(),
                header.line(),
                column.heading(),
                kind,
                month,
                column.months(),
                ref,
                cell.withPoints(),
                publishedNumbers.read(cell));
    }
}
