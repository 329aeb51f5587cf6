// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.forecast.Forecast;
import io.github.kpitrend.forecast.ForecastNote;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PrintedDecimals;
import io.github.kpitrend.internal.SeasonPeriods;
import io.github.kpitrend.scorecard.TargetOutlook.Verdict;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.time.ReportingPeriods;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The words of an outlook: ranges rounded outward, chances rounded to 5, never a single number alone. */
final class OutlookText {

    private static final double STEP = 5;

    private final Indicator indicator;
    private final int decimals;
    private final Target target;
    private final Forecast forecast;
    private final OutlookSubject subject;

    OutlookText(Indicator indicator, int decimals, Target target, Forecast forecast, OutlookSubject subject) {
        this.indicator = indicator;
        this.decimals = decimals;
        this.target = target;
        this.forecast = forecast;
        this.subject = subject;
    }

    String text(Verdict verdict, Figure chance, Figure required) {
        if (verdict == Verdict.ALREADY_MET || verdict == Verdict.OUT_OF_REACH) {
            return decided(verdict);
        }
        Figure lower = subject.prediction().lower(ConfidenceLevel.PERCENT_80);
        if (!lower.isKnown()) {
            return without(lower.reason());
        }
        boolean provisional = has(ForecastNote.Kind.PROVISIONAL);
        return sentence(chance, required) + (provisional ? ", on provisional figures" : "");
    }

    private String sentence(Figure chance, Figure required) {
        if (has(ForecastNote.Kind.POOR_BACK_TEST)) {
            return range(ConfidenceLevel.PERCENT_95) + " (19 times in 20); " + ForecastNote.Kind.POOR_BACK_TEST.text();
        }
        String range = range(ConfidenceLevel.PERCENT_80);
        if (!target.isConfirmed()) {
            return range + " (target to be confirmed)";
        }
        return chance.isKnown()
                ? range + "; " + chance(chance.value()) + " of " + what() + rates(required)
                : range + " (target " + number(target) + ")";
    }

    private boolean has(ForecastNote.Kind kind) {
        return forecast.notes().stream().anyMatch(note -> note.kind() == kind);
    }

    /** The range of a level. */
    private String range(ConfidenceLevel level) {
        String lower = plain(subject.prediction().lower(level), RoundingMode.FLOOR);
        String upper = plain(subject.prediction().upper(level), RoundingMode.CEILING);
        boolean isOne = lower.equals(upper);
        String month = EnglishText.month(subject.prediction().months().last());
        if (subject.isTotal()) {
            return "on course for " + (isOne ? unit(lower) : lower + " to " + unit(upper)) + " by " + month;
        }
        return "likely to be " + (isOne ? unit(lower) : "between " + unit(lower) + " and " + unit(upper)) + " in "
                + month;
    }

    private String what() {
        boolean higher = indicator.polarity() == Polarity.HIGHER_IS_BETTER;
        if (indicator.polarity() == Polarity.TARGET_IS_BEST) {
            return target.isRange()
                    ? "being between " + asSet(target.lower()) + " and " + unit(asSet(target.upper()))
                    : "being within " + target.tolerance() + " of " + number(target);
        }
        String bound = unit(asSet(higher ? target.upper() : target.lower()));
        if (subject.isTotal()) {
            return (higher ? "reaching " : "staying at or below ") + bound;
        }
        return bound + (higher ? " or more" : " or less");
    }

    /** The rates of a total that has to be reached, side by side. */
    private String rates(Figure required) {
        Figure projected = subject.projectedPerPeriod();
        boolean both = projected.isKnown() && required.isKnown();
        return both && indicator.polarity() == Polarity.HIGHER_IS_BETTER
                ? " (" + rate(projected) + " per " + EnglishText.period(indicator.frequency()) + " projected, "
                        + rate(required) + " needed)"
                : "";
    }

    /** The text of a finding that a year is off course. */
    String offCourse(Figure required) {
        String per = " per " + EnglishText.period(indicator.frequency()) + " projected, ";
        boolean higher = indicator.polarity() == Polarity.HIGHER_IS_BETTER;
        return rate(subject.projectedPerPeriod()) + per + (higher ? "" : "at most ") + rate(required)
                + (higher ? " needed" : " allowed") + "; less than a 20% chance of " + what();
    }

    private String rate(Figure figure) {
        return plain(figure, RoundingMode.HALF_UP);
    }

