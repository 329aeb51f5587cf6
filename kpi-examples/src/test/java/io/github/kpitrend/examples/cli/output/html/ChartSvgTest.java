// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import static io.github.kpitrend.examples.cli.output.html.ChartRows.FIRST;
import static io.github.kpitrend.examples.cli.output.html.ChartRows.LAST;
import static io.github.kpitrend.examples.cli.output.html.ChartRows.LOWER;
import static io.github.kpitrend.examples.cli.output.html.ChartRows.MONTHS;
import static io.github.kpitrend.examples.cli.output.html.ChartRows.REBASED;
import static io.github.kpitrend.examples.cli.output.html.ChartRows.SHARE;
import static io.github.kpitrend.examples.cli.output.html.ChartRows.data;
import static io.github.kpitrend.examples.cli.output.html.ChartRows.rebased;
import static io.github.kpitrend.examples.cli.output.html.ChartRows.row;
import static io.github.kpitrend.examples.cli.output.html.ChartRows.series;
import static io.github.kpitrend.examples.cli.output.html.ChartRows.targets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ChartPoint;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.Events;
import io.github.kpitrend.examples.cli.input.Annotation;
import io.github.kpitrend.examples.cli.input.Illustrative;
import io.github.kpitrend.examples.cli.output.DisplayWidth;
import io.github.kpitrend.examples.cli.output.PageText;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.time.MonthRange;
import java.time.LocalDate;
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
