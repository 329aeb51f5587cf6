// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Control charts and run charts, which separate special causes from common-cause variation.
 *
 * <p>A {@link io.github.kpitrend.chart.ControlChart} of any kind assigns each figure its {@link io.github.kpitrend.chart.Variation}, and states
 * whether a target is met consistently, as {@link io.github.kpitrend.chart.Assurance}.
 *
 * <table class="striped">
 * <caption>Types</caption>
 * <thead><tr><th scope="col">type</th><th scope="col">for</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">{@link io.github.kpitrend.chart.ControlChart}</th><td>the chart of a series, a ratio, counts or events; verdicts,
 *     notes</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.chart.ChartKind}</th><td>the kinds</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.chart.ChartOptions}</th><td>phases, baseline, excluded points, limits that are passed, rules,
 *     season,
 *     trend</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.chart.RuleSet}</th><td>the rules of special causes and their lengths</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.chart.ChartPoint}, {@link io.github.kpitrend.chart.ChartPhase}</th><td>a point and a phase with
 *     their
 *     lines</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.chart.SpecialCause}</th><td>the rule that a point triggers</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.chart.ChartNote}</th><td>a limit on the use of a chart</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.chart.RunsAnalysis}</th><td>runs and crossings about a center</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.chart.Events}</th><td>dates of rare events and the last day of observation</td></tr>
 * </tbody>
 * </table>
 *
 * <table class="striped">
 * <caption>Choice of the kind</caption>
 * <thead><tr><th scope="col">data</th><th scope="col">chart</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">one figure per period</th><td>{@code xmr}; {@code withMedians()} where outliers would widen its limits</td></tr>
 * <tr><th scope="row">percentages or rates with their denominators</th><td>{@code p}, {@code u}: limits follow the denominators; in the thousands
 *     {@code pPrime},
 *     {@code uPrime}; amounts over amounts {@code iPrime}</td></tr>
 * <tr><th scope="row">counts of events in equal opportunities</th><td>{@code c}</td></tr>
 * <tr><th scope="row">rare events, more than half of the figures 0</th><td>{@code t}, {@code g}: the time or cases between them</td></tr>
 * <tr><th scope="row">a rolling average</th><td>{@code ewma}, never {@code xmr} of smoothed figures</td></tr>
 * <tr><th scope="row">fewer than 13 figures, or figures far from normal</th><td>{@code run}</td></tr>
 * </tbody>
 * </table>
 *
 * <table class="striped">
 * <caption>Edge cases</caption>
 * <thead><tr><th scope="col">case</th><th scope="col">outcome</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">no counted figure</th><td>no latest point, {@code NOT_ASSESSED}, no assurance</td></tr>
 * <tr><th scope="row">a phase of one counted point</th><td>the center is its value; limits are missing with reason TOO_FEW_OBSERVATIONS</td></tr>
 * <tr><th scope="row">no variation</th><td>lines equal the center, nothing on it is special; a point off it is outside the limits</td></tr>
 * <tr><th scope="row">fewer than 13 counted points</th><td>limits are provisional, note TRIAL_LIMITS</td></tr>
 * <tr><th scope="row">gaps, hidden periods, denominators of 0</th><td>adjacent counted points join; a note names the periods</td></tr>
 * <tr><th scope="row">figures that are PARTIAL or FORECAST, excluded months</th><td>shown, not counted, without influence on lines or other
 *     points</td></tr>
 * <tr><th scope="row">BREAK_BEFORE</th><td>a new phase, "definition changed"</td></tr>
 * <tr><th scope="row">lines outside the range of double</th><td>missing with reason NOT_REPRESENTABLE; zones are exact</td></tr>
 * </tbody>
 * </table>
 *
 * <p>Formulas, rules, how often each rule set flags noise, other tools and sources: <a href="doc-files/xmr.html">Control charts</a>.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L1 to L4: zones of exact kinds are decided as in fractions, lines are the closest doubles, whole units and fractions give equal charts, a
 *       row of
 *       a panel is the chart of its series.
 *   <li>L5, L6: adding a constant or multiplying by a positive decimal moves lines and no zone; a negative one mirrors them. L7: kinds meet where
 *       their formulas do.
 *   <li>L8, L9: points that are not counted have no influence; a missing month is a removed one. L10, L14: phases are independent. L11, L12:
 *       baselines decide, lines that are passed on are the same lines.
 *   <li>L13: longer runs flag fewer points. L15, L16: causes do not depend on polarity; assurance is monotone in the target. L17: the moving-range
 *       chart has the
 *       width of the chart. L18: quarters have no gaps.
 *   <li>L19: effects of the season add up to 0. L20: gaps between events add up to the whole time. L22, L23: texts are read back; a number or a
 *       reason for any figures and options.
 * </ul>
 *
 * <h2>Design notes</h2>
 *
 * <ul>
 *   <li>A chart is made of data, lines by phase, zones by point, and rules that know zones and steps alone; no kind has separate rules.
 *   <li>Points, notes, lines in doubles and the test of the season are made on demand.
 *   <li>Not done, on purpose: CUSUM, np, subgroups, capability indices, automatic choice of the kind; no phase is applied by itself.
 * </ul>
 */
@NullMarked
package io.github.kpitrend.chart;

import org.jspecify.annotations.NullMarked;
