// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Telling a real change from noise: control charts, run charts and tests of trend.
 *
 * <p>An {@link io.github.kpitrend.signal.XmrChart} says which ups and downs are more than the usual ones, as {@link
 * io.github.kpitrend.signal.Variation}, and whether a target can be relied on, as {@link io.github.kpitrend.signal.Assurance}.
 */
@NullMarked
package io.github.kpitrend.signal;

import org.jspecify.annotations.NullMarked;
