// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.indicator;

import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.Aggregation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, and how its figures are to be read: {@code EH1a Early Help Assessments started in the month}.
 *
 * <p>Everything that a function would otherwise have to guess belongs here: how often the measure is reported, which way is good, how large
 * a change must be to count, how months add up, how many decimals to show. It holds no figures; those are in a series.
 *
 * {@snippet class="snippets.ChangeTest" region="indicator"}
 *
 * <ul>
 *   <li>Only the reference is required. The name is the reference until given; the measure is a count, neutral, monthly, summed, judged at
 *       {@linkplain ChangeThreshold#TEN_PERCENT ten percent} and shown without decimals.
 *   <li>Unit, owner, reporter and outcome are texts for readers, empty until given.
 * </ul>
 *
 * <p>Indicators are immutable and thread-safe. Treat them as values.
 *
 * @since 0.1.0
 */
public final class Indicator {

    /** The largest number of decimals that figures can be shown with. */
    public static final int MAX_DECIMALS = 15;

    private final String ref;
    private final String name;
    private final MeasureKind measure;
    private final Polarity polarity;
    private final Frequency frequency;
    private final Aggregation aggregation;
    private final ChangeThreshold threshold;
    private final int decimals;
    private final String unit;
    private final String owner;
    private final String reporter;
    private final String outcome;

    private Indicator(Builder builder) {
        ref = builder.ref;
        name = builder.name;
        measure = builder.measure;
        polarity = builder.polarity;
        frequency = builder.frequency;
        aggregation = builder.aggregation;
        threshold = builder.threshold;
        decimals = builder.decimals;
        unit = builder.unit;
        owner = builder.owner;
        reporter = builder.reporter;
        outcome = builder.outcome;
    }

    /**
     * Returns a builder of an indicator.
     *
     * @param ref the reference that tells it from others, not empty
     * @return a builder with everything else at its default
     * @throws IllegalArgumentException if the reference is empty
     */
    public static Builder builder(String ref) {
        return new Builder(ref);
    }

    /**
     * Returns a builder that holds all of this indicator, to change it.
     *
     * @return a new builder; its {@code build()} gives an indicator equal to this one
     */
    public Builder toBuilder() {
        return new Builder(ref)
                .name(name)
                .measure(measure)
                .polarity(polarity)
                .frequency(frequency)
                .aggregation(aggregation)
                .threshold(threshold)
                .decimals(decimals)
                .unit(unit)
                .owner(owner)
                .reporter(reporter)
                .outcome(outcome);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the reference that tells this indicator from others.
     *
     * @return not empty
     */
    public String ref() {
        return ref;
    }

    /**
     * Returns what the indicator is called.
     *
     * @return the name, or the reference where none was given
     */
    public String name() {
        return name;
    }

    /**
     * Returns what kind of number it gives.
     *
     * @return the kind
     */
    public MeasureKind measure() {
        return measure;
    }

    /**
     * Returns which way is good.
     *
     * @return the polarity
     */
    public Polarity polarity() {
        return polarity;
    }

    /**
     * Returns how often it is reported.
     *
     * @return the frequency
     */
    public Frequency frequency() {
        return frequency;
    }

    /**
     * Returns how its months become a quarter or a year.
     *
     * @return the aggregation
     */
    public Aggregation aggregation() {
        return aggregation;
    }

    /**
     * Returns how large a change must be to count.
     *
     * @return the threshold, in percent or points
     */
    public ChangeThreshold threshold() {
        return threshold;
    }

    /**
     * Returns how many decimals its figures are shown with.
     *
     * @return 0 to {@value #MAX_DECIMALS}
     */
    public int decimals() {
        return decimals;
    }

    /**
     * Returns the unit of its figures, for readers.
     *
     * @return {@code families}, {@code GBP}; empty where none was given
     */
    public String unit() {
        return unit;
    }

    /**
     * Returns who answers for it.
     *
     * @return a service or a role; empty where none was given
     */
    public String owner() {
        return owner;
    }

    /**
     * Returns who reports it.
     *
     * @return a service or a role; empty where none was given
     */
    public String reporter() {
        return reporter;
    }

    /**
     * Returns what it is meant to achieve.
     *
     * @return a sentence; empty where none was given
     */
    public String outcome() {
        return outcome;
    }

    /**
     * Returns the comparison with the period before, by the frequency: one, three or twelve months back.
     *
     * @return the comparison
     */
    public Comparison previousPeriod() {
        return Comparison.previousPeriod(frequency);
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Indicator other
                && ref.equals(other.ref)
                && name.equals(other.name)
                && measure == other.measure
                && polarity == other.polarity
                && frequency == other.frequency
                && aggregation == other.aggregation
                && threshold.equals(other.threshold)
                && decimals == other.decimals
                && unit.equals(other.unit)
                && owner.equals(other.owner)
                && reporter.equals(other.reporter)
                && outcome.equals(other.outcome);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                ref,
                name,
                measure,
                polarity,
                frequency,
                aggregation,
                threshold,
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
     * Gathers what an indicator is made of.
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
        private Aggregation aggregation = Aggregation.SUM;
        private ChangeThreshold threshold = ChangeThreshold.TEN_PERCENT;
        private int decimals = 0;
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
         * Sets what the indicator is called.
         *
         * @param name what the indicator is called; empty for the reference
         * @return this builder
         */
        public Builder name(String name) {
            this.name = name.isEmpty() ? ref : name;
            return this;
        }

        /**
         * Sets what kind of number it gives.
         *
         * @param measure what kind of number it gives
         * @return this builder
         */
        public Builder measure(MeasureKind measure) {
            this.measure = Objects.requireNonNull(measure, "measure");
            return this;
        }

        /**
         * Sets which way is good.
         *
         * @param polarity which way is good
         * @return this builder
         */
        public Builder polarity(Polarity polarity) {
            this.polarity = Objects.requireNonNull(polarity, "polarity");
            return this;
        }

        /**
         * Sets how often it is reported.
         *
         * @param frequency how often it is reported
         * @return this builder
         */
        public Builder frequency(Frequency frequency) {
            this.frequency = Objects.requireNonNull(frequency, "frequency");
            return this;
        }

        /**
         * Sets how its months become a quarter or a year.
         *
         * @param aggregation how its months become a quarter or a year
         * @return this builder
         */
        public Builder aggregation(Aggregation aggregation) {
            this.aggregation = Objects.requireNonNull(aggregation, "aggregation");
            return this;
        }

        /**
         * Sets how large a change must be to count.
         *
         * @param threshold how large a change must be to count
         * @return this builder
         */
        public Builder threshold(ChangeThreshold threshold) {
            this.threshold = Objects.requireNonNull(threshold, "threshold");
            return this;
        }

        /**
         * Sets how many decimals its figures are shown with.
         *
         * @param decimals how many decimals its figures are shown with, 0 to {@value Indicator#MAX_DECIMALS}
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
         * @param unit the unit of its figures, for readers
         * @return this builder
         */
        public Builder unit(String unit) {
            this.unit = Objects.requireNonNull(unit, "unit");
            return this;
        }

        /**
         * Sets who answers for it.
         *
         * @param owner who answers for it
         * @return this builder
         */
        public Builder owner(String owner) {
            this.owner = Objects.requireNonNull(owner, "owner");
            return this;
        }

        /**
         * Sets who reports it.
         *
         * @param reporter who reports it
         * @return this builder
         */
        public Builder reporter(String reporter) {
            this.reporter = Objects.requireNonNull(reporter, "reporter");
            return this;
        }

        /**
         * Sets what it is meant to achieve.
         *
         * @param outcome what it is meant to achieve
         * @return this builder
         */
        public Builder outcome(String outcome) {
            this.outcome = Objects.requireNonNull(outcome, "outcome");
            return this;
        }

        /**
         * Returns the indicator.
         *
         * @return an indicator of what was set so far
         */
        public Indicator build() {
            return new Indicator(this);
        }
    }
}
