// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Contributions of parts to a total, a ratio or a mean, and the roll-up of children into parents.
 *
 * <p>A {@link io.github.kpitrend.breakdown.ContributionAnalysis} splits the change of a whole into one {@link
 * io.github.kpitrend.breakdown.PartContribution} for each part, which add up exactly.
 *
 * <p>An {@link io.github.kpitrend.breakdown.IndicatorTree} names parents and children. A {@link io.github.kpitrend.breakdown.RollUp} is the rule by
 * which figures of children become that of their parent, a {@link io.github.kpitrend.breakdown.RollUpValue} the figure with its coverage.
 *
 * <p>Formulas, choices and sources: <a href="doc-files/contributions.html">Contributions</a>.
 *
 * <table class="striped">
 * <caption>Types</caption>
 * <thead><tr><th scope="col">type</th><th scope="col">purpose</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">{@link io.github.kpitrend.breakdown.ContributionAnalysis}, {@link
 * io.github.kpitrend.breakdown.ContributionAnalysis.Method}</th><td>the contributions of parts to the change of a total, a ratio or a mean</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.breakdown.PartContribution}, {@link io.github.kpitrend.breakdown.PartContribution.State}</th><td>the
 * contribution of one part</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.breakdown.IndicatorTree}, {@link io.github.kpitrend.breakdown.IndicatorTree.Builder}</th><td>parents
 * and children of indicators</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.breakdown.RollUp}</th><td>the rule by which children become the figure of a parent</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.breakdown.RollUpValue}</th><td>the figure of a parent with its coverage</td></tr>
 * </tbody>
 * </table>
 *
 * <table class="striped">
 * <caption>Parts of a total</caption>
 * <thead><tr><th scope="col">part in the two months</th><th scope="col">state</th><th scope="col">contribution</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">known in both</th><td>continuing</td><td>current less base</td></tr>
 * <tr><th scope="row">not applicable in the base month</th><td>new</td><td>current</td></tr>
 * <tr><th scope="row">not applicable in the current month</th><td>no longer</td><td>less base</td></tr>
 * <tr><th scope="row">not applicable in both</th><td>absent</td><td>none; takes no part</td></tr>
 * <tr><th scope="row">missing with any other reason, or across a break</th><td>not available</td><td>missing with that reason</td></tr>
 * </tbody>
 * </table>
 *
 * <h2>Edge cases</h2>
 *
 * <table class="striped">
 * <caption>Outcomes</caption>
 * <thead><tr><th scope="col">case</th><th scope="col">outcome</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">fewer children reported than required</th><td>missing with {@code CONFIDENTIAL} if one is, else {@code TOO_FEW_OBSERVATIONS}</td></tr>
 * <tr><th scope="row">a child that is not applicable</th><td>is not expected</td></tr>
 * <tr><th scope="row">a child without any series</th><td>missing with {@code OUTSIDE_SERIES}</td></tr>
 * <tr><th scope="row">a parent with its own figures</th><td>keeps them as its published total; the rolled-up value is beside it</td></tr>
 * <tr><th scope="row">a child that is a parent</th><td>counts once; without its own series it is rolled up first</td></tr>
 * <tr><th scope="row">a break between the months</th><td>no contribution of that part; without a published total the change is missing with {@code
 * BREAK_IN_SERIES}</td></tr>
 * <tr><th scope="row">one confidential part</th><td>the remainder that would reveal it is {@code CONFIDENTIAL}</td></tr>
 * <tr><th scope="row">a child with two parents, a circle</th><td>rejected with {@code IllegalArgumentException}</td></tr>
 * </tbody>
 * </table>
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>Contributions add up to the change exactly, by every method; a ratio of sums is that of its parts; sums of sums are sums of all leaves.
 *   <li>Equal weights are the plain mean; requiring more never adds figures; a single child is its parent.
 * </ul>
 *
 * <h2>Design notes</h2>
 *
 * <ul>
 *   <li>The method of a decomposition has a name: several are in use, all of them add up, with different numbers.
 *   <li>A contribution is arithmetic and not a cause. Sentences say that a change came from a part, never that it happened because of it.
 *   <li>A part that did not exist is {@link io.github.kpitrend.series.MissingReason#NOT_APPLICABLE} in the data. No other reason is read as 0.
 *   <li>A figure that would reveal a single confidential part is confidential.
 * </ul>
 */
@NullMarked
package io.github.kpitrend.breakdown;

import org.jspecify.annotations.NullMarked;
