// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.testing;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import java.util.List;
import java.util.function.Supplier;
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

    /** Values made twice are equal, with one hash and text; those at different places of the list, and anything else, are not. */
    public static void assertDistinct(Supplier<? extends List<?>> values) {
        List<?> all = values.get();
        List<?> again = values.get();
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < again.size(); j++) {
                Object one = all.get(i);
                Object other = again.get(j);
                if (i == j) {
                    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
                } else {
                    assertThat(one).as("%s and %s of %s", i, j, one).isNotEqualTo(other);
                }
            }
            assertThat(all.get(i)).isNotEqualTo("other").isNotEqualTo(null);
        }
        if (all.size() > 1) {
            assertThat(all.stream().map(Object::hashCode).distinct().count())
                    .as("not one hash for all")
                    .isGreaterThan(1);
        }
    }
}
