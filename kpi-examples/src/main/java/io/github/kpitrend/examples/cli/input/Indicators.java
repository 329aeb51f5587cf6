// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.Aggregation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The file of indicators: one row for each ref, everything but the ref optional. */
public final class Indicators {

    private Indicators() {}

    /** Reads a file; the indicators by ref. What it says of a ref wins over what was known of it before, cell by cell. */
    public static Map<String, Indicator> read(Source source, Map<String, Indicator> known) throws Trouble {
        Map<String, Indicator> indicators = new HashMap<>(known);
        Map<String, Long> lines = new HashMap<>();
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
                Indicator before = known.get(ref);
                indicators.put(ref, indicator(table, before == null ? Indicator.builder(ref) : before.toBuilder()));
            }
        }
        return indicators;
    }

    private static Indicator indicator(CsvTable table, Indicator.Builder builder) throws Trouble {
        read(table, "name", Function.identity(), builder::name);
        read(table, "unit", Function.identity(), builder::unit);
        read(table, "owner", Function.identity(), builder::owner);
        read(table, "reporter", Function.identity(), builder::reporter);
        read(table, "outcome", Function.identity(), builder::outcome);
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
