// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.vintage;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MonthlySeries;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The verdicts of months by everything as known on the day of their first publication, and by everything as known now. */
final class Verdicts {

    private final List<LocalDate> dates;
    private final Knowledge knowledge;
    private final Indicator indicator;
    private final Comparison comparison;
    private final MonthlySeries latest;
    /** The vintages that decide, by extract, each made when it is requested. */
    private final @Nullable MonthlySeries[] deciding;

    Verdicts(List<LocalDate> dates, Knowledge knowledge, Indicator indicator, Comparison comparison) {
        this.dates = dates;
        this.knowledge = knowledge;
        this.indicator = indicator;
        this.comparison = comparison;
        this.latest = decisive(knowledge.latest());
        this.deciding = new MonthlySeries[dates.size()];
    }

    List<VerdictRevision> all() {
        Publications publications = knowledge.publications();
        long first = Knowledge.slots(knowledge.latest()).first();
        List<VerdictRevision> verdicts = new ArrayList<>();
        for (int i = 0; i < publications.length(); i++) {
            if (publications.count(i) > 0) {
                verdicts.add(of(ProlepticMonth.at(first + i), i));
            }
        }
        return List.copyOf(verdicts);
    }

    /** Returns the verdicts of a month; its index in the span is negative outside of it. */
    VerdictRevision of(YearMonth month, int index) {
        int extract = index < 0 ? Publications.NONE : knowledge.publications().extract(index, 1);
        Change now = Change.at(latest, month, comparison);
        if (extract == Publications.NONE) {
            return new VerdictRevision(month, Optional.empty(), now, now, indicator, comparison);
        }
        Change then = Change.at(asKnownAfter(extract), month, comparison);
        return new VerdictRevision(month, Optional.of(dates.get(extract)), then, now, indicator, comparison);
    }

    private MonthlySeries asKnownAfter(int extract) {
        MonthlySeries known = deciding[extract];
        if (known == null) {
            known = decisive(knowledge.protectedAfter(extract));
            deciding[extract] = known;
        }
        return known;
    }

    /** Returns a series without the figures that decide nothing. */
    private static MonthlySeries decisive(MonthlySeries series) {
        return series.excluding(Marker.PARTIAL, Marker.FORECAST);
    }
}
