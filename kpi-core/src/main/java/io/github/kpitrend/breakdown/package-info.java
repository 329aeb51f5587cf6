// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Contributions of parts to a total, a ratio or a mean, and the roll-up of children into parents.
 *
 * <p>A {@link io.github.kpitrend.breakdown.ContributionAnalysis} splits the change of a whole into one {@link
 * io.github.kpitrend.breakdown.PartContribution} for each part, which add up exactly.
 *
 * <h2>Design notes</h2>
 *
 * <ul>
 *   <li>The method of a decomposition has a name: several are in use, all of them add up, and they give different numbers.
 *   <li>A contribution is arithmetic and not a cause. Sentences say that a change came from a part, never that it happened because of it.
 *   <li>A part that did not exist is {@link io.github.kpitrend.series.MissingReason#NOT_APPLICABLE} in the data. No other reason is read as 0.
 *   <li>What would give a single confidential part away is confidential.
 * </ul>
 */
@NullMarked
package io.github.kpitrend.breakdown;

import org.jspecify.annotations.NullMarked;
