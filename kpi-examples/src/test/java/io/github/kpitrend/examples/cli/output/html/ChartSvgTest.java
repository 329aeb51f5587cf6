// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ChartPhase;
import io.github.kpitrend.chart.ChartPoint;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.examples.cli.input.Illustrative;
import io.github.kpitrend.examples.cli.input.Observations;
import io.github.kpitrend.examples.cli.input.Progress;
import io.github.kpitrend.examples.cli.input.Source;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.SymbolDialect;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import j2html.Config;
import j2html.rendering.FlatHtml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The drawing of a control chart, read back as XML and measured. */
class ChartSvgTest {

    private static final YearMonth FIRST = YearMonth.of(2018, 1);
    private static final YearMonth LAST = YearMonth.of(2020, 6);
    private static final YearMonth REBASED = YearMonth.of(2019, 5);
    private static final YearMonth HIDDEN = YearMonth.of(2018, 8);
    private static final YearMonth BROKEN = YearMonth.of(2019, 10);
    private static final int MONTHS = 30;

    private static Illustrative none;

    @BeforeAll
    static void read() throws Exception {
        none = Observations.read(
                        Source.of(
                                "-",
                                new ByteArrayInputStream(
                                        "ref,month,value\nA,2020-06,1\n".getBytes(StandardCharsets.UTF_8))),
                        SymbolDialect.none(),
                        Progress.on(System.err, false))
                .illustrative();
    }

