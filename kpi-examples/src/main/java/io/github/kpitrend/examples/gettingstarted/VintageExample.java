// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.gettingstarted;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.vintage.RevisionSummary;
import io.github.kpitrend.vintage.SeriesVintages;
import io.github.kpitrend.vintage.VerdictRevision;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** Vintages: three extracts of one series, the figures known at each date, the corrections, and the direction that they changed. */
public final class VintageExample {

    private VintageExample() {}

    /**
     * Prints the results.
     *
     * @param args none
     */
    public static void main(String[] args) {
        YearMonth february = YearMonth.of(2020, 2);
        LocalDate june11 = LocalDate.of(2020, 6, 11);
        SeriesVintages started = SeriesVintages.of(LocalDate.of(2020, 5, 12), MonthlySeries.of(february, 160, 170, 182))
                .with(june11, MonthlySeries.of(february, 160, 170, 190, 175))
                .with(LocalDate.of(2020, 7, 9), MonthlySeries.of(february, 160, 170, 190, 181, 188));

        System.out.println("as known on 2020-05-31: "
                + started.asOf(LocalDate.of(2020, 5, 31)).orElseThrow());
        System.out.println("as known now: " + started.latest());
        System.out.println("corrections of 2020-06-11: " + started.corrections(june11));
        System.out.println("April: " + started.history(YearMonth.of(2020, 4)));
        System.out.println("revisions: " + RevisionSummary.firstToLatest(started));

        Indicator eh1a = Indicator.builder("EH1a")
                .name("Early Help Assessments started")
                .polarity(Polarity.HIGHER_IS_BETTER)
                .build();
        for (VerdictRevision verdict : started.verdictRevisions(eh1a)) {
            if (verdict.isChanged()) {
                System.out.println(eh1a.ref() + " " + verdict.month() + ": " + sentence(started, verdict));
                System.out.println("because: " + verdict.explain().text());
            }
        }
    }

    /** Returns a sentence with the direction that changed and the revision that changed it. */
    private static String sentence(SeriesVintages vintages, VerdictRevision verdict) {
        Change revision = vintages.revision(verdict.month());
        String month = verdict.month().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return "its direction changed from " + verdict.first().text() + " to "
                + verdict.latest().text() + " when " + month + " was revised from " + revision.base() + " to "
                + revision.current();
    }
}
