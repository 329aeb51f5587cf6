// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Monthly series of observations: each slot is a number, or the reason that it is missing.
 *
 * <p>A {@link io.github.kpitrend.series.MonthlySeries} holds a {@link io.github.kpitrend.series.Figure} for every month of its range. Cells
 * of a spreadsheet are read through a {@link io.github.kpitrend.series.SymbolDialect}. Numerators and denominators that belong together are a
 * {@link io.github.kpitrend.series.RatioSeries}.
 */
@NullMarked
package io.github.kpitrend.series;

import org.jspecify.annotations.NullMarked;
