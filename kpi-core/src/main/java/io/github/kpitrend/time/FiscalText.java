// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import io.github.kpitrend.internal.EnumText;
import io.github.kpitrend.internal.MonthText;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The labels of fiscal years and quarters, specified at {@link FiscalCalendar#parseYear}. */
final class FiscalText {

    /** A year as {@link MonthText#ofYear} writes it. */
    private static final String FULL_YEAR = "(\\d{4}|-(?!0000)\\d{4}|[+-][1-9]\\d{4,8})";

    private static final Pattern ONE_YEAR = Pattern.compile(FULL_YEAR);
    private static final Pattern SHORT_HALVES = Pattern.compile("(\\d{2}|\\d{4})[-/](\\d{2})");
    private static final Pattern FULL_HALVES = Pattern.compile(FULL_YEAR + "/" + FULL_YEAR + "|(\\d{4})-(\\d{4})");
    private static final Pattern QUARTER = Pattern.compile("(.*) [Qq]([1-4])", Pattern.DOTALL);

    private static final int CENTURY = 100;
    private static final int CENTURY_OF_TWO_DIGITS = 2000;

    private FiscalText() {}

    /** Returns the label of a year. */
    static String of(FiscalYear year) {
        int start = year.startYear();
        if (year.calendar().isLabeledByEndYear()) {
            return "FY" + MonthText.ofYear(year.lastMonth().getYear());
        }
        String first = MonthText.ofYear(start);
        if (year.calendar().startsInJanuary()) {
            return first;
        }
        return start < 0 || start > 9999
                ? first + "/" + MonthText.ofYear(start + 1)
                : first + "-" + twoDigits(start + 1);
    }

    /** Reads the label of a year. */
    static FiscalYear parseYear(FiscalCalendar calendar, String text) {
        Objects.requireNonNull(text, "text");
        if (calendar.isLabeledByEndYear()) {
            int year = endYear(calendar, text);
            if (!calendar.hasYear((long) year - (calendar.startsInJanuary() ? 0 : 1))) {
                throw unreadable(calendar, text, "there is no such year");
            }
            return calendar.year(year);
        }
        return calendar.year(calendar.startsInJanuary() ? oneYear(calendar, text) : firstOfTwoYears(calendar, text));
    }

    /** Reads the label of a quarter. */
    static FiscalQuarter parseQuarter(FiscalCalendar calendar, String text) {
        Matcher matcher = QUARTER.matcher(Objects.requireNonNull(text, "text"));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(EnumText.quoted(text)
                    + " is not a fiscal quarter: expected a fiscal year, a space and Q1 to Q4, such as "
                    + calendar.year(2019).quarter(1));
        }
        return parseYear(calendar, matcher.group(1)).quarter(Integer.parseInt(matcher.group(2)));
    }

    private static int endYear(FiscalCalendar calendar, String text) {
        String year = text.regionMatches(true, 0, "FY", 0, 2) ? text.substring(2) : "";
        if (!ONE_YEAR.matcher(year).matches()) {
            throw unreadable(calendar, text, "expected FY and the year in which it ends, such as FY2020");
        }
        return Integer.parseInt(year);
    }

    private static int oneYear(FiscalCalendar calendar, String text) {
        if (!ONE_YEAR.matcher(text).matches()) {
            throw unreadable(calendar, text, "expected one year, such as 2019");
        }
        return Integer.parseInt(text);
    }

    private static int firstOfTwoYears(FiscalCalendar calendar, String text) {
        Matcher shortHalves = SHORT_HALVES.matcher(text);
        if (shortHalves.matches()) {
            String first = shortHalves.group(1);
            int start = Integer.parseInt(first) + (first.length() == 2 ? CENTURY_OF_TWO_DIGITS : 0);
            requireNext(calendar, text, start, twoDigits(start + 1), shortHalves.group(2));
            return start;
        }
        Matcher fullHalves = FULL_HALVES.matcher(text);
        if (fullHalves.matches()) {
            boolean slash = fullHalves.group(1) != null;
            int start = Integer.parseInt(fullHalves.group(slash ? 1 : 3));
            requireNext(calendar, text, start, MonthText.ofYear(start + 1), fullHalves.group(slash ? 2 : 4));
            return start;
        }
        throw unreadable(calendar, text, "expected two years that follow each other, such as 2019-20");
    }

    private static void requireNext(FiscalCalendar calendar, String text, int start, String next, String found) {
        if (!found.equals(next)) {
            throw unreadable(
                    calendar, text, MonthText.ofYear(start) + " is followed by " + next + ", but found " + found);
        }
    }

    private static IllegalArgumentException unreadable(FiscalCalendar calendar, String text, String why) {
        return new IllegalArgumentException(
                EnumText.quoted(text) + " is not a fiscal year from " + calendar + ": " + why);
    }

    private static String twoDigits(int year) {
        int digits = year % CENTURY;
        return (digits < 10 ? "0" : "") + digits;
    }
}