    /** The chance, rounded to 5, but never onto the other side of 20 or 80. */
    static String chance(double percent) {
        if (percent < STEP) {
            return "less than a 5% chance";
        }
        if (percent > 100 - STEP) {
            return "more than a 95% chance";
        }
        int rounded = (int) (STEP * Math.round(percent / STEP));
        if (percent > OutlookRule.UNLIKELY && rounded <= OutlookRule.UNLIKELY) {
            rounded += (int) STEP;
        } else if (percent < OutlookRule.LIKELY && rounded >= OutlookRule.LIKELY) {
            rounded -= (int) STEP;
        }
        boolean vowel = rounded == 80 || rounded == 85;
        return "about " + (vowel ? "an " : "a ") + rounded + "% chance";
    }

    // -----------------------------------------------------------------------
    private String decided(Verdict verdict) {
        boolean lower = indicator.polarity() == Polarity.LOWER_IS_BETTER;
        Figure observed = subject.end().observed();
        int places = placesToDecide(observed);
        String soFar = unit(EnglishText.number(observed.value(), places)) + " so far: the target of "
                + (lower
                        ? "at most " + unit(EnglishText.number(target.lower().value(), places))
                        : number(target, places))
                + " for " + subject.end().year();
        return soFar + (verdict == Verdict.ALREADY_MET ? " is already met" : " can no longer be met");
    }

    private String without(MissingReason reason) {
        return switch (reason) {
            case NO_VARIATION -> "no range can be given: the figures do not vary";
            case TOO_FEW_OBSERVATIONS ->
                (subject.prediction().figure().isKnown() ? "no range can be given: " : "no forecast: ") + tooFew();
            case BREAK_IN_SERIES -> "no forecast: the series breaks in between" + since();
            case CONFIDENTIAL -> "no forecast: confidential";
            default -> "no forecast: " + reason.text();
        };
    }

    /** The figures that are too few: of the series, of the periods that it covers, or of a year with a gap. */
    private String tooFew() {
        ReportingPeriods periods = ReportingPeriods.of(indicator.frequency(), indicator.calendar());
        int known = forecast.observedCount();
        int needed = SeasonPeriods.leastToForecast(periods.periodsPerYear());
        String few = "too few observations (" + known + " of ";
        if (known < needed) {
            return few + "the " + needed + " " + EnglishText.periods(indicator.frequency(), needed) + " needed)";
        }
        boolean isGap = subject.isTotal()
                && !subject.prediction().figure().isKnown()
                && forecast.points(1).observedCount() > 0;
        if (isGap) {
            return "a " + EnglishText.period(indicator.frequency()) + " of "
                    + subject.end().year() + " has no figure";
        }
        long covered = periods.count(forecast.used());
        return few + covered + " " + EnglishText.periods(indicator.frequency(), covered) + ")";
    }

    private String since() {
        int count = forecast.observedCount();
        return count == 0
                ? ""
                : " (" + count + " " + EnglishText.periods(indicator.frequency(), count) + " since "
                        + EnglishText.month(forecast.used().first()) + ")";
    }

    // -----------------------------------------------------------------------
    private String plain(Figure figure, RoundingMode mode) {
        return EnglishText.grouped(PrintedDecimals.digits(figure.toBigDecimal().setScale(decimals, mode)));
    }

    /** The least number of decimals with which the observed total is on its side of the target. */
    private int placesToDecide(Figure observed) {
        int usual = Math.max(decimals, Math.max(placesOf(target.lower()), placesOf(target.upper())));
        return PrintedDecimals.least(
                usual,
                places -> isSameSide(observed, target.lower(), places) && isSameSide(observed, target.upper(), places));
    }

    private static boolean isSameSide(Figure figure, Figure bound, int places) {
        BigDecimal exact = figure.toBigDecimal();
        BigDecimal limit = bound.toBigDecimal();
        return exact.compareTo(limit)
                == exact.setScale(places, RoundingMode.HALF_UP).compareTo(limit.setScale(places, RoundingMode.HALF_UP));
    }

    private static int placesOf(Figure figure) {
        return PrintedDecimals.places(figure.value());
    }

    /** A bound of the target with the decimals that it was set with, at most 3 where that is not 0. */
    private static String asSet(Figure figure) {
        BigDecimal rounded = figure.toBigDecimal().setScale(placesOf(figure), RoundingMode.HALF_UP);
        if (rounded.signum() == 0 && figure.value() != 0) {
            return Words.grouped(figure);
        }
        return EnglishText.number(figure.value(), placesOf(figure));
    }

    private String number(Target of) {
        return of.isRange() ? asSet(of.lower()) + " to " + unit(asSet(of.upper())) : unit(asSet(of.value()));
    }

    private String number(Target of, int places) {
        return of.isRange()
                ? EnglishText.number(of.lower().value(), places) + " to "
                        + unit(EnglishText.number(of.upper().value(), places))
                : unit(EnglishText.number(of.value().value(), places));
    }

    private String unit(String number) {
        return indicator.measure() == MeasureKind.PERCENTAGE ? number + "%" : number;
    }
}
