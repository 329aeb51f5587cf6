// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Trend tests, slopes and month effects of a series.
 *
 * <p>Formulas and sources: <a href="doc-files/kendall.html">Trend tests</a>, <a
 * href="doc-files/season.html">Seasons</a>.
 *
 * <table class="striped">
 * <caption>Types</caption>
 * <thead><tr><th scope="col">type</th><th scope="col">purpose</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">{@link io.github.kpitrend.trend.MannKendall}</th><td>a test of a monotone trend, with or without seasons</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.trend.TheilSen}</th><td>a robust slope with its interval</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.trend.MonthEffects}</th><td>classical decomposition: the effect of each calendar month</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.trend.SeasonTest}</th><td>an F test of whether calendar months differ, with effects and the adjusted
 * series</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.trend.ProportionTrend}</th><td>a chi-squared test of a trend of proportions</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.trend.RecentTrend}, {@link io.github.kpitrend.trend.RecentTrend.Verdict}</th><td>the trend of the
 * last five years, as English public health indicators define it</td></tr>
 * </tbody>
 * </table>
 *
 * <h2>Edge cases</h2>
 *
 * <table class="striped">
 * <caption>Outcomes</caption>
 * <thead><tr><th scope="col">case</th><th scope="col">outcome</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">a series with a break</th><td>missing with {@code BREAK_IN_SERIES}; {@code sinceLastBreak} takes the part after it</td></tr>
 * <tr><th scope="row">too few figures: 4 for Kendall, 2 for a slope, 2 years for month effects, 5 years for a recent trend</th><td>missing with
 * {@code CONFIDENTIAL} if a confidential month is among the missing ones, else {@code TOO_FEW_OBSERVATIONS}</td></tr>
 * <tr><th scope="row">figures that do not vary</th><td>Kendall: z is 0, tau is missing with {@code NO_VARIATION}; a season test: F and p are missing
 * with {@code NO_VARIATION} if level and slope explain every figure</td></tr>
 * <tr><th scope="row">ties</th><td>the variance is corrected for them</td></tr>
 * <tr><th scope="row">gaps</th><td>keep their place on the calendar; month effects need a complete series</td></tr>
 * <tr><th scope="row">an annual series</th><td>a season test is missing with {@code NOT_APPLICABLE}</td></tr>
 * <tr><th scope="row">figures of 0 or below</th><td>multiplicative effects are missing with {@code NOT_APPLICABLE}</td></tr>
 * <tr><th scope="row">more than 2,000 figures</th><td>Theil-Sen rejects them: it sorts the slopes of all pairs</td></tr>
 * </tbody>
 * </table>
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>Results agree with R ({@code decompose}, {@code prop.trend.test}, {@code anova}) and with tables of other tools under {@code oracles}.
 * </ul>
 *
 * <h2>Design notes</h2>
 *
 * <ul>
 *   <li>The tests report a statistic and a p-value. Sentences about trends are made by charts and rows, which know the polarity.
 *   <li>Seasons are tested beside a slope, so that a trend is not taken for a season.
 *   <li>Not done, on purpose: seasonal adjustment by X-13 or STL, change-point search, tests corrected for autocorrelation.
 * </ul>
 */
@NullMarked
package io.github.kpitrend.trend;

import org.jspecify.annotations.NullMarked;
