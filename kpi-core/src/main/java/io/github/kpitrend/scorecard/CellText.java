// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.internal.ChangeMath;
import io.github.kpitrend.internal.PlainNumber;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Every text of a scorecard's cells: {@code ↑ 22%}, {@code - n/a}, {@code 112}, {@code Jun-20}.
 *
 * <p>{@link #english()} is the form of the page that this library was made for. It does not depend on the machine's locale. Labels, decimals
 * and the locale of numbers can be replaced, each giving a new instance.
 *
 * <ul>
 *   <li>Rounding is half up (away from zero), from the exact figure, and only here: {@code -0.04} without decimals is {@code 0}.
 *   <li>A missing figure prints the label of its reason: {@code tbc} when pending, nothing when not reported or outside the series, {@code
 *       [c]} when confidential.
 *   <li>A change without a percentage prints {@code n/a} behind its arrow, also where the arrow is known: {@code ↑ n/a} from zero.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. Treat them as values.
 *
 * @since 0.1.0
 */
public final class CellText {

    private static final String NOT_AVAILABLE = "n/a";
    private static final int MAX_DECIMALS = 15;
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private static final CellText ENGLISH = new CellText(englishLabels(), 0, null);

    private final Map<MissingReason, String> labels;
    private final int percentDecimals;
    private final @Nullable Locale numberLocale;

    // -----------------------------------------------------------------------
    /**
     * Returns the English texts, with plain digits, a decimal point and whole percentages.
     *
     * @return the texts
     */
    public static CellText english() {
        return ENGLISH;
    }

    private CellText(Map<MissingReason, String> labels, int percentDecimals, @Nullable Locale numberLocale) {
        this.labels = labels;
        this.percentDecimals = percentDecimals;
        this.numberLocale = numberLocale;
    }

    private static Map<MissingReason, String> englishLabels() {
        Map<MissingReason, String> labels = new EnumMap<>(MissingReason.class);
        for (MissingReason reason : MissingReason.values()) {
            labels.put(
                    reason,
                    switch (reason) {
                        case NOT_REPORTED, OUTSIDE_SERIES, NOT_DUE -> "";
                        case PENDING -> "tbc";
                        case UNAVAILABLE -> "[x]";
                        case CONFIDENTIAL -> "[c]";
                        case NEGLIGIBLE -> "[low]";
                        default -> NOT_AVAILABLE;
                    });
        }
        return labels;
    }

    /**
     * Returns these texts with another label for missing figures.
     *
     * @param reason the reason that the label stands for
     * @param label the text of the cell, may be empty
     * @return the texts
     */
    public CellText withLabel(MissingReason reason, String label) {
        Map<MissingReason, String> changed = new EnumMap<>(labels);
        changed.put(Objects.requireNonNull(reason, "reason"), Objects.requireNonNull(label, "label"));
        return new CellText(changed, percentDecimals, numberLocale);
    }

    /**
     * Returns these texts with another number of decimals for percentages.
     *
     * @param decimals 0 to 15
     * @return the texts
     * @throws IllegalArgumentException if the number is out of range
     */
    public CellText withPercentDecimals(int decimals) {
        return new CellText(labels, checkedDecimals(decimals), numberLocale);
    }

    /**
     * Returns these texts with numbers as a locale writes them, with its separators and digits.
     *
     * @param locale the locale of numbers; words stay as they are
     * @return the texts
     */
    public CellText withNumberLocale(Locale locale) {
        return new CellText(labels, percentDecimals, Objects.requireNonNull(locale, "locale"));
    }

    private static int checkedDecimals(int decimals) {
        if (decimals < 0 || decimals > MAX_DECIMALS) {
            throw new IllegalArgumentException("decimals must be from 0 to " + MAX_DECIMALS + ", but was " + decimals);
        }
        return decimals;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the text of a figure.
     *
     * @param figure the figure
     * @param decimals how many decimals to show, 0 to 15
     * @return the rounded number, or the label of the reason
     * @throws IllegalArgumentException if {@code decimals} is out of range
     */
    public String figure(Figure figure, int decimals) {
        checkedDecimals(decimals);
        return figure.isKnown()
                ? number(figure.toBigDecimal().setScale(decimals, RoundingMode.HALF_UP))
                : label(figure.reason());
    }

    /**
     * Returns the label of a reason.
     *
     * @param reason why a figure is missing
     * @return the text of the cell, may be empty
     */
    public String label(MissingReason reason) {
        String label = labels.get(Objects.requireNonNull(reason, "reason"));
        return label == null ? NOT_AVAILABLE : label;
    }

    /**
     * Returns the text of a change: the arrow of its direction, a blank, and its percentage.
     *
     * @param change the change
     * @param direction its direction, by whichever threshold
     * @return {@code ↑ 22%}, {@code ↓ -33%}, {@code → 6%}, {@code ↑ n/a} or {@code - n/a}
     */
    public String change(Change change, DirectionOfTravel direction) {
        return direction.symbol() + " " + percent(change);
    }

    private String percent(Change change) {
        if (!change.percent().isKnown()) {
            return NOT_AVAILABLE;
        }
        double base = change.base().value();
        BigDecimal percent = base == 0
                ? BigDecimal.ZERO.setScale(percentDecimals)
                : ChangeMath.roundedPercent(base, change.current().value(), percentDecimals);
        return number(percent) + "%";
    }

    /**
     * Returns the text of a rating.
     *
     * @param rating the rating
     * @return its triangle; empty for {@link QualitativeRating#NOT_RATED}
     */
    public String rating(QualitativeRating rating) {
        return rating.symbol();
    }

    /**
     * Returns the text of a month as it heads a column.
     *
     * @param month the month
     * @return {@code Jun-20}; with the whole year where that has not four digits
     */
    public String month(YearMonth month) {
        int year = month.getYear();
        String shortYear =
                year >= 1000 && year <= 9999 ? String.valueOf(100 + year % 100).substring(1) : String.valueOf(year);
        return MONTHS.get(month.getMonthValue() - 1) + "-" + shortYear;
    }

    /**
     * Returns the text of the column that tells percentages from other measures.
     *
     * @param measure the kind of measure
     * @return {@code %} for a percentage, {@code --} for any other
     */
    public String percentageFlag(MeasureKind measure) {
        return Objects.requireNonNull(measure, "measure") == MeasureKind.PERCENTAGE ? "%" : "--";
    }

    /**
     * Reads a percentage as a page prints it.
     *
     * @param text a plain decimal with a percent sign, blanks around either: {@code 22%}, {@code -33 %}, {@code +6.4%}
     * @return the number in percent: 22 for {@code 22%}
     * @throws IllegalArgumentException if the text is none
     */
    public static Figure parsePercent(String text) {
        String stripped = text.strip();
        String digits = stripped.endsWith("%")
                ? stripped.substring(0, stripped.length() - 1).strip()
                : "";
        double percent = PlainNumber.parse(digits);
        if (Double.isNaN(percent)) {
            String shown = text.length() > 40 ? text.substring(0, 40) + "..." : text;
            throw new IllegalArgumentException('"' + shown
                    + "\" is not a percentage; expected a plain decimal and a percent sign such as 22% or -6.4%");
        }
        return Figure.of(percent);
    }

    private String number(BigDecimal value) {
        if (numberLocale == null) {
            return value.toPlainString();
        }
        NumberFormat format = NumberFormat.getNumberInstance(numberLocale);
        format.setMinimumFractionDigits(value.scale());
        format.setMaximumFractionDigits(value.scale());
        return format.format(value);
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof CellText other
                && labels.equals(other.labels)
                && percentDecimals == other.percentDecimals
                && Objects.equals(numberLocale, other.numberLocale);
    }

    @Override
    public int hashCode() {
        return Objects.hash(labels, percentDecimals, numberLocale);
    }

    /** Returns the labels, decimals and locale, for logs. */
    @Override
    public String toString() {
        return labels + ", " + percentDecimals + (percentDecimals == 1 ? " decimal" : " decimals") + " of percentages, "
                + (numberLocale == null ? "plain numbers" : numberLocale.toLanguageTag());
    }
}
