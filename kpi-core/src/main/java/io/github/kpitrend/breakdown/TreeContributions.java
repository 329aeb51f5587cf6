// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import io.github.kpitrend.breakdown.RollUp.Rule;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.internal.EnumText;
import io.github.kpitrend.internal.RefMap;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** The contributions of the children of one parent, by the rule of the parent. */
final class TreeContributions {

    private final IndicatorTree tree;
    private final String ref;
    private final RollUp rule;

    TreeContributions(IndicatorTree tree, String ref, RollUp rule) {
        this.tree = tree;
        this.ref = ref;
        this.rule = rule;
    }

    ContributionAnalysis ofSeries(Map<String, MonthlySeries> series, YearMonth month, Comparison comparison) {
        if (rule.rule() != Rule.SUM && rule.rule() != Rule.MEAN && rule.rule() != Rule.WEIGHTED_MEAN) {
            throw without(rule.rule() == Rule.RATIO_OF_SUMS ? "; use contributionsOfRatio" : "");
        }
        Map<String, MonthlySeries> all = new TreeRollUp(tree).fillBelow(ref, series);
        Map<String, MonthlySeries> parts = new RefMap<>();
        Map<String, Double> weights = new RefMap<>();
        for (String child : tree.children(ref)) {
            MonthlySeries part = all.get(child);
            parts.put(child, part == null ? nothing(child, month) : part);
            weights.put(child, tree.weight(child));
        }
        ContributionAnalysis analysis = switch (rule.rule()) {
            case SUM -> ContributionAnalysis.ofTotal(parts, month, comparison);
            case MEAN -> ContributionAnalysis.ofMean(parts, month, comparison);
            default ->
                AnalysisInput.ofWeighted(parts, weights, month, comparison).analyze();
        };
        MonthlySeries total = series.get(ref);
        return total == null ? analysis : analysis.withTotal(total);
    }

    ContributionAnalysis ofRatios(Map<String, RatioSeries> series, YearMonth month, Comparison comparison) {
        if (rule.rule() != Rule.SUM && rule.rule() != Rule.RATIO_OF_SUMS) {
            throw without("");
        }
        Map<String, RatioSeries> all = new TreeRollUp(tree).fillRatiosBelow(ref, series);
        RatioSeries any = all.values().stream().findFirst().orElse(series.get(ref));
        Map<String, RatioSeries> parts = new RefMap<>();
        for (String child : tree.children(ref)) {
            RatioSeries part = all.get(child);
            if (part == null) {
                MonthlySeries none = nothing(child, month);
                boolean proportion = any == null || any.isProportion();
                double multiplier = any == null ? 1 : any.multiplier();
                part = proportion
                        ? RatioSeries.proportion(none, none).withMultiplier(multiplier)
                        : RatioSeries.rate(none, none, multiplier);
            }
            parts.put(child, part);
        }
        ContributionAnalysis analysis = ContributionAnalysis.ofRatio(parts, month, comparison);
        RatioSeries total = series.get(ref);
        return total == null ? analysis : analysis.withTotal(total);
    }

    private MonthlySeries nothing(String child, YearMonth month) {
        MissingReason reason = new TreeRollUp(tree).without(child);
        return MonthlySeries.of(month, List.of(Figure.missing(reason)));
    }

    private IllegalArgumentException without(String instead) {
        return new IllegalArgumentException("ref must have a roll-up with contributions, but " + EnumText.quoted(ref)
                + " has " + EnumText.quoted(rule.toString()) + instead);
    }
}
