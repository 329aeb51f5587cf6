// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where runs of equal figures begin and end, and which of them are common by themselves. */
class RepetitionsTest {

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);
    private static final YearMonth MARCH = YearMonth.of(2020, 3);
    private static final MonthRange YEAR = MonthRange.startingAt(JANUARY, 12);
    private static final Observation PENDING = Observation.missing(MissingReason.PENDING);
    private static final Indicator COUNT = Indicator.of("A");
    private static final Indicator QUARTERLY =
            Indicator.builder("Q").frequency(Frequency.QUARTERLY).build();
    private static final Indicator PERCENTAGE =
            Indicator.builder("P").measure(MeasureKind.PERCENTAGE).build();

    private static MonthRange only(YearMonth month) {
        return MonthRange.startingAt(month, 1);
    }

    private static List<String> found(Indicator indicator, MonthlySeries series, MonthRange months) {
        return Checks.repeatedValues(indicator, series, months).stream()
                .map(Finding::toString)
                .toList();
    }

    @Test
    void theLastFigureOfARunLiesInTheMonths() {
        MonthlySeries series = MonthlySeries.of(JANUARY, 5, 5, 5, 6, 6);
        assertThat(found(COUNT, series, only(MARCH)))
                .containsExactly("A 2020-01/2020-03 REPEATED_VALUE: 5 in all three months from January 2020; these"
                        + " figures may have been carried forward");
        assertThat(found(COUNT, series, only(JANUARY.plusMonths(1))))
                .containsExactly("A 2020-01/2020-02 REPEATED_VALUE: 5 in February 2020 is the same as in January 2020;"
                        + " it may have been carried forward");
        assertThat(found(COUNT, series, only(JANUARY))).isEmpty();
        assertThat(found(COUNT, series, MonthRange.startingAt(JANUARY.plusMonths(3), 9)))
                .containsExactly("A 2020-04/2020-05 REPEATED_VALUE: 6 in May 2020 is the same as in April 2020; it may"
                        + " have been carried forward");
        assertThat(found(COUNT, series, only(JANUARY.plusMonths(5)))).isEmpty();
        assertThat(found(COUNT, series, only(JANUARY.minusMonths(1)))).isEmpty();
    }

    @Test
    void runsOfQuartersAreOfTheirLastMonths() {
        MonthlySeries series = MonthlySeries.builder()
                .add(YearMonth.of(2019, 9), 5)
                .add(YearMonth.of(2019, 12), 5)
                .add(MARCH, 5)
                .add(YearMonth.of(2020, 6), 7)
                .build();
        assertThat(found(QUARTERLY, series, YEAR))
                .containsExactly("Q 2019-09/2020-03 REPEATED_VALUE: 5 in all three quarters from September 2019; these"
                        + " figures may have been carried forward");
        assertThat(found(QUARTERLY, series, MonthRange.startingAt(JANUARY, 2))).isEmpty();
        assertThat(found(QUARTERLY, series, only(YearMonth.of(2019, 12))))
                .containsExactly("Q 2019-09/2019-12 REPEATED_VALUE: 5 in December 2019 is the same as in September"
                        + " 2019; it may have been carried forward");
    }

    @Test
    void figuresAreRepeatedInNeighboringPeriodsOnly() {
        double none = Double.NaN;
        double[] figures = {5, none, 5, 0, none, none, 7};
        assertThat(found(COUNT, MonthlySeries.of(JANUARY, figures, MissingReason.PENDING), YEAR))
                .isEmpty();
        assertThat(found(COUNT, MonthlySeries.of(JANUARY, 5), YEAR)).isEmpty();
    }

    @Test
    void percentagesAreRepeatedBelowAllOnly() {
        assertThat(found(PERCENTAGE, MonthlySeries.of(JANUARY, 93, 93, 100, 100, 0, 0), YEAR))
                .containsExactly(
                        "P 2020-01/2020-02 REPEATED_VALUE: 93% in February 2020 is the same as in January 2020;"
                                + " it may have been carried forward");
    }

    @Test
    void fewDifferentFiguresAmongTwelveOrMoreRepeatByThemselves() {
        MonthlySeries five = MonthlySeries.of(JANUARY, 1, 2, 3, 4, 5, 5, 1, 2, 3, 4, 1, 2);
        assertThat(found(COUNT, five, YEAR)).isEmpty();
        assertThat(found(COUNT, five.head(11), YEAR)).as("eleven figures").hasSize(1);
        assertThat(found(COUNT, five.with(JANUARY, 6), YEAR))
                .as("six different ones")
                .hasSize(1);
        assertThat(found(COUNT, five, MonthRange.startingAt(JANUARY, 11)))
                .as("eleven figures up to the end of the range")
                .hasSize(1);
        assertThat(found(COUNT, five.with(JANUARY, PENDING), YEAR))
                .as("eleven figures and a missing one")
                .hasSize(1);
        MonthlySeries runOfFive = MonthlySeries.of(JANUARY, 1, 2, 3, 4, 5, 5, 5, 5, 5, 4, 1, 2);
        assertThat(found(COUNT, runOfFive, YEAR)).isEmpty();
        assertThat(found(COUNT, runOfFive.with(JANUARY.plusMonths(9), 5), YEAR)).hasSize(1);
    }

    @Test
    void onlyTheLatestTwentyFourFiguresAreCompared() {
        double[] figures = new double[25];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = i % 5 + 1;
        }
        figures[24] = figures[23];
        MonthlySeries five = MonthlySeries.of(JANUARY, figures);
        assertThat(found(COUNT, five.with(JANUARY, 9), five.range())).isEmpty();
        assertThat(found(COUNT, five.with(JANUARY.plusMonths(1), 9), five.range()))
                .hasSize(1);
    }

    // -----------------------------------------------------------------------
    // a whole scorecard
    // -----------------------------------------------------------------------
    private static Map<Indicator, MonthlySeries> page(MonthlySeries... series) {
        Map<Indicator, MonthlySeries> page = new LinkedHashMap<>();
        for (MonthlySeries each : series) {
            page.put(Indicator.of("I" + page.size()), each);
        }
        return page;
    }

    @Test
    void aScorecardRepeatsWhereAllWithBothFiguresDo() {
        MonthlySeries three = MonthlySeries.of(JANUARY, 3, 3);
        MonthlySeries four = MonthlySeries.of(JANUARY, 4, 4);
        String both = "2020-02 REPEATED_ON_PAGE: all 2 monthly indicators have the same figure in February 2020 as in"
                + " January 2020; these figures may have been carried forward";
        double[] late = {Double.NaN, 1};
        double[] open = {1, Double.NaN};
        for (MonthlySeries without : List.of(
                MonthlySeries.of(JANUARY, 0, 0),
                MonthlySeries.of(JANUARY, late, MissingReason.PENDING),
                MonthlySeries.of(JANUARY, open, MissingReason.PENDING),
                MonthlySeries.of(JANUARY.plusMonths(1), 8))) {
            assertThat(Checks.repeatedOnPage(page(three, without, four), YEAR))
                    .extracting(Finding::toString)
                    .containsExactly(both);
            assertThat(Checks.repeatedOnPage(page(three, without), YEAR)).isEmpty();
        }
        for (MonthlySeries changed : List.of(
                MonthlySeries.of(JANUARY, 0, 5), MonthlySeries.of(JANUARY, 5, 0), MonthlySeries.of(JANUARY, 5, 6))) {
            assertThat(Checks.repeatedOnPage(page(three, changed, four), YEAR)).isEmpty();
        }
    }

    @Test
    void aScorecardIsExaminedInItsMonths() {
        MonthlySeries three = MonthlySeries.of(JANUARY, 3, 3, 3);
        assertThat(Checks.repeatedOnPage(page(three, three), only(MARCH)))
                .extracting(Finding::firstMonth)
                .containsExactly(MARCH);
        assertThat(Checks.repeatedOnPage(page(three, three), only(JANUARY.minusMonths(1))))
                .isEmpty();
        YearMonth first = YearMonth.of(-999_999_999, 1);
        MonthlySeries old = MonthlySeries.of(first, 3, 3);
        assertThat(Checks.repeatedOnPage(page(old, old), old.range()))
                .extracting(Finding::firstMonth)
                .containsExactly(first.plusMonths(1));
    }
}
