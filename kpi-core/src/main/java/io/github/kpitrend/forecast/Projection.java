// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.Exact;
import io.github.kpitrend.internal.MonthText;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.Samples;
import io.github.kpitrend.internal.SeasonFit;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.time.MonthRange;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Predictions of single periods, totals and means from a fitted method. */
final class Projection {

    private static final int MONTHS_OF_YEAR = 12;

    private final History history;
    private final @Nullable Fit fit;
    private final @Nullable SeasonFit season;
    private final Range range;
    private final int decimals;

    /**
     * Makes a projection.
     *
     * @param fit the fitted method; null where no forecast can be made
     * @param season the effects that were removed and are put back; null for none
     */
    Projection(History history, @Nullable Fit fit, @Nullable SeasonFit season, Range range, int decimals) {
        this.history = history;
        this.fit = fit;
        this.season = season;
        this.range = range;
        this.decimals = decimals;
    }

    /** Returns the number of periods after the origin that can be forecast. */
    int horizon() {
        return Math.min(2 * history.sample.seasons, history.sample.count());
    }

    /** The number of periods from the origin to the end of a period; negative or 0 for earlier ones. */
    long ahead(long end) {
        return (end - history.origin) / history.ends.step();
    }

    // -----------------------------------------------------------------------
    /** The prediction of the period that ends in a month. */
    Prediction at(long month) {
        MonthRange months = MonthRange.startingAt(ProlepticMonth.at(month), 1);
        if (fit == null) {
            return missing(months, history.reason);
        }
        if (!history.ends.isEnd(month)) {
            return missing(months, MissingReason.NOT_DUE);
        }
        long ahead = ahead(month);
        if (ahead < 1) {
            return missing(months, MissingReason.NOT_APPLICABLE);
        }
        return ahead > horizon()
                ? missing(months, MissingReason.OUTSIDE_SERIES)
                : predicted(fit, months, BigDecimal.ZERO, (int) ahead, (int) ahead, 1);
    }

    /** The plain forms of the periods after the origin up to a month, at most a year of them. */
    List<Map<String, Object>> plain(YearMonth until) {
        long last = ProlepticMonth.of(until);
        List<Map<String, Object>> points = new ArrayList<>();
        for (int ahead = 1; ahead <= history.sample.seasons && fit != null; ahead++) {
            long end = history.origin + (long) ahead * history.ends.step();
            if (end <= last) {
                Map<String, Object> point = new LinkedHashMap<>();
                point.put("month", MonthText.of(ProlepticMonth.at(end)));
                at(end).putTo(point);
                points.add(Collections.unmodifiableMap(point));
            }
        }
        return Collections.unmodifiableList(points);
    }

    /** The prediction of the sum, or the mean, of the periods that end in a range, known or to come. */
    Prediction sum(MonthRange months, boolean mean) {
        Part part = part(months);
        if (part.count() == 0) {
            return missing(months, MissingReason.NOT_DUE);
        }
        int divisor = mean ? (int) Math.min(Integer.MAX_VALUE, part.count()) : 1;
        return sum(months, part, divisor);
    }

    /** The prediction of the sum of some known periods and the others, divided by a number. */
    Prediction sum(MonthRange months, Part part, int divisor) {
        if (part.reason() != null) {
            return missing(months, part.reason());
        }
        if (part.ahead() == 0) {
            Bounds exact = Bounds.of(part.observed(), 0, Range.NONE, divisor);
            double value = exact.cut(0);
            return Prediction.of(months, value, null, MissingReason.NO_VARIATION, exact, decimals);
        }
        if (fit == null) {
            return missing(months, history.reason);
        }
        return part.to() > horizon()
                ? missing(months, MissingReason.OUTSIDE_SERIES)
                : predicted(fit, months, part.observed(), (int) part.from(), (int) part.to(), divisor);
    }

