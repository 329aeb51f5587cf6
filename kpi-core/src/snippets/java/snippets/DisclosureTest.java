// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package snippets;

import static snippets.Show.show;

import io.github.kpitrend.disclosure.DisclosureAudit;
import io.github.kpitrend.disclosure.DisclosureControl;
import io.github.kpitrend.disclosure.ProtectedPublication;
import io.github.kpitrend.disclosure.Publication;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Examples of the package {@code disclosure}. */
class DisclosureTest {

    private final Indicator eh1a = Indicator.builder("EH1a").build();
    private final MonthlySeries started = MonthlySeries.of(YearMonth.of(2019, 4), 12, 3, 9, 20, 4, 11);

    private Publication figures() {
        // @start region="publication"
        Publication figures = Publication.builder()
                .series(eh1a, started)
                .withQuarters() // published too, from all months
                .build();
        // @end
        return figures;
    }

    @Test
    void control() {
        Publication figures = figures();
        // @start region="control"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        DisclosureControl control = DisclosureControl.hidingBelow(5); // 1 to 4 are hidden, 0 is shown
        ProtectedPublication safe = control.protect(figures);
        show(safe.series("EH1a").at(YearMonth.of(2019, 4)), "12");
        show(safe.series("EH1a").at(YearMonth.of(2019, 5)), "missing (CONFIDENTIAL)");
        show(safe.quarters("EH1a").at(YearMonth.of(2019, 6)), "24");
        show(safe.isProtected(), "true");
        // @end
        // @end
    }

    @Test
    void audit() {
        DisclosureControl control = DisclosureControl.hidingBelow(5);
        ProtectedPublication safe = control.protect(figures());
        // @start region="audit"
        // @replace region regex='show\((.*), "(.*)"\);' replacement='$1;   // $2'
        DisclosureAudit audit = DisclosureAudit.of(safe.released(), control);
        show(audit.interval("EH1a", YearMonth.of(2019, 5)), "EH1a in May 2019 can be 1 to 11: protected");
        show(audit, "4 hidden or rounded figures: 4 protected");
        // @end
        // @end
    }
}
