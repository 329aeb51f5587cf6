// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * What a figure should be, by fiscal year, and how it stands to that.
 *
 * <p>A {@link io.github.kpitrend.target.TargetSchedule} says which {@link io.github.kpitrend.target.Target} is in force in a month, and never
 * last year's; {@link io.github.kpitrend.target.TargetAssessment} holds a figure against it; {@link
 * io.github.kpitrend.target.RequiredRunRate} says what is still missing.
 */
@NullMarked
package io.github.kpitrend.target;

import org.jspecify.annotations.NullMarked;
