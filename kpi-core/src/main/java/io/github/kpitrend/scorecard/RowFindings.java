// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.quality.Checks;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.TargetStatus;
import io.github.kpitrend.time.FiscalYear;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.vintage.VerdictRevision;
import io.github.kpitrend.window.WindowValue;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The findings on a row. They are those of its series in the months that it shows, up to its period, and those that need several of its verdicts. */
final class RowFindings {

    private final ScorecardRow row;
    private final Indicator indicator;
    private final List<Finding> findings = new ArrayList<>();

    private RowFindings(ScorecardRow row) {
        this.row = row;
        this.indicator = row.indicator();
    }

    static List<Finding> of(ScorecardRow row) {
        RowFindings all = new RowFindings(row);
        all.addLate();
        all.addTarget();
        RowOutlook.offCourse(row).ifPresent(text -> all.warn(FindingRule.OFF_COURSE, text));
        all.addSignal();
        all.addAssessment();
        all.addBreaks();
        all.addChecks();
        all.addNotFinal();
        all.addHidden();
        all.addTextBesideHidden();
        all.addRevisions();
        all.findings.sort(Comparator.comparing(Finding::severity));
        return List.copyOf(all.findings);
    }

    private void add(FindingRule rule, Finding.Severity severity, YearMonth first, YearMonth last, String text) {
        findings.add(Finding.of(rule, severity, indicator.ref(), first, last, text));
    }

    private void warn(FindingRule rule, String text) {
        YearMonth month = row.decisiveMonth();
        add(rule, Finding.Severity.WARNING, month, month, text);
    }

    private void note(FindingRule rule, String text) {
        YearMonth month = row.decisiveMonth();
        add(rule, Finding.Severity.NOTE, month, month, text);
    }

    // -----------------------------------------------------------------------
    private void addLate() {
        long late = row.periodsLate();
        if (row.period().isEmpty()) {
            String since = row.latestFinal()
                    .map(month -> "no figure since " + EnglishText.month(month))
                    .orElse("no figure up to " + EnglishText.month(row.month()));
            add(FindingRule.LATE_DATA, Finding.Severity.WARNING, row.month(), row.month(), since);
        } else if (late > 0) {
            Finding.Severity severity = late == 1 ? Finding.Severity.NOTE : Finding.Severity.WARNING;
            add(
                    FindingRule.LATE_DATA,
                    severity,
                    row.month(),
                    row.month(),
                    "the latest figure is for " + EnglishText.month(row.decisiveMonth()) + ", "
                            + Words.behind(indicator.frequency(), late));
        }
    }

    private void addTarget() {
        row.targets()
                .ifPresent(schedule -> row.targetAssessment().ifPresent(assessment -> addTarget(schedule, assessment)));
    }

    private void addTarget(TargetSchedule schedule, TargetAssessment assessment) {
        if (assessment.status() == TargetStatus.MISSED) {
            warn(FindingRule.MISSED_TARGET, new TargetSentence(row, assessment, schedule).missed());
        } else if (assessment.status() == TargetStatus.NO_TARGET) {
            addPassedTarget(schedule);
        } else if (assessment.isBasisUnsuited()) {
            warn(FindingRule.TARGET_BASIS, targetBasis());
        }
    }

    private String targetBasis() {
        boolean isRatio = indicator.measure() == MeasureKind.PERCENTAGE || indicator.measure() == MeasureKind.RATE;
        if (isRatio) {
            return "a cumulative target for a " + indicator.measure().text()
                    + " needs its numerators and denominators, or the basis \"period\"";
        }
        return row.reportingPeriods().isAligned()
                ? "a cumulative target needs figures that add up, or the basis \"period\""
                : "a cumulative target needs periods that fit the fiscal year, or the basis \"period\"";
    }

    private void addPassedTarget(TargetSchedule schedule) {
        FiscalYear year = schedule.calendar().yearOf(row.decisiveMonth());
        SortedMap<FiscalYear, ?> earlier = schedule.byYear().headMap(year);
        if (!earlier.isEmpty()) {
            warn(
                    FindingRule.TARGET_YEAR_PASSED,
                    "no target is set for " + year + "; the last one was for " + earlier.lastKey());
        }
    }

    private void addSignal() {
        row.variation().ifPresent(variation -> row.chart().ifPresent(chart -> addSignal(variation, chart)));
    }

    private void addSignal(Variation variation, ControlChart chart) {
        switch (variation) {
            case CONCERN -> warn(FindingRule.SPECIAL_CAUSE, new FigureSentence(row).specialCause(chart));
            case IMPROVEMENT, NEUTRAL_HIGH, NEUTRAL_LOW ->
                note(FindingRule.SPECIAL_CAUSE, new FigureSentence(row).specialCause(chart));
            default -> {}
        }
    }

    private void addRevisions() {
        RowRevisions.of(row).ifPresent(revisions -> {
            row.verdictRevisions().stream()
                    .filter(VerdictRevision::isChanged)
                    .forEach(verdict -> add(
                            FindingRule.REVISED_VERDICT,
                            Finding.Severity.WARNING,
                            verdict.month(),
                            verdict.month(),
                            revisions.sentence(verdict)));
            revisions
                    .withdrawn()
                    .forEach((month, figure) -> add(
                            FindingRule.WITHDRAWN_FIGURE,
                            Finding.Severity.NOTE,
                            month,
                            month,
                            "the figure for " + EnglishText.month(month) + " ("
                                    + row.numbers().figure(figure) + ") was withdrawn"));
        });
    }

