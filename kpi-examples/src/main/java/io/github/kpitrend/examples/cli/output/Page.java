// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import io.github.kpitrend.examples.cli.input.Illustrative;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A scorecard with everything around it that each form of the page shows: title, organization, source, date, groups of rows, and which of its months are
 * illustrative.
 *
 * @param scorecard the rows and their verdicts
 * @param policy the choices by which the rows were made
 * @param illustrative the months whose figures are illustrative
 * @param title the heading of the page
 * @param organization the publisher; empty where not stated
 * @param source the name of the file or what the caller says of it; empty where not stated
 * @param date the day on which the page was made; empty where not stated, so that the same input gives the same bytes
 * @param groups the group of a row by its reference; rows without an entry have none
 * @param reading what the files say beside the rows
 */
public record Page(
        Scorecard scorecard,
        ScorecardPolicy policy,
        Illustrative illustrative,
        String title,
        String organization,
        String source,
        Optional<LocalDate> date,
        Map<String, String> groups,
        PageReading reading) {

    /** Returns the findings that the page shows: all but those that would point to a confidential figure. */
    public List<Finding> findings() {
        return scorecard.findings().stream()
                .filter(finding -> finding.rule() != FindingRule.UNSAFE_TOTAL)
                .toList();
    }

    /** Creates a page with the standard title. */
    public Page(Scorecard scorecard, ScorecardPolicy policy, Illustrative illustrative) {
        this(scorecard, policy, illustrative, "Scorecard", "", "", Optional.empty(), Map.of(), PageReading.none());
    }

    /** Returns this page with a title. */
    public Page withTitle(String other) {
        return new Page(scorecard, policy, illustrative, other, organization, source, date, groups, reading);
    }

    /** Returns this page with the name of its publisher. */
    public Page withOrganization(String other) {
        return new Page(scorecard, policy, illustrative, title, other, source, date, groups, reading);
    }

    /** Returns this page with its source. */
    public Page withSource(String other) {
        return new Page(scorecard, policy, illustrative, title, organization, other, date, groups, reading);
    }

    /** Returns this page with the day on which it was made. */
    public Page withDate(LocalDate other) {
        return new Page(
                scorecard, policy, illustrative, title, organization, source, Optional.of(other), groups, reading);
    }

    /** Returns this page with groups of rows by reference. */
    public Page withGroups(Map<String, String> other) {
        return new Page(scorecard, policy, illustrative, title, organization, source, date, Map.copyOf(other), reading);
    }

    /** Returns this page with what the files say beside the rows. */
    public Page withReading(PageReading other) {
        return new Page(scorecard, policy, illustrative, title, organization, source, date, groups, other);
    }

    /** Returns the group of a row; empty where it has none. */
    public String group(String ref) {
        return groups.getOrDefault(ref, "");
    }
}
