// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.chart.Assurance;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.examples.cli.input.Digits;
import io.github.kpitrend.examples.cli.input.Illustrative;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.scorecard.AssessedRating;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardPolicy;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.target.TargetStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a page says around its table, the same in every form of it: title, keys, and what belongs to single indicators. */
public final class PageWords {

    private static final CellText TEXT = CellText.english();
    private static final PageText NAMES = PageText.of(Locale.ROOT);

    private PageWords() {}

    private static final Map<Marker, String> LETTERS = new EnumMap<>(Map.of(
            Marker.PROVISIONAL,
            "p",
            Marker.REVISED,
            "r",
            Marker.ESTIMATED,
            "e",
            Marker.FORECAST,
            "f",
            Marker.LOW_RELIABILITY,
            "u",
            Marker.BREAK_BEFORE,
            "b"));

    /** Returns the title of the page with its month, and with the day as of which its figures were known. */
    public static String title(Page page) {
        return page.title() + ", " + monthLine(page);
    }

    /** Returns the month of the page, and the day as of which its figures were known. */
    public static String monthLine(Page page) {
        return page.text().monthName(page.scorecard().month())
                + page.knownOn().map(day -> ", as known on " + day).orElse("");
    }

    /** Returns when and from what a page was made: {@code Made on 3 July 2020 from board.xlsx}; empty where neither is known. */
    public static String made(Page page) {
        String on = page.date().map(day -> " on " + page.text().date(day)).orElse("");
        String from = page.file().isEmpty() ? "" : " from " + page.file();
        return on.isEmpty() && from.isEmpty() ? "" : "Made" + on + from;
    }

    /** Returns the labels of missing figures that occur on a page, with what they mean. */
    public static String missing(Page page) {
        Set<MissingReason> occurring = EnumSet.noneOf(MissingReason.class);
        for (ScorecardRow row : page.scorecard().rows()) {
            for (YearMonth month : row.shown().range()) {
                Figure figure = row.shown().at(month);
                if (!figure.isKnown()) {
                    occurring.add(figure.reason());
                }
            }
        }
        return occurring.stream()
                .map(reason -> {
                    String label = page.text().cells().label(reason);
                    return (label.isEmpty() ? "blank" : label) + " = " + reason.text();
                })
                .collect(Collectors.joining("; "));
    }

    /** Returns the letters of markers: {@code p} provisional, {@code r} revised, {@code e} estimated, {@code f} forecast. */
    public static String letters(Set<Marker> markers) {
        return markers.stream().map(marker -> LETTERS.getOrDefault(marker, "")).collect(Collectors.joining());
    }

    /** Returns the letters of markers that occur on a page, with what they mean. */
    public static String marks(Page page) {
        Set<Marker> occurring = EnumSet.noneOf(Marker.class);
        for (ScorecardRow row : page.scorecard().rows()) {
            for (YearMonth month : row.shown().range()) {
                occurring.addAll(row.shown().observation(month).markers());
            }
        }
        return occurring.stream()
                .filter(LETTERS::containsKey)
                .map(marker -> LETTERS.get(marker) + " " + marker.text())
                .collect(Collectors.joining(", "));
    }

    /** Returns the word for periods of an indicator: {@code month}, {@code quarters}. */
    public static String periods(Indicator indicator, long count) {
        String word = switch (indicator.frequency()) {
            case MONTHLY -> "month";
            case QUARTERLY -> "quarter";
            case HALF_YEARLY -> "half-year";
            case ANNUAL -> "year";
        };
        return count == 1 ? word : word + "s";
    }

    /** Returns the rows of the grid: from improvement to concern, the neutral ones, and at the end rows without a published variation. */
    public static List<Variation> gridRows() {
        return List.of(
                Variation.IMPROVEMENT,
                Variation.COMMON_CAUSE,
                Variation.CONCERN,
                Variation.NEUTRAL_HIGH,
                Variation.NEUTRAL_LOW,
                Variation.PATTERN,
                Variation.NOT_ASSESSED);
    }

