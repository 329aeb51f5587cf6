// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.examples.cli.input.PublishedResult.Outcome;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.WindowValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Compares what a sheet publishes beside its months with what the months say. Ours is exact, then rounded to the decimals that were published. */
public final class PublishedChecks {

    private static final int YEAR = 12;

    private final YearMonth page;
    private final Function<String, Indicator> indicators;
    private final Function<String, MonthlySeries> series;

    /**
     * Compares as of a page's month.
     *
     * @param page the month that the sheet was made for
     */
    public PublishedChecks(
            YearMonth page, Function<String, Indicator> indicators, Function<String, MonthlySeries> series) {
        this.page = page;
        this.indicators = indicators;
        this.series = series;
    }

    /** Compares all cells, in their order. */
    public List<PublishedResult> of(List<PublishedCell> cells) {
        return cells.stream().map(this::check).toList();
    }

    private PublishedResult check(PublishedCell cell) {
        Indicator indicator = indicators.apply(cell.ref());
        MonthlySeries figures = series.apply(cell.ref());
        YearMonth month = period(figures);
        return switch (cell.kind()) {
            case PREVIOUS -> change(cell, indicator, figures, month, indicator.previousPeriod());
            case YEAR -> change(cell, indicator, figures, month, Comparison.sameMonthLastYear());
            case MEAN -> window(cell, indicator, figures, month, false);
            case MAX -> window(cell, indicator, figures, month, true);
            case TO_DATE -> {
                int months = indicator.calendar().monthOfYear(month);
                yield aggregated(cell, indicator, figures, month, months);
            }
            case PERIOD -> aggregated(cell, indicator, figures, cell.month(), cell.months());
            case MONTH -> compared(cell, figures.at(cell.month()), true);
            case KEPT ->
                new PublishedResult(
                        cell, cell.number().figure(), Figure.missing(MissingReason.NOT_REPORTED), Outcome.KEPT, "");
        };
    }

    /** The latest month up to the page's of which anything is said. */
    private YearMonth period(MonthlySeries figures) {
        for (YearMonth month = page; !month.isBefore(figures.first()); month = month.minusMonths(1)) {
            Figure figure = figures.at(month);
            if (figure.isKnown()
                    || figure.reason() != MissingReason.NOT_REPORTED
                            && figure.reason() != MissingReason.OUTSIDE_SERIES) {
                return month;
            }
        }
        return page;
    }

    // -----------------------------------------------------------------------
    private PublishedResult change(
            PublishedCell cell, Indicator indicator, MonthlySeries figures, YearMonth month, Comparison comparison) {
        Change change = Change.at(figures, month, comparison);
        PublishedNumber published = cell.number();
        boolean known = published.figure().isKnown();
        boolean arrowAlone = !known && !published.arrow().isEmpty();
        Figure ours = published.points() ? change.difference() : change.percent();
        if (!published.understood()) {
            return new PublishedResult(cell, published.figure(), ours, Outcome.KEPT, "");
        }
        if (!known && !arrowAlone) {
            return new PublishedResult(
                    cell, published.figure(), ours, ours.isKnown() ? Outcome.DIFFERS : Outcome.AGREES, "");
        }
        if (!ours.isKnown()) {
            YearMonth base = comparison.baseMonth(figures, month).orElse(month);
            YearMonth lacking = change.current().isKnown() ? base : month;
            return new PublishedResult(
                    cell, published.figure(), ours, Outcome.CANNOT_BE_CHECKED, "no figure for " + printed(lacking));
        }
        boolean arrow = published.arrow().isEmpty()
                || sameArrow(published.arrow(), indicator.threshold().direction(change));
        if (arrowAlone) {
            return new PublishedResult(cell, published.figure(), ours, arrow ? Outcome.AGREES : Outcome.DIFFERS, "");
        }
        return compared(cell, ours, arrow);
    }

    private static boolean sameArrow(String arrow, DirectionOfTravel direction) {
        return switch (arrow) {
            case "\u2191", "\u25b2" -> direction == DirectionOfTravel.INCREASE;
            case "\u2193", "\u25bc" -> direction == DirectionOfTravel.DECREASE;
            default -> direction == DirectionOfTravel.SIMILAR;
        };
    }

