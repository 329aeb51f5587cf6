// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Figures over several months: rolling windows by calendar, and the fiscal year to date.
 *
 * <p>Every {@link io.github.kpitrend.window.WindowValue} adds the number of observed months that it is based on.
 */
@NullMarked
package io.github.kpitrend.window;

import org.jspecify.annotations.NullMarked;
