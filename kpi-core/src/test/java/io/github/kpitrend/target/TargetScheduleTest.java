// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.FiscalYear;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TargetScheduleTest {

    @Test
    void test_ofYear_theTargetAtItsEnd() {
        TargetSchedule schedule = TargetSchedule.of(FiscalCalendar.APRIL)
                .with(FiscalCalendar.APRIL.year(2019), Target.of(300))
                .withRevision(YearMonth.of(2019, 9), Target.of(320));
        assertThat(schedule.ofYear(FiscalCalendar.APRIL.year(2019))).contains(Target.of(320));
        assertThat(schedule.ofYear(FiscalCalendar.APRIL.year(2020))).isEmpty();
        assertThat(schedule.targets())
                .isEqualTo(Map.of(YearMonth.of(2019, 4), Target.of(300), YearMonth.of(2019, 9), Target.of(320)));
        assertThat(schedule.getPlain())
                .containsEntry("calendar", "April to March")
                .containsKey("targets");
    }

    @Test
    void test_with_dropsTheRevisionsOfThatYear() {
        TargetSchedule schedule = TargetSchedule.of(FiscalCalendar.APRIL)
                .withRevision(YearMonth.of(2019, 9), Target.of(320))
                .withRevision(YearMonth.of(2020, 9), Target.of(330))
                .with(FiscalCalendar.APRIL.year(2019), Target.of(300));
        assertThat(schedule.inForce(YearMonth.of(2020, 3))).contains(Target.of(300));
        assertThat(schedule.inForce(YearMonth.of(2020, 8))).isEmpty();
        assertThat(schedule.inForce(YearMonth.of(2020, 9))).contains(Target.of(330));
    }

    @Property
    void aTargetIsInForceInItsOwnYearOnly(
            @ForAll Month start,
            @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 119) Integer> settings,
            @ForAll @IntRange(min = -24, max = 150) int at) {
        FiscalCalendar calendar = FiscalCalendar.startingIn(start);
        YearMonth origin = YearMonth.of(2010, 1);
        TargetSchedule schedule = TargetSchedule.of(calendar);
        Map<YearMonth, Target> model = new TreeMap<>();
        for (int i = 0; i < settings.size(); i++) {
            YearMonth from = origin.plusMonths(settings.get(i));
            Target target = i % 3 == 2 ? Target.toBeConfirmed() : Target.of(i);
            schedule = schedule.withRevision(from, target);
            model.put(from, target);
        }
        YearMonth month = origin.plusMonths(at);
        Optional<Target> expected = Optional.empty();
        for (Map.Entry<YearMonth, Target> entry : model.entrySet()) {
            boolean sameYear = calendar.yearOf(entry.getKey()).equals(calendar.yearOf(month));
            if (sameYear && !entry.getKey().isAfter(month)) {
                expected = Optional.of(entry.getValue());
            }
        }
        assertThat(schedule.inForce(month)).isEqualTo(expected);
        assertThat(schedule.byYear().keySet())
                .containsExactlyElementsOf(
                        model.keySet().stream().map(calendar::yearOf).distinct().toList());
    }

    @Test
    void equality() {
        TargetSchedule april = TargetSchedule.of(FiscalCalendar.APRIL);
        FiscalYear year = FiscalCalendar.APRIL.year(2020);
        assertDistinct(() -> List.of(
                april,
                TargetSchedule.of(FiscalCalendar.startingIn(Month.JULY)),
                april.with(year, Target.of(5)),
                april.with(year, Target.of(6)),
                april.with(year, Target.of(5)).withBase(year, 4)));
        assertThat(april.withBase(year, 4).withBase(year, 3)).isNotEqualTo(april.withBase(year, 4));
        assertThat(april.base(year)).isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
        assertThat(april.withBase(year, 4).base(year)).isEqualTo(Figure.of(4));
        assertThat(april.withBase(year, 4).base(FiscalCalendar.APRIL.year(2021)))
                .isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
        assertThat(april.withBase(year, -0.0)).isEqualTo(april.withBase(year, 0));
        assertThat(april.with(year, Target.of(5))).hasToString("April to March {2020-04=5}");
        assertThat(april.getPlain()).doesNotContainKey("base");
        assertThat(april.withBase(year, 4).getPlain()).containsKey("base");
    }

    @Test
    void yearsOfAnotherCalendarAreRefused() {
        FiscalYear july = FiscalCalendar.startingIn(Month.JULY).year(2020);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TargetSchedule.of(FiscalCalendar.APRIL).with(july, Target.of(1)))
                .withMessage("year must be one of April to March, but was 2020-21 of July to June");
    }
}
