// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.jackson;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;

/** A figure: a number, or an object that says why there is none, {@code {"missing": "PENDING"}}. */
final class FigureForm extends Form<Figure> {

    private static final ObjectForm<Figure> MISSING = new ObjectForm<>(
                    Figure.class, in -> Figure.missing(in.get("missing", MissingReason.class)))
            .with("missing", MissingReason.class, Figure::reason);

    FigureForm() {
        super(Figure.class);
    }

    @Override
    void write(Figure figure, JsonGenerator out) {
        if (figure.isKnown()) {
            Scalars.write(figure.value(), out);
        } else {
            MISSING.write(figure, out);
        }
    }

    @Override
    Figure read(JsonParser in, DeserializationContext context) {
        return in.currentToken() == JsonToken.START_OBJECT ? MISSING.read(in, context) : Figure.of(Scalars.number(in));
    }
}
