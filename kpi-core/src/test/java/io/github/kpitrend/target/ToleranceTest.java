// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToleranceTest {

    @ParameterizedTest
    @CsvSource({"none, none", "10, 10%", "10%, 10%", "2.5%, 2.5%", "5pt, 5pt", "0.5PT, 0.5pt", "Floor -280, floor -280"
    })
    void test_parse(String text, String printed) {
        assertThat(Tolerance.parse(text)).hasToString(printed);
        assertThat(Tolerance.parse(printed)).isEqualTo(Tolerance.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "10 %", "5 pt", "floor", "floor ", "standard 280", "1,5%", "NaN", "pt", "%"})
    void test_parse_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tolerance.parse(text))
                .withMessage('"' + text + "\" is not a tolerance; expected none, or one such as 10%, 5pt or floor 280");
        assertThatIllegalArgumentException().isThrownBy(() -> Tolerance.parse("-5%"));
    }

    @Property
    void test_parse_readsWhatIsPrinted(@ForAll @DoubleRange(max = 1e300) double value) {
        for (Tolerance tolerance :
                new Tolerance[] {Tolerance.percent(value), Tolerance.points(value), Tolerance.floor(-value)}) {
            assertThat(Tolerance.parse(tolerance.toString())).isEqualTo(tolerance);
            assertThat(Tolerance.parse(tolerance.getPlain())).isEqualTo(tolerance);
        }
    }

    @Test
    void test_accessors() {
        assertThat(Tolerance.none().isNone()).isTrue();
        assertThat(Tolerance.none().value()).isZero();
        assertThat(Tolerance.percent(10).isInPercent()).isTrue();
        assertThat(Tolerance.percent(10).value()).isEqualTo(10);
        assertThat(Tolerance.points(5).isInPoints()).isTrue();
        assertThat(Tolerance.points(5).isFloor()).isFalse();
        assertThat(Tolerance.floor(280).isFloor()).isTrue();
        assertThat(Tolerance.points(-0.0))
                .isEqualTo(Tolerance.points(0))
                .hasSameHashCodeAs(Tolerance.points(0))
                .hasToString("0pt");
        assertThat(Tolerance.floor(-0.0)).isEqualTo(Tolerance.floor(0)).hasSameHashCodeAs(Tolerance.floor(0));
    }

    @Test
    void equality() {
        assertDistinct(() -> List.of(
                Tolerance.none(), Tolerance.points(5), Tolerance.points(6), Tolerance.percent(5), Tolerance.floor(5)));
        for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Tolerance.points(bad))
                    .withMessage("points must be a finite number of 0 or more, but was " + bad);
        }
    }
}
