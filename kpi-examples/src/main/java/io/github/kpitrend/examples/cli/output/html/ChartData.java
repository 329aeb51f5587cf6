// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import io.github.kpitrend.chart.ChartKind;
import io.github.kpitrend.chart.ChartNote;
import io.github.kpitrend.chart.ChartPhase;
import io.github.kpitrend.chart.ChartPoint;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.examples.cli.input.Annotation;
import io.github.kpitrend.examples.cli.input.Illustrative;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.PageText;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.time.FiscalYear;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.time.ReportingPeriods;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What there is to draw of a row: its figures in some months up to the page's with the chart of all its figures, and what stands around them.
 * Positions count months from the first one drawn. It does not know where anything is drawn.
 */
final class ChartData {

    private static final int MOST_MONTHS = 60;
    private static final int RECENT = 13;

    private final ScorecardRow row;
    private final MonthRange months;
    private final ReportingPeriods periods;
    private final Optional<ControlChart> chart;
    private final Illustrative illustrative;
    private final PageText words;
    private final ChartText text;
    private final List<Annotation> annotations;
    private final boolean isYearToDate;
    private final Optional<ControlChart> limited;
    private List<ChartPoint> points;
    private ChartPoint[] pointsByMonth;
    private List<ChartPhase> rebases;
    private List<YearMonth> missing;
    private List<Fan.Ahead> fan;

    /** The lines of a chart between two positions, or at one. */
    record Lines(double from, double to, Figure center, Figure lower, Figure upper) {}

    private ChartData(
            ScorecardRow row,
            MonthRange months,
            Optional<ControlChart> chart,
            Illustrative illustrative,
            PageText words,
            List<Annotation> annotations) {
        this.row = row;
        this.months = months;
        this.periods = row.indicator().reportingPeriods(row.series());
        this.chart = chart;
        this.illustrative = illustrative;
        this.words = words;
        this.annotations = List.copyOf(annotations);
        this.isYearToDate = row.indicator().reportsYearToDate() || hasNote(ChartNote.Kind.YEAR_TO_DATE);
        this.limited = isYearToDate ? Optional.empty() : chart;
        this.text = new ChartText(this, words);
    }

    /** Takes the latest months of a row; a chart of its figures may have been made with more options than the row's own. */
    ChartData(ScorecardRow row, int mostMonths, Optional<ControlChart> chart, Illustrative illustrative) {
        this(row, latest(row, mostMonths), chart, illustrative, PageText.of(Locale.ROOT), List.of());
    }

    /** Takes the latest five years of a row, with its own chart. */
    static ChartData of(ScorecardRow row, Illustrative illustrative) {
        return new ChartData(row, MOST_MONTHS, row.chart(), illustrative);
    }

    /** Takes the latest five years of a row of a page, with what the page says of them. */
    static ChartData of(Page page, ScorecardRow row) {
        return of(row, page.illustrative())
                .with(page.text(), page.reading().annotations(row.indicator().ref()));
    }

    /** Returns the same with other words, and with what somebody wrote of its months. */
    ChartData with(PageText other, List<Annotation> notes) {
        return new ChartData(row, months, chart, illustrative, other, notes);
    }

    /** Returns the moving ranges of the chart, where one of the last 13 months is beyond their limit. */
    Optional<ChartData> movingRanges() {
        MonthRange recent = MonthRange.endingAt(row.month(), RECENT);
        return limited()
                .filter(each -> each.kind() == ChartKind.XMR)
                .map(ControlChart::movingRanges)
                .filter(ranges -> ranges.points().stream()
                        .anyMatch(
                                point -> point.variation() != Variation.COMMON_CAUSE && recent.contains(point.month())))
                .map(ranges -> new ChartData(row, months, Optional.of(ranges), illustrative, words, List.of()));
    }

    private static MonthRange latest(ScorecardRow row, int mostMonths) {
        MonthRange most = MonthRange.endingAt(row.month(), mostMonths);
        YearMonth first = row.series().first();
        return first.isAfter(row.month()) || !most.contains(first) ? most : MonthRange.of(first, row.month());
    }

    // -----------------------------------------------------------------------
    ScorecardRow row() {
        return row;
    }

    /** Returns the months that are listed, and drawn but for a year to date. */
    MonthRange months() {
        return months;
    }

    Optional<ControlChart> chart() {
        return chart;
    }

    /** Returns the chart if it is drawn with lines; totals that grow through a year have none. */
    Optional<ControlChart> limited() {
        return limited;
    }

