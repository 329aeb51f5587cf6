// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package snippets;

import static snippets.Show.show;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.vintage.SeriesVintages;
import io.github.kpitrend.vintage.VerdictRevision;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Examples of the package {@code vintage}. */
class VintageTest {

    @Test
    void vintages() {
        // @start region="vintages"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        YearMonth february = YearMonth.of(2020, 2);
        YearMonth april = YearMonth.of(2020, 4);
        LocalDate june11 = LocalDate.of(2020, 6, 11);
        SeriesVintages started = SeriesVintages.of(LocalDate.of(2020, 5, 12), MonthlySeries.of(february, 160, 170, 182))
                .with(june11, MonthlySeries.of(february, 160, 170, 190, 175));

        show(started.asOf(LocalDate.of(2020, 5, 31)), "Optional[2020-02/2020-04: 160, 170, 182]");
        show(started.latest(), "2020-02/2020-05: 160, 170, 190 [REVISED], 175");
        show(started.first().at(april), "182");
        show(started.revision(april).difference(), "8");
        show(started.revision(april).percent(), "4.395604395604396");
        show(started.history(april), "{2020-05-12=182, 2020-06-11=190}");
        show(started.corrections(june11), "[2020-04 REVISED 182 -> 190, 2020-05 ADDED 175]");

        Indicator indicator = Indicator.builder("EH1a").build();
        VerdictRevision verdict = started.verdictRevision(indicator, april);
        show(verdict.first(), "SIMILAR");
        show(verdict.latest(), "INCREASE");
        // @end
        // @end
    }
}
