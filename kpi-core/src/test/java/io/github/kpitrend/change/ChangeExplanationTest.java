// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeExplanationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100 | 104 | +10%/-5% | an increase of 10% or more, or a decrease of 5% or more | 100 to 104 is +4.0%, similar",
                "100 | 95 | +10%/-5% | an increase of 10% or more, or a decrease of 5% or more | 100 to 95 is -5.0%, a decrease",
                "200 | 219 | 10% | a change of 10% or more | 200 to 219 is +9.5%, similar",
                "200 | 219.99 | 10% | a change of 10% or more | 200 to 219.99 is +9.995%, similar",
                "200 | 219 | 10%, rounded to 0 decimals | a change of 10% or more, rounded to 0 decimals"
                        + " | 200 to 219 is +10%, an increase",
                "4.25 | 4.89 | 2pt | a change of 2 points or more | 4.25 to 4.89 is +0.6 points, similar",
                "4 | 7 | +5pt/-2pt | an increase of 5 points or more, or a decrease of 2 points or more"
                        + " | 4 to 7 is +3.0 points, similar",
                "100 | 100.04 | any change | any change | 100 to 100.04 is +0.04%, an increase",
                "100 | 100.04 | any change, rounded to 1 decimals | any change, rounded to 1 decimal"
                        + " | 100 to 100.04 is 0.0%, similar",
                "0 | 3 | 10% | a change of 10% or more | 0 to 3 is an increase",
                "0 | 0 | 10% | a change of 10% or more | 0 to 0 is 0.0%, similar",
                "0 | 2e-20 | any change | any change | 0 to 0.00000000000000000002 is an increase",
                "0 | 2e-20 | 1e-20pt | a change of 0.00000000000000000001 points or more"
                        + " | 0 to 0.00000000000000000002 is >0 points, an increase",
                "0 | -2e-20 | 1e-20pt | a change of 0.00000000000000000001 points or more"
                        + " | 0 to -0.00000000000000000002 is <0 points, a decrease",
                "0 | 0.9999999999999999 | 1pt | a change of 1 point or more | 0 to 0.9999999999999999 is <1 point, similar",
                "0 | -0.9999999999999999 | 1pt | a change of 1 point or more | 0 to -0.9999999999999999 is >-1 point, similar",
                "0 | 0.9999999999999999 | +1pt/-2pt | an increase of 1 point or more, or a decrease of 2 points or more"
                        + " | 0 to 0.9999999999999999 is <1 point, similar",
                "0 | -0.9999999999999999 | +2pt/-1pt | an increase of 2 points or more, or a decrease of 1 point or more"
                        + " | 0 to -0.9999999999999999 is >-1 point, similar",
                "-1.7e308 | 1.7e308 | 2pt | a change of 2 points or more | -1.7E+308 to 1.7E+308 is an increase",
            })
    void ruleAndSentence(double base, double current, String threshold, String rule, String text) {
        Explanation explanation = Change.of(base, current).explain(ChangeThreshold.parse(threshold));
        assertThat(explanation.rule()).isEqualTo(rule);
        assertThat(explanation.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"PENDING, to be confirmed", "CONFIDENTIAL, confidential"})
    void aMissingFigureIsNamed(MissingReason reason, String words) {
        assertThat(Change.of(Figure.of(1), Figure.missing(reason))
                        .explain(ChangeThreshold.TEN_PERCENT)
                        .text())
                .isEqualTo("no direction: " + words);
    }
}
