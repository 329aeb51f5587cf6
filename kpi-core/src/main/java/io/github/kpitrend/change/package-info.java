// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Changes between two figures, their size and their direction.
 *
 * <p>A {@link io.github.kpitrend.change.Comparison} says what a month is compared with; {@link io.github.kpitrend.change.Change} gives
 * difference and percentage; {@link io.github.kpitrend.change.ChangeThreshold} decides, exactly, on the {@link
 * io.github.kpitrend.change.DirectionOfTravel}.
 */
@NullMarked
package io.github.kpitrend.change;

import org.jspecify.annotations.NullMarked;
