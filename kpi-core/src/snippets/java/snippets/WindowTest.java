// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package snippets;

import static snippets.Show.show;

import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.PeriodAggregation;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.YearToDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Examples of the package {@code window}. */
class WindowTest {

    private final YearMonth june = YearMonth.of(2020, 6);
    private final MonthlySeries started = MonthlySeries.of(YearMonth.of(2020, 1), 205, 122, 113, 79, 79, 96);

    @Test
    void rolling() {
        // @start region="rolling"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        RollingWindow year = RollingWindow.trailing(12).requiring(6);
        show(year.mean(started, june), "115.66666666666667 (6 of 12 in 2019-07/2020-06)");
        show(year.max(started, june), "205 (6 of 12 in 2019-07/2020-06), in 2020-01");
        show(year.mean(started).at(june), "115.66666666666667");
        // @end
        // @end
    }

    @Test
    void periods() {
        // @start region="periods"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        PeriodAggregation sum = PeriodAggregation.of(Aggregation.SUM, FiscalCalendar.APRIL);
        show(sum.value(started, FiscalCalendar.APRIL.quarterOf(june).months()), "254 (3 of 3 in 2020-04/2020-06)");
        show(sum.values(started, Frequency.QUARTERLY).at(YearMonth.of(2020, 3)), "440");
        // @end
        // @end
    }

    @Test
    void yearToDate() {
        // @start region="year-to-date"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        YearToDate fiscal = YearToDate.of(FiscalCalendar.APRIL);
        show(fiscal.value(started, june), "254 (3 of 3 in 2020-04/2020-06)");
        // @end
        // @end
    }
}
