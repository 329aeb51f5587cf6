// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.chart.ChartPhase;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.internal.ChangeMath;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.time.FiscalYear;
import io.github.kpitrend.window.WindowValue;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/** What a row says, in plain English, built from its verdicts. */
final class Narrative {

    private final ScorecardRow row;
    private final Indicator indicator;

    private Narrative(ScorecardRow row) {
        this.row = row;
        this.indicator = row.indicator();
    }

    static String of(ScorecardRow row) {
        Narrative narrative = new Narrative(row);
        List<String> parts = new ArrayList<>();
        parts.add(narrative.figureAndMovements());
        narrative.window().ifPresent(parts::add);
        narrative.target().ifPresent(parts::add);
        row.assurance().ifPresent(assurance -> parts.add("against the target " + assurance.text()));
        narrative.ratings().ifPresent(parts::add);
        return String.join("; ", parts);
    }

    // -----------------------------------------------------------------------
    private String figureAndMovements() {
        String month = EnglishText.month(row.month());
        Figure current = row.current();
        if (!current.isKnown()) {
            return "no figure for " + month + " (" + current.reason().text() + "), so no change can be given";
        }
        List<String> movements = new ArrayList<>();
        for (Movement movement : row.movements()) {
            movements.add(movement(movement));
        }
        String text = number(current) + " in " + month;
        return text + ", " + String.join(" and ", movements)
                + row.chart().map(this::signal).orElse("");
    }

    private String movement(Movement movement) {
        Change change = movement.change();
        Optional<YearMonth> baseMonth = movement.comparison().baseMonth(row.series(), row.month());
        String base = baseMonth.map(EnglishText::month).orElse("an earlier month");
        if (movement.direction() == DirectionOfTravel.NOT_AVAILABLE) {
            return "not comparable with " + base + " (" + reason(change) + ")";
        }
        String caveat = change.partialAgainstWhole() ? " (a partial figure against a whole one)" : "";
        if (movement.direction() == DirectionOfTravel.SIMILAR) {
            return "similar to " + base + " (" + signed(change) + ")" + caveat;
        }
        String verb = movement.direction() == DirectionOfTravel.INCREASE ? "up " : "down ";
        if (change.percent().isKnown() || indicator.threshold().isInPoints()) {
            return verb + amount(change) + " on " + base + caveat;
        }
        return verb + "from " + number(change.base()) + " in " + base + caveat;
    }

    /** What the control chart adds: that a change is within the usual, or that a small one is not. */
    private String signal(ControlChart chart) {
        ChartPhase group = chart.latestPhase();
        boolean moved = row.rated().direction() == DirectionOfTravel.INCREASE
                || row.rated().direction() == DirectionOfTravel.DECREASE;
        String range = " its usual range" + limits(group);
        String joint = moved ? ", and " : ", yet ";
        return switch (chart.cause()) {
            case NONE -> (moved ? ", but within" : ", within") + range;
            case ABOVE_UPPER_LIMIT -> joint + "above" + range;
            case BELOW_LOWER_LIMIT -> joint + "below" + range;
            case TREND_UP -> joint + "the last of " + chart.latestTrend() + " that rise without a break";
            case TREND_DOWN -> joint + "the last of " + chart.latestTrend() + " that fall without a break";
            case TWO_OF_THREE_HIGH -> joint + "far above its mean in two of three";
            case TWO_OF_THREE_LOW -> joint + "far below its mean in two of three";
            case SHIFT_ABOVE -> joint + "number " + chart.latestRun() + " in a row above its mean";
            case SHIFT_BELOW -> joint + "number " + chart.latestRun() + " in a row below its mean";
            default -> joint + chart.cause().text();
        };
    }

    /** Limits may be too large to hold. */
    private String limits(ChartPhase group) {
        boolean areKnown = group.lower().isKnown() && group.upper().isKnown();
        return areKnown ? " (" + plain(group.lower()) + " to " + plain(group.upper()) + ")" : "";
    }

