// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.RuleSet;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.Frequency;
import java.time.YearMonth;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The first sentence of a narrative where changes are extreme, signals are rare ones, or the figure is not final. */
class FigureSentenceTest {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final Indicator COUNT =
            Indicator.builder("A").polarity(Polarity.HIGHER_IS_BETTER).build();
    private static final ScorecardPolicy ON_PREVIOUS =
            ScorecardPolicy.standard().withComparisons(Comparison.previousMonth());

    private static MonthlySeries to(double... values) {
        return MonthlySeries.of(JUNE.minusMonths(values.length - 1L), values);
    }

    private static String first(ScorecardRow row) {
        return new FigureSentence(row).text();
    }

    private static String said(Indicator indicator, double... values) {
        return first(ScorecardRow.of(indicator, to(values), JUNE, ON_PREVIOUS));
    }

    // -----------------------------------------------------------------------
    @Test
    void theSignOfASimilarChangeIsThatOfItsDigits() {
        assertThat(said(COUNT, 100, 106)).endsWith("similar to May 2020 (+6%).");
        assertThat(said(COUNT, 10_000, 10_004)).endsWith("similar to May 2020 (0%).");
        assertThat(said(COUNT, 10_000, 9_996)).endsWith("similar to May 2020 (0%).");
        assertThat(said(COUNT, 100, 94)).endsWith("similar to May 2020 (-6%).");
        assertThat(said(COUNT, 100, 100)).endsWith("unchanged from May 2020.");
    }

    /** A reason with parentheses of its own is said with a colon. */
    @Test
    void parenthesesAreNotNested() {
        MonthlySeries negligible = MonthlySeries.builder()
                .add(JUNE.minusMonths(1), 7)
                .addMissing(JUNE, MissingReason.NEGLIGIBLE)
                .build();
        assertThat(first(ScorecardRow.of(COUNT, negligible, JUNE)))
                .isEqualTo("No figure for June 2020 (negligible: rounds to zero).");
        MonthlySeries base = MonthlySeries.builder()
                .addMissing(JUNE.minusMonths(1), MissingReason.NEGLIGIBLE)
                .add(JUNE, 7)
                .build();
        assertThat(first(ScorecardRow.of(COUNT, base, JUNE, ON_PREVIOUS)))
                .isEqualTo("7 in June 2020, with no figure for May 2020 to compare with (negligible: rounds to zero).");
    }

    /** A half-year's total below that of the half before has no figure of its own; the definition is the same. */
    @Test
    void aTotalThatDecreasedIsTheReasonThatIsGiven() {
        Indicator totals = Indicator.builder("A")
                .frequency(Frequency.HALF_YEARLY)
                .reportsYearToDate(true)
                .build();
        MonthlySeries series = MonthlySeries.builder()
                .add(YearMonth.of(2019, 3), 95)
                .add(YearMonth.of(2019, 9), 137)
                .add(YearMonth.of(2020, 3), 125)
                .build();
        assertThat(first(ScorecardRow.of(totals, series, YearMonth.of(2020, 3))))
                .isEqualTo("125 in the half-year to March 2020, not comparable with September 2019 because the"
                        + " year-to-date total decreased and up 32% on March 2019.");
    }

    /** Bases and figures of opposite sign: a percentage of the base has no meaning for a reader. */
    @Test
    void aChangeThatCrossesZeroIsADifference() {
        for (MeasureKind kind : new MeasureKind[] {MeasureKind.AMOUNT, MeasureKind.COUNT}) {
            Indicator wide = COUNT.toBuilder()
                    .measure(kind)
                    .threshold(ChangeThreshold.percent(300))
                    .build();
            assertThat(said(wide, -10, 5)).isEqualTo("5 in June 2020, similar to May 2020 (+15.0).");
            assertThat(said(wide, -10, -5)).isEqualTo("-5 in June 2020, similar to May 2020 (+50%).");
            assertThat(said(wide, 2, -10)).isEqualTo("-10 in June 2020, down 12.0 on May 2020.");
        }
        Indicator percentage = COUNT.toBuilder()
                .measure(MeasureKind.PERCENTAGE)
                .threshold(ChangeThreshold.percent(300))
                .build();
        assertThat(said(percentage, -10, 5))
                .isEqualTo("5% in June 2020, similar to May 2020 (+15.0 percentage points).");
        assertThat(said(percentage, 10, 5))
                .isEqualTo("5% in June 2020, similar to May 2020 (-5.0 percentage points, -50%).");
    }

