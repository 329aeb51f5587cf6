// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import io.github.kpitrend.breakdown.RollUp.Rule;
import io.github.kpitrend.internal.EnumText;
import io.github.kpitrend.internal.ExactDecimal;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.RatioSlots;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.RefMap;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsWriter;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rolls the series of a tree up, month by month over arrays. */
final class TreeRollUp {

    private final IndicatorTree tree;

    TreeRollUp(IndicatorTree tree) {
        this.tree = tree;
    }

    /** The arrays of one child: its figures, and of a ratio its parts as well. */
    private record Child(Slots values, @Nullable RatioSlots parts) {

        byte marker(long month) {
            return month >= values.first() && month <= values.last()
                    ? values.marker((int) (month - values.first()))
                    : 0;
        }
    }

    // -----------------------------------------------------------------------
    // one month
    // -----------------------------------------------------------------------
    RollUpValue value(String ref, Map<String, MonthlySeries> series, YearMonth month) {
        Map<String, MonthlySeries> all = fillBelow(ref, series);
        List<String> children = tree.children(ref);
        Coverage coverage = Coverage.ofSeries(rule(ref), weights(children));
        long number = ProlepticMonth.of(month);
        for (int i = 0; i < children.size(); i++) {
            MonthlySeries child = all.get(children.get(i));
            add(
                    coverage,
                    i,
                    child == null ? null : new Child(Results.SERIES.open(child), null),
                    children.get(i),
                    number);
        }
        Map<String, Figure> figures = new RefMap<>();
        Map<String, MissingReason> missing = new RefMap<>();
        for (String child : children) {
            MonthlySeries one = all.get(child);
            Figure figure = one == null ? Figure.missing(without(child)) : one.at(month);
            figures.put(child, figure);
            putMissing(missing, child, figure);
        }
        return new RollUpValue(coverage, figures, missing);
    }

    RollUpValue ratio(String ref, Map<String, RatioSeries> series, YearMonth month) {
        Map<String, RatioSeries> all = fillRatiosBelow(ref, series);
        List<String> children = tree.children(ref);
        Coverage coverage = ofRatios(ref, children, all);
        long number = ProlepticMonth.of(month);
        Map<String, Figure> figures = new RefMap<>();
        Map<String, MissingReason> missing = new RefMap<>();
        for (int i = 0; i < children.size(); i++) {
            String name = children.get(i);
            RatioSeries one = all.get(name);
            int before = coverage.reported();
            add(coverage, i, one == null ? null : child(one), name, number);
            Figure figure = one == null ? Figure.missing(without(name)) : one.at(month);
            figures.put(name, figure);
            if (coverage.reported() == before) {
                putMissing(missing, name, figure);
            }
        }
        return new RollUpValue(coverage, figures, missing);
    }

    private static void putMissing(Map<String, MissingReason> missing, String ref, Figure figure) {
        if (!figure.isKnown() && figure.reason() != MissingReason.NOT_APPLICABLE) {
            missing.put(ref, figure.reason());
        }
    }

    /** Returns the reason that a ref without a series has no figure: a heading has none, of a leaf nothing was passed. */
    MissingReason without(String ref) {
        return tree.rollUp(ref).map(RollUp::rule).filter(Rule.NONE::equals).isPresent()
                ? MissingReason.NOT_APPLICABLE
                : MissingReason.OUTSIDE_SERIES;
    }

    private RollUp rule(String ref) {
        return tree.rollUp(ref).orElseThrow();
    }

    private ExactDecimal[] weights(List<String> children) {
        return children.stream()
                .map(child -> ExactDecimal.of(tree.weight(child)))
                .toArray(ExactDecimal[]::new);
    }

