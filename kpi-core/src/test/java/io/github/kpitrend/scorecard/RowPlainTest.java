// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.FiscalYear;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every value of a row is in its plain form, under the name of its accessor. */
class RowPlainTest {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final FiscalYear YEAR = FiscalCalendar.APRIL.year(2020);
    private static final Indicator SHARE = Indicator.builder("EH3")
            .measure(MeasureKind.PERCENTAGE)
            .polarity(Polarity.HIGHER_IS_BETTER)
            .build();

    private static MonthlySeries months(int start, int step) {
        double[] values = new double[24];
        for (int i = 0; i < values.length; i++) {
            values[i] = start + i * step % 11;
        }
        return MonthlySeries.of(JUNE.minusMonths(23), values);
    }

    private static ScorecardRow full() {
        TargetSchedule targets = TargetSchedule.of(FiscalCalendar.APRIL)
                .withBase(YEAR, 40)
                .with(YEAR, Target.of(60).withBasis(TargetBasis.LEVEL_AT_YEAR_END));
        RatioSeries ratio = RatioSeries.proportion(months(50, 7), months(90, 0));
        return ScorecardRow.of(SHARE, ratio, JUNE)
                .withTargets(targets)
                .withBenchmarks(List.of(Benchmark.of("England", "2019-20", 58)))
                .withAssessedRating(new AssessedRating(QualitativeRating.POSITIVE, JUNE, "calm"))
                .withCommentary(new Commentary(JUNE, "steady"));
    }

    @Test
    void everyValueHasItsName() {
        ScorecardRow row = full();
        Map<String, Object> plain = row.getPlain();
        assertThat(plain.keySet())
                .containsExactly(
                        "indicator",
                        "month",
                        "period",
                        "latestFinal",
                        "periodsLate",
                        "current",
                        "series",
                        "ratio",
                        "changes",
                        "mean",
                        "max",
                        "variation",
                        "assurance",
                        "withheld",
                        "chart",
                        "rating",
                        "assessedRating",
                        "commentary",
                        "targets",
                        "targetAssessment",
                        "progress",
                        "benchmarks",
                        "benchmarkComparisons",
                        "forecast",
                        "outlook");
        assertThat(plain)
                .containsEntry("month", "2020-06")
                .containsEntry("period", "2020-06")
                .containsEntry("latestFinal", "2020-06")
                .containsEntry("periodsLate", 0L)
                .containsEntry("variation", "COMMON_CAUSE")
                .containsEntry("rating", row.rating().name())
                .containsEntry("assurance", row.assurance().orElseThrow().name())
                .containsEntry("withheld", List.of())
                .containsEntry("chart", row.chart().orElseThrow().getPlain())
                .containsEntry("mean", row.mean().getPlain())
                .containsEntry("benchmarkComparisons", List.of(Map.of("verdict", "SIMILAR")));
        Map<?, ?> benchmark = (Map<?, ?>) ((List<?>) plain.get("benchmarks")).get(0);
        assertThat(benchmark.get("name")).isEqualTo("England");
        assertThat(benchmark.get("period")).isEqualTo("2019-20");
        assertThat(benchmark.get("figure").toString()).isEqualTo("58");
    }

    /** More than half of the figures are 0, so the row withholds the verdict, and its chart has none either. */
    @Test
    void aChartHasNoVerdictThatItsRowWithholds() {
        double[] zeros = new double[24];
        zeros[5] = 1;
        zeros[14] = 1;
        ScorecardRow row = ScorecardRow.of(Indicator.of("A"), MonthlySeries.of(JUNE.minusMonths(23), zeros), JUNE);
        Map<?, ?> chart = (Map<?, ?>) row.getPlain().get("chart");
        assertThat(chart.containsKey("variation")).isFalse();
        assertThat(chart.containsKey("cause")).isFalse();
        assertThat(chart.size()).isEqualTo(row.chart().orElseThrow().getPlain().size() - 2);
        assertThat(row.getPlain().get("withheld")).isEqualTo(List.of("MOSTLY_ZERO"));
        assertThat(row.getPlain().containsKey("variation")).isFalse();
    }

    @Test
    void releasedFiguresKeepTheOtherParts() {
        ScorecardRow row = full();
        RowParts kept = row.parts().ofReleased(false);
        assertThat(kept.targets()).isEqualTo(row.targets().orElseThrow());
        assertThat(kept.assessedRating()).isEqualTo(row.assessedRating().orElseThrow());
        assertThat(kept.commentary()).isEqualTo(row.commentary().orElseThrow());
        assertThat(kept.benchmarks()).isEqualTo(row.benchmarks());
    }
}
