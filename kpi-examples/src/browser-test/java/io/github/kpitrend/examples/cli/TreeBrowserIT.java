// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** A page with a tree of three levels, services in areas in a total, opened in a browser and gone through with the keyboard alone. */
class TreeBrowserIT {

    private static final List<String> SERVICES = List.of("NA", "NB", "NC", "SA", "SB", "SC");

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void openPage() throws IOException {
        StringBuilder observations = new StringBuilder("ref,month,numerator,denominator\n");
        for (int i = 0; i < SERVICES.size(); i++) {
            for (int month = 1; month <= 6; month++) {
                String counts = SERVICES.get(i).equals("SC") && month == 6
                        ? "[c],[c]"
                        : (40 + 7 * i + (i - 2) * month) + "," + (100 + 20 * i);
                observations.append(SERVICES.get(i) + ",2020-0" + month + "," + counts + "\n");
            }
        }
        Path file = folder.resolve("page.html");
        Run run = Run.of(
                "scorecard",
                "--symbols",
                "gss",
                "--observations",
                write("observations.csv", observations.toString()),
                "--indicators",
                write("indicators.csv", """
                        ref,name,measure,polarity,parent,roll_up,status_roll_up
                        ALL,Seen in time,percentage,higher,,ratio of sums,worst
                        NORTH,North,percentage,higher,ALL,ratio of sums,worst
                        NA,North A,percentage,higher,NORTH,,
                        NB,North B,percentage,higher,NORTH,,
                        NC,North C,percentage,higher,NORTH,,
                        SOUTH,South,percentage,higher,ALL,"ratio of sums, at least 2 children",worst
                        SA,South A,percentage,higher,SOUTH,,
                        SB,South B,percentage,higher,SOUTH,,
                        SC,South C,percentage,higher,SOUTH,,
                        """),
                "--html",
                file.toString());
        assertThat(run.status()).as(run.err()).isZero();
        browser = new Browser(folder.resolve("profile"));
        browser.open(file);
    }

    private static String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Presses Tab until the link of a section to another has the focus; how often, or -1. */
    private static int tabTo(String section, String target) {
        String has = "const a = document.activeElement; return a.tagName === 'A' && a.getAttribute('href') === '#"
                + target + "' && a.closest('article').id === '" + section + "'";
        for (int i = 1; i <= 400; i++) {
            browser.press(Keys.TAB);
            if (Boolean.TRUE.equals(browser.run(has))) {
                return i;
            }
        }
        return -1;
    }

    private static String idOf(String ref) {
        String id = (String) browser.run("return [...document.querySelectorAll('article.indicator')].find(s =>"
                + " s.querySelector('.ref').textContent.trim() === '" + ref + "').id");
        assertThat(id).isNotEmpty();
        return id;
    }

    private static void follow(String from, String to) {
        assertThat(tabTo(idOf(from), idOf(to)))
                .as("Tab from " + from + " to its link to " + to)
                .isPositive();
        assertThat((Boolean) browser.run("return document.activeElement.matches(':focus-visible')"))
                .isTrue();
        browser.press(Keys.ENTER);
        browser.await(
                "document.querySelector(':target')?.id === '" + idOf(to) + "'",
                "the link leads to the section of " + to);
        browser.await(
                "(top => top > -2 && top < innerHeight)(document.querySelector(':target').getBoundingClientRect().top)",
                "the section of " + to + " is in view");
    }

    // -----------------------------------------------------------------------
    @Test
    void theKeyboardGoesDownFromTheTotalToAServiceAndBack() {
        browser.run("location.hash = '#" + idOf("ALL") + "'");
        follow("ALL", "NORTH");
        follow("NORTH", "NB");
        follow("NB", "NORTH");
        follow("NORTH", "ALL");
    }

    @Test
    void everyParentHasOneSentenceThatSaysWhatMovedIt() {
        for (String parent : List.of("ALL", "NORTH", "SOUTH")) {
            List<String> sentences = browser.texts("return [...document.querySelectorAll('#" + idOf(parent)
                    + " details:has(.contribution) > p')].map(p => p.textContent)");
            assertThat(sentences).as(parent).hasSize(1);
            assertThat(sentences.get(0)).as(parent).endsWith(".");
            System.out.println(parent + ": " + sentences.get(0));
        }
        assertThat(browser.texts("return [...document.querySelectorAll('#" + idOf("SOUTH")
                        + " details tr')].map(r => [...r.cells].map(c => c.textContent).join(' '))"))
                .as("a hidden part by name, with its reason")
                .anyMatch(line -> line.contains("SC") && line.contains("confidential"));
    }

    @Test
    void barsStartAtZero() {
        List<List<String>> bars = browser.table(
                "return [...document.querySelectorAll('svg.contribution rect')].map(r => {"
                        + " const x = Number(r.getAttribute('x')), w = Number(r.getAttribute('width'));"
                        + " return [r.getAttribute('class'), r.closest('td').textContent.trim(), String(r.classList.contains('more') ? x : x + w)]; })");
        assertThat(bars).hasSizeGreaterThan(5);
        for (List<String> bar : bars) {
            assertThat(Double.parseDouble(bar.get(2))).as(bar.toString()).isBetween(59.9, 60.1);
            assertThat(bar.get(1)).startsWith(bar.get(0).equals("more") ? "+" : "-");
        }
    }
}
