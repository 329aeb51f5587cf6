// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Figures over several months: rolling windows by calendar, fiscal years to date, quarters and years.
 *
 * <p>Every {@link io.github.kpitrend.window.WindowValue} adds the number of observed periods that it is based on.
 *
 * <table class="striped">
 * <caption>Types</caption>
 * <thead><tr><th scope="col">type</th><th scope="col">purpose</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">{@link io.github.kpitrend.window.RollingWindow}</th><td>trailing or preceding months, and the periods required</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.window.WindowValue}</th><td>the figure with observed and expected periods, markers and
 * parts</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.window.Aggregation}</th><td>the rule that combines periods: sum, mean, last, max, min, ratio,
 * none</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.window.YearToDate}</th><td>totals of the fiscal year to date, like for like, monthly figures from
 * totals</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.window.PeriodAggregation}</th><td>quarters, halves and years of a series</td></tr>
 * </tbody>
 * </table>
 *
 * <h2>Edge cases</h2>
 *
 * <table class="striped">
 * <caption>Outcomes</caption>
 * <thead><tr><th scope="col">case</th><th scope="col">outcome</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">fewer observed periods than required</th><td>missing with {@code CONFIDENTIAL} if a confidential period is among the missing
 * ones, else {@code NOT_FINAL} if one was excluded for that, else {@code TOO_FEW_OBSERVATIONS}</td></tr>
 * <tr><th scope="row">months before or after the series</th><td>are missing months of the window, which is never shortened</td></tr>
 * <tr><th scope="row">a sum of fewer periods than expected</th><td>partial, by {@code requiring} only</td></tr>
 * <tr><th scope="row">a mean of fewer periods</th><td>divides by the number observed</td></tr>
 * <tr><th scope="row">a standard deviation of one figure</th><td>missing with {@code TOO_FEW_OBSERVATIONS}</td></tr>
 * <tr><th scope="row">a confidential period in a year to date</th><td>hides the figure until the year ends</td></tr>
 * <tr><th scope="row">{@code LAST}</th><td>the figure of the last expected period, missing with its reason</td></tr>
 * <tr><th scope="row">{@code RATIO} of a plain series</th><td>missing with {@code UNAVAILABLE}, except for a single period</td></tr>
 * <tr><th scope="row">a month in which no period ends</th><td>missing with {@code NOT_DUE}</td></tr>
 * <tr><th scope="row">a break inside</th><td>the figure is computed and flagged; the series of figures breaks there</td></tr>
 * <tr><th scope="row">a year-to-date total below the one before</th><td>the single period is missing with {@code TOTAL_FELL}</td></tr>
 * </tbody>
 * </table>
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>W1 to W4: results are those of exact fractions; a window of one month is the series; constants have themselves as mean, minimum and maximum.
 *   <li>W5, W6: a figure is known if and only if enough periods are observed; more required, fewer known. W7 to W10: sums, means and shifts agree;
 *       other months have no influence.
 *   <li>W11 to W14: a missing month is like an absent observation; {@code preceding} is {@code trailing} one month before; a longer window has no
 *       smaller maximum.
 *   <li>G1 to G3: sums of quarters are sums of years; a missing period makes a total missing or partial, never silently smaller.
 * </ul>
 *
 * <h2>Design notes</h2>
 *
 * <ul>
 *   <li>A window counts periods of the calendar, not observations, so two indicators with gaps are compared over the same months.
 *   <li>The number required has no hidden default: all, unless {@code requiring} states fewer.
 *   <li>Percentages are never averaged into a year: {@code RATIO} needs the parts.
 * </ul>
 */
@NullMarked
package io.github.kpitrend.window;

import org.jspecify.annotations.NullMarked;
