// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.FiscalQuarter;
import io.github.kpitrend.time.FiscalYear;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Laws G1 to G3 for all twelve fiscal start months, and every figure against a naive model. */
class PeriodAggregationPropertyTest {

    private static final YearMonth FIRST = YearMonth.of(2017, 9);

    private static MonthlySeries tenths(List<Integer> values) {
        return MonthlySeries.of(
                FIRST,
                values.stream()
                        .mapToDouble(v -> BigDecimal.valueOf(v, 1).doubleValue())
                        .toArray());
    }

    private static FiscalYear wholeYear(FiscalCalendar calendar) {
        return calendar.yearOf(FIRST.plusMonths(12));
    }

    private static PeriodAggregation by(Aggregation rule, FiscalCalendar calendar) {
        return PeriodAggregation.of(rule, calendar);
    }

    @Property
    void g1_quartersAddUpToTheYear(
            @ForAll Month start, @ForAll @Size(36) List<@IntRange(min = -9999, max = 9999) Integer> values) {
        FiscalCalendar calendar = FiscalCalendar.startingIn(start);
        FiscalYear year = wholeYear(calendar);
        MonthlySeries series = tenths(values);
        MonthlySeries quarters = by(Aggregation.SUM, calendar).values(series, Frequency.QUARTERLY);
        BigDecimal sum = BigDecimal.ZERO;
        for (FiscalQuarter quarter : year.quarters()) {
            Figure figure = quarters.at(quarter.months().last());
            assertThat(figure)
                    .isEqualTo(by(Aggregation.SUM, calendar)
                            .value(series, quarter.months())
                            .figure());
            sum = sum.add(figure.toBigDecimal());
        }
        Figure whole =
                by(Aggregation.SUM, calendar).value(series, year.months()).figure();
        assertThat(whole.toBigDecimal()).isEqualByComparingTo(sum);
        assertThat(by(Aggregation.SUM, calendar)
                        .values(series, Frequency.ANNUAL)
                        .at(year.months().last()))
                .isEqualTo(whole);
        Figure last =
                by(Aggregation.LAST, calendar).value(series, year.months()).figure();
        assertThat(last)
                .isEqualTo(by(Aggregation.LAST, calendar)
                        .value(series, year.quarter(4).months())
                        .figure());
        assertThat(last).isEqualTo(series.at(year.months().last()));
    }

    @Property
    void g2_theLargestOfTheQuartersIsThatOfTheYear(
            @ForAll Month start, @ForAll @Size(36) List<@IntRange(min = -9999, max = 9999) Integer> values) {
        FiscalCalendar calendar = FiscalCalendar.startingIn(start);
        FiscalYear year = wholeYear(calendar);
        MonthlySeries series = tenths(values);
        double largest = year.quarters().stream()
                .mapToDouble(q -> by(Aggregation.MAX, calendar)
                        .value(series, q.months())
                        .figure()
                        .value())
                .max()
                .orElseThrow();
        assertThat(by(Aggregation.MAX, calendar)
                        .value(series, year.months())
                        .figure()
                        .value())
                .isEqualTo(largest);
    }

    @Property
    void g3_aMissingMonthMakesASumIncomplete(
            @ForAll Month start,
            @ForAll @Size(36) List<@IntRange(min = 0, max = 9999) Integer> values,
            @ForAll @IntRange(min = 0, max = 11) int at) {
        FiscalCalendar calendar = FiscalCalendar.startingIn(start);
        FiscalYear year = wholeYear(calendar);
        YearMonth month = year.months().first().plusMonths(at);
        MonthlySeries series = tenths(values).toBuilder()
                .put(month, Observation.missing(MissingReason.PENDING))
                .build();
        WindowValue complete = by(Aggregation.SUM, calendar).value(series, year.months());
        assertThat(complete.figure()).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        assertThat(complete.observedCount()).isEqualTo(11);
        WindowValue lenient = by(Aggregation.SUM, calendar).requiring(11).value(series, year.months());
        assertThat(lenient.figure().isKnown()).isTrue();
        assertThat(lenient.observedCount()).isEqualTo(11);
        assertThat(by(Aggregation.SUM, calendar)
                        .value(series, calendar.quarterOf(month).months())
                        .figure()
                        .isKnown())
                .isFalse();
    }

    // -----------------------------------------------------------------------
    @Test
    void aFlatDailyRateDoesNotMoveFromJanuaryToFebruary() {
        YearMonth january = YearMonth.of(2021, 1);
        MonthlySeries counts =
                MonthlySeries.of(january, 31 * 7.3, 28 * 7.3, 31 * 7.3).mapValues(v -> Math.round(v * 10) / 10.0);
        Change plain = Change.at(counts, january.plusMonths(1), Comparison.previousMonth());
        assertThat(plain.roundedPercent(1)).isEqualTo(Figure.of(-9.7));
        assertThat(Change.at(counts, january.plusMonths(2), Comparison.previousMonth())
                        .roundedPercent(1))
                .isEqualTo(Figure.of(10.7));
        MonthlySeries daily = counts.perDay();
        assertThat(daily).isEqualTo(MonthlySeries.of(january, 7.3, 7.3, 7.3));
        assertThat(Change.at(daily, january.plusMonths(1), Comparison.previousMonth())
                        .percent())
                .isEqualTo(Figure.of(0));
    }

    @Test
    void workingDaysAreMondayToFridayWithoutHolidays() {
        YearMonth may = YearMonth.of(2020, 5);
        assertThat(WorkingDays.mondayToFriday().count(may)).isEqualTo(21);
        WorkingDays english =
                WorkingDays.mondayToFriday().withHolidays(List.of(LocalDate.of(2020, 5, 8), LocalDate.of(2020, 5, 25)));
        assertThat(english.count(may)).isEqualTo(19);
        assertThat(english.withHolidays(List.of(LocalDate.of(2020, 5, 9))).count(may))
                .isEqualTo(19);
        MonthlySeries perDay = MonthlySeries.of(may, 38).perWorkingDay(english);
        assertThat(perDay.at(may)).isEqualTo(Figure.of(2));
    }

    @Test
    void aMonthWithoutWorkingDaysHasNoRate() {
        YearMonth may = YearMonth.of(2020, 5);
        List<LocalDate> all = java.util.stream.IntStream.rangeClosed(1, 31)
                .mapToObj(may::atDay)
                .toList();
        MonthlySeries perDay = MonthlySeries.of(may, 38)
                .perWorkingDay(WorkingDays.mondayToFriday().withHolidays(all));
        assertThat(perDay.at(may)).isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
    }

    @Test
    void aPeriodThatEndsBeyondTheCalendarIsRefused() {
        MonthlySeries last = MonthlySeries.of(YearMonth.of(999_999_999, 12), 1);
        PeriodAggregation sum = PeriodAggregation.of(Aggregation.SUM, FiscalCalendar.APRIL);
        org.assertj.core.api.Assertions.assertThatExceptionOfType(java.time.DateTimeException.class)
                .isThrownBy(() -> sum.values(last, Frequency.ANNUAL))
                .withMessageContaining("would end after +999999999-12");
        assertThat(sum.requiring(1).values(last, Frequency.QUARTERLY).at(YearMonth.of(999_999_999, 12)))
                .isEqualTo(Figure.of(1));
    }
}
