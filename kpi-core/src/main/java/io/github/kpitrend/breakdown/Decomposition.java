// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import io.github.kpitrend.breakdown.ContributionAnalysis.Method;
import io.github.kpitrend.breakdown.PartContribution.Effects;
import io.github.kpitrend.internal.ExactDecimal;
import io.github.kpitrend.internal.ExactFraction;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The exact arithmetic of contributions. With N, D the whole and n, d a part, 0 for the base and 1 for the current month, all multiplied out so that
 * every contribution is a whole number of one unit:
 *
 * <ul>
 *   <li>total: {@code n1 - n0};
 *   <li>midpoint: {@code (2 n1 D0^2 D1 - 2 n0 D0 D1^2 - (N0 D1 + N1 D0) (d1 D0 - d0 D1)) / (2 D0^2 D1^2)};
 *   <li>base period: {@code (n1 D0^2 - n0 D0 D1 - N0 (d1 D0 - d0 D1)) / (D0^2 D1)}.
 * </ul>
 *
 * <p>Everything is times the multiplier, which is put in last.
 */
final class Decomposition {

    private final Kind kind;
    private final Method method;
    private final ExactDecimal multiplier;
    private final Totals base;
    private final Totals current;
    /** The reason that the change of the whole is missing, or null. */
    private final @Nullable MissingReason missing;

    private final ExactDecimal unit;
    private final ExactDecimal ofChange;
    private final ExactDecimal ofBase;

    /** The subject of the analysis. */
    enum Kind {
        TOTAL,
        RATIO,
        MEAN
    }

    Decomposition(
            Kind kind,
            Method method,
            ExactDecimal multiplier,
            Totals base,
            Totals current,
            @Nullable MissingReason missing) {
        this.kind = kind;
        this.method = method;
        this.multiplier = multiplier;
        this.base = base;
        this.current = current;
        this.missing = missing;
        ExactDecimal d0 = base.d();
        ExactDecimal d1 = current.d();
        boolean midpoint = method == Method.MIDPOINT;
        ExactDecimal cross = current.n().times(d0).minus(base.n().times(d1));
        if (kind == Kind.TOTAL) {
            unit = ExactDecimal.ONE;
            ofChange = cross;
            ofBase = base.n().abs();
        } else if (midpoint) {
            ExactDecimal both = d0.times(d1).times(2);
            unit = both.times(d0).times(d1);
            ofChange = both.times(cross);
            ofBase = both.times(d1).times(base.n().abs());
        } else {
            unit = d0.times(d0).times(d1);
            ofChange = d0.times(cross);
            ofBase = d0.times(d1).times(base.n().abs());
        }
    }

    // -----------------------------------------------------------------------
    // contributions, in units
    // -----------------------------------------------------------------------
    /** Returns the reason that the contribution of a part is missing, or null. */
    @Nullable
    MissingReason missing(Part part) {
        MissingReason own = part.missing();
        return own == null && kind != Kind.TOTAL ? missing : own;
    }

    /** The contribution of a part that has one, in units. */
    ExactDecimal contribution(Part part) {
        ExactDecimal n0 = part.base().n();
        ExactDecimal n1 = part.current().n();
        if (kind == Kind.TOTAL) {
            return n1.minus(n0);
        }
        ExactDecimal d0 = base.d();
        ExactDecimal d1 = current.d();
        ExactDecimal weights = weights(part);
        if (method == Method.MIDPOINT) {
            ExactDecimal both = d0.times(d1).times(2);
            return both.times(n1.times(d0).minus(n0.times(d1)))
                    .minus(base.n().times(d1).plus(current.n().times(d0)).times(weights));
        }
        return d0.times(n1.times(d0).minus(n0.times(d1))).minus(base.n().times(weights));
    }

    /** {@code d1 D0 - d0 D1}, which has the sign of the change of a part's weight. */
    private ExactDecimal weights(Part part) {
        return part.current().d().times(base.d()).minus(part.base().d().times(current.d()));
    }

