// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.Observations;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.wide.CellReader.Read;
import io.github.kpitrend.examples.cli.input.wide.CellReader.Refused;
import io.github.kpitrend.examples.cli.input.wide.Headings.Role;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.time.FiscalCalendar;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The figures of a sheet with a row for each ref and month that are not written in the strict form, and what they say of their refs. */
final class LongCells {

    private final LongColumns columns;
    private final SheetTroubles troubles;
    private final CellRemarks remarks = new CellRemarks();
    private final Map<String, int[]> percents = new HashMap<>();
    private final Map<String, String> currencies = new HashMap<>();

    LongCells(LongColumns columns, SheetTroubles troubles) {
        this.columns = columns;
        this.troubles = troubles;
    }

    /** Reads a cell of a ref; null where it is wrong. */
    Observation read(Sheet.Line line, Column column, String ref, CellReader reader) {
        try {
            if (line.cell(column.index()).isBlank()) {
                return Observation.missing(MissingReason.NOT_REPORTED);
            }
            Read read = reader.read(line.cell(column.index()));
            remarks.add(read.remark(), "line " + line.line());
            if (read.percent()) {
                percents.computeIfAbsent(ref, any -> new int[1])[0]++;
            }
            if (!read.currency().isEmpty()) {
                String other = currencies.putIfAbsent(ref, read.currency());
                if (other != null && !other.equals(read.currency())) {
                    troubles.cell(
                            line,
                            column,
                            "the ref " + Trouble.quoted(ref) + " has several currencies, " + other + " and "
                                    + read.currency() + "; expected one");
                }
            }
            return read.observation();
        } catch (Refused e) {
            if (e.isSymbol()) {
                troubles.symbol(line, column, line.text(column.index()), e.getMessage());
            } else {
                troubles.cell(line, column, e.getMessage());
            }
            return null;
        }
    }

    /** The columns {@code missing} and {@code marks} name reasons and markers. */
    Observation withReasonAndMarks(Sheet.Line line, Observation observation) {
        String reason = columns.text(line, Role.MISSING).strip();
        if (!reason.isEmpty()) {
            MissingReason missing = LongWords.reason(reason);
            if (missing == null || observation.figure().isKnown()) {
                troubles.cell(
                        line,
                        columns.get(Role.MISSING),
                        Trouble.quoted(reason)
                                + (missing == null
                                        ? " is no reason; expected " + LongWords.REASONS
                                        : " stands beside a value; expected one of them"));
                return null;
            }
            return Observation.missing(missing);
        }
        String marks = columns.text(line, Role.MARKS).strip();
        if (marks.isEmpty()) {
            return observation;
        }
        Set<Marker> markers = EnumSet.noneOf(Marker.class);
        markers.addAll(observation.markers());
        for (String mark : marks.split("[\\s,;]+")) {
            Marker marker = LongWords.marker(mark);
            if (marker == null || !observation.figure().isKnown()) {
                troubles.cell(
                        line,
                        columns.get(Role.MARKS),
                        Trouble.quoted(mark)
                                + (marker == null
                                        ? " is no marker; expected " + LongWords.MARKERS
                                        : " stands beside no value; expected a value"));
                return null;
            }
            markers.add(marker);
        }
        return new Observation(observation.figure(), markers);
    }

    /** Returns what the cells say of their refs: percentages and currencies. */
    Map<String, Indicator> indicators(Observations observations, FiscalCalendar calendar) {
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        Set<String> refs = new LinkedHashSet<>(percents.keySet());
        refs.addAll(currencies.keySet());
        for (String ref : refs) {
            Indicator.Builder indicator = Indicator.builder(ref).calendar(calendar);
            int[] percent = percents.get(ref);
            if (percent != null && percent[0] == observations.series(ref).observedCount()) {
                indicator.measure(MeasureKind.PERCENTAGE);
            } else if (currencies.containsKey(ref)) {
                indicator.measure(MeasureKind.AMOUNT);
            }
            indicator.unit(currencies.getOrDefault(ref, ""));
            indicators.put(ref, indicator.build());
        }
        return indicators;
    }

    List<String> notes() {
        return remarks.notes();
    }
}
