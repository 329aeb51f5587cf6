// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.benchmark.BenchmarkVerdict;
import io.github.kpitrend.chart.ChartNote;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PrintedDecimals;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.WindowValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The narrative of a row: full sentences in English, each printed from the verdict that it reports. */
final class Narrative {

    private final ScorecardRow row;
    private final Indicator indicator;
    private final RowNumbers numbers;
    private final List<String> sentences = new ArrayList<>();

    private Narrative(ScorecardRow row) {
        this.row = row;
        this.indicator = row.indicator();
        this.numbers = row.numbers();
    }

    static String of(ScorecardRow row) {
        return new Narrative(row).text();
    }

    private String text() {
        sentences.add(new FigureSentence(row).text());
        if (row.period().isPresent()) {
            addWindow();
            row.targetAssessment()
                    .ifPresent(assessment -> row.targets()
                            .ifPresent(
                                    schedule -> sentences.add(new TargetSentence(row, assessment, schedule).text())));
            row.progress()
                    .filter(progress -> progress.percent().isKnown())
                    .ifPresent(progress -> sentences.add(progress.explain().text()));
            RowOutlook.sentence(row).ifPresent(sentences::add);
            addAssurance();
            addBenchmarks();
        }
        addRatings();
        addWithheld();
        row.revisionNotes().stream()
                .findFirst()
                .ifPresent(
                        note -> sentences.add(note.substring(0, 1).toUpperCase(Locale.ROOT) + note.substring(1) + "."));
        return String.join(" ", sentences);
    }

    // -----------------------------------------------------------------------
    private void addWindow() {
        if (row.reportsTotals()) {
            return; // a mean of totals to date means nothing
        }
        WindowValue mean = row.mean();
        Frequency frequency = indicator.frequency();
        int months = row.policy().window().length();
        boolean isMonthly = frequency == Frequency.MONTHLY;
        long expected = mean.expectedCount();
        if (expected == 1) {
            return; // the mean of one period is its figure
        }
        boolean isRatio = RowValues.isRatioOfSums(row);
        String name = isRatio ? "rate" : "mean";
        String what = isMonthly
                ? months + "-month " + name
                : name + " of the last " + expected + " " + EnglishText.periods(frequency, expected);
        if (!mean.figure().isKnown()) {
            if (mean.figure().reason() == MissingReason.CONFIDENTIAL) {
                sentences.add(
                        "No " + what + " is shown, because a " + EnglishText.period(frequency) + " is confidential.");
            }
            return;
        }
        WindowValue max = row.max();
        String highest = max.occurredIn()
                .map(month -> isMonthly
                        ? "; the highest month was " + EnglishText.month(month) + " (" + numbers.figure(max.figure())
                                + ")"
                        : "; the highest was " + numbers.figure(max.figure()) + " "
                                + Words.in(row.reportingPeriods(), month))
                .orElse("");
        String number = isRatio
                ? numbers.withUnit(mean.figure(), Math.max(1, numbers.decimals())) + RatioText.per(row)
                : numbers.mean(mean.figure());
        sentences.add("The " + what + " is " + number + coverage(mean) + highest + ".");
        if (mean.acrossBreak()) {
            sentences.add("The definition changed during these " + EnglishText.periods(frequency, 2)
                    + ", so the mean mixes the old and the new.");
        }
    }

    /** Returns the number of periods that the mean is based on if some are missing or not final: {@code  (6 of 12 months, 2 provisional)}. */
    private String coverage(WindowValue mean) {
        Frequency frequency = indicator.frequency();
        List<String> marked = new ArrayList<>();
        for (Marker marker : List.of(Marker.PROVISIONAL, Marker.ESTIMATED, Marker.LOW_RELIABILITY)) {
            int count = row.markedInWindow(marker);
            if (count > 0) {
                marked.add(count + " " + marker.text());
            }
        }
        boolean hasSums = mean.numerator().isKnown() && mean.denominator().isKnown();
        String sums = hasSums ? RatioText.parts(row.ratio().orElseThrow(), mean.numerator(), mean.denominator()) : "";
        if (mean.observedCount() == mean.expectedCount() && marked.isEmpty()) {
            return sums.isEmpty() ? "" : " (" + sums + ")";
        }
        String of = mean.observedCount() + " of " + mean.expectedCount() + " "
                + EnglishText.periods(frequency, mean.expectedCount());
        return " (" + (sums.isEmpty() ? "" : sums + "; ") + of
                + (marked.isEmpty() ? "" : ", " + String.join(", ", marked)) + ")";
    }

