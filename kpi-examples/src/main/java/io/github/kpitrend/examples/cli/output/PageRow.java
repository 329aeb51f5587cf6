// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.chart.ChartNote;
import io.github.kpitrend.examples.cli.output.PageColumn.Kind;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.scorecard.TargetOutlook;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.WindowValue;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A row of a page: every text and number that any form of the page prints of an indicator, by column. Forms lay these out; they format nothing and decide
 * nothing.
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class PageRow {

    private final ScorecardRow row;
    private final PageText text;
    private final int number;
    private final int level;
    private final String group;
    private final String narrative;
    private final String children;
    private final PageVerdicts verdicts;
    private final Map<PageColumn, PageCell> cells = new HashMap<>();
    private final Map<Kind, PageCell> firsts = new HashMap<>();

    PageRow(Page page, ScorecardRow row, int number, int level, List<PageColumn> columns) {
        this.row = row;
        this.text = page.text();
        this.number = number;
        this.level = level;
        this.group = page.group(row.indicator().ref());
        this.narrative = text.sentence(
                row.indicator().unit(),
                page.scorecard().narrative(row.indicator().ref()));
        this.children = PageWords.children(page.scorecard(), row.indicator().ref());
        this.verdicts = new PageVerdicts(row, text);
        for (PageColumn column : columns) {
            PageCell cell = made(column);
            cells.put(column, cell);
            firsts.putIfAbsent(column.kind(), cell);
        }
    }

    // -----------------------------------------------------------------------
    /** Returns the row of the scorecard. */
    public ScorecardRow row() {
        return row;
    }

    /** Returns the place on the page, from 1. */
    public int number() {
        return number;
    }

    /** Returns how many parents are above it in the tree of indicators; 0 for most. */
    public int level() {
        return level;
    }

    /** Returns the group; empty where it has none. */
    public String group() {
        return group;
    }

    /** Returns the reference. */
    public String ref() {
        return row.indicator().ref();
    }

    /** Returns the name. */
    public String name() {
        return row.indicator().name();
    }

    /** Returns the unit as it is printed below the name; empty for counts and percentages. */
    public String unit() {
        return row.indicator().unit();
    }

    /** Returns the sentences of the row. */
    public String narrative() {
        return narrative;
    }

    /** Returns how the children of a parent stand: {@code 2 met, 1 missed, 1 not assessed; 3 of 4 reported}; empty for a row that is no parent. */
    public String children() {
        return children;
    }

    /** Returns the outlook of a row where pages say it: on a confirmed target of the year or of its end. Other rows forecast nothing. */
    public static Optional<TargetOutlook> saidOutlook(ScorecardRow row) {
        boolean isSaid = row.targets().stream()
                .flatMap(schedule -> schedule.targets().values().stream())
                .anyMatch(PageRow::isSaid);
        return isSaid ? row.outlook().filter(outlook -> isSaid(outlook.target())) : Optional.empty();
    }

    private static boolean isSaid(Target target) {
        return target.isConfirmed() && target.basis() != TargetBasis.PER_PERIOD;
    }

    /** Returns the cell of a column of the page. */
    public PageCell cell(PageColumn column) {
        return cells.getOrDefault(column, PageCell.EMPTY);
    }

    /** Returns the cell of the only column of a kind, or of the first of several. */
    public PageCell cell(Kind kind) {
        return firsts.getOrDefault(kind, PageCell.EMPTY);
    }

    /** Returns the figure of the row's period. */
    public PageCell latest() {
        return cell(Kind.LATEST);
    }

    /** Returns a change: 0 is the first of the policy, that on the previous period. */
    public PageCell change(int index) {
        return index < row.changes().size() ? change(row.changes().get(index)) : PageCell.EMPTY;
    }

    /** Returns the computed rating, with the published variation as note where it differs. */
    public PageCell rating() {
        return verdicts.rating();
    }

    /** Returns the rating that a person gave, marked with an asterisk. */
    public PageCell assessed() {
        return verdicts.assessed();
    }

    /** Returns the published variation. */
    public PageCell variation() {
        return cell(Kind.VARIATION);
    }

    /** Returns the published assurance. */
    public PageCell assurance() {
        return cell(Kind.ASSURANCE);
    }

    /** Returns the mean of the window. */
    public PageCell mean() {
        return cell(Kind.MEAN);
    }

    /** Returns the largest figure of the window. */
    public PageCell max() {
        return cell(Kind.MAX);
    }

    /** Returns the target in force, with what is expected of it by now. */
    public PageCell target() {
        return verdicts.target();
    }

    /** Returns the status of the target in force. */
    public PageCell status() {
        return verdicts.status();
    }

    /** Returns the forecast of the year's end beside its target; empty where there is none. */
    public PageCell outlook() {
        return verdicts.outlook();
    }

    /** Returns the verdict on a benchmark of the row. */
    public PageCell benchmark(Benchmark benchmark) {
        return verdicts.benchmark(benchmark);
    }

    // -----------------------------------------------------------------------
    private PageCell made(PageColumn column) {
        Indicator indicator = row.indicator();
        return switch (column.kind()) {
            case REF -> PageCell.text(indicator.ref());
            case NAME -> PageCell.text(indicator.name());
            case MONTH -> month(column.month().orElseThrow());
            case LATEST -> madeLatest();
            case CHANGE -> change(column.index());
            case ASSURANCE -> verdicts.assurance();
            case VARIATION -> verdicts.variation();
            case RATING -> verdicts.ratings();
            case MEAN -> window(row.mean(), text.mean(row));
            case MAX -> window(row.max(), text.figure(row, row.max().figure())).withNote("");
            case COUNT -> count();
            case MEASURE ->
                PageCell.text(text.cells().percentageFlag(indicator.measure()))
                        .withSpoken(indicator.measure().name().toLowerCase(Locale.ROOT));
            case BENCHMARK -> verdicts.benchmarkOf(column.heading());
            case FIRST_BENCHMARK -> verdicts.firstBenchmark();
            case YEAR_TARGET -> verdicts.targetOf(column.year().orElseThrow());
            case TARGET -> verdicts.target();
            case STATUS -> verdicts.status();
        };
    }

    /** The figure of a month, with the letters of its markers. */
    private PageCell month(YearMonth month) {
        MonthlySeries shown = row.shown();
        return figure(
                shown.range().contains(month)
                        ? shown.observation(month)
                        : row.series().observation(month));
    }

    private PageCell figure(Observation observation) {
        Set<Marker> markers = observation.markers();
        String spoken = markers.stream().map(Marker::text).collect(Collectors.joining(", "));
        Figure figure = observation.figure();
        return PageCell.number(text.figure(row, figure), figure, row.indicator().unit())
                .withNote(figure.isKnown() && markers.contains(Marker.PARTIAL) ? "so far" : "")
                .withMarks(PageWords.letters(markers))
                .withSpoken(figure.isKnown() ? spoken : figure.reason().text());
    }

    private PageCell madeLatest() {
        if (row.period().isEmpty()) {
            String since = row.latestFinal()
                    .map(month -> "no figure since " + text.month(month))
                    .orElse("no figure");
            return PageCell.text("").withNote(since);
        }
        YearMonth period = row.period().get();
        PageCell cell = figure(row.observation());
        String note = period.equals(row.month()) ? "" : text.month(period);
        long late = row.periodsLate();
        if (late > 0) {
            note += (note.isEmpty() ? "" : ", ") + late + " " + PageWords.periods(row.indicator(), late) + " late";
        }
        String both = cell.note().isEmpty() || note.isEmpty() ? cell.note() + note : cell.note() + ", " + note;
        return cell.withNote(both);
    }

    private PageCell change(Change change) {
        Indicator indicator = row.indicator();
        DirectionOfTravel direction = change.direction(indicator.threshold());
        String base = change.baseMonth().map(text::monthName).orElse("an earlier month");
        Figure amount = indicator.threshold().isInPoints() ? change.difference() : change.percent();
        String spoken = direction == DirectionOfTravel.NOT_AVAILABLE
                ? "not compared with " + base
                        + (amount.isKnown() ? "" : ": " + amount.reason().text())
                : direction.text() + (direction == DirectionOfTravel.SIMILAR ? " to " : " on ") + base;
        boolean alone = isOfPeriodAlone(change);
        String period = PageWords.periods(indicator, 1);
        return PageCell.number(
                        text.change(indicator, change),
                        amount,
                        indicator.threshold().isInPoints() ? "points" : "percent")
                .withNote(alone ? period + " alone" : "")
                .withSpoken(
                        alone
                                ? spoken + ", for the " + period + " alone: " + text.figure(row, change.base()) + " to "
                                        + text.figure(row, change.current())
                                : spoken)
                .withVerdict(direction.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Whether a change of a row of year-to-date totals compares the figures of single periods, which the row does not show. */
    private boolean isOfPeriodAlone(Change change) {
        return change.current().isKnown()
                && row.observation().figure().isKnown()
                && !change.current().equals(row.observation().figure());
    }

    private PageCell window(WindowValue value, String printed) {
        Figure figure = value.figure();
        String counts = value.observedCount() + " of " + value.expectedCount();
        String spoken = (figure.isKnown() ? "" : figure.reason().text() + "; ")
                + counts + " " + PageWords.periods(row.indicator(), value.expectedCount())
                + value.occurredIn()
                        .map(month -> ", in " + text.monthName(month))
                        .orElse("")
                + (value.acrossBreak() ? "; the definition changed in these months" : "");
        return PageCell.number(printed, figure, row.indicator().unit())
                .withNote(value.observedCount() < value.expectedCount() ? counts : "")
                .withMarks(PageWords.letters(value.markers()))
                .withSpoken(spoken);
    }

    /** The number of periods of the window with a figure: {@code 12}, or {@code 1 of 4} where that is not the number of months. */
    private PageCell count() {
        WindowValue mean = row.mean();
        String printed = row.indicator().frequency() == Frequency.MONTHLY
                ? String.valueOf(mean.observedCount())
                : mean.observedCount() + " of " + mean.expectedCount();
        return PageCell.number(printed, Figure.of(mean.observedCount()), "");
    }

    /** Returns why variation or assurance are not published; empty where nothing is withheld. */
    public String withheld() {
        return row.withheld().stream().map(ChartNote::text).collect(Collectors.joining("; "));
    }
}
