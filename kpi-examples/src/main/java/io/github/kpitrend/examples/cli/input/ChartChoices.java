// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.chart.ChartKind;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.RuleSet;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The file of charts of other kinds: for each key what is charted and how, in columns of which each may be absent. */
public final class ChartChoices {

    private static final double PERCENT = 100;
    private static final double USUAL_LAMBDA = 0.2;
    private static final List<String> COLUMNS = List.of(
            "chart",
            "denominator",
            "multiplier",
            "rules",
            "exclude",
            "baseline",
            "limits",
            "center",
            "medians",
            "season",
            "trend",
            "lambda");

    private ChartChoices() {}

    /** What the row of a key says; a cell that is absent or empty says nothing. */
    public record Choice(
            ChartKind kind,
            String denominator,
            double multiplier,
            double lambda,
            UnaryOperator<ChartOptions> change,
            String place) {

        /** What is charted where a key has no row. */
        public static Choice standard() {
            return new Choice(ChartKind.XMR, "", 1, USUAL_LAMBDA, UnaryOperator.identity(), "");
        }

        /** Returns options as the row of the key changes them. */
        public ChartOptions on(ChartOptions options) {
            return change.apply(options);
        }

        /** Tells whether dates of events are charted. */
        public boolean isOfEvents() {
            return kind == ChartKind.G || kind == ChartKind.T;
        }

        /** Makes the chart of observations. */
        public ControlChart chart(String ref, Observations observations, ChartOptions options) throws Trouble {
            Set<String> refs = observations.refs(); // a view; a copy for each chart would cost as much as all of them
            return chart(ref, one -> refs.contains(one) ? observations.series(one) : null, Optional.empty(), options);
        }

        /**
         * Makes the chart of a row.
         *
         * @param series the figures of a ref, or null where it has none
         * @param ratio the ratio that the row is, which takes the place of a denominator
         */
        public ControlChart chart(
                String ref, Function<String, MonthlySeries> series, Optional<RatioSeries> ratio, ChartOptions options)
                throws Trouble {
            try {
                return made(series.apply(ref), series, ratio, options);
            } catch (IllegalArgumentException e) {
                throw new Trouble(place + ": the ref " + Trouble.quoted(ref) + " does not fit a chart of kind "
                        + kind.text() + ": " + e.getMessage());
            }
        }

        private ControlChart made(
                MonthlySeries series,
                Function<String, MonthlySeries> all,
                Optional<RatioSeries> ratio,
                ChartOptions options)
                throws Trouble {
            if (denominator.isEmpty() && ratio.isEmpty() && fits(kind, "denominator")) {
                throw new Trouble(place + ": a chart of kind " + kind.text() + " needs a denominator; expected a ref");
            }
            return switch (kind) {
                case XMR -> ControlChart.xmr(series, options);
                case MOVING_RANGE -> ControlChart.xmr(series, options).movingRanges();
                case RUN -> ControlChart.run(series, options);
                case C -> ControlChart.c(series, options);
                case EWMA -> ControlChart.ewma(series, lambda, options);
                case P -> ControlChart.p(proportion(series, all, ratio), options);
                case P_PRIME -> ControlChart.pPrime(proportion(series, all, ratio), options);
                case U -> ControlChart.u(rate(series, all, ratio), options);
                case U_PRIME -> ControlChart.uPrime(rate(series, all, ratio), options);
                case I_PRIME -> ControlChart.iPrime(rate(series, all, ratio), options);
                default -> throw new Trouble(place + ": a chart of kind " + kind.text() + " needs dates of events");
            };
        }

        private RatioSeries proportion(
                MonthlySeries numerators, Function<String, MonthlySeries> all, Optional<RatioSeries> ratio)
                throws Trouble {
            return denominator.isEmpty()
                    ? ratio.orElseThrow()
                    : RatioSeries.proportion(numerators, denominators(all)).withMultiplier(multiplier);
        }

        private RatioSeries rate(
                MonthlySeries numerators, Function<String, MonthlySeries> all, Optional<RatioSeries> ratio)
                throws Trouble {
            return denominator.isEmpty()
                    ? ratio.orElseThrow()
                    : RatioSeries.rate(numerators, denominators(all), multiplier);
        }

        private MonthlySeries denominators(Function<String, MonthlySeries> all) throws Trouble {
            MonthlySeries denominators = all.apply(denominator);
            if (denominators == null) {
                throw new Trouble(place + ": the denominator " + Trouble.quoted(denominator)
                        + " has no observations; expected a ref of the observations");
            }
            return denominators;
        }
    }

    /** Reads a file by its key column; the choices in its order. */
    public static Map<String, Choice> read(Source source, String key) throws Trouble {
        Map<String, Choice> choices = new LinkedHashMap<>();
        try (CsvTable table = CsvTable.open(source)) {
            table.require(List.of(key));
            while (table.next()) {
                String name = Cells.text(table, key);
                if (name.isEmpty() || choices.containsKey(name)) {
                    throw table.trouble("the " + key + " " + Trouble.quoted(name)
                            + (name.isEmpty()
                                    ? " is empty; expected a name"
                                    : " stands again; expected one row for it"));
                }
                choices.put(name, choice(table));
            }
        }
        return choices;
    }

    private static String cell(CsvTable table, String column) {
        int index = table.column(column);
        return index == CsvTable.ABSENT ? "" : table.cell(index).strip();
    }

