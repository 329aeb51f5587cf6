// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.indicator;

import io.github.kpitrend.Plain;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.internal.PeriodEnds;
import io.github.kpitrend.internal.PhaseDoor;
import io.github.kpitrend.internal.PrintedDecimals;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.ReportingPeriods;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.PeriodAggregation;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.YearToDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An indicator: the definition of a measure, and every choice that follows from it, {@code EH1a Early Help Assessments started}. Its threshold, from
 * which change on a direction is an increase or a decrease, is {@linkplain ChangeThreshold#TEN_PERCENT 10% of the base} for every kind of measure
 * unless {@link Builder#threshold} sets another.
 *
 * {@snippet class="snippets.ChangeTest" region="indicator"}
 *
 * <p>Functions that take an indicator ask it for the reporting periods, the polarity, the threshold, the aggregation and the decimals, so that none
 * of them is guessed. An indicator holds no figures; those are in a series.
 *
 * <ul>
 *   <li>Only the reference is required. The name is the reference unless set; the measure is a {@linkplain MeasureKind#COUNT count}, neutral,
 *       monthly.
 *   <li>The aggregation follows from the kind of measure unless set: counts and amounts are summed, rates and percentages are ratios, which do not
 *       add up.
 *   <li>The calendar has years from April unless set. Only where it is not set are the months in which periods end taken from the data; see {@link
 *       #reportingPeriods}.
 *   <li>The number of decimals follows from the figures unless set; see {@link #decimals(MonthlySeries)}.
 *   <li>Unit, owner, reporter and outcome are texts for readers, empty unless set.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class Indicator implements Plain {

    /** The largest number of decimals that figures can be shown with. */
    public static final int MAX_DECIMALS = 15;

    /** The largest publication lag, in periods. */
    public static final int MAX_PUBLICATION_LAG = 120;

    private static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);
    private static final int NOT_SET = -1;
    private static final int FNV_PRIME = 0x01000193;

    private final String ref;
    private final String name;
    private final MeasureKind measure;
    private final Polarity polarity;
    private final Frequency frequency;
    /** Null where it follows from the kind of measure. */
    private final @Nullable Aggregation aggregation;

    private final ChangeThreshold threshold;
    /** Null where it was not set. */
    private final @Nullable FiscalCalendar calendar;

    /** The periods of the calendar, or where none was set of the default one. */
    private final ReportingPeriods byCalendar;

    private final int publicationLag;
    private final boolean reportsYearToDate;
    /** {@link #NOT_SET} where it follows from the figures. */
    private final int decimals;

    private final String unit;
    private final String owner;
    private final String reporter;
    private final String outcome;
    private final int hash;

    /**
     * Creates an indicator with every choice at its default.
     *
     * @param ref the reference that distinguishes it from others, not empty
     * @return the indicator
     * @throws IllegalArgumentException if the reference is empty
     */
    public static Indicator of(String ref) {
        return builder(ref).build();
    }

    private Indicator(Builder builder) {
        ref = builder.ref;
        name = builder.name;
        measure = builder.measure;
        polarity = builder.polarity;
        frequency = builder.frequency;
        aggregation = builder.aggregation;
        threshold = builder.threshold;
        calendar = builder.calendar;
        byCalendar = ReportingPeriods.of(frequency, calendar());
        publicationLag = builder.publicationLag;
        reportsYearToDate = builder.reportsYearToDate;
        decimals = builder.decimals;
        unit = builder.unit;
        owner = builder.owner;
        reporter = builder.reporter;
        outcome = builder.outcome;
        hash = computeHash();
    }

    /**
     * Returns a builder of an indicator.
     *
     * @param ref the reference that distinguishes it from others, not empty
     * @return a builder with everything else at its default
     * @throws IllegalArgumentException if the reference is empty
     */
    public static Builder builder(String ref) {
        return new Builder(Objects.requireNonNull(ref, "ref"));
    }

    /**
     * Returns a builder that holds all of this indicator, to change it. What was not set stays so, and follows from what is changed.
     *
     * @return a new builder; its {@code build()} returns an indicator equal to this one
     */
    public Builder toBuilder() {
        Builder builder = new Builder(ref)
                .name(name)
                .measure(measure)
                .polarity(polarity)
                .frequency(frequency)
                .threshold(threshold)
                .publicationLag(publicationLag)
                .reportsYearToDate(reportsYearToDate)
                .unit(unit)
                .owner(owner)
                .reporter(reporter)
                .outcome(outcome);
        builder.aggregation = aggregation;
        builder.calendar = calendar;
        builder.decimals = decimals;
        return builder;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the reference that distinguishes this indicator from others.
     *
     * @return not empty
     */
    public String ref() {
        return ref;
    }

    /**
     * Returns the name of the indicator.
     *
     * @return the name, or the reference where none was set
     */
    public String name() {
        return name;
    }

    /**
     * Returns the kind of number that its figures are.
     *
     * @return the kind
     */
    public MeasureKind measure() {
        return measure;
    }

    /**
     * Returns whether higher or lower figures are better.
     *
     * @return the polarity
     */
    public Polarity polarity() {
        return polarity;
    }

    /**
     * Returns the length of its reporting periods.
     *
     * @return the frequency
     */
    public Frequency frequency() {
        return frequency;
    }

    /**
     * Returns the rule by which its periods become a longer one.
     *
     * @return the aggregation that was set; otherwise that of the kind of measure
     */
    public Aggregation aggregation() {
        return aggregation == null ? aggregationOf(measure) : aggregation;
    }

    private static Aggregation aggregationOf(MeasureKind measure) {
        return switch (measure) {
            case COUNT, AMOUNT -> Aggregation.SUM;
            case RATE, PERCENTAGE -> Aggregation.RATIO;
        };
    }

    /**
     * Returns the change from which on a direction is an increase or a decrease: {@linkplain ChangeThreshold#TEN_PERCENT 10%} unless set, for every
     * kind of measure. For percentages a threshold in percentage points is recommended:
     *
     * {@snippet :
     * Indicator.builder("CS02").measure(MeasureKind.PERCENTAGE).threshold(ChangeThreshold.points(2)).build();
     * }
     *
     * @return the threshold, in percent or points
     */
    public ChangeThreshold threshold() {
        return threshold;
    }

    /**
     * Returns the calendar of its fiscal years.
     *
     * @return the calendar; years from April where none was set
     */
    public FiscalCalendar calendar() {
        return calendar == null ? FiscalCalendar.APRIL : calendar;
    }

    /**
     * Returns the number of periods by which its figures are published late as a rule.
     *
     * @return 0 or more; a figure that is late by no more is not reported as late
     */
    public int publicationLag() {
        return publicationLag;
    }

    /**
     * Returns whether its figures are totals of the fiscal year to date rather than figures of single periods.
     *
     * @return true for year-to-date totals
     */
    public boolean reportsYearToDate() {
        return reportsYearToDate;
    }

    /**
     * Returns the number of decimals that was set.
     *
     * @return 0 to {@value #MAX_DECIMALS}; 0 where none was set
     */
    public int decimals() {
        return Math.max(0, decimals);
    }

    /**
     * Returns whether a number of decimals was set.
     *
     * @return false where it follows from the figures
     */
    public boolean isDecimalsSet() {
        return decimals != NOT_SET;
    }

    /**
     * Returns the number of decimals with which the figures of a series are shown.
     *
     * @param series the figures
     * @return the number that was set; otherwise the least one, at most 3, that nine in ten of the known figures need
     */
    public int decimals(MonthlySeries series) {
        Objects.requireNonNull(series, "series");
        return decimals == NOT_SET ? PrintedDecimals.usual(SERIES.open(series)) : decimals;
    }

    /**
     * Returns the unit of its figures, for readers.
     *
     * @return {@code families}, {@code GBP}; empty where none was set
     */
    public String unit() {
        return unit;
    }

    /**
     * Returns the service or role that is responsible for it.
     *
     * @return the owner; empty where none was set
     */
    public String owner() {
        return owner;
    }

    /**
     * Returns the service or role that reports it.
     *
     * @return the reporter; empty where none was set
     */
    public String reporter() {
        return reporter;
    }

    /**
     * Returns the outcome that it is meant to show.
     *
     * @return a sentence; empty where none was set
     */
    public String outcome() {
        return outcome;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the comparison with the period before, by the frequency: one, three, six or twelve months back.
     *
     * @return the comparison
     */
    public Comparison previousPeriod() {
        return Comparison.previousPeriod(frequency);
    }

    /**
     * Returns the reporting periods of a series of this indicator: the months in which its figures are expected.
     *
     * <p>Where a calendar was set, or the measure is monthly, they are those of the {@linkplain #calendar() calendar}. Otherwise the months of the
     * series that hold a final figure or a stated reason (to be confirmed, confidential, unavailable, not applicable, negligible) are looked at: if
     * all of them have the same remainder by the length of a period, periods end in those months, so that an annual measure with figures in August
     * ends in August; otherwise the calendar decides. Partial figures and forecasts are not looked at.
     *
     * @param series the figures
     * @return the periods
     */
    public ReportingPeriods reportingPeriods(MonthlySeries series) {
        Objects.requireNonNull(series, "series");
        return calendar == null ? PeriodEnds.phaseOf(byCalendar, SERIES.open(series)) : byCalendar;
    }

    /**
     * Returns a trailing window over series of this indicator, which counts its periods.
     *
     * @param months the length in months, 1 to {@value MonthlySeries#MAX_LENGTH}
     * @return the window; it requires all periods that it holds
     * @throws IllegalArgumentException if the length is out of range
     */
    public RollingWindow window(int months) {
        return window(RollingWindow.trailing(months));
    }

    /**
     * Returns a window of other months and another required number over series of this indicator, which counts its periods.
     *
     * @param window the window, trailing or preceding, with the number of periods it requires
     * @return the window by the periods of this indicator
     */
    public RollingWindow window(RollingWindow window) {
        Objects.requireNonNull(window, "window");
        return PhaseDoor.apply(RollingWindow.class, window.withFrequency(frequency), calendar);
    }

    /**
     * Returns the year to date of this indicator, by its calendar, frequency and aggregation.
     *
     * @return the year to date; it requires every period
     */
    public YearToDate yearToDate() {
        YearToDate yearToDate =
                YearToDate.of(calendar()).withAggregation(aggregation()).withFrequency(frequency);
        return PhaseDoor.apply(YearToDate.class, yearToDate, calendar);
    }

    /**
     * Returns the aggregation of this indicator into longer periods, by its calendar, frequency and aggregation.
     *
     * @return the aggregation; it requires complete periods
     */
    public PeriodAggregation periodAggregation() {
        PeriodAggregation aggregation =
                PeriodAggregation.of(aggregation(), calendar()).withFrequency(frequency);
        return PhaseDoor.apply(PeriodAggregation.class, aggregation, calendar);
    }

    // -----------------------------------------------------------------------
    /** Returns the plain form, without the calendar where none was set and without the decimals where they follow from the figures. */
    @Override
    public Map<String, Object> getPlain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("ref", ref);
        plain.put("name", name);
        plain.put("measure", measure.name());
        plain.put("polarity", polarity.name());
        plain.put("frequency", frequency.name());
        plain.put("aggregation", aggregation().name());
        plain.put("threshold", threshold.toString());
        if (calendar != null) {
            plain.put("calendar", calendar.toString());
        }
        plain.put("publicationLag", publicationLag);
        plain.put("reportsYearToDate", reportsYearToDate);
        if (decimals != NOT_SET) {
            plain.put("decimals", decimals);
        }
        plain.put("unit", unit);
        plain.put("owner", owner);
        plain.put("reporter", reporter);
        plain.put("outcome", outcome);
        return Collections.unmodifiableMap(plain);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Indicator other
                && ref.equals(other.ref)
                && name.equals(other.name)
                && measure == other.measure
                && polarity == other.polarity
                && frequency == other.frequency
                && aggregation() == other.aggregation()
                && Objects.equals(calendar, other.calendar)
                && publicationLag == other.publicationLag
                && reportsYearToDate == other.reportsYearToDate
                && threshold.equals(other.threshold)
                && decimals == other.decimals
                && unit.equals(other.unit)
                && owner.equals(other.owner)
                && reporter.equals(other.reporter)
                && outcome.equals(other.outcome);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Spreads references that have equal hashes as texts, since maps by indicator cannot order their keys. */
    private int computeHash() {
        int ofRef = ref.length();
        for (int i = 0; i < ref.length(); i++) {
            ofRef = (ofRef ^ ref.charAt(i)) * FNV_PRIME;
        }
        return 31 * ofRef
                + Objects.hash(
                        name,
                        measure,
                        polarity,
                        frequency,
                        aggregation(),
                        threshold,
                        calendar,
                        publicationLag,
                        reportsYearToDate,
                        decimals,
                        unit,
                        owner,
                        reporter,
                        outcome);
    }

    /** Returns the reference and the name, {@code EH1a Early Help Assessments started}. */
    @Override
    public String toString() {
        return name.equals(ref) ? ref : ref + " " + name;
    }

    // -----------------------------------------------------------------------
    /**
     * A builder of an indicator.
     *
     * <p>Builders are not thread-safe. Indicators already built do not change.
     *
     * @since 0.1.0
     */
    public static final class Builder {

        private final String ref;
        private String name;
        private MeasureKind measure = MeasureKind.COUNT;
        private Polarity polarity = Polarity.NEUTRAL;
        private Frequency frequency = Frequency.MONTHLY;
        private @Nullable Aggregation aggregation;
        private ChangeThreshold threshold = ChangeThreshold.TEN_PERCENT;
        private @Nullable FiscalCalendar calendar;
        private int publicationLag;
        private boolean reportsYearToDate;
        private int decimals = NOT_SET;
        private String unit = "";
        private String owner = "";
        private String reporter = "";
        private String outcome = "";

        private Builder(String ref) {
            if (ref.isEmpty()) {
                throw new IllegalArgumentException("ref must not be empty");
            }
            this.ref = ref;
            this.name = ref;
        }

        /**
         * Sets the name.
         *
         * @param name the name; empty for the reference
         * @return this builder
         */
        public Builder name(String name) {
            this.name = Objects.requireNonNull(name, "name").isEmpty() ? ref : name;
            return this;
        }

        /**
         * Sets the kind of number that its figures are.
         *
         * @param measure the kind; the aggregation follows from it unless set
         * @return this builder
         */
        public Builder measure(MeasureKind measure) {
            this.measure = Objects.requireNonNull(measure, "measure");
            return this;
        }

        /**
         * Sets whether higher or lower figures are better.
         *
         * @param polarity the polarity
         * @return this builder
         */
        public Builder polarity(Polarity polarity) {
            this.polarity = Objects.requireNonNull(polarity, "polarity");
            return this;
        }

        /**
         * Sets the length of its reporting periods.
         *
         * @param frequency the frequency
         * @return this builder
         */
        public Builder frequency(Frequency frequency) {
            this.frequency = Objects.requireNonNull(frequency, "frequency");
            return this;
        }

        /**
         * Sets the rule by which its periods become a longer one.
         *
         * @param aggregation the rule, instead of that of the kind of measure
         * @return this builder
         */
        public Builder aggregation(Aggregation aggregation) {
            this.aggregation = Objects.requireNonNull(aggregation, "aggregation");
            return this;
        }

        /**
         * Sets the change from which on a direction is an increase or a decrease.
         *
         * @param threshold the threshold, in percent or points; points are recommended for percentages
         * @return this builder
         */
        public Builder threshold(ChangeThreshold threshold) {
            this.threshold = Objects.requireNonNull(threshold, "threshold");
            return this;
        }

        /**
         * Sets the calendar of its fiscal years, which also decides in which months its periods end.
         *
         * @param calendar the calendar
         * @return this builder
         */
        public Builder calendar(FiscalCalendar calendar) {
            this.calendar = Objects.requireNonNull(calendar, "calendar");
            return this;
        }

        /**
         * Sets the number of periods by which its figures are published late as a rule.
         *
         * @param publicationLag the number of periods, 0 to {@value Indicator#MAX_PUBLICATION_LAG}
         * @return this builder
         * @throws IllegalArgumentException if the number is out of range
         */
        public Builder publicationLag(int publicationLag) {
            if (publicationLag < 0 || publicationLag > MAX_PUBLICATION_LAG) {
                throw new IllegalArgumentException(
                        "publicationLag must be from 0 to " + MAX_PUBLICATION_LAG + ", but was " + publicationLag);
            }
            this.publicationLag = publicationLag;
            return this;
        }

        /**
         * Sets whether its figures are totals of the fiscal year to date.
         *
         * @param reportsYearToDate true for year-to-date totals, false for figures of single periods
         * @return this builder
         */
        public Builder reportsYearToDate(boolean reportsYearToDate) {
            this.reportsYearToDate = reportsYearToDate;
            return this;
        }

        /**
         * Sets the number of decimals with which its figures are shown.
         *
         * @param decimals the number of decimals, 0 to {@value Indicator#MAX_DECIMALS}
         * @return this builder
         * @throws IllegalArgumentException if the number is out of range
         */
        public Builder decimals(int decimals) {
            if (decimals < 0 || decimals > MAX_DECIMALS) {
                throw new IllegalArgumentException(
                        "decimals must be from 0 to " + MAX_DECIMALS + ", but was " + decimals);
            }
            this.decimals = decimals;
            return this;
        }

        /**
         * Sets the unit of its figures, for readers.
         *
         * @param unit the unit: {@code families}
         * @return this builder
         */
        public Builder unit(String unit) {
            this.unit = Objects.requireNonNull(unit, "unit");
            return this;
        }

        /**
         * Sets the service or role that is responsible for it.
         *
         * @param owner the owner
         * @return this builder
         */
        public Builder owner(String owner) {
            this.owner = Objects.requireNonNull(owner, "owner");
            return this;
        }

        /**
         * Sets the service or role that reports it.
         *
         * @param reporter the reporter
         * @return this builder
         */
        public Builder reporter(String reporter) {
            this.reporter = Objects.requireNonNull(reporter, "reporter");
            return this;
        }

        /**
         * Sets the outcome that it is meant to show.
         *
         * @param outcome the outcome, a sentence
         * @return this builder
         */
        public Builder outcome(String outcome) {
            this.outcome = Objects.requireNonNull(outcome, "outcome");
            return this;
        }

        /**
         * Returns the indicator.
         *
         * @return an indicator of what was set
         */
        public Indicator build() {
            return new Indicator(this);
        }
    }
}
