// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * What is measured, and how its figures are to be read.
 *
 * <p>An {@link io.github.kpitrend.indicator.Indicator} carries kind, frequency, polarity and threshold; {@link
 * io.github.kpitrend.indicator.QualitativeRating} joins the direction of a number with the way that is good.
 */
@NullMarked
package io.github.kpitrend.indicator;

import org.jspecify.annotations.NullMarked;
