// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.model;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import org.assertj.core.api.Assertions;

/** The one import for assertions: those of AssertJ, and those on figures, changes and series. */
public final class KpiAssertions extends Assertions {

    private KpiAssertions() {}

    public static FigureAssert assertThat(Figure actual) {
        return new FigureAssert(actual);
    }

    public static ChangeAssert assertThat(Change actual) {
        return new ChangeAssert(actual);
    }

    public static MonthlySeriesAssert assertThat(MonthlySeries actual) {
        return new MonthlySeriesAssert(actual);
    }
}
