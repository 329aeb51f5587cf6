// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import io.github.kpitrend.breakdown.ContributionAnalysis;
import io.github.kpitrend.breakdown.IndicatorTree;
import io.github.kpitrend.breakdown.PartContribution;
import io.github.kpitrend.scorecard.Scorecard;
import java.util.ArrayList;
import java.util.List;

/** What moved each parent, as lines of text: the sentence, and a line for each child. */
public final class ContributionLines {

    private ContributionLines() {}

    /** Returns the lines; none where no parent has contributions. */
    public static List<String> of(Scorecard scorecard) {
        List<String> lines = new ArrayList<>();
        IndicatorTree tree = scorecard.tree().orElse(null);
        if (tree == null) {
            return lines;
        }
        for (String ref : tree.refs()) {
            List<ContributionAnalysis> analyses = scorecard.contributions(ref);
            if (!analyses.isEmpty()) {
                lines.add(lines.isEmpty() ? "What moved it" : "");
                if (lines.size() == 1) {
                    lines.add("");
                }
                ContributionAnalysis analysis = analyses.get(0);
                lines.add(ref + ": " + analysis.explain().text());
                for (PartContribution part : analysis.parts()) {
                    lines.add("  " + part.name() + "  " + PageWords.amount(part.base()) + " -> "
                            + PageWords.amount(part.current()) + "  " + PageWords.signed(part.contribution()) + "  "
                            + PageWords.share(part.share()));
                }
            }
        }
        return lines;
    }
}
