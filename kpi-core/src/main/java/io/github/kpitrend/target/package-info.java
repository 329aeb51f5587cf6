// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Targets by fiscal year, and the assessment of figures against them.
 *
 * <p>A {@link io.github.kpitrend.target.TargetSchedule} determines which {@link io.github.kpitrend.target.Target} is in force in a month; {@link
 * io.github.kpitrend.target.TargetAssessment} compares the figure of a period, or of the year to date, with it.
 *
 * <table class="striped">
 * <caption>Types</caption>
 * <thead><tr><th scope="col">type</th><th scope="col">is</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">{@link io.github.kpitrend.target.Target}</th><td>a value or range, with a tolerance and a basis</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.target.Tolerance}</th><td>percent, points or a floor</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.target.TargetBasis}</th><td>per period, cumulative, level at the year's end</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.target.TargetSchedule}</th><td>targets by fiscal year, with revisions</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.target.TargetAssessment}</th><td>actual, expected, gap, status and the reason for no
 * verdict</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.target.TargetStatus}</th><td>met, within tolerance, missed, not yet due, and the rest</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.target.Trajectories}</th><td>monthly paths to a target</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.target.RequiredRunRate}</th><td>the rate that closes a shortfall</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.target.GoalProgress}</th><td>percent of the way from a base to a target</td></tr>
 * </tbody>
 * </table>
 *
 * <h2>Specification</h2>
 *
 * <table class="striped">
 * <caption>What is compared with what, in period k of the n periods of a fiscal year</caption>
 * <thead><tr><th scope="col">basis, aggregation</th><th scope="col">actual</th><th scope="col">expected</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">per period</th><td>the figure</td><td>the target</td></tr>
 * <tr><th scope="row">cumulative, sum</th><td>the sum of the k periods, all of them known</td><td>k/n of the target</td></tr>
 * <tr><th scope="row">cumulative, last, max, min</th><td>that of the k periods</td><td>the target</td></tr>
 * <tr><th scope="row">cumulative, ratio with its parts</th><td>the ratio of the sums</td><td>the target</td></tr>
 * <tr><th scope="row">cumulative, ratio without parts, mean, none</th><td>none</td><td>not assessed, {@code NOT_APPLICABLE}</td></tr>
 * <tr><th scope="row">cumulative, the indicator reports the year to date</th><td>the figure</td><td>k/n for sums, else the target</td></tr>
 * <tr><th scope="row">level</th><td>the figure</td><td>the target, due in the last period</td></tr>
 * </tbody>
 * </table>
 *
 * <ul>
 *   <li>Which months are periods follows from the indicator's {@linkplain io.github.kpitrend.indicator.Indicator#reportingPeriods reporting
 *       periods}. Periods that do not tile the fiscal year of the target have no year to date: {@code NOT_APPLICABLE}. Between two ends a cumulative
 *       target is assessed as of the last end of the year; for others no figure is due, {@code NOT_DUE}.
 *   <li>A cumulative figure is missing with {@code BREAK_IN_SERIES} if the definition changed after the year's first period; else with {@code
 *       CONFIDENTIAL} if one of its periods is; else with the last period's own reason; else with {@code NOT_FINAL} or {@code TOO_FEW_OBSERVATIONS}.
 *   <li>Percentages are never added up, even where the indicator's aggregation is a sum.
 *   <li>Comparisons are exact. The numbers of a text have the least number of decimals with which they imply the status.
 *   <li>Figures are used unchanged. A scorecard row excludes those that are not final before it asks.
 * </ul>
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>T1: a higher figure never fails a target that a lower one meets, where higher is better; reversed where lower is.
 *   <li>T2: a figure equal to its target meets it, with a gap of 0. T3: a missing figure is neither met nor missed, for its reason.
 *   <li>T4: a benchmark equal to the figure is similar within every tolerance.
 *   <li>T5: a target is in force in its own fiscal year only. T6: a straight line starts and ends at its values; a profile keeps the ratios of its
 *       weights. T7: the inputs needed for a shortfall are the least whole number that is enough.
 *   <li>T8: progress is that of fractions; it does not change with a constant added, is mirrored with the sign, and is monotone.
 *   <li>T9: assessments agree with an independent model of the table above in every frequency, basis and aggregation.
 * </ul>
 *
 * <h2>Design notes</h2>
 *
 * <ul>
 *   <li>An assessment has what was expected beside the whole target, so that no text can confuse 83 of an expected 60 with 83 of 240.
 *   <li>An incomplete year to date is not compared with a full share of the target, in neither direction: half the months look good where lower is
 *       better.
 *   <li>A mean of percentages may lie on the wrong side of a target, so it is not offered as their year to date.
 * </ul>
 */
@NullMarked
package io.github.kpitrend.target;

import org.jspecify.annotations.NullMarked;
