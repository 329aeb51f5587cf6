// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.benchmark.ComparatorGroup;
import io.github.kpitrend.benchmark.Funnel;
import io.github.kpitrend.breakdown.ContributionAnalysis;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.quality.Checks;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Proportion;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.target.RequiredRunRate;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.trend.MonthEffects;
import io.github.kpitrend.trend.RecentTrend;
import io.github.kpitrend.vintage.RevisionSummary;
import io.github.kpitrend.vintage.SeriesVintages;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.YearToDate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The first and the last month there is, and numbers that no double holds: each has an answer or a refusal. */
class EdgesOfTheRepresentableTest {

    private static final YearMonth FIRST = YearMonth.of(-999_999_999, 1);
    private static final YearMonth LAST = YearMonth.of(999_999_999, 12);
    private static final Indicator INDICATOR = Indicator.builder("EH1a").build();

    @Test
    void checksReachBothEndsOfTheTimeLine() {
        for (YearMonth month : List.of(FIRST, LAST.minusMonths(1))) {
            MonthlySeries series = MonthlySeries.of(month, 5, 5);
            assertThat(Checks.gaps(INDICATOR, series, series.range())).isEmpty();
            assertThat(Checks.repeatedValues(INDICATOR, series, series.range())).hasSize(1);
            assertThat(Checks.repeatedOnPage(Map.of(INDICATOR, series), series.range()))
                    .isEmpty();
        }
    }