    /** The change of the whole less contributions, in units. */
    ExactDecimal remaining(ExactDecimal contributions) {
        ExactDecimal change = kind == Kind.TOTAL
                ? current.n().minus(base.n())
                : current.n()
                        .times(base.d())
                        .minus(base.n().times(current.d()))
                        .times(
                                method == Method.MIDPOINT
                                        ? base.d().times(current.d()).times(2)
                                        : base.d());
        return change.minus(contributions);
    }

    Figure figure(ExactDecimal contribution) {
        return Results.of(contribution.times(multiplier).dividedBy(unit));
    }

    Figure share(ExactDecimal contribution) {
        if (missing != null) {
            return Figure.missing(missing);
        }
        return percent(contribution, ofChange);
    }

    Figure pointsOfGrowth(ExactDecimal contribution) {
        MissingReason reason = base.reason();
        return reason == null ? percent(contribution, ofBase) : Figure.missing(reason);
    }

    private static Figure percent(ExactDecimal contribution, ExactDecimal whole) {
        return whole.signum() == 0
                ? Figure.missing(MissingReason.ZERO_BASE)
                : Results.of(contribution.times(100).dividedBy(whole));
    }

    private Figure weight(ExactDecimal d, Totals whole) {
        MissingReason reason = kind == Kind.TOTAL ? MissingReason.NOT_APPLICABLE : whole.reason();
        return reason == null ? Results.of(d.dividedBy(whole.d())) : Figure.missing(reason);
    }

    // -----------------------------------------------------------------------
    // effects
    // -----------------------------------------------------------------------
    /**
     * The effects of parts that have contributions, added up; ZERO_BASE if one of them has a numerator without a denominator.
     *
     * @param contributions their contributions in units, added up
     */
    Effects effects(List<Part> parts, ExactDecimal contributions) {
        if (kind == Kind.TOTAL) {
            return Effects.all(Results.NOT_APPLICABLE);
        }
        List<ExactFraction> rates = new ArrayList<>(parts.size());
        List<ExactFraction> joints = new ArrayList<>(method == Method.MIDPOINT ? 0 : parts.size());
        for (Part part : parts) {
            if (withoutDenominator(part.base()) || withoutDenominator(part.current())) {
                return Effects.all(Figure.missing(MissingReason.ZERO_BASE));
            }
            addEffects(part, rates, joints);
        }
        ExactDecimal d0 = base.d();
        ExactDecimal d1 = current.d();
        boolean midpoint = method == Method.MIDPOINT;
        ExactFraction rate =
                ExactFraction.sum(rates).over(midpoint ? d0.times(d1).times(2) : d0);
        ExactFraction joint = ExactFraction.sum(joints).over(d0.times(d1));
        ExactFraction mix = new ExactFraction(contributions, unit).minus(rate).minus(joint);
        return new Effects(Results.of(rate, multiplier), Results.of(mix, multiplier), Results.of(joint, multiplier));
    }

    private static boolean withoutDenominator(Part.Side side) {
        return side.d().signum() == 0 && side.n().signum() != 0;
    }

    /** Rate effects less what all have in common: {@code 1 / (2 D0 D1)} or {@code 1 / D0}, of joint effects {@code 1 / (D0 D1)}. */
    private void addEffects(Part part, List<ExactFraction> rates, List<ExactFraction> joints) {
        ExactDecimal d0 = part.base().d();
        ExactDecimal d1 = part.current().d();
        ExactDecimal change = part.current().n().times(d0).minus(part.base().n().times(d1));
        if (change.signum() == 0) {
            // the rate is the same, or the part does not exist in one of the months
            return;
        }
        if (method == Method.MIDPOINT) {
            ExactDecimal weights = d0.times(current.d()).plus(d1.times(base.d()));
            rates.add(new ExactFraction(weights.times(change), d0.times(d1)));
        } else {
            rates.add(new ExactFraction(change, d1));
            joints.add(new ExactFraction(weights(part).times(change), d0.times(d1)));
        }
    }

