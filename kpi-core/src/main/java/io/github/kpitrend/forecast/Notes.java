// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import io.github.kpitrend.forecast.ForecastNote.Kind;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds what limits the use of a forecast, in the order of the kinds. */
final class Notes {

    private static final int LATEST_FIGURES = 3;
    private static final double POOR_COVERAGE = 60;

    private final History history;
    private final Projection projection;
    private final BackTest backTest;
    private final int decimals;
    private final List<ForecastNote> notes = new ArrayList<>();

    Notes(History history, Projection projection, BackTest backTest, int decimals) {
        this.history = history;
        this.projection = projection;
        this.backTest = backTest;
        this.decimals = decimals;
    }

    List<ForecastNote> all(ForecastMethod method, boolean chosen, Figure seasonPValue, boolean rangeDropped) {
        Sample sample = history.sample;
        int gaps = sample.length() - sample.count();
        if (gaps > sample.hidden()) {
            String periods = Words.periods(sample.length(), history.options.frequency());
            add(Kind.GAPS, (gaps - sample.hidden()) + " of " + periods + " have no figure and are not used");
        }
        if (sample.hidden() > 0 || history.isHiddenAfterOrigin()) {
            add(Kind.HIDDEN);
        }
        if (history.isMarkedAmongLast(Marker.PROVISIONAL, LATEST_FIGURES)) {
            add(Kind.PROVISIONAL);
        }
        if (!seasonPValue.isKnown() && seasonPValue.reason() == MissingReason.TOO_FEW_OBSERVATIONS) {
            add(Kind.SEASON_NOT_TESTED);
        }
        if (chosen && backTest.originCount() < Trial.LEAST_ORIGINS) {
            add(Kind.NOT_BACK_TESTED);
        }
        if (!Season.isRemovedFor(method)) {
            add(Kind.NARROW_INTERVAL);
        }
        if (rangeDropped) {
            add(Kind.OUT_OF_RANGE);
        }
        partialAbove();
        if (history.isSinceBreak()) {
            String since = EnglishText.month(history.breakMonth());
            add(Kind.SINCE_BREAK, "uses only the figures since the change of definition in " + since);
        }
        if (2 * sample.zeros() > sample.count()) {
            add(Kind.MOSTLY_ZERO);
        }
        Figure relative = backTest.relativeToSeasonalNaive();
        if (relative.isKnown() && relative.value() >= 1 && method != ForecastMethod.SEASONAL_NAIVE) {
            add(Kind.NO_BETTER_THAN_LAST_YEAR);
        }
        Figure coverage = backTest.coverage(ConfidenceLevel.PERCENT_80);
        if (coverage.isKnown() && coverage.value() < POOR_COVERAGE) {
            add(Kind.POOR_BACK_TEST);
        }
        return Collections.unmodifiableList(notes);
    }

    private void partialAbove() {
        if (history.options.isYearToDate()) {
            return;
        }
        int step = history.ends.step();
        for (long m = history.origin + step; m <= history.lastMonth(); m += step) {
            Figure point = projection.at(m).figure();
            if (history.isMarked(m, Marker.PARTIAL) && point.isKnown() && history.value(m) > point.value()) {
                add(
                        Kind.PARTIAL_ABOVE,
                        "the partial figure for " + EnglishText.month(ProlepticMonth.at(m)) + " ("
                                + EnglishText.number(history.value(m), decimals) + ") is already above its forecast ("
                                + EnglishText.number(point.value(), decimals) + ")");
            }
        }
    }

    private void add(Kind kind) {
        add(kind, kind.text());
    }

    private void add(Kind kind, String text) {
        notes.add(new ForecastNote(kind, text));
    }
}
