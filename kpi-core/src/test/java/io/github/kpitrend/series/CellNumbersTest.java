// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers in cells as part of a dialect: what makes two dialects equal. */
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
        assertThat(SymbolDialect.none().named("mine")).isEqualTo(none).hasSameHashCodeAs(none);
        assertThat(none.withCurrencySigns("$").withPercentSign())
                .isEqualTo(none.withPercentSign().withCurrencySigns("$"))
                .isNotEqualTo(none.name());
    }
}