    @Test
    void aDifferenceThatNoDoubleHoldsIsNotGiven() {
        String figure = "1.7E+308";
        Indicator amount = COUNT.toBuilder().measure(MeasureKind.AMOUNT).build();
        assertThat(said(amount, 1.7e308, -1.7e308))
                .isEqualTo("-" + figure + " in June 2020, down from " + figure + " in May 2020.");
        Indicator points =
                amount.toBuilder().threshold(ChangeThreshold.points(2)).build();
        assertThat(said(points, -1.7e308, 1.7e308))
                .isEqualTo(figure + " in June 2020, up from -" + figure + " in May 2020.");
        for (MeasureKind kind : new MeasureKind[] {MeasureKind.AMOUNT, MeasureKind.PERCENTAGE}) {
            Indicator wide = amount.toBuilder()
                    .measure(kind)
                    .threshold(ChangeThreshold.percent(300))
                    .build();
            assertThat(said(wide, -1.7e308, 1.7e308)).endsWith(" in June 2020, similar to May 2020 (+200%).");
            assertThat(said(wide, 1.7e308, -1.7e308)).endsWith(" in June 2020, similar to May 2020 (-200%).");
        }
    }

    /** The fractions differ from a change of 10% by one part in 3e20, which no 15 decimals show. */
    @Test
    void anAmountThatNoDecimalsTellFromItsLimitIsABound() {
        RatioSeries below = RatioSeries.rate(to(1_000_000_009, 1_234_567_891), to(2_511_914_424d, 2_819_208_059d), 1);
        assertThat(first(ScorecardRow.of(COUNT, below, JUNE, ON_PREVIOUS))).endsWith(", similar to May 2020 (<10%).");
        RatioSeries above = RatioSeries.rate(to(1_000_000_007, 1_234_567_891), to(10_673_185_163d, 11_978_883_277d), 1);
        assertThat(first(ScorecardRow.of(COUNT, above, JUNE, ON_PREVIOUS))).contains(", up 10% on May 2020");
    }

    // -----------------------------------------------------------------------
    @Test
    void figuresThatAreNotFinalAreNotCompared() {
        MonthlySeries estimated = to(79, 96).with(JUNE, 96, Marker.ESTIMATED);
        assertThat(first(ScorecardRow.of(COUNT, estimated, JUNE, ON_PREVIOUS.withExcluded(Marker.ESTIMATED))))
                .isEqualTo("96 in June 2020 (estimated), so it is not compared or assessed.");
        assertThat(first(ScorecardRow.of(COUNT, estimated, JUNE, ON_PREVIOUS)))
                .isEqualTo("96 in June 2020 (estimated), up 22% on May 2020.");
    }

    @Test
    void monthsWithoutAFigureToCompareWithAreNamed() {
        ScorecardPolicy both = ON_PREVIOUS.withComparisons(Comparison.previousObserved(), Comparison.previousMonth());
        assertThat(first(ScorecardRow.of(COUNT, to(79), JUNE, both)))
                .isEqualTo("79 in June 2020, with no earlier figure to compare with and none for May 2020.");
        ScorecardPolicy other = ON_PREVIOUS.withComparisons(Comparison.previousMonth(), Comparison.previousObserved());
        assertThat(first(ScorecardRow.of(COUNT, to(79), JUNE, other)))
                .isEqualTo("79 in June 2020, with no figure for May 2020 to compare with and no earlier one.");
    }

    // -----------------------------------------------------------------------
    private static final double[] USUAL = {50, 52, 49, 51, 50, 48, 52, 50, 51, 49, 50, 52, 48, 50};

