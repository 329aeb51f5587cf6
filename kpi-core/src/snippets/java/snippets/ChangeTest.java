// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package snippets;

import static snippets.Show.show;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Examples of the packages {@code change} and {@code indicator}. */
class ChangeTest {

    private final YearMonth june = YearMonth.of(2020, 6);
    private final MonthlySeries started = MonthlySeries.of(YearMonth.of(2020, 1), 205, 122, 113, 79, 79, 96);

    @Test
    void at() {
        // @start region="at"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        Change change = Change.at(started, june, Comparison.previousMonth());
        show(change, "79 (2020-05) -> 96 (2020-06)");
        show(change.difference(), "17");
        show(change.percent(), "21.518987341772153");
        show(change.roundedPercent(0), "22");
        // @end
        // @end
    }

    @Test
    void threshold() {
        // @start region="threshold"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        show(ChangeThreshold.TEN_PERCENT.direction(3.0, 3.3), "INCREASE");
        show(ChangeThreshold.TEN_PERCENT.direction(200, 219), "SIMILAR");
        show(ChangeThreshold.TEN_PERCENT.afterRounding(0).direction(200, 219), "INCREASE");
        show(ChangeThreshold.parse("+10%/-5%").direction(100, 95), "DECREASE");
        // @end
        // @end
    }

    @Test
    void indicator() {
        // @start region="indicator"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        Indicator indicator = Indicator.builder("EH1a")
                .name("Early Help Assessments started")
                .polarity(Polarity.NEUTRAL)
                .build();
        show(indicator.threshold(), "10%");
        // @end
        // @end
    }
}
