// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which of several symbols counts, what a refusal says, and how markers are written. */
class SymbolDialectRulesTest {

    private static final SymbolDialect STARS = SymbolDialect.none()
            .named("stars")
            .with("*", Marker.PROVISIONAL)
            .with("**", Marker.REVISED)
            .with("c", MissingReason.CONFIDENTIAL)
            .with("u", MissingReason.UNAVAILABLE);

    @Test
    void theLongestMarkerCounts() {
        assertThat(STARS.read("45*")).isEqualTo(Observation.of(45, Marker.PROVISIONAL));
        assertThat(STARS.read("45**")).isEqualTo(Observation.of(45, Marker.REVISED));
        assertThat(STARS.read("45 ***").markers()).isEqualTo(Set.of(Marker.PROVISIONAL, Marker.REVISED));
        SymbolDialect otherOrder =
                SymbolDialect.none().with("**", Marker.REVISED).with("*", Marker.PROVISIONAL);
        assertThat(otherOrder.read("45**")).isEqualTo(Observation.of(45, Marker.REVISED));
        for (String cell : List.of("*", "**", "* 45", "45 * *x", "c*")) {
            assertThatIllegalArgumentException().isThrownBy(() -> STARS.read(cell));
        }
    }

    @Test
    void aBoundIsReadAfterEverySign() {
        SymbolDialect below = STARS.withBelow(MissingReason.NEGLIGIBLE);
        Observation negligible = Observation.missing(MissingReason.NEGLIGIBLE);
        for (String cell : List.of("<5", "<=5", "<= 5", "\u2264 5", "less than 5", "LESS THAN 5", "fewer than 0.5")) {
            assertThat(below.read(cell)).as(cell).isEqualTo(negligible);
            assertThatIllegalArgumentException().isThrownBy(() -> STARS.read(cell));
        }
        for (String cell : List.of("<", "< c", "<=", "less 5", "5<", "less than")) {
            assertThatIllegalArgumentException().isThrownBy(() -> below.read(cell));
        }
        assertThat(below.with("<5", MissingReason.PENDING).read("<5"))
                .isEqualTo(Observation.missing(MissingReason.PENDING));
    }

    @Test
    void notesAreIgnoredByOfficialStatisticsOnly() {
        assertThat(SymbolDialect.gss().read("45 [ns]")).isEqualTo(Observation.of(45));
        assertThat(SymbolDialect.gss().read("45[note 1][p]")).isEqualTo(Observation.of(45, Marker.PROVISIONAL));
        assertThatIllegalArgumentException().isThrownBy(() -> STARS.read("45 [ns]"));
        assertThatIllegalArgumentException().isThrownBy(() -> STARS.read("45 [note 1]"));
        SymbolDialect alike = SymbolDialect.none().named("gss");
        for (Map.Entry<String, MissingReason> entry :
                SymbolDialect.gss().reasons().entrySet()) {
            alike = alike.with(entry.getKey(), entry.getValue());
        }
        for (Map.Entry<String, Marker> entry : SymbolDialect.gss().markers().entrySet()) {
            alike = alike.with(entry.getKey(), entry.getValue());
        }
        assertThat(alike).as("the notes count for equality").isNotEqualTo(SymbolDialect.gss());
    }

    @Test
    void spacesAreReadByTrimmedDialectsOnly() {
        assertThat(STARS.trimmed().read("\u00a0 45* ")).isEqualTo(Observation.of(45, Marker.PROVISIONAL));
        assertThat(STARS.trimmed().read(" \u200b")).isEqualTo(Observation.missing(MissingReason.NOT_REPORTED));
        assertThat(STARS.trimmed().read(" C ")).isEqualTo(Observation.missing(MissingReason.CONFIDENTIAL));
        for (String cell : List.of(" 45", "45* ", " ", "c ")) {
            assertThatIllegalArgumentException().isThrownBy(() -> STARS.read(cell));
        }
    }

    @Test
    void aRefusalSaysWhatIsExpected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STARS.read("x"))
                .withMessage("\"x\" is not a number; expected a plain decimal such as 1234 or -0.5, an empty cell,"
                        + " a decimal followed by * **, or one of c u");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SymbolDialect.none().withNumberSymbols(',', '.').read("1e999"))
                .withMessage("\"1e999\" is too large for a number; expected a plain decimal such as 1234 or -0,5, an"
                        + " empty cell");
        String forty = "x".repeat(40);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STARS.read(forty))
                .withMessageStartingWith('"' + forty + "\" is not a number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STARS.read(forty + "y"))
                .withMessageStartingWith('"' + forty + "...\" is not a number");
    }

    @Test
    void aRefusedSymbolIsNamed() {
        for (String symbol : List.of("", " x", "x\u00a0")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> STARS.with(symbol, Marker.REVISED))
                    .withMessage("symbol must not be blank or have spaces at its ends, but was \"" + symbol + '"');
        }
        for (String symbol : List.of("*", "**", "c", "C")) {
            String message = "symbol must not be in the dialect stars already, but was \"" + symbol + '"';
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> STARS.with(symbol, Marker.REVISED))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> STARS.with(symbol, MissingReason.PENDING))
                    .withMessage(message);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STARS.with("5", MissingReason.PENDING))
                .withMessage("symbol must not read as a number or a part of one, but was \"5\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STARS.with("e5", Marker.REVISED))
                .withMessage("symbol must not read as a number or a part of one, but was \"e5\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STARS.named(" "))
                .withMessage("name must not be blank, but was \" \"");
    }

    @Test
    void markersAreWrittenBehindTheNumber() {
        assertThat(SymbolDialect.gss().write(Observation.of(45, Marker.PROVISIONAL, Marker.REVISED)))
                .isEqualTo("45 [p][r]");
        assertThat(STARS.write(Observation.of(45, Marker.PROVISIONAL, Marker.REVISED)))
                .isEqualTo("45 * **");
        assertThat(STARS.write(Observation.of(4.5))).isEqualTo("4.5");
        assertThat(STARS.write(Observation.missing(MissingReason.NOT_REPORTED))).isEmpty();
        assertThat(STARS.write(Observation.missing(MissingReason.CONFIDENTIAL))).isEqualTo("c");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STARS.write(Observation.missing(MissingReason.PENDING)))
                .withMessage("the dialect stars has no symbol for PENDING");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STARS.write(Observation.of(1, Marker.FORECAST)))
                .withMessage("the dialect stars has no symbol for FORECAST");
    }

    @Test
    void symbolsAreTakenAwayInAnyCase() {
        SymbolDialect less = STARS.without("C").without("**");
        assertThat(less.reasons()).containsOnlyKeys("u");
        assertThat(less.markers()).containsOnlyKeys("*");
        assertThat(STARS.without("x")).isEqualTo(STARS);
    }
}
