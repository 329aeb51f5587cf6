// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Publishing counts of people so that suppressed figures cannot be recovered from what is published beside them.
 *
 * <p>A count below a threshold may not be printed, and neither may a total, a sum of the year to date or an earlier scorecard show it by
 * subtraction. The rule ({@link io.github.kpitrend.disclosure.DisclosureControl}) hides sensitive counts, then the fewest others that would reveal
 * them; an audit ({@link io.github.kpitrend.disclosure.DisclosureAudit}) proves from public figures alone that it is enough. Every figure that is
 * computed from released figures is safe: protect first, derive afterwards. Method, choices and sources: <a
 * href="doc-files/suppression.html">Suppression</a>.
 *
 * <table class="striped">
 * <caption>Types</caption>
 * <thead><tr><th scope="col">type</th><th scope="col">is</th><th scope="col">view</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">{@link io.github.kpitrend.disclosure.DisclosureControl}</th><td>the rule and its choices</td><td>public</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.disclosure.Publication}</th><td>what is published together</td><td>confidential, unless already
 * released</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.disclosure.ProtectedPublication}</th><td>what may be released</td><td>public</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.disclosure.HiddenFigure}</th><td>one decision, with its cause</td><td>confidential</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.disclosure.DisclosureAudit}, {@link io.github.kpitrend.disclosure.FeasibilityInterval}, {@link
 * io.github.kpitrend.disclosure.ProtectionStatus}</th><td>what can be inferred</td><td>public; not beside the confidential view, as both together
 * show which figures are secondary</td></tr>
 * </tbody>
 * </table>
 *
 * <h2>What the attacker knows</h2>
 *
 * <p>Everything published now and on the earlier publications passed; that totals are sums of their parts and sums those of their months; that a
 * denominator is numerator plus complement; that counts are whole, and hidden ones at least 1 (0 where zeros are hidden); the rule, the rounding and
 * the symbols. Not modeled: a person who knows some of the people counted, a person who repeats the algorithm to exclude tables for which it would
 * have hidden something else, other publications about the same people, and which of the possible values is more likely. Free text is not read.
 *
 * <h2>When a figure is protected</h2>
 *
 * <p>Every sensitive value that its own published form and those of its months leave open must be possible: a whole table of whole numbers that
 * agrees with everything published has it. Rows without totals are decided by shortest paths in whole numbers. Rows with totals are a linear program
 * in doubles whose solutions are checked in whole numbers: a value is treated as possible only with such a table. A component of more than 2,000
 * unknown counts or sums, or a search of more than 200 branches, is {@code UNDECIDED} and not protected.
 *
 * <h2>Edge cases</h2>
 *
 * <table class="striped">
 * <caption>Outcomes</caption>
 * <thead><tr><th scope="col">figure</th><th scope="col">outcome</th></tr></thead>
 * <tbody>
 * <tr><td>0</td><td>shown, and never hidden for the sake of others; hidden where zeros are sensitive</td></tr>
 * <tr><td>missing for a reason other than {@code CONFIDENTIAL}, or a forecast</td><td>takes no part; a period with such a month has no published
 * sum</td></tr>
 * <tr><td>{@code CONFIDENTIAL} in the input</td><td>stays hidden and is protected as if it were sensitive; sums over it are published only where
 * {@code sum} states them</td></tr>
 * <tr><td>sum of one month</td><td>is that month's figure</td></tr>
 * <tr><td>denominator below the minimum</td><td>numerator hidden for {@code SMALL_DENOMINATOR}; the denominator is shown</td></tr>
 * <tr><td>published before, not revised</td><td>known to everybody: hidden if sensitive, but {@code DISCLOSED}, and the publication is not
 * protected</td></tr>
 * <tr><td>published before, revised</td><td>the old number shows nothing of the new; earlier sums less what was shown then join if they still
 * hold</td></tr>
 * </tbody>
 * </table>
 *
 * <h2>Design notes</h2>
 *
 * <ul>
 *   <li>Hidden figures are not distinguished on output: a symbol for secondary ones would show that the others are small.
 *   <li>Further figures are hidden along a linear program of least movement, as statistical offices do it (Kelly, Golden and Assad 1992), then shown
 *       again one by one where they are not needed. It is not always the fewest; no single one of them could be shown.
 *   <li>Nothing is random. Rounding to a random side would reveal a figure by the mean of its publications.
 * </ul>
 */
@NullMarked
package io.github.kpitrend.disclosure;

import org.jspecify.annotations.NullMarked;
