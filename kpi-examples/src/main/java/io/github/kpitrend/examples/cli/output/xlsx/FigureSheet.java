// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.xlsx;

import io.github.kpitrend.chart.ChartKind;
import io.github.kpitrend.chart.ChartNote;
import io.github.kpitrend.chart.ChartPhase;
import io.github.kpitrend.chart.ChartPoint;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.SpecialCause;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sheet of figures, a row for each indicator and month, which charts refer to. */
final class FigureSheet {

    static final String NAME = "Figures";

    private static final int MOST_ROWS = BookTable.MOST_ROWS - BookTable.HEADER - 1;

    private final Page page;
    private final List<Line> lines;

    /** What a column of numbers holds, in the order in which charts draw it. */
    enum Line {
        VALUE("Value"),
        CENTER("Center"),
        LOWER("Lower"),
        UPPER("Upper"),
        TARGET("Target"),
        TARGET_LOWER("Target from"),
        TARGET_UPPER("Target up to"),
        SPECIAL_HIGH("Special high"),
        SPECIAL_LOW("Special low");

        private final String heading;

        Line(String heading) {
            this.heading = heading;
        }

        String heading() {
            return heading;
        }
    }

    FigureSheet(Page page) {
        this.page = page;
        boolean hasRanges = page.scorecard().rows().stream()
                .flatMap(row -> row.targets().stream())
                .flatMap(schedule -> schedule.targets().values().stream())
                .anyMatch(Target::isRange);
        this.lines = Stream.of(Line.values())
                .filter(line -> hasRanges || line != Line.TARGET_LOWER && line != Line.TARGET_UPPER)
                .toList();
    }

    /** A month of a row. */
    record Month(Numbers numbers, YearMonth month) {

        private Observation observation() {
            return numbers.row.series().observation(month);
        }

        private String published(Function<ChartPoint, String> text) {
            return numbers.published(month).map(text).orElse("");
        }
    }

    List<Column<Month>> columns() {
        List<Column<Month>> columns = new ArrayList<>(List.of(
                Column.text("Ref.", 10, line -> line.numbers().row.indicator().ref()),
                Column.month("Month", line -> Optional.of(line.month())),
                numbers(Line.VALUE),
                Column.text("Missing", 18, line -> missing(line.observation().figure())),
                Column.text(
                        "Marks",
                        18,
                        line -> line.observation().markers().stream()
                                .map(Marker::name)
                                .collect(Collectors.joining(", ")))));
        lines.subList(1, lines.size()).forEach(line -> columns.add(numbers(line)));
        columns.addAll(List.of(
                Column.text(
                        "Variation",
                        18,
                        line -> line.published(point -> point.variation().text())),
                Column.text("Causes", 24, line -> line.published(FigureSheet::causes)),
                Column.text("Phase reason", 18, line -> line.numbers().phase(line.month())),
                Column.text("Source", 12, line -> page.illustrative().contains(line.month()) ? "illustrative" : "")));
        if (page.scorecard().rows().stream().anyMatch(row -> row.ratio().isPresent())) {
            // A file of observations has either a value or its two parts, so that these are no such columns.
            columns.add(part("Ratio numerator", RatioSeries::numerators));
            columns.add(part("Ratio denominator", RatioSeries::denominators));
        }
        return columns;
    }

    private static Column<Month> numbers(Line line) {
        boolean isLimit = line == Line.CENTER || line == Line.LOWER || line == Line.UPPER;
        return Column.number(
                line.heading,
                each -> each.numbers().at(line, each.month()),
                each -> isLimit ? each.numbers().finer : each.numbers().format);
    }

    private static Column<Month> part(String heading, Function<RatioSeries, MonthlySeries> part) {
        return Column.number(
                heading,
                line -> line.numbers()
                        .row
                        .ratio()
                        .map(ratio -> part.apply(ratio).at(line.month()))
                        .orElse(RowSheets.NONE),
                line -> BookStyles.WHOLE);
    }

    /** Returns how many rows the sheet has. */
    int count() throws IOException {
        long count = page.scorecard().rows().stream()
                .mapToLong(row -> row.series().length())
                .sum();
        if (count > MOST_ROWS) {
            throw BookTable.tooMany(NAME);
        }
        return (int) count;
    }

    // -----------------------------------------------------------------------
    /** The numbers of a row of the page by month. */
    static final class Numbers {

