// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.chart.ChartNote;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.TargetStatus;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.RollingWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rows of the tables of verdicts, by their ids: those that stand in no test of a type, and where all the others are. */
class VerdictRowsTest {

    private static final YearMonth APRIL = YearMonth.of(2020, 4);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final Indicator COUNT = Indicator.of("A");

    /** The number of rows of each table, and the test classes that hold them. */
    private static final Map<String, List<Object>> TABLES = new TreeMap<>(Map.of(
            "E", List.of(9, "ScorecardRowPeriodTest", "TargetAssessmentRowsTest", "PeriodAggregationTest"),
            "P", List.of(9, "ScorecardRowPeriodTest"),
            "T", List.of(12, "TargetAssessmentRowsTest"),
            "N",
                    List.of(
                            12,
                            "CellTextTest",
                            "IndicatorTest",
                            "TargetAssessmentRowsTest",
                            "ScorecardRowNarrativeTest",
                            "ScorecardRowSignalTest"),
            "M", List.of(2, "PeriodAggregationTest"),
            "S", List.of(10, "ScorecardRowSignalTest"),
            "F", List.of(6, "ChecksTest"),
            "Y", List.of(8, "YearToDateTest"),
            "A", List.of(5)));

    private static String source(String name) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            Path file = files.filter(path -> path.endsWith(name + ".java"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(file);
        }
    }

    @Test
    void everyRowIsATest() throws IOException {
        List<String> missing = new ArrayList<>();
        int found = 0;
        for (Map.Entry<String, List<Object>> table : TABLES.entrySet()) {
            StringBuilder sources = new StringBuilder(source("VerdictRowsTest"));
            for (Object name : table.getValue().subList(1, table.getValue().size())) {
                sources.append(source((String) name));
            }
            for (int row = 1; row <= (int) table.getValue().get(0); row++) {
                String id = table.getKey() + row;
                // a method of the id, a row of a table of cases, or a case that says its id
                String form = "(?i)void " + id + "(_\\w+)?\\(|\"" + id + ",|\"\"\"\\s+" + id + ",|// " + id
                        + "\\b|Case " + id + "\\b";
                if (Pattern.compile(form).matcher(sources).find()) {
                    found++;
                } else {
                    missing.add(id);
                }
            }
        }
        System.out.println("rows of verdicts: " + found + " are tests");
        assertThat(missing).isEmpty();
        assertThat(found).isEqualTo(73);
    }

    // -----------------------------------------------------------------------
    // expected months
    // -----------------------------------------------------------------------
    @Test
    void e8_missingQuartersAreGapsOfAChart() {
        Indicator quarterly = COUNT.toBuilder().frequency(Frequency.QUARTERLY).build();
        assertThat(gaps(quarterly, 17, -1)).isEmpty();
        assertThat(gaps(quarterly, 17, 8))
                .containsExactly("1 gap in the data; the points on either side are treated as adjacent");
    }

