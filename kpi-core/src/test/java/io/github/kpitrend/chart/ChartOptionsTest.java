// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every choice of a chart, by what it changes. */
class ChartOptionsTest {

    private static final YearMonth FIRST = YearMonth.of(2019, 4);
    private static final ChartOptions STANDARD = ChartOptions.standard();
    private static final Figure NONE = Figure.missing(MissingReason.NOT_APPLICABLE);
    private static final MonthlySeries SERIES =
            MonthlySeries.of(FIRST, 5, 7, 4, 6, 9, 5, 3, 7, 6, 5, 4, 8, 6, 40, 5, 6);

    /** Options that differ from the standard in one choice each. */
    private static final List<ChartOptions> ALL = List.of(
            STANDARD,
            STANDARD.withPolarity(Polarity.LOWER_IS_BETTER),
            STANDARD.withFrequency(Frequency.QUARTERLY),
            STANDARD.withYearToDate(true),
            STANDARD.withYearToDate(false),
            STANDARD.withRules(RuleSet.nelson()),
            STANDARD.withRangeScreening(false),
            STANDARD.withMedians(),
            STANDARD.withBounds(Figure.of(0), NONE),
            STANDARD.withBounds(NONE, Figure.of(100)),
            STANDARD.withPhase(FIRST.plusMonths(4), "new form"),
            STANDARD.withBaseline(12),
            STANDARD.withBaseline(MonthRange.of(FIRST, FIRST.plusMonths(11))),
            STANDARD.withLimits(1, 2, 3),
            STANDARD.withCenter(5),
            STANDARD.withExcluded(FIRST.plusMonths(13), "system down"),
            STANDARD.withExcluded(),
            STANDARD.withSeason(),
            STANDARD.withTrend(),
            ChartOptions.of(Indicator.of("A")));

    @Test
    void eachChoiceMakesOtherOptions() {
        for (int i = 0; i < ALL.size(); i++) {
            for (int j = 0; j < ALL.size(); j++) {
                assertThat(ALL.get(i).equals(ALL.get(j)))
                        .as("%s and %s", ALL.get(i), ALL.get(j))
                        .isEqualTo(i == j);
            }
        }
        assertThat(STANDARD.withPolarity(Polarity.NEUTRAL))
                .isEqualTo(STANDARD)
                .hasSameHashCodeAs(STANDARD)
                .isNotEqualTo("options");
        assertThat(STANDARD.withPhase(FIRST, "one").withPhase(FIRST, "two"))
                .isEqualTo(STANDARD.withPhase(FIRST, "two"));
        assertThat(STANDARD).hasToString("polarity neutral, monthly, outlying ranges excluded");
        assertThat(ALL.get(6)).asString().endsWith("all ranges");
        assertThat(ALL.get(7)).asString().endsWith("medians");
        assertThat(ALL.get(14)).asString().contains("center 5");
        assertThat(ALL.get(13)).asString().contains("limits fixed");
    }

    @Test
    void accessorsReturnWhatWasChosen() {
        assertThat(STANDARD.polarity()).isEqualTo(Polarity.NEUTRAL);
        assertThat(STANDARD.frequency()).isEqualTo(Frequency.MONTHLY);
        assertThat(STANDARD.rules()).isEqualTo(RuleSet.makingDataCount());
        assertThat(STANDARD.excludedMarkers()).containsExactlyInAnyOrder(Marker.PARTIAL, Marker.FORECAST);
        assertThat(STANDARD.withExcluded(Marker.PROVISIONAL).excludedMarkers()).containsExactly(Marker.PROVISIONAL);
        assertThat(STANDARD.baselinePoints()).isEmpty();
        assertThat(STANDARD.withBaseline(15).baselinePoints()).hasValue(15);
        assertThat(STANDARD.withBaseline(15)
                        .withBaseline(MonthRange.of(FIRST, FIRST))
                        .baselinePoints())
                .isEmpty();
        assertThat(STANDARD.withPhase(FIRST, "why").phases()).isEqualTo(Map.of(FIRST, "why"));
        assertThat(STANDARD.withExcluded(FIRST, "why").excluded()).isEqualTo(Map.of(FIRST, "why"));
        assertThat(STANDARD.withRangeScreening(false).isRangeScreening()).isFalse();
    }

