// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.ReadOptions;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.wide.Headings.Role;
import io.github.kpitrend.examples.cli.input.wide.MonthForms.Form;
import io.github.kpitrend.examples.cli.input.wide.MonthForms.Kind;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.FiscalYear;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The columns of targets, benchmarks and commentaries of a sheet, with their years, names and months. */
final class BesideColumns {

    private static final Pattern SHORT_YEAR = Pattern.compile("([0-9]{2})[-/]([0-9]{2})");
    private static final Pattern BENCHMARK_WORD = Pattern.compile("(?i)benchmark\\s+");
    private static final Pattern WITH_PERIOD = Pattern.compile("(.*?)[ ,]+\\(?([^ ,()][^()]{1,20})\\)?");

    private final Columns columns;
    private final Sheet.Line header;
    private final FiscalCalendar calendar;
    private final FiscalYears years;
    private final MonthForms forms;
    private final SheetTroubles troubles;
    private final List<String> notes = new ArrayList<>();
    private final Map<Column, FiscalYear> targets = new LinkedHashMap<>();
    private final Map<Column, Named> benchmarks = new LinkedHashMap<>();
    private final Map<Column, YearMonth> commentaries = new LinkedHashMap<>();

    /** A comparator and its period. */
    record Named(String name, String period) {}

    BesideColumns(Columns columns, Sheet.Line header, ReadOptions options, MonthForms forms, SheetTroubles troubles) {
        this.columns = columns;
        this.header = header;
        this.calendar = options.calendar();
        this.years = new FiscalYears(calendar, forms);
        this.forms = forms;
        this.troubles = troubles;
        columns.of(Role.TARGET).forEach(this::addTarget);
        columns.of(Role.BENCHMARK).forEach(this::addBenchmark);
        columns.of(Role.COMMENTARY).forEach(this::addCommentary);
    }

    // -----------------------------------------------------------------------
    private void addTarget(Column column) {
        String detail = column.detail();
        FiscalYear year;
        if (detail.isEmpty()) {
            year = yearOfMonths(column);
        } else {
            year = years.year(detail);
            if (year == null && !detail.chars().anyMatch(Character::isDigit)) {
                column.role(Role.UNKNOWN);
                return;
            }
            if (year == null) {
                troubles.column(
                        header,
                        column,
                        "the heading " + Trouble.quoted(column.heading())
                                + " has no fiscal year that is certain; expected one such as Target 2020-21, or --fiscal-year-start MONTH/end");
            }
        }
        if (year == null) {
            return;
        }
        for (Map.Entry<Column, FiscalYear> earlier : targets.entrySet()) {
            if (earlier.getValue().equals(year)) {
                troubles.column(
                        header,
                        column,
                        "the target of " + year + " stands twice, as "
                                + Trouble.quoted(earlier.getKey().heading()) + " and "
                                + Trouble.quoted(column.heading()) + "; expected it once");
            }
        }
        targets.put(column, year);
    }

    /** A target without a year is that of the one fiscal year in which all months lie. */
    private FiscalYear yearOfMonths(Column column) {
        TreeSet<FiscalYear> found = new TreeSet<>();
        for (Column period : columns.all()) {
            if (period.month() != null
                    && (period.months() < 12
                            || columns.periods(1).isEmpty()
                                    && columns.periods(3).isEmpty())) {
                found.add(calendar.yearOf(period.month()));
            }
        }
        if (found.size() == 1) {
            notes.add(Trouble.quoted(column.heading()) + " is read as the target of " + found.first());
            return found.first();
        }
        if (!found.isEmpty()) {
            troubles.column(
                    header,
                    column,
                    "the heading " + Trouble.quoted(column.heading())
                            + " has no year, and the months lie in several; write Target " + found.last());
        }
        return null;
    }

    // -----------------------------------------------------------------------
    private void addBenchmark(Column column) {
        String written = BENCHMARK_WORD
                .matcher(column.heading().strip())
                .replaceFirst("")
                .replaceAll("\\s+", " ");
        Matcher behind = WITH_PERIOD.matcher(written);
        Named named = new Named(written, "");
        if (behind.matches()) {
            Form form = forms.read(behind.group(2));
            boolean year = SHORT_YEAR.matcher(behind.group(2)).matches();
            if (year || form.isPeriod() && form.kind() != Kind.MONTH_NAME) {
                named = new Named(behind.group(1), behind.group(2));
            }
        }
        for (Map.Entry<Column, Named> earlier : benchmarks.entrySet()) {
            if (earlier.getValue().equals(named)) {
                troubles.column(
                        header,
                        column,
                        "the benchmark " + Trouble.quoted(named.name()) + " stands twice, as "
                                + Trouble.quoted(earlier.getKey().heading()) + " and "
                                + Trouble.quoted(column.heading()) + "; expected it once");
            }
        }
        benchmarks.put(column, named);
    }

    private void addCommentary(Column column) {
        YearMonth month = null;
        if (!column.detail().isEmpty()) {
            Form form = forms.read(column.detail());
            if (form.kind() == Kind.MONTH || form.kind() == Kind.THREE_MONTHS) {
                month = YearMonth.of(form.year(), form.month());
            } else if (form.kind() == Kind.NEARLY || form.isPeriod()) {
                troubles.column(
                        header,
                        column,
                        "the heading " + Trouble.quoted(column.heading())
                                + " has no month that is certain; expected one such as Commentary (Jun-20)");
                return;
            }
        }
        for (Map.Entry<Column, YearMonth> earlier : commentaries.entrySet()) {
            if (Objects.equals(earlier.getValue(), month)) {
                if (month != null) {
                    troubles.column(
                            header,
                            column,
                            "the commentary of " + month + " stands twice, as "
                                    + Trouble.quoted(earlier.getKey().heading()) + " and "
                                    + Trouble.quoted(column.heading()) + "; expected it once");
                }
                column.role(Role.UNKNOWN);
                return;
            }
        }
        commentaries.put(column, month);
    }

    // -----------------------------------------------------------------------
    Map<Column, FiscalYear> targets() {
        return targets;
    }

    Map<Column, Named> benchmarks() {
        return benchmarks;
    }

    /** Returns the month of each column of commentaries; null for the page's month. */
    Map<Column, YearMonth> commentaries() {
        return commentaries;
    }

    List<String> notes() {
        return notes;
    }
}
