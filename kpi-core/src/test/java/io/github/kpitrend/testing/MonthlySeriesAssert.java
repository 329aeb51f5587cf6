// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.testing;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a series; failures list the months that differ, with the numbers or reasons of both. */
public final class MonthlySeriesAssert extends AbstractAssert<MonthlySeriesAssert, MonthlySeries> {

    private static final int SHOWN = 12;

    MonthlySeriesAssert(MonthlySeries actual) {
        super(actual, MonthlySeriesAssert.class);
    }

    public MonthlySeriesAssert covers(YearMonth first, YearMonth last) {
        isNotNull();
        if (!actual.first().equals(first) || !actual.last().equals(last)) {
            failWithMessage("Expected %s to %s, but was %s to %s", first, last, actual.first(), actual.last());
        }
        return this;
    }

    public MonthlySeriesAssert hasValue(YearMonth month, double expected) {
        isNotNull();
        new FigureAssert(actual.at(month)).as("%s", month).hasValue(expected);
        return this;
    }

    public MonthlySeriesAssert isMissing(YearMonth month, MissingReason expected) {
        isNotNull();
        new FigureAssert(actual.at(month)).as("%s", month).isMissingFor(expected);
        return this;
    }

    /** Same range, numbers, reasons and markers, month by month, and equal with equal hashes. */
    public MonthlySeriesAssert hasSameContentAs(MonthlySeries expected) {
        covers(expected.first(), expected.last());
        failForDifferences(
                month -> expected.observation(month).toString(),
                month -> actual.observation(month).toString());
        if (!actual.equals(expected) || !expected.equals(actual) || actual.hashCode() != expected.hashCode()) {
            failWithMessage("Same content, but not equal or not of equal hash: %s and %s", actual, expected);
        }
        return this;
    }

    /** The model's numbers, reasons and markers. */
    public MonthlySeriesAssert holds(Model expected) {
        covers(expected.first(), expected.last());
        Function<YearMonth, String> cell = month -> {
            Observation observation = new Observation(expected.at(month).toFigure(), expected.markersAt(month));
            return observation.toString();
        };
        failForDifferences(cell, month -> actual.observation(month).toString());
        return this;
    }

    /** A figure for every month of the range, whatever the markers. */
    public MonthlySeriesAssert answers(Function<YearMonth, Figure> expected) {
        isNotNull();
        failForDifferences(
                month -> expected.apply(month).toString(),
                month -> actual.at(month).toString());
        return this;
    }

    private void failForDifferences(Function<YearMonth, String> expected, Function<YearMonth, String> found) {
        List<String> differences = new ArrayList<>();
        for (YearMonth month : actual.range()) {
            String wanted = expected.apply(month);
            String had = found.apply(month);
            if (!wanted.equals(had)) {
                differences.add(month + ": expected " + wanted + ", but was " + had);
            }
        }
        if (!differences.isEmpty()) {
            failWithMessage(
                    "%s of %s months differ:%n%s",
                    differences.size(),
                    actual.length(),
                    String.join(System.lineSeparator(), differences.subList(0, Math.min(SHOWN, differences.size()))));
        }
    }
}
