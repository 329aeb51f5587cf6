// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.chart.ChartNote;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.scorecard.TargetOutlook;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** Every number of a sentence on a page has commas between groups of three digits; only years and months have four digits in a row. */
class GroupedNumbersPropertyTest {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final Pattern YEARS = Pattern.compile("(?:19|20)[0-9]{2}(?:-[0-9]{2})?");
    private static final Pattern UNGROUPED = Pattern.compile("(?<![0-9.,])[0-9]{4}");

    private static ScorecardRow row(
            Random random, MeasureKind measure, Polarity polarity, boolean points, TargetBasis basis) {
        Indicator.Builder indicator = Indicator.builder("A").measure(measure).polarity(polarity);
        if (points) {
            indicator.threshold(ChangeThreshold.points(2));
        }
        double base = Math.pow(10, 3 + random.nextInt(5)) * (1 + random.nextInt(90)) / 10;
        boolean isOften = random.nextInt(4) == 0;
        double[] values = new double[14 + random.nextInt(30)];
        for (int i = 0; i < values.length; i++) {
            boolean isBase = isOften && random.nextInt(10) < 7;
            values[i] = isBase ? base : Math.rint(base * (0.8 + 0.4 * random.nextDouble())) / (points ? 10 : 1);
        }
        FiscalCalendar april = FiscalCalendar.APRIL;
        double goal = Math.rint(base * (basis == TargetBasis.CUMULATIVE ? 12 : 1) * (0.7 + 0.6 * random.nextDouble()));
        return ScorecardRow.of(indicator.build(), MonthlySeries.of(JUNE.minusMonths(values.length - 1L), values), JUNE)
                .withBenchmarks(List.of(Benchmark.of("England", "2019-20", Math.rint(base))))
                .withTargets(TargetSchedule.of(april)
                        .with(
                                april.year(2020),
                                (random.nextInt(3) == 0 ? Target.range(goal, goal * 1.25) : Target.of(goal))
                                        .withBasis(basis)));
    }

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void numbersOfFourDigitsHaveACommaInSentences(
            @ForAll @IntRange(max = Integer.MAX_VALUE) int seed,
            @ForAll MeasureKind measure,
            @ForAll Polarity polarity,
            @ForAll boolean points,
            @ForAll TargetBasis basis) {
        ScorecardRow row = row(new Random(seed), measure, polarity, points, basis);
        List<String> sentences = new ArrayList<>(List.of(row.narrative()));
        row.findings().stream().map(Finding::text).forEach(sentences::add);
        row.withheld().stream().map(ChartNote::text).forEach(sentences::add);
        row.chart()
                .ifPresent(chart -> chart.notes().stream().map(ChartNote::text).forEach(sentences::add));
        row.outlook().map(TargetOutlook::text).ifPresent(sentences::add);
        row.targetAssessment().ifPresent(each -> sentences.addAll(List.of(each.reasonText(), each.requiredText())));
        for (String sentence : sentences) {
            assertThat(UNGROUPED
                            .matcher(YEARS.matcher(sentence).replaceAll("year"))
                            .find())
                    .as(sentence)
                    .isFalse();
        }
    }
}
