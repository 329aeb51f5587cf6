// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Scorecards: a row for each indicator, and the texts of its cells.
 *
 * <p>A {@link io.github.kpitrend.scorecard.ScorecardRow} gathers every result of a series for one month, by a {@link
 * io.github.kpitrend.scorecard.ScorecardPolicy}; a {@link io.github.kpitrend.scorecard.Scorecard} is the rows of one month.
 *
 * <table class="striped">
 * <caption>Types</caption>
 * <thead><tr><th scope="col">type</th><th scope="col">purpose</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">{@link io.github.kpitrend.scorecard.Scorecard}</th><td>the rows of one month, findings, summary, signals</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.scorecard.ScorecardRow}</th><td>every figure, verdict and sentence of one indicator</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.scorecard.ScorecardPolicy}</th><td>comparisons, window, rating rule, excluded markers, charts,
 * forecasts</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.scorecard.RatingRule}</th><td>rating by change or by variation</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.scorecard.ScorecardSummary}</th><td>counts of ratings, statuses, variation, benchmarks</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.scorecard.SignalGrid}</th><td>rows by variation and assurance</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.scorecard.CellText}</th><td>the text forms of figures, changes and verdicts</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.scorecard.Commentary}</th><td>a text for a month</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.scorecard.AssessedRating}</th><td>the rating of a person for a month</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.scorecard.StatusRollUp}, {@link io.github.kpitrend.scorecard.RolledUpStatus}</th><td>the status of a
 * parent from those of its children</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.scorecard.TargetOutlook}, {@link io.github.kpitrend.scorecard.TargetOutlook.Verdict}</th><td>a
 * forecast compared with the target in force</td></tr>
 * </tbody>
 * </table>
 *
 * <h2>Edge cases</h2>
 *
 * <table class="striped">
 * <caption>Outcomes</caption>
 * <thead><tr><th scope="col">case</th><th scope="col">outcome</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">no figure in the month</th><td>the latest period with a figure or a stated reason, within six months (four quarters, two
 * half-years or years); else no period</td></tr>
 * <tr><th scope="row">a pending or confidential figure</th><td>stated; never replaced by an older one</td></tr>
 * <tr><th scope="row">a partial figure, a forecast</th><td>shown, and decides nothing</td></tr>
 * <tr><th scope="row">a confidential month in a window or a year to date</th><td>the mean or total is missing with {@code CONFIDENTIAL}</td></tr>
 * <tr><th scope="row">a break</th><td>no change across it, a new phase of the chart, a flagged window</td></tr>
 * <tr><th scope="row">fewer counted points than a chart needs, mostly zeros, year-to-date totals</th><td>the variation is withheld, and a note states
 * the reason</td></tr>
 * <tr><th scope="row">no target for the fiscal year</th><td>{@code NO_TARGET}, with the last one in the sentence</td></tr>
 * <tr><th scope="row">a cumulative target</th><td>compared with the year to date, and with the part of it that is due</td></tr>
 * <tr><th scope="row">a rating of a person</th><td>kept beside the computed one, with its month</td></tr>
 * <tr><th scope="row">a reference twice</th><td>rejected with {@code IllegalArgumentException}</td></tr>
 * </tbody>
 * </table>
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L1 to L5: no two verdicts of a row contradict each other, and printed numbers imply the verdicts. L6 to L11: figures before a break, after
 *       the month, or not final change no verdict.
 *   <li>X5: figures, targets and benchmarks in another unit change no verdict. Every value of a row is computed once; cells of the grid partition the
 *       rows.
 * </ul>
 *
 * <h2>Design notes</h2>
 *
 * <ul>
 *   <li>A row decides nothing by itself: every verdict is that of the package that defines it. It selects period and inputs, and prints the results.
 *   <li>Sentences print from the verdict, with as many decimals as it takes to imply it.
 *   <li>Texts are in English, and may change in any release; codes do not.
 * </ul>
 */
@NullMarked
package io.github.kpitrend.scorecard;

import org.jspecify.annotations.NullMarked;
