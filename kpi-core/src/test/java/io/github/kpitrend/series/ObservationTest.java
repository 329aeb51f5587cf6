// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ObservationTest {

    @Test
    void aFigureWithItsMarkers() {
        Observation plain = Observation.of(5);
        assertThat(plain.figure()).isEqualTo(Figure.of(5));
        assertThat(plain.markers()).isEmpty();
        assertThat(plain.getPlain()).isEqualTo(new BigDecimal(5));
        Observation marked = Observation.of(5, Marker.FORECAST, Marker.PROVISIONAL);
        assertThat(marked.markers()).containsExactly(Marker.PROVISIONAL, Marker.FORECAST);
        assertThat(marked.getPlain())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("value", new BigDecimal(5))
                .containsOnlyKeys("value", "markers");
        assertThat(Observation.missing(MissingReason.PENDING).getPlain()).isEqualTo(Map.of("missing", "PENDING"));
    }

    @Test
    void theMarkersAreCopied() {
        Set<Marker> markers = EnumSet.of(Marker.PROVISIONAL);
        Observation observation = new Observation(Figure.of(5), markers);
        markers.add(Marker.FORECAST);
        assertThat(observation.markers()).containsExactly(Marker.PROVISIONAL);
    }

    @Test
    void aMissingFigureHasNoMarkers() {
        Figure pending = Figure.missing(MissingReason.PENDING);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Observation(pending, Set.of(Marker.PARTIAL)))
                .withMessage("markers must be empty for a missing figure, but was [PARTIAL] with " + pending);
        assertThat(new Observation(pending, Set.of())).isEqualTo(Observation.missing(MissingReason.PENDING));
    }
}
