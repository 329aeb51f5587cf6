// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the release out of the decisions: what is hidden becomes confidential, a figure that is shown is rounded if the rule rounds. */
final class Release {

    private final DisclosureControl control;
    private final Publication publication;
    private final Map<String, Map<Long, Item>> months = new HashMap<>();
    private final Publication.Builder builder = Publication.builder();

    Release(DisclosureControl control, Publication publication, List<Group> groups) {
        this.control = control;
        this.publication = publication;
        for (Group group : groups) {
            for (Item item : group.items) {
                if (!item.printed) {
                    continue;
                }
                if (item.isMonth()) {
                    months.computeIfAbsent(item.row.key, any -> new HashMap<>()).put(item.first, item);
                } else {
                    MonthRange range = MonthRange.of(ProlepticMonth.at(item.first), ProlepticMonth.at(item.last));
                    builder.put(item.row.key, range, figure(item));
                }
            }
        }
    }

    private Figure figure(Item item) {
        return item.hidden ? Figure.missing(MissingReason.CONFIDENTIAL) : Figure.of((double) control.shown(item.count));
    }

    Publication publication(boolean isProtected) {
        builder.releaseOf(publication, control, isProtected);
        publication.entries().values().forEach(entry -> {
            RatioSeries ratio = entry.ratio();
            String ref = entry.indicator().ref();
            MonthlySeries counts = series(entry.counts(), ref);
            RatioSeries released = ratio == null
                    ? null
                    : ratio(ratio, counts, series(ratio.denominators(), CountRow.key(ref, CountRow.Part.DENOMINATOR)));
            builder.entry(new Publication.Entry(entry.indicator(), counts, released, entry.parts()));
        });
        return builder.build();
    }

    /** A ratio of the same kind with other parts. */
    static RatioSeries ratio(RatioSeries kind, MonthlySeries numerators, MonthlySeries denominators) {
        RatioSeries ratio = kind.isProportion()
                ? RatioSeries.proportion(numerators, denominators).withMultiplier(kind.multiplier())
                : RatioSeries.rate(numerators, denominators, kind.multiplier());
        return ratio.requiringDenominator(kind.leastDenominator());
    }

    /** A series as released; breaks of hidden months go to the next month that is shown. */
    private MonthlySeries series(MonthlySeries series, String key) {
        Map<Long, Item> items = months.getOrDefault(key, Map.of());
        MonthlySeries.Builder released = series.toBuilder();
        boolean isBreak = false;
        for (YearMonth month : series.range()) {
            Item item = items.get(ProlepticMonth.of(month));
            Observation now = series.observation(month);
            if (item != null && item.hidden) {
                isBreak |= now.markers().contains(Marker.BREAK_BEFORE);
                released.put(month, Observation.missing(MissingReason.CONFIDENTIAL));
            } else if (now.figure().isKnown()) {
                Set<Marker> markers = new HashSet<>(now.markers());
                if (isBreak) {
                    markers.add(Marker.BREAK_BEFORE);
                }
                isBreak = false;
                released.put(month, new Observation(item == null ? now.figure() : figure(item), markers));
            }
        }
        return released.build();
    }
}
