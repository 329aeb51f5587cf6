// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.json;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.chart.ChartPhase;
import io.github.kpitrend.chart.ChartPoint;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.examples.cli.input.Illustrative;
import io.github.kpitrend.scorecard.Movement;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.target.TargetSchedule;
import java.time.YearMonth;
import tools.jackson.core.JsonGenerator;

/** Writes a row of a page: what it shows, and the series and the chart behind it. What a row does not have is left out. */
final class JsonRow {

    private final ScorecardRow row;
    private final Illustrative illustrative;
    private final JsonGenerator json;

    JsonRow(ScorecardRow row, Illustrative illustrative, JsonGenerator json) {
        this.row = row;
        this.illustrative = illustrative;
        this.json = json;
    }

    void write() {
        json.writeStartObject();
        json.writePOJOProperty("indicator", row.indicator());
        writeMonths(row.shown());
        json.writeName("movements").writeStartArray();
        row.movements().forEach(this::write);
        json.writeEndArray();
        json.writePOJOProperty("average", row.average());
        json.writePOJOProperty("maximum", row.maximum());
        writeRating();
        row.targets().ifPresent(this::write);
        json.writePOJOProperty("benchmarks", row.benchmarks());
        row.chart().ifPresent(this::write);
        json.writeStringProperty("narrative", row.narrative());
        row.commentary().ifPresent(commentary -> json.writePOJOProperty("commentary", commentary));
        json.writePOJOProperty("series", row.series());
        json.writeEndObject();
    }

    private void writeMonths(MonthlySeries shown) {
        json.writeName("months").writeStartArray();
        for (YearMonth month : shown.range()) {
            Observation observation = shown.observation(month);
            json.writeStartObject();
            json.writeStringProperty("month", month.toString());
            json.writePOJOProperty("value", observation.figure());
            if (!observation.markers().isEmpty()) {
                json.writePOJOProperty("markers", observation.markers());
            }
            writeIllustrative(month);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Marks a month whose figures are illustrative, all of them or some, as the page says at its top. */
    private void writeIllustrative(YearMonth month) {
        if (illustrative.isPresent() && !month.isBefore(illustrative.first()) && !month.isAfter(illustrative.last())) {
            json.writeBooleanProperty("illustrative", true);
        }
    }

    private void write(Movement movement) {
        Change change = movement.change();
        json.writeStartObject();
        json.writePOJOProperty("comparison", movement.comparison());
        json.writePOJOProperty("base", change.base());
        json.writePOJOProperty("current", change.current());
        json.writePOJOProperty("difference", change.difference());
        json.writePOJOProperty("percent", change.percent());
        json.writePOJOProperty("direction", movement.direction());
        json.writeBooleanProperty("acrossBreak", change.acrossBreak());
        json.writeBooleanProperty("partialAgainstWhole", change.partialAgainstWhole());
        json.writeEndObject();
    }

    private void writeRating() {
        json.writeName("rating").writeStartObject();
        json.writePOJOProperty("computed", row.computedRating());
        json.writePOJOProperty("by", row.rated().comparison());
        row.assessedRating().ifPresent(assessed -> json.writePOJOProperty("assessed", assessed));
        json.writeEndObject();
    }

    private void write(TargetSchedule targets) {
        json.writeName("targets").writeStartObject();
        json.writePOJOProperty("calendar", targets.calendar());
        json.writeName("byYear").writeStartArray();
        targets.byYear().forEach((year, target) -> {
            json.writeStartObject();
            json.writeStringProperty("year", year.toString());
            json.writePOJOProperty("target", target);
            json.writeEndObject();
        });
        json.writeEndArray();
        row.targetAssessment().ifPresent(assessment -> json.writePOJOProperty("assessment", assessment));
        json.writeEndObject();
    }

    private void write(ControlChart chart) {
        json.writeName("chart").writeStartObject();
        json.writeStringProperty("variation", chart.variation().name());
        row.assurance().ifPresent(assurance -> json.writeStringProperty("assurance", assurance.name()));
        json.writeName("groups").writeStartArray();
        chart.phases().forEach(this::write);
        json.writeEndArray();
        json.writeName("points").writeStartArray();
        chart.points().forEach(this::write);
        json.writeEndArray();
        json.writeName("notes").writeStartArray();
        chart.notes().forEach(note -> {
            json.writeStartObject();
            json.writeStringProperty("kind", note.kind().name());
            json.writeStringProperty("sentence", note.text());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(ChartPhase group) {
        json.writeStartObject();
        json.writeStringProperty("first", group.first().toString());
        json.writeStringProperty("reason", group.reason());
        json.writeNumberProperty("points", group.pointCount());
        json.writePOJOProperty("mean", group.center());
        json.writePOJOProperty("lower", group.lower());
        json.writePOJOProperty("upper", group.upper());
        json.writePOJOProperty("lowerTwoSigma", group.lowerTwoSigma());
        json.writePOJOProperty("upperTwoSigma", group.upperTwoSigma());
        json.writeBooleanProperty("hasVariation", group.hasVariation());
        json.writeEndObject();
    }

    private void write(ChartPoint point) {
        json.writeStartObject();
        json.writeStringProperty("month", point.month().toString());
        json.writeNumberProperty("group", point.phase());
        json.writePOJOProperty("value", Figure.of(point.value()));
        json.writeNumberProperty("side", Integer.signum(point.zone()));
        json.writeBooleanProperty("near", (Math.abs(point.zone()) == 3));
        json.writeBooleanProperty("outside", (Math.abs(point.zone()) == 4));
        json.writeName("causes").writeStartArray();
        point.causes().forEach(cause -> json.writeString(cause.name()));
        json.writeEndArray();
        json.writeStringProperty("label", point.cause().name());
        json.writeStringProperty("variation", point.variation().name());
        writeIllustrative(point.month());
        json.writeEndObject();
    }
}