    private void addAssurance() {
        row.assurance()
                .ifPresent(assurance -> sentences.add("If nothing changes, the target will be "
                        + switch (assurance) {
                            case PASS -> "met consistently.";
                            case FAIL -> "missed consistently.";
                            case INCONSISTENT ->
                                "met in some " + EnglishText.periods(indicator.frequency(), 2)
                                        + " and missed in others.";
                        }));
    }

    private void addBenchmarks() {
        for (int i = 0; i < row.benchmarks().size(); i++) {
            Benchmark benchmark = row.benchmarks().get(i);
            BenchmarkVerdict verdict = row.benchmarkComparisons().get(i).verdict();
            if (verdict == BenchmarkVerdict.NOT_COMPARED) {
                continue;
            }
            Figure other = benchmark.figure();
            String number = numbers.withUnit(other, PrintedDecimals.places(other.value()));
            String period = benchmark.period().isEmpty() ? "" : " in " + benchmark.period();
            String name = benchmark.name() + " (" + number + period + ").";
            if (verdict == BenchmarkVerdict.SIMILAR) {
                sentences.add("The figure is similar to that of " + name);
            } else {
                String side = row.current().value() > other.value() ? "above" : "below";
                sentences.add("The figure is " + side + " that of " + name.substring(0, name.length() - 1)
                        + desirability(verdict) + ".");
            }
        }
    }

    private static String desirability(BenchmarkVerdict verdict) {
        String text = verdict.text();
        return text.endsWith("better") || text.endsWith("worse") ? ", which is " + text : "";
    }

    // -----------------------------------------------------------------------
    private void addRatings() {
        QualitativeRating rating = row.rating();
        Optional<Variation> variation = row.variation();
        if (rating != QualitativeRating.NOT_RATED) {
            sentences.add(rated(rating, variation));
        }
        row.assessedRating()
                .ifPresent(assessment -> sentences.add("Assessed as "
                        + assessment.rating().text() + " for " + EnglishText.month(assessment.month()) + "."));
    }

    private String rated(QualitativeRating rating, Optional<Variation> variation) {
        String rated = "Rated " + rating.text();
        if (row.rated().rule() == RatingRule.VARIATION) {
            return rated + "; " + said(variation.orElseThrow()) + ".";
        }
        if (variation.isPresent() && differs(rating, variation.get())) {
            return rated + " by change; " + said(variation.get()) + ".";
        }
        String why = switch (indicator.polarity()) {
            case HIGHER_IS_BETTER -> " (higher is better)";
            case LOWER_IS_BETTER -> " (lower is better)";
            default -> "";
        };
        return rated + (rating == QualitativeRating.SIMILAR ? "" : why) + ".";
    }

    /** Returns whether a published variation differs from a rating, so that both are said. */
    static boolean differs(QualitativeRating rating, Variation variation) {
        return switch (variation) {
            case COMMON_CAUSE -> rating != QualitativeRating.SIMILAR;
            case IMPROVEMENT -> rating != QualitativeRating.POSITIVE;
            case CONCERN -> rating != QualitativeRating.NEGATIVE;
            case PATTERN -> true;
            default -> false;
        };
    }

    private static String said(Variation variation) {
        return switch (variation) {
            case COMMON_CAUSE -> "within its usual range";
            case IMPROVEMENT -> "an improvement (special cause)";
            case CONCERN -> "a concern (special cause)";
            default -> "an " + variation.text();
        };
    }

    /** The words of a note after a comma or colon, its own reason said once. */
    private static String reason(ChartNote note) {
        return switch (note.kind()) {
            case TRIAL_LIMITS -> ": " + note.text();
            case YEAR_TO_DATE -> ", because the figures are year-to-date totals; chart the monthly figures";
            default -> ", because " + note.text();
        };
    }

    private void addWithheld() {
        if (row.variation().isPresent() || row.period().isEmpty()) {
            return;
        }
        Set<ChartNote.Kind> notOfARange = Set.of(ChartNote.Kind.NOT_COUNTED);
        row.withheld().stream()
                .filter(note -> !notOfARange.contains(note.kind()))
                .findFirst()
                .ifPresent(note -> sentences.add("No usual range is given" + reason(note) + "."));
    }
}
