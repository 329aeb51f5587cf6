// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import io.github.kpitrend.Plain;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The assessment of a figure against its target: {@code 83 against 60 (3/12 of 240): met}.
 *
 * {@snippet class="snippets.VerdictsTest" region="assessment"}
 *
 * <ul>
 *   <li>Equality meets; of a range, the lower bound is inside and the upper is not. Every comparison is exact, as if in decimal arithmetic, and is
 *       made before any rounding.
 *   <li>A cumulative target is compared with the year to date; in period k of n, k/n of the target is expected of a sum, and the whole of it of a
 *       last, largest or smallest figure. Every period to date must be known. What cannot be had from the figures, such as the year to date of
 *       percentages without their numerators and denominators, is not assessed.
 *   <li>A level is due in the last period of the fiscal year. Before, it is {@link TargetStatus#NOT_YET_DUE} where it is not reached.
 *   <li>Without a verdict there is a {@link #reason()}, with one it is empty.
 *   <li>The printed numbers have as many decimals as it takes to decide the same on them: {@code 4.96 against 5.00: missed}.
 *   <li>Another path to the target is one of {@link Trajectories}, and its figure of the month the target.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class TargetAssessment implements Plain {

    private final AssessmentDraft draft;
    private final @Nullable Bounds bounds;
    private final TargetStatus status;

    // -----------------------------------------------------------------------
    /**
     * Assesses a figure against the whole target, regardless of its basis.
     *
     * @param actual the figure
     * @param target the target
     * @param polarity whether higher or lower is better; neutral is not assessed
     * @return the assessment
     */
    public static TargetAssessment of(Figure actual, Target target, Polarity polarity) {
        Objects.requireNonNull(actual, "actual");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(polarity, "polarity");
        return AssessmentDraft.ofFigure(actual, target, polarity).assess();
    }

    /**
     * Assesses a figure against the value of a path to the target, such as one of {@link Trajectories}.
     *
     * @param actual the figure
     * @param target the value expected; where it is missing with {@link MissingReason#PENDING} the target is to be confirmed, otherwise no target is
     *     set
     * @param polarity whether higher or lower is better; neutral is not assessed
     * @return the assessment; its reason is that of the missing target
     */
    public static TargetAssessment of(Figure actual, Figure target, Polarity polarity) {
        Objects.requireNonNull(actual, "actual");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(polarity, "polarity");
        if (target.isKnown()) {
            return of(actual, Target.of(target.value()), polarity);
        }
        if (target.reason() == MissingReason.PENDING) {
            return of(actual, Target.toBeConfirmed(), polarity);
        }
        return AssessmentDraft.withoutTarget(ActualFigure.of(actual, Set.of()), polarity, target.reason())
                .assess();
    }

    /**
     * Assesses a month of a series against the target in force in that month. What is compared follows from the basis of the target and from the
     * indicator's reporting periods, aggregation and polarity.
     *
     * <p>In a month between the ends of periods a cumulative target is assessed as of the last end in the fiscal year; for other targets no figure
     * is due.
     *
     * @param indicator the indicator; where it {@linkplain Indicator#reportsYearToDate() reports the year to date}, the figure of the period itself
     *     is the year to date
     * @param series the figures
     * @param month the month
     * @param schedule the targets, by fiscal years of the calendar of the schedule
     * @return the assessment
     */
    public static TargetAssessment of(
            Indicator indicator, MonthlySeries series, YearMonth month, TargetSchedule schedule) {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(schedule, "schedule");
        return new SeriesAssessor(indicator, series, schedule).assess(month);
    }

    /**
     * Assesses a month of a ratio series against the target in force in that month, decided on the fractions and not on rounded quotients. The year
     * to date of a cumulative target is the ratio of sums, compared with the whole target; by the aggregations last, max and min it is one of the
     * ratios.
     *
     * @param indicator the indicator; its periods and polarity decide
     * @param ratio the ratios
     * @param month the month
     * @param schedule the targets, by fiscal years of the calendar of the schedule
     * @return the assessment
     */
    public static TargetAssessment of(
            Indicator indicator, RatioSeries ratio, YearMonth month, TargetSchedule schedule) {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(ratio, "ratio");
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(schedule, "schedule");
        return new SeriesAssessor(indicator, ratio, schedule).assess(month);
    }

    /**
     * Assesses a figure with a confidence interval against a target of one value. It is met if all of the interval is on the better side, missed
     * if none of it is, within tolerance otherwise.
     *
     * @param actual the figure
     * @param interval its confidence interval
     * @param target a target of one value, or to be confirmed
     * @param polarity whether higher or lower is better; others are not assessed
     * @return the assessment
     * @throws IllegalArgumentException if the target is a range, or the figure is known and outside the interval
     */
    public static TargetAssessment of(Figure actual, ConfidenceInterval interval, Target target, Polarity polarity) {
        Objects.requireNonNull(actual, "actual");
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(polarity, "polarity");
        if (target.isRange()) {
            throw new IllegalArgumentException("target must be one value, but was " + target);
        }
        if (actual.isKnown() && (actual.value() < interval.lower() || actual.value() > interval.upper())) {
            throw new IllegalArgumentException("interval must contain " + actual + ", but was " + interval);
        }
        AssessmentDraft draft = AssessmentDraft.ofFigure(actual, target, polarity);
        draft.interval = interval;
        return draft.assess();
    }

    TargetAssessment(AssessmentDraft draft, @Nullable Bounds bounds, TargetStatus status) {
        this.draft = draft;
        this.bounds = bounds;
        this.status = status;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the target that the figure was compared with.
     *
     * @return the whole target; empty where none is in force
     */
    public Optional<Target> target() {
        return Optional.ofNullable(draft.target);
    }

    /**
     * Returns the figure that was compared with what is expected.
     *
     * @return the figure of the period, or the year to date for a cumulative target; missing with the reason it is missing
     */
    public Figure actual() {
        return draft.actual.figure();
    }

    /**
     * Returns the part of the target that is expected by now.
     *
     * @return k/n of a cumulative target of a sum, otherwise the whole; missing with {@link MissingReason#NOT_APPLICABLE} for a range and where no
     *     target is in force, with {@link MissingReason#PENDING} for one to be confirmed, with its reason where the value of a path is missing
     */
    public Figure expected() {
        return bounds == null || !bounds.isRange() ? expectedLower() : Figure.missing(MissingReason.NOT_APPLICABLE);
    }

    /**
     * Returns the lower bound of what is expected by now.
     *
     * @return k/n of the bound of a cumulative target of a sum, otherwise the bound itself, or that of the one value; missing as {@link #expected()}
     */
    public Figure expectedLower() {
        return bounds == null ? Figure.missing(draft.reasonWithoutTarget()) : Exacts.figure(bounds.lower());
    }

    /**
     * Returns the upper bound of what is expected by now.
     *
     * @return as {@link #expectedLower()}
     */
    public Figure expectedUpper() {
        return bounds == null ? Figure.missing(draft.reasonWithoutTarget()) : Exacts.figure(bounds.upper());
    }

    /**
     * Returns the status of the figure.
     *
     * @return the status
     */
    public TargetStatus status() {
        return status;
    }

    /**
     * Returns the figure less what is expected, in the unit of the figures.
     *
     * @return the gap, negative below the target; of a range, to the closer bound and 0 inside; missing with the reason of a missing figure, or
     *     without a target with that of the missing target
     */
    public Figure gap() {
        Rational exact = draft.actual.exact();
        return bounds == null || exact == null ? missing() : Exacts.figure(bounds.gap(exact));
    }

    /**
     * Returns the figure in percent of what is expected; where lower is better, 200 less that.
     *
     * @return 100 where the target is just met; missing with {@link MissingReason#ZERO_BASE} for an expected 0, with {@link
     *     MissingReason#NOT_APPLICABLE} for a negative target, a range, and where neither higher nor lower is better; otherwise as {@link #gap()}
     */
    public Figure achievement() {
        Rational exact = draft.actual.exact();
        if (bounds == null || exact == null) {
            return missing();
        }
        int sign = bounds.lower().numerator().signum();
        if (bounds.isRange() || !draft.hasBetterSide() || sign < 0) {
            return Figure.missing(MissingReason.NOT_APPLICABLE);
        }
        if (sign == 0) {
            return Figure.missing(MissingReason.ZERO_BASE);
        }
        Rational part = draft.polarity == Polarity.HIGHER_IS_BETTER
                ? exact
                : bounds.lower().times(2, 1).minus(exact);
        return Exacts.figure(Exacts.quotient(part.times(100, 1), bounds.lower()));
    }

    /** The reason that the gap is missing: that of the figure where there is a target, else that of the target. */
    private Figure missing() {
        boolean isFigureMissing = draft.target != null && !actual().isKnown();
        return isFigureMissing ? actual() : Figure.missing(draft.reasonWithoutTarget());
    }

    /**
     * Returns the number of periods of the fiscal year that have ended by the month assessed: the k of k/n.
     *
     * @return 1 to {@link #periodCount()}; 0 before the first end, and where no month of a schedule was assessed
     */
    public int position() {
        return draft.position;
    }

    /**
     * Returns the number of periods of a fiscal year: the n of k/n.
     *
     * @return 12, 4, 2 or 1; 0 where no month of a schedule was assessed
     */
    public int periodCount() {
        return draft.periodCount;
    }

    /**
     * Returns the figure that each remaining period of the fiscal year must have for a cumulative target of a sum to be met.
     *
     * @return the target less the figure, divided by the number of periods left; 0 where a target that is at least to be reached is reached; missing
     *     with {@link MissingReason#NOT_APPLICABLE} where no period is left, where a target that is at most to be reached is already exceeded, and
     *     for any other target; for the reason of a missing figure
     */
    public Figure requiredPerPeriod() {
        return draft.requiredPerPeriod();
    }

    /**
     * Returns the reason that no verdict is available.
     *
     * @return the reason; empty where the status is a verdict ({@code MET}, {@code WITHIN_TOLERANCE}, {@code MISSED}, {@code NOT_YET_DUE})
     */
    public Optional<MissingReason> reason() {
        return Optional.ofNullable(draft.reason(status));
    }

    /**
     * Returns the reason that no verdict is available, in words.
     *
     * @return a phrase in English; empty where the status is a verdict
     */
    public String reasonText() {
        return draft.reasonText(status);
    }

    /**
     * Returns whether a cumulative target cannot be assessed by figures of this kind. These are percentages without their
     * numerators and denominators, means, and periods that do not tile the fiscal year.
     *
     * @return true if another basis or other figures are needed
     */
    public boolean isBasisUnsuited() {
        return draft.basisUnsuited;
    }

    /**
     * Returns the markers of the figures that the assessment is based on.
     *
     * @return those that derived figures carry (provisional, estimated, forecast, partial, low reliability), unmodifiable
     */
    public Set<Marker> markers() {
        return draft.actual.markers();
    }

    /**
     * Returns the month whose figure, or whose year to date, was assessed.
     *
     * @return the month; empty where no month of a schedule was assessed
     */
    public Optional<YearMonth> month() {
        return Optional.ofNullable(draft.month);
    }

    /**
     * Returns the month in which the target of the year is due.
     *
     * @return the last end of a period in the fiscal year for a cumulative target and a level; otherwise empty
     */
    public Optional<YearMonth> due() {
        return Optional.ofNullable(draft.due);
    }

    /**
     * Returns the polarity that decided.
     *
     * @return the polarity
     */
    public Polarity polarity() {
        return draft.polarity;
    }

    /**
     * Returns the confidence interval that decided.
     *
     * @return the interval; empty where the figure alone decided
     */
    public Optional<ConfidenceInterval> interval() {
        return Optional.ofNullable(draft.interval);
    }

    /**
     * Returns the number of decimals with which the figure and what is expected are printed, so that the printed numbers imply the status.
     *
     * @return 0 to 15
     */
    public int decimals() {
        return Math.max(0, draft.decimals(bounds, status));
    }

    // -----------------------------------------------------------------------
    /**
     * Returns what each remaining period must have, in words: {@code 20 per month needed until March}.
     *
     * @return the sentence part, rounded to the safe side; {@code exceeded}, {@code reached}, or empty where nothing is required
     */
    public String requiredText() {
        return new AssessmentText(draft, bounds, status).required();
    }

    /**
     * Explains the status.
     *
     * @return the figure, the target and the polarity; the rule; and a sentence
     */
    public Explanation explain() {
        return new AssessmentText(draft, bounds, status).explanation();
    }

    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map(
                "actual", actual(),
                "expected", expected(),
                "target", target(),
                "gap", gap(),
                "achievement", achievement(),
                "status", status,
                "reason", reason(),
                "position", draft.position == 0 ? Optional.empty() : draft.position,
                "periodCount", draft.periodCount == 0 ? Optional.empty() : draft.periodCount,
                "requiredPerPeriod", requiredPerPeriod(),
                "month", month(),
                "due", due(),
                "markers", markers(),
                "polarity", draft.polarity,
                "interval", interval().map(TargetAssessment::plain));
    }

    private static Map<String, Object> plain(ConfidenceInterval interval) {
        return PlainTree.map(
                "lower", interval.lower(),
                "upper", interval.upper(),
                "level", interval.level(),
                "method", interval.method());
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof TargetAssessment other && draft.sameAs(other.draft);
    }

    @Override
    public int hashCode() {
        return Objects.hash(draft.target, draft.polarity, draft.actual.figure(), draft.month, status);
    }

    /** Returns {@code 83 against 60 (3/12 of 240): met}. */
    @Override
    public String toString() {
        return new AssessmentText(draft, bounds, status).whole();
    }
}
