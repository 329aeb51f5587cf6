// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import java.time.YearMonth;

/** Months as the files write them: {@code YYYY-MM}, years 0000 to 9999, nothing else. */
public final class Months {

    private static final int LENGTH = 7;
    private static final int NONE = -1;

    private Months() {}

    /** Returns the month of a text; what is wrong with it is the message of the exception. */
    public static YearMonth parse(String text) {
        int number = number(text);
        if (number == NONE) {
            throw new IllegalArgumentException(
                    Trouble.quoted(text) + " is not a month; expected YYYY-MM such as 2020-06");
        }
        return at(number);
    }

    /** Returns the month of a cell of a row. */
    static YearMonth parse(CsvTable table, int column) throws Trouble {
        return at(number(table, column));
    }

    /** Returns the number of the month in a cell: {@code year * 12 + month - 1}. */
    static int number(CsvTable table, int column) throws Trouble {
        int number = number(table.cell(column));
        if (number == NONE) {
            throw table.trouble("the month " + Trouble.quoted(table.cell(column))
                    + " is not one; expected YYYY-MM such as 2020-06");
        }
        return number;
    }

    /** Returns the number of the month of a text; below 0 where it is not written as {@code YYYY-MM}. */
    public static int numberOf(String text) {
        return number(text);
    }

    /** Returns the number of a month: {@code year * 12 + month - 1}. */
    public static int numberOf(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    /** Returns the month of a number. */
    public static YearMonth at(int number) {
        return YearMonth.of(number / 12, number % 12 + 1);
    }

    private static int number(String text) {
        if (text.length() != LENGTH || text.charAt(4) != '-') {
            return NONE;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, LENGTH);
        return year == NONE || month < 1 || month > 12 ? NONE : year * 12 + month - 1;
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return NONE;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
