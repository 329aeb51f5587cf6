// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.quality;

import io.github.kpitrend.internal.EnglishText;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Words that findings share. */
final class Texts {

    private static final int MOST_NAMED = 3;

    private Texts() {}

    /** {@code April to June 2020}, {@code November 2019 to January 2020}. */
    static String span(YearMonth first, YearMonth last) {
        String from =
                first.getYear() == last.getYear() ? EnglishText.monthName(first.getMonth()) : EnglishText.month(first);
        return from + " to " + EnglishText.month(last);
    }

    /** {@code June 2020}, {@code April and May 2020}, {@code April, May and 4 more months up to December 2020}. */
    static String months(List<YearMonth> months) {
        YearMonth last = months.get(months.size() - 1);
        List<String> names = new ArrayList<>();
        int named = months.size() <= MOST_NAMED ? months.size() - 1 : MOST_NAMED - 1;
        for (YearMonth month : months.subList(0, named)) {
            names.add(
                    month.getYear() == last.getYear()
                            ? EnglishText.monthName(month.getMonth())
                            : EnglishText.month(month));
        }
        int more = months.size() - named;
        names.add((more == 1 ? "" : more + " more months up to ") + EnglishText.month(last));
        return EnglishText.and(names);
    }
}
