// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import static io.github.kpitrend.testing.KpiAssertions.assertThat;

import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Single periods of totals, across the start of a fiscal year and across breaks. */
class SinglePeriodsTest {

    private static final YearMonth FEBRUARY = YearMonth.of(2020, 2);
    private static final YearMonth MARCH = YearMonth.of(2020, 3);
    private static final YearMonth APRIL = YearMonth.of(2020, 4);
    private static final YearMonth MAY = YearMonth.of(2020, 5);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final YearToDate TO_DATE = YearToDate.of(FiscalCalendar.APRIL);

    private static Set<Marker> markers(MonthlySeries series, YearMonth month) {
        return series.observation(month).markers();
    }

    @Test
    void theFirstPeriodOfAFiscalYearIsItsTotal() {
        MonthlySeries single = TO_DATE.decumulate(MonthlySeries.of(FEBRUARY, 100, 130, 10, 10, 35));
        assertThat(single)
                .isMissing(FEBRUARY, MissingReason.OUTSIDE_SERIES)
                .hasValue(MARCH, 30)
                .hasValue(APRIL, 10)
                .hasValue(MAY, 0) // the same total is no fall
                .hasValue(JUNE, 25);
        assertThat(markers(single, APRIL)).isEmpty();
    }

    @Test
    void aMissingTotalHidesItsOwnPeriodAndTheNext() {
        MonthlySeries totals = MonthlySeries.builder()
                .addMissing(APRIL, MissingReason.CONFIDENTIAL)
                .add(MAY, 20)
                .add(JUNE, 50)
                .build();
        assertThat(TO_DATE.decumulate(totals))
                .isMissing(APRIL, MissingReason.CONFIDENTIAL)
                .isMissing(MAY, MissingReason.CONFIDENTIAL)
                .hasValue(JUNE, 30);
    }

    /** A difference across a break is missing; the next one is known, and not comparable with the last one that is. */
    @Test
    void aBreakWithinAYear() {
        MonthlySeries single =
                TO_DATE.decumulate(MonthlySeries.of(APRIL, 10, 25, 40, 52, 60).with(MAY, 25, Marker.BREAK_BEFORE));
        assertThat(single)
                .hasValue(APRIL, 10)
                .isMissing(MAY, MissingReason.BREAK_IN_SERIES)
                .hasValue(JUNE, 15)
                .hasValue(JUNE.plusMonths(1), 12);
        assertThat(markers(single, APRIL)).isEmpty();
        assertThat(markers(single, JUNE)).containsExactly(Marker.BREAK_BEFORE);
        assertThat(markers(single, JUNE.plusMonths(1))).isEmpty();
        assertThat(markers(single, JUNE.plusMonths(2))).isEmpty();
    }

    @Test
    void aReasonIsBeforeABreak() {
        MonthlySeries totals = MonthlySeries.builder()
                .add(APRIL, 10)
                .addMissing(MAY, MissingReason.PENDING)
                .add(JUNE, 40, Marker.BREAK_BEFORE)
                .add(JUNE.plusMonths(1), 52)
                .build();
        MonthlySeries single = TO_DATE.decumulate(totals);
        assertThat(single)
                .isMissing(MAY, MissingReason.PENDING)
                .isMissing(JUNE, MissingReason.PENDING)
                .hasValue(JUNE.plusMonths(1), 12);
        assertThat(markers(single, JUNE.plusMonths(1))).containsExactly(Marker.BREAK_BEFORE);
    }

    /** The first period of a year rests on its own total alone, so a break before it is between it and the period before. */
    @Test
    void aBreakBetweenTwoYears() {
        MonthlySeries totals = MonthlySeries.of(FEBRUARY, 100, 130, 10, 25, 40);
        MonthlySeries single = TO_DATE.decumulate(totals.with(APRIL, 10, Marker.BREAK_BEFORE));
        assertThat(single).hasValue(MARCH, 30).hasValue(APRIL, 10).hasValue(MAY, 15);
        assertThat(markers(single, MARCH)).isEmpty();
        assertThat(markers(single, APRIL)).containsExactly(Marker.BREAK_BEFORE);
        assertThat(markers(single, MAY)).isEmpty();
        MonthlySeries inMarch = TO_DATE.decumulate(totals.with(MARCH, 130, Marker.BREAK_BEFORE));
        assertThat(inMarch).isMissing(MARCH, MissingReason.BREAK_IN_SERIES).hasValue(APRIL, 10);
        assertThat(markers(inMarch, APRIL)).containsExactly(Marker.BREAK_BEFORE);
        assertThat(markers(inMarch, MAY)).isEmpty();
    }

    /** A break may lie in any month of a quarter. */
    @Test
    void aBreakOfQuarterlyTotals() {
        MonthlySeries totals = MonthlySeries.builder()
                .add(JUNE.minusMonths(3), 900)
                .add(JUNE, 100)
                .add(JUNE.plusMonths(2), 1, Marker.BREAK_BEFORE)
                .add(JUNE.plusMonths(3), 250, Marker.ESTIMATED)
                .add(JUNE.plusMonths(6), 300)
                .add(JUNE.plusMonths(9), 380)
                .build();
        MonthlySeries single = TO_DATE.withFrequency(Frequency.QUARTERLY).decumulate(totals);
        assertThat(single)
                .isMissing(JUNE.minusMonths(3), MissingReason.OUTSIDE_SERIES)
                .hasValue(JUNE, 100)
                .isMissing(JUNE.plusMonths(2), MissingReason.NOT_DUE)
                .isMissing(JUNE.plusMonths(3), MissingReason.BREAK_IN_SERIES)
                .hasValue(JUNE.plusMonths(6), 50)
                .hasValue(JUNE.plusMonths(9), 80);
        assertThat(markers(single, JUNE)).isEmpty();
        assertThat(markers(single, JUNE.plusMonths(6)))
                .containsExactlyInAnyOrder(Marker.BREAK_BEFORE, Marker.ESTIMATED);
        assertThat(markers(single, JUNE.plusMonths(9))).isEmpty();
        MonthlySeries inMay = TO_DATE.withFrequency(Frequency.QUARTERLY)
                .decumulate(MonthlySeries.builder()
                        .add(JUNE.minusMonths(6), 700)
                        .add(JUNE.minusMonths(3), 900)
                        .add(JUNE.minusMonths(1), 1, Marker.BREAK_BEFORE)
                        .add(JUNE, 100)
                        .add(JUNE.plusMonths(3), 250)
                        .build());
        assertThat(inMay).hasValue(JUNE.minusMonths(3), 200).hasValue(JUNE, 100).hasValue(JUNE.plusMonths(3), 150);
        assertThat(markers(inMay, JUNE)).containsExactly(Marker.BREAK_BEFORE);
        assertThat(markers(inMay, JUNE.plusMonths(3))).isEmpty();
    }
}
