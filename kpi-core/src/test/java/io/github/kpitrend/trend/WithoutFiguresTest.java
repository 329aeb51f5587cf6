// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.chart.Assurance;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.RunsAnalysis;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.Proportion;
import io.github.kpitrend.time.Frequency;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What charts and trend tests say of series with too few figures, without any, or without variation; and the least that is enough. */
class WithoutFiguresTest {

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);
    private static final ConfidenceLevel LEVEL = ConfidenceLevel.PERCENT_95;
    private static final Figure TOO_FEW = Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);
    private static final Figure CONFIDENTIAL = Figure.missing(MissingReason.CONFIDENTIAL);
    private static final Figure NOT_APPLICABLE = Figure.missing(MissingReason.NOT_APPLICABLE);

    private static MonthlySeries nothing(MissingReason... reasons) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        YearMonth month = JANUARY;
        for (MissingReason reason : reasons) {
            builder.addMissing(month, reason);
            month = month.plusMonths(1);
        }
        return builder.build();
    }

    @Test
    void withoutFiguresThereIsNoTrend() {
        MonthlySeries pending = nothing(MissingReason.PENDING, MissingReason.PENDING);
        MonthlySeries hidden = nothing(MissingReason.CONFIDENTIAL, MissingReason.PENDING);
        TheilSen none = TheilSen.of(pending, LEVEL);
        assertThat(List.of(none.slope(), none.lower(), none.upper(), none.intercept()))
                .containsOnly(TOO_FEW);
        TheilSen secret = TheilSen.of(hidden, LEVEL);
        assertThat(List.of(secret.slope(), secret.lower(), secret.upper(), secret.intercept()))
                .containsOnly(CONFIDENTIAL);
        assertThat(TheilSen.seasonalPerYear(pending)).isEqualTo(TOO_FEW);
        assertThat(MannKendall.of(hidden).z()).isEqualTo(CONFIDENTIAL);
        assertThat(MannKendall.seasonal(pending).z()).isEqualTo(TOO_FEW);
        assertThat(RunsAnalysis.of(hidden).median()).isEqualTo(CONFIDENTIAL);
        assertThat(RunsAnalysis.of(hidden).useful()).isZero();
        assertThat(RunsAnalysis.of(pending).isSignal()).isFalse();
    }

    @Test
    void slopesNeedTwoFigures() {
        assertThat(TheilSen.of(MonthlySeries.of(JANUARY, 1), LEVEL).slope()).isEqualTo(TOO_FEW);
        TheilSen two = TheilSen.of(MonthlySeries.of(JANUARY, 1, 3), LEVEL);
        assertThat(two.slope()).isEqualTo(Figure.of(2));
        assertThat(two.intercept()).isEqualTo(Figure.of(1));
        assertThat(two.lower()).isEqualTo(TOO_FEW);
        assertThat(two.upper()).isEqualTo(TOO_FEW);
        assertThat(TheilSen.seasonalPerYear(MonthlySeries.of(JANUARY, new double[12])))
                .isEqualTo(TOO_FEW);
        assertThat(TheilSen.seasonalPerYear(MonthlySeries.of(JANUARY, new double[13])))
                .isEqualTo(Figure.of(0));
    }

    @Test
    void slopesThatNoDoubleHoldsAreNotRepresentable() {
        TheilSen huge = TheilSen.of(MonthlySeries.of(JANUARY, -1.7e308, 1.7e308), LEVEL);
        assertThat(huge.slope()).isEqualTo(Figure.missing(MissingReason.NOT_REPRESENTABLE));
    }

    @Test
    void signsNeedFourFigures() {
        assertThat(MannKendall.of(MonthlySeries.of(JANUARY, 1, 2, 3)).z()).isEqualTo(TOO_FEW);
        assertThat(MannKendall.of(MonthlySeries.of(JANUARY, 1, 2, 3)).pValueExact())
                .isEqualTo(NOT_APPLICABLE);
        assertThat(MannKendall.of(MonthlySeries.of(JANUARY, 1, 2, 3)).isSignificantAt(LEVEL))
                .isFalse();
        MannKendall four = MannKendall.of(MonthlySeries.of(JANUARY, 1, 2, 3, 4));
        assertThat(four.z().isKnown()).isTrue();
        assertThat(four.pValueExact()).isEqualTo(Figure.of(1 / 24.0));
        assertThat(four.isSignificantAt(ConfidenceLevel.PERCENT_90)).isTrue();
        assertThat(four.isSignificantAt(LEVEL)).isFalse();
        assertThat(MannKendall.seasonal(MonthlySeries.of(JANUARY, 1, 2, 3)).z()).isEqualTo(TOO_FEW);
        assertThat(MannKendall.seasonal(MonthlySeries.of(JANUARY, 1, 2, 3, 4)).z())
                .isEqualTo(TOO_FEW);
        assertThat(MannKendall.seasonal(MonthlySeries.of(JANUARY, new double[13]))
                        .z())
                .isEqualTo(Figure.of(0));
        assertThat(MannKendall.of(MonthlySeries.of(JANUARY, 1)).tau()).isEqualTo(TOO_FEW);
    }

    @Test
    void exactTailsAreOfTenFiguresWithoutTies() {
        assertThat(MannKendall.of(rising(10)).pValueExact().isKnown()).isTrue();
        assertThat(MannKendall.of(rising(11)).pValueExact()).isEqualTo(NOT_APPLICABLE);
        MannKendall tied = MannKendall.of(MonthlySeries.of(JANUARY, 1, 1, 2, 3, 4));
        assertThat(tied.pValueExact()).isEqualTo(NOT_APPLICABLE);
        assertThat(tied.isSignificantAt(LEVEL)).isTrue();
        assertThat(tied.isSignificantAt(ConfidenceLevel.PERCENT_99_8)).isFalse();
        MannKendall flat = MannKendall.of(MonthlySeries.of(JANUARY, 1, 1, 1, 1));
        assertThat(flat.tau()).isEqualTo(Figure.missing(MissingReason.NO_VARIATION));
        assertThat(flat.z()).isEqualTo(Figure.of(0));
    }

    private static MonthlySeries rising(int length) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = i;
        }
        return MonthlySeries.of(JANUARY, values);
    }

    // -----------------------------------------------------------------------
    @Test
    void proportionsNeedTwoThatDifferFromNoneAndAll() {
        Proportion none = new Proportion(0, 10);
        Proportion all = new Proportion(10, 10);
        Proportion half = new Proportion(5, 10);
        Figure flat = Figure.missing(MissingReason.NO_VARIATION);
        assertThat(ProportionTrend.of(List.of(half)).chiSquared()).isEqualTo(TOO_FEW);
        assertThat(ProportionTrend.of(List.of(none, none)).chiSquared()).isEqualTo(flat);
        assertThat(ProportionTrend.of(List.of(all, all)).chiSquared()).isEqualTo(flat);
        assertThat(ProportionTrend.of(List.of(none, all))).hasToString("chi-squared 20, rising");
        assertThat(ProportionTrend.of(List.of(all, none))).hasToString("chi-squared 20, falling");
        assertThat(ProportionTrend.of(List.of(half)).isSignificantAt(LEVEL)).isFalse();
        assertThat(ProportionTrend.of(List.of(none, all)).isSignificantAt(LEVEL))
                .isTrue();
        assertThat(ProportionTrend.of(List.of(half, half)).isSignificantAt(LEVEL))
                .isFalse();
    }

    @Test
    void recentTrendsNeedFiveYears() {
        SortedMap<Integer, Proportion> years = new TreeMap<>();
        for (int year = 2016; year < 2020; year++) {
            years.put(year, new Proportion(1, 2));
        }
        assertThat(RecentTrend.ofProportions(years).verdict()).isEqualTo(RecentTrend.Verdict.CANNOT_BE_CALCULATED);
        years.put(2020, new Proportion(1, 2));
        assertThat(RecentTrend.ofProportions(years).verdict()).isEqualTo(RecentTrend.Verdict.NO_SIGNIFICANT_CHANGE);
        years.put(2021, new Proportion(1, 2));
        years.put(2018, new Proportion(0, 0));
        assertThat(RecentTrend.ofProportionsSkippingGaps(years).verdict())
                .isEqualTo(RecentTrend.Verdict.NO_SIGNIFICANT_CHANGE);
        assertThat(RecentTrend.ofProportions(years).verdict()).isEqualTo(RecentTrend.Verdict.CANNOT_BE_CALCULATED);
        years.remove(2018);
        assertThat(RecentTrend.ofProportionsSkippingGaps(years).verdict())
                .isEqualTo(RecentTrend.Verdict.NO_SIGNIFICANT_CHANGE);
        assertThat(RecentTrend.ofProportions(years).verdict()).isEqualTo(RecentTrend.Verdict.CANNOT_BE_CALCULATED);
    }

    @Test
    void intervalsWithoutWidthHaveNoTrend() {
        SortedMap<Integer, Figure> figures = new TreeMap<>();
        SortedMap<Integer, ConfidenceInterval> intervals = new TreeMap<>();
        for (int year = 2016; year <= 2020; year++) {
            figures.put(year, Figure.of(1));
            intervals.put(year, ConfidenceInterval.published(0, 2, ConfidenceLevel.PERCENT_95));
        }
        assertThat(RecentTrend.ofIntervals(figures, intervals).verdict())
                .isEqualTo(RecentTrend.Verdict.NO_SIGNIFICANT_CHANGE);
        intervals.put(2019, ConfidenceInterval.published(1, 1, ConfidenceLevel.PERCENT_95));
        RecentTrend none = RecentTrend.ofIntervalsSkippingGaps(figures, intervals);
        assertThat(none.verdict()).isEqualTo(RecentTrend.Verdict.CANNOT_BE_CALCULATED);
        assertThat(none.chiSquared()).isEqualTo(NOT_APPLICABLE);
        assertThat(none.isSignificant()).isFalse();
        intervals.put(2019, ConfidenceInterval.published(0, 2, ConfidenceLevel.PERCENT_99));
        assertThatIllegalArgumentException().isThrownBy(() -> RecentTrend.ofIntervals(figures, intervals));
    }

    @Test
    void aTrendIsReadByPolarity() {
        SortedMap<Integer, Proportion> rising = new TreeMap<>();
        for (int year = 2016; year <= 2020; year++) {
            rising.put(year, new Proportion(100 + 80 * (year - 2016), 1000));
        }
        RecentTrend trend = RecentTrend.ofProportions(rising);
        assertThat(trend.verdict()).isEqualTo(RecentTrend.Verdict.INCREASING);
        assertThat(trend.text(Polarity.LOWER_IS_BETTER)).isEqualTo("increasing and getting worse");
        assertThat(trend.text(Polarity.HIGHER_IS_BETTER)).isEqualTo("increasing and getting better");
        assertThat(trend.text(Polarity.NEUTRAL)).isEqualTo("increasing");
    }

    @Test
    void overABreakThereIsNoTrend() {
        MonthlySeries broken = rising(36).toBuilder()
                .put(JANUARY.plusMonths(20), Observation.of(3, Marker.BREAK_BEFORE))
                .build();
        Figure reason = Figure.missing(MissingReason.BREAK_IN_SERIES);
        assertThat(MannKendall.of(broken).z()).isEqualTo(reason);
        assertThat(MannKendall.seasonal(broken).z()).isEqualTo(reason);
        assertThat(TheilSen.of(broken, LEVEL).slope()).isEqualTo(reason);
        assertThat(TheilSen.seasonalPerYear(broken)).isEqualTo(reason);
        assertThat(MonthEffects.additive(broken).of(Month.MAY)).isEqualTo(reason);
        assertThat(SeasonTest.of(broken, Frequency.MONTHLY).pValue()).isEqualTo(reason);
        assertThat(RunsAnalysis.of(broken).median()).isEqualTo(reason);
        assertThat(MannKendall.of(broken.sinceLastBreak()).z().isKnown()).isTrue();
    }

    @Test
    void slopesOfAnIndicatorArePerPeriod() {
        Indicator quarterly =
                Indicator.builder("Q").frequency(Frequency.QUARTERLY).build();
        MonthlySeries series = MonthlySeries.builder()
                .add(YearMonth.of(2020, 3), 10)
                .add(YearMonth.of(2020, 6), 12)
                .add(YearMonth.of(2020, 12), 16)
                .build();
        assertThat(TheilSen.of(quarterly, series, LEVEL).slope()).isEqualTo(Figure.of(2));
        assertThat(TheilSen.of(quarterly, series, LEVEL).toString()).startsWith("2 per quarter");
    }

    // -----------------------------------------------------------------------
    @Test
    void monthEffectsNeedTwoWholeYearsWithoutGaps() {
        MonthlySeries years = rising(24);
        assertThat(MonthEffects.additive(years).of(Month.MAY).isKnown()).isTrue();
        MonthEffects shorter = MonthEffects.additive(rising(23));
        assertThat(shorter.of(Month.MAY)).isEqualTo(TOO_FEW);
        assertThat(shorter.trend().range()).isEqualTo(rising(23).range());
        assertThat(shorter.trend().at(JANUARY)).isEqualTo(TOO_FEW);
        MonthlySeries hidden = years.toBuilder()
                .addMissing(JANUARY.plusMonths(24), MissingReason.CONFIDENTIAL)
                .add(JANUARY.plusMonths(25), 3)
                .build();
        assertThat(MonthEffects.additive(hidden).of(Month.MAY)).isEqualTo(CONFIDENTIAL);
        assertThat(MonthEffects.multiplicative(years).of(Month.MAY)).isEqualTo(NOT_APPLICABLE);
        assertThat(shorter)
                .hasToString(shorter.toString())
                .asString()
                .contains("JANUARY=missing (TOO_FEW_OBSERVATIONS)");
    }

    // -----------------------------------------------------------------------
    @Test
    void aChartWithoutVariationHasNoRunAndNoTrend() {
        ControlChart flat = ControlChart.xmr(MonthlySeries.of(JANUARY, 5, 5, 5), ChartOptions.standard());
        assertThat(flat.latestRun()).isZero();
        assertThat(flat.latestTrend()).isEqualTo(1);
        assertThat(flat.suggestedPhases()).isEmpty();
    }

    @Test
    void runsAndTrendsEndWhereTheGroupBegins() {
        MonthlySeries series = MonthlySeries.of(JANUARY, 1, 2, 3, 4, 5, 6, 7, 8);
        ChartOptions rebased = ChartOptions.standard().withPhase(JANUARY.plusMonths(4), "new form");
        ControlChart chart = ControlChart.xmr(series, rebased);
        assertThat(chart.latestTrend()).isEqualTo(4);
        assertThat(chart.latestRun()).isEqualTo(2);
        ControlChart whole = ControlChart.xmr(series, ChartOptions.standard());
        assertThat(whole.latestTrend()).isEqualTo(8);
        assertThat(whole.latestRun()).isEqualTo(4);
        ControlChart turned = ControlChart.xmr(MonthlySeries.of(JANUARY, 1, 3, 2, 4, 5), ChartOptions.standard());
        assertThat(turned.latestTrend()).isEqualTo(3);
    }

    @Test
    void aRebaseAfterTheLastFigureBeginsNoGroup() {
        MonthlySeries series = MonthlySeries.builder()
                .add(JANUARY, 1)
                .add(JANUARY.plusMonths(1), 2)
                .addMissing(JANUARY.plusMonths(2), MissingReason.PENDING)
                .build();
        ControlChart chart =
                ControlChart.xmr(series, ChartOptions.standard().withPhase(JANUARY.plusMonths(2), "new form"));
        assertThat(chart.phases()).hasSize(1);
        assertThat(chart.latestPhase().reason()).isEmpty();
    }

    @Test
    void assuranceNeedsAPolarityAndLimits() {
        MonthlySeries series = MonthlySeries.of(JANUARY, 5, 6, 5, 6);
        ChartOptions higher = ChartOptions.standard().withPolarity(Polarity.HIGHER_IS_BETTER);
        ChartOptions lower = ChartOptions.standard().withPolarity(Polarity.LOWER_IS_BETTER);
        assertThat(ControlChart.xmr(series, ChartOptions.standard()).assurance(1))
                .isEmpty();
        assertThat(ControlChart.xmr(series, higher).assurance(1)).contains(Assurance.PASS);
        assertThat(ControlChart.xmr(series, higher).assurance(5.5)).contains(Assurance.INCONSISTENT);
        assertThat(ControlChart.xmr(series, higher).assurance(100)).contains(Assurance.FAIL);
        assertThat(ControlChart.xmr(series, lower).assurance(1)).contains(Assurance.FAIL);
        assertThat(ControlChart.xmr(series, lower).assurance(100)).contains(Assurance.PASS);
        assertThat(ControlChart.xmr(MonthlySeries.of(JANUARY, 5), higher).assurance(1))
                .isEmpty();
        ControlChart flat = ControlChart.xmr(MonthlySeries.of(JANUARY, 5, 5), higher);
        assertThat(flat.assurance(5)).contains(Assurance.PASS);
        assertThat(flat.assurance(4)).contains(Assurance.PASS);
        assertThat(flat.assurance(6)).contains(Assurance.FAIL);
        assertThat(flat.assurance(nothing(MissingReason.PENDING))).isEmpty();
        assertThat(flat.assurance(MonthlySeries.of(JANUARY, 9, 4))).contains(Assurance.PASS);
    }

    @Test
    void explains() {
        RunsAnalysis signal = RunsAnalysis.of(rising(12));
        assertThat(signal.isSignal()).isTrue();
        assertThat(signal.explain())
                .isEqualTo(Explanation.of(
                        List.of("12 figures not on the median", "longest run 6", "crossings 1"),
                        "a run longer than 7 or fewer than 3 crossings is a signal",
                        "a signal of non-random variation"));
        assertThat(RunsAnalysis.of(MonthlySeries.of(JANUARY, 1, 2, 1, 2))
                        .explain()
                        .text())
                .isEqualTo("no signal");
    }
}
