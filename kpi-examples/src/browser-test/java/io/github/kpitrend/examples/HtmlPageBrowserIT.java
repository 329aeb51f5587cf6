// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.examples.input.Assessments;
import io.github.kpitrend.examples.input.Indicators;
import io.github.kpitrend.examples.input.Observations;
import io.github.kpitrend.examples.input.Progress;
import io.github.kpitrend.examples.input.Source;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.scorecard.AssessedRating;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.scorecard.Movement;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.SymbolDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

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
    void everyRowSaysWhatTheLibraryComputes() throws Exception {
        browser.open(sample);
        List<String> header = browser.all("table.page thead th").stream()
                .map(WebElement::getText)
                .map(text -> text.replaceAll("\\s+", " "))
                .toList();
        Map<String, List<WebElement>> lines = new HashMap<>();
        for (WebElement line : browser.all("table.page tbody tr")) {
            List<WebElement> cells = line.findElements(By.cssSelector("th, td"));
            lines.put(cells.get(0).getText(), cells);
        }
        Map<String, ScorecardRow> rows = rowsOfTheSample();
        assertThat(lines.keySet()).isEqualTo(rows.keySet());
        rows.forEach((ref, row) -> {
            Map<String, String> expected = expected(row);
            assertThat(header).containsAll(expected.keySet());
            expected.forEach((column, text) -> assertThat(
                            lines.get(ref).get(header.indexOf(column)).getText().replaceAll("\\s+", " "))
                    .as(ref + " " + column)
                    .isEqualTo(text));
        });
    }

    private static Map<String, ScorecardRow> rowsOfTheSample() throws Exception {
        Observations observations = Observations.read(
                Source.ofSample("observations.csv"), SymbolDialect.scorecard(), Progress.on(System.err, false));
        Map<String, Indicator> indicators = Indicators.read(Source.ofSample("indicators.csv"));
        Map<String, TreeMap<YearMonth, AssessedRating>> ratings =
                Assessments.readRatings(Source.ofSample("assessments.csv"));
        Map<String, ScorecardRow> rows = new HashMap<>();
        for (String ref : observations.refs()) {
            ScorecardRow row = ScorecardRow.of(indicators.get(ref), observations.series(ref), JUNE);
            rows.put(
                    ref,
                    ratings.containsKey(ref)
                            ? row.withAssessedRating(ratings.get(ref).get(JUNE))
                            : row);
        }
        return rows;
    }

    private static Map<String, String> expected(ScorecardRow row) {
        Map<String, String> cells = new HashMap<>();
        cells.put("Indicator", row.indicator().name());
        row.shown().forEach((month, figure) -> cells.put(TEXT.month(month), TEXT.figure(figure, 0)));
        Movement previous = row.movements().get(0);
        Movement year = row.movements().get(1);
        cells.put("vs prev. period", TEXT.change(previous.change(), previous.direction()));
        cells.put("vs prev. yr", TEXT.change(year.change(), year.direction()));
        cells.put("12-mnth avg", TEXT.figure(row.average().figure(), 0));
        cells.put("12-mnth max.", TEXT.figure(row.maximum().figure(), 0));
        cells.put("obs", String.valueOf(row.average().observed()));
        assertThat(row.computedRating()).isEqualTo(QualitativeRating.NOT_RATED);
        cells.put(
                "DoT",
                row.assessedRating()
                        .map(AssessedRating::rating)
                        .map(rating -> rating.symbol() + "* " + rating.name().toLowerCase(Locale.ROOT) + ", assessed")
                        .orElse(""));
        return cells;
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
    void aPageOfTwoHundredIndicatorsIsSmallEnough(TestReporter reporter) throws IOException {
        browser.resize(1280);
        browser.open(big);
        assertThat(browser.all("table.page tbody tr")).hasSize(BigPage.INDICATORS);
        assertThat(browser.all("section.indicator svg.chart")).hasSize(BigPage.INDICATORS);
        assertThat(Files.size(big)).isLessThan(FIVE_MEGABYTES);
        reporter.publishEntry(
                "milliseconds to open " + Files.size(big) + " bytes",
                browser.run(PageScripts.TIME).toString());
    }
}
