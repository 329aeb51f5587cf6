// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import io.github.kpitrend.breakdown.ContributionAnalysis.Method;
import io.github.kpitrend.breakdown.Decomposition.Kind;
import io.github.kpitrend.breakdown.Part.Months;
import io.github.kpitrend.breakdown.PartContribution.Effects;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.internal.ChangeDoor;
import io.github.kpitrend.internal.ExactDecimal;
import io.github.kpitrend.internal.RatioChange;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of an analysis, so that it can be made again with another choice.
 *
 * @param kind of the whole
 * @param decimals of the indicator, 0 without one
 * @param multiplier of a ratio, else 1
 * @param proportion whether the ratio is a proportion
 * @param months the two months
 * @param parts the parts
 * @param published the published whole, or null
 * @param method the method
 * @param largest how many parts stay, or 0 for all
 * @param excluded what a like-for-like analysis excludes
 */
record AnalysisInput(
        Kind kind,
        int decimals,
        double multiplier,
        boolean proportion,
        Months months,
        List<Part> parts,
        @Nullable Part published,
        Method method,
        int largest,
        Map<String, MissingReason> excluded) {

    private static final ChangeDoor<Change> CHANGES = ChangeDoor.of(Change.class);

    static AnalysisInput ofSeries(
            Kind kind, int decimals, Map<String, MonthlySeries> parts, YearMonth month, Comparison comparison) {
        Objects.requireNonNull(parts, "parts");
        return of(kind, decimals, parts, 1, false, months(parts, month, comparison, parts.values()), Months::part);
    }

    /** A mean with weights by name. */
    static AnalysisInput ofWeighted(
            Map<String, MonthlySeries> parts, Map<String, Double> weights, YearMonth month, Comparison comparison) {
        Months months = months(parts, month, comparison, parts.values());
        return of(
                Kind.MEAN,
                0,
                parts,
                1,
                false,
                months,
                (both, name, series) -> both.part(name, series, ExactDecimal.of(weights.getOrDefault(name, 1.0))));
    }

    static AnalysisInput ofRatios(
            int decimals, Map<String, RatioSeries> parts, YearMonth month, Comparison comparison) {
        Objects.requireNonNull(parts, "parts");
        List<MonthlySeries> values = new ArrayList<>(parts.size());
        parts.values()
                .forEach(
                        part -> values.add(Objects.requireNonNull(part, "parts").values()));
        Months months = months(parts, month, comparison, values);
        RatioSeries first = parts.values().iterator().next();
        parts.forEach((name, part) -> checkSame(first, part, name));
        return of(Kind.RATIO, decimals, parts, first.multiplier(), first.isProportion(), months, Months::part);
    }

    private static void checkSame(RatioSeries first, RatioSeries part, String name) {
        if (first.isProportion() != part.isProportion() || first.multiplier() != part.multiplier()) {
            throw new IllegalArgumentException("ratios must be of one kind and multiplier, but " + name + " was a "
                    + kindOf(part) + " and not a " + kindOf(first));
        }
    }

    private static String kindOf(RatioSeries ratio) {
        return (ratio.isProportion() ? "proportion per " : "rate per ") + Figure.of(ratio.multiplier());
    }

    /** The current month, and the base month that all parts share: for the previous observed month the latest that a part has. */
    private static Months months(
            Map<String, ?> parts, YearMonth month, Comparison comparison, Iterable<MonthlySeries> series) {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(comparison, "comparison");
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("parts must hold at least one part, but is empty");
        }
        YearMonth latest = null;
        for (MonthlySeries one : series) {
            Optional<YearMonth> base = comparison.baseMonth(Objects.requireNonNull(one, "parts"), month);
            if (base.isPresent() && (latest == null || latest.isBefore(base.get()))) {
                latest = base.get();
            }
        }
        return new Months(latest, month);
    }

    private static <S> AnalysisInput of(
            Kind kind,
            int decimals,
            Map<String, S> parts,
            double multiplier,
            boolean proportion,
            Months months,
            PartOf<S> partOf) {
        List<Part> list = new ArrayList<>(parts.size());
        parts.forEach((name, series) -> list.add(partOf.apply(months, Objects.requireNonNull(name, "parts"), series)));
        return new AnalysisInput(
                kind, decimals, multiplier, proportion, months, list, null, Method.MIDPOINT, 0, Map.of());
    }

    /** Takes the figures of one part. */
    private interface PartOf<S> {
        Part apply(Months months, String name, S series);
    }

    // -----------------------------------------------------------------------
    AnalysisInput withTotal(MonthlySeries total) {
        if (kind == Kind.RATIO) {
            throw new IllegalArgumentException("total must be a ratio series, but was a monthly series");
        }
        return with(parts, months.part("the total", total), method, largest, excluded);
    }

    AnalysisInput withTotal(RatioSeries total) {
        if (kind != Kind.RATIO || total.multiplier() != multiplier || total.isProportion() != proportion) {
            throw new IllegalArgumentException("total must be a "
                    + (kind == Kind.RATIO
                            ? (proportion ? "proportion per " : "rate per ") + Figure.of(multiplier)
                            : "monthly series")
                    + ", but was a " + kindOf(total));
        }
        return with(parts, months.part("the total", total), method, largest, excluded);
    }

    AnalysisInput by(Method other) {
        return with(parts, published, other, largest, excluded);
    }

    AnalysisInput top(int n) {
        return with(parts, published, method, n, excluded);
    }

    AnalysisInput likeForLike() {
        List<Part> kept = new ArrayList<>(parts.size());
        Map<String, MissingReason> others = new LinkedHashMap<>(excluded);
        for (Part part : parts) {
            MissingReason reason = part.missing();
            if (reason == null && part.base().isKnown() && part.current().isKnown()) {
                kept.add(part);
            } else {
                others.put(part.name(), reason == null ? MissingReason.NOT_APPLICABLE : reason);
            }
        }
        return with(kept, null, method, largest, Collections.unmodifiableMap(others));
    }

    private AnalysisInput with(
            List<Part> newParts,
            @Nullable Part total,
            Method newMethod,
            int newLargest,
            Map<String, MissingReason> newExcluded) {
        return new AnalysisInput(
                kind, decimals, multiplier, proportion, months, newParts, total, newMethod, newLargest, newExcluded);
    }

    // -----------------------------------------------------------------------
    ContributionAnalysis analyze() {
        ExactDecimal factor = ExactDecimal.of(multiplier);
        Totals base = whole(Part::base, factor);
        Totals current = whole(Part::current, factor);
        MissingReason missing = missing(base, current);
        Decomposition decomposition = new Decomposition(kind, method, factor, base, current, missing);
        List<@Nullable ExactDecimal> contributions = new ArrayList<>(parts.size());
        List<Part> known = new ArrayList<>(parts.size());
        ExactDecimal up = ExactDecimal.ZERO;
        ExactDecimal down = ExactDecimal.ZERO;
        for (Part part : parts) {
            ExactDecimal contribution = decomposition.missing(part) == null ? decomposition.contribution(part) : null;
            contributions.add(contribution);
            if (contribution != null) {
                known.add(part);
                up = contribution.signum() > 0 ? up.plus(contribution) : up;
                down = contribution.signum() < 0 ? down.plus(contribution) : down;
            }
        }
        return new ContributionAnalysis(
                this,
                change(base, current, missing),
                shown(decomposition, contributions),
                decomposition.figure(up),
                decomposition.figure(down),
                effects(decomposition, known, up.plus(down), missing),
                unexplained(decomposition, up.plus(down), missing));
    }

    private Totals whole(SideOf side, ExactDecimal factor) {
        if (published == null) {
            return Totals.sum(parts, side::of, kind == Kind.TOTAL, factor);
        }
        Totals total = Totals.of(side.of(published), factor);
        if (kind != Kind.MEAN) {
            return total;
        }
        ExactDecimal weights = ExactDecimal.ZERO;
        for (Part part : parts) {
            weights = side.of(part).exists() ? weights.plus(part.weight()) : weights;
        }
        return new Totals(total.missing(), total.n().times(weights), weights, factor);
    }

    /** Takes one month of a part. */
    private interface SideOf {
        Part.Side of(Part part);
    }

    private @Nullable MissingReason missing(Totals base, Totals current) {
        if (current.reason() != null && base.missing() != MissingReason.CONFIDENTIAL) {
            return current.reason();
        }
        if (base.reason() != null) {
            return base.reason();
        }
        return breaks() ? MissingReason.BREAK_IN_SERIES : null;
    }

    private boolean breaks() {
        return published == null
                ? parts.stream().anyMatch(part -> part.missing() == MissingReason.BREAK_IN_SERIES)
                : published.breaks();
    }

    private Change change(Totals base, Totals current, @Nullable MissingReason missing) {
        // sums that no double holds leave the two figures themselves
        boolean fractions = kind != Kind.TOTAL && base.isFractionOfDoubles() && current.isFractionOfDoubles();
        return CHANGES.make(
                base.figure(),
                current.figure(),
                fractions
                        ? new RatioChange(
                                base.n().toDouble(),
                                base.d().toDouble(),
                                current.n().toDouble(),
                                current.d().toDouble(),
                                multiplier)
                        : null,
                missing == MissingReason.BREAK_IN_SERIES,
                months.base(),
                months.current());
    }

    private Effects effects(
            Decomposition decomposition,
            List<Part> known,
            ExactDecimal contributions,
            @Nullable MissingReason missing) {
        if (kind == Kind.TOTAL) {
            return Effects.all(Results.NOT_APPLICABLE);
        }
        MissingReason reason = missing;
        for (Part part : parts) {
            MissingReason own = part.isAbsent() ? null : part.missing();
            if (reason == null || own == MissingReason.CONFIDENTIAL) {
                reason = own;
            }
        }
        return reason == null ? decomposition.effects(known, contributions) : Effects.all(Figure.missing(reason));
    }

    private Figure unexplained(
            Decomposition decomposition, ExactDecimal contributions, @Nullable MissingReason missing) {
        if (missing != null) {
            return Figure.missing(missing);
        }
        long hiddenBefore =
                parts.stream().filter(part -> part.base().isConfidential()).count();
        long hiddenNow =
                parts.stream().filter(part -> part.current().isConfidential()).count();
        return hiddenBefore == 1 || hiddenNow == 1
                ? Figure.missing(MissingReason.CONFIDENTIAL)
                : decomposition.figure(decomposition.remaining(contributions));
    }

    /** The parts by size, and those after the largest as one. */
    private List<PartContribution> shown(Decomposition decomposition, List<@Nullable ExactDecimal> contributions) {
        List<PartContribution> list = new ArrayList<>(parts.size());
        List<PartContribution> without = new ArrayList<>();
        List<Part> others = new ArrayList<>();
        ExactDecimal rest = ExactDecimal.ZERO;
        long known = contributions.stream().filter(Objects::nonNull).count();
        for (int i : Decomposition.bySize(contributions)) {
            ExactDecimal contribution = contributions.get(i);
            if (contribution == null) {
                without.add(decomposition.without(parts.get(i)));
            } else if (largest == 0 || list.size() < largest || known - largest == 1) {
                list.add(decomposition.part(parts.get(i), contribution));
            } else {
                others.add(parts.get(i));
                rest = rest.plus(contribution);
            }
        }
        if (!others.isEmpty()) {
            list.add(decomposition.others(others, rest));
        }
        list.addAll(without);
        return list;
    }
}
