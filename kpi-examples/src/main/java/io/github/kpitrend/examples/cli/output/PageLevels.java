// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import io.github.kpitrend.breakdown.IndicatorTree;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardRow;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The level of each row below its parents; 0 for most. */
final class PageLevels {

    private final Optional<IndicatorTree> tree;
    private final Set<String> refs;

    PageLevels(Scorecard scorecard) {
        tree = scorecard.tree();
        refs = tree.<Set<String>>map(t -> new HashSet<>(t.refs())).orElse(Set.of());
    }

    int of(ScorecardRow row) {
        String ref = row.indicator().ref();
        int level = 0;
        if (tree.isPresent() && refs.contains(ref)) {
            for (Optional<String> above = tree.get().parent(ref); above.isPresent(); level++) {
                above = tree.get().parent(above.get());
            }
        }
        return level;
    }
}
