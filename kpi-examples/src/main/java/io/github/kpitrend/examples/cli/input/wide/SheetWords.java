// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.wide.Headings.Role;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.time.Frequency;
import java.util.Map;

/** The words of a row that describe its indicator. */
public final class SheetWords {

    private static final Map<String, Polarity> POLARITIES = Map.ofEntries(
            Map.entry("higher", Polarity.HIGHER_IS_BETTER),
            Map.entry("high", Polarity.HIGHER_IS_BETTER),
            Map.entry("higher is better", Polarity.HIGHER_IS_BETTER),
            Map.entry("bigger", Polarity.HIGHER_IS_BETTER),
            Map.entry("bigger is better", Polarity.HIGHER_IS_BETTER),
            Map.entry("up", Polarity.HIGHER_IS_BETTER),
            Map.entry("maximise", Polarity.HIGHER_IS_BETTER),
            Map.entry("maximize", Polarity.HIGHER_IS_BETTER),
            Map.entry("increase", Polarity.HIGHER_IS_BETTER),
            Map.entry("lower", Polarity.LOWER_IS_BETTER),
            Map.entry("low", Polarity.LOWER_IS_BETTER),
            Map.entry("lower is better", Polarity.LOWER_IS_BETTER),
            Map.entry("smaller", Polarity.LOWER_IS_BETTER),
            Map.entry("smaller is better", Polarity.LOWER_IS_BETTER),
            Map.entry("down", Polarity.LOWER_IS_BETTER),
            Map.entry("minimise", Polarity.LOWER_IS_BETTER),
            Map.entry("minimize", Polarity.LOWER_IS_BETTER),
            Map.entry("decrease", Polarity.LOWER_IS_BETTER),
            Map.entry("range", Polarity.TARGET_IS_BEST),
            Map.entry("target", Polarity.TARGET_IS_BEST),
            Map.entry("target is best", Polarity.TARGET_IS_BEST),
            Map.entry("neutral", Polarity.NEUTRAL),
            Map.entry("none", Polarity.NEUTRAL),
            Map.entry("n/a", Polarity.NEUTRAL));
    private static final Map<String, Frequency> FREQUENCIES = Map.ofEntries(
            Map.entry("monthly", Frequency.MONTHLY),
            Map.entry("m", Frequency.MONTHLY),
            Map.entry("month", Frequency.MONTHLY),
            Map.entry("quarterly", Frequency.QUARTERLY),
            Map.entry("q", Frequency.QUARTERLY),
            Map.entry("quarter", Frequency.QUARTERLY),
            Map.entry("half yearly", Frequency.HALF_YEARLY),
            Map.entry("six monthly", Frequency.HALF_YEARLY),
            Map.entry("bi annual", Frequency.HALF_YEARLY),
            Map.entry("biannual", Frequency.HALF_YEARLY),
            Map.entry("annual", Frequency.ANNUAL),
            Map.entry("annually", Frequency.ANNUAL),
            Map.entry("yearly", Frequency.ANNUAL),
            Map.entry("a", Frequency.ANNUAL));
    private static final Map<String, MeasureKind> MEASURES = Map.of(
            "%",
            MeasureKind.PERCENTAGE,
            "percentage",
            MeasureKind.PERCENTAGE,
            "percent",
            MeasureKind.PERCENTAGE,
            "count",
            MeasureKind.COUNT,
            "number",
            MeasureKind.COUNT,
            "rate",
            MeasureKind.RATE,
            "amount",
            MeasureKind.AMOUNT);

    private final Columns columns;
    private final SheetRow row;
    private final SheetTroubles troubles;
    private final Polarity polarity;
    private final Frequency frequency;

    SheetWords(Columns columns, SheetRow row, SheetTroubles troubles) {
        this.columns = columns;
        this.row = row;
        this.troubles = troubles;
        this.polarity = word(Role.POLARITY, POLARITIES, "higher, lower, target or neutral");
        this.frequency = word(Role.FREQUENCY, FREQUENCIES, "monthly, quarterly, half-yearly or annual");
    }

