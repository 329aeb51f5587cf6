// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.wide.Headings.Meaning;
import io.github.kpitrend.examples.cli.input.wide.Headings.Role;
import io.github.kpitrend.examples.cli.input.wide.MonthForms.Form;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of a sheet with a row for each ref and month, by what they hold. */
final class LongColumns {

    private static final Set<Role> OF_FIGURES = EnumSet.of(
            Role.REF,
            Role.MONTH,
            Role.VALUE,
            Role.NUMERATOR,
            Role.DENOMINATOR,
            Role.MISSING,
            Role.MARKS,
            Role.SOURCE,
            Role.KNOWN_ON);

    private final List<Column> all;
    private final Map<Role, Column> byRole = new EnumMap<>(Role.class);

    LongColumns(List<Column> all) {
        this.all = all;
    }

    /** Returns whether columns are those of a sheet with a row for each ref and month. */
    static boolean isLong(List<Column> all) {
        boolean ref = all.stream().anyMatch(column -> column.role() == Role.REF);
        boolean month = all.stream().anyMatch(column -> column.role() == Role.MONTH);
        boolean value = all.stream().anyMatch(column -> column.role() == Role.VALUE);
        boolean parts = all.stream().anyMatch(column -> column.role() == Role.NUMERATOR)
                && all.stream().anyMatch(column -> column.role() == Role.DENOMINATOR);
        return ref && month && (value || parts);
    }

    /** Reads the columns of a header row as they stand. */
    static List<Column> of(Sheet.Line header) {
        Form none = MonthForms.english().read("");
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < header.cells().size(); i++) {
            Form form = MonthForms.english().read(header.text(i));
            Meaning meaning = form.isPeriod() ? new Meaning(Role.PERIOD, "", "") : Headings.meaning(header.text(i));
            columns.add(new Column(i, header.text(i), "", none, none, form, meaning));
        }
        return columns;
    }

    /** Finds the column of each role; false where the header is wrong. */
    boolean take(Sheet.Line header, SheetTroubles troubles) {
        boolean fine = true;
        for (Column column : all) {
            Column earlier = column.role().standsOnce() ? byRole.putIfAbsent(column.role(), column) : null;
            boolean periods = column.role() == Role.PERIOD;
            if (periods) {
                troubles.row(
                        header,
                        "there are a column for months and months as columns, such as "
                                + Trouble.quoted(column.heading()) + "; expected one of the two, or --layout wide");
                return false;
            }
            boolean used = column.role() == Role.REF || column.role() == Role.MONTH || column.role() == Role.VALUE;
            if (earlier != null && used) {
                if (Headings.normalized(earlier.heading()).equals(Headings.normalized(column.heading()))) {
                    troubles.row(
                            header,
                            "the column " + Trouble.quoted(column.heading())
                                    + " stands twice in the header; expected it once");
                    fine = false;
                } else if (Headings.rank(column.word()) < Headings.rank(earlier.word())) {
                    byRole.put(column.role(), column);
                }
            }
        }
        return fine;
    }

    // -----------------------------------------------------------------------
    int count() {
        return all.size();
    }

    boolean has(Role role) {
        return byRole.containsKey(role);
    }

    /** Returns the column of a role; null for none. */
    Column get(Role role) {
        return byRole.get(role);
    }

    /** Returns the headings of columns that say nothing of figures, in quotes. */
    List<String> leftOut() {
        return all.stream()
                .filter(column -> !column.heading().isBlank())
                .filter(column -> !OF_FIGURES.contains(column.role()) || byRole.get(column.role()) != column)
                .map(column -> Trouble.quoted(column.heading()))
                .toList();
    }

    /** Returns what a row has in the column of a role; empty without one. */
    String text(Sheet.Line line, Role role) {
        Column column = byRole.get(role);
        return column == null ? "" : line.text(column.index());
    }

    /** Returns whether there is nothing beside a value that says anything of a figure. */
    boolean arePlain() {
        return has(Role.VALUE) && !areForParts() && !has(Role.MISSING) && !has(Role.MARKS) && !has(Role.KNOWN_ON);
    }

    /** Returns whether there is a column for a part of a ratio. */
    boolean areForParts() {
        return all.stream().anyMatch(column -> column.role() == Role.NUMERATOR || column.role() == Role.DENOMINATOR);
    }

    /** Returns whether a row has a part of a ratio. */
    boolean hasParts(Sheet.Line line) {
        return !text(line, Role.NUMERATOR).isBlank()
                || !text(line, Role.DENOMINATOR).isBlank();
    }

    /** Returns whether a row names a reason or markers. */
    boolean hasWords(Sheet.Line line) {
        return !text(line, Role.MISSING).isBlank() || !text(line, Role.MARKS).isBlank();
    }
}
