// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import io.github.kpitrend.Plain;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.MonthText;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.SeasonFit;
import io.github.kpitrend.internal.SeasonPeriods;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalYear;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.window.Aggregation;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The figures that are to come if a series goes on as it did: {@code theta with season from 2018-01/2020-06: 74 (80%: 68 to 80) for 2020-07}.
 *
 * <p>Figures after the month of the forecast are never used. Figures that are not final and those before a break are not used either, and gaps are
 * never filled. Effects of seasons are removed and put back where a test finds them. The method is {@link ForecastMethod#THETA}, unless another one
 * would have been clearly closer in the past.
 *
 * {@snippet class="snippets.ForecastTest" region="forecast"}
 *
 * <ul>
 *   <li>Nothing throws because of data: where no forecast can be made, all predictions are missing with the same reason, {@link
 *       MissingReason#TOO_FEW_OBSERVATIONS}, {@link MissingReason#BREAK_IN_SERIES}, {@link MissingReason#CONFIDENTIAL}, or {@link
 *       MissingReason#OUTSIDE_SERIES} for a series that ended more than a year ago.
 *   <li>It is assumed that the months to come behave like those used. Targets, holidays and known changes are not considered.
 *   <li>Limits are those of one figure. The limits of a total are not the sum of the limits; {@link #total}, {@link #mean} and {@link #yearEnd()}
 *       return the right ones.
 * </ul>
 *
 * <p>Arithmetic is in doubles, except for sums of known figures. Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class Forecast implements Plain {

    private static final int MOST_PERIODS = 1_000;

    private final YearMonth month;
    private final History history;
    private final ForecastMethod method;
    private final boolean seasonal;
    private final Figure seasonPValue;
    private final Projection projection;
    private final BackTest backTest;
    private final List<ForecastNote> notes;
    private final int decimals;

    // -----------------------------------------------------------------------
    /**
     * Makes the forecast of an indicator, by its frequency, calendar, aggregation and possible range.
     *
     * @param indicator the indicator
     * @param series its figures
     * @param month the month up to which figures are seen
     * @return the forecast
     */
    public static Forecast of(Indicator indicator, MonthlySeries series, YearMonth month) {
        Objects.requireNonNull(indicator, "indicator");
        return of(series, month, ForecastOptions.of(indicator));
    }

    /**
     * Makes the forecast of a series.
     *
     * @param series the figures
     * @param month the month up to which figures are seen
     * @param options how the forecast is made
     * @return the forecast
     */
    public static Forecast of(MonthlySeries series, YearMonth month, ForecastOptions options) {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(options, "options");
        return new Forecast(new History(series, month, options), month);
    }

    private Forecast(History history, YearMonth month) {
        this.month = month;
        this.history = history;
        ForecastOptions options = history.options;
        Sample sample = history.sample;
        decimals = options.decimals() >= 0 ? options.decimals() : sample.decimals();
        ForecastMethod named = options.method().orElse(null);
        Range possible = Range.of(options.lower(), options.upper());
        if (history.reason != null) {
            method = named == null ? ForecastMethod.THETA : named;
            seasonal = false;
            seasonPValue = Figure.missing(history.reason);
            projection = new Projection(history, null, null, possible, decimals);
            backTest = BackTest.missing(history.reason, method);
            notes = List.of();
            return;
        }
        int length = sample.length();
        SeasonFit fit = SeasonFit.of(sample.values, sample.known, length, sample.seasons);
        seasonPValue = Season.pValue(fit, sample.seasons);
        boolean found = options.isSeasonTested() && Season.isFound(seasonPValue);
        Range range = possible.holding(sample, length);
        Smoothing.Grid grid = new Smoothing.Grid();
        Trial trial = new Trial(sample, found, possible, grid);
        method = named == null ? trial.choice() : named;
        seasonal = found && Season.isRemovedFor(method);
        double[] values = seasonal ? Season.adjusted(sample, fit, length) : sample.values;
        Smoothing smoothing = grid.upTo(values, sample.known, length)[0];
        Fit fitted = Fit.of(method, sample, values, length, seasonal ? sample.seasons - 1 : 0, smoothing);
        projection = new Projection(history, fitted, seasonal ? fit : null, range, decimals);
        backTest = BackTest.of(trial, sample, method, named != null);
        boolean dropped = range.isNone() && !possible.isNone();
        notes = new Notes(history, projection, backTest, decimals).all(method, named == null, seasonPValue, dropped);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the month up to which figures are seen.
     *
     * @return the month of the forecast
     */
    public YearMonth month() {
        return month;
    }

    /**
     * Returns the month of the latest figure used, from which periods ahead are counted.
     *
     * @return the origin, {@link #month()} or an earlier one; the month itself where no figure can be used
     */
    public YearMonth origin() {
        return ProlepticMonth.at(history.origin);
    }

    /**
     * Returns the months of the figures used.
     *
     * @return from the first figure used to the origin; the month itself where no figure can be used
     */
    public MonthRange used() {
        return history.sample.length() == 0
                ? MonthRange.of(month, month)
                : MonthRange.of(ProlepticMonth.at(history.firstUsed()), origin());
    }

    /**
     * Returns the number of known figures used.
     *
     * @return 0 or more
     */
    public int observedCount() {
        return history.sample.count();
    }

    /**
     * Returns the method.
     *
     * @return the method that was named or chosen; {@link ForecastMethod#THETA} where no forecast can be made
     */
    public ForecastMethod method() {
        return method;
    }

    /**
     * Returns whether effects of seasons were removed and put back.
     *
     * @return true if the test found a season, the options allow it, and the method is neither the mean nor seasonal naive
     */
    public boolean isSeasonal() {
        return seasonal;
    }

    /**
     * Returns the p-value of the test of whether the months of the year differ: an F test of all effects together, beside a trend.
     *
     * @return a fraction, 0 to 1, seasonal below 0.01; missing with reason {@link MissingReason#TOO_FEW_OBSERVATIONS} where less than two years are
     *     known, {@link MissingReason#NOT_APPLICABLE} for an annual measure, {@link MissingReason#NO_VARIATION} for a perfect line
     */
    public Figure seasonPValue() {
        return seasonPValue;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the prediction of the figure of a month.
     *
     * @param month the month, after the origin
     * @return the prediction; missing with reason {@link MissingReason#NOT_APPLICABLE} up to the origin, {@link MissingReason#NOT_DUE} for a month
     *     that ends no period, {@link MissingReason#OUTSIDE_SERIES} more than two years ahead, or as many periods ahead as there are figures
     */
    public Prediction at(YearMonth month) {
        return projection.at(ProlepticMonth.of(Objects.requireNonNull(month, "month")));
    }

    /**
     * Returns the prediction of the sum of the periods that end in a range. Known periods are used unchanged and exactly; the others are forecast.
     *
     * @param months the range
     * @return the prediction; missing as described for {@link YearEnd}
     */
    public Prediction total(MonthRange months) {
        return projection.sum(Objects.requireNonNull(months, "months"), false);
    }

    /**
     * Returns the prediction of the unweighted mean of the periods that end in a range. Known periods are used unchanged and exactly; the others are
     * forecast.
     *
     * @param months the range
     * @return the prediction; missing as described for {@link YearEnd}
     */
    public Prediction mean(MonthRange months) {
        return projection.sum(Objects.requireNonNull(months, "months"), true);
    }

    /**
     * Returns the forecast of the end of the fiscal year that holds {@link #month()}.
     *
     * @return the year end
     * @throws DateTimeException if that year leaves the range of {@link YearMonth}
     */
    public YearEnd yearEnd() {
        return yearEnd(history.options.calendar().yearOf(month));
    }

    /**
     * Returns the forecast of the end of a fiscal year.
     *
     * @param year the year, of any calendar
     * @return the year end
     */
    public YearEnd yearEnd(FiscalYear year) {
        MonthRange months = Objects.requireNonNull(year, "year").months();
        Aggregation aggregation = history.options.aggregation();
        Projection.Part part = projection.part(months);
        int ahead = (int) part.ahead();
        boolean total = aggregation == Aggregation.SUM;
        Figure observed = Figure.missing(MissingReason.NOT_APPLICABLE);
        Prediction prediction;
        if (total) {
            prediction = projection.sum(months, part, 1);
            observed = part.sum();
        } else if (aggregation == Aggregation.MAX || aggregation == Aggregation.MIN) {
            prediction = Prediction.missing(months, MissingReason.NOT_APPLICABLE, decimals);
        } else {
            long last = history.ends.latestEnd(ProlepticMonth.of(months.last()));
            prediction = projection.sum(MonthRange.startingAt(ProlepticMonth.at(last), 1), false);
        }
        return new YearEnd(year, prediction, total, observed, part.known(), ahead, assumption(), decimals);
    }

    /**
     * Returns the point forecasts as a series. Each is marked {@link Marker#FORECAST}, so scorecards never decide by it.
     *
     * @param periods the number of periods after the origin, 1 to 1000
     * @return the series from the month after the origin to the end of the last period; months that end no period are missing with reason {@link
     *     MissingReason#NOT_DUE}, the others as {@link #at} is
     * @throws IllegalArgumentException if the number is out of range
     * @throws DateTimeException if the last period would leave the range of {@link YearMonth}
     */
    public MonthlySeries points(int periods) {
        if (periods < 1 || periods > MOST_PERIODS) {
            throw new IllegalArgumentException("periods must be 1 to " + MOST_PERIODS + ", but was " + periods);
        }
        MonthlySeries.Builder builder = MonthlySeries.builder();
        long end = history.origin + (long) periods * history.ends.step();
        if (!ProlepticMonth.exists(end)) {
            throw new DateTimeException(EnglishText.counted(periods, "period") + " from " + MonthText.of(origin())
                    + " would end after " + MonthText.of(ProlepticMonth.at(ProlepticMonth.MAX)));
        }
        MonthRange months = MonthRange.of(ProlepticMonth.at(history.origin + 1), ProlepticMonth.at(end));
        for (YearMonth each : months) {
            Figure figure = at(each).figure();
            if (figure.isKnown()) {
                builder.add(each, figure.value(), Marker.FORECAST);
            } else {
                builder.addMissing(each, figure.reason());
            }
        }
        return builder.build();
    }

    /**
     * Returns the accuracy of the forecasts that would have been made at earlier origins.
     *
     * @return the back-test
     */
    public BackTest backTest() {
        return backTest;
    }

    /**
     * Returns what limits the use of this forecast.
     *
     * @return an unmodifiable list in the order of the kinds; empty where no forecast can be made
     */
    public List<ForecastNote> notes() {
        return notes;
    }

    /**
     * Explains the forecast.
     *
     * @return the figures used, the method with the test of the season and the back-test, and a sentence with the assumption
     */
    public Explanation explain() {
        int gaps = history.sample.length() - observedCount();
        List<String> inputs = List.of(
                EnglishText.counted(observedCount(), "figure") + " used",
                "first " + MonthText.of(used().first()),
                "last " + MonthText.of(origin()),
                EnglishText.counted(gaps, "gap"));
        if (history.reason != null) {
            String least = Words.periods(
                    SeasonPeriods.leastToForecast(history.options.seasons()), history.options.frequency());
            return Explanation.of(inputs, "at least " + least, "no forecast: " + history.reason.text());
        }
        String season = (seasonal ? "with" : "without") + " season (" + Words.pValue(seasonPValue) + ")";
        String rule = method.text() + " " + season + "; back-test: " + backTest + " from "
                + EnglishText.counted(backTest.originCount(), "origin");
        return Explanation.of(inputs, rule, next() + assumption());
    }

    private String assumption() {
        return history.reason != null
                ? ""
                : ", if the months to come behave like those since " + EnglishText.month(used().first());
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("month", MonthText.of(month));
        plain.put("origin", MonthText.of(origin()));
        plain.put("used", used().toString());
        plain.put("observedCount", observedCount());
        plain.put("method", method.name());
        plain.put("seasonal", seasonal);
        plain.put("seasonPValue", PlainTree.of(seasonPValue));
        if (hasYear()) {
            YearEnd end = yearEnd();
            plain.put("points", projection.plain(end.year().months().last()));
            plain.put("yearEnd", end.getPlain());
        }
        plain.put("backTest", backTest.getPlain());
        plain.put("notes", notes.stream().map(ForecastNote::getPlain).toList());
        return Collections.unmodifiableMap(plain);
    }

    /** Returns whether the fiscal year of the month is within the range of {@link YearMonth}. */
    private boolean hasYear() {
        long first = history.month - history.options.calendar().monthOfYear(month) + 1;
        return ProlepticMonth.exists(first) && ProlepticMonth.exists(first + 11);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Forecast other
                && month.equals(other.month)
                && history.options.equals(other.history.options)
                && history.seen().equals(other.history.seen());
    }

    @Override
    public int hashCode() {
        return Objects.hash(month, history.options, history.seen());
    }

    /** Returns the method, the months used and the next figure. */
    @Override
    public String toString() {
        if (history.reason != null) {
            return "no forecast (" + history.reason + ")";
        }
        return method.text() + (seasonal ? " with season" : "") + " from " + used() + ": " + next();
    }

    /** The prediction of the next period, with its month. */
    private String next() {
        long end = history.origin + history.ends.step();
        return ProlepticMonth.exists(end)
                ? projection.at(end) + " for " + MonthText.of(ProlepticMonth.at(end))
                : "no month left to forecast";
    }
}
