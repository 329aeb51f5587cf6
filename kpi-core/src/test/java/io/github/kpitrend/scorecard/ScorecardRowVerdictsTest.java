// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.benchmark.BenchmarkComparison;
import io.github.kpitrend.benchmark.BenchmarkVerdict;
import io.github.kpitrend.benchmark.ComparatorGroup;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ChartPhase;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Proportion;
import io.github.kpitrend.target.RequiredRunRate;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.TargetStatus;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.trend.ProportionTrend;
import io.github.kpitrend.trend.RecentTrend;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Verdicts that must not rest on what is not there: across breaks, on hidden months, on sums of another kind. */
class ScorecardRowVerdictsTest {

    private static final YearMonth APRIL = YearMonth.of(2020, 4);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final TargetSchedule OF_THE_YEAR = TargetSchedule.of(FiscalCalendar.APRIL)
            .with(FiscalCalendar.APRIL.year(2020), Target.of(120).withBasis(TargetBasis.CUMULATIVE));

    @Test
    void limitsBeginAnewWhereTheSeriesBreaks() {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = 0; i < 24; i++) {
            double value = (i < 12 ? 100 : 200) + i % 3;
            Marker[] markers = i == 12 ? new Marker[] {Marker.BREAK_BEFORE} : new Marker[0];
            builder.add(YearMonth.of(2019, 1).plusMonths(i), value, markers);
        }
        ControlChart chart = ControlChart.xmr(builder.build(), ChartOptions.standard());
        assertThat(chart.phases()).extracting(ChartPhase::reason).containsExactly("", "definition changed");
        assertThat(chart.latestPhase().first()).isEqualTo(YearMonth.of(2020, 1));
        assertThat(chart.latestPhase().center()).isEqualTo(Figure.of(201));
        ChartOptions named = ChartOptions.standard().withPhase(YearMonth.of(2020, 1), "new form");
        assertThat(ControlChart.xmr(builder.build(), named).latestPhase().reason())
                .isEqualTo("new form");
    }

    private static final Indicator CLAIMS =
            Indicator.builder("CF01").polarity(Polarity.HIGHER_IS_BETTER).build();

    @Test
    void aHiddenOrPendingMonthDecidesNoTargetOfTheYear() {
        for (MissingReason reason : List.of(MissingReason.CONFIDENTIAL, MissingReason.PENDING)) {
            MonthlySeries series = MonthlySeries.builder()
                    .add(APRIL, 10)
                    .addMissing(APRIL.plusMonths(1), reason)
                    .add(JUNE, 10)
                    .build();
            TargetAssessment assessment = TargetAssessment.of(CLAIMS, series, JUNE, OF_THE_YEAR);
            assertThat(assessment.status()).isEqualTo(TargetStatus.NOT_ASSESSED);
            assertThat(assessment.actual())
                    .isEqualTo(Figure.missing(
                            reason == MissingReason.CONFIDENTIAL ? reason : MissingReason.TOO_FEW_OBSERVATIONS));
        }
        MonthlySeries late = MonthlySeries.of(APRIL.plusMonths(1), 10, 10);
        assertThat(TargetAssessment.of(CLAIMS, late, JUNE, OF_THE_YEAR).status())
                .isEqualTo(TargetStatus.NOT_ASSESSED);
        MonthlySeries quarterly = MonthlySeries.builder()
                .add(APRIL.minusMonths(1), 5)
                .add(JUNE, 30)
                .build();
        Indicator byQuarter = CLAIMS.toBuilder().frequency(Frequency.QUARTERLY).build();
        assertThat(TargetAssessment.of(byQuarter, quarterly, JUNE, OF_THE_YEAR).status())
                .isEqualTo(TargetStatus.MET);
    }

    @Test
    void aMonthIsNotRatedByTheTargetOfAYear() {
        Indicator near =
                Indicator.builder("T").polarity(Polarity.TARGET_IS_BEST).build();
        ScorecardRow row = ScorecardRow.of(near, MonthlySeries.of(APRIL, 10, 20, 30), JUNE);
        assertThat(row.withTargets(OF_THE_YEAR).rating()).isEqualTo(QualitativeRating.NOT_RATED);
        TargetSchedule monthly =
                TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2020), Target.of(30));
        assertThat(row.withTargets(monthly).rating()).isEqualTo(QualitativeRating.POSITIVE);
    }

    @Test
    void aRepeatedPageIsSeenBesideAZero() {
        List<ScorecardRow> rows = List.of(row("A", 5, 5), row("B", 7, 7), row("C", 0, 0));
        assertThat(Scorecard.of(JUNE, rows).findings())
                .extracting(Finding::rule)
                .contains(FindingRule.REPEATED_ON_PAGE);
        assertThat(Scorecard.of(JUNE, List.of(row("A", 5, 5), row("C", 0, 0), row("D", 0, 1)))
                        .findings())
                .extracting(Finding::rule)
                .doesNotContain(FindingRule.REPEATED_ON_PAGE);
    }

    private static ScorecardRow row(String ref, double may, double june) {
        return ScorecardRow.of(Indicator.builder(ref).build(), MonthlySeries.of(JUNE.minusMonths(1), may, june), JUNE);
    }

    @Test
    void aRepeatedPageOfMonthsSaysNothingOfQuarters() {
        Indicator quarterly =
                Indicator.builder("Q").frequency(Frequency.QUARTERLY).build();
        MonthlySeries repeats =
                MonthlySeries.builder().add(JUNE.minusMonths(3), 9).add(JUNE, 9).build();
        List<ScorecardRow> rows = List.of(row("A", 5, 5), row("B", 7, 7), ScorecardRow.of(quarterly, repeats, JUNE));
        assertThat(Scorecard.of(JUNE, rows).findings())
                .filteredOn(finding -> finding.rule() == FindingRule.REPEATED_VALUE)
                .extracting(Finding::ref)
                .containsExactly("Q");
    }

    @Test
    void equalRunRatesHaveEqualHashes() {
        assertThat(RequiredRunRate.of(5, 3, 1).withCarryOver(-0.0)).hasSameHashCodeAs(RequiredRunRate.of(5, 3, 1));
    }

    @Test
    void intervalsThatDoNotHoldTheirFigureAreRefused() {
        ConfidenceInterval narrower = ConfidenceInterval.published(40, 45, ConfidenceLevel.PERCENT_95);
        ConfidenceInterval wider = ConfidenceInterval.published(38, 47, ConfidenceLevel.PERCENT_99_8);
        Figure own = Figure.of(42);
        Benchmark other = Benchmark.of("ENG", "", 37);
        Polarity higher = Polarity.HIGHER_IS_BETTER;
        assertThat(BenchmarkComparison.byTwoIntervals(own, narrower, wider, other, higher)
                        .verdict())
                .isEqualTo(BenchmarkVerdict.MUCH_BETTER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchmarkComparison.byTwoIntervals(own, wider, narrower, other, higher))
                .withMessage("wider must enclose narrower, 38 to 47, but was 40 to 45");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchmarkComparison.byInterval(Figure.of(99), narrower, other, higher))
                .withMessage("interval must contain the figure 99, but was 40 to 45");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchmarkComparison.byOverlap(
                        Figure.of(99),
                        narrower,
                        other.withInterval(ConfidenceInterval.published(37, 37, ConfidenceLevel.PERCENT_95)),
                        higher));
    }

    @Test
    void whatLiesWithinDoublesIsRepresentableWhereverItsPartsLie() {
        ComparatorGroup group = ComparatorGroup.of(Map.of("A", Figure.of(-1.7e308), "B", Figure.of(1.7e308)));
        assertThat(group.quantile(0.5)).isEqualTo(Figure.of(0));
        assertThat(ProportionTrend.of(List.of(new Proportion(1e110, 3e110), new Proportion(2e110, 3e110)))
                        .chiSquared())
                .isEqualTo(Figure.of(2e110 / 3));
    }

    @Test
    void recentTrendsSayWhyTheyCannotBeCalculated() {
        RecentTrend flat = RecentTrend.ofProportions(years(new Proportion(0, 100)));
        assertThat(flat.verdict()).isEqualTo(RecentTrend.Verdict.NO_SIGNIFICANT_CHANGE);
        assertThat(flat.chiSquared()).isEqualTo(Figure.missing(MissingReason.NO_VARIATION));
        assertThat(RecentTrend.ofProportions(years(new Proportion(100, 100))).chiSquared())
                .isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
    }

    private static SortedMap<Integer, Proportion> years(Proportion proportion) {
        SortedMap<Integer, Proportion> years = new TreeMap<>();
        for (int year = 2016; year <= 2020; year++) {
            years.put(year, proportion);
        }
        return years;
    }
}