    /** Returns the columns of the grid; the last is for rows without a target, or whose assurance is withheld. */
    public static List<Optional<Assurance>> gridColumns() {
        return List.of(
                Optional.of(Assurance.PASS),
                Optional.of(Assurance.INCONSISTENT),
                Optional.of(Assurance.FAIL),
                Optional.empty());
    }

    /** Returns what the arrows mean, by the thresholds in use. */
    public static String directions(Scorecard scorecard) {
        Set<String> thresholds = scorecard.rows().stream()
                .map(row -> row.indicator().threshold().toString())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean one = thresholds.size() == 1;
        String limit = one ? thresholds.iterator().next() : "the indicator's threshold";
        return DirectionOfTravel.INCREASE.symbol() + " up " + limit + " or more, " + DirectionOfTravel.SIMILAR.symbol()
                + " within " + limit + ", " + DirectionOfTravel.DECREASE.symbol() + " down " + limit + " or more, "
                + DirectionOfTravel.NOT_AVAILABLE.symbol() + " no comparison"
                + (one || thresholds.isEmpty() ? "" : ". Thresholds: " + String.join("; ", thresholds));
    }

    /** Returns what the star behind a rating means. */
    public static String star() {
        return "* assessed by a person, not calculated";
    }

    /** Returns what the columns of the window and of the measure hold. */
    public static String windows(ScorecardPolicy policy) {
        return "Mean and max.: last " + policy.window().length()
                + " months. n: months with a figure. %?: % if the measure is a percentage.";
    }

    /** Returns which figures are illustrative; empty where none are. */
    public static Optional<String> illustrative(Illustrative illustrative) {
        if (!illustrative.isPresent()) {
            return Optional.empty();
        }
        String what = "igures from " + NAMES.monthName(illustrative.first()) + " to "
                + NAMES.monthName(illustrative.last()) + " are ILLUSTRATIVE, not published";
        return Optional.of(
                illustrative.isHistory()
                        ? "F" + what + ": they were constructed so that changes, means and maxima can be shown."
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

    /** Returns how a parent's children stand: {@code 2 met, 1 missed, 1 not assessed; 3 of 4 reported}; empty for a row that is no parent. */
    static String children(Scorecard scorecard, String ref) {
        List<String> parts = new ArrayList<>();
        scorecard
                .rolledUpStatus(ref)
                .filter(status -> status.assessedCount() > 0)
                .ifPresent(status -> {
                    int met = status.count(TargetStatus.MET);
                    int within = status.count(TargetStatus.WITHIN_TOLERANCE);
                    int missed = status.count(TargetStatus.MISSED);
                    List<String> counts = new ArrayList<>();
                    addCount(counts, met, "met");
                    addCount(counts, within, "within tolerance");
                    addCount(counts, missed, "missed");
                    addCount(counts, status.childCount() - met - within - missed, "not assessed");
                    parts.add(String.join(", ", counts));
                });
        scorecard
                .rollUp(ref)
                .filter(value -> value.expectedCount() > 0)
                .ifPresent(value -> parts.add(value.reportedCount() + " of " + value.expectedCount() + " reported"));
        return String.join("; ", parts);
    }

    private static void addCount(List<String> counts, int count, String words) {
        if (count > 0) {
            counts.add(count + " " + words);
        }
    }

    /** Returns a number with at most two decimals, or the reason it is missing. */
    public static String amount(Figure figure) {
        if (!figure.isKnown()) {
            return figure.reason().text();
        }
        BigDecimal exact = figure.toBigDecimal();
        return Digits.of(exact.setScale(Math.min(2, Math.max(0, exact.scale())), RoundingMode.HALF_UP));
    }

    /** Returns a number with its sign. */
    public static String signed(Figure figure) {
        return (figure.isKnown() && figure.value() > 0 ? "+" : "") + amount(figure);
    }

    /** Returns a share in percent, or the reason it is missing. */
    public static String share(Figure share) {
        return share.isKnown()
                ? Digits.of(share.toBigDecimal().setScale(0, RoundingMode.HALF_UP)) + "%"
                : share.reason().text();
    }
}