    @Test
    void wrongChoicesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.withBaseline(11))
                .withMessage("points must be 12 or more, but was 11");
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withLimits(3, 2, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withLimits(1, 5, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withLimits(1, 5, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withCenter(Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withBounds(Figure.of(2), Figure.of(1)));
        assertThat(STANDARD.withLimits(2, 2, 2)).isNotEqualTo(STANDARD);
        assertThat(STANDARD.withBounds(Figure.of(2), Figure.of(2))).isNotEqualTo(STANDARD);
        assertThat(STANDARD.withRules(RuleSet.nelson()).rules()).isEqualTo(RuleSet.nelson());
        assertThatNullPointerException()
                .isThrownBy(() -> STANDARD.withPhase(FIRST, null))
                .withMessage("reason");
        assertThatNullPointerException()
                .isThrownBy(() -> STANDARD.withExcluded((YearMonth) null, "why"))
                .withMessage("month");
        ChartPhase alone = ControlChart.xmr(MonthlySeries.of(FIRST, 5)).latestPhase();
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withLimits(alone));
        ChartPhase seasonal = ControlChart.ewma(SERIES, 0.2, STANDARD).latestPhase();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.withLimits(seasonal))
                .withMessageStartingWith("phase must have constant limits");
        for (ChartOptions adjusted : List.of(STANDARD.withSeason(), STANDARD.withTrend())) {
            assertThatIllegalArgumentException().isThrownBy(() -> ControlChart.run(SERIES, adjusted));
            assertThatIllegalArgumentException().isThrownBy(() -> ControlChart.ewma(SERIES, 0.2, adjusted));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> ControlChart.ewma(SERIES, 0, STANDARD));
        assertThatIllegalArgumentException().isThrownBy(() -> ControlChart.ewma(SERIES, 1.1, STANDARD));
    }

    @Test
    void anIndicatorDecides() {
        Indicator indicator = Indicator.builder("A")
                .measure(MeasureKind.PERCENTAGE)
                .polarity(Polarity.LOWER_IS_BETTER)
                .reportsYearToDate(true)
                .build();
        ChartOptions options = ChartOptions.of(indicator);
        assertThat(options.polarity()).isEqualTo(Polarity.LOWER_IS_BETTER);
        ControlChart chart = ControlChart.xmr(SERIES, options);
        assertThat(chart.notes()).extracting(ChartNote::kind).contains(ChartNote.Kind.YEAR_TO_DATE);
        assertThat(chart.drawn(Figure.of(-3))).isEqualTo(Figure.of(0));
        assertThat(chart.drawn(Figure.of(130))).isEqualTo(Figure.of(100));
        assertThat(chart.drawn(Figure.of(50))).isEqualTo(Figure.of(50));
        assertThat(chart.drawn(NONE)).isEqualTo(NONE);
        ControlChart beyond = ControlChart.xmr(SERIES.times(10), options);
        assertThat(beyond.drawn(Figure.of(-3))).isEqualTo(Figure.of(-3));
        ControlChart negative = ControlChart.xmr(SERIES.times(-1), options);
        assertThat(negative.drawn(Figure.of(-3))).isEqualTo(Figure.of(-3));
        ControlChart bounded = ControlChart.xmr(SERIES.times(-1), STANDARD.withBounds(Figure.of(-2), NONE));
        assertThat(bounded.drawn(Figure.of(-3))).isEqualTo(Figure.of(-2));
        assertThat(bounded.drawn(Figure.of(500))).isEqualTo(Figure.of(500));
        assertThat(ControlChart.xmr(SERIES, STANDARD).drawn(Figure.of(-3))).isEqualTo(Figure.of(-3));
    }

    private static ControlChart of(MeasureKind kind, MonthlySeries series) {
        return ControlChart.xmr(
                series, ChartOptions.of(Indicator.builder("A").measure(kind).build()));
    }

    @Test
    void boundsAreThoseOfTheKindOfMeasure() {
        MonthlySeries within = MonthlySeries.of(FIRST, 0, 100, 40);
        assertThat(of(MeasureKind.PERCENTAGE, within).drawn(Figure.of(-3))).isEqualTo(Figure.of(0));
        assertThat(of(MeasureKind.PERCENTAGE, within).drawn(Figure.of(130))).isEqualTo(Figure.of(100));
        assertThat(of(MeasureKind.COUNT, within).drawn(Figure.of(-3))).isEqualTo(Figure.of(0));
        assertThat(of(MeasureKind.RATE, within).drawn(Figure.of(-3))).isEqualTo(Figure.of(0));
        assertThat(of(MeasureKind.COUNT, within).drawn(Figure.of(130))).isEqualTo(Figure.of(130));
        assertThat(of(MeasureKind.AMOUNT, within).drawn(Figure.of(-3))).isEqualTo(Figure.of(-3));
        assertThat(of(MeasureKind.COUNT, within).notes())
                .extracting(ChartNote::kind)
                .doesNotContain(ChartNote.Kind.YEAR_TO_DATE);
    }

    @Test
    void periodsOfACalendarThatWasNotSetFollowTheFigures() {
        MonthlySeries february = MonthlySeries.builder()
                .add(YearMonth.of(2020, 2), 3)
                .add(YearMonth.of(2020, 5), 4)
                .add(YearMonth.of(2020, 8), 5)
                .build();
        Indicator.Builder quarterly = Indicator.builder("A").frequency(Frequency.QUARTERLY);
        assertThat(ControlChart.xmr(february, ChartOptions.of(quarterly.build()))
                        .points())
                .allMatch(ChartPoint::isCounted);
        Indicator april = quarterly
                .calendar(FiscalCalendar.startingIn(java.time.Month.APRIL))
                .build();
        assertThat(ControlChart.xmr(february, ChartOptions.of(april)).points()).noneMatch(ChartPoint::isCounted);
        Indicator.Builder monthly = Indicator.builder("A");
        ChartOptions plain = ChartOptions.of(monthly.build());
        assertThat(ChartOptions.of(monthly.calendar(FiscalCalendar.startingIn(java.time.Month.MAY))
                        .build()))
                .as("months need no calendar")
                .isEqualTo(plain);
    }

    @Test
    void rulesOfRunChartsAreThoseWithoutSigma() {
        MonthlySeries rising = MonthlySeries.of(FIRST, 9, 1, 2, 3, 4);
        ControlChart chart =
                ControlChart.run(rising, STANDARD.withRules(RuleSet.limitsOnly().withTrend(4)));
        assertThat(chart.cause()).isEqualTo(SpecialCause.TREND_UP);
        assertThat(ControlChart.run(rising, STANDARD).cause()).isEqualTo(SpecialCause.NONE);
        assertThat(ControlChart.ewma(rising, 1, chart.options()).cause()).isEqualTo(SpecialCause.NONE);
        assertThat(ControlChart.xmr(rising, chart.options()).cause()).isEqualTo(SpecialCause.TREND_UP);
    }

    @Test
    void textsNameWhatIsNotStandard() {
        String standard = "polarity neutral, monthly";
        String ranges = ", outlying ranges excluded";
        Object[][] table = {
            {STANDARD, standard + ranges},
            {STANDARD.withPolarity(Polarity.HIGHER_IS_BETTER), "polarity higher, monthly" + ranges},
            {STANDARD.withPhase(FIRST, "new"), standard + ", phases {2019-04=new}" + ranges},
            {STANDARD.withBaseline(12), standard + ", limits from the first 12 points of a phase" + ranges},
            {
                STANDARD.withBaseline(MonthRange.startingAt(FIRST, 12)),
                standard + ", limits from " + MonthRange.startingAt(FIRST, 12) + ranges
            },
            {STANDARD.withLimits(1, 2, 3), standard + ", limits fixed" + ranges},
            {STANDARD.withCenter(5), standard + ", center 5" + ranges},
            {STANDARD.withMedians(), standard + ", medians"},
            {STANDARD.withRangeScreening(false), standard + ", all ranges"},
            {STANDARD.withExcluded(FIRST, "down"), standard + ranges + ", excluded {2019-04=down}"},
            {STANDARD.withSeason().withTrend(), standard + ranges + ", by season, with trend"},
            {STANDARD.withRules(RuleSet.limitsOnly()), standard + ranges + ", rules limits"},
        };
        for (Object[] row : table) {
            assertThat(row[0]).hasToString((String) row[1]);
        }
    }

    @Test
    void hashesDiffer() {
        assertThat(ALL.stream().map(Object::hashCode).distinct().count()).isGreaterThan(1);
        assertThat(STANDARD.hashCode())
                .isEqualTo(STANDARD.withPolarity(Polarity.NEUTRAL).hashCode());
    }

    @Test
    void figuresBetweenPeriodsAreShownAndNotCounted() {
        MonthlySeries quarters = MonthlySeries.builder()
                .add(YearMonth.of(2020, 2), 3)
                .add(YearMonth.of(2020, 5), 4)
                .add(YearMonth.of(2020, 6), 9)
                .add(YearMonth.of(2020, 8), 5)
                .build();
        Indicator fromFebruary = Indicator.builder("A")
                .frequency(Frequency.QUARTERLY)
                .calendar(FiscalCalendar.startingIn(java.time.Month.MARCH))
                .build();
        ControlChart chart = ControlChart.xmr(quarters, ChartOptions.of(fromFebruary));
        assertThat(chart.points()).extracting(ChartPoint::isCounted).containsExactly(true, true, false, true);
        assertThat(chart.points().get(2).reason()).isEqualTo("not at the end of a quarter");
        assertThat(chart.notes()).extracting(ChartNote::kind).contains(ChartNote.Kind.NOT_COUNTED);
        ControlChart byFigures = ControlChart.xmr(quarters, STANDARD.withFrequency(Frequency.QUARTERLY));
        assertThat(byFigures.points().stream().filter(ChartPoint::isCounted)).isNotEmpty();
    }

    @Test
    void aRangeThatHoldsTooFewFiguresIsNoBaseline() {
        MonthRange outside = MonthRange.of(FIRST.plusYears(5), FIRST.plusYears(6));
        ControlChart chart = ControlChart.xmr(SERIES, STANDARD.withBaseline(outside));
        assertThat(chart.latestPhase().upper())
                .isEqualTo(ControlChart.xmr(SERIES).latestPhase().upper());
        assertThat(chart.notes()).isNotEmpty();
        ControlChart sloped = ControlChart.xmr(SERIES, STANDARD.withTrend().withBaseline(outside));
        assertThat(sloped.points()).hasSize(16);
        assertThat(ControlChart.xmr(SERIES, STANDARD.withTrend().withBaseline(12))
                        .points())
                .hasSize(16);
    }

    @Test
    void choicesAreWritten() {
        ChartOptions options = STANDARD.withBaseline(MonthRange.startingAt(FIRST, 12))
                .withExcluded(FIRST.plusMonths(2), "system down");
        assertThat(options.toString())
                .contains("limits from ")
                .contains("excluded {")
                .contains("system down");
        assertThat(options).isNotEqualTo(options.toString());
        assertThat(RuleSet.nelson()).isNotEqualTo(RuleSet.nelson().toString());
    }

    @Test
    void limitsOfEqualPhasesAreEqual() {
        ChartPhase phase = ControlChart.xmr(SERIES).latestPhase();
        ChartOptions options = STANDARD.withLimits(phase);
        assertThat(STANDARD.withLimits(ControlChart.xmr(SERIES).latestPhase()))
                .isEqualTo(options)
                .hasSameHashCodeAs(options);
        assertThat(STANDARD.withLimits(ControlChart.xmr(SERIES.times(2)).latestPhase()))
                .isNotEqualTo(options);
    }
}
