// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.Frequency;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The law of charts of all kinds on any figures, which their other laws do not draw. */
class ControlChartAnyFiguresPropertyTest {

    /** L23: no NaN and no exception on any figures, whatever the options. */
    @Property(tries = 300)
    void everyChartHasNumbersOrReasons(@ForAll long seed) {
        Random random = new Random(seed);
        double[] extremes = {0, -0.0, 1e300, -1e300, Double.MIN_VALUE, Double.MAX_VALUE, 0.1, 1e-300, 7, 7, 7.0000001};
        MonthlySeries.Builder builder = MonthlySeries.builder();
        int length = 1 + random.nextInt(50);
        for (int i = 0; i < length; i++) {
            YearMonth month = ControlChartPropertyTest.FIRST.plusMonths(i);
            switch (random.nextInt(6)) {
                case 0 -> builder.addMissing(month, MissingReason.values()[random.nextInt(6)]);
                case 1 -> builder.add(month, Observation.of(random.nextInt(9), Marker.values()[random.nextInt(7)]));
                default -> builder.add(month, extremes[random.nextInt(extremes.length)]);
            }
        }
        MonthlySeries series = builder.build();
        ChartOptions options = options(random);
        ChartOptions plain = random.nextBoolean() ? options.withSeason().withTrend() : options;
        List<ControlChart> charts = List.of(
                ControlChart.xmr(series, plain),
                ControlChart.run(series, options),
                ControlChart.ewma(series, 0.2, options),
                ControlChart.xmr(series, plain).movingRanges(),
                ControlChart.iPrime(RatioSeries.rate(series, series.mapValues(Math::abs), 1000), options));
        for (ControlChart chart : charts) {
            check(chart);
        }
    }

    private static ChartOptions options(Random random) {
        ChartOptions options = ChartOptions.standard()
                .withRules(ControlChartPropertyTest.RULES.get(random.nextInt(ControlChartPropertyTest.RULES.size())))
                .withPolarity(Polarity.values()[random.nextInt(4)])
                .withFrequency(Frequency.values()[random.nextInt(4)]);
        options = random.nextInt(3) == 0 ? options.withMedians() : options;
        options = random.nextInt(3) == 0 ? options.withBaseline(12) : options;
        options = random.nextInt(3) == 0
                ? options.withPhase(ControlChartPropertyTest.FIRST.plusMonths(random.nextInt(60)), "x")
                : options;
        options = random.nextInt(3) == 0 ? options.withCenter(random.nextInt(20)) : options;
        options = random.nextInt(3) == 0 ? options.withLimits(-1, 3, 1e300) : options;
        return random.nextInt(3) == 0
                ? options.withExcluded(ControlChartPropertyTest.FIRST.plusMonths(random.nextInt(60)), "y")
                : options;
    }

    private static void check(ControlChart chart) {
        for (ChartPoint point : chart.points()) {
            assertThat(point.value()).as("%s %s", chart.kind(), chart.options()).isFinite();
            for (Figure line : List.of(point.lower(), point.center(), point.upper(), point.lowerTwoSigma())) {
                assertThat(!line.isKnown() || Double.isFinite(line.value())).isTrue();
            }
            assertThat(point).isEqualTo(chart.points().get(chart.points().indexOf(point)));
        }
        assertThat(chart.notes(5)).isNotNull();
        assertThat(chart.explain().text()).isNotEmpty();
        assertThat(chart.explainAssurance(5).text()).isNotEmpty();
        assertThat(chart.getPlain()).containsKeys("kind", "variation", "points", "phases");
        assertThat(chart.runs().toString()).isNotEmpty();
        assertThat(chart.suggestedPhases()).hasSizeLessThan(2);
        assertThat(chart.adjustment().range()).isNotNull();
    }
}
