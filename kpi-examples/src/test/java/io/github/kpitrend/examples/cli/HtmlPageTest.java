// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.chart.ChartPoint;
import io.github.kpitrend.examples.cli.input.Source;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.SymbolDialect;
import io.github.kpitrend.time.Frequency;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The web page of a scorecard, read back with a parser of HTML. */
class HtmlPageTest {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final CellText TEXT = CellText.english();

    @TempDir
    Path folder;

    private Document page(String input, String... arguments) throws IOException {
        Path file = folder.resolve("page.html");
        List<String> all = new ArrayList<>(List.of("scorecard", "--html", file.toString()));
        all.addAll(List.of(arguments));
        Run run = Run.withInput(input, all.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return Jsoup.parse(file, "UTF-8");
    }

    private static Map<String, ScorecardRow> sample() throws Exception {
        return GivenRows.of(Source::ofSample, SymbolDialect.scorecard(), JUNE);
    }

    /** Returns the cell of a row under a header. */
    private static Element cell(Document page, String ref, String column) {
        List<String> header = page.select("table.page thead th").eachText();
        Element line = page.select("table.page tbody tr").stream()
                .filter(tr -> tr.child(0).text().equals(ref))
                .findFirst()
                .orElseThrow();
        assertThat(header).contains(column);
        return line.child(header.indexOf(column));
    }

    /** Returns the section of a row, by the link from the table. */
    private static Element section(Document page, String ref) {
        return page.getElementById(
                cell(page, ref, "Ref.").selectFirst("a").attr("href").substring(1));
    }

    // -----------------------------------------------------------------------
    @Test
    void noTextBeginsWithAComma() throws IOException {
        Document page = page("");
        assertThat(page.select("td:has(.hidden)")).hasSizeGreaterThan(20);
        assertThat(page.select("p, td, th, dd, li, figcaption, .hidden:only-child"))
                .noneMatch(element -> element.text().strip().startsWith(",") && !element.hasClass("hidden"))
                .anyMatch(element -> element.text().equals("no figure is due"));
    }

    @Test
    void theTableHoldsWhatTheLibraryComputes() throws Exception {
        Document page = page("");
        Map<String, ScorecardRow> rows = sample();
        assertThat(page.select("table.page tbody th").eachText()).containsExactlyElementsOf(rows.keySet());
        rows.forEach((ref, row) -> {
            row.shown()
                    .forEach((month, figure) -> assertThat(
                                    cell(page, ref, TEXT.month(month)).ownText())
                            .isEqualTo(TEXT.figure(row, figure)));
            List<String> columns = List.of("vs previous", "vs last year");
            for (int i = 0; i < columns.size(); i++) {
                Element cell = cell(page, ref, columns.get(i));
                assertThat(cell.ownText().replace('\u2212', '-'))
                        .isEqualTo(TEXT.change(row.indicator(), row.changes().get(i)));
                assertThat(cell.selectFirst(".hidden").text()).isNotEmpty();
                assertThat(cell.hasAttr("title")).isFalse();
            }
            assertThat(cell(page, ref, "12-month mean").ownText()).isEqualTo(TEXT.mean(row));
            assertThat(cell(page, ref, "12-month max.").ownText())
                    .isEqualTo(TEXT.figure(row, row.max().figure()));
            assertThat(section(page, ref).selectFirst(".narrative").text()).isEqualTo(row.narrative());
        });
        assertThat(section(page, "EH1c").text()).contains("2018-19: 336");
        assertThat(cell(page, "EH1c", "Target").text()).isEqualTo("none in force");
        assertThat(cell(page, "FM011", "Rating").text()).isEqualTo("▲* positive, assessed");
    }

    @Test
    void everyMissingFigureSaysWhy() throws Exception {
        Document page = page("");
        int missing = 0;
        int notDue = 0;
        for (ScorecardRow row : sample().values()) {
            for (YearMonth month : row.shown().range()) {
                Figure figure = row.series().at(month);
                if (!figure.isKnown()) {
                    missing++;
                    boolean due = row.indicator().frequency() == Frequency.MONTHLY || month.getMonthValue() % 3 == 0;
                    String reason = due ? figure.reason().text() : "no figure is due";
                    notDue += due ? 0 : 1;
                    Element cell = cell(page, row.indicator().ref(), TEXT.month(month));
                    assertThat(cell.selectFirst(".hidden").text())
                            .isEqualTo((cell.ownText().isEmpty() ? "" : ", ") + reason);
                }
            }
        }
        assertThat(missing).isEqualTo(12);
        assertThat(notDue).isEqualTo(8);
    }

    @Test
    void thePageSaysWhatItsTextFormSays() throws IOException {
        String words = page("").text().replace('\u2212', '-');
        List<String> lines = Run.of("scorecard", "--narrative", "--details").lines();
        List<String> said = new ArrayList<>();
        for (String line : lines.subList(lines.indexOf("Exceptions"), lines.size())) {
            if (line.startsWith("  ")) {
                String text = line.strip().replaceFirst("^\\w+:? ", "");
                said.addAll(List.of(text.split("; owner |; reporter |; outcome |^owner |^outcome ")));
            }
        }
        lines.stream().filter(line -> line.startsWith("Figures from")).forEach(said::add);
        lines.stream().filter(line -> line.startsWith("\u2191 up")).forEach(said::add);
        said.removeIf(String::isBlank);
        assertThat(said)
                .hasSizeGreaterThan(35)
                .allSatisfy(text -> assertThat(words).contains(text));
    }

    @Test
    void everyChartHasAMarkForEverySpecialFigureAndALineThroughAll() throws Exception {
        Document page = page("");
        int special = 0;
        for (ScorecardRow row : sample().values()) {
            Element section = section(page, row.indicator().ref());
            List<String> marks =
                    section.select("svg.chart:not(.half) path.point").eachAttr("class");
            int drawn = row.series().observedCount();
            if (row.chart().isPresent()) {
                List<ChartPoint> computed = row.chart().get().points();
                List<String> expected = computed.stream()
                        .map(point -> "point "
                                + point.variation()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-')
                                + (point.month().isBefore(YearMonth.of(2020, 1)) ? " hollow" : ""))
                        .filter(css -> !css.contains("common-cause"))
                        .toList();
                assertThat(marks).isEqualTo(expected);
                special += marks.size();
                drawn = computed.size();
            } else {
                assertThat(section.selectFirst("figcaption").text())
                        .contains("Without limits, as there is no figure for June 2020 (to be confirmed)");
            }
            String line = section.selectFirst("svg.chart path.figures").attr("d");
            assertThat(points(line)).isEqualTo(drawn);
        }
        assertThat(special).isPositive();
    }

    private static long points(String path) {
        return path.chars().filter(c -> "MmLl".indexOf(c) >= 0).count();
    }

    @Test
    void tablesDrawingsAndSectionsHaveNamesForThoseWhoListen() throws IOException {
        Document page = page("");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("table"))
                .isNotEmpty()
                .allSatisfy(table -> assertThat(table.child(0).tagName()).isEqualTo("caption"));
        assertThat(page.select("table:not(.figures) th"))
                .allSatisfy(th -> assertThat(th.attr("scope")).matches("row|col|rowgroup"));
        // Without scope, cells head a row as they are alone in their column, and a column as they are alone in their
        // row.
        assertThat(page.select("table.figures"))
                .isNotEmpty()
                .allSatisfy(
                        table -> assertThat(table.select("thead td, tbody td:first-child, tbody th:not(:first-child)"))
                                .isEmpty());
        assertThat(page.select("svg"))
                .allSatisfy(svg -> assertThat((svg.hasAttr("aria-label") || svg.hasAttr("aria-labelledby"))
                                != svg.attr("aria-hidden").equals("true"))
                        .isTrue());
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        List<String> named = new ArrayList<>(page.select("[aria-labelledby]").eachAttr("aria-labelledby"));
        named.addAll(page.select("[aria-describedby]").eachAttr("aria-describedby"));
        assertThat(named).isNotEmpty().allSatisfy(name -> assertThat(ids).contains(name.split(" ")));
        assertThat(page.select("section"))
                .allSatisfy(section ->
                        assertThat(section.hasAttr("aria-labelledby")).isTrue());
        assertThat(page.select("a").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
    }

    @Test
    void nothingIsFetchedAndNothingRuns() throws IOException {
        Document page = page("");
        assertThat(page.select("script, link, img, iframe, object, embed, base, form, [src], [style], [http-equiv]"))
                .isEmpty();
        Set<String> attributes = new HashSet<>();
        page.getAllElements().forEach(element -> element.attributes().forEach(a -> attributes.add(a.getKey())));
        assertThat(attributes).noneMatch(name -> name.startsWith("on"));
        assertThat(page.selectFirst("style").data()).doesNotContain("url(", "@import");
    }

    @Test
    void theSamePageGivesTheSameBytes() throws IOException {
        page("");
        byte[] first = Files.readAllBytes(folder.resolve("page.html"));
        page("");
        assertThat(Files.readAllBytes(folder.resolve("page.html"))).isEqualTo(first);
        assertThat(Run.of("scorecard", "--html", "-").out().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(first);
    }

    @Test
    void illustrativeMonthsAreNamedWhereverTheyAreShown() throws IOException {
        Document december = page("", "--month", "2019-12");
        assertThat(december.select("table.page th.month").eachText())
                .hasSize(6)
                .allMatch(header -> header.endsWith(" illustrative"));
        assertThat(december.select(".spark"))
                .isNotEmpty()
                .allMatch(svg -> svg.attr("aria-label").endsWith("dotted months are illustrative"));
        Document own = page("ref,month,value\nA,2020-05,1\nA,2020-06,2\n", "--observations", "-");
        assertThat(own.text()).doesNotContainIgnoringCase("illustrative");
        assertThat(own.select(".hollow, rect.illustrative, .made-up")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A,2020-06,1.7976931348623157e308\nA,2020-05,-1.7976931348623157e308\n",
                "A,2020-06,4.9e-324\nA,2020-05,0\n",
                "A,2020-06,7\n",
                "A,2020-06,tbc\n",
                "A,2020-05,3\nA,2020-07,3\n",
                "A,0000-01,3\nA,0000-02,4\n",
            })
    void figuresOfAnySizeAndNoneGiveAPage(String lines) throws IOException {
        Document page = page(
                "ref,month,value\n" + lines,
                "--observations",
                "-",
                "--month",
                lines.contains("0000") ? "0000-02" : "2020-06");
        assertThat(page.select("table.page tbody tr")).hasSize(1);
        assertThat(page.select("article.indicator")).hasSize(1);
        assertThat(page.outerHtml()).doesNotContain("NaN", "Infinity", "null");
    }

    @Test
    void aMonthOfWhichNothingIsSaidGivesNone() {
        Path file = folder.resolve("page.html");
        for (String month : List.of("2020-06", "2020-08")) {
            Run run = Run.withInput(
                    "ref,month,value\nA,2020-07,3\n",
                    "scorecard",
                    "--html",
                    file.toString(),
                    "--observations",
                    "-",
                    "--month",
                    month);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err())
                    .startsWith("--month: was " + month)
                    .endsWith("expected a month from 2020-07 to 2020-07\n");
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void ofLongSeriesTheLatestSixtyMonthsAreDrawnAndTheRestIsMentioned() throws IOException {
        StringBuilder lines = new StringBuilder("ref,month,value\n");
        for (int i = 0; i < 100; i++) {
            lines.append("A,")
                    .append(JUNE.minusMonths(i))
                    .append(',')
                    .append(i % 7)
                    .append('\n');
        }
        Document page = page(lines.toString(), "--observations", "-");
        String line = page.selectFirst("svg.chart path.figures").attr("d");
        assertThat(points(line)).isEqualTo(60);
        assertThat(page.selectFirst("svg.chart text.title").text()).isEqualTo("Number, July 2015 to June 2020");
        assertThat(page.selectFirst("figcaption").text()).contains("limits from 100 figures");
    }
}
