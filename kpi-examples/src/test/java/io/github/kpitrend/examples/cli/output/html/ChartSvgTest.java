// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ChartPoint;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.Events;
import io.github.kpitrend.examples.cli.input.Annotation;
import io.github.kpitrend.examples.cli.input.Illustrative;
import io.github.kpitrend.examples.cli.output.DisplayWidth;
import io.github.kpitrend.examples.cli.output.PageText;
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
import io.github.kpitrend.time.MonthRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The drawings of charts of all kinds, part by part. */
class ChartSvgTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 1);
    private static final YearMonth LAST = YearMonth.of(2020, 6);
    private static final YearMonth REBASED = YearMonth.of(2019, 5);
    private static final YearMonth HIDDEN = YearMonth.of(2018, 8);
    private static final int MONTHS = 30;
    private static final Indicator LOWER =
            Indicator.builder("A").polarity(Polarity.LOWER_IS_BETTER).build();
    private static final Indicator SHARE = Indicator.builder("P")
            .measure(MeasureKind.PERCENTAGE)
            .polarity(Polarity.HIGHER_IS_BETTER)
            .build();

    private static MonthlySeries series() {
        MonthlySeries.Builder series = MonthlySeries.builder();
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = FIRST.plusMonths(i);
            double value = 40 + (i * 13) % 11 + (month.isBefore(REBASED) ? 0 : 30) + (i == 27 ? 45 : 0);
            if (month.equals(HIDDEN)) {
                series.add(month, Observation.missing(MissingReason.CONFIDENTIAL));
            } else {
                series.add(month, value);
            }
        }
        return series.build();
    }

    private static ScorecardRow row(MonthlySeries series) {
        return ScorecardRow.of(LOWER, series, LAST);
    }

    private static ScorecardRow row(ChartOptions options) {
        return row(series()).withChart(ControlChart.xmr(series(), options));
    }

    private static ScorecardRow rebased(String reason) {
        return row(ChartOptions.of(LOWER).withPhase(REBASED, reason));
    }

    private static ChartData data(ScorecardRow row) {
        return ChartData.of(row, new Illustrative());
    }

    private static TargetSchedule targets(int year, Target target) {
        return TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(year), target);
    }

    // -----------------------------------------------------------------------
    @Test
    void figuresLinesAndTargetsLieOnOneScale() {
        ScorecardRow row = rebased("new form").withTargets(targets(2018, Target.of(45)));
        Drawing drawing = Drawing.of(data(row));
        List<ChartPoint> points = row.chart().orElseThrow().points();
        List<double[]> figures = drawing.corners("path.figures");
        assertThat(figures).hasSameSizeAs(points);
        double perUnit = (figures.get(26)[1] - figures.get(0)[1])
                / (points.get(26).value() - points.get(0).value());
        assertThat(perUnit).isNegative();
        List<Double> heights = new ArrayList<>();
        for (double value : List.of(
                points.get(0).upper().value(),
                points.get(0).lower().value(),
                points.get(20).upper().value(),
                points.get(20).lower().value(),
                points.get(0).center().value(),
                points.get(20).center().value(),
                45.0)) {
            heights.add(figures.get(0)[1] + (value - points.get(0).value()) * perUnit);
        }
        List<Double> drawn = new ArrayList<>();
        for (String css : List.of("path.limit", "path.center", "path.target")) {
            List<double[]> corners = drawing.corners(css);
            for (int i = 0; i < corners.size(); i += 2) {
                assertThat(corners.get(i + 1)[1]).isEqualTo(corners.get(i)[1]);
                drawn.add(corners.get(i)[1]);
            }
        }
        assertThat(drawn).hasSameSizeAs(heights);
        for (int i = 0; i < drawn.size(); i++) {
            assertThat(drawn.get(i)).isCloseTo(heights.get(i), within(0.3));
        }
    }

    @Test
    void limitsOfProportionsStepWithTheirDenominatorsWithinThePossible() {
        double[] late = new double[MONTHS];
        double[] visits = new double[MONTHS];
        for (int i = 0; i < MONTHS; i++) {
            visits[i] = 10 + (i * 37) % 90;
            late[i] = Math.round(visits[i] * 0.08);
        }
        RatioSeries ratio = RatioSeries.proportion(MonthlySeries.of(FIRST, late), MonthlySeries.of(FIRST, visits));
        ScorecardRow row = ScorecardRow.of(SHARE, ratio, LAST).withChart(ControlChart.p(ratio, ChartOptions.of(SHARE)));
        Drawing drawing = Drawing.of(data(row));
        String limits = drawing.document.selectFirst("path.limit").attr("d");
        assertThat(limits).matches("[MHV0-9. ]+");
        assertThat(limits.chars().filter(c -> c == 'V').count()).isGreaterThan(20);
        double zero = drawing.corners("path.zero").get(0)[1];
        assertThat(drawing.corners("path.limit"))
                .allSatisfy(corner -> assertThat(corner[1]).isLessThanOrEqualTo(zero));
        assertThat(drawing.texts("text.side"))
                .contains("lower limit 0%")
                .anyMatch(text -> text.matches("latest [0-9.]+%"));
        assertThat(drawing.texts("text.title")).containsExactly("Percent, January 2018 to June 2020");
        assertThat(ChartFigures.of(data(row)).toString()).contains("Upper limit");
    }

    @Test
    void seasonalLimitsBendFromMonthToMonth() {
        double[] values = new double[60];
        for (int i = 0; i < values.length; i++) {
            values[i] = 400 + Math.round(120 * Math.sin(i * Math.PI / 6)) + (i * 31) % 17;
        }
        MonthlySeries series = MonthlySeries.of(LAST.minusMonths(59), values);
        ScorecardRow row = row(series)
                .withChart(ControlChart.xmr(series, ChartOptions.of(LOWER).withSeason()));
        Drawing drawing = Drawing.of(data(row));
        assertThat(drawing.document.selectFirst("path.center").attr("d")).matches("[ML0-9. ]+");
        assertThat(drawing.corners("path.center")).hasSize(60);
        assertThat(drawing.corners("path.limit")).hasSize(120);
    }

    @Test
    void specialCausesHaveShapesOfTheirOwnAndSayWhy() {
        Drawing drawing = Drawing.of(data(row(ChartOptions.of(LOWER))));
        List<ChartPoint> points = row(ChartOptions.of(LOWER)).chart().orElseThrow().points().stream()
                .filter(point -> Marks.isSpecial(point.variation()))
                .toList();
        assertThat(points).hasSizeGreaterThan(12);
        assertThat(String.join("", drawing.document.select("path.point").eachAttr("d"))
                        .chars()
                        .filter(c -> c == 'M')
                        .boxed()
                        .toList())
                .hasSameSizeAs(points);
        List<Element> latest = drawing.document.select("path.point:has(title)");
        assertThat(latest).hasSize(12);
        for (int i = 0; i < 12; i++) {
            ChartPoint point = points.get(points.size() - 12 + i);
            assertThat(latest.get(i).className())
                    .isEqualTo("point " + point.variation().name().toLowerCase(Locale.ROOT));
            assertThat(latest.get(i).text())
                    .contains(": " + (int) point.value() + ", ")
                    .contains("(");
        }
        assertThat(Drawing.of(data(rebased("new form"))).document.select("path.dots"))
                .hasSize(1);
        assertThat(drawing.document.select("path.concern").first().attr("d").replaceAll("[^a-z]", ""))
                .isNotEqualTo(drawing.document
                        .select("path.improvement")
                        .first()
                        .attr("d")
                        .replaceAll("[^a-z]", ""));
    }

    @Test
    void pointsThatAreNotFinalOrNotCountedAreHollow() {
        MonthlySeries series =
                series().with(LAST.minusMonths(1), 72, Marker.PROVISIONAL).with(LAST, 20, Marker.PARTIAL);
        ScorecardRow row = row(series)
                .withChart(ControlChart.xmr(
                        series, ChartOptions.of(LOWER).withExcluded(FIRST.plusMonths(3), "system down")));
        Drawing drawing = Drawing.of(data(row));
        assertThat(drawing.texts("path.excluded title")).containsExactly("April 2018: 46, not counted: system down");
        assertThat(drawing.document.select("path.hollow")).isNotEmpty();
        assertThat(drawing.corners("path.dashed")).hasSize(2);
        assertThat(ChartCaption.of(data(row))).contains("April 2018 is not counted: system down.");
    }

    @Test
    void gapsInterruptTheLineAndAreMarkedOnTheAxis() {
        Drawing drawing = Drawing.of(data(row(series())));
        assertThat(drawing.document
                        .selectFirst("path.figures")
                        .attr("d")
                        .chars()
                        .filter(c -> c == 'M' || c == 'm')
                        .count())
                .isEqualTo(2);
        assertThat(drawing.document.select("path.missing").eachText())
                .containsExactly("August 2018: no figure, confidential");
        assertThat(ChartCaption.of(data(row(series())))).contains("No figure: Aug 2018 (confidential).");
    }

    @Test
    void phasesAreNamedByMonthAndReasonInTwoShortLines() {
        String reason = "a new referral form that counts each child in a family once";
        Drawing drawing = Drawing.of(data(rebased(reason)));
        assertThat(drawing.texts("text.pole")).hasSize(2).allMatch(text -> DisplayWidth.of(text) <= 22);
        assertThat(drawing.texts("text.pole").get(0)).startsWith("May 2019: ");
        assertThat(drawing.document.selectFirst("path.rebase").text()).isEqualTo("May 2019: " + reason);
        assertThat(ChartCaption.of(data(rebased(reason)))).contains("New limits from May 2019: " + reason + ".");
    }

    @Test
    void annotationsAreNumberedFlags() {
        ChartData data = data(row(series()))
                .with(
                        PageText.of(Locale.ROOT),
                        List.of(
                                new Annotation(REBASED, 1, "Form changed"),
                                new Annotation(LAST, 2, "Strike"),
                                new Annotation(LAST.plusMonths(9), 3, "Later")));
        assertThat(Drawing.of(data).texts("text.flag")).containsExactly("1", "2");
        assertThat(ChartCaption.of(data))
                .contains("1: May 2019, Form changed. 2: June 2020, Strike.")
                .doesNotContain("Later");
        assertThat(Drawing.of(ChartFigures.of(data)).document.text()).contains("2: Strike");
    }

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

    @Test
    void eventsLieAtTheirDatesAndTheOpenGapIsHollow() {
        List<LocalDate> falls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            falls.add(LocalDate.of(2018, 2, 1).plusDays(37L * i + (i * i) % 11));
        }
        Indicator indicator =
                Indicator.builder("T").polarity(Polarity.HIGHER_IS_BETTER).build();
        MonthlySeries counts = MonthlySeries.counting(MonthRange.of(FIRST, LAST), falls);
        ScorecardRow row = ScorecardRow.of(indicator, counts, LAST)
                .withTargets(targets(2020, Target.of(1)))
                .withChart(ControlChart.t(Events.of(falls, LocalDate.of(2020, 6, 30)), ChartOptions.of(indicator)));
        Drawing drawing = Drawing.of(data(row));
        assertThat(drawing.corners("path.figures:not(.dashed)")).hasSize(20);
        assertThat(drawing.corners("path.figures.dashed")).hasSize(2);
        assertThat(drawing.document.select("path.excluded")).hasSize(1);
        LocalDate last = falls.get(19);
        assertThat(drawing.texts("text.side"))
                .contains("so far " + ChronoUnit.DAYS.between(last, LocalDate.of(2020, 6, 30)));
        assertThat(drawing.texts("text.last"))
                .containsExactly(String.valueOf(ChronoUnit.DAYS.between(falls.get(18), last)));
        assertThat(drawing.document.select("path.target")).isEmpty();
        assertThat(drawing.texts("text.title")).containsExactly("Days between events, January 2018 to June 2020");
        assertThat(Drawing.of(ChartFigures.of(data(row))).document.select("tbody tr"))
                .hasSize(20);
    }

    @Test
    void movingRangesFollowWhereOneIsBeyondItsLimit() {
        MonthlySeries jump = series().with(LAST.minusMonths(5), 140);
        ChartData data = data(row(jump).withChart(ControlChart.xmr(jump, ChartOptions.of(LOWER))));
        Drawing half = Drawing.of(ChartSvg.half(data.movingRanges().orElseThrow()));
        assertThat(half.document.select("path.point")).isNotEmpty();
        assertThat(half.texts("text.title").get(0)).startsWith("Moving range, number, ");
        assertThat(Drawing.of(ChartFigures.of(data)).document.select("svg.half"))
                .hasSize(1);
        MonthlySeries even = MonthlySeries.of(FIRST, new double[] {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2});
        assertThat(data(ScorecardRow.of(LOWER, even, FIRST.plusMonths(13))).movingRanges())
                .isEmpty();
    }

    @Test
    void theFirstAndTheLastMonthAndTheYearsAreLabeled() {
        Drawing drawing = Drawing.of(data(row(series())));
        assertThat(drawing.texts("g.tick.middle text")).contains("Jan 2018", "Jun 2020", "2018-19", "2019-20");
        assertThat(drawing.corners("path.year")).hasSize(12);
    }

    @Test
    void aChartIsNamedByItsHeadingAndCaption() {
        Element svg = Drawing.of(data(row(series()))).document.selectFirst("svg");
        assertThat(svg.attr("role")).isEqualTo("img");
        assertThat(svg.attr("aria-labelledby")).isEqualTo("h1 c1");
        assertThat(svg.attr("aria-describedby")).isEqualTo("n1");
        assertThat(svg.attr("viewBox")).isEqualTo("0 0 720 300");
    }

    @Test
    void withoutAControlChartTheFiguresStandAlone() {
        ChartData data = new ChartData(row(series()), 60, Optional.empty(), new Illustrative());
        Drawing drawing = Drawing.of(data);
        assertThat(drawing.document.select("path.center, path.limit, path.rebase, path.point"))
                .isEmpty();
        assertThat(drawing.corners("path.figures")).hasSize(MONTHS - 1);
    }

    @ParameterizedTest
    @MethodSource("io.github.kpitrend.examples.cli.output.html.Hostile#texts")
    void reasonsStayText(String reason) {
        Drawing hostile = Drawing.of(data(rebased(reason)));
        assertThat(hostile.document.select("path, rect, svg"))
                .hasSameSizeAs(Drawing.of(data(rebased("harmless"))).document.select("path, rect, svg"));
        assertThat(hostile.document.select("path.rebase title").last().wholeText())
                .isEqualTo("May 2019: " + Hostile.shown(reason));
        assertThat(hostile.texts("text.pole")).allMatch(text -> text.length() < 200);
    }
}