    private static Choice choice(CsvTable table) throws Trouble {
        ChartKind kind =
                cell(table, "chart").isEmpty() ? ChartKind.XMR : Cells.parsed(table, "chart", ChartKind::parse);
        List<String> alien = new ArrayList<>();
        for (String column : COLUMNS) {
            if (!cell(table, column).isEmpty() && !fits(kind, column)) {
                alien.add(column);
            }
        }
        if (!alien.isEmpty()) {
            throw table.trouble("a chart of kind " + kind.text() + " takes no " + String.join(", ", alien)
                    + "; expected an empty cell");
        }
        double usual = kind == ChartKind.P || kind == ChartKind.P_PRIME ? PERCENT : 1;
        return new Choice(
                kind,
                cell(table, "denominator"),
                number(table, "multiplier", usual),
                number(table, "lambda", USUAL_LAMBDA),
                change(table),
                table.trouble("").getMessage().replaceAll(": $", ""));
    }

    private static boolean fits(ChartKind kind, String column) {
        Set<ChartKind> individuals = Set.of(ChartKind.XMR, ChartKind.MOVING_RANGE);
        return switch (column) {
            case "denominator", "multiplier" ->
                switch (kind) {
                    case P, P_PRIME, U, U_PRIME, I_PRIME -> true;
                    default -> false;
                };
            case "lambda" -> kind == ChartKind.EWMA;
            case "medians", "season", "trend" -> individuals.contains(kind);
            default -> true;
        };
    }

    private static double number(CsvTable table, String column, double usual) throws Trouble {
        return cell(table, column).isEmpty() ? usual : Cells.number(table, column);
    }

    private static UnaryOperator<ChartOptions> change(CsvTable table) throws Trouble {
        List<UnaryOperator<ChartOptions>> changes = new ArrayList<>();
        if (!cell(table, "rules").isEmpty()) {
            RuleSet rules = Cells.parsed(table, "rules", RuleSet::parse);
            changes.add(options -> options.withRules(rules));
        }
        add(changes, table, "baseline", ChartChoices::baseline);
        add(changes, table, "limits", ChartChoices::limits);
        if (!cell(table, "center").isEmpty()) {
            double center = Cells.number(table, "center");
            changes.add(options -> options.withCenter(center));
        }
        add(changes, table, "exclude", ChartChoices::exclude);
        addFlag(changes, table, "medians", ChartOptions::withMedians);
        addFlag(changes, table, "season", ChartOptions::withSeason);
        addFlag(changes, table, "trend", ChartOptions::withTrend);
        return options -> {
            ChartOptions changed = options;
            for (UnaryOperator<ChartOptions> change : changes) {
                changed = change.apply(changed);
            }
            return changed;
        };
    }

    /** Adds what a cell says, if it says anything that holds. */
    private static void add(
            List<UnaryOperator<ChartOptions>> changes,
            CsvTable table,
            String column,
            BiFunction<ChartOptions, String, ChartOptions> meaning)
            throws Trouble {
        String text = cell(table, column);
        if (!text.isEmpty()) {
            Cells.parsed(table, column, cell -> meaning.apply(ChartOptions.standard(), cell));
            changes.add(options -> meaning.apply(options, text));
        }
    }

    private static void addFlag(
            List<UnaryOperator<ChartOptions>> changes,
            CsvTable table,
            String column,
            UnaryOperator<ChartOptions> change)
            throws Trouble {
        if (flag(table, column)) {
            changes.add(change);
        }
    }

    /** Adds what a row of the cases says to what a row of the charts says. */
    static ChartOptions joined(ChartOptions of, ChartOptions more) {
        ChartOptions options = of.withPolarity(more.polarity()).withRangeScreening(more.isRangeScreening());
        if (more.baselinePoints().isPresent()) {
            options = options.withBaseline(more.baselinePoints().getAsInt());
        }
        for (Map.Entry<YearMonth, String> phase : more.phases().entrySet()) {
            options = options.withPhase(phase.getKey(), phase.getValue());
        }
        return options;
    }

    private static ChartOptions baseline(ChartOptions options, String cell) {
        if (cell.contains("/")) {
            return options.withBaseline(MonthRange.parse(cell));
        }
        if (!cell.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException(Trouble.quoted(cell)
                    + " is neither a number of points nor a range of months; expected 24 or 2019-04/2020-03");
        }
        return options.withBaseline(Integer.parseInt(cell));
    }

    private static ChartOptions limits(ChartOptions options, String cell) {
        String[] parts = cell.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException(
                    Trouble.quoted(cell) + " is not lower, center and upper; expected 41/50/59");
        }
        double[] lines = new double[parts.length];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = decimal(parts[i].strip());
        }
        return options.withLimits(lines[0], lines[1], lines[2]);
    }

    private static double decimal(String text) {
        if (!text.matches("[-+]?[0-9]{1,15}([.][0-9]{1,15})?")) {
            throw new IllegalArgumentException(
                    Trouble.quoted(text) + " is not a number; expected a plain decimal such as 1234 or -0.5");
        }
        return Double.parseDouble(text);
    }

    private static ChartOptions exclude(ChartOptions options, String cell) {
        ChartOptions result = options;
        for (String part : cell.split(";", -1)) {
            String text = part.strip();
            int space = text.indexOf(' ');
            YearMonth month = Months.parse(space < 0 ? text : text.substring(0, space));
            result = result.withExcluded(
                    month, space < 0 ? "excluded" : text.substring(space + 1).strip());
        }
        return result;
    }

    private static boolean flag(CsvTable table, String column) throws Trouble {
        return !cell(table, column).isEmpty()
                && Cells.parsed(table, column, text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default ->
                        throw new IllegalArgumentException(
                                Trouble.quoted(text) + " is neither true nor false; expected one of them");
                });
    }
}
