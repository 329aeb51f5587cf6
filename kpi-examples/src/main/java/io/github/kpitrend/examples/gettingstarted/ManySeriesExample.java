// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.gettingstarted;

import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.panel.PanelAnalysis;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** More series than memory holds: synthetic series, created one by one on demand and analyzed a thousand at a time. */
public final class ManySeriesExample {

    private static final YearMonth FIRST = YearMonth.of(2010, 1);
    private static final int MONTHS = 120;
    private static final int AT_A_TIME = 1_000;

    private ManySeriesExample() {}

    /**
     * Counts the directions of travel of the last month.
     *
     * @param args the number of series; 10,000 if absent
     */
    public static void main(String[] args) {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        Map<DirectionOfTravel, Integer> directions = new EnumMap<>(DirectionOfTravel.class);
        Stream<Map.Entry<Indicator, MonthlySeries>> series =
                IntStream.range(0, count).mapToObj(i -> Map.entry(Indicator.of("R" + i), madeUp(i)));
        PanelAnalysis.standard().forEachChunk(series, AT_A_TIME, table -> {
            YearMonth last = table.panel().range().last();
            for (int i = 0; i < table.panel().size(); i++) {
                directions.merge(table.direction(i, last), 1, Integer::sum);
            }
        });
        System.out.println(count + " series of " + MONTHS + " months; in the last month " + directions);
    }

    /** Decimals of one place around 300. */
    private static MonthlySeries madeUp(int seed) {
        Random random = new Random(seed);
        double[] values = new double[MONTHS];
        for (int i = 0; i < MONTHS; i++) {
            values[i] = (2_000 + random.nextInt(2_000)) / 10.0;
        }
        return MonthlySeries.of(FIRST, values);
    }
}
