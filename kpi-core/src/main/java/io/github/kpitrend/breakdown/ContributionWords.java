// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import io.github.kpitrend.breakdown.Decomposition.Kind;
import io.github.kpitrend.breakdown.PartContribution.State;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PrintedDecimals;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The sentences of an analysis, printed from its results. */
final class ContributionWords {

    private static final int MOST_NAMES = 3;
    private static final double PERCENT = 100;

    private final ContributionAnalysis analysis;
    private final AnalysisInput input;
    private final int decimals;

    ContributionWords(ContributionAnalysis analysis, AnalysisInput input) {
        this.analysis = analysis;
        this.input = input;
        this.decimals = decimals();
    }

    // -----------------------------------------------------------------------
    Explanation explain() {
        List<String> inputs = new ArrayList<>();
        inputs.add((input.kind() == Kind.TOTAL ? "total " : input.kind() == Kind.MEAN ? "mean " : "ratio ")
                + analysis.change().base() + " -> " + analysis.change().current());
        for (PartContribution part : analysis.parts()) {
            inputs.add(part.name() + " " + part.base() + " -> " + part.current());
        }
        return Explanation.of(inputs, rule(), text());
    }

    private String rule() {
        if (input.kind() == Kind.TOTAL) {
            return "a part's contribution is its current figure less its base figure";
        }
        return switch (input.method()) {
            case MIDPOINT ->
                "midpoint: a part's rate effect is the change of its rate times its mean weight, its mix effect is the"
                        + " change of its weight times what its mean rate exceeds the mean of both totals by";
            case BASE_PERIOD ->
                "base period: a part's rate effect is the change of its rate times its base weight, its mix effect is"
                        + " the change of its weight times what its base rate exceeds the base total by, its joint effect is the"
                        + " product of both changes";
        };
    }

    /** The default decimals, and more where the change would print as 0 without being it. */
    private int decimals() {
        int usual = input.kind() == Kind.RATIO ? Math.max(1, input.decimals()) : ofFigures();
        int least = input.kind() == Kind.MEAN ? Math.max(1, usual) : usual;
        Figure difference = analysis.change().difference();
        if (!difference.isKnown() || difference.value() == 0) {
            return least;
        }
        BigDecimal exact = difference.toBigDecimal();
        int enough =
                PrintedDecimals.least(least, places -> rounded(exact, places).signum() != 0);
        return enough == PrintedDecimals.NONE ? PrintedDecimals.MAX : enough;
    }

