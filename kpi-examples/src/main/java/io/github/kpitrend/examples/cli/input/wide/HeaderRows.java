// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.SheetCell;
import io.github.kpitrend.examples.cli.input.wide.Headings.Meaning;
import io.github.kpitrend.examples.cli.input.wide.Headings.Role;
import io.github.kpitrend.examples.cli.input.wide.MonthForms.Form;
import io.github.kpitrend.examples.cli.input.wide.MonthForms.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds the header of a sheet, one to three rows of it, and its columns. */
final class HeaderRows {

    /** How many rows may stand above the header. */
    static final int LOOKED_AT = 50;

    private static final int MOST_ROWS = 3;
    private static final Set<Kind> WITHOUT_YEAR = EnumSet.of(Kind.MONTH_NAME, Kind.QUARTER_NAME, Kind.HALF_NAME);
    private static final Set<Kind> YEARS = EnumSet.of(Kind.YEAR, Kind.YEAR_BY_END, Kind.CALENDAR_YEAR);

    private final MonthForms forms;
    private final List<Sheet.Line> lines;
    private final int best;
    private final int bestKnown;
    private int first;
    private int last;

    HeaderRows(MonthForms forms, List<Sheet.Line> lines) {
        this.forms = forms;
        this.lines = lines;
        int row = -1;
        int known = 0;
        for (int i = 0; i < Math.min(LOOKED_AT, lines.size()); i++) {
            int count = known(lines.get(i));
            if (count > known && isCandidate(lines.get(i))) {
                row = i;
                known = count;
            }
        }
        this.best = row;
        this.bestKnown = known;
        this.first = row;
        this.last = row;
        if (row >= 0) {
            takeRowsBelow();
            takeYearsAbove();
        }
    }

    boolean isFound() {
        return best >= 0;
    }

    /** Returns how many known headings the best row has; 0 without a header. */
    int known() {
        return bestKnown;
    }

    /** Returns the index of the row with the ref, among all rows. */
    int row() {
        return best;
    }

    /** Returns the index of the first row of the header. */
    int first() {
        return first;
    }

    /** Returns the index of the last row of the header. */
    int last() {
        return last;
    }

    // -----------------------------------------------------------------------
    private int known(Sheet.Line line) {
        int count = 0;
        for (SheetCell cell : line.cells()) {
            if (!cell.text().isEmpty() && forms.read(cell.text()).kind() != Kind.NONE || isRole(cell)) {
                count++;
            }
        }
        return count;
    }

    private boolean isPeriod(SheetCell cell) {
        return !cell.text().isEmpty() && forms.read(cell.text()).isPeriod();
    }

    private boolean isRole(SheetCell cell) {
        Role role = cell.type() == SheetCell.Type.TEXT
                ? Headings.meaning(cell.text()).role()
                : Role.BLANK;
        return role != Role.BLANK && role != Role.UNKNOWN;
    }

    private boolean isCandidate(Sheet.Line line) {
        return known(line) > 1 && line.cells().stream().anyMatch(cell -> isKey(cell));
    }

    private boolean isKey(SheetCell cell) {
        if (cell.type() != SheetCell.Type.TEXT || isPeriod(cell)) {
            return false;
        }
        Role role = Headings.meaning(cell.text()).role();
        return role == Role.REF || role == Role.NAME;
    }

    private boolean hasPeriod(Sheet.Line line) {
        return line.cells().stream().anyMatch(this::isPeriod);
    }