    /** Whether figures are totals of a year so far: they are drawn over those of the year before. */
    boolean isYearToDate() {
        return isYearToDate;
    }

    private boolean hasNote(ChartNote.Kind kind) {
        return row.withheld().stream().anyMatch(note -> note.kind() == kind);
    }

    /** Whether what is drawn is in the unit of the row, so that its targets and benchmarks mean something beside it. */
    boolean isOfRow() {
        return limited()
                .map(each -> switch (each.kind()) {
                    case XMR, RUN, C, EWMA -> true;
                    case MOVING_RANGE, G, T -> false;
                    case P, P_PRIME, U, U_PRIME, I_PRIME -> row.ratio().isPresent();
                })
                .orElse(true);
    }

    boolean isOfEvents() {
        return limited()
                .filter(each -> each.kind() == ChartKind.G || each.kind() == ChartKind.T)
                .isPresent();
    }

    /** Returns the fiscal year of the page. */
    FiscalYear year() {
        return row.indicator().calendar().yearOf(row.month());
    }

    /** Returns the months that are drawn. */
    MonthRange axis() {
        if (isYearToDate()) {
            return year().months();
        }
        List<Fan.Ahead> fan = fan();
        return fan.isEmpty()
                ? months
                : MonthRange.of(months.first(), fan.get(fan.size() - 1).month());
    }

    /** Returns where a month begins. */
    double start(YearMonth month) {
        YearMonth first = isYearToDate() ? year().firstMonth() : months.first();
        return first.until(month, ChronoUnit.MONTHS);
    }

    Figure at(YearMonth month) {
        return row.series().at(month);
    }

    /** Returns the months with a figure. */
    List<YearMonth> observed() {
        return months.stream().filter(month -> at(month).isKnown()).toList();
    }

    /** Returns the months whose figure is missing, other than those in which none is due. */
    List<YearMonth> missing() {
        if (missing == null) {
            missing = findMissing();
        }
        return missing;
    }

    private List<YearMonth> findMissing() {
        Set<MissingReason> notDue = row.indicator().frequency() == Frequency.MONTHLY
                ? Set.of(MissingReason.NOT_DUE)
                : Set.of(MissingReason.NOT_DUE, MissingReason.NOT_REPORTED);
        return months.stream()
                .filter(month ->
                        !at(month).isKnown() && !notDue.contains(at(month).reason()) && !isOfEvents())
                .toList();
    }

    // -----------------------------------------------------------------------
    /** Returns the figures that are drawn, in the order of time. */
    List<Dot> dots() {
        if (isYearToDate()) {
            return dots(year().months(), 0);
        }
        if (chart.isEmpty()) {
            return dots(months, 0);
        }
        List<Dot> dots = new ArrayList<>();
        boolean isWithheld = hasNote(ChartNote.Kind.MOSTLY_ZERO) || hasNote(ChartNote.Kind.MOSTLY_EQUAL);
        List<ChartPoint> all = points();
        boolean isOpen = isOfEvents() && chart.get().openGap().isKnown();
        for (ChartPoint point : all) {
            if (months.contains(point.month())) {
                Variation variation = isWithheld ? Variation.COMMON_CAUSE : point.variation();
                Dot.Style style = style(point.month());
                dots.add(new Dot(
                        at(point),
                        point.month(),
                        point.value(),
                        variation,
                        point.isCounted() || style == Dot.Style.AHEAD
                                ? style
                                : isOpen && point.equals(all.get(all.size() - 1))
                                        ? Dot.Style.OPEN
                                        : Dot.Style.EXCLUDED));
            }
        }
        return dots;
    }

    /** Returns last year's figures under this year's months, where totals of a year are drawn. */
    List<Dot> lastYear() {
        return isYearToDate() ? dots(year().plusYears(-1).months(), 12) : List.of();
    }

    /** Returns something of a month of this year that is not a figure of the row. */
    Dot dot(YearMonth month, double value) {
        return new Dot(start(month) + 0.5, month, value, Variation.COMMON_CAUSE, Dot.Style.FINAL);
    }

    private List<Dot> dots(MonthRange range, int later) {
        return range.stream()
                .filter(month -> at(month).isKnown() && !month.isAfter(row.month()))
                .map(month -> new Dot(
                        start(month.plusMonths(later)) + 0.5,
                        month,
                        at(month).value(),
                        Variation.COMMON_CAUSE,
                        style(month)))
                .toList();
    }

