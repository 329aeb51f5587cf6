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
        Flags flags = new Flags(820);
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            flags.add("rebase", 78 + random.nextInt(560), "x".repeat(1 + random.nextInt(70)), true);
        }
        Svg drawing = Svg.picture("", 820, 400);
        flags.draw(drawing, TOP, BOTTOM);
        Document read = read(drawing);
        assertThat(read.select("path")).hasSize(count);
        List<Element> texts = read.select("text");
        assertThat(texts).hasSizeBetween(1, count);
        for (Element text : texts) {
            double from = number(text, "x");
            double to = from + DisplayWidth.of(text.ownText()) * COLUMN;
            double base = number(text, "y");
            assertThat(to).isLessThanOrEqualTo(820);
            assertThat(base).isGreaterThan(TOP - flags.rows() * Flags.ROW);
            for (Element other : texts) {
                boolean sameRow = other != text && number(other, "y") == base;
                assertThat(sameRow && number(other, "x") >= from && number(other, "x") < to)
                        .isFalse();
            }
            for (Element pole : read.select("path")) {
                String[] place = pole.attr("d").substring(1).split("[ L]");
                double x = Double.parseDouble(place[0]);
                double end = Double.parseDouble(place[1]);
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
        Scale scale = Scale.of(List.of(low, high), TOP, BOTTOM);
        assertThat(scale.y(low)).isEqualTo(BOTTOM);
        assertThat(scale.y(high)).isEqualTo(TOP);
        assertThat(scale.y(middle)).isCloseTo(200, within(1e-6));
        assertThat(scale.ticks())
                .hasSizeBetween(2, 8)
                .isSorted()
                .allSatisfy(tick -> assertThat(tick.doubleValue()).isBetween(low, high));
    }

    @Test
    void equalFiguresLieInTheMiddleWithOneTick() {
        Scale scale = Scale.of(List.of(7.0, 7.0), TOP, BOTTOM);
        assertThat(scale.y(7)).isEqualTo(200);
        assertThat(scale.ticks())
                .hasSize(1)
                .first()
                .satisfies(tick -> assertThat(tick).isEqualByComparingTo("7"));
    }

    @Test
    void ticksAreRoundFigures() {
        assertThat(Scale.of(List.of(46.0, 205.0), TOP, BOTTOM).ticks())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal(50), new BigDecimal(100), new BigDecimal(150), new BigDecimal(200));
    }
}
