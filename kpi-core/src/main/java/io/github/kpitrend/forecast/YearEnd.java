// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.Exact;
import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.time.FiscalYear;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The forecast of a fiscal year's end: {@code 2020-21: 1005 (80%: 946 to 1065), 254 of 3 observed, 9 to come}.
 *
 * <table class="striped">
 * <caption>The prediction by aggregation</caption>
 * <thead><tr><th scope="col">aggregation</th><th scope="col">prediction</th></tr></thead>
 * <tbody>
 * <tr><th scope="row">sum</th><td>the year's total: the known periods, exactly, and the sum of the periods to come</td></tr>
 * <tr><th scope="row">last, mean, ratio, none</th><td>the figure of the year's last period</td></tr>
 * <tr><th scope="row">max, min</th><td>missing with reason {@link MissingReason#NOT_APPLICABLE}</td></tr>
 * </tbody>
 * </table>
 *
 * <p>A total with a gap before the origin is missing with reason {@link MissingReason#TOO_FEW_OBSERVATIONS}, with a confidential period with reason
 * {@link MissingReason#CONFIDENTIAL}, with a break inside the year with reason {@link MissingReason#BREAK_IN_SERIES}. A year that ends too far ahead
 * is missing with reason {@link MissingReason#OUTSIDE_SERIES}.
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class YearEnd implements Plain {

    private final FiscalYear year;
    private final Prediction prediction;
    private final boolean total;
    private final Figure observed;
    private final int observedCount;
    private final int forecastCount;
    private final String assumption;
    private final int decimals;

    YearEnd(
            FiscalYear year,
            Prediction prediction,
            boolean total,
            Figure observed,
            int observedCount,
            int forecastCount,
            String assumption,
            int decimals) {
        this.year = year;
        this.prediction = prediction;
        this.total = total;
        this.observed = observed;
        this.observedCount = observedCount;
        this.forecastCount = forecastCount;
        this.assumption = assumption;
        this.decimals = decimals;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the fiscal year.
     *
     * @return the year
     */
    public FiscalYear year() {
        return year;
    }

    /**
     * Returns the prediction of the year's total, or of the figure of its last period.
     *
     * @return the prediction in the unit of the series
     */
    public Prediction prediction() {
        return prediction;
    }

    /**
     * Returns whether the prediction is a total of the year.
     *
     * @return true for a measure that is summed
     */
    public boolean isTotal() {
        return total;
    }

    /**
     * Returns the sum of the known periods of the year, up to the origin.
     *
     * @return the exact sum, correctly rounded, 0 before the first period; missing as described in the class documentation, and with reason {@link
     *     MissingReason#NOT_APPLICABLE} where the prediction is not a total
     */
    public Figure observed() {
        return observed;
    }

    /**
     * Returns the number of periods of the year with a known figure.
     *
     * @return 0 to 12
     */
    public int observedCount() {
        return observedCount;
    }

    /**
     * Returns the number of periods of the year that are forecast.
     *
     * @return 0 to 12
     */
    public int forecastCount() {
        return forecastCount;
    }

    /**
     * Returns the mean of the periods to come, to compare with the rate that a target requires.
     *
     * @return the forecast part of the total divided by {@link #forecastCount()}; missing as the prediction is, and with reason {@link
     *     MissingReason#NOT_APPLICABLE} where nothing is to come or the prediction is not a total
     */
    public Figure projectedPerPeriod() {
        if (!total || forecastCount == 0) {
            return Figure.missing(MissingReason.NOT_APPLICABLE);
        }
        if (!prediction.figure().isKnown()) {
            return prediction.figure();
        }
        BigDecimal toCome = prediction.figure().toBigDecimal().subtract(observed.toBigDecimal());
        return Figures.ofResult(Exact.ratio(toCome, BigDecimal.valueOf(forecastCount)), toCome.signum());
    }

    /**
     * Explains the prediction.
     *
     * @return the figures observed and those to come, the rule, and a sentence with the assumption
     */
    public Explanation explain() {
        String rule = total
                ? "the sum of the known periods and of the forecasts of the others"
                : "the forecast of the year's last period";
        String seen = observed.isKnown()
                ? "observed " + Words.number(observed, decimals) + " of " + observedCount
                : "observed " + observedCount;
        String when = EnglishText.month(year.months().last());
        String text = prediction.figure().isKnown()
                ? prediction + " by " + when + assumption
                : "no forecast: " + prediction.figure().reason().text();
        return Explanation.of(List.of(year.toString(), seen, "to come " + forecastCount), rule, text);
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("year", PlainTree.of(year));
        plain.put("total", total);
        plain.put("observed", PlainTree.of(observed));
        plain.put("observedCount", observedCount);
        plain.put("forecastCount", forecastCount);
        prediction.putTo(plain);
        plain.put("projectedPerPeriod", PlainTree.of(projectedPerPeriod()));
        return Collections.unmodifiableMap(plain);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof YearEnd other && values().equals(other.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<Object> values() {
        return List.of(year, prediction, total, observed, observedCount, forecastCount, assumption);
    }

    /** Returns the year, the prediction, and what was observed. */
    @Override
    public String toString() {
        String seen = observed.isKnown() ? Words.number(observed, decimals) + " of " : "";
        return year + ": " + prediction + ", " + seen + observedCount + " observed, " + forecastCount + " to come";
    }
}
