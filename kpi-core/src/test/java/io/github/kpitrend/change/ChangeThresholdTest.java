// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.change;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeThresholdTest {

    @Test
    void theBoundIsReached() {
        assertThat(ChangeThreshold.TEN_PERCENT.direction(10, 11)).isEqualTo(DirectionOfTravel.INCREASE);
        assertThat(ChangeThreshold.TEN_PERCENT.direction(10, 9)).isEqualTo(DirectionOfTravel.DECREASE);
        assertThat(ChangeThreshold.TEN_PERCENT.direction(10, 10.9)).isEqualTo(DirectionOfTravel.SIMILAR);
        assertThat(ChangeThreshold.points(2).direction(60, 62)).isEqualTo(DirectionOfTravel.INCREASE);
        assertThat(ChangeThreshold.points(2).direction(60, 61.9)).isEqualTo(DirectionOfTravel.SIMILAR);
        assertThat(ChangeThreshold.points(0.3).direction(0.1, 0.4)).isEqualTo(DirectionOfTravel.INCREASE);
    }

    @Test
    void anyChangeDecidesBySign() {
        ChangeThreshold any = ChangeThreshold.anyChange();
        assertThat(any).hasToString("any change");
        assertThat(any.direction(1e15, 1e15 + 1)).isEqualTo(DirectionOfTravel.INCREASE);
        assertThat(any.direction(5, 4.999999)).isEqualTo(DirectionOfTravel.DECREASE);
        assertThat(any.direction(0.0, -0.0)).isEqualTo(DirectionOfTravel.SIMILAR);
        assertThat(any.direction(0, 0.1)).isNotEqualTo(DirectionOfTravel.SIMILAR);
    }

    @Test
    void everyTextIsReadBack() {
        for (String text : List.of("10%", "2pt", "any change", "10%, rounded to 0 decimals")) {
            ChangeThreshold threshold = ChangeThreshold.parse(text);
            assertThat(ChangeThreshold.parse(threshold.toString())).as(text).isEqualTo(threshold);
        }
        assertThat(ChangeThreshold.parse("10%, rounded to 0 decimals").roundedTo())
                .hasValue(0);
        assertThat(ChangeThreshold.TEN_PERCENT.roundedTo()).isEmpty();
    }

    @Test
    void theTextsAreThese() {
        assertThat(ChangeThreshold.percent(10)).hasToString("10%");
        assertThat(ChangeThreshold.points(2.5)).hasToString("2.5pt");
        assertThat(ChangeThreshold.percent(10, 5)).hasToString("+10%/-5%");
        assertThat(ChangeThreshold.points(1, 2)).hasToString("+1pt/-2pt");
        assertThat(ChangeThreshold.percent(10).afterRounding(0)).hasToString("10%, rounded to 0 decimals");
        assertThat(ChangeThreshold.percent(10).afterRounding(1)).hasToString("10%, rounded to 1 decimal");
        assertThat(ChangeThreshold.anyChange().afterRounding(2)).hasToString("any change, rounded to 2 decimals");
        assertThat(ChangeThreshold.percent(10, 5).getPlain()).isEqualTo("+10%/-5%");
    }

    /** 9.5% is treated as the 10% that it prints as, in every way to ask. */
    @Test
    void afterRoundingTheTextDecides() {
        ChangeThreshold rounded = ChangeThreshold.TEN_PERCENT.afterRounding(0);
        MonthlySeries series = MonthlySeries.of(YearMonth.of(2020, 5), 200, 219, 198);
        assertThat(ChangeThreshold.TEN_PERCENT.direction(200, 219)).isEqualTo(DirectionOfTravel.SIMILAR);
        assertThat(rounded.direction(200, 219)).isEqualTo(DirectionOfTravel.INCREASE);
        assertThat(rounded.direction(Change.of(200, 219))).isEqualTo(DirectionOfTravel.INCREASE);
        assertThat(rounded.directions(series, Comparison.previousMonth()))
                .containsExactly(
                        DirectionOfTravel.NOT_AVAILABLE, DirectionOfTravel.INCREASE, DirectionOfTravel.DECREASE);
    }

    @Test
    void equality() {
        assertDistinct(() -> List.of(
                ChangeThreshold.percent(10),
                ChangeThreshold.percent(11),
                ChangeThreshold.percent(10, 5),
                ChangeThreshold.percent(5, 10),
                ChangeThreshold.points(10),
                ChangeThreshold.percent(10).afterRounding(0),
                ChangeThreshold.percent(10).afterRounding(1),
                ChangeThreshold.anyChange(),
                ChangeThreshold.anyChange().afterRounding(0)));
    }

    @Test
    void otherTextsAreRefused() {
        for (String text :
                List.of("", "10%/5%", "+10%/-5pt", "+0%/-5%", "0", "-1", "NaN", "1e999", "any", "10% rounded")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> ChangeThreshold.parse(text));
        }
        for (String text : List.of("1..2", "1e", ".", "1e+-3", "+1..2%/-1%", "+1%/-1..2%")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ChangeThreshold.parse(text))
                    .withMessageStartingWith('"' + text + "\" is not a threshold");
        }
        assertThat(ChangeThreshold.parse("any change, rounded to 0 decimals"))
                .isEqualTo(ChangeThreshold.anyChange().afterRounding(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChangeThreshold.parse("x".repeat(40)))
                .withMessageStartingWith('"' + "x".repeat(40) + "\" is not a threshold");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChangeThreshold.parse("x".repeat(41)))
                .withMessageStartingWith('"' + "x".repeat(40) + "...\" is not a threshold");
    }
}
