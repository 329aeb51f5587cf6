// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The limits, months and sentences of the checks of one series. */
class FigureChecksTest {

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);
    private static final YearMonth MARCH = YearMonth.of(2020, 3);
    private static final YearMonth APRIL = YearMonth.of(2020, 4);
    private static final MonthRange YEAR = MonthRange.startingAt(JANUARY, 12);
    private static final Indicator COUNT = Indicator.of("A");
    private static final Indicator QUARTERLY =
            Indicator.builder("Q").frequency(Frequency.QUARTERLY).build();
    private static final Indicator PERCENTAGE =
            Indicator.builder("P").measure(MeasureKind.PERCENTAGE).build();
    private static final Indicator RATE =
            Indicator.builder("R").measure(MeasureKind.RATE).build();

    private static MonthRange only(YearMonth month) {
        return MonthRange.startingAt(month, 1);
    }

    private static List<String> texts(List<Finding> findings) {
        return findings.stream().map(Finding::toString).toList();
    }

    // -----------------------------------------------------------------------
    // gaps
    // -----------------------------------------------------------------------
    @Test
    void silenceBeforeTheFirstFigureAndAfterTheLastWordIsNoGap() {
        MonthlySeries series = MonthlySeries.builder()
                .addMissing(JANUARY, MissingReason.PENDING)
                .add(MARCH, 1)
                .addMissing(YearMonth.of(2020, 6), MissingReason.PENDING)
                .addMissing(YearMonth.of(2020, 8), MissingReason.NOT_REPORTED)
                .build();
        assertThat(texts(Checks.gaps(COUNT, series, YEAR)))
                .containsExactly("A 2020-04/2020-05 GAP: no figures for April to May 2020, and no reason given");
        assertThat(texts(Checks.gaps(COUNT, series, only(YearMonth.of(2020, 5)))))
                .containsExactly("A 2020-05 GAP: no figure for May 2020, and no reason given");
        assertThat(texts(Checks.gaps(COUNT, series, only(APRIL))))
                .containsExactly("A 2020-04 GAP: no figure for April 2020, and no reason given");
        assertThat(Checks.gaps(COUNT, series, only(MARCH))).isEmpty();
        MonthlySeries never = MonthlySeries.builder()
                .addMissing(JANUARY, MissingReason.PENDING)
                .addMissing(MARCH, MissingReason.PENDING)
                .build();
        assertThat(Checks.gaps(COUNT, never, YEAR)).isEmpty();
    }

    // -----------------------------------------------------------------------
    // impossibleValues
    // -----------------------------------------------------------------------
    @Test
    void impossibleFiguresOfOneReasonInARowAreOneFinding() {
        assertThat(texts(Checks.impossibleValues(COUNT, MonthlySeries.of(JANUARY, 0.5, -1, 0.25, 2.5, 0), YEAR)))
                .containsExactly(
                        "A 2020-01 IMPOSSIBLE_VALUE: the figure for January 2020 is 0.5, but a count must be whole",
                        "A 2020-02 IMPOSSIBLE_VALUE: the figure for February 2020 is -1, but a count cannot be negative",
                        "A 2020-03/2020-04 IMPOSSIBLE_VALUE: the figures for March to April 2020 are 0.25 and 2.5,"
                                + " but a count must be whole");
        assertThat(Checks.impossibleValues(RATE, MonthlySeries.of(JANUARY, -1, -2, -3, 0, 0.5), YEAR))
                .extracting(Finding::text)
                .containsExactly(
                        "the figures for January to March 2020 are -1, -2 and -3, but a rate cannot be negative");
        assertThat(Checks.impossibleValues(PERCENTAGE, MonthlySeries.of(JANUARY, 101, 102, 103, 104, 100), YEAR))
                .extracting(Finding::text)
                .containsExactly("the figures for January to April 2020 are 101, 102, 103 and 104, but a percentage"
                        + " cannot exceed 100");
        MonthlySeries apart = MonthlySeries.builder()
                .add(JANUARY, -1)
                .addMissing(JANUARY.plusMonths(1), MissingReason.CONFIDENTIAL)
                .add(MARCH, -2)
                .build();
        assertThat(Checks.impossibleValues(COUNT, apart, YEAR))
                .extracting(Finding::firstMonth)
                .containsExactly(JANUARY, MARCH);
    }

    @Test
    void impossibleFiguresOutsideTheMonthsAreNotExamined() {
        MonthlySeries series = MonthlySeries.of(JANUARY, -1, -2, -3);
        assertThat(Checks.impossibleValues(COUNT, series, only(JANUARY.plusMonths(1))))
                .extracting(Finding::text)
                .containsExactly("the figure for February 2020 is -2, but a count cannot be negative");
        assertThat(Checks.impossibleValues(COUNT, series, only(JANUARY.minusMonths(1))))
                .isEmpty();
        assertThat(Checks.impossibleValues(COUNT, series, only(APRIL))).isEmpty();
        assertThat(Checks.impossibleValues(COUNT, series, only(YearMonth.of(999_999_999, 12))))
                .isEmpty();
    }

    // -----------------------------------------------------------------------
    // scaleSlips, looksLikeFractions, looksCumulative
    // -----------------------------------------------------------------------
    @Test
    void slipsAreAboveZeroAndAtMostOne() {
        assertThat(Checks.scaleSlips(PERCENTAGE, MonthlySeries.of(JANUARY, 60, 70, 1.1), YEAR))
                .isEmpty();
        assertThat(Checks.scaleSlips(PERCENTAGE, MonthlySeries.of(JANUARY, 60, 70, -0.5), YEAR))
                .isEmpty();
        MonthlySeries two = MonthlySeries.of(JANUARY, 0.5, 60, 71, 0.75, 70);
        assertThat(Checks.scaleSlips(PERCENTAGE, two, YEAR))
                .extracting(Finding::text)
                .containsExactly(
                        "0.5 in January 2020 looks like a fraction; the other figures are around 65%",
                        "0.75 in April 2020 looks like a fraction; the other figures are around 65%");
        assertThat(Checks.scaleSlips(PERCENTAGE, two, only(APRIL)))
                .extracting(Finding::firstMonth)
                .containsExactly(APRIL);
        MonthlySeries pending = MonthlySeries.of(JANUARY, new double[] {0.5, Double.NaN, 70}, MissingReason.PENDING);
        assertThat(Checks.scaleSlips(PERCENTAGE, pending, YEAR))
                .extracting(Finding::text)
                .containsExactly("0.5 in January 2020 looks like a fraction; the other figures are around 70%");
    }

    /** Of 0.1 and 89.9 the median is 45, 50 times 0.9; of 0.1 and 89.8 it is less. */
    @Test
    void theMedianIsOfTheOtherFigures() {
        assertThat(Checks.scaleSlips(PERCENTAGE, MonthlySeries.of(JANUARY, 0.9, 0.1, 89.9), YEAR))
                .extracting(Finding::text)
                .containsExactly("0.9 in January 2020 looks like a fraction; the other figures are around 45%");
        assertThat(Checks.scaleSlips(PERCENTAGE, MonthlySeries.of(JANUARY, 0.9, 0.1, 89.8), YEAR))
                .isEmpty();
        assertThat(Checks.scaleSlips(PERCENTAGE, MonthlySeries.of(JANUARY, 92, 0.9, 93), YEAR))
                .extracting(Finding::text)
                .containsExactly("0.9 in February 2020 looks like a fraction; the other figures are around 93%");
    }

    @Test
    void fractionsGoFromTheFirstFigureToTheLast() {
        double none = Double.NaN;
        double[] figures = {none, 0, 1, 0, none, 0.5, 1, 0, none};
        assertThat(Checks.looksLikeFractions(
                        PERCENTAGE, MonthlySeries.of(JANUARY, figures, MissingReason.NOT_REPORTED)))
                .extracting(Finding::firstMonth, Finding::lastMonth)
                .containsExactly(tuple(JANUARY.plusMonths(1), JANUARY.plusMonths(7)));
        assertThat(Checks.looksLikeFractions(PERCENTAGE, MonthlySeries.of(JANUARY, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, -0.5)))
                .isEmpty();
    }

    @Test
    void totalsAreFromTheFirstMonthToTheLast() {
        double[] totals = new double[30];
        for (int i = 0; i < totals.length; i++) {
            totals[i] = 10 * (i % 12 + 1);
        }
        assertThat(Checks.looksCumulative(COUNT, MonthlySeries.of(APRIL, totals)))
                .extracting(Finding::firstMonth, Finding::lastMonth)
                .containsExactly(tuple(APRIL, APRIL.plusMonths(29)));
    }

    // -----------------------------------------------------------------------
    // offPeriods, notFinal
    // -----------------------------------------------------------------------
    @Test
    void figuresBetweenPeriodsAreNamed() {
        MonthlySeries mixed = MonthlySeries.builder()
                .add(MARCH, 3)
                .add(APRIL, 4)
                .addMissing(APRIL.plusMonths(1), MissingReason.PENDING)
                .add(APRIL.plusMonths(2), 6)
                .add(APRIL.plusMonths(3), 7)
                .build();
        assertThat(texts(Checks.offPeriods(QUARTERLY, mixed, YEAR)))
                .containsExactly("Q 2020-04/2020-07 OFF_PERIOD: figures for April and July 2020 are not at the end of a"
                        + " quarter and are not used");
        assertThat(texts(Checks.offPeriods(QUARTERLY, mixed, only(APRIL))))
                .containsExactly("Q 2020-04 OFF_PERIOD: the figure for April 2020 is not at the end of a quarter and is"
                        + " not used");
        assertThat(Checks.offPeriods(QUARTERLY, mixed, only(MARCH))).isEmpty();
        assertThat(Checks.offPeriods(COUNT, mixed, YEAR)).isEmpty();
    }

    @Test
    void figuresThatAreNotFinalAreFoundInTheOrderOfMonths() {
        MonthlySeries series = MonthlySeries.builder()
                .add(JANUARY, 10, Marker.FORECAST)
                .add(JANUARY.plusMonths(1), 12, Marker.PARTIAL)
                .add(MARCH, 12, Marker.PARTIAL, Marker.PROVISIONAL)
                .add(APRIL, 12, Marker.FORECAST)
                .add(APRIL.plusMonths(1), 12, Marker.PROVISIONAL)
                .build();
        assertThat(texts(Checks.notFinal(COUNT, series, YEAR)))
                .containsExactly(
                        "A 2020-01 NOT_FINAL: the figure for January 2020 is a forecast and is not compared",
                        "A 2020-02/2020-03 NOT_FINAL: the figures for February to March 2020 are partial and are not"
                                + " compared",
                        "A 2020-04 NOT_FINAL: the figure for April 2020 is a forecast and is not compared");
        assertThat(texts(Checks.notFinal(COUNT, series, only(MARCH))))
                .containsExactly("A 2020-03 NOT_FINAL: the figure for March 2020 is partial and is not compared");
    }

    // -----------------------------------------------------------------------
    // revisedTotals
    // -----------------------------------------------------------------------
    @Test
    void totalsThatDecreaseWithinAYearWereRevised() {
        MonthlySeries series = MonthlySeries.of(MARCH, 120, 10, 8, 7, 7, 9, 6);
        assertThat(texts(Checks.revisedTotals(COUNT, series)))
                .containsExactly(
                        "A 2020-05/2020-06 REVISED_TOTAL: the year-to-date total decreased in May and June 2020, so"
                                + " earlier months were revised",
                        "A 2020-09 REVISED_TOTAL: the year-to-date total decreased in September 2020, so an earlier"
                                + " month was revised");
        MonthlySeries quarters = MonthlySeries.builder()
                .add(MARCH, 40)
                .add(YearMonth.of(2020, 6), 10)
                .add(YearMonth.of(2020, 9), 8)
                .add(YearMonth.of(2020, 12), 12)
                .build();
        assertThat(texts(Checks.revisedTotals(QUARTERLY, quarters)))
                .containsExactly("Q 2020-09 REVISED_TOTAL: the year-to-date total decreased in September 2020, so an"
                        + " earlier quarter was revised");
    }

    @Test
    void totalsThatAreMissingOrOfAnotherDefinitionDoNotDecrease() {
        double none = Double.NaN;
        MonthlySeries gap = MonthlySeries.of(APRIL, new double[] {10, none, 8, none, -5}, MissingReason.PENDING);
        assertThat(Checks.revisedTotals(COUNT, gap)).isEmpty();
        MonthlySeries broken = MonthlySeries.builder()
                .add(APRIL, 10)
                .add(APRIL.plusMonths(1), 8, Marker.BREAK_BEFORE)
                .add(APRIL.plusMonths(2), 7)
                .build();
        assertThat(Checks.revisedTotals(COUNT, broken))
                .extracting(Finding::firstMonth)
                .containsExactly(APRIL.plusMonths(2));
        MonthlySeries between = MonthlySeries.builder()
                .add(YearMonth.of(2020, 6), 10)
                .add(YearMonth.of(2020, 7), 1, Marker.BREAK_BEFORE)
                .add(YearMonth.of(2020, 9), 8)
                .add(YearMonth.of(2020, 12), 7)
                .build();
        assertThat(Checks.revisedTotals(QUARTERLY, between))
                .extracting(Finding::firstMonth)
                .containsExactly(YearMonth.of(2020, 12));
    }

    // -----------------------------------------------------------------------
    // numeratorsAboveDenominators
    // -----------------------------------------------------------------------
    @Test
    void numeratorsThatExceedAreToldWithTheMonthsAfter() {
        MonthlySeries denominators = MonthlySeries.of(JANUARY, 3, 3, 3, 3, 3, 3);
        assertThat(texts(Checks.numeratorsAboveDenominators(
                        COUNT, MonthlySeries.of(JANUARY, 3, 4, 3, 5, 6, 3, 9), denominators)))
                .containsExactly(
                        "A 2020-02 NUMERATOR_ABOVE_DENOMINATOR: the numerator (4) exceeds the denominator (3) in"
                                + " February 2020",
                        "A 2020-04/2020-05 NUMERATOR_ABOVE_DENOMINATOR: the numerator (5) exceeds the denominator (3)"
                                + " in April 2020 and in the one month after");
        assertThat(Checks.numeratorsAboveDenominators(COUNT, MonthlySeries.of(MARCH, 4, 5, 6), denominators))
                .extracting(Finding::text)
                .containsExactly(
                        "the numerator (4) exceeds the denominator (3) in March 2020 and in the two months" + " after");
        double none = Double.NaN;
        assertThat(Checks.numeratorsAboveDenominators(
                        COUNT,
                        MonthlySeries.of(JANUARY, new double[] {none, 4, 3}, MissingReason.PENDING),
                        MonthlySeries.of(JANUARY, new double[] {3, none, 3}, MissingReason.PENDING)))
                .isEmpty();
    }
}
