// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.examples.cli.Main;
import io.github.kpitrend.examples.cli.Streams;
import io.github.kpitrend.examples.cli.input.Illustrative;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.MonthlySeries;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code scorecard --json}: the sample, and what the schema lets through and what not. */
class JsonPageTest {

    private static final JsonMapper PARSER = new JsonMapper();

    /** What a document need not have. */
    @TempDir
    Path folder;

    private JsonNode page(String... args) throws IOException {
        Path file = folder.resolve("page.json");
        String[] all = Stream.concat(Stream.of("scorecard", "--json", file.toString()), Arrays.stream(args))
                .toArray(String[]::new);
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(
                new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream(), new PrintStream(err, true), false);
        int status = Main.run(all, streams);
        assertThat(status).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return PARSER.readTree(Files.readAllBytes(file));
    }

    /** A page with everything that a page can have. */
    private JsonNode fullPage() throws IOException {
        StringBuilder observations = new StringBuilder("ref,month,value,source\n");
        for (int i = 0; i < 30; i++) {
            observations.append("A,").append(2018 + i / 12).append(i % 12 < 9 ? "-0" : "-");
            observations
                    .append(i % 12 + 1)
                    .append(',')
                    .append(i == 27 ? "[c]" : 40 + i * 7 % 11 + (i == 29 ? ".5 [p]" : ""));
            observations.append(i < 24 ? ",illustrative\n" : ",\n");
        }
        return page(
                "--symbols", "gss",
                "--observations", file("observations.csv", observations.toString()),
                "--indicators", file("indicators.csv", "ref,name,polarity\nA,Name,higher\n"),
                "--targets",
                        file(
                                "targets.csv",
                                "ref,fiscal_year,value,lower,upper,tolerance,basis,from\nA,2020-21,45,,,10,,\nA,2021-22,TBC,,,,,\n"),
                "--benchmarks", file("benchmarks.csv", "ref,name,period,value,lower,upper\nA,ENG,2019,42,41,43\n"),
                "--assessments", file("assessments.csv", "ref,month,rating,note\nA,2020-05,POSITIVE,Better\n"),
                "--commentary", file("commentary.csv", "ref,month,text\nA,2020-06,\"Text \"\"</script>\"\"\"\n"));
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    // -----------------------------------------------------------------------
    @Test
    void theSampleFollowsTheSchemaAndHoldsThePublishedFigures() throws IOException {
        JsonNode page = page();
        assertThat(ScorecardSchema.strictFaults(page)).isEmpty();
        assertThat(page.at("/version").intValue()).isEqualTo(2);
        assertThat(page.at("/illustrative/last").stringValue()).isEqualTo("2019-12");
        assertThat(page.at("/illustrative/statement").stringValue()).contains("are ILLUSTRATIVE, not published");
        JsonNode row = page.at("/rows/0");
        assertThat(row.at("/indicator/ref").stringValue()).isEqualTo("EH1a");
        JsonNode values = row.at("/series/values");
        assertThat(values.get(values.size() - 1).intValue()).isEqualTo(96);
        assertThat(row.at("/changes/previous/difference").intValue()).isEqualTo(17);
        assertThat(row.at("/changes/previous/percent").doubleValue()).isEqualTo(17 * 100 / 79.0);
        assertThat(row.at("/changes/previous/direction").stringValue()).isEqualTo("INCREASE");
        assertThat(row.at("/changes/previous/comparison/months").intValue()).isEqualTo(1);
        assertThat(row.at("/changes/lastYear/comparison/text").stringValue()).isEqualTo("12 months back");
        assertThat(row.at("/mean/window/first").stringValue()).isEqualTo("2019-07");
        assertThat(row.at("/display/previous").stringValue()).isEqualTo("\u2191 22%");
        assertThat(row.at("/benchmarks/1/figure/missing").stringValue()).isEqualTo("NOT_REPORTED");
        assertThat(page.at("/rows/1/targetAssessment/status").stringValue()).isEqualTo("NO_TARGET");
    }

    @Test
    void theSamePageGivesTheSameBytes() throws IOException {
        page();
        byte[] first = Files.readAllBytes(folder.resolve("page.json"));
        page();
        assertThat(Files.readAllBytes(folder.resolve("page.json")))
                .isEqualTo(first)
                .endsWith('}', '\n');
    }

    @Test
    void halfACharacterBecomesAQuestionMark() throws IOException {
        YearMonth month = YearMonth.of(2020, 1);
        Indicator indicator = Indicator.builder("A").name("x\ud800y").build();
        ScorecardRow row = ScorecardRow.of(indicator, MonthlySeries.of(month, 1), month);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Illustrative none = PageArbitraries.illustrative("ref,month,value\nA,2020-01,1\n");
        new JsonPage().write(Page.of(Scorecard.of(month, List.of(row))).withIllustrative(none), out);
        assertThat(PARSER.readTree(out.toByteArray())
                        .at("/rows/0/indicator/name")
                        .stringValue())
                .isEqualTo("x?y");
    }

    @Test
    void aPageWithEverythingFollowsTheSchema() throws IOException {
        JsonNode page = fullPage();
        assertThat(ScorecardSchema.strictFaults(page)).isEmpty();
        JsonNode row = page.at("/rows/0");
        assertThat(row.at("/commentary/text").stringValue()).isEqualTo("Text \"</script>\"");
        assertThat(row.at("/assessedRating/note").stringValue()).isEqualTo("Better");
        assertThat(row.at("/targetAssessment/target/tolerance/text").stringValue())
                .isEqualTo("10%");
        assertThat(row.at("/chart/points").size()).isPositive();
        assertThat(row.at("/rating/rule").stringValue()).isEqualTo("CHANGE");
    }

    @Test
    void aTreeAndPublishedFiguresFollowTheSchema() throws IOException {
        String observations = "ref,month,numerator,denominator\n"
                + "N1,2020-05,80,100\nN1,2020-06,45,50\nN2,2020-05,10,50\nN2,2020-06,40,150\n";
        String indicators = "ref,name,measure,polarity,parent,roll_up,status_roll_up\n"
                + "ALL,England,percentage,higher,,ratio of sums,worst\n"
                + "N1,Easy,percentage,higher,ALL,,\nN2,Hard,percentage,higher,ALL,,\n";
        JsonNode tree = page("--observations", file("o.csv", observations), "--indicators", file("i.csv", indicators));
        assertThat(ScorecardSchema.strictFaults(tree)).isEmpty();
        assertThat(tree.at("/rows/0/contributions/0/comparison").stringValue()).isEqualTo("1 month back");
        assertThat(tree.at("/rows/1/parent").stringValue()).isEqualTo("ALL");
        String sheet = "Ref.,Indicator,Jan-20,Feb-20,12-mnth avg\nA,Name,1,2,7\n";
        JsonNode published = page("--observations", file("s.csv", sheet), "--title", "T", "--locale", "de");
        assertThat(ScorecardSchema.strictFaults(published)).isEmpty();
        assertThat(published.at("/rows/0/published/0/given").stringValue()).isEqualTo("7");
        assertThat(published.at("/locale").stringValue()).isEqualTo("de");
        assertThat(published.at("/source").stringValue()).isEqualTo("s.csv");
    }

    // -----------------------------------------------------------------------
    @Test
    void everyPropertyHasADescription() {
        List<String> without = new ArrayList<>();
        describe(ScorecardSchema.TREE, "", without);
        assertThat(without).isEmpty();
    }

    private static void describe(JsonNode node, String path, List<String> without) {
        if (node.isObject() && node.has("properties") && node.get("properties").isObject()) {
            node.get("properties").properties().forEach(property -> {
                if (!property.getValue().has("description")) {
                    without.add(path + "/" + property.getKey());
                }
            });
        }
        if (node.isObject()) {
            node.properties().forEach(child -> describe(child.getValue(), path + "/" + child.getKey(), without));
        } else {
            node.forEach(child -> describe(child, path, without));
        }
    }

    @Test
    void theSchemaIsOpen() {
        assertThat(ScorecardSchema.TREE.toString()).doesNotContain("\"additionalProperties\":false");
    }
}
