// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.testing;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.series.MissingReason;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a change; failures print base and current. */
public final class ChangeAssert extends AbstractAssert<ChangeAssert, Change> {

    ChangeAssert(Change actual) {
        super(actual, ChangeAssert.class);
    }

    public ChangeAssert hasPercent(double expected) {
        isNotNull();
        percent().hasValue(expected);
        return this;
    }

    public ChangeAssert hasDifference(double expected) {
        isNotNull();
        difference().hasValue(expected);
        return this;
    }

    public ChangeAssert isMissingFor(MissingReason expected) {
        isNotNull();
        difference().isMissingFor(expected);
        percent().isMissingFor(expected);
        return this;
    }

    public ChangeAssert hasDirection(ChangeThreshold threshold, DirectionOfTravel expected) {
        isNotNull();
        DirectionOfTravel direction = threshold.direction(actual);
        if (direction != expected) {
            failWithMessage(
                    "Expected %s -> %s to be %s at %s, but was %s",
                    actual.base(), actual.current(), expected, threshold, direction);
        }
        return this;
    }

    /** Both views, as the model has them. */
    public ChangeAssert answers(Answer difference, Answer percent) {
        isNotNull();
        difference().answers(difference);
        percent().answers(percent);
        return this;
    }

    private FigureAssert difference() {
        return new FigureAssert(actual.difference()).as("difference of %s -> %s", actual.base(), actual.current());
    }

    private FigureAssert percent() {
        return new FigureAssert(actual.percent()).as("percentage of %s -> %s", actual.base(), actual.current());
    }
}
