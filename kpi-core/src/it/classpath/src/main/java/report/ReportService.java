// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package report;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.window.RollingWindow;
import java.time.YearMonth;

/** Says in a line how a month compares with the month before, and with the year. */
public final class ReportService {

    private final RollingWindow year = RollingWindow.trailing(12).requiring(3);

    /** Returns the line of a month. */
    public String line(MonthlySeries series, YearMonth month) {
        Change change = Change.at(series, month, Comparison.previousMonth());
        return month + ": " + series.at(month) + ", " + percent(change.percent()) + ", "
                + ChangeThreshold.TEN_PERCENT.direction(change) + ", mean "
                + year.mean(series, month).figure();
    }

    private static String percent(Figure percent) {
        return percent.isKnown()
                ? Math.round(percent.value()) + "%"
                : percent.reason().text();
    }

    /** Prints four lines. */
    public static void main(String... args) {
        MonthlySeries started = MonthlySeries.builder()
                .add(YearMonth.of(2020, 1), 205)
                .add(YearMonth.of(2020, 2), 122)
                .addMissing(YearMonth.of(2020, 3), MissingReason.PENDING)
                .add(YearMonth.of(2020, 4), 79)
                .build();
        ReportService service = new ReportService();
        for (YearMonth month : started.range()) {
            System.out.println(service.line(started, month));
        }
    }
}
