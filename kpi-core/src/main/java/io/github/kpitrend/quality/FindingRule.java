// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.quality;

/**
 * The rule of a finding.
 *
 * <p>Constants may be added in minor releases; a {@code switch} needs a {@code default}.
 *
 * @since 0.1.0
 */
public enum FindingRule {
    /** Expected periods between the first and the last figure have none, and no reason was stated. */
    GAP("gap"),

    /** Figures of consecutive periods are equal, and may have been carried forward. */
    REPEATED_VALUE("repeated value"),

    /** Every indicator of a scorecard that has both figures repeats the month before exactly. */
    REPEATED_ON_PAGE("repeated scorecard"),

    /** A figure that its kind of measure cannot have: a negative count, a percentage above 100. */
    IMPOSSIBLE_VALUE("impossible value"),

    /** A numerator exceeds its denominator. */
    NUMERATOR_ABOVE_DENOMINATOR("numerator above denominator"),

    /** A year-to-date total decreased within its year, so an earlier period was revised. */
    REVISED_TOTAL("revised total"),

    /** The definition changed within a window, so its figures are not like for like. */
    BREAK_IN_WINDOW("definition changed in a window"),

    /** The definition changed between two figures, so no change is shown. */
    BREAK_IN_CHANGE("definition changed in a change"),

    /** A rating assessed by a person is for an earlier month than the one that is shown. */
    OUTDATED_ASSESSMENT("outdated assessment"),

    /** A rating assessed by a person is shown beside a missing figure. */
    ASSESSMENT_WITHOUT_FIGURE("assessment without a figure"),

    /** There were targets, but none for the year of the figure. */
    TARGET_YEAR_PASSED("target year passed"),

    /** The latest figure is for an earlier period than the one that is due, or no recent figure exists. */
    LATE_DATA("late data"),

    /** A target was missed. */
    MISSED_TARGET("missed target"),

    /** A published variation is a special cause. */
    SPECIAL_CAUSE("special cause"),

    /** A reference in a file has no observations. */
    UNKNOWN_REF("unknown reference"),

    /** All figures of the latest months are 0, so these months may not have been reported yet. */
    ZEROS_AHEAD("zeros ahead"),

    /** A percentage looks like a fraction among figures in percent. */
    SCALE_SLIP("scale slip"),

    /** All figures of a percentage lie between 0 and 1. */
    LOOKS_LIKE_FRACTIONS("looks like fractions"),

    /** Figures look like year-to-date totals, and the indicator is not marked as such. */
    LOOKS_CUMULATIVE("looks cumulative"),

    /** A cumulative target that cannot be assessed by the figures. */
    TARGET_BASIS("target basis"),

    /** Figures in months that end no reporting period. */
    OFF_PERIOD("off period"),

    /** A figure is partial or a forecast, and is not compared. */
    NOT_FINAL("not final"),

    /** Hidden periods in a window, which may bias its mean. */
    HIDDEN_PERIODS("hidden periods"),

    /** A published total reveals a confidential part. */
    UNSAFE_TOTAL("unsafe total"),

    /** Parts do not add up to the published total. */
    PARTS_DIFFER("parts differ"),

    /** A commentary beside a hidden figure, which it may mention. */
    COMMENTARY_ON_HIDDEN_FIGURE("commentary on a hidden figure"),

    /** A row is not part of the protected publication. */
    NOT_IN_PUBLICATION("not in the publication"),

    /** A verdict changed because figures were revised. */
    REVISED_VERDICT("revised verdict"),

    /** A figure was withdrawn. */
    WITHDRAWN_FIGURE("withdrawn figure"),

    /** The forecast is short of the target. */
    OFF_COURSE("off course"),

    /** A published summary differs from that of the figures. */
    PUBLISHED_DIFFERS("published value differs");

    private final String text;

    FindingRule(String text) {
        this.text = text;
    }

    /**
     * Returns a short phrase for readers, in English.
     *
     * @return {@code gap}, {@code late data}
     */
    public String text() {
        return text;
    }
}