    @Test
    void rowsAndTargetsKeepWithinTheTimeLine() {
        MonthlySeries series = MonthlySeries.of(FIRST, 5, 5, 5, 5, 5, 5);
        assertThat(ScorecardRow.of(INDICATOR, series, FIRST.plusMonths(4)).shown())
                .isEqualTo(series.head(5));
        ScorecardRow row = ScorecardRow.of(INDICATOR, series, FIRST.plusMonths(5));
        assertThat(row.shown()).isEqualTo(series);
        assertThat(row.findings()).isNotEmpty();
        assertThat(row.narrative()).isNotEmpty();
        TargetSchedule april = TargetSchedule.of(FiscalCalendar.APRIL);
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> april.withRevision(LAST, Target.of(1)));
        assertThat(april.withRevision(LAST.minusMonths(9), Target.of(1)).byYear())
                .hasSize(1);
        ScorecardRow lastRow = ScorecardRow.of(INDICATOR, MonthlySeries.of(LAST, 5), LAST);
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> lastRow.withTargets(april));
    }

    @Test
    void numbersBeyondDoublesAreRefusedOrNotRepresentable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequiredRunRate.neededFor(75, Double.MIN_VALUE))
                .withMessage("conversionPercent 4.9E-324 needs more than the largest double for 75 outputs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Funnel.ofRates(List.of(new Proportion(1e300, 1e-300))))
                .withMessageContaining("must have a mean that a double can hold");
        Map<YearMonth, BigDecimal> huge = Map.of(FIRST, new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthlySeries.of(huge))
                .withMessageContaining("-999999999-01");
        double[] peaks = new double[36];
        for (int i = 0; i < peaks.length; i++) {
            peaks[i] = i % 12 == 4 ? Double.MAX_VALUE : -Double.MAX_VALUE;
        }
        MonthEffects effects = MonthEffects.additive(MonthlySeries.of(YearMonth.of(2020, 1), peaks));
        assertThat(effects.of(Month.MAY)).isEqualTo(Figure.missing(MissingReason.NOT_REPRESENTABLE));
        SortedMap<Integer, Figure> figures = new TreeMap<>();
        SortedMap<Integer, ConfidenceInterval> wide = new TreeMap<>();
        for (int year = 2016; year <= 2020; year++) {
            figures.put(year, Figure.of(51));
            wide.put(year, ConfidenceInterval.published(1, 1e197, ConfidenceLevel.PERCENT_95));
        }
        assertThat(RecentTrend.ofIntervals(figures, wide).verdict())
                .isEqualTo(RecentTrend.Verdict.NO_SIGNIFICANT_CHANGE);
    }

    @Test
    void recentTrendsDoNotDependOnTheUnit() {
        SortedMap<Integer, Figure> figures = new TreeMap<>();
        SortedMap<Integer, ConfidenceInterval> intervals = new TreeMap<>();
        for (double unit : new double[] {1, 0x1p-900, 0x1p900, 0x1p1018}) {
            for (int year = 2016; year <= 2020; year++) {
                double value = unit * (year - 2000);
                figures.put(year, Figure.of(value));
                intervals.put(
                        year,
                        ConfidenceInterval.published(value - unit / 2, value + unit / 2, ConfidenceLevel.PERCENT_95));
            }
            RecentTrend trend = RecentTrend.ofIntervals(figures, intervals);
            assertThat(trend.verdict()).isEqualTo(RecentTrend.Verdict.INCREASING);
            assertThat(trend.chiSquared().value()).isCloseTo(153.66, org.assertj.core.api.Assertions.within(0.01));
        }
        SortedMap<Integer, Proportion> years = new TreeMap<>();
        for (int year = 2016; year <= 2020; year++) {
            years.put(year, new Proportion(Double.MIN_VALUE * (year - 2015), 1e308));
        }
        assertThat(RecentTrend.ofProportions(years).verdict()).isEqualTo(RecentTrend.Verdict.NO_SIGNIFICANT_CHANGE);
    }

    @Test
    void resultsNearZeroAreNotZero() {
        ComparatorGroup group = ComparatorGroup.of(Map.of(
                "A", Figure.of(Double.MAX_VALUE), "B", Figure.of(-Double.MAX_VALUE), "C", Figure.of(Double.MIN_VALUE)));
        assertThat(group.zScore("C")).isEqualTo(Figure.missing(MissingReason.NOT_REPRESENTABLE));
        SeriesVintages vintages = SeriesVintages.of(LocalDate.of(2020, 5, 1), MonthlySeries.of(FIRST, 0, 0, 0, 0))
                .with(LocalDate.of(2020, 6, 1), MonthlySeries.of(FIRST, Double.MIN_VALUE, 0, 0, 0));
        RevisionSummary summary = RevisionSummary.firstToLatest(vintages);
        assertThat(summary.mean()).isEqualTo(Figure.missing(MissingReason.NOT_REPRESENTABLE));
        assertThat(summary.meanAbsolute()).isEqualTo(Figure.missing(MissingReason.NOT_REPRESENTABLE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfidenceInterval.ofRate(1, 1e308, 1e-300, ConfidenceLevel.PERCENT_95))
                .withMessage("multiplier must leave the rate within the doubles, but was 1.0E-300 for 1.0 of 1.0E308");
    }

    @Test
    void intervalsOfRatiosAreEmptyWhereNoDoubleHoldsThem() {
        MonthlySeries one = MonthlySeries.of(FIRST, 5);
        RatioSeries rate = RatioSeries.rate(one, one, 1e308);
        assertThat(rate.at(FIRST)).isEqualTo(Figure.of(1e308));
        assertThat(rate.interval(FIRST, ConfidenceLevel.PERCENT_95)).isEmpty();
        RatioSeries share =
                RatioSeries.proportion(one, MonthlySeries.of(FIRST, 9)).withMultiplier(Double.MIN_VALUE);
        assertThat(share.interval(FIRST, ConfidenceLevel.PERCENT_95)).isEmpty();
        assertThat(share.withMultiplier(1000).interval(FIRST, ConfidenceLevel.PERCENT_95))
                .isPresent();
    }

    @Test
    void funnelsOfTheLargestRatesPlaceTheirAreas() {
        Funnel funnel = Funnel.ofRates(List.of(new Proportion(3, 10), new Proportion(4, 10)));
        assertThat(funnel.position(new Proportion(1e15, Double.MIN_VALUE))).isEqualTo(Funnel.Position.FAR_ABOVE);
        Funnel steep = Funnel.ofRates(List.of(new Proportion(1e15, 1e-293)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> steep.limits(1e-308, ConfidenceLevel.PERCENT_95))
                .withMessage("denominator must leave the limits within the doubles, but was 1.0E-308");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> funnel.position(new Proportion(1.5, 2)))
                .withMessage("area must have a whole numerator, but was 1.5 of 2");
    }

    @Test
    void contributionsOfTheLargestFiguresHaveASentence() {
        Map<String, MonthlySeries> parts = new TreeMap<>();
        for (int i = 0; i < 7; i++) {
            parts.put("p" + i, MonthlySeries.of(YearMonth.of(2020, 1), 0, i < 5 ? 1e308 : -1.7e308));
        }
        parts.put("p7", MonthlySeries.of(YearMonth.of(2020, 1), 0, -1.6e308));
        assertThat(ContributionAnalysis.ofTotal(parts, YearMonth.of(2020, 2), Comparison.previousMonth())
                        .explain()
                        .toString())
                .doesNotContain("Infinity");
    }

    @Test
    void targetsOfWhichNoDoubleHoldsAPartHaveASentence() {
        MonthlySeries series = MonthlySeries.of(YearMonth.of(2020, 4), 1, 2, 3);
        for (Target target : List.of(Target.range(Double.MIN_VALUE, 100), Target.of(Double.MIN_VALUE))) {
            TargetSchedule targets = TargetSchedule.of(FiscalCalendar.APRIL)
                    .with(FiscalCalendar.APRIL.year(2020), target.withBasis(TargetBasis.CUMULATIVE));
            for (Polarity polarity : Polarity.values()) {
                Indicator indicator = Indicator.builder("A")
                        .polarity(polarity)
                        .aggregation(Aggregation.SUM)
                        .build();
                ScorecardRow row =
                        ScorecardRow.of(indicator, series, series.last()).withTargets(targets);
                assertThat(row.narrative()).contains("target");
                assertThat(row.findings()).isNotNull();
            }
        }
    }

    @Test
    void yearsToDateOfRatiosOfTheLargestPartsChange() {
        MonthlySeries large =
                MonthlySeries.of(YearMonth.of(2019, 4), new double[24]).mapValues(value -> 1e308);
        Change change =
                YearToDate.of(FiscalCalendar.APRIL).change(RatioSeries.proportion(large, large), YearMonth.of(2020, 6));
        assertThat(change.base()).isEqualTo(Figure.of(100));
        assertThat(change.difference()).isEqualTo(Figure.of(0));
    }

    @Test
    void numbersThatPrintAsNoDecimalAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthlySeries.of(Map.of(LAST, new Half())))
                .withMessage("the number of 999999999-12 must print as a decimal, but was 1/2");
    }

    private static final class Half extends Number {

        private static final long serialVersionUID = 1;

        @Override
        public int intValue() {
            return 0;
        }

        @Override
        public long longValue() {
            return 0;
        }

        @Override
        public float floatValue() {
            return 0.5f;
        }

        @Override
        public double doubleValue() {
            return 0.5;
        }

        @Override
        public String toString() {
            return "1/2";
        }
    }
}
