// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static io.github.kpitrend.testing.KpiAssertions.assertThat;
import static io.github.kpitrend.testing.KpiAssertions.assertThatIllegalArgumentException;

import io.github.kpitrend.testing.KpiSamples;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolDialectTest {

    private static final List<SymbolDialect> ALL =
            List.of(SymbolDialect.scorecard(), SymbolDialect.gss(), SymbolDialect.none());
    private static final Set<Marker> GSS_MARKERS = EnumSet.complementOf(EnumSet.of(Marker.PARTIAL));

    /** Dialect, cell, what it says. */
    static Object[][] cells() {
        return new Object[][] {
            {SymbolDialect.scorecard(), "tbc", Observation.missing(MissingReason.PENDING)},
            {SymbolDialect.scorecard(), "TBC", Observation.missing(MissingReason.PENDING)}, // case does not matter
            {SymbolDialect.scorecard(), "n/a", Observation.missing(MissingReason.NOT_APPLICABLE)},
            {SymbolDialect.scorecard(), "-", Observation.missing(MissingReason.NOT_REPORTED)},
            {SymbolDialect.scorecard(), "--", Observation.missing(MissingReason.NOT_REPORTED)},
            {SymbolDialect.scorecard(), "", Observation.missing(MissingReason.NOT_REPORTED)},
            {SymbolDialect.scorecard(), "205", Observation.of(205)},
            {SymbolDialect.scorecard(), "-0.5", Observation.of(-0.5)},
            {SymbolDialect.gss(), "[c]", Observation.missing(MissingReason.CONFIDENTIAL)},
            {SymbolDialect.gss(), "[C]", Observation.missing(MissingReason.CONFIDENTIAL)},
            {SymbolDialect.gss(), "[x]", Observation.missing(MissingReason.UNAVAILABLE)},
            {SymbolDialect.gss(), "[z]", Observation.missing(MissingReason.NOT_APPLICABLE)},
            {SymbolDialect.gss(), "[low]", Observation.missing(MissingReason.NEGLIGIBLE)},
            {SymbolDialect.gss(), "", Observation.missing(MissingReason.NOT_REPORTED)},
            {SymbolDialect.gss(), "45 [p][r]", Observation.of(45, Marker.PROVISIONAL, Marker.REVISED)},
            {SymbolDialect.gss(), "45[p] [r]", Observation.of(45, Marker.PROVISIONAL, Marker.REVISED)}, // other blanks
            {SymbolDialect.gss(), "1e3 [B]", Observation.of(1000, Marker.BREAK_BEFORE)},
            {
                SymbolDialect.gss(),
                "7 [e][f][u]",
                Observation.of(7, Marker.ESTIMATED, Marker.FORECAST, Marker.LOW_RELIABILITY)
            },
            {SymbolDialect.gss(), "7 [p][p]", Observation.of(7, Marker.PROVISIONAL)}, // said twice
            {SymbolDialect.none(), "", Observation.missing(MissingReason.NOT_REPORTED)},
            {SymbolDialect.none(), "0", Observation.of(0)},
        };
    }

    @ParameterizedTest
    @MethodSource("cells")
    void read_saysWhatTheCellMeans(SymbolDialect dialect, String cell, Observation expected) {
        assertThat(dialect.read(cell)).isEqualTo(expected);
    }

    /** Dialect, cell: never of another dialect. */
    static Object[][] foreign() {
        return new Object[][] {
            {SymbolDialect.scorecard(), "[c]"},
            {SymbolDialect.scorecard(), "45 [p]"},
            {SymbolDialect.gss(), "tbc"},
            {SymbolDialect.gss(), "-"}, // a zero here, a suppressed count there
            {SymbolDialect.gss(), "[p]"}, // a marker without a number
            {SymbolDialect.gss(), "[c] [p]"},
            {SymbolDialect.gss(), "45  [p]"},
            {SymbolDialect.gss(), "45 [p] "},
            {SymbolDialect.gss(), "45 [p]x"},
            {SymbolDialect.gss(), "45 [q]"},
            {SymbolDialect.gss(), "45 [c]"},
            {SymbolDialect.gss(), "45 [p"},
            {SymbolDialect.gss(), "NaN [p]"},
            {SymbolDialect.none(), "-"},
            {SymbolDialect.none(), "n/a"},
        };
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void read_refusesOtherCells(SymbolDialect dialect, String cell) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dialect.read(cell))
                .withMessageContaining('"' + cell + '"')
                .withMessageContaining("expected a plain decimal");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "1,234", "1 234", " 5", "5 ", "NaN", "Infinity", "1e999", "1e-999", "\u0665", "5%"})
    void read_refusesWhatIsNoPlainDecimal(String cell) {
        for (SymbolDialect dialect : ALL) {
            assertThatIllegalArgumentException().isThrownBy(() -> dialect.read(cell));
        }
    }

    @Test
    void read_shortensLongCellsInItsMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SymbolDialect.none().read("x".repeat(5000)))
                .satisfies(thrown -> assertThat(thrown.getMessage()).hasSizeLessThan(300));
    }

    @Property
    void f1_readGivesBackWhatWasWritten(@ForAll("observations") Observation observation) {
        for (SymbolDialect dialect : ALL) {
            String cell;
            try {
                cell = dialect.write(observation);
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("has no symbol for");
                continue;
            }
            assertThat(dialect.read(cell)).isEqualTo(observation);
            assertThat(dialect.write(dialect.read(cell))).isEqualTo(cell);
        }
    }

    @Test
    void write_hasASymbolForAllThatItReads() {
        for (Object[] row : cells()) {
            SymbolDialect dialect = (SymbolDialect) row[0];
            assertThat(dialect.read(dialect.write((Observation) row[2]))).isEqualTo(row[2]);
        }
        for (Marker marker : GSS_MARKERS) {
            Observation observation = Observation.of(1, marker);
            assertThat(SymbolDialect.gss().read(SymbolDialect.gss().write(observation)))
                    .isEqualTo(observation);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SymbolDialect.scorecard().write(Observation.of(1, Marker.REVISED)))
                .withMessageContaining("scorecard")
                .withMessageContaining("REVISED");
    }

    @Property(tries = 3000)
    void f3_anyCellIsReadOrRefusedAsDocumented(@ForAll("anything") String cell) {
        for (SymbolDialect dialect : ALL) {
            try {
                assertThat(dialect.read(cell)).isNotNull();
            } catch (IllegalArgumentException e) {
                assertThat(e)
                        .isExactlyInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("expected");
            }
        }
    }

    // -----------------------------------------------------------------------
    private static final SymbolDialect COUNCIL = SymbolDialect.scorecard()
            .named("council")
            .trimmed()
            .withNumberSymbols('.', ',')
            .withCurrencySigns("£", "€", "US$", "US")
            .withPercentSign()
            .withBracketedNegatives()
            .with("*", MissingReason.CONFIDENTIAL)
            .with("..", MissingReason.UNAVAILABLE)
            .with("(p)", Marker.PROVISIONAL)
            .with("r", Marker.REVISED)
            .withBelow(MissingReason.CONFIDENTIAL);
    private static final SymbolDialect GERMAN = SymbolDialect.none().named("de").withNumberSymbols(',', '.');
    private static final SymbolDialect SWISS = SymbolDialect.none().named("ch").withNumberSymbols('.', '\'');

    /** Dialect, cell, what it says. */
    static Object[][] openedCells() {
        Observation confidential = Observation.missing(MissingReason.CONFIDENTIAL);
        return new Object[][] {
            {COUNCIL, " £45,120 ", Observation.of(45_120)},
            {COUNCIL, "-£45", Observation.of(-45)},
            {COUNCIL, "£-45", Observation.of(-45)},
            {COUNCIL, "45 £", Observation.of(45)},
            {COUNCIL, "£ 45", Observation.of(45)},
            {COUNCIL, "US$45", Observation.of(45)}, // the longer sign
            {COUNCIL, "(312)", Observation.of(-312)},
            {COUNCIL, "(£1,312.50)", Observation.of(-1312.5)},
            {COUNCIL, "22%", Observation.of(22)},
            {COUNCIL, " 22 % ", Observation.of(22)},
            {COUNCIL, "-33%", Observation.of(-33)},
            {COUNCIL, "+6.4%", Observation.of(6.4)},
            {COUNCIL, "1,204", Observation.of(1204)},
            {COUNCIL, "1,234,567.25", Observation.of(1_234_567.25)},
            {COUNCIL, "1 204", Observation.of(1204)},
            {COUNCIL, "1\u00a0204", Observation.of(1204)},
            {COUNCIL, "1\u202f204", Observation.of(1204)},
            {COUNCIL, "96\u00a0", Observation.of(96)},
            {COUNCIL, "\u2212312", Observation.of(-312)},
            {COUNCIL, "\u2013312", Observation.of(-312)},
            {COUNCIL, "1,204e2", Observation.of(120_400)},
            {COUNCIL, "   ", Observation.missing(MissingReason.NOT_REPORTED)},
            {COUNCIL, "*", confidential},
            {COUNCIL, "..", Observation.missing(MissingReason.UNAVAILABLE)},
            {COUNCIL, "<5", confidential},
            {COUNCIL, "< 5", confidential},
            {COUNCIL, "<0.5", confidential},
            {COUNCIL, "\u22645", confidential},
            {COUNCIL, "Fewer than 5", confidential},
            {COUNCIL, "45 (p)", Observation.of(45, Marker.PROVISIONAL)},
            {COUNCIL, "£1,045 (P) r", Observation.of(1045, Marker.PROVISIONAL, Marker.REVISED)},
            {COUNCIL, "-0", Observation.of(0)},
            {GERMAN, "1.204,5", Observation.of(1204.5)},
            {GERMAN, "1,5", Observation.of(1.5)},
            {GERMAN, "1.204", Observation.of(1204)},
            {GERMAN, "1204", Observation.of(1204)},
            {GERMAN, "1e3", Observation.of(1000)},
            {SWISS, "1'204.5", Observation.of(1204.5)},
            {SWISS, "1\u2019204.5", Observation.of(1204.5)},
            {SymbolDialect.gss(), "[w]", Observation.missing(MissingReason.UNAVAILABLE)},
            {SymbolDialect.gss(), "45 [note 1]", Observation.of(45)},
            {SymbolDialect.gss(), "45 [p] [note 12][ns]", Observation.of(45, Marker.PROVISIONAL)},
            {SymbolDialect.gss(), "[c] [note 3]", confidential},
            {
                SymbolDialect.gss().without("[C]").with("[c]", MissingReason.PENDING),
                "[c]",
                Observation.missing(MissingReason.PENDING)
            },
        };
    }

    @ParameterizedTest
    @MethodSource("openedCells")
    void read_readsWhatTheDialectAllows(SymbolDialect dialect, String cell, Observation expected) {
        assertThat(dialect.read(cell)).isEqualTo(expected);
        assertThat(dialect.read(dialect.write(expected))).isEqualTo(expected);
    }

    /** Dialect, cell, part of the message. */
    static Object[][] refusedCells() {
        return new Object[][] {
            {COUNCIL, "12,04", "groups of a number have three digits"},
            {COUNCIL, "1,2045", "groups of a number have three digits"},
            {COUNCIL, "1234,567", "groups of a number have three digits"},
            {COUNCIL, "0,123", "groups of a number have three digits"},
            {COUNCIL, "1,234 567", "groups of a number have three digits"}, // two kinds of groups
            {COUNCIL, "1.204,5", "is not a number"},
            {COUNCIL, ",123", "groups of a number have three digits"},
            {COUNCIL, "£1.2m", "is not a number"},
            {COUNCIL, "£45€", "is not a number"},
            {COUNCIL, "£45%", "is not a number"},
            {COUNCIL, "%", "is not a number"},
            {COUNCIL, "()", "is not a number"},
            {COUNCIL, "(-3)", "is not a number"},
            {COUNCIL, "--3", "is not a number"},
            {COUNCIL, "- 3", "is not a number"},
            {COUNCIL, "(p)", "is not a number"}, // a marker without a number
            {COUNCIL, "<five", "is not a number"},
            {COUNCIL, "<", "is not a number"},
            {COUNCIL, "1-4", "is not a number"},
            {COUNCIL, "312-", "is not a number"},
            {COUNCIL, "1e999", "too large"},
            {COUNCIL, "1e-999%", "would become zero"},
            {GERMAN, "1.5", "groups of a number have three digits"},
            {GERMAN, " 1", "groups of a number have three digits"},
            {SymbolDialect.none().withPercentSign(), "1,5%", "is not a number"},
            {SymbolDialect.gss(), "45 [note x]", "is not a number"},
            {SymbolDialect.gss(), "45 [note ]", "is not a number"},
            {SymbolDialect.gss(), "[note 1]", "is not a number"},
        };
    }

    @ParameterizedTest
    @MethodSource("refusedCells")
    void read_refusesWhatTheDialectDoesNotAllow(SymbolDialect dialect, String cell, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dialect.read(cell))
                .withMessageContaining('"' + cell + '"')
                .withMessageContaining(message);
    }

    @Test
    void with_refusesSymbolsThatCannotBeToldApart() {
        SymbolDialect dialect = SymbolDialect.scorecard();
        for (String symbol : List.of("", " ", " *", "* ", "5", "1e3", "TBC")) {
            assertThatIllegalArgumentException().isThrownBy(() -> dialect.with(symbol, MissingReason.PENDING));
            assertThatIllegalArgumentException().isThrownBy(() -> dialect.with(symbol, Marker.REVISED));
        }
        for (String end : List.of(".", ".5", "e5", "0")) {
            assertThatIllegalArgumentException().isThrownBy(() -> dialect.with(end, Marker.REVISED));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dialect.with("1,234", MissingReason.PENDING).withNumberSymbols('.', ','));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dialect.with("(1)", Marker.REVISED).withBracketedNegatives());
        for (char symbol : "5e-+(%<\n".toCharArray()) {
            assertThatIllegalArgumentException().isThrownBy(() -> dialect.withNumberSymbols('.', symbol));
            assertThatIllegalArgumentException().isThrownBy(() -> dialect.withNumberSymbols(symbol, ','));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> dialect.withNumberSymbols(',', ','));
        assertThatIllegalArgumentException().isThrownBy(() -> dialect.withNumberSymbols(' ', ','));
        for (String sign : List.of("", "a b", "4", "-", "%")) {
            assertThatIllegalArgumentException().isThrownBy(() -> dialect.withCurrencySigns(sign));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> dialect.named(" "));
    }

    @Test
    void accessors_tellWhatWasChosen() {
        assertThat(COUNCIL.name()).isEqualTo("council");
        assertThat(COUNCIL).hasToString("council");
        assertThat(COUNCIL.isTrimmed()).isTrue();
        assertThat(SymbolDialect.gss().isTrimmed()).isFalse();
        assertThat(COUNCIL.reasons().keySet()).containsExactly("tbc", "n/a", "-", "--", "*", "..");
        assertThat(COUNCIL.markers().keySet()).containsExactly("(p)", "r");
        assertThat(COUNCIL.without("tbc")).isNotEqualTo(COUNCIL);
        assertThat(COUNCIL.without("unknown")).isEqualTo(COUNCIL).hasSameHashCodeAs(COUNCIL);
        assertThat(SymbolDialect.none().withCurrencySigns("£")).isNotEqualTo(SymbolDialect.none());
        assertThat(SymbolDialect.none().withCurrencySigns("£").withCurrencySigns())
                .isEqualTo(SymbolDialect.none());
    }

    /** L6 and L8 of cells: what is written is read back, and no digit is made or lost. */
    @Property
    void f1_openedDialectsReadBackWhatTheyWrite(@ForAll("observations") Observation observation) {
        for (SymbolDialect dialect : List.of(COUNCIL, GERMAN, SWISS)) {
            if (observation.figure().isKnown() && dialect.markers().values().containsAll(observation.markers())) {
                String cell = dialect.write(observation);
                assertThat(dialect.read(cell)).isEqualTo(observation);
            }
        }
    }

    @Property
    void f1_groupedNumbersAreThoseWithoutGroups(@ForAll long whole, @ForAll("decimals") String decimals) {
        long number = whole / 1000;
        String grouped = String.format(java.util.Locale.ROOT, "%,d", number) + decimals;
        assertThat(COUNCIL.read(grouped)).isEqualTo(SymbolDialect.none().read(number + decimals));
        String german = grouped.replace(',', ';').replace('.', ',').replace(';', '.');
        assertThat(GERMAN.read(german)).isEqualTo(SymbolDialect.none().read(number + decimals));
    }

    @Provide
    Arbitrary<String> decimals() {
        return Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(6).map(digits -> "." + digits);
    }

    @Property(tries = 3000)
    void f3_opened_anyCellIsReadOrRefusedAsDocumented(@ForAll("anything") String cell) {
        for (SymbolDialect dialect : List.of(COUNCIL, GERMAN, SWISS)) {
            try {
                Observation read = dialect.read(cell);
                if (read.figure().isKnown()) {
                    String digits = cell.replaceAll("[^0-9]", "");
                    assertThat(digits).isNotEmpty();
                }
            } catch (IllegalArgumentException e) {
                assertThat(e)
                        .isExactlyInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("expected");
            }
        }
    }

    /** Kind C17: a cell of any length is read in one pass. */
    @Test
    void read_takesTimeInProportionToTheCell() {
        for (String[] parts : new String[][] {{"[p]", "x"}, {"]", "x"}, {"1,", "x"}, {"(", "1"}, {"[note 1]", ""}}) {
            String cell = parts[0].repeat(200_000) + parts[1];
            for (SymbolDialect dialect : List.of(COUNCIL, SymbolDialect.gss(), GERMAN)) {
                org.junit.jupiter.api.Assertions.assertTimeout(
                        java.time.Duration.ofSeconds(5),
                        () -> assertThatIllegalArgumentException().isThrownBy(() -> dialect.read(cell)));
            }
        }
    }

    @Provide
    Arbitrary<Observation> observations() {
        Arbitrary<Observation> known = Combinators.combine(KpiSamples.numbers(), KpiSamples.markers())
                .as((number, markers) -> new Observation(Figure.of(number), markers));
        return Arbitraries.oneOf(
                KpiSamples.numbers().map(Observation::of),
                known,
                Arbitraries.of(MissingReason.values()).map(Observation::missing));
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(10),
                Arbitraries.strings()
                        .withChars("0123456789.eE+-[]prefbucxzlowtn/a ,%()£<*")
                        .ofMaxLength(12));
    }
}
