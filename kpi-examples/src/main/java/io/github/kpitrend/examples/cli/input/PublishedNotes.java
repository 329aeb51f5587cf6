// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.examples.cli.input.PublishedResult.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** One line for each column of published figures: how many agree, differ, cannot be checked. */
public final class PublishedNotes {

    private static final int MOST_TOLD = 12;

    private PublishedNotes() {}

    /** Returns the lines, in the order of the columns. */
    public static List<String> of(List<PublishedResult> results) {
        Map<String, List<PublishedResult>> columns = new LinkedHashMap<>();
        results.forEach(result -> columns.computeIfAbsent(
                        result.cell().heading() + '\n' + result.cell().kind(), any -> new ArrayList<>())
                .add(result));
        return columns.values().stream().map(PublishedNotes::line).toList();
    }

    private static String line(List<PublishedResult> column) {
        PublishedCell cell = column.get(0).cell();
        List<PublishedResult> differ = with(column, Outcome.DIFFERS);
        List<PublishedResult> unchecked = with(column, Outcome.CANNOT_BE_CHECKED);
        int agree = with(column, Outcome.AGREES).size();
        int kept = with(column, Outcome.KEPT).size();
        StringBuilder line = new StringBuilder(Trouble.quoted(cell.heading()) + ": " + column.size() + " published");
        if (agree > 0) {
            line.append(", ").append(agree).append(agree == 1 ? " agrees" : " agree");
        }
        if (kept > 0) {
            line.append(kept == column.size() ? ", kept and not compared" : ", " + kept + " not compared");
        }
        if (!differ.isEmpty()) {
            line.append(", ")
                    .append(differ.size())
                    .append(differ.size() == 1 ? " differs: " : " differ: ")
                    .append(told(differ, false));
        }
        if (!unchecked.isEmpty()) {
            line.append(differ.isEmpty() ? ", " : "; ")
                    .append(unchecked.size())
                    .append(" cannot be checked (")
                    .append(reason(unchecked))
                    .append("): ")
                    .append(told(unchecked, true));
        }
        return Trouble.in(cell.file(), cell.line(), line.toString()).getMessage();
    }

    private static List<PublishedResult> with(List<PublishedResult> column, Outcome outcome) {
        return column.stream().filter(result -> result.outcome() == outcome).toList();
    }

    /** Changes name their refs alone, as ours are missing. */
    private static String told(List<PublishedResult> results, boolean unchecked) {
        List<String> told = new ArrayList<>();
        boolean change = results.get(0).cell().kind() == PublishedCell.Kind.PREVIOUS
                || results.get(0).cell().kind() == PublishedCell.Kind.YEAR;
        for (PublishedResult result : results) {
            String ours =
                    result.ours().isKnown() ? Digits.of(PublishedChecks.rounded(result.cell(), result.ours())) : "none";
            boolean first = unchecked && told.isEmpty() && result.ours().isKnown();
            told.add(unchecked && change ? result.cell().ref() : result.told(ours + (first ? " from those" : "")));
        }
        int more = told.size() - MOST_TOLD;
        return String.join(", ", told.subList(0, Math.min(told.size(), MOST_TOLD)))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static String reason(List<PublishedResult> unchecked) {
        TreeSet<String> notes = new TreeSet<>();
        boolean none = false;
        for (PublishedResult result : unchecked) {
            if (result.note().startsWith("0 of ")) {
                none = true;
            } else {
                notes.add(result.note());
            }
        }
        if (notes.isEmpty()) {
            return "no months of it given";
        }
        String several =
                unchecked.get(0).note().startsWith("no figure") ? "no figure to compare with" : "too few months given";
        return (notes.size() == 1 ? notes.first() : several) + (none ? ", or none" : "");
    }
}
