// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.testing;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.Aggregation;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a span of expected periods must give: lists of months and exact fractions, written from the tables of the specification.
 *
 * @param ends the expected periods of the span, by the months in which they end
 */
public record SpanModel(
        Figure figure,
        int observed,
        List<YearMonth> ends,
        YearMonth occurredIn,
        boolean acrossBreak,
        Set<Marker> markers) {

    private static final Set<Marker> CARRIED =
            Set.of(Marker.PROVISIONAL, Marker.ESTIMATED, Marker.FORECAST, Marker.PARTIAL, Marker.LOW_RELIABILITY);

    /** The kinds of spans. */
    public enum Kind {
        WINDOW,
        TO_DATE,
        PERIOD
    }

    /** The months of a span that end a period; a period ends with the fiscal year. */
    public static List<YearMonth> ends(YearMonth first, YearMonth last, Frequency frequency, int startMonth) {
        List<YearMonth> ends = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            int ofYear = Math.floorMod(month.getMonthValue() - startMonth, 12) + 1;
            if (ofYear % frequency.months() == 0) {
                ends.add(month);
            }
        }
        return ends;
    }

    /** The figure of a span; {@code required} is 0 for all that are expected. */
    public static SpanModel of(Model model, List<YearMonth> ends, Kind kind, Aggregation rule, int required) {
        List<Answer> answers = ends.stream().map(model::at).toList();
        List<Fraction> known = new ArrayList<>();
        Set<Marker> markers = new TreeSet<>();
        boolean hidden = false;
        boolean notFinal = false;
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).isKnown()) {
                known.add(answers.get(i).number());
                boolean used = rule != Aggregation.LAST || i == answers.size() - 1;
                markers.addAll(used ? model.markersAt(ends.get(i)) : Set.of());
            } else {
                hidden |= answers.get(i).reason() == MissingReason.CONFIDENTIAL;
                notFinal |= answers.get(i).reason() == MissingReason.NOT_FINAL;
            }
        }
        markers.retainAll(CARRIED);
        if (rule == Aggregation.SUM && known.size() < ends.size()) {
            markers.add(Marker.PARTIAL);
        }
        MissingReason missing = reason(answers, known.size(), hidden, notFinal, kind, rule, required);
        boolean broken = ends.stream().skip(1).findAny().isPresent() && breaksWithin(model, ends);
        if (missing != null) {
            return new SpanModel(Figure.missing(missing), known.size(), ends, null, broken, Set.of());
        }
        Fraction number = number(known, rule);
        Figure figure = Answer.of(number).toFigure();
        return new SpanModel(
                figure,
                known.size(),
                ends,
                figure.isKnown() ? occurrence(model, ends, rule, number) : null,
                broken,
                figure.isKnown() ? markers : Set.of());
    }

    private static MissingReason reason(
            List<Answer> answers,
            int known,
            boolean hidden,
            boolean notFinal,
            Kind kind,
            Aggregation rule,
            int required) {
        if (answers.isEmpty()) {
            return kind == Kind.WINDOW ? MissingReason.TOO_FEW_OBSERVATIONS : MissingReason.NOT_DUE;
        }
        Answer last = answers.get(answers.size() - 1);
        if (rule == Aggregation.LAST) {
            return last.reason();
        }
        if (answers.size() > 1 && rule == Aggregation.RATIO) {
            return MissingReason.UNAVAILABLE;
        }
        if (answers.size() > 1 && rule == Aggregation.NONE) {
            return MissingReason.NOT_APPLICABLE;
        }
        if (kind == Kind.TO_DATE && hidden) {
            return MissingReason.CONFIDENTIAL;
        }
        if (kind == Kind.TO_DATE && !last.isKnown()) {
            return last.reason();
        }
        int capped = kind == Kind.WINDOW ? required : Math.min(required, answers.size());
        int needed = required == 0 ? answers.size() : capped;
        if (known >= needed) {
            return null;
        }
        if (hidden) {
            return MissingReason.CONFIDENTIAL;
        }
        return notFinal && kind != Kind.WINDOW ? MissingReason.NOT_FINAL : MissingReason.TOO_FEW_OBSERVATIONS;
    }

    private static Fraction number(List<Fraction> known, Aggregation rule) {
        Fraction sum = known.stream().reduce(Fraction.ZERO, Fraction::plus);
        return switch (rule) {
            case SUM -> sum;
            case MEAN -> sum.dividedBy(Fraction.of(known.size()));
            case MAX -> known.stream().max(Fraction::compareTo).orElseThrow();
            case MIN -> known.stream().min(Fraction::compareTo).orElseThrow();
            case LAST, RATIO, NONE -> known.get(known.size() - 1);
        };
    }

    private static YearMonth occurrence(Model model, List<YearMonth> ends, Aggregation rule, Fraction number) {
        if (rule == Aggregation.LAST) {
            return ends.get(ends.size() - 1);
        }
        YearMonth found = null;
        if (rule == Aggregation.MAX || rule == Aggregation.MIN) {
            for (YearMonth end : ends) {
                Answer answer = model.at(end);
                found = answer.isKnown() && answer.number().equals(number) ? end : found;
            }
        }
        return found;
    }

    /** Whether a break lies after the first of some months, up to the last. */
    public static boolean breaksWithin(Model model, List<YearMonth> months) {
        YearMonth last = months.get(months.size() - 1);
        for (YearMonth month = months.get(0).plusMonths(1); !month.isAfter(last); month = month.plusMonths(1)) {
            if (model.markersAt(month).contains(Marker.BREAK_BEFORE)) {
                return true;
            }
        }
        return false;
    }
}
