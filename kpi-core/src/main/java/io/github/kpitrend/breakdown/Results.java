// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import io.github.kpitrend.internal.ExactDecimal;
import io.github.kpitrend.internal.ExactFraction;
import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.internal.SlotsWriter;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;

/** Figures of exact results; what no finite double can hold is missing with NOT_REPRESENTABLE. */
final class Results {

    static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);
    static final Figure ZERO = Figure.of(0);
    static final Figure NOT_APPLICABLE = Figure.missing(MissingReason.NOT_APPLICABLE);

    private Results() {}

    static Figure of(double result) {
        return Figures.ofResult(result);
    }

    static Figure of(ExactFraction fraction, ExactDecimal factor) {
        return of(fraction.times(factor));
    }

    /** The figure of a reason, or of a value where the reason is {@code KNOWN}, with its markers. */
    static Observation observation(byte reason, double value, byte markers) {
        SlotsWriter slot = new SlotsWriter(0, 1);
        if (reason == ReasonCode.KNOWN) {
            slot.known(0, value);
            slot.mark(0, markers);
        } else {
            slot.missing(0, reason);
        }
        MonthlySeries one = SERIES.wrap(slot.build());
        return one.observation(one.first());
    }
}
