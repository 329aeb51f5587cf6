// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.Samples;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The accuracy of the forecasts that would have been made at earlier origins: {@code mase 0.89, 95.2% of 21 inside the 80% limits}.
 *
 * <ul>
 *   <li>Origins are the last 12 known figures before the origin from which a forecast can be made by the same rules, with the figures up to there
 *       alone. Each is compared with the figures of the year after it (annual: two years) that are known.
 *   <li>With fewer than six origins everything is missing with reason {@link MissingReason#TOO_FEW_OBSERVATIONS}, unless the method was named.
 *   <li>Where no forecast can be made, everything is missing with the reason of the forecast.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class BackTest implements Plain {

    private static final double PERCENT = 100;

    private final int originCount;
    private final int forecastCount;
    private final ForecastMethod method;
    private final Map<ForecastMethod, Figure> errors;
    private final Figure mase;
    private final Figure relative;
    private final Figure coverage80;
    private final Figure coverage95;

    // -----------------------------------------------------------------------
    /** A back-test of a forecast that cannot be made. */
    static BackTest missing(MissingReason reason, ForecastMethod method) {
        Figure missing = Figure.missing(reason);
        Map<ForecastMethod, Figure> errors = ofAll(each -> missing);
        return new BackTest(0, 0, method, errors, missing, missing, missing, missing);
    }

    static BackTest of(Trial trial, Sample sample, ForecastMethod method, boolean named) {
        int origins = trial.lengths.length;
        Figure few = Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);
        if (trial.pairs == 0 || (!named && origins < Trial.LEAST_ORIGINS)) {
            return new BackTest(origins, trial.pairs, method, ofAll(each -> few), few, few, few, few);
        }
        Map<ForecastMethod, Figure> errors =
                ofAll(each -> trial.isComplete(each) ? Samples.figure(trial.meanAbsoluteError(each)) : few);
        Figure own = Objects.requireNonNull(errors.get(method));
        Figure seasonal = Objects.requireNonNull(errors.get(ForecastMethod.SEASONAL_NAIVE));
        boolean limits = trial.hasLimits(method);
        return new BackTest(
                origins,
                trial.pairs,
                method,
                errors,
                ratio(own, scale(sample)),
                ratio(own, seasonal),
                limits ? coverage(trial, method, ConfidenceLevel.PERCENT_80) : few,
                limits ? coverage(trial, method, ConfidenceLevel.PERCENT_95) : few);
    }

    private static Map<ForecastMethod, Figure> ofAll(Function<ForecastMethod, Figure> error) {
        Map<ForecastMethod, Figure> errors = new EnumMap<>(ForecastMethod.class);
        for (ForecastMethod method : ForecastMethod.values()) {
            errors.put(method, error.apply(method));
        }
        return Collections.unmodifiableMap(errors);
    }

    private static Figure coverage(Trial trial, ForecastMethod method, ConfidenceLevel level) {
        return Figure.of(PERCENT * trial.inside(method, level) / trial.pairs);
    }

    private static Figure ratio(Figure error, Figure scale) {
        if (!error.isKnown() || !scale.isKnown()) {
            return error.isKnown() ? scale : error;
        }
        return scale.value() == 0
                ? Figure.missing(MissingReason.NO_VARIATION)
                : Samples.figure(error.value() / scale.value());
    }

    /** The mean absolute difference a year apart; of an annual measure, one period apart. */
    private static Figure scale(Sample sample) {
        double sum = 0;
        int pairs = 0;
        for (int slot = sample.lag(); slot < sample.length(); slot++) {
            if (sample.known[slot] && sample.known[slot - sample.lag()]) {
                sum += Math.abs(sample.values[slot] - sample.values[slot - sample.lag()]);
                pairs++;
            }
        }
        // two thirds are known, and an origin lies before the last, so there are pairs
        return Samples.figure(sum / pairs);
    }

    private BackTest(
            int originCount,
            int forecastCount,
            ForecastMethod method,
            Map<ForecastMethod, Figure> errors,
            Figure mase,
            Figure relative,
            Figure coverage80,
            Figure coverage95) {
        this.originCount = originCount;
        this.forecastCount = forecastCount;
        this.method = method;
        this.errors = errors;
        this.mase = mase;
        this.relative = relative;
        this.coverage80 = coverage80;
        this.coverage95 = coverage95;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the number of origins.
     *
     * @return 0 to 12
     */
    public int originCount() {
        return originCount;
    }

    /**
     * Returns the number of forecasts that were compared with a figure: one for each origin and later known figure.
     *
     * @return 0 or more; 78 for 12 origins of a complete monthly series
     */
    public int forecastCount() {
        return forecastCount;
    }

    /**
     * Returns the mean absolute error of a method over all forecasts.
     *
     * @param method the method
     * @return the error in the unit of the series, 0 or more; missing with reason {@link MissingReason#TOO_FEW_OBSERVATIONS} for seasonal naive
     *     where a season had no figure yet
     */
    public Figure meanAbsoluteError(ForecastMethod method) {
        return Objects.requireNonNull(errors.get(Objects.requireNonNull(method, "method")));
    }

    /**
     * Returns the mean absolute scaled error. It is the error of the method of the forecast, divided by the mean absolute difference of the figures
     * used from those a year before (annual: from the ones before). Source: Hyndman and Koehler 2006.
     *
     * @return below 1 if the forecasts were closer on the whole than the same month of the previous year; missing with reason {@link
     *     MissingReason#NO_VARIATION} if those differences are 0
     */
    public Figure mase() {
        return mase;
    }

    /**
     * Returns the mean absolute error of the method of the forecast, divided by that of seasonal naive on the same forecasts.
     *
     * @return below 1 if the method was closer; missing as the error of seasonal naive is, and with reason {@link MissingReason#NO_VARIATION} if
     *     that is 0
     */
    public Figure relativeToSeasonalNaive() {
        return relative;
    }

    /**
     * Returns how many figures were inside the limits as made at their origin.
     *
     * @param level {@link ConfidenceLevel#PERCENT_80} or {@link ConfidenceLevel#PERCENT_95}
     * @return in percent of {@link #forecastCount()}, 0 to 100; missing with reason {@link MissingReason#NOT_APPLICABLE} for other levels
     */
    public Figure coverage(ConfidenceLevel level) {
        return switch (Objects.requireNonNull(level, "level")) {
            case PERCENT_80 -> coverage80;
            case PERCENT_95 -> coverage95;
            default -> Figure.missing(MissingReason.NOT_APPLICABLE);
        };
    }

    /**
     * Explains the figures.
     *
     * @return origins and forecasts, the rule, and a sentence
     */
    public Explanation explain() {
        String inputs =
                EnglishText.counted(originCount, "origin") + ", " + EnglishText.counted(forecastCount, "forecast");
        String rule = "forecasts by " + method.text()
                + " from the figures up to each origin, compared with those of the year after it";
        if (!mase.isKnown() && !coverage80.isKnown()) {
            return Explanation.of(
                    List.of(inputs), rule, "not tested: " + mase.reason().text());
        }
        String error = mase.isKnown()
                ? "the mean absolute error was " + Words.number(mase, 2)
                        + " times that of the same period of the previous year"
                : "the mean absolute error has no scale from the same period of the previous year";
        String inside = coverage80.isKnown()
                ? Words.number(coverage80, 0) + "% of the figures were inside the 80% limits"
                : "limits are missing at some origins: " + coverage80.reason().text();
        return Explanation.of(List.of(inputs), rule, error + "; " + inside);
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("originCount", originCount);
        plain.put("forecastCount", forecastCount);
        Map<String, Object> byMethod = new LinkedHashMap<>();
        errors.forEach((each, error) -> byMethod.put(each.name(), PlainTree.of(error)));
        plain.put("meanAbsoluteError", Collections.unmodifiableMap(byMethod));
        plain.put("mase", PlainTree.of(mase));
        plain.put("relativeToSeasonalNaive", PlainTree.of(relative));
        plain.put("coverage80", PlainTree.of(coverage80));
        plain.put("coverage95", PlainTree.of(coverage95));
        return Collections.unmodifiableMap(plain);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof BackTest other && values().equals(other.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<Object> values() {
        return List.of(originCount, forecastCount, method, errors, mase, relative, coverage80, coverage95);
    }

    /** Returns error and coverage: {@code mase 0.89, 95.2% of 21 inside the 80% limits}. */
    @Override
    public String toString() {
        String error = mase.isKnown()
                ? "mase " + Words.number(mase.value(), 2, RoundingMode.HALF_UP)
                : "no mase (" + mase.reason() + ")";
        return coverage80.isKnown()
                ? error + ", " + Words.number(coverage80, 1) + "% of " + forecastCount + " inside the 80% limits"
                : error;
    }
}
