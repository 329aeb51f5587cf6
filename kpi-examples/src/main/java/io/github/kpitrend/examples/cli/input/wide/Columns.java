// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.ReadOptions;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.wide.Headings.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The columns of a sheet by what they are for. Where several fit a role that may stand once, the one whose word stands earlier is taken. */
final class Columns {

    private final Sheet sheet;
    private final Sheet.Line header;
    private final List<Column> all;
    private final List<Sheet.Line> rows;
    private final SheetTroubles troubles;
    private final Map<Role, Column> single = new EnumMap<>(Role.class);

    /**
     * Takes the columns.
     *
     * @param rows the rows below the header
     */
    Columns(
            ReadOptions options,
            Sheet sheet,
            Sheet.Line header,
            List<Column> all,
            List<Sheet.Line> rows,
            SheetTroubles troubles)
            throws Trouble {
        this.sheet = sheet;
        this.header = header;
        this.all = all;
        this.rows = rows;
        this.troubles = troubles;
        findByCells();
        takeGroup(options.group());
        for (Role role : Role.values()) {
            if (role.standsOnce()) {
                takeOne(role);
            }
        }
        nameByKpi();
        refuseSameHeadings();
    }

    // -----------------------------------------------------------------------
    /** A column of kinds of rows, or of measures, is one by its cells. */
    private void findByCells() {
        for (Column column : all) {
            Role role = column.role();
            if (role != Role.NAME
                    && role != Role.UNKNOWN
                    && role != Role.MEASURE
                    && role != Role.GROUP
                    && role != Role.PERCENT) {
                continue;
            }
            int kinds = 0;
            int measures = 0;
            int texts = 0;
            boolean several = false;
            RowKind first = null;
            for (Sheet.Line row : rows) {
                String text = row.text(column.index());
                if (!text.isEmpty()) {
                    texts++;
                    RowKind kind = RowKind.of(text);
                    kinds += kind == null ? 0 : 1;
                    several |= kind != null && first != null && kind != first;
                    first = first == null ? kind : first;
                    measures += SheetWords.measure(text) != null ? 1 : 0;
                }
            }
            if (several && 2 * kinds >= texts) {
                column.role(Role.ROW_KIND);
            } else if (texts > 0 && measures == texts && role != Role.PERCENT) {
                column.role(Role.MEASURE);
            }
        }
    }

    private void takeGroup(String heading) throws Trouble {
        if (heading == null) {
            return;
        }
        String wanted = Headings.normalized(heading);
        Column found = all.stream()
                .filter(column -> Headings.normalized(column.heading()).equals(wanted))
                .findFirst()
                .orElse(null);
        if (found == null) {
            throw new Trouble("--group: " + Trouble.quoted(heading) + " is no heading of " + sheet.file()
                    + "; expected one of its columns");
        }
        all.stream().filter(column -> column.role() == Role.GROUP).forEach(column -> column.role(Role.UNKNOWN));
        found.role(Role.GROUP);
    }

    private void takeOne(Role role) {
        List<Column> fitting = all.stream()
                .filter(column -> column.role() == role)
                .sorted(Comparator.comparingInt(Columns::rank))
                .toList();
        if (fitting.isEmpty()) {
            return;
        }
        single.put(role, fitting.get(0));
        for (Column other : fitting.subList(1, fitting.size())) {
            if (!isSame(other, fitting.get(0))) {
                other.role(Role.UNKNOWN);
            }
        }
    }

    /** The heading KPI is a ref where no other column is. */
    private static int rank(Column column) {
        return column.word().equals("kpi") ? Integer.MAX_VALUE : Headings.rank(column.word());
    }

    /** The heading KPI is the name where no other column is, and so is that of an area beside its code. */
    private void nameByKpi() {
        if (single.containsKey(Role.NAME)) {
            return;
        }
        for (Column column : all) {
            boolean area = single.containsKey(Role.REF)
                    && single.get(Role.REF).word().endsWith(" code")
                    && column.word().equals("area");
            if (area) {
                single.remove(Role.GROUP, column);
                column.role(Role.NAME);
                single.put(Role.NAME, column);
                return;
            }
            boolean free = column.role() == Role.UNKNOWN || column.role() == Role.REF;
            if (free && Headings.normalized(column.heading()).equals("kpi")) {
                if (single.get(Role.REF) == column) {
                    single.remove(Role.REF);
                }
                column.role(Role.NAME);
                single.put(Role.NAME, column);
                return;
            }
        }
    }

    private void refuseSameHeadings() {
        for (int i = 0; i < all.size(); i++) {
            Column column = all.get(i);
            for (int j = 0; j < i; j++) {
                boolean used =
                        column.role() != Role.UNKNOWN && column.role() != Role.BLANK && column.role() != Role.PERIOD;
                if (used && all.get(j).role() == column.role() && isSame(all.get(j), column)) {
                    troubles.column(
                            header,
                            column,
                            "the heading " + Trouble.quoted(column.heading()) + " stands twice; expected it once");
                    break;
                }
            }
        }
    }

    private static boolean isSame(Column one, Column other) {
        return Headings.normalized(one.heading()).equals(Headings.normalized(other.heading()))
                && Headings.normalized(one.head()).equals(Headings.normalized(other.head()));
    }

    // -----------------------------------------------------------------------
    List<Column> all() {
        return all;
    }

    /** Returns the column of a role that may stand once; null where none has it. */
    Column single(Role role) {
        return single.get(role);
    }

    boolean has(Role role) {
        return single.containsKey(role);
    }

    /** Returns the columns of a role. */
    List<Column> of(Role role) {
        return all.stream().filter(column -> column.role() == role).toList();
    }

    /** Returns the columns of periods of so many months, in the order of time. */
    List<Column> periods(int months) {
        return all.stream()
                .filter(column -> column.month() != null && column.months() == months)
                .sorted(Comparator.comparing(Column::month))
                .toList();
    }

    boolean hasPeriods() {
        return all.stream().anyMatch(column -> column.month() != null);
    }

    /** Returns the headings that nothing understands, in quotes. */
    List<String> notUnderstood() {
        List<String> headings = new ArrayList<>();
        for (Column column : all) {
            if (column.role() == Role.UNKNOWN) {
                headings.add(Trouble.quoted(column.heading()));
            }
        }
        return headings;
    }

    /** Returns the text of a row in the column of a role; empty where there is none. */
    String text(Sheet.Line row, Role role) {
        Column column = single.get(role);
        return column == null ? "" : row.cell(column.index()).shown();
    }
}
