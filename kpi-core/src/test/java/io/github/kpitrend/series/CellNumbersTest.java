// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in cells: what may surround them, how they are grouped, and why others are refused. */
class CellNumbersTest {

    @Test
    void dialectsAreEqualByContent() {
        SymbolDialect none = SymbolDialect.none().named("mine");
        List<SymbolDialect> different = List.of(
                none,
                none.named("other"),
                none.with("x", MissingReason.PENDING),
                none.with("p", Marker.PROVISIONAL),
                none.withNumberSymbols('.', ','),
                none.withNumberSymbols(',', '.'),
                none.withCurrencySigns("$"),
                none.withPercentSign(),
                none.withBracketedNegatives(),
                none.withBelow(MissingReason.CONFIDENTIAL),
                none.trimmed());
        assertThat(different).doesNotHaveDuplicates();
        for (SymbolDialect dialect : different.subList(1, different.size())) {
            assertThat(dialect).isNotEqualTo(none);
        }
        assertThat(CellNumbers.PLAIN).isNotEqualTo("plain").isNotEqualTo(CellNumbers.PLAIN.withPercent());
        assertThat(SymbolDialect.none().named("mine")).isEqualTo(none).hasSameHashCodeAs(none);
        assertThat(none.withCurrencySigns("$").withPercentSign())
                .isEqualTo(none.withPercentSign().withCurrencySigns("$"))
                .isNotEqualTo(none.name());
    }

    private static final CellNumbers OPEN = CellNumbers.PLAIN
            .withSymbols('.', ',')
            .withCurrencies(List.of("US", "US$", "\u00a3"))
            .withPercent()
            .withBrackets();

