// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.wide.MonthForms.Kind;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;

/** Looks at all months of a sheet, once they are known: each stands once, and no two neighbors are centuries apart. */
final class PeriodChecks {

    private static final int YEAR = 12;
    private static final int MOST_YEARS_APART = 10;

    private final List<Column> columns;
    private final Sheet.Line header;
    private final SheetTroubles troubles;
    private final PeriodTroubles periods;

    PeriodChecks(List<Column> columns, Sheet.Line header, SheetTroubles troubles, PeriodTroubles periods) {
        this.columns = columns;
        this.header = header;
        this.troubles = troubles;
        this.periods = periods;
    }

    /** Adds what is wrong with the months. */
    void check(List<Column> dated) {
        refuseYearsBeyondTheirEnd(dated);
        refuseTwice();
        refuseFarApart();
    }

    /** Under the head {@code 2020} no month may follow on December. */
    private void refuseYearsBeyondTheirEnd(List<Column> dated) {
        Column before = null;
        for (Column column : dated) {
            boolean names =
                    column.form().kind() == Kind.MONTH_NAME && column.yearForm().kind() == Kind.CALENDAR_YEAR;
            if (names
                    && before != null
                    && before.yearForm().year() == column.yearForm().year()
                    && before.form().month() == YEAR
                    && column.form().month() == 1) {
                periods.add(
                        column,
                        "follows on December under the head "
                                + column.yearForm().year(),
                        "expected a head such as " + column.yearForm().year() + "/"
                                + PeriodColumns.two(column.yearForm().year() + 1));
            }
            before = names ? column : null;
        }
    }

    private void refuseTwice() {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            for (int j = 0; j < i && column.month() != null; j++) {
                Column earlier = columns.get(j);
                if (column.month().equals(earlier.month())
                        && column.months() == earlier.months()
                        && column.kind() == earlier.kind()) {
                    troubles.column(
                            header,
                            column,
                            "the " + (column.months() == 1 ? "month " : "period to ") + column.month()
                                    + " stands twice, as " + Trouble.quoted(earlier.heading()) + " and "
                                    + Trouble.quoted(column.heading()) + "; expected it once");
                    break;
                }
            }
        }
    }

    private void refuseFarApart() {
        TreeMap<YearMonth, Column> months = new TreeMap<>();
        columns.stream().filter(Column::isMonth).forEach(c -> months.putIfAbsent(c.month(), c));
        Column before = null;
        for (Column column : months.values()) {
            if (before != null && before.month().until(column.month(), ChronoUnit.MONTHS) > MOST_YEARS_APART * YEAR) {
                troubles.column(
                        header,
                        column,
                        "the months " + Trouble.quoted(before.heading()) + " and " + Trouble.quoted(column.heading())
                                + " are neighbors more than " + MOST_YEARS_APART
                                + " years apart; expected years with four digits");
            }
            before = column;
        }
    }
}
