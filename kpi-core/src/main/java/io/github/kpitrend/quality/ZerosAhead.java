// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.quality;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Finds the latest months of a scorecard that were filled with zeros ahead of their time. */
final class ZerosAhead {

    private static final int LEAST_EARLIER_FIGURES = 3;
    private static final int LEAST = 2;

    private ZerosAhead() {}

    static List<Finding> of(Collection<MonthlySeries> page) {
        // by month: whether a known figure is other than 0
        NavigableMap<YearMonth, Boolean> months = new TreeMap<>();
        for (MonthlySeries series : page) {
            series.forEach((month, figure) -> {
                if (figure.isKnown()) {
                    months.merge(month, figure.value() != 0, Boolean::logicalOr);
                }
            });
        }
        List<YearMonth> zeros = new ArrayList<>();
        for (Map.Entry<YearMonth, Boolean> entry : months.descendingMap().entrySet()) {
            if (entry.getValue()) {
                break;
            }
            zeros.add(entry.getKey());
        }
        if (zeros.isEmpty()) {
            return List.of();
        }
        Collections.reverse(zeros);
        YearMonth first = zeros.get(0);
        long rows = page.stream().filter(series -> wasNeverZero(series, first)).count();
        boolean found = rows >= LEAST || (rows > 0 && zeros.size() >= LEAST);
        String text = zeros.size() == 1
                ? "all figures for " + Texts.months(zeros) + " are 0; this month may not have been reported yet"
                : "all figures for " + Texts.months(zeros) + " are 0; these months may not have been reported yet";
        return found
                ? List.of(Finding.of(
                        FindingRule.ZEROS_AHEAD,
                        Finding.Severity.WARNING,
                        "",
                        first,
                        zeros.get(zeros.size() - 1),
                        text))
                : List.of();
    }

    /** Returns whether a series has a 0 from a month on, and at least three earlier figures, none of which is 0. */
    private static boolean wasNeverZero(MonthlySeries series, YearMonth from) {
        int earlier = 0;
        boolean zero = false;
        for (YearMonth month : series.range()) {
            Figure figure = series.at(month);
            if (figure.isKnown()) {
                if (!month.isBefore(from)) {
                    zero = true;
                } else if (figure.value() == 0) {
                    return false;
                } else {
                    earlier++;
                }
            }
        }
        return zero && earlier >= LEAST_EARLIER_FIGURES;
    }
}
