// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    @Test
    void everyMonthCountsItsDays() {
        WorkingDays week = WorkingDays.mondayToFriday();
        WorkingDays weekend = WorkingDays.on(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        for (YearMonth month = YearMonth.of(2019, 1); month.getYear() < 2022; month = month.plusMonths(1)) {
            YearMonth current = month;
            long expected = Stream.iterate(
                            month.atDay(1), day -> YearMonth.from(day).equals(current), day -> day.plusDays(1))
                    .filter(day -> day.getDayOfWeek().getValue() <= 5)
                    .count();
            assertThat(week.count(month)).as("%s", month).isEqualTo((int) expected);
            assertThat(weekend.count(month)).isEqualTo(month.lengthOfMonth() - (int) expected);
        }
    }

    @Test
    void holidaysAreLeftOutOnce() {
        LocalDate monday = LocalDate.of(2020, 6, 1);
        LocalDate saturday = LocalDate.of(2020, 6, 6);
        WorkingDays days = WorkingDays.mondayToFriday().withHolidays(List.of(monday, monday, saturday));
        assertThat(days.count(YearMonth.of(2020, 6))).isEqualTo(21);
        assertThat(days.holidays()).containsExactlyInAnyOrder(monday, saturday);
        assertThat(days.days()).hasSize(5);
        assertThat(days).isEqualTo(WorkingDays.mondayToFriday().withHolidays(List.of(saturday, monday)));
        assertThat(days).isNotEqualTo(WorkingDays.mondayToFriday());
    }

    @Test
    void textsAndValues() {
        WorkingDays monday = WorkingDays.on(List.of(DayOfWeek.MONDAY));
        WorkingDays one = monday.withHolidays(List.of(LocalDate.of(2020, 6, 1)));
        assertThat(monday).hasToString("[MONDAY], 0 holidays");
        assertThat(one).hasToString("[MONDAY], 1 holiday");
        assertThat(one).isNotEqualTo(monday).isNotEqualTo(one.days());
        assertThat(monday)
                .isNotEqualTo(WorkingDays.on(List.of(DayOfWeek.TUESDAY)))
                .isEqualTo(WorkingDays.on(List.of(DayOfWeek.MONDAY)))
                .hasSameHashCodeAs(WorkingDays.on(List.of(DayOfWeek.MONDAY)));
        assertThat(one.getPlain()).isEqualTo(Map.of("days", List.of("MONDAY"), "holidays", List.of("2020-06-01")));
        assertDistinct(
                () -> List.of(WorkingDays.on(List.of(DayOfWeek.MONDAY)), WorkingDays.on(List.of(DayOfWeek.TUESDAY))));
    }

    @Test
    void aWeekHasADay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingDays.on(List.of()))
                .withMessage("days must hold at least one day of the week, but is empty");
        assertThat(WorkingDays.on(Arrays.asList(DayOfWeek.values())).count(YearMonth.of(2020, 2)))
                .isEqualTo(29);
    }
}
