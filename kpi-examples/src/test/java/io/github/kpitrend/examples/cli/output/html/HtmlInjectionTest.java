// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.examples.cli.input.Illustrative;
import io.github.kpitrend.examples.cli.input.Observations;
import io.github.kpitrend.examples.cli.input.Progress;
import io.github.kpitrend.examples.cli.input.Source;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.scorecard.AssessedRating;
import io.github.kpitrend.scorecard.Commentary;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.SymbolDialect;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Text that tries to be more than text stays text, for a parser of HTML and for one of XML. */
class HtmlInjectionTest {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final String HARMLESS = "harmless";

    private static Illustrative illustrative;
    private static Map<String, Integer> harmlessElements;

    @BeforeAll
    static void countHarmlessPage() throws Exception {
        byte[] observations = "ref,month,value,source\nA,2019-06,1,illustrative\nA,2020-06,1,published\n"
                .getBytes(StandardCharsets.UTF_8);
        illustrative = Observations.read(
                        Source.of("-", new ByteArrayInputStream(observations)),
                        SymbolDialect.none(),
                        Progress.on(System.err, false))
                .illustrative();
        harmlessElements = elements(html(write(HARMLESS)));
        assertThat(elements(xml(write(HARMLESS)))).isEqualTo(harmlessElements);
    }

    static Stream<String> texts() {
        return Hostile.texts();
    }

    @Test
    void theCorpusIsLarge() {
        assertThat(texts().distinct()).hasSizeGreaterThan(50);
    }

    /** A page on which the text stands wherever text from outside can stand. */
    private static byte[] write(String text) throws IOException {
        double[] figures = new double[24];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = 10 + i * i % 7;
        }
        Indicator indicator = Indicator.builder(text)
                .name(text)
                .unit(text)
                .owner(text)
                .reporter(text)
                .outcome(text)
                .polarity(Polarity.HIGHER_IS_BETTER)
                .build();
        ScorecardRow row = ScorecardRow.of(indicator, MonthlySeries.of(JUNE.minusMonths(23), figures), JUNE)
                .withBenchmarks(List.of(Benchmark.of(text, text, Figure.of(12))))
                .withAssessedRating(new AssessedRating(QualitativeRating.NEGATIVE, JUNE.minusMonths(1), text))
                .withCommentary(new Commentary(JUNE, text));
        ScorecardRow other = ScorecardRow.of(Indicator.builder("other").build(), row.series(), JUNE);
        Page page = Page.of(Scorecard.of(JUNE, List.of(row, other)))
                .withIllustrative(illustrative)
                .withTitle(text)
                .withOrganization(text)
                .withSource(text)
                .withFile(text)
                .withGroups(Map.of(text, text));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlPage().write(page, out);
        return out.toByteArray();
    }

    // -----------------------------------------------------------------------
    private static Document html(byte[] page) {
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        Document document = Jsoup.parse(new String(page, StandardCharsets.UTF_8), "", parser);
        assertThat(parser.getErrors()).isEmpty();
        return document;
    }

    private static org.w3c.dom.Document xml(byte[] page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        // Later versions of Java take escapes for entities, and more than so many characters with them for an attack.
        factory.setAttribute("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setAttribute("jdk.xml.totalEntitySizeLimit", "0");
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(page));
    }

    /** Counts elements, and attributes of elements, by name. */
    private static Map<String, Integer> elements(Document page) {
        Map<String, Integer> counts = new TreeMap<>();
        for (org.jsoup.nodes.Element element : page.getAllElements()) {
            if (element != page) {
                counts.merge(element.normalName(), 1, Integer::sum);
                element.attributes()
                        .forEach(attribute -> counts.merge(
                                element.normalName() + "@" + attribute.getKey().toLowerCase(Locale.ROOT),
                                1,
                                Integer::sum));
            }
        }
        return counts;
    }

    private static Map<String, Integer> elements(org.w3c.dom.Document page) {
        Map<String, Integer> counts = new TreeMap<>();
        NodeList elements = page.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            counts.merge(element.getTagName(), 1, Integer::sum);
            for (int a = 0; a < element.getAttributes().getLength(); a++) {
                String name = element.getAttributes().item(a).getNodeName().toLowerCase(Locale.ROOT);
                counts.merge(element.getTagName() + "@" + name, 1, Integer::sum);
            }
        }
        return counts;
    }

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @MethodSource("texts")
    void elementsAndAttributesStayThoseOfAHarmlessPage(String text) throws Exception {
        byte[] page = write(text);
        assertThat(elements(html(page))).isEqualTo(harmlessElements);
        assertThat(elements(xml(page))).isEqualTo(harmlessElements);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theTextSurvivesWhereverItStands(String text) throws Exception {
        String shown = Hostile.shown(text);
        byte[] page = write(text);
        List<String> fromHtml = html(page).select("bdi, dd[dir=auto], p.narrative").stream()
                .map(org.jsoup.nodes.Element::wholeText)
                .toList();
        List<String> fromXml = new ArrayList<>();
        NodeList all = xml(page).getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.getTagName().equals("bdi")
                    || element.getTagName().equals("dd")
                            && element.getAttribute("dir").equals("auto")
                    || element.getAttribute("class").equals("narrative")) {
                fromXml.add(element.getTextContent());
            }
        }
        assertThat(fromHtml).isEqualTo(fromXml);
        Function<String, Long> count =
                word -> fromHtml.stream().filter(word::equals).count();
        // Title, organization, source; group twice; reference, name and unit in the table, reference in the grid;
        // reference and name of an exception and of
        // the details; commentary, owner, reporter and outcome.
        assertThat(count.apply(shown)).isEqualTo(17);
        assertThat(fromHtml).contains("\u25bc for May-20: " + shown);
        assertThat(fromHtml).anyMatch(words -> words.startsWith(shown + " " + shown + ": 12"));
        assertThat(fromHtml).anyMatch(narrative -> narrative.contains(" " + shown + " in June 2020"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void linksStayWithinThePage(String text) throws IOException {
        Document page = html(write(text));
        assertThat(page.select("[href]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.matches("#(?:[ir][12]|exceptions|table|details|none|[av]-[a-z-]+)"));
        assertThat(page.select("[src], [onload], [onclick], script, iframe")).isEmpty();
        assertThat(page.title()).endsWith(", June 2020");
        assertThat(page.select("style").size()).isEqualTo(1);
    }
}
