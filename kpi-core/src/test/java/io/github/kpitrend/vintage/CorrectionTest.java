// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.vintage;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static io.github.kpitrend.vintage.SeriesVintagesTest.APRIL;
import static io.github.kpitrend.vintage.SeriesVintagesTest.FEBRUARY;
import static io.github.kpitrend.vintage.SeriesVintagesTest.JULY_9;
import static io.github.kpitrend.vintage.SeriesVintagesTest.JUNE_11;
import static io.github.kpitrend.vintage.SeriesVintagesTest.MAY_12;
import static io.github.kpitrend.vintage.SeriesVintagesTest.STARTED;
import static io.github.kpitrend.vintage.SeriesVintagesTest.mark;
import static io.github.kpitrend.vintage.SeriesVintagesTest.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.vintage.Correction.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectionTest {

    private static List<Correction> of(MonthlySeries before, MonthlySeries after) {
        return SeriesVintages.of(MAY_12, before).with(JUNE_11, after).corrections(JUNE_11);
    }

    @Test
    void everyKind() {
        MonthlySeries before = mark(MonthlySeries.of(FEBRUARY, 160, 170, 182), FEBRUARY, Marker.PROVISIONAL);
        assertThat(of(before, MonthlySeries.of(FEBRUARY, 160, 170, 182))).hasToString("[2020-02 CONFIRMED 160]");
        assertThat(of(before, with(before, APRIL, MissingReason.UNAVAILABLE))).hasToString("[2020-04 WITHDRAWN 182]");
        assertThat(of(before, with(before, APRIL, MissingReason.PENDING)).get(0).kind())
                .isEqualTo(Kind.WITHDRAWN);
        assertThat(of(before, with(before, APRIL, MissingReason.CONFIDENTIAL))).hasToString("[2020-04 SUPPRESSED]");
        assertThat(of(with(before, APRIL, MissingReason.PENDING), before)).hasToString("[2020-04 ADDED 182]");
        assertThat(of(before, before)).isEmpty();
    }

    @Test
    void blanksAndOtherReasonsAreNotListed() {
        MonthlySeries before = MonthlySeries.of(FEBRUARY, 160, 170, 182);
        assertThat(of(before, with(before, APRIL, MissingReason.NOT_REPORTED))).isEmpty();
        assertThat(of(with(before, APRIL, MissingReason.PENDING), with(before, APRIL, MissingReason.UNAVAILABLE)))
                .isEmpty();
    }

    @Test
    void aRevisedProvisionalFigureIsRevised() {
        MonthlySeries before = mark(MonthlySeries.of(FEBRUARY, 160), FEBRUARY, Marker.PROVISIONAL);
        assertThat(of(before, MonthlySeries.of(FEBRUARY, 161))).hasToString("[2020-02 REVISED 160 -> 161]");
    }

    @Test
    void whatIsBeforeAndAfter() {
        Correction revised = STARTED.corrections(JUNE_11).get(0);
        assertThat(revised.month()).isEqualTo(APRIL);
        assertThat(revised.before()).isEqualTo(Observation.of(182));
        assertThat(revised.after()).isEqualTo(Observation.of(190, Marker.REVISED));
        assertThat(revised.kind().text()).isEqualTo("revised");
        Correction added = STARTED.corrections(JUNE_11).get(1);
        assertThat(added.before()).isEqualTo(Observation.missing(MissingReason.OUTSIDE_SERIES));
        assertThat(revised)
                .isNotEqualTo(added)
                .isEqualTo(STARTED.with(JULY_9, MonthlySeries.of(FEBRUARY, 1))
                        .corrections(JUNE_11)
                        .get(0));
    }

    @Test
    void plainForm() {
        assertThat(STARTED.corrections(JUNE_11).get(0).getPlain())
                .isEqualTo(Map.of(
                        "month",
                        "2020-04",
                        "kind",
                        "REVISED",
                        "before",
                        BigDecimal.valueOf(182),
                        "after",
                        Map.of("value", BigDecimal.valueOf(190), "markers", List.of("REVISED"))));
        MonthlySeries before = MonthlySeries.of(APRIL, 182);
        assertThat(of(before, with(before, APRIL, MissingReason.CONFIDENTIAL))
                        .get(0)
                        .getPlain())
                .isEqualTo(
                        Map.of("month", "2020-04", "kind", "SUPPRESSED", "after", Map.of("missing", "CONFIDENTIAL")));
    }

    @Test
    void equality() {
        MonthlySeries before = MonthlySeries.of(APRIL, 182);
        MonthlySeries provisional = mark(before, APRIL, Marker.PROVISIONAL);
        assertDistinct(() -> List.of(
                of(before, MonthlySeries.of(APRIL, 190)).get(0),
                of(before.plusMonths(1), MonthlySeries.of(APRIL.plusMonths(1), 190))
                        .get(0),
                of(MonthlySeries.of(APRIL, 183), MonthlySeries.of(APRIL, 190)).get(0),
                of(before, MonthlySeries.of(APRIL, 191)).get(0),
                of(provisional, before).get(0),
                of(before, with(before, APRIL, MissingReason.PENDING)).get(0),
                of(before, with(before, APRIL, MissingReason.CONFIDENTIAL)).get(0)));
    }
}
