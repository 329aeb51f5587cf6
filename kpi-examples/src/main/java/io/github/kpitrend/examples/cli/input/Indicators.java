// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.examples.cli.input.wide.SheetWords;
import io.github.kpitrend.examples.cli.input.wide.SideFile;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.Aggregation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The file of indicators: one row for each ref, everything but the ref optional. What it says of a ref wins over what was known of it before, cell by cell. */
public final class Indicators {

    private static final List<String> COLUMNS = List.of(
            "ref!",
            "name",
            "unit",
            "owner",
            "reporter",
            "outcome",
            "group",
            "measure",
            "polarity",
            "frequency",
            "aggregation",
            "threshold",
            "decimals",
            "calendar",
            "lag",
            "figures",
            "per",
            "least_denominator",
            "parent",
            "weight",
            "roll_up",
            "status_roll_up");

    /** The columns that are read apart. */
    private static final Set<String> OTHERS =
            Set.of("ref!", "group", "per", "least_denominator", "parent", "weight", "roll_up", "status_roll_up");

    /** The columns of what an indicator itself says, in the order in which they are refused. */
    private static final List<String> PROPERTIES =
            COLUMNS.stream().filter(column -> !OTHERS.contains(column)).toList();

    private final Map<String, Indicator> byRef;
    private final Map<String, String> groups = new HashMap<>();
    private final Set<String> frequencies = new HashSet<>();
    private final Set<String> thresholds = new HashSet<>();
    private final Map<String, Double> per = new HashMap<>();
    private final Map<String, Double> leastDenominators = new HashMap<>();
    private final TreeColumns tree = new TreeColumns();
    private final Function<String, FiscalCalendar> calendars;
    private final FiscalCalendar calendar;

    private Indicators(GivenPage known, ReadOptions options, Function<String, FiscalCalendar> calendars) {
        this.byRef = new HashMap<>(known.indicators());
        this.groups.putAll(known.groups());
        this.frequencies.addAll(known.frequencies());
        this.calendar = options.calendar();
        this.calendars = calendars;
    }

    /** Takes what the file of observations says, where there is no file of indicators. */
    public static Indicators of(GivenPage known, ReadOptions options) {
        return new Indicators(known, options, text -> options.calendar());
    }

    /**
     * Reads a file.
     *
     * @param calendars reads the text of a calendar
     * @param lines takes the line in which each ref stands
     */
    public static Indicators read(
            Source source,
            ReadOptions options,
            Troubles troubles,
            GivenPage known,
            Function<String, FiscalCalendar> calendars,
            Map<String, Long> lines)
            throws Trouble {
        Indicators indicators = new Indicators(known, options, calendars);
        Map<String, Long> seen = new HashMap<>();
        lines.putAll(SideFile.read(source, options, COLUMNS, troubles, row -> {
            String ref = row.ref();
            Long earlier = seen.putIfAbsent(ref, row.line());
            if (earlier != null) {
                throw row.trouble("the ref " + Trouble.quoted(ref) + " stands again, after line " + earlier
                        + "; expected one row for a ref");
            }
            indicators.add(ref, row);
        }));
        return indicators;
    }

    private void add(String ref, SideFile.Row row) throws Trouble {
        Indicator before = byRef.get(ref);
        Indicator.Builder builder = before == null ? Indicator.builder(ref).calendar(calendar) : before.toBuilder();
        for (String column : PROPERTIES) {
            if (!row.text(column).isEmpty()) {
                row.parsed(column, text -> set(builder, column, text));
            }
        }
        if (!row.text("group").isEmpty()) {
            groups.put(ref, row.text("group"));
        }
        if (!row.text("frequency").isEmpty()) {
            frequencies.add(ref);
        }
        if (!row.text("threshold").isEmpty()) {
            thresholds.add(ref);
        }
        number(row, ref, "per", per, 0, true);
        number(row, ref, "least_denominator", leastDenominators, 0, false);
        tree.add(ref, row);
        byRef.put(ref, builder.build());
    }

