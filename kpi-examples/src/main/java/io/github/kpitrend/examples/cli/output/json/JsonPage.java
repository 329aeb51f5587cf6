// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.json;

import io.github.kpitrend.examples.cli.input.Illustrative;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.PageFormat;
import io.github.kpitrend.examples.cli.output.PageWords;
import io.github.kpitrend.examples.integration.jackson.KpiModule;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document of the shipped schema, {@code scorecard.schema.json}: the page and everything behind it, not rounded. A figure is a number, or an
 * object with the reason why there is none. The same page always gives the same bytes.
 */
public final class JsonPage implements PageFormat {

    /** What the schema calls its version; a document of another shape has another. */
    private static final int VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new KpiModule())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    @Override
    public void write(Page page, OutputStream out) throws IOException {
        // A writer puts a question mark for half a character, where Jackson's own encoder would break off.
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try (JsonGenerator json = MAPPER.createGenerator(writer)) {
            write(page, json);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        writer.write('\n');
        writer.flush();
    }

    private static void write(Page page, JsonGenerator json) {
        Scorecard scorecard = page.scorecard();
        json.writeStartObject();
        json.writeNumberProperty("version", VERSION);
        json.writeStringProperty("month", scorecard.month().toString());
        json.writePOJOProperty("window", page.policy().window());
        PageWords.illustrative(page.illustrative()).ifPresent(statement -> write(page.illustrative(), statement, json));
        json.writeName("rows").writeStartArray();
        for (ScorecardRow row : scorecard.rows()) {
            new JsonRow(row, page.illustrative(), json).write();
        }
        json.writeEndArray();
        json.writePOJOProperty("findings", scorecard.findings());
        json.writeEndObject();
    }

    private static void write(Illustrative illustrative, String statement, JsonGenerator json) {
        json.writeName("illustrative").writeStartObject();
        json.writeStringProperty("first", illustrative.first().toString());
        json.writeStringProperty("last", illustrative.last().toString());
        json.writeBooleanProperty("all", illustrative.isHistory());
        json.writeStringProperty("statement", statement);
        json.writeEndObject();
    }
}