    // -----------------------------------------------------------------------
    // what is refused as a symbol or a sign
    // -----------------------------------------------------------------------
    @Test
    void symbolsAreNoPartsOfNumbers() {
        for (char wrong : "+-()%<eE5a\u00e9\t".toCharArray()) {
            String rule = " must not be a letter, a digit, a control or one of +-()%<eE, but was '" + wrong + "'";
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CellNumbers.PLAIN.withSymbols(wrong, ','))
                    .withMessage("decimal" + rule);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CellNumbers.PLAIN.withSymbols('.', wrong))
                    .withMessage("grouping" + rule);
        }
        for (char blank : " \u00a0\u202f\u2009".toCharArray()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CellNumbers.PLAIN.withSymbols(blank, ','))
                    .withMessage("decimal must be neither a space nor the grouping symbol, but was '" + blank
                            + "' with ','");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CellNumbers.PLAIN.withSymbols(',', ','))
                .withMessage("decimal must be neither a space nor the grouping symbol, but was ',' with ','");
        assertThat(CellNumbers.PLAIN.withSymbols(',', ' ').read("1 234,5")).isEqualTo(1234.5);
    }

    @Test
    void currencySignsHaveNothingOfNumbers() {
        for (String wrong :
                List.of("", "a b", "a\u00a0", "\u202fa", "4", "a\n", "a+", "a-", "(a", "a)", "a%", "<a", "a.", "a,")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CellNumbers.PLAIN.withCurrencies(List.of("$", wrong)))
                    .withMessage(
                            "signs must have no spaces, digits or symbols of numbers, but one was \"" + wrong + '"');
        }
        assertThat(CellNumbers.PLAIN.withCurrencies(List.of("$", "$")))
                .isEqualTo(CellNumbers.PLAIN.withCurrencies(List.of("$")));
        assertThat(CellNumbers.PLAIN.withCurrencies(List.of("$", "US$")))
                .isEqualTo(CellNumbers.PLAIN.withCurrencies(List.of("US$", "$")));
    }

    // -----------------------------------------------------------------------
    // what is read
    // -----------------------------------------------------------------------
    /** Cell, number. */
    static Object[][] numbers() {
        return new Object[][] {
            {"1,234", 1234.0},
            {"12,345,678", 12_345_678.0},
            {"123,456.75", 123_456.75},
            {"1 234", 1234.0},
            {"1\u2009234\u2009567", 1_234_567.0},
            {"1,234e2", 123_400.0},
            {"1,234.5E1", 12_345.0},
            {"+1,234", 1234.0},
            {"-1,234", -1234.0},
            {"\u22121,234", -1234.0},
            {"(1,234)", -1234.0},
            {"\u00a35", 5.0},
            {"\u00a3 5", 5.0},
            {"-\u00a35", -5.0},
            {"\u00a3-5", -5.0},
            {"\u00a3+5", 5.0},
            {"+\u00a35", 5.0},
            {"(\u00a35)", -5.0},
            {"5\u00a3", 5.0},
            {"5 \u00a3", 5.0},
            {"-5 \u00a3", -5.0},
            {"US$5", 5.0},
            {"5US$", 5.0},
            {"US5", 5.0},
            {"5%", 5.0},
            {"5 %", 5.0},
            {"(5%)", -5.0},
            {"-1,234.5%", -1234.5},
        };
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void read_takesWhatSurroundsANumberOff(String cell, double number) {
        assertThat(OPEN.read(cell)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "(",
                "()",
                "(5",
                "5)",
                "(-5)",
                "(+5)",
                "(\u00a3-5)",
                "--5",
                "-\u00a3-5",
                "+\u00a3+5",
                "\u00a3",
                "\u00a3-",
                "\u00a3 ",
                "\u00a3  5",
                "5  \u00a3",
                "\u00a35\u00a3",
                "\u00a35%",
                "5%\u00a3",
                "%",
                "%5",
                "5  %",
                "5%%",
                "- 5",
                "1,23",
                "1,2345",
                "1234,567",
                "0,123",
                "01,234",
                ",123",
                "1,,234",
                "1,234,",
                "1,234 567",
                "1,23.5",
                "1,23e5",
                "1,234e2,000",
                "1.5,000",
                "1..5",
                "1.2.3",
                "e5",
                "1,234x",
                "x",
                "/",
                ":",
                "1/2",
                "1:2"
            })
    void read_takesNothingElse(String cell) {
        assertThat(OPEN.read(cell)).isNaN();
    }

    @Test
    void read_isOfWhatIsAllowedOnly() {
        assertThat(CellNumbers.PLAIN.read("1,234")).isNaN();
        assertThat(CellNumbers.PLAIN.withPercent().read("1,234%")).isNaN();
        assertThat(CellNumbers.PLAIN.withPercent().read("(5)")).isNaN();
        assertThat(CellNumbers.PLAIN.withPercent().read("\u22125%")).isNaN();
        assertThat(CellNumbers.PLAIN.withBrackets().read("5%")).isNaN();
        assertThat(CellNumbers.PLAIN.withBrackets().read("(5)")).isEqualTo(-5);
        assertThat(CellNumbers.PLAIN.withCurrencies(List.of("$")).read("5%")).isNaN();
        assertThat(CellNumbers.PLAIN.withCurrencies(List.of("$")).read("$5")).isEqualTo(5);
        assertThat(CellNumbers.PLAIN.withSymbols('.', '\'').read("1\u2019234")).isEqualTo(1234);
        assertThat(OPEN.read("1\u2019234")).isNaN();
        assertThat(1 / OPEN.read("\u22120")).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void fault_saysWhichRuleACellBreaks() {
        for (String cell : List.of("12,34", "\u00a312,34", "1,2345%", "0,123", "9,", "1 23")) {
            assertThat(OPEN.fault(cell)).isEqualTo("is not a number: groups of a number have three digits");
        }
        for (String cell : List.of("1a,23", "a", ",", "", "%", "1/23,4", "1:23,4")) {
            assertThat(OPEN.fault(cell)).as(cell).isEqualTo("is not a number");
        }
        assertThat(OPEN.fault("1,000e999")).isEqualTo("is too large for a number");
        assertThat(OPEN.fault("(1,000e-999)")).isEqualTo("is too small for a number and would become zero");
        assertThat(CellNumbers.PLAIN.withPercent().fault("--5%")).isEqualTo("is not a number");
        assertThat(CellNumbers.PLAIN.fault("1e999")).isEqualTo("is too large for a number");
        assertThat(CellNumbers.PLAIN.fault("12,34")).isEqualTo("is not a number");
    }

    @Test
    void write_hasTheDecimalSymbolAndNoGroups() {
        assertThat(OPEN.write(Figure.of(1234.5))).isEqualTo("1234.5");
        assertThat(CellNumbers.PLAIN.withSymbols(',', '.').write(Figure.of(1234.5)))
                .isEqualTo("1234,5");
        assertThat(CellNumbers.PLAIN.withSymbols(',', '.').example()).isEqualTo("1234 or -0,5");
    }
}
