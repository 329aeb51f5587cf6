// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.ReportingPeriods;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Known figures as arrays, and sums over their pairs beside going through the pairs. */
class SamplesTest {

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);
    private static final Figure PENDING = Figure.missing(MissingReason.PENDING);

    private static MonthlySeries series(Figure... figures) {
        return MonthlySeries.of(JANUARY, List.of(figures));
    }

    @Property(tries = 300)
    void sumsOverPairs(@ForAll @Size(max = 14) List<@IntRange(max = 6) Integer> figures) {
        double[] values = figures.stream().mapToDouble(Integer::doubleValue).toArray();
        long signs = 0;
        Map<Double, Long> groups = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            groups.merge(values[i], 1L, Long::sum);
            for (int j = 0; j < i; j++) {
                signs += Double.compare(values[i], values[j]);
            }
        }
        long ties = 0;
        long plain = 0;
        for (long t : groups.values()) {
            ties += t * (t - 1) * (2 * t + 5);
            plain += t * (t - 1) * (3 * t - 2);
        }
        long n = values.length;
        assertThat(Samples.sumOfSigns(values)).isEqualTo(signs);
        assertThat(Samples.overTies(values, 3, -2)).isEqualTo(plain);
        assertThat(Samples.eighteenVariances(values)).isEqualTo(n * (n - 1) * (2 * n + 5) - ties);
        if (n > 0) {
            Samples samples = Samples.of(MonthlySeries.of(JANUARY, values));
            assertThat(samples.count()).isEqualTo(values.length);
            assertThat(samples.sumOfSigns()).isEqualTo(signs);
            assertThat(samples.overTies(3, -2)).isEqualTo(plain);
            assertThat(samples.eighteenVariances()).isEqualTo(Samples.eighteenVariances(values));
        }
    }

    @Test
    void knownFiguresKeepTheirMonths() {
        Samples samples = Samples.of(series(PENDING, Figure.of(3), PENDING, Figure.of(5)));
        assertThat(samples.count()).isEqualTo(2);
        assertThat(samples.month(0)).isEqualTo(1);
        assertThat(samples.month(1)).isEqualTo(3);
        assertThat(samples.value(0)).isEqualTo(3);
        assertThat(samples.value(1)).isEqualTo(5);
    }

    @Test
    void periodsAreNumbered() {
        MonthlySeries series = MonthlySeries.of(JANUARY, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        ReportingPeriods quarters = ReportingPeriods.of(Frequency.QUARTERLY, FiscalCalendar.APRIL);
        Samples samples = Samples.ofPeriods(series, quarters);
        assertThat(samples.count()).isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            assertThat(samples.month(i)).isEqualTo(i);
            assertThat(samples.value(i)).isEqualTo(3 * i + 3);
        }
    }

    @Test
    void pairsOfTooManyAreRejected() {
        MonthlySeries most = MonthlySeries.of(JANUARY, new double[Samples.MAX_POINTS]);
        assertThat(Samples.ofPairs(most).count()).isEqualTo(Samples.MAX_POINTS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.ofPairs(MonthlySeries.of(JANUARY, new double[Samples.MAX_POINTS + 1])))
                .withMessage("series must have at most 2000 known figures, but had 2001");
    }

    @Test
    void aBreakLiesBetweenKnownFigures() {
        Figure broken = Figure.missing(MissingReason.BREAK_IN_SERIES);
        MonthlySeries three = MonthlySeries.of(JANUARY, 1, 2, 3);
        assertThat(Samples.breakOf(three)).isNull();
        assertThat(Samples.breakOf(three.toBuilder()
                        .mark(JANUARY.plusMonths(1), Marker.BREAK_BEFORE)
                        .build()))
                .isEqualTo(broken);
        assertThat(Samples.breakOf(
                        three.toBuilder().mark(JANUARY, Marker.BREAK_BEFORE).build()))
                .isNull();
        assertThat(Samples.breakOf(three.toBuilder()
                        .mark(JANUARY.plusMonths(1), Marker.REVISED)
                        .build()))
                .isNull();
        MonthlySeries late = series(PENDING, Figure.of(1), Figure.of(2)).toBuilder()
                .mark(JANUARY.plusMonths(1), Marker.BREAK_BEFORE)
                .build();
        assertThat(Samples.breakOf(late)).isNull();
    }

    @Test
    void aConfidentialFigureIsTheReason() {
        Figure confidential = Figure.missing(MissingReason.CONFIDENTIAL);
        assertThat(Samples.none(series(PENDING, confidential, Figure.of(1)))).isEqualTo(confidential);
        assertThat(Samples.none(series(PENDING, Figure.of(1))))
                .isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
    }

    @Test
    void statisticsWithContinuityCorrection() {
        assertThat(Samples.z(10, 9)).isEqualTo(3);
        assertThat(Samples.z(-10, 9)).isEqualTo(-3);
        assertThat(Samples.z(0, 9)).isZero();
        assertThat(Samples.z(10, 0)).isZero();
    }

    @Test
    void resultsThatAreNoDoubles() {
        Figure none = Figure.missing(MissingReason.NOT_REPRESENTABLE);
        assertThat(Samples.figure(Double.NaN)).isEqualTo(none);
        assertThat(Samples.figure(Double.NEGATIVE_INFINITY)).isEqualTo(none);
        assertThat(Samples.figure(2.5)).isEqualTo(Figure.of(2.5));
    }
}
