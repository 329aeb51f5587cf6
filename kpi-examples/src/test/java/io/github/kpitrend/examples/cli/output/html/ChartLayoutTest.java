// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpitrend.examples.cli.output.DisplayWidth;
import j2html.rendering.FlatHtml;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where labels and figures come to lie on a chart. */
class ChartLayoutTest {

    private static final double COLUMN = 6.8;
    private static final double TOP = 100;
    private static final double BOTTOM = 300;

    private static Document read(Svg drawing) throws IOException {
        String xml = drawing.render(FlatHtml.into(new StringBuilder()), null).toString();
        return Jsoup.parse(xml, "", Parser.xmlParser());
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute));
    }

    @RepeatedTest(50)
    void labelsAboveAPlotCrossNeitherEachOtherNorTheirPoles(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        List<TopLabels.Pole> poles = new ArrayList<>();
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            String text = "x".repeat(1 + random.nextInt(30)) + " " + "y".repeat(1 + random.nextInt(30));
            poles.add(new TopLabels.Pole("rebase", 78 + random.nextInt(560), text));
        }
        TopLabels labels = new TopLabels(820, poles, at -> at);
        Svg drawing = Svg.picture("", 820, 400);
        labels.draw(drawing, TOP, BOTTOM);
        Document read = read(drawing);
        assertThat(read.select("path")).hasSize(count);
        List<Element> texts = read.select("text");
        assertThat(texts).hasSizeBetween(1, 2 * count);
        for (Element text : texts) {
            double from = number(text, "x");
            double to = from + DisplayWidth.of(text.ownText()) * COLUMN;
            double base = number(text, "y");
            assertThat(to).isLessThanOrEqualTo(820);
            assertThat(base).isGreaterThan(TOP - labels.height());
            for (Element other : texts) {
                boolean sameRow = other != text && Math.abs(number(other, "y") - base) < 11;
                assertThat(sameRow && number(other, "x") >= from && number(other, "x") < to)
                        .isFalse();
            }
            for (Element pole : read.select("path")) {
                double x = Drawing.corners(pole).get(0)[0];
                double end = Drawing.corners(pole).get(0)[1];
                assertThat(x > from && x < to && end < base).isFalse();
            }
        }
    }

    @RepeatedTest(20)
    void labelsBesideAPlotKeepTheirOrderAndTheirDistance(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        SideLabels labels = new SideLabels();
        List<Double> heights = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            double height = TOP + random.nextInt(i % 2 == 0 ? 20 : 200);
            heights.add(height);
            labels.add("", height, String.valueOf(height));
        }
        Svg drawing = Svg.picture("", 820, 400);
        labels.draw(drawing, 640, TOP, BOTTOM);
        List<Element> texts = read(drawing).select("text");
        assertThat(texts)
                .extracting(text -> Double.valueOf(text.ownText()))
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(heights);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(number(texts.get(i), "y")).isBetween(TOP, BOTTOM + 4);
            assertThat(i == 0 ? 13.5 : number(texts.get(i), "y") - number(texts.get(i - 1), "y"))
                    .isGreaterThanOrEqualTo(13.4);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, 5",
        "-1.7976931348623157e308, 1.7976931348623157e308, 0",
        "1e300, 3e300, 2e300",
        "0.1, 0.3, 0.2",
        "-1e-300, 1e-300, 0",
    })
    void theMiddleOfFiguresOfAnySizeIsInTheMiddle(double low, double high, double middle) {
        Scale scale = Scale.of(List.of(low, high), false, false, TOP, BOTTOM);
        assertThat(scale.y(low)).isBetween(TOP, BOTTOM);
        assertThat(scale.y(high)).isBetween(TOP, scale.y(low));
        assertThat(scale.y(middle)).isCloseTo((scale.y(low) + scale.y(high)) / 2, within(1e-6));
    }

    @Test
    void ticksAreFourToSixRoundFiguresThatHoldAllOthers() {
        Random random = new Random(5);
        for (int i = 0; i < 5000; i++) {
            double size = Math.pow(10, random.nextInt(30) - 12);
            double low = size * (random.nextInt(3) == 0 ? -1 : 1) * random.nextInt(1000) / 100;
            double high = low + size * random.nextInt(1000) / (random.nextBoolean() ? 100 : 100_000);
            boolean isWhole = random.nextInt(3) == 0;
            List<Double> figures = isWhole ? List.of(Math.rint(low), Math.rint(high)) : List.of(low, high);
            Scale scale = Scale.of(figures, isWhole, false, TOP, BOTTOM);
            assertThat(scale.ticks()).hasSizeBetween(4, 6);
            BigDecimal step = scale.ticks().get(1).subtract(scale.ticks().get(0));
            assertThat(List.of("1", "2", "25", "5"))
                    .contains(step.stripTrailingZeros().unscaledValue().toString());
            for (BigDecimal tick : scale.ticks()) {
                assertThat(isWhole && tick.stripTrailingZeros().scale() > 0).isFalse();
                assertThat(tick.stripTrailingZeros().precision()).isLessThanOrEqualTo(5);
            }
            figures.forEach(figure -> assertThat(scale.y(figure)).isBetween(TOP - 1e-6, BOTTOM + 1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "46, 205, true, 0 50 100 150 200 250",
        "60, 205, true, 50 100 150 200 250",
        "7, 7, true, 6 7 8 9",
        "0, 1, true, 0 1 2 3",
        "0, 0, true, 0 1 2 3",
        "-3, 5, false, -4 -2 0 2 4 6",
    })
    void ticksStartAtZeroWhereFiguresAreFarApart(double low, double high, boolean isWhole, String ticks) {
        assertThat(Scale.of(List.of(low, high), isWhole, false, TOP, BOTTOM).ticks())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        Arrays.stream(ticks.split(" ")).map(BigDecimal::new).toArray(BigDecimal[]::new));
    }

    @Test
    void percentagesEndAtAHundred() {
        for (double low : new double[] {100, 99.5, 96, 80, 12, 0}) {
            List<BigDecimal> ticks =
                    Scale.of(List.of(low, 100.0), false, true, TOP, BOTTOM).ticks();
            assertThat(ticks.get(ticks.size() - 1)).isEqualByComparingTo("100");
            assertThat(ticks.get(0).signum()).isNotNegative();
        }
    }
}