    private static List<String> gaps(Indicator indicator, int quarters, int without) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        IntStream.range(0, quarters)
                .filter(i -> i != without)
                .forEach(i -> builder.add(YearMonth.of(2016, 3).plusMonths(3L * i), 50 + (i * 7) % 11));
        return ControlChart.xmr(builder.build(), ChartOptions.of(indicator)).notes().stream()
                .filter(note -> note.kind() == ChartNote.Kind.GAPS_JOINED)
                .map(ChartNote::text)
                .toList();
    }

    // -----------------------------------------------------------------------
    // targets
    // -----------------------------------------------------------------------
    @Test
    void t11_targetIsBestWithoutATargetOfTheMonth() {
        Indicator best = COUNT.toBuilder().polarity(Polarity.TARGET_IS_BEST).build();
        TargetSchedule cumulative = TargetSchedule.of(FiscalCalendar.APRIL)
                .with(FiscalCalendar.APRIL.year(2020), Target.of(100).withBasis(TargetBasis.CUMULATIVE));
        for (List<Double> pair : List.of(List.of(50.0, 60.0), List.of(60.0, 50.0), List.of(51.0, 52.0))) {
            MonthlySeries series = MonthlySeries.of(YearMonth.of(2020, 5), pair.get(0), pair.get(1));
            boolean similar = pair.get(0) == 51;
            ScorecardRow plain = ScorecardRow.of(best, series, JUNE);
            for (ScorecardRow row : List.of(plain, plain.withTargets(cumulative))) {
                assertThat(row.rating()).isEqualTo(similar ? QualitativeRating.SIMILAR : QualitativeRating.NOT_RATED);
                assertThat(row.explainRating().inputs()).noneMatch(input -> input.contains("100"));
                assertThat(row.explainRating().rule()).doesNotContain("nearer");
            }
        }
    }

    // -----------------------------------------------------------------------
    // figures that are not final
    // -----------------------------------------------------------------------
    @Test
    void m2_forecastsAheadOfAProvisionalFigure() {
        MonthlySeries series = MonthlySeries.of(APRIL, 80, 85)
                .with(JUNE, 90, Marker.PROVISIONAL)
                .with(JUNE.plusMonths(1), 120, Marker.FORECAST)
                .with(JUNE.plusMonths(2), 150, Marker.FORECAST);
        ScorecardRow june = ScorecardRow.of(COUNT, series, JUNE);
        assertThat(june.current()).isEqualTo(Figure.of(90));
        assertThat(june.ratedChange().direction(ChangeThreshold.TEN_PERCENT))
                .isNotEqualTo(DirectionOfTravel.NOT_AVAILABLE);
        ScorecardRow august = ScorecardRow.of(COUNT, series, JUNE.plusMonths(2));
        assertThat(august.current()).isEqualTo(Figure.of(150));
        assertThat(august.rating()).isEqualTo(QualitativeRating.NOT_RATED);
        assertThat(august.latestFinal()).contains(JUNE);
        assertThat(august.mean().figure()).isEqualTo(Figure.of(85));
        assertThat(august.mean().observedCount()).isEqualTo(3);
    }

    // -----------------------------------------------------------------------
    // findings
    // -----------------------------------------------------------------------
    @Test
    void f6_hiddenPeriodsAreNoted() {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = 0; i < 12; i++) {
            if (i % 3 == 1) {
                builder.addMissing(APRIL.minusMonths(9).plusMonths(i), MissingReason.CONFIDENTIAL);
            } else {
                builder.add(APRIL.minusMonths(9).plusMonths(i), 20 + i);
            }
        }
        List<Finding> hidden = ScorecardRow.of(COUNT, builder.build(), JUNE).findings().stream()
                .filter(finding -> finding.rule() == FindingRule.HIDDEN_PERIODS)
                .toList();
        assertThat(hidden).hasSize(1);
        assertThat(hidden.get(0).severity()).isEqualTo(Finding.Severity.NOTE);
        assertThat(hidden.get(0).text())
                .isEqualTo("the mean is based on 8 of 12 months; 4 are confidential, so it may be too high");
    }

    // -----------------------------------------------------------------------
    // exact arithmetic
    // -----------------------------------------------------------------------
    @Test
    void a1_sumsAreThoseOfTheDecimals() {
        MonthlySeries sum = MonthlySeries.of(APRIL, 1.1, 1.21).plus(MonthlySeries.of(APRIL, 2.2, 2.42));
        assertThat(sum).isEqualTo(MonthlySeries.of(APRIL, 3.3, 3.63));
        Change change = Change.at(sum, APRIL.plusMonths(1), Comparison.previousMonth());
        assertThat(change.percent()).isEqualTo(Figure.of(10));
        assertThat(change.direction(ChangeThreshold.TEN_PERCENT)).isEqualTo(DirectionOfTravel.INCREASE);
    }

    @Test
    void a2_fractionsBecomePercentages() {
        for (int k = 1; k <= 999; k++) {
            assertThat(Figure.of(k / 1000.0).times(100)).isEqualTo(Figure.of(k / 10.0));
        }
        TargetAssessment met =
                TargetAssessment.of(Figure.of(0.29).times(100), Target.of(29), Polarity.HIGHER_IS_BETTER);
        assertThat(met.status()).isEqualTo(TargetStatus.MET);
        TargetAssessment most = TargetAssessment.of(Figure.of(0.07).times(100), Target.of(7), Polarity.LOWER_IS_BETTER);
        assertThat(most.status()).isEqualTo(TargetStatus.MET);
    }

    @Test
    void a3_differencesAreThoseOfTheDecimals() {
        assertThat(Figure.of(0.3).minus(Figure.of(0.1))).isEqualTo(Figure.of(0.2));
    }

    @Test
    void a4_sumsAreNotRoundedBeforeTheyAreDivided() {
        assertThat(Figure.of(1e308).percentOf(Figure.of(1e308))).isEqualTo(Figure.of(100));
        MonthlySeries numerators = MonthlySeries.of(APRIL, 4101.6, 4997.645714285714);
        MonthlySeries denominators = MonthlySeries.of(APRIL, 13672.0, 9610.857142857143);
        RollingWindow two = RollingWindow.trailing(2);
        assertThat(two.ratio(RatioSeries.proportion(numerators, denominators), APRIL.plusMonths(1))
                        .figure())
                .isEqualTo(Figure.of(39.08131059025647));
        MonthlySeries huge = MonthlySeries.of(APRIL, 1e308, 1e308);
        assertThat(two.ratio(RatioSeries.proportion(huge, huge), APRIL.plusMonths(1))
                        .figure())
                .isEqualTo(Figure.of(100));
    }

    @Test
    void a5_whatIsNotZeroNeverBecomesZero() {
        MonthlySeries tiny = MonthlySeries.of(APRIL, 4.9E-324, 0, 0);
        assertThat(RollingWindow.trailing(3).mean(tiny, JUNE).figure())
                .isEqualTo(Figure.missing(MissingReason.NOT_REPRESENTABLE));
        assertThat(Figure.of(4.9E-324).percentOf(Figure.of(1e308)))
                .isEqualTo(Figure.missing(MissingReason.NOT_REPRESENTABLE));
    }
}