    /** Returns where a point lies: at its date, or in the middle of its month. */
    double at(ChartPoint point) {
        double within = point.date()
                .map(date -> (date.getDayOfMonth() - 0.5) / date.lengthOfMonth())
                .orElse(0.5);
        return start(point.month()) + within;
    }

    private Dot.Style style(YearMonth month) {
        Set<Marker> markers = row.series().observation(month).markers();
        if (isOfEvents()) {
            return Dot.Style.FINAL;
        }
        if (markers.contains(Marker.PARTIAL) || markers.contains(Marker.FORECAST)) {
            return Dot.Style.AHEAD;
        }
        return markers.contains(Marker.PROVISIONAL) || markers.contains(Marker.ESTIMATED) || isIllustrative(month)
                ? Dot.Style.PROVISIONAL
                : Dot.Style.FINAL;
    }

    /** Whether the line is interrupted between two figures: by a month that lacks one, or by a break. */
    boolean isApart(Dot before, Dot dot) {
        if (isOfEvents()) {
            return false;
        }
        YearMonth next = before.month().plusMonths(1);
        return isBreak(dot.month())
                || (next.isBefore(dot.month())
                        && periods.count(MonthRange.of(next, dot.month().minusMonths(1))) > 0);
    }

    /** Whether the series breaks before a month. */
    boolean isBreak(YearMonth month) {
        return row.series().observation(month).markers().contains(Marker.BREAK_BEFORE);
    }

    boolean isIllustrative(YearMonth month) {
        return illustrative.contains(month);
    }

    // -----------------------------------------------------------------------
    /** Whether lines bend from month to month, as months or a slope were taken into account. */
    boolean isBent() {
        return limited()
                .filter(each -> each.kind() == ChartKind.XMR)
                .map(each -> each.adjustment().observedCount() > 0)
                .orElse(false);
    }

    /** Returns the lines of each phase, cut to what is possible: at each figure where they bend, else over its months. */
    List<List<Lines>> lines() {
        return limited().map(each -> DrawnLines.of(this, each)).orElse(List.of());
    }

    /** Returns the phases that somebody had a reason to begin. */
    List<ChartPhase> rebases() {
        if (rebases == null) {
            rebases = limited().map(ControlChart::phases).orElse(List.of()).stream()
                    .filter(phase -> phase.index() > 0 || !phase.reason().isEmpty())
                    .filter(phase -> months.contains(phase.first()))
                    .toList();
        }
        return rebases;
    }

    /** Returns the months before which the series breaks. */
    List<YearMonth> breaks() {
        return months.stream().filter(this::isBreak).toList();
    }

    List<Annotation> annotations() {
        MonthRange drawn = axis();
        return annotations.stream()
                .filter(each -> drawn.contains(each.month()) && !each.month().isAfter(row.month()))
                .toList();
    }

    /** Returns the figures to come in the fiscal year, where the page speaks of them. */
    List<Fan.Ahead> fan() {
        if (fan == null) {
            fan = Fan.of(this);
        }
        return fan;
    }

    // -----------------------------------------------------------------------
    /** Returns the numbers and months of the chart as people read them. */
    ChartText text() {
        return text;
    }

    /** Returns the point of a month; empty without a chart and for months without a figure. */
    Optional<ChartPoint> point(YearMonth month) {
        if (pointsByMonth == null) {
            pointsByMonth = pointsByMonth();
        }
        return months.contains(month) ? Optional.ofNullable(pointsByMonth[index(month)]) : Optional.empty();
    }

    /** The last point of each month; charts make points when they are asked for, so those of earlier months are not. */
    private ChartPoint[] pointsByMonth() {
        ChartPoint[] byMonth = new ChartPoint[(int) months.length()];
        List<ChartPoint> all =
                points != null ? points : chart.map(ControlChart::points).orElse(List.of());
        for (int i = all.size() - 1; i >= 0; i--) {
            ChartPoint point = all.get(i);
            if (point.month().isBefore(months.first())) {
                break;
            }
            if (months.contains(point.month()) && byMonth[index(point.month())] == null) {
                byMonth[index(point.month())] = point;
            }
        }
        return byMonth;
    }

    private int index(YearMonth month) {
        return (int) months.first().until(month, ChronoUnit.MONTHS);
    }

    List<ChartPoint> points() {
        if (points == null) {
            points = chart.map(ControlChart::points).map(List::copyOf).orElse(List.of());
        }
        return points;
    }

    /** Returns the kind of variation of an observed month; without a chart nothing is called special. */
    Variation variation(YearMonth month) {
        return point(month).map(ChartPoint::variation).orElse(Variation.COMMON_CAUSE);
    }
}
