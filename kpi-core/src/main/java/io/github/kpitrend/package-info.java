// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * KPI trend analytics for the pages on which somebody keeps a performance scorecard.
 *
 * <p>An indicator says what is measured; a monthly series holds what was seen, month by month, each slot a number or the reason why there is
 * none; pure functions turn series into changes, windows and verdicts; every result is again a number or a reason; a scorecard row
 * gathers them for one month.
 *
 * <h2>The packages</h2>
 *
 * <ul>
 *   <li>{@link io.github.kpitrend.time}: months, ranges and fiscal years.
 *   <li>{@link io.github.kpitrend.series}: monthly series, figures and the reasons of missing ones.
 *   <li>{@link io.github.kpitrend.change}: changes, thresholds and directions of travel.
 *   <li>{@link io.github.kpitrend.window}: rolling windows and the year to date.
 *   <li>{@link io.github.kpitrend.indicator}: indicators, polarity and rating.
 *   <li>{@link io.github.kpitrend.target}: targets, their assessment and run rates.
 *   <li>{@link io.github.kpitrend.benchmark}: comparators, intervals and funnels.
 *   <li>{@link io.github.kpitrend.signal}: control charts, run charts and trend tests.
 *   <li>{@link io.github.kpitrend.panel}: many series at once.
 *   <li>{@link io.github.kpitrend.quality}: checks of the data.
 *   <li>{@link io.github.kpitrend.scorecard}: rows, pages and the texts of cells.
 * </ul>
 *
 * <h2>Specification for all packages</h2>
 *
 * <ul>
 *   <li>Null is refused everywhere with {@link NullPointerException}, unless a parameter is annotated as nullable. Nothing returns null.
 *   <li>A number means its shortest decimal: the double 3.3 is three and three tenths. Differences, sums, means and percentages are the doubles
 *       nearest to the exact results for these decimals, and every comparison with a limit is decided exactly.
 *   <li>No NaN and no infinity comes in or goes out. What has no number has a {@link io.github.kpitrend.series.MissingReason}.
 *   <li>Rounding is half up, away from zero, and for display only.
 *   <li>Time is by calendar: what a month is compared with is a month, never a position.
 *   <li>All value types are immutable and thread-safe.
 * </ul>
 */
@NullMarked
package io.github.kpitrend;

import org.jspecify.annotations.NullMarked;