    /** Returns the polarity that a word names; null for none. */
    public static Polarity polarity(String text) {
        return POLARITIES.get(folded(text));
    }

    /** Returns the frequency that a word names; null for none. */
    public static Frequency frequency(String text) {
        return FREQUENCIES.get(folded(text));
    }

    /** Returns the kind of measure that a word names; null for none. */
    public static MeasureKind measure(String text) {
        return MEASURES.get(folded(text));
    }

    private static String folded(String text) {
        return Headings.normalized(text).replace('-', ' ');
    }

    private <T> T word(Role role, Map<String, T> words, String expected) {
        String text = columns.text(row.line(), role);
        if (isNone(text)) {
            return null;
        }
        T meaning = words.get(folded(text));
        if (meaning == null) {
            troubles.cell(
                    row.line(),
                    columns.single(role),
                    Trouble.quoted(text) + " is not understood; expected " + expected);
        }
        return meaning;
    }

    /** Returns the polarity that the row says; null where it says none. */
    Polarity polarity() {
        return polarity;
    }

    /** Returns the frequency that the row says; null where it says none. */
    Frequency frequency() {
        return frequency;
    }

    void describe(Indicator.Builder indicator, SheetFigures.Facts facts, boolean namesAreRefs) {
        indicator
                .name(row.name().isEmpty() && namesAreRefs ? row.ref() : row.name())
                .owner(columns.text(row.line(), Role.OWNER))
                .reporter(columns.text(row.line(), Role.REPORTER))
                .outcome(columns.text(row.line(), Role.OUTCOME));
        String unit = columns.text(row.line(), Role.UNIT);
        boolean percentUnit = unit.equals("%");
        indicator.unit(percentUnit ? "" : isNone(unit) ? facts.currency() : unit);
        MeasureKind measure = measure();
        if (measure != null) {
            indicator.measure(measure);
        } else if (isPercentage(percentUnit || facts.allPercent())) {
            indicator.measure(MeasureKind.PERCENTAGE);
        } else if (facts.broken() || !facts.currency().isEmpty() || hasCurrency(unit)) {
            indicator.measure(MeasureKind.AMOUNT);
        }
        if (polarity != null) {
            indicator.polarity(polarity);
        }
        if (frequency != null || facts.frequency() != Frequency.MONTHLY) {
            indicator.frequency(frequency != null ? frequency : facts.frequency());
        }
        if (facts.decimals() >= 0) {
            indicator.decimals(facts.decimals());
        }
    }

    private MeasureKind measure() {
        return word(Role.MEASURE, MEASURES, "count, percentage, rate or amount");
    }

    /** Returns whether the row is one of percentages: as its column "%?" says, else as its unit and its figures do. */
    private boolean isPercentage(boolean bySigns) {
        Column column = columns.single(Role.PERCENT);
        String sign = column == null ? "" : row.line().text(column.index());
        if (sign.isEmpty()) {
            return bySigns;
        }
        if (sign.equals("%") || sign.equalsIgnoreCase("y") || sign.equalsIgnoreCase("yes")) {
            return true;
        }
        if (!isNone(sign) && !sign.equalsIgnoreCase("n") && !sign.equalsIgnoreCase("no")) {
            troubles.cell(
                    row.line(),
                    column,
                    Trouble.quoted(sign) + " is not understood; expected % for a percentage, or --");
        }
        return false;
    }

    private static boolean hasCurrency(String unit) {
        return unit.chars().anyMatch(each -> Character.getType(each) == Character.CURRENCY_SYMBOL);
    }

    /** Returns whether a text stands for nothing. */
    static boolean isNone(String text) {
        return text.isEmpty()
                || text.equals("-")
                || text.equals("--")
                || text.equals("\u2013")
                || text.equals("\u2014");
    }
}
