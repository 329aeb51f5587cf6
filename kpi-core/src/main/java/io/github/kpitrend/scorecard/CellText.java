// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.internal.PrintedDecimals;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Every text of a scorecard's cells: {@code ↑ 22%}, {@code - n/a}, {@code 112}, {@code Jun-20}.
 *
 * <p>{@link #english()} is the form of the scorecard that this library was made for. It does not depend on the machine's locale. Labels, decimals
 * and the locale of numbers can be replaced, each giving a new instance.
 *
 * <ul>
 *   <li>Rounding is half up (away from zero), from the exact figure, and only here: {@code -0.04} without decimals is {@code 0}.
 *   <li>A number of more than 21 digits before the point prints with an exponent: {@code 1.5E+300}.
 *   <li>A missing figure prints the label of its reason: {@code tbc} when pending, nothing when not reported or outside the series, {@code
 *       [c]} when confidential.
 *   <li>A change without a percentage prints {@code n/a} behind its arrow, also where the arrow is known: {@code ↑ n/a} from zero.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class CellText {

    private static final String NOT_AVAILABLE = "n/a";
    private static final int MAX_DECIMALS = 15;
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private static final CellText ENGLISH = new CellText(englishLabels(), NOT_AVAILABLE, 0, null);

    private final Map<MissingReason, String> labels;
    private final String notAvailable;
    private final int percentDecimals;
    private final @Nullable Locale locale;
    /** The numbers of the locale; a copy of it writes each number, as formats are not thread-safe. */
    private final @Nullable NumberFormat format;

    // -----------------------------------------------------------------------
    /**
     * Returns the English texts, with plain digits, a decimal point and whole percentages.
     *
     * @return the texts
     */
    public static CellText english() {
        return ENGLISH;
    }

    private CellText(
            Map<MissingReason, String> labels, String notAvailable, int percentDecimals, @Nullable Locale locale) {
        this.labels = labels;
        this.notAvailable = notAvailable;
        this.percentDecimals = percentDecimals;
        this.locale = locale;
        this.format = locale == null ? null : NumberFormat.getNumberInstance(locale);
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
     * @param reason the reason that the label represents
     * @param label the text of the cell, may be empty
     * @return the texts
     */
    public CellText withLabel(MissingReason reason, String label) {
        Map<MissingReason, String> changed = new EnumMap<>(labels);
        changed.put(Objects.requireNonNull(reason, "reason"), Objects.requireNonNull(label, "label"));
        return new CellText(changed, notAvailable, percentDecimals, locale);
    }

    /**
     * Returns these texts with another number of decimals for percentages.
     *
     * @param decimals 0 to 15
     * @return the texts
     * @throws IllegalArgumentException if the number is out of range
     */
    public CellText withPercentDecimals(int decimals) {
        return new CellText(labels, notAvailable, checkedDecimals(decimals), locale);
    }

    /**
     * Returns these texts with another text for what is not available: changes without an amount, and figures missing with a reason without a label.
     *
     * @param text the text, may be empty
     * @return the texts
     */
    public CellText withNotAvailable(String text) {
        Objects.requireNonNull(text, "text");
        Map<MissingReason, String> changed = new EnumMap<>(labels);
        changed.replaceAll((reason, label) -> label.equals(notAvailable) ? text : label);
        return new CellText(changed, text, percentDecimals, locale);
    }

    /**
     * Returns these texts with numbers and names of months as a locale writes them.
     *
     * @param locale the locale
     * @return the texts
     */
    public CellText withLocale(Locale locale) {
        return new CellText(labels, notAvailable, percentDecimals, Objects.requireNonNull(locale, "locale"));
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
        Objects.requireNonNull(figure, "figure");
        checkedDecimals(decimals);
        return figure.isKnown()
                ? number(figure.toBigDecimal().setScale(decimals, RoundingMode.HALF_UP))
                : label(figure.reason());
    }

    /**
     * Returns the text of a figure of a row, with the default decimals of the row's indicator. They are those that it sets, else the least number,
     * at most 3, that nine in ten of the row's figures need.
     *
     * @param row the row
     * @param figure a figure in the unit of the row, such as one of its series or its maximum
     * @return the rounded number, or the label of the reason
     */
    public String figure(ScorecardRow row, Figure figure) {
        Objects.requireNonNull(row, "row");
        return figure(Objects.requireNonNull(figure, "figure"), row.numbers().decimals());
    }

    /**
     * Returns the text of the mean of a row. It has one decimal more than its figures where these are whole numbers and the mean is below 10 in size.
     *
     * @param row the row
     * @return the rounded mean, or the label of the reason
     */
    public String mean(ScorecardRow row) {
        Figure mean = Objects.requireNonNull(row, "row").mean().figure();
        return mean.isKnown() ? figure(mean, row.numbers().meanDecimals(mean)) : label(mean.reason());
    }

    /**
     * Returns the label of a reason.
     *
     * @param reason why a figure is missing
     * @return the text of the cell, may be empty
     */
    public String label(MissingReason reason) {
        return Objects.requireNonNull(labels.get(Objects.requireNonNull(reason, "reason")));
    }

    /**
     * Returns the text of a change in the unit of the threshold that decides its direction. It has the symbol of the direction, a space and the
     * amount.
     *
     * <p>The amount has the least number of decimals, not below the default one, with which the threshold decides on it as on the exact change: from
     * 200 to 219 is {@code → 9.5%} under 10%, never {@code → 10%}. Where 15 decimals are not enough it is a bound, {@code → <10%}. A percentage is
     * rounded to the decimals of {@link #withPercentDecimals}, points to at least one.
     *
     * @param change the change
     * @param threshold the threshold, in percent or points
     * @return {@code ↑ 22%}, {@code ↓ -33%}, {@code ↑ +2.0 pts}, {@code ↑ n/a} from zero, or {@code - n/a} where there is no direction
     */
    public String change(Change change, ChangeThreshold threshold) {
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(threshold, "threshold");
        return change(change, threshold, 0, "", false);
    }

    /**
     * Returns the text of a change of an indicator, by the indicator's threshold. A percentage of an amount whose base and current figure have
     * opposite signs has no meaning for a reader, so the difference is printed with its unit: {@code ↓ -4.77 £m}.
     *
     * @param indicator the indicator, which decides threshold, decimals and unit
     * @param change the change
     * @return {@code ↑ 22%}, {@code ↓ -33%}, {@code ↑ +2.0 pts}, {@code ↓ -4.77 £m}, {@code ↑ n/a} from zero, or {@code - n/a} where there is no
     *     direction
     */
    public String change(Indicator indicator, Change change) {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(change, "change");
        return change(
                change,
                indicator.threshold(),
                Math.max(indicator.decimals(), places(change)),
                indicator.unit().isEmpty() ? "" : " " + indicator.unit(),
                indicator.measure() == MeasureKind.AMOUNT);
    }

    /** The decimals of the two figures, up to the default number. */
    private static int places(Change change) {
        return change.difference().isKnown()
                ? Math.max(
                        PrintedDecimals.places(change.base().value()),
                        PrintedDecimals.places(change.current().value()))
                : 0;
    }

    private String change(Change change, ChangeThreshold threshold, int decimals, String unit, boolean isAmount) {
        PrintedChange printed = new PrintedChange(change, threshold, this::number);
        String amount;
        if (threshold.isInPoints()) {
            amount = change.difference().isKnown()
                    ? printed.difference(Math.max(1, decimals), true) + " pts"
                    : notAvailable;
        } else if (!change.percent().isKnown()) {
            amount = notAvailable;
        } else if (isAmount && printed.crossesZero() && change.difference().isKnown()) {
            amount = printed.difference(decimals, false) + unit;
        } else {
            amount = printed.percent(percentDecimals, false);
        }
        return printed.direction().symbol() + " " + amount;
    }

    /**
     * Returns the text of a rating.
     *
     * @param rating the rating
     * @return its triangle; empty for {@link QualitativeRating#NOT_RATED}
     */
    public String rating(QualitativeRating rating) {
        return Objects.requireNonNull(rating, "rating").symbol();
    }

    /**
     * Returns the text of a month as it heads a column.
     *
     * @param month the month
     * @return {@code Jun-20}; with the whole year where that has not four digits
     */
    public String month(YearMonth month) {
        int year = Objects.requireNonNull(month, "month").getYear();
        String shortYear =
                year >= 1000 && year <= 9999 ? String.valueOf(100 + year % 100).substring(1) : String.valueOf(year);
        String name = locale == null
                ? MONTHS.get(month.getMonthValue() - 1)
                : month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale);
        return name + "-" + shortYear;
    }

    /**
     * Returns the text of the column that distinguishes percentages from other measures.
     *
     * @param measure the kind of measure
     * @return {@code %} for a percentage, {@code --} for any other
     */
    public String percentageFlag(MeasureKind measure) {
        return Objects.requireNonNull(measure, "measure") == MeasureKind.PERCENTAGE ? "%" : "--";
    }

    private String number(BigDecimal value) {
        if (locale == null) {
            return PrintedDecimals.digits(value);
        }
        if (!PrintedDecimals.isPlain(value)) {
            char point = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
            return PrintedDecimals.digits(value).replace('.', point);
        }
        NumberFormat copy = (NumberFormat) Objects.requireNonNull(format).clone();
        copy.setMinimumFractionDigits(value.scale()); // and no fewer at most
        return copy.format(value);
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof CellText other
                && labels.equals(other.labels)
                && notAvailable.equals(other.notAvailable)
                && percentDecimals == other.percentDecimals
                && Objects.equals(locale, other.locale);
    }

    @Override
    public int hashCode() {
        return Objects.hash(labels, notAvailable, percentDecimals, locale);
    }

    /** Returns the labels, decimals and locale, for logs. */
    @Override
    public String toString() {
        return labels + ", " + percentDecimals + (percentDecimals == 1 ? " decimal" : " decimals") + " of percentages, "
                + (locale == null ? "plain numbers" : locale.toLanguageTag());
    }
}
