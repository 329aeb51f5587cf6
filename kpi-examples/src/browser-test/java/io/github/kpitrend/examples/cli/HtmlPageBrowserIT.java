// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.examples.cli.input.Source;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.PageColumn;
import io.github.kpitrend.examples.cli.output.PageColumn.Kind;
import io.github.kpitrend.examples.cli.output.PageRow;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.SymbolDialect;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The web page of a scorecard, opened from a file in a browser. */
class HtmlPageBrowserIT {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final Set<Kind> COMPARED =
            EnumSet.of(Kind.MONTH, Kind.LATEST, Kind.CHANGE, Kind.MEAN, Kind.MAX, Kind.FIRST_BENCHMARK);
    private static final int FIVE_MEGABYTES = 5_000_000;
    private static final int MOST_BYTES = 6_700_000;
    private static final int MOST_ELEMENTS = 173_000;

    @TempDir
    static Path folder;

    private static Browser browser;
    private static Path sample;
    private static Path big;

    @BeforeAll
    static void writePages() throws IOException {
        browser = new Browser(folder.resolve("profile"));
        sample = page("sample.html", List.of("scorecard"));
        big = page("big.html", BigPage.write(folder));
    }

    private static Path page(String name, List<String> arguments) {
        Path file = folder.resolve(name);
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--html", file.toString()));
        Run run = Run.of(all.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return file;
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    // -----------------------------------------------------------------------
    @Test
    void everyRowOfTheSampleSaysWhatTheLibraryComputes() throws Exception {
        check(sample, GivenRows.of(Source::ofSample, SymbolDialect.scorecard(), JUNE));
    }

    @Test
    void everyRowOfTheBigPageSaysWhatTheLibraryComputes() throws Exception {
        check(
                big,
                GivenRows.of(
                        file -> Source.of(folder.resolve(file).toString(), InputStream.nullInputStream()),
                        SymbolDialect.gss(),
                        JUNE));
    }

    private static void check(Path page, Map<String, ScorecardRow> rows) {
        Page expected = Page.of(Scorecard.of(JUNE, List.copyOf(rows.values())));
        browser.open(page);
        List<List<String>> lines = browser.table(PageScripts.TABLE);
        List<String> header = lines.remove(0);
        assertThat(lines).extracting(line -> line.get(0)).containsExactlyElementsOf(rows.keySet());
        int compared = 0;
        for (int i = 0; i < lines.size(); i++) {
            PageRow row = expected.rows().get(i);
            assertThat(lines.get(i).get(1)).isEqualTo(row.name());
            for (PageColumn column : expected.columns()) {
                if (COMPARED.contains(column.kind())) {
                    String shown = lines.get(i).get(header.indexOf(column.heading()));
                    assertThat(shown.replace('\u2212', '-'))
                            .as(row.ref() + " " + column.heading())
                            .isEqualTo(row.cell(column).text());
                    compared++;
                }
            }
        }
        System.out.println(compared + " cells of " + lines.size() + " rows compared");
    }

    @Test
    void theConsoleStaysSilentAndNothingIsFetched() {
        for (Path page : List.of(sample, big)) {
            browser.requests();
            browser.console();
            browser.open(page);
            assertThat(browser.console()).isEmpty();
            assertThat(browser.requests())
                    .hasSize(1)
                    .allSatisfy(message -> assertThat(message).contains("\"url\":\"" + page.toUri() + "\""));
        }
    }

    @Test
    void namesThatTryToBeMoreThanTextStayText() throws IOException {
        List<String> names = List.of(
                "<script>alert(1)</script>",
                "</title></style></svg><img src=x onerror=alert(1)>",
                "\" onmouseover='alert(1)' x=\"",
                "<a href=javascript:alert(1)>x</a>",
                "<!-- ]]> &lt;b&gt;");
        Path indicators = folder.resolve("hostile.csv");
        Path observations = folder.resolve("hostile-observations.csv");
        List<String> lines = new ArrayList<>(List.of("ref,name"));
        List<String> figures = new ArrayList<>(List.of("ref,month,value"));
        for (String name : names) {
            lines.add("R" + lines.size() + ",\"" + name.replace("\"", "\"\"") + "\"");
            figures.add("R" + figures.size() + ",2020-06,1");
        }
        Files.write(indicators, lines);
        Files.write(observations, figures);
        Path page = page(
                "hostile.html",
                List.of("scorecard", "--observations", observations.toString(), "--indicators", indicators.toString()));
        browser.requests();
        browser.console();
        browser.open(page);
        assertThat(browser.table(PageScripts.TABLE))
                .extracting(line -> line.get(1))
                .containsExactlyElementsOf(
                        Stream.concat(Stream.of("Indicator"), names.stream()).toList());
        assertThat(browser.run("return document.scripts.length + document.images.length"))
                .isEqualTo(0L);
        assertThat(browser.requests()).hasSize(1);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void everyTextStandsOutInBothColourSchemes() {
        for (Path page : List.of(sample, big)) {
            List<Object> papers = new ArrayList<>();
            for (String scheme : List.of("light", "dark")) {
                browser.resize(1280);
                browser.prefer(scheme);
                browser.open(page);
                assertThat(browser.texts(PageScripts.LOW_CONTRAST)).as(scheme).isEmpty();
                papers.add(browser.run("return getComputedStyle(document.body).backgroundColor"));
            }
            assertThat(papers).doesNotHaveDuplicates();
        }
        browser.prefer("light");
    }

    @Test
    void nothingIsWiderThanTheWindowButTheCharts() {
        for (Path page : List.of(sample, big)) {
            for (int width : new int[] {320, 390, 1280, 1920}) {
                browser.resize(width);
                browser.open(page);
                assertThat(browser.texts(PageScripts.OVERFLOW))
                        .as(page.getFileName() + " at " + width)
                        .isEmpty();
            }
        }
    }

    @Test
    void noHeadOfATableTouchesAnother() {
        for (Path page : List.of(sample, big)) {
            for (int width : new int[] {768, 1024, 1280, 1600, 1920}) {
                browser.resize(width);
                browser.open(page);
                assertThat(browser.texts(PageScripts.TOUCHING_HEADS))
                        .as(page.getFileName() + " at " + width)
                        .isEmpty();
            }
        }
    }

    @Test
    void noLabelOfAChartLiesOnAnother() {
        for (Path page : List.of(sample, big)) {
            for (int width : new int[] {390, 1280}) {
                browser.resize(width);
                browser.open(page);
                assertThat(browser.texts(PageScripts.OVERLAPS))
                        .as(page + " at " + width)
                        .isEmpty();
            }
        }
    }

    /** Rows with breaks, hidden months, illustrative months, targets of five years and three benchmarks; without these a page stays within 6 MB. */
    @Test
    void aPageOfFiveHundredIndicatorsOverSixtyMonthsLoadsWhole() throws IOException {
        Path files = Files.createDirectory(folder.resolve("huge"));
        Path huge = page("huge.html", BigPage.write(files, 500, 60));
        browser.resize(1280);
        browser.open(huge);
        assertThat(browser.all("article.indicator figure")).hasSize(500);
        long elements = (Long) browser.run("return document.querySelectorAll('*').length");
        System.out.println("Loaded " + Files.size(huge) + " bytes, " + elements + " elements in "
                + browser.run(PageScripts.TIME) + " ms");
        assertThat(elements).isLessThanOrEqualTo(MOST_ELEMENTS);
        assertThat(Files.size(huge)).isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void aPageOfTwoHundredIndicatorsIsSmallEnough() throws IOException {
        browser.resize(1280);
        browser.open(big);
        assertThat(browser.all("table.page tbody tr")).hasSize(BigPage.INDICATORS);
        assertThat(browser.all("article.indicator figure")).hasSize(BigPage.INDICATORS);
        assertThat(Files.size(big)).isLessThan(FIVE_MEGABYTES);
        System.out.println("Opened " + Files.size(big) + " bytes in " + browser.run(PageScripts.TIME) + " ms");
    }
}
