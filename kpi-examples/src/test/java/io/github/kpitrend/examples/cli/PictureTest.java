// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.MonthlySeries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The picture of README.md: a row of the sample and its control chart as the web page draws it, light and dark. With {@code -Dkpitrend.picture.write=true} it is
 * drawn anew, after a change of drawings or texts.
 */
class PictureTest {

    private static final Path PICTURE = Path.of("pictures", "scorecard-row.svg");
    private static final String REF = "EH1a";
    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final int WIDTH = 720;
    private static final int ROW = 128;
    private static final int LINE = 112;
    private static final CellText TEXT = CellText.english();

    @TempDir
    private Path folder;

    @Test
    void theCommittedPictureIsTheOneThatTheSampleDraws() throws Exception {
        String picture = picture();
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(picture.getBytes(StandardCharsets.UTF_8)));
        if (Boolean.getBoolean("kpitrend.picture.write")) {
            Files.createDirectories(PICTURE.getParent());
            Files.writeString(PICTURE, picture);
        }
        assertThat(Files.readString(PICTURE))
                .as(
                        "drawn anew by: mvn -B -q -pl kpi-examples -am -Dtest=PictureTest -Dsurefire.failIfNoSpecifiedTests=false"
                                + " -Dkpitrend.picture.write=true test")
                .isEqualTo(picture);
        assertThat(Files.readString(Path.of("..", "README.md"))).contains("(kpi-examples/pictures/scorecard-row.svg)");
    }

    private String picture() throws IOException {
        Path page = folder.resolve("page.html");
        assertThat(Run.of("scorecard", "--html", page.toString()).status()).isZero();
        String html = Files.readString(page);
        String style = find(html, "(?s)<style>(.*?)</style>");
        String chart = find(
                html, "(?s)<(?:section|article) class=\"indicator\" id=\"i1\".*?(<svg[^>]*class=\"chart\".*?</svg>)");
        String height = find(chart, "viewBox=\"0 0 " + WIDTH + " (\\d+)\"");
        int whole = ROW + Integer.parseInt(height);
        String drawing = chart.replaceFirst("<svg[^>]*>", "");
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + whole + "\" width=\"" + WIDTH
                + "\" height=\"" + whole
                + "\" role=\"img\" aria-label=\"A row of a scorecard and its control chart\">\n"
                + "<style>\n" + rules(style)
                + "text { font: 12px system-ui, \"Segoe UI\", Roboto, \"Liberation Sans\", sans-serif; fill: var(--ink); }\n"
                + ".head { fill: var(--quiet); }\n.value { font-weight: 700; }\n.paper { fill: var(--paper); }\n</style>\n"
                + "<rect class=\"paper\" width=\"" + WIDTH + "\" height=\"" + whole + "\"/>\n"
                + row()
                + "<svg class=\"chart\" y=\"" + ROW + "\" width=\"" + WIDTH + "\" height=\"" + height + "\">"
                + drawing.replace("><", ">\n<") + "\n</svg>\n";
    }

    private static String find(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    /** The colors, light and dark, and the rules of charts, without those that lay the chart out on a page. */
    private static String rules(String style) {
        StringBuilder rules = new StringBuilder();
        Matcher colors = Pattern.compile(
                        "(?s)^:root \\{[^}]*\\}\n|^@media screen and \\(prefers-color-scheme: dark\\) \\{\\s*:root \\{[^}]*\\}\\s*\\}\n",
                        Pattern.MULTILINE)
                .matcher(style);
        while (colors.find()) {
            rules.append(colors.group());
        }
        style.lines()
                .filter(line ->
                        line.matches("(?:\\.chart |svg \\.point|\\.point ).*\\}") && !line.startsWith(".chart {"))
                .forEach(line -> rules.append(line).append('\n'));
        return rules.toString();
    }

    // -----------------------------------------------------------------------
    private static String row() throws IOException {
        MonthlySeries series = sample();
        Indicator indicator =
                Indicator.builder(REF).name("Early Help Assessments started").build();
        ScorecardRow row = ScorecardRow.of(indicator, series, JUNE);
        StringBuilder cells = new StringBuilder();
        cell(cells, 8, "Ref.", REF);
        cell(cells, 56, "Indicator", indicator.name());
        for (int back = 2; back >= 0; back--) {
            YearMonth month = JUNE.minusMonths(back);
            cell(cells, 392 - 52 * back, TEXT.month(month), TEXT.figure(row, series.at(month)));
        }
        cell(
                cells,
                444,
                "vs previous",
                TEXT.change(row.change(Comparison.previousMonth()), ChangeThreshold.TEN_PERCENT));
        cell(
                cells,
                524,
                "vs last year",
                TEXT.change(row.change(Comparison.sameMonthLastYear()), ChangeThreshold.TEN_PERCENT));
        cell(cells, 612, "12-month mean", TEXT.mean(row));
        int y = 68;
        for (String line : lines(row.narrative())) {
            text(cells, "narrative", 8, y, line);
            y += 18;
        }
        return cells.toString();
    }

    private static void cell(StringBuilder cells, int x, String head, String value) {
        text(cells, "head", x, 18, head);
        text(cells, "value", x, 38, value);
    }

    private static void text(StringBuilder cells, String css, int x, int y, String words) {
        cells.append("<text class=\"" + css + "\" x=\"" + x + "\" y=\"" + y + "\">" + words.replace("&", "&amp;")
                + "</text>\n");
    }

    private static List<String> lines(String sentence) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : sentence.split(" ")) {
            if (line.length() + word.length() > LINE) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().strip());
        return lines;
    }

    private static MonthlySeries sample() throws IOException {
        MonthlySeries.Builder series = MonthlySeries.builder();
        try (InputStream in =
                PictureTest.class.getResourceAsStream("/io/github/kpitrend/examples/sample/observations.csv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(","))
                    .filter(cells -> cells[0].equals(REF))
                    .forEach(cells -> series.add(YearMonth.parse(cells[1]), Double.parseDouble(cells[2])));
        }
        return series.build();
    }
}
