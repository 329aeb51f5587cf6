// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.ReportingPeriods;
import java.time.Month;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodEndsTest {

    private static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);
    private static final ReportingPeriods QUARTERS = ReportingPeriods.of(Frequency.QUARTERLY, FiscalCalendar.APRIL);
    private static final ReportingPeriods YEARS = ReportingPeriods.of(Frequency.ANNUAL, FiscalCalendar.APRIL);

    private static ReportingPeriods phaseOf(ReportingPeriods periods, MonthlySeries series) {
        return PeriodEnds.phaseOf(periods, SERIES.open(series));
    }

    @ParameterizedTest
    @EnumSource
    void test_of(Month end) {
        for (ReportingPeriods periods : new ReportingPeriods[] {QUARTERS, YEARS}) {
            ReportingPeriods ending = periods.endingIn(end);
            PeriodEnds ends = PeriodEnds.of(ending);
            for (YearMonth month = YearMonth.of(2019, 11); month.getYear() < 2022; month = month.plusMonths(1)) {
                long number = ProlepticMonth.of(month);
                assertThat(ends.isEnd(number)).isEqualTo(ending.isEnd(month));
                assertThat(ProlepticMonth.at(ends.latestEnd(number))).isEqualTo(ending.latestEnd(month));
                assertThat(ProlepticMonth.at(ends.firstEnd(number)))
                        .isEqualTo(ending.periodOf(month).last());
                assertThat(ends.count(number, number - 1)).isZero();
            }
        }
    }

    /** The ends of quarters in February, May, August and November, found month by month. */
    @Test
    void endsFoundMonthByMonth() {
        PeriodEnds ends = PeriodEnds.of(QUARTERS.endingIn(Month.MAY));
        for (int year : new int[] {-1, 0, 2020}) {
            long january = 12L * year;
            for (long month = january - 12; month < january + 12; month++) {
                boolean isEnd = Math.floorMod(month - january, 12L) % 3 == 1;
                assertThat(ends.isEnd(month)).isEqualTo(isEnd);
                long next = month;
                while (!ends.isEnd(next)) {
                    next++;
                }
                long before = month;
                while (!ends.isEnd(before)) {
                    before--;
                }
                assertThat(ends.firstEnd(month)).isEqualTo(next);
                assertThat(ends.latestEnd(month)).isEqualTo(before);
                int count = 0;
                for (long to = month - 1; to < january + 12; to++) {
                    count += to >= month && ends.isEnd(to) ? 1 : 0;
                    assertThat(ends.count(month, to)).isEqualTo(count);
                }
                assertThat(ends.count(month, month - 9)).isZero();
            }
        }
        assertThat(PeriodEnds.MONTHS.count(5, 9)).isEqualTo(5);
    }

    // -----------------------------------------------------------------------
    // phaseOf
    // -----------------------------------------------------------------------
    @Test
    void test_phaseOf_annualInAugust() { // E3
        MonthlySeries results = MonthlySeries.builder()
                .add(YearMonth.of(2018, 8), 61)
                .add(YearMonth.of(2019, 8), 63)
                .addMissing(YearMonth.of(2020, 8), MissingReason.PENDING)
                .build();
        assertThat(phaseOf(YEARS, results)).isEqualTo(YEARS.endingIn(Month.AUGUST));
        assertThat(phaseOf(QUARTERS, results)).isEqualTo(QUARTERS.endingIn(Month.AUGUST));
        assertThat(phaseOf(ReportingPeriods.of(Frequency.MONTHLY, FiscalCalendar.APRIL), results))
                .isEqualTo(ReportingPeriods.of(Frequency.MONTHLY, FiscalCalendar.APRIL));
    }

    @Test
    void test_phaseOf_mixed() { // E2
        MonthlySeries mixed = MonthlySeries.of(YearMonth.of(2020, 4), 10, 11, 12);
        assertThat(phaseOf(QUARTERS, mixed)).isEqualTo(QUARTERS);
    }

    @Test
    void test_phaseOf_byTheMonthOfTheFigure() {
        MonthlySeries may =
                MonthlySeries.of(YearMonth.of(2020, 4), new double[] {Double.NaN, 10}, MissingReason.NOT_REPORTED);
        assertThat(phaseOf(QUARTERS, may)).isEqualTo(QUARTERS.endingIn(Month.MAY));
        MonthlySeries januaryAndFebruary = MonthlySeries.of(YearMonth.of(2020, 1), 10, 11);
        assertThat(phaseOf(YEARS, januaryAndFebruary)).isEqualTo(YEARS);
        assertThat(phaseOf(QUARTERS, januaryAndFebruary)).isEqualTo(QUARTERS);
    }

    @ParameterizedTest
    @EnumSource
    void test_phaseOf_onlyStatedReasons(MissingReason reason) {
        boolean isStated = switch (reason) {
            case PENDING, NOT_APPLICABLE, UNAVAILABLE, CONFIDENTIAL, NEGLIGIBLE -> true;
            default -> false;
        };
        MonthlySeries series = MonthlySeries.builder()
                .addMissing(YearMonth.of(2020, 8), reason)
                .build();
        assertThat(phaseOf(QUARTERS, series)).isEqualTo(isStated ? QUARTERS.endingIn(Month.AUGUST) : QUARTERS);
    }

    @Test
    void test_phaseOf_notFinalIsNotAsked() { // L5
        MonthlySeries forecast = MonthlySeries.builder()
                .add(YearMonth.of(2020, 4), 10)
                .add(YearMonth.of(2020, 7), 11)
                .add(YearMonth.of(2020, 8), 5, Marker.PARTIAL)
                .add(YearMonth.of(2020, 9), 12, Marker.FORECAST)
                .build();
        assertThat(phaseOf(QUARTERS, forecast)).isEqualTo(QUARTERS.endingIn(Month.APRIL));
    }

    @Test
    void test_phaseOf_silence() { // L8
        MonthlySeries silent = MonthlySeries.builder()
                .addMissing(YearMonth.of(2020, 4), MissingReason.NOT_REPORTED)
                .build();
        assertThat(phaseOf(QUARTERS, silent)).isEqualTo(QUARTERS);
    }
}
