// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.ReadOptions.Layout;
import io.github.kpitrend.examples.cli.input.Trouble;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of a file beside the observations by their names: as they are called here, or as sheets call them. */
final class SideColumns {

    private static final Set<String> YEARS = Set.of("year", "financial_year", "fy");

    private final Set<String> used;
    private final Map<String, Integer> byName = new LinkedHashMap<>();
    private final List<String> leftOut = new ArrayList<>();

    /**
     * Finds the columns of a header.
     *
     * @param used the names of the columns that are used
     */
    SideColumns(String file, Sheet.Line header, List<String> used, Layout layout) throws Trouble {
        this.used = Set.copyOf(used);
        List<Integer> others = new ArrayList<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String column = folded(header.text(i));
            if (seen.putIfAbsent(column, i) != null && !column.isEmpty()) {
                throw Trouble.in(
                        file,
                        header.line(),
                        "the column " + Trouble.quoted(header.text(i))
                                + " stands twice in the header; expected it once");
            }
            if (this.used.contains(column)) {
                byName.putIfAbsent(column, i);
            } else {
                others.add(i);
            }
        }
        for (int i : others) {
            String name = layout == Layout.LONG ? "" : usual(header.text(i));
            if (!name.isEmpty() && !byName.containsKey(name)) {
                byName.put(name, i);
            } else if (!header.text(i).isBlank()) {
                leftOut.add(Trouble.quoted(Column.inOneLine(header.text(i))));
            }
        }
    }

    /** Returns a heading as the name of a column. */
    static String folded(String heading) {
        return Headings.normalized(heading).replace(' ', '_').replace('-', '_');
    }

    /** The name of what a heading of a sheet means; empty where it is none of those used. */
    private String usual(String heading) {
        String name = switch (Headings.meaning(heading).role()) {
            case REF -> "ref";
            case NAME -> used.contains("polarity") ? "name" : "";
            case GROUP -> "group";
            case OWNER -> "owner";
            case REPORTER -> "reporter";
            case OUTCOME -> "outcome";
            case POLARITY -> "polarity";
            case COMMENTARY -> "text";
            case TARGET -> used.contains("fiscal_year") ? "value" : "";
            default -> YEARS.contains(folded(heading)) ? "fiscal_year" : "";
        };
        return used.contains(name) ? name : "";
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** Returns the place of a column; null where there is none. */
    Integer get(String name) {
        return byName.get(name);
    }

    /** Returns the headings of columns that are not used, in quotes. */
    List<String> leftOut() {
        return leftOut;
    }
}
