// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import io.github.kpitrend.Plain;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.ExactDecimal;
import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.PrintedDecimals;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The percentage of the way from a base to a target that is done: {@code 50% of the way from 100 to 60.}.
 *
 * <p>The goal is the bound of the target that meets it: of a range the upper one if higher is better, the lower one if lower is better.
 *
 * <ul>
 *   <li>If higher or lower is better: {@code 100 (current - base) / (goal - base)}, for goals above and below the baseline alike. The wrong way is
 *       below 0, past the goal is above 100; {@link #capped()} keeps to 0 to 100.
 *   <li>If the target is best: {@code 100 (1 - distance(current) / distance(base))}, with the distance to the range, 0 inside. Overshooting counts
 *       against.
 *   <li>If the base is at the goal, past it or inside the range there is no distance to go: {@link MissingReason#NOT_APPLICABLE}; {@link
 *       #assessment()} says whether the target is still met.
 *   <li>For a target to be confirmed it is missing with {@link MissingReason#PENDING}, under a neutral polarity with {@link
 *       MissingReason#NOT_APPLICABLE}.
 *   <li>With a missing base or current figure it is missing with {@link MissingReason#CONFIDENTIAL} if either is, otherwise with the current
 *       figure's reason, otherwise with the base's.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class GoalProgress implements Plain {

    private static final Figure NONE = Figure.missing(MissingReason.NOT_APPLICABLE);
    private static final double PERCENT = 100;

    private final Figure base;
    private final Figure current;
    private final Target target;
    private final Polarity polarity;
    private final Figure expected;

    // -----------------------------------------------------------------------
    /**
     * Returns the progress from a base to a target.
     *
     * @param base the figure from which the goal was set
     * @param current the figure now
     * @param target the target
     * @param polarity whether higher or lower is better
     * @return the progress, without an expected figure
     */
    public static GoalProgress of(Figure base, Figure current, Target target, Polarity polarity) {
        return new GoalProgress(
                Objects.requireNonNull(base, "base"),
                Objects.requireNonNull(current, "current"),
                Objects.requireNonNull(target, "target"),
                Objects.requireNonNull(polarity, "polarity"),
                NONE);
    }

    private GoalProgress(Figure base, Figure current, Target target, Polarity polarity, Figure expected) {
        this.base = base;
        this.current = current;
        this.target = target;
        this.polarity = polarity;
        this.expected = expected;
    }

    /**
     * Returns this progress beside the figure that was expected by now, such as the value of a trajectory.
     *
     * @param figure the figure expected
     * @return the progress
     */
    public GoalProgress withExpected(Figure figure) {
        return new GoalProgress(base, current, target, polarity, Objects.requireNonNull(figure, "figure"));
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the part of the way that is done.
     *
     * @return in percent, correctly rounded; missing as described in the class documentation
     */
    public Figure percent() {
        return percent(current);
    }

    /**
     * Returns the part of the way that is done, within 0 and 100.
     *
     * @return in percent; missing as {@link #percent()}
     */
    public Figure capped() {
        return percent().map(percent -> Math.max(0, Math.min(PERCENT, percent)));
    }

    /**
     * Returns the part of the way that was expected to be done.
     *
     * @return in percent; missing with {@link MissingReason#NOT_APPLICABLE} without an expected figure, otherwise as {@link #percent()} of that
     *     figure
     */
    public Figure expectedPercent() {
        return percent(expected);
    }

    /**
     * Returns the part done less the part expected.
     *
     * @return in points, negative behind; missing as {@link #percent()} or {@link #expectedPercent()}
     */
    public Figure lead() {
        Figure done = percent();
        Figure due = expectedPercent();
        if (!done.isKnown() || !due.isKnown()) {
            return done.isKnown() ? due : done;
        }
        ExactDecimal ahead = way(current).minus(way(expected));
        return Figures.ofResult(ahead.times(ExactDecimal.HUNDRED).dividedBy(whole()));
    }

    /**
     * Returns the assessment of the current figure against the target.
     *
     * @return the assessment, which does not depend on the base
     */
    public TargetAssessment assessment() {
        return TargetAssessment.of(current, target, polarity);
    }

    private Figure percent(Figure figure) {
        MissingReason missing = missing(figure);
        return missing == null
                ? Figures.ofResult(way(figure).times(ExactDecimal.HUNDRED).dividedBy(whole()))
                : Figure.missing(missing);
    }

    /** Returns the reason that the percentage of a figure is missing, or null. */
    private @Nullable MissingReason missing(Figure figure) {
        if (!target.isConfirmed()) {
            return MissingReason.PENDING;
        }
        if (polarity == Polarity.NEUTRAL) {
            return MissingReason.NOT_APPLICABLE;
        }
        if (!base.isKnown() || !figure.isKnown()) {
            return figure.isKnown() || isHidden(base) ? base.reason() : figure.reason();
        }
        return whole().signum() <= 0 ? MissingReason.NOT_APPLICABLE : null;
    }

    private static boolean isHidden(Figure figure) {
        return !figure.isKnown() && figure.reason() == MissingReason.CONFIDENTIAL;
    }

    // -----------------------------------------------------------------------
    /** The distance from the base to the goal, above 0 where there is a way to go. */
    private ExactDecimal whole() {
        ExactDecimal from = ExactDecimal.of(base.value());
        return switch (polarity) {
            case HIGHER_IS_BETTER -> goal().minus(from);
            case LOWER_IS_BETTER -> from.minus(goal());
            default -> distance(from);
        };
    }

    /** The distance of it that is done. */
    private ExactDecimal way(Figure figure) {
        ExactDecimal from = ExactDecimal.of(base.value());
        ExactDecimal to = ExactDecimal.of(figure.value());
        return switch (polarity) {
            case HIGHER_IS_BETTER -> to.minus(from);
            case LOWER_IS_BETTER -> from.minus(to);
            default -> distance(from).minus(distance(to));
        };
    }

    private ExactDecimal goal() {
        return ExactDecimal.of(goalFigure().value());
    }

    private Figure goalFigure() {
        return polarity == Polarity.LOWER_IS_BETTER ? target.lower() : target.upper();
    }

    /** The distance to the range of the target, 0 inside. */
    private ExactDecimal distance(ExactDecimal from) {
        ExactDecimal below = ExactDecimal.of(target.lower().value()).minus(from);
        ExactDecimal above = from.minus(ExactDecimal.of(target.upper().value()));
        if (below.signum() > 0) {
            return below;
        }
        return above.signum() > 0 ? above : ExactDecimal.ZERO;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the figures used, the formula, and a sentence such as {@code 50% of the way from 100 to 60, 10 points behind.}
     *
     * @return the explanation
     */
    public Explanation explain() {
        List<String> inputs = List.of(
                "base " + base,
                "current " + current,
                "target " + target,
                polarity.text(),
                "expected by now " + expected);
        String rule = polarity == Polarity.TARGET_IS_BEST
                ? "the part of the base's distance to the target that is gone"
                : "the distance from the base in percent of the distance from the base to the target";
        return Explanation.of(inputs, rule, text());
    }

    private String text() {
        Figure percent = percent();
        if (!percent.isKnown()) {
            return "No progress is available (" + percent.reason().text() + ").";
        }
        String goal = polarity == Polarity.TARGET_IS_BEST && target.isRange()
                ? target.lower() + " to " + target.upper()
                : goalFigure().toString();
        Figure lead = lead();
        String beside = "";
        if (lead.isKnown()) {
            String points = printed(lead.map(Math::abs), 0);
            beside = lead.value() == 0
                    ? ", as expected"
                    : ", " + points + " " + EnglishText.noun(points, "point") + " "
                            + (lead.value() > 0 ? "ahead" : "behind");
        }
        return printed(percent, PERCENT) + "% of the way from " + base + " to "
                + (polarity == Polarity.TARGET_IS_BEST && target.isRange() ? "the range " : "") + goal + beside + ".";
    }

    /** As many decimals as it takes to be on the same side of 0 and of a limit; all digits where 15 are not enough. */
    private static String printed(Figure figure, double limit) {
        BigDecimal exact = figure.toBigDecimal();
        BigDecimal bound = Decimals.shortest(limit);
        int decimals = PrintedDecimals.least(
                0,
                places -> exact.setScale(places, RoundingMode.HALF_UP).compareTo(bound) == exact.compareTo(bound)
                        && exact.setScale(places, RoundingMode.HALF_UP).signum() == exact.signum());
        return decimals == PrintedDecimals.NONE
                ? PrintedDecimals.allDigits(figure.value())
                : PrintedDecimals.digits(exact.setScale(decimals, RoundingMode.HALF_UP));
    }

    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map(
                "percent", percent(),
                "capped", capped(),
                "expectedPercent", expectedPercent(),
                "lead", lead(),
                "assessment", assessment());
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof GoalProgress other
                && base.equals(other.base)
                && current.equals(other.current)
                && target.equals(other.target)
                && polarity == other.polarity
                && expected.equals(other.expected);
    }

    @Override
    public int hashCode() {
        return Objects.hash(base, current, target, polarity, expected);
    }

    /** Returns the sentence of {@link #explain()}. */
    @Override
    public String toString() {
        return text();
    }
}
