// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Bulk analysis of many series, with results identical to those of one series at a time.
 *
 * <p>A {@link io.github.kpitrend.panel.MonthlyPanel} holds the series in flat arrays. A {@link io.github.kpitrend.panel.PanelAnalysis} computes the
 * {@link io.github.kpitrend.panel.PanelTable} of all their months at once.
 *
 * <table class="striped">
 * <caption>Types</caption>
 * <thead><tr><th scope="col">type</th><th scope="col">purpose</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">{@link io.github.kpitrend.panel.MonthlyPanel}</th><td>many series by indicator</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.panel.PanelAnalysis}</th><td>changes and windows of a panel, in chunks or on several cores</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.panel.PanelTable}</th><td>the results by row and month</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.panel.PanelCharts}</th><td>control charts of a panel without objects per point</td></tr>
 * </tbody>
 * </table>
 *
 * <h2>Edge cases</h2>
 *
 * <table class="striped">
 * <caption>Outcomes</caption>
 * <thead><tr><th scope="col">case</th><th scope="col">outcome</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">series of different ranges</th><td>the panel spans all; months that a series does not have are missing with {@code
 * OUTSIDE_SERIES}</td></tr>
 * <tr><th scope="row">a missing figure or result</th><td>a reason, as for one series</td></tr>
 * <tr><th scope="row">an indicator twice</th><td>rejected with {@code IllegalArgumentException}</td></tr>
 * <tr><th scope="row">more than 2,147,483,647 values</th><td>rejected; {@code forEachChunk} takes them in parts</td></tr>
 * <tr><th scope="row">a table outside its consumer</th><td>{@code IllegalStateException}: its arrays are used again</td></tr>
 * <tr><th scope="row">series that are not of decimals with up to six places, or with breaks</th><td>calculated one by one, with the same
 * results</td></tr>
 * </tbody>
 * </table>
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>Every row equals the functions on its series to the last bit, reasons included; a month equals that month of all; chunks hold all series in
 *       order; charts of rows are the charts of the series.
 * </ul>
 *
 * <h2>Design notes</h2>
 *
 * <ul>
 *   <li>The kernels work on whole numbers of a common unit, which is exact and fits the vector registers. Data that does not fit is calculated as
 *       single series.
 *   <li>Results are read by row and month, without an object per month.
 * </ul>
 */
@NullMarked
package io.github.kpitrend.panel;

import org.jspecify.annotations.NullMarked;
