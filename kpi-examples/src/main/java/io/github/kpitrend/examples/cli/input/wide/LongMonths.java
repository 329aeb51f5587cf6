// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.Months;
import io.github.kpitrend.examples.cli.input.ReadOptions;
import io.github.kpitrend.examples.cli.input.SheetCell;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.wide.MonthForms.Form;
import io.github.kpitrend.examples.cli.input.wide.MonthForms.Kind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The months of a sheet with a row for each: at once where the text says all, else when the whole sheet has been seen. */
final class LongMonths {

    private static final int UNKNOWN = Integer.MIN_VALUE;
    private static final Pattern SLASH = Pattern.compile("[0-9]{4}/(0[1-9]|1[0-2])");
    private static final int MOST_REMEMBERED = 1 << 16;

    private final ReadOptions options;
    private final Sheet sheet;
    private final SheetTroubles troubles;
    private final MonthForms forms;
    private final Map<String, Integer> known = new HashMap<>();
    private final Map<String, Column> open = new LinkedHashMap<>();
    private final Map<Column, Sheet.Line> lines = new LinkedHashMap<>();
    private List<String> notes = List.of();

    LongMonths(ReadOptions options, Sheet sheet, SheetTroubles troubles) {
        this.options = options;
        this.sheet = sheet;
        this.troubles = troubles;
        this.forms = MonthForms.in(options.locale());
    }

    /** Returns the number of a month; the least number where the sheet as a whole must decide. */
    int atOnce(SheetCell cell, Sheet.Line line) {
        String text = cell.text();
        int strict = Months.numberOf(text);
        if (strict >= 0) {
            return strict;
        }
        Integer number = known.get(text);
        if (number != null) {
            return number;
        }
        if (open.containsKey(text)) {
            return UNKNOWN;
        }
        Form form = inMonthCell(text);
        if ((form.kind() == Kind.MONTH || form.kind() == Kind.MONTH_OR_YEAR)
                && form.said().isEmpty()
                && form.markers().isEmpty()
                && !isShort1900(form)) {
            int month = Months.numberOf(YearMonth.of(form.year(), form.month()));
            if (known.size() < MOST_REMEMBERED) {
                known.put(text, month);
            }
            return month;
        }
        Form asMonth = form.kind() == Kind.MONTH_OR_YEAR
                ? Form.of(Kind.MONTH, form.year(), form.month()).with(form.markers(), form.said())
                : form;
        Form named = asMonth.kind() == Kind.NONE ? Form.of(Kind.NEARLY, 0, 0) : asMonth;
        Column column = new Column(
                0, text, "", forms.read(""), forms.read(""), named, new Headings.Meaning(Headings.Role.PERIOD, "", ""));
        open.put(text, column);
        lines.put(column, line);
        return UNKNOWN;
    }

    /** In a cell for a month {@code 2010/11} is November 2010, as {@code 2010-11} is. */
    private Form inMonthCell(String text) {
        Form form = forms.read(text);
        Matcher slash = SLASH.matcher(text);
        if (form.kind() == Kind.YEAR && slash.matches()) {
            return Form.of(Kind.MONTH, form.year(), Integer.parseInt(slash.group(1)));
        }
        return form;
    }

    private static boolean isShort1900(Form form) {
        return form.shortYear() && form.year() < 2000;
    }

    /** Decides about the texts that are open. */
    void decide(Sheet.Line header) {
        if (open.isEmpty()) {
            return;
        }
        notes = new PeriodColumns(options, sheet, header, List.copyOf(open.values()), troubles).decideCells(lines);
    }

    /** Returns the number of the month of a cell, when everything is decided; the least number where it is wrong. */
    int later(SheetCell cell) {
        int strict = Months.numberOf(cell.text());
        if (strict >= 0) {
            return strict;
        }
        Integer number = known.get(cell.text());
        if (number != null) {
            return number;
        }
        Column column = open.get(cell.text());
        if (column == null) {
            Form form = inMonthCell(cell.text());
            return form.kind() == Kind.MONTH || form.kind() == Kind.MONTH_OR_YEAR
                    ? Months.numberOf(YearMonth.of(form.year(), form.month()))
                    : UNKNOWN;
        }
        return column.month() == null ? UNKNOWN : Months.numberOf(column.month());
    }

    List<String> notes() {
        List<String> told = new ArrayList<>(notes);
        List<String> periods = new ArrayList<>();
        open.values().stream()
                .filter(column -> column.month() != null && column.months() > 1)
                .forEach(column -> periods.add(Trouble.quoted(column.heading())));
        if (!periods.isEmpty()) {
            told.add("quarters and years, read as their last months: "
                    + String.join(", ", periods.subList(0, Math.min(5, periods.size()))));
        }
        return told;
    }
}
