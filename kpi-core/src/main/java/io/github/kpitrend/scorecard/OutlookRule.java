// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.forecast.Forecast;
import io.github.kpitrend.forecast.ForecastNote;
import io.github.kpitrend.forecast.ForecastOptions;
import io.github.kpitrend.forecast.Prediction;
import io.github.kpitrend.forecast.YearEnd;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.scorecard.TargetOutlook.Verdict;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.target.RequiredRunRate;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.Tolerance;
import io.github.kpitrend.window.Aggregation;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides the outlook of a target by the tables of {@link TargetOutlook}. */
final class OutlookRule {

    /** The least chance in percent that is likely. */
    static final double LIKELY = 80;

    /** The greatest chance in percent that is unlikely. */
    static final double UNLIKELY = 20;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal OFF_COURSE = new BigDecimal("1.25");

    private final Indicator indicator;
    private final Target target;
    private final ForecastOptions options;
    private final Forecast forecast;
    private final OutlookSubject subject;
    private final YearEnd end;

    /** Returns the reason that the target has no chance regardless of the forecast; null if it may have one. */
    private final @Nullable MissingReason unsuited;

    /**
     * Prepares the decision.
     *
     * @param suited whether the series can be compared with a cumulative target: it is no ratio, and its periods tile the fiscal year
     * @param subject the figure that the chance refers to
     */
    OutlookRule(
            Indicator indicator,
            Target target,
            ForecastOptions options,
            Forecast forecast,
            OutlookSubject subject,
            boolean suited) {
        this.indicator = indicator;
        this.target = target;
        this.options = options;
        this.forecast = forecast;
        this.subject = subject;
        this.end = subject.end();
        this.unsuited = whyUnsuited(suited);
    }

    private @Nullable MissingReason whyUnsuited(boolean suited) {
        if (!target.isConfirmed()) {
            return MissingReason.PENDING;
        }
        boolean cumulative = target.basis() == TargetBasis.CUMULATIVE;
        boolean addsUp = indicator.aggregation() == Aggregation.SUM || indicator.aggregation() == Aggregation.LAST;
        boolean best = indicator.polarity() == Polarity.TARGET_IS_BEST
                && !target.isRange()
                && target.tolerance().isNone();
        boolean neutral = indicator.polarity() == Polarity.NEUTRAL;
        return (cumulative && !(addsUp && suited)) || best || neutral ? MissingReason.NOT_APPLICABLE : null;
    }

    // -----------------------------------------------------------------------
    TargetOutlook outlook(int decimals) {
        Figure chance = unsuited == null ? chance(subject.prediction()) : Figure.missing(unsuited);
        Figure required = requiredPerPeriod();
        Verdict verdict = verdict(chance);
        String text = new OutlookText(indicator, decimals, target, forecast, subject).text(verdict, chance, required);
        List<String> inputs = List.of(
                "target " + target + " at the end of " + end.year(),
                "observed " + (end.observed().isKnown() ? end.observed() + " of " : "") + end.observedCount(),
                "to come " + end.forecastCount(),
                "forecast " + subject.prediction());
        return new TargetOutlook(
                target,
                subject.prediction(),
                chance,
                verdict,
                required,
                subject.projectedPerPeriod(),
                inputs,
                rule(),
                text);
    }

    /** The text of a finding that a year is off course. */
    String offCourse(int decimals, Figure required) {
        return new OutlookText(indicator, decimals, target, forecast, subject).offCourse(required);
    }

    private String rule() {
        String of = subject.isTotal() ? "the year's total" : "the figure of the year's last period";
        return indicator.polarity().text() + ": the chance of " + of + "; likely from 80%, unlikely up to 20%";
    }

    /** The chance that a prediction meets the target. */
    private Figure chance(Prediction prediction) {
        return switch (indicator.polarity()) {
            case HIGHER_IS_BETTER -> prediction.chanceAtLeast(target.upper().value());
            case LOWER_IS_BETTER -> prediction.chanceAtMost(target.lower().value());
            default -> {
                BigDecimal[] within = within();
                yield prediction.chanceWithin(finite(within[0]), finite(within[1]));
            }
        };
    }

    /** The number, or the outermost figure there is: a tolerance in percent may end outside all figures. */
    private static double finite(BigDecimal number) {
        return Math.max(-Double.MAX_VALUE, Math.min(number.doubleValue(), Double.MAX_VALUE));
    }

