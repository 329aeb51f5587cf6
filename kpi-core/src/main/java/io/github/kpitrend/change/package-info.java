// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Changes between two figures, their size and their direction.
 *
 * <p>A {@link io.github.kpitrend.change.Comparison} finds the base month, a {@link io.github.kpitrend.change.Change} has difference and percentage,
 * and a {@link io.github.kpitrend.change.ChangeThreshold} decides on the direction.
 *
 * <table class="striped">
 * <caption>Types</caption>
 * <thead><tr><th scope="col">type</th><th scope="col">purpose</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">{@link io.github.kpitrend.change.Change}</th><td>difference and percentage between two months or figures</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.change.Comparison}</th><td>the rule that finds the base month</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.change.ChangeThreshold}</th><td>the least change that is an increase or a decrease, in percent or
 * points</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.change.DirectionOfTravel}</th><td>increase, similar, decrease, not available</td></tr>
 * </tbody>
 * </table>
 *
 * <h2>Edge cases</h2>
 *
 * <table class="striped">
 * <caption>Outcomes</caption>
 * <thead><tr><th scope="col">case</th><th scope="col">outcome</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">from 0 to 0</th><td>0%, similar</td></tr>
 * <tr><th scope="row">from 0 to another number</th><td>the percentage is missing with {@code ZERO_BASE}; the direction is that of the sign</td></tr>
 * <tr><th scope="row">a negative base</th><td>the percentage is relative to its absolute value: from -100 to -50 is +50%</td></tr>
 * <tr><th scope="row">a change of exactly the threshold</th><td>an increase or a decrease: limits are inclusive</td></tr>
 * <tr><th scope="row">either figure missing</th><td>both views are missing: with {@code CONFIDENTIAL} if one is, else with the current reason, else
 * with that of the base</td></tr>
 * <tr><th scope="row">a break after the base month</th><td>missing with {@code BREAK_IN_SERIES}</td></tr>
 * <tr><th scope="row">no base month, or one outside the series</th><td>missing with {@code OUTSIDE_SERIES}</td></tr>
 * <tr><th scope="row">a percentage that no finite double holds</th><td>missing with {@code NOT_REPRESENTABLE}; the direction is still known</td></tr>
 * <tr><th scope="row">percentages and rates with their parts</th><td>decided on the fractions, not on rounded quotients</td></tr>
 * <tr><th scope="row">a partial figure, a forecast</th><td>compared unchanged; markers of both months are in the result. Rows of scorecards exclude
 * them first</td></tr>
 * </tbody>
 * </table>
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>P1 to P4: sign and order are those of the exact fractions; from b to 2b is 100%, to 0 is -100%. P5, P6: independent of the unit, monotone in
 *       both figures.
 *   <li>P7 to P9: inverse and composition on exact fractions. P10 to P13: a missing operand is a reason, never a number. P14 to P18: one rounding,
 *       symmetric.
 *   <li>A1 to A3, A9: months are counted by the calendar; other months have no influence; shifting shifts results.
 *   <li>C1 to C7: directions are those of exact fractions, one of three, monotone, independent of the unit, mirrored by mirrored limits. C8, C9:
 *       wider limits only add similar ones.
 * </ul>
 *
 * <h2>Design notes</h2>
 *
 * <ul>
 *   <li>The threshold decides on the exact change. With {@code afterRounding} it decides on the printed one, for publishers whose texts must never
 *       disagree with their arrows.
 *   <li>The base is a month, never the previous row of a table; {@code previousObserved} is the one comparison that depends on the data, and it has a
 *       name.
 *   <li>A change has no rating: that depends on the polarity of an indicator.
 * </ul>
 */
@NullMarked
package io.github.kpitrend.change;

import org.jspecify.annotations.NullMarked;
