// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Benchmarks, comparator groups and funnels: how a figure compares with those of others.
 *
 * <table class="striped">
 * <caption>Types</caption>
 * <thead><tr><th scope="col">type</th><th scope="col">is</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">{@link io.github.kpitrend.benchmark.Benchmark}</th><td>a published comparator figure, with period and interval</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.benchmark.BenchmarkComparison}</th><td>a figure compared with a benchmark, by a named
 * method</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.benchmark.BenchmarkVerdict}</th><td>better, similar, worse, or higher and lower</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.benchmark.ComparatorGroup}</th><td>rank, band, quartile, mean and median among others</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.benchmark.Funnel}</th><td>limits around the mean of a group</td></tr>
 * </tbody>
 * </table>
 *
 * <p>Formulas, choices and sources: <a href="doc-files/intervals.html">Intervals and funnels</a>.
 *
 * <h2>Specification</h2>
 *
 * <ul>
 *   <li>Size, threshold, intervals and their overlap are compared exactly. Wilson's limits and intervals of counts are calculated in double
 *       arithmetic.
 *   <li>Band 1, quartile 1 and rank 1 are the best by polarity. Bands of a neutral indicator count from the highest; rank and quartile are missing
 *       with {@code NOT_APPLICABLE}.
 *   <li>Bands by rank and bands by quantile are two methods of publishers and differ for the same figures. Both are decided by exact comparison with
 *       what is interpolated, so equal figures share a band, and scaling or shifting all figures changes none.
 *   <li>Mean, median, quantiles (type 7) and z-scores are exact results, correctly rounded to double; z-scores of equal figures are missing with
 *       {@code NO_VARIATION}.
 *   <li>An area is outside a funnel of proportions if {@code (x / n - p)^2 n > z^2 p (1 - p)}, decided exactly. Limits of funnels of rates and
 *       ratios are the rates of the smallest and the largest whole count that is inside.
 * </ul>
 *
 * <h2>Edge cases</h2>
 *
 * <table class="striped">
 * <caption>Outcomes</caption>
 * <thead><tr><th scope="col">case</th><th scope="col">outcome</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">a figure, benchmark or interval that the method needs is missing</th><td>{@code NOT_COMPARED}</td></tr>
 * <tr><th scope="row">a limit that touches the benchmark</th><td>similar</td></tr>
 * <tr><th scope="row">neither side is better, or the target is best</th><td>higher or lower, not better or worse</td></tr>
 * <tr><th scope="row">a member without a figure</th><td>stays a member and is not compared; its own results are missing with its reason</td></tr>
 * <tr><th scope="row">a group without any figure</th><td>missing with {@code CONFIDENTIAL} if one is confidential, else {@code
 * TOO_FEW_OBSERVATIONS}</td></tr>
 * <tr><th scope="row">equal figures</th><td>share the best of their ranks and the band</td></tr>
 * <tr><th scope="row">a name that is not in the group</th><td>rejected with {@code IllegalArgumentException}</td></tr>
 * </tbody>
 * </table>
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>Bands agree with decimal arithmetic, and scaling or shifting all figures changes none. Mean and median are the closest doubles.
 *   <li>Positions in funnels of proportions are decided as in fractions; limits of rates are rates of counts that are inside.
 * </ul>
 *
 * <h2>Design notes</h2>
 *
 * <ul>
 *   <li>Comparing within a tolerance is not a test of significance, and no text calls it one.
 *   <li>Publishers rank and band by different methods, so each has a name; there is no default.
 * </ul>
 */
@NullMarked
package io.github.kpitrend.benchmark;

import org.jspecify.annotations.NullMarked;
