// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Indicators: the definitions of measures, and every choice that follows from them.
 *
 * <p>Functions that take an {@link io.github.kpitrend.indicator.Indicator} ask it for reporting periods, polarity, threshold, aggregation and
 * decimals, so that none is guessed.
 *
 * <table class="striped">
 * <caption>Types</caption>
 * <thead><tr><th scope="col">type</th><th scope="col">purpose</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">{@link io.github.kpitrend.indicator.Indicator}, {@link io.github.kpitrend.indicator.Indicator.Builder}</th><td>the definition
 * of a measure</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.indicator.MeasureKind}</th><td>count, percentage, rate, amount</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.indicator.Polarity}</th><td>higher is better, lower is better, target is best, neutral</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.indicator.QualitativeRating}</th><td>positive, similar, negative, not rated</td></tr>
 * </tbody>
 * </table>
 *
 * <h2>Edge cases</h2>
 *
 * <table class="striped">
 * <caption>Outcomes</caption>
 * <thead><tr><th scope="col">case</th><th scope="col">outcome</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">only the reference set</th><td>its name, a neutral monthly count with years from April and a threshold of 10%</td></tr>
 * <tr><th scope="row">no aggregation set</th><td>sum for counts and amounts, ratio for percentages and rates</td></tr>
 * <tr><th scope="row">no decimals set</th><td>as many as the figures have, at most 3</td></tr>
 * <tr><th scope="row">no calendar set, a quarterly measure</th><td>periods end in the months in which the data has figures</td></tr>
 * <tr><th scope="row">a neutral indicator, or a direction that is not available</th><td>{@code NOT_RATED}</td></tr>
 * <tr><th scope="row">a similar change</th><td>{@code SIMILAR}, for every polarity but a neutral one</td></tr>
 * <tr><th scope="row">target is best</th><td>rated by the distances from the target in force; without a target {@code NOT_RATED}</td></tr>
 * </tbody>
 * </table>
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>R1: the opposite polarity swaps positive and negative. R2: a similar direction is similar, a neutral indicator is not rated. R3: a mirrored
 *       change with the opposite polarity has the same rating.
 *   <li>R4, R5: without a direction there is no rating; all combinations are in a table of tests.
 * </ul>
 *
 * <h2>Design notes</h2>
 *
 * <ul>
 *   <li>An indicator holds no figures, so one definition serves all areas, extracts and scenarios.
 *   <li>The indicator decides. A row, a chart and a forecast cannot disagree on the frequency or the calendar of a measure.
 * </ul>
 */
@NullMarked
package io.github.kpitrend.indicator;

import org.jspecify.annotations.NullMarked;
