// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.json;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.kpitrend.examples.cli.Main;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The shipped schema, as an independent validator understands it. */
final class ScorecardSchema {

    static final JsonNode TREE = read();

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TREE);

    private static final Schema STRICT = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(closed());

    private ScorecardSchema() {}

    private static JsonNode read() {
        try (InputStream in = Main.class.getResourceAsStream("/io/github/kpitrend/examples/scorecard.schema.json")) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Error> faults(JsonNode document) {
        return SCHEMA.validate(document);
    }

    /** The faults against the schema with every object closed, so that a property it does not describe is one. */
    static List<Error> strictFaults(JsonNode document) {
        return STRICT.validate(document);
    }

    private static JsonNode closed() {
        JsonNode copy = TREE.deepCopy();
        close(copy);
        return copy;
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.has("properties")
                && object.get("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(ScorecardSchema::close);
    }
}
