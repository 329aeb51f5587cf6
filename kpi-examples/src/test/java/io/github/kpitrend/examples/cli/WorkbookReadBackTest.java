// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.time.MonthRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The workbook that is written, as a file of observations: the same months come back, and what was computed agrees as far as it can be checked. */
class WorkbookReadBackTest {

    private static final int MONTHS = 30;
    private static final Pattern CHECKED = Pattern.compile("\"([^\"]+)\": ([0-9]+) published, (.*)");
    private static final Pattern DIFFERS = Pattern.compile("[0-9]+ differs?\\b.*");

    @TempDir
    Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
        return path(name);
    }

    private static List<String> with(List<String> first, String... more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return all;
    }

    /** Writes a page as a workbook and as JSON, and the workbook's reading as JSON. */
    private Map<String, JsonNode> pages(List<String> arguments) throws IOException {
        Run written = run(with(arguments, "--xlsx", path("page.xlsx"), "--json", path("given.json")));
        assertThat(written.status()).as(written.err()).isZero();
        Run six = run(List.of("--observations", path("page.xlsx"), "--json", path("six.json")));
        assertThat(six.status()).as(six.err()).isZero();
        assertAgrees(six.err());
        Run all = run(List.of("--observations", path("page.xlsx"), "--sheet", "Figures", "--json", path("all.json")));
        assertThat(all.status()).as(all.err()).isZero();
        Map<String, JsonNode> pages = new HashMap<>();
        for (String name : List.of("given", "six", "all")) {
            pages.put(name, JsonMapper.shared().readTree(Files.readString(folder.resolve(name + ".json"))));
        }
        return pages;
    }

    private static Run run(List<String> arguments) {
        return Run.of(arguments.toArray(new String[0]));
    }

    /** What was computed is compared, and nothing of it differs. */
    private static void assertAgrees(String notes) {
        List<String> compared = new ArrayList<>();
        for (String note : notes.lines().toList()) {
            Matcher checked = CHECKED.matcher(note.substring(note.indexOf('"') < 0 ? 0 : note.indexOf('"')));
            if (checked.matches()) {
                compared.add(checked.group(1));
                assertThat(DIFFERS.matcher(checked.group(3)).find()).as(note).isFalse();
            }
        }
        assertThat(compared).contains("vs previous", "vs last year", "12-month mean", "12-month max.");
        assertThat(notes).doesNotContain("columns not understood and left out: \"vs");
    }

    private static Map<String, JsonNode> rows(JsonNode page) {
        Map<String, JsonNode> rows = new HashMap<>();
        page.get("rows").forEach(row -> rows.put(row.get("indicator").get("ref").asString(), row));
        return rows;
    }

    /** Compares a key of all rows. */
    private static void assertSame(Map<String, JsonNode> pages, String key, String reading) {
        Map<String, JsonNode> given = rows(pages.get("given"));
        Map<String, JsonNode> read = rows(pages.get(reading));
        assertThat(read.keySet()).isEqualTo(given.keySet());
        given.forEach((ref, row) ->
                assertThat(read.get(ref).get(key)).as(ref + " " + key).isEqualTo(row.get(key)));
    }

    /** Compares the figures and reasons of the months shown. */
    private static void assertSixMonths(Map<String, JsonNode> pages) {
        YearMonth last = YearMonth.parse(pages.get("given").get("month").asString());
        Map<String, JsonNode> read = rows(pages.get("six"));
        rows(pages.get("given")).forEach((ref, row) -> {
            for (YearMonth month : MonthRange.endingAt(last, 6)) {
                assertThat(figure(read.get(ref), month)).as(ref + " " + month).isEqualTo(figure(row, month));
            }
        });
    }

    /** Returns a figure or the name of its reason, without marks. */
    private static String figure(JsonNode row, YearMonth month) {
        JsonNode series = row.get("series");
        int at = (int) YearMonth.parse(series.get("first").asString()).until(month, ChronoUnit.MONTHS);
        JsonNode value = at < 0 ? null : series.get("values").get(at);
        if (value == null) {
            return "NOT_REPORTED";
        }
        return value.isObject()
                ? (value.has("missing") ? value.get("missing") : value.get("value")).asString()
                : value.asString();
    }

    // -----------------------------------------------------------------------
    @Test
    void theSampleComesBack() throws IOException {
        Map<String, JsonNode> pages = pages(List.of());
        for (String reading : List.of("six", "all")) {
            assertThat(pages.get(reading).get("month"))
                    .isEqualTo(pages.get("given").get("month"));
        }
        assertSixMonths(pages);
        for (String part : List.of("rating", "month")) {
            Map<String, JsonNode> read = rows(pages.get("six"));
            rows(pages.get("given"))
                    .forEach((ref, row) -> assertThat(read.get(ref).at("/assessedRating/" + part))
                            .as(ref)
                            .isEqualTo(row.at("/assessedRating/" + part)));
        }
        assertSame(pages, "series", "all");
    }

    /** Figures of all kinds with reasons and marks, percentages, currencies, and thresholds in points. */
    @Test
    void everyMonthReasonAndMarkComesBack() throws IOException {
        Random random = new Random(3);
        List<String> kinds = List.of("count,,sum,10,0", "percentage,,mean,2pt,1", "amount,\u00a3m,sum,10,2");
        StringBuilder indicators = new StringBuilder("ref,name,measure,unit,aggregation,threshold,decimals\n");
        StringBuilder observations = new StringBuilder("ref,month,value,missing,marks\n");
        for (int i = 0; i < 12; i++) {
            indicators.append("R%d,\"A name, of %d\",%s%n".formatted(i, i, kinds.get(i % 3)));
            for (int m = 0; m < MONTHS; m++) {
                double base = List.of(10_000.0, 60.0, 1.5).get(i % 3);
                String value = String.valueOf(Math.round(base * (0.8 + 0.4 * random.nextDouble()) * 100) / 100.0);
                int kind = m == MONTHS - 1 ? 5 : random.nextInt(24);
                String cells = switch (kind) {
                    case 0 -> ",PENDING,";
                    case 1 -> ",CONFIDENTIAL,";
                    case 2 -> ",,";
                    case 3 -> value + ",,PROVISIONAL";
                    case 4 -> value + ",,REVISED ESTIMATED";
                    default -> value + ",,";
                };
                observations.append("R%d,%d-%02d,%s%n".formatted(i, 2018 + m / 12, m % 12 + 1, cells));
            }
        }
        Map<String, JsonNode> pages = pages(List.of(
                "--observations",
                write("o.csv", observations.toString()),
                "--indicators",
                write("i.csv", indicators.toString())));
        assertSixMonths(pages);
        assertSame(pages, "series", "all");
        assertThat(rows(pages.get("all")).get("R3").get("series").toString()).contains("REVISED");
    }

    /** Ratios come back as the percentages that they are; files of observations have either those or their parts. */
    @Test
    void ratiosComeBackAsPercentages() throws IOException {
        StringBuilder observations = new StringBuilder("ref,month,numerator,denominator\n");
        for (int m = 0; m < MONTHS; m++) {
            observations.append(
                    "P,%d-%02d,%d,%d%n".formatted(2018 + m / 12, m % 12 + 1, 50 + m * 7 % 23, 90 + m * 5 % 17));
        }
        Map<String, JsonNode> pages = pages(List.of("--observations", write("o.csv", observations.toString())));
        assertSixMonths(pages);
        assertSame(pages, "series", "all");
    }
}
