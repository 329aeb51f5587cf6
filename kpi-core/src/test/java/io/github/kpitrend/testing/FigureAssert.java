// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.testing;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a figure; failures print the number or the reason. */
public final class FigureAssert extends AbstractAssert<FigureAssert, Figure> {

    FigureAssert(Figure actual) {
        super(actual, FigureAssert.class);
    }

    public FigureAssert isKnown() {
        isNotNull();
        if (!actual.isKnown()) {
            failWithMessage("Expected a known figure, but it was missing for %s", actual.reason());
        }
        return this;
    }

    public FigureAssert hasValue(double expected) {
        isKnown();
        if (actual.value() != expected) {
            failWithMessage(
                    "Expected %s, but was %s (%s ulp away)",
                    expected, actual.value(), (actual.value() - expected) / Math.ulp(expected));
        }
        return this;
    }

    public FigureAssert isMissingFor(MissingReason expected) {
        isNotNull();
        if (actual.isKnown()) {
            failWithMessage("Expected missing for %s, but it was known, %s", expected, actual);
        } else if (actual.reason() != expected) {
            failWithMessage("Expected missing for %s, but it was missing for %s", expected, actual.reason());
        }
        return this;
    }

    /** The number to the last bit, or the reason, of the model's answer. */
    public FigureAssert answers(Answer expected) {
        Figure figure = expected.toFigure();
        return figure.isKnown() ? hasValue(figure.value()) : isMissingFor(figure.reason());
    }
}
