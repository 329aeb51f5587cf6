// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import static io.github.kpitrend.testing.KpiAssertions.assertThat;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.FiscalCalendar;
import java.time.YearMonth;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Two years to June, of figures and of ratios: breaks, what is missing in one of them, and what no double holds. */
class LikeForLikeTest {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final YearMonth MAY = JUNE.minusMonths(1);
    private static final YearMonth LAST_JUNE = JUNE.minusYears(1);
    private static final YearMonth LAST_MAY = LAST_JUNE.minusMonths(1);
    private static final YearMonth LAST_APRIL = YearMonth.of(2019, 4);
    private static final YearToDate SUM = YearToDate.of(FiscalCalendar.APRIL);
    private static final YearToDate LAST = SUM.withAggregation(Aggregation.LAST);

    /** 1 to 15, from April 2019 to June 2020. */
    private static final MonthlySeries SERIES =
            MonthlySeries.of(LAST_APRIL, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);

    private static MonthlySeries without(YearMonth month, MissingReason reason) {
        return SERIES.with(month, Observation.missing(reason));
    }

    private static RatioSeries percentOf(MonthlySeries numerators, double denominator) {
        double[] all = new double[15];
        Arrays.fill(all, denominator);
        return RatioSeries.rate(numerators, MonthlySeries.of(LAST_APRIL, all), 100);
    }

    private static MonthlySeries twoYears(double last, double current) {
        double[] values = new double[15];
        Arrays.fill(values, 0, 3, last);
        Arrays.fill(values, 12, 15, current);
        return MonthlySeries.of(LAST_APRIL, values);
    }

    /** From the second period of last year to the last of this one, whatever is between. */
    @Test
    void breaks() {
        YearMonth[] across = {LAST_MAY, LAST_JUNE.plusMonths(3), JUNE};
        for (YearMonth month : across) {
            MonthlySeries broken = SERIES.with(month, SERIES.at(month).value(), Marker.BREAK_BEFORE);
            for (YearToDate tool : new YearToDate[] {SUM, LAST}) {
                Change change = tool.change(broken, JUNE);
                assertThat(change.acrossBreak()).as("%s", month).isTrue();
                assertThat(change).isMissingFor(MissingReason.BREAK_IN_SERIES);
                assertThat(change.base().isKnown()).isTrue();
                assertThat(tool.change(percentOf(broken, 20), JUNE).acrossBreak())
                        .as("%s", month)
                        .isTrue();
            }
        }
        MonthlySeries first = SERIES.with(LAST_APRIL, 1, Marker.BREAK_BEFORE);
        MonthlySeries later = SERIES.with(JUNE, 15, Marker.BREAK_BEFORE);
        assertThat(SUM.change(first, JUNE)).hasDifference(36);
        assertThat(SUM.change(percentOf(first, 20), JUNE)).hasDifference(60);
        assertThat(SUM.change(later, MAY)).hasDifference(24);
        assertThat(SUM.change(percentOf(later, 20), MAY)).hasDifference(60);
    }

    /** The last period of each year decides alone, and each year has its own reason. */
    @Test
    void lastOfEachYear() {
        MonthlySeries pending = without(LAST_JUNE, MissingReason.PENDING);
        for (Change change : new Change[] {
            LAST.change(pending, JUNE),
            LAST.change(percentOf(pending, 15), JUNE),
            LAST.requiring(3).change(pending, JUNE),
            LAST.requiring(3).change(percentOf(pending, 15), JUNE)
        }) {
            assertThat(change.base()).isMissingFor(MissingReason.PENDING);
            assertThat(change.current().isKnown()).isTrue();
            assertThat(change.baseMonth()).contains(LAST_JUNE);
        }
        MonthlySeries hidden = without(MAY, MissingReason.CONFIDENTIAL);
        assertThat(LAST.change(hidden, JUNE)).hasDifference(12);
        assertThat(LAST.change(percentOf(hidden, 15), JUNE)).hasDifference(80);
    }

    /** A month that one year lacks is in neither sum, of ratios as of figures. */
    @Test
    void commonPeriodsOfRatios() {
        for (YearMonth month : new YearMonth[] {MAY, LAST_MAY}) {
            Change change = SUM.change(percentOf(without(month, MissingReason.PENDING), 20), JUNE);
            assertThat(change.base()).as("%s", month).isEqualTo(Figure.of(100 * 4 / 40.0));
            assertThat(change.current()).as("%s", month).isEqualTo(Figure.of(100 * 28 / 40.0));
            assertThat(change.percent()).isEqualTo(Figure.of(600));
        }
    }

