// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.input;

import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.Aggregation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The file of indicators: one row for each ref, everything but the ref optional. */
public final class Indicators {

    private Indicators() {}

    /** Reads a file; the indicators by ref, in the order of the file. */
    public static Map<String, Indicator> read(Source source) throws Trouble {
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        Map<String, Long> lines = new LinkedHashMap<>();
        try (CsvTable table = CsvTable.open(source)) {
            table.require(List.of("ref"));
            int refColumn = table.column("ref");
            while (table.next()) {
                String ref = table.ref(refColumn);
                Long earlier = lines.putIfAbsent(ref, table.line());
                if (earlier != null) {
                    throw table.trouble("the ref " + Trouble.quoted(ref) + " stands again, after line " + earlier
                            + "; expected one row for a ref");
                }
                indicators.put(ref, indicator(table, ref));
            }
        }
        return indicators;
    }

    private static Indicator indicator(CsvTable table, String ref) throws Trouble {
        Indicator.Builder builder = Indicator.builder(ref)
                .name(Cells.text(table, "name"))
                .unit(Cells.text(table, "unit"))
                .owner(Cells.text(table, "owner"))
                .reporter(Cells.text(table, "reporter"))
                .outcome(Cells.text(table, "outcome"));
        read(table, "measure", MeasureKind::parse, builder::measure);
        read(table, "polarity", Polarity::parse, builder::polarity);
        read(table, "frequency", Frequency::parse, builder::frequency);
        read(table, "aggregation", Aggregation::parse, builder::aggregation);
        read(table, "threshold", ChangeThreshold::parse, builder::threshold);
        read(table, "decimals", Indicators::decimals, builder::decimals);
        return builder.build();
    }

    /** Sets what a cell says where it is not blank. */
    private static <T> void read(
            CsvTable table, String column, Function<String, T> parser, Function<T, Indicator.Builder> setter)
            throws Trouble {
        if (!Cells.text(table, column).isEmpty()) {
            setter.apply(Cells.parsed(table, column, parser));
        }
    }

    private static int decimals(String cell) {
        if (!cell.matches("[0-9]{1,2}") || Integer.parseInt(cell) > Indicator.MAX_DECIMALS) {
            throw new IllegalArgumentException(
                    Trouble.quoted(cell) + " is not a number of decimals; expected 0 to " + Indicator.MAX_DECIMALS);
        }
        return Integer.parseInt(cell);
    }
}
