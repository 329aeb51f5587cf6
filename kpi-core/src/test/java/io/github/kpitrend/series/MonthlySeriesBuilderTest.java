// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The three verbs of the builder of a series, its markers and its range. */
class MonthlySeriesBuilderTest {

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);
    private static final YearMonth MARCH = YearMonth.of(2020, 3);

    private static MonthlySeries.Builder january(double value, Marker... markers) {
        return MonthlySeries.builder().add(JANUARY, value, markers);
    }

    @Test
    void addRefusesAMonthThatIsThere() {
        MonthlySeries.Builder builder = january(1);
        MonthlySeries later = MonthlySeries.of(JANUARY.minusMonths(1), 7, 8);
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> builder.add(JANUARY, 2),
                () -> builder.add(JANUARY, Observation.of(2)),
                () -> builder.addMissing(JANUARY, MissingReason.PENDING),
                () -> builder.addAll(later))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(call)
                    .withMessage("2020-01 already has an entry; use put to replace it or merge to combine them");
        }
        assertThat(builder.build()).isEqualTo(MonthlySeries.of(JANUARY, 1));
    }

    @Test
    void putReplacesFigureAndMarkers() {
        MonthlySeries.Builder builder = january(1, Marker.PROVISIONAL);
        assertThat(builder.put(JANUARY, 2).build()).isEqualTo(MonthlySeries.of(JANUARY, 2));
        Observation pending = Observation.missing(MissingReason.PENDING);
        assertThat(builder.put(JANUARY, pending).build().observation(JANUARY)).isEqualTo(pending);
        Observation marked = Observation.of(3, Marker.ESTIMATED);
        assertThat(builder.put(JANUARY, marked).build().observation(JANUARY)).isEqualTo(marked);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.put(JANUARY, Double.NaN))
                .withMessage("the value of 2020-01 must be a finite number, but was NaN");
    }

    @Test
    void mergeCombinesKnownFiguresAndKeepsReasonsAndMarkers() {
        assertThat(january(1, Marker.PROVISIONAL)
                        .merge(JANUARY, 2, (was, now) -> 10 * was + now)
                        .build()
                        .observation(JANUARY))
                .isEqualTo(Observation.of(12, Marker.PROVISIONAL));
        assertThat(MonthlySeries.builder().merge(JANUARY, 2, Double::sum).build())
                .isEqualTo(MonthlySeries.of(JANUARY, 2));
        assertThat(MonthlySeries.builder()
                        .addMissing(JANUARY, MissingReason.NOT_REPORTED)
                        .merge(JANUARY, 2, Double::sum)
                        .build())
                .isEqualTo(MonthlySeries.of(JANUARY, 2));
        assertThat(MonthlySeries.builder()
                        .addMissing(JANUARY, MissingReason.CONFIDENTIAL)
                        .merge(JANUARY, 2, Double::sum)
                        .build()
                        .at(JANUARY))
                .isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
        for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MonthlySeries.builder()
                            .addMissing(JANUARY, MissingReason.CONFIDENTIAL)
                            .merge(JANUARY, wrong, Double::sum))
                    .withMessage("the value of 2020-01 must be a finite number, but was " + wrong);
            assertThatIllegalArgumentException().isThrownBy(() -> january(1).merge(JANUARY, 1, (was, now) -> wrong));
        }
    }

    @Test
    void markAddsToAKnownFigure() {
        assertThat(january(1, Marker.PROVISIONAL)
                        .mark(JANUARY, Marker.REVISED)
                        .build()
                        .observation(JANUARY)
                        .markers())
                .isEqualTo(Set.of(Marker.PROVISIONAL, Marker.REVISED));
        MonthlySeries.Builder builder = january(1).addMissing(MARCH, MissingReason.PENDING);
        for (YearMonth month : List.of(MARCH, MARCH.plusMonths(1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.mark(month, Marker.REVISED))
                    .withMessage("month must have a known figure to mark, but " + month + " has none");
        }
    }

    @Test
    void extendToCoversARangeAndMore() {
        Figure silent = Figure.missing(MissingReason.NOT_REPORTED);
        MonthlySeries extended = january(1)
                .extendTo(MonthRange.of(JANUARY.minusMonths(1), MARCH))
                .build();
        assertThat(extended.range()).isEqualTo(MonthRange.of(JANUARY.minusMonths(1), MARCH));
        assertThat(extended.at(MARCH)).isEqualTo(silent);
        assertThat(extended.at(JANUARY)).isEqualTo(Figure.of(1));
        MonthlySeries apart = january(1).extendTo(MonthRange.of(MARCH, MARCH)).build();
        assertThat(apart.range()).isEqualTo(MonthRange.of(JANUARY, MARCH));
        MonthlySeries none =
                MonthlySeries.builder().extendTo(MonthRange.of(JANUARY, MARCH)).build();
        assertThat(none.observedCount()).isZero();
        assertThat(none.length()).isEqualTo(3);
        assertThatIllegalStateException()
                .isThrownBy(() -> MonthlySeries.builder().build())
                .withMessage("a series must have at least one month, but had none");
    }

    @Test
    void aBuilderGoesOnAfterBuilding() {
        MonthlySeries.Builder builder = january(1);
        MonthlySeries before = builder.build();
        assertThat(builder.add(MARCH, 3).build().length()).isEqualTo(3);
        assertThat(before).isEqualTo(MonthlySeries.of(JANUARY, 1));
        assertThat(builder.addAll(MonthlySeries.of(JANUARY.plusMonths(1), 2)).build())
                .isEqualTo(MonthlySeries.of(JANUARY, 1, 2, 3));
    }
}