    private static String reason(Change change) {
        Figure difference = change.difference();
        return difference.isKnown() ? "" : difference.reason().text();
    }

    /** The size of a change without its sign: {@code 22 %}, {@code 2.5 points}. */
    private String amount(Change change) {
        double base = change.base().value();
        double current = change.current().value();
        if (indicator.threshold().isInPoints()) {
            int decimals = Math.max(1, indicator.decimals());
            return EnglishText.number(
                            ChangeMath.roundedDifference(base, current, decimals)
                                    .abs(),
                            decimals) + " points";
        }
        return base == 0
                ? "0 %"
                : EnglishText.number(ChangeMath.roundedPercent(base, current, 0).abs(), 0) + " %";
    }

    private String signed(Change change) {
        int sign = Double.compare(change.current().value(), change.base().value());
        return (sign > 0 ? "+" : sign < 0 ? "-" : "") + amount(change);
    }

    private String plain(Figure figure) {
        return EnglishText.number(figure.value(), indicator.decimals());
    }

    /** A figure with its unit. */
    private String number(Figure figure) {
        String number = plain(figure);
        if (indicator.measure() == MeasureKind.PERCENTAGE) {
            return number + " %";
        }
        return indicator.unit().isEmpty() ? number : number + " " + indicator.unit();
    }

    // -----------------------------------------------------------------------
    private Optional<String> window() {
        WindowValue average = row.average();
        if (!average.figure().isKnown()) {
            return average.figure().reason() == MissingReason.CONFIDENTIAL
                    ? Optional.of("no " + row.policy().window().length() + "-month mean (confidential)")
                    : Optional.empty();
        }
        WindowValue maximum = row.maximum();
        String highest = maximum.occurredIn()
                .map(month -> ", highest " + number(maximum.figure()) + " in " + EnglishText.month(month))
                .orElse("");
        return Optional.of(row.policy().window().length() + "-month mean " + number(average.figure()) + " of "
                + average.observedCount() + " observed" + highest
                + (average.acrossBreak() ? " (the series breaks in these months)" : ""));
    }

    private Optional<String> target() {
        return row.targetAssessment().map(assessment -> switch (assessment.status()) {
            case NO_TARGET -> "no target in force" + lastTarget();
            case TO_BE_CONFIRMED -> "target to be confirmed";
            case NOT_ASSESSED -> "target " + asked(assessment) + " not assessed";
            case NOT_YET_DUE -> "target " + asked(assessment) + " not reached yet with " + number(assessment.actual());
            case MET, WITHIN_TOLERANCE, MISSED ->
                "target " + asked(assessment) + " " + assessment.status().text() + " with "
                        + number(assessment.actual());
        });
    }

    private static String asked(TargetAssessment assessment) {
        return assessment.target().map(Target::toString).orElse("");
    }

    /** What became of the latest target before the month. */
    private String lastTarget() {
        return row.targets()
                .map(schedule -> {
                    SortedMap<FiscalYear, Target> earlier =
                            schedule.byYear().headMap(schedule.calendar().yearOf(row.month()));
                    if (earlier.isEmpty()) {
                        return "";
                    }
                    Target last = earlier.get(earlier.lastKey());
                    boolean confirmed = last != null && last.isConfirmed();
                    return " (" + earlier.lastKey() + " was " + (confirmed ? String.valueOf(last) : "to be confirmed")
                            + ")";
                })
                .orElse("");
    }

    private Optional<String> ratings() {
        List<String> parts = new ArrayList<>();
        if (row.computedRating() != QualitativeRating.NOT_RATED) {
            parts.add("rated " + lower(row.computedRating()));
        }
        row.assessedRating()
                .ifPresent(assessment -> parts.add(
                        "assessed " + lower(assessment.rating()) + " for " + EnglishText.month(assessment.month())));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    private static String lower(QualitativeRating rating) {
        return rating.name().toLowerCase(Locale.ROOT);
    }
}
