// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void aKnownFigureIsItsNumber() {
        Figure figure = Figure.of(3.3);
        List<Double> seen = new ArrayList<>();
        figure.ifKnown(seen::add);
        assertThat(seen).containsExactly(3.3);
        assertThat(figure.isKnown()).isTrue();
        assertThat(figure.isMissing()).isFalse();
        assertThat(figure.toOptional()).isEqualTo(OptionalDouble.of(3.3));
        assertThat(figure.toBigDecimal()).isEqualTo(new BigDecimal("3.3"));
        assertThat(figure.orElse(7)).isEqualTo(3.3);
        assertThat(figure).isEqualTo(new Figure.Known(3.3)).hasToString("3.3");
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(figure::reason);
    }

    @Test
    void aMissingFigureIsItsReason() {
        Figure figure = Figure.missing(MissingReason.PENDING);
        figure.ifKnown(value -> {
            throw new AssertionError(value);
        });
        assertThat(figure.isMissing()).isTrue();
        assertThat(figure.toOptional()).isEmpty();
        assertThat(figure.orElse(7)).isEqualTo(7);
        assertThat(figure.map(value -> 2 * value)).isEqualTo(figure);
        assertThat(figure).isEqualTo(new Figure.Missing(MissingReason.PENDING));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(figure::value);
    }

    @Test
    void arithmeticIsThatOfDecimals() {
        assertThat(Figure.of(0.1).plus(Figure.of(0.2))).isEqualTo(Figure.of(0.3));
        assertThat(Figure.of(0.3).minus(Figure.of(0.1))).isEqualTo(Figure.of(0.2));
        assertThat(Figure.of(0.29).times(100)).isEqualTo(Figure.of(29));
        assertThat(Figure.of(36).percentOf(Figure.of(0))).isEqualTo(Figure.missing(MissingReason.ZERO_BASE));
        assertThat(Figure.of(1e308).times(10)).isEqualTo(Figure.missing(MissingReason.NOT_REPRESENTABLE));
        assertThat(Figure.of(2).map(value -> value * value)).isEqualTo(Figure.of(4));
    }

    @Test
    void whatIsNoNumberIsRefused() {
        for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Figure.of(wrong));
            assertThatIllegalArgumentException().isThrownBy(() -> Figure.of(1).times(wrong));
        }
    }

    @Test
    void e8_theSmallestDoublesStandForDecimalsOfTwoDigits() {
        BigDecimal least = new BigDecimal("4.9E-324");
        assertThat(Figure.of(Double.MIN_VALUE).toBigDecimal()).isEqualByComparingTo(least);
        assertThat(Figure.of(least)).isEqualTo(Figure.of(Double.MIN_VALUE));
        assertThat(Figure.of(2 * Double.MIN_VALUE).toBigDecimal()).isEqualByComparingTo("9.9E-324");
        assertThatIllegalArgumentException().isThrownBy(() -> Figure.of(new BigDecimal("5E-324")));
    }

    @Test
    void resultsOfMissingFiguresAreMissing() {
        Figure known = Figure.of(2);
        Figure pending = Figure.missing(MissingReason.PENDING);
        Figure hidden = Figure.missing(MissingReason.CONFIDENTIAL);
        for (Figure result : List.of(
                pending.plus(known),
                known.plus(pending),
                pending.minus(known),
                known.minus(pending),
                pending.percentOf(known),
                known.percentOf(pending),
                pending.times(3))) {
            assertThat(result).isEqualTo(pending);
        }
        assertThat(pending.plus(hidden)).isEqualTo(hidden);
        assertThat(Figure.of(3).percentOf(Figure.of(12))).isEqualTo(Figure.of(25));
        assertThat(known.times(1.5)).isEqualTo(Figure.of(3));
        assertThat(pending.getPlain()).isEqualTo(Map.of("missing", "PENDING"));
        assertThat(pending)
                .hasToString("missing (PENDING)")
                .isNotEqualTo(hidden)
                .isNotEqualTo(known);
        assertThat(known)
                .hasSameHashCodeAs(Figure.of(2))
                .isNotEqualTo(Figure.of(3))
                .isNotEqualTo(2.0);
    }
}
