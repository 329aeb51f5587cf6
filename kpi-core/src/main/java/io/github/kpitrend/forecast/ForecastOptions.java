// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.ReportingPeriods;
import io.github.kpitrend.window.Aggregation;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The choices by which a {@link Forecast} is made: {@code monthly, April to March, sum, method chosen, season if tested, 60 periods...}.
 *
 * <ul>
 *   <li>The {@linkplain #standard() standard}: a monthly measure with years from April that is summed and has no bounds; the method is chosen by a
 *       back-test, effects of seasons are removed where a test finds them, 60 periods are used, and figures marked PARTIAL or FORECAST are not.
 *   <li>{@link #of(Indicator)} takes frequency, calendar, aggregation and bounds from an indicator.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class ForecastOptions {

    private static final ForecastOptions STANDARD = new ForecastOptions(new ForecastChoices());

    private final ForecastChoices choices;

    // -----------------------------------------------------------------------
    /**
     * Returns the standard options.
     *
     * @return the options
     */
    public static ForecastOptions standard() {
        return STANDARD;
    }

    /**
     * Creates the options of an indicator: its frequency, reporting periods, calendar, aggregation and possible range, and whether its figures are
     * year-to-date totals.
     *
     * @param indicator the indicator
     * @return the options, otherwise standard
     */
    public static ForecastOptions of(Indicator indicator) {
        Objects.requireNonNull(indicator, "indicator");
        ForecastChoices choices = new ForecastChoices();
        choices.frequency = indicator.frequency();
        choices.calendar = indicator.calendar();
        choices.calendarSet = isCalendarSet(indicator);
        choices.aggregation = indicator.aggregation();
        choices.yearToDate = indicator.reportsYearToDate();
        choices.decimals = decimalsSet(indicator);
        switch (indicator.measure()) {
            case COUNT, RATE -> choices.lower = Figure.of(0);
            case PERCENTAGE -> {
                choices.lower = Figure.of(0);
                choices.upper = Figure.of(100);
            }
            default -> choices.lower = ForecastChoices.NO_BOUND;
        }
        return new ForecastOptions(choices);
    }

    /** Figures in a month that ends no period of the calendar move the periods only where no calendar was set. */
    private static boolean isCalendarSet(Indicator indicator) {
        MonthlySeries figures =
                MonthlySeries.of(YearMonth.of(2000, indicator.calendar().startMonth()), 1);
        return indicator.reportingPeriods(figures).isAligned();
    }

    /** Figures of several decimals are shown with fewer only where their number was set. */
    private static int decimalsSet(Indicator indicator) {
        YearMonth month = YearMonth.of(2000, 1);
        int ofWholes = indicator.decimals(MonthlySeries.of(month, 1));
        int ofThousandths = indicator.decimals(MonthlySeries.of(month, 0.125));
        return ofWholes == ofThousandths ? ofWholes : ForecastChoices.DECIMALS_OF_FIGURES;
    }

    private ForecastOptions(ForecastChoices choices) {
        this.choices = choices;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns these options with a method that is used without choosing.
     *
     * @param method the method
     * @return the options
     */
    public ForecastOptions withMethod(ForecastMethod method) {
        ForecastChoices changed = choices.copy();
        changed.method = Objects.requireNonNull(method, "method");
        return new ForecastOptions(changed);
    }

    /**
     * Returns these options with effects of seasons removed where a test finds them, or never.
     *
     * @param ifTested true, the standard, to remove them where the test finds them; false to keep them in. The p-value is returned either way
     * @return the options
     */
    public ForecastOptions withSeason(boolean ifTested) {
        ForecastChoices changed = choices.copy();
        changed.season = ifTested;
        return new ForecastOptions(changed);
    }

    /**
     * Returns these options with another number of periods to use.
     *
     * @param periods the periods up to the origin that are used, at least the number of figures that a forecast needs: 12 of a monthly measure, 8 of
     *     a quarterly, 6 of a half-yearly or annual one
     * @return the options
     * @throws IllegalArgumentException if there are fewer
     */
    public ForecastOptions withHistory(int periods) {
        ForecastChoices changed = choices.copy();
        changed.history = periods;
        return new ForecastOptions(changed.checked());
    }

    /**
     * Returns these options with bounds of what is possible, instead of those of the indicator.
     *
     * @param lower the least possible figure; missing for none
     * @param upper the greatest possible figure, not below the lower; missing for none
     * @return the options
     * @throws IllegalArgumentException if {@code lower} is above {@code upper}
     */
    public ForecastOptions withBounds(Figure lower, Figure upper) {
        Objects.requireNonNull(lower, "lower");
        Objects.requireNonNull(upper, "upper");
        if (lower.isKnown() && upper.isKnown() && lower.value() > upper.value()) {
            throw new IllegalArgumentException("lower must not be above upper, " + upper + ", but was " + lower);
        }
        ForecastChoices changed = choices.copy();
        changed.lower = lower.isKnown() ? lower : ForecastChoices.NO_BOUND;
        changed.upper = upper.isKnown() ? upper : ForecastChoices.NO_BOUND;
        return new ForecastOptions(changed);
    }

    /**
     * Returns these options with markers whose figures are not used.
     *
     * @param markers the markers; none to use all figures. A break cannot be excluded
     * @return the options
     * @throws IllegalArgumentException if {@code BREAK_BEFORE} is among them
     */
    public ForecastOptions withExcluded(Marker... markers) {
        Set<Marker> set = EnumSet.noneOf(Marker.class);
        for (Marker marker : Objects.requireNonNull(markers, "markers")) {
            set.add(Objects.requireNonNull(marker, "markers"));
        }
        if (set.contains(Marker.BREAK_BEFORE)) {
            throw new IllegalArgumentException("markers must not hold BREAK_BEFORE, but was " + set);
        }
        ForecastChoices changed = choices.copy();
        changed.excluded = Collections.unmodifiableSet(set);
        return new ForecastOptions(changed);
    }

    /**
     * Returns these options for a measure that is reported at another frequency.
     *
     * @param frequency the frequency
     * @return the options
     * @throws IllegalArgumentException if the history is below the minimum of that frequency
     */
    public ForecastOptions withFrequency(Frequency frequency) {
        ForecastChoices changed = choices.copy();
        changed.frequency = Objects.requireNonNull(frequency, "frequency");
        return new ForecastOptions(changed.checked());
    }

    /**
     * Returns these options with a fiscal calendar: that of {@link Forecast#yearEnd()}, whose years the reporting periods tile.
     *
     * @param calendar the calendar
     * @return the options
     */
    public ForecastOptions withCalendar(FiscalCalendar calendar) {
        ForecastChoices changed = choices.copy();
        changed.calendar = Objects.requireNonNull(calendar, "calendar");
        changed.calendarSet = true;
        return new ForecastOptions(changed);
    }

    /**
     * Returns these options with a rule by which periods become a year.
     *
     * @param aggregation the rule
     * @return the options
     */
    public ForecastOptions withAggregation(Aggregation aggregation) {
        ForecastChoices changed = choices.copy();
        changed.aggregation = Objects.requireNonNull(aggregation, "aggregation");
        return new ForecastOptions(changed);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the method that is used without choosing.
     *
     * @return the method; empty where it is chosen
     */
    public Optional<ForecastMethod> method() {
        return Optional.ofNullable(choices.method);
    }

    /**
     * Returns whether effects of seasons are removed where a test finds them.
     *
     * @return false if they never are
     */
    public boolean isSeasonTested() {
        return choices.season;
    }

    /**
     * Returns the number of periods that are used.
     *
     * @return the periods up to the origin, 60 unless set
     */
    public int history() {
        return choices.history;
    }

    /**
     * Returns the least possible figure.
     *
     * @return the bound; missing with reason {@link MissingReason#NOT_APPLICABLE} if absent
     */
    public Figure lower() {
        return choices.lower;
    }

    /**
     * Returns the greatest possible figure.
     *
     * @return the bound; missing with reason {@link MissingReason#NOT_APPLICABLE} if absent
     */
    public Figure upper() {
        return choices.upper;
    }

    /**
     * Returns the markers whose figures are not used.
     *
     * @return an unmodifiable set
     */
    public Set<Marker> excluded() {
        return choices.excluded;
    }

    /**
     * Returns how often the measure is reported.
     *
     * @return the frequency
     */
    public Frequency frequency() {
        return choices.frequency;
    }

    /**
     * Returns the fiscal calendar.
     *
     * @return the calendar
     */
    public FiscalCalendar calendar() {
        return choices.calendar;
    }

    /**
     * Returns the rule by which periods become a year.
     *
     * @return the aggregation
     */
    public Aggregation aggregation() {
        return choices.aggregation;
    }

    /** Returns whether figures are totals of the fiscal year to date. */
    boolean isYearToDate() {
        return choices.yearToDate;
    }

    /** Returns the decimals of texts, or -1 where the figures decide. */
    int decimals() {
        return choices.decimals;
    }

    /** Returns whether the months of the figures may decide in which months periods end. */
    boolean isPhaseOfData() {
        return !choices.calendarSet;
    }

    ReportingPeriods periods() {
        return ReportingPeriods.of(choices.frequency, choices.calendar);
    }

    int seasons() {
        return periods().periodsPerYear();
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ForecastOptions other && choices.equals(other.choices);
    }

    @Override
    public int hashCode() {
        return choices.hashCode();
    }

    /** Returns all choices, for logs. */
    @Override
    public String toString() {
        String bounds = choices.lower.isKnown() || choices.upper.isKnown()
                ? ", from " + choices.lower + " to " + choices.upper
                : "";
        return choices.frequency.text() + ", " + choices.calendar + ", " + choices.aggregation.text() + ", "
                + (choices.method == null ? "method chosen" : choices.method.text())
                + (choices.season ? ", season if tested, " : ", no season, ")
                + choices.history + " periods" + bounds
                + (choices.excluded.isEmpty() ? "" : ", without " + choices.excluded)
                + (choices.yearToDate ? ", from year-to-date totals" : "");
    }
}
