// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.benchmark;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.math.BigDecimal;
import java.util.List;
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

    @Test
    void aBenchmarkHasAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Benchmark.of("", "2018-19", KNOWN))
                .withMessage("name must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Benchmark.of("", "2018-19", 40))
                .withMessage("name must not be empty");
        assertThat(Benchmark.of("ENG", "2018-19", 40)).isEqualTo(Benchmark.of("ENG", "2018-19", KNOWN));
    }

    @Test
    void anIntervalContainsTheFigure() {
        for (double limit : new double[] {39, 41}) {
            Benchmark atLimit = Benchmark.of("ENG", "", limit);
            assertThat(atLimit.withInterval(NARROW).figure()).isEqualTo(Figure.of(limit));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Benchmark.of("ENG", "", 41.5).withInterval(NARROW))
                .withMessage("interval must contain the figure 41.5, but was 39 to 41");
        Benchmark pending = Benchmark.of("ENG", "", Figure.missing(MissingReason.PENDING));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pending.withInterval(NARROW))
                .withMessage("interval must contain the figure missing (PENDING), but was 39 to 41");
    }

    @Test
    void plainForm() {
        Benchmark bare = Benchmark.of("ENG", "2018-19", KNOWN);
        assertThat(bare.getPlain())
                .containsEntry("name", "ENG")
                .containsEntry("period", "2018-19")
                .containsEntry("figure", BigDecimal.valueOf(40))
                .doesNotContainKey("interval");
        assertThat(bare.withInterval(NARROW).getPlain()).containsEntry("interval", NARROW.getPlain());
    }

    @Test
    void equality() {
        assertDistinct(() -> List.of(
                Benchmark.of("ENG", "2018-19", KNOWN),
                Benchmark.of("SCT", "2018-19", KNOWN),
                Benchmark.of("ENG", "2019-20", KNOWN),
                Benchmark.of("ENG", "2018-19", 41),
                Benchmark.of("ENG", "2018-19", KNOWN).withInterval(NARROW),
                Benchmark.of("ENG", "2018-19", KNOWN)
                        .withInterval(ConfidenceInterval.published(39, 42, ConfidenceLevel.PERCENT_95))));
    }

    @Test
    void textForm() {
        assertThat(Benchmark.of("ENG", "2018-19", 42.1)
                        .withInterval(ConfidenceInterval.published(41.8, 42.4, ConfidenceLevel.PERCENT_95)))
                .hasToString("ENG 2018-19: 42.1 (41.8 to 42.4)");
        assertThat(Benchmark.of("ENG", "", 42.1)).hasToString("ENG: 42.1");
    }
}
