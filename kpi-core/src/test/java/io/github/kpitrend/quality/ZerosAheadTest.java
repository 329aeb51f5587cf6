// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which zeros of the latest months are a sign that they were filled ahead. */
class ZerosAheadTest {

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);
    private static final MonthlySeries ONE = MonthlySeries.of(JANUARY, 5, 6, 7, 0);
    private static final MonthlySeries TWO = MonthlySeries.of(JANUARY, 5, 6, 7, 0, 0);

    private static List<String> found(MonthlySeries... series) {
        Map<Indicator, MonthlySeries> page = new LinkedHashMap<>();
        for (MonthlySeries each : series) {
            page.put(Indicator.of("I" + page.size()), each);
        }
        return Checks.zerosAhead(page).stream().map(Finding::toString).toList();
    }

    @Test
    void oneMonthTakesTwoSeriesThatNeverWereZero() {
        assertThat(found(ONE, ONE))
                .containsExactly("2020-04 ZEROS_AHEAD: all figures for April 2020 are 0; this month may not have been"
                        + " reported yet");
        assertThat(found(ONE)).isEmpty();
        assertThat(found(ONE, MonthlySeries.of(JANUARY, 0, 6, 7, 0)))
                .as("the other was 0 before")
                .isEmpty();
        assertThat(found(ONE, MonthlySeries.of(JANUARY, 5, 6, 7)))
                .as("the other has no 0")
                .isEmpty();
    }

    @Test
    void twoMonthsTakeOneSeriesThatNeverWasZero() {
        String both = "2020-04/2020-05 ZEROS_AHEAD: all figures for April and May 2020 are 0; these months may not have"
                + " been reported yet";
        assertThat(found(TWO)).containsExactly(both);
        assertThat(found(TWO, MonthlySeries.of(JANUARY, 5, 0, 7, 0, 0))).containsExactly(both);
        assertThat(found(MonthlySeries.of(JANUARY, 5, 0, 7, 0, 0))).isEmpty();
    }

    @Test
    void threeEarlierFiguresAreKnown() {
        double none = Double.NaN;
        assertThat(found(MonthlySeries.of(JANUARY, new double[] {5, 6, none, 0, 0}, MissingReason.PENDING)))
                .isEmpty();
        assertThat(found(MonthlySeries.of(JANUARY, new double[] {5, none, 6, 7, 0, 0}, MissingReason.PENDING)))
                .hasSize(1);
    }

    @Test
    void aMonthWithAnotherFigureIsNoZero() {
        assertThat(found(TWO, MonthlySeries.of(JANUARY.plusMonths(4), 3))).isEmpty();
        assertThat(found(TWO, MonthlySeries.of(JANUARY.plusMonths(3), 3)))
                .as("one month is left, and one series")
                .isEmpty();
        assertThat(Checks.zerosAhead(Map.of())).isEmpty();
    }
}
