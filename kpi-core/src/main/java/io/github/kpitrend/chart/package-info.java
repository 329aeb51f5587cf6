// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Control charts and run charts, which separate special causes from common-cause variation.
 *
 * <p>An {@link io.github.kpitrend.chart.XmrChart} says which ups and downs are more than the usual ones, as {@link
 * io.github.kpitrend.chart.Variation}, and whether a target can be relied on, as {@link io.github.kpitrend.chart.Assurance}.
 */
@NullMarked
package io.github.kpitrend.chart;

import org.jspecify.annotations.NullMarked;
