// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.indicator;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.ReportingPeriods;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.WindowValue;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IndicatorTest {

    private static final YearMonth AUGUST = YearMonth.of(2018, 8);
    private static final MonthlySeries RESULTS = MonthlySeries.builder()
            .add(AUGUST, 61.5)
            .add(AUGUST.plusYears(1), 63)
            .addMissing(AUGUST.plusYears(2), MissingReason.PENDING)
            .build();

    @ParameterizedTest
    @EnumSource
    void test_of_defaults(MeasureKind measure) {
        Indicator indicator = Indicator.builder("EH1a").measure(measure).build();
        assertThat(indicator.threshold()).isEqualTo(ChangeThreshold.TEN_PERCENT);
        assertThat(indicator.frequency()).isEqualTo(Frequency.MONTHLY);
        assertThat(indicator.calendar()).isEqualTo(FiscalCalendar.APRIL);
        assertThat(indicator.publicationLag()).isZero();
        assertThat(indicator.reportsYearToDate()).isFalse();
        assertThat(indicator.decimals()).isZero();
    }

    @Test
    void test_of() {
        assertThat(Indicator.of("EH1a"))
                .isEqualTo(Indicator.builder("EH1a").build())
                .hasToString("EH1a");
    }

    // -----------------------------------------------------------------------
    // toBuilder
    // -----------------------------------------------------------------------
    @Test
    void test_toBuilder_whatWasNotSetStaysSo() {
        Indicator count = Indicator.builder("EH1a").frequency(Frequency.ANNUAL).build();
        assertThat(count.toBuilder().build()).isEqualTo(count);
        Indicator set =
                count.toBuilder().calendar(FiscalCalendar.APRIL).decimals(0).build();
        assertThat(set).isNotEqualTo(count);
        assertThat(set.toBuilder().build()).isEqualTo(set).hasSameHashCodeAs(set);
        assertThat(set.toBuilder().build().decimals(RESULTS)).isZero();
        assertThat(count.toBuilder().build().decimals(RESULTS)).isEqualTo(1);
    }

    // -----------------------------------------------------------------------
    // reportingPeriods
    // -----------------------------------------------------------------------
    @Test
    void test_reportingPeriods_phaseFromTheData() { // E3
        Indicator annual = Indicator.builder("A").frequency(Frequency.ANNUAL).build();
        ReportingPeriods byCalendar = ReportingPeriods.of(Frequency.ANNUAL, FiscalCalendar.APRIL);
        assertThat(annual.reportingPeriods(RESULTS)).isEqualTo(byCalendar.endingIn(Month.AUGUST));
        Indicator set = annual.toBuilder().calendar(FiscalCalendar.APRIL).build();
        assertThat(set.reportingPeriods(RESULTS)).isEqualTo(byCalendar);
        Indicator october = annual.toBuilder()
                .calendar(FiscalCalendar.startingIn(Month.OCTOBER))
                .build();
        assertThat(october.reportingPeriods(RESULTS).endMonths()).containsExactly(Month.SEPTEMBER);
    }

    @Test
    void test_reportingPeriods_mixedMonths() { // E2
        Indicator quarterly =
                Indicator.builder("Q").frequency(Frequency.QUARTERLY).build();
        MonthlySeries mixed = MonthlySeries.of(YearMonth.of(2020, 4), 1, 2, 3);
        assertThat(quarterly.reportingPeriods(mixed))
                .isEqualTo(ReportingPeriods.of(Frequency.QUARTERLY, FiscalCalendar.APRIL));
    }

    // -----------------------------------------------------------------------
    // decimals
    // -----------------------------------------------------------------------
    @Test
    void test_decimals_fromTheFigures() { // N10
        Indicator amount = Indicator.of("A");
        assertThat(amount.decimals(MonthlySeries.of(AUGUST, 0.4, 0.3, 0.2))).isEqualTo(1);
        assertThat(amount.decimals(MonthlySeries.of(AUGUST, 205, 122, 113))).isZero();
        assertThat(amount.toBuilder().decimals(2).build().decimals(MonthlySeries.of(AUGUST, 205)))
                .isEqualTo(2);
    }

    @Test
    void test_toBuilder_everyProperty() {
        Indicator indicator = Indicator.builder("EH1a")
                .name("Assessments")
                .measure(MeasureKind.RATE)
                .polarity(Polarity.LOWER_IS_BETTER)
                .frequency(Frequency.QUARTERLY)
                .aggregation(Aggregation.LAST)
                .threshold(ChangeThreshold.points(2))
                .calendar(FiscalCalendar.JANUARY)
                .publicationLag(2)
                .reportsYearToDate(true)
                .decimals(3)
                .unit("per 10,000")
                .owner("Services")
                .reporter("Data")
                .outcome("Health")
                .build();
        assertThat(indicator.toBuilder().build()).isEqualTo(indicator).hasSameHashCodeAs(indicator);
        assertThat(indicator).hasToString("EH1a Assessments");
        assertThat(indicator.ref()).isEqualTo("EH1a");
        assertThat(indicator.name()).isEqualTo("Assessments");
        assertThat(indicator.measure()).isEqualTo(MeasureKind.RATE);
        assertThat(indicator.polarity()).isEqualTo(Polarity.LOWER_IS_BETTER);
        assertThat(indicator.calendar()).isEqualTo(FiscalCalendar.JANUARY);
        assertThat(indicator.publicationLag()).isEqualTo(2);
        assertThat(indicator.reportsYearToDate()).isTrue();
        assertThat(indicator.isDecimalsSet()).isTrue();
        assertThat(indicator.decimals()).isEqualTo(3);
        assertThat(indicator.unit()).isEqualTo("per 10,000");
        assertThat(indicator.owner()).isEqualTo("Services");
        assertThat(indicator.reporter()).isEqualTo("Data");
        assertThat(indicator.outcome()).isEqualTo("Health");
        assertThat(indicator.previousPeriod()).isEqualTo(Comparison.monthsBack(3));
        assertThat(indicator.getPlain())
                .containsEntry("calendar", "January to December")
                .containsEntry("decimals", 3)
                .containsEntry("aggregation", "LAST");
        assertThat(Indicator.of("EH1a").isDecimalsSet()).isFalse();
        assertThat(Indicator.builder("EH1a").name("").build()).isEqualTo(Indicator.of("EH1a"));
    }

    @Test
    void test_equality() {
        assertDistinct(() -> List.of(
                Indicator.of("A"),
                Indicator.of("B"),
                Indicator.builder("A").name("B").build(),
                Indicator.builder("A").measure(MeasureKind.AMOUNT).build(),
                Indicator.builder("A").polarity(Polarity.TARGET_IS_BEST).build(),
                Indicator.builder("A").frequency(Frequency.ANNUAL).build(),
                Indicator.builder("A").aggregation(Aggregation.MEAN).build(),
                Indicator.builder("A").threshold(ChangeThreshold.anyChange()).build(),
                Indicator.builder("A").calendar(FiscalCalendar.APRIL).build(),
                Indicator.builder("A").publicationLag(1).build(),
                Indicator.builder("A").reportsYearToDate(true).build(),
                Indicator.builder("A").decimals(0).build(),
                Indicator.builder("A").unit("x").build(),
                Indicator.builder("A").owner("x").build(),
                Indicator.builder("A").reporter("x").build(),
                Indicator.builder("A").outcome("x").build()));
        // what the kind implies may be set without a difference
        assertThat(Indicator.builder("A").aggregation(Aggregation.SUM).build()).isEqualTo(Indicator.of("A"));
    }

    @Test
    void test_builder_refuses() {
        Indicator.Builder builder = Indicator.builder("A");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Indicator.builder(""))
                .withMessage("ref must not be empty");
        for (int bad : new int[] {-1, 121}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.publicationLag(bad))
                    .withMessage("publicationLag must be from 0 to 120, but was " + bad);
        }
        for (int bad : new int[] {-1, 16}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.decimals(bad))
                    .withMessage("decimals must be from 0 to 15, but was " + bad);
        }
        assertThat(builder.publicationLag(0)
                        .publicationLag(120)
                        .decimals(0)
                        .decimals(15)
                        .build())
                .isEqualTo(
                        Indicator.builder("A").publicationLag(120).decimals(15).build());
    }

    @Test
    void test_getPlain() {
        assertThat(Indicator.of("EH1a").getPlain())
                .containsEntry("ref", "EH1a")
                .containsEntry("measure", "COUNT")
                .containsEntry("threshold", "10%")
                .containsEntry("publicationLag", 0)
                .containsEntry("reportsYearToDate", false)
                .doesNotContainKeys("decimals", "calendar"); // not set
    }

    // -----------------------------------------------------------------------
    // tools
    // -----------------------------------------------------------------------
    @Test
    void test_window_countsPeriods() {
        Indicator quarterly =
                Indicator.builder("Q").frequency(Frequency.QUARTERLY).build();
        MonthlySeries series = MonthlySeries.builder()
                .add(YearMonth.of(2019, 9), 10)
                .add(YearMonth.of(2019, 12), 20)
                .add(YearMonth.of(2020, 3), 30)
                .add(YearMonth.of(2020, 6), 40)
                .build();
        YearMonth june = YearMonth.of(2020, 6);
        WindowValue mean = quarterly.window(12).requiring(1).mean(series, june);
        assertThat(mean.figure()).isEqualTo(Figure.of(25));
        assertThat(mean.expectedCount()).isEqualTo(4);
        RollingWindow half = RollingWindow.trailing(6).requiring(1);
        assertThat(quarterly.window(half).mean(series, june).figure()).isEqualTo(Figure.of(35));
        assertThat(quarterly.window(half).mean(series, june).expectedCount()).isEqualTo(2);
        assertThat(Indicator.of("A").window(half)).isEqualTo(half);
    }

    @Test
    void test_window_endsByTheCalendarThatIsSet() {
        Indicator quarterly = Indicator.builder("Q")
                .frequency(Frequency.QUARTERLY)
                .calendar(FiscalCalendar.APRIL)
                .build();
        String text = "trailing 12 months, all observed, quarterly, April to March";
        assertThat(quarterly.window(12)).hasToString(text);
        assertThat(quarterly.window(RollingWindow.trailing(12))).hasToString(text);
    }

    /** Months end alike by every calendar, so that the window is the one of no calendar. */
    @Test
    void test_window_ofMonthsHasNoCalendar() {
        Indicator monthly =
                Indicator.builder("M").calendar(FiscalCalendar.JANUARY).build();
        assertThat(monthly.window(12)).isEqualTo(RollingWindow.trailing(12));
        RollingWindow half = RollingWindow.trailing(6).requiring(1);
        assertThat(monthly.window(half)).isEqualTo(half);
    }

    @Test
    void test_yearToDate_byTheKindOfMeasure() {
        MonthlySeries series = MonthlySeries.of(YearMonth.of(2020, 4), 80, 82, 84);
        YearMonth june = YearMonth.of(2020, 6);
        Indicator percentage =
                Indicator.builder("P").measure(MeasureKind.PERCENTAGE).build();
        assertThat(Indicator.of("A").yearToDate().value(series, june).figure()).isEqualTo(Figure.of(246));
        assertThat(percentage.yearToDate().value(series, june).figure())
                .isEqualTo(Figure.missing(MissingReason.UNAVAILABLE));
        assertThat(percentage.periodAggregation().rule()).isEqualTo(Aggregation.RATIO);
    }

    @Test
    void test_aggregation_followsTheKindUnlessSet() {
        assertThat(Indicator.of("A").aggregation()).isEqualTo(Aggregation.SUM);
        Indicator percentage =
                Indicator.of("A").toBuilder().measure(MeasureKind.PERCENTAGE).build();
        assertThat(percentage.aggregation()).isEqualTo(Aggregation.RATIO);
        assertThat(percentage.toBuilder().measure(MeasureKind.AMOUNT).build().aggregation())
                .isEqualTo(Aggregation.SUM);
        Indicator set = Indicator.builder("A").aggregation(Aggregation.LAST).build();
        assertThat(set.toBuilder().measure(MeasureKind.RATE).build().aggregation())
                .isEqualTo(Aggregation.LAST);
    }

    /** C20: maps by indicator stay quick for references that have one hash as texts. */
    @Test
    void test_hashCode_ofRefsOfEqualHash() {
        List<String> refs = new ArrayList<>(List.of(""));
        for (int block = 0; block < 15; block++) {
            List<String> longer = new ArrayList<>();
            for (String ref : refs) {
                longer.add(ref + "Aa");
                longer.add(ref + "BB");
            }
            refs = longer;
        }
        assertThat(refs.stream().mapToInt(String::hashCode).distinct().count()).isEqualTo(1);
        assertThat(refs.stream()
                        .mapToInt(ref -> Indicator.of(ref).hashCode())
                        .distinct()
                        .count())
                .isGreaterThan(32_000);
    }
}
