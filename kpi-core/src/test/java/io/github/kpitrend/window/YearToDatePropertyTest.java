// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import static io.github.kpitrend.testing.KpiAssertions.assertThat;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.MonthRange;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Laws of the year to date that need no model. */
class YearToDatePropertyTest {

    private static final YearMonth FIRST = YearMonth.of(2017, 9);

    private static MonthlySeries tenths(List<Integer> values) {
        return MonthlySeries.of(
                FIRST,
                values.stream()
                        .mapToDouble(v -> BigDecimal.valueOf(v, 1).doubleValue())
                        .toArray());
    }

    @Property
    void singlePeriodsOfTheYearToDateAreTheMonths(
            @ForAll Month start, @ForAll @Size(30) List<@IntRange(min = 0, max = 9999) Integer> values) {
        FiscalCalendar calendar = FiscalCalendar.startingIn(start);
        YearToDate yearToDate = YearToDate.of(calendar);
        MonthlySeries series = tenths(values);
        YearMonth aStart = calendar.yearOf(FIRST.plusMonths(12)).firstMonth();
        MonthlySeries whole = series.within(MonthRange.of(aStart, series.last()));
        assertThat(yearToDate.decumulate(yearToDate.values(whole))).isEqualTo(whole);
    }

    @Property
    void likeForLikeAddsTheSameMonthsOfBothYears(
            @ForAll Month start,
            @ForAll @Size(36) List<@IntRange(min = 0, max = 999) Integer> values,
            @ForAll @IntRange(min = 24, max = 35) int at,
            @ForAll @IntRange(min = 0, max = 35) int gap) {
        FiscalCalendar calendar = FiscalCalendar.startingIn(start);
        YearMonth month = FIRST.plusMonths(at);
        MonthlySeries series = MonthlySeries.of(
                FIRST, values.stream().mapToDouble(Integer::doubleValue).toArray());
        YearMonth missing = FIRST.plusMonths(gap);
        MonthlySeries gapped = series.with(missing, Observation.missing(MissingReason.NOT_REPORTED));
        Change found = YearToDate.of(calendar).change(gapped, month);
        double thisYear = 0;
        double lastYear = 0;
        int count = 0;
        for (int k = 0; k < calendar.monthOfYear(month); k++) {
            YearMonth now = month.minusMonths(k);
            YearMonth then = now.minusMonths(12);
            if (!now.equals(missing) && !then.equals(missing)) {
                thisYear += series.at(now).value();
                lastYear += series.at(then).value();
                count++;
            }
        }
        if (month.equals(missing)) {
            assertThat(found.current()).isMissingFor(MissingReason.NOT_REPORTED);
            assertThat(found.base()).isEqualTo(found.current());
        } else if (count == 0) {
            assertThat(found.base()).isMissingFor(MissingReason.TOO_FEW_OBSERVATIONS);
            assertThat(found.current()).isEqualTo(found.base());
        } else {
            assertThat(found.current()).isEqualTo(Figure.of(thisYear));
            assertThat(found.base()).isEqualTo(Figure.of(lastYear));
        }
    }
}
