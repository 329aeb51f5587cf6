// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** The month of a page: the one that was asked for, or the latest in which a row has a final figure, months filled ahead with zeros left out. */
public final class PageMonth {

    private static final int LEAST_EARLIER = 3;

    private PageMonth() {}

    /** Returns the month that was asked for, if anything is said of it; without one the latest with a final figure. */
    public static YearMonth of(Collection<MonthlySeries> series, YearMonth asked) throws Trouble {
        if (asked == null) {
            return of(series);
        }
        YearMonth first = null;
        YearMonth last = null;
        for (MonthlySeries one : series) {
            first = first == null || one.first().isBefore(first) ? one.first() : first;
            YearMonth said = lastSaid(one);
            last = said != null && (last == null || said.isAfter(last)) ? said : last;
        }
        if (asked.isBefore(first) || last == null || asked.isAfter(last)) {
            throw new Trouble("--month: was " + asked + ", of which nothing is said; expected a month from " + first
                    + " to " + (last == null ? first : last));
        }
        return asked;
    }

    private static YearMonth lastSaid(MonthlySeries series) {
        for (YearMonth month = series.last(); !month.isBefore(series.first()); month = month.minusMonths(1)) {
            Observation observation = series.observation(month);
            if (observation.figure().isKnown() || observation.figure().reason() != MissingReason.NOT_REPORTED) {
                return month;
            }
        }
        return null;
    }

    /** Returns the month; the last of all series where no figure is final. */
    public static YearMonth of(Collection<MonthlySeries> series) {
        TreeMap<YearMonth, Boolean> zeroOnly = new TreeMap<>();
        YearMonth last = null;
        for (MonthlySeries one : series) {
            last = last == null || one.last().isAfter(last) ? one.last() : last;
            for (YearMonth month : one.range()) {
                if (isFinal(one, month)) {
                    zeroOnly.merge(month, one.at(month).value() == 0, Boolean::logicalAnd);
                }
            }
        }
        if (zeroOnly.isEmpty()) {
            return last;
        }
        YearMonth month = zeroOnly.lastKey();
        List<YearMonth> ahead = new ArrayList<>();
        for (YearMonth m : zeroOnly.descendingKeySet()) {
            if (!zeroOnly.get(m)) {
                break;
            }
            ahead.add(m);
        }
        if (ahead.isEmpty() || ahead.size() == zeroOnly.size()) {
            return month;
        }
        YearMonth firstAhead = ahead.get(ahead.size() - 1);
        long rows = series.stream().filter(one -> fillsAhead(one, firstAhead)).count();
        return rows >= 2 || rows == 1 && ahead.size() >= 2 ? zeroOnly.lowerKey(firstAhead) : month;
    }

    /** A row with at least three earlier figures that was never 0 before, and is 0 from the month on. */
    private static boolean fillsAhead(MonthlySeries series, YearMonth from) {
        int earlier = 0;
        boolean zeroAhead = false;
        for (YearMonth month : series.range()) {
            if (isFinal(series, month)) {
                boolean zero = series.at(month).value() == 0;
                if (month.isBefore(from)) {
                    if (zero) {
                        return false;
                    }
                    earlier++;
                } else {
                    zeroAhead = true;
                }
            }
        }
        return zeroAhead && earlier >= LEAST_EARLIER;
    }

    private static boolean isFinal(MonthlySeries series, YearMonth month) {
        Observation observation = series.observation(month);
        return observation.figure().isKnown()
                && !observation.markers().contains(Marker.PARTIAL)
                && !observation.markers().contains(Marker.FORECAST);
    }
}