    private Indicator.Builder set(Indicator.Builder builder, String column, String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return switch (column) {
            case "name" -> builder.name(text);
            case "unit" -> builder.unit(text);
            case "owner" -> builder.owner(text);
            case "reporter" -> builder.reporter(text);
            case "outcome" -> builder.outcome(text);
            case "measure" -> builder.measure(measure(small));
            case "polarity" -> builder.polarity(polarity(text));
            case "frequency" -> builder.frequency(frequency(text));
            case "aggregation" -> builder.aggregation(Aggregation.parse(small));
            case "threshold" -> builder.threshold(ChangeThreshold.parse(text));
            case "decimals" -> builder.decimals(decimals(text));
            case "calendar" -> builder.calendar(calendars.apply(text));
            case "lag" -> builder.publicationLag(lag(text));
            case "figures" -> builder.reportsYearToDate(isYearToDate(text));
            default -> throw new IllegalStateException(column);
        };
    }

    private static void number(
            SideFile.Row row, String ref, String column, Map<String, Double> to, double least, boolean above)
            throws Trouble {
        if (!row.text(column).isEmpty()) {
            double number = row.number(column);
            if (number < least || above && number == least) {
                throw row.trouble("the " + column + " " + Trouble.quoted(row.text(column))
                        + " does not fit; expected a number " + (above ? "above 0" : "of 0 or more"));
            }
            to.put(ref, number);
        }
    }

    private static MeasureKind measure(String text) {
        MeasureKind measure = SheetWords.measure(text);
        return measure == null ? MeasureKind.parse(text) : measure;
    }

    private static Polarity polarity(String text) {
        Polarity polarity = SheetWords.polarity(text);
        return polarity == null ? Polarity.parse(text) : polarity;
    }

    private static Frequency frequency(String text) {
        Frequency frequency = SheetWords.frequency(text);
        return frequency == null ? Frequency.parse(text) : frequency;
    }

    private static boolean isYearToDate(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        if (small.equals("year to date") || small.equals("ytd") || small.equals("cumulative")) {
            return true;
        }
        if (small.equals("single periods") || small.equals("single")) {
            return false;
        }
        throw new IllegalArgumentException(
                Trouble.quoted(text) + " is not understood; expected year to date, or nothing");
    }

    private static int lag(String cell) {
        if (!cell.matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException(
                    Trouble.quoted(cell) + " is not a number of periods; expected one such as 1");
        }
        return Integer.parseInt(cell);
    }

    private static int decimals(String cell) {
        if (!cell.matches("[0-9]{1,2}") || Integer.parseInt(cell) > Indicator.MAX_DECIMALS) {
            throw new IllegalArgumentException(
                    Trouble.quoted(cell) + " is not a number of decimals; expected 0 to " + Indicator.MAX_DECIMALS);
        }
        return Integer.parseInt(cell);
    }

    // -----------------------------------------------------------------------
    /** Returns the indicator of a ref; one with its ref as name where nothing is known of it. */
    public Indicator indicator(String ref) {
        Indicator indicator = byRef.get(ref);
        return indicator == null ? Indicator.builder(ref).calendar(calendar).build() : indicator;
    }

    /** Changes the indicator of a ref. */
    public void replace(Indicator indicator) {
        byRef.put(indicator.ref(), indicator);
    }

    /** Returns whether a file says how often a ref is reported. */
    public boolean hasFrequency(String ref) {
        return frequencies.contains(ref);
    }

    /** Returns whether a file says from which change on a ref goes up or down. */
    public boolean hasThreshold(String ref) {
        return thresholds.contains(ref);
    }

    /** Returns the groups of refs that have one. */
    public Map<String, String> groups() {
        return groups;
    }

    /** Returns the multiplier of a ratio: 100 for a percentage and else 1, where no file says it. */
    public double per(String ref) {
        return per.getOrDefault(ref, indicator(ref).measure() == MeasureKind.PERCENTAGE ? 100.0 : 1.0);
    }

    /** Returns what the file says of parents and children. */
    public TreeColumns tree() {
        return tree;
    }

    /** Returns the denominator below which a ratio has no value. */
    public double leastDenominator(String ref) {
        return leastDenominators.getOrDefault(ref, 0.0);
    }
}
