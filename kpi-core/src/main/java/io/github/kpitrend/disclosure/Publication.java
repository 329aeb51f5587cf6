// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import io.github.kpitrend.Plain;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.internal.MonthText;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A collection of everything that is published together: rows of counts, totals, ratios, and the sums that are published from all months.
 *
 * <p>It holds true figures, or figures that are already suppressed; {@link DisclosureControl#protect} takes the former, {@link DisclosureAudit#of}
 * the latter. Frequency and calendar of a row are those of its indicator.
 *
 * {@snippet class="snippets.DisclosureTest" region="publication"}
 *
 * <ul>
 *   <li>Quarters, years, totals of the year to date and trailing sums are published for every row that has all figures of the period. Without these
 *       choices only months are, and sums of months are derived from what is shown.
 *   <li>Rows are counts: whole numbers from 0 to 2,147,483,647. Amounts, and percentages and rates without their counts, are rejected.
 *   <li>A month that is missing for a reason other than {@code CONFIDENTIAL}, or is a forecast, takes no part.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class Publication implements Plain {

    private final Map<String, Entry> entries;
    private final Map<String, Map<MonthRange, Figure>> sums;
    private final boolean quarters;
    private final boolean years;
    private final boolean yearToDate;
    private final int trailing;
    private final @Nullable YearMonth month;
    private final List<Publication> earlier;
    private final @Nullable DisclosureControl releasedUnder;
    private final boolean proved;

    /** One row as it was passed: counts, or a ratio with its numerators as counts. */
    record Entry(
            Indicator indicator,
            MonthlySeries counts,
            @Nullable RatioSeries ratio,
            List<String> parts) {}

    private Publication(Builder builder) {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(builder.entries));
        Map<String, Map<MonthRange, Figure>> copy = new LinkedHashMap<>();
        builder.sums.forEach(
                (key, figures) -> copy.put(key, Collections.unmodifiableMap(new LinkedHashMap<>(figures))));
        sums = Collections.unmodifiableMap(copy);
        quarters = builder.quarters;
        years = builder.years;
        yearToDate = builder.yearToDate;
        trailing = builder.trailing;
        month = builder.month;
        earlier = List.copyOf(builder.earlier);
        releasedUnder = builder.releasedUnder;
        proved = builder.proved;
    }

    /**
     * Returns a builder of a publication.
     *
     * @return a builder without rows
     */
    public static Builder builder() {
        return new Builder();
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the references of the rows, in the order in which they were added.
     *
     * @return the references
     */
    public List<String> refs() {
        return List.copyOf(entries.keySet());
    }

    /**
     * Returns the month of the scorecard, whose figures are hidden last.
     *
     * @return the month, empty where none was set
     */
    public Optional<YearMonth> month() {
        return Optional.ofNullable(month);
    }

    Map<String, Entry> entries() {
        return entries;
    }

    Map<String, Map<MonthRange, Figure>> sums() {
        return sums;
    }

    PageRows.Choices choices() {
        return new PageRows.Choices(quarters, years, yearToDate, trailing);
    }

    int trailing() {
        return trailing;
    }

    /** All earlier publications, those of earlier publications included, the direct ones first. */
    List<Publication> allEarlier() {
        List<Publication> all = new ArrayList<>(earlier);
        earlier.forEach(publication -> all.addAll(publication.allEarlier()));
        return all;
    }

    /** Returns whether this is a result of {@link DisclosureControl#protect} by the same rule. */
    boolean isReleasedUnder(DisclosureControl control) {
        return control.equals(releasedUnder);
    }

    boolean isProved() {
        return proved;
    }

    // -----------------------------------------------------------------------
    /** Returns the references and the month; figures are not part of it, as they may be confidential. */
    @Override
    public Map<String, Object> getPlain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("refs", refs());
        month().ifPresent(page -> plain.put("month", MonthText.of(page)));
        return Collections.unmodifiableMap(plain);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Publication other && values().equals(other.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<Object> values() {
        return List.of(entries, refs(), sums, quarters, years, yearToDate, trailing, month(), earlier);
    }

    /** Returns the references and the kinds of sums, {@code EH1a, EH1c with quarters, years}; figures are not part of it. */
    @Override
    public String toString() {
        List<String> kept = new ArrayList<>();
        if (quarters) {
            kept.add("quarters");
        }
        if (years) {
            kept.add("years");
        }
        if (yearToDate) {
            kept.add("year to date");
        }
        if (trailing > 0) {
            kept.add("trailing " + trailing);
        }
        return String.join(", ", entries.keySet()) + (kept.isEmpty() ? "" : " with " + String.join(", ", kept));
    }

    // -----------------------------------------------------------------------
    /**
     * A builder of a {@link Publication}.
     *
     * <p>Builders are not thread-safe. Publications already built do not change.
     *
     * @since 0.1.0
     */
    public static final class Builder {

        private final Map<String, Entry> entries = new LinkedHashMap<>();
        private final Map<String, Map<MonthRange, Figure>> sums = new LinkedHashMap<>();
        private final List<Publication> earlier = new ArrayList<>();
        private boolean quarters;
        private boolean years;
        private boolean yearToDate;
        private int trailing;
        private @Nullable YearMonth month;
        private @Nullable DisclosureControl releasedUnder;
        private boolean proved;

        private Builder() {}

        /**
         * Adds a row of counts.
         *
         * @param indicator the indicator, of kind {@link MeasureKind#COUNT}
         * @param series the counts, true or suppressed
         * @return this builder
         * @throws IllegalArgumentException if the indicator is of another kind or already there, or a figure is not a count; the message has the
         *     month
         */
        public Builder series(Indicator indicator, MonthlySeries series) {
            return add(indicator, series, null, List.of());
        }

        /**
         * Adds a row that is the sum of other rows in every month.
         *
         * @param indicator the indicator of the total, of kind {@link MeasureKind#COUNT}
         * @param series the totals, true or suppressed
         * @param parts the references of the rows that add up to it, before or after it in this builder
         * @return this builder
         * @throws IllegalArgumentException if there is no part, a part is named twice, or as for {@link #series}
         */
        public Builder total(Indicator indicator, MonthlySeries series, List<String> parts) {
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(series, "series");
            List<String> copy = List.copyOf(Objects.requireNonNull(parts, "parts"));
            if (copy.isEmpty() || new HashSet<>(copy).size() < copy.size()) {
                throw new IllegalArgumentException("parts must be different references, at least one, but was " + copy);
            }
            return add(indicator, series, null, copy);
        }

        /**
         * Adds a ratio of counts. It is protected as if its numerators and denominators were printed.
         *
         * @param indicator the indicator of the percentage or rate
         * @param series its numerators and denominators, true or suppressed
         * @return this builder
         * @throws IllegalArgumentException if the indicator is already there, a figure is not a count, or a numerator of a proportion exceeds its
         *     denominator; the message has the month
         */
        public Builder ratio(Indicator indicator, RatioSeries series) {
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(series, "series");
            CountRow numerators = CountRow.of(indicator, CountRow.Part.NUMERATOR, series.numerators(), List.of());
            CountRow denominators = CountRow.of(indicator, CountRow.Part.DENOMINATOR, series.denominators(), List.of());
            if (series.isProportion()) {
                CountRow.complement(numerators, denominators);
            }
            return add(indicator, series.numerators(), series, List.of());
        }

        private Builder add(
                Indicator indicator, MonthlySeries series, @Nullable RatioSeries ratio, List<String> parts) {
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(series, "series");
            String ref = indicator.ref();
            if (entries.containsKey(ref)) {
                throw new IllegalArgumentException("refs must be unique, but " + ref + " appears twice");
            }
            if (ratio == null && indicator.measure() != MeasureKind.COUNT) {
                throw new IllegalArgumentException(
                        "indicator must be a count, but " + ref + " from " + MonthText.of(series.first()) + " is a "
                                + indicator.measure().text());
            }
            if (indicator.reportsYearToDate()) {
                throw new IllegalArgumentException("indicator must have a figure for each period, but " + ref + " from "
                        + MonthText.of(series.first()) + " has totals of the year to date");
            }
            CountRow.of(indicator, CountRow.Part.COUNT, series, parts);
            entries.put(ref, new Entry(indicator, series, ratio, parts));
            return this;
        }

        /**
         * Publishes the quarters of every row, from all months, by the calendar of its indicator.
         *
         * @return this builder
         */
        public Builder withQuarters() {
            quarters = true;
            return this;
        }

        /**
         * Publishes the fiscal years of every row, from all months, by the calendar of its indicator.
         *
         * @return this builder
         */
        public Builder withYears() {
            years = true;
            return this;
        }

        /**
         * Publishes the totals of the fiscal year to date of every row and month, from all months.
         *
         * @return this builder
         */
        public Builder withYearToDate() {
            yearToDate = true;
            return this;
        }

        /**
         * Publishes sums of the latest months of every row and month, from all months.
         *
         * @param months the length of the window, 2 to 120; replaces a length set before
         * @return this builder
         * @throws IllegalArgumentException if the length is out of range
         */
        public Builder withTrailing(int months) {
            if (months < 2 || months > 120) {
                throw new IllegalArgumentException("months must be 2 to 120, but was " + months);
            }
            trailing = months;
            return this;
        }

        /**
         * Publishes one sum.
         *
         * @param ref the reference of a row of counts that was added before
         * @param range the months of the sum
         * @param figure the sum, or {@code CONFIDENTIAL} where it is already suppressed
         * @return this builder
         * @throws IllegalArgumentException if there is no such row, or the figure is neither a count nor confidential
         */
        public Builder sum(String ref, MonthRange range, Figure figure) {
            Objects.requireNonNull(ref, "ref");
            Objects.requireNonNull(range, "range");
            Objects.requireNonNull(figure, "figure");
            Entry entry = entries.get(ref);
            if (entry == null || entry.ratio() != null) {
                throw new IllegalArgumentException("ref must be a row of counts added before, but was \"" + ref + "\"");
            }
            if (figure.isKnown()) {
                CountRow.whole(figure.value(), ref, range.toString());
            } else if (figure.reason() != MissingReason.CONFIDENTIAL) {
                throw new IllegalArgumentException(
                        "figure must be known or confidential, but was " + figure + " for " + ref + " in " + range);
            }
            return put(ref, range, figure);
        }

        Builder put(String key, MonthRange range, Figure figure) {
            sums.computeIfAbsent(key, any -> new LinkedHashMap<>()).put(range, figure);
            return this;
        }

        /**
         * Sets the month of the scorecard: its figures are hidden last, because readers came for them.
         *
         * @param month the month
         * @return this builder
         */
        public Builder month(YearMonth month) {
            this.month = Objects.requireNonNull(month, "month");
            return this;
        }

        /**
         * Adds what was published before about the same rows, as it was released.
         *
         * @param publication the earlier publication; its own earlier publications count too
         * @return this builder
         */
        public Builder earlier(Publication publication) {
            earlier.add(Objects.requireNonNull(publication, "publication"));
            return this;
        }

        /** Copies the choices of another publication and marks the result as its release. */
        void releaseOf(Publication publication, DisclosureControl control, boolean isProved) {
            quarters = publication.quarters;
            years = publication.years;
            yearToDate = publication.yearToDate;
            trailing = publication.trailing;
            month = publication.month;
            earlier.addAll(publication.earlier);
            releasedUnder = control;
            proved = isProved;
        }

        void entry(Entry entry) {
            entries.put(entry.indicator().ref(), entry);
        }

        /**
         * Builds the publication.
         *
         * @return the publication
         * @throws IllegalArgumentException if there is no row, a part is not a row of counts, or totals are parts of each other in a circle
         */
        public Publication build() {
            if (entries.isEmpty()) {
                throw new IllegalArgumentException("rows must be at least one, but was none");
            }
            entries.values()
                    .forEach(entry -> entry.parts().forEach(part -> {
                        Entry found = entries.get(part);
                        if (found == null || found.ratio() != null) {
                            throw new IllegalArgumentException("parts of "
                                    + entry.indicator().ref() + " must be rows of counts, but was \"" + part + "\"");
                        }
                    }));
            entries.keySet().forEach(ref -> checkParts(ref, ref, new HashSet<>()));
            return new Publication(this);
        }

        /** Walks down the parts: no row may be below itself, or twice below the same total. */
        private void checkParts(String top, String ref, Set<String> below) {
            for (String part : Objects.requireNonNull(entries.get(ref)).parts()) {
                if (!below.add(part)) {
                    throw new IllegalArgumentException(
                            "parts of " + top + " must contain each row once, but " + part + " appears twice");
                }
                checkParts(top, part, below);
            }
        }
    }
}