    private void add(Coverage coverage, int i, @Nullable Child child, String ref, long month) {
        if (child == null) {
            boolean heading = without(ref) == MissingReason.NOT_APPLICABLE;
            coverage.add(i, heading ? ReasonCode.NOT_APPLICABLE : ReasonCode.OUTSIDE_SERIES, 0, (byte) 0);
            return;
        }
        Slots values = child.values();
        RatioSlots parts = child.parts();
        byte reason = values.reasonAt(month);
        double value = reason == ReasonCode.KNOWN ? values.valueAt(month) : 0;
        if (parts == null) {
            coverage.add(i, reason, value, child.marker(month));
        } else {
            byte joint = parts.numerators().reasonAt(month);
            boolean known = joint == ReasonCode.KNOWN;
            coverage.add(
                    i,
                    joint,
                    known ? parts.numerators().valueAt(month) : 0,
                    known ? parts.denominators().valueAt(month) : 0,
                    reason,
                    value,
                    child.marker(month));
        }
    }

    private static Child child(RatioSeries ratio) {
        return new Child(Results.SERIES.open(ratio.values()), RatioSlots.open(ratio));
    }

    private Coverage ofRatios(String ref, List<String> children, Map<String, RatioSeries> all) {
        RatioSeries first = null;
        double least = 0;
        for (String child : children) {
            RatioSeries one = all.get(child);
            if (one != null) {
                first = first == null ? one : first;
                least = Math.max(least, one.leastDenominator());
                if (one.isProportion() != first.isProportion() || one.multiplier() != first.multiplier()) {
                    throw new IllegalArgumentException("ratios must be of one kind and multiplier, but those of "
                            + EnumText.quoted(ref) + " were not");
                }
            }
        }
        return Coverage.ofRatios(rule(ref), weights(children), first == null ? 1 : first.multiplier(), least);
    }

    // -----------------------------------------------------------------------
    // all months
    // -----------------------------------------------------------------------
    Map<String, MonthlySeries> fill(Map<String, MonthlySeries> series) {
        Map<String, MonthlySeries> all = new RefMap<>(series);
        tree.roots().forEach(root -> fill(root, series, all));
        return Collections.unmodifiableMap(all);
    }

    Map<String, RatioSeries> fillRatios(Map<String, RatioSeries> series) {
        Map<String, RatioSeries> all = new RefMap<>(series);
        tree.roots().forEach(root -> fillRatio(root, series, all));
        return Collections.unmodifiableMap(all);
    }

    /** The series of the children of a ref, and of all below them. */
    Map<String, MonthlySeries> fillBelow(String ref, Map<String, MonthlySeries> series) {
        Map<String, MonthlySeries> all = new RefMap<>();
        tree.children(ref).forEach(child -> fill(child, series, all));
        return all;
    }

    /** The same of ratios. */
    Map<String, RatioSeries> fillRatiosBelow(String ref, Map<String, RatioSeries> series) {
        Map<String, RatioSeries> all = new RefMap<>();
        tree.children(ref).forEach(child -> fillRatio(child, series, all));
        return all;
    }

    /** Puts the series of a ref and of all below it where there is one. */
    private void fill(String ref, Map<String, MonthlySeries> given, Map<String, MonthlySeries> all) {
        tree.children(ref).forEach(child -> fill(child, given, all));
        MonthlySeries own = given.get(ref);
        if (own != null) {
            all.put(ref, own);
            return;
        }
        Rule rule = tree.rollUp(ref).map(RollUp::rule).orElse(Rule.NONE);
        if (rule != Rule.NONE && rule != Rule.RATIO_OF_SUMS) {
            MonthlySeries rolled = rolledUp(ref, all);
            if (rolled != null) {
                all.put(ref, rolled);
            }
        }
    }

    private @Nullable MonthlySeries rolledUp(String ref, Map<String, MonthlySeries> all) {
        List<String> names = tree.children(ref);
        @Nullable Child[] children = new @Nullable Child[names.size()];
        for (int i = 0; i < children.length; i++) {
            MonthlySeries one = all.get(names.get(i));
            children[i] = one == null ? null : new Child(Results.SERIES.open(one), null);
        }
        Span span = Span.of(children);
        if (span == null) {
            return null;
        }
        Coverage coverage = Coverage.ofSeries(rule(ref), weights(names));
        SlotsWriter slots = new SlotsWriter(span.first, span.length());
        for (int m = 0; m < slots.length(); m++) {
            addAll(coverage, children, names, span.first + m);
            byte reason = coverage.reason();
            if (reason == ReasonCode.KNOWN) {
                slots.known(m, coverage.value());
            } else {
                slots.missing(m, reason);
            }
            slots.mark(m, coverage.markerBits() | breaks(children, span.first + m));
        }
        return Results.SERIES.wrap(slots.build());
    }

