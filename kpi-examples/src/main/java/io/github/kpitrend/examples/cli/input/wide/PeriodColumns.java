// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.ReadOptions;
import io.github.kpitrend.examples.cli.input.SheetCell;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.wide.MonthForms.Form;
import io.github.kpitrend.examples.cli.input.wide.MonthForms.Kind;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides which months, quarters and years the columns of a sheet are, where a heading alone does not say. */
final class PeriodColumns {

    private static final int YEAR = 12;
    private static final int HALF = 6;
    private static final int QUARTER = 3;
    private static final Pattern ONE_DIGIT_MORE = Pattern.compile("(.*[^0-9](?:[0-9]{4}|[0-9]{2}))[0-9]");
    private final ReadOptions options;
    private final FiscalMonths fiscal;
    private final List<Column> columns;
    private final Sheet sheet;
    private final Sheet.Line header;
    private final SheetTroubles troubles;
    private final List<String> notes = new ArrayList<>();
    private final List<String> earlier = new ArrayList<>();
    /** Where texts of cells stand; null for headings. */
    private Map<Column, Sheet.Line> lines;

    private PeriodTroubles periodTroubles;

    PeriodColumns(ReadOptions options, Sheet sheet, Sheet.Line header, List<Column> columns, SheetTroubles troubles) {
        this.options = options;
        this.fiscal = new FiscalMonths(options.calendar());
        this.sheet = sheet;
        this.header = header;
        this.columns = columns;
        this.troubles = troubles;
        this.periodTroubles = new PeriodTroubles(sheet, header, troubles, null);
    }

    /** Decides; what is wrong is among the troubles, and what was decided among the notes. */
    List<String> decide() {
        List<Column> dated = columns.stream().filter(this::isDated).toList();
        MonthsOrYears.decide(dated);
        Boolean dayFirst = dayFirst(dated);
        for (Column column : dated) {
            decide(column, dayFirst);
        }
        new PeriodChecks(columns, header, troubles, periodTroubles).check(dated);
        noteWhatStandsBehind();
        return notes;
    }

    /** Decides about texts in cells, each of which stands in a line of its own. */
    List<String> decideCells(Map<Column, Sheet.Line> cells) {
        lines = cells;
        periodTroubles = new PeriodTroubles(sheet, header, troubles, cells);
        Boolean dayFirst = dayFirst(columns);
        for (Column column : columns) {
            decide(column, dayFirst);
        }
        noteWhatStandsBehind();
        return notes;
    }

    /** A column whose heading is a period, or a kind of figure below one. */
    private boolean isDated(Column column) {
        if (column.form().kind() == Kind.NONE) {
            RowKind kind = column.headForm().isPeriod() ? RowKind.of(column.heading()) : null;
            if (kind == null) {
                return false;
            }
            column.kind(kind);
            column.form(column.headForm());
        }
        return true;
    }

    // -----------------------------------------------------------------------
    /** {@code 01/02/2020}: the one order in which all such dates are first, or all last days of months. */
    private Boolean dayFirst(List<Column> dated) {
        List<Form> dates = dated.stream()
                .map(Column::form)
                .filter(f -> f.kind() == Kind.DAY_AND_MONTH_ORDER)
                .toList();
        if (options.dayFirst() != null || dates.isEmpty()) {
            return options.dayFirst();
        }
        List<YearMonth> beside = dated.stream()
                .map(Column::form)
                .filter(f -> f.kind() == Kind.MONTH)
                .map(f -> YearMonth.of(f.year(), f.month()))
                .toList();
        return DateOrder.of(dates, beside);
    }

