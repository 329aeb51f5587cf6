// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PrintedDecimals;
import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The words of an assessment, derived from what decided it. */
final class AssessmentText {

    private final AssessmentDraft draft;
    private final @Nullable Bounds bounds;
    private final TargetStatus status;
    private final int decimals;

    AssessmentText(AssessmentDraft draft, @Nullable Bounds bounds, TargetStatus status) {
        this.draft = draft;
        this.bounds = bounds;
        this.status = status;
        this.decimals = draft.decimals(bounds, status);
    }

    // -----------------------------------------------------------------------
    /** {@code 83 against 60 (3/12 of 240): met}. */
    String whole() {
        String share = bounds != null && bounds.k() != bounds.n()
                ? " (" + bounds.k() + "/" + bounds.n() + " of " + draft.target + ")"
                : "";
        return sentence(share);
    }

    private String sentence(String share) {
        String figure = figure();
        if (bounds == null) {
            String reason = draft.reasonText(status);
            return figure + ": " + status.text()
                    + (reason.equals(status.text()) ? "" : " " + EnglishText.aside(reason));
        }
        String verdict = bounds.isRange() ? rangeVerdict(bounds, share) : valueVerdict(bounds, share);
        return figure + verdict + provisional();
    }

    private String figure() {
        Rational exact = draft.actual.exact();
        if (exact == null) {
            return "no figure";
        }
        String interval = draft.interval == null
                ? ""
                : " (" + number(exactly(draft.interval.lower())) + " to " + number(exactly(draft.interval.upper()))
                        + ")";
        return number(exact) + interval;
    }

    private static Rational exactly(double value) {
        return Rational.of(Figure.of(value).toBigDecimal(), 1);
    }

    private String number(Rational value) {
        String text = decimals == PrintedDecimals.NONE
                ? Exacts.figure(value).toString()
                : EnglishText.number(value.rounded(decimals), decimals);
        return draft.measure == MeasureKind.PERCENTAGE ? text + "%" : text;
    }

    private String valueVerdict(Bounds expected, String share) {
        String against = " against " + number(expected.lower()) + share + ": ";
        return against
                + switch (status) {
                    case WITHIN_TOLERANCE ->
                        draft.interval == null
                                ? "missed, within the tolerance of " + tolerance()
                                : "within the confidence interval";
                    case NOT_YET_DUE -> notYetDue();
                    case NOT_ASSESSED -> notAssessed();
                    default -> status.text();
                };
    }

    private String rangeVerdict(Bounds range, String share) {
        Rational exact = draft.actual.exact();
        String lower = number(range.lower());
        String upper = number(range.upper());
        String whole = lower + " to " + upper + share;
        if (exact == null || status == TargetStatus.NOT_ASSESSED) {
            return " against " + whole + ": " + notAssessed();
        }
        boolean below = exact.compareTo(range.lower()) < 0;
        boolean inside = range.isInside(exact);
        String verdict = switch (status) {
            case WITHIN_TOLERANCE -> "missed, within the tolerance of " + tolerance();
            case NOT_YET_DUE -> notYetDue();
            default -> status.text();
        };
        return switch (draft.polarity) {
            case HIGHER_IS_BETTER ->
                inside
                        ? ", between " + lower + " (missed below) and " + upper + " (met from)" + share
                        : below ? ", below " + lower + share + ": " + verdict : " against " + whole + ": " + verdict;
            case LOWER_IS_BETTER ->
                inside
                        ? ", between " + lower + " (met below) and " + upper + " (missed from)" + share
                        : below ? " against " + whole + ": " + verdict : ", from " + upper + share + " on: " + verdict;
            case TARGET_IS_BEST, NEUTRAL ->
                (inside ? ", inside" : below ? ", below" : ", above") + " the range " + whole + ": " + verdict;
        };
    }

    private String notYetDue() {
        YearMonth due = Objects.requireNonNull(draft.due);
        return status.text() + ", due by " + EnglishText.month(due);
    }

    private String notAssessed() {
        return status.text() + " " + EnglishText.aside(draft.reasonText(status));
    }

    private String tolerance() {
        Tolerance tolerance = Objects.requireNonNull(draft.target).tolerance();
        return tolerance.isInPoints() ? Figure.of(tolerance.value()).toString() : tolerance.toString();
    }

    /** {@code , on a provisional figure}, if a verdict is based on one. */
    private String provisional() {
        if (status == TargetStatus.NOT_ASSESSED || draft.actual.markers().isEmpty()) {
            return "";
        }
        List<String> words = new ArrayList<>();
        for (Marker marker : draft.actual.markers()) {
            words.add(
                    switch (marker) {
                        case PROVISIONAL -> "a provisional figure";
                        case ESTIMATED -> "an estimated figure";
                        case FORECAST -> "a forecast";
                        case PARTIAL -> "a partial figure";
                        default -> "a figure of low reliability";
                    });
        }
        return ", on " + String.join(" and ", words);
    }

