// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Scorecards: a row for each indicator, and the texts of its cells.
 *
 * <p>A {@link io.github.kpitrend.scorecard.ScorecardRow} gathers everything that a series says in one month, by a {@link
 * io.github.kpitrend.scorecard.ScorecardPolicy}; {@link io.github.kpitrend.scorecard.CellText} prints it.
 */
@NullMarked
package io.github.kpitrend.scorecard;

import org.jspecify.annotations.NullMarked;
