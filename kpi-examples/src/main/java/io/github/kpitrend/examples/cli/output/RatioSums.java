// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.YearToDate;
import java.time.YearMonth;

/** The sums of the parts of ratios in windows and years, over the months that have both parts. */
final class RatioSums {

    private final RatioSeries ratio;
    private final MonthlySeries numeratorSums;
    private final MonthlySeries denominatorSums;
    private final MonthlySeries mean;
    private final MonthlySeries yearToDate;

    RatioSums(RatioSeries ratio, RollingWindow window, YearToDate year) {
        this.ratio = ratio;
        MonthlySeries.Builder parts = MonthlySeries.builder();
        MonthlySeries.Builder wholes = MonthlySeries.builder();
        for (YearMonth month : ratio.range()) {
            boolean both = ratio.numerators().at(month).isKnown()
                    && ratio.denominators().at(month).isKnown();
            if (both) {
                parts.add(month, ratio.numerators().observation(month));
                wholes.add(month, ratio.denominators().observation(month));
            } else {
                MissingReason reason = ratio.at(month).isKnown()
                        ? MissingReason.NOT_REPORTED
                        : ratio.at(month).reason();
                parts.addMissing(month, reason);
                wholes.addMissing(month, reason);
            }
        }
        MonthlySeries numerators = parts.build();
        MonthlySeries denominators = wholes.build();
        this.numeratorSums = window.sum(numerators);
        this.denominatorSums = window.sum(denominators);
        this.mean = RatioSeries.rate(numeratorSums, denominatorSums, ratio.multiplier())
                .values();
        this.yearToDate = RatioSeries.rate(year.values(numerators), year.values(denominators), ratio.multiplier())
                .values();
    }

    /** Returns the ratios of sums. */
    MonthlySeries mean() {
        return mean;
    }

    /** Adds the columns of parts. */
    void add(CsvLines lines, YearMonth month) {
        lines.number(ratio.numerators().at(month));
        lines.number(ratio.denominators().at(month));
        lines.number(numeratorSums.at(month));
        lines.number(denominatorSums.at(month));
        lines.number(yearToDate.at(month));
    }
}
