// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.gettingstarted;

import io.github.kpitrend.disclosure.DisclosureAudit;
import io.github.kpitrend.disclosure.DisclosureControl;
import io.github.kpitrend.disclosure.ProtectedPublication;
import io.github.kpitrend.disclosure.Publication;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.List;

/** Suppresses small counts of two areas and their total, audits what can be inferred, and releases what is safe. */
public final class DisclosureExample {

    private DisclosureExample() {}

    /**
     * Prints decisions, audit and release.
     *
     * @param args none
     */
    public static void main(String[] args) {
        YearMonth april = YearMonth.of(2019, 4);
        Publication figures = Publication.builder()
                .series(Indicator.of("North"), MonthlySeries.of(april, 12, 3, 9, 20, 4, 11))
                .series(Indicator.of("South"), MonthlySeries.of(april, 7, 6, 0, 15, 22, 8))
                .total(Indicator.of("All"), MonthlySeries.of(april, 19, 9, 9, 35, 26, 19), List.of("North", "South"))
                .withQuarters()
                .build();
        DisclosureControl control = DisclosureControl.hidingBelow(5); // 1 to 4 are hidden, 0 is shown

        System.out.println("for the publisher alone:");
        control.decide(figures).forEach(hidden -> System.out.println("  " + hidden.text()));

        ProtectedPublication safe = control.protect(figures);
        if (!safe.isProtected()) {
            System.out.println("nothing may be published");
            return;
        }
        System.out.println("released:");
        for (String ref : safe.refs()) {
            System.out.println("  " + ref + " " + safe.series(ref));
            System.out.println("  quarters " + safe.quarters(ref).at(YearMonth.of(2019, 6)) + " and "
                    + safe.quarters(ref).at(YearMonth.of(2019, 9)));
        }
        System.out.println("  " + safe.note());

        System.out.println("what a reader can infer:");
        DisclosureAudit audit = DisclosureAudit.of(safe.released(), control);
        System.out.println("  " + audit);
        audit.intervals().forEach(interval -> System.out.println("  " + interval.text()));

        Publication next = Publication.builder()
                .series(Indicator.of("North"), MonthlySeries.of(april, 12, 3, 9, 20, 4, 11, 14))
                .series(Indicator.of("South"), MonthlySeries.of(april, 7, 6, 0, 15, 22, 8, 5))
                .earlier(safe.released()) // what readers have seen
                .build();
        System.out.println("next month, without total and quarters, which readers still have:");
        System.out.println("  North " + control.protect(next).series("North"));
    }
}
