// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.wide.MonthForms.Form;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The order of day and month in dates of numbers, decided by all dates of a file together. */
final class DateOrder {

    private static final int MONTHS = 12;

    private DateOrder() {}

    /**
     * Returns whether the day comes first; null where both orders fit, or none, or a single date says too little.
     *
     * @param dates the dates, with the first number as month and the second as day
     * @param beside months that stand beside them
     */
    static Boolean of(List<Form> dates, List<YearMonth> beside) {
        boolean day = fits(dates, true, beside);
        boolean month = fits(dates, false, beside);
        return day == month ? null : (Boolean) day;
    }

    private static boolean fits(List<Form> dates, boolean dayFirst, List<YearMonth> beside) {
        List<YearMonth> months = new ArrayList<>();
        boolean first = true;
        boolean last = true;
        for (Form form : dates) {
            int month = dayFirst ? form.day() : form.month();
            int day = dayFirst ? form.month() : form.day();
            if (month < 1 || month > MONTHS) {
                return false;
            }
            YearMonth yearMonth = YearMonth.of(form.year(), month);
            first &= day == 1;
            last &= day == yearMonth.lengthOfMonth();
            months.add(yearMonth);
        }
        boolean several = new HashSet<>(months).size() > 1;
        boolean follows = beside.contains(months.get(0).minusMonths(1))
                || beside.contains(months.get(0).plusMonths(1));
        return (first || last) && (several || follows);
    }
}
