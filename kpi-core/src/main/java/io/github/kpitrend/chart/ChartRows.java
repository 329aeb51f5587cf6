// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.internal.ChartKernel;
import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import java.util.Arrays;
import java.util.Optional;

/** Charts the rows of a panel: on whole units and one phase where that is enough, else as a separate chart. */
final class ChartRows implements ChartKernel {

    private static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);

    /** Arrays that rows are charted in, one after the other; not shared between threads. */
    private static final class Work {

        /** Values in units, counted ones first. */
        final long[] units;

        /** The month of each counted value. */
        final int[] months;

        final byte[] zones;
        final byte[] steps;
        final int[] causes;

        Work(int length) {
            units = new long[length];
            months = new int[length];
            zones = new byte[length];
            steps = new byte[length];
            causes = new int[length];
        }
    }

    /** The lines of one phase with the number of its points, and the month of the latest. */
    private record Lines(UnitLines lines, int count, int latest) {}

    @Override
    public Object work(int months) {
        return new Work(months);
    }

    @Override
    public Object chart(Object options, Slots slots, int places, Object arrays, int at, byte[] zones, int[] causes) {
        Work work = (Work) arrays;
        ChartOptions choices = (ChartOptions) options;
        int units = places == Decimals.NO_PLACES ? slots.places() : places;
        if (units == Decimals.NO_PLACES
                || slots.isMarked()
                || !choices.choices().isStandardLines()
                || slots.observed(0, slots.length() - 1) < 2) {
            return charted(choices, slots, at, zones, causes);
        }
        int count = collect(slots, units, work);
        UnitLines lines = choices.choices().medians
                ? UnitLines.ofMedians(work.units, 0, count, units)
                : UnitLines.ofMeans(work.units, 0, count, units, choices.isRangeScreening());
        lines.zones(work.units, 0, count, work.zones);
        for (int i = 1; i < count; i++) {
            work.steps[i] = (byte) Long.signum(work.units[i] - work.units[i - 1]);
        }
        Arrays.fill(work.causes, 0, count, 0);
        if (lines.varies()) {
            RuleChoices rules = choices.choices().rulesOf(ChartKind.XMR).choices();
            Rules.apply(rules, work.zones, work.steps, 0, count, work.causes);
        }
        for (int i = 0; i < count; i++) {
            int month = at + work.months[i];
            zones[month] = work.zones[i];
            causes[month] = work.causes[i];
        }
        return new Lines(lines, count, work.months[count - 1]);
    }

    private static int collect(Slots slots, int places, Work work) {
        double power = Decimals.power(places);
        int count = 0;
        for (int i = 0; i < slots.length(); i++) {
            if (slots.reason(i) == ReasonCode.KNOWN) {
                work.units[count] = (long) Math.rint(slots.value(i) * power);
                work.months[count] = i;
                count++;
            }
        }
        return count;
    }

    private static ControlChart charted(ChartOptions options, Slots slots, int at, byte[] zones, int[] causes) {
        ControlChart chart = ControlChart.xmr(SERIES.wrap(slots), options);
        Charted charted = chart.charted();
        ChartData data = charted.data();
        for (int i = 0; i < data.counted; i++) {
            int month = at + data.slot(data.point(i));
            zones[month] = charted.zones()[i];
            causes[month] = charted.masks()[i];
        }
        return chart;
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean isShort(Object lines) {
        return lines instanceof Lines row
                ? row.count < ChartPhase.SETTLED_POINTS
                : ((ControlChart) lines).latestPhase().isShort();
    }

    @Override
    public SpecialCause cause(Object lines, int at, int[] causes) {
        return lines instanceof Lines row
                ? SpecialCause.firstOf(causes[at + row.latest])
                : ((ControlChart) lines).cause();
    }

    @Override
    public Figure line(Object lines, int sigma) {
        return lines instanceof Lines row
                ? row.lines.line(sigma, 0)
                : ((ControlChart) lines).latestPhase().line(sigma);
    }

    @Override
    public Variation variation(Object options, Object lines, int at, int[] causes) {
        return lines instanceof Lines
                ? Variation.of(cause(lines, at, causes), ((ChartOptions) options).polarity())
                : ((ControlChart) lines).variation();
    }

    @Override
    public Optional<Assurance> assurance(Object options, Object lines, double target) {
        return lines instanceof Lines row
                ? Assurances.of(row.lines, ((ChartOptions) options).polarity(), target)
                : ((ControlChart) lines).assurance(target);
    }
}
