// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.Exact;
import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.window.YearToDate;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a figure stands to its target: {@code 310 against 336: MISSED, gap -26, achieved 92.26 %}.
 *
 * {@snippet class="snippets.VerdictsTest" region="assessment"}
 *
 * <ul>
 *   <li>Equality meets; of a range, the lower bound is inside and the upper is not. Every comparison is exact, as if in decimal arithmetic.
 *   <li>Without a figure the status is {@link TargetStatus#NOT_ASSESSED}, and gap and achievement are missing for the figure's reason.
 *   <li>Without a target gap and achievement are missing for {@link MissingReason#NOT_APPLICABLE}; with one to be confirmed, for {@link
 *       MissingReason#PENDING}.
 *   <li>A cumulative target is held against the year to date, and in month k of the year it asks for k twelfths of itself. Another path to the target
 *       is a {@link Trajectory}, and its figure for the month the target.
 *   <li>A level at the end of the year is held against the figure of the month as it is.
 * </ul>
 *
 * <p>Assessments are immutable and thread-safe. Treat them as values.
 *
 * @since 0.1.0
 */
public final class TargetAssessment {

    private static final int MONTHS_OF_YEAR = 12;

    private final @Nullable Target target;
    private final Polarity polarity;
    private final Figure actual;
    /** How many months of the year the target is asked for; 12 for all of it. */
    private final int months;

    private final TargetStatus status;

    // -----------------------------------------------------------------------
    /**
     * Holds a figure against a target, whatever its basis.
     *
     * @param actual the figure
     * @param target the target
     * @param polarity which way is good; neutral is not assessed
     * @return the assessment
     */
    public static TargetAssessment of(Figure actual, Target target, Polarity polarity) {
        return new TargetAssessment(Objects.requireNonNull(target, "target"), polarity, actual, MONTHS_OF_YEAR);
    }

    /** The year so far, if no month of it is missing for a reason: what is hidden or pending must not decide a verdict. */
    private static Figure toDate(MonthlySeries series, YearMonth month, FiscalCalendar calendar) {
        Figure sum = YearToDate.of(calendar).sum(series, month).figure();
        @Nullable Figure incomplete = null;
        for (int back = calendar.monthOfYear(month) - 1; back > 0 && sum.isKnown(); back--) {
            Figure earlier = series.at(month.minusMonths(back));
            if (earlier.equals(Figure.missing(MissingReason.CONFIDENTIAL))) {
                return earlier;
            }
            if (!earlier.isKnown() && earlier.reason() != MissingReason.NOT_REPORTED) {
                incomplete = Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);
            }
        }
        return incomplete == null ? sum : incomplete;
    }

    /**
     * Holds a month of a series against the target in force in that month, by the target's basis.
     *
     * @param series the figures, of single periods; for a cumulative target their sum so far is not known if a month of the year so far is missing for
     *     any reason but {@link MissingReason#NOT_REPORTED}, as are the months within quarters
     * @param month the month
     * @param schedule the targets
     * @param polarity which way is good; neutral is not assessed
     * @return the assessment
     */
    public static TargetAssessment of(
            MonthlySeries series, YearMonth month, TargetSchedule schedule, Polarity polarity) {
        Optional<Target> target = schedule.inForce(month);
        if (target.isPresent() && target.get().basis() == TargetBasis.CUMULATIVE) {
            int months = schedule.calendar().monthOfYear(month);
            return new TargetAssessment(target.get(), polarity, toDate(series, month, schedule.calendar()), months);
        }
        return new TargetAssessment(target.orElse(null), polarity, series.at(month), MONTHS_OF_YEAR);
    }

    /**
     * Holds a confidence interval against a target of one value: met if all of it is on the good side, missed if none of it is, within
     * tolerance otherwise.
     *
     * @param lower the lower limit of the interval, not above the upper
     * @param upper the upper limit of the interval
     * @param target a target of one value, or to be confirmed
     * @param polarity which way is good
     * @return the status; {@link TargetStatus#NOT_ASSESSED} where higher or lower is not said to be better, or a limit is missing
     * @throws IllegalArgumentException if the target is a range, or the lower limit above the upper
     */
    public static TargetStatus statusOfInterval(Figure lower, Figure upper, Target target, Polarity polarity) {
        Objects.requireNonNull(lower, "lower");
        Objects.requireNonNull(upper, "upper");
        Objects.requireNonNull(polarity, "polarity");
        if (target.isRange()) {
            throw new IllegalArgumentException("target must be one value, but was " + target);
        }
        if (!target.isConfirmed()) {
            return TargetStatus.TO_BE_CONFIRMED;
        }
        boolean judged = polarity == Polarity.HIGHER_IS_BETTER || polarity == Polarity.LOWER_IS_BETTER;
        if (!judged || !lower.isKnown() || !upper.isKnown()) {
            return TargetStatus.NOT_ASSESSED;
        }
        double goal = target.lower().value();
        if (lower.value() > upper.value()) {
            throw new IllegalArgumentException(
                    "lower must not be above upper, but was " + lower.value() + " above " + upper.value());
        }
        boolean higher = polarity == Polarity.HIGHER_IS_BETTER;
        if (higher ? lower.value() >= goal : upper.value() <= goal) {
            return TargetStatus.MET;
        }
        return (higher ? upper.value() < goal : lower.value() > goal)
                ? TargetStatus.MISSED
                : TargetStatus.WITHIN_TOLERANCE;
    }

    private TargetAssessment(@Nullable Target target, Polarity polarity, Figure actual, int months) {
        this.target = target;
        this.polarity = Objects.requireNonNull(polarity, "polarity");
        this.actual = Objects.requireNonNull(actual, "actual");
        this.months = months;
        this.status = judge();
    }

    // -----------------------------------------------------------------------
    private TargetStatus judge() {
        if (target == null) {
            return TargetStatus.NO_TARGET;
        }
        if (!target.isConfirmed()) {
            return TargetStatus.TO_BE_CONFIRMED;
        }
        if (!actual.isKnown() || polarity == Polarity.NEUTRAL) {
            return TargetStatus.NOT_ASSESSED;
        }
        BigDecimal value = Decimals.shortest(actual.value()).multiply(BigDecimal.valueOf(MONTHS_OF_YEAR));
        if (target.isRange()) {
            return judgeRange(target, value);
        }
        BigDecimal goal = asked(target.lower());
        BigDecimal least = scaled(target.tolerance().edge(target.lower().toBigDecimal(), -1));
        BigDecimal most = scaled(target.tolerance().edge(target.lower().toBigDecimal(), 1));
        return switch (polarity) {
            case HIGHER_IS_BETTER -> status(value.compareTo(goal) >= 0, value.compareTo(least) >= 0);
            case LOWER_IS_BETTER -> status(value.compareTo(goal) <= 0, value.compareTo(most) <= 0);
            case TARGET_IS_BEST, NEUTRAL ->
                status(
                        value.compareTo(goal) == 0,
                        target.tolerance().isFloor()
                                ? value.subtract(goal)
                                                .abs()
                                                .compareTo(least.subtract(goal).abs())
                                        <= 0
                                : value.compareTo(least) >= 0 && value.compareTo(most) <= 0);
        };
    }

    private TargetStatus judgeRange(Target range, BigDecimal value) {
        boolean tolerant = !range.tolerance().equals(Tolerance.none());
        BigDecimal lower = asked(range.lower());
        BigDecimal upper = asked(range.upper());
        BigDecimal least = scaled(range.tolerance().edge(range.lower().toBigDecimal(), -1));
        BigDecimal most = scaled(range.tolerance().edge(range.upper().toBigDecimal(), 1));
        boolean notTooLow = value.compareTo(least) >= 0;
        boolean notTooHigh = value.compareTo(upper) < 0 || (tolerant && value.compareTo(most) <= 0);
        return switch (polarity) {
            case HIGHER_IS_BETTER -> status(value.compareTo(upper) >= 0, notTooLow);
            case LOWER_IS_BETTER -> status(value.compareTo(lower) < 0, notTooHigh);
            case TARGET_IS_BEST, NEUTRAL ->
                status(value.compareTo(lower) >= 0 && value.compareTo(upper) < 0, notTooLow && notTooHigh);
        };
    }

    private static TargetStatus status(boolean met, boolean withinTolerance) {
        if (met) {
            return TargetStatus.MET;
        }
        return withinTolerance ? TargetStatus.WITHIN_TOLERANCE : TargetStatus.MISSED;
    }

    /** A bound, in twelfths: what is asked for so far, times 12, so that nothing is divided. */
    private BigDecimal asked(Figure bound) {
        return scaled(bound.toBigDecimal());
    }

    private BigDecimal scaled(BigDecimal bound) {
        return bound.multiply(BigDecimal.valueOf(months));
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the target that the figure was held against.
     *
     * @return the whole target; empty where none is in force
     */
    public Optional<Target> target() {
        return Optional.ofNullable(target);
    }

    /**
     * Returns the figure that was held against the target.
     *
     * @return the figure of the month, or the year to date for a cumulative target
     */
    public Figure actual() {
        return actual;
    }

    /**
     * Returns how the figure stands.
     *
     * @return the status
     */
    public TargetStatus status() {
        return status;
    }

    /**
     * Returns the figure less what is asked for, in the unit of the figures.
     *
     * @return the gap, negative below the target; of a range, to the nearer bound and 0 inside; missing as the class says
     */
    public Figure gap() {
        Figure none = missing();
        if (none != null || target == null) {
            return none == null ? Figure.missing(MissingReason.NOT_APPLICABLE) : none;
        }
        BigDecimal value = Decimals.shortest(actual.value()).multiply(BigDecimal.valueOf(MONTHS_OF_YEAR));
        BigDecimal lower = asked(target.lower());
        BigDecimal upper = asked(target.upper());
        BigDecimal gap = BigDecimal.ZERO;
        if (value.compareTo(lower) < 0) {
            gap = value.subtract(lower);
        } else if (value.compareTo(upper) >= 0) {
            gap = value.subtract(upper);
        }
        return Figures.ofResult(Exact.ratio(gap, BigDecimal.valueOf(MONTHS_OF_YEAR)));
    }

    /**
     * Returns how much of the target is achieved, in percent: the figure in percent of what is asked for, or where lower is better 200 less that.
     *
     * @return 100 where the target is just met; missing for {@link MissingReason#ZERO_BASE} of a target of 0, for {@link
     *     MissingReason#NOT_APPLICABLE} of a negative target, of a range, and where neither higher nor lower is better; else as the class
     *     says
     */
    public Figure achievement() {
        Figure none = missing();
        if (none != null) {
            return none;
        }
        boolean judged = polarity == Polarity.HIGHER_IS_BETTER || polarity == Polarity.LOWER_IS_BETTER;
        if (target == null || target.isRange() || !judged || target.lower().value() < 0) {
            return Figure.missing(MissingReason.NOT_APPLICABLE);
        }
        if (target.lower().value() == 0) {
            return Figure.missing(MissingReason.ZERO_BASE);
        }
        BigDecimal value = Decimals.shortest(actual.value()).multiply(BigDecimal.valueOf(MONTHS_OF_YEAR));
        BigDecimal goal = asked(target.lower());
        BigDecimal part =
                polarity == Polarity.HIGHER_IS_BETTER ? value : goal.add(goal).subtract(value);
        return Figures.ofResult(Exact.ratio(part.movePointRight(2), goal));
    }

    private @Nullable Figure missing() {
        if (target == null) {
            return Figure.missing(MissingReason.NOT_APPLICABLE);
        }
        if (!actual.isKnown()) {
            return actual;
        }
        return target.isConfirmed() ? null : target.lower();
    }

    /**
     * Explains the status.
     *
     * @return figure and target, the rule, and a sentence
     */
    public Explanation explain() {
        List<String> inputs = new ArrayList<>();
        inputs.add("figure " + actual);
        inputs.add("target " + (target == null ? "none" : target));
        inputs.add("polarity " + polarity.text());
        String rule = "equality meets; tolerance " + (target == null ? "none" : target.tolerance());
        if (months != MONTHS_OF_YEAR) {
            rule += "; " + months + " twelfths of the year's target";
        }
        return Explanation.of(inputs, rule, this.toString());
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof TargetAssessment other
                && Objects.equals(target, other.target)
                && polarity == other.polarity
                && actual.equals(other.actual)
                && months == other.months;
    }

    @Override
    public int hashCode() {
        return Objects.hash(target, polarity, actual, months);
    }

    /** Returns {@code 310 against 336: missed}. */
    @Override
    public String toString() {
        if (target == null) {
            return actual + ": " + status.text();
        }
        String asked = months == MONTHS_OF_YEAR ? target.toString() : months + " twelfths of " + target;
        return actual + " against " + asked + ": " + status.text();
    }
}
