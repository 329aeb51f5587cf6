// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.examples.cli.input.ChartChoices.Choice;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The file of charts to make: one row for each case. */
public final class ChartCases {

    private static final List<String> COLUMNS =
            List.of("case", "ref", "improvement", "target", "rebase", "fix_after", "screen");
    private static final String REASON = "rebased";

    private ChartCases() {}

    /** A chart to make: of which series, how, and against which target. */
    public record ChartCase(String name, String ref, ChartOptions options, OptionalDouble target, Choice choice) {}

    /** Reads a file; the cases in its order. */
    public static List<ChartCase> read(
            Source source, Observations observations, Map<String, Choice> choices, EventDates events) throws Trouble {
        List<ChartCase> cases = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        try (CsvTable table = CsvTable.open(source)) {
            table.require(COLUMNS);
            while (table.next()) {
                String name = Cells.text(table, "case");
                if (name.isEmpty()) {
                    throw table.trouble("the case is empty; expected a name for the chart");
                }
                Long earlier = lines.putIfAbsent(name, table.line());
                if (earlier != null) {
                    throw table.trouble("the case " + Trouble.quoted(name) + " stands again, after line " + earlier
                            + "; expected one row for a case");
                }
                String ref = table.ref(table.column("ref"));
                Choice choice = choices.getOrDefault(name, Choice.standard());
                MonthlySeries series = choice.isOfEvents() ? null : observed(table, ref, observations);
                if (choice.isOfEvents() && !events.has(ref)) {
                    throw table.trouble("the ref " + Trouble.quoted(ref)
                            + " has no events; expected a ref of the file of --events");
                }
                ChartOptions options = ChartChoices.joined(choice.on(ChartOptions.standard()), options(table, series));
                cases.add(new ChartCase(name, ref, options, target(table), choice));
            }
        }
        for (String name : choices.keySet()) {
            if (!lines.containsKey(name)) {
                throw new Trouble("the case " + Trouble.quoted(name)
                        + " of --charts is not among those of --cases; expected one of them");
            }
        }
        return cases;
    }

    private static MonthlySeries observed(CsvTable table, String ref, Observations observations) throws Trouble {
        MonthlySeries series =
                observations != null && observations.refs().contains(ref) ? observations.series(ref) : null;
        if (series == null || series.observedCount() == 0) {
            throw table.trouble("the ref " + Trouble.quoted(ref)
                    + " has no observations; expected a ref with at least one number in the observations");
        }
        return series;
    }

    private static ChartOptions options(CsvTable table, MonthlySeries series) throws Trouble {
        ChartOptions options = ChartOptions.standard()
                .withPolarity(Cells.parsed(table, "improvement", ChartCases::improvement))
                .withRangeScreening(Cells.parsed(table, "screen", ChartCases::screen));
        String fixAfter = Cells.text(table, "fix_after");
        if (!fixAfter.isEmpty()) {
            options = options.withBaseline(Cells.parsed(table, "fix_after", ChartCases::fixAfter));
        }
        String rebases = Cells.text(table, "rebase");
        if (!rebases.isEmpty()) {
            for (String rebase : rebases.split(";", -1)) {
                YearMonth month = rebase(table, rebase);
                if (series != null && !series.range().contains(month)) {
                    throw table.trouble("the rebase " + Trouble.quoted(rebase)
                            + " is outside the ref's months; expected " + series.first() + " to " + series.last());
                }
                options = options.withPhase(month, REASON);
            }
        }
        return options;
    }

    private static YearMonth rebase(CsvTable table, String rebase) throws Trouble {
        try {
            return Months.parse(rebase);
        } catch (IllegalArgumentException e) {
            throw table.trouble("the rebase " + e.getMessage() + ", several joined by ;");
        }
    }

    private static Polarity improvement(String cell) {
        return switch (cell) {
            case "increase" -> Polarity.HIGHER_IS_BETTER;
            case "decrease" -> Polarity.LOWER_IS_BETTER;
            case "neutral" -> Polarity.NEUTRAL;
            default ->
                throw new IllegalArgumentException(
                        Trouble.quoted(cell) + " is not a way to improve; expected increase, decrease or neutral");
        };
    }

    private static boolean screen(String cell) {
        return switch (cell) {
            case "", "true" -> true;
            case "false" -> false;
            default ->
                throw new IllegalArgumentException(
                        Trouble.quoted(cell) + " is neither true nor false; expected one of them, or nothing for true");
        };
    }

    private static int fixAfter(String cell) {
        boolean whole = cell.matches("[0-9]{1,9}");
        if (!whole || Integer.parseInt(cell) < ChartOptions.LEAST_BASELINE) {
            throw new IllegalArgumentException(
                    Trouble.quoted(cell) + " is not a number of points; expected a whole number of "
                            + ChartOptions.LEAST_BASELINE + " or more");
        }
        return Integer.parseInt(cell);
    }

    private static OptionalDouble target(CsvTable table) throws Trouble {
        if (Cells.text(table, "target").isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Figure.of(Cells.number(table, "target")).value());
    }
}
