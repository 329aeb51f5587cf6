// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.time.Frequency;
import java.time.Month;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SeasonPeriodsTest {

    /** January 2020. */
    private static final long JANUARY = 24_240;

    private static SeasonPeriods of(Frequency frequency) {
        return SeasonPeriods.of(Slots.of(JANUARY, new double[12], null, null), frequency);
    }

    @Test
    void monthsAreSeasonsOfTheirOwn() {
        SeasonPeriods months = of(Frequency.MONTHLY);
        assertThat(months.seasons()).isEqualTo(12);
        for (Month month : Month.values()) {
            long number = JANUARY + month.ordinal();
            assertThat(months.isEnd(month)).isTrue();
            assertThat(months.season(month)).isEqualTo(month.ordinal());
            assertThat(months.season(number)).isEqualTo(month.ordinal());
            assertThat(months.period(number)).isEqualTo(number);
        }
    }

    @Test
    void quartersOfTheYearFromApril() {
        SeasonPeriods quarters = of(Frequency.QUARTERLY);
        assertThat(quarters.seasons()).isEqualTo(4);
        assertThat(quarters.isEnd(Month.MARCH)).isTrue();
        assertThat(quarters.isEnd(Month.APRIL)).isFalse();
        for (int quarter = 0; quarter < 8; quarter++) {
            long end = JANUARY + 3 * quarter + 2;
            assertThat(quarters.season(end)).isEqualTo(quarter % 4);
            assertThat(quarters.period(end)).isEqualTo(JANUARY / 3 + quarter);
        }
        assertThat(quarters.season(Month.DECEMBER)).isEqualTo(3);
        assertThat(of(Frequency.HALF_YEARLY).seasons()).isEqualTo(2);
        assertThat(of(Frequency.ANNUAL).seasons()).isEqualTo(1);
        assertThat(of(Frequency.ANNUAL).isEnd(Month.MARCH)).isTrue();
    }

    @Test
    void periodsAreThoseOfTheFigures() {
        byte[] reasons = new byte[12];
        Arrays.fill(reasons, ReasonCode.NOT_REPORTED);
        reasons[1] = ReasonCode.KNOWN;
        reasons[4] = ReasonCode.KNOWN;
        SeasonPeriods quarters =
                SeasonPeriods.of(Slots.of(JANUARY, new double[12], reasons, null), Frequency.QUARTERLY);
        assertThat(quarters.isEnd(Month.FEBRUARY)).isTrue();
        assertThat(quarters.isEnd(Month.MARCH)).isFalse();
        assertThat(quarters.season(Month.NOVEMBER)).isEqualTo(3);
    }

    @Test
    void aForecastNeedsTwoYearsOfQuarters() {
        assertThat(SeasonPeriods.leastToForecast(12)).isEqualTo(12);
        assertThat(SeasonPeriods.leastToForecast(4)).isEqualTo(8);
        assertThat(SeasonPeriods.leastToForecast(2)).isEqualTo(6);
        assertThat(SeasonPeriods.leastToForecast(1)).isEqualTo(6);
    }
}