        private final ScorecardRow row;
        private final String format;
        private final String finer;
        private final Optional<ControlChart> chart;
        private final Map<YearMonth, ChartPoint> points = new HashMap<>();

        Numbers(ScorecardRow row) {
            this.row = row;
            this.format = RowSheets.format(row);
            this.finer = RowSheets.finer(row);
            this.chart = row.chart().filter(c -> c.kind() != ChartKind.G && c.kind() != ChartKind.T);
            chart.ifPresent(c -> c.points().forEach(point -> points.put(point.month(), point)));
        }

        /** A year to date has no limits that mean anything. */
        private boolean hasLimits() {
            return row.withheld().stream().noneMatch(note -> note.kind() == ChartNote.Kind.YEAR_TO_DATE);
        }

        /** The point of a month whose variation is published. */
        private Optional<ChartPoint> published(YearMonth month) {
            return row.variation().map(any -> points.get(month)).filter(ChartPoint::isCounted);
        }

        Figure at(Line line, YearMonth month) {
            ChartPoint point = points.get(month);
            return switch (line) {
                case VALUE -> row.series().at(month);
                case CENTER -> point == null || !hasLimits() ? RowSheets.NONE : point.center();
                case LOWER ->
                    point == null || !hasLimits() ? RowSheets.NONE : chart.get().drawn(point.lower());
                case UPPER ->
                    point == null || !hasLimits() ? RowSheets.NONE : chart.get().drawn(point.upper());
                case TARGET ->
                    target(month).filter(t -> !t.isRange()).map(Target::value).orElse(RowSheets.NONE);
                case TARGET_LOWER ->
                    target(month).filter(Target::isRange).map(Target::lower).orElse(RowSheets.NONE);
                case TARGET_UPPER ->
                    target(month).filter(Target::isRange).map(Target::upper).orElse(RowSheets.NONE);
                case SPECIAL_HIGH -> special(month, 1);
                case SPECIAL_LOW -> special(month, -1);
            };
        }

        private Figure special(YearMonth month, int side) {
            return published(month)
                            .filter(point -> point.cause().side() == side)
                            .isPresent()
                    ? row.series().at(month)
                    : RowSheets.NONE;
        }

        /** The kind of variation of the special figures on the side of a line; all of one side are of one kind. */
        Variation variation(Line line) {
            int side = line == Line.SPECIAL_HIGH ? 1 : -1;
            return points.values().stream()
                    .filter(point -> point.cause().side() == side)
                    .map(ChartPoint::variation)
                    .filter(Predicate.not(Variation.NOT_ASSESSED::equals))
                    .findFirst()
                    .orElse(Variation.NOT_ASSESSED);
        }

        /** The target that single figures are held against. */
        private Optional<Target> target(YearMonth month) {
            return row.targets()
                    .flatMap(schedule -> schedule.inForce(month))
                    .filter(target -> target.isConfirmed() && target.basis() != TargetBasis.CUMULATIVE);
        }

        /** The phase that begins in a month with a reason, or after another. */
        private String phase(YearMonth month) {
            return chart.stream()
                    .flatMap(c -> c.phases().stream())
                    .filter(phase -> phase.first().equals(month))
                    .filter(phase -> phase.index() > 0 || !phase.reason().isEmpty())
                    .map(ChartPhase::reason)
                    .map(reason -> reason.isEmpty() ? "new limits" : reason)
                    .collect(Collectors.joining("; "));
        }
    }

    // -----------------------------------------------------------------------
    /** Adds the rows of all indicators. */
    void write(BookTable<Month> table) throws IOException {
        for (ScorecardRow row : page.scorecard().rows()) {
            Numbers numbers = new Numbers(row);
            table.write(() -> row.series().range().stream()
                    .map(month -> new Month(numbers, month))
                    .iterator());
        }
    }

    /** The name of a reason, as files state it; none where nobody gave a figure, which an empty cell says. */
    private static String missing(Figure figure) {
        return figure.isKnown() || figure.reason() == MissingReason.NOT_REPORTED
                ? ""
                : figure.reason().name();
    }

    private static String causes(ChartPoint point) {
        return point.causes().stream().map(SpecialCause::text).collect(Collectors.joining("; "));
    }

    /** Returns the columns of the lines. */
    Map<Line, Integer> places() {
        List<String> names = columns().stream().map(Column::heading).toList();
        return lines.stream().collect(Collectors.toMap(line -> line, line -> names.indexOf(line.heading)));
    }
}