    private PublishedResult window(
            PublishedCell cell, Indicator indicator, MonthlySeries figures, YearMonth month, boolean max) {
        RollingWindow window = RollingWindow.trailing(YEAR).requiring(1);
        WindowValue value = max ? window.max(figures, month) : window.mean(figures, month);
        long expected = expected(indicator, figures, month, YEAR);
        boolean complete = value.observedCount() >= expected;
        Figure published = cell.number().figure();
        if (!cell.number().understood()) {
            return new PublishedResult(cell, published, value.figure(), Outcome.KEPT, "");
        }
        if (!published.isKnown() && !value.figure().isKnown()) {
            return new PublishedResult(cell, published, value.figure(), Outcome.AGREES, "");
        }
        boolean below = max
                && published.isKnown()
                && value.figure().isKnown()
                && rounded(cell, value.figure()).compareTo(published.toBigDecimal()) > 0;
        if (!complete && !below) {
            return new PublishedResult(
                    cell,
                    published,
                    value.figure(),
                    Outcome.CANNOT_BE_CHECKED,
                    value.observedCount() + " of " + expected + " " + periods(indicator) + " given");
        }
        if (!published.isKnown()) {
            return new PublishedResult(cell, published, value.figure(), Outcome.DIFFERS, "");
        }
        return compared(cell, value.figure(), true);
    }

    /** Returns how many periods end in the months up to a month. */
    private static long expected(Indicator indicator, MonthlySeries figures, YearMonth month, int months) {
        return indicator.reportingPeriods(figures).count(MonthRange.endingAt(month, months));
    }

    /** A sum, mean or last figure of a span of months, all of which must be there. */
    private PublishedResult aggregated(
            PublishedCell cell, Indicator indicator, MonthlySeries figures, YearMonth month, int months) {
        long expected = Math.max(1, expected(indicator, figures, month, months));
        RollingWindow window = RollingWindow.trailing(months).requiring(1);
        WindowValue sum = window.sum(figures, month);
        Figure published = cell.number().figure();
        Aggregation aggregation = indicator.aggregation();
        Figure ours = switch (aggregation) {
            case SUM -> sum.figure();
            case MEAN -> window.mean(figures, month).figure();
            case MAX -> window.max(figures, month).figure();
            case LAST -> figures.at(month);
            default -> Figure.missing(MissingReason.UNAVAILABLE);
        };
        if (indicator.reportsYearToDate()) {
            ours = figures.at(month);
        }
        if (!published.isKnown()) {
            return new PublishedResult(cell, published, ours, ours.isKnown() ? Outcome.KEPT : Outcome.AGREES, "");
        }
        boolean complete = sum.observedCount() >= expected
                || (aggregation == Aggregation.LAST || indicator.reportsYearToDate()) && ours.isKnown();
        if (!complete || !ours.isKnown()) {
            String note = complete
                    ? "not added up by " + aggregation.text()
                    : sum.observedCount() + " of " + expected + " " + periods(indicator) + " given";
            return new PublishedResult(cell, published, ours, Outcome.CANNOT_BE_CHECKED, note);
        }
        return compared(cell, ours, true);
    }

    private static String periods(Indicator indicator) {
        return switch (indicator.frequency()) {
            case QUARTERLY -> "quarters";
            case HALF_YEARLY -> "half-years";
            case ANNUAL -> "years";
            default -> "months";
        };
    }

    // -----------------------------------------------------------------------
    private static PublishedResult compared(PublishedCell cell, Figure ours, boolean sameArrow) {
        Figure published = cell.number().figure();
        if (!ours.isKnown() || !published.isKnown()) {
            Outcome outcome = !ours.isKnown() && !published.isKnown()
                    ? Outcome.AGREES
                    : ours.isKnown() ? Outcome.KEPT : Outcome.CANNOT_BE_CHECKED;
            return new PublishedResult(cell, published, ours, outcome, "");
        }
        boolean same = rounded(cell, ours).compareTo(rounded(cell, published)) == 0;
        return new PublishedResult(cell, published, ours, same && sameArrow ? Outcome.AGREES : Outcome.DIFFERS, "");
    }

    /** Returns a figure with as many decimals as were published. */
    public static BigDecimal rounded(PublishedCell cell, Figure figure) {
        return figure.toBigDecimal().setScale(cell.number().decimals(), RoundingMode.HALF_UP);
    }

    static String printed(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH).substring(0, 3) + "-"
                + String.format(Locale.ROOT, "%02d", month.getYear() % 100);
    }
}
