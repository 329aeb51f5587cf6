// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.examples.cli.output.PageColumn.Kind;
import io.github.kpitrend.examples.cli.output.html.HtmlPage;
import io.github.kpitrend.examples.cli.output.json.JsonPage;
import io.github.kpitrend.examples.cli.output.json.PageArbitraries;
import io.github.kpitrend.examples.cli.output.text.TextPage;
import io.github.kpitrend.examples.cli.output.xlsx.WorkbookPage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The four forms of random pages say the same, cell by cell. */
class PageFormsPropertyTest {

    private static final Set<Kind> IN_HTML = EnumSet.of(Kind.MONTH, Kind.LATEST, Kind.CHANGE, Kind.MEAN, Kind.MAX);
    private static final Set<Kind> IN_TEXT = EnumSet.of(Kind.MONTH, Kind.CHANGE, Kind.COUNT, Kind.MEASURE);
    private static final JsonMapper JSON = new JsonMapper();

    @Provide
    Arbitrary<Page> pages() {
        return PageArbitraries.pages().map(page -> page.withLocale(Locale.UK));
    }

    private static byte[] bytes(PageFormat format, Page page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(page, out);
        return out.toByteArray();
    }

    private static String text(PageFormat format, Page page) throws IOException {
        return new String(bytes(format, page), StandardCharsets.UTF_8);
    }

    // -----------------------------------------------------------------------
    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void htmlHasTheTextsOfTheModel(@ForAll("pages") Page page) throws IOException {
        Document html = Jsoup.parse(text(new HtmlPage(), page));
        List<Element> lines = html.select("table.page tbody tr:not(.group)");
        assertThat(lines).hasSameSizeAs(page.rows());
        List<String> headings = html.select("table.page thead th").eachText();
        for (PageRow row : page.rows()) {
            Element line = lines.get(row.number() - 1);
            assertThat(line.id()).isEqualTo("r" + row.number());
            for (PageColumn column : page.columns()) {
                if (IN_HTML.contains(column.kind())) {
                    int at = indexOf(headings, column.heading());
                    assertThat(blanks(line.child(at).ownText().replace('\u2212', '-')))
                            .as(column.heading())
                            .isEqualTo(blanks(inACell(row.cell(column).text()).replace('\u2212', '-')));
                }
            }
            assertThat(line.select("td.rating").text())
                    .contains(
                            row.rating().text().equals("-") ? "" : row.rating().text());
            assertThat(html.getElementById("n" + row.number()).wholeText().replace('\u2212', '-'))
                    .isEqualTo(shown(row.narrative().replace('\u2212', '-')));
        }
    }

    private static String blanks(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** What XML cannot hold is replaced. */
    private static String shown(String text) {
        return parsed(text).body().wholeText();
    }

    /** The same as the parser gives the text of an element, without soft hyphens and spaces of no width. */
    private static String inACell(String text) {
        return parsed(text).body().ownText();
    }

    private static Document parsed(String text) {
        return Jsoup.parse(text.codePoints()
                .map(c -> c < 0x20 && c != '\t' && c != '\n' && c != '\r' ? 0xfffd : c)
                .map(c -> c >= 0xd800 && c <= 0xdfff || c == 0xfffe || c == 0xffff ? 0xfffd : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\r", "&#13;"));
    }

    private static int indexOf(List<String> headings, String heading) {
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).replace(" illustrative", "").equals(heading)) {
                return i;
            }
        }
        throw new AssertionError(heading + " is not among " + headings);
    }

