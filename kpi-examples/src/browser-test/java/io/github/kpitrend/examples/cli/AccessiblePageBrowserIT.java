// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** What those hear, press and print who do not look at the page in a window: the sample, and a page of 40 indicators over 48 months. */
class AccessiblePageBrowserIT {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
    /** Long enough for a machine that does many other things. */
    private static final int AXE_SECONDS = 600;

    private static final int PAPER = 1047;
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page[^s]");

    @TempDir
    static Path folder;

    private static Browser browser;
    private static Path sample;
    private static Path board;
    private static Path json;

    @BeforeAll
    static void writePages() throws IOException {
        browser = new Browser(folder.resolve("profile"));
        json = folder.resolve("board.json");
        sample = page("sample.html", List.of("scorecard"));
        List<String> arguments = new ArrayList<>(BigPage.write(folder, 40, 48));
        arguments.addAll(List.of("--title", "Board scorecard", "--json", json.toString()));
        board = page("board.html", arguments);
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
    void axeFindsNoViolationAtAnyWidthInAnyScheme() {
        for (Path page : List.of(sample, board)) {
            for (int width : new int[] {1600, 1280, 390}) {
                for (String scheme : List.of("light", "dark")) {
                    browser.resize(width);
                    browser.prefer(scheme);
                    browser.open(page);
                    AxeBuilder axe = new AxeBuilder().withTags(RULES);
                    axe.setTimeout(AXE_SECONDS);
                    Results results = axe.analyze(browser.driver());
                    assertThat(results.getErrorMessage()).isNull();
                    assertThat(results.getPasses()).isNotEmpty();
                    assertThat(results.getViolations())
                            .as(page.getFileName() + " at " + width + ", " + scheme)
                            .extracting(rule -> rule.getId() + " "
                                    + rule.getNodes().stream()
                                            .limit(3)
                                            .map(node -> node.getHtml())
                                            .toList())
                            .isEmpty();
                }
            }
        }
        browser.prefer("light");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theAccessibilityTreeHoldsEveryHeadingAndEveryChartWithItsOwnName() {
        for (Path page : List.of(sample, board)) {
            browser.resize(1280);
            browser.open(page);
            browser.command("Accessibility.enable", Map.of());
            List<Map<String, Object>> nodes = (List<Map<String, Object>>)
                    browser.command("Accessibility.getFullAXTree", Map.of()).get("nodes");
            List<String> headings = names(nodes, "heading");
            List<String> pictures = names(nodes, "image");
            assertThat(headings)
                    .hasSize(((Long) browser.run("return document.querySelectorAll('h1,h2,h3,h4').length")).intValue())
                    .doesNotContain("");
            long charts = (Long) browser.run("return document.querySelectorAll('svg.chart:not(.half)').length");
            List<String> labeled =
                    pictures.stream().filter(name -> name.length() > 30).toList();
            assertThat(pictures).doesNotContain("");
            assertThat(new TreeSet<>(labeled)).hasSizeGreaterThanOrEqualTo((int) charts);
            System.out.println(page.getFileName() + ": " + headings.size() + " headings, " + charts + " charts, "
                    + pictures.size() + " pictures with a name");
            assertThat(browser.texts(
                            "const levels = [...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.localName[1]);"
                                    + "return levels.filter((l, i) => i > 0 && l > levels[i - 1] + 1).map(String)"))
                    .isEmpty();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> names(List<Map<String, Object>> nodes, String role) {
        List<String> names = new ArrayList<>();
        for (Map<String, Object> node : nodes) {
            Map<String, Object> of = (Map<String, Object>) node.get("role");
            boolean ignored = Boolean.TRUE.equals(node.get("ignored"));
            if (!ignored && of != null && role.equals(of.get("value"))) {
                Map<String, Object> name = (Map<String, Object>) node.get("name");
                names.add(name == null ? "" : String.valueOf(name.get("value")));
            }
        }
        return names;
    }

    @Test
    void theKeyboardAloneReachesEverythingAndTheFocusIsSeen() {
        browser.resize(1280);
        browser.open(sample);
        long all = (Long) browser.run("return [...document.querySelectorAll('a, summary, [tabindex]')]"
                + ".filter(e => !e.closest('details:not([open]) > :not(summary)')).length");
        TreeSet<String> reached = new TreeSet<>();
        for (int i = 0; i < all + 5; i++) {
            browser.press(Keys.TAB);
            reached.add((String) browser.run("const e = document.activeElement; if (e === document.body) return '-';"
                    + "return [...document.querySelectorAll('*')].indexOf(e)"
                    + " + (getComputedStyle(e).outlineStyle === 'none' ? ' unseen' : '')"));
        }
        reached.remove("-");
        assertThat(reached).hasSize((int) all).noneMatch(element -> element.endsWith("unseen"));
    }

    @Test
    void onATelephoneEveryRowIsACardAndEveryChartBeginsAtItsNewestMonth() {
        browser.resize(390);
        browser.open(board);
        assertThat(
                        browser.texts(
                                "return [...document.querySelectorAll('.chartbox')].filter(b => {"
                                        + " const last = b.querySelector('svg').getBoundingClientRect().right;"
                                        + " return last > b.getBoundingClientRect().right + 2; }).map(b => b.getAttribute('aria-label'))"))
                .as("charts whose right end is not in view")
                .isEmpty();
        assertThat(browser.run("return [...document.querySelectorAll('table.page tbody tr:not(.group)')]"
                        + ".every(r => getComputedStyle(r).display === 'grid')"))
                .isEqualTo(true);
        browser.resize(1280);
        browser.open(board);
        assertThat(
                        browser.run(
                                "window.scrollTo(0, document.querySelector('#r20').offsetTop + 900);"
                                        + "const h = document.querySelector('table.page thead th').getBoundingClientRect(); return h.top >= -1 && h.top < 5"))
                .as("the head sticks")
                .isEqualTo(true);
    }

    @Test
    void nothingIsBlankFromTopToBottom() throws IOException {
        for (Path page : List.of(sample, board)) {
            for (int width : new int[] {1600, 1280, 390}) {
                browser.resize(width);
                browser.open(page);
                Capture capture = Capture.of(browser);
                System.out.println(page.getFileName() + " at " + width + ": " + capture);
                assertThat(capture.height()).isGreaterThan(2000);
                assertThat(capture.blank())
                        .as(page.getFileName() + " at " + width + ": " + capture)
                        .isLessThan(Browser.HEIGHT / 2);
            }
        }
        browser.resize(1280);
        browser.open(sample);
        browser.run("document.querySelector('section.details').style.visibility = 'hidden'");
        assertThat(Capture.of(browser).blank()).as("details that are hidden").isGreaterThan(Browser.HEIGHT);
    }

    @Test
    void printedPagesAreFew() {
        assertThat(printed(sample)).isBetween(1, 3);
        assertThat(printed(board)).isBetween(1, 11);
    }

    /** Paper is as wide as a window of 277 mm; what were wider would make the browser print everything smaller. */
    @Test
    void printedTextsAreLegibleAndFitThePaper() {
        for (Path page : List.of(sample, board)) {
            browser.resize(PAPER);
            browser.command("Emulation.setEmulatedMedia", Map.of("media", "print"));
            browser.open(page);
            assertThat(browser.texts(PageScripts.SMALL_PRINT))
                    .as(page.getFileName() + " printed")
                    .isEmpty();
            browser.command("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }

    private static int printed(Path page) {
        browser.open(page);
        Map<String, Object> pdf =
                browser.command("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false));
        byte[] bytes = Base64.getDecoder().decode((String) pdf.get("data"));
        var pages = PAGE.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        int count = 0;
        while (pages.find()) {
            count++;
        }
        System.out.println(page.getFileName() + ": " + count + " printed pages");
        return count;
    }

    @Test
    void aFrontEndDrawsRowsFromTheDocumentAlone() throws IOException {
        String script;
        try (InputStream in = AccessiblePageBrowserIT.class.getResourceAsStream("frontend.js")) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(script.lines().count()).isLessThanOrEqualTo(60);
        browser.open(sample);
        String document = Files.readString(json);
        Object text = browser.driver()
                .executeScript(
                        script + ";document.body.innerHTML = drawPage(JSON.parse(arguments[0]));"
                                + "return [document.querySelectorAll('tr').length, document.querySelectorAll('svg path').length,"
                                + " document.querySelector('h1').textContent].join(' ')",
                        document);
        assertThat(text).isEqualTo("40 40 Board scorecard, 2020-06");
    }
}
