// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.examples.cli.input.Illustrative;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.scorecard.AssessedRating;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardPolicy;
import io.github.kpitrend.series.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a page says around its table, the same in every form of it: title, keys, and what belongs to single indicators. */
public final class PageWords {

    private static final CellText TEXT = CellText.english();

    private PageWords() {}

    /** Returns the title of the page. */
    public static String title(Scorecard scorecard) {
        YearMonth month = scorecard.month();
        return "Scorecard, " + month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }

    /** Returns what the arrows mean. */
    public static String directions(Scorecard scorecard) {
        Set<ChangeThreshold> thresholds = scorecard.rows().stream()
                .map(row -> row.indicator().threshold())
                .collect(Collectors.toSet());
        String limit = thresholds.size() == 1
                ? thresholds.iterator().next() + " or more"
                : "its indicator's threshold or more";
        return DirectionOfTravel.INCREASE.symbol() + " increase " + limit + ", " + DirectionOfTravel.SIMILAR.symbol()
                + " similar, " + DirectionOfTravel.DECREASE.symbol() + " decrease " + limit + ", "
                + DirectionOfTravel.NOT_AVAILABLE.symbol() + " not available";
    }

    /** Returns what the star behind a rating means. */
    public static String star() {
        return "* assessed by a person, not computed";
    }

    /** Returns what the columns of the window and of the measure hold. */
    public static String windows(ScorecardPolicy policy) {
        return policy.window().length() + "-month mean and max.: over the trailing "
                + policy.window().length()
                + " months; n: how many of them have a figure. %?: whether the measure is a percentage.";
    }

    /** Returns which figures are illustrative; empty where none are. */
    public static Optional<String> illustrative(Illustrative illustrative) {
        if (!illustrative.isPresent()) {
            return Optional.empty();
        }
        YearMonth last = illustrative.last();
        String what = "igures from " + TEXT.month(illustrative.first()) + " to " + TEXT.month(last)
                + " are ILLUSTRATIVE, not published";
        return Optional.of(
                illustrative.isHistory()
                        ? "F" + what + ": months before " + TEXT.month(last.plusMonths(1))
                                + " were made up so that the changes, averages and maxima can be shown."
                        : "Some f" + what + ".");
    }

    /** Returns what was suppressed and rounded; empty where nothing was. */
    public static Optional<String> disclosure(Scorecard scorecard) {
        return Optional.of(scorecard.disclosureNote()).filter(note -> !note.isEmpty());
    }

    /** Returns what a finding is about: an indicator's reference, or the page. */
    public static String subject(Finding finding) {
        return finding.ref().isEmpty() ? "Page" : finding.ref();
    }

    /** Returns an assessed rating with its month and, where there is one, its note. */
    public static String assessment(AssessedRating assessment) {
        String head = TEXT.rating(assessment.rating()) + " for " + TEXT.month(assessment.month());
        return assessment.note().isEmpty() ? head : head + ": " + assessment.note();
    }

    /** Returns who owns and reports an indicator, and what it is for, as far as that was given. */
    public static String description(Indicator indicator) {
        List<String> parts = new ArrayList<>();
        addPart(parts, "owner", indicator.owner());
        addPart(parts, "reporter", indicator.reporter());
        addPart(parts, "outcome", indicator.outcome());
        return String.join("; ", parts);
    }

    private static void addPart(List<String> parts, String name, String text) {
        if (!text.isEmpty()) {
            parts.add(name + " " + text);
        }
    }

    /** Returns how many children of a parent are reported; empty where all are. */
    public static String coverage(Scorecard scorecard, String ref) {
        return scorecard
                .rollUp(ref)
                .filter(value -> value.expectedCount() > 0)
                .map(value -> value.reportedCount() + " of " + value.expectedCount() + " reported.")
                .orElse("");
    }

    /** Returns a number with at most two decimals, or the reason it is missing. */
    public static String amount(Figure figure) {
        if (!figure.isKnown()) {
            return figure.reason().text();
        }
        BigDecimal exact = figure.toBigDecimal();
        return exact.setScale(Math.min(2, Math.max(0, exact.scale())), RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Returns a number with its sign. */
    public static String signed(Figure figure) {
        return (figure.isKnown() && figure.value() > 0 ? "+" : "") + amount(figure);
    }

    /** Returns a share in percent, or the reason it is missing. */
    public static String share(Figure share) {
        return share.isKnown()
                ? share.toBigDecimal().setScale(0, RoundingMode.HALF_UP).toPlainString() + "%"
                : share.reason().text();
    }
}