    /** What is left of a text on a terminal: a space for every control and every mark that turns the direction of writing. */
    private static String onATerminal(String text) {
        return text.codePoints()
                .map(c ->
                        Character.isISOControl(c) || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069 ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void textHasTheTextsOfTheModelOnOneLineARow(@ForAll("pages") Page page) {
        List<String> lines = TextPage.on(Screen.NONE).lines(page);
        int first = 4;
        for (PageRow row : page.rows()) {
            String line = onATerminal(lines.get(first + row.number() - 1));
            int from = 0;
            for (PageColumn column : page.allColumns()) {
                if (IN_TEXT.contains(column.kind())) {
                    String cell = onATerminal(row.cell(column).line());
                    int at = line.indexOf(cell, from);
                    assertThat(at).as(cell + " in " + line).isNotNegative();
                    from = at + cell.length();
                }
            }
        }
        assertThat(lines).contains(page.summary().sentence());
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void jsonDisplaysTheTextsOfTheModel(@ForAll("pages") Page page) throws IOException {
        JsonNode json = JSON.readTree(bytes(new JsonPage(), page));
        for (PageRow row : page.rows()) {
            JsonNode display = json.at("/rows/" + (row.number() - 1) + "/display");
            assertThat(display.get("latest").stringValue())
                    .isEqualTo(row.latest().line());
            assertThat(display.get("mean").stringValue()).isEqualTo(row.mean().line());
            assertThat(display.get("target").stringValue())
                    .isEqualTo(row.status().line());
            assertThat(display.get("rating").stringValue())
                    .isEqualTo(row.cell(Kind.RATING).line());
            assertThat(display.get("narrative").stringValue().replace('?', '.')).hasSameSizeAs(row.narrative());
        }
    }

    @Property(tries = 8, edgeCases = EdgeCasesMode.NONE)
    void theWorkbookHasTheNumbersAndVerdictsOfTheModel(@ForAll("pages") Page page) throws IOException {
        Assume.that(!page.rows().isEmpty());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes(new WorkbookPage(), page)))) {
            Sheet sheet = book.getSheet("Scorecard");
            Map<String, Integer> columns = new HashMap<>();
            int head = 0;
            for (Row line : sheet) {
                if (line.getCell(0) != null && line.getCell(0).toString().equals("Ref.")) {
                    head = line.getRowNum();
                    line.forEach(cell -> columns.put(cell.toString(), cell.getColumnIndex()));
                    break;
                }
            }
            for (PageRow row : page.rows()) {
                Row line = sheet.getRow(head + row.number());
                Cell latest = line.getCell(columns.get("Latest"));
                if (row.row().current().isKnown()) {
                    assertThat(latest.getNumericCellValue())
                            .isEqualTo(row.row().current().value());
                } else {
                    assertThat(latest == null || latest.getCellType() != CellType.NUMERIC)
                            .isTrue();
                }
                assertThat(words(line.getCell(columns.get("Rating"))))
                        .startsWith(
                                row.rating().text().equals("-")
                                        ? ""
                                        : row.rating().text());
            }
        }
    }

    private static String words(Cell cell) {
        return cell == null ? "" : cell.toString();
    }

    // -----------------------------------------------------------------------
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void countsAddUpAndTheGridIsAPartition(@ForAll("pages") Page page) {
        Map<String, Integer> sums = page.summary().counts().stream()
                .collect(Collectors.groupingBy(
                        PageSummary.Count::kind, Collectors.summingInt(PageSummary.Count::count)));
        assertThat(sums.values()).allMatch(sum -> sum == page.rows().size());
        List<Integer> inGrid = new ArrayList<>();
        page.summary().grid().forEach(cell -> cell.rows().forEach(row -> inGrid.add(row.number())));
        assertThat(inGrid).doesNotHaveDuplicates().hasSize(page.rows().size());
        assertThat(page.summary().exceptions().size() + page.summary().others().size())
                .isEqualTo(page.findings().size());
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aColumnIsThereWhereSomeRowHasSomethingInIt(@ForAll("pages") Page page) {
        for (PageColumn column : page.allColumns()) {
            boolean isUsed = !column.kind().isOptional()
                    || page.rows().stream().anyMatch(row -> row.cell(column).isPresent());
            assertThat(page.columns().contains(column)).as(column.heading()).isEqualTo(isUsed);
        }
    }

    @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
    void theSamePageGivesTheSameBytes(@ForAll("pages") Page page) throws IOException {
        for (PageFormat format : List.of(new HtmlPage(), new JsonPage())) {
            assertThat(bytes(format, page)).isEqualTo(bytes(format, page.withTitle(page.title())));
        }
    }
}
