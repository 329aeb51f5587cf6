// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.chart.ChartKind;
import io.github.kpitrend.chart.ChartPhase;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.time.FiscalCalendar;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The first sentence of a narrative: the figure, its changes, and what the control chart adds. */
final class FigureSentence {

    private final ScorecardRow row;
    private final Indicator indicator;
    private final RowNumbers numbers;

    FigureSentence(ScorecardRow row) {
        this.row = row;
        this.indicator = row.indicator();
        this.numbers = row.numbers();
    }

    String text() {
        Optional<YearMonth> period = row.period();
        if (period.isEmpty()) {
            return row.latestFinal()
                    .map(month -> "No figure since " + EnglishText.month(month) + ".")
                    .orElse("No figure for " + EnglishText.month(row.month()) + " or any month before.");
        }
        YearMonth month = period.get();
        Observation observation = row.observation();
        if (!observation.figure().isKnown()) {
            MissingReason reason = observation.figure().reason();
            if (RatioText.isNothing(row, month)) {
                return "No cases " + Words.in(row.reportingPeriods(), month) + " (0 of 0).";
            }
            return "No figure for " + EnglishText.month(month) + (reason == MissingReason.PENDING ? " yet " : " ")
                    + EnglishText.aside(reason.text()) + ".";
        }
        Set<Marker> excluded = row.policy().excludedOf(observation.markers());
        if (!excluded.isEmpty()) {
            return notFinal(month, observation.figure(), excluded);
        }
        String changes = changes();
        return numbers.withUnit(observation.figure(), figureDecimals()) + RatioText.per(row) + " "
                + Words.in(row.reportingPeriods(), month)
                + RatioText.parts(row, month)
                + Words.marks(worded(observation.markers()))
                + (changes.isEmpty() ? "" : ", " + changes)
                + signal()
                + ".";
    }

    /** Markers that are named in words: all but that of a break, which the comparison names. */
    static Set<Marker> worded(Set<Marker> markers) {
        Set<Marker> worded = new java.util.TreeSet<>(markers);
        worded.remove(Marker.BREAK_BEFORE);
        return worded;
    }

    private String notFinal(YearMonth month, Figure figure, Set<Marker> excluded) {
        String number = numbers.figure(figure);
        if (excluded.contains(Marker.FORECAST)) {
            return number + " is a forecast for " + EnglishText.month(month) + ", so it is not compared or assessed.";
        }
        if (excluded.contains(Marker.PARTIAL)) {
            return number + " so far " + Words.in(row.reportingPeriods(), month) + " (partial "
                    + EnglishText.period(indicator.frequency()) + "), so not compared.";
        }
        return number + " " + Words.in(row.reportingPeriods(), month) + Words.marks(excluded)
                + ", so it is not compared or assessed.";
    }

    // -----------------------------------------------------------------------
    private String changes() {
        List<String> given = new ArrayList<>();
        List<String> alone = new ArrayList<>();
        List<Change> baseless = new ArrayList<>();
        Set<YearMonth> said = new HashSet<>();
        for (Change change : row.changes()) {
            Optional<YearMonth> base = change.baseMonth();
            if (base.isEmpty() || said.add(base.get())) {
                if (isOfPeriodAlone(change)) {
                    alone.add("for the " + EnglishText.period(indicator.frequency()) + " alone ("
                            + numbers.figure(change.current()) + ") " + change(change));
                } else if (change.base().isKnown()) {
                    given.add(change(change));
                } else {
                    baseless.add(change);
                }
            }
        }
        given.addAll(alone);
        String without = withoutBase(baseless);
        String with = EnglishText.and(given);
        return with.isEmpty() || without.isEmpty() ? with + without : with + ", " + without;
    }

    /** Returns whether a change of a row of year-to-date totals compares the figures of single periods, which the row does not show. */
    private boolean isOfPeriodAlone(Change change) {
        return row.reportsTotals()
                && change.base().isKnown()
                && change.current().isKnown()
                && !change.current().equals(row.observation().figure());
    }

    /** Names the months that have no figure to compare with. */
    private String withoutBase(List<Change> changes) {
        StringBuilder text = new StringBuilder();
        for (Change change : changes) {
            Optional<String> base = change.baseMonth().map(EnglishText::month);
            MissingReason reason = change.base().reason();
            boolean isSilent = reason == MissingReason.OUTSIDE_SERIES || reason == MissingReason.NOT_DUE;
            String why = isSilent || base.isEmpty() ? "" : " " + EnglishText.aside(reason.text());
            if (text.isEmpty()) {
                text.append(base.map(month -> "with no figure for " + month).orElse("with no earlier figure"))
                        .append(" to compare with");
            } else {
                text.append(base.map(month -> " and none for " + month).orElse(" and no earlier one"));
            }
            text.append(why);
        }
        return text.toString();
    }

    private String change(Change change) {
        PrintedChange printed = numbers.change(change);
        Optional<YearMonth> baseMonth = change.baseMonth();
        String base = baseMonth.map(EnglishText::month).orElse("an earlier month");
        if (printed.direction() == DirectionOfTravel.NOT_AVAILABLE) {
            return notComparable(change, base);
        }
        base += Words.marks(worded(change.baseMarkers()));
        if (printed.direction() == DirectionOfTravel.SIMILAR) {
            return change.difference().isKnown() && change.difference().value() == 0
                    ? "unchanged from " + base
                    : "similar to " + base + " (" + similar(change, printed) + ")";
        }
        String verb = printed.direction() == DirectionOfTravel.INCREASE ? "up " : "down ";
        Optional<String> amount = amount(change, printed);
        return amount.isPresent()
                ? verb + amount.get() + " on " + base
                : verb + "from " + numbers.figure(change.base()) + " in " + base;
    }