    private Prediction predicted(Fit method, MonthRange months, BigDecimal observed, int from, int to, int divisor) {
        double sum = 0;
        for (int ahead = from; ahead <= to; ahead++) {
            if (!method.hasPoint(ahead)) {
                return missing(months, MissingReason.TOO_FEW_OBSERVATIONS);
            }
            sum += method.point(ahead) + effect(ahead);
        }
        double center = (Exact.ratio(observed, BigDecimal.ONE) + sum) / divisor;
        Bounds bounds = Bounds.of(observed, to - from + 1, range, divisor);
        if (!method.hasVariance()) {
            return Prediction.of(months, center, null, MissingReason.TOO_FEW_OBSERVATIONS, bounds, decimals);
        }
        if (method.isWithoutVariation()) {
            return Prediction.of(months, center, null, MissingReason.NO_VARIATION, bounds, decimals);
        }
        double variance = method.varianceOfSum(from, to);
        if (season != null) {
            variance += Season.varianceOfSum(season, history.sample.length() - 1, from, to);
        }
        Spread spread = new Spread(center, Math.sqrt(variance) / divisor, method.df);
        return Prediction.of(months, center, spread, MissingReason.NO_VARIATION, bounds, decimals);
    }

    private double effect(int ahead) {
        return season == null ? 0 : season.effect((history.sample.length() - 1 + ahead) % history.sample.seasons);
    }

    private Prediction missing(MonthRange months, @Nullable MissingReason reason) {
        return Prediction.missing(months, Objects.requireNonNull(reason), decimals);
    }

    // -----------------------------------------------------------------------
    /**
     * The known part of a range, and the periods to come.
     *
     * @param observed the exact sum of the known figures
     * @param known how many they are
     * @param from the first period to come, counted from the origin
     * @param to the last one, less than {@code from} where all are known
     * @param count the number of periods that end in the range
     * @param reason the reason that the sum is missing; null if it is known
     */
    record Part(
            BigDecimal observed,
            int known,
            long from,
            long to,
            long count,
            @Nullable MissingReason reason) {

        long ahead() {
            return Math.max(0, to - from + 1);
        }

        /** The sum of the known figures, or the reason it is missing. */
        Figure sum() {
            return reason == null ? Samples.figure(Exact.ratio(observed, BigDecimal.ONE)) : Figure.missing(reason);
        }
    }

    /** Returns the known part of a range. */
    Part part(MonthRange months) {
        long first = history.ends.firstEnd(ProlepticMonth.of(months.first()));
        long last = history.ends.latestEnd(ProlepticMonth.of(months.last()));
        int step = history.ends.step();
        long count = (last - first) / step + 1;
        long past = Math.min(last, history.lastMonth());
        long covered = isYear(months) ? history.latestTotal(first, past) : first - 1;
        BigDecimal observed = covered < first ? BigDecimal.ZERO : Decimals.shortest(history.total(covered));
        int known = covered < first ? 0 : (int) ((covered - first) / step) + 1;
        boolean hidden = false;
        long start = covered < first ? Math.max(first, history.firstMonth()) : covered + step;
        for (long m = history.ends.firstEnd(start); m <= past; m += step) {
            if (history.isKnown(m)) {
                observed = observed.add(Decimals.shortest(history.value(m)));
                known++;
            }
            hidden |= history.isHidden(m);
        }
        long latest = Math.max(history.latest, covered);
        long due = Math.min(last, latest);
        long expected = due < first ? 0 : (due - first) / step + 1;
        long from = ahead(Math.max(first, latest + step));
        MissingReason reason = null;
        if (hidden) {
            reason = MissingReason.CONFIDENTIAL;
        } else if (history.breaksBetween(first, last)) {
            reason = MissingReason.BREAK_IN_SERIES;
        } else if (known < expected) {
            reason = MissingReason.TOO_FEW_OBSERVATIONS;
        }
        return new Part(observed, known, from, ahead(last), count, reason);
    }

    /** Returns whether a range is within one fiscal year from its start, so that totals of the year to date are sums of the range. */
    private boolean isYear(MonthRange months) {
        return history.isFromTotals()
                && history.options.calendar().monthOfYear(months.first()) == 1
                && months.length() <= MONTHS_OF_YEAR;
    }
}
