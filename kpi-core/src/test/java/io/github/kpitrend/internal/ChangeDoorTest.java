// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.series.Figure;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class ChangeDoorTest {

    private static final YearMonth MAY = YearMonth.of(2020, 5);

    @Test
    void makesTheChangeOfTwoFigures() {
        ChangeDoor<Change> door = ChangeDoor.of(Change.class);
        Change change = door.make(Figure.of(8), Figure.of(10), null, false, MAY.minusMonths(1), MAY);
        assertThat(change.difference()).isEqualTo(Figure.of(2));
        assertThat(change.percent()).isEqualTo(Figure.of(25));
        assertThat(change.month()).hasValue(MAY);
        assertThat(door.exact(change).difference()).isEqualTo(2);
    }

    @Test
    void onlyATypeOfChangesHasOne() {
        assertThatThrownBy(() -> ChangeDoor.of(String.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("installs no accessor");
    }
}
