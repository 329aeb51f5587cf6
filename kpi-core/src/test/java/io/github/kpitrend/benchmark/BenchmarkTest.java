// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import org.junit.jupiter.api.Test;

class BenchmarkTest {

    private static final Figure KNOWN = Figure.of(40);
    private static final ConfidenceInterval NARROW = ConfidenceInterval.published(39, 41, ConfidenceLevel.PERCENT_95);

    @Test
    void benchmarksGiveBackWhatTheyWereMadeOf() {
        Benchmark benchmark = Benchmark.of("ENG", "2018-19", KNOWN).withInterval(NARROW);
        assertThat(benchmark.name()).isEqualTo("ENG");
        assertThat(benchmark.period()).isEqualTo("2018-19");
        assertThat(benchmark.figure()).isEqualTo(KNOWN);
        assertThat(benchmark.interval()).contains(NARROW);
        assertThat(Benchmark.of("ENG", "", KNOWN).interval()).isEmpty();
    }
}