    // -----------------------------------------------------------------------
    private void decide(Column column, Boolean dayFirst) {
        Form form = column.form();
        switch (form.kind()) {
            case MONTH -> month(column, YearMonth.of(form.year(), form.month()));
            case SIX_DIGITS -> sixDigits(column);
            case MONTH_OR_YEAR ->
                periodTroubles.add(
                        column,
                        "is a month, or a year that begins in " + form.year(),
                        "write " + form.year() + "/" + two(form.year() + 1) + " or "
                                + shortMonth(YearMonth.of(form.year(), form.month())));
            case DATE -> date(column, form.year(), form.month(), form.day());
            case DAY_AND_MONTH_ORDER -> dayAndMonth(column, dayFirst);
            case DAY_OR_YEAR ->
                periodTroubles.add(column, "is a day, or a month and a year", "write Jan-20 or 2020-01");
            case THREE_MONTHS -> column.period(YearMonth.of(form.year(), form.month()), QUARTER);
            case MONTH_NAME, QUARTER_NAME, HALF_NAME -> withoutYear(column);
            case QUARTER -> column.period(fiscal.lastOfPart(form.year(), form.month(), QUARTER), QUARTER);
            case HALF -> column.period(fiscal.lastOfPart(form.year(), form.month(), HALF), HALF);
            case YEAR -> column.period(fiscal.lastOfYear(form.year()), YEAR);
            case QUARTER_BY_END, YEAR_BY_END -> byEnd(column);
            case QUARTER_OF_YEAR -> quarterOfYear(column, form.year(), form.month());
            case CALENDAR_YEAR -> calendarYear(column);
            case WEEK -> periodTroubles.add(column, "is a week", "expected months, quarters or years");
            default -> nearly(column);
        }
    }

    /** A year of three or five digits mostly has the number of a footnote behind it. */
    private void nearly(Column column) {
        Matcher digits = ONE_DIGIT_MORE.matcher(column.heading().strip());
        boolean more = digits.matches()
                && MonthForms.in(options.locale()).read(digits.group(1)).kind() == Kind.MONTH;
        if (more) {
            periodTroubles.add(
                    column,
                    "has one digit too many for a month, perhaps the number of a footnote",
                    "write " + Trouble.quoted(digits.group(1)));
        } else {
            periodTroubles.add(column, "is nearly a month", "expected one such as Jan-20 or 2020-01");
        }
    }

    private void month(Column column, YearMonth month) {
        column.period(month, 1);
        if (column.form().shortYear() && month.getYear() < 2000) {
            earlier.add(Trouble.quoted(column.heading()) + " as " + inWords(month));
        }
    }

    private void sixDigits(Column column) {
        boolean all = columns.stream()
                .filter(c -> MonthForms.normalized(c.heading()).matches("[0-9]{6}"))
                .allMatch(c -> c.form().kind() == Kind.SIX_DIGITS);
        if (all) {
            month(column, YearMonth.of(column.form().year(), column.form().month()));
        } else {
            periodTroubles.add(
                    column, "is a month only where all headings of six digits are", "expected months such as 2020-01");
        }
    }

    private void date(Column column, int year, int month, int day) {
        YearMonth yearMonth = YearMonth.of(year, month);
        if (day == 1 || day == yearMonth.lengthOfMonth()) {
            month(column, yearMonth);
            return;
        }
        Sheet.Line line = lines == null ? header : lines.get(column);
        boolean cell = line.cells().stream()
                .anyMatch(c -> c.type() == SheetCell.Type.DATE && c.text().equals(column.heading()));
        String when = "the day " + day + " " + Month3.full(month) + " " + year;
        if (cell && lines == null) {
            String typed = Month3.of(month) + "-" + two(day);
            troubles.column(
                    header,
                    column,
                    "cell " + sheet.columnNames().apply(column.index()) + header.line() + " is " + when + "; if "
                            + typed + " was typed, the program made a day of it: type " + typedMonth(day, month));
            return;
        }
        periodTroubles.add(
                column, "is " + when, "expected the first or last day of a month, or a month such as " + yearMonth);
    }

    private static String typedMonth(int year, int month) {
        return "20" + two(year) + "-" + two(month) + " or 01/" + two(month) + "/20" + two(year);
    }

    private void dayAndMonth(Column column, Boolean dayFirst) {
        Form form = column.form();
        if (dayFirst == null) {
            periodTroubles.add(
                    column, "is a date whose day and month are not certain", "expected --dates dmy or --dates mdy");
            return;
        }
        int month = dayFirst ? form.day() : form.month();
        int day = dayFirst ? form.month() : form.day();
        if (month < 1
                || month > YEAR
                || day < 1
                || day > YearMonth.of(form.year(), month).lengthOfMonth()) {
            periodTroubles.add(
                    column,
                    "is no date with the " + (dayFirst ? "day" : "month") + " first",
                    "expected --dates with the other order, or a month such as 2020-01");
            return;
        }
        date(column, form.year(), month, day);
    }

