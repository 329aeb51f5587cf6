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