    private String notComparable(Change change, String base) {
        String without = "not comparable with " + base + " ";
        if (row.startsAgain(change)) {
            return without + "because the totals start again in "
                    + EnglishText.monthName(calendar().startMonth());
        }
        if (change.acrossBreak()) {
            return without + "because the definition changed in between";
        }
        MissingReason reason = change.difference().reason();
        return without
                + (reason == MissingReason.TOTAL_FELL ? "because " + reason.text() : EnglishText.aside(reason.text()));
    }

    private FiscalCalendar calendar() {
        return row.reportingPeriods().calendar();
    }

    /** The amount of a similar change, with its sign: {@code +6%}, {@code +3.0 percentage points, 5%}. */
    private String similar(Change change, PrintedChange printed) {
        String points = change.difference().isKnown()
                ? numbers.difference(printed.difference(numbers.pointDecimals(), true))
                : "";
        if (!points.isEmpty() && (indicator.threshold().isInPoints() || printed.crossesZero())) {
            return points;
        }
        return !points.isEmpty() && numbers.isPercentage()
                ? points + ", " + printed.percent(0, false)
                : printed.percent(0, true);
    }

    /** The size of a change: {@code 22%}, {@code 10.0 percentage points (25%)}, {@code 2.0}; empty where only a direction is known. */
    private Optional<String> amount(Change change, PrintedChange printed) {
        boolean hasPoints = change.difference().isKnown();
        if (indicator.threshold().isInPoints() || (change.percent().isKnown() && printed.crossesZero())) {
            return hasPoints
                    ? Optional.of(numbers.difference(printed.differenceSize(numbers.pointDecimals())))
                    : Optional.empty();
        }
        if (!change.percent().isKnown()) {
            return Optional.empty();
        }
        String percent = printed.percentSize(0);
        return Optional.of(
                numbers.isPercentage()
                        ? numbers.difference(printed.differenceSize(numbers.pointDecimals())) + " (" + percent + ")"
                        : percent);
    }

    // -----------------------------------------------------------------------
    /** Returns the addition of the published variation: that a change is within the usual range, or that a small one is not. */
    private String signal() {
        return row.variation()
                .flatMap(variation -> row.chart().map(chart -> signal(variation, chart)))
                .orElse("");
    }

    private String signal(Variation variation, ControlChart of) {
        ChartPhase phase = of.latestPhase();
        boolean moved = indicatesMove();
        if (!phase.hasVariation() && variation == Variation.COMMON_CAUSE) {
            return ", the same as in every " + EnglishText.period(indicator.frequency()) + " before";
        }
        return switch (of.cause()) {
            case NONE -> (moved ? ", but within its usual range" : ", within its usual range") + range(of);
            case ABOVE_UPPER_LIMIT -> ", and above its usual range" + range(of);
            case BELOW_LOWER_LIMIT -> ", and below its usual range" + range(of);
            default -> ", " + cause(of);
        };
    }

    /** A special cause other than a figure outside the limits, as the rest of a sentence that names the figure. */
    private String cause(ControlChart of) {
        String period = EnglishText.period(indicator.frequency());
        String center = of.kind() == ChartKind.RUN ? "median" : "mean";
        return switch (of.cause()) {
            case TREND_UP -> "the " + Words.ordinal(of.latestTrend() - 1L) + " consecutive rise";
            case TREND_DOWN -> "the " + Words.ordinal(of.latestTrend() - 1L) + " consecutive fall";
            case TWO_OF_THREE_HIGH -> "with two of the last three " + period + "s unusually high";
            case TWO_OF_THREE_LOW -> "with two of the last three " + period + "s unusually low";
            case SHIFT_ABOVE ->
                "the " + Words.ordinal(of.latestRun()) + " consecutive " + period + " above its " + center;
            case SHIFT_BELOW ->
                "the " + Words.ordinal(of.latestRun()) + " consecutive " + period + " below its " + center;
            default -> "with a special cause (" + of.cause().text() + ")";
        };
    }

    /** The sentence of a finding about a special cause: {@code 35 in January 2020 is above the usual range (17 to 28)}. */
    String specialCause(ControlChart of) {
        String figure = numbers.withUnit(row.current(), figureDecimals()) + " "
                + Words.in(row.reportingPeriods(), row.decisiveMonth());
        return switch (of.cause()) {
            case ABOVE_UPPER_LIMIT -> figure + " is above the usual range" + range(of);
            case BELOW_LOWER_LIMIT -> figure + " is below the usual range" + range(of);
            case TWO_OF_THREE_HIGH, TWO_OF_THREE_LOW -> figure + ", " + cause(of);
            default -> figure + (cause(of).startsWith("the ") ? " is " : ", ") + cause(of);
        };
    }

    private boolean indicatesMove() {
        DirectionOfTravel direction = row.direction();
        return direction == DirectionOfTravel.INCREASE || direction == DirectionOfTravel.DECREASE;
    }

    /** The decimals of the figure: more than the default where it and a limit that it exceeds would print alike. */
    private int figureDecimals() {
        return row.chart()
                .filter(chart -> row.variation().isPresent())
                .map(this::decimals)
                .orElse(numbers.decimals());
    }

    private int decimals(ControlChart chart) {
        return RowLimits.of(row, chart).map(RowLimits::decimals).orElse(numbers.decimals());
    }

    private String range(ControlChart chart) {
        return RowLimits.of(row, chart).map(limits -> " (" + limits + ")").orElse("");
    }
}