    /** Returns whether the columns of the ref and the name are empty in a row. */
    private boolean hasNoKey(Sheet.Line line) {
        Sheet.Line header = lines.get(best);
        for (int i = 0; i < header.cells().size(); i++) {
            if (isKey(header.cell(i)) && !line.cell(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private void takeRowsBelow() {
        boolean isLong = lines.get(best).cells().stream()
                .anyMatch(cell -> Headings.meaning(cell.text()).role() == Role.MONTH);
        if (isLong) {
            return;
        }
        if (!hasPeriod(lines.get(best))) {
            for (int next = best + 1; next < Math.min(lines.size(), best + MOST_ROWS); next++) {
                Sheet.Line line = lines.get(next);
                if (!hasNoKey(line)) {
                    return;
                }
                if (hasPeriod(line)) {
                    last = next;
                    break;
                }
            }
        }
        boolean more = last + 1 < lines.size() && last - best < MOST_ROWS - 1 && hasPeriod(lines.get(last));
        if (more && hasNoKey(lines.get(last + 1)) && dividesPeriods(lines.get(last + 1))) {
            last++;
        }
    }

    /** Returns whether a row has months below years, or kinds of figures below months. */
    private boolean dividesPeriods(Sheet.Line line) {
        int parts = 0;
        for (SheetCell cell : line.cells()) {
            boolean part = WITHOUT_YEAR.contains(forms.read(cell.text()).kind()) || RowKind.of(cell.text()) != null;
            if (!part && !cell.isBlank()) {
                return false;
            }
            parts += part ? 1 : 0;
        }
        return parts > 0;
    }

    /** The row directly above gives the years, where the months have none. */
    private void takeYearsAbove() {
        boolean without = false;
        for (int row = best; row <= last; row++) {
            without |= lines.get(row).cells().stream()
                    .anyMatch(cell ->
                            WITHOUT_YEAR.contains(forms.read(cell.text()).kind()));
        }
        boolean within = lines.subList(best, last).stream().anyMatch(this::hasYear);
        if (without && !within && best > 0 && hasYear(lines.get(best - 1))) {
            first = best - 1;
        }
    }

    private boolean hasYear(Sheet.Line line) {
        return line.cells().stream().anyMatch(cell -> isYear(forms.read(cell.text())));
    }

    private static boolean isYear(Form form) {
        return YEARS.contains(form.kind()) || form.kind() == Kind.MONTH_OR_YEAR;
    }

    // -----------------------------------------------------------------------
    /** Returns the columns, in their order. */
    List<Column> columns() {
        int count = 0;
        for (int row = first; row <= last; row++) {
            count = Math.max(count, lines.get(row).cells().size());
        }
        List<Column> columns = new ArrayList<>();
        String[] heads = new String[last - first + 1];
        Arrays.fill(heads, "");
        for (int column = 0; column < count; column++) {
            columns.add(column(column, heads));
        }
        return columns;
    }

    /** Makes a column from its texts; {@code heads} has the texts last seen in the rows above the lowest. */
    private Column column(int column, String[] heads) {
        int lowest = last;
        while (lowest > first && lines.get(lowest).cell(column).isBlank()) {
            lowest--;
        }
        boolean onlyAbove = first < best && lowest < best;
        String heading = onlyAbove ? "" : lines.get(lowest).text(column);
        for (int row = first; row < last; row++) {
            String text = lines.get(row).text(column);
            if (!text.isEmpty()) {
                heads[row - first] = text;
            } else if (heading.isEmpty()) {
                heads[row - first] = "";
            }
        }
        String head = lowest > best && !heading.isEmpty() ? heads[lowest - 1 - first] : "";
        Form year = MonthForms.english().read("");
        for (int row = lowest - 1; row >= first; row--) {
            Form above = forms.read(heads[row - first]);
            if (isYear(above) && !isYear(year)) {
                year = above;
            }
        }
        Form form = forms.read(heading);
        Meaning meaning = form.kind() == Kind.NONE ? meaning(heading, head) : new Meaning(Role.PERIOD, "", "");
        return new Column(column, heading, head, forms.read(head), year, form, meaning);
    }

    private static Meaning meaning(String heading, String head) {
        Meaning meaning = Headings.meaning(heading);
        String above = Headings.normalized(head);
        boolean compared = above.startsWith("benchmark") || above.startsWith("comparator");
        return compared && meaning.role() != Role.BLANK ? new Meaning(Role.BENCHMARK, meaning.detail(), "") : meaning;
    }
}
