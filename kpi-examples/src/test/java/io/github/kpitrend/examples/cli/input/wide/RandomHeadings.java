// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import java.time.YearMonth;
import java.util.Locale;

/** Months, quarters and years as people write them above columns. */
final class RandomHeadings {

    static final String[] SHORT = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
    static final String[] FULL =
            "January February March April May June July August September October November December".split(" ");

    private RandomHeadings() {}

    /** Returns the last two digits. */
    static String two(int number) {
        return String.format(Locale.ROOT, "%02d", Math.floorMod(number, 100));
    }

    /**
     * Returns the heading of a period of 1, 3 or 12 months.
     *
     * @param form one of the forms of {@code RandomSheet}
     * @param period the last month of the period
     * @param months how long it is
     */
    static String of(String form, YearMonth period, int months) {
        int year = period.getYear();
        int month = period.getMonthValue();
        String mm = two(month);
        String shortName = SHORT[month - 1];
        if (months == 3) {
            int start = month >= 4 ? year : year - 1;
            int quarter = (month + 8) % 12 / 3 + 1;
            String first = SHORT[(month + 9) % 12];
            return switch (form) {
                case "Qq yy-yy" -> "Q" + quarter + " " + two(start) + "-" + two(start + 1);
                case "Qq yyyy/yy" -> "Q" + quarter + " " + start + "/" + two(start + 1);
                case "yyyy/yy Qq" -> start + "/" + two(start + 1) + " Q" + quarter;
                case "Qtr q yyyy-yy" -> "Qtr " + quarter + " " + start + "-" + two(start + 1);
                case "MMM-MMM yy" -> first + "-" + shortName + " " + two(year);
                default -> first + " to " + shortName + " " + year;
            };
        }
        if (months == 12) {
            int start = year - 1;
            return switch (form) {
                case "yyyy/yy" -> start + "/" + two(year);
                case "yyyy-yy" -> start + "-" + two(year);
                case "FYyy/yy" -> "FY" + two(start) + "/" + two(year);
                default -> start + "/" + year;
            };
        }
        String last = two(period.lengthOfMonth());
        return switch (form) {
            case "MMM" -> shortName;
            case "MMMM" -> FULL[month - 1];
            case "MMM-yy" -> shortName + "-" + two(year);
            case "MMM yy" -> shortName + " " + two(year);
            case "MMM'yy" -> shortName + "'" + two(year);
            case "MMMM-yy" -> FULL[month - 1] + "-" + two(year);
            case "MMM yyyy" -> shortName + " " + year;
            case "MMMM yyyy" -> FULL[month - 1] + " " + year;
            case "MMM-yyyy" -> shortName + "-" + year;
            case "yyyy MMM" -> year + " " + shortName;
            case "yyyy-MMM" -> year + "-" + shortName.toUpperCase(Locale.ROOT);
            case "yyyy-MM" -> year + "-" + mm;
            case "yyyy/MM" -> year + "/" + mm;
            case "yyyy.MM" -> year + "." + mm;
            case "yyyy-M" -> year + "-" + month;
            case "MM/yyyy" -> mm + "/" + year;
            case "M-yyyy" -> month + "-" + year;
            case "yyyyMmm" -> year + "M" + mm;
            case "yyyy Mm" -> year + " M" + month;
            case "yyyyMM" -> year + mm;
            case "yyyy-MM-01" -> year + "-" + mm + "-01";
            case "yyyy-MM-last" -> year + "-" + mm + "-" + last;
            case "01/MM/yyyy" -> "01/" + mm + "/" + year;
            case "MM/01/yyyy" -> mm + "/01/" + year;
            default -> "1." + month + "." + year;
        };
    }
}
