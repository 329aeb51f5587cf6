// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static io.github.kpitrend.testing.KpiAssertions.assertThat;

import io.github.kpitrend.testing.AllocatedBytes;
import io.github.kpitrend.testing.KpiSamples;
import io.github.kpitrend.testing.Model;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumberTest {

    private static final Pattern PLAIN = Pattern.compile("[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?");

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "+7, 7",
        "007, 7",
        "1234, 1234",
        "-0.5, -0.5",
        ".5, 0.5",
        "5., 5",
        "1e3, 1000",
        "1E-3, 0.001",
        "-1.5e+2, -150",
        "999999999999999, 999999999999999",
        "0.1234567890123456, 0.1234567890123456",
        "100000000000000000000000, 1e23",
        "4.9e-324, 4.9e-324",
        "1.7976931348623157e308, 1.7976931348623157e308",
        "0.000000000000000000000, 0",
        "0e999999999, 0",
        "0E5, 0",
        "-0e3, 0",
        "-0.0e-7, 0",
        "9007199254740993, 9007199254740992"
    })
    void parse_readsPlainDecimals(String text, double expected) {
        assertThat(PlainNumber.fault(text)).isNull();
        assertThat(PlainNumber.parse(text)).isEqualTo(expected);
        assertThat(1 / (PlainNumber.parse(text) == 0 ? PlainNumber.parse(text) : 1))
                .isPositive(); // no -0.0
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1 ",
                " 1",
                "1,5",
                "1 000",
                "1_000",
                "NaN",
                "Infinity",
                "-Infinity",
                "0x10",
                "1d",
                "1f",
                "1L",
                "--1",
                "+-1",
                "-",
                "+",
                ".",
                "-.",
                "1e",
                "1e+",
                "e3",
                "1.2.3",
                "1e3.5",
                "1e3e3",
                "\u0661\u0662",
                "\u0967",
                "\uff11",
                "\u22121",
                "\u00a01",
                "\u00bd",
                "1%",
                "(1)"
            })
    void parse_refusesAllElse(String text) {
        assertThat(PlainNumber.parse(text)).isNaN();
        assertThat(PlainNumber.fault(text)).isEqualTo("is not a number");
    }

    @ParameterizedTest
    @CsvSource({
        "1e309, large",
        "-1e309, large",
        "1e999999999999, large",
        "1e-400, small",
        "-2e-324, small",
        "9E-400, small",
        "+0.5e-330, small"
    })
    void parse_refusesWhatADoubleCannotHold(String text, String why) {
        assertThat(PlainNumber.parse(text)).isNaN();
        assertThat(PlainNumber.fault(text)).contains("is too " + why);
    }

    /** One division rounds once, and makes nothing but the number. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "-9", "+7", "5.", ".25", "-12.50", "123456789012345", "0.12345678901234", "9.99"})
    void parse_ofFifteenDigitsMakesNoTexts(String text) {
        assertThat(AllocatedBytes.of(() -> PlainNumber.parse(text))).isLessThanOrEqualTo(32);
    }

    @Property
    void parse_readsWhatIsPrinted(@ForAll("numbers") double value) {
        BigDecimal shortest = Model.shortest(value);
        assertThat(PlainNumber.parse(shortest.toString())).isEqualTo(value + 0.0);
        assertThat(PlainNumber.parse(shortest.toPlainString())).isEqualTo(value + 0.0);
    }

    @Property(tries = 5000)
    void parse_acceptsExactlyTheGrammar(@ForAll("nearlyNumbers") String text) {
        double value = PlainNumber.parse(text);
        if (!PLAIN.matcher(text).matches()) {
            assertThat(value).isNaN();
            assertThat(PlainNumber.fault(text)).isEqualTo("is not a number");
        } else {
            double nearest = Double.parseDouble(text) + 0.0;
            boolean vanishes = nearest == 0 && new BigDecimal(text).signum() != 0;
            boolean refused = vanishes || Double.isInfinite(nearest);
            assertThat(value).isEqualTo(Double.valueOf(refused ? Double.NaN : nearest));
            assertThat(PlainNumber.fault(text) != null).isEqualTo(refused);
        }
    }

    @Provide
    Arbitrary<Double> numbers() {
        return KpiSamples.numbers();
    }

    @Provide
    Arbitrary<String> nearlyNumbers() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("0123456789.").ofMaxLength(22),
                Arbitraries.strings().withChars("0123456789+-.eE").ofMaxLength(8),
                Arbitraries.strings().withChars("019+-.eE, x\u0661").ofMaxLength(6));
    }
}
