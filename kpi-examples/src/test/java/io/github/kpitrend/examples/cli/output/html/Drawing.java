// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.examples.cli.output.DisplayWidth;
import j2html.Config;
import j2html.rendering.FlatHtml;
import j2html.tags.DomContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.xml.sax.SAXException;

/** A drawing, read back as XML and measured. */
final class Drawing {

    private static final Pattern COMMAND = Pattern.compile("([MLHVhvlmacsz])([^MLHVhvlmacsz]*)");
    private static final double COLUMN = 6.4;

    final Document document;

    /** The box that a text takes, about as wide as fonts make it. */
    record Box(double left, double top, double right, double bottom, String text) {

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private Drawing(Document document) {
        this.document = document;
    }

    static Drawing of(ChartData data) {
        return of(ChartSvg.of(data, "h1 c1", "n1"));
    }

    static Drawing of(DomContent content) {
        Config config = Config.defaults().withTextEscaper(SafeText::escape).withEmptyTagsClosed(true);
        try {
            String xml = content.render(FlatHtml.into(new StringBuilder(), config), null)
                    .toString();
            assertThat(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))))
                    .isNotNull();
            return new Drawing(Jsoup.parse(xml, "", Parser.xmlParser()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError(e);
        }
    }

    List<String> texts(String selector) {
        return document.select(selector).stream().map(Element::ownText).toList();
    }

    /** Returns the corners of all paths that are selected, in order. */
    List<double[]> corners(String selector) {
        List<double[]> corners = new ArrayList<>();
        document.select(selector).forEach(path -> corners.addAll(corners(path)));
        return corners;
    }

    /** Walks a path, by absolute commands and relative ones. */
    static List<double[]> corners(Element path) {
        List<double[]> corners = new ArrayList<>();
        double x = 0;
        double y = 0;
        Matcher commands = COMMAND.matcher(path.attr("d"));
        while (commands.find()) {
            List<Double> numbers = numbers(commands.group(2));
            int size = numbers.size();
            char command = commands.group(1).charAt(0);
            switch (command) {
                case 'M', 'L' -> {
                    x = numbers.get(0);
                    y = numbers.get(1);
                }
                case 'H' -> x = numbers.get(0);
                case 'V' -> y = numbers.get(0);
                case 'h' -> x += numbers.get(0);
                case 'v' -> y += numbers.get(0);
                case 'l', 'm', 'a', 'c', 's' -> {
                    // Runs of lines go corner by corner; arcs and curves by their end.
                    int step = command == 'l' || command == 'm' ? 2 : size;
                    for (int i = step; i <= size; i += step) {
                        x += numbers.get(i - 2);
                        y += numbers.get(i - 1);
                        corners.add(new double[] {x, y});
                    }
                }
                default -> {}
            }
            if ("MLHVhv".indexOf(command) >= 0) {
                corners.add(new double[] {x, y});
            }
        }
        return corners;
    }

    private static List<Double> numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        Matcher matcher = Pattern.compile("-?[0-9.]+").matcher(text);
        while (matcher.find()) {
            numbers.add(Double.valueOf(matcher.group()));
        }
        return numbers;
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute));
    }

    /** Returns the boxes of all texts. */
    List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        for (Element text : document.select("text")) {
            double width = DisplayWidth.of(text.ownText()) * COLUMN;
            double x = number(text, "x");
            boolean isEnd = text.hasClass("end") || text.parent().hasClass("end");
            boolean isMiddle = text.hasClass("middle") || text.parent().hasClass("middle");
            double left = isEnd ? x - width : isMiddle ? x - width / 2 : x;
            double base = number(text, "y");
            boxes.add(new Box(left, base - 9, left + width, base + 2, text.ownText()));
        }
        return boxes;
    }

    /** Returns the height of the highest tick. */
    double highest() {
        return document.select("g.tick.end text").stream()
                .mapToDouble(text -> number(text, "y") - 4)
                .min()
                .orElseThrow(() -> new AssertionError("no ticks: " + document));
    }
}