    // -----------------------------------------------------------------------
    // parts
    // -----------------------------------------------------------------------
    PartContribution part(Part part, ExactDecimal contribution) {
        return new PartContribution(
                part.name(),
                part.state(),
                shown(part.base(), part),
                shown(part.current(), part),
                figure(contribution),
                share(contribution),
                pointsOfGrowth(contribution),
                effects(List.of(part), contribution),
                weight(part.base().d(), base),
                weight(part.current().d(), current));
    }

    /** A part without a contribution. */
    PartContribution without(Part part) {
        Figure none = Figure.missing(Objects.requireNonNull(missing(part), "reason"));
        return new PartContribution(
                part.name(),
                part.state(),
                shown(part.base(), part),
                shown(part.current(), part),
                none,
                none,
                none,
                withoutEffects(none),
                weightOf(part.base(), base),
                weightOf(part.current(), current));
    }

    private Effects withoutEffects(Figure none) {
        return Effects.all(kind == Kind.TOTAL ? Results.NOT_APPLICABLE : none);
    }

    private Figure weightOf(Part.Side side, Totals whole) {
        return side.missing() == null || kind == Kind.TOTAL ? weight(side.d(), whole) : Figure.missing(side.missing());
    }

    /** The figure of a part; a part of a total that does not exist in one of the months is treated as 0 there. */
    private Figure shown(Part.Side side, Part part) {
        return kind == Kind.TOTAL && !side.exists() && part.missing() == null ? Results.ZERO : side.figure();
    }

    /** Several parts that have contributions, as one. */
    PartContribution others(List<Part> parts, ExactDecimal contribution) {
        ExactDecimal n0 = ExactDecimal.ZERO;
        ExactDecimal d0 = ExactDecimal.ZERO;
        ExactDecimal n1 = ExactDecimal.ZERO;
        ExactDecimal d1 = ExactDecimal.ZERO;
        for (Part part : parts) {
            n0 = n0.plus(part.base().n());
            d0 = d0.plus(part.base().d());
            n1 = n1.plus(part.current().n());
            d1 = d1.plus(part.current().d());
        }
        return new PartContribution(
                "others (" + parts.size() + ")",
                d0.signum() == d1.signum()
                        ? PartContribution.State.CONTINUING
                        : d0.signum() == 0 ? PartContribution.State.NEW : PartContribution.State.VANISHED,
                ratio(n0, d0),
                ratio(n1, d1),
                figure(contribution),
                share(contribution),
                pointsOfGrowth(contribution),
                effects(parts, contribution),
                weight(d0, base),
                weight(d1, current));
    }

    private Figure ratio(ExactDecimal n, ExactDecimal d) {
        if (kind == Kind.TOTAL) {
            return Results.of(n.toDouble());
        }
        return d.signum() == 0
                ? Figure.missing(MissingReason.ZERO_BASE)
                : Results.of(n.times(multiplier).dividedBy(d));
    }

    /** The indexes of contributions, the largest size first; of equal ones, and of those without, the order of the list. */
    static List<Integer> bySize(List<@Nullable ExactDecimal> contributions) {
        List<Integer> order = new ArrayList<>(contributions.size());
        List<Integer> without = new ArrayList<>();
        List<ExactDecimal> sizes = new ArrayList<>(contributions.size());
        for (int i = 0; i < contributions.size(); i++) {
            ExactDecimal contribution = contributions.get(i);
            (contribution == null ? without : order).add(i);
            sizes.add(contribution == null ? ExactDecimal.ZERO : contribution.abs());
        }
        order.sort((i, j) -> sizes.get(j).compareValue(sizes.get(i)));
        order.addAll(without);
        return Collections.unmodifiableList(order);
    }
}
