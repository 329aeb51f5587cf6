// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.examples.cli.output.PageText;
import io.github.kpitrend.examples.cli.output.PageWords;
import io.github.kpitrend.series.Figure;
import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DigitsTest {

    @Test
    void longNumbersHaveAnExponent() {
        assertThat(Digits.of(new BigDecimal("-12.50"))).isEqualTo("-12.50");
        assertThat(Digits.of(new BigDecimal("1E+20"))).isEqualTo("100000000000000000000");
        assertThat(Digits.of(new BigDecimal("-1.5E+300"))).isEqualTo("-1.5E+300");
        assertThat(Digits.of(new BigDecimal("1.7976931348623157E+311"))).isEqualTo("1.7976931348623157E+311");
        assertThat(PageWords.share(Figure.of(1e300))).isEqualTo("1E+300%");
    }

    @Property
    void noTextHasHundredsOfDigits(@ForAll double value) {
        if (!Double.isFinite(value)) {
            return;
        }
        Figure figure = Figure.of(value);
        assertThat(PageWords.amount(figure)).hasSizeLessThanOrEqualTo(25);
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.UK, Locale.GERMANY}) {
            PageText text = PageText.of(locale);
            // 21 digits before the point with six commas and a sign, and 15 decimals
            assertThat(text.number(figure)).hasSizeLessThanOrEqualTo(45);
            assertThat(text.number(figure.toBigDecimal().setScale(2, java.math.RoundingMode.HALF_UP)))
                    .hasSizeLessThanOrEqualTo(32);
            // as labels of an axis in millionths have it, which may be beyond the doubles
            for (int shift : new int[] {-24, 24}) {
                BigDecimal shifted = figure.toBigDecimal().scaleByPowerOfTen(shift);
                assertThat(text.number(shifted.setScale(15, java.math.RoundingMode.HALF_UP)))
                        .hasSizeLessThanOrEqualTo(45);
            }
        }
    }
}
