// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.vintage;

import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.series.MonthlySeries;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The combined content of extracts in the order of their dates. Each part is derived on first use; a race at worst derives it twice, with the same
 * outcome.
 */
final class Knowledge {

    private static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);

    private final List<MonthlySeries> extracts;
    private @Nullable Vintages vintages;
    private @Nullable Publications publications;

    Knowledge(List<MonthlySeries> extracts) {
        this.extracts = extracts;
    }

    /** The series known after each extract; the field is final, so that another thread sees the elements. */
    private static final class Vintages {

        private final MonthlySeries[] all;

        Vintages(List<MonthlySeries> extracts) {
            all = new MonthlySeries[extracts.size()];
            MonthlySeries sum = extracts.get(0);
            all[0] = sum;
            for (int i = 1; i < all.length; i++) {
                sum = sum.revisedBy(extracts.get(i));
                all[i] = sum;
            }
        }
    }

    /** Returns what was known after an extract. */
    MonthlySeries after(int extract) {
        return vintages().all[extract];
    }

    MonthlySeries latest() {
        return after(extracts.size() - 1);
    }

    private Vintages vintages() {
        Vintages known = vintages;
        if (known == null) {
            known = new Vintages(extracts);
            vintages = known;
        }
        return known;
    }

    Publications publications() {
        Publications known = publications;
        if (known == null) {
            Slots span = slots(latest());
            known = Publications.of(extracts.stream().map(Knowledge::slots).toList(), span.first(), span.length());
            publications = known;
        }
        return known;
    }

    static Slots slots(MonthlySeries series) {
        return SERIES.open(series);
    }

    static MonthlySeries wrap(Slots slots) {
        return SERIES.wrap(slots);
    }

    // -----------------------------------------------------------------------
    /** Returns the same vintage with the months that are confidential by now confidential in it too. */
    MonthlySeries protectedAfter(int extract) {
        return protect(after(extract));
    }

    /** Returns a series with the months that are confidential in the latest vintage confidential in it too. */
    MonthlySeries protect(MonthlySeries series) {
        Slots latest = slots(latest());
        if (latest.isComplete()) {
            return series;
        }
        Slots slots = slots(series);
        byte @Nullable [] reasons = null;
        for (int i = 0; i < slots.length(); i++) {
            boolean hidden = latest.reasonAt(slots.first() + i) == ReasonCode.CONFIDENTIAL;
            if (hidden && slots.reason(i) != ReasonCode.CONFIDENTIAL) {
                reasons = reasons == null ? copyOfReasons(slots) : reasons;
                reasons[i] = ReasonCode.CONFIDENTIAL;
            }
        }
        if (reasons == null) {
            return series;
        }
        double[] values = new double[slots.length()];
        byte[] markers = new byte[values.length];
        slots.copyValues(values);
        slots.copyMarkers(markers);
        return wrap(Slots.ofResults(slots.first(), values, reasons, markers));
    }

    private static byte[] copyOfReasons(Slots slots) {
        byte[] reasons = new byte[slots.length()];
        slots.copyReasons(reasons);
        return reasons;
    }
}
