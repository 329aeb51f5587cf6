// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Vintages of a series: what was known on a date, how much figures were revised, and which verdicts changed.
 *
 * <p>An <em>extract</em> is a series as one file reported it on one date. A <em>vintage</em> is everything that was known on a date: all extracts up
 * to it, each revising those before ({@link io.github.kpitrend.series.MonthlySeries#revisedBy}). The <em>k-th publication</em> of a month is the
 * k-th extract, by date, that has a number for it; the same number again is a publication too.
 *
 * <table class="striped">
 * <caption>Types</caption>
 * <thead><tr><th scope="col">type</th><th scope="col">purpose</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">{@link io.github.kpitrend.vintage.SeriesVintages}</th><td>the extracts of one series, and every question about them</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.vintage.Correction}</th><td>one month that an extract changed</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.vintage.RevisionSummary}</th><td>size, bias and test of revisions</td></tr>
 * <tr><th scope="row">{@link io.github.kpitrend.vintage.VerdictRevision}</th><td>a month's direction and rating, first and latest</td></tr>
 * </tbody>
 * </table>
 *
 * <h2>Edge cases</h2>
 *
 * <table class="striped">
 * <caption>Outcomes</caption>
 * <thead><tr><th scope="col">case</th><th scope="col">outcome</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">an empty cell ({@code NOT_REPORTED}) in an extract</th><td>nothing was said: what was known remains</td></tr>
 * <tr><th scope="row">another reason in an extract</th><td>the month is missing from then on, for that reason</td></tr>
 * <tr><th scope="row">another number</th><td>the new number, marked {@code REVISED}; markers otherwise come from the newer extract</td></tr>
 * <tr><th scope="row">published fewer than k times</th><td>the k-th publication and a revision to it are missing, {@code PENDING}</td></tr>
 * <tr><th scope="row">never published</th><td>missing for the latest reason</td></tr>
 * <tr><th scope="row">withdrawn at the end</th><td>the revision from first to latest is missing for the latest reason</td></tr>
 * <tr><th scope="row">confidential at the end</th><td>every revision of the month is missing, {@code CONFIDENTIAL}, and no verdict is based on
 * it</td></tr>
 * <tr><th scope="row">a break that the later vintage has and the earlier has not</th><td>revisions from there on are missing, {@code
 * BREAK_IN_SERIES}: the measure was redefined, not corrected</td></tr>
 * <tr><th scope="row">{@code PARTIAL} or {@code FORECAST} only in the earlier</th><td>the revision is known; summaries and verdicts omit it</td></tr>
 * <tr><th scope="row">two extracts of one date</th><td>rejected with {@link java.lang.IllegalArgumentException}: their order is not known</td></tr>
 * </tbody>
 * </table>
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>V1: extracts after a date do not change {@code asOf} that date. V2: {@code asOf} the last date is {@code latest()}. V3: the order of {@code
 *       with} does not matter.
 *   <li>V4: a series revised by itself is itself, and numbers of {@code revisedBy} are associative. V5: revisions add up exactly. V6: an extract
 *       equal to the vintage before has no corrections.
 *   <li>V7: upward, downward and unchanged add up to the observed count. V8: statistics do not depend on the unit. V9: corrections applied to the
 *       vintage before give the next. V10: stability does not come later with a larger tolerance. V11: a verdict changes only where its figure or
 *       its base did.
 * </ul>
 *
 * <h2>Design notes</h2>
 *
 * <ul>
 *   <li>Extracts are kept as they came. Everything else is derived from them on first use and kept.
 *   <li>A first verdict is taken from everything as known on the day of the month's first publication, its base included. So a verdict can change
 *       because its base was revised, and {@link io.github.kpitrend.vintage.VerdictRevision#explain()} names the figure that did.
 *   <li>The standard error of the mean revision is that of Newey and West: one extract corrects neighboring months together, so the plain one is too
 *       small. The lag is fixed at 2, since a lag chosen from the data makes summaries of different series incomparable; see <a
 *       href="doc-files/revisions.html">Statistics of revisions</a>.
 *   <li>Months in a confidential state at the end are protected in revisions, verdicts and plain forms. {@code history}, {@code extract}, {@code
 *       publication} and {@code corrections} return what was passed: protect the extracts themselves with {@code mapSeries} before publishing those.
 * </ul>
 */
@NullMarked
package io.github.kpitrend.vintage;

import org.jspecify.annotations.NullMarked;
