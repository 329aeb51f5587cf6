// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.Events;
import io.github.kpitrend.examples.cli.input.Annotation;
import io.github.kpitrend.examples.cli.input.Illustrative;
import io.github.kpitrend.examples.cli.output.PageText;
import io.github.kpitrend.examples.cli.output.html.Drawing.Box;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.FiscalYear;
import io.github.kpitrend.time.Frequency;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Of charts of anything: no ink outside the plot, no label over another, ticks that people can read. */
class ChartInkTest {

    /** How many charts: {@code -Dkpitrend.charts=5000} for more. */
    private static final int CHARTS = Integer.getInteger("kpitrend.charts", 60);

    private static final double LEFT = 56;
    private static final double RIGHT = 544;
    private static final String IN_PLOT =
            "path.figures, path.dots, path.point, path.band, path.limit, path.center, path.target, path.level,"
                    + " path.fan, path.ahead, path.last-year, path.expected, path.benchmark, path.outside, path.missing, path.guide";

    private static Indicator indicator(Random random) {
        MeasureKind measure = MeasureKind.values()[random.nextInt(MeasureKind.values().length)];
        Indicator.Builder indicator = Indicator.builder("A")
                .measure(measure)
                .polarity(Polarity.values()[random.nextInt(Polarity.values().length)])
                .frequency(random.nextInt(4) == 0 ? Frequency.QUARTERLY : Frequency.MONTHLY)
                .unit(
                        measure == MeasureKind.AMOUNT
                                ? List.of("\u00a3", "\u00a3m", "days", "").get(random.nextInt(4))
                                : "");
        return random.nextInt(6) == 0 && measure == MeasureKind.COUNT
                ? indicator.reportsYearToDate(true).frequency(Frequency.MONTHLY).build()
                : indicator.build();
    }

    private static MonthlySeries series(Random random, Indicator indicator, int length) {
        YearMonth first = YearMonth.of(2021, 1 + random.nextInt(12));
        double size = indicator.measure() == MeasureKind.PERCENTAGE ? 90 : Math.pow(10, random.nextInt(9));
        int step = indicator.frequency().months();
        MonthlySeries.Builder series = MonthlySeries.builder();
        double level = random.nextDouble();
        for (int i = 0; i < length; i++) {
            YearMonth month = first.plusMonths(i);
            if (month.getMonthValue() % step != 0) {
                continue;
            }
            level += random.nextInt(12) == 0 ? random.nextGaussian() / 3 : 0;
            double noise = random.nextInt(20) == 0 ? random.nextGaussian() : random.nextGaussian() / 8;
            double value = Math.rint(size * Math.max(0, level + noise) * 10) / 10;
            if (indicator.measure() == MeasureKind.PERCENTAGE) {
                value = Math.min(100, value);
            } else if (indicator.measure() == MeasureKind.COUNT) {
                value = Math.rint(value);
            } else if (indicator.measure() == MeasureKind.AMOUNT && random.nextInt(5) == 0) {
                value = -value;
            }
            series.add(
                    month,
                    switch (random.nextInt(15)) {
                        case 0 -> Observation.missing(MissingReason.CONFIDENTIAL);
                        case 1 -> Observation.of(value, Marker.PROVISIONAL);
                        case 2 -> Observation.of(value, i == length - 1 ? Marker.PARTIAL : Marker.REVISED);
                        case 3 -> Observation.of(value, random.nextInt(3) == 0 ? Marker.BREAK_BEFORE : Marker.REVISED);
                        default -> Observation.of(value);
                    });
        }
        return series.build();
    }

    private static TargetSchedule targets(Random random, double size) {
        TargetSchedule targets = TargetSchedule.of(FiscalCalendar.APRIL);
        TargetBasis basis = TargetBasis.values()[random.nextInt(TargetBasis.values().length)];
        for (int year = 2021; year < 2027; year++) {
            FiscalYear of = FiscalCalendar.APRIL.year(year);
            double value = size * (0.5 + random.nextDouble()) * (basis == TargetBasis.CUMULATIVE ? 12 : 1);
            Target target = switch (random.nextInt(6)) {
                case 0 -> Target.toBeConfirmed();
                case 1 -> Target.range(value, value * 1.2 + 1);
                default -> Target.of(value);
            };
            targets = random.nextInt(5) == 0 ? targets : targets.with(of, target.withBasis(basis));
        }
        return targets;
    }

