// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.breakdown.IndicatorTree;
import io.github.kpitrend.breakdown.RollUp;
import io.github.kpitrend.examples.cli.input.wide.SideFile;
import io.github.kpitrend.scorecard.StatusRollUp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns of a file of indicators that say which of them are parts of which: parent, weight, roll_up, status_roll_up. */
public final class TreeColumns {

    private final Map<String, SideFile.Row> rows = new LinkedHashMap<>();
    private final Map<String, String> parents = new LinkedHashMap<>();
    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final Map<String, RollUp> rollUps = new LinkedHashMap<>();
    private StatusRollUp statuses = StatusRollUp.worst();
    private boolean statusesGiven;

    /** Takes what a row says of a ref. */
    void add(String ref, SideFile.Row row) throws Trouble {
        rows.put(ref, row);
        if (!row.text("parent").isEmpty()) {
            parents.put(ref, row.text("parent"));
        }
        if (!row.text("weight").isEmpty()) {
            double weight = row.number("weight");
            if (weight < 0) {
                throw row.trouble("the weight " + Trouble.quoted(row.text("weight"))
                        + " does not fit; expected a number of 0 or more");
            }
            weights.put(ref, weight);
        }
        if (!row.text("roll_up").isEmpty()) {
            rollUps.put(ref, row.parsed("roll_up", RollUp::parse));
        }
        if (!row.text("status_roll_up").isEmpty()) {
            StatusRollUp given = row.parsed("status_roll_up", StatusRollUp::parse);
            statuses = statusesGiven ? statuses : given;
            statusesGiven = true;
        }
    }

    /** Returns the tree; empty where no row has a parent. */
    public Optional<IndicatorTree> tree(Set<String> refs) throws Trouble {
        if (parents.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<String>> children = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : parents.entrySet()) {
            String parent = entry.getValue();
            if (!rows.containsKey(parent) && !refs.contains(parent)) {
                throw rows.get(entry.getKey())
                        .trouble("the parent " + Trouble.quoted(parent)
                                + " has no row; expected the ref of another row");
            }
            children.computeIfAbsent(parent, any -> new ArrayList<>()).add(entry.getKey());
        }
        IndicatorTree.Builder builder = IndicatorTree.builder();
        String last = "";
        try {
            for (Map.Entry<String, List<String>> entry : children.entrySet()) {
                last = entry.getValue().get(0);
                builder.parent(
                        entry.getKey(),
                        rollUps.getOrDefault(entry.getKey(), RollUp.none()),
                        entry.getValue().toArray(String[]::new));
            }
            for (Map.Entry<String, Double> entry : weights.entrySet()) {
                last = entry.getKey();
                builder.weight(entry.getKey(), entry.getValue());
            }
            return Optional.of(builder.build());
        } catch (IllegalArgumentException e) {
            throw rows.get(last).trouble(e.getMessage());
        }
    }

    /** Returns the refs that have children; they need no observations. */
    public Set<String> parents() {
        return Set.copyOf(parents.values());
    }

    /** Returns the rule by which statuses of children become that of their parent: the first that the file gives, else the worst. */
    public StatusRollUp statuses() {
        return statuses;
    }
}
