// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package snippets;

import static snippets.Show.show;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.SymbolDialect;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Examples of the package {@code series}. */
class SeriesTest {

    @Test
    void builder() {
        // @start region="builder"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        MonthlySeries series = MonthlySeries.builder()
                .add(YearMonth.of(2020, 1), 205)
                .add(YearMonth.of(2020, 3), 113, Marker.PROVISIONAL)
                .addMissing(YearMonth.of(2020, 4), MissingReason.PENDING)
                .build();
        show(series.at(YearMonth.of(2020, 2)), "missing (NOT_REPORTED)");
        show(series.observation(YearMonth.of(2020, 3)).markers(), "[PROVISIONAL]");
        // @end
        // @end
    }

    @Test
    void series() {
        // @start region="series"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        MonthlySeries started = MonthlySeries.of(YearMonth.of(2020, 1), 205, 122, 113, 79, 79, 96);
        show(started.at(YearMonth.of(2020, 6)), "96");
        show(started.at(YearMonth.of(2020, 7)), "missing (OUTSIDE_SERIES)");
        show(started.tail(2), "2020-05/2020-06: 79, 96");
        show(started.mapValues(value -> value / 2).at(YearMonth.of(2020, 6)), "48");
        // @end
        // @end
    }

    @Test
    void figure() {
        // @start region="figure"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        Figure known = Figure.of(3.3);
        Figure missing = Figure.missing(MissingReason.PENDING);
        show(known.value() + 1, "4.3");
        show(missing.reason().text(), "to be confirmed");
        show(missing.orElse(0), "0.0");
        // @end
        // @end
    }

    @Test
    void percent() {
        // @start region="percent"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        MonthlySeries claims = MonthlySeries.of(YearMonth.of(2020, 1), 30, 36, 0);
        MonthlySeries families = MonthlySeries.of(YearMonth.of(2020, 1), 80, 90, 0);
        MonthlySeries rate = claims.percentOf(families);
        show(rate.toString(), "2020-01/2020-03: 37.5, 40, missing (ZERO_BASE)");
        // @end
        // @end
    }

    @Test
    void dialect() {
        // @start region="dialect"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        show(SymbolDialect.scorecard().read("tbc").figure(), "missing (PENDING)");
        show(SymbolDialect.gss().read("[c]").figure(), "missing (CONFIDENTIAL)");
        show(SymbolDialect.gss().read("45 [p]").markers(), "[PROVISIONAL]");
        // @end
        // @end
    }

    @Test
    void ownDialect() {
        // @start region="own-dialect"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        SymbolDialect council = SymbolDialect.scorecard()
                .named("council")
                .with("*", MissingReason.CONFIDENTIAL)
                .withNumberSymbols('.', ',')
                .withBelow(MissingReason.CONFIDENTIAL);
        show(council.read("45,120").figure(), "45120");
        show(council.read("<5").figure(), "missing (CONFIDENTIAL)");
        // @end
        // @end
    }
}
