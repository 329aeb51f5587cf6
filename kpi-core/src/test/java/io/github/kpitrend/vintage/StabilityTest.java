// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.vintage;

import static io.github.kpitrend.vintage.SeriesVintagesTest.FEBRUARY;
import static io.github.kpitrend.vintage.SeriesVintagesTest.JULY_9;
import static io.github.kpitrend.vintage.SeriesVintagesTest.JUNE_11;
import static io.github.kpitrend.vintage.SeriesVintagesTest.MAY;
import static io.github.kpitrend.vintage.SeriesVintagesTest.MAY_12;
import static io.github.kpitrend.vintage.SeriesVintagesTest.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** After how many publications figures stay within a tolerance of the latest. */
class StabilityTest {

    private static MonthlySeries months(double value, int length) {
        return MonthlySeries.of(FEBRUARY, new double[length]).mapValues(any -> value);
    }

    @Test
    void nineInTenMonthsAreStable() {
        // 20 months in three extracts, of which 18 or 17 do not change
        for (int changed : new int[] {2, 3}) {
            double[] first = new double[20];
            double[] later = new double[20];
            for (int i = 0; i < 20; i++) {
                first[i] = 100;
                later[i] = i < changed ? 120 : 100;
            }
            SeriesVintages vintages = SeriesVintages.of(MAY_12, MonthlySeries.of(FEBRUARY, first))
                    .with(JUNE_11, MonthlySeries.of(FEBRUARY, later))
                    .with(JULY_9, MonthlySeries.of(FEBRUARY, later));
            assertThat(vintages.stableAfter(0)).hasValue(changed == 2 ? 1 : 2);
        }
    }

    @Test
    void theLatestPublicationIsNotComparedWithItself() {
        SeriesVintages vintages = SeriesVintages.of(MAY_12, months(100, 12)).with(JUNE_11, months(101, 12));
        assertThat(vintages.stableAfter(0)).isEmpty();
        assertThat(vintages.stableAfter(1)).hasValue(1);
        assertThat(vintages.mapSeries(s -> s.head(11)).stableAfter(1)).isEmpty();
    }

    @Test
    void withdrawnMonthsDoNotCountForStability() {
        MonthlySeries whole = months(100, 14);
        MonthlySeries withdrawn = whole.toBuilder()
                .put(FEBRUARY, Observation.missing(MissingReason.UNAVAILABLE))
                .put(MAY, Observation.missing(MissingReason.UNAVAILABLE))
                .build();
        SeriesVintages vintages =
                SeriesVintages.of(MAY_12, whole).with(JUNE_11, whole).with(JULY_9, withdrawn);
        assertThat(vintages.stableAfter(0)).hasValue(1);
    }

    @Test
    void toleranceOfSizesWithoutACommonUnit() {
        assertThat(Stability.isWithin(1e300, 1.1e300, 0)).isFalse();
        assertThat(Stability.isWithin(1e300, 1e300, 0)).isTrue();
        assertThat(Stability.isWithin(3.3, 3, 0)).isFalse();
        // a third of a percent, more and less
        assertThat(Stability.isWithin(301, 300, 1 / 3.0)).isFalse();
        assertThat(Stability.isWithin(301, 300, Math.nextUp(1 / 3.0))).isTrue();
        assertThat(Stability.isWithin(300.9, 300, 1 / 3.0)).isTrue();
    }

    @Test
    void stableAfterSomePublications() {
        SeriesVintages vintages = SeriesVintages.of(LocalDate.of(2020, 1, 1), months(100, 12));
        for (int i = 1; i < 5; i++) {
            vintages = vintages.with(LocalDate.of(2020, 1, 1).plusDays(i), months(i < 2 ? 101 : 102, 12));
        }
        assertThat(vintages.stableAfter(0)).hasValue(3);
        assertThat(vintages.stableAfter(0.98)).hasValue(3);
        assertThat(vintages.stableAfter(100 / 102.0)).hasValue(2); // 1 of 102
        assertThat(vintages.stableAfter(2)).hasValue(1); // 2 of 102 are 1.96%
        assertThat(SeriesVintages.of(MAY_12, months(1, 40)).stableAfter(5)).isEmpty();
        SeriesVintages eleven = vintages.mapSeries(s -> s.head(11));
        assertThat(eleven.stableAfter(100)).isEmpty();
    }

    @Test
    void toleranceIsDecidedByDecimals() {
        assertThat(Stability.isWithin(3.3, 3.0, 10)).isTrue();
        assertThat(Stability.isWithin(3.31, 3.0, 10)).isFalse();
        assertThat(Stability.isWithin(-3.3, -3.0, 10)).isTrue();
        assertThat(Stability.isWithin(0.1, 0, 1e9)).isFalse();
        assertThat(Stability.isWithin(1.1e300, 1e300, 10)).isTrue();
        assertThat(Stability.isWithin(Math.nextUp(1.1e300), 1e300, 10)).isFalse();
        assertThat(Stability.isWithin(1.0000001, 1, 0.00001)).isTrue();
        assertThat(Stability.isWithin(1.00000011, 1, 0.00001)).isFalse();
    }

    @Test
    void aToleranceIsAFiniteNumberOfZeroOrMore() {
        for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> STARTED.stableAfter(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("tolerancePercent must be a finite number of 0 or more, but was " + wrong);
        }
    }
}
