// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.quality;

/**
 * What a check looked for and found.
 *
 * @since 0.1.0
 */
public enum FindingRule {
    /** A period between the first and the last figure has none. */
    GAP,

    /** A figure repeats that of the period before exactly: perhaps carried forward. */
    REPEATED_VALUE,

    /** Every indicator of a page that has both figures repeats the month before exactly. */
    REPEATED_ON_PAGE,

    /** A figure that its kind of measure cannot have: a negative count, a percentage above 100. */
    IMPOSSIBLE_VALUE,

    /** A part is larger than the whole. */
    NUMERATOR_ABOVE_DENOMINATOR,

    /** A cumulative figure fell within its year: an earlier month was revised. */
    REVISED_TOTAL,

    /** The figures of a window are not all comparable, as the series breaks in it. */
    BREAK_IN_WINDOW,

    /** Two figures cannot be compared, as the series breaks between them. */
    BREAK_IN_CHANGE,

    /** A figure of a part of a period is compared with that of a whole one. */
    PARTIAL_AGAINST_WHOLE,

    /** A rating that a person gave was made for an earlier month than the one it stands in. */
    OUTDATED_ASSESSMENT,

    /** A rating that a person gave stands beside a figure that is missing. */
    ASSESSMENT_WITHOUT_FIGURE,

    /** There were targets, but none for the year of the figure. */
    TARGET_YEAR_PASSED
}
