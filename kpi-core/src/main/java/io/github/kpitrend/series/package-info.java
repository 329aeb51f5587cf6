// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Monthly series of observations: each slot is a number, or the reason that it is missing.
 *
 * <p>Start with {@link io.github.kpitrend.series.MonthlySeries}. Cells of a spreadsheet are read through a {@link
 * io.github.kpitrend.series.SymbolDialect}.
 *
 * <table class="striped">
 * <caption>Types</caption>
 * <thead><tr><th scope="col">type</th><th scope="col">purpose</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">{@link io.github.kpitrend.series.MonthlySeries}, {@link io.github.kpitrend.series.MonthlySeries.Builder}</th><td>a figure or a
 * reason for each month of a range</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.series.RatioSeries}</th><td>numerators and denominators by month: percentages and rates that can be
 * summed</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.series.Figure}, {@link io.github.kpitrend.series.Figure.Known}, {@link
 * io.github.kpitrend.series.Figure.Missing}</th><td>a number, or the reason that it is missing</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.series.MissingReason}</th><td>the reasons</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.series.Marker}</th><td>remarks on a known figure: provisional, revised, partial, break before, and
 * others</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.series.Observation}</th><td>a figure with its markers</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.series.SymbolDialect}</th><td>the reading of cells that are not plain numbers</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.series.Proportion}</th><td>a numerator and its denominator</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.series.ConfidenceInterval}, {@link io.github.kpitrend.series.ConfidenceLevel}</th><td>limits within
 * which random variation leaves a figure</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.series.Explanation}</th><td>the inputs, the rule and one sentence of a verdict</td></tr>
 * </tbody>
 * </table>
 *
 * <h2>Edge cases</h2>
 *
 * <table class="striped">
 * <caption>Outcomes</caption>
 * <thead><tr><th scope="col">case</th><th scope="col">outcome</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">a month outside the range</th><td>missing with {@code OUTSIDE_SERIES}, never an exception</td></tr>
 * <tr><th scope="row">a month of the range without an entry, an empty cell</th><td>missing with {@code NOT_REPORTED}</td></tr>
 * <tr><th scope="row">NaN, infinities</th><td>rejected with {@code IllegalArgumentException}, naming the month; one factory method takes a reason
 * that replaces NaN</td></tr>
 * <tr><th scope="row">{@code -0.0}</th><td>becomes {@code 0.0}</td></tr>
 * <tr><th scope="row">a month twice</th><td>rejected by {@code add}, replaced by {@code put}, combined by {@code merge}</td></tr>
 * <tr><th scope="row">more than 12,000 months</th><td>rejected before anything is allocated</td></tr>
 * <tr><th scope="row">a range that ends after the last {@code YearMonth}</th><td>{@code DateTimeException}</td></tr>
 * <tr><th scope="row">several missing inputs</th><td>{@code CONFIDENTIAL} takes precedence, then the reason of the first input</td></tr>
 * <tr><th scope="row">a result that no finite double holds, or that is not 0 and would become 0</th><td>missing with {@code
 * NOT_REPRESENTABLE}</td></tr>
 * <tr><th scope="row">a denominator of 0</th><td>missing with {@code ZERO_BASE}</td></tr>
 * <tr><th scope="row">a break in a source</th><td>the result has the break, at its first known slot from there on</td></tr>
 * </tbody>
 * </table>
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>S1 to S6: the order of building does not matter; {@code toBuilder().build()} is the series; head and tail together are the series.
 *   <li>S7: arrays and collections are copied. S8: mapping by the identity changes nothing, and reasons are never mapped. S9: moved series keep all
 *       gaps.
 *   <li>S10 to S12: factory methods reject NaN; duplicates follow the verb; observed and missing months add up to the length. S14: months of any year
 *       have a result.
 *   <li>A4 to A8: sums span all ranges, do not depend on the order, and never throw because of ranges; a missing side is missing with its reason.
 *   <li>F1 to F3: texts of dialects are read back; a text is read, or rejected with {@code IllegalArgumentException}.
 * </ul>
 *
 * <h2>Design notes</h2>
 *
 * <ul>
 *   <li>A missing figure is a value, not an exception and not {@code NaN}, so that a reason reaches the reader of the last result.
 *   <li>Series are dense arrays; months outside the range cost nothing.
 *   <li>A double represents its shortest decimal. So 3.3 read from a file and 3.3 in a program are one number, and sums of decimals are exact before
 *       they are rounded once.
 *   <li>A series does not know its unit or polarity. An indicator defines those.
 * </ul>
 */
@NullMarked
package io.github.kpitrend.series;

import org.jspecify.annotations.NullMarked;