    private void fillRatio(String ref, Map<String, RatioSeries> given, Map<String, RatioSeries> all) {
        tree.children(ref).forEach(child -> fillRatio(child, given, all));
        RatioSeries own = given.get(ref);
        if (own != null) {
            all.put(ref, own);
            return;
        }
        Rule rule = tree.rollUp(ref).map(RollUp::rule).orElse(Rule.NONE);
        if (rule == Rule.SUM || rule == Rule.RATIO_OF_SUMS) {
            RatioSeries rolled = rolledUpRatio(ref, all);
            if (rolled != null) {
                all.put(ref, rolled);
            }
        }
    }

    private @Nullable RatioSeries rolledUpRatio(String ref, Map<String, RatioSeries> all) {
        List<String> names = tree.children(ref);
        @Nullable Child[] children = new @Nullable Child[names.size()];
        double least = 0;
        RatioSeries first = null;
        for (int i = 0; i < children.length; i++) {
            RatioSeries one = all.get(names.get(i));
            children[i] = one == null ? null : child(one);
            first = first == null ? one : first;
            least = one == null ? least : Math.max(least, one.leastDenominator());
        }
        if (first == null) {
            return null;
        }
        Span span = Objects.requireNonNull(Span.of(children), "span");
        Coverage coverage = ofRatios(ref, names, all);
        SlotsWriter n = new SlotsWriter(span.first, span.length());
        SlotsWriter d = new SlotsWriter(span.first, span.length());
        for (int m = 0; m < n.length(); m++) {
            addAll(coverage, children, names, span.first + m);
            byte reason = coverage.tooFew();
            if (reason == ReasonCode.KNOWN) {
                n.known(m, coverage.sumOfNumerators());
                d.known(m, coverage.sumOfDenominators());
            } else {
                n.missing(m, reason);
                d.missing(m, reason);
            }
            n.mark(m, coverage.markerBits() | breaks(children, span.first + m));
        }
        MonthlySeries numerators = Results.SERIES.wrap(n.build());
        MonthlySeries denominators = Results.SERIES.wrap(d.build());
        RatioSeries ratio = first.isProportion()
                ? RatioSeries.proportion(numerators, denominators).withMultiplier(first.multiplier())
                : RatioSeries.rate(numerators, denominators, first.multiplier());
        return ratio.requiringDenominator(least);
    }

    private void addAll(Coverage coverage, @Nullable Child[] children, List<String> names, long month) {
        coverage.clear();
        for (int i = 0; i < children.length; i++) {
            add(coverage, i, children[i], names.get(i), month);
        }
    }

    private static int breaks(@Nullable Child[] children, long month) {
        for (Child child : children) {
            if (child != null && child.values().breaksBetween(month, month)) {
                return Slots.BREAK_BEFORE;
            }
        }
        return 0;
    }

    /** The months that any child covers. */
    private record Span(long first, long last) {

        static @Nullable Span of(@Nullable Child[] children) {
            long first = Long.MAX_VALUE;
            long last = Long.MIN_VALUE;
            for (Child child : children) {
                if (child != null) {
                    first = Math.min(first, child.values().first());
                    last = Math.max(last, child.values().last());
                }
            }
            if (first > last) {
                return null;
            }
            if (last - first >= MonthlySeries.MAX_LENGTH) {
                throw new IllegalArgumentException("series must span at most " + MonthlySeries.MAX_LENGTH
                        + " months, but span " + (last - first + 1));
            }
            return new Span(first, last);
        }

        int length() {
            return (int) (last - first + 1);
        }
    }
}
