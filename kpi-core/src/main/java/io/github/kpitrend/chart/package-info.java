// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Control charts and run charts, which separate special causes from common-cause variation.
 *
 * <p>A {@link io.github.kpitrend.chart.ControlChart} of any kind gives each figure its {@link io.github.kpitrend.chart.Variation}, and states
 * whether a target is met consistently, as {@link io.github.kpitrend.chart.Assurance}. {@link io.github.kpitrend.chart.ChartOptions} hold the
 * choices, {@link io.github.kpitrend.chart.RuleSet} the rules of special causes.
 */
@NullMarked
package io.github.kpitrend.chart;

import org.jspecify.annotations.NullMarked;
