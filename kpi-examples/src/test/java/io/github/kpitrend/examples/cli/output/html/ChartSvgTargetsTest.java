// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import static io.github.kpitrend.examples.cli.output.html.ChartRows.HIDDEN;
import static io.github.kpitrend.examples.cli.output.html.ChartRows.LAST;
import static io.github.kpitrend.examples.cli.output.html.ChartRows.MONTHS;
import static io.github.kpitrend.examples.cli.output.html.ChartRows.SHARE;
import static io.github.kpitrend.examples.cli.output.html.ChartRows.data;
import static io.github.kpitrend.examples.cli.output.html.ChartRows.row;
import static io.github.kpitrend.examples.cli.output.html.ChartRows.series;
import static io.github.kpitrend.examples.cli.output.html.ChartRows.targets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The drawings of what stands around the figures of a chart: targets, forecasts and benchmarks. */
class ChartSvgTargetsTest {

    @Test
    void targetsStepByYearRangesAreBandsAndUnconfirmedOnesAWord() {
        TargetSchedule targets = targets(2018, Target.of(45))
                .with(FiscalCalendar.APRIL.year(2019), Target.toBeConfirmed())
                .with(FiscalCalendar.APRIL.year(2020), Target.range(60, 66));
        Drawing drawing = Drawing.of(data(row(series()).withTargets(targets)));
        List<double[]> corners = drawing.corners("path.target");
        assertThat(corners).hasSize(6);
        List<double[]> figures = drawing.corners("path.figures");
        double step = (figures.get(figures.size() - 1)[0] - figures.get(0)[0]) / (MONTHS - 1);
        assertThat((corners.get(1)[0] - corners.get(0)[0]) / step).isCloseTo(12, within(0.05));
        assertThat((corners.get(0)[0] - figures.get(0)[0]) / step).isCloseTo(2.5, within(0.05));
        assertThat(drawing.document.select("rect.aim")).hasSize(1);
        assertThat(drawing.texts("text.tbc")).containsExactly("target tbc");
        assertThat(drawing.texts("text.target")).contains("target from 60", "target up to 66");
    }

    @Test
    void aLevelIsMarkedInItsMonthAndItsForecastStandsApart() {
        double[] values = new double[42];
        for (int i = 0; i < values.length; i++) {
            values[i] = 38 + i * 0.1 + (i * 7) % 5 * 0.3;
        }
        MonthlySeries series = MonthlySeries.of(LAST.minusMonths(41), values);
        ScorecardRow plain = ScorecardRow.of(SHARE, series, LAST);
        ScorecardRow level = plain.withTargets(targets(2020, Target.of(45).withBasis(TargetBasis.LEVEL_AT_YEAR_END)));
        Drawing drawing = Drawing.of(data(level));
        assertThat(drawing.document.select("path.level").eachText()).containsExactly("target for March 2021");
        assertThat(drawing.document.select("path.fan")).hasSize(2);
        assertThat(String.join(" ", drawing.texts("text.pole"))).isEqualTo("forecast from July 2020");
        double origin = drawing.corners("path.origin").get(0)[0];
        assertThat(drawing.corners("path.limit"))
                .allSatisfy(corner -> assertThat(corner[0]).isLessThanOrEqualTo(origin));
        assertThat(drawing.corners("path.ahead")).hasSize(10);
        assertThat(drawing.texts("g.tick text")).contains("Mar 2021");
        assertThat(Fan.bar(data(level))).isEmpty();
        for (ScorecardRow none : List.of(
                plain,
                plain.withTargets(targets(2020, Target.of(45))),
                plain.withTargets(targets(2020, Target.toBeConfirmed())))) {
            assertThat(Drawing.of(data(none)).document.select("path.fan, path.ahead, path.origin"))
                    .isEmpty();
        }
    }

    @Test
    void aTotalHasNoTargetLineButABarOfWhatIsThereAndWillBe() {
        ScorecardRow row = row(series().with(HIDDEN, 44))
                .withTargets(targets(2020, Target.of(900).withBasis(TargetBasis.CUMULATIVE)));
        assertThat(Drawing.of(data(row)).document.select("path.target")).isEmpty();
        Drawing bar = Drawing.of(Fan.bar(data(row)).orElseThrow());
        String words = bar.document.selectFirst("p").text();
        assertThat(words).matches("[0-9]+ so far; [0-9]+ to [0-9]+ by March 2021 \\(80%\\); target 900");
        assertThat(bar.document.select("rect.observed, path.bracket, path.target"))
                .hasSize(3);
        assertThat(row.narrative().replace(",", ""))
                .contains(words.replaceAll(".*; ([0-9]+ to [0-9]+ by March 2021).*", "$1"));
    }

    @Test
    void totalsOfAYearAreDrawnOverThoseOfTheYearBeforeWithoutLimits() {
        double[] values = new double[27];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i % 12 + 1) * 50 + i;
        }
        Indicator indicator = Indicator.builder("Y")
                .polarity(Polarity.HIGHER_IS_BETTER)
                .reportsYearToDate(true)
                .build();
        ScorecardRow row = ScorecardRow.of(indicator, MonthlySeries.of(YearMonth.of(2018, 4), values), LAST)
                .withTargets(targets(2020, Target.of(700).withBasis(TargetBasis.CUMULATIVE)));
        Drawing drawing = Drawing.of(data(row));
        assertThat(drawing.document.select("path.limit, path.center, path.band, text.limit"))
                .isEmpty();
        assertThat(drawing.corners("path.last-year")).hasSize(12);
        assertThat(drawing.corners("path.figures")).hasSize(3);
        assertThat(drawing.corners("path.expected")).hasSize(12);
        assertThat(drawing.texts("text.title")).containsExactly("Number, year to date, 2020-21 over 2019-20");
        assertThat(drawing.texts("g.tick text")).contains("Apr 2020", "Mar 2021");
    }

    @Test
    void benchmarksStandAtTheirPeriodAndFarOnesAtTheEdge() {
        ScorecardRow row = row(series())
                .withBenchmarks(List.of(
                        Benchmark.of("England", "2018-19", 71),
                        Benchmark.of("Best of all the others", "2019-20", 900)));
        Drawing drawing = Drawing.of(data(row));
        assertThat(drawing.document.select("path.benchmark")).hasSize(1);
        assertThat(drawing.document.select("path.outside")).hasSize(1);
        assertThat(drawing.texts("text.benchmark"))
                .contains("71 England 2018-19")
                .anyMatch(text -> text.matches("900 \u2191 Best .*2019-20"));
        List<double[]> figures = drawing.corners("path.figures");
        double step = (figures.get(1)[0] - figures.get(0)[0]);
        double diamond = drawing.corners("path.benchmark").get(0)[0];
        assertThat((diamond - figures.get(0)[0]) / step).isCloseTo(8.5, within(0.1));
    }
}
