// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import io.github.kpitrend.internal.ReasonCode;

/**
 * The reason that a figure is missing, {@code PENDING}.
 *
 * <p>The first six reasons are <em>reported</em>: they come with the data, from the cell {@code tbc} or the symbol {@code [c]}. The others are
 * <em>derived</em>: a function of this library has no result, and states the reason. Functions return the former as well, where the same words are
 * true. A series of results holds both kinds, so that the reason of a missing input reaches every figure that needed it.
 *
 * <p>When several reasons meet in one result, {@link #CONFIDENTIAL} takes precedence (regardless of other reasons, the reader must learn that a
 * figure is being protected), then the current month's own reason, then the base month's, then {@link #BREAK_IN_SERIES}, then {@link #ZERO_BASE}.
 *
 * @since 0.1.0
 */
public enum MissingReason {
    /**
     * No figure was reported for this month. Such are an empty cell, {@code -} or {@code --} on a scorecard, a month between the first and the last
     * that has no row, a month between the ends of a quarterly measure's periods. It is never read as zero.
     */
    NOT_REPORTED(ReasonCode.NOT_REPORTED, "not reported"),

    /** A figure is expected but not known yet: {@code tbc} on a scorecard. It is worth asking for again next month. */
    PENDING(ReasonCode.PENDING, "to be confirmed"),

    /** A figure cannot exist for this month: {@code n/a} on a scorecard, {@code [z]} in official statistics. */
    NOT_APPLICABLE(ReasonCode.NOT_APPLICABLE, "not applicable"),

    /** A figure exists or existed but is not available: {@code [x]} in official statistics. */
    UNAVAILABLE(ReasonCode.UNAVAILABLE, "unavailable"),

    /**
     * A figure exists and is suppressed to protect the people behind it: {@code [c]} in official statistics. The hidden figure is
     * never in a series; every result that would need it is confidential as well.
     */
    CONFIDENTIAL(ReasonCode.CONFIDENTIAL, "confidential"),

    /**
     * The figure rounds to zero but is not zero: {@code [low]} in official statistics. It is not a number one can calculate
     * with, and not the number zero.
     */
    NEGLIGIBLE(ReasonCode.NEGLIGIBLE, "negligible (rounds to zero)"),

    /** The requested month lies before the first or after the last month of the series. The reason is derived. */
    OUTSIDE_SERIES(ReasonCode.OUTSIDE_SERIES, "no data for that period"),

    /**
     * Two figures are on either side of a {@linkplain Marker#BREAK_BEFORE break}: a definition or a methodology changed, so
     * that they are not comparable. The reason is derived.
     */
    BREAK_IN_SERIES(ReasonCode.BREAK_IN_SERIES, "not comparable (definition changed)"),

    /** A percentage of nothing: the base is zero and the current figure is not. The difference is still known. The reason is derived. */
    ZERO_BASE(ReasonCode.ZERO_BASE, "the base or denominator is zero"),

    /** A window holds fewer observed figures than its caller requires. The reason is derived. */
    TOO_FEW_OBSERVATIONS(ReasonCode.TOO_FEW_OBSERVATIONS, "too few observations"),

    /** The exact result is larger than any finite double. The reason is derived. */
    NOT_REPRESENTABLE(ReasonCode.NOT_REPRESENTABLE, "too large or too small to calculate"),

    /** A statistic of figures that are all equal, such as a z-score. The reason is derived. */
    NO_VARIATION(ReasonCode.NO_VARIATION, "the figures do not vary"),

    /** The figure is marked as partial or as a forecast, and the caller excluded such figures. The reason is derived. */
    NOT_FINAL(ReasonCode.NOT_FINAL, "figure not final"),

    /** The month is not the end of a reporting period, so no figure is due. The reason is derived. */
    NOT_DUE(ReasonCode.NOT_DUE, "no figure is due"),

    /** The year-to-date total is below that of the period before, so the period has no separate figure. The reason is derived. */
    TOTAL_FELL(ReasonCode.TOTAL_FELL, "the year-to-date total decreased");

    private static final MissingReason[] ALL = values();

    private final byte code;
    private final String text;

    MissingReason(byte code, String text) {
        this.code = code;
        this.text = text;
    }

    /** Returns the reason of a code other than {@code KNOWN}. */
    static MissingReason ofCode(byte code) {
        return ALL[code - 1];
    }

    /** Returns the code of this reason in arrays. */
    byte code() {
        return code;
    }

    /**
     * Returns whether this reason comes with the data.
     *
     * @return true for the first six, false for those that functions of this library find
     */
    public boolean isReported() {
        return code <= ReasonCode.NEGLIGIBLE;
    }

    /**
     * Returns a short phrase for readers, in English: {@code not reported}, {@code the base is zero}.
     *
     * @return the phrase, without a capital or a full stop
     */
    public String text() {
        return text;
    }
}
