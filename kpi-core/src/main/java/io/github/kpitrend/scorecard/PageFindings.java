// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.disclosure.ProtectedPublication;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.quality.Checks;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The findings on a scorecard: those that need several rows, those of its rows, and those that the caller added. */
final class PageFindings {

    private PageFindings() {}

    static List<Finding> of(Scorecard scorecard, List<Finding> further) {
        Map<Indicator, MonthlySeries> page = new java.util.LinkedHashMap<>();
        MonthRange shown = MonthRange.of(scorecard.month(), scorecard.month());
        for (ScorecardRow row : scorecard.rows()) {
            page.put(row.indicator(), row.series());
            shown = shown.span(RowValues.shownRange(row));
        }
        List<Finding> repeated = Checks.repeatedOnPage(page, shown);
        List<Finding> findings = new ArrayList<>(further);
        scorecard.published().ifPresent(published -> findings.addAll(notPublished(scorecard, published)));
        findings.addAll(Checks.zerosAhead(page));
        findings.addAll(scorecard.treeFindings());
        findings.addAll(repeated);
        for (ScorecardRow row : scorecard.rows()) {
            for (Finding finding : row.findings()) {
                if (!isSaid(finding, repeated)) {
                    findings.add(finding);
                }
            }
        }
        findings.sort(Comparator.comparing(Finding::severity));
        return List.copyOf(findings);
    }

    /** Rows about people whose figures are shown without having been protected. */
    private static List<Finding> notPublished(Scorecard scorecard, ProtectedPublication published) {
        List<Finding> findings = new ArrayList<>();
        for (ScorecardRow row : scorecard.rows()) {
            Indicator indicator = row.indicator();
            if (indicator.measure() != MeasureKind.AMOUNT && !published.refs().contains(indicator.ref())) {
                findings.add(Finding.of(
                        FindingRule.NOT_IN_PUBLICATION,
                        Finding.Severity.WARNING,
                        indicator.ref(),
                        row.month(),
                        row.month(),
                        "the row is not part of the protected publication"));
            }
        }
        return findings;
    }

    /** Returns whether a repetition of two months was found on the whole scorecard; a longer one says more. */
    private static boolean isSaid(Finding finding, List<Finding> repeated) {
        YearMonth last = finding.lastMonth();
        return finding.rule() == FindingRule.REPEATED_VALUE
                && finding.firstMonth().plusMonths(1).equals(last)
                && repeated.stream().anyMatch(page -> page.lastMonth().equals(last));
    }
}
