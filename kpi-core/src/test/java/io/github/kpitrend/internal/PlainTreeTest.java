// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpitrend.Plain;
import io.github.kpitrend.indicator.Polarity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlainTreeTest {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);

    @Test
    void leavesAreTextsNumbersAndBooleans() {
        Plain plain = () -> "plain";
        assertThat(PlainTree.of(plain)).isEqualTo("plain");
        assertThat(PlainTree.of("text")).isEqualTo("text");
        assertThat(PlainTree.of(7L)).isEqualTo(7L);
        assertThat(PlainTree.of(true)).isEqualTo(true);
        assertThat(PlainTree.of(new BigDecimal("1.50"))).isEqualTo(new BigDecimal("1.50"));
        assertThat(PlainTree.of(0.1 + 0.2)).isEqualTo(new BigDecimal("0.30000000000000004"));
        assertThat(PlainTree.of(Polarity.HIGHER_IS_BETTER)).isEqualTo("HIGHER_IS_BETTER");
        assertThat(PlainTree.of(YearMonth.of(10_000, 6))).isEqualTo("+10000-06");
        assertThat(PlainTree.of(LocalDate.of(2020, 6, 5))).isEqualTo("2020-06-05");
    }

    @Test
    void whatHasNoPlainFormIsRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlainTree.of(new StringBuilder("text")))
                .withMessage("value must have a plain form, but was a java.lang.StringBuilder");
    }

    @Test
    void collectionsKeepTheirOrder() {
        Object list = PlainTree.of(List.of(JUNE, 1.5, List.of(true), Set.of()));
        assertThat(list).isEqualTo(List.of("2020-06", new BigDecimal("1.5"), List.of(true), List.of()));
        assertThatThrownBy(() -> ((List<?>) list).clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void keysBecomeTexts() {
        Map<Object, Object> values = new LinkedHashMap<>();
        values.put(JUNE, JUNE);
        values.put(Polarity.LOWER_IS_BETTER, 2);
        values.put("a", List.of());
        Object map = PlainTree.of(values);
        assertThat(map).isEqualTo(Map.of("2020-06", "2020-06", "LOWER_IS_BETTER", 2, "a", List.of()));
        assertThat(((Map<?, ?>) map).keySet().toArray()).containsExactly("2020-06", "LOWER_IS_BETTER", "a");
        assertThatThrownBy(((Map<?, ?>) map)::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anEmptyOptionalIsOmitted() {
        Map<String, Object> map = PlainTree.map(
                "z", JUNE,
                "none", Optional.empty(),
                "b", Optional.of(1.5),
                "noNumber", OptionalInt.empty(),
                "a", OptionalInt.of(3));
        assertThat(map).isEqualTo(Map.of("z", "2020-06", "b", new BigDecimal("1.5"), "a", 3));
        assertThat(map.keySet()).containsExactly("z", "b", "a");
        assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThat(PlainTree.map()).isEmpty();
    }
}
