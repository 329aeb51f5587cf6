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
import io.github.kpitrend.examples.cli.output.xlsx.BookTable.Heading;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The sheet of figures, a row for each indicator and month, which charts refer to. */
final class FigureSheet {

    static final String NAME = "Figures";

    private static final Figure NONE = Figure.missing(MissingReason.NOT_APPLICABLE);

    private final Page page;
    private final List<Line> lines;
    private final boolean hasRanges;
    private final boolean hasRatios;

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
        List<ScorecardRow> rows = page.scorecard().rows();
        this.hasRanges = rows.stream()
                .flatMap(row -> row.targets().stream())
                .flatMap(schedule -> schedule.targets().values().stream())
                .anyMatch(Target::isRange);
        this.hasRatios = rows.stream().anyMatch(row -> row.ratio().isPresent());
        this.lines = new ArrayList<>(List.of(Line.values()));
        if (!hasRanges) {
            lines.removeAll(List.of(Line.TARGET_LOWER, Line.TARGET_UPPER));
        }
    }

    List<Heading> headings() {
        List<Heading> headings = new ArrayList<>(List.of(
                new Heading("Ref.", 10),
                Heading.of("Month"),
                Heading.of(Line.VALUE.heading),
                new Heading("Missing", 18),
                new Heading("Marks", 18)));
        lines.subList(1, lines.size()).forEach(line -> headings.add(Heading.of(line.heading)));
        headings.addAll(List.of(
                new Heading("Variation", 18),
                new Heading("Causes", 24),
                new Heading("Phase reason", 18),
                new Heading("Source", 12)));
        if (hasRatios) {
            headings.addAll(List.of(Heading.of("Numerator"), Heading.of("Denominator")));
        }
        return headings;
    }

    /** Returns how many rows the sheet has. */
    long count() {
        return page.scorecard().rows().stream()
                .mapToLong(row -> row.series().length())
                .sum();
    }

    // -----------------------------------------------------------------------
    /** The numbers of a row of the page by month. */
    final class Numbers {

        private final ScorecardRow row;
        private final Optional<ControlChart> chart;
        private final Map<YearMonth, ChartPoint> points = new HashMap<>();

        Numbers(ScorecardRow row) {
            this.row = row;
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
                case CENTER -> point == null || !hasLimits() ? NONE : point.center();
                case LOWER -> point == null || !hasLimits() ? NONE : chart.get().drawn(point.lower());
                case UPPER -> point == null || !hasLimits() ? NONE : chart.get().drawn(point.upper());
                case TARGET ->
                    target(month).filter(t -> !t.isRange()).map(Target::value).orElse(NONE);
                case TARGET_LOWER ->
                    target(month).filter(Target::isRange).map(Target::lower).orElse(NONE);
                case TARGET_UPPER ->
                    target(month).filter(Target::isRange).map(Target::upper).orElse(NONE);
                case SPECIAL_HIGH -> special(month, 1);
                case SPECIAL_LOW -> special(month, -1);
            };
        }

        private Figure special(YearMonth month, int side) {
            return published(month)
                            .filter(point -> point.cause().side() == side)
                            .isPresent()
                    ? row.series().at(month)
                    : NONE;
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
    void write(BookTable table) throws IOException {
        for (ScorecardRow row : page.scorecard().rows()) {
            Numbers numbers = new Numbers(row);
            String format = BookStyles.format(row.indicator(), row.indicator().decimals(row.series()));
            String fine = BookStyles.format(row.indicator(), row.indicator().decimals(row.series()) + 1);
            for (YearMonth month : row.series().range()) {
                Observation observation = row.series().observation(month);
                table.text(row.indicator().ref());
                table.month(month);
                table.figure(observation.figure(), format);
                table.text(missing(observation.figure()));
                table.text(observation.markers().stream().map(Marker::name).collect(Collectors.joining(", ")));
                for (Line line : lines.subList(1, lines.size())) {
                    boolean isLimit = line == Line.CENTER || line == Line.LOWER || line == Line.UPPER;
                    table.figure(numbers.at(line, month), isLimit ? fine : format);
                }
                Optional<ChartPoint> point = numbers.published(month);
                table.text(point.map(each -> each.variation().text()).orElse(""));
                table.text(point.map(FigureSheet::causes).orElse(""));
                table.text(numbers.phase(month));
                table.text(page.illustrative().contains(month) ? "illustrative" : "");
                if (hasRatios) {
                    addParts(table, row.ratio(), month);
                }
                table.endRow();
            }
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

    private static void addParts(BookTable table, Optional<RatioSeries> ratio, YearMonth month) throws IOException {
        table.figure(ratio.map(r -> r.numerators().at(month)).orElse(NONE), BookStyles.WHOLE);
        table.figure(ratio.map(r -> r.denominators().at(month)).orElse(NONE), BookStyles.WHOLE);
    }

    /** Returns the columns of the lines. */
    Map<Line, Integer> columns() {
        List<String> names = headings().stream().map(Heading::text).toList();
        return lines.stream().collect(Collectors.toMap(line -> line, line -> names.indexOf(line.heading)));
    }
}
