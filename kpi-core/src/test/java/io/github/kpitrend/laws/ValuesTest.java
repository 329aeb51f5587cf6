// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Values are their contents: made again they are equal, with the same hash and text; and differing in one part they are not. The values of a type here
 * differ from its first one in one part each.
 */
class ValuesTest {

    /** A value and its text. */
    record Value(Object value, String text) {}

    private final List<List<Value>> types = values();

    @Test
    void madeAgainTheyAreEqual() {
        List<List<Value>> again = values();
        for (int t = 0; t < types.size(); t++) {
            for (int i = 0; i < types.get(t).size(); i++) {
                Object one = types.get(t).get(i).value;
                Object other = again.get(t).get(i).value;
                assertThat(other).isEqualTo(one).hasSameHashCodeAs(one).hasToString(one.toString());
                assertThat(one).isEqualTo(one);
            }
        }
    }

    @Test
    void differingInOnePartTheyAreNot() {
        for (List<Value> type : types) {
            for (Value one : type) {
                assertThat(one.value).isNotEqualTo(null).isNotEqualTo("other");
                for (Value other : type) {
                    if (one != other) {
                        assertThat(one.value).isNotEqualTo(other.value);
                        assertThat(one.value.hashCode())
                                .as("hash of %s and %s", one.value, other.value)
                                .isNotEqualTo(other.value.hashCode());
                    }
                }
            }
        }
    }

    @Test
    void theySayWhatTheyAre() {
        for (List<Value> type : types) {
            for (Value value : type) {
                assertThat(value.value).hasToString(value.text);
            }
        }
    }

    // -----------------------------------------------------------------------
    private static List<List<Value>> values() {
        List<List<Value>> types = new ArrayList<>();
        types.addAll(ValuesOfSeries.times());
        types.addAll(ValuesOfSeries.figures());
        types.addAll(ValuesOfScorecards.targets());
        types.addAll(ValuesOfScorecards.pages());
        return types;
    }
}
