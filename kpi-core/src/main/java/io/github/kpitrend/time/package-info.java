// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Months, ranges of months, frequencies, and fiscal years and quarters that may start in any month.
 *
 * <p>A month is a {@link java.time.YearMonth}. What this package adds:
 *
 * <ul>
 *   <li>{@link io.github.kpitrend.time.MonthRange}: the months from a first to a last one, {@code 2020-01/2020-06}.
 *   <li>{@link io.github.kpitrend.time.Frequency}: how often a figure is reported, {@code quarterly}.
 *   <li>{@link io.github.kpitrend.time.FiscalCalendar}: in which month years start, April for instance. It says in which year and quarter
 *       a month lies, and reads their labels.
 *   <li>{@link io.github.kpitrend.time.FiscalYear} and {@link io.github.kpitrend.time.FiscalQuarter}: {@code 2019-20} and {@code 2019-20 Q1}.
 *   <li>{@link io.github.kpitrend.time.ReportingPeriods}: which months end a reporting period, so in which a figure is expected.
 *   <li>{@link io.github.kpitrend.time.WorkingDays}: on which days people work, for rates per working day.
 * </ul>
 *
 * <h2>Specification</h2>
 *
 * <ul>
 *   <li>Months are those of {@link java.time.YearMonth}, from {@code -999999999-01} to {@code +999999999-12}, in the ISO calendar. What would
 *       begin before the first of them or end after the last is rejected with a {@link java.time.DateTimeException}; nothing wraps around.
 *   <li>Texts are those of ISO 8601 and do not depend on the default locale. Years outside 0000 to 9999 carry a sign.
 *   <li>What ranges, frequencies, years and quarters print is read again. A text that is not understood is rejected with an {@link
 *       java.lang.IllegalArgumentException} that says what was found and what would be right. Nothing is trimmed.
 *   <li>Null is rejected with a {@link java.lang.NullPointerException}, except where a month is asked about: nothing contains null.
 * </ul>
 */
@NullMarked
package io.github.kpitrend.time;

import org.jspecify.annotations.NullMarked;
