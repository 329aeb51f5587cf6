// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static io.github.kpitrend.model.KpiAssertions.assertThat;
import static io.github.kpitrend.model.KpiAssertions.assertThatIllegalArgumentException;

import io.github.kpitrend.model.KpiSamples;
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
                        .withChars("0123456789.eE+-[]prefbucxzlowtn/a ")
                        .ofMaxLength(12));
    }
}
