// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.WorkingDays;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.PeriodAggregation;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.YearToDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A break of a series is a break of every series made from it: no function hands a change across it on as a number. */
class BreaksTest {

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);
    private static final YearMonth APRIL = YearMonth.of(2020, 4);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final Figure BROKEN = Figure.missing(MissingReason.BREAK_IN_SERIES);
    /** 100 a month up to March, 500 a month by a new definition from April. */
    private static final MonthlySeries SERIES = MonthlySeries.builder()
            .addAll(MonthlySeries.of(JANUARY, 100, 100, 100))
            .add(APRIL, 500, Marker.BREAK_BEFORE, Marker.PROVISIONAL)
            .addAll(MonthlySeries.of(APRIL.plusMonths(1), 500, 500))
            .build();

    private static final MonthlySeries PEOPLE = MonthlySeries.of(JANUARY, 1000, 1000, 1000, 1000, 1000, 1000);

    private static Figure onPrevious(MonthlySeries series, YearMonth month) {
        return Change.at(series, month, Comparison.previousMonth()).percent();
    }

    @Test
    void everySeriesMadeFromItBreaksThere() {
        for (MonthlySeries made : List.of(
                SERIES.mapValues(value -> value * 2),
                SERIES.percentOf(PEOPLE),
                PEOPLE.minus(SERIES),
                RollingWindow.trailing(2).mean(SERIES),
                YearToDate.of(FiscalCalendar.JANUARY).values(SERIES),
                SERIES.perWorkingDay(WorkingDays.mondayToFriday()))) {
            assertThat(onPrevious(made, APRIL)).as("%s", made).isEqualTo(BROKEN);
            assertThat(onPrevious(made, APRIL.minusMonths(1)).isKnown())
                    .as("%s", made)
                    .isTrue();
            assertThat(made.observation(APRIL).markers()).contains(Marker.BREAK_BEFORE);
        }
    }

    @Test
    void otherMarkersArePassedOn() {
        assertThat(SERIES.percentOf(PEOPLE).observation(APRIL).markers())
                .containsExactly(Marker.PROVISIONAL, Marker.BREAK_BEFORE);
    }

    @Test
    void whereTheResultIsMissingItBreaksAtTheNextOne() {
        MonthlySeries gap = PEOPLE.toBuilder().put(APRIL, 0).build();
        MonthlySeries rate = SERIES.percentOf(gap);
        assertThat(rate.at(APRIL)).isEqualTo(Figure.missing(MissingReason.ZERO_BASE));
        assertThat(rate.observation(APRIL).markers()).isEmpty();
        assertThat(rate.observation(APRIL.plusMonths(1)).markers()).containsExactly(Marker.BREAK_BEFORE);
        assertThat(Change.at(rate, APRIL.plusMonths(1), Comparison.monthsBack(2))
                        .percent())
                .isEqualTo(BROKEN);
    }

    @Test
    void quartersBreakWhereOneOfTheirMonthsDoes() {
        PeriodAggregation sum = PeriodAggregation.of(Aggregation.SUM, FiscalCalendar.JANUARY);
        MonthlySeries clean = sum.values(SERIES, Frequency.QUARTERLY);
        assertThat(Change.at(clean, JUNE, Comparison.monthsBack(3)).percent()).isEqualTo(BROKEN);
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = 0; i < 12; i++) {
            Marker[] markers = i == 4 ? new Marker[] {Marker.BREAK_BEFORE} : new Marker[0];
            builder.add(JANUARY.plusMonths(i), i < 4 ? 100 : 500, markers);
        }
        MonthlySeries within = sum.values(builder.build(), Frequency.QUARTERLY);
        assertThat(Change.at(within, JUNE, Comparison.monthsBack(3)).percent()).isEqualTo(BROKEN);
        assertThat(Change.at(within, JUNE.plusMonths(3), Comparison.monthsBack(3))
                        .percent())
                .isEqualTo(BROKEN);
        assertThat(Change.at(within, JUNE.plusMonths(6), Comparison.monthsBack(3))
                        .percent())
                .isEqualTo(Figure.of(0));
    }

    @Test
    void takenApartAYearToDateHasNoMonthAcrossTheBreak() {
        MonthlySeries cumulative = MonthlySeries.builder()
                .add(JANUARY, 10)
                .add(JANUARY.plusMonths(1), 20)
                .add(JANUARY.plusMonths(2), 500, Marker.BREAK_BEFORE)
                .add(JANUARY.plusMonths(3), 600)
                .build();
        MonthlySeries monthly = YearToDate.of(FiscalCalendar.JANUARY).decumulate(cumulative);
        assertThat(monthly.at(JANUARY.plusMonths(1))).isEqualTo(Figure.of(10));
        assertThat(monthly.at(JANUARY.plusMonths(2))).isEqualTo(BROKEN);
        assertThat(monthly.at(JANUARY.plusMonths(3))).isEqualTo(Figure.of(100));
        assertThat(Change.at(monthly, APRIL, Comparison.monthsBack(2)).percent())
                .isEqualTo(BROKEN);
    }

    @Test
    void likeForLikeSaysThatTheYearsAreNotComparable() {
        YearToDate april = YearToDate.of(FiscalCalendar.APRIL);
        for (int at : new int[] {1, 5, 12, 14}) {
            assertThat(april.change(twoYears(at), JUNE).acrossBreak())
                    .as("break before month %s", at)
                    .isTrue();
        }
        assertThat(april.change(twoYears(0), JUNE).acrossBreak()).isFalse();
        assertThat(april.change(twoYears(15), JUNE).acrossBreak()).isFalse();
    }

    /** From April 2019 on, with a break before one of the months. */
    private static MonthlySeries twoYears(int breakAt) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = 0; i < 18; i++) {
            Marker[] markers = i == breakAt ? new Marker[] {Marker.BREAK_BEFORE} : new Marker[0];
            builder.add(YearMonth.of(2019, 4).plusMonths(i), 100, markers);
        }
        return builder.build();
    }

    // -----------------------------------------------------------------------
    @Test
    void percentagesOfCountsAreExactOrHaveAReason() {
        MonthlySeries part = MonthlySeries.of(JANUARY, 0.3, 1, 0, 5);
        MonthlySeries whole = MonthlySeries.of(JANUARY, 3, 3, 0, 1e-308);
        MonthlySeries percent = part.percentOf(whole);
        assertThat(percent.at(JANUARY)).isEqualTo(Figure.of(10));
        assertThat(percent.at(JANUARY.plusMonths(1))).isEqualTo(Figure.of(33.333333333333336));
        assertThat(percent.at(JANUARY.plusMonths(2))).isEqualTo(Figure.missing(MissingReason.ZERO_BASE));
        assertThat(percent.at(JANUARY.plusMonths(3))).isEqualTo(Figure.missing(MissingReason.NOT_REPRESENTABLE));
        assertThat(part.percentOf(whole.plusMonths(1)).at(JANUARY))
                .isEqualTo(Figure.missing(MissingReason.OUTSIDE_SERIES));
    }

    @Test
    void aTotalOfWhichAPartIsConfidentialIsNoNumber() {
        MonthlySeries.Builder totals = MonthlySeries.builder().addMissing(JUNE, MissingReason.CONFIDENTIAL);
        assertThat(totals.merge(JUNE, 5, Double::sum).build().at(JUNE))
                .isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
    }

    @Test
    void aBuilderThatRefusesASeriesIsAsItWas() {
        MonthlySeries.Builder builder = MonthlySeries.builder().add(JANUARY, 1);
        MonthlySeries tooLong = MonthlySeries.of(JANUARY.plusMonths(1), new double[MonthlySeries.MAX_LENGTH]);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.addAll(tooLong));
        assertThat(builder.build()).isEqualTo(MonthlySeries.of(JANUARY, 1));
    }

    @Test
    void periodsThatNoSeriesHoldsAreRefused() {
        MonthlySeries longest = MonthlySeries.of(YearMonth.of(2000, 3), new double[MonthlySeries.MAX_LENGTH]);
        PeriodAggregation sum = PeriodAggregation.of(Aggregation.SUM, FiscalCalendar.JANUARY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sum.values(longest, Frequency.ANNUAL))
                .withMessage("series must end within 12000 months of its first period, but covers 2000-03/3000-02");
        MonthlySeries whole = MonthlySeries.of(JANUARY, new double[MonthlySeries.MAX_LENGTH]);
        assertThat(sum.values(whole, Frequency.ANNUAL).length()).isEqualTo(MonthlySeries.MAX_LENGTH - 11);
    }
}
