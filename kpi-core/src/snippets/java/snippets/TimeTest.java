// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package snippets;

import static snippets.Show.show;

import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.FiscalQuarter;
import io.github.kpitrend.time.FiscalYear;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.time.ReportingPeriods;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Examples of the package {@code time}. */
class TimeTest {

    @Test
    void range() {
        // @start region="range"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        MonthRange half = MonthRange.of(YearMonth.of(2020, 1), YearMonth.of(2020, 6));
        show(half.length(), "6");
        show(half.contains(YearMonth.of(2020, 6)), "true");
        show(half.first().plusMonths(5), "2020-06");
        // @end
        // @end
    }

    @Test
    void calendar() {
        // @start region="calendar"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        YearMonth june = YearMonth.of(2020, 6);
        show(FiscalCalendar.APRIL.yearOf(june), "2020-21");
        show(FiscalCalendar.APRIL.quarterOf(june), "2020-21 Q1");
        show(FiscalCalendar.APRIL.monthOfYear(june), "3");
        show(FiscalCalendar.APRIL.parseYear("19/20"), "2019-20");
        // @end
        // @end
    }

    @Test
    void year() {
        // @start region="year"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        FiscalYear year = FiscalCalendar.APRIL.year(2019);
        show(year.months(), "2019-04/2020-03");
        show(year.quarter(4).months(), "2020-01/2020-03");
        show(year.plusYears(1), "2020-21");
        // @end
        // @end
    }

    @Test
    void quarter() {
        // @start region="quarter"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        FiscalQuarter quarter = FiscalCalendar.APRIL.quarterOf(YearMonth.of(2020, 3));
        show(quarter, "2019-20 Q4");
        show(quarter.months(), "2020-01/2020-03");
        show(quarter.plusQuarters(1), "2020-21 Q1");
        // @end
        // @end
    }

    @Test
    void reportingPeriods() {
        // @start region="reporting-periods"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        ReportingPeriods quarters = ReportingPeriods.of(Frequency.QUARTERLY, FiscalCalendar.APRIL);
        show(quarters.isEnd(YearMonth.of(2026, 2)), "false");
        show(quarters.latestEnd(YearMonth.of(2026, 2)), "2025-12");
        show(quarters.position(YearMonth.of(2025, 12)), "3");
        show(quarters.endMonths(), "[JUNE, SEPTEMBER, DECEMBER, MARCH]");
        // @end
        // @end
    }
}
