// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Forecasts of the months to come and of the fiscal year's end, with limits and chances that hold as often as they say.
 *
 * <p>The package shows where the year will end, and how likely a number is to be reached. It knows no targets: it takes numbers and returns chances,
 * and a scorecard row joins both. Start with {@link io.github.kpitrend.forecast.Forecast}.
 *
 * <table class="striped">
 * <caption>Types</caption>
 * <thead><tr><th scope="col">type</th><th scope="col">for</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">{@link io.github.kpitrend.forecast.Forecast}</th><td>the forecast of a series from a month on</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.forecast.Prediction}</th><td>a point with limits and chances</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.forecast.YearEnd}</th><td>the year's total, or the figure of its last period</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.forecast.BackTest}</th><td>how close past forecasts were, and how often the limits held</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.forecast.ForecastOptions}</th><td>method, season, history, possible range</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.forecast.ForecastMethod}</th><td>the methods</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.forecast.ForecastNote}</th><td>what limits the use of a forecast</td></tr>
 * </tbody>
 * </table>
 *
 * <h2>Which figures are used</h2>
 *
 * <table class="striped">
 * <caption>Steps, in this order; a period is a month, quarter, half-year or year of the measure</caption>
 * <thead><tr><th scope="col">step</th><th scope="col">rule</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">month</th><td>figures after the month of the forecast are never used</td></tr>
 * <tr><th scope="row">year-to-date measure</th><td>totals are converted to figures of single periods; one whose total decreased is a gap</td></tr>
 * <tr><th scope="row">not final</th><td>figures with an excluded marker, by default PARTIAL and FORECAST, are gaps; others are used</td></tr>
 * <tr><th scope="row">months between periods</th><td>are not expected, so they are no gaps</td></tr>
 * <tr><th scope="row">break</th><td>only periods from the latest break on are used</td></tr>
 * <tr><th scope="row">origin</th><td>the latest known figure left; periods ahead are counted from it</td></tr>
 * <tr><th scope="row">history</th><td>the last 60 periods up to the origin, from the first known one</td></tr>
 * <tr><th scope="row">gaps</th><td>are not used, never filled, and keep their place</td></tr>
 * <tr><th scope="row">confidential</th><td>is not used, with a note; more than one in ten: all is missing with reason CONFIDENTIAL</td></tr>
 * </tbody>
 * </table>
 *
 * <table class="striped">
 * <caption>Where there is too little</caption>
 * <thead><tr><th scope="col">figures used</th><th scope="col">outcome</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">fewer than 12 (monthly), 8 (quarterly), 6 (half-yearly, annual)</th><td>BREAK_IN_SERIES if there were enough without the
 * break, else CONFIDENTIAL if there were with the hidden ones, else TOO_FEW_OBSERVATIONS</td></tr>
 * <tr><th scope="row">fewer than 2/3 of the periods from the first to the last</th><td>TOO_FEW_OBSERVATIONS</td></tr>
 * <tr><th scope="row">the origin is more than a year (annual: two) before the month</th><td>OUTSIDE_SERIES</td></tr>
 * <tr><th scope="row">12 to 23 months</th><td>a forecast without season, with a note</td></tr>
 * <tr><th scope="row">all figures equal, or a perfect line under drift</th><td>the point; limits and chances are missing with reason
 * NO_VARIATION</td></tr>
 * </tbody>
 * </table>
 *
 * <p>Methods, formulas and sources, the season, the choice of the method and what they were tried on: <a href="doc-files/methods.html">Methods of
 * forecasts</a>.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>F1: a figure after the month changes nothing. F2: adding a constant to all figures adds it to points and limits; multiplying by a power of
 *       ten scales them. F3: shifting series and month by whole years shifts the results.
 *   <li>F4: the limits of 95% enclose those of 80%, and these the point. F5: chances decrease and increase with the number, and add up to 100 inside
 *       the possible range. F6, F7: a total of one period is that period; a mean is the total over the number of periods. F8: a missing figure has
 *       one reason.
 *   <li>F9: figures that are not final, and months between periods, change nothing but notes. F10: what lies before the history or a break has no
 *       influence. F11, F12: smoothing with constant 1 is naive, with 0 the mean; drift continues a line. F13, F14: a naive model, and the forecast
 *       at each origin of the back-test, agree.
 *   <li>F15, F16: on simulated series limits and chances hold as often as they say.
 * </ul>
 *
 * <h2>Design notes</h2>
 *
 * <ul>
 *   <li>Points, standard errors and limits are within 1e-9 of the exact values relative to the largest figure used, p-values and chances within 1e-9.
 *   <li>The effects of seasons are the case of one level of the model behind the season test of package {@code trend}, in closed form: a forecast
 *       needs it thirteen times.
 *   <li>A forecast never enters a series as a figure: its points are marked FORECAST, so functions that exclude figures that are not final exclude
 *       them.
 *   <li>Not done, on purpose: automatic ETS or ARIMA, multiplicative seasons (take a series of logarithms), regressors, holidays, repair of outliers.
 * </ul>
 */
@NullMarked
package io.github.kpitrend.forecast;

import org.jspecify.annotations.NullMarked;
