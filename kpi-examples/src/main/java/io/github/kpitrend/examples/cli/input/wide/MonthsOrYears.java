// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.wide.MonthForms.Form;
import io.github.kpitrend.examples.cli.input.wide.MonthForms.Kind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides by all headings of a sheet whether those such as {@code 2010-11} and {@code 2010/11} are months or years. */
final class MonthsOrYears {

    /** The forms that are months whatever stands beside them. */
    static final Set<Kind> MONTHS =
            EnumSet.of(Kind.MONTH, Kind.MONTH_NAME, Kind.SIX_DIGITS, Kind.DATE, Kind.DAY_AND_MONTH_ORDER);

    private static final int YEAR = 12;
    private static final Pattern HYPHEN = Pattern.compile("[0-9]{4}-[0-9]{1,2}(?![0-9-])");
    private static final Pattern SLASH = Pattern.compile("[0-9]{4}/[0-9]{1,2}(?![0-9/])");

    private MonthsOrYears() {}

    /** Changes the forms of the headings that may be either. */
    static void decide(List<Column> dated) {
        decideHyphens(dated);
        decideSlashes(dated);
    }

    /** {@code 2010-11}: all headings of the form {@code YYYY-NN} are years, or all are months. */
    private static void decideHyphens(List<Column> dated) {
        List<Column> unclear = dated.stream()
                .filter(c -> c.form().kind() == Kind.MONTH_OR_YEAR)
                .toList();
        if (unclear.isEmpty()) {
            return;
        }
        List<Column> sameForm =
                dated.stream().filter(MonthsOrYears::hasHyphenForm).toList();
        boolean onlyMonth = sameForm.stream().anyMatch(c -> c.form().kind() == Kind.MONTH);
        List<Integer> years = sameForm.stream()
                .filter(c -> c.form().kind() != Kind.MONTH)
                .map(c -> c.form().year())
                .sorted()
                .toList();
        boolean follow = years.stream().anyMatch(year -> years.contains(year + 1));
        boolean otherMonths =
                dated.stream().anyMatch(c -> MONTHS.contains(c.form().kind()) && !hasHyphenForm(c));
        for (Column column : unclear) {
            Form form = column.form();
            if (onlyMonth) {
                column.form(Form.of(Kind.MONTH, form.year(), form.month()).with(form.markers(), form.said()));
            } else if (follow || otherMonths) {
                column.form(Form.of(Kind.YEAR, form.year(), 0).with(form.markers(), form.said()));
            }
        }
    }

    /** {@code 2010/11} is a year, but among months of the same form, next to one of which it stands. */
    private static void decideSlashes(List<Column> dated) {
        List<Column> slashes = dated.stream()
                .filter(c -> SLASH.matcher(MonthForms.normalized(c.heading())).lookingAt())
                .toList();
        List<YearMonth> months = new ArrayList<>();
        slashes.stream()
                .filter(c -> c.form().kind() == Kind.MONTH)
                .forEach(c -> months.add(YearMonth.of(c.form().year(), c.form().month())));
        for (boolean again = true; again; ) {
            again = false;
            for (Column column : slashes) {
                Form form = column.form();
                int number = form.kind() == Kind.YEAR ? (form.year() + 1) % 100 : 0;
                if (number >= 1 && number <= YEAR) {
                    YearMonth month = YearMonth.of(form.year(), number);
                    if (months.contains(month.minusMonths(1)) || months.contains(month.plusMonths(1))) {
                        column.form(Form.of(Kind.MONTH, form.year(), number).with(form.markers(), form.said()));
                        months.add(month);
                        again = true;
                    }
                }
            }
        }
    }

    private static boolean hasHyphenForm(Column column) {
        return HYPHEN.matcher(MonthForms.normalized(column.heading())).lookingAt();
    }
}
