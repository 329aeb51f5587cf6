// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Bulk analysis of many series, with results identical to those of one series at a time.
 *
 * <p>A {@link io.github.kpitrend.panel.MonthlyPanel} holds the series flat; a {@link io.github.kpitrend.panel.PanelAnalysis} computes the {@link
 * io.github.kpitrend.panel.PanelTable} of all their months in one go.
 */
@NullMarked
package io.github.kpitrend.panel;

import org.jspecify.annotations.NullMarked;
