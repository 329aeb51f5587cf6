// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Checks of the data that a scorecard is based on. They report; they never change a figure.
 *
 * <p>Every check of {@link io.github.kpitrend.quality.Checks} returns {@link io.github.kpitrend.quality.Finding}s with the rule, its severity, the
 * months and a sentence. Rules that need a row, such as late data and missed targets, are found by the scorecard; callers add their own with {@link
 * io.github.kpitrend.quality.Finding#of}.
 *
 * <h2>Specification</h2>
 *
 * <table class="striped">
 * <caption>Rules of series and of whole scorecards</caption>
 * <thead><tr><th scope="col">rule</th><th scope="col">when</th><th scope="col">severity</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">GAP</th><td>expected periods without a figure or a stated reason, merged into runs</td><td>note</td></tr>
 * <tr><th scope="row">REPEATED_VALUE</th><td>equal figures of consecutive periods, but not 0 and 100%, and not a series of 12 or more figures with
 * fewer than 6 different ones among its last 24, unless the run has 6 or more</td><td>note</td></tr>
 * <tr><th scope="row">REPEATED_ON_PAGE</th><td>all of two or more monthly indicators repeat the month before</td><td>warning</td></tr>
 * <tr><th scope="row">IMPOSSIBLE_VALUE</th><td>a figure that the kind of measure cannot have</td><td>warning</td></tr>
 * <tr><th scope="row">NUMERATOR_ABOVE_DENOMINATOR</th><td>the numerator exceeds the denominator</td><td>warning</td></tr>
 * <tr><th scope="row">REVISED_TOTAL</th><td>a year-to-date total decreased within its year</td><td>warning</td></tr>
 * <tr><th scope="row">ZEROS_AHEAD</th><td>the latest months have only zeros, although a series with three or more earlier figures was never 0, and
 * there are two such series or two such months</td><td>warning</td></tr>
 * <tr><th scope="row">SCALE_SLIP</th><td>a percentage above 0 and up to 1, with a median of the other figures that is 50 to 200 times as
 * large</td><td>warning</td></tr>
 * <tr><th scope="row">LOOKS_LIKE_FRACTIONS</th><td>6 or more percentages, all from 0 to 1, not all 0 or 1</td><td>warning</td></tr>
 * <tr><th scope="row">LOOKS_CUMULATIVE</th><td>18 or more steps, decreases in one calendar month only, at least twice and every time it comes, and
 * two thirds of the steps rise</td><td>warning</td></tr>
 * <tr><th scope="row">OFF_PERIOD</th><td>figures in months that end no period</td><td>warning</td></tr>
 * <tr><th scope="row">NOT_FINAL</th><td>partial figures and forecasts</td><td>note</td></tr>
 * </tbody>
 * </table>
 *
 * <ul>
 *   <li>Which months are expected follows from the indicator's {@linkplain io.github.kpitrend.indicator.Indicator#reportingPeriods reporting
 *       periods}.
 *   <li>Findings of one rule on one indicator over neighboring periods are one, from the first month to the last.
 *   <li>A confidential figure is never examined, and no sentence shows more than the figures do.
 * </ul>
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>Q1: gaps are the expected periods without a figure or stated reason between the first figure and the last figure or reason.
 *   <li>Q2: findings are within the months examined and in their order. Q3: a series moved by whole years has the same findings, moved.
 *   <li>Q4: no finding extends over a confidential month. Q5: findings change no figure.
 * </ul>
 */
@NullMarked
package io.github.kpitrend.quality;

import org.jspecify.annotations.NullMarked;
