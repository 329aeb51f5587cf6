// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Indicators: the definitions of measures, and every choice that follows from them.
 *
 * <p>An {@link io.github.kpitrend.indicator.Indicator} carries kind of measure, frequency, calendar, aggregation, polarity, threshold and decimals;
 * {@link io.github.kpitrend.indicator.QualitativeRating} joins the direction of a change with the polarity.
 */
@NullMarked
package io.github.kpitrend.indicator;

import org.jspecify.annotations.NullMarked;
