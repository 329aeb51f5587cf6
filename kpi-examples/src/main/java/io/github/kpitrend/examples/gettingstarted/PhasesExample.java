// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.gettingstarted;

import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ChartPhase;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.Locale;

/** New limits after a known change: the library suggests a month, a person decides and records the reason. */
public final class PhasesExample {

    private PhasesExample() {}

    /**
     * Prints the limits before and after.
     *
     * @param args none
     */
    public static void main(String[] args) {
        MonthlySeries referrals = MonthlySeries.of(
                YearMonth.of(2018, 4),
                40,
                44,
                39,
                42,
                45,
                41,
                38,
                43,
                42,
                40,
                44,
                41,
                61,
                58,
                63,
                60,
                57,
                62,
                59,
                64,
                60,
                58,
                61,
                63);
        ControlChart plain = ControlChart.xmr(referrals, ChartOptions.standard());
        System.out.println("suggested: " + plain.suggestedPhases());

        ChartOptions decided = ChartOptions.standard()
                .withPhase(YearMonth.of(2019, 4), "referrals from schools go straight to the hub");
        for (ChartPhase phase : ControlChart.xmr(referrals, decided).phases()) {
            System.out.printf(
                    Locale.ROOT,
                    "from %s: %.1f to %.1f%s%s%n",
                    phase.first(),
                    phase.lower().value(),
                    phase.upper().value(),
                    phase.reason().isEmpty() ? "" : " (" + phase.reason() + ")",
                    phase.isShort() ? ", provisional" : "");
        }
    }
}