    @Test
    void monthsOfAMissingChange() {
        MonthlySeries pending = without(JUNE, MissingReason.PENDING);
        for (Change change : new Change[] {SUM.change(pending, JUNE), SUM.change(percentOf(pending, 20), JUNE)}) {
            assertThat(change.base()).isMissingFor(MissingReason.PENDING);
            assertThat(change.current()).isMissingFor(MissingReason.PENDING);
            assertThat(change.month()).contains(JUNE);
            assertThat(change.baseMonth()).contains(LAST_JUNE);
            assertThat(change.baseMarkers()).isEmpty();
            assertThat(change.currentMarkers()).isEmpty();
        }
    }

    /** Months of neither year to date hide nothing. */
    @Test
    void reasonsAreThoseOfBothYearsToDate() {
        MonthlySeries series = without(MAY, MissingReason.PENDING)
                .with(LAST_JUNE.plusMonths(3), Observation.missing(MissingReason.CONFIDENTIAL));
        assertThat(SUM.requiring(3).change(series, JUNE)).isMissingFor(MissingReason.TOO_FEW_OBSERVATIONS);
        MonthlySeries hidden =
                without(MAY, MissingReason.PENDING).with(LAST_APRIL, Observation.missing(MissingReason.CONFIDENTIAL));
        assertThat(SUM.requiring(3).change(hidden, JUNE)).isMissingFor(MissingReason.CONFIDENTIAL);
    }

    @Test
    void markersAreThoseOfTheCommonPeriods() {
        MonthlySeries series = SERIES.with(LAST_MAY, 2, Marker.PROVISIONAL)
                .with(JUNE, 15, Marker.ESTIMATED)
                .with(LAST_JUNE.plusMonths(3), 6, Marker.LOW_RELIABILITY);
        Change change = SUM.change(series, JUNE);
        assertThat(change.baseMarkers()).containsExactly(Marker.PROVISIONAL);
        assertThat(change.currentMarkers()).containsExactly(Marker.ESTIMATED);
        Change ratio = SUM.change(percentOf(series, 20), JUNE);
        assertThat(ratio.baseMarkers()).containsExactly(Marker.PROVISIONAL);
        assertThat(ratio.currentMarkers()).containsExactly(Marker.ESTIMATED);
    }

    /** The sums of either part, in either year, may exceed the doubles; the ratios are compared all the same. */
    @Test
    void sumsThatNoDoubleHolds() {
        double huge = 1e308;
        RatioSeries ofLast = RatioSeries.rate(twoYears(huge, 1), twoYears(10, 10), 1);
        assertThat(SUM.change(ofLast, JUNE).base()).isEqualTo(Figure.of(1e307));
        assertThat(SUM.change(ofLast, JUNE).current()).isEqualTo(Figure.of(0.1));
        assertThat(SUM.change(ofLast, JUNE)).hasPercent(-100);
        RatioSeries ofThis = RatioSeries.rate(twoYears(1, huge), twoYears(10, 10), 1);
        assertThat(SUM.change(ofThis, JUNE)).hasDifference(1e307);
        RatioSeries denominators = RatioSeries.rate(twoYears(1e300, 1e300), twoYears(huge, 1e300), 1);
        assertThat(SUM.change(denominators, JUNE).base()).isEqualTo(Figure.of(1e-8));
        assertThat(SUM.change(denominators, JUNE)).hasDifference(0.99999999);
        RatioSeries later = RatioSeries.rate(twoYears(1e300, 1e300), twoYears(1e300, huge), 1);
        assertThat(SUM.change(later, JUNE)).hasDifference(-0.99999999);
    }

    @Test
    void theFirstYearOfTheCalendarHasNoYearBefore() {
        YearMonth first = YearMonth.of(-999_999_999, 1);
        YearToDate tool = YearToDate.of(FiscalCalendar.JANUARY);
        Change change = tool.change(MonthlySeries.of(first, 1, 2), first.plusMonths(1));
        assertThat(change.baseMonth()).isEmpty();
        assertThat(change.month()).contains(first.plusMonths(1));
        assertThat(change).isMissingFor(MissingReason.TOO_FEW_OBSERVATIONS);
    }
}
