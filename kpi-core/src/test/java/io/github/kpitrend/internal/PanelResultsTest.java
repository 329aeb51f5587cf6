// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.internal.PanelResults.Column;
import org.junit.jupiter.api.Test;

/** The columns of a table. */
class PanelResultsTest {

    @Test
    void everyColumnKeepsItsOwn() {
        PanelResults results = new PanelResults(3);
        assertThat(results.capacity()).isEqualTo(3);
        results.set(1, 10, 20, 30, 40, (byte) -1);
        assertThat(results.value(Column.PERCENT_PREVIOUS, 1)).isEqualTo(10);
        assertThat(results.value(Column.PERCENT_YEAR, 1)).isEqualTo(20);
        assertThat(results.value(Column.MEAN, 1)).isEqualTo(30);
        assertThat(results.value(Column.MAX, 1)).isEqualTo(40);
        assertThat(results.direction(1)).isEqualTo((byte) -1);
        for (Column column : Column.values()) {
            assertThat(results.value(column, 0)).isZero();
            assertThat(results.value(column, 2)).isZero();
        }
    }

    @Test
    void everyUseHasANumberOfItsOwn() {
        PanelResults results = new PanelResults(0);
        int first = results.use();
        assertThat(results.use()).isEqualTo(first);
        results.endUse();
        int second = results.use();
        results.endUse();
        assertThat(second).isNotEqualTo(first);
        assertThat(results.use()).isNotEqualTo(second).isNotEqualTo(first);
    }
}
