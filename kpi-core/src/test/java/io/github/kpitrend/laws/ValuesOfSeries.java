// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.laws.ValuesTest.Value;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.time.WorkingDays;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.PeriodAggregation;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.WindowValue;
import io.github.kpitrend.window.YearToDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;

/** Values of time, series, changes and windows, each differing from the first of its type in one part. */
final class ValuesOfSeries {

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);

    private ValuesOfSeries() {}

    static MonthlySeries series(double... values) {
        return MonthlySeries.of(JANUARY, values);
    }

    static List<List<Value>> times() {
        FiscalCalendar april = FiscalCalendar.APRIL;
        FiscalCalendar july = FiscalCalendar.startingIn(Month.JULY);
        WorkingDays fiveDays = WorkingDays.mondayToFriday();
        return List.of(
                List.of(
                        new Value(MonthRange.of(JANUARY, JUNE), "2020-01/2020-06"),
                        new Value(MonthRange.of(JANUARY, YearMonth.of(2020, 7)), "2020-01/2020-07"),
                        new Value(MonthRange.of(YearMonth.of(2019, 12), JUNE), "2019-12/2020-06")),
                List.of(
                        new Value(april, "April to March"),
                        new Value(july, "July to June"),
                        new Value(FiscalCalendar.startingIn(Month.JANUARY), "January to December")),
                List.of(
                        new Value(april.year(2019), "2019-20"),
                        new Value(april.year(2020), "2020-21"),
                        new Value(july.year(2019), "2019-20")),
                List.of(
                        new Value(april.year(2019).quarter(1), "2019-20 Q1"),
                        new Value(april.year(2019).quarter(2), "2019-20 Q2"),
                        new Value(april.year(2020).quarter(1), "2020-21 Q1")),
                List.of(
                        new Value(fiveDays, "[MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY], 0 holidays"),
                        new Value(WorkingDays.on(List.of(DayOfWeek.SUNDAY)), "[SUNDAY], 0 holidays"),
                        new Value(
                                fiveDays.withHolidays(List.of(LocalDate.of(2020, 1, 1))),
                                "[MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY], 1 holiday")));
    }

    static List<List<Value>> figures() {
        return List.of(
                List.of(
                        new Value(series(1, 2), "2020-01/2020-02: 1, 2"),
                        new Value(series(1, 3), "2020-01/2020-02: 1, 3"),
                        new Value(series(1, 2, 3), "2020-01/2020-03: 1, 2, 3"),
                        new Value(MonthlySeries.of(JUNE, 1, 2), "2020-06/2020-07: 1, 2"),
                        new Value(
                                MonthlySeries.builder()
                                        .add(JANUARY, 1)
                                        .addMissing(JANUARY.plusMonths(1), MissingReason.PENDING)
                                        .build(),
                                "2020-01/2020-02: 1, missing (PENDING)"),
                        new Value(
                                MonthlySeries.builder()
                                        .add(JANUARY, 1)
                                        .addMissing(JANUARY.plusMonths(1), MissingReason.UNAVAILABLE)
                                        .build(),
                                "2020-01/2020-02: 1, missing (UNAVAILABLE)"),
                        new Value(
                                MonthlySeries.builder()
                                        .add(JANUARY, 1)
                                        .add(JANUARY.plusMonths(1), 2, Marker.REVISED)
                                        .build(),
                                "2020-01/2020-02: 1, 2 [REVISED]")),
                List.of(
                        new Value(Change.of(1, 2), "1 -> 2"),
                        new Value(Change.of(1, 3), "1 -> 3"),
                        new Value(Change.of(3, 2), "3 -> 2"),
                        new Value(changeOf(Marker.BREAK_BEFORE), "1 (2020-01) -> 2 (2020-02) (across a break)"),
                        new Value(changeOf(Marker.PARTIAL), "1 (2020-01) -> 2 (2020-02)")),
                List.of(
                        new Value(Comparison.previousMonth(), "1 month back"),
                        new Value(Comparison.monthsBack(2), "2 months back"),
                        new Value(Comparison.baseline(YearMonth.of(2019, 4)), "baseline 2019-04"),
                        new Value(Comparison.baseline(JUNE), "baseline 2020-06"),
                        new Value(
                                Comparison.monthsBack(24_240),
                                "24240 months back"), // the number of the next one's month
                        new Value(Comparison.baseline(JANUARY), "baseline 2020-01"),
                        new Value(Comparison.previousObserved(), "previous observed")),
                List.of(
                        new Value(ChangeThreshold.TEN_PERCENT, "10%"),
                        new Value(ChangeThreshold.percent(5), "5%"),
                        new Value(ChangeThreshold.percent(10, 5), "+10%/-5%"),
                        new Value(ChangeThreshold.percent(5, 10), "+5%/-10%"),
                        new Value(ChangeThreshold.points(10), "10pt"),
                        new Value(ChangeThreshold.TEN_PERCENT.afterRounding(0), "10%, rounded to 0 decimals"),
                        new Value(ChangeThreshold.TEN_PERCENT.afterRounding(1), "10%, rounded to 1 decimal")),
                List.of(
                        new Value(RollingWindow.trailing(12), "trailing 12 months, at least 12 observed"),
                        new Value(RollingWindow.trailing(1), "trailing 1 month, at least 1 observed"),
                        new Value(RollingWindow.trailing(12).requiring(6), "trailing 12 months, at least 6 observed"),
                        new Value(RollingWindow.trailing(11).requiring(6), "trailing 11 months, at least 6 observed"),
                        new Value(RollingWindow.preceding(12), "preceding 12 months, at least 12 observed")),
                List.of(
                        new Value(
                                YearToDate.of(FiscalCalendar.APRIL),
                                "year to date, sum, April to March, monthly figures, complete"),
                        new Value(
                                YearToDate.of(FiscalCalendar.JANUARY),
                                "year to date, sum, January to December, monthly figures, complete")),
                List.of(
                        new Value(
                                PeriodAggregation.of(Aggregation.SUM, FiscalCalendar.APRIL),
                                "sum, April to March, monthly figures, complete"),
                        new Value(
                                PeriodAggregation.of(Aggregation.MEAN, FiscalCalendar.APRIL),
                                "mean, April to March, monthly figures, complete"),
                        new Value(
                                PeriodAggregation.of(Aggregation.SUM, FiscalCalendar.JANUARY),
                                "sum, January to December, monthly figures, complete"),
                        new Value(
                                PeriodAggregation.of(Aggregation.SUM, FiscalCalendar.APRIL)
                                        .withFrequency(Frequency.QUARTERLY),
                                "sum, April to March, quarterly figures, complete"),
                        new Value(
                                PeriodAggregation.of(Aggregation.SUM, FiscalCalendar.APRIL)
                                        .requiring(2),
                                "sum, April to March, monthly figures, at least 2 observed")),
                List.of(
                        new Value(maximum(2, 1, 3), "3 (2 of 2 in 2020-01/2020-02), in 2020-02"),
                        new Value(maximum(2, 1, 4), "4 (2 of 2 in 2020-01/2020-02), in 2020-02"),
                        new Value(maximum(2, 1), "1 (1 of 2 in 2019-12/2020-01), in 2020-01"),
                        new Value(maximum(2, 3, 1), "3 (2 of 2 in 2020-01/2020-02), in 2020-01"),
                        new Value(
                                RollingWindow.trailing(2).mean(series(3, 3), JANUARY.plusMonths(1)),
                                "3 (2 of 2 in 2020-01/2020-02)"),
                        new Value(
                                RollingWindow.trailing(2).max(broken(), JANUARY.plusMonths(1)),
                                "3 (2 of 2 in 2020-01/2020-02), in 2020-02 (across a break)")));
    }

    private static Change changeOf(Marker marker) {
        return Change.at(marked(1, 2, marker), JANUARY.plusMonths(1), Comparison.previousMonth());
    }

    private static MonthlySeries marked(double first, double second, Marker marker) {
        return MonthlySeries.builder()
                .add(JANUARY, first)
                .add(JANUARY.plusMonths(1), second, marker)
                .build();
    }

    static MonthlySeries broken() {
        return marked(1, 3, Marker.BREAK_BEFORE);
    }

    private static WindowValue maximum(int length, double... values) {
        return RollingWindow.trailing(length).requiring(1).max(series(values), JANUARY.plusMonths(values.length - 1L));
    }
}
