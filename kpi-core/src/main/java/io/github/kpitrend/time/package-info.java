// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Months, ranges of months, frequencies, and fiscal years and quarters that may start in any month.
 *
 * <p>{@link io.github.kpitrend.time.MonthRange} is a closed range of months; {@link io.github.kpitrend.time.FiscalCalendar} says in which
 * {@link io.github.kpitrend.time.FiscalYear} and {@link io.github.kpitrend.time.FiscalQuarter} a month lies.
 */
@NullMarked
package io.github.kpitrend.time;

import org.jspecify.annotations.NullMarked;
