// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.testing;

import io.github.kpitrend.breakdown.ContributionAnalysis;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parts with a figure in May and in June 2020, and analyses of June on May. */
public final class Contributions {

    public static final YearMonth MAY = YearMonth.of(2020, 5);
    public static final YearMonth JUNE = YearMonth.of(2020, 6);
    public static final Comparison PREVIOUS = Comparison.previousMonth();

    private Contributions() {}

    /** The analysis of a total: name, base and current figure of each part. */
    public static ContributionAnalysis total(Object... namesAndFigures) {
        Map<String, MonthlySeries> parts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndFigures.length; i += 3) {
            parts.put((String) namesAndFigures[i], series(namesAndFigures[i + 1], namesAndFigures[i + 2]));
        }
        return ContributionAnalysis.ofTotal(parts, JUNE, PREVIOUS);
    }

    /** Two parts in order. */
    public static Map<String, MonthlySeries> parts(String a, MonthlySeries one, String b, MonthlySeries other) {
        Map<String, MonthlySeries> parts = new LinkedHashMap<>();
        parts.put(a, one);
        parts.put(b, other);
        return parts;
    }

    /** A base and a current figure, each a number or a figure. */
    public static MonthlySeries series(Object base, Object current) {
        return MonthlySeries.of(MAY, List.of(figure(base), figure(current)));
    }

    private static Figure figure(Object figure) {
        return figure instanceof Figure missing ? missing : Figure.of(((Number) figure).doubleValue());
    }

    /** The numerators and denominators of two months. */
    public static RatioSeries ratioOf(double n0, double d0, double n1, double d1) {
        return RatioSeries.proportion(MonthlySeries.of(MAY, n0, n1), MonthlySeries.of(MAY, d0, d1));
    }

    /** The analysis of a ratio of two parts, Easy and Hard. */
    public static ContributionAnalysis ratio(RatioSeries easy, RatioSeries hard) {
        Map<String, RatioSeries> parts = new LinkedHashMap<>();
        parts.put("Easy", easy);
        parts.put("Hard", hard);
        return ContributionAnalysis.ofRatio(parts, JUNE, PREVIOUS);
    }
}
