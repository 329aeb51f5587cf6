// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Months, ranges of months, frequencies, and fiscal years and quarters that may start in any month.
 *
 * <p>A month is a {@link java.time.YearMonth}.
 *
 * <table class="striped">
 * <caption>Types</caption>
 * <thead><tr><th scope="col">type</th><th scope="col">purpose</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">{@link io.github.kpitrend.time.MonthRange}</th><td>the months from a first to a last one, {@code 2020-01/2020-06}</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.time.Frequency}</th><td>monthly, quarterly, half-yearly, annual</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.time.FiscalCalendar}</th><td>the first month of fiscal years, their labels, and the year and quarter
 * of a month</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.time.FiscalYear}</th><td>a fiscal year, {@code 2019-20}</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.time.FiscalQuarter}</th><td>a quarter of a fiscal year, {@code 2019-20 Q1}</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.time.ReportingPeriods}</th><td>the months that end a reporting period, so those in which a figure is
 * expected</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.time.WorkingDays}</th><td>working days per month, with holidays</td></tr>
 * </tbody>
 * </table>
 *
 * <h2>Edge cases</h2>
 *
 * <table class="striped">
 * <caption>Outcomes</caption>
 * <thead><tr><th scope="col">case</th><th scope="col">outcome</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">a period that would begin before the first or end after the last {@code YearMonth}</th><td>{@code DateTimeException}; nothing
 * wraps around</td></tr>
 * <tr><th scope="row">up to eleven months at either end of the supported range</th><td>no fiscal year: {@code DateTimeException}</td></tr>
 * <tr><th scope="row">years outside 0000 to 9999</th><td>printed with a sign, and read back</td></tr>
 * <tr><th scope="row">a text that is not understood</th><td>{@code IllegalArgumentException} with the text found and the form expected; nothing is
 * trimmed</td></tr>
 * <tr><th scope="row">one year alone, such as 2019, in a calendar from April</th><td>rejected: it does not say whether the year starts or ends
 * then</td></tr>
 * <tr><th scope="row">{@code null} passed to {@code contains}</th><td>false; rejected everywhere else with {@code NullPointerException}</td></tr>
 * <tr><th scope="row">a month without working days</th><td>rates per working day are missing with {@code ZERO_BASE}</td></tr>
 * </tbody>
 * </table>
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>G4, G5: every month belongs to one quarter and one year, four quarters tile a year, years tile the supported range; years from January are
 *       calendar years.
 *   <li>G6, G7: years and quarters add up, and are ordered as their first months. F1 to F4: texts are read back and do not depend on the default
 *       locale.
 * </ul>
 *
 * <h2>Design notes</h2>
 *
 * <ul>
 *   <li>Months are not an own type: {@code java.time} has it, and callers have it already.
 *   <li>Labels are read by a calendar and never guessed: one year alone is rejected where it is ambiguous.
 * </ul>
 */
@NullMarked
package io.github.kpitrend.time;

import org.jspecify.annotations.NullMarked;