    // -----------------------------------------------------------------------
    /** {@code 20 per month needed until March}, rounded so that doing what is said is enough. */
    String required() {
        Figure required = draft.requiredPerPeriod();
        if (!required.isKnown()) {
            boolean exceeded = bounds != null
                    && draft.isShare
                    && draft.polarity == Polarity.LOWER_IS_BETTER
                    && draft.actual.exact() != null
                    && draft.actual.exact().compareTo(whole(draft.target)) > 0;
            return exceeded ? "exceeded" : "";
        }
        boolean higher = draft.polarity == Polarity.HIGHER_IS_BETTER;
        if (higher && required.value() == 0) {
            return "reached";
        }
        BigDecimal rounded = required.toBigDecimal()
                .setScale(draft.usualDecimals, higher ? RoundingMode.CEILING : RoundingMode.FLOOR);
        String rate =
                EnglishText.number(rounded, draft.usualDecimals) + " per " + EnglishText.periods(draft.frequency, 1);
        return higher
                ? rate + " needed until "
                        + EnglishText.monthName(
                                Objects.requireNonNull(draft.due).getMonth())
                : "at most " + rate;
    }

    private static Rational whole(@Nullable Target target) {
        return Rational.of(Objects.requireNonNull(target).lower().toBigDecimal(), 1);
    }

    // -----------------------------------------------------------------------
    Explanation explanation() {
        List<String> inputs = new ArrayList<>();
        inputs.add("figure " + (draft.actual.exact() == null ? "missing" : figure()) + months());
        inputs.add("target " + (draft.target == null ? "none" : draft.target));
        if (bounds != null && bounds.k() != bounds.n()) {
            String expected = bounds.isRange()
                    ? number(bounds.lower()) + " to " + number(bounds.upper())
                    : number(bounds.lower());
            inputs.add("expected by "
                    + EnglishText.monthName(Objects.requireNonNull(draft.month).getMonth()) + " " + expected + " ("
                    + bounds.k() + "/" + bounds.n() + ")");
        }
        inputs.add(polarity());
        return Explanation.of(inputs, rule(), sentence(""));
    }

    private String months() {
        YearMonth month = draft.month;
        if (month == null) {
            return "";
        }
        if (draft.target == null || draft.target.basis() != TargetBasis.CUMULATIVE || draft.due == null) {
            return " (" + EnglishText.month(month) + ")";
        }
        YearMonth first = draft.due.minusMonths(11);
        return first.equals(month)
                ? " (" + EnglishText.month(month) + ")"
                : " (" + EnglishText.monthName(first.getMonth())
                        + (first.getYear() == month.getYear() ? "" : " " + first.getYear())
                        + " to " + EnglishText.month(month) + ")";
    }

    private String polarity() {
        return switch (draft.polarity) {
            case HIGHER_IS_BETTER -> "higher is better";
            case LOWER_IS_BETTER -> "lower is better";
            case TARGET_IS_BEST -> "the target is best";
            case NEUTRAL -> "neither higher nor lower is better";
        };
    }

    private String rule() {
        if (bounds == null || status == TargetStatus.NOT_ASSESSED) {
            return draft.reasonText(status);
        }
        String rule = bounds.isRange() ? rangeRule(bounds) : valueRule();
        if (draft.due != null && draft.target != null && draft.target.basis() == TargetBasis.LEVEL_AT_YEAR_END) {
            rule += "; due by " + EnglishText.month(draft.due);
        }
        return draft.interval != null
                ? rule
                : rule + "; tolerance " + Objects.requireNonNull(draft.target).tolerance();
    }

    private String valueRule() {
        String whole = draft.interval == null ? "" : "the whole interval ";
        return switch (draft.polarity) {
            case HIGHER_IS_BETTER -> whole + "at or above the expected figure meets";
            case LOWER_IS_BETTER -> whole + "at or below the expected figure meets";
            case TARGET_IS_BEST, NEUTRAL -> "exactly the expected figure meets";
        };
    }

    private String rangeRule(Bounds range) {
        String lower = number(range.lower());
        String upper = number(range.upper());
        return switch (draft.polarity) {
            case HIGHER_IS_BETTER -> "met from " + upper + ", missed below " + lower;
            case LOWER_IS_BETTER -> "met below " + lower + ", missed from " + upper;
            case TARGET_IS_BEST, NEUTRAL -> "from " + lower + " to below " + upper + " meets";
        };
    }
}