    private static MonthlySeries usualThen(double... further) {
        double[] all = Arrays.copyOf(USUAL, USUAL.length + further.length);
        System.arraycopy(further, 0, all, USUAL.length, further.length);
        return to(all);
    }

    private static void assertSignal(ControlChart chart, MonthlySeries series, String said, String found) {
        Indicator amount = COUNT.toBuilder().measure(MeasureKind.AMOUNT).build();
        ScorecardRow row = ScorecardRow.of(amount, series, JUNE, ON_PREVIOUS).withChart(chart);
        assertThat(first(row)).endsWith(said + ".");
        assertThat(row.findings())
                .filteredOn(finding -> finding.rule() == FindingRule.SPECIAL_CAUSE)
                .extracting(Finding::text)
                .singleElement()
                .asString()
                .endsWith(" in June 2020" + found);
    }

    @Test
    void signalsOfARunChartAreAboutItsMedian() {
        MonthlySeries above = usualThen(51.5, 51.6, 51.5, 51.6, 51.5, 51.6, 51.5, 51.6);
        ChartOptions options = ChartOptions.of(COUNT).withRules(RuleSet.makingDataCount());
        assertSignal(
                ControlChart.run(above, options),
                above,
                ", the eighth consecutive month above its median",
                " is the eighth consecutive month above its median");
        MonthlySeries below = usualThen(48.5, 48.4, 48.5, 48.4, 48.5, 48.4, 48.5, 48.4);
        assertSignal(
                ControlChart.run(below, options),
                below,
                ", the eighth consecutive month below its median",
                " is the eighth consecutive month below its median");
        assertSignal(
                ControlChart.run(above, options.withRules(RuleSet.anhoej())),
                above,
                ", with a special cause (in an unusually long run above the center)",
                ", with a special cause (in an unusually long run above the center)");
    }

    @Test
    void signalsOfAControlChart() {
        ChartOptions options = ChartOptions.of(COUNT).withBaseline(USUAL.length);
        MonthlySeries high = usualThen(51, 54.4, 54.5);
        assertSignal(
                ControlChart.xmr(high, options),
                high,
                ", with two of the last three months unusually high",
                ", with two of the last three months unusually high");
        MonthlySeries low = usualThen(46.1, 46.2);
        assertSignal(
                ControlChart.xmr(low, options),
                low,
                ", with two of the last three months unusually low",
                ", with two of the last three months unusually low");
        MonthlySeries falling = usualThen(49.9, 49.8, 49.7, 49.6, 49.5, 49.4);
        assertSignal(
                ControlChart.xmr(falling, options),
                falling,
                ", the sixth consecutive fall",
                " is the sixth consecutive fall");
        MonthlySeries rising = usualThen(50.1, 50.2, 50.3, 50.4, 50.5, 50.6);
        assertSignal(
                ControlChart.xmr(rising, options),
                rising,
                ", the seventh consecutive rise",
                " is the seventh consecutive rise");
        MonthlySeries below = usualThen(30);
        assertSignal(
                ControlChart.xmr(below, options),
                below,
                ", and below its usual range (44 to 56)",
                " is below the usual range (44 to 56)");
    }

    /** A baseline without variation: equal figures are the same as before, and any other one is a signal. */
    @Test
    void figuresThatDoNotVary() {
        double[] values = new double[25];
        Arrays.setAll(values, i -> i < 12 ? 20 : 21 + i);
        MonthlySeries series = to(values);
        ControlChart chart = ControlChart.xmr(series, ChartOptions.of(COUNT).withBaseline(12));
        assertSignal(chart, series, ", and above its usual range (20 to 20)", " is above the usual range (20 to 20)");
        double[] equal = new double[15];
        Arrays.fill(equal, 100);
        Indicator percentage = COUNT.toBuilder().measure(MeasureKind.PERCENTAGE).build();
        assertThat(said(percentage, equal)).endsWith(", the same as in every month before.");
    }
}
