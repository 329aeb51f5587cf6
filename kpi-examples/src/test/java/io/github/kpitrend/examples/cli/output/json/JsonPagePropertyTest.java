// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.chart.ChartPhase;
import io.github.kpitrend.chart.ChartPoint;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.SpecialCause;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.scorecard.Movement;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.time.FiscalYear;
import io.github.kpitrend.window.WindowValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents of random pages follow the schema, and a parser that knows nothing of the library reads every cell of them as the library has it. */
class JsonPagePropertyTest {

    private static final JsonMapper PARSER = new JsonMapper();

    @Provide
    Arbitrary<Page> pages() {
        return PageArbitraries.pages();
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void everyPageFollowsTheSchemaAndHoldsWhatTheLibrarySays(@ForAll("pages") Page page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonPage().write(page, out);
        JsonNode json = PARSER.readTree(out.toByteArray());
        assertThat(ScorecardSchema.faults(json)).isEmpty();
        check(json, page);
    }

    private static void check(JsonNode json, Page page) {
        assertThat(json.get("version").intValue()).isEqualTo(1);
        assertThat(json.get("month").stringValue())
                .isEqualTo(page.scorecard().month().toString());
        assertThat(json.get("window").stringValue())
                .isEqualTo(page.policy().window().toString());
        JsonNode illustrative = json.get("illustrative");
        assertThat(illustrative != null).isEqualTo(page.illustrative().isPresent());
        if (illustrative != null) {
            assertThat(List.of(
                            illustrative.get("first").stringValue(),
                            illustrative.get("last").stringValue(),
                            illustrative.get("all").booleanValue()))
                    .isEqualTo(List.of(
                            page.illustrative().first().toString(),
                            page.illustrative().last().toString(),
                            page.illustrative().isHistory()));
        }
        assertThat(json.get("rows").size()).isEqualTo(page.scorecard().rows().size());
        for (int i = 0; i < json.get("rows").size(); i++) {
            checkRow(json.get("rows").get(i), page.scorecard().rows().get(i), page);
        }
        List<Finding> findings = page.scorecard().findings();
        assertThat(texts(json.get("findings"), "rule", "severity", "ref", "firstMonth", "lastMonth", "text"))
                .isEqualTo(findings.stream()
                        .map(f -> List.of(
                                f.rule().name(),
                                f.severity().name(),
                                f.ref(),
                                f.firstMonth().toString(),
                                f.lastMonth().toString(),
                                f.text()))
                        .toList());
    }

    private static void checkRow(JsonNode json, ScorecardRow row, Page page) {
        checkIndicator(json.get("indicator"), row.indicator());
        List<YearMonth> shown = row.shown().range().stream().toList();
        assertThat(json.get("months").size()).isEqualTo(shown.size());
        for (int i = 0; i < shown.size(); i++) {
            JsonNode cell = json.get("months").get(i);
            assertThat(cell.get("month").stringValue()).isEqualTo(shown.get(i).toString());
            checkFigure(cell.get("value"), row.series().at(shown.get(i)));
            checkMarkers(cell.get("markers"), row.series().observation(shown.get(i)));
            checkIllustrative(cell, shown.get(i), page);
        }
        assertThat(json.get("movements").size()).isEqualTo(row.movements().size());
        for (int i = 0; i < row.movements().size(); i++) {
            checkMovement(json.get("movements").get(i), row.movements().get(i));
        }
        checkWindow(json.get("average"), row.average());
        checkWindow(json.get("maximum"), row.maximum());
        checkRating(json.get("rating"), row);
        checkTargets(json.get("targets"), row);
        checkBenchmarks(json.get("benchmarks"), row);
        checkChart(json.get("chart"), row, page);
        assertThat(json.get("narrative").stringValue()).isEqualTo(row.narrative());
        assertThat(Optional.ofNullable(json.get("commentary"))
                        .map(commentary -> commentary.get("text").stringValue()))
                .isEqualTo(row.commentary().map(commentary -> commentary.text()));
        assertThat(json.get("series").get("first").stringValue())
                .isEqualTo(row.series().first().toString());
        assertThat(json.get("series").get("values").size())
                .isEqualTo(row.series().length());
        for (int i = 0; i < row.series().length(); i++) {
            Observation observation =
                    row.series().observation(row.series().first().plusMonths(i));
            JsonNode value = json.get("series").get("values").get(i);
            checkFigure(value.has("value") ? value.get("value") : value, observation.figure());
            checkMarkers(value.get("markers"), observation);
        }
    }

    private static void checkFigure(JsonNode json, Figure figure) {
        if (figure.isKnown()) {
            assertThat(json.isNumber()).isTrue();
            assertThat(json.doubleValue()).isEqualTo(figure.value());
        } else {
            assertThat(json.propertyNames()).containsExactly("missing");
            assertThat(json.get("missing").stringValue())
                    .isEqualTo(figure.reason().name());
        }
    }

    private static void checkFigures(JsonNode json, Map<String, Figure> figures) {
        figures.forEach((name, figure) -> checkFigure(json.get(name), figure));
    }

    private static void checkMarkers(JsonNode json, Observation observation) {
        assertThat(json == null ? List.of() : strings(json))
                .isEqualTo(observation.markers().stream().map(Marker::name).toList());
    }

    private static void checkIllustrative(JsonNode json, YearMonth month, Page page) {
        boolean expected = page.illustrative().isPresent()
                && !month.isBefore(page.illustrative().first())
                && !month.isAfter(page.illustrative().last());
        assertThat(json.has("illustrative")).isEqualTo(expected);
    }

    private static void checkIndicator(JsonNode json, Indicator indicator) {
        assertThat(texts(json, "ref", "name", "measure", "polarity", "frequency", "aggregation", "threshold"))
                .containsExactly(
                        indicator.ref(),
                        indicator.name(),
                        indicator.measure().name(),
                        indicator.polarity().name(),
                        indicator.frequency().name(),
                        indicator.aggregation().name(),
                        indicator.threshold().toString());
        assertThat(json.get("decimals").intValue()).isEqualTo(indicator.decimals());
        assertThat(texts(json, "unit", "owner", "reporter", "outcome"))
                .containsExactly(indicator.unit(), indicator.owner(), indicator.reporter(), indicator.outcome());
    }

    private static void checkMovement(JsonNode json, Movement movement) {
        assertThat(texts(json, "comparison", "direction"))
                .containsExactly(
                        movement.comparison().toString(), movement.direction().name());
        checkFigures(
                json,
                Map.of(
                        "base", movement.change().base(),
                        "current", movement.change().current(),
                        "difference", movement.change().difference(),
                        "percent", movement.change().percent()));
        assertThat(json.get("acrossBreak").booleanValue())
                .isEqualTo(movement.change().acrossBreak());
        assertThat(json.get("partialAgainstWhole").booleanValue())
                .isEqualTo(movement.change().partialAgainstWhole());
    }

    private static void checkWindow(JsonNode json, WindowValue value) {
        checkFigure(json.get("value"), value.figure());
        assertThat(json.get("observed").intValue()).isEqualTo(value.observedCount());
        assertThat(json.get("window").stringValue()).isEqualTo(value.window().toString());
        assertThat(json.get("acrossBreak").booleanValue()).isEqualTo(value.acrossBreak());
        assertThat(Optional.ofNullable(json.get("occurredIn")).map(JsonNode::stringValue))
                .isEqualTo(value.occurredIn().map(YearMonth::toString));
    }

    private static void checkRating(JsonNode json, ScorecardRow row) {
        assertThat(texts(json, "computed", "by"))
                .containsExactly(
                        row.computedRating().name(), row.rated().comparison().toString());
        assertThat(Optional.ofNullable(json.get("assessed")).map(a -> texts(a, "rating", "month", "note")))
                .isEqualTo(row.assessedRating()
                        .map(a -> List.of(a.rating().name(), a.month().toString(), a.note())));
    }

    private static void checkTargets(JsonNode json, ScorecardRow row) {
        assertThat(json != null).isEqualTo(row.targets().isPresent());
        if (json == null) {
            return;
        }
        assertThat(json.get("calendar").stringValue())
                .isEqualTo(row.targets().orElseThrow().calendar().startMonth().name());
        List<FiscalYear> years =
                List.copyOf(row.targets().orElseThrow().byYear().keySet());
        assertThat(json.get("byYear").size()).isEqualTo(years.size());
        for (int i = 0; i < years.size(); i++) {
            JsonNode year = json.get("byYear").get(i);
            assertThat(year.get("year").stringValue()).isEqualTo(years.get(i).toString());
            checkTarget(
                    year.get("target"),
                    row.targets().orElseThrow().ofYear(years.get(i)).orElseThrow());
        }
        JsonNode assessment = json.get("assessment");
        row.targetAssessment().ifPresent(expected -> {
            assertThat(assessment.get("status").stringValue())
                    .isEqualTo(expected.status().name());
            checkFigures(
                    assessment,
                    Map.of(
                            "actual", expected.actual(),
                            "gap", expected.gap(),
                            "achievement", expected.achievement()));
            assertThat(assessment.has("target")).isEqualTo(expected.target().isPresent());
            expected.target().ifPresent(target -> checkTarget(assessment.get("target"), target));
        });
    }

    private static void checkTarget(JsonNode json, Target target) {
        checkFigures(json, Map.of("lower", target.lower(), "upper", target.upper()));
        assertThat(texts(json, "tolerance", "basis"))
                .containsExactly(target.tolerance().toString(), target.basis().name());
    }

    private static void checkBenchmarks(JsonNode json, ScorecardRow row) {
        assertThat(json.size()).isEqualTo(row.benchmarks().size());
        for (int i = 0; i < json.size(); i++) {
            var benchmark = row.benchmarks().get(i);
            assertThat(texts(json.get(i), "name", "period")).containsExactly(benchmark.name(), benchmark.period());
            checkFigure(json.get(i).get("value"), benchmark.figure());
            assertThat(Optional.ofNullable(json.get(i).get("interval"))
                            .map(interval -> List.of(
                                    interval.get("lower").doubleValue(),
                                    interval.get("upper").doubleValue(),
                                    interval.get("level").stringValue(),
                                    interval.get("method").stringValue())))
                    .isEqualTo(benchmark
                            .interval()
                            .map(interval -> List.of(
                                    interval.lower(),
                                    interval.upper(),
                                    interval.level().name(),
                                    interval.method())));
        }
    }

    private static void checkChart(JsonNode json, ScorecardRow row, Page page) {
        assertThat(json != null).isEqualTo(row.chart().isPresent());
        if (json == null) {
            return;
        }
        ControlChart chart = row.chart().orElseThrow();
        assertThat(json.get("variation").stringValue())
                .isEqualTo(chart.variation().name());
        assertThat(Optional.ofNullable(json.get("assurance")).map(JsonNode::stringValue))
                .isEqualTo(row.assurance().map(Enum::name));
        assertThat(json.get("groups").size()).isEqualTo(chart.phases().size());
        for (int i = 0; i < chart.phases().size(); i++) {
            checkGroup(json.get("groups").get(i), chart.phases().get(i));
        }
        assertThat(json.get("points").size()).isEqualTo(chart.points().size());
        for (int i = 0; i < chart.points().size(); i++) {
            checkPoint(json.get("points").get(i), chart.points().get(i));
            checkIllustrative(json.get("points").get(i), chart.points().get(i).month(), page);
        }
        assertThat(texts(json.get("notes"), "kind", "sentence"))
                .isEqualTo(chart.notes().stream()
                        .map(note -> List.of(note.kind().name(), note.text()))
                        .toList());
    }

    private static void checkGroup(JsonNode json, ChartPhase group) {
        assertThat(texts(json, "first", "reason")).containsExactly(group.first().toString(), group.reason());
        assertThat(json.get("points").intValue()).isEqualTo(group.pointCount());
        checkFigures(
                json,
                Map.of(
                        "mean", group.center(),
                        "lower", group.lower(),
                        "upper", group.upper(),
                        "lowerTwoSigma", group.lowerTwoSigma(),
                        "upperTwoSigma", group.upperTwoSigma()));
        assertThat(json.get("hasVariation").booleanValue()).isEqualTo(group.hasVariation());
    }

    private static void checkPoint(JsonNode json, ChartPoint point) {
        assertThat(texts(json, "month", "label", "variation"))
                .containsExactly(
                        point.month().toString(),
                        point.cause().name(),
                        point.variation().name());
        checkFigure(json.get("value"), Figure.of(point.value()));
        assertThat(json.get("group").intValue()).isEqualTo(point.phase());
        assertThat(json.get("side").intValue()).isEqualTo(Integer.signum(point.zone()));
        assertThat(json.get("near").booleanValue()).isEqualTo((Math.abs(point.zone()) == 3));
        assertThat(json.get("outside").booleanValue()).isEqualTo((Math.abs(point.zone()) == 4));
        assertThat(strings(json.get("causes")))
                .isEqualTo(point.causes().stream().map(SpecialCause::name).toList());
    }

    // -----------------------------------------------------------------------
    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
    }

    /** Returns the texts of an object, or the lists of texts of an array of objects. */
    private static List<Object> texts(JsonNode json, String... names) {
        List<Object> texts = new ArrayList<>();
        if (json.isArray()) {
            json.forEach(element -> texts.add(texts(element, names)));
        } else {
            for (String name : names) {
                texts.add(json.get(name).stringValue());
            }
        }
        return texts;
    }
}
