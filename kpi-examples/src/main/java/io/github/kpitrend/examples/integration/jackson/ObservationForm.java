// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.jackson;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.Observation;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;

/** An observation: like its figure or, with markers, {@code {"value": 45, "markers": ["PROVISIONAL"]}}. */
final class ObservationForm extends Form<Observation> {

    private static final ObjectForm<Observation> IN_FULL = new ObjectForm<>(Observation.class, ObservationForm::of)
            .withOptional("missing", MissingReason.class, o -> known(o) ? Optional.empty() : Optional.of(reason(o)))
            .withOptional(
                    "value",
                    Double.class,
                    o -> known(o) ? Optional.of(o.figure().value()) : Optional.empty())
            .withOptional("markers", Marker[].class, o -> markers(o));

    ObservationForm() {
        super(Observation.class);
    }

    @Override
    void write(Observation observation, JsonGenerator out) {
        if (known(observation) && observation.markers().isEmpty()) {
            Scalars.write(observation.figure().value(), out);
        } else {
            IN_FULL.write(observation, out);
        }
    }

    @Override
    Observation read(JsonParser in, DeserializationContext context) {
        return in.currentToken() == JsonToken.START_OBJECT
                ? IN_FULL.read(in, context)
                : Observation.of(Scalars.number(in));
    }

    private static boolean known(Observation observation) {
        return observation.figure().isKnown();
    }

    private static MissingReason reason(Observation observation) {
        return observation.figure().reason();
    }

    private static Optional<Marker[]> markers(Observation observation) {
        return Optional.of(observation.markers().toArray(Marker[]::new)).filter(markers -> markers.length > 0);
    }

    private static Observation of(ObjectForm.Values in) {
        Optional<Double> value = in.find("value", Double.class);
        Optional<MissingReason> reason = in.find("missing", MissingReason.class);
        if (value.isPresent() == reason.isPresent()) {
            throw new IllegalArgumentException(
                    "an observation must have either a value or the reason why it is missing");
        }
        Figure figure = value.isPresent() ? Figure.of(value.get()) : Figure.missing(reason.get());
        return new Observation(figure, Set.of(in.find("markers", Marker[].class).orElse(new Marker[0])));
    }
}
