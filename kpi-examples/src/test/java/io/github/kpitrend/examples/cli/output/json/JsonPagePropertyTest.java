// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents of random pages follow the schema with every object closed, and a parser that knows nothing of the library reads what the library has. */
class JsonPagePropertyTest {

    private static final JsonMapper PARSER = new JsonMapper();

    @Provide
    Arbitrary<Page> pages() {
        return PageArbitraries.pages();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyPageFollowsTheSchemaAndHoldsWhatTheLibrarySays(@ForAll("pages") Page page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonPage().write(page, out);
        JsonNode json = PARSER.readTree(out.toByteArray());
        assertThat(ScorecardSchema.faults(json)).isEmpty();
        assertThat(ScorecardSchema.strictFaults(json)).isEmpty();
        assertThat(json.get("month").stringValue())
                .isEqualTo(page.scorecard().month().toString());
        assertThat(json.get("rows").size()).isEqualTo(page.scorecard().rows().size());
        assertThat(json.get("findings").size())
                .isEqualTo(page.scorecard().findings().size());
        for (int i = 0; i < json.get("rows").size(); i++) {
            checkRow(json.get("rows").get(i), page.scorecard().rows().get(i));
            assertThat(json.get("rows").get(i).at("/display/narrative").stringValue())
                    .isEqualTo(page.rows().get(i).narrative());
        }
    }

    private static void checkRow(JsonNode json, ScorecardRow row) {
        assertThat(json.at("/indicator/ref").stringValue())
                .isEqualTo(row.indicator().ref());
        assertThat(text(json, "period")).isEqualTo(row.period().map(YearMonth::toString));
        assertThat(json.get("periodsLate").longValue()).isEqualTo(row.periodsLate());
        checkFigure(json.get("current"), row.current());
        checkSeries(json.get("series"), row.series());
        int i = 0;
        for (JsonNode change : json.get("changes")) {
            checkChange(change, row.changes().get(i++), row);
        }
        assertThat(i).isEqualTo(row.changes().size());
        checkFigure(json.at("/mean/figure"), row.mean().figure());
        assertThat(json.at("/mean/observedCount").intValue())
                .isEqualTo(row.mean().observedCount());
        assertThat(json.at("/mean/expectedCount").intValue())
                .isEqualTo(row.mean().expectedCount());
        checkFigure(json.at("/max/figure"), row.max().figure());
        assertThat(json.at("/rating/value").stringValue())
                .isEqualTo(row.rating().name());
        assertThat(text(json.get("rating"), "reason"))
                .isEqualTo(row.ratingReason().map(Enum::name));
        assertThat(text(json, "variation")).isEqualTo(row.variation().map(Enum::name));
        assertThat(text(json, "assurance")).isEqualTo(row.assurance().map(Enum::name));
        assertThat(json.has("chart")).isEqualTo(row.chart().isPresent());
        row.chart().ifPresent(chart -> {
            assertThat(json.at("/chart/variation").isMissingNode())
                    .isEqualTo(row.variation().isEmpty());
            assertThat(json.at("/chart/points").size()).isEqualTo(chart.points().size());
        });
        row.targetAssessment().ifPresent(assessment -> {
            assertThat(json.at("/targetAssessment/status").stringValue())
                    .isEqualTo(assessment.status().name());
            checkFigure(json.at("/targetAssessment/actual"), assessment.actual());
            checkFigure(json.at("/targetAssessment/expected"), assessment.expected());
        });
    }

    private static Optional<String> text(JsonNode json, String name) {
        return Optional.ofNullable(json.get(name)).map(JsonNode::stringValue);
    }

    private static void checkChange(JsonNode json, Change change, ScorecardRow row) {
        checkFigure(json.get("base"), change.base());
        checkFigure(json.get("current"), change.current());
        checkFigure(json.get("difference"), change.difference());
        checkFigure(json.get("percent"), change.percent());
        assertThat(json.get("direction").stringValue())
                .isEqualTo(change.direction(row.indicator().threshold()).name());
        assertThat(json.at("/comparison/text").stringValue())
                .isEqualTo(change.comparison().orElseThrow().toString());
    }

    private static void checkSeries(JsonNode json, MonthlySeries series) {
        assertThat(json.get("first").stringValue()).isEqualTo(series.first().toString());
        assertThat(json.get("values").size()).isEqualTo(series.length());
        for (int i = 0; i < series.length(); i++) {
            Observation observation = series.observation(series.first().plusMonths(i));
            JsonNode value = json.get("values").get(i);
            checkFigure(value.has("value") ? value.get("value") : value, observation.figure());
            assertThat(value.has("markers")).isEqualTo(!observation.markers().isEmpty());
        }
    }

    private static void checkFigure(JsonNode json, Figure figure) {
        if (figure.isKnown()) {
            assertThat(json.isNumber()).isTrue();
            assertThat(json.doubleValue()).isEqualTo(figure.value());
        } else {
            assertThat(json.get("missing").stringValue())
                    .isEqualTo(figure.reason().name());
        }
    }
}
