// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts of every kind as a browser draws them. */
class ChartBrowserIT {

    private static final YearMonth LAST = YearMonth.of(2025, 9);
    private static final int MONTHS = 54;

    /** What of a chart lies outside its drawing. */
    private static final String INK = """
            const faults = [];
            let checked = 0;
            for (const svg of document.querySelectorAll('svg.chart')) {
              const frame = svg.getBoundingClientRect();
              checked++;
              for (const part of svg.querySelectorAll('path, rect, text')) {
                const box = part.getBoundingClientRect();
                if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1) {
                  faults.push(part.outerHTML.slice(0, 120));
                }
              }
            }
            return checked === 0 ? ['no chart was found'] : faults;
            """;

    /** Charts whose newest end is not in view. */
    private static final String OLD_END = """
            const charts = [...document.querySelectorAll('figure svg.chart')];
            return charts.length === 0 ? ['no chart was found'] : charts.filter(svg => {
              const scroller = svg.closest('.scroll') || svg.parentElement;
              return svg.getBoundingClientRect().right > scroller.getBoundingClientRect().right + 1;
            }).map(svg => svg.getAttribute('aria-labelledby'));
            """;

    /** Charts without a name or a description that is on the page. */
    private static final String NAMELESS = """
            const text = ids => ids.split(' ').map(id => document.getElementById(id)?.textContent.trim() || '');
            return [...document.querySelectorAll('figure svg.chart')].filter(svg =>
              text(svg.getAttribute('aria-labelledby')).concat(text(svg.getAttribute('aria-describedby'))).some(words => !words))
              .map(svg => svg.outerHTML.slice(0, 200));
            """;

    @TempDir
    static Path folder;

    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void writePage() throws IOException {
        Random random = new Random(3);
        Map<String, List<String>> files = new TreeMap<>();
        add(files, "observations", "ref,month,value");
        add(files, "indicators", "ref,name,measure,polarity,unit,figures");
        add(files, "charts", "ref,chart,denominator,exclude,season");
        add(files, "targets", "ref,fiscal_year,value,lower,upper,basis");
        add(files, "benchmarks", "ref,name,period,value");
        add(files, "annotations", "ref,month,text,phase");
        add(files, "events", "ref,date");
        for (String ref : List.of("late", "visits", "season", "phases", "falls", "total", "level", "spend", "todate")) {
            String measure = ref.equals("level") ? "percentage" : ref.equals("spend") ? "amount" : "count";
            String unit = ref.equals("spend") ? "\u00a3m" : "";
            add(
                    files,
                    "indicators",
                    ref + "," + ref + "," + measure + ",higher," + unit + ","
                            + (ref.equals("todate") ? "year to date" : ""));
            double year = 0;
            for (int i = 0; i < MONTHS; i++) {
                YearMonth month = LAST.minusMonths(MONTHS - 1L - i);
                year = month.getMonthValue() == 4 ? 0 : year;
                year += 50 + random.nextInt(20);
                double value = switch (ref) {
                    case "late" -> 4 + random.nextInt(9);
                    case "visits" -> 40 + random.nextInt(80);
                    case "season" -> Math.rint(400 + 120 * Math.sin(i * Math.PI / 6) + 20 * random.nextGaussian());
                    case "phases" -> 50 + (i > 25 ? 30 : 0) + random.nextInt(9);
                    case "falls" -> random.nextInt(3) / 2;
                    case "level" -> 38 + i * 0.1 + random.nextInt(3);
                    case "spend" -> Math.rint(100 * random.nextGaussian()) / 100;
                    case "todate" -> year;
                    default -> 70 + random.nextInt(20);
                };
                add(files, "observations", ref + "," + month + "," + value);
            }
        }
        LocalDate fall = LAST.minusMonths(MONTHS - 1L).atDay(2);
        while (fall.isBefore(LAST.atEndOfMonth())) {
            add(files, "events", "falls," + fall);
            fall = fall.plusDays(1 + random.nextInt(60));
        }
        files.get("charts")
                .addAll(List.of(
                        "late,p,visits,,", "season,xmr,,,true", "phases,xmr,,2022-12 system down,", "falls,t,,,"));
        files.get("targets")
                .addAll(List.of(
                        "total,2025-26,900,,,cumulative",
                        "level,2025-26,45,,,level",
                        "todate,2025-26,700,,,cumulative",
                        "phases,2025-26,,70,80,period"));
        files.get("benchmarks")
                .addAll(List.of(
                        "level,England,2023-24,41",
                        "level,Statistical neighbours,2024-25,43",
                        "phases,Best of all,2024-25,400"));
        files.get("annotations")
                .addAll(List.of(
                        "phases,2023-06,a new referral form and a wider definition,yes",
                        "phases,2024-11,new provider,yes",
                        "phases,2025-01,strike,",
                        "phases,2025-02,strike again,"));
        List<String> arguments = new ArrayList<>(List.of("scorecard"));
        for (Map.Entry<String, List<String>> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey() + ".csv");
            Files.write(path, file.getValue());
            arguments.addAll(List.of("--" + file.getKey(), path.toString()));
        }
        page = folder.resolve("page.html");
        arguments.addAll(List.of("--html", page.toString()));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        browser = new Browser(folder.resolve("profile"));
    }

    private static void add(Map<String, List<String>> files, String file, String line) {
        files.computeIfAbsent(file, any -> new ArrayList<>()).add(line);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void noLabelLiesOnAnotherAndNoInkOutside() {
        for (int width : new int[] {390, 1280, 1600}) {
            browser.resize(width);
            browser.open(page);
            browser.run("document.querySelectorAll('details').forEach(d => d.open = true)");
            assertThat(browser.texts(PageScripts.OVERLAPS)).as("at " + width).isEmpty();
            assertThat(browser.texts(INK)).as("at " + width).isEmpty();
        }
    }

    @Test
    void aTelephoneShowsTheNewestEndOfEveryChart() {
        browser.resize(390);
        browser.open(page);
        assertThat(browser.texts(OLD_END)).isEmpty();
    }

    @Test
    void everyChartHasANameAndADescription() {
        browser.resize(1280);
        browser.open(page);
        assertThat(browser.all("figure svg.chart")).hasSize(9);
        assertThat(browser.texts(NAMELESS)).isEmpty();
    }

    @Test
    void everyPartIsThere() {
        browser.open(page);
        for (String part : List.of(
                "path.limit",
                "path.band",
                "path.target",
                "rect.aim",
                "path.level",
                "path.fan.eighty",
                "path.ahead",
                "path.last-year",
                "path.expected",
                "path.outside",
                "path.benchmark",
                "path.rebase",
                "path.excluded",
                "path.point",
                "text.flag")) {
            assertThat(browser.all("svg.chart " + part)).as(part).isNotEmpty();
        }
        assertThat(browser.all(".total")).hasSize(2);
    }
}
