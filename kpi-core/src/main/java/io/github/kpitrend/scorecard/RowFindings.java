// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.quality.Checks;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.TargetStatus;
import io.github.kpitrend.time.FiscalYear;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** The checks of a row: those of its series in the months it shows, and those that need several of its parts. */
final class RowFindings {

    private final ScorecardRow row;
    private final List<Finding> findings = new ArrayList<>();

    private RowFindings(ScorecardRow row) {
        this.row = row;
    }

    static List<Finding> of(ScorecardRow row) {
        RowFindings all = new RowFindings(row);
        Indicator indicator = row.indicator();
        MonthRange shown = row.shown().range();
        all.findings.addAll(Checks.gaps(indicator, row.series(), shown));
        all.findings.addAll(Checks.repeatedValues(indicator, row.series(), shown));
        all.findings.addAll(Checks.impossibleValues(indicator, row.series(), shown));
        all.addBreaks();
        all.addAssessment();
        all.addTarget();
        return List.copyOf(all.findings);
    }

    private void add(FindingRule rule, String sentence) {
        findings.add(
                Finding.of(rule, Finding.Severity.WARNING, row.indicator().ref(), row.month(), row.month(), sentence));
    }

    private void addBreaks() {
        if (row.average().acrossBreak()) {
            add(
                    FindingRule.BREAK_IN_WINDOW,
                    "the series breaks within the " + row.policy().window().length() + " months up to "
                            + EnglishText.month(row.month()) + ": their mean and maximum mix what is not comparable");
        }
        for (Movement movement : row.movements()) {
            if (movement.change().acrossBreak()) {
                add(
                        FindingRule.BREAK_IN_CHANGE,
                        "the series breaks since " + base(movement) + ": no change can be given");
            }
        }
    }

    private String base(Movement movement) {
        return movement.comparison()
                .baseMonth(row.series(), row.month())
                .map(EnglishText::month)
                .orElse("the base");
    }

    private void addAssessment() {
        row.assessedRating().ifPresent(assessment -> {
            YearMonth made = assessment.month();
            if (made.isBefore(row.month())) {
                add(
                        FindingRule.OUTDATED_ASSESSMENT,
                        "the assessed rating was made for " + EnglishText.month(made) + ", not for "
                                + EnglishText.month(row.month()));
            }
            if (!row.current().isKnown()) {
                add(
                        FindingRule.ASSESSMENT_WITHOUT_FIGURE,
                        "the assessed rating stands beside a figure that is missing ("
                                + row.current().reason().text() + ")");
            }
        });
    }

    private void addTarget() {
        boolean none = row.targetAssessment()
                .map(assessment -> assessment.status() == TargetStatus.NO_TARGET)
                .orElse(false);
        row.targets().filter(schedule -> none).ifPresent(this::addPassedTarget);
    }

    private void addPassedTarget(TargetSchedule schedule) {
        FiscalYear year = schedule.calendar().yearOf(row.month());
        SortedMap<FiscalYear, ?> earlier = schedule.byYear().headMap(year);
        if (!earlier.isEmpty()) {
            add(
                    FindingRule.TARGET_YEAR_PASSED,
                    "no target is in force in " + EnglishText.month(row.month()) + ", which lies in " + year
                            + "; the last one was for " + earlier.lastKey());
        }
    }
}