    private static ChartData data(int seed) {
        Random random = new Random(seed);
        Indicator indicator = indicator(random);
        MonthlySeries series = series(random, indicator, 3 + random.nextInt(68));
        YearMonth month = series.last();
        ScorecardRow row = ScorecardRow.of(indicator, series, month);
        double size = series.lastObserved()
                .map(last -> Math.abs(series.at(last).value()))
                .orElse(1.0);
        row = random.nextBoolean() ? row : row.withTargets(targets(random, size));
        List<Benchmark> benchmarks = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            String period = List.of("2021-22", "2023-24", "2024", "2023-11", "last year")
                    .get(random.nextInt(5));
            benchmarks.add(Benchmark.of(
                    "Statistical neighbours".substring(random.nextInt(12)),
                    period,
                    size * (random.nextInt(4) == 0 ? 9 : 1.1)));
        }
        row = row.withBenchmarks(benchmarks);
        ChartOptions options = ChartOptions.of(indicator);
        List<Annotation> annotations = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            YearMonth at = series.first().plusMonths(random.nextInt(series.length()));
            options = options.withPhase(at, "reason ".repeat(1 + random.nextInt(12)));
            annotations.add(new Annotation(at, annotations.size() + 1, "what happened"));
        }
        row = chart(random, row, options);
        return ChartData.of(row, new Illustrative())
                .with(PageText.of(random.nextBoolean() ? Locale.UK : Locale.ROOT), annotations);
    }

    private static ScorecardRow chart(Random random, ScorecardRow row, ChartOptions options) {
        MonthlySeries series = row.series();
        switch (random.nextInt(6)) {
            case 0 -> {
                return row.withChart(ControlChart.xmr(series, options));
            }
            case 1 -> {
                return row.withChart(
                        ControlChart.xmr(series, random.nextBoolean() ? options.withSeason() : options.withTrend()));
            }
            case 2 -> {
                MonthlySeries whole = series.mapValues(value -> Math.min(300, Math.rint(Math.abs(value) % 300)));
                MonthlySeries more = whole.mapValues(value -> value * 2 + 20 + random.nextInt(200));
                return row.withChart(ControlChart.p(RatioSeries.proportion(whole, more), options));
            }
            case 3 -> {
                List<LocalDate> events = new ArrayList<>();
                for (int i = random.nextInt(30); i >= 0; i--) {
                    events.add(series.first().atDay(1).plusDays(random.nextInt(30 * series.length())));
                }
                LocalDate until = series.last().plusMonths(1).atEndOfMonth();
                return row.withChart(ControlChart.t(Events.of(events, until), options));
            }
            case 4 -> {
                return row.withChart(
                        random.nextBoolean()
                                ? ControlChart.run(series, options)
                                : ControlChart.ewma(series, 0.2, options));
            }
            default -> {
                return row;
            }
        }
    }

    @Test
    void noInkLiesOutsideThePlotAndNoLabelOverAnother() {
        for (int seed = 0; seed < CHARTS; seed++) {
            ChartData data = data(seed);
            Drawing drawing = Drawing.of(data);
            check(drawing, 300, seed);
            data.movingRanges().ifPresent(ranges -> check(Drawing.of(ChartSvg.half(ranges)), 170, -1));
            int missing = data.isOfRow() && !data.isYearToDate()
                    ? drawing.document.select("path.missing").size()
                    : 0;
            assertThat(Drawing.of(ChartFigures.of(data)).document.select("tbody tr"))
                    .hasSize(
                            data.isOfRow()
                                    ? data.observed().size() + data.missing().size()
                                    : data.dots().size())
                    .hasSizeGreaterThanOrEqualTo(missing);
            assertThat(ChartCaption.of(data)).endsWith(".").doesNotContain("..", "null", "NaN");
            Fan.bar(data).ifPresent(Drawing::of);
            if (!data.observed().isEmpty()) {
                Drawing.of(Sparkline.of(data));
            }
        }
    }

    private static void check(Drawing drawing, double height, int seed) {
        double top = drawing.highest() - 8.1;
        double bottom = height - 38 + 0.1;
        for (Element path : drawing.document.select(IN_PLOT)) {
            if (path.hasClass("icon")) {
                continue;
            }
            for (double[] corner : Drawing.corners(path)) {
                assertThat(corner[0]).as(seed + ": " + path).isBetween(LEFT, RIGHT);
                assertThat(corner[1]).as(seed + ": " + path).isBetween(top, bottom);
            }
        }
        List<Box> boxes = drawing.boxes();
        for (int i = 0; i < boxes.size(); i++) {
            assertThat(boxes.get(i).left()).as(seed + ": " + boxes.get(i)).isGreaterThanOrEqualTo(0);
            assertThat(boxes.get(i).right()).as(seed + ": " + boxes.get(i)).isLessThanOrEqualTo(720);
            for (int j = 0; j < i; j++) {
                assertThat(boxes.get(i).overlaps(boxes.get(j)))
                        .as(seed + ": " + boxes.get(i) + " over " + boxes.get(j))
                        .isFalse();
            }
        }
        List<String> ticks = drawing.texts("g.tick.end text");
        assertThat(ticks).hasSizeBetween(4, 6).doesNotHaveDuplicates();
        assertThat(ticks).allMatch(tick -> tick.replaceAll("[^0-9]", "").length() <= 6 && !tick.contains("E"));
    }

    @Test
    void theSameRowGivesTheSameDrawing() {
        for (int seed = 0; seed < 10; seed++) {
            assertThat(Drawing.of(data(seed)).document.html())
                    .isEqualTo(Drawing.of(data(seed)).document.html());
        }
    }
}
