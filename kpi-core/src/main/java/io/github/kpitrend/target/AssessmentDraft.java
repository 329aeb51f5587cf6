// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.internal.PrintedDecimals;
import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.time.Frequency;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that an assessment is based on, gathered before it is decided and not changed afterwards. */
final class AssessmentDraft {

    final ActualFigure actual;
    final Polarity polarity;
    final @Nullable Target target;
    /** The reason that there is no target; null if there is one. */
    private final MissingReason noTarget;

    @Nullable
    YearMonth month;

    int position;
    int periodCount;
    /** True if only position / periodCount of the target is expected. */
    boolean isShare;

    @Nullable
    YearMonth due;
    /** True if the target has to be reached now; else it is not missed yet. */
    boolean isDue = true;

    /** In words, where that says more than the reason. */
    String obstacle = "";

    boolean basisUnsuited;

    @Nullable
    ConfidenceInterval interval;

    int usualDecimals;
    MeasureKind measure = MeasureKind.COUNT;
    Frequency frequency = Frequency.MONTHLY;

    AssessmentDraft(ActualFigure actual, Polarity polarity, @Nullable Target target) {
        this(actual, polarity, target, MissingReason.NOT_APPLICABLE);
    }

    private AssessmentDraft(ActualFigure actual, Polarity polarity, @Nullable Target target, MissingReason noTarget) {
        this.actual = actual;
        this.polarity = polarity;
        this.target = target;
        this.noTarget = noTarget;
    }

    static AssessmentDraft ofFigure(Figure actual, Target target, Polarity polarity) {
        AssessmentDraft draft = new AssessmentDraft(ActualFigure.of(actual, Set.of()), polarity, target);
        draft.usualDecimals = Math.max(places(actual), placesOf(target));
        return draft;
    }

    static AssessmentDraft withoutTarget(ActualFigure actual, Polarity polarity, MissingReason reason) {
        return new AssessmentDraft(actual, polarity, null, reason);
    }

    /** The decimals that the bounds of a target need, at most 3. */
    static int placesOf(Target target) {
        return Math.max(places(target.lower()), places(target.upper()));
    }

    private static int places(Figure figure) {
        return figure.isKnown() ? PrintedDecimals.places(figure.value()) : 0;
    }

    // -----------------------------------------------------------------------
    TargetAssessment assess() {
        Target confirmed = target != null && target.isConfirmed() ? target : null;
        Bounds bounds =
                confirmed == null ? null : Bounds.of(confirmed, isShare ? position : 1, isShare ? periodCount : 1);
        return new TargetAssessment(this, bounds, status(bounds));
    }

    private TargetStatus status(@Nullable Bounds bounds) {
        if (target == null) {
            return TargetStatus.NO_TARGET;
        }
        if (bounds == null) {
            return TargetStatus.TO_BE_CONFIRMED;
        }
        Rational exact = actual.exact();
        if (exact == null || polarity == Polarity.NEUTRAL) {
            return TargetStatus.NOT_ASSESSED;
        }
        if (interval != null && !hasBetterSide()) {
            return TargetStatus.NOT_ASSESSED;
        }
        TargetStatus status = decide(bounds, exact, lowerLimit(), upperLimit());
        return status == TargetStatus.MISSED && !isDue ? TargetStatus.NOT_YET_DUE : status;
    }

    private @Nullable Rational lowerLimit() {
        return interval == null ? null : Rational.of(Figure.of(interval.lower()).toBigDecimal(), 1);
    }

    private @Nullable Rational upperLimit() {
        return interval == null ? null : Rational.of(Figure.of(interval.upper()).toBigDecimal(), 1);
    }

    /** The verdict on a figure, or on its interval where it has one, whether or not it is due. */
    private TargetStatus decide(Bounds bounds, Rational exact, @Nullable Rational lower, @Nullable Rational upper) {
        if (lower == null || upper == null) {
            return bounds.status(exact, polarity);
        }
        boolean higher = polarity == Polarity.HIGHER_IS_BETTER;
        Rational goal = bounds.lower();
        int worst = higher ? lower.compareTo(goal) : goal.compareTo(upper);
        int best = higher ? upper.compareTo(goal) : goal.compareTo(lower);
        if (worst >= 0) {
            return TargetStatus.MET;
        }
        return best < 0 ? TargetStatus.MISSED : TargetStatus.WITHIN_TOLERANCE;
    }

