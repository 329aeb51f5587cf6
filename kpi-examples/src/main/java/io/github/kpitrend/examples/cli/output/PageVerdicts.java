// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.benchmark.BenchmarkComparison;
import io.github.kpitrend.benchmark.BenchmarkVerdict;
import io.github.kpitrend.chart.Assurance;
import io.github.kpitrend.chart.ChartNote;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.scorecard.AssessedRating;
import io.github.kpitrend.scorecard.RatingRule;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.scorecard.TargetOutlook;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetStatus;
import io.github.kpitrend.time.FiscalYear;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The cells of a row that give a verdict: ratings, signals, target, forecast and benchmarks, printed from the verdict that decided. */
final class PageVerdicts {

    private static final String NONE = "-";
    private static final PageCell NO_TARGET = PageCell.text(NONE).withSpoken("no target");

    private final ScorecardRow row;
    private final Indicator indicator;
    private final PageText text;

    PageVerdicts(ScorecardRow row, PageText text) {
        this.row = row;
        this.indicator = row.indicator();
        this.text = text;
    }

    static String css(Enum<?> verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    // -----------------------------------------------------------------------
    /** The computed rating; its note says by what, and the published variation, where that differs. */
    PageCell rating() {
        QualitativeRating rating = row.rating();
        boolean rated = rating != QualitativeRating.NOT_RATED;
        String by = row.ratingRule() == RatingRule.VARIATION ? "by variation; " : "by change; ";
        String differs = differing().map(word -> rated ? by + word : word).orElse("");
        return PageCell.text(rated ? text.cells().rating(rating) : NONE)
                .withNote(differs)
                .withSpoken(
                        rated
                                ? rating.text()
                                : "not rated"
                                        + row.ratingReason()
                                                .map(reason -> " (" + reason.text() + ")")
                                                .orElse(""))
                .withVerdict(css(rating));
    }

    /** The words of the published variation, where a reader would see them contradict the rating. */
    private Optional<String> differing() {
        QualitativeRating rating = row.rating();
        boolean isDirected = rating == QualitativeRating.POSITIVE || rating == QualitativeRating.NEGATIVE;
        return row.variation()
                .filter(variation -> indicator.polarity() != Polarity.NEUTRAL)
                .filter(variation -> switch (variation) {
                    case COMMON_CAUSE -> isDirected;
                    case IMPROVEMENT -> rating != QualitativeRating.POSITIVE;
                    case CONCERN -> rating != QualitativeRating.NEGATIVE;
                    case PATTERN -> true;
                    default -> false;
                })
                .map(PageVerdicts::shortWord);
    }

    private static String shortWord(Variation variation) {
        return switch (variation) {
            case COMMON_CAUSE -> "usual range";
            case IMPROVEMENT -> "improvement";
            case CONCERN -> "concern";
            case PATTERN -> "unusual pattern";
            case NEUTRAL_HIGH -> "unusually high";
            case NEUTRAL_LOW -> "unusually low";
            case NOT_ASSESSED -> "not enough data";
        };
    }

    /** The rating that a person gave, with its month where that is not the page's. */
    PageCell assessed() {
        return row.assessedRating().map(this::assessed).orElse(PageCell.EMPTY);
    }

    private PageCell assessed(AssessedRating assessment) {
        boolean current = assessment.month().equals(row.month());
        return PageCell.text(text.cells().rating(assessment.rating()) + "*")
                .withNote(current ? "" : "of " + text.month(assessment.month()))
                .withSpoken(assessment.rating().text() + ", assessed")
                .withVerdict(css(assessment.rating()));
    }

    /** Both ratings on one line: {@code ▼ usual range ▲*}. */
    PageCell ratings() {
        PageCell computed = rating();
        PageCell assessed = assessed();
        boolean rated = row.rating() != QualitativeRating.NOT_RATED;
        String words = differing().orElse("");
        String own = rated && !words.isEmpty() ? computed.text() + " " + words : rated ? computed.text() : words;
        String given = assessed.note().isEmpty() ? assessed.text() : assessed.text() + " " + assessed.note();
        String both = own.isEmpty() || given.isEmpty() ? own + given : own + " " + given;
        String spoken = given.isEmpty()
                ? computed.spoken()
                : rated ? computed.spoken() + "; " + assessed.spoken() : assessed.spoken();
        return PageCell.text(both.isEmpty() ? NONE : both)
                .withSpoken(spoken)
                .withVerdict(rated || given.isEmpty() ? computed.verdict() : assessed.verdict());
    }

    // -----------------------------------------------------------------------
    PageCell variation() {
        return row.variation()
                .map(variation -> PageCell.text(name(variation)).withVerdict(sided(variation)))
                .orElse(PageCell.text(NONE)
                        .withSpoken(whyNoSignal(Variation.NOT_ASSESSED.text()))
                        .withVerdict("not-assessed"));
    }

    /** The name in words: {@code improvement, high}. */
    private String name(Variation variation) {
        return switch (variation) {
            case COMMON_CAUSE -> "common cause";
            case IMPROVEMENT -> "improvement, " + side();
            case CONCERN -> "concern, " + side();
            case NEUTRAL_HIGH -> "neutral, high";
            case NEUTRAL_LOW -> "neutral, low";
            case PATTERN -> "unusual pattern";
            case NOT_ASSESSED -> "not enough data";
        };
    }

    private String sided(Variation variation) {
        return switch (variation) {
            case IMPROVEMENT, CONCERN -> css(variation) + "-" + side();
            default -> css(variation);
        };
    }

    /** Whether a special cause is on the high side or on the low one. */
    private String side() {
        return row.chart()
                .map(chart -> chart.cause().side() < 0 ? "low" : "high")
                .orElse("high");
    }

    PageCell assurance() {
        Optional<Assurance> assurance = row.assurance();
        if (assurance.isEmpty()) {
            return PageCell.text(NONE)
                    .withSpoken(whyNoSignal("no target or withheld"))
                    .withVerdict("none");
        }
        return PageCell.text(
                        switch (assurance.get()) {
                            case PASS -> "consistently met";
                            case FAIL -> "consistently missed";
                            case INCONSISTENT -> "met inconsistently";
                        })
                .withVerdict(css(assurance.get()));
    }

    private String whyNoSignal(String otherwise) {
        String notes = row.withheld().stream().map(ChartNote::text).collect(Collectors.joining("; "));
        return notes.isEmpty() ? otherwise : otherwise + ": " + notes;
    }

    // -----------------------------------------------------------------------
    /** The target in force with what is expected by now: {@code 60 by June (240)}. */
    PageCell target() {
        return assessment().map(this::target).orElse(NO_TARGET);
    }

    PageCell status() {
        return assessment().map(PageVerdicts::status).orElse(NO_TARGET);
    }

    /** The assessment of a row that has targets. */
    private Optional<TargetAssessment> assessment() {
        return row.targets().flatMap(any -> row.targetAssessment());
    }

    private PageCell target(TargetAssessment assessment) {
        PageCell status = status(assessment);
        if (assessment.target().isEmpty()) {
            return status;
        }
        Target target = assessment.target().get();
        String printed = target.isConfirmed() ? printed(assessment, target) : "TBC";
        Figure number = assessment.expected().isKnown() ? assessment.expected() : target.value();
        return PageCell.number(printed, number, indicator.unit())
                .withNote(outlook().text())
                .withSpoken(target.isConfirmed() ? assessment.toString() : "to be confirmed")
                .withVerdict(status.verdict());
    }

    private String printed(TargetAssessment assessment, Target target) {
        String whole = number(target);
        if (target.basis() == TargetBasis.CUMULATIVE
                && assessment.expected().isKnown()
                && assessment.position() < assessment.periodCount()
                && !assessment.expected().equals(target.value())) {
            String by = assessment.month().map(text::monthAlone).orElse("now");
            String expected = unit(text.number(assessment.expected(), assessment.decimals()));
            return expected + " by " + by + " (" + whole + ")";
        }
        return target.basis() == TargetBasis.PER_PERIOD
                ? whole
                : whole
                        + assessment
                                .due()
                                .map(due -> " by " + text.monthName(due))
                                .orElse("");
    }

    /** A target as people read it: {@code 336}, {@code 80% to 90%}. */
    String number(Target target) {
        if (!target.isConfirmed()) {
            return "TBC";
        }
        return target.isRange()
                ? unit(text.number(target.lower())) + " to " + unit(text.number(target.upper()))
                : unit(text.number(target.value()));
    }

    private String unit(String number) {
        return text.signed(indicator, number);
    }

    private static PageCell status(TargetAssessment assessment) {
        String words = switch (assessment.status()) {
            case NO_TARGET -> "none in force";
            case TO_BE_CONFIRMED -> "TBC";
            default -> isInRange(assessment) ? "in range" : assessment.status().text();
        };
        return PageCell.text(words)
                .withSpoken(assessment.target().isPresent() ? assessment.toString() : "")
                .withVerdict(css(assessment.status()));
    }

    /** Whether the figure is inside a range that has a better side: neither met nor missed. */
    private static boolean isInRange(TargetAssessment assessment) {
        boolean hasSide =
                assessment.polarity() == Polarity.HIGHER_IS_BETTER || assessment.polarity() == Polarity.LOWER_IS_BETTER;
        return hasSide
                && assessment.status() == TargetStatus.WITHIN_TOLERANCE
                && assessment.target().filter(Target::isRange).isPresent()
                && assessment.actual().isKnown()
                && assessment.expectedLower().isKnown()
                && assessment.expectedUpper().isKnown()
                && assessment.actual().value() >= assessment.expectedLower().value()
                && assessment.actual().value() < assessment.expectedUpper().value();
    }

    PageCell targetOf(FiscalYear year) {
        return row.targets()
                .filter(schedule -> schedule.calendar().equals(year.calendar()))
                .flatMap(schedule -> schedule.ofYear(year))
                .map(target -> PageCell.number(number(target), target.value(), indicator.unit())
                        .withSpoken(
                                !target.isConfirmed()
                                        ? "to be confirmed"
                                        : target.basis() == TargetBasis.PER_PERIOD
                                                ? ""
                                                : target.basis().text()))
                .orElse(PageCell.text("").withSpoken("no target"));
    }

    /** The forecast: {@code 905 to 1,010 by March} with the mark of the verdict. */
    PageCell outlook() {
        Optional<TargetOutlook> given = PageRow.saidOutlook(row);
        if (given.isEmpty()) {
            return PageCell.EMPTY;
        }
        TargetOutlook outlook = given.get();
        Figure lower = outlook.prediction().lower(ConfidenceLevel.PERCENT_80);
        Figure upper = outlook.prediction().upper(ConfidenceLevel.PERCENT_80);
        String by = " by " + text.monthAlone(outlook.prediction().months().last());
        String words;
        if (outlook.verdict() == TargetOutlook.Verdict.NOT_AVAILABLE || !lower.isKnown() || !upper.isKnown()) {
            words = outlook.verdict() == TargetOutlook.Verdict.NOT_AVAILABLE
                    ? ""
                    : outlook.verdict().text();
        } else {
            int decimals = indicator.decimals(row.series());
            String from = text.rounded(lower, decimals, RoundingMode.FLOOR);
            String to = text.rounded(upper, decimals, RoundingMode.CEILING);
            words = (from.equals(to) ? unit(to) : from + " to " + unit(to)) + by;
        }
        return words.isEmpty()
                ? PageCell.EMPTY
                : PageCell.number(words + " " + outlook.verdict().symbol(), outlook.chance(), "percent")
                        .withSpoken(outlook.toString())
                        .withVerdict(css(outlook.verdict()));
    }

    // -----------------------------------------------------------------------
    PageCell benchmarkOf(String name) {
        return row.benchmarks().stream()
                .filter(benchmark -> benchmark.name().equals(name))
                .findFirst()
                .map(this::benchmark)
                .orElse(PageCell.text("").withSpoken("no benchmark given"));
    }

    /** A benchmark without its name: its figure, and as note the verdict on it. */
    PageCell benchmark(Benchmark benchmark) {
        Figure figure = benchmark.figure();
        if (!figure.isKnown()) {
            String label = text.figure(row, figure);
            return PageCell.text(label.isEmpty() ? NONE : label)
                    .withSpoken(figure.reason().text());
        }
        BenchmarkVerdict verdict = row.benchmarkComparisons().stream()
                .filter(comparison -> comparison.benchmark().equals(benchmark))
                .map(BenchmarkComparison::verdict)
                .findFirst()
                .orElse(BenchmarkVerdict.NOT_COMPARED);
        return PageCell.number(text.figure(row, figure), figure, indicator.unit())
                .withSpoken(words(benchmark) + ", " + verdict.text())
                .withVerdict(css(verdict));
    }

    /** A benchmark by name, with all of its figures as people read numbers. */
    private String words(Benchmark benchmark) {
        return benchmark.name() + (benchmark.period().isEmpty() ? "" : " " + benchmark.period()) + ": "
                + text.signed(indicator, text.number(benchmark.figure()))
                + benchmark
                        .interval()
                        .map(interval -> " (" + text.number(Figure.of(interval.lower())) + " to "
                                + text.number(Figure.of(interval.upper())) + ")")
                        .orElse("");
    }

    PageCell firstBenchmark() {
        return row.benchmarks().stream()
                .filter(benchmark -> benchmark.figure().isKnown())
                .findFirst()
                .map(benchmark -> {
                    PageCell cell = benchmark(benchmark);
                    String period = benchmark.period().isEmpty() ? "" : " " + benchmark.period();
                    String verdict = cell.verdict().equals("not-compared")
                            ? ""
                            : ", " + cell.verdict().replace('-', ' ');
                    return cell.withNote(benchmark.name() + period + verdict);
                })
                .orElse(PageCell.text(""));
    }
}
