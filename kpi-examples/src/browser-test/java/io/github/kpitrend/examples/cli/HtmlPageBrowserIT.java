// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.examples.cli.input.Source;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.SymbolDialect;
import io.github.kpitrend.time.Frequency;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The web page of a scorecard, opened from a file in a browser. */
class HtmlPageBrowserIT {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final CellText TEXT = CellText.english();
    private static final int FIVE_MEGABYTES = 5_000_000;

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
        browser.open(page);
        List<List<String>> lines = browser.table(PageScripts.TABLE);
        List<String> header = lines.remove(0);
        assertThat(lines).extracting(line -> line.get(0)).containsExactlyElementsOf(rows.keySet());
        List<List<String>> labels = browser.table(PageScripts.LABELS);
        int number = 0;
        for (ScorecardRow row : rows.values()) {
            List<String> line = lines.get(number);
            Map<String, String> expected = expected(row);
            assertThat(header).containsAll(expected.keySet());
            expected.forEach((column, text) -> assertThat(line.get(header.indexOf(column)))
                    .as(row.indicator().ref() + " " + column)
                    .isEqualTo(text));
            assertThat(labels.get(number)).containsAll(labels(row));
            number++;
        }
    }

    private static Map<String, String> expected(ScorecardRow row) {
        int decimals = row.indicator().decimals();
        Map<String, String> cells = new HashMap<>();
        cells.put("Indicator", row.indicator().name());
        row.shown().forEach((month, figure) -> cells.put(TEXT.month(month), TEXT.figure(figure, decimals)));
        cells.put("vs previous", TEXT.change(row.indicator(), row.changes().get(0)));
        cells.put("vs last year", TEXT.change(row.indicator(), row.changes().get(1)));
        cells.put("12-month mean", TEXT.mean(row));
        cells.put("12-month max.", TEXT.figure(row.max().figure(), decimals));
        cells.put(
                "n",
                row.indicator().frequency() == Frequency.MONTHLY
                        ? String.valueOf(row.mean().observedCount())
                        : row.mean().observedCount() + " of " + row.mean().expectedCount());
        cells.put("Rating", ratings(row));
        row.benchmarks().stream()
                .filter(benchmark -> benchmark.figure().isKnown())
                .forEach(benchmark -> cells.put(benchmark.name(), TEXT.figure(benchmark.figure(), decimals)));
        row.targetAssessment()
                .ifPresent(assessment -> cells.put(
                        "Target status",
                        switch (assessment.status()) {
                            case MET -> "\u2713 met";
                            case WITHIN_TOLERANCE -> "~ missed, within tolerance";
                            case MISSED -> "\u2717 missed";
                            default -> assessment.status().text();
                        }));
        return cells;
    }

    private static String ratings(ScorecardRow row) {
        List<String> ratings = new ArrayList<>();
        if (row.rating() != QualitativeRating.NOT_RATED) {
            ratings.add(row.rating().symbol() + " " + word(row.rating()));
        }
        row.assessedRating()
                .ifPresent(assessment -> ratings.add(assessment.rating().symbol() + "* "
                        + word(assessment.rating()) + ", assessed"
                        + (assessment.month().equals(JUNE) ? "" : " of " + TEXT.month(assessment.month()))));
        return String.join(" ", ratings);
    }

    private static String word(QualitativeRating rating) {
        return rating.name().toLowerCase(Locale.ROOT);
    }

    /** Returns what must stand beside the chart of a row; numbers of more than ten characters are shortened there, and left out here. */
    private static List<String> labels(ScorecardRow row) {
        Map<String, Figure> figures = new HashMap<>();
        row.chart().map(ControlChart::latestPhase).ifPresent(group -> {
            figures.put("mean ", group.center());
            figures.put("upper limit ", group.upper());
            figures.put("lower limit ", group.lower());
        });
        return figures.entrySet().stream()
                .map(entry -> entry.getKey()
                        + TEXT.figure(entry.getValue(), row.indicator().decimals()))
                .filter(label -> label.substring(label.lastIndexOf(' ')).length() <= 11)
                .toList();
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
    void onATelephoneOnlyTheTableAndTheChartsScroll() {
        for (Path page : List.of(sample, big)) {
            browser.resize(390);
            browser.open(page);
            assertThat(browser.texts(PageScripts.OVERFLOW)).isEmpty();
            assertThat(browser.run("const s = document.querySelector('.scroll'); return s.scrollWidth > s.clientWidth"))
                    .isEqualTo(true);
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

    @Test
    void aPageOfTwoHundredIndicatorsIsSmallEnough() throws IOException {
        browser.resize(1280);
        browser.open(big);
        assertThat(browser.all("table.page tbody tr")).hasSize(BigPage.INDICATORS);
        assertThat(browser.all("section.indicator svg.chart")).hasSize(BigPage.INDICATORS);
        assertThat(Files.size(big)).isLessThan(FIVE_MEGABYTES);
        System.out.println("Opened " + Files.size(big) + " bytes in " + browser.run(PageScripts.TIME) + " ms");
    }
}
