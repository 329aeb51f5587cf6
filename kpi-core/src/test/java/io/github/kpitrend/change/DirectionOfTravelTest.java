// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DirectionOfTravelTest {

    @Test
    void textsAndSymbolsAreThese() {
        assertThat(DirectionOfTravel.values())
                .extracting(DirectionOfTravel::text)
                .containsExactly("increase", "similar", "decrease", "not available");
        assertThat(DirectionOfTravel.values())
                .extracting(DirectionOfTravel::symbol)
                .containsExactly("\u2191", "\u2192", "\u2193", "-");
    }

    @ParameterizedTest
    @EnumSource
    void textAndNameAreReadInAnyCase(DirectionOfTravel direction) {
        assertThat(DirectionOfTravel.parse(direction.text())).isEqualTo(direction);
        assertThat(DirectionOfTravel.parse(direction.text().toUpperCase(Locale.ROOT)))
                .isEqualTo(direction);
        assertThat(DirectionOfTravel.parse(direction.name())).isEqualTo(direction);
    }

    @Test
    void otherTextsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DirectionOfTravel.parse("up"))
                .withMessage("\"up\" is not a direction; expected one of increase, similar, decrease, not available");
    }
}
