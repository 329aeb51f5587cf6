// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
import org.jspecify.annotations.NullMarked;

/**
 * KPI trend analytics for performance scorecards.
 *
 * <p>An indicator defines a measure. A monthly series holds its observations: each slot is a number, or the reason that it is missing. Pure functions
 * turn series into changes, windows and verdicts, and every result is again a number or a reason. A scorecard row gathers them for one month.
 *
 * <h2>A tour</h2>
 *
 * {@snippet :
 * YearMonth june = YearMonth.of(2020, 6);
 * MonthlySeries completed = MonthlySeries.builder()
 *         .addAll(MonthlySeries.of(YearMonth.of(2020, 1), 175, 224, 280))
 *         .addMissing(YearMonth.of(2020, 4), MissingReason.PENDING)
 *         .add(YearMonth.of(2020, 5), 182)
 *         .add(june, 258)
 *         .build();
 *
 * Change change = Change.at(completed, june, Comparison.previousMonth());
 * change.percent();   // 41.75824175824176
 * ChangeThreshold.TEN_PERCENT.direction(change);   // INCREASE
 *
 * YearMonth may = june.minusMonths(1);
 * Figure inMay = Change.at(completed, may, Comparison.previousMonth()).percent();
 * inMay.isKnown();   // false
 * inMay.reason();   // PENDING
 *
 * RollingWindow year = RollingWindow.trailing(12).requiring(3);
 * year.mean(completed, june);   // 223.8 (5 of 12 in 2019-07/2020-06)
 *
 * Indicator eh1c = Indicator.builder("EH1c")
 *         .name("Early Help Assessments completed")
 *         .polarity(Polarity.HIGHER_IS_BETTER)
 *         .build();
 *
 * TargetSchedule targets =
 *         TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2020), Target.of(250));
 * TargetAssessment.of(eh1c, completed, june, targets);   // 258 against 250: met
 * ScorecardRow row = ScorecardRow.of(eh1c, completed, june).withTargets(targets);
 * row.rating();   // POSITIVE
 * Scorecard page = Scorecard.of(june, List.of(row));
 * page.findings();   // []
 * }
 *
 * <p>Start with {@link io.github.kpitrend.series.MonthlySeries}. From there, functions lead on: {@link io.github.kpitrend.change.Change} and {@link
 * io.github.kpitrend.change.ChangeThreshold} return size and direction of a change, {@link io.github.kpitrend.window.RollingWindow} covers several months, {@link
 * io.github.kpitrend.target.TargetAssessment} and {@link io.github.kpitrend.benchmark.BenchmarkComparison} compare a figure with targets and
 * benchmarks, and {@link io.github.kpitrend.chart.ControlChart} separates special causes from common-cause variation:
 *
 * {@snippet :
 * MonthlySeries waits =
 *         MonthlySeries.of(YearMonth.of(2019, 1), 21, 23, 20, 22, 24, 21, 22, 20, 23, 21, 22, 24, 35);
 * ControlChart chart = ControlChart.xmr(waits, ChartOptions.standard().withPolarity(Polarity.LOWER_IS_BETTER));
 * chart.latest().orElseThrow().cause();   // ABOVE_UPPER_LIMIT
 * chart.variation();   // CONCERN
 * chart.latestPhase().upper();   // 28.484895104895106
 * }
 *
 * <p>{@link io.github.kpitrend.scorecard.ScorecardRow} combines all of these for one indicator and month, and {@link
 * io.github.kpitrend.panel.PanelAnalysis} the most common of them for thousands of series at once.
 *
 * <h2>The packages</h2>
 *
 * <table class="striped">
 * <caption>The content of each package, and the others that it may use</caption>
 * <thead><tr><th scope="col">package</th><th scope="col">holds</th><th scope="col">may use</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">{@link io.github.kpitrend.time}</th><td>months, frequencies, fiscal calendars, reporting periods, working
 * days</td><td>nothing</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.series}</th><td>series, figures, reasons, markers, dialects, intervals</td><td>time</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.change}</th><td>changes, thresholds, directions of travel</td><td>time, series</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.window}</th><td>rolling windows, year to date, periods</td><td>time, series, change</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.indicator}</th><td>indicators, polarity, rating</td><td>time, series, change, window</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.target}</th><td>targets, their assessment, run rates</td><td>time, series, change, window,
 * indicator</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.benchmark}</th><td>comparators, groups, funnels</td><td>time, series, change, window,
 * indicator</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.chart}</th><td>control charts and run charts</td><td>time, series, change, window,
 * indicator</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.trend}</th><td>trend tests, slopes, month effects</td><td>time, series, change, window,
 * indicator</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.vintage}</th><td>extracts by date, revisions, changed verdicts</td><td>time, series, change,
 * window, indicator</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.forecast}</th><td>forecasts, year ends, back-tests</td><td>time, series, change, window,
 * indicator</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.disclosure}</th><td>counts published so that suppressed ones cannot be recovered</td><td>time,
 * series, change, window, indicator</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.breakdown}</th><td>contributions of parts, trees, roll-up</td><td>time, series, change, window,
 * indicator</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.quality}</th><td>checks of the data</td><td>time, series, change, window, indicator</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.panel}</th><td>many series at once</td><td>time, series, change, window, indicator, chart</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.scorecard}</th><td>rows, pages, texts of cells</td><td>time, series, change, window, indicator,
 * target, benchmark, chart, trend, forecast, vintage, disclosure, breakdown, quality, panel</td></tr>
 * </tbody>
 * </table>
 *
 * <p>Data flow one way, down this table: no package uses one that is below it. Arithmetic is in a package that is not exported.
 *
 * <h2>Specification for all packages</h2>
 *
 * <ul>
 *   <li><b>Null</b> is rejected everywhere with {@link NullPointerException}, unless a parameter is annotated as nullable. Nothing returns null.
 *   <li><b>Numbers.</b> A number means its shortest decimal: the double 3.3 is three and three tenths. Differences, sums, means and percentages are
 *       the exact results, correctly rounded to double, and every comparison with a limit is decided exactly, limits included. Trend tests, intervals and
 *       month effects are computed in doubles, as their types state.
 *   <li><b>A number or a reason.</b> NaN and infinities are neither accepted nor returned. A missing figure has a {@link
 *       io.github.kpitrend.series.MissingReason}. Where several meet, {@code CONFIDENTIAL} takes precedence, then that of the current month, then that of
 *       the base.
 *   <li><b>Units.</b> Percentages are in percent: 21.5, not 0.215. Fractions are named as such.
 *   <li><b>Rounding</b> is half up, away from zero, and for display only; a threshold decides on rounded numbers only with {@code afterRounding}.
 *   <li><b>Time</b> is by calendar: a month is compared with a month, never with a position. Nothing is filled in. Months are those of {@link
 *       java.time.YearMonth}; a month outside their range is rejected with {@link java.time.DateTimeException}.
 *   <li><b>Breaks.</b> A break of a series is a break of every series derived from it, and a change across one is missing. Windows and sums over
 *       one are returned with a marker.
 *   <li><b>Arguments</b> out of range are rejected with {@link IllegalArgumentException}; the message has the argument, the rule and what was found.
 *   <li><b>Values.</b> All value types are immutable and thread-safe, equal by content, and final or sealed; builders are not. The result of {@code toString}
 *       is for people, unless a type has a {@code parse}.
 * </ul>
 *
 * <h2>Performance</h2>
 *
 * <p>Exact results cost about what a loop over arrays of doubles costs: see the <a href="doc-files/performance.html">measurements</a>.
 *
 * <h2>Design notes</h2>
 *
 * <ul>
 *   <li>There is one formula for each thing, and one place for each rule: a row, a panel and a chart have the results of the functions.
 *   <li>Functions name the series first, then the month, then the choices. The same name without a month returns a series.
 *   <li>Options are values: {@code standard()} and {@code with...}, or {@code requiring}, each returning a new one.
 *   <li>What the published methods leave open, or do differently from each other, is a choice with a name, never a silent default.
 * </ul>
 */
@NullMarked
module io.github.kpitrend {
    requires static transitive org.jspecify;

    exports io.github.kpitrend;
    exports io.github.kpitrend.time;
    exports io.github.kpitrend.series;
    exports io.github.kpitrend.breakdown;
    exports io.github.kpitrend.change;
    exports io.github.kpitrend.window;
    exports io.github.kpitrend.indicator;
    exports io.github.kpitrend.panel;
    exports io.github.kpitrend.target;
    exports io.github.kpitrend.benchmark;
    exports io.github.kpitrend.disclosure;
    exports io.github.kpitrend.quality;
    exports io.github.kpitrend.chart;
    exports io.github.kpitrend.trend;
    exports io.github.kpitrend.forecast;
    exports io.github.kpitrend.vintage;
    exports io.github.kpitrend.scorecard;
}
