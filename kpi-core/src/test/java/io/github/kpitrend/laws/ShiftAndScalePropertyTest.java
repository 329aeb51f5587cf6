// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.benchmark.ComparatorGroup;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ChartPoint;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.RunsAnalysis;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.trend.MannKendall;
import io.github.kpitrend.trend.MonthEffects;
import io.github.kpitrend.trend.TheilSen;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Adding a constant of up to 1e12 and scaling by a power of ten change no slope, effect, band or verdict; for scaled figures see {@link ScaleExactlyPropertyTest}. */
class ShiftAndScalePropertyTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 4);
    private static final int MONTHS = 30;

    private static MonthlySeries series(List<Integer> tenths, Function<BigDecimal, BigDecimal> change) {
        double[] values = tenths.stream()
                .mapToDouble(unit -> change.apply(BigDecimal.valueOf(unit, 1)).doubleValue())
                .toArray();
        return MonthlySeries.of(FIRST, values);
    }

    /** What is the same for shifted and for scaled figures. */
    private static Map<String, Object> verdicts(MonthlySeries series) {
        Map<String, Object> all = new LinkedHashMap<>();
        MannKendall test = MannKendall.of(series);
        all.put("Mann-Kendall", List.of(test.s(), test.tau(), test.z(), test.pValueExact()));
        MannKendall seasonal = MannKendall.seasonal(series);
        all.put("seasonal Mann-Kendall", List.of(seasonal.s(), seasonal.z()));
        ControlChart chart = ControlChart.xmr(series, ChartOptions.standard());
        all.put("causes", chart.points().stream().map(ChartPoint::cause).toList());
        all.put("variation", chart.variation());
        ControlChart run = ControlChart.run(series, ChartOptions.standard());
        all.put(
                "causes of the run chart",
                run.points().stream().map(ChartPoint::cause).toList());
        RunsAnalysis runs = RunsAnalysis.of(series);
        all.put("runs", List.of(runs.longestRun(), runs.crossings()));
        Map<String, Figure> members = new LinkedHashMap<>();
        series.forEach((month, figure) -> members.put(month.toString(), figure));
        ComparatorGroup group = ComparatorGroup.of(members);
        List<Object> bands = new ArrayList<>();
        for (String name : members.keySet()) {
            for (Polarity polarity : Polarity.values()) {
                bands.add(group.band(name, 5, polarity));
                bands.add(group.bandByQuantile(name, 5, polarity));
                bands.add(group.quartile(name, polarity));
                bands.add(group.rank(name, polarity));
            }
            bands.add(group.zScore(name));
        }
        all.put("bands", bands);
        return all;
    }

    /** What is in the unit of the figures and not moved by a constant. */
    private static Map<String, Figure> differences(MonthlySeries series) {
        Map<String, Figure> all = new LinkedHashMap<>();
        TheilSen slope = TheilSen.of(series, ConfidenceLevel.PERCENT_95);
        all.put("slope", slope.slope());
        all.put("lower", slope.lower());
        all.put("upper", slope.upper());
        all.put("seasonal slope", TheilSen.seasonalPerYear(series));
        MonthEffects effects = MonthEffects.additive(series);
        for (Month month : Month.values()) {
            all.put("effect of " + month, effects.of(month));
        }
        all.put(
                "difference",
                Change.at(series, series.last(), Comparison.previousMonth()).difference());
        return all;
    }

    @Property(tries = 60)
    void shiftingChangesNothing(
            @ForAll @Size(MONTHS) List<@IntRange(min = 1, max = 400) Integer> tenths,
            @ForAll @IntRange(max = 12) int power,
            @ForAll boolean down) {
        BigDecimal constant = BigDecimal.ONE.scaleByPowerOfTen(power);
        MonthlySeries series = series(tenths, value -> value);
        MonthlySeries shifted = series(tenths, value -> down ? value.subtract(constant) : value.add(constant));
        assertThat(verdicts(shifted)).isEqualTo(verdicts(series));
        assertThat(differences(shifted)).isEqualTo(differences(series));
        ChangeThreshold points = ChangeThreshold.points(2);
        assertThat(points.directions(shifted, Comparison.previousMonth()))
                .isEqualTo(points.directions(series, Comparison.previousMonth()));
    }

    @Property(tries = 60)
    void scalingScales(
            @ForAll @Size(MONTHS) List<@IntRange(min = 1, max = 400) Integer> tenths,
            @ForAll @IntRange(min = -9, max = 15) int power) {
        MonthlySeries series = series(tenths, value -> value);
        MonthlySeries scaled = series(tenths, value -> value.scaleByPowerOfTen(power));
        assertThat(verdicts(scaled)).isEqualTo(verdicts(series));
        Comparison previous = Comparison.previousMonth();
        assertThat(ChangeThreshold.TEN_PERCENT.directions(scaled, previous))
                .isEqualTo(ChangeThreshold.TEN_PERCENT.directions(series, previous));
        assertThat(Change.percentages(scaled, previous)).isEqualTo(Change.percentages(series, previous));
        MonthEffects factors = MonthEffects.multiplicative(series);
        MonthEffects ofScaled = MonthEffects.multiplicative(scaled);
        for (Month month : Month.values()) {
            assertThat(ofScaled.of(month)).as("%s", month).isEqualTo(factors.of(month));
        }
    }
}
