// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Small random publications for laws: one to three rows, perhaps with a total, of a few months, with sums that nest or overlap. */
final class Publications {

    static final YearMonth FIRST = YearMonth.of(2019, 4);

    /** True counts of rows in order, the total last where there is one. */
    final Map<String, int[]> counts = new LinkedHashMap<>();

    final boolean hasTotal;
    final int months;
    final DisclosureControl control;
    private final int choice;
    private final List<Object[]> sums = new ArrayList<>();

    private Publications(
            Map<String, int[]> counts, boolean hasTotal, int months, DisclosureControl control, int choice) {
        this.counts.putAll(counts);
        this.hasTotal = hasTotal;
        this.months = months;
        this.control = control;
        this.choice = choice;
    }

    static Publications random(long seed, boolean rounding) {
        Random random = new Random(seed);
        boolean hasTotal = random.nextInt(3) > 0;
        int rows = hasTotal ? 2 + random.nextInt(2) : 1;
        int months = hasTotal ? 1 + random.nextInt(3) : 3 + random.nextInt(4);
        int below = 2 + random.nextInt(4);
        DisclosureControl control = DisclosureControl.hidingBelow(below);
        if (random.nextInt(4) == 0) {
            control = control.includingZero();
        }
        if (rounding) {
            int base = 2 + random.nextInt(5);
            control = control.withRounding(base);
            if (random.nextBoolean()) {
                control = control.withoutHiding();
            }
        }
        Map<String, int[]> counts = new LinkedHashMap<>();
        int[] total = new int[months];
        for (int row = 0; row < rows; row++) {
            int[] values = new int[months];
            for (int m = 0; m < months; m++) {
                values[m] = random.nextInt(3) == 0 ? random.nextInt(below) : random.nextInt(12);
                total[m] += values[m];
            }
            counts.put(String.valueOf((char) ('A' + row)), values);
        }
        if (hasTotal) {
            counts.put("T", total);
        }
        Publications made = new Publications(counts, hasTotal, months, control, random.nextInt(16));
        int extra = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
        for (int i = 0; i < extra && months > 1; i++) {
            List<String> refs = List.copyOf(counts.keySet());
            int from = random.nextInt(months - 1);
            int to = from + 1 + random.nextInt(months - from - 1);
            made.sums.add(new Object[] {refs.get(random.nextInt(refs.size())), from, to});
        }
        return made;
    }

    /** The same publication over other counts. */
    Publications with(Map<String, int[]> others) {
        Publications made = new Publications(others, hasTotal, months, control, choice);
        made.sums.addAll(sums);
        return made;
    }

    Publication publication() {
        return builder(months).build();
    }

    /** The builder over the first months only. */
    Publication.Builder builder(int upTo) {
        return builder(upTo, Set.of());
    }

    /** The builder over the first months only, without some rows. */
    Publication.Builder builder(int upTo, Set<String> without) {
        Publication.Builder builder = Publication.builder();
        counts.forEach((ref, values) -> {
            if (without.contains(ref)) {
                return;
            }
            double[] shown = new double[upTo];
            for (int m = 0; m < upTo; m++) {
                shown[m] = values[m];
            }
            MonthlySeries series = MonthlySeries.of(FIRST, shown);
            Indicator indicator = Indicator.builder(ref).build();
            if (ref.equals("T")) {
                builder.total(
                        indicator,
                        series,
                        counts.keySet().stream()
                                .filter(other -> !other.equals("T"))
                                .toList());
            } else {
                builder.series(indicator, series);
            }
        });
        if ((choice & 1) != 0) {
            builder.withQuarters();
        }
        if ((choice & 2) != 0) {
            builder.withYearToDate();
        }
        if ((choice & 12) == 12) {
            builder.withTrailing(2);
        }
        for (Object[] sum : sums) {
            int from = (int) sum[1];
            int to = (int) sum[2];
            if (to < upTo && !without.contains((String) sum[0])) {
                double total = 0;
                for (int m = from; m <= to; m++) {
                    total += counts.get((String) sum[0])[m];
                }
                builder.sum(
                        (String) sum[0], MonthRange.of(FIRST.plusMonths(from), FIRST.plusMonths(to)), Figure.of(total));
            }
        }
        return builder;
    }

    // -----------------------------------------------------------------------
    /** What is printed of a release: the lines that the attacker reads. */
    static List<String> print(ProtectedPublication safe, int page) {
        List<String> lines = new ArrayList<>();
        Publication released = safe.released();
        for (String ref : safe.refs()) {
            List<String> parts = released.entries().get(ref).parts();
            if (!parts.isEmpty()) {
                lines.add("total," + ref + "," + String.join(";", parts));
            }
            safe.series(ref)
                    .forEach((month, figure) ->
                            lines.add(page + "," + ref + "," + month + "," + month + "," + cell(figure)));
            released.sums()
                    .getOrDefault(ref, Map.of())
                    .forEach((range, figure) -> lines.add(
                            page + "," + ref + "," + range.first() + "," + range.last() + "," + cell(figure)));
        }
        return lines;
    }

    private static String cell(Figure figure) {
        return figure.isKnown() ? Long.toString((long) figure.value()) : "c";
    }

    /** The true counts of all figures by name as the attacker names them. */
    Map<String, Integer> truth(ProtectedPublication safe) {
        Map<String, Integer> truth = new HashMap<>();
        for (String line : print(safe, 1)) {
            String[] parts = line.split(",");
            if (!parts[0].equals("total")) {
                int sum = 0;
                for (int m = 0; m < months; m++) {
                    YearMonth month = FIRST.plusMonths(m);
                    if (!month.isBefore(YearMonth.parse(parts[2])) && !month.isAfter(YearMonth.parse(parts[3]))) {
                        sum += counts.get(parts[1])[m];
                    }
                }
                truth.put(parts[1] + "," + parts[2] + "," + parts[3], sum);
            }
        }
        return truth;
    }
}