    private void addAssessment() {
        row.assessedRating().ifPresent(assessment -> {
            YearMonth made = assessment.month();
            YearMonth month = row.decisiveMonth();
            if (made.isBefore(month)) {
                warn(
                        FindingRule.OUTDATED_ASSESSMENT,
                        "the assessed rating is for " + EnglishText.month(made) + ", not " + EnglishText.month(month));
            }
            YearMonth about = made.isAfter(month) ? made : month;
            Figure figure = row.series().at(about);
            if (!figure.isKnown()) {
                warn(
                        FindingRule.ASSESSMENT_WITHOUT_FIGURE,
                        "there is an assessed rating but no figure for " + EnglishText.month(about) + " "
                                + EnglishText.aside(figure.reason().text()));
            }
        });
    }

    private void addBreaks() {
        if (row.period().isEmpty()) {
            return;
        }
        WindowValue mean = row.mean();
        if (mean.acrossBreak() && !row.reportsTotals()) {
            warn(
                    FindingRule.BREAK_IN_WINDOW,
                    "the definition changed during the "
                            + EnglishText.counted(row.policy().window().length(), "month") + " to "
                            + EnglishText.month(row.decisiveMonth())
                            + ", so their mean and maximum are not like for like");
        }
        @Nullable Set<Optional<YearMonth>> said = null;
        for (Change change : row.changes()) {
            if (change.acrossBreak() && !row.startsAgain(change)) {
                said = said == null ? new HashSet<>() : said;
                if (said.add(change.baseMonth())) {
                    warn(
                            FindingRule.BREAK_IN_CHANGE,
                            "the definition changed after "
                                    + change.baseMonth().map(EnglishText::month).orElse("an earlier month")
                                    + ", so no change is shown");
                }
            }
        }
    }

    private void addChecks() {
        MonthRange shown = RowValues.shownRange(row);
        MonthRange upTo = shown.first().isAfter(row.decisiveMonth())
                ? MonthRange.of(row.decisiveMonth(), row.decisiveMonth())
                : MonthRange.of(shown.first(), row.decisiveMonth());
        MonthlySeries series = row.series();
        row.ratio()
                .filter(RatioSeries::isProportion)
                .flatMap(ratio -> ratio.range().intersection(upTo).map(ratio::within))
                .ifPresent(ratio -> findings.addAll(
                        Checks.numeratorsAboveDenominators(indicator, ratio.numerators(), ratio.denominators())));
        findings.addAll(Checks.impossibleValues(indicator, series, upTo));
        findings.addAll(Checks.scaleSlips(indicator, series, upTo));
        findings.addAll(Checks.looksLikeFractions(indicator, series));
        findings.addAll(Checks.looksCumulative(indicator, RowValues.finalFigures(row)));
        findings.addAll(Checks.offPeriods(indicator, series, upTo));
        findings.addAll(Checks.gaps(indicator, series, upTo));
        findings.addAll(Checks.repeatedValues(indicator, series, upTo));
    }

    private void addNotFinal() {
        if (!row.policy().excluded().isEmpty()) {
            MonthRange shown = RowValues.shownRange(row);
            findings.addAll(Checks.notFinal(indicator, row.series(), shown));
        }
    }

    private void addHidden() {
        WindowValue mean = row.mean();
        if (row.period().isEmpty() || !mean.figure().isKnown()) {
            return;
        }
        int confidential = 0;
        int negligible = 0;
        for (YearMonth month : RowValues.windowMonths(row)) {
            Figure figure = row.reportingPeriods().isEnd(month) ? row.series().at(month) : Figure.of(0);
            if (!figure.isKnown()) {
                confidential += figure.reason() == MissingReason.CONFIDENTIAL ? 1 : 0;
                negligible += figure.reason() == MissingReason.NEGLIGIBLE ? 1 : 0;
            }
        }
        int hidden = confidential + negligible;
        if (hidden == 0) {
            return;
        }
        Frequency frequency = indicator.frequency();
        String what =
                negligible == 0 ? "confidential" : confidential == 0 ? "negligible" : "confidential or negligible";
        boolean isLow = indicator.measure() == MeasureKind.COUNT || indicator.measure() == MeasureKind.RATE;
        note(
                FindingRule.HIDDEN_PERIODS,
                "the mean is based on " + mean.observedCount() + " of " + mean.expectedCount() + " "
                        + EnglishText.periods(frequency, mean.expectedCount()) + "; " + hidden
                        + (hidden == 1 ? " is " : " are ") + what + (isLow ? ", so it may be too high" : ""));
    }

    /** Texts are not read; a person has to look whether they mention a hidden figure. */
    private void addTextBesideHidden() {
        boolean hasText = row.commentary().isPresent()
                || row.assessedRating()
                        .filter(rating -> !rating.note().isBlank())
                        .isPresent();
        if (hasText
                && RowValues.shownRange(row).stream()
                        .anyMatch(month -> isConfidential(row.series().at(month)))) {
            warn(FindingRule.COMMENTARY_ON_HIDDEN_FIGURE, "the commentary may mention a confidential figure");
        }
    }

    private static boolean isConfidential(Figure figure) {
        return !figure.isKnown() && figure.reason() == MissingReason.CONFIDENTIAL;
    }
}
