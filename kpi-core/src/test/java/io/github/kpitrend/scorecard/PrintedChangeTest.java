// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Amounts that differ from a limit by less than 15 decimals show: fractions do, of two counts of ten digits each. */
class PrintedChangeTest {

    private static final YearMonth MAY = YearMonth.of(2020, 5);

    /** From 1 to 1.1, less (more) one part in 3e19 (1.2e20) of the product of two ten-digit numbers. */
    private static final Change BELOW_TEN_PERCENT = of(1_000_000_009, 2_511_914_424d, 1_234_567_891, 2_819_208_059d);

    private static final Change ABOVE_TEN_PERCENT = of(1_000_000_007, 10_673_185_163d, 1_234_567_891, 11_978_883_277d);

    private static Change of(double numerator, double denominator, double laterNumerator, double laterDenominator) {
        RatioSeries ratio = RatioSeries.rate(
                MonthlySeries.of(MAY, numerator, laterNumerator),
                MonthlySeries.of(MAY, denominator, laterDenominator),
                1);
        return Change.at(ratio, MAY.plusMonths(1), Comparison.previousMonth());
    }

    private static String percent(Change change, ChangeThreshold threshold) {
        return new PrintedChange(change, threshold, BigDecimal::toPlainString).percent(0, true);
    }

    @Test
    void theFractionsAreWhatTheySay() {
        BigDecimal below = BigDecimal.valueOf(10L * 1_234_567_891L).multiply(BigDecimal.valueOf(2_511_914_424L));
        assertThat(below.add(BigDecimal.ONE))
                .isEqualTo(BigDecimal.valueOf(11L * 1_000_000_009L).multiply(BigDecimal.valueOf(2_819_208_059L)));
        BigDecimal above = BigDecimal.valueOf(10L * 1_234_567_891L).multiply(BigDecimal.valueOf(10_673_185_163L));
        assertThat(above.subtract(BigDecimal.ONE))
                .isEqualTo(BigDecimal.valueOf(11L * 1_000_000_007L).multiply(BigDecimal.valueOf(11_978_883_277L)));
    }

    @Test
    void whereNoDecimalsShowTheSideOfALimitTheAmountIsABound() {
        ChangeThreshold ten = ChangeThreshold.TEN_PERCENT;
        assertThat(percent(BELOW_TEN_PERCENT, ten)).isEqualTo("<10%");
        assertThat(percent(ABOVE_TEN_PERCENT, ten)).isEqualTo("+10%");
        assertThat(percent(BELOW_TEN_PERCENT, ChangeThreshold.percent(5))).isEqualTo("+10%");
    }

    @Test
    void theBoundIsTheLimitWithAllItsDigits() {
        // a tenth of 1 to 1.1 and of the change below it
        ChangeThreshold limit = ChangeThreshold.points(0.4);
        Change change = Change.of(0.6, 0.9999999999999999);
        PrintedChange similar = new PrintedChange(change, limit, BigDecimal::toPlainString);
        assertThat(similar.difference(1, true)).isEqualTo("<0.4");
        PrintedChange reached = new PrintedChange(
                Change.of(0, 1.5000000000000002),
                ChangeThreshold.points(1.5000000000000002),
                BigDecimal::toPlainString);
        assertThat(reached.difference(1, true)).isEqualTo(">1.5");
    }

    @Test
    void aDecreaseIsAboveItsLimitWhereItIsSimilar() {
        // from 11 to 10 is a decrease of 1/11; the reciprocals of the fractions above lie on either side of it
        Change less = of(10_673_185_163d, 1_000_000_007, 11_978_883_277d, 1_234_567_891);
        assertThat(less.percent().value()).isEqualTo(-100 / 11.0);
        assertThat(percent(less, ChangeThreshold.percent(10))).isEqualTo("-9%");
    }

    /** Any change at all, and less than 15 decimals show. */
    @Test
    void aTinyChangeIsAboveOrBelowZero() {
        // neighbors of the Farey sequence, p/q - r/s = 1/(q s): one part in 9e12, and in 9e24
        Change up = of(3e6 - 1, 3e6, 3e6, 3e6 + 1);
        Change down = of(3e6, 3e6 + 1, 3e6 - 1, 3e6);
        assertThat(percent(up, ChangeThreshold.anyChange())).isEqualTo("+0.00000000001%");
        assertThat(percent(down, ChangeThreshold.anyChange())).isEqualTo("-0.00000000001%");
        Change least = of(3e12 - 1, 3e12, 3e12, 3e12 + 1);
        assertThat(percent(least, ChangeThreshold.anyChange())).isEqualTo(">0%");
        assertThat(percent(of(3e12, 3e12 + 1, 3e12 - 1, 3e12), ChangeThreshold.anyChange()))
                .isEqualTo("<0%");
    }

    @Test
    void signs() {
        assertThat(percent(Change.of(100, 106), ChangeThreshold.TEN_PERCENT)).isEqualTo("+6%");
        assertThat(percent(Change.of(10_000, 10_004), ChangeThreshold.TEN_PERCENT))
                .isEqualTo("0%");
        assertThat(percent(Change.of(10_000, 9_996), ChangeThreshold.TEN_PERCENT))
                .isEqualTo("0%");
        PrintedChange down =
                new PrintedChange(Change.of(100, 67), ChangeThreshold.TEN_PERCENT, BigDecimal::toPlainString);
        assertThat(down.percentSize(0)).isEqualTo("33%");
        assertThat(down.differenceSize(1)).isEqualTo("33.0");
        assertThat(down.difference(1, true)).isEqualTo("-33.0");
    }

    @Test
    void theBoundIsThatOfTheDirection() {
        ChangeThreshold up = ChangeThreshold.percent(10, 50);
        assertThat(percent(BELOW_TEN_PERCENT, up)).isEqualTo("<10%");
        ChangeThreshold down = ChangeThreshold.points(0.7, 0.4);
        PrintedChange similar = new PrintedChange(Change.of(0.9999999999999999, 0.6), down, BigDecimal::toPlainString);
        assertThat(similar.difference(1, true)).isEqualTo(">-0.4");
    }
}
