// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PrintedDecimals;
import io.github.kpitrend.series.Figure;

/**
 * The numbers of a row as its sentences print them. They have the unit and the decimals of its measure, and more decimals where a verdict needs them.
 */
final class RowNumbers {

    private static final int BELOW_WHICH_MEANS_NEED_ONE_MORE = 10;

    private final Indicator indicator;
    private final int decimals;

    RowNumbers(Indicator indicator, int decimals) {
        this.indicator = indicator;
        this.decimals = decimals;
    }

    /** Returns the default number of decimals of the figures. */
    int decimals() {
        return decimals;
    }

    /** Returns the default number of decimals of differences in percentage points. */
    int pointDecimals() {
        return Math.max(1, decimals);
    }

    /** Returns the number of decimals of a mean or limit: one more where figures are whole and it is below 10 in size. */
    int meanDecimals(Figure mean) {
        return decimals == 0 && Math.abs(mean.value()) < BELOW_WHICH_MEANS_NEED_ONE_MORE ? 1 : decimals;
    }

    /** Returns the least number of decimals with which a figure and a limit, both rounded, compare as they do exactly; {@link PrintedDecimals#NONE} where none does. */
    int comparing(Figure figure, Figure limit) {
        return PrintedDecimals.ofComparison(decimals, figure.toBigDecimal(), limit.toBigDecimal());
    }

    /** Returns a number without its unit. */
    static String plain(Figure figure, int decimals) {
        return EnglishText.number(figure.value(), decimals);
    }

    /** Returns a number with its unit: {@code 96}, {@code 81.5%}, {@code 96 families}. */
    String withUnit(Figure figure, int decimals) {
        return unit(plain(figure, decimals));
    }

    /** Returns a figure with its unit, with the default decimals. */
    String figure(Figure figure) {
        return withUnit(figure, decimals);
    }

    /** Returns the mean with its unit. */
    String mean(Figure mean) {
        return withUnit(mean, meanDecimals(mean));
    }

    /** Returns a printed number with the unit. */
    String unit(String number) {
        if (isPercentage()) {
            return number + "%";
        }
        return indicator.unit().isEmpty() ? number : number + " " + indicator.unit();
    }

    boolean isPercentage() {
        return indicator.measure() == MeasureKind.PERCENTAGE;
    }

    /** Returns an amount in the unit of the measure, {@code 2.0 percentage points}, {@code 2.0 families}. */
    String difference(String amount) {
        return isPercentage() ? amount + " " + EnglishText.noun(amount, "percentage point") : unit(amount);
    }

    /** Returns a change by the indicator's threshold, with commas between groups of digits. */
    PrintedChange change(Change change) {
        return new PrintedChange(
                change, indicator.threshold(), amount -> EnglishText.grouped(PrintedDecimals.digits(amount)));
    }
}
