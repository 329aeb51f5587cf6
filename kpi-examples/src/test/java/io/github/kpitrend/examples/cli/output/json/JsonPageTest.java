// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.chart.Assurance;
import io.github.kpitrend.chart.ChartNote;
import io.github.kpitrend.chart.SpecialCause;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.examples.cli.Main;
import io.github.kpitrend.examples.cli.Streams;
import io.github.kpitrend.examples.cli.input.Illustrative;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardPolicy;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetStatus;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.Aggregation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code scorecard --json}: the sample, and what the schema lets through and what not. */
class JsonPageTest {

    private static final JsonMapper PARSER = new JsonMapper();

    /** What a document need not have. */
    private static final Set<String> OPTIONAL = Set.of(
            "illustrative",
            "markers",
            "occurredIn",
            "assessed",
            "targets",
            "target",
            "interval",
            "chart",
            "assurance",
            "commentary");

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
        assertThat(ScorecardSchema.faults(page)).isEmpty();
        assertThat(page.at("/illustrative/last").stringValue()).isEqualTo("2019-12");
        assertThat(page.at("/illustrative/statement").stringValue()).contains("are ILLUSTRATIVE, not published");
        JsonNode row = page.at("/rows/0");
        assertThat(row.at("/indicator/ref").stringValue()).isEqualTo("EH1a");
        assertThat(doubles(row.at("/months"))).containsExactly(205.0, 122.0, 113.0, 79.0, 79.0, 96.0);
        assertThat(row.at("/movements/0/difference").intValue()).isEqualTo(17);
        assertThat(row.at("/movements/0/percent").doubleValue()).isEqualTo(17 * 100 / 79.0);
        assertThat(row.at("/movements/0/direction").stringValue()).isEqualTo("INCREASE");
        assertThat(row.at("/benchmarks/1/value/missing").stringValue()).isEqualTo("NOT_REPORTED");
        assertThat(page.at("/rows/1/targets/assessment/status").stringValue()).isEqualTo("NO_TARGET");
    }

    private static List<Double> doubles(JsonNode months) {
        return StreamSupport.stream(months.spliterator(), false)
                .map(month -> month.get("value").doubleValue())
                .toList();
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
        new JsonPage().write(new Page(Scorecard.of(month, List.of(row)), ScorecardPolicy.standard(), none), out);
        assertThat(PARSER.readTree(out.toByteArray())
                        .at("/rows/0/indicator/name")
                        .stringValue())
                .isEqualTo("x?y");
    }

    @Test
    void aPageWithEverythingFollowsTheSchema() throws IOException {
        JsonNode page = fullPage();
        assertThat(ScorecardSchema.faults(page)).isEmpty();
        for (String name : OPTIONAL) {
            assertThat(page.findValue(name)).as(name).isNotNull();
        }
        assertThat(page.at("/rows/0/commentary/text").stringValue()).isEqualTo("Text \"</script>\"");
        assertThat(page.at("/rows/0/months/5").toString())
                .isEqualTo("{\"month\":\"2020-06\",\"value\":45.5,\"markers\":[\"PROVISIONAL\"]}");
        assertThat(page.at("/rows/0/months/3").toString())
                .isEqualTo("{\"month\":\"2020-04\",\"value\":{\"missing\":\"CONFIDENTIAL\"}}");
        assertThat(page.at("/rows/0/chart/points/0/illustrative").booleanValue())
                .isTrue();
    }

    // -----------------------------------------------------------------------
    /** Calls an action for every object within a document, the document included. */
    private static void forEachObject(JsonNode node, Consumer<ObjectNode> action) {
        node.forEach(child -> forEachObject(child, action));
        if (node instanceof ObjectNode object) {
            action.accept(object);
        }
    }

    @Test
    void everyPropertyThatIsMissingOrTooMuchIsRefused() throws IOException {
        JsonNode page = fullPage();
        List<String> dropped = new ArrayList<>();
        forEachObject(page, object -> {
            object.put("extra", 1);
            assertThat(ScorecardSchema.faults(page)).as("extra in " + object).isNotEmpty();
            object.remove("extra");
            for (String name : List.copyOf(object.propertyNames())) {
                if (!OPTIONAL.contains(name)) {
                    ObjectNode before = object.deepCopy();
                    object.remove(name);
                    assertThat(ScorecardSchema.faults(page))
                            .as(name + " dropped")
                            .isNotEmpty();
                    object.setAll(before);
                    dropped.add(name);
                }
            }
        });
        assertThat(dropped).hasSizeGreaterThan(300).contains("version", "rule", "lowerTwoSigma", "achievement");
        assertThat(ScorecardSchema.faults(page)).isEmpty();
    }

    @Test
    void everyValueOfAnotherTypeIsRefused() throws IOException {
        JsonNode page = fullPage();
        forEachObject(page, object -> {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode right = object.get(name);
                for (JsonNode other : others(right)) {
                    object.set(name, other);
                    assertThat(ScorecardSchema.faults(page))
                            .as(name + " " + other)
                            .isNotEmpty();
                }
                object.set(name, right);
            }
        });
        assertThat(ScorecardSchema.faults(page)).isEmpty();
    }

    private static List<JsonNode> others(JsonNode value) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        ObjectNode both = make.objectNode().put("missing", "PENDING").put("value", 1);
        List<JsonNode> others = new ArrayList<>(List.of(make.nullNode(), both, make.objectNode()));
        others.add(value.isBoolean() ? make.numberNode(1) : make.booleanNode(false));
        others.add(value.isString() ? make.numberNode(1) : make.stringNode("1"));
        others.add(value.isArray() ? make.numberNode(1) : make.arrayNode());
        if (value instanceof ArrayNode array && !array.isEmpty()) {
            others.add(array.deepCopy().add(make.nullNode()));
        }
        return others;
    }

    @Test
    void namesThatTheLibraryDoesNotHaveAreRefused() throws IOException {
        JsonNode page = fullPage();
        Map<String, String> wrong = Map.of(
                "/rows/0/months/3/value", "missing",
                "/rows/0/indicator", "polarity",
                "/rows/0/movements/0", "direction",
                "/rows/0/rating", "computed",
                "/rows/0/targets/assessment", "status",
                "/rows/0/chart", "variation",
                "/findings/0", "rule",
                "/rows/0/commentary", "month");
        wrong.forEach((path, name) -> {
            ObjectNode object = (ObjectNode) page.at(path);
            JsonNode right = object.get(name);
            object.put(name, "LOST");
            assertThat(ScorecardSchema.faults(page)).as(path).isNotEmpty();
            object.set(name, right);
        });
        ((ObjectNode) page).put("version", 2);
        assertThat(ScorecardSchema.faults(page)).isNotEmpty();
    }

    // -----------------------------------------------------------------------
    @Test
    void theSchemaKnowsEveryConstantOfTheLibrary() {
        List<Set<String>> known = new ArrayList<>();
        forEachObject(ScorecardSchema.TREE, object -> {
            if (object.get("enum") instanceof ArrayNode names) {
                known.add(Set.copyOf(StreamSupport.stream(names.spliterator(), false)
                        .map(JsonNode::asString)
                        .toList()));
            }
        });
        List<Class<? extends Enum<?>>> types = List.of(
                MissingReason.class,
                Marker.class,
                DirectionOfTravel.class,
                QualitativeRating.class,
                Variation.class,
                Assurance.class,
                SpecialCause.class,
                ChartNote.Kind.class,
                FindingRule.class,
                Finding.Severity.class,
                TargetStatus.class,
                TargetBasis.class,
                MeasureKind.class,
                Polarity.class,
                Frequency.class,
                Aggregation.class,
                ConfidenceLevel.class,
                Month.class);
        for (Class<? extends Enum<?>> type : types) {
            Set<String> names = Set.copyOf(
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
            assertThat(known).as(type.getSimpleName()).contains(names);
        }
    }

    @Test
    void everyObjectOfTheSchemaIsClosed() {
        List<ObjectNode> objects = new ArrayList<>();
        forEachObject(ScorecardSchema.TREE, object -> {
            if (object.has("properties") && object.get("type") != null) {
                objects.add(object);
            }
        });
        assertThat(objects)
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        object -> assertThat(object.path("additionalProperties").asBoolean(true))
                                .isFalse());
    }
}