    /** The range that is best: that of the target, or the tolerance around its value. */
    private BigDecimal[] within() {
        BigDecimal lower = target.lower().toBigDecimal();
        BigDecimal upper = target.upper().toBigDecimal();
        Tolerance tolerance = target.tolerance();
        if (target.isRange() || tolerance.isFloor()) {
            return new BigDecimal[] {lower, upper};
        }
        BigDecimal amount = Figure.of(tolerance.value()).toBigDecimal();
        BigDecimal width =
                tolerance.isInPercent() ? lower.abs().multiply(amount).divide(HUNDRED) : amount;
        return new BigDecimal[] {lower.subtract(width), upper.add(width)};
    }

    private Verdict verdict(Figure chance) {
        Verdict decided = decided();
        if (decided != null) {
            return decided;
        }
        if (!chance.isKnown()) {
            return Verdict.NOT_AVAILABLE;
        }
        if (chance.value() >= LIKELY) {
            return Verdict.LIKELY;
        }
        return chance.value() <= UNLIKELY ? Verdict.UNLIKELY : Verdict.UNCERTAIN;
    }

    // -----------------------------------------------------------------------
    /** Returns the verdict if the observed figures decide a total regardless of those to come; else null. */
    private @Nullable Verdict decided() {
        if (unsuited != null || !subject.isTotal() || !end.observed().isKnown()) {
            return null;
        }
        Figure least = bound(options.lower());
        Figure greatest = bound(options.upper());
        return switch (indicator.polarity()) {
            case HIGHER_IS_BETTER -> {
                if (least.isKnown() && compare(least, target.upper()) >= 0) {
                    yield Verdict.ALREADY_MET;
                }
                yield greatest.isKnown() && compare(greatest, target.upper()) < 0 ? Verdict.OUT_OF_REACH : null;
            }
            case LOWER_IS_BETTER -> {
                int strict = target.isRange() ? 0 : 1;
                if (greatest.isKnown() && compare(greatest, target.lower()) < strict) {
                    yield Verdict.ALREADY_MET;
                }
                yield least.isKnown() && compare(least, target.lower()) >= strict ? Verdict.OUT_OF_REACH : null;
            }
            default -> {
                BigDecimal[] within = within();
                int strict = target.isRange() ? 0 : 1; // a range is met below its upper bound
                boolean below = greatest.isKnown() && greatest.toBigDecimal().compareTo(within[0]) < 0;
                boolean above = least.isKnown() && least.toBigDecimal().compareTo(within[1]) >= strict;
                boolean inside = least.isKnown()
                        && greatest.isKnown()
                        && least.toBigDecimal().compareTo(within[0]) >= 0
                        && greatest.toBigDecimal().compareTo(within[1]) < strict;
                yield below || above ? Verdict.OUT_OF_REACH : inside ? Verdict.ALREADY_MET : null;
            }
        };
    }

    private static int compare(Figure figure, Figure bound) {
        return figure.toBigDecimal().compareTo(bound.toBigDecimal());
    }

    /** The total if every period to come were at a bound of the possible range. */
    private Figure bound(Figure ofPeriod) {
        if (end.forecastCount() == 0) {
            return end.observed();
        }
        boolean dropped = forecast.notes().stream().anyMatch(note -> note.kind() == ForecastNote.Kind.OUT_OF_RANGE);
        return dropped || !ofPeriod.isKnown()
                ? Figure.missing(MissingReason.NOT_APPLICABLE)
                : end.observed().plus(ofPeriod.times(end.forecastCount()));
    }

    private Figure requiredPerPeriod() {
        boolean one =
                indicator.polarity() == Polarity.HIGHER_IS_BETTER || indicator.polarity() == Polarity.LOWER_IS_BETTER;
        if (!subject.isTotal() || unsuited != null || !one) {
            return Figure.missing(unsuited == null ? MissingReason.NOT_APPLICABLE : unsuited);
        }
        Figure needed = indicator.polarity() == Polarity.HIGHER_IS_BETTER ? target.upper() : target.lower();
        return RequiredRunRate.of(needed, end.observed(), end.forecastCount()).perMonth();
    }

    /** Returns whether the rate that is required is at least 1.25 times the projected one, and the chance small. */
    static boolean isOffCourse(TargetOutlook outlook, Polarity polarity) {
        Figure required = outlook.requiredPerPeriod();
        Figure projected = outlook.projectedPerPeriod();
        if (!required.isKnown() || !projected.isKnown() || outlook.verdict() != Verdict.UNLIKELY) {
            return false;
        }
        BigDecimal needed = required.toBigDecimal();
        BigDecimal foreseen = projected.toBigDecimal();
        return polarity == Polarity.HIGHER_IS_BETTER
                ? needed.compareTo(OFF_COURSE.multiply(foreseen)) >= 0
                : foreseen.compareTo(OFF_COURSE.multiply(needed)) >= 0;
    }
}
