// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.internal.PhaseDoor;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Quarters that end by a calendar that was set, or where the figures are. */
class ExpectationTest {

    private static final YearMonth APRIL = YearMonth.of(2020, 4);

    /** Without a calendar that was set, the one of the tool stays, and the figures decide where quarters end. */
    @Test
    void endingBy_none() {
        YearToDate tool = YearToDate.of(FiscalCalendar.APRIL).withFrequency(Frequency.QUARTERLY);
        YearToDate free = PhaseDoor.apply(YearToDate.class, tool, null);
        assertThat(free.calendar()).isEqualTo(FiscalCalendar.APRIL);
        MonthlySeries inMay = MonthlySeries.of(APRIL.plusMonths(1), 7);
        assertThat(free.value(inMay, APRIL.plusMonths(1)).figure()).isEqualTo(Figure.of(7));
        assertThat(tool.value(inMay, APRIL.plusMonths(1)).figure()).isEqualTo(Figure.missing(MissingReason.NOT_DUE));
        YearToDate january = PhaseDoor.apply(YearToDate.class, tool, FiscalCalendar.JANUARY);
        assertThat(january.calendar()).isEqualTo(FiscalCalendar.JANUARY);
    }
}
