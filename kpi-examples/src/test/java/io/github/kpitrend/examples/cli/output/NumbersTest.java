// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Figure;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers of the CSV files are the shortest decimals, on every version of Java. */
class NumbersTest {

    @Test
    void a10_theShortestDecimalIsPrinted() {
        assertThat(Numbers.text(2e23)).isEqualTo("2.0E23");
        assertThat(Numbers.text(1e23)).isEqualTo("1.0E23");
        assertThat(Numbers.text(-1.25e-7)).isEqualTo("-1.25E-7");
        assertThat(Numbers.text(0.1)).isEqualTo("0.1");
        assertThat(Numbers.text(123456.5)).isEqualTo("123456.5");
        assertThat(Numbers.text(45)).isEqualTo("45");
        assertThat(Numbers.text(Double.MIN_VALUE)).isEqualTo("4.9E-324");
        Random random = new Random(1);
        boolean shortest = Runtime.version().feature() >= 19;
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (i % 2 == 0) {
                value = random.nextInt(1_000_000) * Math.pow(10, random.nextInt(40) - 10);
            }
            if (Double.isFinite(value) && !(Math.abs(value) < 1e15 && value == Math.rint(value))) {
                String text = Numbers.text(value);
                assertThat(new BigDecimal(text))
                        .isEqualByComparingTo(Figure.of(value).toBigDecimal());
                assertThat(shortest ? Double.toString(value) : text).isEqualTo(text);
            }
        }
    }
}