    private int ofFigures() {
        if (input.decimals() > 0) {
            return input.decimals();
        }
        List<Figure> figures = new ArrayList<>();
        for (Part part : input.parts()) {
            figures.add(part.base().figure());
            figures.add(part.current().figure());
        }
        double[] values = new double[figures.size()];
        byte[] reasons = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = figures.get(i).orElse(0);
            reasons[i] = figures.get(i).isKnown() ? ReasonCode.KNOWN : ReasonCode.NOT_REPORTED;
        }
        return PrintedDecimals.usual(Slots.of(0, values, reasons, null));
    }

    private static BigDecimal rounded(BigDecimal exact, int places) {
        return exact.setScale(places, RoundingMode.HALF_UP);
    }

    private String size(Figure figure) {
        return PrintedDecimals.digits(rounded(figure.toBigDecimal(), decimals).abs());
    }

    private String signed(Figure figure) {
        return signed(figure.toBigDecimal());
    }

    private String signed(BigDecimal exact) {
        BigDecimal rounded = rounded(exact, decimals);
        return (rounded.signum() < 0 ? "-" : rounded.signum() > 0 ? "+" : "") + PrintedDecimals.digits(rounded.abs());
    }

    // -----------------------------------------------------------------------
    String text() {
        Figure difference = analysis.change().difference();
        if (!difference.isKnown()) {
            return withoutChange();
        }
        StringBuilder text = new StringBuilder(
                input.kind() == Kind.TOTAL ? ofTotal(difference.value()) : ofRatio(difference.value()));
        if (analysis.isReversedByMix()) {
            boolean up = analysis.rateEffect().value() > 0;
            text.append(" Rates within parts ")
                    .append(up ? "increased" : "decreased")
                    .append("; the total ");
            text.append(up ? "decreased" : "increased").append(" because the mix changed.");
        }
        Figure unexplained = analysis.unexplained();
        if (unexplained.isKnown() && unexplained.value() != 0) {
            text.append(' ').append(signed(unexplained)).append(" is in no part");
            text.append(parts(part -> part.state() == State.NOT_AVAILABLE).isEmpty() ? "." : " with a contribution.");
        } else if (!unexplained.isKnown()) {
            text.append(" The rest is ").append(unexplained.reason().text()).append('.');
        }
        return text.toString();
    }

    private String withoutChange() {
        String why = "the total is missing";
        MissingReason reason = reasonOfChange();
        if (input.published() != null) {
            why = is("the total", reason);
        } else if (reason == MissingReason.ZERO_BASE) {
            why = "the denominator is zero";
        } else {
            for (Part part : input.parts()) {
                if (part.missing() == reason && !part.isAbsent()) {
                    why = is(part.name(), reason);
                    break;
                }
            }
        }
        List<PartContribution> known = parts(ContributionWords::moved);
        return "The change cannot be broken down (" + why + ")."
                + (known.isEmpty() ? "" : " Known: " + String.join(", ", named(known)) + ".");
    }

    private MissingReason reasonOfChange() {
        return analysis.change().difference().reason();
    }

    private static String is(String name, MissingReason reason) {
        return name + (reason == MissingReason.OUTSIDE_SERIES ? " has " : " is ") + reason.text();
    }

    private String ofTotal(double difference) {
        List<PartContribution> up =
                parts(part -> moved(part) && part.contribution().value() > 0);
        List<PartContribution> down =
                parts(part -> moved(part) && part.contribution().value() < 0);
        if (difference == 0) {
            return up.isEmpty() && down.isEmpty()
                    ? "No change in total or in any part."
                    : "No overall change: " + offsetting(up, down);
        }
        List<PartContribution> main = difference > 0 ? up : down;
        List<PartContribution> against = difference > 0 ? down : up;
        String of = "The " + (difference > 0 ? "increase" : "decrease") + " of "
                + size(analysis.change().difference());
        if (main.isEmpty()) {
            return against.isEmpty()
                    ? of + " came from no part."
                    : of + " came from no part; it was partly offset by " + listed(against) + ".";
        }
        return of + " came from " + listed(main)
                + (against.isEmpty() ? "." : ", partly offset by " + listed(against) + ".");
    }

    private String offsetting(List<PartContribution> up, List<PartContribution> down) {
        if (up.isEmpty() || down.isEmpty()) {
            return listed(up.isEmpty() ? down : up) + ".";
        }
        return listed(up) + " and " + listed(down) + " offset each other.";
    }

    private String ofRatio(double difference) {
        boolean points = input.proportion() && input.multiplier() == PERCENT;
        String size = difference == 0 ? "0" : size(analysis.change().difference());
        String what = difference == 0
                ? "No overall change"
                : "The " + (difference > 0 ? "increase" : "decrease") + " of " + size
                        + (points ? " " + EnglishText.noun(size, "percentage point") : "");
        String effects = areEffectsKnown()
                ? ": " + (input.kind() == Kind.MEAN ? "values" : "rates") + " within parts "
                        + signed(analysis.rateEffect()) + ", mix of parts " + signed(analysis.mixEffect())
                        + (input.method() == ContributionAnalysis.Method.BASE_PERIOD
                                ? ", both together " + signed(analysis.jointEffect())
                                : "")
                : "";
        List<PartContribution> moved = parts(ContributionWords::moved);
        String parts = moved.isEmpty() ? "" : " By part: " + String.join(", ", byPart(moved)) + ".";
        return what + effects + "." + parts;
    }

    /** Returns whether there are effects, and a double holds each of them. */
    private boolean areEffectsKnown() {
        return analysis.rateEffect().isKnown()
                && analysis.mixEffect().isKnown()
                && analysis.jointEffect().isKnown();
    }

    // -----------------------------------------------------------------------
    private List<PartContribution> parts(Predicate<PartContribution> which) {
        return analysis.parts().stream().filter(which).toList();
    }

    private static boolean moved(PartContribution part) {
        return part.contribution().isKnown() && part.contribution().value() != 0;
    }

    /** {@code North (-50), South (-8) and 4 others (-2)}. */
    private String listed(List<PartContribution> parts) {
        return EnglishText.and(named(parts));
    }

    /** At most three with their contributions, and the rest together. */
    private List<String> named(List<PartContribution> parts) {
        List<String> names = new ArrayList<>();
        for (PartContribution part : first(parts)) {
            boolean continuing = part.state() != State.NEW && part.state() != State.VANISHED;
            names.add(part.name() + " (" + signed(part.contribution())
                    + (continuing ? ")" : ", " + part.state().text() + ")"));
        }
        if (names.size() < parts.size()) {
            names.add(others(parts.size() - names.size()) + " (" + signed(sum(parts, names.size())) + ")");
        }
        return names;
    }

    /** {@code Easy -3.5, Hard +1.8}: at most three a side, largest first, and the rest together. */
    private List<String> byPart(List<PartContribution> parts) {
        List<PartContribution> up =
                parts.stream().filter(part -> part.contribution().value() > 0).toList();
        List<PartContribution> down =
                parts.stream().filter(part -> part.contribution().value() < 0).toList();
        List<PartContribution> named = new ArrayList<>(parts);
        Set<PartContribution> largest = Collections.newSetFromMap(new IdentityHashMap<>());
        largest.addAll(first(up));
        largest.addAll(first(down));
        named.removeIf(part -> !largest.contains(part));
        List<String> names = new ArrayList<>();
        for (PartContribution part : named) {
            boolean continuing = part.state() != State.NEW && part.state() != State.VANISHED;
            names.add(part.name() + " " + signed(part.contribution())
                    + (continuing ? "" : " (" + part.state().text() + ")"));
        }
        List<PartContribution> rest = new ArrayList<>(parts);
        rest.removeIf(largest::contains);
        if (!rest.isEmpty()) {
            names.add(others(rest.size()) + " " + signed(sum(rest, 0)));
        }
        return names;
    }

    private static String others(int count) {
        return EnglishText.counted(count, "other");
    }

    /** The first three. */
    private static List<PartContribution> first(List<PartContribution> parts) {
        return parts.size() <= MOST_NAMES ? parts : parts.subList(0, MOST_NAMES);
    }

    /** The exact sum, which no double may hold. */
    private static BigDecimal sum(List<PartContribution> parts, int from) {
        BigDecimal sum = BigDecimal.ZERO;
        for (PartContribution part : parts.subList(from, parts.size())) {
            sum = sum.add(part.contribution().toBigDecimal());
        }
        return sum;
    }
}