    /** Returns whether numbers rounded to some decimals imply the exact verdict, in the same words. */
    private boolean isSameAfterRounding(Bounds bounds, Rational exact, int decimals) {
        Bounds rounded = bounds.rounded(decimals);
        Rational figure = round(exact, decimals);
        Rational lower = lowerLimit();
        Rational upper = upperLimit();
        return rounded.isInside(figure) == bounds.isInside(exact)
                && decide(
                                rounded,
                                figure,
                                lower == null ? null : round(lower, decimals),
                                upper == null ? null : round(upper, decimals))
                        == decide(bounds, exact, lower, upper);
    }

    private static Rational round(Rational value, int decimals) {
        return Rational.of(value.rounded(decimals), 1);
    }

    /** The least number of decimals whose printed numbers imply the status, {@link PrintedDecimals#NONE} where none does. */
    int decimals(@Nullable Bounds bounds, TargetStatus status) {
        Rational exact = actual.exact();
        if (bounds == null || exact == null || status == TargetStatus.NOT_ASSESSED) {
            return usualDecimals;
        }
        return PrintedDecimals.least(usualDecimals, decimals -> isSameAfterRounding(bounds, exact, decimals));
    }

    boolean hasBetterSide() {
        return polarity == Polarity.HIGHER_IS_BETTER || polarity == Polarity.LOWER_IS_BETTER;
    }

    MissingReason reasonWithoutTarget() {
        return target == null ? noTarget : MissingReason.PENDING;
    }

    // -----------------------------------------------------------------------
    @Nullable
    MissingReason reason(TargetStatus status) {
        return switch (status) {
            case NO_TARGET, TO_BE_CONFIRMED -> reasonWithoutTarget();
            case NOT_ASSESSED ->
                actual.figure().isKnown()
                        ? MissingReason.NOT_APPLICABLE
                        : actual.figure().reason();
            case MET, WITHIN_TOLERANCE, MISSED, NOT_YET_DUE -> null;
        };
    }

    String reasonText(TargetStatus status) {
        MissingReason reason = reason(status);
        if (reason == null) {
            return "";
        }
        if (status != TargetStatus.NOT_ASSESSED) {
            return noTarget != MissingReason.NOT_APPLICABLE ? noTarget.text() : status.text();
        }
        if (!obstacle.isEmpty()) {
            return obstacle;
        }
        return actual.figure().isKnown() ? "neither higher nor lower is better" : reason.text();
    }

    /** Returns the figure that each remaining period must have; see {@link TargetAssessment#requiredPerPeriod()}. */
    Figure requiredPerPeriod() {
        Figure none = Figure.missing(MissingReason.NOT_APPLICABLE);
        if (target == null || !target.isConfirmed() || !isShare || !hasBetterSide()) {
            return none;
        }
        Rational exact = actual.exact();
        if (exact == null) {
            return actual.figure();
        }
        boolean higher = polarity == Polarity.HIGHER_IS_BETTER;
        Figure goal = higher ? target.upper() : target.lower();
        Rational left = Rational.of(goal.toBigDecimal(), 1).minus(exact);
        int periodsLeft = periodCount - position;
        boolean past = left.numerator().signum() < 0;
        if (periodsLeft == 0 || (past && !higher)) {
            return none;
        }
        return past ? Figure.of(0) : Exacts.figure(left.times(1, periodsLeft));
    }

    /** Returns whether another draft leads to the same results. Other fields follow from those that are compared here. */
    boolean sameAs(AssessmentDraft other) {
        return Objects.equals(target, other.target)
                && polarity == other.polarity
                && noTarget == other.noTarget
                && actual.hasSameFigure(other.actual)
                && actual.markers().equals(other.actual.markers())
                && Objects.equals(month, other.month)
                && position == other.position
                && isShare == other.isShare
                && Objects.equals(due, other.due)
                && obstacle.equals(other.obstacle)
                && Objects.equals(interval, other.interval)
                && usualDecimals == other.usualDecimals
                && measure == other.measure
                && frequency == other.frequency;
    }
}