    private static ScorecardRow row() {
        MonthlySeries.Builder series = MonthlySeries.builder();
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = FIRST.plusMonths(i);
            double value = 40 + (i * 13) % 11 + (month.isBefore(REBASED) ? 0 : 30) + (i == 27 ? 45 : 0);
            if (month.equals(HIDDEN)) {
                series.add(month, Observation.missing(MissingReason.CONFIDENTIAL));
            } else if (month.equals(BROKEN)) {
                series.add(month, Observation.of(value, Marker.BREAK_BEFORE));
            } else {
                series.add(month, value);
            }
        }
        TargetSchedule targets = TargetSchedule.of(FiscalCalendar.APRIL)
                .with(FiscalCalendar.APRIL.year(2018), Target.of(45))
                .with(FiscalCalendar.APRIL.year(2019), Target.toBeConfirmed())
                .with(FiscalCalendar.APRIL.year(2020), Target.range(60, 66));
        return ScorecardRow.of(
                        Indicator.builder("A")
                                .polarity(Polarity.LOWER_IS_BETTER)
                                .build(),
                        series.build(),
                        LAST)
                .withTargets(targets)
                .withBenchmarks(List.of(Benchmark.of("ENG", "2018-19", Figure.of(71))));
    }

    private static ControlChart chart(ScorecardRow row, String reason) {
        return ControlChart.xmr(
                row.series(),
                ChartOptions.standard().withPolarity(Polarity.LOWER_IS_BETTER).withPhase(REBASED, reason));
    }

    private static Document draw(ScorecardRow row, Optional<ControlChart> chart) throws IOException {
        Config config = Config.defaults().withTextEscaper(SafeText::escape);
        Svg drawing = ChartSvg.of(new ChartData(row, 60, chart, none), "h1 c1", "n1");
        String xml =
                drawing.render(FlatHtml.into(new StringBuilder(), config), null).toString();
        return Jsoup.parse(xml, "", Parser.xmlParser());
    }

    private static Document draw(String reason) throws IOException {
        return draw(row(), Optional.of(chart(row(), reason)));
    }

    /** Returns the numbers of a path or of a position. */
    private static List<Double> numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        for (String number : text.split("[^0-9.-]+")) {
            if (!number.isEmpty()) {
                numbers.add(Double.valueOf(number));
            }
        }
        return numbers;
    }

    /** Returns where the figures of a drawing are, from the line through them. */
    private static List<double[]> figures(Document drawing) {
        List<double[]> places = new ArrayList<>();
        for (Element path : drawing.select("path.figures")) {
            List<Double> numbers = numbers(path.attr("d"));
            for (int i = 0; i < numbers.size(); i += 2) {
                places.add(new double[] {numbers.get(i), numbers.get(i + 1)});
            }
        }
        return places;
    }

    private static List<Double> heights(Document drawing, String selector) {
        return drawing.select(selector).stream()
                .map(line -> numbers(line.attr("d")).get(1))
                .toList();
    }

    /** Heights by the line through the first figure and the 28th, which lies far above it. */
    private static double height(List<double[]> figures, List<ChartPoint> points, double value) {
        double perUnit = (figures.get(26)[1] - figures.get(0)[1])
                / (points.get(26).value() - points.get(0).value());
        return figures.get(0)[1] + (value - points.get(0).value()) * perUnit;
    }

    // -----------------------------------------------------------------------
    @Test
    void figuresLinesTargetsAndBenchmarksLieOnOneScale() throws IOException {
        Document drawing = draw("new form");
        ControlChart chart = chart(row(), "new form");
        List<double[]> figures = figures(drawing);
        assertThat(figures).hasSameSizeAs(chart.points());
        assertThat(height(figures, chart.points(), 100)).isLessThan(height(figures, chart.points(), 0));
        for (int i = 0; i < figures.size(); i++) {
            ChartPoint point = chart.points().get(i);
            assertThat(figures.get(i)[1]).isCloseTo(height(figures, chart.points(), point.value()), within(0.3));
        }
        List<Double> means = new ArrayList<>();
        List<Double> limits = new ArrayList<>();
        List<Double> sigmas = new ArrayList<>();
        for (ChartPhase group : chart.phases()) {
            means.add(height(figures, chart.points(), group.center().value()));
            limits.add(height(figures, chart.points(), group.upper().value()));
            limits.add(height(figures, chart.points(), group.lower().value()));
            sigmas.add(height(figures, chart.points(), group.upperTwoSigma().value()));
            sigmas.add(height(figures, chart.points(), group.lowerTwoSigma().value()));
        }
        assertClose(heights(drawing, "path.mean"), means);
        assertClose(heights(drawing, "path.limit"), limits);
        assertClose(heights(drawing, "path.sigma"), sigmas);
        assertClose(
                heights(drawing, "path.target"),
                List.of(
                        height(figures, chart.points(), 45),
                        height(figures, chart.points(), 60),
                        height(figures, chart.points(), 66)));
        assertThat(heights(drawing, "path.benchmark").get(0) + 4.5)
                .isCloseTo(height(figures, chart.points(), 71), within(0.3));
    }

    private static void assertClose(List<Double> actual, List<Double> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i)).isCloseTo(expected.get(i), within(0.3));
        }
    }

    @Test
    void monthsAreEvenlySpacedAndTargetsLastAsLongAsTheirYears() throws IOException {
        Document drawing = draw("new form");
        List<double[]> figures = figures(drawing);
        double step = (figures.get(figures.size() - 1)[0] - figures.get(0)[0]) / (MONTHS - 1);
        List<Double> target = numbers(drawing.selectFirst("path.target").attr("d"));
        assertThat((target.get(2) - target.get(0)) / step).isCloseTo(12, within(0.05));
        assertThat((target.get(0) - figures.get(0)[0]) / step).isCloseTo(2.5, within(0.05));
        double rebase = numbers(drawing.select("path.rebase").last().attr("d")).get(0);
        assertThat((rebase - figures.get(0)[0]) / step).isCloseTo(15.5, within(0.05));
        double broken = numbers(drawing.selectFirst("path.break").attr("d")).get(0);
        assertThat((broken - figures.get(0)[0]) / step).isCloseTo(20.5, within(0.05));
    }

    @Test
    void everyPointHasTheShapeOfItsVariationAndSaysItsFigure() throws IOException {
        Document drawing = draw("new form");
        List<ChartPoint> points = chart(row(), "new form").points();
        List<Element> marks = drawing.select("path.point");
        assertThat(marks).hasSameSizeAs(points);
        for (int i = 0; i < points.size(); i++) {
            ChartPoint point = points.get(i);
            assertThat(marks.get(i).className())
                    .isEqualTo("point "
                            + point.variation().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            assertThat(marks.get(i).text())
                    .contains(": " + (int) point.value() + ", ")
                    .contains(point.variation().text());
        }
        assertThat(marks).extracting(Element::className).contains("point concern", "point common-cause");
        assertThat(drawing.select("path.concern").first().attr("d").replaceAll("[^a-zM]", ""))
                .isNotEqualTo(
                        drawing.select("path.common-cause").first().attr("d").replaceAll("[^a-zM]", ""));
    }

    @Test
    void gapsAndBreaksInterruptTheLineAndAreNamed() throws IOException {
        Document drawing = draw("new form");
        assertThat(drawing.select("path.figures")).hasSize(3);
        assertThat(drawing.select("path.missing").eachText()).containsExactly("Aug-18: no figure, confidential");
        assertThat(drawing.select("path.break title").eachText()).containsExactly("break before Oct-19");
        assertThat(drawing.select("text.flag").eachText()).anyMatch(text -> text.startsWith("break before Oct-19"));
    }

    @Test
    void withoutAControlChartTheFiguresStandAlone() throws IOException {
        Document drawing = draw(row(), Optional.empty());
        assertThat(drawing.select("path.point.common-cause")).hasSize(MONTHS - 1);
        assertThat(drawing.select("path.mean, path.limit, path.sigma, path.rebase"))
                .isEmpty();
    }

    @Test
    void newLimitsAreLabelledWithTheirReason() throws IOException {
        assertThat(draw("new referral form").select("text.flag").eachText())
                .anyMatch(text -> text.startsWith("new limits from May-19: new referral form"));
    }

    @ParameterizedTest
    @MethodSource("io.github.kpitrend.examples.cli.output.html.Hostile#texts")
    void reasonsStayText(String reason) throws IOException {
        Document hostile = draw(reason);
        assertThat(hostile.getAllElements()).hasSameSizeAs(draw("harmless").getAllElements());
        assertThat(hostile.select("path.rebase title").last().wholeText())
                .isEqualTo("new limits from May-19: " + Hostile.shown(reason));
        assertThat(hostile.select("text.flag").last().ownText().length()).isLessThan(200);
    }
}