    private void withoutYear(Column column) {
        Form form = column.form();
        Form above = column.yearForm().isPeriod() ? column.yearForm() : column.headForm();
        int part = form.kind() == Kind.QUARTER_NAME ? QUARTER : HALF;
        switch (above.kind()) {
            case YEAR, MONTH_OR_YEAR, YEAR_BY_END -> {
                if (above.kind() == Kind.YEAR_BY_END && !fiscal.namedByEnd()) {
                    periodTroubles.add(
                            column,
                            "stands below a year that may be named by its end",
                            "expected --fiscal-year-start MONTH/end");
                    return;
                }
                int start = above.kind() == Kind.YEAR_BY_END ? fiscal.startOfYearThatEnds(above.year()) : above.year();
                if (form.kind() == Kind.MONTH_NAME) {
                    month(column, fiscal.within(start, form.month()));
                } else {
                    column.period(fiscal.lastOfPart(start, form.month(), part), part);
                }
            }
            case CALENDAR_YEAR -> {
                if (form.kind() == Kind.MONTH_NAME) {
                    month(column, YearMonth.of(above.year(), form.month()));
                } else {
                    quarterOfYear(column, above.year(), form.month());
                }
            }
            default -> periodTroubles.add(column, "has no year", "expected one behind it or above it, such as Jan-20");
        }
    }

    private void byEnd(Column column) {
        Form form = column.form();
        if (!fiscal.namedByEnd()) {
            periodTroubles.add(
                    column,
                    "is named by a year that may be its first or its last",
                    "expected 2019/20, or --fiscal-year-start MONTH/end such as october/end");
            return;
        }
        int start = fiscal.startOfYearThatEnds(form.year());
        if (form.kind() == Kind.QUARTER_BY_END) {
            column.period(fiscal.lastOfPart(start, form.month(), QUARTER), QUARTER);
        } else {
            column.period(fiscal.lastOfYear(start), YEAR);
        }
    }

    private void quarterOfYear(Column column, int year, int number) {
        int months = column.form().kind() == Kind.HALF_NAME ? HALF : QUARTER;
        if (options.calendarQuarters() == null) {
            periodTroubles.add(
                    column,
                    "is January to March for statistics offices and April to June for councils",
                    "expected --quarters calendar or --quarters fiscal");
        } else if (options.calendarQuarters()) {
            column.period(YearMonth.of(year, number * months), months);
        } else {
            int start = fiscal.namedByEnd() ? fiscal.startOfYearThatEnds(year) : year;
            column.period(fiscal.lastOfPart(start, number, months), months);
        }
    }

    /** A year beside months is only compared; alone it must be known which year it is. */
    private void calendarYear(Column column) {
        int year = column.form().year();
        boolean beside = columns.stream()
                .anyMatch(c -> MonthsOrYears.MONTHS.contains(c.form().kind())
                        || c.form().kind() == Kind.QUARTER);
        if (options.calendarQuarters() != null && !options.calendarQuarters()) {
            column.period(fiscal.lastOfYear(fiscal.namedByEnd() ? fiscal.startOfYearThatEnds(year) : year), YEAR);
        } else if (options.calendarQuarters() != null || beside) {
            column.period(YearMonth.of(year, YEAR), YEAR);
        } else {
            periodTroubles.add(
                    column,
                    "is a year of the calendar, or a fiscal one",
                    "expected --quarters calendar or --quarters fiscal");
        }
    }

    private void noteWhatStandsBehind() {
        List<String> left = new ArrayList<>();
        List<String> words = new ArrayList<>();
        columns.stream().sorted(Comparator.comparingInt(Column::index)).forEach(column -> {
            for (String said : column.form().said()) {
                (MonthForms.isNote(said) ? left : words).add(Trouble.quoted(column.heading()));
            }
        });
        if (!earlier.isEmpty()) {
            notes.add("years of two digits, read as before 2000: " + String.join(", ", earlier));
        }
        if (!left.isEmpty()) {
            notes.add("signs for footnotes in headings, left away: " + String.join(", ", left));
        }
        if (!words.isEmpty()) {
            notes.add("words behind months, left away: " + String.join(", ", words));
        }
    }

    static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number % 100);
    }

    private static String shortMonth(YearMonth month) {
        return Month3.of(month.getMonthValue()) + "-" + two(month.getYear());
    }

    private static String inWords(YearMonth month) {
        return Month3.full(month.getMonthValue()) + " " + month.getYear();
    }

    /** English names. */
    static final class Month3 {

        private Month3() {}

        static String of(int month) {
            return full(month).substring(0, 3);
        }

        static String full(int month) {
            return java.time.Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        }
    }
}
